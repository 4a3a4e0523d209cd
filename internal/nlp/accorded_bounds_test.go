package nlp_test

import "testing"

// TestAccordedBounds ends the source of "according to" where what is told goes on.
func TestAccordedBounds(t *testing.T) {
	mended{
		{"The plan is, according to the mayor, “a bad joke”.", "the mayor | according to | The plan is + “a bad joke”"},
		{"According to the study, in 2014 in Osler, most people were ill.", "the study | According to | in 2014 in Osler, most people were ill"},
		{"The minister, who according to the Post owns two flats, said she would resign.", "the Post | according to | who + owns two flats; The minister | said | she would resign"},
		{"A clerk, who according to the report has said that he paid, left in May.", "the report | according to | who + has said that he paid; who | has said | that he paid"},
		{"According to the Gull Report, a weekly of the north, the painter was robbed at her house.", "the Gull Report, a weekly of the north, | According to | the painter was robbed at her house"},
		{"According to the Lowick Mail, Ada Roe, a former guard at the prison, said the men were beaten.", "the Lowick Mail | According to | Ada Roe, a former guard at the prison, said the men were beaten; Ada Roe, a former guard at the prison, | said | the men were beaten"},
		{"According to his old school, the Lowick Academy, Orr said the roof leaked.", "his old school, the Lowick Academy, | According to | Orr said the roof leaked; Orr | said | the roof leaked"},
		{"According to the Lowick Mail, the next day, Orr left the town.", "the Lowick Mail | According to | the next day, Orr left the town"},
		{"According to police, the driver, Karl Orr and Ada Roe were hurt.", "police | According to | the driver, Karl Orr and Ada Roe were hurt"},
		{"Roe then bought, according to Time magazine, the oldest house in town.", "Time magazine | according to | Roe then bought + the oldest house in town"},
		{"Roe lied, according to Karl Orr, the mayor of Tarn.", "Karl Orr, the mayor of Tarn | according to | Roe lied"},
	}.check(t)
}
