package identity

import (
	"slices"
	"strings"
)

// traits are what is known of one or more nodes that are the same.
type traits struct {
	middle, suffix, title string
	person, body          bool
	full                  bool // one of them has a name of several words
	born                  int
	roles, company        set
	stories               set // in which what they are of was joined already
}

func (n *node) traits() traits {
	if !n.named || n.anonymous {
		return traits{}
	}
	t := traits{middle: n.middle, suffix: n.suffix, title: n.title, person: n.person, body: n.body, full: len(n.core) > 1, born: n.age, roles: set{list: n.roles}, company: set{list: n.company}}
	if n.story != "" {
		t.stories.list = []string{n.story}
	}
	return t
}

func (t *traits) add(o traits) {
	if len(o.middle) > len(t.middle) {
		t.middle = o.middle
	}
	t.suffix, t.title = first(t.suffix, o.suffix), first(t.title, o.title)
	t.person, t.body, t.full = t.person || o.person, t.body || o.body, t.full || o.full
	if t.born == 0 {
		t.born = o.born
	}
	t.roles.add(o.roles)
	t.company.add(o.company)
	t.stories.add(o.stories)
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// agree reports whether nothing speaks against two being the same.
func (t *traits) agree(o *traits) bool {
	return !(t.person && o.body || t.body && o.person) && either(t.title, o.title) && t.suffix == o.suffix && middleAgrees(t.middle, o.middle) &&
		(t.born == 0 || o.born == 0 || max(t.born, o.born)-min(t.born, o.born) <= 2) && !t.clash(o) && !o.clash(t) && !t.stories.meets(&o.stories)
}

func either(a, b string) bool { return a == "" || b == "" || a == b }

// middleAgrees compares middle names, of which either may be initials.
func middleAgrees(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	for i := range min(len(x), len(y)) {
		if !strings.HasPrefix(x[i], y[i]) && !strings.HasPrefix(y[i], x[i]) {
			return false
		}
	}
	return true
}

// clash reports whether one has a public office and the other an occupation, and no word of an office in common.
func (t *traits) clash(o *traits) bool {
	return t.roles.any(public) && o.roles.any(private) && !t.roles.meets(&o.roles)
}

// differ reports whether both have offices, and none in common.
func (t *traits) differ(o *traits) bool {
	return t.roles.len() > 0 && o.roles.len() > 0 && !t.roles.meets(&o.roles)
}

// evidence is what speaks for two being the same: points, of which two are enough where nothing is odd, and reasons.
type evidence struct {
	points int
	office bool // one of an office, or of what else few are
	why    []string
}

// maxReasons is how many reasons of one kind are told.
const maxReasons = 2

func (e *evidence) role(word string) {
	e.points += 2
	if common(word) {
		e.points--
	} else {
		e.office = true
	}
	e.tell("both are called ", word)
}

func (e *evidence) companion(key string, often bool) {
	e.points += 2
	if often {
		e.points--
	}
	e.tell("both reports name ", key)
}

// tell adds a reason: what both are, do or have, and its name.
func (e *evidence) tell(what, name string) {
	n := 0
	for _, w := range e.why {
		if strings.HasPrefix(w, what) {
			n++
		}
	}
	if n < maxReasons {
		e.why = append(e.why, what+"“"+name+"”")
	}
}

// shared gathers what two sets of nodes have in common, besides what both are called themselves.
func (w *joining) shared(a, b *traits, called string) evidence {
	var e evidence
	a.roles.each(func(role string) {
		if b.roles.has(role) {
			e.role(role)
		}
	})
	small, large := &a.company, &b.company
	if small.len() > large.len() {
		small, large = large, small
	}
	small.each(func(key string) {
		if key != called && large.has(key) {
			e.companion(key, w.often[key])
		}
	})
	return e
}

// set is a set of words: a sorted list while it is small.
type set struct {
	list []string
	more map[string]bool
}

const smallSet = 48

func (s *set) len() int { return max(len(s.list), len(s.more)) }

func (s *set) has(w string) bool {
	if s.more != nil {
		return s.more[w]
	}
	_, ok := slices.BinarySearch(s.list, w)
	return ok
}

func (s *set) add(o set) {
	if o.len() == 0 {
		return
	}
	if s.len() == 0 && o.more == nil {
		s.list, s.more = o.list, nil // nobody changes a list
		return
	}
	if s.more == nil && len(s.list)+o.len() <= smallSet {
		list := append(slices.Clone(s.list), o.list...)
		slices.Sort(list)
		s.list = slices.Compact(list)
		return
	}
	if s.more == nil {
		s.more = map[string]bool{}
		for _, w := range s.list {
			s.more[w] = true
		}
		s.list = nil
	}
	o.each(func(w string) { s.more[w] = true })
}

// each calls f for every word, in order.
func (s *set) each(f func(string)) {
	list := s.list
	if s.more != nil {
		list = make([]string, 0, len(s.more))
		for w := range s.more {
			list = append(list, w)
		}
		slices.Sort(list)
	}
	for _, w := range list {
		f(w)
	}
}

func (s *set) any(f func(string) bool) bool {
	found := false
	s.each(func(w string) { found = found || f(w) })
	return found
}

func (s *set) meets(o *set) bool {
	if s.len() > o.len() {
		s, o = o, s
	}
	return s.any(o.has)
}
