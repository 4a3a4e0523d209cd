package sourcing

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// elsewhere reports whether attribution i was said on another occasion than candidate x of another sentence: on another day, in a month of its own, to reporters where x is a text or a paper, in writing, or by a person
// while x tells of somebody else speaking.
func (c *chooser) elsewhere(x *candidate, i int, days [][]string) bool {
	at := int(c.d.SentenceOf[c.as[i].Cue.Start])
	if x.sentence == at {
		return false
	}
	return !c.lasts(x.Range, x.sentence, at) || x.from >= 0 && c.newThere(x.sentence, at) || twoDays(days[x.sentence], days[at]) || c.opensWithTime(at) || c.backThen(x.sentence, at) || c.toOthers(i) || x.press && (c.longAgo(i, x.sentence) || c.actsLongAgo(i, x.sentence) || at > x.sentence && c.opensWithDay(at)) || (writings[c.d.Lemma[x.head]] || x.class == ofOutlet) && c.toPress(i) ||
		x.class == ofSpeaking && c.another(x.entity, c.speaker[i]) || (x.class == ofSpeaking || x.class == ofEvent || x.class == ofAir) && writes[c.d.Lemma[c.head(c.as[i].Cue)]]
}

// writes are verbs of telling that are done in no speech.
var writes = list(`write tweet retweet post`)

// opensWithTime reports whether a sentence begins with the month, the week or the year of what it tells: In February, earlier this month, last year.
func (f *finder) opensWithTime(sentence int) bool {
	d, s := f.d, f.d.Sentence[sentence]
	k := s.Start
	if k < s.End && f.low(k) == "earlier" {
		k++
	}
	if k+2 >= s.End {
		return false
	}
	switch f.low(k) {
	case "in":
		return months[f.low(k+1)]
	case "this", "last":
		return (k > s.Start || f.low(k) == "last") && (d.Lemma[k+1] == "week" || d.Lemma[k+1] == "month" || d.Lemma[k+1] == "year")
	}
	return false
}

var months = list(`january february march april may june july august september october november december`)

// backThen reports whether the occasion of what is told in sentence from is of a month or a year with which that one begins, and so of nothing told before it: she is the one, Roe wrote on Friday. In
// March, at the last debate, he had said he would choose a woman.
func (f *finder) backThen(from, at int) bool {
	return from > at && (f.opensWithTime(from) || f.pastTime(f.d.Sentence[from].Start).Len() > 0)
}

// longAgo reports whether attribution i was said in a year, a month or a week of which another sentence does not tell: he said in 2012 that, last year she promised.
func (f *finder) longAgo(i, sentence int) bool {
	d, cue := f.d, f.as[i].Cue
	s := f.sentence(cue.Start)
	for _, k := range [...]int{s.Start, f.head(cue) + 1, cue.End, cue.End + 1} {
		t := f.pastTime(k)
		if t.Len() == 0 || t.End > s.End || within(f.as[i].Content, k) && t.Start != cue.End || d.Quote[k] >= 0 || k == cue.End+1 && d.Tag[cue.End] != doc.PRP {
			continue
		}
		if w := t.End - 1; months[f.low(w)] || f.year(w) {
			t.Start = w // her 2012 book
		}
		return !f.hasWords(sentence, t)
	}
	return false
}

// actsLongAgo reports whether attribution i does something with words other than to tell, and its sentence ends with the month or the year in which it did, of which another does not tell: called for a tax in
// 2015; called for the ban in December after two men were killed.
func (f *finder) actsLongAgo(i, sentence int) bool {
	d, cue := f.d, f.as[i].Cue
	if english.Tells(d.Lemma[f.head(cue)]) && d.Lemma[f.head(cue)] != "call" {
		return false
	}
	s := f.sentence(cue.Start)
	for k := cue.End; k < s.End && d.Quote[k] < 0 && !d.Tag[k].Finite(); k++ {
		if t := f.pastTime(k); t.Len() > 0 {
			return !f.hasWords(sentence, t)
		}
	}
	return false
}

// pastTime returns the words at token k for a year, a month or a week that is over: in 2012, in May, last year, two years ago.
func (f *finder) pastTime(k int) doc.Range {
	d := f.d
	if k+1 >= d.Len() {
		return doc.Range{}
	}
	switch w, next := f.low(k), d.Lemma[k+1]; {
	case w == "in" && (months[f.low(k+1)] || f.year(k+1)):
		return doc.Range{Start: k, End: k + 2}
	case w == "last" && spans[next]:
		return doc.Range{Start: k, End: k + 2}
	case k+2 < d.Len() && w == "earlier" && next == "this" && spans[d.Lemma[k+2]]:
		return doc.Range{Start: k, End: k + 3}
	case k+2 < d.Len() && (d.Tag[k] == doc.CD || w == "a") && spans[next] && f.low(k+2) == "ago":
		return doc.Range{Start: k, End: k + 3}
	}
	return doc.Range{}
}

var spans = list(`week month year decade`)

// year reports whether token k is a year in digits.
func (f *finder) year(k int) bool {
	w := f.d.Word(k)
	return len(w) == 4 && (w[0] == '1' && w[1] == '9' || w[0] == '2' && w[1] == '0') && f.d.Tag[k] == doc.CD
}

// hasWords reports whether sentence has the words of t.
func (f *finder) hasWords(sentence int, t doc.Range) bool {
	s := f.d.Sentence[sentence]
	for k := s.Start; k+t.Len() <= s.End; k++ {
		if f.text(doc.Range{Start: k, End: k + t.Len()}) == f.text(t) {
			return true
		}
	}
	return false
}

// twoDays reports whether two sentences tell of days and have none in common.
func twoDays(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// toPress reports whether attribution i was told to reporters: told reporters, said to the press.
func (f *finder) toPress(i int) bool {
	d, cue := f.d, f.as[i].Cue
	to := d.Lemma[f.head(cue)] == "tell"
	for k := cue.Start + 1; k < min(cue.End+3, d.Len()); k++ {
		switch l := d.Lemma[k]; {
		case l == "to":
			to = true
		case to && (pressPeople[l] || l == "press" || l == "media"):
			return true
		case k >= cue.End && d.Tag[k] != doc.DT:
			return false
		}
	}
	return false
}

// toOthers reports whether attribution i was told to somebody who is no reporter and no audience: told friends, told the police.
func (f *finder) toOthers(i int) bool {
	d, cue := f.d, f.as[i].Cue
	if !english.Passes(d.Lemma[f.head(cue)]) {
		return false
	}
	k := cue.End
	for k+1 < d.Len() && (d.Tag[k] == doc.DT || d.Tag[k] == doc.PRPS) {
		k++
	}
	if k >= d.Len() || d.Quote[k] >= 0 {
		return false
	}
	switch d.Lemma[k] {
	case "friend", "police", "officer", "investigator", "detective", "prosecutor", "colleague", "neighbour", "neighbor", "relative", "family", "mother", "father", "wife", "husband", "lawyer", "doctor",
		"boss", "employer", "manager", "magistrate", "juror", "jury", "inquest", "tribunal", "court":
		return true
	}
	return false
}

// another reports whether entity b is a person, or people, and surely not a: a person with a name or one of whom a relation is told.
func (f *finder) another(a, b int) bool {
	if a < 0 || b < 0 || f.together(a, b) {
		return false
	}
	x, y := f.d.Entity[a], f.d.Entity[b]
	return x.Type == doc.PersonType && x.Named && y.Type == doc.PersonType
}

// daysSaid returns, for every sentence, the days of the week that it tells of outside quotations and outside what is said there: on Monday.
func (f *finder) daysSaid() [][]string {
	out := make([][]string, len(f.d.Sentence))
	told := make([]bool, f.d.Len())
	for _, a := range f.as {
		for _, r := range a.Content {
			for k := r.Start; k < r.End; k++ {
				told[k] = true
			}
		}
	}
	for k := range told {
		if !told[k] && f.d.Quote[k] < 0 && weekdays[f.low(k)] {
			s := f.d.SentenceOf[k]
			out[s] = append(out[s], f.low(k))
		}
	}
	return out
}

var weekdays = list(`monday tuesday wednesday thursday friday saturday sunday`)
