package doc

import "github.com/hearsay-project/hearsay/internal/text"

// Quotation is a stretch between quotation marks as the stages see it.
type Quotation struct {
	text.Span       // with its marks
	Tokens    Range // the tokens inside, marks included
	Parent    int   // index of the quotation around it, -1 at the top
	Run       int   // quotations re-opened at paragraph starts share a number
	Closed    bool
}

// SetQuotations fills the Quotations and Quote layers. Quotations come in order of their start, outer before inner.
func (d *Doc) SetQuotations(qs []Quotation) {
	d.Quote = make([]int32, d.Len())
	for i := range d.Quote {
		d.Quote[i] = -1
	}
	at := 0
	for k := range qs {
		q := &qs[k]
		for at < d.Len() && d.Token[at].End <= q.Start {
			at++
		}
		q.Tokens.Start = at
		end := at
		for end < d.Len() && d.Token[end].Start < q.End {
			d.Quote[end] = int32(k)
			end++
		}
		q.Tokens.End = end
	}
	d.Quotations = qs
}
