package nlp_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestToldWithin reads what others are told to have said within what somebody says, and whom the press cites for it.
func TestToldWithin(t *testing.T) {
	p := pipeline(t)
	for _, tt := range []struct{ src, want string }{ // source | cue | content of one of the attributions; after "!" one that must not be there
		{"Carol Nash said a jailer had told her the chairs were bought in May.", "a jailer | had told | the chairs were bought in May"},
		{"Mayor Gil Prentice said he had been told by the ministry that tests would be done daily.", "the ministry | had been told by | that tests would be done daily"},
		{"Carol Nash said the harbour master told the family it began at the pier.", "the harbour master | told | it began at the pier"},
		{"Deckhand Luis Orr said a mechanic at the yard had told him the steering pump was “older than the boat.”", "a mechanic at the yard | had told | the steering pump was “older than the boat"},
		{"Councillor Ida Holt claimed nurses at the city hospital had told her at least 30 people had been brought in.", "nurses at the city hospital | had told | at least 30 people had been brought in"},
		{"Her foreman, Carol Nash added, told her the cold store had been dark for two days.", "Her foreman | told | the cold store had been dark for two days"},
		{"Okoro, Ida Holt said, told her that the batch must leave by Friday.", "Okoro | told | that the batch must leave by Friday"},
		{"The employee said she had heard from another agent that bonuses depended on it.", "another agent | had heard from | that bonuses depended on it"},
		{"The employee said she had heard from the harbour twice that week.", "! the harbour | had heard from | that week"},
		{"A pump operator said he called the control room at 3 a.m. and was told by the shift boss to keep quiet.", "the shift boss | was told by | to keep quiet"},
		{"The Lantern, citing an unnamed senior doctor, reported on Monday that results showing bacteria in the taps of a ward were sent to managers.",
			"The Lantern … citing an unnamed senior doctor | reported | that results showing bacteria in the taps of a ward were sent to managers"},
		{"The newspaper also said, citing a person who was in the room, that Victor Quist told trustees in closed session that Holt wanted the deal.",
			"The newspaper … citing a person who was in the room | said | that Victor Quist told trustees in closed session that Holt wanted the deal"},
		{"On Tuesday, Orr Partners bought call options on 1.4 million shares, two traders who handled part of the order said.",
			"two traders who handled part of the order | said | Orr Partners bought call options on 1.4 million shares"},
		{"Her lawyer said she denies taking the money.", "she | denies | taking the money"},
		{"The Inlet, a local news site, reported Wednesday that the company's log shows a work order opened on May 17.", "the company's log | shows | a work order opened on May 17"},
		{"The Inlet reported Wednesday that the mayor showed her garden to the crew.", "! the mayor | showed | her garden to the crew"},
		{"The Elms Courier reported Monday, citing two clerks, that the boat was sold in May.", "The Elms Courier | reported Monday | that the boat was sold in May"},
		{"The Elms Courier reported Monday that Jonas Holt was suspected of having sold the boat, citing two clerks.", "The Elms Courier | reported Monday | that Jonas Holt was suspected of having sold the boat"},
		{"The Elms Courier reported Monday that Jonas Holt was suspected of having sold the boat, citing two clerks.", "! Jonas Holt | citing | two clerks"},
	} {
		d := nlp.Split(tt.src)
		p.Annotate(d)
		words := func(list []doc.Range) string {
			var out []string
			for _, r := range list {
				out = append(out, d.Span(r).In(d.Text))
			}
			return strings.Join(out, " … ")
		}
		var got []string
		for _, a := range p.Attribute(d) {
			got = append(got, words(a.Source)+" | "+words([]doc.Range{a.Cue})+" | "+words(a.Content))
		}
		want, not := strings.CutPrefix(tt.want, "! ")
		found := false
		for _, g := range got {
			found = found || g == want
		}
		if found == not {
			t.Errorf("%q gives %q, want %q", tt.src, got, tt.want)
		}
	}
}

// TestToldWithinLinks makes sure that who was told is a link once, whatever a pronoun is taken for.
func TestToldWithinLinks(t *testing.T) {
	p := pipeline(t)
	const src = "Two officials met on Monday. A third person said they were told by a clerk that the boat had been sold."
	d := nlp.Split(src)
	p.Annotate(d)
	m := p.Interpret(d, p.Attribute(d), nil)
	last := m.Sourcing[len(m.Sourcing)-1]
	if len(last.Chain) != 1 || d.Span(last.Chain[0]).In(src) != "A third person" || d.Span(last.Speaker).In(src) != "a clerk" {
		t.Errorf("found %+v", last)
	}
}

// TestCloseTo makes sure that who is close to somebody tells of that one: what they deny is theirs.
func TestCloseTo(t *testing.T) {
	p := pipeline(t)
	const src = "A source close to Jonas Vale said he “flatly denies asking anyone to hide anything.”"
	d := nlp.Split(src)
	p.Annotate(d)
	m := p.Interpret(d, p.Attribute(d), nil)
	e := m.Speakers[len(m.Speakers)-1].Entity
	if e < 0 || d.Entity[e].Name != "Jonas Vale" || len(m.Sourcing) != 2 || len(m.Sourcing[1].Chain) != 1 {
		t.Errorf("found %+v, %+v", m.Speakers, m.Sourcing)
	}
}

// TestMemoTells makes sure that whom a document told something is no link.
func TestMemoTells(t *testing.T) {
	p := pipeline(t)
	const src = "The Elms Herald reported that a memo of Jan. 22 told Orr Copper Corp. that the dam should not see another spring."
	d := nlp.Split(src)
	p.Annotate(d)
	m := p.Interpret(d, p.Attribute(d), nil)
	last := m.Sourcing[len(m.Sourcing)-1]
	if len(last.Chain) != 1 || d.Span(last.Chain[0]).In(src) != "The Elms Herald" {
		t.Errorf("found %+v", last)
	}
}
