package claims

import (
	"slices"
	"strings"
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
		{"could accept it", said{who: "Mara Holt", words: "{Mara Holt|she} could accept a sale of the old ferry to Tarn Shipping"}, hearsay.Says},
		{"accepts an offer", said{who: "Mara Holt", words: "{Mara Holt|she} accepted the offer of Tarn Shipping for the old ferry"}, hearsay.Says},
		{"needs to accept it", said{who: "Mara Holt", words: "{Mara Holt|she} needed to accept that the old ferry was Tarn Shipping's"}, hearsay.Says},
		{"accepts a post", said{who: "Mara Holt", words: "{Mara Holt|she} accepted a post with Tarn Shipping on the old ferry"}, hearsay.Says},
		{"accepts a report", said{who: "Mara Holt", words: "{Mara Holt|she} accepted the report on the old ferry and Tarn Shipping"}, hearsay.Confirms},
		{"is told not to", said{who: "Mara Holt", cue: "ordered", words: "the clerk not to ring Tarn Shipping about the old ferry sold in April", position: hearsay.Demands}, hearsay.Demands},
		{"asks nobody to", said{who: "Mara Holt", cue: "told", words: "nobody to sell the old ferry to Tarn Shipping in April", position: hearsay.Demands}, hearsay.Denies},
		{"kept to no rule", said{who: "the harbour board", words: "“{Mara Holt|She} did not follow our rules on the old ferry of Tarn Shipping,”"}, hearsay.Says},
		{"nobody can say it was not so", said{who: "Ilse Brandt", words: "“Nobody can say that the old ferry wasn't sold to Tarn Shipping,”"}, hearsay.Says},
		{"does not accept", said{who: "Mara Holt", words: "“We do not accept that the ferry was sold to Tarn Shipping,”"}, hearsay.Denies},
		{"confirms that it is not so", said{who: "the harbour board", cue: "confirmed", words: "that no ferry was sold to Tarn Shipping", position: hearsay.Confirms}, hearsay.Denies},
		{"confirms that something else is not so", said{who: "the harbour board", cue: "confirmed", words: "that the old ferry of Tarn Shipping has no crane", position: hearsay.Confirms}, hearsay.Says},
		{"confirms it, and that something is not so", said{who: "the harbour board", cue: "confirmed", words: "that the ferry was sold to Tarn Shipping and nobody was rung", position: hearsay.Confirms}, hearsay.Confirms},
		{"owns up to what was not so", said{who: "Mara Holt", cue: "confirmed", words: "that {Mara Holt|she} sold no other old ferry to Tarn Shipping", position: hearsay.Confirms}, hearsay.Confirms},
		{"puts it beside a denial", said{who: "Ilse Brandt", words: "there was no quarrel but Mara Holt sold the old ferry to Tarn Shipping in April", position: hearsay.Denies}, hearsay.Says},
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
		{"will ask for it", said{who: "Ilse Brandt", words: "{Ilse Brandt|she} will ask a court to take back the old ferry that Mara Holt sold to Tarn Shipping", position: hearsay.Commits}, hearsay.Demands},
		{"passes it on", said{who: "Mara Holt", words: "the ferry that Mara Holt sold to Tarn Shipping was a matter for the court"}, hearsay.Declines},
		{"has nothing to add", said{who: "Mara Holt", words: "{Mara Holt|she} had nothing to add on the ferry and Tarn Shipping", position: hearsay.Opposes}, hearsay.Declines},
		{"does not confirm or deny", said{who: "the harbour board", words: "it does not confirm or deny that Mara Holt sold the old ferry to Tarn Shipping", position: hearsay.Denies}, hearsay.Declines},
		{"did not discuss it", said{who: "Ilse Brandt", words: "{Ilse Brandt|she} did not discuss the old ferry with Tarn Shipping"}, hearsay.Denies},
		{"there was none", said{who: "Ilse Brandt", words: "there was no ferry sold to Tarn Shipping in April"}, hearsay.Denies},
		{"somebody never did", said{who: "Ilse Brandt", words: "the harbour board never sold a ferry to Tarn Shipping"}, hearsay.Denies},
		{"none, as far as is known", said{who: "Ilse Brandt", words: "no proof was seen that a ferry was sold to Tarn Shipping in April"}, hearsay.Says},
		{"what others were told to do", said{who: "Ilse Brandt", words: "the clerk was told to sell the old ferry to Tarn Shipping and tell nobody"}, hearsay.Says},
		{"nobody was told to do it", said{who: "Ilse Brandt", words: "nobody was told to sell the old ferry to Tarn Shipping"}, hearsay.Denies},
		{"did not see it", said{who: "Ilse Brandt", words: "{Ilse Brandt|she} did not see the ferry being sold to Tarn Shipping herself"}, hearsay.Says},
		{"what came then is not so", said{who: "Ilse Brandt", words: "the old ferry was sold to Tarn Shipping in April but nobody rang the union"}, hearsay.Says},
		{"it is not so, but something is", said{who: "Ilse Brandt", words: "the old ferry was not sold to Tarn Shipping in April but the crew was rung"}, hearsay.Denies},
		{"followed all rules", said{who: "Mara Holt", words: "the old ferry was sold in line with the rules of April"}, hearsay.Denies},
		{"so did others", said{who: "Ilse Brandt", words: "the old ferry was sold in line with the rules of April"}, hearsay.Says},
		{"did indeed", said{who: "Tarn Shipping", words: "it did buy the old ferry in April"}, hearsay.Confirms},
		{"as it did before", said{who: "Tarn Shipping", words: "it bought the old ferry in April as it did before"}, hearsay.Says},
		{"it is true", said{who: "Tarn Shipping", words: "what two officials told of the old ferry in April was broadly right"}, hearsay.Confirms},
		{"it is right to", said{who: "Tarn Shipping", words: "the harbour board was right to buy the old ferry in April"}, hearsay.Says},
		{"another accepts it", said{who: "Ilse Brandt", words: "Mara Holt had accepted money of Tarn Shipping for the old ferry in April"}, hearsay.Says},
		{"the company accepts it", said{who: "Mara Holt", words: "the company accepted that the old ferry was sold to Tarn Shipping"}, hearsay.Confirms},
		{"has to admit it", said{who: "Mara Holt", words: "“We have to admit that the old ferry was sold to Tarn Shipping,”"}, hearsay.Confirms},
		{"wants to admit people", said{who: "Mara Holt", words: "“I want to admit guests of Tarn Shipping to the old ferry in April,”"}, hearsay.Says},
		{"has not denied a rumour", said{who: "Mara Holt", cue: "hasn't denied", words: "a rumour that the old ferry was sold to Tarn Shipping"}, hearsay.Says},
		{"does not deny it", said{who: "Mara Holt", cue: "does not deny", words: "that the old ferry was sold to Tarn Shipping"}, hearsay.Confirms},
		{"right after", said{who: "Tarn Shipping", words: "the sale of the old ferry in April was right after the storm"}, hearsay.Says},
		{"does plenty", said{who: "Tarn Shipping", words: "the old ferry does plenty of good since April"}, hearsay.Says},
		{"wants to do something", said{who: "Ilse Brandt", words: "to see the old ferry that Mara Holt sold to Tarn Shipping", cue: "wanted", position: hearsay.Believes}, hearsay.Believes},
		{"wants something", said{who: "Ilse Brandt", words: "the old ferry back that Mara Holt sold to Tarn Shipping", cue: "wanted", position: hearsay.Believes}, hearsay.Demands},
		{"wants to see it", said{who: "Ilse Brandt", words: "{Ilse Brandt|she} wants to see the old ferry of Tarn Shipping"}, hearsay.Says},
		{"claims it", said{who: "Ilse Brandt", words: "the old ferry of Tarn Shipping was a gift", cue: "claimed"}, hearsay.Alleges},
		{"it is so although something is not", said{who: "Ilse Brandt", words: "the old ferry was sold to Tarn Shipping in April although nobody rang the union"}, hearsay.Says},
		{"it is so because something is not", said{who: "Ilse Brandt", words: "the old ferry was sold to Tarn Shipping in April because nobody else came"}, hearsay.Says},
		{"nobody has confirmed it", said{who: "Ilse Brandt", words: "the crew had not confirmed that the old ferry was sold to Tarn Shipping"}, hearsay.Says},
		{"it is not yet clear", said{who: "Ilse Brandt", words: "it was not yet clear if the old ferry was sold to Tarn Shipping in April"}, hearsay.Says},
		{"has no details", said{who: "Mara Holt", words: "{Mara Holt|she} had no further details of the ferry sold to Tarn Shipping"}, hearsay.Says},
		{"confirms that it is a hoax", said{who: "Ilse Brandt", cue: "confirmed", words: "the sale of the old ferry to Tarn Shipping in April is a hoax", position: hearsay.Confirms}, hearsay.Denies},
		{"confirms that there is no truth in it", said{who: "Ilse Brandt", cue: "confirmed", words: "there was no truth in a sale of the old ferry to Tarn Shipping", position: hearsay.Confirms}, hearsay.Denies},
		{"confirms that nobody told", said{who: "Ilse Brandt", cue: "confirmed", words: "{Ilse Brandt|she} had no confirmation that a ferry was sold to Tarn Shipping in April", position: hearsay.Confirms}, hearsay.Says},
		{"admits that something was not done", said{who: "Ilse Brandt", cue: "admitted", words: "no lamp was on the old ferry that was sold to Tarn Shipping in April", position: hearsay.Confirms}, hearsay.Confirms},
		{"confirms it", said{who: "Ilse Brandt", cue: "confirmed", words: "the old ferry was sold to Tarn Shipping in April", position: hearsay.Confirms}, hearsay.Confirms},
		{"denies it in words of the claim", said{who: "Ilse Brandt", words: "{Ilse Brandt|she} never saw that old ferry sold to Tarn Shipping", position: hearsay.Denies}, hearsay.Denies},
		{"the press finds nothing", said{who: "unconfirmed reports", words: "the ferry was sold to Tarn Shipping in April"}, hearsay.Says},
		{"nor does a report that is nobody's", said{who: "a new report", words: "the ferry was sold to Tarn Shipping in April", position: hearsay.Finds}, hearsay.Says},
		{"a report of an inquiry finds", said{who: "an interim report", words: "the ferry was sold to Tarn Shipping in April"}, hearsay.Finds},
	} {
		t.Run(tt.name, func(t *testing.T) {
			claims := byRules(report(1, monday, claim), report(2, tuesday, tt.said))
			if len(claims) != 1 || len(claims[0].Stances) != 2 || claims[0].Stances[1].Position != tt.want {
				t.Errorf("found %+v, want %s", claims, tt.want)
			}
		})
	}
}

// Where nobody alleges, denies or will not talk of a claim, what somebody says not to be so beside it denies nothing; nor does it where they say that the claim is so.
func TestUndisputed(t *testing.T) {
	told := said{who: "Ilse Brandt", words: "Jonas Reyk bought the old ferry of Tarn Shipping for the harbour board in April"}
	for _, tt := range []struct {
		name        string
		first, said said
		want        hearsay.Position
	}{
		{"tells their own story", told, said{who: "Jonas Reyk", words: "“The old ferry of Tarn Shipping is for the harbour board. I never had a boat in my life,”"}, hearsay.Says},
		{"another tells of it", told, said{who: "Mara Holt", words: "“It is the old ferry of Tarn Shipping that the harbour board has. I didn't see the gulls,”"}, hearsay.Says},
		{"what nobody will know is not turned", said{who: "Ilse Brandt", words: "nobody will know how the old ferry of Tarn Shipping went to Denvale"},
			said{who: "Jonas Reyk", words: "{Jonas Reyk|he} had no idea how the old ferry of Tarn Shipping went to Denvale"}, hearsay.Says},
		{"says that it is so", said{who: "two officials", words: "Jonas Reyk bought the old ferry of Tarn Shipping for the harbour board in April", anonymous: true},
			said{who: "Jonas Reyk", words: "“The old ferry of Tarn Shipping was bought for the harbour board in April. The crew does not need a boat,”"}, hearsay.Says},
		{"is told to deny something else", told, said{who: "Mara Holt", words: "the old ferry of Tarn Shipping is for the harbour board, but {Mara Holt|she} never saw a gull", position: hearsay.Denies}, hearsay.Says},
		{"but not where it is put to them", said{who: "two officials", words: "Jonas Reyk bought the old ferry of Tarn Shipping for the harbour board in April", anonymous: true},
			said{who: "Jonas Reyk", words: "“The old ferry is for Tarn Shipping to tell of. I never bought a boat for the harbour board,”"}, hearsay.Denies},
	} {
		t.Run(tt.name, func(t *testing.T) {
			claims := byRules(report(1, monday, tt.first), report(2, tuesday, tt.said))
			if len(claims) != 1 || len(claims[0].Stances) != 2 || claims[0].Stances[1].Position != tt.want {
				t.Errorf("found %+v, want %s", claims, tt.want)
			}
		})
	}
}

// A body that is once read as speaking for somebody, as it speaks beside their agent, speaks for itself elsewhere; a person who speaks for somebody does so throughout.
func TestBodyBesideAgent(t *testing.T) {
	for kind, want := range map[hearsay.PartyType]int{hearsay.Organisation: 0, hearsay.Person: party(idOf("Mara Holt"))} {
		r := report(1, monday, said{who: "Jonas Reyk", forWhom: "Mara Holt", words: "it is false"})
		for i := range r.Reading.Parties {
			switch p := &r.Reading.Parties[i]; p.Name {
			case "Jonas Reyk":
				p.Type = kind
			case "Mara Holt":
				p.Type = hearsay.Person
			}
		}
		if got := principals([]Report{r})[party(idOf("Jonas Reyk"))]; got != want {
			t.Errorf("%s speaks for %d, want %d", kind, got, want)
		}
	}
}

// What sentences do by their words alone.
func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		words                                 string
		flat, affirms, exonerates, brushesOff bool
	}{
		{words: "No plane left the field", flat: true},
		{words: "that nobody in this office read it", flat: true},
		{words: "There is no list", flat: true},
		{words: "There has been no list", flat: true},
		{words: "There is a list"},
		{words: "it did not know until 23 January"},
		{words: "I did not have dinner with him", flat: true},
		{words: "the firm has never paid a toll", flat: true},
		{words: "No money should be paid"},
		{words: "she could not say who"},
		{words: "he did not follow the rules of the yard"},
		{words: "the firm did buy them", affirms: true},
		{words: "what the firm did buy"},
		{words: "it is one that did buy them"},
		{words: "the trouble of making sure all drops are accurate"},
		{words: "the firm did not buy them"},
		{words: "the letter was genuine", affirms: true},
		{words: "she was right to leave"},
		{words: "he acted within the law at all times", exonerates: true},
		{words: "the law was passed"},
		{words: "he had nothing to add to it", flat: true, brushesOff: true},
		{words: "that was a question for the accountants", brushesOff: true},
		{words: "he did not discuss it with her", flat: true},
		{words: "he would not discuss it", brushesOff: true},
		{words: "I won’t be drawn on that", brushesOff: true},
		{words: "she was not in a position to help with it", flat: true, brushesOff: true},
	} {
		w := wordsOf(tt.words, hearsay.Span{End: len(tt.words)})
		if flat(w) != tt.flat || affirms(w) != tt.affirms || exonerates(w) != tt.exonerates || brushesOff(w) != tt.brushesOff {
			t.Errorf("%s: flat %v, affirms %v, exonerates %v, brushes off %v", tt.words, flat(w), affirms(w), exonerates(w), brushesOff(w))
		}
	}
}

// On what is to be done, who says what they will do commits to it, and who will not do it says so in however few words.
func TestProposals(t *testing.T) {
	demand := said{who: "Ilse Brandt", words: "Tarn Shipping must give the old ferry back to the harbour board", position: hearsay.Demands}
	for _, tt := range []struct {
		said said
		want hearsay.Position
	}{
		{said{who: "Tarn Shipping", words: "Tarn Shipping would give the old ferry back"}, hearsay.Commits},
		{said{who: "Jonas Reyk", words: "Tarn Shipping would give the old ferry back"}, hearsay.Says},
		{said{who: "Tarn Shipping", words: "Tarn Shipping would be the owner of the old ferry"}, hearsay.Says},
		{said{who: "Tarn Shipping", words: "it would not be giving anything back to the harbour board", position: hearsay.Commits}, hearsay.Says},
		{said{who: "Tarn Shipping", words: "no paper on the old ferry was given to the harbour board"}, hearsay.Says},
	} {
		claims := byRules(report(1, monday, demand), report(2, tuesday, tt.said))
		if len(claims) != 1 || claims[0].Stances[1].Position != tt.want || len(claims[0].Positions) != 2 {
			t.Errorf("%s: found %+v, want %s", tt.said.words, claims, tt.want)
		}
	}
}

// Those who looked into something find what they say of it in the report that tells of a finding of theirs; not what they say will be.
func TestWhoReports(t *testing.T) {
	for words, want := range map[string]hearsay.Position{
		"the old ferry was sold to Tarn Shipping in April":       hearsay.Finds,
		"the old ferry will be sold to Tarn Shipping in April":   hearsay.Says,
		"the old ferry was a gift, and would be given back soon": hearsay.Says,
	} {
		r := report(1, monday, said{who: "the inquiry panel", words: "nobody saw the deed", position: hearsay.Finds}, said{who: "the inquiry panel", words: words})
		s := newGrouper([]Report{r}).all[1]
		if got := s.stand(&board{asserts: &statement{}, rejecting: map[int]bool{}, accused: map[int]bool{}}); got != want {
			t.Errorf("%s: found %s, want %s", words, got, want)
		}
	}
	r := report(1, monday, said{who: "Ilse Brandt", words: "nobody saw the deed", position: hearsay.Finds}, said{who: "Ilse Brandt", words: "the old ferry was sold"})
	if newGrouper([]Report{r}).all[1].reports {
		t.Error("who looks into nothing reports")
	}
}

// A document stands on a claim by whatever it says of it.
func TestDocumentsStand(t *testing.T) {
	b := &board{asserts: &statement{}}
	for written, want := range map[bool]int{true: 0, false: 400} {
		if got := (&statement{written: written}).standsAt(hearsay.Says, b); got != want {
			t.Errorf("a document %v stands at %d, want %d", written, got, want)
		}
	}
}

// lead gives a person of a report the role in which they lead a body.
func lead(r *Report, who, body, role string) {
	rd := &r.Reading
	at := strings.Index(rd.Text, role)
	for i := range rd.Parties {
		switch p := &rd.Parties[i]; p.Name {
		case who:
			p.Type, p.Roles = hearsay.Person, []hearsay.PartyRole{{Span: hearsay.Span{Start: at, End: at + len(role)}, Status: "current"}}
		case body:
			p.Type = hearsay.Organisation
		}
	}
}

// Who leads an organisation speaks for it, but not with I; and for themselves where it has answered already.
func TestLeaderAnswers(t *testing.T) {
	claim := said{who: "two officials", words: "Tarn Shipping sold the old ferry in April", anonymous: true}
	r := report(1, monday, claim, said{who: "Tarn Shipping", words: "Tarn Shipping sold no old ferry", position: hearsay.Denies},
		said{who: "Ilse Brandt", words: "the old ferry was not sold in April", position: hearsay.Denies}, said{who: "Jonas Reyk", words: "Tarn Shipping chair Ilse Brandt sold the pier"})
	lead(&r, "Ilse Brandt", "Tarn Shipping", "Tarn Shipping chair")
	for words, want := range map[string]string{
		"I sold no ferry": "Ilse Brandt", "I’ve sold no ferry": "Ilse Brandt", "I know that we sold no ferry": "Tarn Shipping", "the ferry was not sold": "Tarn Shipping",
	} {
		own := report(1, monday, said{who: "Tarn Shipping", words: "no"}, said{who: "Ilse Brandt", words: words}, said{who: "Jonas Reyk", words: "Tarn Shipping chair Ilse Brandt sold the pier"})
		lead(&own, "Ilse Brandt", "Tarn Shipping", "Tarn Shipping chair")
		if got := newGrouper([]Report{own}).all[1].stands; got != party(idOf(want)) {
			t.Errorf("%s: party %d stands for it, want %s", words, got, want)
		}
	}
	claims, _ := group([]Report{r})
	var denying []int
	for _, p := range claims[0].Positions {
		if p.Position == hearsay.Denies {
			denying = append(denying, p.Party)
		}
	}
	if want := []int{party(idOf("Tarn Shipping")), party(idOf("Ilse Brandt"))}; !slices.Equal(denying, want) {
		t.Errorf("parties %v deny, want %v", denying, want)
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
		claims := byRules(report(1, monday, tt.all[0]), report(2, tuesday, tt.all[1]))
		if len(claims) != 1 || claims[0].Stances[0].Position != tt.want {
			t.Errorf("found %+v, want %s", claims, tt.want)
		}
	}
}

// A source without a name is one of many, not the lawyer of somebody; and a notice speaks for who is said to say something in it.
func TestSources(t *testing.T) {
	r := report(1, monday, said{who: "a dock worker", words: "the ferry was sold"}, said{who: "the owner's lawyer", words: "the ferry was sold"}, said{who: "the notice", words: "the ferry was sold"},
		said{who: "a port spokesman", words: "the ferry was sold", anonymous: true})
	g := newGrouper([]Report{r})
	for i, want := range []bool{true, false, false, false} {
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
	if all = definite([]Position{{Party: 1, Position: hearsay.Alleges}, {Party: 1, Position: hearsay.Declines}}); len(all) != 1 || all[0].Position != hearsay.Declines {
		t.Errorf("of who declines kept %v", all)
	}
	// What somebody alleged until they took it back is not lost.
	turned := []Position{{Party: 1, Position: hearsay.Alleges, Date: monday}, {Party: 1, Position: hearsay.Denies, Date: tuesday}, {Party: 1, Position: hearsay.Alleges, Date: tuesday}}
	if all = definite(turned); len(all) != 2 || all[0].Position != hearsay.Alleges || all[1].Position != hearsay.Denies {
		t.Errorf("of who takes it back kept %v", all)
	}
	r := report(1, monday, said{who: "a dock worker", words: "Mara Holt sold the old ferry to Tarn Shipping"}, said{who: "the Courant", words: "the ferry was old"},
		said{who: "Ilse Brandt", words: "a dock worker saw it"}, said{who: "Jonas Reyk", words: "the ferry was new"}, said{who: "Jonas Reyk", words: "the ferry was red"})
	r.Reading.Report.Outlet = "The Courant"
	r.Reading.Statements[0].Chain, r.Reading.Statements[0].NestedIn = []hearsay.Link{{Party: idOf("the Courant")}, {Party: idOf("Ilse Brandt")}}, "s3"
	r.Reading.Statements[3].Chain = []hearsay.Link{{Party: idOf("Denvale")}}       // told Denvale, a programme
	r.Reading.Statements[4].Chain = []hearsay.Link{{Party: idOf("a dock worker")}} // as a dock worker has it
	g := newGrouper([]Report{r})
	if got := g.all[0].stands; got != party(idOf("Ilse Brandt")) {
		t.Errorf("party %d stands for what it was told, want Ilse Brandt", got)
	}
	if got := g.all[1].stands; got != 0 {
		t.Errorf("party %d stands for what a report's own outlet says, want none", got)
	}
	if got := g.all[3].stands; got != party(idOf("Jonas Reyk")) {
		t.Errorf("party %d stands for what it was told, want who said it", got)
	}
	if got := g.all[4].stands; got != party(idOf("a dock worker")) {
		t.Errorf("party %d stands for what a dock worker tells of another", got)
	}
}

// Who leads an organisation stands for it, unless that is over, or they lead two.
func TestWhoLeads(t *testing.T) {
	for _, c := range []struct{ role, status, want string }{
		{"Tarn Shipping chief executive", "current", "Tarn Shipping"},
		{"Tarn Shipping chief executive", "former", "Ilse Brandt"},
		{"Tarn Shipping clerk", "current", "Ilse Brandt"},
		{"Tarn Shipping’s executive editor", "current", "Tarn Shipping"},
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

// What only tells that another said something is found by its words.
func TestHolds(t *testing.T) {
	const text = "World Wire reported that Ilse Brandt said the ferry had not been sold, and left."
	span := func(words string) hearsay.Span {
		at := strings.Index(text, words)
		return hearsay.Span{Start: at, End: at + len(words)}
	}
	inner := hearsay.Statement{ID: "s2", Source: []hearsay.Span{span("Ilse Brandt")}, Cue: []hearsay.Span{span("said")}, Content: []hearsay.Span{span("the ferry had not been sold")}}
	for words, want := range map[string]bool{
		"Ilse Brandt said the ferry had not been sold": true, "Ilse Brandt said the ferry had not been sold, and left": false, "the ferry had not been sold": false,
	} {
		outer := hearsay.Statement{ID: "s1", Source: []hearsay.Span{span("World Wire")}, Cue: []hearsay.Span{span("reported")}, Content: []hearsay.Span{span(words)}}
		var r Report
		r.Reading.Text, r.Reading.Statements = text, []hearsay.Statement{outer, inner}
		if got := newReader(r).holds(&outer); got != want {
			t.Errorf("%q holds %v, want %v", words, got, want)
		}
	}
	all := []Report{report(1, monday, said{who: "Mara Holt", words: "“Nobody in this office sold a ferry to Tarn Shipping,”"}), report(2, tuesday, said{who: "Ilse Brandt", words: "Mara Holt sold a ferry to Tarn Shipping"})}
	g := newGrouper(all)
	b := g.board([]int{0, 1}, g.title([]int{1}))
	s := g.all[0]
	if got := s.denied(b); got != hearsay.Denies {
		t.Errorf("a denial is %q", got)
	}
	if s.holds = true; s.denied(b) != "" {
		t.Error("who only tells of a denial denies")
	}
}

// Who tells a claim in the words by which it is called does not deny it, whatever else is not so, unless they go on to say that it is not.
func TestQuotes(t *testing.T) {
	const title = "the old ferry was sold to Tarn Shipping"
	for words, want := range map[string]bool{
		title + " in a hall where no guards stood":       true,
		"nobody heard Mara Holt say that " + title:       true,
		title + ", but that was not the case":            false,
		"it found no deed despite talk that " + title:    false,
		"the story that " + title + " was false":         false,
		"no ferry was ever sold to Tarn Shipping by her": false,
	} {
		text := "Ilse Brandt said " + words + "."
		at := strings.Index(text, title)
		span := func(from int, words string) hearsay.Span { return hearsay.Span{Start: from, End: from + len(words)} }
		r := report(1, monday, said{who: "Mara Holt", words: title})
		r.Reading.Text += "\n\n" + text
		from := len(r.Reading.Text) - len(text)
		outer := hearsay.Statement{ID: "s2", Speaker: idOf("Ilse Brandt"), Position: hearsay.Says, Confidence: hearsay.Confidence{Span: 90, Speaker: 90}, Source: []hearsay.Span{span(from, "Ilse Brandt")}, Content: []hearsay.Span{span(from+len("Ilse Brandt said "), words)}}
		r.Reading.Statements = append(r.Reading.Statements, outer)
		if at >= 0 {
			r.Reading.Statements[0].Content = []hearsay.Span{span(from+at, title)}
		}
		g := newGrouper([]Report{r})
		b := g.board([]int{0, 1}, g.title([]int{0}))
		if got := g.all[1].quotes(b); got != want {
			t.Errorf("%q quotes: %v, want %v", words, got, want)
		}
	}
}

// Whose own denial a claim is called by says it, as does who finds fault in it; who denies or opposes what it is called by does that.
func TestTitled(t *testing.T) {
	const never, wreck = "the harbour board never sold the old ferry to Tarn Shipping in April", "the old ferry of Tarn Shipping was a wreck in April"
	for _, tt := range []struct {
		cue, words   string
		does, as, on hearsay.Position // by itself, of the second statement, on the claim
	}{
		{"said", never, hearsay.Denies, hearsay.Denies, hearsay.Says},
		{"denied", never, hearsay.Denies, hearsay.Denies, hearsay.Denies},
		{"said", wreck, hearsay.Opposes, hearsay.Opposes, hearsay.Says},
		{"did not say", wreck, hearsay.Opposes, hearsay.Alleges, ""},
		{"criticised", wreck, hearsay.Opposes, hearsay.Opposes, hearsay.Opposes},
	} {
		claims := byRules(
			report(1, monday, said{who: "Mara Holt", cue: tt.cue, words: tt.words, position: tt.does}), report(2, tuesday, said{who: "Mara Holt", cue: tt.cue, words: tt.words, position: tt.as}))
		if len(claims) != 1 || tt.on != "" && claims[0].Stances[0].Position != tt.on || tt.on == "" && claims[0].Stances[0].Position == hearsay.Says {
			t.Errorf("%s: found %+v, want %q", tt.cue, claims, tt.on)
		}
	}
}

// What who is on the one side of a claim denies is not that, even when it is with it.
func TestKeepsTo(t *testing.T) {
	r := report(1, monday,
		said{who: "Mara Holt", words: "the old ferry of Tarn Shipping was a wreck in April", position: hearsay.Opposes},
		said{who: "Mara Holt", cue: "rejected", words: "the notion that Tarn Shipping had mended the old ferry", position: hearsay.Denies},
		said{who: "Jonas Reyk", cue: "rejected", words: "the notion that Tarn Shipping had left the old ferry", position: hearsay.Denies},
	)
	g := newGrouper([]Report{r})
	b := g.board([]int{0, 1, 2}, g.title([]int{0}))
	b.proposal = false
	for i, want := range []hearsay.Position{hearsay.Says, hearsay.Says, hearsay.Denies} {
		if got := g.all[i].stand(b); got != want {
			t.Errorf("statement %d: %s, want %s", i+1, got, want)
		}
	}
}

// Who tells what another puts puts it too; who tells what another promises or denies takes no such position.
func TestWhoPassesOn(t *testing.T) {
	for _, tt := range []struct {
		position hearsay.Position
		want     string
	}{{hearsay.Alleges, "Ilse Brandt"}, {hearsay.Commits, "Jonas Reyk"}, {hearsay.Denies, "Jonas Reyk"}, {hearsay.Demands, "Jonas Reyk"}} {
		r := report(1, monday, said{who: "Jonas Reyk", words: "the old ferry was sold", position: tt.position}, said{who: "Ilse Brandt", words: "so it was told"})
		r.Reading.Statements[0].Chain, r.Reading.Statements[0].NestedIn = []hearsay.Link{{Party: idOf("Ilse Brandt")}}, "s2"
		if got := newGrouper([]Report{r}).all[0].stands; got != party(idOf(tt.want)) {
			t.Errorf("%s: party %d stands, want %s", tt.position, got, tt.want)
		}
	}
}

// A denial answers what stands before it where it has words in common, points back, or has a word in common and is by somebody told of there.
func TestAnswersNext(t *testing.T) {
	for _, tt := range []struct {
		before, denial string
		want           bool
	}{
		{"the pier would open in June", "nobody had been hurt in the yard", false},
		{"the yard was unsafe in June", "nobody had been hurt in the yard", false},
		{"workers were hurt in the yard in June", "nobody had been hurt in the yard", true},
		{"Jonas Reyk hid the audit", "nobody had been hurt in the yard", false},
		{"Jonas Reyk hid the audit of the yard", "nobody had been hurt in the yard", true},
		{"the pier would open in June", "that is a lie", true},
		{"the pier would open in June", "It is not true. Jonas Reyk builds good piers.", true},
		{"the pier would open in June", "those statements about the piers were false", true},
		{"the pier would open in June", "it was never meant for the ferries", false},
		{"the pier would open in June", "I don't know it", false},
	} {
		r := report(1, monday, said{who: "Ilse Brandt", words: tt.before}, said{who: "Jonas Reyk", words: tt.denial, position: hearsay.Denies})
		if got := newGrouper([]Report{r}).answersNext(0, 1); got != tt.want {
			t.Errorf("%q behind %q answers: %v, want %v", tt.denial, tt.before, got, tt.want)
		}
	}
}

// Who speaks of what they did not see, or where they were not, denies nothing by that.
func TestSecondHand(t *testing.T) {
	for words, want := range map[string]bool{
		"he did not hear the call himself": true, "he was never on the bridge himself": true, "she had not been there herself": true, "I wasn't on the quay myself": true,
		"he was on the bridge himself": false, "he was never on the bridge": false, "he ran the yard himself, and it was never sold": false,
	} {
		if got := secondHand(wordsOf(words, hearsay.Span{End: len(words)})); got != want {
			t.Errorf("%s: %v, want %v", words, got, want)
		}
	}
}

// What people are offered to join has two words in common that tell something.
func TestTellingOf(t *testing.T) {
	for _, tt := range []struct {
		words string
		want  int
	}{{"We government", 1}, {"conduct his", 1}, {"secured the state's delegates", 3}, {"", 0}, {"the report", 0}} {
		if got := tellingOf(strings.Fields(tt.words)); got != tt.want {
			t.Errorf("%q has %d, want %d", tt.words, got, tt.want)
		}
	}
}

// What was not there beside what is told, or bounds a figure, makes no sentence one of what is not so.
func TestByTheWay(t *testing.T) {
	for words, want := range map[string]bool{
		"the clerk opened the box without leave": false, "the store was without light": true, "the yard had been quite without guards": true, "the gate opens with or without a permit": false,
		"the nurse had a tub with no label": false, "the tub was with no label": true, "the two talked for not less than an hour": false, "no fewer than nine crates were sold": false,
		"he came no later than noon": false, "no crates were sold": true, "the clerk opened no box without leave": true, "he no longer works there": true,
	} {
		r := report(1, monday, said{who: "Ilse Brandt", words: words})
		if got := newGrouper([]Report{r}).all[0].denying(); got != want {
			t.Errorf("%s: negated %v, want %v", words, got, want)
		}
	}
}

// Who tells that something was done without leave does not deny that it was done.
func TestWithoutLeave(t *testing.T) {
	claim := said{who: "two officials", words: "Mara Holt told the harbour board to sell the old ferry before the auditors had seen it", anonymous: true}
	for words, want := range map[string]hearsay.Position{
		"Mara Holt had made the harbour board sell the old ferry without waiting for auditors": hearsay.Alleges,
		"Mara Holt had not told the harbour board to sell the old ferry":                       hearsay.Denies,
	} {
		claims := byRules(report(1, monday, claim), report(2, tuesday, said{who: "a dock worker", anonymous: true, words: words}))
		if len(claims) != 1 || len(claims[0].Stances) != 2 || claims[0].Stances[1].Position != want {
			t.Errorf("%s: found %+v, want %s", words, claims, want)
		}
	}
}

// What has not been found out, asked or decided, and what others would not do, is no answer to what is put.
func TestUndecided(t *testing.T) {
	for words, want := range map[string]bool{
		"the board had not ruled on the cause": true, "it had not yet decided whether the ferry was sold": true, "she cannot say whose hand it was": true, "I did not see who walked through it": true,
		"he could not rule out a sale": true, "she did not ask where it went": true, "the yard had not been asked to look": true, "I cannot exclude that it was sold": true,
		"she never asked Ilse Brandt for money": false, "nobody decided to hide it": false, "he did not see the list": false, "the board did not sell it": false, "nobody told him": false,
	} {
		if got := undecided(wordsOf(words, hearsay.Span{End: len(words)})); got != want {
			t.Errorf("%s: undecided %v, want %v", words, got, want)
		}
	}
	for words, want := range map[string]bool{
		"the mate would not let her go ashore": true, "they won’t leave the yard": true, "“I would not call it a sale,”": false, "we will not pay": false, "the board did not sell it": false,
	} {
		if got := refused(wordsOf(words, hearsay.Span{End: len(words)})); got != want {
			t.Errorf("%s: refused %v, want %v", words, got, want)
		}
	}
}

// Who puts a claim does not deny it by what else they say was not so, be it beside what they put or elsewhere.
func TestWhoPutsDeniesNothing(t *testing.T) {
	claim := said{who: "two officials", words: "Mara Holt promised Tarn Shipping the old ferry in April", anonymous: true}
	for _, tt := range []struct {
		name string
		said []said
		want hearsay.Position // of the last statement
	}{
		{"beside it", []said{{who: "Ilse Brandt", words: "“Mara Holt promised the old ferry to Tarn Shipping. She wasn't whispering,”", quote: true}}, hearsay.Says},
		{"not so, and nothing else", []said{{who: "Ilse Brandt", words: "“She was no friend of Tarn Shipping. She wasn't selling the old ferry in April,”", quote: true}}, hearsay.Denies},
		{"elsewhere", []said{
			{who: "Ilse Brandt", words: "Mara Holt promised the old ferry to Tarn Shipping in April", position: hearsay.Alleges},
			{who: "Ilse Brandt", words: "nobody at Tarn Shipping paid for the old ferry of Mara Holt in April"},
		}, hearsay.Says},
		{"another, elsewhere", []said{
			{who: "Ilse Brandt", words: "Mara Holt promised the old ferry to Tarn Shipping in April", position: hearsay.Alleges},
			{who: "Jonas Reyk", words: "nobody at Tarn Shipping paid for the old ferry of Mara Holt in April"},
		}, hearsay.Denies},
	} {
		claims := byRules(report(1, monday, claim), report(2, tuesday, tt.said...))
		if len(claims) != 1 || len(claims[0].Stances) != 1+len(tt.said) || claims[0].Stances[len(tt.said)].Position != tt.want {
			t.Errorf("%s: found %+v, want %s", tt.name, claims, tt.want)
		}
	}
}

// What begins in the middle of a sentence is no title while another sentence is there.
func TestHeadless(t *testing.T) {
	for words, want := range map[string]bool{
		"which it called a gift": true, "who has read the deed described it": true, "anyone to sell the ferry or knew who had": true, "has also been asked": true, "the ferry was sold": false, "nobody sold it": false,
	} {
		if got := headless(wordsOf(words, hearsay.Span{End: len(words)})); got != want {
			t.Errorf("%s: headless %v, want %v", words, got, want)
		}
	}
	g := newGrouper([]Report{report(1, monday, said{who: "Jonas Reyk", words: "which Mara Holt had sold to Tarn Shipping in April as a wreck"}),
		report(2, tuesday, said{who: "Ilse Brandt", words: "Mara Holt had sold a ferry to Tarn Shipping in April as a wreck"})})
	if got, want := g.title([]int{0, 1}).words, "Mara Holt had sold a ferry to Tarn Shipping in April as a wreck"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
}

// A title whose sentence goes on from the part of a quotation before it begins there, unless that was ended.
func TestGoesOn(t *testing.T) {
	for text, want := range map[string]string{
		"“The old ferry,” she said, “was sold in May.”":      "The old ferry,” she said, “was sold in May.",
		"“That is all.” She left. “was sold in May.”":        "was sold in May.",
		"“The old ferry,” she said, “The pier was shut.”":    "The pier was shut.",
		"“The old ferry,” she said, “It rained. It poured.”": "It poured.",
	} {
		var content []hearsay.Span
		for at := 0; ; {
			open := strings.Index(text[at:], "“")
			if open < 0 {
				break
			}
			from := at + open + len("“")
			at = from + strings.Index(text[from:], "”")
			content = append(content, hearsay.Span{Start: from, End: at})
		}
		s := &statement{prose: newProse(text), Statement: &hearsay.Statement{Content: content}}
		last := content[len(content)-1]
		u := unit{Span: hearsay.Span{Start: max(last.Start, strings.LastIndex(text, "It poured")), End: last.End}}
		if got := s.whole(&u, true).In(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// A claim that is called by words that reject something is denied by nobody who rejects it, too.
func TestRejects(t *testing.T) {
	for words, want := range map[string]bool{
		"rumours of a sale were rubbish":           true,
		"the claim is entirely false":              true,
		"Reyk's story does not make sense":         true,
		"the guards denied hitting anybody":        true,
		"guards were denied entry":                 false,
		"the firm will deny them entry":            false,
		"the papers quoted the mayor disputing it": true,
		"the ferry was not sold":                   false,
		"the old ferry was rubbish":                false,
		"the ferry was sold":                       false,
	} {
		all := newGrouper([]Report{report(1, monday, said{who: "Jonas Reyk", words: words})}).all
		b := board{title: title{unit: &all[0].units[0]}, asserts: &all[0]}
		if b.rejects() != want {
			t.Errorf("%s: want %v", words, want)
		}
	}
}

// Who confirms much that nobody else puts confirms something else than a claim with which it has nothing in common.
func TestElaborates(t *testing.T) {
	claim := said{who: "Mara Holt", words: "the old ferry was sold to Tarn Shipping in April"}
	for words, want := range map[string]bool{
		"that the crane on the north quay needs new bolts": true,
		"that the old ferry was sold to a buyer abroad":    false,
		"the sale": false,
	} {
		all := newGrouper([]Report{report(1, monday, claim), report(2, monday, said{who: "Ilse Brandt", cue: "confirmed", words: words, position: hearsay.Confirms})}).all
		put := map[term]int{}
		for _, t := range all[0].units[0].terms {
			put[t] = all[0].principal
		}
		b := &board{title: title{unit: &all[0].units[0]}, asserts: &all[0], put: put}
		if all[1].elaborates(b) != want {
			t.Errorf("%s: want %v", words, want)
		}
		if want != (all[1].standsAt(hearsay.Confirms, b) > 0) {
			t.Errorf("%s: stands at %d", words, all[1].standsAt(hearsay.Confirms, b))
		}
	}
}
