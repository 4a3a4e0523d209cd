// Package revisions tells what changed between two versions of an article, in terms of who said what and how surely: words that say less or
// more, sources that lost or got their names, denials, quotations, figures, corrections, passages that came or went, and articles that were
// withdrawn. Edits that change nothing of that are folded away: marks, spelling, the form of a date, boilerplate.
//
// Versions are set side by side sentence by sentence. How strong words are is a table of the package. Nothing here fails.
package revisions

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Kind is what a change is.
type Kind string

// The kinds of changes.
const (
	VerbSoftened    Kind = "verb_softened"
	VerbHardened    Kind = "verb_hardened"
	SourceUnnamed   Kind = "source_unnamed"
	SourceNamed     Kind = "source_named"
	DenialAdded     Kind = "denial_added"
	DenialRemoved   Kind = "denial_removed"
	QuoteChanged    Kind = "quote_changed"
	FigureChanged   Kind = "figure_changed"
	CorrectionAdded Kind = "correction_added"
	PassageAdded    Kind = "passage_added"
	PassageRemoved  Kind = "passage_removed"
	Withdrawn       Kind = "withdrawn"
)

// Kinds returns all kinds in the order in which they are told.
func Kinds() []Kind {
	return []Kind{VerbSoftened, VerbHardened, SourceUnnamed, SourceNamed, DenialAdded, DenialRemoved, QuoteChanged, FigureChanged, CorrectionAdded, PassageAdded, PassageRemoved, Withdrawn}
}

// Change is one change between two versions.
type Change struct {
	Kind   Kind
	Before *Place // nil when there is nothing of it before
	After  *Place
	Why    string // in words for people
	// Touches are the other changes that a correction is about, as places in the list of changes.
	Touches []int
}

// Place is where a change is in one of the versions.
type Place struct {
	hearsay.Span        // of its text
	Statement    string // the id of the statement that it is in, "" for none
}

// Comparer compares versions. It is safe for use by many goroutines.
type Comparer struct{ strength *strength }

// NewComparer loads the table of how strong words are.
func NewComparer() *Comparer {
	s, err := parseStrength(strengthText)
	if err != nil {
		panic(err) // it is embedded, and a test reads it
	}
	return &Comparer{s}
}

// Compare returns the changes from an earlier version of an article to a later one, in the order of the later one.
func (c *Comparer) Compare(before, after *hearsay.Reading) []Change {
	x := comparison{
		Comparer: c,
		before:   sideOf(before),
		after:    sideOf(after),
	}
	if u := x.notice(); u != nil {
		return []Change{{Kind: Withdrawn, Before: x.place(&x.before, x.before.title()), After: x.place(&x.after, u.Span), Why: "the text is gone and a notice says so"}}
	}
	x.before.units, x.after.units, x.matches = together(x.before.units, x.after.units)
	x.compare()
	x.identified()
	x.link()
	return x.changes
}

// side is one of the versions.
type side struct {
	reading *hearsay.Reading
	units   []unit
	denials []hearsay.Span // words of its statements that deny something
	flat    []hearsay.Span // and of those by which somebody says flatly that something was not so: no such report had reached the council
}

// title returns the headline, or what the version begins with.
func (s *side) title() hearsay.Span {
	if len(s.units) == 0 {
		return hearsay.Span{}
	}
	return s.units[0].Span
}

func sideOf(r *hearsay.Reading) side {
	out := side{reading: r, units: unitsOf(r)}
	for _, s := range r.Statements {
		switch {
		case s.Position == hearsay.Denies:
			out.denials = append(append(out.denials, s.Cue...), s.Content...)
		case s.Position == hearsay.Says && s.Anonymous == nil && ofThemselves(r, &s):
			out.flat = append(out.flat, s.Content...)
		}
	}
	return out
}

// ofThemselves reports whether a statement says flatly that something was not so, of whoever makes it, or for whom they speak, or of nobody in particular: she
// never saw it, her client made no promise, no such report was sent. What others did not do is told of them.
func ofThemselves(r *hearsay.Reading, s *hearsay.Statement) bool {
	var list []token
	for _, c := range s.Content {
		list = append(list, words(r.Text, c)...)
	}
	if len(list) > 1 && list[0].norm == "that" {
		list = list[1:]
	}
	if len(list) == 0 || !flat(list) {
		return false
	}
	if s.OnBehalfOf != "" || oneOf(list[0].norm, "i", "we", "he", "she", "it", "they", "my", "our", "his", "her", "its", "their", "no", "not", "nobody", "none", "nothing", "never", "neither", "at",
		"there", "made", "did", "had") {
		return true
	}
	who := slices.IndexFunc(r.Parties, func(p hearsay.Party) bool { return p.ID == s.Speaker })
	if who < 0 || r.Parties[who].Name == "" {
		return false
	}
	name := words(r.Parties[who].Name, hearsay.Span{End: len(r.Parties[who].Name)})
	return len(name) > 0 && slices.ContainsFunc(list[:min(len(list), 6)], func(w token) bool { return w.norm == name[len(name)-1].norm })
}

// flat reports whether words say that there was none of something, or that somebody did not do it: of a sentence that came later, which answers what
// stood there before, more is taken for that than of others.
func flat(words []token) bool {
	row := make([]string, 0, 10)
	for _, w := range words[:min(len(words), cap(row))] {
		row = append(row, w.norm)
	}
	return english.Flat(row) || answersFlatly(row)
}

// answersFlatly reports whether one of the first words has a negation behind a verb of the past: her client made no promise; not a cent ever came.
func answersFlatly(row []string) bool {
	if len(row) > 1 && row[0] == "never" {
		return true
	}
	if len(row) > 3 && (row[0] == "not" && (row[1] == "a" || row[1] == "one") || row[0] == "at" && row[1] == "no") {
		return true
	}
	for i, w := range row {
		next := ""
		if i+1 < len(row) {
			next = row[i+1]
		}
		switch {
		case oneOf(w, "should", "must", "will", "would", "could", "can", "until", "yet"):
			return false
		case next == "not" && oneOf(w, "did", "was", "were", "had", "has", "have"):
			return !slices.ContainsFunc(row[i:], func(s string) bool { return s == "until" || s == "yet" || s == "know" })
		case next == "no" && oneOf(w, "made", "had", "gave", "took", "paid", "received", "has", "have"):
			return i+2 == len(row) || !oneOf(row[i+2], "record", "comment", "knowledge", "evidence", "idea", "plan", "plans", "doubt", "choice", "reason")
		}
	}
	return false
}

// comparison is two versions on the way to their changes.
type comparison struct {
	*Comparer
	before, after side
	matches       []match
	changes       []Change
	renamed       []string // parties whose loss or gain of a name was told
	figured       []string // numbers that were told to have become others
	denied        [2]int   // the paragraphs, before and after, in which the last sentence lost or got a denial; 0 for none
}

func (x *comparison) add(c Change) { x.changes = append(x.changes, c) }

// place returns a span of a version with the least statement that it touches.
func (x *comparison) place(s *side, sp hearsay.Span) *Place {
	if sp.Len() == 0 {
		return nil
	}
	p := &Place{Span: sp}
	least := 0
	for _, st := range s.reading.Statements {
		whole := extent(st)
		if whole.Overlaps(sp) && (p.Statement == "" || whole.Len() < least) {
			p.Statement, least = st.ID, whole.Len()
		}
	}
	return p
}

// extent returns the span from the first to the last word of a statement.
func extent(s hearsay.Statement) hearsay.Span {
	all := slices.Concat(s.Source, s.Cue, s.Content)
	if len(all) == 0 {
		return hearsay.Span{}
	}
	first := slices.MinFunc(all, func(a, b hearsay.Span) int { return cmp.Compare(a.Start, b.Start) })
	last := slices.MaxFunc(all, func(a, b hearsay.Span) int { return cmp.Compare(a.End, b.End) })
	return hearsay.Span{Start: first.Start, End: last.End}
}

// compare goes through what is side by side. Sentences that came, and those that went, are one change for each paragraph of them.
func (x *comparison) compare() {
	var gone, come []int
	flush := func() {
		x.passages(gone, come)
		gone, come = nil, nil
	}
	for _, m := range x.matches {
		switch {
		case m.after < 0:
			gone = append(gone, m.before)
		case m.before < 0:
			come = append(come, m.after)
		default:
			flush()
			x.denied = [2]int{}
			x.pair(&x.before.units[m.before], &x.after.units[m.after])
		}
	}
	flush()
}

// link tells of corrections which changes they are about: those with a number or several words in common.
func (x *comparison) link() {
	for i := range x.changes {
		if x.changes[i].Kind != CorrectionAdded {
			continue
		}
		note := words(x.after.reading.Text, x.changes[i].After.Span)
		for k, c := range x.changes {
			if k != i && x.about(note, c) {
				x.changes[i].Touches = append(x.changes[i].Touches, k)
			}
		}
	}
}

func (x *comparison) about(note []token, c Change) bool {
	switch {
	case c.Kind == SourceUnnamed || c.Kind == SourceNamed:
		for _, base := range []string{"name", "identify", "identity", "anonymity", "anonymous"} {
			if (phrase{base}).in(note) >= 0 {
				return true
			}
		}
	case c.Kind == QuoteChanged && ((phrase{"quote"}).in(note) >= 0 || (phrase{"misquote"}).in(note) >= 0 || (phrase{"quotation"}).in(note) >= 0):
		return true
	}
	var own []token
	if c.Before != nil {
		own = append(own, words(x.before.reading.Text, c.Before.Span)...)
	}
	if c.After != nil {
		own = append(own, words(x.after.reading.Text, c.After.Span)...)
	}
	if c.Kind == FigureChanged {
		for _, w := range own {
			if isNumber(w.norm) && has(note, w.norm) {
				return true
			}
		}
	}
	return common(note, own) >= 4
}

func has(words []token, w string) bool {
	return slices.ContainsFunc(words, func(t token) bool { return t.norm == w })
}
