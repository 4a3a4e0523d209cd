package extract

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/dates"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// Said fills when the statements were said, where the text says so. Statements and kept have the same indices, and the statements their
// speakers.
func Said(d *doc.Doc, statements []hearsay.Statement, kept []attribution.Attribution, times []dates.Time, parties []hearsay.Party) {
	names := map[string]string{}
	for _, p := range parties {
		names[p.ID] = p.Name
	}
	order := make([]int, len(kept))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(kept[a].Cue.Start, kept[b].Cue.Start) })
	sayings := make([]dates.Saying, len(kept))
	for k, i := range order {
		sayings[k] = dates.Saying{Cue: kept[i].Cue, Source: kept[i].Source, Content: kept[i].Content, Speaker: names[statements[i].Speaker], Holder: statements[i].NestedIn}
		for _, l := range statements[i].Chain {
			sayings[k].Relays = append(sayings[k].Relays, d.TokensIn(l.Start, l.End))
		}
	}
	for k, t := range dates.SaidAll(d, times, sayings) {
		if t >= 0 {
			statements[order[k]].Said = &hearsay.Said{Value: times[t].Day(), Time: TimeID(t)}
		}
	}
	onOccasion(d, statements, times)
	teasersToo(statements)
}

// onOccasion dates the statements whose occasion holds its own date ("asked at a press conference today, she says"), those too that were said on it in other sentences.
func onOccasion(d *doc.Doc, statements []hearsay.Statement, times []dates.Time) {
	for i, s := range statements {
		if s.Said != nil || s.Occasion == nil || len(s.Cue) == 0 {
			continue
		}
		for k, t := range times {
			if s.Occasion.Contains(hearsay.Span(t.Span)) && t.Day() != "" && dates.OfOccasion(d, t, d.TokensIn(s.Occasion.Start, s.Occasion.End)) {
				statements[i].Said = &hearsay.Said{Value: t.Day(), Time: TimeID(k)}
			}
		}
	}
}

// teasersToo dates the statements of headlines and summaries that only tell again what a dated one tells.
func teasersToo(statements []hearsay.Statement) {
	said := map[string]*hearsay.Said{}
	for _, s := range statements {
		said[s.ID] = s.Said
	}
	for i, s := range statements {
		if at := said[s.Repeats]; s.Said == nil && at != nil {
			again := *at
			statements[i].Said = &again
		}
	}
}
