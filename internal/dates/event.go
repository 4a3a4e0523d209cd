package dates

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Event is what a time expression dates.
type Event struct {
	Time   int       // index of the expression
	Tokens doc.Range // the words of the event: a clause, or a noun with the expression
	Verb   int       // the verb of the clause, -1 for a noun
}

// longest is the most tokens that an event is told with.
const longest = 40

// Events returns what the dates and times of the calendar date, in order of the expressions: the clause of the verb that each hangs
// on, or the noun ("the 2019 flood").
func Events(d *doc.Doc, times []Time) []Event {
	var out []Event
	for i, t := range times {
		if !t.Calendar() || t.Type != Date && t.Type != Clock || t.Value == "" {
			continue
		}
		if e, ok := event(d, t.Tokens); ok {
			e.Time = i
			out = append(out, e)
		}
	}
	return out
}

// event returns what the expression of tokens t dates.
func event(d *doc.Doc, t doc.Range) (Event, bool) {
	h := int(d.Head[top(d, t)])
	if h < 0 {
		return Event{}, false
	}
	if d.Tag[h].Noun() && !ofTime(d.Lemma[h]) && h < t.End+4 && h >= t.Start-4 && !(t.Start > 0 && d.Lemma[t.Start-1] == "on") {
		r := trim(d, doc.Range{Start: min(t.Start, h), End: max(t.End, h+1)})
		return Event{Tokens: r, Verb: -1}, r.Len() > 0 && h >= t.End
	}
	for n := 0; n < 8 && h >= 0; n++ {
		if d.Tag[h].Verb() || hasSubject(d, h) {
			r := trim(d, reaching(clause(d, h), t))
			return Event{Tokens: r, Verb: h}, r.Len() > 0
		}
		h = int(d.Head[h])
	}
	return Event{}, false
}

// ofTime reports whether a noun is a stretch of time itself: "the same day in September 2021" dates what happened on that day.
func ofTime(lemma string) bool {
	switch lemma {
	case "day", "morning", "afternoon", "evening", "night", "week", "weekend", "month", "year":
		return true
	}
	return false
}

// reaching returns r with all of the expression t where that overlaps it or stands right behind it: "on Thursday, May 22, 2014".
func reaching(r, t doc.Range) doc.Range {
	if t.Start <= r.End+1 && t.End > r.End && t.Start >= r.Start {
		r.End = t.End
	}
	return r
}

func hasSubject(d *doc.Doc, h int) bool {
	s := d.Sentence[d.SentenceOf[h]]
	for i := max(s.Start, h-12); i < h; i++ {
		if int(d.Head[i]) == h && d.Label[i] == doc.Nsubj {
			return true
		}
	}
	return false
}

// clause returns the unbroken run of words around a verb that belong to its clause: subject, auxiliaries, objects and adverbials, and
// no clause below it.
func clause(d *doc.Doc, verb int) doc.Range {
	s := d.Sentence[d.SentenceOf[verb]]
	r := doc.Range{Start: verb, End: verb + 1}
	for r.Start > s.Start && r.Len() < longest && part(d, r.Start-1, verb, true) {
		r.Start--
	}
	for r.End < s.End && r.Len() < longest && part(d, r.End, verb, false) {
		r.End++
	}
	return r
}

// part reports whether token i belongs to the clause of a verb and not to a clause below it.
func part(d *doc.Doc, i, verb int, left bool) bool {
	for n := 0; n < 12; n++ {
		h := int(d.Head[i])
		switch d.Label[i] {
		case doc.AclRelcl, doc.Advcl, doc.Ccomp, doc.Parataxis, doc.Csubj, doc.Appos, doc.PunctRel, doc.Discourse:
			return false
		case doc.Conj, doc.CCRel:
			if h == verb {
				return false
			}
		case doc.Mark:
			if left {
				return false
			}
		}
		if h == verb {
			return true
		}
		if h < 0 {
			return false
		}
		i = h
	}
	return false
}

// trim takes marks, conjunctions and prepositions off the ends of a range.
func trim(d *doc.Doc, r doc.Range) doc.Range {
	for r.Start < r.End && (d.Tag[r.Start].Punct() || d.Tag[r.Start] == doc.CC) {
		r.Start++
	}
	for r.End > r.Start && (d.Tag[r.End-1].Punct() || d.Tag[r.End-1] == doc.CC || d.Tag[r.End-1] == doc.IN || d.Tag[r.End-1] == doc.TO) {
		r.End--
	}
	return r
}
