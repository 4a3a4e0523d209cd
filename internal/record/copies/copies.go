// Package copies finds the reports that share text: copies, cut copies, rewrites of one text. An [Index] finds pairs of texts by their
// common shingles without comparing all with all; [Families] puts texts together that stem from one, tells which of them is the original,
// who gives credit and what every copy cut or changed.
//
// A text is what people wrote of an event: what comes back every day with other figures (weather, markets) is no copy of yesterday's, and
// versions of one article are no copies of each other. A pair that is not sure is a suggestion with its reasons and joins nothing.
//
// Nothing here fails, reads a file or asks a clock; only integers are counted, and the result does not depend on the order of the texts.
package copies

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Text is a report as far as copying goes. Spans are byte offsets into Source.
type Text struct {
	ID, Article int64 // of the record; reports of one Article are versions of each other
	SHA256      string
	Outlet      string
	Wire        string
	Byline      string
	Addresses   []string // of the report and of what it says it stands for: its canonical link
	Published   string   // RFC 3339, or a date alone
	Source      string
	Body        []hearsay.Span // in order
	Quoted      []hearsay.Span // what stands in quotation marks, in order
	Credits     []hearsay.Span // where the text may tell whose it is: bylines, notices, the last lines
}

// Of returns the text of a report of a record.
func Of(e *entry.Report) Text {
	r := &e.Reading
	t := Text{
		ID: e.Number, Article: e.Article, SHA256: e.SHA256, Outlet: r.Report.Outlet, Wire: r.Report.Wire, Byline: r.Report.Byline,
		Addresses: addresses(r), Published: r.Report.Published, Source: r.Text,
	}
	for _, b := range r.Blocks {
		switch b.Role {
		case hearsay.Body:
			t.Body = append(t.Body, b.Span)
		case hearsay.Byline, hearsay.Dateline, hearsay.WireNotice, hearsay.Boilerplate:
			t.Credits = append(t.Credits, b.Span)
		}
	}
	for _, q := range r.Quotations {
		t.Quoted = append(t.Quoted, q.Span)
	}
	return t
}

// addresses returns the address of a report and those that its page gave instead, which only a note still tells.
func addresses(r *hearsay.Reading) []string {
	var out []string
	if r.Report.URL != "" {
		out = append(out, r.Report.URL)
	}
	for _, n := range r.Notes {
		if !strings.HasPrefix(n.Text, "url: ") {
			continue
		}
		for i, piece := range strings.Split(n.Text, `"`) {
			if i%2 == 1 && piece != r.Report.URL {
				out = append(out, piece)
			}
		}
	}
	return out
}
