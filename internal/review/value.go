package review

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// ValueOf returns the value that a field of a statement of r has.
func ValueOf(r hearsay.Reading, s hearsay.Statement, f Field) Value {
	switch f {
	case Kind:
		return Value{Text: string(s.Kind)}
	case Position:
		return Value{Text: string(s.Position)}
	case Said:
		if s.Said != nil {
			return Value{Text: s.Said.Value}
		}
	case Source, Cue, Content, Part, Occasion, Prompt:
		return Value{Spans: selectAll(r.Text, spansOf(s, f))}
	case Speaker:
		return parties(speakerOf(r, s))
	case OnBehalfOf:
		return parties(partyOf(r, s.OnBehalfOf, s))
	case Chain:
		var v Value
		for _, l := range s.Chain {
			v.Parties = append(v.Parties, linkOf(r, s, l))
		}
		return v
	case About:
		var v Value
		for _, id := range s.About {
			if p := partyOf(r, id, s); p != nil {
				v.Parties = append(v.Parties, *p)
			}
		}
		return v
	case Answers, Repeats, NestedIn:
		return otherOf(r, *reference(&s, f))
	}
	return Value{}
}

// reference is the field of s that names another statement.
func reference(s *hearsay.Statement, f Field) *string {
	switch f {
	case Answers:
		return &s.Answers
	case Repeats:
		return &s.Repeats
	}
	return &s.NestedIn
}

// otherOf is the value that a reference to another statement has.
func otherOf(r hearsay.Reading, id string) Value {
	for _, s := range r.Statements {
		if s.ID == id {
			return Value{Other: &Other{id, anchors(r.Text, s).listed()}}
		}
	}
	return Value{}
}

func parties(p *Party) Value {
	if p == nil {
		return Value{}
	}
	return Value{Parties: []Party{*p}}
}

func spansOf(s hearsay.Statement, f Field) []hearsay.Span {
	switch f {
	case Source:
		return s.Source
	case Cue:
		return s.Cue
	case Content:
		return s.Content
	case Part:
		return s.Part
	case Occasion:
		return one(s.Occasion)
	case Prompt:
		return one(s.Prompt)
	}
	return nil
}

func one(s *hearsay.Span) []hearsay.Span {
	if s == nil {
		return nil
	}
	return []hearsay.Span{*s}
}

func speakerOf(r hearsay.Reading, s hearsay.Statement) *Party {
	p := partyOf(r, s.Speaker, s)
	if s.Anonymous == nil {
		return p
	}
	at := Select(r.Text, s.Anonymous.Descriptor)
	out := Party{Name: clean(at.Exact), Anonymous: true, At: &at}
	if p != nil {
		out.Type = p.Type
	}
	return &out
}

// partyOf returns the party with an id, nil when there is none.
func partyOf(r hearsay.Reading, id string, s hearsay.Statement) *Party {
	i := slices.IndexFunc(r.Parties, func(p hearsay.Party) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	p := r.Parties[i]
	out := Party{Name: clean(p.Name), Type: string(p.Type), Named: p.Named}
	if m, ok := mentionNear(p, s); ok {
		at := Select(r.Text, m)
		out.At = &at
	}
	return &out
}

// mentionNear chooses a mention that tells who is meant: by name, otherwise by description; among those one in the source, otherwise the last
// before the statement ends, otherwise the first.
func mentionNear(p hearsay.Party, s hearsay.Statement) (hearsay.Span, bool) {
	for _, form := range []string{"name", "description", ""} {
		var best hearsay.Span
		for _, m := range p.Mentions {
			if form != "" && m.Form != form {
				continue
			}
			if slices.ContainsFunc(s.Source, func(src hearsay.Span) bool { return src.Contains(m.Span) }) {
				return m.Span, true
			}
			if best.Len() == 0 || m.End <= end(s) {
				best = m.Span
			}
		}
		if best.Len() > 0 {
			return best, true
		}
	}
	return hearsay.Span{}, false
}

// end is where a statement ends.
func end(s hearsay.Statement) int {
	last := 0
	for _, sp := range slices.Concat(s.Source, s.Cue, s.Content) {
		last = max(last, sp.End)
	}
	return last
}

func linkOf(r hearsay.Reading, s hearsay.Statement, l hearsay.Link) Party {
	at := Select(r.Text, l.Span)
	out := Party{Name: clean(at.Exact)}
	if p := partyOf(r, l.Party, s); p != nil {
		out = *p
	}
	out.At = &at
	return out
}

// set gives a field of s its decided value. It reports whether every word of the value was found in the text; if not, nothing is changed. Read is
// the reading in which other statements are looked for, as it was before anything was decided.
func set(r *hearsay.Reading, read hearsay.Reading, s *hearsay.Statement, c Change) bool {
	spans, ok := findAll(r.Text, c.Value.Spans)
	if !ok {
		return false
	}
	switch c.Field {
	case Kind:
		s.Kind = hearsay.Kind(c.Value.Text)
	case Position:
		s.Position = hearsay.Position(c.Value.Text)
	case Said:
		setSaid(s, c.Value.Text)
	case Source:
		s.Source = spans
	case Cue:
		s.Cue = spans
	case Content:
		s.Content = spans
	case Part:
		s.Part = spans
	case Occasion:
		s.Occasion = firstOf(spans)
	case Prompt:
		s.Prompt = firstOf(spans)
	case Speaker, OnBehalfOf, Chain, About:
		return setParties(r, s, c)
	case Answers, Repeats, NestedIn:
		return setOther(read, s, c)
	}
	return true
}

func setOther(read hearsay.Reading, s *hearsay.Statement, c Change) bool {
	id := ""
	if o := c.Value.Other; o != nil {
		i := slices.IndexFunc(read.Statements, func(x hearsay.Statement) bool {
			return x.ID == o.ID && reflect.DeepEqual(anchors(read.Text, x).listed(), o.Read.listed())
		})
		if i < 0 {
			i = match(read, o.Read)
		}
		if i < 0 {
			return false
		}
		id = read.Statements[i].ID
	}
	*reference(s, c.Field) = id
	return true
}

func setSaid(s *hearsay.Statement, value string) {
	switch {
	case value == "":
		s.Said = nil
	case s.Said == nil || s.Said.Value != value:
		s.Said = &hearsay.Said{Value: value}
	}
}

func firstOf(spans []hearsay.Span) *hearsay.Span {
	if len(spans) == 0 {
		return nil
	}
	return &spans[0]
}

func setParties(r *hearsay.Reading, s *hearsay.Statement, c Change) bool {
	links := make([]hearsay.Link, len(c.Value.Parties))
	for i, p := range c.Value.Parties {
		if p.At == nil {
			continue
		}
		span, ok := Find(r.Text, *p.At)
		if !ok {
			return false
		}
		links[i].Span = span
	}
	for i, p := range c.Value.Parties {
		links[i].Party = identify(r, p, links[i].Span)
	}
	switch c.Field {
	case Chain:
		s.Chain = links
	case About:
		s.About = nil
		for _, l := range links {
			s.About = append(s.About, l.Party)
		}
	case OnBehalfOf:
		s.OnBehalfOf = ""
		if len(links) > 0 {
			s.OnBehalfOf = links[0].Party
		}
	case Speaker:
		setSpeaker(s, c.Value.Parties, links)
	}
	return true
}

func setSpeaker(s *hearsay.Statement, list []Party, links []hearsay.Link) {
	if len(list) == 0 {
		s.Speaker, s.Anonymous = "", nil
		return
	}
	s.Speaker = links[0].Party
	switch {
	case !list[0].Anonymous:
		s.Anonymous = nil
	case s.Anonymous == nil || s.Anonymous.Descriptor != links[0].Span:
		s.Anonymous = &hearsay.Anonymous{Descriptor: links[0].Span}
	}
}

// identify returns the id of the party of r that p is, and adds it to r when there is none. One without a name is never held to be one with
// a name, nor the other way round.
func identify(r *hearsay.Reading, p Party, at hearsay.Span) string {
	if i := known(*r, p, at); i >= 0 {
		return r.Parties[i].ID
	}
	made := hearsay.Party{ID: newID(r.Parties), Name: p.Name, Type: hearsay.PartyType(p.Type), Named: p.Named}
	if at.Len() > 0 {
		form := "description"
		if p.Named {
			form = "name"
		}
		made.Mentions = []hearsay.Mention{{Span: at, Form: form}}
	}
	r.Parties = append(slices.Clip(r.Parties), made)
	return made.ID
}

// known returns the index of the only party that bears the name and, where several do, the one that is mentioned at the place. Without a name it is the one that
// is mentioned there, and for the author of the report, who is mentioned nowhere, the type tells.
func known(r hearsay.Reading, p Party, at hearsay.Span) int {
	var named, there []int
	for i, have := range r.Parties {
		if have.Named != p.Named {
			continue
		}
		mentioned := slices.ContainsFunc(have.Mentions, func(m hearsay.Mention) bool {
			return at.Len() > 0 && covers(r.Text, []hearsay.Span{m.Span}, []hearsay.Span{at})
		})
		switch {
		case fold(have.Name) == fold(p.Name) && sameType(p, have) && (p.Named || at.Len() == 0):
			named = append(named, i)
			if mentioned {
				there = append(there, i)
			}
		case mentioned && !p.Named:
			there = append(there, i)
		}
	}
	if len(named) != 1 {
		named = there
	}
	if len(named) != 1 {
		return -1
	}
	return named[0]
}

// sameType reports whether the types do not tell the two apart. A person may have left the type open.
func sameType(p Party, have hearsay.Party) bool {
	return p.Type == "" && p.Named || p.Type == string(have.Type)
}

// newID returns p and the first number that is above all others.
func newID(list []hearsay.Party) string {
	last := 0
	for _, p := range list {
		if n, err := strconv.Atoi(strings.TrimPrefix(p.ID, "p")); err == nil {
			last = max(last, n)
		}
	}
	return fmt.Sprintf("p%d", last+1)
}

// clean makes white space single.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// fold is clean in lower case.
func fold(s string) string { return strings.ToLower(clean(s)) }
