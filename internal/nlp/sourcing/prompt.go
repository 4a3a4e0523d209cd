package sourcing

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// prompt returns the words for the question or the accusation that attribution i answers: asked about the dam; in response to criticism.
func (f *finder) prompt(i int) doc.Range {
	d, a, s := f.d, f.as[i], f.around(i)
	for k := s.Start; k < s.End; k++ {
		if !f.free(i, k) || in(a.Cue, k) && f.is(k, asking) {
			continue
		}
		first := k == f.sentence(k).Start
		if f.is(k, asking) && (d.Tag[k] == doc.VBN || d.Tag[k] == doc.VBD && (first || d.Lemma[k-1] == "when")) || first && d.Tag[k] == doc.VBN && english.Presses(d.Lemma[k]) {
			if r := f.question(i, k); r.Len() > 0 {
				if o := f.out[i].Occasion; r.Start < o.Start && o.End <= r.End {
					r = f.trim(doc.Range{Start: r.Start, End: o.Start}) // Asked about it at a rally
				}
				return r
			}
		}
		if d.Lemma[k] == "response" || d.Lemma[k] == "answer" || d.Lemma[k] == "respond" && d.Tag[k] == doc.VBG || d.Lemma[k] == "reply" && d.Tag[k] == doc.VBG {
			if k+2 < s.End && d.Lemma[k+1] == "to" && !in(a.Cue, k) {
				if g := f.group(k + 2); g.Len() > 0 {
					return f.until(i, k+2, int(f.hi[f.headOf(g)])+1)
				}
			}
		}
	}
	if r := f.turnBefore(i); r.Len() > 0 {
		return r
	}
	return f.put(i)
}

// turnBefore returns the question that attribution i answers in an interview or a transcript: the line before the one that answers, without the name or
// the label of who asks.
func (f *finder) turnBefore(i int) doc.Range {
	d, cue := f.d, f.as[i].Cue
	if cue.Len() != 1 || !d.Tag[cue.Start].Punct() && d.Word(cue.Start) != "A." || len(f.as[i].Content) == 0 || f.as[i].Content[0].Start < cue.Start {
		return doc.Range{}
	}
	answer := d.Line[f.as[i].Content[0].Start]
	end := cue.Start + 1
	for end > 0 && d.Line[end-1] == answer {
		end--
	}
	if end == 0 || d.Word(end-1) != "?" {
		return doc.Range{}
	}
	start := end - 1
	for start > 0 && d.Line[start-1] == d.Line[end-1] {
		start--
	}
	for k := start; k < min(end, start+maxLabel); k++ {
		switch w := d.Word(k); {
		case w == ":", w == ")" && k > start && d.Word(k-1) == ")", w == "Q." && k == start, w == "." && k == start+1 && d.Tag[start] != doc.NNP:
			return doc.Range{Start: k + 1, End: end}
		}
	}
	return doc.Range{Start: start, End: end}
}

// maxLabel is the most tokens that the label before a line of a transcript has.
const maxLabel = 8

// question returns the clause of the participle asked at token k: when asked about the dam.
func (f *finder) question(i, k int) doc.Range {
	d := f.d
	start := k
	if k > 0 && d.Lemma[k-1] == "when" {
		start = k - 1
	}
	if c := f.cueOf[k]; c != 0 && int(c) != i+1 && d.Tag[k] != doc.VBN && len(f.as[c-1].Source) > 0 && start == k {
		return doc.Range{} // a reporter asked: a statement of its own
	}
	s := f.sentence(k)
	if start > s.Start && d.Lemma[start] != "when" && !d.Tag[start-1].Punct() {
		return doc.Range{}
	}
	return f.until(i, start, s.End)
}

// put returns what somebody else asked right before attribution i: A reporter asked if the dam was safe. “It is,” she replied.
func (f *finder) put(i int) doc.Range {
	d, a := f.d, f.as[i]
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		b := f.as[k]
		far := d.SentenceOf[a.Cue.Start] - d.SentenceOf[b.Cue.Start]
		if far < 0 || far > 2 || !f.is(f.head(b.Cue), asking) || d.Lemma[f.head(b.Cue)] == "question" || len(b.Content) == 0 || len(b.Source) == 0 || b.Within >= 0 || f.text(f.out[k].Speaker) == f.text(f.out[i].Speaker) {
			continue
		}
		if g := f.group(b.Content[0].Start); g.Len() > 0 && g.End < d.Len() && d.Tag[g.End] == doc.TO {
			continue // the ministry asked the judge to wait: no question
		}
		if !f.isQuestion(b) || !f.meets(b, i) {
			continue
		}
		if k == i-1 && far <= 1 || f.is(f.head(a.Cue), replies) {
			return f.trim(b.Content[0])
		}
	}
	return doc.Range{}
}

// isQuestion reports whether what is asked in attribution b is a question and no request: not asked for calm, asked citizens not to travel.
func (f *finder) isQuestion(b doc.Attribution) bool {
	d, r := f.d, b.Content[0]
	if slices.ContainsFunc(d.Lemma[b.Cue.Start:b.Cue.End], func(l string) bool { return l == "about" || l == "question" || l == "quiz" }) || d.Lemma[r.Start] == "about" {
		return true
	}
	for k := r.Start; k < r.End; k++ {
		if d.Word(k) == "?" {
			return true
		}
	}
	return english.Interrogative(d.Lemma[r.Start])
}

// meets reports whether attribution i may answer a question put in b: to who speaks in i, of them, or by one who puts questions to all, the author among them.
func (f *finder) meets(b doc.Attribution, i int) bool {
	d, a := f.d, f.as[i]
	if f.is(f.head(a.Cue), replies) {
		return true
	}
	for _, r := range b.Source {
		if h := f.headOf(r); askers[d.Lemma[h]] || r.Len() == 1 && (f.low(h) == "we" || f.low(h) == "i") && d.Quote[h] < 0 || pressPeople[d.Lemma[h]] || f.outlet(r).Len() > 0 {
			return true
		}
	}
	if len(a.Source) == 0 {
		return false
	}
	h := f.headOf(a.Source[0])
	if d.Tag[h] == doc.PRP {
		return true
	}
	s := f.sentence(b.Cue.Start)
	return slices.Contains(d.Lemma[s.Start:s.End], d.Lemma[h])
}

// askers are nouns for those who put questions to whoever is before them.
var askers = list(`judge magistrate lawyer attorney prosecutor counsel lawmaker senator congressman mp committee panel interviewer presenter moderator officer investigator detective coroner
	caller viewer`)

var (
	asking  = list(`ask question quiz press grill`)
	replies = list(`reply respond answer avoid dodge deflect`)
)

// until returns the tokens from start up to end, the cue, the source or the content of attribution i, or a comma before those.
func (f *finder) until(i, start, end int) doc.Range {
	d, a := f.d, f.as[i]
	for k := start + 1; k < min(end, d.Len()); k++ {
		if within(a.Source, k) || within(a.Content, k) || in(a.Cue, k) || d.Tag[k] == doc.Comma && k > start+2 {
			end = k
		}
	}
	r := f.trim(doc.Range{Start: start, End: min(end, d.Len())})
	if r.Len() < 2 {
		return doc.Range{}
	}
	return r
}
