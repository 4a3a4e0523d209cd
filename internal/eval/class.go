package eval

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/quotation"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Classes tells how well gold attributions of each class are found.
type Classes struct {
	// Direct covers the gold attributions whose content lies inside quotation marks.
	Direct Direct  `json:"direct"`
	Rows   []Class `json:"classes"`
}

// Direct counts over gold direct attributions. Predicted are the statements paired with one of them, and the unpaired
// ones whose own content lies inside quotation marks.
type Direct struct {
	SourceRelaxed Score `json:"source_relaxed"`
	ContentExact  Score `json:"content_exact"`
	Both          Score `json:"both"`
}

// Class counts the gold attributions of one class, of those found (a paired prediction) how many are right, and so
// the shares of all of them.
type Class struct {
	By   string `json:"by"` // what divides the classes: kind, sentences (direct: those of direct contents alone) or cue
	Name string `json:"name"`
	// Gold is the number of gold attributions of the class, Found that of those with a paired prediction.
	Gold  int `json:"gold"`
	Found int `json:"found"`
	// The following are among Found.
	SourceRelaxed  int `json:"source_relaxed"`
	ContentRelaxed int `json:"content_relaxed"`
	ContentExact   int `json:"content_exact"`
	AllRelaxed     int `json:"all_relaxed"`
}

// ScoreClasses counts by class of the gold attributions: by the kind of content, by whether the content stands in
// one sentence, by what sort of word the cue is.
func ScoreClasses(docs []Doc) Classes {
	var out Classes
	for _, c := range []struct{ by, names string }{
		{"kind", "direct mixed indirect none"},
		{"sentences", "one several"},
		{"direct", "one several"},
		{"cue", "verb noun preposition punctuation none"},
	} {
		for name := range strings.FieldsSeq(c.names) {
			out.Rows = append(out.Rows, Class{By: c.by, Name: name})
		}
	}
	for _, d := range docs {
		c := compare(d)
		quoted := quotedWords(d.Text, c.words)
		out.Direct.add(c, quoted)
		predOf := c.predOf()
		for i, g := range c.gold {
			kind, sentences := kindOf(g.content, quoted), sentencesOf(d.Text, d.Gold[i])
			classes := map[string]string{"kind": kind, "sentences": sentences, "cue": cueClass(d.Text, c.words, d.Gold[i].Cue)}
			if kind == string(hearsay.Direct) {
				classes["direct"] = sentences
			}
			for r := range out.Rows {
				if row := &out.Rows[r]; classes[row.By] == row.Name {
					row.add(c, i, predOf[i])
				}
			}
		}
	}
	return out
}

func (r *Class) add(c comparison, gold, pred int) {
	r.Gold++
	if pred < 0 {
		return
	}
	r.Found++
	g, p := c.gold[gold], c.pred[pred]
	r.SourceRelaxed += count(sourceRelaxed(g, p))
	r.ContentRelaxed += count(contentRelaxed(g, p))
	r.ContentExact += count(contentExact(g, p))
	r.AllRelaxed += count(allRelaxed(g, p))
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (d *Direct) add(c comparison, quoted []bool) {
	direct := func(r roles) bool { return kindOf(r.content, quoted) == string(hearsay.Direct) }
	scores := []*Score{&d.SourceRelaxed, &d.ContentExact, &d.Both}
	for _, s := range scores {
		for _, g := range c.gold {
			s.Gold += count(direct(g))
		}
		for p, g := range c.goldOf() {
			if g >= 0 && direct(c.gold[g]) || g < 0 && direct(c.pred[p]) {
				s.Predicted++
			}
		}
	}
	for _, p := range c.pairs {
		if gold, pred := c.gold[p.gold], c.pred[p.pred]; direct(gold) {
			source, content := sourceRelaxed(gold, pred), contentExact(gold, pred)
			d.SourceRelaxed.add(source)
			d.ContentExact.add(content)
			d.Both.add(source && content)
		}
	}
}

// quotedWords tells of every word whether it stands inside quotation marks.
func quotedWords(src string, words []text.Span) []bool {
	quoted := make([]bool, len(words))
	for _, q := range quotation.Find(src, text.Paragraphs(src)) {
		for _, i := range cover(words, []text.Span{q.Inner}) {
			quoted[i] = true
		}
	}
	return quoted
}

// kindOf returns the kind of a content, or none for an empty one.
func kindOf(content set, quoted []bool) string {
	in := 0
	for _, w := range content {
		in += count(quoted[w])
	}
	switch {
	case len(content) == 0:
		return "none"
	case in == len(content):
		return string(hearsay.Direct)
	case in > 0:
		return string(hearsay.Mixed)
	}
	return string(hearsay.Indirect)
}

// sentencesOf returns one or several, "" without a content: whether a sentence ends between the beginning of the
// first piece of the content and the end of the last.
func sentencesOf(src string, a corpus.Attribution) string {
	if len(a.Content) == 0 {
		return ""
	}
	start, end := a.Content[0].Start, a.Content[0].End
	for _, s := range a.Content {
		start, end = min(start, s.Start), max(end, s.End)
	}
	if slices.ContainsFunc(sentenceEnds(src[start:end]), func(at int) bool {
		return strings.ContainsFunc(src[start:start+at], isWord) && strings.ContainsFunc(src[start+at:end], isWord)
	}) {
		return "several"
	}
	return "one"
}

// sentenceEnds returns where sentences of s end, simply: at a line end, and behind a full stop, question or
// exclamation mark and closing marks, when white space and then something other than a small letter follows. The
// stop of a title or an initial ends none.
func sentenceEnds(s string) []int {
	var out []int
	for i, r := range s {
		switch r {
		case '\n':
			out = append(out, i)
		case '.', '?', '!', '…':
			at := i + utf8.RuneLen(r)
			after := strings.TrimLeft(s[at:], `.?!…"'”’)]`)
			next := strings.TrimLeftFunc(after, unicode.IsSpace)
			if next == "" || len(next) == len(after) || r == '.' && abbreviation(s[:i]) {
				continue
			}
			first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, `"'“‘([`))
			if !unicode.IsLower(first) {
				out = append(out, len(s)-len(after))
			}
		}
	}
	return out
}

// abbreviation reports whether the last word of s is one whose full stop ends no sentence.
func abbreviation(s string) bool {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	word := s[i+1:]
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "Prof", "Rev", "St", "Jr", "Sr",
		"vs", "No", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return utf8.RuneCountInString(word) == 1 && unicode.IsUpper([]rune(word)[0])
}

// cueClass tells what sort of word a cue is by its first word that decides: none, punctuation without any word,
// preposition, noun, else verb.
func cueClass(src string, tokens []text.Span, cue []text.Span) string {
	if len(cue) == 0 {
		return "none"
	}
	covered := cover(tokens, cue)
	if len(covered) == 0 {
		return "punctuation"
	}
	word := func(i int) string { return strings.ToLower(tokens[i].In(src)) }
	determined := covered[0] > 0 && isDeterminer(word(covered[0]-1))
	for _, i := range covered {
		w := word(i)
		switch {
		case isDeterminer(w):
			determined = true
			continue
		case w == "according" || w == "per":
			return "preposition"
		case i == covered[0] && isPreposition(w):
			return "preposition"
		case isNoun(w, determined):
			return "noun"
		}
		return "verb"
	}
	return "noun" // a determiner alone, as in "his"
}

func isDeterminer(w string) bool {
	switch w {
	case "the", "a", "an", "his", "her", "its", "their", "my", "our", "your", "this", "that", "these", "those", "s",
		"no", "any", "some", "such", "recent", "new", "many", "of":
		return true
	}
	return false
}

func isPreposition(w string) bool {
	switch w {
	case "in", "for", "of", "to", "about", "on", "by", "under", "from", "among", "against", "like", "with", "as":
		return true
	}
	return false
}

// isNoun reports whether w is taken for a noun: by its ending or a list of those that are seldom verbs, and of
// those that are as often verbs when a determiner, a possessive or "of" goes before.
func isNoun(w string, determined bool) bool {
	singular := strings.TrimSuffix(w, "s")
	switch singular {
	case "accusation", "criticism", "complaint", "belief", "hope", "opposition", "decision", "refusal", "supporter",
		"critic", "proposal", "statement", "opinion", "theory", "idea", "fear", "concern", "doubt", "view", "remark",
		"word", "letter", "speech", "tweet", "interview", "testimony", "advice", "allegation":
		return determined || singular != "tweet" && singular != "fear" && singular != "hope" && singular != "view" && singular != "doubt"
	}
	for _, ending := range []string{"ment", "ism", "ance", "ence", "sal"} {
		if strings.HasSuffix(singular, ending) && singular != "comment" && singular != "lament" {
			return true
		}
	}
	if strings.HasSuffix(singular, "ion") && singular != "question" && singular != "mention" && singular != "caution" {
		return true
	}
	return determined && w != "said" && !strings.HasSuffix(w, "ed")
}
