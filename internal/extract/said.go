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
		sayings[k] = dates.Saying{Cue: kept[i].Cue, Source: kept[i].Source, Content: kept[i].Content, Speaker: names[statements[i].Speaker]}
	}
	for k, t := range dates.SaidAll(d, times, sayings) {
		if t >= 0 {
			statements[order[k]].Said = &hearsay.Said{Value: times[t].Day(), Time: TimeID(t)}
		}
	}
	teasersToo(statements)
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
