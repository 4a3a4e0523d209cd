package workbench

import (
	"cmp"
	"slices"
	"sync"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// index is what is looked up often in what shows across reports, made once for all who look and only when somebody does.
type index struct {
	claims   func() []record.Claim   // of several statements, as people want to see them
	parties  func() []identity.Party // named, those with most statements first
	speakers func() speakers
}

// speakers are the statements of each party and those that others make for it, the latest day first.
type speakers struct{ own, behalf map[int][]entry.Ref }

func newIndex(a *answer.Across) *index {
	return &index{
		claims:   sync.OnceValue(func() []record.Claim { return a.FindClaims("", false) }),
		parties:  sync.OnceValue(func() []identity.Party { return byStatements(a) }),
		speakers: sync.OnceValue(func() speakers { return bySpeaker(a) }),
	}
}

func byStatements(a *answer.Across) []identity.Party {
	var out []identity.Party
	for _, p := range a.Parties {
		if p.Named {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(p, q identity.Party) int { return a.Told(q.Number) - a.Told(p.Number) })
	return out
}

func bySpeaker(a *answer.Across) speakers {
	list := slices.Clone(a.Statements)
	slices.SortStableFunc(list, func(x, y record.Statement) int {
		return cmp.Or(cmp.Compare(y.Day, x.Day), entry.CompareRefs(x.Ref, y.Ref))
	})
	out := speakers{map[int][]entry.Ref{}, map[int][]entry.Ref{}}
	for _, s := range list {
		out.own[s.Speaker] = append(out.own[s.Speaker], s.Ref)
		if s.OnBehalfOf != s.Speaker {
			out.behalf[s.OnBehalfOf] = append(out.behalf[s.OnBehalfOf], s.Ref)
		}
	}
	return out
}

// FindClaims is that of [answer.Across]. The list must not be changed.
func (a *Across) FindClaims(words string, all bool) []record.Claim {
	if words == "" && !all {
		return a.index.claims()
	}
	return a.Across.FindClaims(words, all)
}

// Named returns the parties that some report names, those with most statements first. The list must not be changed.
func (a *Across) Named() []identity.Party { return a.index.parties() }

// Of is that of [answer.Across]. The lists must not be changed.
func (a *Across) Of(n int) (own, behalf []entry.Ref) {
	s := a.index.speakers()
	return s.own[n], s.behalf[n]
}
