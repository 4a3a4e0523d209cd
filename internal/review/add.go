package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// added returns r with the statements that people added, behind those that the engine found: one for each decision that is not undone, whose words
// are in the text, and of which r has no statement. What is undone keeps its number, so that no other gets it.
func added(r hearsay.Reading, list []Decision) hearsay.Reading {
	gone := undone(list)
	last := 0
	for i, s := range r.Statements {
		last = max(last, store.NumberOf(s.ID, i))
	}
	r.Statements = slices.Clip(r.Statements)
	for i, d := range list {
		if d.Verb != Add {
			continue
		}
		last++
		if s, ok := addition(r, d); ok && !gone[i] {
			s.ID = fmt.Sprintf("s%d", last)
			r.Statements = append(r.Statements, s)
		}
	}
	return r
}

// sure is the confidence of what a person told.
const sure = 100

// addition makes the statement that a decision adds, with nothing but its places; false when it is not to be added.
func addition(r hearsay.Reading, d Decision) (hearsay.Statement, bool) {
	s := hearsay.Statement{Position: hearsay.Says, Confidence: hearsay.Confidence{Span: sure, Speaker: sure, Position: sure}}
	for _, part := range []struct {
		from []Selector
		to   *[]hearsay.Span
	}{{d.Target.Read.Source, &s.Source}, {d.Target.Read.Cue, &s.Cue}, {d.Target.Read.Content, &s.Content}} {
		found, ok := findAll(r.Text, part.from)
		if !ok {
			return s, false
		}
		*part.to = found
	}
	s.Kind = kindOf(r, s.Content)
	return s, match(r, d.Target.Read) < 0
}

// kindOf tells whether content is quoted: all of it, some, or none.
func kindOf(r hearsay.Reading, content []hearsay.Span) hearsay.Kind {
	in, out := 0, 0
	for _, w := range wordsIn(r.Text, content) {
		if slices.ContainsFunc(r.Quotations, func(q hearsay.Quotation) bool { return q.Contains(w) }) {
			in++
		} else {
			out++
		}
	}
	switch {
	case in == 0:
		return hearsay.Indirect
	case out == 0:
		return hearsay.Direct
	}
	return hearsay.Mixed
}

// add makes the decision that adds a statement out of FIELD=VALUE.
func add(seen Seen, d Decision, typed []string) (Decision, error) {
	if len(typed) == 0 {
		return d, usage("found no words of a statement, wanted content=WORDS or cue=WORDS, and more such as source=WORDS speaker=NAME position=denies")
	}
	t := typist{r: seen.Shown.Reading, read: seen.Read}
	places, others := divide(typed)
	for _, one := range places {
		c, err := parseChange(t, one)
		if err != nil {
			return d, err
		}
		set(&t.r, seen.Read, &t.s, c)
	}
	if len(t.s.Cue)+len(t.s.Content) == 0 {
		return d, usage("a statement without cue and content is none: give content=WORDS or cue=WORDS")
	}
	read := anchors(seen.Read.Text, t.s)
	if i := match(seen.Read, read); i >= 0 {
		id := seen.Report.ID.String() + "/" + seen.Read.Statements[i].ID
		return d, usage("%s is the statement with these words: hearsay review correct %s", id, id)
	}
	t.s.Position, t.s.Kind = hearsay.Says, kindOf(seen.Read, t.s.Content)
	d.Changes = []Change{{Statement, Value{}, Value{Text: Confirmed}}}
	given := map[Field]bool{}
	for _, one := range others {
		c, err := parseChange(t, one)
		switch {
		case err != nil:
			return d, err
		case given[c.Field]:
			return d, usage("%s stands there twice; give it once", c.Field)
		}
		given[c.Field] = true
		set(&t.r, seen.Read, &t.s, c)
		d.Changes = append(d.Changes, c)
	}
	for _, f := range []Field{Position, Kind} {
		if v := ValueOf(t.r, t.s, f); !given[f] {
			d.Changes = append(d.Changes, Change{f, v, v})
		}
	}
	d.Target = Target{Report: seen.Report.SHA256, Run: store.RunKey(seen.Read.Engine), Read: read.listed()}
	return d, nil
}

// divide parts what gives the places of a statement from all else: content first, for the other words are looked for near it.
func divide(typed []string) (places, others []string) {
	for _, f := range []Field{Content, Cue, Source} {
		for _, one := range typed {
			if name, _, _ := strings.Cut(one, "="); strings.EqualFold(name, string(f)) {
				places = append(places, one)
			}
		}
	}
	for _, one := range typed {
		if !slices.Contains(places, one) {
			others = append(others, one)
		}
	}
	return places, others
}
