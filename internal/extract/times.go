package extract

import (
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/dates"
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
