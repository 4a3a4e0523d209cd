package sourcing

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// This file reads what paragraphs tell of a chain by their layout.

// paragraphs returns the tokens of every line.
func (f *finder) paragraphs() []doc.Range {
	out := make([]doc.Range, len(f.d.Lines))
	for i, l := range f.d.Line {
		if out[l].Len() == 0 {
			out[l].Start = i
		}
		out[l].End = i + 1
	}
	return out
}

// credits returns for each line the name in square brackets that ends it, in a report that ends many so: “... a hard winter.” [Vane News.]
func (f *finder) credits(lines []doc.Range) []doc.Range {
	out, n := make([]doc.Range, len(lines)), 0
	for i, r := range lines {
		if out[i] = f.credit(r); out[i].Len() > 0 {
			n++
		}
	}
	if n < manyCredits {
		return nil
	}
	return out
}

const (
	manyCredits = 3
	longCredit  = 4 // tokens
)

func (f *finder) credit(r doc.Range) doc.Range {
	d, end := f.d, r.End-1
	if r.Len() < 4 || d.Word(end) != "]" {
		return doc.Range{}
	}
	for k := end - 1; k > r.Start && k >= end-longCredit-2; k-- {
		if d.Word(k) == "[" {
			c := f.trim(doc.Range{Start: k + 1, End: end})
			if c.Len() == 0 || c.Len() > longCredit || !d.Form[c.Start].Traits.Has(doc.Capital) && !d.Form[c.Start].Traits.Has(doc.HasDigit) {
				return doc.Range{}
			}
			return c
		}
	}
	return doc.Range{}
}

// excerpts adds who tells all that the paragraphs in quotation marks behind a colon hold: Orr of the Pennant reports: “The clerk said ...”
func (f *finder) excerpts(lines []doc.Range) []doc.Range {
	out := make([]doc.Range, len(lines))
	for i := 1; i < len(lines); i++ {
		if !f.quoted(lines[i]) {
			continue
		}
		if out[i-1].Len() > 0 {
			out[i] = out[i-1]
		} else if !f.quoted(lines[i-1]) {
			out[i] = f.teller(lines[i-1])
		}
	}
	return out
}

// quoted reports whether the line r begins with a quotation mark.
func (f *finder) quoted(r doc.Range) bool {
	return r.Len() > 1 && (f.d.Tag[r.Start] == doc.OpenQuote || f.d.Form[r.Start].Traits.Has(doc.DoubleQuote))
}

// teller returns who tells what follows the line r: McOrr reports:
func (f *finder) teller(r doc.Range) doc.Range {
	d := f.d
	if r.Len() < 3 || d.Tag[r.End-1] != doc.Colon || !f.is(r.End-2, retells) || d.Tag[r.End-2] != doc.VBZ && d.Tag[r.End-2] != doc.NNS {
		return doc.Range{}
	}
	if k := r.End - 2; d.Tag[k] == doc.NNS && d.Tag[k-1].Proper() {
		return f.trim(f.before(k)) // taken for a noun
	}
	if x := f.subject(r.End - 2); x >= r.Start && d.Tag[x].Proper() {
		return f.trim(f.np(x))
	}
	return doc.Range{}
}

// retells are verbs with which one hands over to the words of a report.
var retells = list(`report write recount detail relate`)

// layout puts whom the layout of paragraphs names into the chains of what stands in them.
func (f *finder) layout() {
	lines := f.paragraphs()
	credits, excerpts := f.credits(lines), f.excerpts(lines)
	for i, a := range f.as {
		l, s := f.d.Line[a.Cue.Start], &f.out[i]
		if r := excerpts[l]; r.Len() > 0 && a.Within < 0 {
			s.Chain = f.tidy(append([]doc.Range{r}, s.Chain...), s.Speaker)
		}
		if credits != nil && credits[l].Len() > 0 && len(s.Chain) == 0 && a.Within < 0 && !in(a.Cue, credits[l].Start) && !within(a.Source, credits[l].Start) {
			s.Chain = f.tidy([]doc.Range{credits[l]}, s.Speaker)
		}
	}
}

// transcript reports whether attribution i is a line of a transcript: ORR: We are ready.
func (f *finder) transcript(i int) bool {
	a := f.as[i]
	if a.Cue.Len() != 1 || f.d.Tag[a.Cue.Start] != doc.Colon || len(a.Source) != 1 || a.Source[0].End != a.Cue.Start {
		return false
	}
	for k := a.Source[0].Start; k < a.Source[0].End; k++ {
		if t := f.d.Form[k].Traits; !t.Has(doc.AllCaps) && !f.d.Tag[k].Punct() {
			return false
		}
	}
	return true
}

// unspoken are writings that hold no lines of a talk.
var unspoken = list(`letter email e-mail tweet post message memo memoir book column editorial op-ed essay release newsletter press-release`)

// transcripts gives the lines of a transcript the occasion and the chain of what was told last before them, unless that was written: In a press release, Orr said it was old. Ours asked him. ORR: It is.
func (f *finder) transcripts() {
	lead := -1
	for i := range f.as {
		switch s := &f.out[i]; {
		case f.transcript(i):
			if lead >= 0 && !slices.ContainsFunc(f.tokens(f.out[lead].Occasion), func(k int) bool { return unspoken[f.d.Lemma[k]] }) {
				s.Occasion = f.out[lead].Occasion
				if len(s.Chain) == 0 {
					s.Chain = f.out[lead].Chain
				}
			}
		case f.as[i].Within < 0 && f.d.Quote[f.as[i].Cue.Start] < 0 && (s.own || len(s.spokeTo) > 0):
			lead = i
		}
	}
}
