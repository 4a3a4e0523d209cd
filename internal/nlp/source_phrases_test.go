package nlp_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// phrase tells of the only statement of a text who speaks: the name of the party, "?" before it where that is a source without a name, and behind "<" through whom it came.
func phrase(p *nlp.Pipeline, src string) string {
	d := nlp.Split(src)
	p.Annotate(d)
	m := p.Interpret(d, p.Attribute(d), nil)
	var out []string
	for i, s := range m.Sourcing {
		w := "-"
		if e := m.Speakers[i].Entity; e >= 0 {
			w = d.Entity[e].Name
		}
		if s.Anonymous != nil {
			w = "?" + w
		}
		for _, c := range s.Chain {
			w += " < " + d.Span(c).In(d.Text)
		}
		out = append(out, w)
	}
	return strings.Join(out, "; ")
}

// phrases are texts with who says the only statement in each.
type phrases []struct{ src, want string }

func (cases phrases) check(t *testing.T) {
	t.Helper()
	p := pipeline(t)
	for _, c := range cases {
		if got := phrase(p, c.src); got != c.want {
			t.Errorf("%q: said by %q, want %q", c.src, got, c.want)
		}
	}
}

// TestRarePeople reads sources whose noun is a rare one for a person, made of several words or of a verb.
func TestRarePeople(t *testing.T) {
	phrases{
		{"A second-year at the academy said that the food was bad.", "?A second-year at the academy"},
		{"A tugmaster said the quay was shut.", "?A tugmaster"},
		{"A stuntwoman briefed on the plan said that the quay was shut.", "?A stuntwoman"},
		{"A crane-driver at the port said that the quay was shut.", "?A crane-driver at the port"},
		{"An ex-guard in Lowick denied that the gate was open.", "?An ex-guard in Lowick"},
		{"A go-between said the deal was dead.", "?A go-between"},
		{"A 40-year-old from the capital denied that the bridge was safe.", "?A 40-year-old from the capital"},
		{"A sister-in-law of the driver said he was asleep.", "?A sister-in-law of the driver"},
		{"A canvasser, Lena Okafor, said that the bridge was safe.", "Lena Okafor"},
		{"A trader briefed on the plan denied that the deal would be signed.", "?A trader"},
		{"A farmer briefed on the plan alleged that the deal was dead.", "?A farmer"},
		{"Two passers-by said that the bridge was safe.", "?Two passers-by"},
		{"A chipmaker said that prices would rise.", "A chipmaker"},
		{"A blogpost said that prices would rise.", "A blogpost"},
		{"A two-member board said that prices would rise.", "A two-member board"},
		{"The injured said the train was full.", "The injured"},
	}.check(t)
}

// TestCountedPeople reads sources that count one or some of several people.
func TestCountedPeople(t *testing.T) {
	phrases{
		{"One of the newspaper's sources denied that the bridge was safe.", "?One of the newspaper's sources"},
		{"The newspaper's sources denied that the bridge was safe.", "?sources < The newspaper"},
		{"One of the neighbours said the house had been empty for years.", "?One of the neighbours"},
		{"One of Ada Roe's campaigners said the vote was bought.", "?One of Ada Roe's campaigners"},
		{"Several of Castria's neighbours said the pumps had failed.", "Several of Castria's neighbours"},
		{"A third of the nurses said the pumps had failed.", "A third of the nurses"},
		{"Most of the traders said it was late.", "Most of the traders"},
		{"At least half of the nurses said the pumps had failed.", "At least half of the nurses"},
		{"Some of the nurses Vane News met said the pumps had failed.", "Some of the nurses"},
		{"One supporter of Karl Orr said the vote was bought.", "?One supporter of Karl Orr"},
		{"One of the reporters said it was late.", "?One of the reporters"},
		{"One of the studies said it was late.", "One of the studies"},
	}.check(t)
}

// TestWherePeopleAre reads sources of whom a place, or those whom they stand close to, is told.
func TestWherePeopleAre(t *testing.T) {
	phrases{
		{"A manager in sleepy Marlow Bay said the house had been empty for years.", "?A manager in sleepy Marlow Bay"},
		{"A neighbour in leafy Wexley said the house had been empty for years.", "?A neighbour in leafy Wexley"},
		{"A person close to the club's negotiators said the deal was dead.", "?A person"},
		{"A neighbour close to the club's negotiators said the deal was dead.", "?A neighbour"},
		{"A crane-driver close to the club's negotiators said it was dead.", "?A crane-driver"},
		{"A neighbour familiar with the talks said it was dead.", "?A neighbour"},
	}.check(t)
}

// TestCalledSo reads sources that tell how somebody is called, or whose office stands before the name without an article.
func TestCalledSo(t *testing.T) {
	phrases{
		{"A woman called Ada Roe said the quay was shut.", "Ada Roe"},
		{"A student named Wong said the quay was shut.", "Wong"},
		{"A group called Open Door said it was late.", "Open Door"},
		{"Head of the union Tom Penhale denied that the pumps had failed.", "Tom Penhale"},
		{"Head of the union Ada Roe said the strike would go on.", "Ada Roe"},
		{"A suit filed by a clerk named Ada Roe said the quay was shut.", "A suit"},
		{"A man named in the suit said it was late.", "?A man"},
	}.check(t)
}

// TestWholeSubject makes all that stands before a verb its source, not what its last preposition is for.
func TestWholeSubject(t *testing.T) {
	mended{
		{"Sources close to the play being staged in Lowick also said the hall had burned.", "Sources close to the play being staged in Lowick | also said | the hall had burned"},
		{"In Lowick the clerk said the hall had burned.", "the clerk | said | the hall had burned"},
		{"Last week in Lowick the clerk said the hall had burned.", "the clerk | said | the hall had burned"},
	}.check(t)
}

// TestAcrossLines reads a report whose lines are cut to some width: who speaks and what is said run over their ends.
func TestAcrossLines(t *testing.T) {
	const head = "LOWICK BANK RAISES ITS RATE\n\nThe rate of the Bank of Lowick is the highest of all that\nthe banks of the county have had since the end of the war\nand the rebuilding of the town.\n\n"
	mended{
		{head + "A trader with a Lowick brokerage that deals in hops and\nwool said most of the dealers in the town had expected as\nmuch.", "A trader with a Lowick brokerage that deals in hops and\nwool | said | most of the dealers in the town had expected as\nmuch"},
		{head + "\"We have no choice but to raise it once more before the\nend of the year,\" said Governor Ada Roe of the Bank of\nLowick.", "Governor Ada Roe of the Bank of\nLowick | said | \"We have no choice but to raise it once more before the\nend of the year,\""},
	}.check(t)
}

// TestAsksUnnamed takes a wish not to be named for no statement, and leaves what is said to the verb of saying.
func TestAsksUnnamed(t *testing.T) {
	mended{
		{"“The bridge was safe,” a clerk who asked not to be named said.", "a clerk | said | “The bridge was safe,”"},
		{"“The bridge was safe,” said a clerk who asked not to be named.", "a clerk | said | “The bridge was safe,”"},
		{"A clerk who asked that his identity not be revealed said the bridge was safe.", "A clerk | said | the bridge was safe"},
		{"“The bridge was safe,” said a senior officer in the north who asked to remain anonymous.", "a senior officer in the north who asked to remain anonymous | said | “The bridge was safe,”"},
		{"A clerk who asked the council to name the road after Roe left early.", "who | asked | the council to name the road after Roe left early"},
	}.check(t)
}
