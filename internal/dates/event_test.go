package dates_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/dates"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/text"
)

func TestEvents(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"The mill burnt down on Monday, and the town wept.", "The mill burnt down on Monday"},
		{"Orr said the council would sell the pier in May, which pleased nobody.", "the council would sell the pier in May"},
		{"They spoke of the 2019 flood.", "2019 flood"},
		{"The ferry sank on Thursday, May 22, 2014, off the pier.", "The ferry sank on Thursday, May 22, 2014"},
		{"A second ferry went down the same morning in July 2029.", "A second ferry went down the same morning in July 2029"},
		{"Each being sold and then returned the same day in September 2021 was no chance.", "then returned the same day in September 2021"},
		{"The Great Orchestra of Christmas Charity played on.", ""},
	} {
		d := annotate(p, c.text)
		events := dates.Events(d, dates.Find(d, "2031-03-04"))
		got := ""
		if len(events) > 0 {
			got = d.Span(events[0].Tokens).In(c.text)
		}
		if got != c.want {
			t.Errorf("event of %q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// The date of a saying hangs on its cue, not on what is said, and holds for what the same speaker goes on to say.
func TestSaid(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		text, cue string
		want      string
	}{
		{"The pier is sound, Orr said on Monday in Lowick.", "said", "2031-03-03"},
		{"Orr said the pier would close on Monday.", "said", ""},
		{"Orr said Friday the Harbour Board had lied.", "said", "2031-02-28"},
		{"Speaking to reporters on Sunday, Orr said the pier was sound.", "said", "2031-03-02"},
		{"Orr, who left the board on Sunday, said the pier was sound.", "said", ""},
		{"LOWICK, March 3 (Wire) - Orr said the pier was sound.", "said", ""},
		{"Orr says the pier is sound on Monday.", "says", ""},
		{"Dace quit late Monday after Vell Radio alleged that he took money.", "alleged", ""},
		{"Dace quit on Sunday when his deputy alleged that he took money.", "alleged", "2031-03-02"},
		{"Orr spoke on Monday, alleging that he took money.", "alleging", "2031-03-03"},
		{"Last week, Governor Ada Roe declared a state of emergency, with Governor Karl Orr following suit yesterday.", "declared", ""},
	} {
		d := annotate(p, c.text)
		times := dates.Find(d, "2031-03-04")
		s := dates.Saying{Cue: find(d, c.cue)}
		if c.cue == "said" && c.want == "" {
			s.Content = append(s.Content, find(d, "the pier would close on Monday"))
			s.Source = append(s.Source, find(d, "Orr, who left the board on Sunday"))
		}
		if strings.HasSuffix(c.text, "had lied.") { // the tree has the day in what was said
			s.Content = append(s.Content, find(d, "the Harbour Board had lied"))
		}
		got := ""
		if i, ok := dates.Said(d, times, s.Cue, drop(s.Source), drop(s.Content)); ok {
			got = times[i].Day()
		}
		if got != c.want {
			t.Errorf("date of saying in %q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// The date of what one said does not date what another one says beside it, and the date behind a source of according to dates that.
func TestSaidAll(t *testing.T) {
	d := annotate(pipeline(t), "According to officials on Saturday, a boat may have sunk. According to Vell, he died on March 2; Orr called him a thief.")
	times := dates.Find(d, "2031-03-04")
	officials, vell := find(d, "officials on Saturday"), find(d, "Vell")
	got := dates.SaidAll(d, times, []dates.Saying{
		{Cue: doc.Range{Start: officials.Start - 2, End: officials.Start}, Source: []doc.Range{officials}, Content: []doc.Range{find(d, "a boat may have sunk")}},
		{Cue: doc.Range{Start: vell.Start - 2, End: vell.Start}, Source: []doc.Range{vell}, Content: []doc.Range{find(d, "he died on March 2")}},
		{Cue: find(d, "called"), Source: []doc.Range{find(d, "Orr")}, Content: []doc.Range{find(d, "him a thief")}},
	})
	if len(got) != 3 || got[0] < 0 || got[1] >= 0 || got[2] >= 0 {
		t.Fatalf("indices of dates are %v, want the first alone", got)
	}
	if day := times[got[0]].Day(); day != "2031-03-01" {
		t.Errorf("officials spoke on %s, want 2031-03-01", day)
	}
}

// What somebody had not said by a day dates nothing that the same one said before.
func TestSaidNotByThen(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		text, cue string
		want      bool
	}{
		{"The ferry line said the pier was sound.\n\nAs of Sunday the ferry line had not confirmed what broke.", "had not confirmed", false},
		{"The ferry line said the pier was sound.\n\nOn Sunday the ferry line confirmed that a rope broke.", "confirmed", true},
	} {
		d := annotate(p, c.text)
		times := dates.Find(d, "2031-03-04")
		got := dates.SaidAll(d, times, []dates.Saying{{Cue: find(d, "said"), Speaker: "The ferry line"}, {Cue: find(d, c.cue), Speaker: "The ferry line"}})
		if (got[0] >= 0) != c.want || got[1] < 0 {
			t.Errorf("%q: indices of dates are %v, want one for the first: %v", c.text, got, c.want)
		}
	}
}

// find returns the tokens of words, an empty range when they are not there.
func find(d *doc.Doc, words string) doc.Range {
	at := strings.Index(d.Text, words)
	if at < 0 {
		return doc.Range{}
	}
	return tokens(d, []text.Span{{Start: at, End: at + len(words)}})[0]
}

func drop(rs []doc.Range) []doc.Range {
	return slices.DeleteFunc(rs, func(r doc.Range) bool { return r.Len() == 0 })
}

// TestToCome makes sure that what would be, and what was put off until then, lies ahead of a report of 4 March 2031, a Tuesday.
func TestToCome(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Orr said Tye would be in goal on Saturday.", "2031-03-08"},
		{"Orr said Tye was in goal on Saturday.", "2031-03-01"},
		{"The ferry company said that repairs had been put off until August.", "2031-08"},
		{"The ferry company said that the pump had not failed until August.", "2030-08"},
		{"Orr left the hall shortly before noon on Saturday.", "2031-03-01T12:00"},
		{"Orr will leave the hall before noon on Saturday.", "2031-03-08T12:00"},
	} {
		found := dates.Find(annotate(p, c.text), "2031-03-04")
		if len(found) != 1 || found[0].Value != c.want {
			t.Errorf("%q: %+v, want %s", c.text, found, c.want)
		}
	}
}
