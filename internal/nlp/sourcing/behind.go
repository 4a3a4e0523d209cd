package sourcing

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// citedBehind makes those whom the next sentence says that the paper cites the speaker.
func (f *finder) citedBehind(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	if len(s.Chain) > 0 || !f.pressLike(s.Speaker) || !f.is(f.head(a.Cue), reports) || int(d.SentenceOf[a.Cue.Start])+1 >= len(d.Sentence) {
		return
	}
	next := d.Sentence[d.SentenceOf[a.Cue.Start]+1]
	for k := next.Start + 1; k < min(next.End-1, next.Start+6); k++ {
		if !f.is(k, cites) || d.Tag[k] != doc.VBD && d.Tag[k] != doc.VBZ || d.Quote[k] >= 0 {
			continue
		}
		x := doc.Range{Start: next.Start, End: k}
		last := d.Lemma[k-1]
		if y := f.described(k + 1); y.Len() > 0 && f.people(y) && (papers[last] || last == "it" || f.text(f.trim(x)) == f.text(s.Speaker)) {
			s.Chain, s.Speaker = append(s.Chain, s.Speaker), y
		}
		return
	}
}

// heardBehind makes the one from whom the speaker has it the speaker, when the next sentence or the one behind says so: she was told of it by a
// clerk.
func (f *finder) heardBehind(i int, s *Sourcing) {
	d := f.d
	if s.Speaker.Len() == 0 || f.pressLike(s.Speaker) || f.as[i].Within >= 0 {
		return
	}
	at := int(d.SentenceOf[f.as[i].Cue.Start])
	for k := at + 1; k < min(at+3, len(d.Sentence)); k++ {
		if !f.continues(d.Sentence[k], s.Speaker) {
			return
		}
		if y := f.heardFrom(d.Sentence[k]); y.Len() > 0 {
			s.Chain, s.Speaker = append(s.Chain, s.Speaker), y
			return
		}
	}
}

// continues reports whether a sentence begins with the speaker before it: the official, she.
func (f *finder) continues(sent, speaker doc.Range) bool {
	d := f.d
	if d.Tag[sent.Start] == doc.PRP {
		return d.Lemma[sent.Start] != "it" && d.Lemma[sent.Start] != "i" && d.Lemma[sent.Start] != "we"
	}
	g := f.group(sent.Start)
	return g.Len() > 0 && d.Lemma[f.head(g)] == d.Lemma[f.head(f.group(speaker.Start))]
}

// heardFrom returns from whom somebody has what was told before, by what a sentence says: was told of it by a clerk; told so by a clerk; heard
// it from a clerk. It is empty when the sentence says nothing of that kind.
func (f *finder) heardFrom(sent doc.Range) doc.Range {
	d := f.d
	for k := sent.Start + 1; k+3 < sent.End; k++ {
		told := hearers[d.Lemma[k]] && f.passive(k)
		if d.Quote[k] >= 0 || !told && d.Lemma[k] != "hear" {
			continue
		}
		from, by := f.backward(k+1), "by"
		if !told {
			by = "from"
		}
		for p := from; from > 0 && p+1 < min(sent.End, from+5); p++ {
			if f.low(p) == by {
				return f.described(p + 1)
			}
		}
	}
	return doc.Range{}
}

// backward returns the token behind words at token k that point at what was told before: of it, about that, so, this; 0 when there are none.
func (f *finder) backward(k int) int {
	if w := f.low(k); w == "of" || w == "about" {
		k++
	}
	switch f.low(k) {
	case "it", "so", "this", "that":
		return k + 1
	}
	return 0
}
