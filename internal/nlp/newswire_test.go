package nlp_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// attributed writes what is attributed in src: source, cue and content of each, the pieces of a content parted by "+".
func attributed(t *testing.T, src string) string {
	t.Helper()
	p := pipeline(t)
	d := nlp.Split(src)
	p.Annotate(d)
	pieces := func(rs []doc.Range) string {
		var out []string
		for _, r := range rs {
			out = append(out, d.Span(r).In(d.Text))
		}
		return strings.Join(out, " + ")
	}
	var got []string
	for _, a := range p.Attribute(d) {
		got = append(got, pieces(a.Source)+" | "+pieces([]doc.Range{a.Cue})+" | "+pieces(a.Content))
	}
	return strings.Join(got, "; ")
}

// TestParentheses reads who tells between commas, or at the end, in the present.
func TestParentheses(t *testing.T) {
	mended{
		{"The otters, biologists report, have lost a third of their ponds.", "biologists | report | The otters + have lost a third of their ponds"},
		{"The otters, the agency reports, have lost a third of their ponds.", "the agency | reports | The otters + have lost a third of their ponds"},
		{"Young otters, a new survey finds, could starve by spring.", "a new survey | finds | Young otters + could starve by spring"},
		{"Otters are starving, biologists report.", "biologists | report | Otters are starving"},
		{"The pond has lost half of its otters, the authors write in the paper.", "the authors | write | The pond has lost half of its otters"},
		{"The letters, the police reports and the photos were lost.", ""},
		{"She kept the letters, the police reports and the photos.", ""},
		{"Half of the otters starved, a figure the agency denies.", "the agency | denies | a figure"},
		{"The otters, a police report said, had starved.", "a police report | said | The otters + had starved"},
	}.check(t)
}

// TestUnverified makes sure that a paper that could not check what it tells takes no position, and that others who will not confirm do.
func TestUnverified(t *testing.T) {
	mended{
		{"The Courier could not independently verify the claim.", ""},
		{"Belpress was unable to independently confirm the figure.", ""},
		{"The Harwell Gazette has not confirmed the report.", ""},
		{"The Harwell Gazette has not been able to verify the account.", ""},
		{"The Harwell Gazette has seen a copy of the letter.", ""},
		{"The ministry has not confirmed the report.", "The ministry | has not confirmed | the report"},
		{"The Courier would neither confirm nor deny the report.", "The Courier | would neither confirm nor deny | the report"},
	}.check(t)
}

// TestSentenced makes sure that who was sentenced says nothing by that.
func TestSentenced(t *testing.T) {
	mended{
		{"Karl Orr, brother of the singer Lia Orr, was sentenced on Friday for her murder to life in prison.", ""},
		{"Crystal Moran was sentenced to serve 188 months.", ""},
		{"A judge sentenced Karl Orr to life in prison.", "A judge | sentenced | Karl Orr to life in prison"},
	}.check(t)
}

// TestUnwilling finds who will not speak in words that tell of it otherwise.
func TestUnwilling(t *testing.T) {
	mended{
		{"The archive would not take questions on the flood.", "The archive | would not take questions on | the flood"},
		{"The ministry would not give a tonnage.", "The ministry | would not give | a tonnage"},
		{"The ministry would not give the islands a harbour.", ""},
		{"Police would not go into whether it was done with intent.", "Police | would not go into | whether it was done with intent"},
		{"Karl Orr exercised his right to silence.", "Karl Orr | exercised his right to silence | "},
		{"Karl Orr exercised his right to vote.", ""},
	}.check(t)
}

// TestSpokenBehind finds whose the quotations are that stand behind what somebody does, or behind a few words and a colon.
func TestSpokenBehind(t *testing.T) {
	mended{
		{"Karl Orr turns a pencil over. “I never asked for any of it.”", "Karl Orr | . | “I never asked for any of it.”"},
		{"Her lawyer, Ada Lund, hit back in two lines. “My client has never signed it. She was abroad.”", "Her lawyer, Ada Lund, | . | “My client has never signed it. She was abroad.”"},
		{"“He told us about it in the showers and he was laughing,” one of them said. “Then he let in four.”", "one of them | said | “He told us about it in the showers and he was laughing,” + “Then he let in four.”"},
		{"Karl Orr turns a pencil over. “We never asked for any of it” stands on a banner.", ""},
		{"Karl Orr met Ada Lund. “I never asked for any of it.”", ""},
		{"The bridge was shut. “I never asked for any of it.”", ""},
		{"Karl Orr was arrested on Monday. “I never asked for any of it.”", ""},
		{"Karl Orr bought a book. “The House by the River” sold well.", ""},
		{"Karl Orr turns a pencil over. “I never asked for any of it.” Then, after a silence: “Ask me again when the trams are moving.”", "Karl Orr | . | “I never asked for any of it.”; Karl Orr | : | “Ask me again when the trams are moving.”"},
	}.check(t)
}

// TestWholeFront reads who tells, at the end, all that stands before.
func TestWholeFront(t *testing.T) {
	mended{
		{"The road was open, the minister was quoted by Belpress as saying.", "the minister | as saying | The road was open"},
		{"The two leaders agreed to meet in May, the palace confirmed on Tuesday.", "The two leaders | agreed | to meet in May; the palace | confirmed | The two leaders agreed to meet in May"},
		{"The mine is, as Ms Orr pointed out, older than the town.", "Ms Orr | pointed out | The mine is + older than the town"},
		{"The council is, as the Courier noted, wholly elected, and its members serve for a fifth part of the term of a mayor.", "the Courier | noted | The council is + wholly elected"},
		{"In May, as Ms Orr noted, the mine was old.", "Ms Orr | noted | the mine was old"},
		{"The mayor took bribes for years, two of her aides have told the Courier.", "two of her aides | have told | The mayor took bribes for years"},
		{"Goalkeeper Marlon Tye was offered £80,000 to let in goals, two of his team-mates have told the Chronicle.", "two of his team-mates | have told | Goalkeeper Marlon Tye was offered £80,000 to let in goals"},
		{"The paper was allegedly sold to six schools, three teachers have told the Nation.", " | allegedly | The paper was + sold to six schools; three teachers | have told | The paper was allegedly sold to six schools"},
		{"In May the mayor took bribes for years, and two of her aides have told the Courier.", "two of her aides | have told | the Courier"},
		{"Karl Orr said he would fly to the U.S. The trip was called off.", "Karl Orr | said | he would fly to the U.S."},
		{"Karl Orr said he would meet the mayor at 9 a.m.", "Karl Orr | said | he would meet the mayor at 9 a.m."},
		{"The trip was called off, according to Lowick Ferries Inc.", "Lowick Ferries Inc. | according to | The trip was called off"},
		{"The road was open, Karl Orr was quoted as saying.", "Karl Orr | was quoted as saying | The road was open"},
		{"The two leaders discussed trade and security, the president's office said in a readout.",
			"The two leaders | discussed | trade and security; the president's office | said | The two leaders discussed trade and security"},
	}.check(t)
}

// TestThatThere reads what is said behind where it was.
func TestThatThere(t *testing.T) {
	mended{
		{"Deputy Mayor Lia Crane said in an interview with the Courier published on Sunday that the bridge was badly built.", "Deputy Mayor Lia Crane | said | that the bridge was badly built"},
		{"Crane said in an interview with Belpress aired on Monday that she would not run again.", "Crane | said | that she would not run again"},
	}.check(t)
}

// TestHeard reads what courts hear, of which nobody is told to have said it, and not what they say themselves.
func TestHeard(t *testing.T) {
	mended{
		{"The court heard that Marlow had met the builders in a car park.", " | heard | that Marlow had met the builders in a car park"},
		{"The inquest heard Marlow had met the builders in a car park.", " | heard | Marlow had met the builders in a car park"},
		{"Harwell Crown Court was told that Marlow had met the builders.", " | was told | that Marlow had met the builders"},
		{"The jury was told the alarm had been switched off.", " | was told | the alarm had been switched off"},
		{"The court was told by Reed that Marlow had no money.", "Reed | was told by | that Marlow had no money"},
		{"The court heard evidence from six witnesses.", ""},
		{"The crowd heard that the band had left.", ""},
	}.check(t)
}

// TestSureEnough makes sure that denials in so many words, and what rules find where the models find no words, are not left to the doubts of the models.
func TestSureEnough(t *testing.T) {
	p := pipeline(t)
	for _, src := range []string{
		"Marlow denies wrongdoing.",
		"Marlow has denied any wrongdoing.",
		"Relatives say the men were beaten; police deny it.",
		"Marlow pleaded not guilty to three counts of fraud.",
		"Marlow pleaded guilty to fraud.",
		"Deputy Mayor Lia Crane said in an interview with the Courier published on Sunday that the bridge was badly built.",
	} {
		d := nlp.Split(src)
		p.Annotate(d)
		as := p.Attribute(d)
		if len(as) == 0 || as[len(as)-1].Confidence < 60 {
			t.Errorf("%q: found %+v", src, as)
		}
	}
}

// TestHeadlines reads who says a headline at its end, and whom others accuse or tell in one.
func TestHeadlines(t *testing.T) {
	const body = "\n\nThe council met on Monday evening. The meeting lasted two hours.\n"
	mended{
		{"Four dead in Marstow fire, police say", "police | say | Four dead in Marstow fire"},
		{"Minister accused of taking bribes", " | accused of | Minister + taking bribes"},
		{"Court told of secret payments", " | told of | secret payments"},
		{"'We were lied to': Marstow families demand answers", "Marstow families | : | We were lied to; Marstow families | demand | answers"},
		{"Karl Orr on bridge: 'We failed'", "Karl Orr | : | We failed"},
		{"Deckhand was shot, second autopsy finds", "second autopsy | finds | Deckhand was shot"},
		{"Bridge was cracked for years, audit shows", "audit | shows | Bridge was cracked for years"},
		{"Bridge was cracked for years, and winter shows", ""},
		{"'Dark day': Marstow mourns bridge victims", ""},
		{"Star knew of ring, court told", " | told | Star knew of ring"},
	}.within(t, "", body)
}

// TestNoSpeakerHears makes sure that who is told something in a headline is not who says it.
func TestNoSpeakerHears(t *testing.T) {
	p := pipeline(t)
	d := nlp.Split("Court told of secret payments\n\nThe council met on Monday evening. The meeting lasted two hours.\n")
	p.Annotate(d)
	m := p.Interpret(d, p.Attribute(d), nil)
	if len(m.Speakers) != 1 || m.Speakers[0].Entity >= 0 {
		t.Errorf("found %+v", m.Speakers)
	}
}

// TestMeanwhile makes sure that what somebody does while speaking is not what is said.
func TestMeanwhile(t *testing.T) {
	mended{
		{"Brandt said, while addressing the press, that the dam will hold.", "Brandt | said | that the dam will hold"},
		{"The dam will hold, Brandt said while speaking to reporters in Harwell.", "Brandt | said | The dam will hold"},
		{"The dam, Brandt said while addressing the press, will hold.", "Brandt | said | The dam + will hold"},
		{"\"The dam will hold,\" Karl Brandt said, while addressing the press on Monday.", "Karl Brandt | said | \"The dam will hold,\""},
		{"Brandt said that while the dam will hold, the bridge may not.", "Brandt | said | that while the dam will hold, the bridge may not"},
	}.check(t)
}

// TestHolders makes sure that who is named between commas behind the noun for somebody is a person.
func TestHolders(t *testing.T) {
	p := pipeline(t)
	for _, tt := range []struct{ src, want string }{
		{"The judge, Irma Stahl, said the search had been unlawful.", "Irma Stahl"},
		{"The coroner, Irma Stahl, said the search had been unlawful.", "Irma Stahl"},
	} {
		d := nlp.Split(tt.src)
		p.Annotate(d)
		m := p.Interpret(d, p.Attribute(d), nil)
		if len(m.Speakers) != 1 || m.Speakers[0].Entity < 0 || d.Entity[m.Speakers[0].Entity].Name != tt.want {
			t.Errorf("%q: found %+v", tt.src, m.Speakers)
		}
	}
}
