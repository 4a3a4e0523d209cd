package dates

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// Over how many lines the date of one saying holds for others of the same speaker: behind it, and before it. A speaker who is dated to
// one day only in the whole report has no such limit.
const (
	behind = 12
	before = 4
)

// carry fills the sayings without a date from others of the same speaker: the last one before that is dated, or the next one, or a
// scene that the speaker was the subject of. Only days are carried, and only to what is told as done then: "he said", not "he says".
func carry(d *doc.Doc, times []Time, sayings []Saying, out []int) {
	c := carrier{d: d, times: times, sayings: sayings, own: append([]int(nil), out...), out: out}
	c.scenes = c.findScenes()
	for i, s := range sayings {
		if out[i] < 0 && told(d, s.Cue) && once(d, s.Cue) && c.free(i) {
			out[i] = c.find(i)
		}
	}
	c.event()
}

// opening is how many lines begin a report: headline, teaser and the first paragraphs.
const opening = 6

// event dates the sayings of a report about one event: its opening tells of one day only, on which an occasion of speaking was or
// somebody spoke, and names who speaks.
func (c *carrier) event() {
	day := -1
	for k, t := range c.times {
		if int(c.d.Line[t.Tokens.Start]) >= opening {
			break
		}
		if t.at.g < gDay || !dates(c.d, t) || c.d.Quote[t.Tokens.Start] >= 0 {
			continue
		}
		if day >= 0 && c.times[day].at.day != t.at.day {
			return
		}
		if day < 0 && gathering(c.d, t.Tokens) {
			day = k
		}
	}
	if day < 0 {
		return
	}
	for i, s := range c.sayings {
		if c.out[i] < 0 && s.Speaker != "" && told(c.d, s.Cue) && c.free(i) && c.opens(s.Speaker) {
			c.out[i] = day
		}
	}
}

// gathering reports whether an expression is the day of something at which several speak or one speaks at length: a debate, a speech.
func gathering(d *doc.Doc, t doc.Range) bool {
	i := top(d, t)
	for n := 0; n < 4; n++ {
		if i = int(d.Head[i]); i < 0 || d.Tag[i].Verb() && n > 0 {
			return false
		}
		if gathers(d.Lemma[i]) {
			return true
		}
		if d.Tag[i].Verb() {
			return objectGathers(d, i)
		}
	}
	return false
}

// objectGathers reports whether a verb has a debate or its like as object or subject: "aired the debate on Thursday".
func objectGathers(d *doc.Doc, verb int) bool {
	s := d.Sentence[d.SentenceOf[verb]]
	for i := max(s.Start, verb-20); i < min(s.End, verb+20); i++ {
		if int(d.Head[i]) == verb && (d.Label[i] == doc.Obj || d.Label[i] == doc.Nsubj || d.Label[i] == doc.NsubjPass || d.Label[i] == doc.Obl) {
			if gathers(d.Lemma[i]) {
				return true
			}
		}
	}
	return false
}

// gathers reports whether a noun is of something at which several speak or one speaks at length.
func gathers(lemma string) bool {
	switch lemma {
	case "debate", "speech", "forum", "hearing", "address":
		return true
	}
	return false
}

// opens reports whether the opening of the report names a speaker, by the last word of the name.
func (c *carrier) opens(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	if len(last) < 3 || last[0] < 'A' || last[0] > 'Z' {
		return false
	}
	n := min(opening, len(c.d.Lines))
	return strings.Contains(c.d.Text[c.d.Lines[0].Start:c.d.Lines[n-1].End], last)
}

// told reports whether a cue has a verb in the past tense.
func told(d *doc.Doc, cue doc.Range) bool {
	for i := cue.Start; i < cue.End; i++ {
		if d.Tag[i] == doc.VBD || d.Tag[i] == doc.VBG {
			return true
		}
	}
	return false
}

type carrier struct {
	d        *doc.Doc
	times    []Time
	sayings  []Saying
	own, out []int
	scenes   []scene
}

// scene is an event with a date and the word for who did it.
type scene struct {
	time, line, sentence int
	subject              string // "" for a pronoun
}

func (c *carrier) line(i int) int { return int(c.d.Line[c.sayings[i].Cue.Start]) }

// free reports whether the clause of the saying has no other time of its own, such as "in the past".
func (c *carrier) free(i int) bool {
	s := c.sayings[i]
	sentence := c.d.Sentence[c.d.SentenceOf[s.Cue.Start]]
	for k := firstIn(c.times, sentence); k < len(c.times) && c.times[k].Tokens.Start < sentence.End; k++ {
		t := c.times[k]
		if t.Value != "PRESENT_REF" && !within(t.Tokens, s.Content) && !within(t.Tokens, s.Source) && hangs(c.d, t.Tokens, s.Cue, s.Content) >= 3 {
			return false
		}
	}
	return true
}

// find returns the expression that saying i takes over, -1 when there is none.
func (c *carrier) find(i int) int {
	name := c.sayings[i].Speaker
	if c.opensElsewhere(i) {
		return -1
	}
	if k := c.scene(i); k >= 0 {
		return k
	}
	if name == "" {
		return -1
	}
	for k := i - 1; k >= 0 && k >= i-60; k-- {
		if c.out[k] >= 0 && c.gives(k, i) && alike(name, c.sayings[k].Speaker) && c.times[c.out[k]].at.g >= gDay {
			if c.line(i)-c.line(k) <= behind && !c.framed(k, i) {
				return c.out[k]
			}
			break
		}
	}
	for k := i + 1; k < len(c.sayings) && k <= i+60; k++ {
		if c.own[k] >= 0 && c.gives(k, i) && alike(name, c.sayings[k].Speaker) && c.times[c.own[k]].at.g >= gDay {
			if c.line(k)-c.line(i) <= before && c.spoke(k) && !ofNextVerb(c.d, c.times[c.own[k]].Tokens, c.sayings[i].Cue) && !c.opensLater(k, i) {
				return c.own[k]
			}
			break
		}
	}
	return -1
}

// gives reports whether the date of saying k may hold for saying i: not where one is part of what somebody tells and the other is not. “He told a rally in May that it was safe,” Ada
// Roe said. He replied. Nor where k is told in a relative clause, which is of another time: Roe, who told a rally in May that it was safe, said it was not.
func (c *carrier) gives(k, i int) bool {
	if r := c.sayings[k].Source; len(r) == 1 && r[0].Len() == 1 && (c.d.Tag[r[0].Start] == doc.WP || c.d.Tag[r[0].Start] == doc.WDT) {
		return false
	}
	return c.sayings[k].Holder == c.sayings[i].Holder
}

// framed reports whether a sentence between saying k and saying i begins with another day than that of k, and is of the one who speaks or in the paragraph of i, so that what is told from
// there on is of that day: On Monday, Roe denied it. On Tuesday, she met the pilots. She called them heroes.
func (c *carrier) framed(k, i int) bool {
	from, to, t := c.sayings[k].Cue.Start, c.sayings[i].Cue.Start, c.times[c.out[k]]
	for n := firstIn(c.times, doc.Range{Start: from}); n < len(c.times) && c.times[n].Tokens.Start < to; n++ {
		x := c.times[n]
		s := c.d.Sentence[c.d.SentenceOf[x.Tokens.Start]].Start
		if s <= from || x.at.g < gDay || x.at.day == t.at.day || c.d.Quote[x.Tokens.Start] >= 0 || x.Tokens.Start > s+1 || x.Tokens.Start == s+1 && c.d.Tag[s] != doc.IN || bounds(c.d, x.Tokens) {
			continue
		}
		if c.d.Line[s] == c.d.Line[to] || c.of(x, c.sayings[i].Speaker) {
			return true
		}
	}
	return false
}

// of reports whether the subject of the clause that an expression dates is called by the last word of a name.
func (c *carrier) of(x Time, name string) bool {
	verb, _ := climb(c.d, x.Tokens, doc.Range{}, nil)
	s := -1
	if verb >= 0 {
		s = c.subject(verb)
	}
	return s >= 0 && c.d.Word(s) == name[strings.LastIndexByte(name, ' ')+1:]
}

// opensElsewhere reports whether the sentence of saying i begins with an occasion that is new there: rejected it on Tuesday. In an interview with the Tribune, Orr said.
func (c *carrier) opensElsewhere(i int) bool {
	s := c.d.Sentence[c.d.SentenceOf[c.sayings[i].Cue.Start]]
	if s.Len() < 4 || c.d.Lemma[s.Start] != "in" || c.d.Tag[s.Start+1] != doc.DT || c.d.Lemma[s.Start+1] == "the" || within(doc.Range{Start: s.Start, End: s.Start + 1}, c.sayings[i].Content) {
		return false
	}
	for k := s.Start + 2; k < min(s.Start+7, s.End) && c.d.Tag[k] != doc.Comma; k++ {
		switch c.d.Lemma[k] {
		case "interview", "podcast", "letter", "book", "article", "column", "essay", "memoir", "email":
			return true
		}
	}
	return false
}

// opensLater reports whether the day of saying k opens a sentence of the paragraph of saying i behind that of i, which goes on with what was said then: “It is a pity,” Orr said. On Friday he
// praised the mayor.
func (c *carrier) opensLater(k, i int) bool {
	t := c.times[c.own[k]].Tokens.Start
	s := int(c.d.SentenceOf[t])
	return c.line(k) == c.line(i) && s > int(c.d.SentenceOf[c.sayings[i].Cue.Start]) && t <= c.d.Sentence[s].Start+1
}

// spoke reports whether saying k tells of one act of speaking, not of what had not been said or confirmed by its day.
func (c *carrier) spoke(k int) bool {
	cue := c.sayings[k].Cue
	for i := cue.Start; i < cue.End; i++ {
		if l := c.d.Lemma[i]; l == "not" || l == "n't" || l == "have" {
			return false
		}
	}
	return true
}

// alike reports whether two speakers are the same, or one is part of the other: a ministry of a government, one of two authors.
func alike(a, b string) bool {
	return a == b || a != "" && b != "" && (holds(a, b) || holds(b, a))
}

// holds reports whether a has the words of b.
func holds(a, b string) bool {
	at := strings.Index(a, b)
	if at < 0 || len(b) < 4 {
		return false
	}
	end := at + len(b)
	return (at == 0 || a[at-1] == ' ') && (end == len(a) || a[end] == ' ' || a[end] == '\'' || a[end] == ',')
}

// scene returns the date of the last event shortly before saying i whose subject speaks there.
func (c *carrier) scene(i int) int {
	s := c.sayings[i]
	if len(s.Source) == 0 {
		return -1
	}
	head := top(c.d, s.Source[0])
	word, pronoun := c.d.Word(head), c.d.Tag[head] == doc.PRP
	sentence, line := int(c.d.SentenceOf[s.Cue.Start]), c.line(i)
	for k := len(c.scenes) - 1; k >= 0; k-- {
		x := c.scenes[k]
		if x.sentence >= sentence {
			continue
		}
		if line > x.line {
			break
		}
		if c.times[x.time].at.g < gDay {
			continue
		}
		if x.subject == word || pronoun && line-x.line <= 1 || x.subject == "" && x.line == line {
			return x.time
		}
	}
	return -1
}

// findScenes returns the events that a day, month or year dates, outside what is said, in order.
func (c *carrier) findScenes() []scene {
	var out []scene
	d := c.d
	for k, t := range c.times {
		if !dates(d, t) || d.Quote[t.Tokens.Start] >= 0 || c.inContent(t.Tokens) || withYear(d, t.Tokens) {
			continue
		}
		verb, free := climb(d, t.Tokens, doc.Range{}, nil)
		if !free || verb < 0 || d.Tag[verb] != doc.VBD && d.Tag[verb] != doc.VBG && d.Tag[verb] != doc.VBN {
			continue
		}
		subject := c.subject(verb)
		if subject < 0 {
			continue
		}
		x := scene{time: k, line: int(d.Line[verb]), sentence: int(d.SentenceOf[verb])}
		if d.Tag[subject] != doc.PRP {
			x.subject = d.Word(subject)
		}
		out = append(out, x)
	}
	return out
}

// withYear reports whether an expression has a year and a day, as that of the past has and what news is told of has not: she began on March 3, 2014.
func withYear(d *doc.Doc, t doc.Range) bool {
	for i := t.Start; i < t.End && t.Len() > 1; i++ {
		if w := d.Word(i); len(w) == 4 && strings.Trim(w, "0123456789") == "" {
			return true
		}
	}
	return false
}

// inContent reports whether an expression stands in the content of a saying.
func (c *carrier) inContent(t doc.Range) bool {
	for _, s := range c.sayings {
		if within(t, s.Content) {
			return true
		}
	}
	return false
}

// subject returns the subject of a verb, or of the verb that it goes along with; -1 when there is none.
func (c *carrier) subject(verb int) int {
	d := c.d
	for n := 0; n < 3 && verb >= 0; n++ {
		s := d.Sentence[d.SentenceOf[verb]]
		for i := max(s.Start, verb-30); i < min(s.End, verb+10); i++ {
			if int(d.Head[i]) == verb && (d.Label[i] == doc.Nsubj || d.Label[i] == doc.NsubjPass) {
				return i
			}
		}
		switch d.Label[verb] {
		case doc.Advcl, doc.Conj, doc.Xcomp:
			verb = int(d.Head[verb])
		default:
			return -1
		}
	}
	return -1
}
