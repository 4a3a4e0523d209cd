package desk

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// kind is what a rule can look for.
type kind struct {
	name   string
	check  func(in *input, r Rule) []observation
	places []string // that its message may have
	// What it needs.
	words, cues, positions bool
}

// kinds returns all of them.
func kinds() []kind {
	who := []string{"who", "statements"}
	return []kind{
		{name: "one-unnamed", check: oneUnnamed, places: who},
		{name: "no-reason", check: noReason, places: who},
		{name: "accused-not-heard", check: notHeard, places: []string{"party", "statements"}, words: true, cues: true, positions: true},
		{name: "bare-plural", check: barePlural, places: who, words: true},
		{name: "unnamed-opinion", check: unnamedOpinion, places: who, words: true, positions: true},
		{name: "late-name", check: lateName, places: []string{"who", "statements", "sentences"}},
		{name: "run-together", check: runTogether, places: []string{"who", "next", "statements"}},
		{name: "verbs", check: verbs, places: []string{"who", "statements", "counts"}, words: true},
	}
}

// places returns the places of messages that checks fill, besides {statements}.
func places() []string { return []string{"who", "party", "next", "sentences", "counts"} }

// wants names the keys that a rule may still have.
func (k kind) wants() string {
	keys := "message or example, each once, "
	if k.words {
		keys += "words, "
	}
	if k.cues {
		keys += "cues, "
	}
	if k.positions {
		keys += "positions, "
	}
	return keys + "or the next rule"
}

// unnamed gathers statements of sources without a name, source by source, in order.
func (in *input) unnamed() [][]int {
	return in.gather(func(i int) string {
		s := in.r.Statements[i]
		switch {
		case s.Anonymous == nil || s.Anonymous.Descriptor.Len() == 0:
			return ""
		case s.Speaker != "":
			return "p" + s.Speaker
		}
		return "d" + strings.ToLower(in.tell.Speaker(i))
	})
}

// speakers gathers statements of one resolved speaker each, with or without a name.
func (in *input) speakers() [][]int {
	return in.gather(func(i int) string { return in.speaker(i) })
}

// gather puts sure statements with the same key together; those with an empty key are left out.
func (in *input) gather(key func(i int) string) [][]int {
	var out [][]int
	at := map[string]int{}
	for _, i := range in.sure {
		k := key(i)
		if k == "" {
			continue
		}
		n, ok := at[k]
		if !ok {
			n = len(out)
			at[k] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], i)
	}
	return out
}

// speaker returns the id of the speaker of a statement, "" where it is doubtful.
func (in *input) speaker(i int) string {
	if c := in.r.Statements[i].Confidence.Speaker; 0 <= c && c < hearsay.DoubtfulBelow {
		return ""
	}
	return in.r.Statements[i].Speaker
}

// does reports whether a statement takes one of the positions, and surely.
func (in *input) does(i int, positions []hearsay.Position) bool {
	s := in.r.Statements[i]
	return s.Confidence.Position >= hearsay.DoubtfulBelow && slices.Contains(positions, s.Position)
}

// source is the observation of statements of a source without a name.
func (in *input) source(statements []int) observation {
	o := observation{statements: statements, words: map[string]string{"who": quote(in.tell.Speaker(statements[0]))}, party: in.r.Statements[statements[0]].Speaker}
	for _, i := range statements {
		o.spans = append(o.spans, in.r.Statements[i].Anonymous.Descriptor)
	}
	return o
}

func quote(words string) string { return "“" + words + "”" }

// oneUnnamed finds statements that rest on one person without a name.
func oneUnnamed(in *input, _ Rule) []observation {
	var out []observation
	for _, statements := range in.unnamed() {
		if !slices.ContainsFunc(statements, func(i int) bool { return in.r.Statements[i].Anonymous.Plural }) {
			out = append(out, in.source(statements))
		}
	}
	return out
}

// noReason finds sources without a name of which no statement states a reason.
func noReason(in *input, _ Rule) []observation {
	var out []observation
	for _, statements := range in.unnamed() {
		if !slices.ContainsFunc(statements, func(i int) bool { return in.r.Statements[i].Anonymous.Reason != nil }) {
			out = append(out, in.source(statements))
		}
	}
	return out
}

// barePlural finds several sources without a name that the text neither counts nor tells apart.
func barePlural(in *input, r Rule) []observation {
	var out []observation
	for _, statements := range in.unnamed() {
		plural, detailed := false, false
		for _, i := range statements {
			a := in.r.Statements[i].Anonymous
			plural = plural || a.Plural
			words := a.Descriptor.In(in.r.Text)
			if a.PluralBasis != nil {
				words += " " + a.PluralBasis.In(in.r.Text)
			}
			detailed = detailed || r.matches(words) || strings.ContainsAny(words, ",") || strings.Contains(words, " and ")
		}
		if plural && !detailed {
			out = append(out, in.source(statements))
		}
	}
	return out
}

// unnamedOpinion finds sources without a name that take a position of the rule, or use a word of it.
func unnamedOpinion(in *input, r Rule) []observation {
	var out []observation
	for _, statements := range in.unnamed() {
		var these []int
		var spans []hearsay.Span
		for _, i := range statements {
			words := r.find(in.r, in.r.Statements[i].Content)
			if in.does(i, r.positions) {
				words = in.r.Statements[i].Content
			}
			if len(words) > 0 {
				these, spans = append(these, i), append(spans, words...)
			}
		}
		if len(these) > 0 {
			o := in.source(these)
			o.spans = append(o.spans, spans...)
			out = append(out, o)
		}
	}
	return out
}

// notHeard finds parties with a name that statements accuse by their position and their cue, that make none, for whom nobody does, and of whom no words tell that they were asked.
func notHeard(in *input, r Rule) []observation {
	accused := map[string][]int{}
	var order []string
	for _, i := range in.sure {
		for _, id := range in.r.Statements[i].About {
			s := in.r.Statements[i]
			if !in.does(i, r.positions) || id == s.Speaker || len(find(r.attribute, in.r, s.Cue)) == 0 || !in.named(id) {
				continue
			}
			if accused[id] == nil {
				order = append(order, id)
			}
			accused[id] = append(accused[id], i)
		}
	}
	var out []observation
	for _, id := range order {
		if in.speaks(id) || in.tell.Party(id) == "" || r.asked(in, id, order) {
			continue
		}
		o := observation{statements: accused[id], party: id, words: map[string]string{"party": in.tell.Party(id)}}
		for _, i := range accused[id] {
			o.spans = append(o.spans, in.r.Statements[i].Content...)
			o.spans = append(o.spans, in.r.Statements[i].Cue...)
		}
		if len(o.spans) > 0 {
			out = append(out, o)
		}
	}
	return out
}

// named reports whether a party has a name in the text.
func (in *input) named(id string) bool {
	return slices.ContainsFunc(in.r.Parties, func(p hearsay.Party) bool { return p.ID == id && p.Named })
}

// speaks reports whether any statement, however doubtful, is made by the party, by a group that it is of, or for it.
func (in *input) speaks(id string) bool {
	for _, s := range in.r.Statements {
		if s.Speaker == id || s.OnBehalfOf == id {
			return true
		}
		for _, p := range in.r.Parties {
			if p.ID == s.Speaker && slices.Contains(p.Members, id) {
				return true
			}
		}
	}
	return false
}

// asked reports whether words of the rule stand in a line that mentions the party, or that mentions none of the accused.
func (r Rule) asked(in *input, id string, accused []string) bool {
	for _, l := range text.Paragraphs(in.r.Text) {
		line := hearsay.Span(l)
		if len(r.find(in.r, []hearsay.Span{line})) == 0 {
			continue
		}
		others := slices.ContainsFunc(accused, func(a string) bool { return in.mentions(a, line) })
		if !others || in.mentions(id, line) {
			return true
		}
	}
	return false
}

func (in *input) mentions(id string, line hearsay.Span) bool {
	for _, p := range in.r.Parties {
		if p.ID == id {
			return slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool { return m.Overlaps(line) })
		}
	}
	return false
}

// lateName finds quotations of several sentences of which the text tells only behind the second or a later one who speaks.
func lateName(in *input, _ Rule) []observation {
	var out []observation
	for _, i := range in.sure {
		s := in.r.Statements[i]
		if s.Kind == hearsay.Indirect || len(s.Source) == 0 || len(s.Content) == 0 {
			continue
		}
		told := first(slices.Concat(s.Cue, s.Source))
		sentences := 0
		var spans []hearsay.Span
		for _, c := range s.Content {
			if c.End <= told {
				sentences += sentencesOf(c.In(in.r.Text))
				spans = append(spans, c)
			}
		}
		if sentences > 1 {
			out = append(out, observation{
				spans: append(spans, s.Source...), statements: []int{i}, party: s.Speaker,
				words: map[string]string{"who": in.tell.Speaker(i), "sentences": fmt.Sprint(sentences)},
			})
		}
	}
	return out
}

// sentencesOf counts the sentences in words of a quotation. It is not sure of an end behind a short word with a capital (Mr., Gen.) or a
// letter (U.S.), and counts none there.
func sentencesOf(words string) int {
	n := 0
	rest := strings.TrimRight(words, " \t\r\n\"'”’»,")
	for i, r := range rest {
		if !strings.ContainsRune(".!?…", r) {
			continue
		}
		behind := strings.TrimLeft(rest[i+utf8.RuneLen(r):], "\"'”’»")
		trimmed := strings.TrimLeftFunc(behind, unicode.IsSpace)
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(trimmed, "\"'“‘«"))
		if trimmed != "" && (len(trimmed) == len(behind) || !unicode.IsUpper(next) && !unicode.IsDigit(next)) {
			continue
		}
		if r == '.' && trimmed != "" && abbreviated(rest[:i]) {
			continue
		}
		n++
	}
	if rest != "" && !strings.HasSuffix(rest, ".") && !strings.HasSuffix(rest, "!") && !strings.HasSuffix(rest, "?") && !strings.HasSuffix(rest, "…") {
		n++
	}
	return n
}

func abbreviated(before string) bool {
	word := before[strings.LastIndexFunc(before, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("“\"(", r) })+1:]
	r, _ := utf8.DecodeRuneInString(word)
	letters := utf8.RuneCountInString(strings.TrimSuffix(word, "."))
	return strings.Contains(word, ".") || letters <= 1 || unicode.IsUpper(r) && letters <= 4
}

// runTogether finds two quotations of different speakers in one paragraph, the second of which begins before any word tells that somebody
// else speaks.
func runTogether(in *input, _ Rule) []observation {
	var quoted []int
	for _, i := range in.sure {
		if s := in.r.Statements[i]; s.Kind == hearsay.Direct && in.speaker(i) != "" && len(s.Content) > 0 {
			quoted = append(quoted, i)
		}
	}
	slices.SortStableFunc(quoted, func(a, b int) int {
		return cmp.Compare(first(in.r.Statements[a].Content), first(in.r.Statements[b].Content))
	})
	var out []observation
	for k := 1; k < len(quoted); k++ {
		a, b := in.r.Statements[quoted[k-1]], in.r.Statements[quoted[k]]
		end, next := last(slices.Concat(a.Source, a.Cue, a.Content)), first(b.Content)
		told := len(b.Source)+len(b.Cue) > 0 && first(slices.Concat(b.Source, b.Cue)) < next
		if in.speaker(quoted[k-1]) == in.speaker(quoted[k]) || end > next || told || !between(in.r.Text[end:next]) {
			continue
		}
		out = append(out, observation{
			spans: append(slices.Clone(a.Content), b.Content...), statements: []int{quoted[k-1], quoted[k]},
			words: map[string]string{"who": in.tell.Speaker(quoted[k-1]), "next": in.tell.Speaker(quoted[k])},
		})
	}
	return out
}

// between reports whether nothing but marks and spaces within one paragraph is between two quotations.
func between(words string) bool {
	return !strings.ContainsFunc(words, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\n' || r == '\r' || r == '\u2029'
	})
}

func last(spans []hearsay.Span) int {
	at := spans[0].End
	for _, s := range spans {
		at = max(at, s.End)
	}
	return at
}

// verbs counts the words of a rule in the cues of each speaker, line by line under the first word of the line.
func verbs(in *input, r Rule) []observation {
	var out []observation
	for _, statements := range in.speakers() {
		o := observation{party: in.r.Statements[statements[0]].Speaker}
		counts := make([]int, len(r.groups))
		for _, i := range statements {
			found := r.find(in.r, in.r.Statements[i].Cue)
			for _, s := range found {
				counts[r.group(s.In(in.r.Text))]++
			}
			if len(found) > 0 {
				o.spans, o.statements = append(o.spans, found...), append(o.statements, i)
			}
		}
		if len(o.spans) == 0 {
			continue
		}
		for g, n := range counts {
			if n > 0 {
				o.counts = append(o.counts, Count{r.groups[g][0], n})
			}
		}
		slices.SortStableFunc(o.counts, func(a, b Count) int { return cmp.Compare(b.N, a.N) })
		var words []string
		for _, c := range o.counts {
			words = append(words, fmt.Sprintf("%s %d", c.Word, c.N))
		}
		o.words = map[string]string{"who": in.tell.Speaker(statements[0]), "counts": strings.Join(words, ", ")}
		out = append(out, o)
	}
	return out
}

// group returns the index of the line of the rule that has the words.
func (r Rule) group(words string) int {
	plain := strings.Join(strings.Fields(strings.ReplaceAll(words, "’", "'")), " ")
	return max(0, slices.IndexFunc(r.groups, func(g []string) bool {
		return slices.ContainsFunc(g, func(w string) bool { return strings.EqualFold(strings.ReplaceAll(w, "’", "'"), plain) })
	}))
}

// matches reports whether words hold words of the rule.
func (r Rule) matches(words string) bool {
	return len(r.find(hearsay.Reading{Text: words}, []hearsay.Span{{End: len(words)}})) > 0
}

// find returns where the words of the rule stand within spans, as whole words.
func (r Rule) find(reading hearsay.Reading, spans []hearsay.Span) []hearsay.Span {
	return find(r.pattern, reading, spans)
}

// find returns where a pattern matches whole words within spans.
func find(pattern *regexp.Regexp, reading hearsay.Reading, spans []hearsay.Span) []hearsay.Span {
	var out []hearsay.Span
	for _, s := range spans {
		words := s.In(reading.Text)
		for _, m := range pattern.FindAllStringIndex(words, -1) {
			before, _ := utf8.DecodeLastRuneInString(words[:m[0]])
			behind, _ := utf8.DecodeRuneInString(words[m[1]:])
			if !wordy(before) && !wordy(behind) {
				out = append(out, hearsay.Span{Start: s.Start + m[0], End: s.Start + m[1]})
			}
		}
	}
	return out
}

func wordy(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
