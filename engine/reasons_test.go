package engine_test

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// TestReasons reads sentences and looks for one reason among those of a span: reasons beside it may come and go with the models.
func TestReasons(t *testing.T) {
	for _, c := range []struct {
		src        string
		cue        string // of the statement
		span, want string
	}{
		{"The minister said that the bridge would close.", "said", "cue", `"said" is a word that reports`},
		{"The minister said that the bridge would close.", "said", "source", `it stands right before "said", as the speaker often does`},
		{"The minister said that the bridge would close.", "said", "content", `it begins with "that"`},
		{"Ada Roe, who runs the port, said the ferry would sail.", "said", "source", `it begins its sentence`},
		{"Mara Lindqvist told the council that the mill was lost.", "told", "cue", "it is the main verb of its sentence"},
		{"“We will not sell the mill,” Mayor Orla Dace said after the meeting.", "said", "content", `it stands inside quotation marks next to "said"`},
		{"“We will not sell the mill,” Mayor Orla Dace said after the meeting.", "said", "cue", `its subject "Mayor Orla Dace" can speak`},
		{"“It is over,” she added.", "added", "source", `"she" stands for somebody`},
		{"The port is closed, according to two officials.", "according to", "source", `"according to" introduces it`},
		{"He spoke of persistent claims that Kestria has tampered with the quotas.", "claims", "cue", `the noun "claims" puts a proposition forward`},
		{"He spoke of persistent claims that Kestria has tampered with the quotas.", "claims", "content", `it is the clause that hangs on "claims"`},
		{"The council met on Monday.\n“We will never sell the old mill.” — Orla Dace\n", "—", "cue", "the line is a quotation signed with a dash and a name"},
		{"MAYOR DACE: We will never sell the mill to anybody.", ":", "source", "it is who stands before the line"},
	} {
		r := read(t, engine.Input{Name: "a.txt", Data: []byte(c.src), Reasons: true})
		i := slices.IndexFunc(r.Statements, func(s hearsay.Statement) bool { return s.Cue[0].In(r.Text) == c.cue })
		if i < 0 {
			t.Errorf("%q: no statement has the cue %q", c.src, c.cue)
			continue
		}
		why := r.Statements[i].Why
		reasons := map[string][]hearsay.Reason{"source": why.Source, "cue": why.Cue, "content": why.Content}[c.span]
		if !slices.ContainsFunc(reasons, func(r hearsay.Reason) bool { return r.Text == c.want }) {
			t.Errorf("%q: the reasons for the %s are %v, want %q among them", c.src, c.span, reasons, c.want)
		}
	}
}

// TestReasonsChangeNothing reads the examples with and without reasons: all else is the same, reasons are few and in order, and every
// span of a statement has some.
func TestReasonsChangeNothing(t *testing.T) {
	for _, in := range examples(t) {
		want := read(t, in)
		in.Reasons = true
		got := read(t, in)
		if again := read(t, in); !reflect.DeepEqual(got, again) {
			t.Errorf("%s: two readings with reasons differ", in.Name)
		}
		for i := range got.Statements {
			s := &got.Statements[i]
			if s.Why == nil {
				t.Fatalf("%s: statement %s has no reasons", in.Name, s.ID)
			}
			for name, span := range map[string]struct {
				words   []hearsay.Span
				reasons []hearsay.Reason
			}{"source": {s.Source, s.Why.Source}, "cue": {s.Cue, s.Why.Cue}, "content": {s.Content, s.Why.Content}} {
				if what := illReasoned(span.words, span.reasons); what != "" {
					t.Errorf("%s: the %s of statement %s %s: %v", in.Name, name, s.ID, what, span.reasons)
				}
			}
			s.Why = nil
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: reasons change the reading", in.Name)
		}
	}
}

// illReasoned tells what is wrong with the reasons for a span.
func illReasoned(words []hearsay.Span, reasons []hearsay.Reason) string {
	pro := 0
	for i, r := range reasons {
		switch {
		case r.Text == "" || strings.ContainsAny(r.Text, "\n\r"):
			return "has a reason that is no line of words"
		case r.Points >= 0:
			pro++
		case i+1 < len(reasons):
			return "has a reason against before others"
		}
		if i > 0 && r.Points > reasons[i-1].Points && reasons[i-1].Points != 0 {
			return "has a weaker reason before a stronger one"
		}
	}
	switch {
	case pro > 3:
		return "has more than three reasons"
	case (len(words) > 0) != (len(reasons) > 0):
		return "has reasons but no words, or words but no reasons"
	}
	return ""
}

// BenchmarkReasons reads an example with reasons.
func BenchmarkReasons(b *testing.B) {
	e, err := engine.New()
	if err != nil {
		b.Fatal(err)
	}
	in := examples(b)[0]
	in.Reasons = true
	for b.Loop() {
		if _, err := e.Read(context.Background(), in); err != nil {
			b.Fatal(err)
		}
	}
}
