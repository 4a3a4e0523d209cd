package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// relations tells how the statements of a document stand to one another, once the position of each is known.
type relations struct {
	d        *doc.Doc
	as       []doc.Attribution
	verdicts []Verdict
	inside   map[int][]int // the statements within the content of each
}

// reach is how many sentences back the statement may stand that another answers, and how many attributions back it is looked for.
const reach, reachBack = 3, 12

// link fills Answers: a denial, a confirmation or a refusal answers what its own content puts as another's, or the nearest earlier
// statement of somebody else that speaks of the same.
func (r *relations) link() {
	r.inside = map[int][]int{}
	for k, a := range r.as {
		if a.Within >= 0 {
			r.inside[a.Within] = append(r.inside[a.Within], k)
		}
	}
	for i := range r.as {
		switch r.verdicts[i].Position {
		case Denies, Confirms, Declines, NoResponse:
			r.verdicts[i].Answers = r.answered(i)
		}
	}
}

func (r *relations) answered(i int) int {
	for _, k := range r.inside[i] {
		if r.puts(k) && !r.sameSource(i, k) {
			return k
		}
	}
	found, most := -1, 0
	for k := i - 1; k >= max(i-reachBack, 0); k-- {
		away := int(r.d.SentenceOf[r.as[i].Cue.Start] - r.d.SentenceOf[r.as[k].Cue.Start])
		if away > reach || away < 0 {
			continue
		}
		if r.as[k].Within == i || r.as[i].Within == k || !r.puts(k) || r.sameSource(i, k) || r.silent(i) && !r.concerns(k, i) {
			continue
		}
		shared := r.shared(i, k)
		if shared == 0 && away <= 1 && r.refersBack(i) {
			shared = 1
		}
		if shared > most {
			found, most = k, shared
		}
	}
	if most >= 2 || most == 1 && r.refersBack(i) {
		return found
	}
	return -1
}

// puts reports whether statement k puts a proposition that can be answered.
func (r *relations) puts(k int) bool {
	switch r.verdicts[k].Position {
	case Alleges, Says, Opposes, Asks, Finds, Believes:
		return len(r.as[k].Content) > 0
	}
	return false
}

// refersBack reports whether the content of statement i is no more than a word for what was put: "that", "the claims"; or is missing.
func (r *relations) refersBack(i int) bool {
	n := 0
	for _, c := range r.as[i].Content {
		n += c.Len()
	}
	if n == 0 {
		return true
	}
	first := r.as[i].Content[0]
	for t := first.Start; t < first.End && n <= 6; t++ {
		switch l := r.d.Lemma[t]; {
		case claimNoun(l), l == "wrongdoing", l == "count", l == "comment", l == "request":
			return true
		}
	}
	return false
}

func (r *relations) sameSource(i, k int) bool {
	a, b := r.as[i].Source, r.as[k].Source
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	x, y := head(r.d, a[0]), head(r.d, b[0])
	if r.d.Lemma[x] == r.d.Lemma[y] && r.d.Tag[x] != doc.PRP {
		return true
	}
	e := r.entity(a[0], x)
	return e >= 0 && e == r.entity(b[0], y) || e < 0 && r.d.Lemma[x] == r.d.Lemma[y]
}

// entity returns whom the words of r with that head stand for, -1 where that could not be told.
func (r *relations) entity(words doc.Range, head int) int {
	if m := r.d.MentionOf(words, head); m >= 0 && r.d.Mention[m].Head == head {
		return r.d.Mention[m].Entity
	}
	return -1
}

// silent reports whether statement i is that somebody gave no answer, without a word of what to.
func (r *relations) silent(i int) bool {
	p := r.verdicts[i].Position
	return (p == Declines || p == NoResponse) && len(r.as[i].Source) > 0 && r.refersBack(i)
}

// concerns reports whether statement k speaks of one who stands in the source of statement i: Roe said Orr took money, a lawyer for Orr declined to comment.
func (r *relations) concerns(k, i int) bool {
	told := map[int]bool{}
	for _, m := range r.d.Mention {
		if m.Entity < 0 {
			continue
		}
		for _, c := range r.as[k].Content {
			if c.Start <= m.Head && m.Head < c.End {
				told[m.Entity] = true
			}
		}
	}
	s := r.as[i].Source[0]
	for _, m := range r.d.Mention {
		if m.Start >= s.Start && m.Head < s.End && m.Entity >= 0 && told[m.Entity] {
			return true
		}
	}
	return false
}

// shared counts the nouns, verbs and names that two contents have in common.
func (r *relations) shared(i, k int) int {
	n := 0
	for _, a := range r.as[i].Content {
		for t := a.Start; t < min(a.End, a.Start+60); t++ {
			if r.tells(t) && r.holds(k, r.d.Lemma[t]) {
				n++
			}
		}
	}
	return n
}

func (r *relations) holds(k int, lemma string) bool {
	for _, a := range r.as[k].Content {
		for t := a.Start; t < min(a.End, a.Start+60); t++ {
			if r.d.Lemma[t] == lemma && r.tells(t) {
				return true
			}
		}
	}
	return false
}

// tells reports whether token t is a word that tells what is spoken of.
func (r *relations) tells(t int) bool {
	switch r.d.Lemma[t] {
	case "be", "have", "do", "say", "get", "make", "go", "not":
		return false
	}
	return r.d.Tag[t].Noun() || r.d.Tag[t].Verb() || r.d.Tag[t] == doc.CD || r.d.Tag[t] == doc.JJ
}

// part fills Part: a confirmation beside a denial, a refusal or a reservation of the same speaker confirms only a part, and so does a denial
// that the speaker goes on to limit.
func (r *relations) part() {
	for i := range r.as {
		switch r.verdicts[i].Position {
		case Confirms:
			if r.limited(i) {
				r.verdicts[i].Part = r.as[i].Content
			}
		case Denies:
			r.verdicts[i].Part = r.deniedPart(i)
		}
	}
}

// limited reports whether the words beside a confirmation limit it.
func (r *relations) limited(i int) bool {
	s := r.d.Sentence[r.d.SentenceOf[r.as[i].Cue.Start]]
	for t := s.Start; t < s.End; t++ {
		if r.inContent(i, t) {
			continue
		}
		switch r.d.Lemma[t] {
		case "but", "though", "although", "while", "only", "however", "yet":
			return true
		}
	}
	return r.beside(i, Denies) || r.beside(i, Declines)
}

func (r *relations) inContent(i, t int) bool {
	for _, c := range r.as[i].Content {
		if c.Start <= t && t < c.End {
			return true
		}
	}
	return false
}

// beside reports whether a statement of that position follows statement i, or stands before it, in the same sentence.
func (r *relations) beside(i int, p Position) bool {
	for k := max(i-2, 0); k < min(i+3, len(r.as)); k++ {
		if k != i && r.verdicts[k].Position == p && r.as[k].Within < 0 &&
			r.d.SentenceOf[r.as[k].Cue.Start] == r.d.SentenceOf[r.as[i].Cue.Start] {
			return true
		}
	}
	return false
}

// deniedPart returns what a denial is limited to: the words that qualify it, or its content where the speaker leaves another part open.
func (r *relations) deniedPart(i int) []doc.Range {
	for _, c := range r.as[i].Content {
		if q := r.qualifier(c); q.Len() > 0 {
			return []doc.Range{q}
		}
	}
	if r.ofOneAspect(i) {
		return r.as[i].Content
	}
	if len(r.as[i].Content) == 0 || r.refersBack(i) {
		return nil
	}
	if k := r.verdicts[i].Answers; k >= 0 && r.oneOfCharges(i, k) {
		return r.as[i].Content
	}
	if r.as[i].Content[0].Len() < 3 {
		return nil
	}
	for k := i + 1; k < min(i+3, len(r.as)); k++ {
		away := r.d.SentenceOf[r.as[k].Cue.Start] - r.d.SentenceOf[r.as[i].Cue.Start]
		p := r.verdicts[k].Position
		if away == 0 && p == Confirms || away <= 1 && r.leavesOpen(k) && (r.sameSource(i, k) || r.pronoun(k)) {
			return r.as[i].Content
		}
	}
	return nil
}

// ofOneAspect reports whether what is denied is but one side of what was put, or the words in which that was: disputed the timing; denies using those words.
func (r *relations) ofOneAspect(i int) bool {
	if len(r.as[i].Content) != 1 {
		return false
	}
	c := r.as[i].Content[0]
	if l := r.d.Lemma[c.Start]; c.Len() == 2 && (l == "the" || l == "that" || l == "this") {
		return aspect(r.d.Lemma[c.Start+1])
	}
	l := r.d.Lemma[c.Start]
	return c.Len() == 3 && (l == "use" || l == "say" || l == "utter") && (r.d.Lemma[c.Start+1] == "that" || r.d.Lemma[c.Start+1] == "those") && (r.d.Lemma[c.Start+2] == "word" || r.d.Lemma[c.Start+2] == "phrase")
}

// aspect reports whether the noun lemma w is for one side of what happened: when, why, how much.
func aspect(w string) bool {
	switch w {
	case "timing", "date", "hour", "order", "sequence", "number", "figure", "amount", "sum", "total", "price", "cost", "interest", "size", "scale", "extent", "length", "speed", "reason", "reasons", "cause", "motive", "intent", "intention", "wording", "phrasing",
		"phrase", "tone", "location", "detail", "percentage", "count", "arithmetic":
		return true
	}
	return false
}

// oneOfCharges reports whether what is denied in statement i is one of several things that statement k puts: accused of taking money and of selling the pier; denied selling the pier.
func (r *relations) oneOfCharges(i, k int) bool {
	d := r.d
	put, and := map[string]bool{}, false
	for _, c := range r.as[k].Content {
		for t := c.Start; t < c.End; t++ {
			and = and || d.Tag[t] == doc.CC && d.Lemma[t] == "and"
			if r.tells(t) {
				put[d.Lemma[t]] = true
			}
		}
	}
	n := 0
	for _, c := range r.as[i].Content {
		for t := c.Start; t < c.End; t++ {
			if l := d.Lemma[t]; !r.tells(t) || l == "anybody" || l == "anyone" || l == "anything" {
				continue
			}
			if n++; !put[d.Lemma[t]] {
				return false
			}
		}
	}
	return and && n > 0 && len(put) >= n+2
}

// leavesOpen reports whether statement k does not deny, or does not speak of, something.
func (r *relations) leavesOpen(k int) bool {
	c := r.as[k].Cue
	negated := false
	for t := c.Start; t < c.End; t++ {
		negated = negated || negation(r.d, t)
		switch r.d.Lemma[t] {
		case "deny", "dispute", "contest", "address", "mention":
			return negated
		}
	}
	return false
}

func (r *relations) pronoun(k int) bool {
	s := r.as[k].Source
	return len(s) == 0 || r.d.Tag[head(r.d, s[0])] == doc.PRP
}

// qualifier returns the words of a content that limit a denial to how something was put: "in those terms", "of that kind".
func (r *relations) qualifier(c doc.Range) doc.Range {
	d := r.d
	for t := c.Start; t+1 < c.End; t++ {
		if t+2 == c.End && d.Lemma[t] == "in" && d.Lemma[t+1] == "term" {
			return doc.Range{Start: t, End: t + 2} // it does not say so in terms
		}
		if t+3 < c.End && d.Lemma[t] == "to" && d.Lemma[t+1] == "the" && d.Lemma[t+2] == "extent" {
			return doc.Range{Start: t, End: t + 4}
		}
		if l := d.Lemma[t]; t+2 >= c.End || l != "in" && l != "of" || d.Tag[t+1] != doc.DT || d.Lemma[t+1] == "any" {
			continue
		}
		switch d.Lemma[t+2] {
		case "term", "terms", "kind", "sort", "form", "manner", "nature", "size":
			return doc.Range{Start: t, End: t + 3}
		}
	}
	return doc.Range{}
}
