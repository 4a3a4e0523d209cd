package engine_test

import (
	"context"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// unnamed and named tell of what one may take for the same official.
const (
	unnamed = "A senior harbour official, who was not authorised to speak publicly, told the Vell Herald that the dam had cracked."
	named   = "Senior harbour official Edda Marl told the Vell Herald that the dam had cracked. Marl said the harbour would pay."
)

func readJSON(t *testing.T, e *engine.Engine, src string) (hearsay.Reading, string) {
	t.Helper()
	r, err := e.Read(context.Background(), engine.Input{Name: "a.txt", Data: []byte(src)})
	if err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return r, string(out)
}

// TestUnnamedSourceIsNeverLinkedAcrossReports reads a report with an unnamed source before and after one that names somebody who could be
// the same: an engine keeps nothing of a report, so nothing of one can get into another.
func TestUnnamedSourceIsNeverLinkedAcrossReports(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	r, alone := readJSON(t, e, unnamed)
	_, other := readJSON(t, e, named)
	if _, again := readJSON(t, e, unnamed); again != alone {
		t.Errorf("read after a report that names somebody the reading differs:\n%s\n%s", again, alone)
	}
	if _, again := readJSON(t, e, named); again != other {
		t.Errorf("read after a report with an unnamed source the reading differs:\n%s\n%s", again, other)
	}
	found := false
	for _, s := range r.Statements {
		if s.Anonymous == nil {
			continue
		}
		found = true
		for _, p := range r.Parties {
			if p.ID == s.Speaker && p.Named {
				t.Errorf("the unnamed source is taken for %q", p.Name)
			}
		}
		if d := s.Anonymous.Descriptor; d.Start < 0 || d.End > len(r.Text) {
			t.Errorf("the descriptor %v lies outside of the report", d)
		}
	}
	if !found {
		t.Error("found no unnamed source")
	}
}

// TestAnonymousHoldsNoIdentity makes sure that what is told of an unnamed source has no place for whom it might be: spans of its own report, a
// class from a closed list, a number and a yes or no.
func TestAnonymousHoldsNoIdentity(t *testing.T) {
	span := reflect.TypeFor[hearsay.Span]()
	for f := range reflect.TypeFor[hearsay.Anonymous]().Fields() {
		switch {
		case f.Type == span, f.Type == reflect.PointerTo(span), f.Type.Kind() == reflect.Bool, f.Type.Kind() == reflect.Int, f.Name == "ReasonClass":
		default:
			t.Errorf("field %s of type %v may hold a name or an id", f.Name, f.Type)
		}
	}
}

// TestUnnamedByTheNextSentence makes sure that who asks in the next sentence not to be named is a source without a name, with the reason that is told.
func TestUnnamedByTheNextSentence(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ src, reason string }{
		{"Two crew members said the captain was away. They asked not to be named because they fear being fired.", "they fear being fired"},
		{"The team-mates said the offer was made in a car park. They did not want to be named because they are under contract.", "they are under contract"},
		{"A former employee of the yard said the pump was old. The person asked not to be named because of a pending severance agreement.", "a pending severance agreement"},
	} {
		r, _ := readJSON(t, e, tt.src)
		a := r.Statements[0].Anonymous
		if a == nil || a.Reason == nil || a.Reason.In(r.Text) != tt.reason {
			t.Errorf("%q: %+v, want the reason %q", tt.src, a, tt.reason)
		}
	}
	if r, _ := readJSON(t, e, "Two crew members said the captain was away. They went home because they were tired."); r.Statements[0].Anonymous != nil && r.Statements[0].Anonymous.Reason != nil {
		t.Errorf("who went home has a reason not to be named: %+v", r.Statements[0].Anonymous)
	}
}
