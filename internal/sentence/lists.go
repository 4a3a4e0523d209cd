package sentence

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// List is a list of sentences with a heading.
type List struct {
	Heading   string
	Sentences []Sentence
}

// Lists returns what is told after the statements: who says what, what is dated, and the sources without a name. Lists with nothing in
// them are left out.
func (t *Teller) Lists() []List {
	var out []List
	for _, l := range []List{
		{"Who says what", t.Parties()}, {"In order of time", t.Dates()}, {"Sources without a name", t.Anonymous()},
	} {
		if len(l.Sentences) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// said are statements that are told together, in order.
type said struct {
	who        speaker
	via        []string
	statements []int
}

// gather puts shown statements together that have the same key, in order of the first of each; an empty key leaves a statement out. A
// teaser that another statement tells again is not counted.
func (t *Teller) gather(key func(i int) string) []said {
	var out []said
	at := map[string]int{}
	for i, st := range t.r.Statements {
		k := key(i)
		if _, repeats := t.numbers[st.Repeats]; repeats || k == "" || !t.Shows(i) {
			continue
		}
		n, ok := at[k]
		if !ok {
			n = len(out)
			at[k] = n
			out = append(out, said{who: t.who(i)})
		}
		g := &out[n]
		g.statements = append(g.statements, i)
		if via := t.chain(st); via != "" && !slices.Contains(g.via, via) {
			g.via = append(g.via, via)
		}
	}
	return out
}

// does adds what statements do, first those that the verb of a position would not be true of, then position by position.
func (s *Sentence) does(t *Teller, statements []int, plural bool) {
	untold := func(i int) bool { return t.untold(t.r.Statements[i]) }
	sep := ""
	if open := slices.DeleteFunc(slices.Clone(statements), func(i int) bool { return !untold(i) }); len(open) > 0 {
		s.add(Aside, "position unclear: ")
		s.refs(t, open)
		sep = "; "
	}
	for _, p := range hearsay.Positions() {
		var these []int
		for _, i := range statements {
			if cmp.Or(t.r.Statements[i].Position, hearsay.Says) == p && !untold(i) {
				these = append(these, i)
			}
		}
		if len(these) == 0 {
			continue
		}
		s.add(Plain, sep)
		s.add(Does, verb(p, plural))
		s.add(Plain, " ")
		s.refs(t, these)
		sep = "; "
	}
}

// Parties says of each party how many statements it makes and what they do, then the same of those whose speaker is not resolved or not
// stated, and last who is spoken about without a say. It returns nil where nobody looked for parties.
func (t *Teller) Parties() []Sentence {
	if len(t.parties) == 0 {
		return nil
	}
	var out, open []Sentence
	for _, g := range t.gather(t.byParty) {
		one := Sentence{{Text: g.who.name, Style: g.who.style}}
		party := t.parties[t.r.Statements[g.statements[0]].Speaker]
		switch {
		case party == nil && g.who.style == Who:
			one = Sentence{{Text: "speaker not resolved", Style: Nobody}}
		case party != nil:
			if role := t.role(party); role != "" && t.r.Statements[g.statements[0]].Anonymous == nil && !holds(g.who.name, role) {
				one.add(Aside, " (", role, ")")
			}
		}
		one.add(Plain, ": ", counted(len(g.statements), "statement"), ": ")
		one.does(t, g.statements, g.who.plural && party != nil)
		if party == nil {
			open = append(open, one)
		} else {
			out = append(out, one)
		}
	}
	out = append(out, open...)
	if silent := t.silent(); silent != "" {
		out = append(out, Sentence{{Text: "spoken about, with no statement of their own", Style: Nobody}, {Text: ": " + silent}})
	}
	return out
}

// byParty is the key of who speaks, for Parties.
func (t *Teller) byParty(i int) string {
	st := t.r.Statements[i]
	switch {
	case t.parties[st.Speaker] != nil:
		return "p" + st.Speaker
	case st.Anonymous != nil:
		return "" // told with the anonymous sources
	case len(st.Source) == 0:
		return "none"
	}
	return "unresolved"
}

// silent names the parties that shown statements are about, and that neither make one nor have one made for them.
func (t *Teller) silent() string {
	var speak, ids []string
	for _, st := range t.r.Statements {
		speak = append(speak, st.Speaker, st.OnBehalfOf)
	}
	for i, st := range t.r.Statements {
		for _, id := range st.About {
			if t.Shows(i) && t.parties[id] != nil && !slices.Contains(speak, id) && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return t.names(ids)
}

// Anonymous says of each anonymous source how it is described and what it says.
func (t *Teller) Anonymous() []Sentence {
	var out []Sentence
	for _, g := range t.gather(t.byDescriptor) {
		a := t.r.Statements[g.statements[0]].Anonymous
		one := Sentence{{Text: g.who.name, Style: Who}}
		one.add(Aside, " (", strings.Join(append(g.who.asides, specificity(a.Specificity)), ", "), ")")
		for _, via := range g.via {
			one.add(Plain, ", ", via)
		}
		one.add(Plain, ": ")
		one.does(t, g.statements, g.who.plural)
		out = append(out, one)
	}
	return out
}

// byDescriptor is the key of an anonymous source, for Anonymous.
func (t *Teller) byDescriptor(i int) string {
	st := t.r.Statements[i]
	switch {
	case st.Anonymous == nil:
		return ""
	case st.Speaker != "":
		return "p" + st.Speaker
	}
	return "d" + strings.ToLower(t.who(i).name)
}

// specificity says how closely the text describes an anonymous source.
func specificity(n int) string {
	switch n {
	case 0:
		return "not described"
	case 1:
		return "described by kind of group"
	case 2:
		return "described by institution"
	case 3:
		return "described by institution and rank or desk"
	}
	return "described by institution, rank or desk and how they know"
}

// Dates says in order of time what the report dates, those without a value last.
func (t *Teller) Dates() []Sentence {
	dates := slices.Clone(t.r.Dates)
	slices.SortStableFunc(dates, func(a, b hearsay.Date) int {
		return cmp.Or(compareBool(a.Value == "", b.Value == ""), cmp.Compare(a.Value, b.Value), cmp.Compare(a.Start, b.Start))
	})
	var out []Sentence
	for _, d := range dates {
		when := "undated"
		if d.Value != "" {
			when = dateWords(d.Value)
		}
		one := Sentence{{Text: when, Style: When}}
		if words := t.words(d.Span); words != "" {
			one.add(Plain, ": ")
			one.add(Said, words)
		}
		if i, ok := t.numbers[d.Statement]; ok && t.Shows(i) {
			one.add(Aside, " (statement ")
			one.ref(t, i)
			one.add(Aside, ")")
		}
		out = append(out, one)
	}
	return out
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
