package nlp_test

import "testing"

// TestOwnVerb ends what somebody is told to have said before what who tells it says besides.
func TestOwnVerb(t *testing.T) {
	mended{
		{"The Herald quoted Karl Orr as saying the bridge was safe, and reported that he had left.", "Karl Orr | as saying | the bridge was safe; The Herald | reported | that he had left"},
		{"The Herald cited the navy as saying it had left, and said a sailor was dead.", "the navy | as saying | it had left; The Herald | said | a sailor was dead"},
		{"The mayor said Karl Orr told clerks the bridge was safe and denied that it leaked.", "The mayor | said | Karl Orr told clerks the bridge was safe and denied that it leaked; Karl Orr | told | the bridge was safe; Karl Orr | denied | that it leaked"},
		{"The mayor said Karl Orr told the Herald the bridge was safe and denied that it leaked.", "The mayor | said | Karl Orr told the Herald the bridge was safe and denied that it leaked; Karl Orr | told | the bridge was safe; Karl Orr | denied | that it leaked"},
		{"The mayor said Karl Orr told workers the council knew and denied that it leaked.", "The mayor | said | Karl Orr told workers the council knew and denied that it leaked; Karl Orr | told | the council knew and denied that it leaked; the council | denied | that it leaked"},
	}.check(t)
}
