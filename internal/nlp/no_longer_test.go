package nlp_test

import "testing"

// TestNoLonger reads what somebody no longer says, which they do not tell by that; what they no longer hold is a view.
func TestNoLonger(t *testing.T) {
	mended{
		{"The clerk no longer said that nobody had opened the valve.", ""},
		{"The company no longer blames a rudder for the crash.", ""},
		{"The mayor, who no longer says that the bridge is safe, will leave on Monday.", ""},
		{"The senator is no longer calling for the minister to resign.", ""},
		{"Police no longer believe that the safe was full.", "Police | no longer believe | that the safe was full"},
		{"The office no longer disputes that a meeting took place but says it was short.", "The office | no longer disputes | that a meeting took place; The office | says | it was short"},
	}.check(t)
}

// TestThoughOthersBelieve reads what people of some kind think, behind "though" and in the present, beside what somebody said.
func TestThoughOthersBelieve(t *testing.T) {
	mended{
		{"The mayor said the dam would hold, though people close to the firm believe it may burst.", "The mayor | said | the dam would hold; people close to the firm | believe | it may burst"},
		{"The coroner said he would call Dr Ada Roe, although people near the chief believe he may go abroad.", "The coroner | said | he would call Dr Ada Roe; people near the chief | believe | he may go abroad"},
		{"The union said it would sign, but people in the party think it will not.", "The union | said | it would sign; people in the party | think | it will not"},
	}.check(t)
}
