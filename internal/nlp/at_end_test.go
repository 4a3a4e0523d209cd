package nlp_test

import "testing"

// TestWholeAtEnd gives who speaks at the end of a sentence all that stands before, be that what another told.
func TestWholeAtEnd(t *testing.T) {
	mended{
		{"The prison doctor had warned the governor twice that the cells were freezing, the ombudsman wrote in her annual letter.", "The prison doctor | had warned | the governor + that the cells were freezing; the ombudsman | wrote | The prison doctor had warned the governor twice that the cells were freezing"},
		{"The finance director was told by the auditors in May that the accounts could not be signed, an internal review by the charity has concluded.", "the auditors in May | was told by | that the accounts could not be signed; an internal review by the charity | has concluded | The finance director was told by the auditors in May that the accounts could not be signed"},
		{"It was the ferry company, not the police, that told the family, their MP said on Thursday.", "their MP | said | It was the ferry company, not the police, that told the family"},
		{"The road was shut, the mayor said, and the bridge was open.", "the mayor | said | The road was shut + and the bridge was open"},
		{"When the road was shut, the mayor said that it was late.", "the mayor | said | that it was late"},
	}.check(t)
}

// TestWholeLastSource gives who speaks at the end of a sentence the clause about them, whatever was taken for who speaks.
func TestWholeLastSource(t *testing.T) {
	mended{
		{"Staff cuts at the observatory will be deeper than announced, three scientists there who have seen the plan said.", "three scientists there who have seen the plan | said | Staff cuts at the observatory will be deeper than announced"},
		{"When the road was shut, the mayor who had read the file said it was late.", "the mayor who had read the file | said | it was late"},
	}.check(t)
}
