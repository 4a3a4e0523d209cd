package nlp_test

import "testing"

// TestContactClauses reads who told those something who met them, where a clause without "who" says so.
func TestContactClauses(t *testing.T) {
	mended{
		{"“It is the rain,” said Mr Penrose, adding that a driver he would not name had told him the brakes “were never going to hold”.", "Mr Penrose | said | “It is the rain,”; Mr Penrose | adding | that a driver he would not name had told him the brakes “were never going to hold”; a driver he would not name | had told | the brakes “were never going to hold"},
		{"Ada Roe said a woman she knows had told her the clinic was closed.", "Ada Roe | said | a woman she knows had told her the clinic was closed; a woman she knows | had told | the clinic was closed"},
		{"The farmer claimed a vet he would not identify had told him that the herd was ill.", "The farmer | claimed | a vet he would not identify had told him that the herd was ill; a vet he would not identify | had told | that the herd was ill"},
		{"Roe said that a colleague she trusted told her the vote was fixed.", "Roe | said | that a colleague she trusted told her the vote was fixed; a colleague she trusted | told | the vote was fixed"},
		{"Karl Orr said that a man he met on the ferry told him the engine had failed.", "Karl Orr | said | that a man he met on the ferry told him the engine had failed; a man he met on the ferry | told | the engine had failed"},
		{"The mayor said that an engineer they had hired in May warned them that the wall was cracked.", "The mayor | said | that an engineer they had hired in May warned them that the wall was cracked; an engineer they had hired in May | warned | that the wall was cracked"},
		{"“It was the rain,” said Mr Penrose, adding that a fireman he would not name had told him the drains “were never going to hold it”.", "Mr Penrose | said | “It was the rain,”; Mr Penrose | adding | that a fireman he would not name had told him the drains “were never going to hold it”; a fireman he would not name | had told | the drains “were never going to hold it"},
		{"Ada Roe said no driver she met told her the road was shut.", "Ada Roe | said | no driver she met told her the road was shut"},
		{"The mayor said the architect told her that the wall was cracked.", "The mayor | said | the architect told her that the wall was cracked; the architect | told | that the wall was cracked"},
		{"The mayor said the day he left she told him that the wall was cracked.", "The mayor | said | the day he left she told him that the wall was cracked; she | told | that the wall was cracked"},
		{"The mayor said that he would not name the driver.", "The mayor | said | that he would not name the driver; he | would not name | the driver"},
		{"Farmers called the ministry claiming that the wells had been poisoned.", "Farmers | claiming | that the wells had been poisoned"},
		{"Two nurses wrote to the board warning that the ward was unsafe.", "Two nurses | warning | that the ward was unsafe"},
		{"A neighbour phoned the police saying that he had heard shots.", "A neighbour | saying | that he had heard shots"},
		{"The clerk wrote a letter saying that she was ill.", "The clerk | wrote a letter saying | that she was ill"},
	}.check(t)
}
