package nlp_test

import "testing"

// TestAccordedBounds ends the source of "according to" where what is told goes on.
func TestAccordedBounds(t *testing.T) {
	mended{
		{"The plan is, according to the mayor, “a bad joke”.", "the mayor | according to | The plan is + “a bad joke”"},
		{"According to the study, in 2014 in Osler, most people were ill.", "the study | According to | in 2014 in Osler, most people were ill"},
		{"The minister, who according to the Post owns two flats, said she would resign.", "the Post | according to | who + owns two flats; The minister | said | she would resign"},
		{"A clerk, who according to the report has said that he paid, left in May.", "the report | according to | who + has said that he paid; who | has said | that he paid"},
		{"According to the Gull Report, a site of invented stories, the artist was arrested at his studio.", "the Gull Report, a site of invented stories, | According to | the artist was arrested at his studio"},
		{"According to the Lowick Mail, Ada Roe, a former guard at the prison, said the men were beaten.", "the Lowick Mail | According to | Ada Roe, a former guard at the prison, said the men were beaten; Ada Roe, a former guard at the prison, | said | the men were beaten"},
		{"According to her local paper, the Lowick Mail, Orr said the mark grew.", "her local paper, the Lowick Mail, | According to | Orr said the mark grew; Orr | said | the mark grew"},
		{"According to the Lowick Mail, the next day, Orr left the town.", "the Lowick Mail | According to | the next day, Orr left the town"},
		{"According to police, the driver, Karl Orr and Ada Roe were hurt.", "police | According to | the driver, Karl Orr and Ada Roe were hurt"},
		{"According to the Herald, calling it an act of madness, Karl Orr, ex-head of the army, said that the rebels had built bombs.", "the Herald | According to | Karl Orr, ex-head of the army, said that the rebels had built bombs; Karl Orr, ex-head of the army, | said | Herald + that the rebels had built bombs"},
		{"Roe then bought, according to Time magazine, the oldest house in town.", "Time magazine | according to | Roe then bought + the oldest house in town"},
		{"Roe lied, according to Karl Orr, the mayor of Tarn.", "Karl Orr, the mayor of Tarn | according to | Roe lied"},
	}.check(t)
}
