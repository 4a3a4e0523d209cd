package nlp_test

import "testing"

// TestClauseSubject reads who tells something in a clause of its own, or behind asides, brackets and participles.
func TestClauseSubject(t *testing.T) {
	mended{
		{"Orr left the club after the manager, at a meeting on Friday, said the club was broke.", "the manager | said | the club was broke"},
		{"Orr has been busy since Pell, at Monday's debate, cited remarks Orr had made about her.", "Pell | cited | remarks Orr had made about her"},
		{"Orr, at a meeting on Friday, said the club was broke.", "Orr, at a meeting on Friday, | said | the club was broke"},
		{"“It will fall,” Orr, on Friday at the harbour, told the Herald.", "Orr | told | “It will fall,”"},
		{"Orr, on Friday at the harbour, told the Herald it would fall.", "Orr | told | it would fall"},
		{`Protesters marching through the streets chanted "What curfew?" and kept going.`, "Protesters marching through the streets | chanted | What curfew"},
		{"Roe, the former treasurer, stressed her support of the raid that killed smuggler Karl Orr during a forum and said she had the one quality for the job.", "Roe, the former treasurer, | stressed her support of | the raid that killed smuggler Karl Orr during a forum; Roe, the former treasurer, | said | she had the one quality for the job"},
		{"Roe, the former treasurer, stressed her support of the 2011 raid that killed smuggler Karl Orr during a forum and said she had the one quality for the job.", "Roe, the former treasurer, | stressed her support of | the 2011 raid that killed smuggler Karl Orr during a forum; Roe, the former treasurer, | said | she had the one quality for the job"},
		{"In 2009, the council came under withering criticism for its failure to speak out on the fire.", " | criticism for | its failure to speak out on the fire"},
		{"Visits go on, with Mayor Karl Orr and his wife Ada expected to visit the town.", " | expected | his wife Ada + to visit the town"},
		{"“It was a trick,” said Orr, speaking of the vote.", "Orr | said | “It was a trick,”"},
		{"“It is not known,” said Pell, on what was his first day at work.", "Pell | said | “It is not known,”"},
		{`"They were engaged," said Rep. Ada Roe (R-Tarn), an outspoken critic of the deal.`, `Rep. Ada Roe (R-Tarn), an outspoken critic of the deal | said | "They were engaged,";  | an outspoken critic of | the deal`},
		{"“They were engaged,” said Cllr. Karl Orr, a leading friend of tenants.", "Cllr. Karl Orr, a leading friend of tenants | said | “They were engaged,”"},
		{"As one Lowick reader @gullwatch pointed out, the gap between the two is vast.", "one Lowick reader @gullwatch | pointed out | the gap between the two is vast"},
		{"The Lowick Trust, along with the Harbour Union have announced their plans to fight the toll.", "The Lowick Trust, along with the Harbour Union | have announced | their plans to fight the toll"},
		{"Likely, my siblings and I understood this because we were there.", "my siblings and I | understood | this because we were there"},
		{"Former prime minister Tony Ashe said, “The ferry is late.”", "Former prime minister Tony Ashe | said | “The ferry is late.”"},
		{"Acting prime minister Tony Ashe said, “It is over.”", "Acting prime minister Tony Ashe | said | “It is over.”"},
		{"As the clerks arrived, two of whom were ill, they declined to open the vault.", "they | declined | to open the vault"},
	}.check(t)
}
