package sourcing

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// This file tells words for an occasion from those that only tell when, and how far an occasion holds on.

// audiences are those before whom one speaks; before anything else one only speaks earlier than it: before the committee, before the hearing.
var audiences = list(`house commons lords senate congress parliament assembly court inquest inquiry tribunal committee subcommittee commission council crowd audience
	congregation jury panel board judge magistrate camera reporter journalist press`)

// alone are nouns for occasions at which one speaks and the others listen.
var alone = list(`speech address lecture keynote remark remarks testimony sermon eulogy toast filibuster monologue presentation`)

// when reports whether words with a preposition tell when something was, not where: before the call, days after the hearing.
func (f *finder) when(p, head int) bool {
	switch f.low(p) {
	case "before":
		return !audiences[f.d.Lemma[head]]
	case "after", "following":
		return p > 0 && spansOfTime[f.d.Lemma[p-1]]
	}
	return false
}

// spansOfTime are nouns by which something is after or before something else: two days after the hearing.
var spansOfTime = list(`day week month year decade hour night`)

// lasts reports whether the occasion r, told in sentence from, may be that of what is told in sentence at. What only tells when holds for its own sentence, and what
// follows something is over with the next day.
func (f *finder) lasts(r doc.Range, from, at int) bool {
	if from == at || r.Len() == 0 {
		return true
	}
	switch f.low(r.Start) {
	case "before":
		return audiences[f.d.Lemma[f.head(r)]]
	case "after", "following":
		return (r.Start == 0 || !soons[f.low(r.Start-1)]) && !(from < at && f.opensWithDay(at))
	}
	return true
}

// soons are words before "after" that make it tell when.
var soons = list(`shortly soon just immediately right moments minutes long even`)

// opensWithDay reports whether a sentence begins with a day of the week: On Friday, Lind said.
func (f *finder) opensWithDay(sentence int) bool {
	s := f.d.Sentence[sentence]
	return s.Len() > 2 && f.low(s.Start) == "on" && weekdays[f.low(s.Start+1)]
}

// ofDay reports whether a sentence tells of the day of the week with which another begins.
func (f *finder) ofDay(sentence, opened int) bool {
	day := f.low(f.d.Sentence[opened].Start + 1)
	for k := f.d.Sentence[sentence].Start; k < f.d.Sentence[sentence].End; k++ {
		if f.low(k) == day {
			return true
		}
	}
	return false
}

// now reports whether attribution i is told as made now, and so on no occasion told before: In his memoir, Orr wrote that it was safe. He now says it was not.
func (f *finder) now(i int) bool {
	cue := f.as[i].Cue
	for k := max(cue.Start-1, 0); k < min(cue.End+1, f.d.Len()); k++ {
		if f.low(k) == "now" {
			return !within(f.as[i].Content, k)
		}
	}
	s := f.sentence(cue.Start).Start
	return f.low(s) == "now" && !within(f.as[i].Content, s)
}

// newThere reports whether the occasion of what is told in sentence from is new there, so that nothing in sentence at of the same paragraph before it was said on it:
// the fever is new, Moss said; he wrote in May, in a book. A sentence that begins with a quotation bears out what was told before: “It is new,” Moss told a rally.
func (f *finder) newThere(from, at int) bool {
	s := f.d.Sentence[from].Start
	return from > at && !f.below(at, from) && f.d.Quote[s] < 0
}
