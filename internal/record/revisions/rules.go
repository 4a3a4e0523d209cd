package revisions

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// some is how many words on either side of what changed are told with it.
const some = 6

// sides are two units side by side, and where they differ.
type sides struct {
	a, b  *unit
	hunks []hunk
	told  []bool // of each hunk, whether a change is told of it
}

func (s *sides) of(h hunk) (a, b []token) { return s.a.words[h.a0:h.a1], s.b.words[h.b0:h.b1] }

// pair tells how a sentence changed: at most one change of each kind.
func (x *comparison) pair(a, b *unit) {
	s := &sides{a: a, b: b, hunks: hunks(a.words, b.words)}
	s.told = make([]bool, len(s.hunks))
	if len(s.hunks) == 0 || a.note || b.note {
		x.unmarked(s)
		return
	}
	x.verbs(s)
	x.sources(s)
	x.figures(s)
	x.quotes(s)
	x.denialIn(s)
	x.insertions(s)
}

// tell adds a change of hunk i.
func (x *comparison) tell(kind Kind, s *sides, i int, why string) {
	h := s.hunks[i]
	s.told[i] = true
	x.add(Change{Kind: kind, Before: x.place(&x.before, around(s.a, h.a0, h.a1, some)), After: x.place(&x.after, around(s.b, h.b0, h.b1, some)), Why: why})
}

// apart is how many words are between two changes of one kind in a sentence.
const apart = 12

// verbs tells whether the words outside quotation marks say more or less than before; in one sentence both may be.
func (x *comparison) verbs(s *sides) {
	told := map[Kind]int{} // where the words behind the last change of a kind begin, one more than that
	for i, h := range s.hunks {
		if kind, why := x.stronger(s, h); kind != "" && (told[kind] == 0 || h.b0 >= told[kind]+apart) {
			told[kind] = h.b1 + 1
			x.tell(kind, s, i, why)
		}
	}
	if len(told) == 0 {
		x.turned(s)
	}
}

// turned tells of a sentence that was turned round: the word that went stood elsewhere than the one that came.
func (x *comparison) turned(s *sides) {
	var a, b []token
	first := -1
	for i, h := range s.hunks {
		if h.b0 < h.b1 && first < 0 {
			first = i
		}
		a, b = append(a, outside(s.a.words, h.a0, h.a1, 0)...), append(b, outside(s.b.words, h.b0, h.b1, 0)...)
	}
	if len(a) > long || len(b) > long || len(s.hunks) < 2 || first < 0 {
		return
	}
	if kind, why := x.ranked(a, b); kind != "" {
		x.tell(kind, s, first, why)
	}
}

// ranked compares words that stand for each other.
func (x *comparison) ranked(a, b []token) (Kind, string) {
	for _, r := range x.strength.ranks {
		from, was := r.step(a)
		to, is := r.step(b)
		if from > 0 && to > 0 && from != to {
			return pick(to > from), fmt.Sprintf("“%s” became “%s”", as(x.before.reading.Text, was), as(x.after.reading.Text, is))
		}
	}
	return "", ""
}

// as returns the words of tokens as they stand in a text.
func as(text string, words []token) string {
	return text[words[0].span.Start:words[len(words)-1].span.End]
}

// long is the number of words from which on a hunk is another sentence and not other words for the same.
const long = 12

func (x *comparison) stronger(s *sides, h hunk) (Kind, string) {
	a, b := outside(s.a.words, h.a0, h.a1, 0), outside(s.b.words, h.b0, h.b1, 0)
	if len(a) == 0 && len(b) > long || len(b) == 0 && len(a) > long {
		return "", ""
	}
	wideA, wideB := outside(s.a.words, h.a0, h.a1, 2), outside(s.b.words, h.b0, h.b1, 2)
	if n := countOf(x.strength.hedges, wideB) - countOf(x.strength.hedges, wideA); n != 0 {
		return pick(n < 0), "words that keep a distance were " + pickWord(n > 0)
	}
	if len(a) > long || len(b) > long {
		return "", ""
	}
	switch was, is := ownWord(s.a.words, h.a0, h.a1), ownWord(s.b.words, h.b0, h.b1); {
	case 2*common(s.a.words, s.b.words) < max(content(s.a.words), content(s.b.words)): // it is another sentence
	case x.before.silent(s.a, h.a0, h.a1): // who was silent says something now
	case is && !was && x.tells(b) > x.tells(a) && content(b) <= content(a)+1:
		return VerbSoftened, "it is on their own word now"
	case was && !is && x.tells(a) > x.tells(b) && content(b) == 0:
		return VerbHardened, "it is on their own word no more"
	}
	if kind, why := x.ranked(a, b); kind != "" {
		return kind, why
	}
	if n := countOf(x.strength.forces, b) - countOf(x.strength.forces, a); n != 0 {
		return pick(n > 0), "words that add force were " + pickWord(n > 0)
	}
	return x.attributed(s, h)
}

// ownWord reports whether tokens [i, k) have a verb of saying before a pronoun: the hospital says it warned the ministry.
func ownWord(words []token, i, k int) bool {
	for ; i < k && i+1 < len(words); i++ {
		if !words[i].quoted && (attributes(words[i:i+1]) || oneOf(words[i].norm, "believed", "believes", "thought", "thinks")) && oneOf(words[i+1].norm, "it", "he", "she", "they") {
			return true
		}
	}
	return false
}

// tells counts the words that tell.
func (x *comparison) tells(list []token) int {
	n := 0
	for _, step := range x.strength.rank("tell").steps {
		n += countOf(step, list)
	}
	return n
}

func pick(harder bool) Kind {
	if harder {
		return VerbHardened
	}
	return VerbSoftened
}

func pickWord(added bool) string {
	if added {
		return "added"
	}
	return "taken out"
}

// outside returns the tokens from i to k, with some on either side, that are not in quotation marks.
func outside(words []token, i, k, some int) []token {
	var out []token
	for _, w := range words[max(0, i-some):min(len(words), k+some)] {
		if !w.quoted {
			out = append(out, w)
		}
	}
	return out
}

// attributed tells whether what stood on the report's own word is now on somebody's, or the other way round.
func (x *comparison) attributed(s *sides, h hunk) (Kind, string) {
	if s.a.role == hearsay.Summary || s.b.role == hearsay.Summary { // the clauses of a summary stand on the word of each other's sources
		return "", ""
	}
	a, b := s.of(h)
	if 2*len(inside(s.b.words)) > len(s.b.words) || 2*len(inside(s.a.words)) > len(s.a.words) { // a quotation is on somebody's word anyway
		return "", ""
	}
	if content(s.a.words)-content(a) > common(s.a.words, s.b.words)+1 { // it is another sentence
		return "", ""
	}
	atEdge := h.b0 == 0 || h.b1 == len(s.b.words) || h.a0 == 0 || h.a1 == len(s.a.words)
	switch {
	case !atEdge:
	case len(a) == 0 && len(b) >= 2 && attributes(b) && !attributes(s.a.words):
		return VerbSoftened, "it is on somebody's word now"
	case len(b) == 0 && len(a) >= 2 && attributes(a) && !attributes(s.b.words) && !(s.a.teaser() && x.inTeaser(a)) &&
		countOf(x.strength.hedges, s.b.words) <= countOf(x.strength.hedges, s.a.words):
		return VerbHardened, "it is on nobody's word any more"
	}
	return "", ""
}

// inTeaser reports whether a headline or summary of the later version has words in a row: what one says of who says so is said of all.
func (x *comparison) inTeaser(list []token) bool {
	return slices.ContainsFunc(x.after.units, func(u unit) bool {
		if !u.teaser() {
			return false
		}
		return inRow(list, u.words)
	})
}

// inRow reports whether words stand one behind the other among others.
func inRow(list, others []token) bool {
	for i := range others {
		if i+len(list) <= len(others) && slices.EqualFunc(others[i:i+len(list)], list, func(a, b token) bool { return a.norm == b.norm }) {
			return true
		}
	}
	return false
}

// attributes reports whether words put something on somebody's word, be it a document's.
func attributes(words []token) bool {
	for i, w := range words {
		switch w.norm {
		case "said", "says", "say", "told", "claim", "claimed", "claims", "reported", "alleged", "alleges", "stated", "wrote", "confirmed", "announced", "reports", "suggests", "suggested", "indicates", "indicated", "shows", "showed":
			return true
		case "according":
			if i+1 < len(words) && words[i+1].norm == "to" {
				return true
			}
		}
	}
	return false
}

// sources tells of speakers who lost or got their names: named in the one version, and nowhere in the other, where other words stand for
// them in the same sentence.
func (x *comparison) sources(s *sides) {
	for i, h := range s.hunks {
		if _, b := s.of(h); (phrase{"be", "understand"}).in(b) >= 0 && x.before.sourceAt(s.a, h.a0, h.a1) != nil && x.after.sourceAt(s.b, h.b0, h.b1) == nil {
			x.tell(SourceUnnamed, s, i, "there is no source any more")
			return
		}
		if n := x.renames(&x.before, &x.after, s.a, s.b, h.a0, h.a1, h.b0, h.b1); n != "" {
			x.tell(SourceUnnamed, s, i, n+" is not named any more")
			return
		}
		if n := x.renames(&x.after, &x.before, s.b, s.a, h.b0, h.b1, h.a0, h.a1); n != "" {
			x.tell(SourceNamed, s, i, n+" is named now")
			return
		}
	}
	x.described(s)
}

// renames returns the name of a speaker that stands in tokens [a0, a1) of a unit of the one side and nowhere on the other side, where no
// other name stands for it in tokens [b0, b1).
func (x *comparison) renames(one, other *side, a, b *unit, a0, a1, b0, b1 int) string {
	if a0 == a1 || a.teaser() {
		return ""
	}
	at := around(a, a0, a1, 0)
	for _, p := range one.reading.Parties {
		if !p.Named || p.Type != hearsay.Person || slices.Contains(x.renamed, p.Name) || !mentioned(p, at) {
			continue
		}
		if !speaks(one.reading, p.ID) || names(other.reading, p.Name) || b0 < b1 && namedIn(other.reading, around(b, b0, b1, 0)) || !attributes(b.words) && !quotes(b) && !describedIn(other.reading, around(b, b0, b1, 0)) {
			continue
		}
		x.renamed = append(x.renamed, p.Name)
		return p.Name
	}
	return ""
}

func mentioned(p hearsay.Party, at hearsay.Span) bool {
	return slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool { return m.Form == "name" && m.Overlaps(at) })
}

func speaks(r *hearsay.Reading, party string) bool {
	return slices.ContainsFunc(r.Statements, func(s hearsay.Statement) bool { return s.Speaker == party || s.OnBehalfOf == party })
}

// namedIn reports whether a person who says something is named in a span.
func namedIn(r *hearsay.Reading, at hearsay.Span) bool {
	return slices.ContainsFunc(r.Parties, func(p hearsay.Party) bool {
		return p.Named && p.Type == hearsay.Person && mentioned(p, at) && speaks(r, p.ID)
	})
}

// describedIn reports whether a span has words for somebody whose name is not told.
func describedIn(r *hearsay.Reading, at hearsay.Span) bool {
	return slices.ContainsFunc(r.Parties, func(p hearsay.Party) bool {
		return !p.Named && p.Type == hearsay.Person && slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool { return m.Form != "pronoun" && m.Overlaps(at) })
	})
}

// names reports whether a person of that name is named in a report: in full, or by a surname that is nobody else's.
func names(r *hearsay.Reading, name string) bool {
	if strings.Contains(r.Text, name) {
		return true
	}
	surname := name[strings.LastIndexByte(name, ' ')+1:]
	first, _ := utf8.DecodeRuneInString(name)
	return slices.ContainsFunc(r.Parties, func(p hearsay.Party) bool {
		return p.Named && p.Type == hearsay.Person && (p.Name == surname || strings.HasSuffix(p.Name, " "+surname) && strings.HasPrefix(p.Name, string(first)))
	})
}

func quotes(u *unit) bool {
	return slices.ContainsFunc(u.words, func(w token) bool { return w.quoted })
}

// figures tells of numbers that became others, or that count something else now by the word of a correction.
func (x *comparison) figures(s *sides) {
	var gone, come []int // hunks with a number that no hunk of the other side has
	var allA, allB []token
	for _, h := range s.hunks {
		a, b := s.of(h)
		allA, allB = append(allA, a...), append(allB, b...)
	}
	for i, h := range s.hunks {
		a, b := s.of(h)
		if newNumber(a, allB) {
			gone = append(gone, i)
		}
		if newNumber(b, allA) {
			come = append(come, i)
		}
	}
	if len(gone) > 0 && len(come) > 0 && x.toldFigure(allA, allB) {
		return
	}
	for _, i := range gone {
		if slices.Contains(come, i) {
			x.tell(FigureChanged, s, i, "a number became another")
			return
		}
	}
	if len(gone) > 0 && len(come) > 0 {
		h := hunk{a0: s.hunks[gone[0]].a0, a1: s.hunks[gone[0]].a1, b0: s.hunks[come[0]].b0, b1: s.hunks[come[0]].b1}
		if h.a1-h.a0 <= long && h.b1-h.b0 <= long {
			x.add(Change{Kind: FigureChanged, Before: x.place(&x.before, around(s.a, h.a0, h.a1, some)), After: x.place(&x.after, around(s.b, h.b0, h.b1, some)), Why: "a number became another"})
			return
		}
	}
	x.counted(s)
}

// toldFigure reports whether the same numbers were told to have changed before: a headline and what stands below it have one figure. It
// remembers those that were not.
func (x *comparison) toldFigure(a, b []token) bool {
	var k strings.Builder
	for _, list := range [][]token{a, b} {
		for _, w := range list {
			if isNumber(w.norm) {
				k.WriteString(w.norm + " ")
			}
		}
		k.WriteString("> ")
	}
	if slices.Contains(x.figured, k.String()) {
		return true
	}
	x.figured = append(x.figured, k.String())
	return false
}

// newNumber reports whether words outside quotation marks have a number that others have not.
func newNumber(list, others []token) bool {
	return slices.ContainsFunc(list, func(w token) bool { return !w.quoted && isNumber(w.norm) && !has(others, w.norm) })
}

// counted tells of a number that stayed and counts something else, when a correction names the number.
func (x *comparison) counted(s *sides) {
	for i, w := range s.a.words {
		if !isNumber(w.norm) || !x.corrected(w.norm) {
			continue
		}
		k := slices.IndexFunc(s.b.words, func(t token) bool { return t.norm == w.norm })
		if k < 0 || common(next(s.a.words, i), next(s.b.words, k)) > 0 {
			continue
		}
		x.add(Change{Kind: FigureChanged, Before: x.place(&x.before, around(s.a, i, i+1, some)), After: x.place(&x.after, around(s.b, k, k+1, some)), Why: "a number counts something else"})
		return
	}
}

// corrected reports whether a correction of the later version that is new names a number.
func (x *comparison) corrected(number string) bool {
	for _, m := range x.matches {
		if m.before < 0 && x.after.units[m.after].note && has(x.after.units[m.after].words, number) {
			return true
		}
	}
	return false
}

// next returns the first two words of content behind token i.
func next(words []token, i int) []token {
	var out []token
	for _, w := range words[i+1:] {
		if len(out) == 2 || len(out) == 1 && empty(w.norm) {
			break
		}
		if !empty(w.norm) {
			out = append(out, w)
		}
	}
	return out
}

// quotes tells of words in quotation marks that became others, of marks that were taken off them, and of words that got some.
func (x *comparison) quotes(s *sides) {
	qa, qb := inside(s.a.words), inside(s.b.words)
	for i, h := range s.hunks {
		a, b := s.of(h)
		if len(inside(a)) == 0 && len(inside(b)) == 0 || len(qa) < 2 || len(qb) < 2 {
			continue
		}
		if same := common(qa, qb); framed(s.a, s.b) && substantial(qa, qb) || same > 0 && same*5 >= 2*min(content(qa), content(qb)) && substantial(inside(a), inside(b)) {
			x.tell(QuoteChanged, s, i, "other words in quotation marks")
			return
		}
	}
	x.unmarked(s)
}

// framed reports whether all that stands outside quotation marks is the same in two units, and tells who said it.
func framed(a, b *unit) bool {
	i, k, told := 0, 0, false
	for {
		i, k = behindQuoted(a.words, i), behindQuoted(b.words, k)
		if i == len(a.words) || k == len(b.words) {
			return told && i == len(a.words) && k == len(b.words) && quotes(a) && quotes(b)
		}
		if a.words[i].norm != b.words[k].norm {
			return false
		}
		told = told || !empty(a.words[i].norm)
		i, k = i+1, k+1
	}
}

// behindQuoted returns the first token from i on that is not in quotation marks.
func behindQuoted(words []token, i int) int {
	for i < len(words) && words[i].quoted {
		i++
	}
	return i
}

// unmarked tells of words that stand in quotation marks in one version and without in the other.
func (x *comparison) unmarked(s *sides) {
	qa, qb := inside(s.a.words), inside(s.b.words)
	if (len(qa) == 0) == (len(qb) == 0) {
		return
	}
	quoted, all := qa, s.b.words
	if len(qa) == 0 {
		quoted, all = qb, s.a.words
	}
	if n := content(quoted); n < 3 && !(n > 0 && len(quoted) > 2 && inRow(quoted, all)) || common(quoted, all)*5 < 4*n {
		return
	}
	i, k := firstOf(s.a.words, quoted), firstOf(s.b.words, quoted)
	x.add(Change{Kind: QuoteChanged, Before: x.place(&x.before, around(s.a, i, i+len(quoted), some)), After: x.place(&x.after, around(s.b, k, k+len(quoted), some)),
		Why: "the words are in quotation marks in one version only"})
}

// firstOf returns where words begin with the first three of others, and otherwise with the first.
func firstOf(words, others []token) int {
	for _, n := range []int{3, 1} {
		for i := range words {
			if n <= len(others) && i+n <= len(words) && slices.EqualFunc(words[i:i+n], others[:n], func(a, b token) bool { return a.norm == b.norm }) {
				return i
			}
		}
	}
	return 0
}

func inside(words []token) []token {
	var out []token
	for _, w := range words {
		if w.quoted {
			out = append(out, w)
		}
	}
	return out
}

// substantial reports whether one list is more than another spelling of the other.
func substantial(a, b []token) bool {
	return len(a) != len(b) || !slices.EqualFunc(a, b, func(x, y token) bool { return nearly(x.norm, y.norm) })
}

// nearly reports whether one word may be a slip in the other: one letter more, less, or other.
func nearly(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || len(b) < 6 || isNumber(a) || isNumber(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return a[i:] == b[i+1:] || len(a) == len(b) && (a[i+1:] == b[i+1:] || i+2 <= len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:])
}

// denialIn tells of a denial that came into a sentence or went out of it.
func (x *comparison) denialIn(s *sides) {
	was, is := x.before.rejects(s.a), x.after.rejects(s.b)
	if was == is {
		return
	}
	for i, h := range s.hunks {
		a, b := s.of(h)
		switch {
		case is && (deniesIn(b, x.after.denials) || !s.told[i] && deniesIn(b, x.after.flat)):
			x.tell(DenialAdded, s, i, "a denial is in the sentence now")
			x.denied[1] = s.b.paragraph
			return
		case was && deniesIn(a, x.before.denials):
			x.tell(DenialRemoved, s, i, "the denial is out of the sentence")
			x.denied[0] = s.a.paragraph
			return
		}
	}
}

// rejects reports whether a unit of a version denies something, or says flatly that something was not so.
func (s *side) rejects(u *unit) bool { return denies(u, s.denials) || denies(u, s.flat) }

func denies(u *unit, said []hearsay.Span) bool { return deniesIn(u.words, said) }

// deniesIn reports whether words deny something: by themselves, or because the reading has a statement there that does.
func deniesIn(words []token, said []hearsay.Span) bool {
	for i, w := range words {
		before, after := "", ""
		if i > 0 {
			before = words[i-1].norm
		}
		if i+1 < len(words) {
			after = words[i+1].norm
		}
		switch {
		case !empty(w.norm) && !w.is("decline") && slices.ContainsFunc(said, func(c hearsay.Span) bool { return c.Contains(w.span) }):
			return true
		case before == "not" || before == "nor" || before == "or" || before == "never":
		case w.quoted && longQuote(words, i):
		case w.is("deny"), w.is("refute"), w.is("rebut"), w.norm == "denial", w.norm == "untrue", w.norm == "baseless", w.norm == "unfounded":
			return true
		case w.is("dispute") && (after == "the" || after == "that" || after == "any" || after == "this"):
			return true
		case w.is("reject"), w.is("dismiss"):
			if slices.ContainsFunc(words[i:min(len(words), i+6)], charge) {
				return true
			}
		}
	}
	return false
}

// longQuote reports whether token i stands in a quotation of more words than a speaker is given for one verb: said it was "untrue".
func longQuote(words []token, i int) bool {
	const few = 4
	from, to := i, i
	for from > 0 && words[from-1].quoted {
		from--
	}
	for to < len(words) && words[to].quoted {
		to++
	}
	return to-from > few
}

// charge reports whether a word is for what people deny.
func charge(w token) bool {
	for _, base := range []string{"claim", "allegation", "accusation", "suggestion", "charge", "report", "account", "rumour", "rumor", "assertion", "criticism", "idea"} {
		if w.is(base) {
			return true
		}
	}
	return false
}

// least is how many words of content a passage has.
const least = 6

// insertions tells of longer passages inside a sentence of which nothing else is told.
func (x *comparison) insertions(s *sides) {
	if s.a.teaser() || s.b.teaser() {
		return
	}
	for i, h := range s.hunks {
		a, b := s.of(h)
		na, nb := content(a), content(b)
		switch {
		case s.told[i]:
		case nb >= 3 && x.before.silent(s.a, h.a0, h.a1) && !x.after.silent(s.b, h.b0, h.b1):
			x.tell(PassageAdded, s, i, "who was silent says something now")
		case nb >= least && na*2 < nb && !x.known(b, x.before.units):
			h.a0, h.a1 = 0, 0
			x.add(Change{Kind: PassageAdded, After: x.place(&x.after, around(s.b, h.b0, h.b1, 0)), Why: "more in a sentence"})
		case na >= least && nb*2 < na && !x.known(a, x.after.units):
			x.add(Change{Kind: PassageRemoved, Before: x.place(&x.before, around(s.a, h.a0, h.a1, 0)), Why: "less in a sentence"})
		}
	}
}

// silent reports whether tokens [i, k) of a unit tell that somebody would not say anything, or could not be asked.
func (s *side) silent(u *unit, i, k int) bool {
	at := around(u, i, k, 0)
	return i < k && slices.ContainsFunc(s.reading.Statements, func(st hearsay.Statement) bool {
		return (st.Position == hearsay.Declines || st.Position == hearsay.NoResponse) && slices.ContainsFunc(st.Cue, at.Overlaps)
	})
}

// known reports whether nearly all words of a passage stand in one unit of the other version: a sentence was cut in two, or two became one.
func (x *comparison) known(list []token, others []unit) bool {
	n := content(list)
	return slices.ContainsFunc(others, func(u unit) bool { return !u.teaser() && common(list, u.words)*10 >= 7*n })
}

// passages tells of sentences that went and came at one place. A denial is new when none of much the same words went, and gone when none came: then
// it was put in other words.
func (x *comparison) passages(gone, come []int) {
	answered := slices.ContainsFunc(come, func(i int) bool { return x.after.rejects(&x.after.units[i]) })
	for _, g := range paragraphs(gone, x.before.units) {
		x.passage(g, &x.before, &x.after, DenialRemoved, PassageRemoved, func(u *unit) bool { return !answered && x.before.rejects(u) })
	}
	for _, g := range paragraphs(come, x.after.units) {
		x.passage(g, &x.after, &x.before, DenialAdded, PassageAdded, func(u *unit) bool { return x.after.rejects(u) && !x.before.replaces(u, gone) })
	}
}

// replaces reports whether one of some units denies something in much the words of u.
func (s *side) replaces(u *unit, some []int) bool {
	return slices.ContainsFunc(some, func(i int) bool {
		o := &s.units[i]
		return s.rejects(o) && 3*common(u.words, o.words) >= min(content(u.words), content(o.words))
	})
}

// paragraphs groups units by their paragraphs.
func paragraphs(list []int, units []unit) [][]int {
	var out [][]int
	for _, i := range list {
		if n := len(out); n > 0 {
			last := out[n-1][len(out[n-1])-1]
			if last == i-1 && units[last].paragraph == units[i].paragraph || last == i-1 && units[last].note && units[i].note {
				out[n-1] = append(out[n-1], i)
				continue
			}
		}
		out = append(out, []int{i})
	}
	return out
}

// passage tells of the units of a paragraph that only one version has.
func (x *comparison) passage(group []int, in, other *side, denied, plain Kind, denial func(*unit) bool) {
	var list []int
	for _, i := range group {
		if u := &in.units[i]; u.note && plain == PassageAdded || in.rejects(u) || content(u.words) > 0 && !x.known(u.words, other.units) {
			list = append(list, i)
		}
	}
	if len(list) == 0 {
		return
	}
	first, last := &in.units[list[0]], &in.units[list[len(list)-1]]
	whole := hearsay.Span{Start: first.Start, End: last.End}
	switch at := slices.IndexFunc(list, func(i int) bool { return denial(&in.units[i]) }); {
	case first.note && plain == PassageAdded:
		x.one(CorrectionAdded, in, whole, "a note on what was wrong")
	case at >= 0:
		end := at
		for k := at; k < len(list); k++ {
			if denial(&in.units[list[k]]) {
				end = k
			}
		}
		x.one(denied, in, hearsay.Span{Start: in.units[list[at]].Start, End: in.units[list[end]].End}, "a sentence that denies something")
	case first.teaser() || first.note:
	case plain == PassageAdded && first.paragraph == x.denied[1] || plain == PassageRemoved && first.paragraph == x.denied[0]: // more of the denial
	case x.trims(list, in):
		x.one(QuoteChanged, in, whole, "a sentence of a longer quotation")
	case x.contentOf(list, in) >= least-2:
		x.one(plain, in, whole, "whole sentences")
	}
}

func (x *comparison) contentOf(list []int, in *side) int {
	n := 0
	for _, i := range list {
		n += content(in.units[i].words)
	}
	return n
}

// trims reports whether units are quoted for the most part and stand beside one of their paragraph that is quoted too and that both versions have.
func (x *comparison) trims(list []int, in *side) bool {
	for _, i := range list {
		if 2*len(inside(in.units[i].words)) <= len(in.units[i].words) {
			return false
		}
	}
	for _, k := range []int{list[0] - 1, list[len(list)-1] + 1} {
		if k >= 0 && k < len(in.units) && in.units[k].paragraph == in.units[list[0]].paragraph && quotes(&in.units[k]) && x.both(k, in) {
			return true
		}
	}
	return false
}

func (x *comparison) both(k int, in *side) bool {
	return slices.ContainsFunc(x.matches, func(m match) bool {
		return m.before >= 0 && m.after >= 0 && (in == &x.before && m.before == k || in == &x.after && m.after == k)
	})
}

// one adds a change that only one version has.
func (x *comparison) one(kind Kind, in *side, sp hearsay.Span, why string) {
	c := Change{Kind: kind, Why: why}
	if in == &x.before {
		c.Before = x.place(in, sp)
	} else {
		c.After = x.place(in, sp)
	}
	x.add(c)
}

// notice returns the unit of the later version that tells that the article was withdrawn, when most of its text is gone.
func (x *comparison) notice() *unit {
	before, after := size(x.before.units, true), size(x.after.units, true)
	if before < 40 || after*100 > before*45 {
		return nil
	}
	for i := range x.after.units {
		if u := &x.after.units[i]; withdraws(u.words) {
			return u
		}
	}
	return nil
}

// size counts the words of units: all, or those of content below the headlines.
func size(units []unit, ofContent bool) int {
	n := 0
	for i := range units {
		switch u := &units[i]; {
		case !ofContent:
			n += len(u.words)
		case !u.teaser():
			n += content(u.words)
		}
	}
	return n
}

func withdraws(words []token) bool {
	about := slices.ContainsFunc(words, func(w token) bool {
		switch w.norm {
		case "article", "story", "report", "piece", "post", "column", "item", "it", "page", "editor", "editors", "dispatch", "interview":
			return true
		}
		return false
	})
	for _, p := range []phrase{{"withdraw"}, {"retract"}, {"remove"}, {"take", "down"}, {"delete"}, {"unpublish"}, {"no", "longer", "available"}, {"pull"}, {"retraction"}, {"kill"}, {"disregard"}} {
		if about && p.in(words) >= 0 {
			return true
		}
	}
	return false
}
