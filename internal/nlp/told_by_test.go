package nlp_test

import "testing"

// TestToldBy reads by whom somebody was told what they say, where more words tell who that is.
func TestToldBy(t *testing.T) {
	mended{
		{"Reed said she had been told by Ada Roe, a nurse who rode with the crew, that the tablets were white.", "Reed | said | she had been told by Ada Roe, a nurse who rode with the crew, that the tablets were white; Ada Roe, a nurse who rode with the crew, | had been told by | that the tablets were white"},
		{"The second official said she had been told by Ada Roe, a nurse who travelled with the crew last winter, that the coach had given her tablets at a camp.", "The second official | said | she had been told by Ada Roe + that the coach had given her tablets at a camp; Ada Roe | had been told by | that the coach had given her tablets at a camp"},
		{"Reed said he had been informed by a nurse who rode with the crew last May that the coach was ill.", "Reed | said | he had been informed by a nurse who rode with the crew last May that the coach was ill; a nurse who rode with the crew last May | had been informed by | that the coach was ill"},
		{"Reed said she was told by a nurse who rode with the crew that robbed the bank.", "Reed | said | she was told by a nurse who rode with the crew that robbed the bank"},
		{"The second official said she had been hit by Ada Roe, a nurse who travelled with the crew last winter, that the coach had given her tablets at a camp.", "The second official | said | she had been hit by Ada Roe + that the coach had given her tablets at a camp"},
	}.check(t)
}

// TestLearnedFrom reads from whom somebody learnt what they say, and leaves alone from what.
func TestLearnedFrom(t *testing.T) {
	mended{
		{"The Alliance leader said she learned only on Wednesday night, from Paul Reed, that the firm had lent the campaign $80,000.", "The Alliance leader | said | she learned only on Wednesday night, from Paul Reed, that the firm had lent the campaign $80,000; Paul Reed | learned only on Wednesday night, from | that the firm had lent the campaign $80,000"},
		{"Roe said she found out from her lawyer that the case was over.", "Roe | said | she found out from her lawyer that the case was over; her lawyer | found out from | that the case was over"},
		{"The Pennant has learned from two people familiar with the sale that the boat was sold.", "The Pennant | has learned | that the boat was sold"},
		{"The Gazette has learned from two people familiar with the talks that the deal is off.", "The Gazette | has learned | that the deal is off"},
		{"Roe said she learned from the log that the pump had failed.", "Roe | said | she learned from the log that the pump had failed"},
		{"Roe said she learned nothing from Paul Reed that the log had not told her.", "Roe | said | she learned nothing from Paul Reed that the log had not told her"},
		{"Roe said the crew ran out from the hall that the army held.", "Roe | said | the crew ran out from the hall that the army held"},
	}.check(t)
}

// TestToldAtAColon reads what somebody is told to have said behind a colon or a comma, and where or when that was.
func TestToldAtAColon(t *testing.T) {
	mended{
		{"Reed said the mayor had told him over the weekend: “Nobody will know.”", "Reed | said | the mayor had told him over the weekend: “Nobody will know.”; the mayor | had told | Nobody will know"},
		{"A friend of hers said the head had told her on Monday: “I was pushed.”", "A friend of hers | said | the head had told her on Monday: “I was pushed.”; the head | had told | I was pushed"},
		{"“He rang me. He said, ‘Ada, if it is written down I have to do something about it,’” Ada Roe said.", "He | said | Ada, if it is written down I have to do something about it; Ada Roe | said | “He rang me. He said, ‘Ada, if it is written down I have to do something about it,’”"},
		{"“They wrote to me: not to the coast, it costs too much,” Reed said.", "Reed | said | “They wrote to me: not to the coast, it costs too much,”"},
		{"Reed said the mayor had left over the weekend: “Nobody will know.”", "Reed | said | the mayor had left over the weekend: “Nobody will know.”"},
	}.check(t)
}

// TestPronounsInChains keeps the link "he" where another "he" speaks, and leaves it out where it is the same. The last but one of what is found is nested.
func TestPronounsInChains(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		src   string
		links int
	}{
		{"Owen Tash met Karl Reed in May. He asked Reed for the log. “I asked Reed. He said the log was lost,” he said.", 1},
		{"Owen Tash was angry. He said he said so.", 0},
	} {
		_, found := sourced(t, p, c.src)
		links := 0
		for _, s := range found {
			links = max(links, len(s.Chain))
		}
		if links != c.links {
			t.Errorf("%q gives %+v, want %d links", c.src, found, c.links)
		}
	}
}

// TestBidden reads who bade somebody do something, within what another says, with its "not".
func TestBidden(t *testing.T) {
	mended{
		{"Roe said the crew had been told by the mate to hand in their phones.", "Roe | said | the crew had been told by the mate to hand in their phones; the mate | had been told by | to hand in their phones"},
		{"Roe said the crew was instructed by the mate not to ring the coastguard.", "Roe | said | the crew was instructed by the mate not to ring the coastguard; the mate | was instructed by | not to ring the coastguard"},
		{"Lind said guards had been ordered by the mayor never to open the gate.", "Lind | said | guards had been ordered by the mayor never to open the gate; the mayor | had been ordered by | never to open the gate"},
		{"Roe said his brother had been told by staff on the quay to say he was ill.", "Roe | said | his brother had been told by staff on the quay to say he was ill; staff | had been told by | to say he was ill"},
		{"Lind said the gate had been hit by a van to the left.", "Lind | said | the gate had been hit by a van to the left"},
	}.check(t)
}

// TestWhoTold reads who told what another says, over a relative clause, from whom somebody heard it, and what they said to do.
func TestWhoTold(t *testing.T) {
	mended{
		{"Reed said his brother, who lives in Tolm, told him the suit was over.", "Reed | said | his brother, who lives in Tolm, told him the suit was over; his brother | told | the suit was over"},
		{"Reed said his brother had heard from a clerk back in June that the suit was over.", "Reed | said | his brother had heard from a clerk back in June that the suit was over; a clerk | had heard from | that the suit was over"},
		{"“I told him the office had said to wait,” Reed said.", "the office | had said | to wait; Reed | said | “I told him the office had said to wait,”"},
		{"Reed said his brother, who lives in Tolm, was ill.", "Reed | said | his brother, who lives in Tolm, was ill"},
	}.check(t)
}

// TestOverWho gives those their words whom a clause with "who" and much in it parts from the verb.
func TestOverWho(t *testing.T) {
	mended{
		{"A forklift driver who was in Bay 4 an hour before the fatal fire at Halden has told the Echo she heard the order.", "A forklift driver who was in Bay 4 an hour before the fatal fire at Halden | has told | she heard the order"},
		{"A man who died in the Orrin jail was shocked with a stun gun, police said.", "police | said | A man who died in the Orrin jail was shocked with a stun gun"},
	}.check(t)
}

// TestNamedWithRole reads who told what another says where the name and a role stand behind when that was.
func TestNamedWithRole(t *testing.T) {
	mended{
		{"A diplomat said that at a meeting last week Josephat Roe, the relief minister, had told Brand that he knew of losses.", "A diplomat | said | that at a meeting last week Josephat Roe, the relief minister, had told Brand that he knew of losses; Josephat Roe, the relief minister, | had told | that he knew of losses"},
		{"A third diplomat said that at a meeting last week Josephat Mwalu, the relief minister, had told Brand that he knew of losses of ‘a few hundred tonnes’.", "A third diplomat | said | that at a meeting last week Josephat Mwalu, the relief minister, had told Brand that he knew of losses of ‘a few hundred tonnes’; Josephat Mwalu, the relief minister, | had told | that he knew of losses of ‘a few hundred tonnes"},
		{"The chief has told the council that arrests will follow, an official said.", "The chief | has told | that arrests will follow; an official | said | The chief has told the council that arrests will follow"},
	}.check(t)
}

// TestToSay reads what somebody got in touch to say, as another tells it.
func TestToSay(t *testing.T) {
	mended{
		{"Lind said Roe had written to tell her that the law did not allow him to help.", "Lind | said | Roe had written to tell her that the law did not allow him to help; Roe | to tell | that the law did not allow him to help"},
		{"Reed said members had been telling her for months that the stock was wet.", "Reed | said | members had been telling her for months that the stock was wet; members | had been telling | that the stock was wet"},
	}.check(t)
}
