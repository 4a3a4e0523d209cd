package dates_test

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/dates"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/text"
)

// On reports that people judged, the dates of speaking come out as often as when the rules were made. It needs the unpacked
// collections, and is passed over without them.
func TestSaidOnRealReports(t *testing.T) {
	for _, part := range []struct {
		name  string
		floor float64
	}{{"train", 66}, {"dev", 70}} {
		right, ours, gold := saidScore(t, part.name)
		f1 := 200 * float64(right) / float64(ours+gold)
		t.Logf("%s: P %.1f R %.1f F1 %.1f (%d right, %d ours, %d gold)", part.name, 100*float64(right)/float64(ours), 100*float64(right)/float64(gold), f1, right, ours, gold)
		if f1 < part.floor {
			t.Errorf("%s: F1 %.1f is below %.1f", part.name, f1, part.floor)
		}
	}
}

func saidScore(t *testing.T, part string) (right, ours, gold int) {
	articles, err := corpus.Who(os.DirFS("../../.data/attribution/who-when"), part)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the collections are not here")
	}
	if err != nil {
		t.Fatal(err)
	}
	p := pipeline(t)
	for _, a := range articles {
		d := annotate(p, a.Text)
		times := dates.Find(d, a.Published)
		var sayings []dates.Saying
		var want []string
		for _, x := range sorted(a.Attributions) {
			s := dates.Saying{Source: tokens(d, x.Source), Content: tokens(d, x.Content), Speaker: x.Speaker}
			if len(x.Cue) > 0 {
				c := tokens(d, x.Cue)
				s.Cue = doc.Range{Start: c[0].Start, End: c[len(c)-1].End}
			} else if all := slices.Concat(s.Source, s.Content); len(all) > 0 {
				s.Cue = doc.Range{Start: all[0].Start, End: all[0].Start + 1}
			} else {
				continue
			}
			sayings = append(sayings, s)
			want = append(want, x.SaidOn)
		}
		for i, at := range dates.SaidAll(d, times, sayings) {
			got := ""
			if at >= 0 {
				got = times[at].Day()
				ours++
			}
			if want[i] != "" {
				gold++
			}
			if got != "" && got == want[i] {
				right++
			}
			if os.Getenv("SAID") == part && got != want[i] {
				line := d.Lines[d.Line[sayings[i].Cue.Start]]
				own := ""
				if _, ok := dates.Said(d, times, sayings[i].Cue, sayings[i].Source, sayings[i].Content); ok {
					own = "own"
				}
				t.Logf(own+" %s gold %q ours %q cue %q speaker %q: %s", path.Base(a.ID), want[i], got, d.Span(sayings[i].Cue).In(d.Text), sayings[i].Speaker, clip(line.In(d.Text)))
			}
		}
	}
	return right, ours, gold
}

func clip(s string) string { return s[:min(len(s), 300)] }

func sorted(as []corpus.WhoAttribution) []corpus.WhoAttribution {
	first := func(a corpus.WhoAttribution) int {
		for _, s := range [][]text.Span{a.Cue, a.Source, a.Content} {
			if len(s) > 0 {
				return s[0].Start
			}
		}
		return 0
	}
	out := slices.Clone(as)
	slices.SortStableFunc(out, func(a, b corpus.WhoAttribution) int { return first(a) - first(b) })
	return out
}

// tokens returns the token ranges of spans.
func tokens(d *doc.Doc, spans []text.Span) []doc.Range {
	var out []doc.Range
	for _, s := range spans {
		r := doc.Range{}
		for r.Start < d.Len() && d.Token[r.Start].End <= s.Start {
			r.Start++
		}
		r.End = r.Start
		for r.End < d.Len() && d.Token[r.End].Start < s.End {
			r.End++
		}
		if r.Len() > 0 {
			out = append(out, r)
		}
	}
	return out
}
