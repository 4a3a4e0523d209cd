package sourcing

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file reads who speaks where a letter, a post or a memoir does: whoever wrote it, when the report tells who that is.

// authored makes its author the speaker of what somebody's own writing tells: Ada Roe posted a message on Monday. | The post said; in a letter, Roe wrote. | The letter adds; her
// letter says; its author goes on.
func (f *finder) authored(i int, s *Sourcing) {
	r, cue := s.Speaker, f.head(f.as[i].Cue)
	if k := f.writingIn(i); k >= 0 {
		s.Chain = append(s.Chain, f.reader(k)...)
		return
	}
	if first := f.sentence(f.as[i].Cue.Start).Start; f.low(first) == "in" && f.lemmaAt(first+1) == "it" && r.Len() > 0 {
		s.Chain = append(s.Chain, f.reader(f.writtenBefore(first))...) // Roe read out a letter from the mate. In it, she said
		return
	}
	if k := f.justWritten(i, r); k >= 0 {
		if x := f.authorOf(k); x.Len() > 0 {
			s.Speaker, s.written = x, true
			s.Chain = append(s.Chain, f.reader(k)...)
		}
		return
	}
	if r.Len() != 2 && r.Len() != 3 || f.d.Lemma[cue] == "show" {
		return
	}
	last := r.End - 1
	if !penned(f.d.Lemma[last]) && f.d.Lemma[last] != "author" || f.d.Tag[last] != doc.NN && f.d.Tag[last] != doc.NNP {
		return
	}
	x, k := doc.Range{}, -1
	switch first := f.low(r.Start); {
	case r.Len() == 3 && f.d.Tag[r.Start+1] == doc.POS && f.writes(r.Start):
		x = doc.Range{Start: r.Start, End: r.Start + 1}
	case r.Len() == 2 && f.d.Tag[r.Start] == doc.PRPS && first != "its" && penned(f.d.Lemma[last]):
		x = doc.Range{Start: r.Start, End: r.Start + 1}
	case r.Len() < 4 && (first == "a" || first == "an") && penned(f.d.Lemma[last]):
		k = last
		x = f.authorOf(k)
	case r.Len() == 2 && (first == "the" || first == "this" || first == "its"):
		if k = f.writingBefore(r.Start, f.d.Lemma[last]); k >= 0 {
			x = f.authorOf(k)
		}
	}
	if x.Len() > 0 {
		s.Speaker, s.written = x, true
		s.Chain = append(s.Chain, f.reader(k)...)
	}
}

// writingIn returns the noun for the writing in which, as attribution i begins, somebody wrote it: in a | letter | read aloud by the clerk, Orr wrote. It is -1 where it does not.
func (f *finder) writingIn(i int) int {
	d, a := f.d, f.as[i]
	first := f.sentence(a.Cue.Start).Start
	if f.low(first) != "in" || len(a.Source) == 0 || d.Lemma[f.head(a.Cue)] != "write" {
		return -1
	}
	for k := first + 1; k < min(first+4, a.Source[0].Start); k++ {
		if penned(d.Lemma[k]) && d.Tag[k] == doc.NN {
			return k
		}
	}
	return -1
}

// justWritten returns the noun for a writing of the sentence before that speaks as "it" in attribution i, with r for its speaker: Roe read out a letter from the mate. “I was ill,” | it | said. It
// is -1 where something else may be meant, as where nobody read it out and its words are not given.
func (f *finder) justWritten(i int, r doc.Range) int {
	d := f.d
	if r.Len() != 1 || d.Lemma[r.Start] != "it" || d.Quote[r.Start] >= 0 || len(f.as[i].Content) == 0 {
		return -1
	}
	at := f.as[i].Content[0].Start
	k := f.writtenBefore(at)
	if k >= 0 && d.Quote[at] < 0 && len(f.reader(k)) == 0 {
		return -1
	}
	return k
}

// writtenBefore returns the noun for a writing told of in one of the two sentences before that of token at, -1 without.
func (f *finder) writtenBefore(at int) int {
	d := f.d
	for k := f.sentence(at).Start - 1; k >= 0 && d.SentenceOf[at]-d.SentenceOf[k] <= 2; k-- {
		if d.Quote[k] < 0 && penned(d.Lemma[k]) && d.Tag[k] == doc.NN {
			return k
		}
	}
	return -1
}

// reader returns who read the writing with noun k to others, none where that is not told or k is none: | Roe | read out a letter; a letter read aloud by | the clerk |.
func (f *finder) reader(k int) []doc.Range {
	d := f.d
	if k < 0 {
		return nil
	}
	v := int(d.Head[k])
	if v >= 0 && v < k && d.Lemma[v] == "part" {
		v = int(d.Head[v]) // read out part of a letter
	}
	if v > 0 && v < k && d.Lemma[v] == "read" && d.Tag[v] != doc.VBN && !negatives[d.Lemma[v-1]] && (f.lemmaAt(v+1) == "out" || f.lemmaAt(v+1) == "aloud" || f.lemmaAt(v+1) == "from" || d.Tag[v+1] == doc.PRP && k == v+3 && d.Lemma[v+2] == "the") {
		if x := f.subject(v); x >= 0 && x < v {
			return []doc.Range{f.np(f.antecedent(x))}
		}
	}
	if v := k + 1; v < d.Len() && f.is(v, handsOn) && (d.Tag[v].Verb() || d.Lemma[v] == "read") {
		for b := k + 2; b+1 < min(k+10, f.sentence(k).End) && d.Tag[b] != doc.Comma; b++ {
			if d.Lemma[b] == "by" {
				if g := f.described(b + 1); g.Len() > 0 && f.people(g) {
					return []doc.Range{g}
				}
			}
		}
	}
	return nil
}

// handsOn tells that others get to know a writing of somebody by whom it says.
var handsOn = list(`read pass relay share convey deliver`)

// handedOn adds who read, played or passed on the writing or the recording in which somebody says something: in a letter read by | his lawyer |; in messages passed on by | her brother |; in a
// note that | a guard | carried out of jail. A statement is its party's own where it is read by no lawyer and no spokesman.
func (f *finder) handedOn(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	for k := sent.Start + 1; k+3 < sent.End; k++ {
		if !d.Tag[k].Noun() || !f.bearsWords(k) || d.Quote[k] >= 0 || within(a.Content, k) || f.writingIn(i) == k {
			continue
		}
		in := k - 1
		for in > sent.Start && (d.Tag[in] == doc.DT || d.Tag[in] == doc.JJ || d.Tag[in] == doc.VBN || d.Tag[in] == doc.NN || d.Tag[in] == doc.PRPS) {
			in--
		}
		own := len(a.Source) > 0 && a.Source[0].Start <= k && k < a.Source[0].End && a.Source[0].End <= a.Cue.Start+1 && english.Missive(d.Lemma[k]) // a note from her, read out by a nurse, said
		if f.low(in) != "in" && f.low(in) != "on" && !own || s.Speaker.Len() == 0 {
			continue
		}
		by := f.carrier(k)
		if own && !slices.ContainsFunc(d.Lemma[k:max(k, by.Start)], func(l string) bool { return handsOn[l] }) {
			return // a message posted by her group
		}
		if by.Len() > 0 && (d.Lemma[k] != "statement" || slices.ContainsFunc(d.Lemma[by.Start:by.End], english.Agent)) {
			s.Chain = append(s.Chain, by)
			if own && s.Speaker.Start <= k && k < s.Speaker.End {
				s.Speaker = f.short(s.Speaker)
			}
		}
		return
	}
}

// missiveFrom adds who read out, passed on, got or has seen the letter or the message from the speaker, as a missive from them is told to say something: | the clerk | read out a letter from Roe saying that
// the dam was unsafe.
func (f *finder) missiveFrom(i int, s *Sourcing) {
	d, r, cue := f.d, s.Speaker, f.as[i].Cue
	m, from := r.Start-2, r.Start-1
	if r.Len() > 0 && m > 3 && d.Tag[m].Verb() && cue.Start == m {
		for m > from-4 && !d.Tag[m].Noun() {
			m-- // a message she had got from Roe
		}
		cue.Start = m
	}
	if r.Len() == 0 || m < 1 || d.Lemma[from] != "from" && d.Lemma[from] != "by" || !d.Tag[m].Noun() || !english.Sent(d.Lemma[m]) || cue.Start != m && (cue.Start < r.End || cue.Start > r.End+4) {
		return
	}
	v := m - 1
	for v > f.sentence(m).Start && v > m-9 && !d.Tag[v].Punct() && !d.Tag[v].Tensed() && (d.Tag[v] != doc.VBN || !f.is(v-1, have)) && d.Lemma[v] != "read" {
		v--
	}
	x := f.subject(v)
	if !f.is(v, handsOn) && !f.is(v, carries) && !f.is(v, gives) && !f.is(v, passes) && !f.is(v, gets) || x < 0 || x > v || f.passive(v) {
		return
	}
	at := v + 1
	if l := d.Lemma[at]; l == "to" || l == "with" {
		at++
	}
	if to := f.told(f.group(at)); to.Len() > 0 && at < m {
		s.Chain = append(s.Chain, to)
	}
	s.Chain = append(s.Chain, f.short(f.np(f.antecedent(x))))
}

var (
	have = list(`have`)
	gets = list(`receive get`)
)

// bearsWords reports whether noun k is for what bears the words of somebody and may go through the hands of others: a letter, messages, a recording, testimony.
func (f *finder) bearsWords(k int) bool {
	l := f.d.Lemma[k]
	return penned(l) || english.Keeps(l) || bearing[l]
}

var bearing = list(`voicemail voice-mail clip audio tape comment comments remark testimony statement video transcript word words`)

// carrier returns who read, played or handed on to others what noun k is for, by the participle or the clause right behind it; nobody where that is not told.
func (f *finder) carrier(k int) doc.Range {
	d := f.d
	end := min(k+10, f.sentence(k).End)
	v := k + 1
	if g := f.group(v + 1); (d.Lemma[v] == "from" || d.Lemma[v] == "of") && g.Len() > 0 && g.End < end {
		v = g.End // a note from the captain, read out by a clerk
	}
	if d.Tag[v] == doc.Comma {
		v++ // in her note, read by a clerk, she said
	}
	if v >= end {
		return doc.Range{}
	}
	if d.Tag[v] == doc.WDT || d.Lemma[v] == "that" {
		g := f.group(v + 1)
		for v = g.End; g.Len() > 0 && v < end && (d.Lemma[v] == "have" || d.Tag[v] == doc.RB); v++ {
		}
		if g.Len() > 0 && v < end && d.Tag[v].Verb() && (f.is(v, handsOn) || f.is(v, carries)) && f.people(g) && !f.pressLike(g) {
			return g
		}
		return doc.Range{}
	}
	if !d.Tag[v].Verb() && d.Lemma[v] != "read" || !f.is(v, handsOn) && !f.is(v, carries) {
		return doc.Range{}
	}
	for b := v + 1; b+1 < end && d.Tag[b] != doc.Comma; b++ {
		if d.Lemma[b] == "by" {
			if g := f.described(b + 1); g.Len() > 0 && f.people(g) {
				return g
			}
		}
	}
	return doc.Range{}
}

// carries are verbs that tell, beside those of reading and passing on, how what bears words came to others.
var carries = list(`forward play smuggle circulate hand carry bring post publish release leak show provide supply`)

// penned reports whether a noun is for what people write as their own words.
func penned(noun string) bool { return english.Missive(noun) || works[noun] }

var works = list(`memoir book autobiography diary essay column affidavit`)

// alikeWritings tells of some nouns for writings by which others the same one may be called.
var alikeWritings = map[string]words{
	"post": list(`message tweet`), "message": list(`post tweet email e-mail`), "book": list(`memoir autobiography`), "email": list(`e-mail message`), "e-mail": list(`email message`),
	"memo": list(`memorandum`),
}

// farWriting is how many sentences back a writing may have been told of.
const farWriting = 8

// writingBefore returns the noun for the writing that the noun stands for, of which something was told last before token at; of “author” any writing. It is -1 where there is
// none.
func (f *finder) writingBefore(at int, noun string) int {
	d := f.d
	for k := at - 1; k >= 0 && d.SentenceOf[at]-d.SentenceOf[k] <= farWriting; k-- {
		if l := d.Lemma[k]; d.Quote[k] != d.Quote[at] || !d.Tag[k].Noun() || l != noun && !alikeWritings[noun][l] && (noun != "author" || !penned(l)) {
			continue
		}
		if k > 0 && d.Lemma[k-1] == "the" && d.Label[k] == doc.Nsubj {
			continue // the same, of which more is told
		}
		return k
	}
	return -1
}

// authorOf returns who wrote the writing with noun k: a letter | from the ministry; | Roe | posted a message; in a letter, | Roe | said; | her | letter.
func (f *finder) authorOf(k int) doc.Range {
	d := f.d
	if w := f.lemmaAt(k + 1); w == "from" || w == "by" {
		if g := f.group(k + 2); g.Len() > 0 && f.writes(g.End-1) {
			return g
		}
		return doc.Range{}
	}
	if v := int(d.Head[k]); v >= 0 && d.Label[k] == doc.Obj && f.givesOut(v, d.Lemma[k]) {
		if x := f.subject(v); x >= 0 && x < v {
			return f.np(f.antecedent(x))
		}
	}
	if x := f.sender(k); x.Len() > 0 {
		return x
	}
	if k > 0 && d.Tag[k-1] == doc.PRPS && f.low(k-1) != "its" {
		return doc.Range{Start: k - 1, End: k}
	}
	for j := range f.as {
		a := f.as[j]
		if d.SentenceOf[a.Cue.Start] != d.SentenceOf[k] || len(a.Source) == 0 {
			continue
		}
		if f.writingIn(j) == k {
			return f.piece(a)
		}
		if r := f.adjunct(j); in(r, k) && f.low(r.Start) == "in" && f.headOf(f.whole(r.Start+1)) == k {
			return f.piece(a)
		}
	}
	if f.lemmaAt(k-1) == "the" {
		return f.wroteBefore(k)
	}
	return doc.Range{}
}

// wroteBefore returns who is told, in the two sentences before the letter with noun k, to have written to others: | Orr | himself has written to the players. One of them read me the letter.
func (f *finder) wroteBefore(k int) doc.Range {
	d := f.d
	if d.Lemma[k] != "letter" && d.Lemma[k] != "email" && d.Lemma[k] != "e-mail" && d.Lemma[k] != "message" {
		return doc.Range{}
	}
	for v := k - 1; v > 0 && d.SentenceOf[k]-d.SentenceOf[v] <= 2; v-- {
		if d.Lemma[v] == "write" && d.Tag[v].Verb() && d.Tag[v] != doc.VB && d.Quote[v] < 0 && f.lemmaAt(v+1) == "to" {
			if x := f.subject(v); x >= 0 && x < v {
				return f.np(f.antecedent(x))
			}
		}
	}
	return doc.Range{}
}

// sender returns who sent, wrote or dictated the writing with noun k by the clause right behind it, none where that is not told: a letter he said | the union | sent to her.
func (f *finder) sender(k int) doc.Range {
	d := f.d
	for v := k + 1; v < min(k+8, f.sentence(k).End) && d.Tag[v-1] != doc.Comma && d.Quote[v] < 0; v++ {
		if d.Lemma[v] != "send" && d.Lemma[v] != "write" && d.Lemma[v] != "dictate" && d.Lemma[v] != "sign" || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBN {
			continue
		}
		end := v
		if d.Lemma[end-1] == "have" {
			end--
		}
		x := f.before(end)
		if v == k+1 && d.Tag[v] == doc.VBN && f.lemmaAt(v+1) == "by" {
			if g := f.group(v + 2); g.Len() > 0 && f.writes(g.End-1) {
				return g // an email sent by its chief
			}
			if g := f.described(v + 2); d.Lemma[v] == "sign" && g.Len() > 0 && d.Tag[g.Start] == doc.CD {
				return g // a letter signed by 38 of the members
			}
		}
		if x.Len() > 0 && x.Start > k && !f.passive(v) && f.lemmaAt(v+1) != "by" && d.Tag[x.Start-1] != doc.IN && d.Tag[x.Start-1] != doc.TO && d.Tag[x.End-1] != doc.WDT {
			return x
		}
		break
	}
	return doc.Range{}
}

// givesOut reports whether verb v tells that its subject wrote a writing of that noun: wrote the memo, sent a letter, posted a message, issued a statement; not sent a memo, which may
// be another’s.
func (f *finder) givesOut(v int, noun string) bool {
	d := f.d
	if !d.Tag[v].Verb() || d.Tag[v] == doc.VBN && f.passive(v) {
		return false
	}
	switch d.Lemma[v] {
	case "write", "pen":
		return true
	case "send", "address":
		return noun == "letter" || noun == "email" || noun == "e-mail" || noun == "message" || noun == "note"
	case "post", "tweet":
		return noun == "message" || noun == "post" || noun == "tweet" || noun == "note" || noun == "statement"
	case "issue", "release":
		return noun == "statement"
	case "publish":
		return noun == "memoir" || noun == "book" || noun == "autobiography" || noun == "essay" || noun == "column"
	}
	return false
}

// writes reports whether noun k is for somebody who may write: a person, a name that is no place, a body.
func (f *finder) writes(k int) bool {
	d := f.d
	return f.person(k) || d.Tag[k].Proper() && d.Name[k].Class() != 3 && !times[f.low(k)] || f.is(k, publicBodies) || f.is(k, bodies)
}
