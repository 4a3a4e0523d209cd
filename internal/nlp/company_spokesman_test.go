package nlp_test

import "testing"

// TestCompanySpokesman reads for which firm a company spokesman speaks, and for none where two may be meant.
func TestCompanySpokesman(t *testing.T) {
	checkWays(t, []wayCase{
		{"Harrow Lines said on Monday it would cut 300 jobs.\n\nA company spokesman said the cuts would begin in June.", 2, "A company spokesman for Harrow Lines"},
		{"Workers at Harrow Lines were told on Monday that the yard would close.\n\nA company spokesman said the cuts would begin in June.", 1, "A company spokesman for Harrow Lines"},
		{"Oren Tash, who worked at Harrow Lines from 2011 to 2019, said the gauges were never checked. A company spokeswoman said they were.", 2, "A company spokeswoman for Harrow Lines"},
		{"Ada Roe was dismissed by Brightwater in May, she said on Monday. A company spokesman denied her claims.", 3, "A company spokesman for Brightwater"},
		{"Brightwater Heating recalled 4,000 heaters on Monday.\n\nPolice said three houses had burned.\n\nA company lawyer said customers would be paid.", 3, "A company lawyer for Brightwater Heating"},
		{"Harrow Lines cut 300 jobs on Monday. It has two yards. It has 40 boats. It owns a quay. It sold a crane. It bought a tug. It has no debts. It owns a mill.\n\nA company spokesman said the cuts would begin in June.", 1, "A company spokesman for Harrow Lines"},
		{"Harrow Lines agreed on Monday to buy Dunmore Ferries. A company spokesman said the deal would close in June.", 2, "A company spokesman"},
		{"Harrow Lines sued Dunmore Ferries in May.\n\nDunmore Ferries has 300 staff. A company spokesman said they were calm.", 2, "A company spokesman"},
		{"Heaters sold by Brightwater burned on Monday, police said. A spokesperson for the company said it was sorry.", 2, "A spokesperson for the company for Brightwater"},
		{"Talmor Semicon will close its plant in Brayle. A company spokesman said it was final.", 1, "A company spokesman for Talmor Semicon"},
		{"Oren Tash will close the plant in Brayle. A company spokesman said it was final.", 1, "A company spokesman"},
		{"The Dockers' Union walked out on Monday. A company spokesman said the port was open.", 1, "A company spokesman"},
		{"Tom Reed walked out on Monday. A company spokesman said he was ill.", 1, "A company spokesman"},
		{"The Lowick Herald printed the memo on Monday. A company spokesman said it was false.", 1, "A company spokesman"},
	})
}

// TestMinistrySpokesman reads for which ministry or body one speaks that is called by its noun alone.
func TestMinistrySpokesman(t *testing.T) {
	checkWays(t, []wayCase{
		{"The Ministry of Fisheries shut the port on Friday. A ministry spokesman said it was final.", 1, "A ministry spokesman for Ministry of Fisheries"},
		{"The Ministry of Fisheries and the Ministry of Works clashed on Friday. A ministry spokesman said the row was over.", 1, "A ministry spokesman"},
		{"The Fisheries Ministry and the Works Ministry clashed on Friday. A ministry spokesman said the row was over.", 1, "A ministry spokesman"},
		{"The suit was filed on Friday. A government lawyer told the court that the claim was late.", 1, "A government lawyer for government"},
		{"The suit was filed on Friday. A defence lawyer told the court that the claim was late.", 1, "A defence lawyer"},
		{"The suit was filed on Friday. A family lawyer told the court that the claim was late.", 1, "A family lawyer"},
	})
}

// TestElected makes sure that who holds a seat speaks for nobody by representing those who voted.
func TestElected(t *testing.T) {
	checkWays(t, []wayCase{
		{"Councillor Mara Dunn, who represents Brayle East, said she had written to the firm.", 1, "Councillor Mara Dunn, who represents Brayle East"},
		{"Sen. Mara Dunn, who represents Brayle, said she had written to the firm.", 1, "Sen. Mara Dunn, who represents Brayle"},
		{"Mara Dunn, who represents Mr Reed, said he had written to the firm.", 1, "Mara Dunn, who represents Mr Reed for Mr Reed"},
	})
}
