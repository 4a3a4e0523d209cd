package nlp_test

import "testing"

// TestLetterCalling gives what a letter does to whoever sends it.
func TestLetterCalling(t *testing.T) {
	mended{
		{"Ada Roe wrote a letter to the mayor calling the plan “a disaster.”", "Ada Roe | calling | the plan “a disaster.”"},
		{"The mill sent the mayor a letter calling the reports “misleading.”", "The mill | calling | the reports “misleading.”"},
		{"The union handed the minister a petition calling for an inquiry.", "The union | calling for | an inquiry"},
		{"Ms Roe wrote to the senator demanding an apology.", "Ms Roe | demanding | an apology"},
		{"The mill issued a statement saying the pump was safe.", "The mill | issued a statement saying | the pump was safe"},
	}.check(t)
}
