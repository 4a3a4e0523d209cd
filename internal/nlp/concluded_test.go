package nlp_test

import "testing"

// TestConcluded reads who found something, or heard it, behind all of the sentence, with where they did and what others called that.
func TestConcluded(t *testing.T) {
	mended{
		{"Officers who guarded the camp heard the shots and looked away, a tribunal has ruled in a judgment which relatives called \"a relief\".", "a tribunal | has ruled | Officers who guarded the camp heard the shots and looked away; relatives | called | which + \"a relief\""},
		{"The company must have known that its pumps leaked, an inspector has concluded in a report which the union called overdue.", "The company | must have known | that its pumps leaked; an inspector | has concluded | The company must have known that its pumps leaked; the union | called | which + overdue"},
		{"A boy was beaten by guards, an inquest has heard.", " | has heard | A boy was beaten by guards"},
		{"The council was told that the tip was unstable, two years before it told villagers they were safe, records show.", " | was told | that the tip was unstable; it | told | they were safe; records | show | The council was told that the tip was unstable, two years before it told villagers they were safe"},
		{"The ministry hid the survey, a judge has ruled.", "a judge | has ruled | The ministry hid the survey"},
	}.check(t)
}

// TestNotConcluded leaves alone what is heard and ruled of something else.
func TestNotConcluded(t *testing.T) {
	mended{
		{"The boy was ill, and his mother, the court heard.", ""},
		{"After the boy was beaten by guards, the inquest heard his mother.", ""},
		{"The report was late, and a judge ruled in May which part was void.", ""},
	}.check(t)
}
