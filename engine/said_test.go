package engine_test

import (
	"context"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// TestSaid reads when statements were said, which only words outside of what was said can tell.
func TestSaid(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ src, value, words string }{
		{"Mayor Ada Roe said on Monday that the bridge would open.", "2031-03-03", "Monday"},
		{"Mayor Ada Roe told the council in February that the bridge would open.", "2031-02", "February"},
		{"Mayor Ada Roe said the bridge would open on Monday.", "", ""},
		{"Mayor Ada Roe says the bridge will open.", "", ""},
		{"Asked about the bridge at a press conference today in Lowick, Mayor Ada Roe says it will open.", "2031-03-05", "today"},
	} {
		r, err := e.Read(t.Context(), engine.Input{Name: "a.txt", Data: []byte(c.src), Flags: hearsay.Metadata{Published: "2031-03-05"}})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Statements) == 0 {
			t.Errorf("%q: no statement", c.src)
			continue
		}
		value, words := "", ""
		if s := r.Statements[0].Said; s != nil {
			value = s.Value
			for _, x := range r.Times {
				if x.ID == s.Time {
					words = x.In(r.Text)
				}
			}
		}
		if value != c.value || words != c.words {
			t.Errorf("%q: said %q by %q, want %q by %q", c.src, value, words, c.value, c.words)
		}
	}
}

// TestTeaserIsOfTheSameDay reads a headline that only tells again what the report dates.
func TestTeaserIsOfTheSameDay(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	src := "Mayor denies selling the harbour pilots' stone house\n\nMayor Ada Roe denied selling the harbour pilots' stone house to her brother on Monday.\n\nMayor Ada Roe on Monday denied selling the harbour pilots' stone house.\n"
	r, err := e.Read(t.Context(), engine.Input{Name: "a.txt", Data: []byte(src), Flags: hearsay.Metadata{Published: "2031-03-05", Headline: "Mayor denies selling the harbour pilots' stone house"}})
	if err != nil {
		t.Fatal(err)
	}
	first := r.Statements[0]
	if first.Repeats == "" {
		t.Fatalf("the headline repeats nothing: %+v", r.Statements)
	}
	if first.Said == nil || first.Said.Value != "2031-03-03" {
		t.Errorf("the headline is said %+v, want 2031-03-03", first.Said)
	}
}

// A letter and an interview are of who gives them, not of who speaks in the next sentence.
func TestOccasionOfAnother(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, src := range []string{
		"PORT CALDER, May 6 (Corvane News) - In a letter to the board, the union said the offer was low. Managing director Simon Achter said the offer was fair.",
		"PORT CALDER, May 6 (Corvane News) - In an interview with the Courier, Conti said the deal was dead. Foreign ministry spokesman Yuri Balakov said it was alive.",
	} {
		r, err := e.Read(context.Background(), engine.Input{Name: "a.txt", Data: []byte(src)})
		if err != nil || len(r.Statements) != 2 {
			t.Fatalf("%q: %d statements, %v", src, len(r.Statements), err)
		}
		if r.Statements[0].Occasion == nil || r.Statements[1].Occasion != nil || len(r.Statements[1].Chain) != 0 {
			t.Errorf("%q: occasions %v and %v, the second through %v", src, r.Statements[0].Occasion, r.Statements[1].Occasion, r.Statements[1].Chain)
		}
	}
}
