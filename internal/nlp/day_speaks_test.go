package nlp_test

import "testing"

// TestDaySpeaks lets no day say anything, and nobody what another said not.
func TestDaySpeaks(t *testing.T) {
	mended{
		{"The Post spoke with Ada Roe on the latest episode of its politics podcast, “So, That Happened.”", ""},
		{`Sunday, on Radio Lowick's "State of the Union," while commenting on the racial divide in Tolmia, Governor Ada Roe (R-OK) said Orr is a healer.`, " | commenting on | the racial divide in Tolmia, Governor Ada Roe (R-OK); Governor Ada Roe (R-OK) | said | Orr is a healer"},
		{"“I don't like what he said, no, I don't like what he said,” Orr said.", "Orr | said | “I don't like what he said, no, I don't like what he said,”"},
		{"TAPPER: He took a drive to town.\n\nORR: We have to do much more.\n\n(END VIDEO CLIP)\n\nTAPPER: That is how it is.\n\nORR: I am.", "ORR | : | We have to do much more; TAPPER | : | That is how it is; ORR | : | I am"},
	}.check(t)
}
