package revisions

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// described tells of a source without a name of whom less is said now than before, or more: a nurse on the ward became a member of staff.
func (x *comparison) described(s *sides) {
	for i, h := range s.hunks {
		a, b := x.before.sourceAt(s.a, h.a0, h.a1), x.after.sourceAt(s.b, h.b0, h.b1)
		if a == nil || b == nil {
			continue
		}
		was, is := a.words(x.before.reading), b.words(x.after.reading)
		switch {
		case fewer(is, was) && !x.known(was, x.after.units) || a.known > b.known && (b.known == 0 || common(was, is) == 0):
			x.tell(SourceUnnamed, s, i, "less is said of who the source is")
		case fewer(was, is) && !x.known(is, x.before.units) || b.known > a.known && (a.known == 0 || common(was, is) == 0):
			x.tell(SourceNamed, s, i, "more is said of who the source is")
		default:
			continue
		}
		return
	}
}

// source is who speaks in a statement without a name.
type source struct {
	hearsay.Span
	known int // how much the descriptor tells, 0 to 4
}

func (s *source) words(r *hearsay.Reading) []token { return words(r.Text, s.Span) }

// sourceAt returns the source without a name that stands in a unit and that tokens [i, k) of it touch or stand beside; nil for none.
func (s *side) sourceAt(u *unit, i, k int) *source {
	at := around(u, i, k, 1)
	for _, st := range s.reading.Statements {
		if st.Anonymous == nil {
			continue
		}
		for _, sp := range st.Source {
			if u.Contains(sp) && sp.Overlaps(at) && content(words(s.reading.Text, sp)) > 0 {
				return &source{Span: sp, known: st.Anonymous.Specificity}
			}
		}
	}
	return nil
}

// fewer reports whether one list of words has all its words of content from another, which has two more at least.
func fewer(some, all []token) bool {
	n := content(some)
	return n > 0 && content(all) >= n+2 && common(some, all) == n && !slices.ContainsFunc(some, func(w token) bool { return w.quoted })
}

// identified turns a passage that tells of a source who agreed to be named into that: the source is named now. Where that is told already it tells
// nothing more, nor does it that the reason for having no name came or went.
func (x *comparison) identified() {
	named := slices.ContainsFunc(x.changes, func(c Change) bool { return c.Kind == SourceNamed })
	unnamed := slices.ContainsFunc(x.changes, func(c Change) bool { return c.Kind == SourceUnnamed })
	x.changes = slices.DeleteFunc(x.changes, func(c Change) bool {
		switch c.Kind {
		case PassageAdded, CorrectionAdded:
			list := words(x.after.reading.Text, c.After.Span)
			return named && agrees(list) || (named || unnamed) && withheld(list)
		case PassageRemoved:
			return (named || unnamed) && withheld(words(x.before.reading.Text, c.Before.Span))
		}
		return false
	})
	for i := range x.changes {
		if c := &x.changes[i]; c.Kind == PassageAdded && agrees(words(x.after.reading.Text, c.After.Span)) {
			c.Kind, c.Why = SourceNamed, "who spoke without a name agreed to be named"
		}
	}
}

// agrees reports whether a few words tell that somebody agreed to be named.
func agrees(list []token) bool {
	const few = 40
	if len(list) > few {
		return false
	}
	return slices.ContainsFunc([]phrase{{"agree", "to", "be", "name"}, {"agree", "to", "be", "identify"}, {"agree", "to", "be", "quote"}, {"lift", "that", "condition"}, {"waive", "anonymity"},
		{"agree", "to", "the", "use", "of", "his", "name"}, {"agree", "to", "the", "use", "of", "her", "name"}},
		func(p phrase) bool { return p.in(list) >= 0 })
}

// withheld reports whether words tell that somebody would not be named.
func withheld(list []token) bool {
	return slices.ContainsFunc([]phrase{{"not", "to", "be", "name"}, {"not", "to", "be", "identify"}, {"not", "be", "name"}, {"not", "be", "identify"}, {"condition", "of", "anonymity"}, {"request", "anonymity"}},
		func(p phrase) bool { return p.in(list) >= 0 })
}
