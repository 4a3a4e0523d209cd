package extract

import (
	"cmp"
	"slices"
	"sort"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/dates"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// Times turns time expressions into those of the vocabulary. Ids are t1, t2 ... in order.
func Times(found []dates.Time) []hearsay.Time {
	out := make([]hearsay.Time, len(found))
	for i, t := range found {
		out[i] = hearsay.Time{
			ID: TimeID(i), Span: hearsay.Span(t.Span), Type: t.Type.String(), Value: t.Value, Mod: t.Mod,
			Anchor: anchor(t.Anchor), Begin: t.Begin, EndPoint: t.EndPoint, Rule: t.Rule,
		}
	}
	return out
}

// TimeID returns the id of the i-th time expression of a reading.
func TimeID(i int) string { return "t" + strconv.Itoa(i+1) }

func anchor(a int) string {
	switch a {
	case dates.NoAnchor:
		return ""
	case dates.Published:
		return "published"
	}
	return TimeID(a)
}

// Dates returns the dated events of a report: their words, the value and the expression that dates them, and the statement in whose
// content they stand or whose cue they are.
func Dates(d *doc.Doc, found []dates.Time, statements []hearsay.Statement) []hearsay.Date {
	of := statementsAt(statements)
	var out []hearsay.Date
	for _, e := range dates.Events(d, found) {
		t := found[e.Time]
		at := hearsay.Span(t.Span)
		id := of.around(at)
		if id == "" && e.Verb >= 0 {
			id = of.around(hearsay.Span(d.Token[e.Verb]))
		}
		out = append(out, hearsay.Date{Span: hearsay.Span(d.Span(e.Tokens)), Value: t.Value, Time: TimeID(e.Time), Statement: id})
	}
	slices.SortStableFunc(out, func(a, b hearsay.Date) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return out
}

// pieces are the cues and contents of statements in order of start; of those that start together the longest first.
type pieces []piece

type piece struct {
	hearsay.Span
	id string
}

func statementsAt(statements []hearsay.Statement) pieces {
	var out pieces
	for _, s := range statements {
		for _, x := range slices.Concat(s.Content, s.Cue) {
			out = append(out, piece{x, s.ID})
		}
	}
	slices.SortStableFunc(out, func(a, b piece) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return out
}

// around returns the id of the statement that holds x most closely, "" when none does. It looks at the pieces that begin last before it.
func (p pieces) around(x hearsay.Span) string {
	const most = 50
	at := sort.Search(len(p), func(i int) bool { return p[i].Start > x.Start })
	for i := at - 1; i >= 0 && i >= at-most; i-- {
		if p[i].Contains(x) {
			return p[i].id
		}
	}
	return ""
}
