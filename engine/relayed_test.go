package engine_test

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// TestRelayed gives the day on which a paper passed something on to the paper, and to nobody whom it cites.
func TestRelayed(t *testing.T) {
	for _, c := range []struct {
		src  string
		want []string
	}{
		{"The Echo reported on Sunday, citing two aides, that the mayor knew of the letter.", []string{""}},
		{"The Echo on Sunday quoted two aides as saying the mayor knew of the letter.", []string{""}},
		{"Two aides said the mayor knew of the letter, the Echo reported on Sunday.", []string{"", "2031-03-02"}},
		{"The Echo reported on Sunday that Roe said the dam was safe.", []string{"2031-03-02", ""}},
		{"Two aides told the Echo on Sunday that the mayor knew of the letter.", []string{"2031-03-02"}},
		{"The dam was safe, Mayor Karl Roe told the Echo on Sunday.", []string{"2031-03-02"}},
		{"Mayor Karl Roe called the vote “a farce” on Tuesday.", []string{"2031-03-04"}},
		{"The mayor described the vote as “a farce” yesterday.", []string{"2031-03-04"}},
		{"Mayor Karl Roe called the vote “a farce on Tuesday”.", []string{""}},
	} {
		r := read(t, engine.Input{Name: "a.txt", Data: []byte(c.src), Flags: hearsay.Metadata{Published: "2031-03-05"}})
		for i, s := range r.Statements {
			got := ""
			if s.Said != nil {
				got = s.Said.Value
			}
			if len(r.Statements) != len(c.want) || got != c.want[i] {
				t.Errorf("%q: statement %d of %d, by %q, said %q, want %q", c.src, i, len(r.Statements), words(r.Text, s.Source), got, c.want)
				break
			}
		}
	}
}

// TestSiteNames tells a site by the way its name is written, whatever its letters: what is told to it came through it.
func TestSiteNames(t *testing.T) {
	for _, name := range []string{"TheLedger", "TheÉcho", "Folio.hu"} {
		r := read(t, engine.Input{Name: "a.txt", Data: []byte("Ada Roe told " + name + " that the port was shut.")})
		if len(r.Statements) != 1 || len(r.Statements[0].Chain) != 1 || r.Statements[0].Chain[0].In(r.Text) != name {
			t.Errorf("what was told to %s: found %+v", name, r.Statements)
		}
	}
}
