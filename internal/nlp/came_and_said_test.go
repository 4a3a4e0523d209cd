package nlp_test

import "testing"

// TestCameAndSaid leaves to whoever came what they said, and to who tells of it what they say besides.
func TestCameAndSaid(t *testing.T) {
	mended{
		{"Tom Birk, a technician, told the Echo that Dr Askell came into the office in May and said “nobody leaves this room”.", "Tom Birk, a technician, | told | that Dr Askell came into the office in May and said “nobody leaves this room”; Dr Askell | said | “nobody leaves this room”"},
		{"Roe said the clerk walked in and told them: “It is gone.”", "Roe | said | the clerk walked in and told them: “It is gone.”; the clerk | told | “It is gone.”"},
		{"Tom Reed said that Orr had taken him aside and said “nobody will know”.", "Tom Reed | said | that Orr had taken him aside and said “nobody will know”; Orr | said | “nobody will know”"},
		{"Roe told the court that Reed was a bully and said: “I left.”", "Roe | told | that Reed was a bully; Roe | said: | I left"},
	}.check(t)
}
