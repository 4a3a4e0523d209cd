package review

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/sample"
	"github.com/hearsay-project/hearsay/internal/store"
)

// look looks at a reading with decisions made one after the other.
func look(t *testing.T, r hearsay.Reading, asked ...Asked) Seen {
	t.Helper()
	seen, err := Look(store.Report{ID: 1, SHA256: "00"}, r, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range asked {
		seen = decide(t, seen, a)
	}
	return seen
}

func decide(t *testing.T, seen Seen, a Asked) Seen {
	t.Helper()
	a.By = "Ada Quill"
	n, err := New(seen, a)
	if err != nil {
		t.Fatalf("%+v: %v", a, err)
	}
	id := store.ReviewID(len(seen.Reviews) + 1)
	out, err := Look(seen.Report, seen.raw, append(seen.Reviews, store.Review{ID: id, Body: n.Body, At: "2031-03-05T08:00:00Z"}))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func correct(n int, typed ...string) Asked { return Asked{Verb: Correct, Number: n, Typed: typed} }

// tell tells of statement n what can be decided on, as words.
func tell(r hearsay.Reading, n int) map[Field]string {
	out := map[Field]string{}
	s := r.Statements[n-1]
	for _, f := range append(Fields(), "anonymous") {
		v := ValueOf(r, s, f)
		words := v.Text
		for _, sp := range v.Spans {
			words += "[" + sp.Exact + "]"
		}
		for _, p := range v.Parties {
			words += "(" + p.Name + ")"
		}
		if v.Other != nil {
			words += v.Other.ID
		}
		out[f] = words
	}
	if s.Anonymous != nil {
		out["anonymous"] = "yes"
	}
	return out
}

// One correction changes one field, to words that stand in the report.
func TestCorrect(t *testing.T) {
	for _, c := range []struct {
		n     int
		typed string
		want  map[Field]string // what changes
	}{
		{5, "position=Confirms", map[Field]string{Position: "confirms"}},
		{2, "kind=mixed", map[Field]string{Kind: "mixed"}},
		{5, "said=2031-03", map[Field]string{Said: "2031-03"}},
		{2, "said=none", map[Field]string{Said: ""}},
		{5, "speaker=Jon Aske", map[Field]string{Speaker: "(Jon Aske)"}},
		{5, "speaker=p1", map[Field]string{Speaker: "(Ada Brandt)"}},
		{5, "speaker=Brandt", map[Field]string{Speaker: "(Ada Brandt)"}}, // as the text calls her
		{5, "speaker=none", map[Field]string{Speaker: ""}},
		{5, "speaker=person:Jon Aske", map[Field]string{Speaker: "(Jon Aske)"}},
		{5, "speaker=organisation:Jon Aske", map[Field]string{Speaker: "(Jon Aske)"}}, // another one of that name
		{5, "speaker=Oona Falk", map[Field]string{Speaker: "(Oona Falk)"}},            // a party of none so far
		{5, "anonymous=people close to it", map[Field]string{Speaker: "(people close to it)", "anonymous": "yes"}},
		{7, "speaker=Ada Brandt", map[Field]string{Speaker: "(Ada Brandt)", "anonymous": ""}},
		{8, "on-behalf-of=none", map[Field]string{OnBehalfOf: ""}},
		{5, "on_behalf_of=Channel Five", map[Field]string{OnBehalfOf: "(Channel Five)"}},
		{5, "chain=Channel Five; Oona Falk", map[Field]string{Chain: "(Channel Five)(Oona Falk)"}},
		{7, "chain=none", map[Field]string{Chain: ""}},
		{5, "part=none", map[Field]string{Part: ""}},
		{5, "part=of the cracks", map[Field]string{Part: "[of the cracks]"}},
		{8, "occasion=none", map[Field]string{Occasion: ""}},
		{8, "prompt=Asked", map[Field]string{Prompt: "[Asked]"}},
		{5, "about=Jon Aske; p1", map[Field]string{About: "(Jon Aske)(Ada Brandt)"}},
		{7, "about=none", map[Field]string{About: ""}},
		{5, "answers=s2", map[Field]string{Answers: "s2"}},
		{5, "answers=none", map[Field]string{Answers: ""}},
		{5, "repeats=r1/s4", map[Field]string{Repeats: "s4"}},
		{4, "nested_in=none", map[Field]string{NestedIn: ""}},
		{5, "source=none", map[Field]string{Source: ""}},
		{5, "cue=firm denied", map[Field]string{Cue: "[firm denied]"}},
		{5, "content=that it … of   the cracks", map[Field]string{Content: "[that it][of the cracks]"}},
		{1, "content=@10-22,26-32", map[Field]string{Content: "[s bridge dea][ad\nBy ]"}},
	} {
		r := sample.Bridge()
		before := tell(r, c.n)
		seen := look(t, r, correct(c.n, c.typed))
		got := map[Field]string{}
		for f, v := range tell(seen.Shown.Reading, c.n) {
			if v != before[f] {
				got[f] = v
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.typed, diff)
		}
		if diff := cmp.Diff(sample.Bridge(), r); diff != "" {
			t.Fatalf("%s changed what the engine read:\n%s", c.typed, diff)
		}
		for n := range r.Statements {
			if diff := cmp.Diff(tell(r, n+1), tell(seen.Shown.Reading, n+1)); n+1 != c.n && diff != "" {
				t.Errorf("%s changed s%d too:\n%s", c.typed, n+1, diff)
			}
		}
	}
}

// What cannot be decided tells what was found and what was wanted.
func TestRefused(t *testing.T) {
	for _, c := range []struct {
		asked Asked
		want  string
	}{
		{correct(5, "mood=angry"), `found the field "mood", wanted one of speaker, anonymous, on_behalf_of, position`},
		{correct(5, "position"), `wanted FIELD=VALUE such as position=denies`},
		{correct(5), "found nothing to correct"},
		{correct(5, "position=lies"), `position: wrong usage: found "lies", wanted one of says, alleges, denies`},
		{correct(5, "position=denies"), "position is that already; to say that it is right: hearsay review confirm r1/s5 position"},
		{correct(5, "position=says", "position=asks"), "position stands there twice"},
		{correct(5, "position="), "found no value, wanted one, or none"},
		{correct(5, "said=Tuesday"), "wanted a day, a month or a year"},
		{correct(5, "said=2031-02-30"), "wanted a day"},
		{correct(5, "speaker=Tomas Orr"), `"Tomas Orr" does not stand in the text of the report; whom a report does not name stays without a name`},
		{correct(5, "speaker=p99"), `"p99" does not stand in the text`},
		{correct(5, "speaker=…"), "wanted a name"},
		{correct(5, "chain=Channel Five; Tomas Orr"), `"Tomas Orr" does not stand`},
		{correct(5, "anonymous=none"), "for a named speaker give speaker=NAME"},
		{correct(5, "anonymous=somebody else"), "does not stand in the text"},
		{correct(5, "content=no such words"), "give its very words, pieces parted by …"},
		{correct(7, "content=the"), `"the" stands 4 times in this paragraph: give more words, or offsets such as @`},
		{correct(5, "content=crack"), "does not stand"}, // only whole words
		{correct(5, "content=@5"), "wanted START-END"},
		{correct(5, "content=@5-999999"), "wanted pieces in order within the"},
		{correct(5, "content=@9-20,15-30"), "wanted pieces in order"},
		{correct(5, "occasion=that it … the cracks"), "found 2 pieces, wanted one"},
		{correct(5, "cue=none", "content=none"), "a statement without cue and content is none: hearsay review reject r1/s5"},
		{correct(77, "position=says"), "r1 has no statement s77, it has 9: hearsay show r1 lists them"},
		{Asked{Verb: Confirm, Number: 5, Typed: []string{"position=says"}}, "a value is given with hearsay review correct"},
		{Asked{Verb: Confirm, Number: 5, Typed: []string{"mood"}}, `found the field "mood"`},
		{Asked{Verb: Confirm, Number: 6, Typed: []string{"speaker"}}, "nobody is known to speak"},
		{Asked{Verb: Note, Number: 5}, "found no words to note"},
		{Asked{Verb: Undo, Undoes: 7}, "there is no review d7"},
		{Asked{Verb: Reject, Number: 5, Note: strings.Repeat("x", 10_001)}, "the note has 10001 bytes, and may have 10000"},
		{Asked{Verb: Reject, Number: 5, Note: "\xff"}, "not UTF-8"},
	} {
		c.asked.By = "Ada Quill"
		_, err := New(look(t, sample.Bridge()), c.asked)
		if err == nil || !strings.Contains(err.Error(), c.want) || !errors.Is(err, hearsay.ErrUsage) && !errors.Is(err, hearsay.ErrNotFound) {
			t.Errorf("%+v: %v, want %q", c.asked, err, c.want)
		}
	}
	if _, err := New(look(t, sample.Bridge()), Asked{Verb: Reject, Number: 1, By: " "}); err == nil || !strings.Contains(err.Error(), "nobody is named") {
		t.Errorf("nobody: %v", err)
	}
	twice := look(t, sample.Bridge(), Asked{Verb: Reject, Number: 1}, Asked{Verb: Undo, Undoes: 1})
	for want, a := range map[string]Asked{"d1 is undone already": {Verb: Undo, Undoes: 1, By: "x"}} {
		if _, err := New(twice, a); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// states tells what became of each decision.
func states(s Seen) string {
	var out []string
	for i, o := range s.Shown.Outcomes {
		out = append(out, fmt.Sprintf("d%d %s", i+1, o.State))
	}
	return strings.Join(out, ", ")
}

// The latest decision on a field holds, undoing brings back the one before, and undoing that the later one.
func TestOrder(t *testing.T) {
	seen := look(t, sample.Bridge(), correct(5, "position=says", "kind=mixed"), correct(5, "position=asks"))
	check := func(position, want string) {
		t.Helper()
		if got := seen.Shown.Statements[4].Position; string(got) != position || states(seen) != want {
			t.Errorf("got %s and %s, want %s and %s", got, states(seen), position, want)
		}
	}
	check("asks", "d1 applies, d2 applies")
	seen = decide(t, seen, Asked{Verb: Undo, Undoes: 2})
	check("says", "d1 applies, d2 undone, d3 applies")
	seen = decide(t, seen, Asked{Verb: Undo, Undoes: 3})
	check("asks", "d1 applies, d2 applies, d3 undone, d4 applies")
	seen = decide(t, seen, Asked{Verb: Confirm, Number: 5})
	check("asks", "d1 replaced, d2 replaced, d3 undone, d4 applies, d5 applies")
	seen = decide(t, seen, Asked{Verb: Reject, Number: 5})
	if m := seen.Shown.Marks[4]; !m.Rejected || len(m.Decided) != 2 {
		t.Errorf("rejected: %+v", m)
	}
	if list, n := seen.Shown.Rejected(); len(list) != 1 || list[0] != 4 || n != 1 {
		t.Errorf("rejected: %v, %d decided on", list, n)
	}
	if c := seen.Shown.Settled().Statements[4].Confidence; c.Span != 100 || c.Position != 100 || seen.Shown.Statements[4].Confidence == c {
		t.Errorf("settled: %+v", c)
	}
	seen = decide(t, seen, Asked{Verb: Undo, Undoes: 6})
	if seen.Shown.Marks[4].Rejected {
		t.Error("it is still rejected")
	}
	check("asks", "d1 replaced, d2 replaced, d3 undone, d4 applies, d5 applies, d6 undone, d7 applies")
}

// again returns what a newer engine reads, with the same decisions.
func again(t *testing.T, seen Seen, change func(*hearsay.Reading)) Seen {
	t.Helper()
	r := sample.Bridge()
	r.Engine.Version = "0.2.0"
	change(&r)
	out, err := Look(seen.Report, r, seen.Reviews)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// shift puts text before and moves all spans, as when more of a page is taken.
func shift(r *hearsay.Reading, n int) {
	moved := func(list []hearsay.Span) []hearsay.Span {
		var out []hearsay.Span
		for _, s := range list {
			out = append(out, hearsay.Span{Start: s.Start + n, End: s.End + n})
		}
		return out
	}
	for i, s := range r.Statements {
		r.Statements[i].Source, r.Statements[i].Cue, r.Statements[i].Content = moved(s.Source), moved(s.Cue), moved(s.Content)
	}
	for i := range r.Parties {
		for j := range r.Parties[i].Mentions {
			r.Parties[i].Mentions[j].Start += n
			r.Parties[i].Mentions[j].End += n
		}
	}
}

// A decision finds its statement in what a newer engine reads, or is an orphan.
func TestOverRuns(t *testing.T) {
	decided := look(t, sample.Bridge(), correct(5, "speaker=Oona Falk", "content=knew of the cracks"))
	for _, c := range []struct {
		name   string
		change func(*hearsay.Reading)
		want   store.ReviewState
		index  int
	}{
		{"the same", func(*hearsay.Reading) {}, store.Applies, 4},
		{"another number", func(r *hearsay.Reading) { r.Statements = r.Statements[2:] }, store.Applies, 2},
		{"another source", func(r *hearsay.Reading) { r.Statements[4].Source = nil }, store.Applies, 4},
		{"a sign more", func(r *hearsay.Reading) { r.Statements[4].Content[0].End++ }, store.Applies, 4},
		{"as it was corrected", func(r *hearsay.Reading) { r.Statements[4].Content[0].Start += len("that it ") }, store.Applies, 4},
		{"a word less", func(r *hearsay.Reading) { r.Statements[4].Content[0].Start += len("that ") }, store.Orphan, -1},
		{"another cue", func(r *hearsay.Reading) { r.Statements[4].Cue = r.Statements[5].Cue }, store.Orphan, -1},
		{"not found", func(r *hearsay.Reading) { r.Statements = r.Statements[:4] }, store.Orphan, -1},
		{"found twice", func(r *hearsay.Reading) { r.Statements = append(r.Statements, r.Statements[4]) }, store.Orphan, -1},
		{"another speaker of the same words", func(r *hearsay.Reading) {
			other := r.Statements[4]
			other.Source = r.Statements[5].Source
			r.Statements = append(r.Statements, other)
		}, store.Applies, 4},
		{"more text before", func(r *hearsay.Reading) { r.Text = "Weather: é.\n\n" + r.Text; shift(r, len("Weather: é.\n\n")) }, store.Applies, 4},
		{"the whole text twice", func(r *hearsay.Reading) { r.Text = "\n" + r.Text + r.Text; shift(r, 1) }, store.Orphan, -1},
		{"another word behind", func(r *hearsay.Reading) { r.Text = strings.Replace(r.Text, "cracks, and", "cracks; but", 1) }, store.Orphan, -1},
		{"the words are gone", func(r *hearsay.Reading) { r.Text, r.Statements = "Nothing.", nil }, store.Orphan, -1},
	} {
		seen := again(t, decided, c.change)
		if got := seen.Shown.Outcomes[0]; got.State != c.want || got.Index != c.index {
			t.Errorf("%s: %+v, want %s at %d", c.name, got, c.want, c.index)
			continue
		}
		for i, m := range seen.Shown.Marks {
			if (len(m.Decided) > 0) != (i == c.index) {
				t.Errorf("%s: statement %d has %+v", c.name, i, m)
			}
		}
		if c.index >= 0 {
			if got := tell(seen.Shown.Reading, c.index+1); got[Speaker] != "(Oona Falk)" || got[Content] != "[knew of the cracks]" {
				t.Errorf("%s: %v", c.name, got)
			}
		}
	}
}

// Whoever has no name is given none by a newer engine's parties, and a name is not taken for somebody without one.
func TestNamesOverRuns(t *testing.T) {
	unnamed := look(t, sample.Bridge(), correct(5, "anonymous=people close to it"))
	named := again(t, unnamed, func(r *hearsay.Reading) {
		r.Parties = append(r.Parties, hearsay.Party{ID: "p77", Name: "people close to it", Named: true, Type: hearsay.Group, Mentions: []hearsay.Mention{{Span: r.Statements[5].Source[0], Form: "name"}}})
	})
	s := named.Shown.Statements[4]
	if s.Anonymous == nil || s.Speaker == "p77" {
		t.Errorf("got %s, %+v", s.Speaker, s.Anonymous)
	}
	two := look(t, sample.Bridge(), correct(5, "speaker=Ada Brandt"))
	got := again(t, two, func(r *hearsay.Reading) { // a second one of that name, who is not mentioned there
		r.Parties = append(r.Parties, hearsay.Party{ID: "p77", Name: "Ada Brandt", Named: true, Type: hearsay.Person})
	})
	if id := got.Shown.Statements[4].Speaker; id != "p1" {
		t.Errorf("got %s", id)
	}
	// Confirmed values stay when a newer engine reads others, but not that nobody is known to speak.
	sure := look(t, sample.Bridge(), Asked{Verb: Confirm, Number: 5}, Asked{Verb: Confirm, Number: 6})
	got = again(t, sure, func(r *hearsay.Reading) {
		r.Statements[4].Speaker, r.Statements[4].Position, r.Statements[4].Part = "p1", hearsay.Alleges, nil
		r.Statements[5].Speaker = "o1"
	})
	if diff := cmp.Diff(tell(sample.Bridge(), 5), tell(got.Shown.Reading, 5)); diff != "" {
		t.Errorf("confirmed (-want +got):\n%s", diff)
	}
	if got.Shown.Statements[5].Speaker != "o1" {
		t.Error("that nobody was known was confirmed")
	}
}

// On the reading on which it was made a decision is never an orphan, whatever that reading is, and changes no other statement.
func TestNeverOrphanAtFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := sample.Draw(t, rapid.StringOfN(rapid.SampledFrom([]rune("ab é.\n“”")), 0, 80, -1).Draw(t, "text"))
		if len(r.Statements) == 0 {
			return
		}
		seen, err := Look(store.Report{ID: 1}, r, nil)
		if err != nil {
			t.Fatal(err)
		}
		i := rapid.IntRange(0, len(r.Statements)-1).Draw(t, "i")
		a := Asked{Verb: Confirm, Number: store.NumberOf(r.Statements[i].ID, i), By: "x"}
		if rapid.Bool().Draw(t, "correct") {
			a.Verb, a.Typed = Correct, []string{rapid.SampledFrom([]string{"position=finds", "source=none", "said=2031", "speaker=a", "content=b", "part=@0-1"}).Draw(t, "typed")}
		}
		n, err := New(seen, a)
		if err != nil {
			return // refused
		}
		after, err := Look(seen.Report, r, []store.Review{{ID: 1, Body: n.Body}})
		if err != nil {
			t.Fatal(err)
		}
		if o := after.Shown.Outcomes[0]; o.State != store.Applies || o.Index != i {
			t.Fatalf("%+v: %+v, want statement %d", a, o, i)
		}
		for j, s := range after.Shown.Statements {
			if diff := cmp.Diff(r.Statements[j], s); j != i && diff != "" {
				t.Fatalf("%+v changed statement %d too:\n%s", a, j, diff)
			}
		}
	})
}

func TestParse(t *testing.T) {
	seen := look(t, sample.Bridge(), correct(5, "speaker=Oona Falk", "content=that it … the cracks"), Asked{Verb: Undo, Undoes: 1, Note: "a <slip>"})
	for _, r := range seen.Reviews {
		d, err := Parse(r.Body)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := d.Body(); err != nil || string(back) != string(r.Body) {
			t.Errorf("%v: written %s\nand again %s", err, r.Body, back)
		}
	}
	body := string(seen.Reviews[0].Body)
	for in, want := range map[string]string{
		"":         "EOF",
		"{}":       `its format is ""`,
		body + "1": "more than one value",
		strings.Replace(body, `"verb":"correct"`, `"verb":"burn"`, 1):       `the verb "burn" is not known`,
		strings.Replace(body, `"field":"speaker"`, `"field":"mood"`, 1):     `the field "mood" is not known`,
		strings.Replace(body, `"undoes":null`, `"undoes":"d1"`, 1):          "only an undo names another",
		strings.Replace(body, `"undoes":null`, `"undoes":"r1"`, 1):          `"r1" is no review`,
		strings.Replace(body, `"by":"Ada Quill"`, `"by":""`, 1):             "nobody decided it",
		strings.Replace(body, `"note":null`, `"note":null,"mood":"ill"`, 1): "unknown field",
	} {
		if _, err := Parse([]byte(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60s: %v, want %q", in, err, want)
		}
	}
}

// Where a text is not changed every span is found where it was; where words were put before, at the same words or nowhere.
func TestFind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("ab é\n")), 1, 200, -1).Draw(t, "text")
		var borders []int
		for i := range text {
			borders = append(borders, i)
		}
		borders = append(borders, len(text))
		i := rapid.IntRange(0, len(borders)-2).Draw(t, "i")
		j := rapid.IntRange(i+1, len(borders)-1).Draw(t, "j")
		span := hearsay.Span{Start: borders[i], End: borders[j]}
		sel := Select(text, span)
		if got, ok := Find(text, sel); !ok || got != span {
			t.Fatalf("got %v, %v; want %v", got, ok, span)
		}
		other := rapid.StringOfN(rapid.SampledFrom([]rune("ab é\n")), 0, 9, -1).Draw(t, "before") + text
		if got, ok := Find(other, sel); ok && got.In(other) != sel.Exact {
			t.Fatalf("found %q, want %q", got.In(other), sel.Exact)
		}
	})
}

// Whatever stands in a document is read or refused, and what is read can be applied to any reading.
func FuzzParse(f *testing.F) {
	seen, err := Look(store.Report{ID: 1}, sample.Bridge(), nil)
	if err != nil {
		f.Fatal(err)
	}
	for _, typed := range []string{"speaker=Oona Falk", "chain=Channel Five", "part=none", "said=2031"} {
		n, err := New(seen, Asked{Verb: Correct, Number: 5, Typed: []string{typed}, By: "x"})
		if typed == "part=none" || err == nil {
			f.Add(n.Body)
		}
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		d, err := Parse(body)
		if err != nil {
			return
		}
		d.ID = 1
		c := Apply(sample.Bridge(), []Decision{d, d})
		for _, s := range c.Statements {
			for _, spans := range [][]hearsay.Span{s.Source, s.Cue, s.Content, s.Part} {
				for _, sp := range spans {
					_ = sp.In(c.Text) // within the text
				}
			}
		}
	})
}
