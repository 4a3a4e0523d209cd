package sourcing

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// This file finds the press that says so too, or in which a report of it stood.

// reportedIn makes the press in which a report stood the speaker of what it said, where nobody else is told to have said it.
func (f *finder) reportedIn(i int, s *Sourcing) {
	cue := f.as[i].Cue
	if s.Speaker.Len() > 0 || cue.Len() != 1 || f.d.Lemma[cue.Start] != "report" {
		return
	}
	if o, cited := f.reportOf(f.np(cue.Start)); o.Len() > 0 && cited.Len() == 0 && (len(s.Chain) == 0 || len(s.Chain) == 1 && s.Chain[0] == o) {
		s.Speaker, s.Chain = o, nil
	}
}

// beside adds the press that says in the same sentence that the words were said, and whoever does so between commas behind the speaker.
func (f *finder) beside(i int, s *Sourcing) {
	if f.pressLike(s.Speaker) {
		return
	}
	a := f.as[i]
	sent := f.sentence(a.Cue.Start)
	if n := len(a.Content); n > 0 && f.d.Quote[a.Content[n-1].End-1] >= 0 {
		sent.End = max(sent.End, f.sentence(a.Content[n-1].End-1).End) // that of the last of several that are quoted
	}
	for k := sent.Start; k+2 < sent.End; k++ {
		if f.cueOf[k] != 0 || within(a.Content, k) || f.d.Quote[k] >= 0 {
			continue
		}
		if f.low(k) == "according" && f.low(k+1) == "to" {
			g := f.group(k + 2)
			if o := f.outlet(g); o.Len() > 0 {
				s.Chain = append(s.Chain, o)
			} else if within(a.Source, k) && k > s.Speaker.Start && g.Len() > 0 && f.people(g) {
				s.Chain = append(s.Chain, g) // the mayor, according to a clerk, said
			}
		} else if f.low(k) == "as" && f.is(k+1, reports) && f.low(k+2) == "by" {
			if o := f.passer(f.group(k + 3)); o.Len() > 0 {
				s.Chain = append(s.Chain, o)
			}
		}
	}
	for k := max(0, i-3); k < min(len(f.as), i+4); k++ {
		b := f.as[k]
		if k == i || len(b.Source) == 0 || b.Within == i || a.Within == k || f.d.SentenceOf[b.Cue.Start] != f.d.SentenceOf[a.Cue.Start] {
			continue
		}
		r := f.piece(b)
		if f.pressLike(r) && f.is(f.head(b.Cue), reports) && overlap(a.Content, b.Content) && !within(a.Content, b.Cue.Start) {
			s.Chain = append(s.Chain, f.outlet(r))
		}
	}
}

func overlap(a, b []doc.Range) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Start < y.End && y.Start < x.End {
				return true
			}
		}
	}
	return false
}
