package sourcing

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// citedBehind makes those whom the next sentence says that the paper cites the speaker, people or a document: it cited two officials; the paper attributed that to a clerk.
func (f *finder) citedBehind(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	if len(s.Chain) > 0 || !f.pressLike(s.Speaker) || !f.is(f.head(a.Cue), reports) || int(d.SentenceOf[a.Cue.Start])+1 >= len(d.Sentence) {
		return
	}
	next := d.Sentence[d.SentenceOf[a.Cue.Start]+1]
	for k := next.Start + 1; k < min(next.End-1, next.Start+6); k++ {
		at := f.creditsAt(k, next.End)
		if at == 0 {
			continue
		}
		x := doc.Range{Start: next.Start, End: k}
		last := d.Lemma[k-1]
		if y := f.described(at); y.Len() > 0 && f.bearer(y) && (papers[last] || last == "it" || last == "source" || f.text(f.trim(x)) == f.text(s.Speaker)) {
			s.Chain, s.Speaker = append(s.Chain, s.Speaker), y
		}
		return
	}
}

// creditsAt returns where those begin to whom verb k gives what was told before, before token end: cited | a clerk, quoted from | a memo, attributed that to | a clerk. It is 0
// for other verbs.
func (f *finder) creditsAt(k, end int) int {
	d := f.d
	if d.Tag[k] != doc.VBD && d.Tag[k] != doc.VBZ || d.Quote[k] >= 0 {
		return 0
	}
	if d.Lemma[k] == "be" && k > 1 && d.Lemma[k-1] == "source" && d.Tag[k-2] == doc.PRPS {
		return k + 1 // its source was | a clerk
	}
	if n := f.citing(k); n > 0 && f.asSaying(k, end) < 0 {
		return k + n
	}
	return 0
}

// bearer reports whether r stands for those on whose word something may be told: people, a name or a document.
func (f *finder) bearer(r doc.Range) bool {
	l := f.d.Lemma[f.head(f.group(r.Start))]
	return f.people(r) || english.Keeps(l) || english.Shown(l)
}

// heardBehind makes the one from whom the speaker has it the speaker, when the next sentence or the one behind says so: she was told of it by a
// clerk.
func (f *finder) heardBehind(i int, s *Sourcing) {
	d := f.d
	if s.Speaker.Len() == 0 || f.pressLike(s.Speaker) || f.as[i].Within >= 0 {
		return
	}
	if y := f.heardBeside(s.Speaker); y.Len() > 0 {
		s.Chain, s.Speaker = append(s.Chain, f.core(s.Speaker)), y
		return
	}
	at := int(d.SentenceOf[f.as[i].Cue.Start])
	for k := at + 1; k < min(at+3, len(d.Sentence)); k++ {
		it := f.low(d.Sentence[k].Start) == "it" && !f.person(f.head(s.Speaker))
		if !it && !f.continues(d.Sentence[k], s.Speaker) {
			return
		}
		y := f.heardFrom(d.Sentence[k])
		if it && y.Len() == 0 {
			return
		}
		if y.Len() == 0 && f.asserts(i) {
			y = f.restsOn(d.Sentence[k])
		}
		if y.Len() > 0 {
			s.Chain, s.Speaker = append(s.Chain, s.Speaker), y
			return
		}
	}
}

// asserts reports whether attribution i plainly tells that something is so, not that it is not: who says where a denied account comes from has it from nobody.
func (f *finder) asserts(i int) bool {
	a := f.as[i]
	if l := f.d.Lemma[f.head(a.Cue)]; !reports[l] && !english.Tells(l) || english.DeniesIt(l) {
		return false
	}
	return !slices.ContainsFunc(append(slices.Clone(a.Content), a.Cue), func(r doc.Range) bool {
		r.End = min(r.End, r.Start+longTitle)
		return slices.ContainsFunc(f.tokens(r), func(k int) bool { return negatives[f.d.Lemma[k]] })
	})
}

var negatives = list(`not n't never no nobody nothing none deny`)

// heardBeside returns from whom the speaker has it by the clause with "who" in the words for them or right behind: a lawyer who was told of it by a clerk; an aide, who said
// a clerk had told him so.
func (f *finder) heardBeside(speaker doc.Range) doc.Range {
	d := f.d
	clause := doc.Range{Start: speaker.Start + 1, End: f.sentence(speaker.Start).End}
	for clause.Start < speaker.End && d.Lemma[clause.Start] != "who" {
		clause.Start++
	}
	if clause.Start == speaker.End && clause.Start < clause.End && d.Tag[clause.Start] == doc.Comma {
		clause.Start++
	}
	if clause.Start >= clause.End || d.Lemma[clause.Start] != "who" {
		return doc.Range{}
	}
	for k := clause.Start + 1; k < clause.End; k++ {
		if d.Tag[k] == doc.Comma || d.Tag[k] == doc.OpenQuote {
			clause.End = k
		}
	}
	if y := f.heardFrom(clause); y.Len() > 0 {
		return y
	}
	for k := clause.Start + 1; k+3 < clause.End; k++ {
		if hearers[d.Lemma[k]] && f.passive(k) && (d.Lemma[k+1] == "of" || d.Lemma[k+1] == "about") && d.Quote[k] < 0 {
			if p := f.group(k + 2).End; f.lemmaAt(p) == "by" {
				return f.described(p + 1)
			}
		}
	}
	return doc.Range{}
}

// continues reports whether a sentence begins with the speaker before it: the official, she.
func (f *finder) continues(sent, speaker doc.Range) bool {
	d := f.d
	if d.Lemma[sent.Start] == "both" {
		return true
	}
	if d.Tag[sent.Start] == doc.PRP {
		return d.Lemma[sent.Start] != "it" && d.Lemma[sent.Start] != "i" && d.Lemma[sent.Start] != "we"
	}
	g := f.group(sent.Start)
	return g.Len() > 0 && d.Lemma[f.head(g)] == d.Lemma[f.head(f.group(speaker.Start))]
}

// heardFrom returns from whom somebody has what was told before, by what a sentence says: was told of it by a clerk; told so by a clerk; heard
// it from a clerk; a clerk had told her so. It is empty when the sentence says nothing of that kind.
func (f *finder) heardFrom(sent doc.Range) doc.Range {
	d := f.d
	for k := sent.Start + 1; k+2 < sent.End; k++ {
		if d.Quote[k] >= 0 || !d.Tag[k].Verb() || negatives[d.Lemma[k-1]] {
			continue
		}
		switch l := d.Lemma[k]; {
		case hearers[l] && f.passive(k):
			if y := f.behindIt(k, "by", sent.End); y.Len() > 0 {
				return y
			}
		case l == "hear" || l == "have" || l == "get" || l == "know" || l == "learn":
			if y := f.behindIt(k, "from", sent.End); y.Len() > 0 && (l == "hear" || f.bearer(y)) {
				return y
			}
		case l == "tell" && (d.Tag[k+1] == doc.PRP || d.Tag[k+1] == doc.PRPS) && (f.lemmaAt(k+2) == "so" || f.backward(k+2) > k+3):
			if x := f.subject(k); x > sent.Start && x < k && f.person(x) {
				return f.np(x)
			}
		}
	}
	return doc.Range{}
}

// behindIt returns who stands behind verb k, words that point back and the preposition: heard | it from | a clerk.
func (f *finder) behindIt(k int, prep string, end int) doc.Range {
	from := f.backward(k + 1)
	for p := from; from > 0 && p+1 < min(end, from+5); p++ {
		if f.low(p) == prep {
			return f.described(p + 1)
		}
	}
	return doc.Range{}
}

// restsOn returns on whose word an account rests, by what the sentence behind says of it: she said the figures came from a clerk; he was relaying what a clerk had
// said; they were relying on a summary.
func (f *finder) restsOn(sent doc.Range) doc.Range {
	d := f.d
	for k := sent.Start + 1; k+2 < sent.End; k++ {
		if d.Quote[k] >= 0 || !d.Tag[k].Verb() || negatives[d.Lemma[k-1]] {
			continue
		}
		y := doc.Range{}
		switch l := d.Lemma[k]; {
		case l == "come" && d.Lemma[k+1] == "from" && accounts[d.Lemma[k-1]]:
			y = f.described(k + 2)
		case l == "rely" && d.Tag[k] == doc.VBG && d.Lemma[k+1] == "on":
			y = f.described(k + 2)
		case (l == "relay" || l == "repeat" || l == "recount") && d.Lemma[k+1] == "what":
			y = f.tellerAt(k+2, sent.End)
		}
		if y.Len() > 0 && f.bearer(y) {
			return y
		}
	}
	return doc.Range{}
}

// accounts are nouns for all that somebody has told.
var accounts = list(`account information figure number detail story news tale`)

// tellerAt returns who tells something with the next verb of telling before token end, if the words for them begin at token k: what | a clerk at the bench | had said.
func (f *finder) tellerAt(k, end int) doc.Range {
	for v := k + 1; v < min(end, k+longTitle); v++ {
		if f.d.Tag[v].Verb() && english.Tells(f.d.Lemma[v]) {
			if x := f.subject(v); x >= k && x < v && f.group(k).Len() > 0 {
				return f.group(k)
			}
			return doc.Range{}
		}
	}
	return doc.Range{}
}

// backward returns the token behind words at token k that point at what was told before: of it, about that, so, this; 0 when there are none.
func (f *finder) backward(k int) int {
	if w := f.lemmaAt(k); w == "of" || w == "about" {
		k++
	}
	if k >= f.d.Len() {
		return 0
	}
	switch f.low(k) {
	case "it", "so", "this", "that":
		return k + 1
	case "the":
		if w := f.lemmaAt(k + 1); (exchanges[w] || accounts[w]) && f.lemmaAt(k+2) != "of" {
			return k + 2 // was told of the conversation by an aide, had the story from a cook
		}
	}
	return 0
}

// exchanges are nouns for what was said between others, of which somebody is told.
var exchanges = list(`conversation exchange warning call meeting remark order discussion instruction decision`)
