// Package sentence puts a reading into sentences that a person would say: who, in what capacity, on whose behalf, through whom,
// when and where, does what with which words; and after the statements the parties, the dates and the anonymous sources. The views
// on a terminal and on a page both show what it returns, so that they cannot differ in what they say.
//
// It says only what the reading holds: an unresolved speaker stays words of the text, a statement without a source has none. It
// never fails; spans that are not of the text are passed over. Words of the text are one line, otherwise as they are: whoever shows
// them makes them safe.
package sentence

import (
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// Style tells what a piece of a sentence is.
type Style int

// The styles of pieces.
const (
	Plain  Style = iota // words that join the others, or that tell where and how
	Who                 // who speaks
	Nobody              // stands where a speaker would, and says there is none
	Aside               // in parentheses, or besides
	Does                // the verb: what the statement does
	Said                // the words said
	Gap                 // stands for what is left out between two pieces of words; the view has its own sign
	Source              // words of the text for who is said to have said it
	Cue                 // words of the text that attribute
	When                // a date
	Ref                 // the number of a statement
)

// Piece is a stretch of a sentence. Pieces follow one another without anything between them.
type Piece struct {
	Text      string
	Style     Style
	Statement string // id of the statement that a Ref names
}

// Sentence is what is said of one thing.
type Sentence []Piece

// String returns the words of the sentence.
func (s Sentence) String() string {
	var b strings.Builder
	for _, p := range s {
		if p.Style == Gap {
			b.WriteString(" … ")
		}
		b.WriteString(p.Text)
	}
	return b.String()
}

func (s *Sentence) add(style Style, words ...string) {
	if text := strings.Join(words, ""); text != "" {
		*s = append(*s, Piece{Text: text, Style: style})
	}
}

// refs adds the numbers of statements, with commas.
func (s *Sentence) refs(t *Teller, statements []int) {
	for k, i := range statements {
		if k > 0 {
			s.add(Plain, ", ")
		}
		s.ref(t, i)
	}
}

func (s *Sentence) ref(t *Teller, i int) {
	*s = append(*s, Piece{Text: Number(i), Style: Ref, Statement: t.r.Statements[i].ID})
}

// spans adds the words of the spans of the text, with a gap where something is left out between them.
func (s *Sentence) spans(t *Teller, spans []hearsay.Span, style Style) {
	some := false
	for _, span := range spans {
		words := t.words(span)
		if words == "" {
			continue
		}
		if some {
			*s = append(*s, Piece{Style: Gap})
		}
		s.add(style, words)
		some = true
	}
}

// Statement says what statement i, counted from 0, says: first who and does what, then a colon and the words.
func (t *Teller) Statement(i int) Sentence {
	st := t.r.Statements[i]
	who := t.who(i)
	out := Sentence{{Text: who.name, Style: who.style}}
	if len(who.asides) > 0 {
		out.add(Aside, " (", strings.Join(who.asides, ", "), ")")
	}
	between := t.between(st, who)
	for _, b := range between {
		out.add(Plain, ", ", b)
	}
	if len(between) > 0 {
		out.add(Plain, ",")
	}
	switch cue := t.ownVerb(st); {
	case cue != "" && who.style == Nobody && len(between) == 0:
		out.add(Plain, ", ")
		out.add(Cue, cue)
	case cue != "":
		out.add(Plain, " ")
		out.add(Cue, cue)
	case t.untold(st) || t.turned(st):
		out.add(Plain, " ")
		out.add(Does, verb(hearsay.Says, who.plural))
	case st.Position == hearsay.Declines:
		out.add(Plain, " ")
		out.add(Does, declines(who.plural, firstWord(t.all(st.Content))))
	case st.Position == hearsay.Alleges && strings.Contains(strings.ToLower(t.all(st.Cue)), "accus"):
		out.add(Plain, " ")
		out.add(Does, accuses(who.plural))
	default:
		out.add(Plain, " ")
		out.add(Does, verb(st.Position, who.plural))
	}
	if part := t.all(st.Part); part != "" && part != t.all(st.Content) {
		out.add(Aside, " (in part: ", part, ")")
	}
	content := Sentence{}
	content.spans(t, st.Content, Said)
	if len(content) > 0 {
		out.add(Plain, ": ")
	}
	return append(out, content...)
}

// ownVerb returns the words of the cue where they are the verb of the sentence, otherwise "". They are where the verb of the position would
// not be true or would turn the words round (of "told the House he did nothing", "denies: he did nothing" says the opposite), and where it is no
// more than that something is said and the text has a verb of its own for that: insisted, warned.
func (t *Teller) ownVerb(st hearsay.Statement) string {
	cue := t.verbal(st)
	if t.untold(st) || (turns(st.Position, cue) && !plainly(cue)) || (st.Position == hearsay.Says || st.Position == "") && !plainly(cue) {
		return cue
	}
	return ""
}

// turned reports whether the verb of the position must not be told, because it could be read the wrong way round. What somebody is told to have
// received well or badly (was criticised by unions) stands behind that verb as it is.
func (t *Teller) turned(st hearsay.Statement) bool {
	return turns(st.Position, t.verbal(st)) && !t.receives(st)
}

// receives reports whether who speaks is told to have received well, badly or not at all what stands before the cue.
func (t *Teller) receives(st hearsay.Statement) bool {
	if !t.passively(st) || len(st.Content) == 0 || st.Content[0].Start > st.Cue[0].Start {
		return false
	}
	return st.Position == hearsay.Opposes || st.Position == hearsay.Supports || st.Position == hearsay.Denies && denying(t.all(st.Cue))
}

// passively reports whether the verb of the cue goes with something else than who speaks, who stands behind its "by".
func (t *Teller) passively(st hearsay.Statement) bool {
	return strings.HasSuffix(strings.ToLower(t.all(st.Cue)), " by")
}

// turns reports whether the verb of a position, put before what is said with the words cue, could be read the wrong way round.
func turns(p hearsay.Position, cue string) bool {
	switch p {
	case hearsay.Denies:
		return !denying(cue)
	case hearsay.Opposes, hearsay.Supports:
		return true
	}
	return false
}

// denying reports whether the words of a cue put aside what follows them.
func denying(cue string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(cue)) {
		for _, d := range [...]string{"den", "disput", "reject", "dismiss", "refut", "contest", "repudiat", "rebut", "disavow", "disclaim"} {
			if strings.HasPrefix(w, d) {
				return true
			}
		}
		switch w {
		case "not", "no", "never", "neither", "n't", "n’t":
			return true
		}
	}
	return false
}

// untold reports whether the verb of the position must not be told: nobody judged what the statement does, or it is doubtful, or the words
// of the text say that something was not said, or may be (did not deny, may ask).
func (t *Teller) untold(st hearsay.Statement) bool {
	says := st.Position == hearsay.Says || st.Position == ""
	switch {
	case len(st.Source) == 0 && strings.EqualFold(t.verbal(st), "reportedly"): // nobody alleges anything
		return true
	case st.Confidence.Position < 0 && says:
		return true
	case 0 <= st.Confidence.Position && st.Confidence.Position < hearsay.DoubtfulBelow && !says:
		return true
	}
	switch st.Position {
	case hearsay.Denies, hearsay.Declines, hearsay.NoResponse, hearsay.Opposes: // they are so because of a negation, often
		return false
	}
	return hedged(t.verbal(st))
}

// verbal returns the words of the cue as a verb, with auxiliaries and negations that stand before it; "" where it can be none.
func (t *Teller) verbal(st hearsay.Statement) string {
	spans := bare(t.r.Text, st.Cue)
	if len(spans) == 0 {
		return ""
	}
	wide := t.extend(spans[0], auxiliary, 4)
	for _, source := range st.Source { // Karl Will says
		if source.End <= spans[0].Start && source.End > wide.Start {
			wide.Start = source.End + len(t.r.Text[source.End:]) - len(strings.TrimLeft(t.r.Text[source.End:], " "))
		}
	}
	if hedged(t.words(wide)) {
		spans[0] = wide
	}
	cue := t.all(spans)
	lower := strings.ToLower(cue)
	if strings.Contains(lower, "according") || strings.HasSuffix(lower, " by") || !strings.ContainsFunc(cue, unicode.IsLetter) {
		return "" // had been told by the minister: it is not the minister who was told
	}
	if last := cue[strings.LastIndexByte(cue, ' ')+1:]; len(st.Chain) > 0 && strings.HasSuffix(last, "ing") {
		return last // published a report alleging: who alleges did not publish
	}
	return uncapped(cue)
}

// between returns what stands between the speaker and the verb: for whom, through whom, on what question, where and when.
func (t *Teller) between(st hearsay.Statement, who speaker) []string {
	var out []string
	if p := t.parties[st.OnBehalfOf]; p != nil && !who.tells(p, t.name(p)) {
		out = append(out, "for "+t.name(p))
	}
	if via := t.chain(st); via != "" {
		out = append(out, via)
	}
	if st.Prompt != nil {
		out = append(out, t.prompt(*st.Prompt))
	}
	if where := t.occasion(st); where == "" || !holds(strings.Join(out, ", "), strings.TrimPrefix(where, "to ")) {
		out = append(out, where)
	}
	var some []string
	for _, b := range out {
		if b != "" {
			some = append(some, b)
		}
	}
	return some
}

// chain names the parties that pass it on, outermost first.
func (t *Teller) chain(st hearsay.Statement) string {
	var names []string
	for _, l := range st.Chain {
		name := t.words(l.Span)
		if p := t.parties[l.Party]; p != nil {
			name = t.the(t.name(p), l.Span)
		}
		if name != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "via " + strings.Join(names, " citing ")
}

// Facts are what is known of statement i besides its sentence, one by one: its words for the source where the sentence names somebody
// else, its cue, its kind, what it stands within, answers or tells again, whom it is about, and doubts. The confidence of its spans is
// not among them.
func (t *Teller) Facts(i int) []Sentence {
	st := t.r.Statements[i]
	var out []Sentence
	var words Sentence
	if source := t.words(joined(bare(t.r.Text, st.Source))); source != "" && !strings.EqualFold(source, t.who(i).name) {
		words.spans(t, bare(t.r.Text, st.Source), Source)
	}
	cue := Sentence{}
	own := t.ownVerb(st)
	if own == "" { // otherwise it is in the sentence
		cue.spans(t, bare(t.r.Text, st.Cue), Cue)
	}
	if len(words) > 0 && len(cue) > 0 {
		words.add(Plain, " ")
	}
	if words = append(words, cue...); len(words) > 0 {
		out = append(out, words)
	}
	if (own != "" || t.turned(st)) && st.Position != hearsay.Says && st.Position != "" && st.Confidence.Position >= hearsay.DoubtfulBelow {
		out = append(out, Sentence{{Text: "position: " + strings.ReplaceAll(string(st.Position), "_", " "), Style: Aside}})
	}
	if st.Kind != "" {
		out = append(out, Sentence{{Text: string(st.Kind), Style: Aside}})
	}
	for _, f := range []struct{ words, id string }{{"inside ", st.NestedIn}, {"answers ", st.Answers}, {"repeated in ", st.Repeats}} {
		if at, ok := t.numbers[f.id]; ok {
			one := Sentence{{Text: f.words, Style: Aside}}
			one.ref(t, at)
			out = append(out, one)
		}
	}
	if about := t.names(st.About); about != "" {
		out = append(out, Sentence{{Text: "about " + about, Style: Aside}})
	}
	return append(out, doubts(st)...)
}

// doubts tells of a speaker and of a position that are more likely wrong than right.
func doubts(st hearsay.Statement) []Sentence {
	var out []Sentence
	c := st.Confidence
	if 0 <= c.Speaker && c.Speaker < hearsay.DoubtfulBelow {
		out = append(out, Sentence{{Text: "speaker doubtful", Style: Aside}})
	}
	if 0 <= c.Position && c.Position < hearsay.DoubtfulBelow {
		words := "position doubtful"
		if st.Position != hearsay.Says {
			words += ": " + strings.ReplaceAll(string(st.Position), "_", " ")
		}
		out = append(out, Sentence{{Text: words, Style: Aside}})
	}
	return out
}
