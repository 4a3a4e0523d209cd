package coref_test

import "testing"

// TestFoundThere takes he who answers for whom the press is told to have found right before.
func TestFoundThere(t *testing.T) {
	sameParty{
		{"found at home", "A friend told the Clarion of it. “That was Owen,” the friend said. The Clarion found owner Martyn Vance, 58, loading a van. Asked about the alarm, he said: “No.”", "Martyn Vance = he / A friend"},
		{"caught up with", "A friend told the Clarion of it. The Clarion caught up with Martyn Vance in Tolm. Asked about the alarm, he said: “No.”", "Martyn Vance = he"},
		{"what was found", "A clerk told the Clarion of it. The Clarion found the log. Asked about the alarm, he said: “No.”", "A clerk = he"},
	}.check(t)
}

// TestSpokesmanNamed gives the name behind it to a spokesman for somebody, and not to whom they speak for.
func TestSpokesmanNamed(t *testing.T) {
	sameParty{
		{"for a governor with a name", "Governor Lyle Hope was at home. A spokesman for the governor, Kip Darrow, said Hope was well.", "Lyle Hope = the governor / A spokesman for the governor = Kip Darrow"},
		{"who cannot confirm it", "Governor Lyle Hope was at home. A spokesman for the governor, Kip Darrow, said he could neither confirm nor deny it.", "Lyle Hope = the governor / Kip Darrow = he"},
		{"for one in an office with a name", "Attorney General Frank Tolliver was away. A spokesman for the attorney general, Ed Marsh, said he could neither confirm nor deny an investigation.", "Frank Tolliver / Ed Marsh = he"},
		{"for one without", "A spokeswoman for the minister for sport, Aoife Lacey, said it was late.", "A spokeswoman for the minister for sport = Aoife Lacey"},
		{"for a body", "A spokeswoman for the company, Ada Roe, said it was late.", "A spokeswoman for the company = Ada Roe / the company"},
	}.check(t)
}

// TestBesideDescribed joins two descriptions of one who speaks without a name, and leaves apart what only stands beside.
func TestBesideDescribed(t *testing.T) {
	sameParty{
		{"a nurse", "The doctor was ill. A second member of staff, a nurse on the quay, confirmed the date. She said it was late.", "A second member of staff, a nurse on the quay = a nurse on the quay = She"},
		{"whose aide she is", "At the mill, a minister's aide said it was late. She was tired.", "a minister's aide = She / a minister"},
		{"two of them", "A nurse, a doctor and a porter told the Echo that it was late.", "A nurse / a doctor / a porter"},
	}.check(t)
}

// TestWard takes no ward where councillors sit for a person.
func TestWard(t *testing.T) {
	sameParty{
		{"whose ward", "County councillor Idwal Beynon, whose ward takes in the estate, took another view. “There is work,” he said.", "Idwal Beynon = he"},
	}.check(t)
}
