package claims

import (
	"testing"

	"github.com/hearsay-project/hearsay"
)

// What parties do on a claim, which may not be what the reading tells of their statement by itself.
func TestStances(t *testing.T) {
	claim := said{who: "two officials", words: "Mara Holt sold the old ferry to Tarn Shipping in April", anonymous: true}
	for _, tt := range []struct {
		name string
		said said
		want hearsay.Position
	}{
		{"does not dispute", said{who: "Mara Holt", words: "{Mara Holt|she} does not dispute the sale of the ferry to Tarn Shipping"}, hearsay.Confirms},
		{"accepts", said{who: "Mara Holt", words: "{Mara Holt|she} accepted that the ferry was sold to Tarn Shipping"}, hearsay.Confirms},
		{"does not accept", said{who: "Mara Holt", words: "“We do not accept that the ferry was sold to Tarn Shipping,”"}, hearsay.Denies},
		{"wants something done", said{who: "Ilse Brandt", words: "the union wants the old ferry back that Mara Holt sold to Tarn Shipping"}, hearsay.Demands},
		{"will not do it", said{who: "Mara Holt", words: "{Mara Holt|she} would not be returning the ferry of Tarn Shipping", position: hearsay.Commits}, hearsay.Says},
		{"does not dispute, told as a denial", said{who: "Mara Holt", words: "{Mara Holt|she} does not dispute the sale of the ferry to Tarn Shipping", position: hearsay.Denies}, hearsay.Confirms},
		{"was acknowledged by another", said{who: "Ilse Brandt", words: "the old ferry that Mara Holt sold to Tarn Shipping in April was acknowledged as old"}, hearsay.Says},
		{"will not talk about it", said{who: "Mara Holt", words: "{Mara Holt|she} would not discuss the ferry or Tarn Shipping"}, hearsay.Declines},
		{"denies what the title says of them", said{who: "Mara Holt", words: "“Nobody in this office sold a ferry to Tarn Shipping,”"}, hearsay.Denies},
		{"denies it in words that ask for something", said{who: "Mara Holt", words: "“No clerk of mine sold the ferry to Tarn Shipping, and {Ilse Brandt|she} should show me the deed,”", position: hearsay.Demands}, hearsay.Denies},
		{"knows of no evidence", said{who: "Mara Holt", words: "{Mara Holt|she} had no evidence that a ferry went anywhere, to Tarn Shipping or to others"}, hearsay.Says},
		{"a source without a name alleges", said{who: "a dock worker", words: "Mara Holt sold the old ferry to Tarn Shipping for a song"}, hearsay.Alleges},
		{"a log only says", said{who: "the log of the old ferry", words: "the ferry was sold to Tarn Shipping in April", position: hearsay.Finds}, hearsay.Says},
		{"what somebody else must do", said{who: "Ilse Brandt", words: "the old ferry must be taken back from Tarn Shipping"}, hearsay.Demands},
		{"will ask for it", said{who: "Ilse Brandt", words: "{Ilse Brandt|she} will ask a court to take the old ferry back from Tarn Shipping", position: hearsay.Commits}, hearsay.Demands},
		{"a report of an inquiry finds", said{who: "an interim report", words: "the ferry was sold to Tarn Shipping in April"}, hearsay.Finds},
	} {
		t.Run(tt.name, func(t *testing.T) {
			claims, _ := Group([]Report{report(1, monday, claim), report(2, tuesday, tt.said)})
			if len(claims) != 1 || len(claims[0].Stances) != 2 || claims[0].Stances[1].Position != tt.want {
				t.Errorf("found %+v, want %s", claims, tt.want)
			}
		})
	}
}

// Who puts what another rejects alleges it.
func TestWhoPutsAClaim(t *testing.T) {
	put := said{who: "Ilse Brandt", words: "the old ferry was sold to Tarn Shipping in April"}
	rejects := said{who: "Mara Holt", words: "the old ferry was sold to Tarn Shipping", position: hearsay.Denies}
	for _, tt := range []struct {
		all  []said
		want hearsay.Position
	}{{[]said{put, put}, hearsay.Says}, {[]said{put, rejects}, hearsay.Alleges}} {
		claims, _ := Group([]Report{report(1, monday, tt.all[0]), report(2, tuesday, tt.all[1])})
		if len(claims) != 1 || claims[0].Stances[0].Position != tt.want {
			t.Errorf("found %+v, want %s", claims, tt.want)
		}
	}
}

// A source without a name is one of many, not the lawyer of somebody; and a notice speaks for who is said to say something in it.
func TestSources(t *testing.T) {
	r := report(1, monday, said{who: "a dock worker", words: "the ferry was sold"}, said{who: "the owner's lawyer", words: "the ferry was sold"}, said{who: "the notice", words: "the ferry was sold"})
	g := newGrouper([]Report{r})
	for i, want := range []bool{true, false, false} {
		if got := g.all[i].source(); got != want {
			t.Errorf("%s: a source without a name %v, want %v", r.Reading.Text[g.all[i].at.Start:g.all[i].at.End], got, want)
		}
	}
	if !g.all[2].written {
		t.Error("a notice is no document")
	}
}

func TestAuthor(t *testing.T) {
	r := report(1, monday, said{who: "Ilse Brandt", words: "the ferry was sold"}, said{who: "the notice", words: "nobody saw the deed"})
	const opening = "In a notice of Monday, "
	shift(&r.Reading, len(opening))
	r.Reading.Text = opening + r.Reading.Text
	g := newGrouper([]Report{r})
	if got := g.all[1].stands; got != party(idOf("Ilse Brandt")) {
		t.Errorf("party %d stands for the notice, want Ilse Brandt", got)
	}
}

// shift moves everything in a reading.
func shift(r *hearsay.Reading, by int) {
	for i := range r.Statements {
		for _, spans := range [][]hearsay.Span{r.Statements[i].Source, r.Statements[i].Cue, r.Statements[i].Content} {
			for k := range spans {
				spans[k].Start, spans[k].End = spans[k].Start+by, spans[k].End+by
			}
		}
	}
	for _, p := range r.Parties {
		for k := range p.Mentions {
			p.Mentions[k].Start, p.Mentions[k].End = p.Mentions[k].Start+by, p.Mentions[k].End+by
		}
	}
}

// Who speaks for an organisation that wants something tells what that demands, and a newspaper without a name demands nothing.
func TestWhoWants(t *testing.T) {
	r := report(1, monday, said{who: "Ilse Brandt", words: "Tarn Shipping wants the old ferry back"}, said{who: "a newspaper", words: "the old ferry was sold"})
	for i, p := range r.Reading.Parties {
		if p.Name == "Tarn Shipping" {
			r.Reading.Parties[i].Type = hearsay.Organisation
		}
	}
	g := newGrouper([]Report{r})
	if got := g.all[0].stands; got != party(idOf("Tarn Shipping")) {
		t.Errorf("party %d stands for what Tarn Shipping wants", got)
	}
	if got := g.all[1].stands; got != 0 {
		t.Errorf("party %d stands for what a newspaper says, want none", got)
	}
}

// On a claim of what is so nobody's demands are positions, on one of what is to be done they are.
func TestAsides(t *testing.T) {
	for _, proposal := range []bool{false, true} {
		b := &board{proposal: proposal}
		if got := b.aside(hearsay.Demands); got == proposal {
			t.Errorf("a demand is aside %v where the claim is a proposal %v", got, proposal)
		}
		if b.aside(hearsay.Denies) {
			t.Error("a denial is aside")
		}
	}
}

// Who denies a claim alleges nothing on it, and who tells the press what another told them stands for it.
func TestWhoStands(t *testing.T) {
	all := definite([]Position{{Party: 1, Position: hearsay.Alleges}, {Party: 2, Position: hearsay.Alleges}, {Party: 1, Position: hearsay.Denies}, {Party: 2, Position: hearsay.Says}})
	if len(all) != 2 || all[0].Party != 2 || all[1].Position != hearsay.Denies {
		t.Errorf("kept %v", all)
	}
	r := report(1, monday, said{who: "a dock worker", words: "Mara Holt sold the old ferry to Tarn Shipping"}, said{who: "the Courant", words: "the ferry was old"})
	r.Reading.Report.Outlet = "The Courant"
	r.Reading.Statements[0].Chain = []hearsay.Link{{Party: idOf("the Courant")}, {Party: idOf("Ilse Brandt")}}
	g := newGrouper([]Report{r})
	if got := g.all[0].stands; got != party(idOf("Ilse Brandt")) {
		t.Errorf("party %d stands for what it was told, want Ilse Brandt", got)
	}
	if got := g.all[1].stands; got != 0 {
		t.Errorf("party %d stands for what a report's own outlet says, want none", got)
	}
}

// Who leads an organisation stands for it, unless that is over, or they lead two.
func TestWhoLeads(t *testing.T) {
	for _, c := range []struct{ role, status, want string }{
		{"Tarn Shipping chief executive", "current", "Tarn Shipping"},
		{"Tarn Shipping chief executive", "former", "Ilse Brandt"},
		{"Tarn Shipping clerk", "current", "Ilse Brandt"},
	} {
		r := report(1, monday, said{who: "Ilse Brandt", words: "the old ferry was sold"}, said{who: "Tarn Shipping", words: "the pier was shut"})
		rd := &r.Reading
		start := len(rd.Text) + 1
		rd.Text += " " + c.role
		role := hearsay.Span{Start: start, End: len(rd.Text)}
		for i := range rd.Parties {
			switch p := &rd.Parties[i]; p.Name {
			case "Ilse Brandt":
				p.Type, p.Roles = hearsay.Person, []hearsay.PartyRole{{Span: role, Status: c.status}}
			case "Tarn Shipping":
				p.Type = hearsay.Organisation
				p.Mentions = append(p.Mentions, hearsay.Mention{Span: hearsay.Span{Start: start, End: start + len("Tarn Shipping")}, Form: "name"})
			}
		}
		if got := newGrouper([]Report{r}).all[0].stands; got != party(idOf(c.want)) {
			t.Errorf("%s, %s: party %d stands, want %s", c.role, c.status, got, c.want)
		}
	}
}
