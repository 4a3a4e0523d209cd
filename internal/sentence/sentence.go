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

// Doubtful is the confidence in hundredths below which statements are folded away.
const Doubtful = 50

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
	any := false
	for _, span := range spans {
		words := t.words(span)
		if words == "" {
			continue
		}
		if any {
			*s = append(*s, Piece{Style: Gap})
		}
		s.add(style, words)
		any = true
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
	switch cue := t.unjudged(st); {
	case cue != "" && who.style == Nobody && len(between) == 0:
		out.add(Plain, ", ")
		out.add(Cue, cue)
	case cue != "":
		out.add(Plain, " ")
		out.add(Cue, cue)
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

// unjudged returns the words of the cue where nobody judged what the statement does: they then are the verb, as far as they can be one.
func (t *Teller) unjudged(st hearsay.Statement) string {
	if st.Confidence.Position >= 0 || st.Position != hearsay.Says && st.Position != "" {
		return ""
	}
	cue := t.all(bare(t.r.Text, st.Cue))
	if strings.Contains(strings.ToLower(cue), "according to") || !strings.ContainsFunc(cue, unicode.IsLetter) {
		return ""
	}
	return cue
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
	out = append(out, t.occasion(st))
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
	if t.unjudged(st) == "" { // otherwise it is in the sentence
		cue.spans(t, bare(t.r.Text, st.Cue), Cue)
	}
	if len(words) > 0 && len(cue) > 0 {
		words.add(Plain, " ")
	}
	if words = append(words, cue...); len(words) > 0 {
		out = append(out, words)
	}
	if st.Kind != "" {
		out = append(out, Sentence{{Text: string(st.Kind), Style: Aside}})
	}
	for _, f := range []struct{ words, id string }{{"inside ", st.NestedIn}, {"answers ", st.Answers}, {"told again in ", st.Repeats}} {
		if at, ok := t.numbers[f.id]; ok {
			one := Sentence{{Text: f.words, Style: Aside}}
			one.ref(t, at)
			out = append(out, one)
		}
	}
	if about := t.names(st.About); about != "" {
		out = append(out, Sentence{{Text: "about " + about, Style: Aside}})
	}
	return append(out, doubts(st.Confidence)...)
}

// doubts tells of a speaker and of a position that are more likely wrong than right.
func doubts(c hearsay.Confidence) []Sentence {
	var out []Sentence
	if 0 <= c.Speaker && c.Speaker < Doubtful {
		out = append(out, Sentence{{Text: "speaker doubtful", Style: Aside}})
	}
	if 0 <= c.Position && c.Position < Doubtful {
		out = append(out, Sentence{{Text: "position doubtful", Style: Aside}})
	}
	return out
}
