package extract

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/blocks"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// Quotations tells what became of every quotation of d, given the statements found in it.
func Quotations(d *doc.Doc, statements []hearsay.Statement) []hearsay.Quotation {
	out := make([]hearsay.Quotation, len(d.Quotations))
	runs := map[int]string{}
	for i, q := range d.Quotations {
		out[i].Span = hearsay.Span(q.Span)
		if id := carriedBy(d, q, statements); id != "" {
			out[i].Status, out[i].Statement = hearsay.Attributed, id
			if runs[q.Run] == "" {
				runs[q.Run] = id
			}
		}
	}
	for i, q := range d.Quotations {
		switch {
		case out[i].Status != "":
		case runs[q.Run] != "":
			out[i].Status, out[i].Statement = hearsay.Attributed, runs[q.Run]
		case !q.Closed:
			out[i].Status = hearsay.Unclosed
		case titleLike(d, q):
			out[i].Status = hearsay.Title
		case words(d, q.Tokens) <= 4:
			out[i].Status = hearsay.Term
		default:
			out[i].Status = hearsay.Unresolved
		}
	}
	return out
}

// carriedBy returns the id of the first statement whose content holds at least half of the words of q.
func carriedBy(d *doc.Doc, q doc.Quotation, statements []hearsay.Statement) string {
	total := words(d, q.Tokens)
	if total == 0 {
		return ""
	}
	for _, s := range statements {
		held := 0
		for _, c := range s.Content {
			if c.End <= q.Start || c.Start >= q.End {
				continue
			}
			for k := q.Tokens.Start; k < q.Tokens.End; k++ {
				if c.Start <= d.Token[k].Start && d.Token[k].End <= c.End && wordLike(d, k) {
					held++
				}
			}
		}
		if 2*held >= total {
			return s.ID
		}
	}
	return ""
}

func wordLike(d *doc.Doc, k int) bool {
	return d.Form[k].Traits.Has(doc.HasLetter) || d.Form[k].Traits.Has(doc.HasDigit)
}

func words(d *doc.Doc, r doc.Range) int {
	n := 0
	for k := r.Start; k < r.End; k++ {
		if wordLike(d, k) {
			n++
		}
	}
	return n
}

// titleLike reports whether a quotation looks like the title of a work: two words or more, all but the small ones with a
// capital.
func titleLike(d *doc.Doc, q doc.Quotation) bool {
	capitals, long := 0, 0
	for k := q.Tokens.Start; k < q.Tokens.End; k++ {
		r, _ := utf8.DecodeRuneInString(d.Word(k))
		switch {
		case !unicode.IsLetter(r):
		case unicode.IsUpper(r):
			capitals++
		case d.Token[k].Len() > 3:
			long++
		}
	}
	return capitals >= 2 && long == 0
}

// SpeakerNotes tells of the statements whose source stands for nobody who could be told.
func SpeakerNotes(statements []hearsay.Statement) []hearsay.Note {
	var out []hearsay.Note
	for _, s := range statements {
		if len(s.Source) > 0 && s.Speaker == "" {
			out = append(out, hearsay.Note{Span: s.Source[0], Code: hearsay.NoteSpeakerUnresolved, Text: "it could not be told for whom these words stand"})
		}
	}
	return out
}

// Notes returns a note for every quotation that nobody was found for or that never closes.
func Notes(quotations []hearsay.Quotation) []hearsay.Note {
	var out []hearsay.Note
	for _, q := range quotations {
		switch q.Status {
		case hearsay.Unclosed:
			out = append(out, hearsay.Note{Span: q.Span, Code: hearsay.NoteQuoteUnclosed, Text: "this quotation mark has no partner"})
		case hearsay.Unresolved:
			out = append(out, hearsay.Note{Span: q.Span, Code: hearsay.NoteQuoteUnresolved, Text: "nobody was found who is said to have said this"})
		}
	}
	return out
}

// SortNotes puts notes in order of place, then of code.
func SortNotes(notes []hearsay.Note) {
	slices.SortStableFunc(notes, func(a, b hearsay.Note) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Text, b.Text))
	})
}

// Blocks turns blocks into those of the vocabulary.
func Blocks(found []blocks.Block) []hearsay.Block {
	out := make([]hearsay.Block, len(found))
	for i, b := range found {
		out[i] = hearsay.Block{Span: hearsay.Span(b.Span), Role: hearsay.Role(b.Role)}
	}
	return out
}
