package nlp_test

import "testing"

// TestCitedInClause reads on whose word the press tells something where a clause behind its name says whom it cites, and what clauses say no such thing.
func TestCitedInClause(t *testing.T) {
	checkWays(t, []wayCase{
		{"The minister had resigned, according to the Lowick Herald, which cited a person close to the board.", 1, "a person close to the board < the Lowick Herald"},
		{"According to the Lowick Herald, which cited two officials, the minister had resigned.", 1, "two officials < the Lowick Herald"},
		{"The minister had resigned, according to a report in the Lowick Herald, which quoted two unnamed officials.", 1, "two unnamed officials < the Lowick Herald"},
		{"Radio Vell, which quoted two unnamed officials, said the ledger was false.", 1, "two unnamed officials < Radio Vell"},
		{"The minister had resigned, according to the Lowick Herald, which cited safety.", 1, "the Lowick Herald"},
		{"The minister had resigned, according to the Lowick Herald, which said it had seen the letter.", 1, "the Lowick Herald"},
		{"The minister had resigned, according to her office, which cited her doctor.", 1, "her office for her"},
		{"The minister had resigned, according to the Lowick Herald, which quoted her as saying she was ill.", 1, "the Lowick Herald"},
	})
}

// TestReportCited reads on whose word one tells something who cites the report of another paper.
func TestReportCited(t *testing.T) {
	checkWays(t, []wayCase{
		{"Radio Vell, citing a Lowick Herald report that quoted two officials, said the chairman would go.", 1, "two officials < Lowick Herald < Radio Vell"},
		{"Radio Vell, citing a Lowick Herald report, said the chairman would go.", 1, "Lowick Herald < Radio Vell"},
		{"Radio Vell, citing a report in the Lowick Herald, said the chairman would go.", 1, "the Lowick Herald < Radio Vell"},
		{"The mayor, citing a report by engineers, said the bridge would close.", 1, "The mayor, citing a report by engineers"},
	})
}

// TestSpeakingTo reads to whom something was said where the words for it stand in the source, and who is spoken to before they say something.
func TestSpeakingTo(t *testing.T) {
	checkWays(t, []wayCase{
		{"A person close to the board, speaking to Radio Vell on condition of anonymity, said the chairman would go.", 1, "A person close to the board < Radio Vell"},
		{"Orr, in an interview with Radio Vell quoted by the Lowick Herald, said the ledger was false.", 1, "Orr < Radio Vell < the Lowick Herald"},
		{"Orr, speaking to the crew, said the ledger was false.", 1, "Orr"},
		{"The Lowick Herald said it had spoken to three officials, who said the talks had failed.", 2, "who < The Lowick Herald"},
		{"The Lowick Herald interviewed two clerks, who said the ledger was false.", 1, "who < The Lowick Herald"},
		{"The mayor spoke to two clerks, who said the ledger was false.", 1, "who"},
	})
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"The Lowick Herald interviewed two clerks, who said the ledger was false.", "A:two clerks"},
		{"Radio Vell spoke to Tom Reed, who said the ledger was false.", "A"},
		{"The mayor met the spokesman, Tom Reed, who said the ledger was false.", "A"},
	} {
		if got := nameless(p, c.src); got != c.want {
			t.Errorf("%q: said by %q, want %q", c.src, got, c.want)
		}
	}
}
