package coref

import (
	"sort"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// The points of a mention for being what a content is about, set by hand on the training part of who-when (hearsay bench who --part train).
const (
	aboutTop     = 40 // hangs on nothing inside the content
	aboutStep    = 7  // less for each step below that
	aboutSubject = 25
	aboutObject  = 15
	aboutName    = 8
	aboutFirst   = 8
	aboutAgain   = 6  // for each further mention of the same
	aboutLeast   = 32 // what has fewer is not what the content is about
	aboutNear    = 4  // a second one may have so many fewer
)

// About returns the entities that each attribution is mainly about, as indices into Doc.Entity: subjects and objects high up in the tree of
// its content.
func (r Resolver) About(d *doc.Doc, as []doc.Attribution, speakers []Speaker) [][]int {
	out := make([][]int, len(as))
	points := map[int]int{}
	for i, a := range as {
		clear(points)
		first := true
		for _, c := range a.Content {
			at := sort.Search(len(d.Mention), func(k int) bool { return d.Mention[k].Start >= c.Start })
			for ; at < len(d.Mention) && d.Mention[at].Start < c.End; at++ {
				m := d.Mention[at]
				if m.Entity < 0 || m.Head >= c.End || !maybeAbout(d.Entity[m.Entity]) || d.Tag[m.Start] == doc.PRPS && self(d.Lemma[m.Start]) {
					continue
				}
				p := aboutPoints(d, m, c)
				if first {
					p, first = p+aboutFirst, false
				}
				if before, ok := points[m.Entity]; ok {
					p = max(p, before) + aboutAgain
				}
				points[m.Entity] = p
			}
		}
		out[i] = mostly(points, speakers[i].Entity)
	}
	return out
}

// maybeAbout reports whether an entity is a party that something may be about.
func maybeAbout(e doc.Entity) bool {
	return e.Type != doc.AuthorType && (e.Named || e.Type != doc.NoType)
}

// aboutPoints returns the points of one mention in a piece of content.
func aboutPoints(d *doc.Doc, m doc.Mention, content doc.Range) int {
	p := aboutTop
	for i, steps := m.Head, 0; steps < 8; steps++ {
		if i = int(d.Head[i]); i < content.Start || i >= content.End {
			break
		}
		p -= aboutStep
	}
	i := m.Head
	for steps := 0; d.Label[i] == doc.Conj && d.Head[i] >= 0 && steps < 8; steps++ {
		i = int(d.Head[i])
	}
	switch d.Label[i] {
	case doc.Nsubj, doc.NsubjPass:
		p += aboutSubject
	case doc.Obj, doc.Iobj:
		p += aboutObject
	}
	if m.Form != doc.Described {
		p += aboutName
	}
	return p
}

// mostly returns the entity with the most points, and a second one that has hardly fewer.
func mostly(points map[int]int, speaker int) []int {
	best, second := -1, -1
	more := func(a, b int) bool { return b < 0 || points[a] > points[b] || points[a] == points[b] && a < b }
	delete(points, speaker)
	for e := range points {
		switch {
		case more(e, best):
			best, second = e, best
		case more(e, second):
			second = e
		}
	}
	switch {
	case best < 0 || points[best] < aboutLeast:
		return nil
	case second < 0 || points[second] < max(aboutLeast, points[best]-aboutNear):
		return []int{best}
	case second < best:
		return []int{second, best}
	}
	return []int{best, second}
}
