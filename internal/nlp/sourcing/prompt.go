package sourcing

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// prompt returns the words for the question or the accusation that attribution i answers: asked about the dam; in response to criticism.
func (f *finder) prompt(i int) doc.Range {
	d, a, s := f.d, f.as[i], f.around(i)
	for k := s.Start; k < s.End; k++ {
		if !f.free(i, k) || in(a.Cue, k) && d.Lemma[k] == "ask" {
			continue
		}
		if d.Lemma[k] == "ask" && d.Tag[k] == doc.VBN || f.low(k) == "asked" && (k == s.Start || d.Lemma[k-1] == "when") {
			if r := f.question(i, k); r.Len() > 0 {
				return r
			}
		}
		if d.Lemma[k] == "response" || d.Lemma[k] == "answer" || d.Lemma[k] == "respond" && d.Tag[k] == doc.VBG || d.Lemma[k] == "reply" && d.Tag[k] == doc.VBG {
			if k+2 < s.End && d.Lemma[k+1] == "to" {
				if g := f.group(k + 2); g.Len() > 0 {
					return f.until(i, k+2, int(f.hi[f.headOf(g)])+1)
				}
			}
		}
	}
	return doc.Range{}
}

// question returns the clause of the participle asked at token k.
func (f *finder) question(i, k int) doc.Range {
	d, a := f.d, f.as[i]
	start := k
	if k > 0 && d.Lemma[k-1] == "when" {
		start = k - 1
	}
	other := f.cueOf[k]
	if other != 0 && int(other) != i+1 && len(f.as[other-1].Source) > 0 && !f.passive(k) {
		return doc.Range{} // a reporter asked: a statement of its own
	}
	s := f.sentence(k)
	if start > s.Start && d.Tag[start-1] != doc.Comma && d.Lemma[start] != "when" && !d.Tag[start-1].Punct() {
		return doc.Range{}
	}
	_ = a
	return f.until(i, start, s.End)
}

// until returns the tokens from start up to end, the cue, the source or the content of attribution i, or a comma before those.
func (f *finder) until(i, start, end int) doc.Range {
	d, a := f.d, f.as[i]
	for k := start + 1; k < min(end, d.Len()); k++ {
		if within(a.Source, k) || within(a.Content, k) || in(a.Cue, k) || d.Tag[k] == doc.Comma && k > start+2 {
			end = k
		}
	}
	return f.trim(doc.Range{Start: start, End: min(end, d.Len())})
}
