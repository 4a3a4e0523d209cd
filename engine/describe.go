package engine

import (
	"fmt"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/blocks"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

// describe fills what is known of the report besides its text, the most believed authority first: flags, sidecar, metadata of a page, text. It
// returns a note for every disagreement.
func describe(r *hearsay.Report, flags, sidecar, metadata hearsay.Metadata, found blocks.Result) []hearsay.Note {
	said := hearsay.Metadata{Outlet: found.Outlet, Byline: found.Byline, Wire: found.Wire, Headline: found.Headline, Published: found.Published}
	from := []struct {
		by   hearsay.Authority
		data hearsay.Metadata
	}{{hearsay.ByFlag, flags}, {hearsay.BySidecar, sidecar}, {hearsay.ByMetadata, metadata}, {hearsay.ByText, said}}
	var notes []hearsay.Note
	take := func(field string, to *string, get func(hearsay.Metadata) string, same func(a, b string) bool) hearsay.Authority {
		var by hearsay.Authority
		for _, f := range from {
			v := strings.TrimSpace(get(f.data))
			if v == "" {
				continue
			}
			if by == "" {
				*to, by = v, f.by
				continue
			}
			if !same(*to, v) {
				notes = append(notes, hearsay.Note{Code: hearsay.NoteMetadataDisagrees,
					Text: fmt.Sprintf("%s: the %s says %q, the %s says %q: the first is taken", field, by, *to, f.by, v)})
			}
		}
		return by
	}
	take("outlet", &r.Outlet, func(m hearsay.Metadata) string { return m.Outlet }, sameWords)
	take("url", &r.URL, func(m hearsay.Metadata) string { return m.URL }, sameWords)
	take("byline", &r.Byline, func(m hearsay.Metadata) string { return m.Byline }, sameWords)
	take("wire", &r.Wire, func(m hearsay.Metadata) string { return m.Wire }, sameWords)
	take("headline", &r.Headline, func(m hearsay.Metadata) string { return m.Headline }, sameWords)
	r.PublishedBy = take("published", &r.Published, func(m hearsay.Metadata) string { return m.Published }, sameDay)
	take("modified", &r.Modified, func(m hearsay.Metadata) string { return m.Modified }, sameDay)
	if r.Published == "" {
		notes = append(notes, hearsay.Note{Code: hearsay.NoteNoPublished, Text: "no date of publication is known: relative dates have no value"})
	}
	return notes
}

// sameWords reports whether two values are the same but for case, space and final stops.
func sameWords(a, b string) bool {
	fold := func(s string) string {
		return strings.ToLower(strings.Trim(strings.Join(strings.Fields(s), " "), ".!?:;, "))
	}
	return fold(a) == fold(b)
}

// sameDay reports whether two dates name the same day, each where it was written. What is no date is the same only when
// the words are.
func sameDay(a, b string) bool {
	x, _, errX := plain.ParseDate(a)
	y, _, errY := plain.ParseDate(b)
	if errX != nil || errY != nil {
		return sameWords(a, b)
	}
	return x.Format(time.DateOnly) == y.Format(time.DateOnly)
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
