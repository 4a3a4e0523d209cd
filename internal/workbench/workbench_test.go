package workbench

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// toy takes every text for a report without statements.
type toy struct{}

func (toy) Read(_ context.Context, in engine.Input) (hearsay.Reading, error) {
	if len(in.Data) == 0 {
		return hearsay.Reading{}, hearsay.ErrEmpty
	}
	return hearsay.Reading{Text: string(in.Data), Report: hearsay.Report{ID: "sha256:0", Input: in.Name}}, nil
}

func open(t *testing.T, o Options) *Bench {
	t.Helper()
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), sqlite.Options{Mode: sqlite.Create})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	o.Store, o.Reader, o.Now = st, toy{}, func() time.Time { return time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC) }
	b := New(o)
	t.Cleanup(b.Close)
	return b
}

func add(t *testing.T, b *Bench, text string) {
	t.Helper()
	if _, err := b.Add(t.Context(), Given{Name: text, Data: []byte(text)}); err != nil {
		t.Fatal(err)
	}
}

// A name is never that of a file, whatever it is.
func TestNamesAreNoFiles(t *testing.T) {
	b := open(t, Options{})
	for _, name := range []string{"workbench_test.go", "/etc/passwd", "-", "../workbench.go"} {
		if r, err := b.Read(t.Context(), Given{Name: name}); !errors.Is(err, hearsay.ErrEmpty) {
			t.Errorf("%s was read: %q, %v", name, r.Text, err)
		}
		if _, err := b.Add(t.Context(), Given{Name: name}); !errors.Is(err, hearsay.ErrEmpty) {
			t.Errorf("%s was added: %v", name, err)
		}
	}
}

// What goes through the bench is bounded, and addresses are fetched only where that is allowed.
func TestRefused(t *testing.T) {
	b := open(t, Options{MaxBytes: 10})
	for _, c := range []struct {
		given Given
		kind  error
	}{
		{Given{Data: []byte("eleven bytes")}, hearsay.ErrTooLarge},
		{Given{Address: "https://echo.example/"}, hearsay.ErrUsage},
		{Given{Address: "https://echo.example/", Data: []byte("x")}, hearsay.ErrUsage},
	} {
		if _, err := b.Read(t.Context(), c.given); !errors.Is(err, c.kind) {
			t.Errorf("read %+v: %v", c.given, err)
		}
		if _, err := b.Add(t.Context(), c.given); !errors.Is(err, c.kind) {
			t.Errorf("add %+v: %v", c.given, err)
		}
	}
}

func TestReadKeepsNothing(t *testing.T) {
	b := open(t, Options{})
	r, err := b.Read(t.Context(), Given{Data: []byte("words")})
	if err != nil || r.Report.Input != Pasted {
		t.Fatalf("%+v %v", r.Report, err)
	}
	if state, err := b.State(t.Context()); err != nil || state != "0.0" {
		t.Errorf("the record is at %s: %v", state, err)
	}
}

// spoken takes every text for a report with one statement, that of somebody whose name is its first word.
type spoken struct{}

func (spoken) Read(_ context.Context, in engine.Input) (hearsay.Reading, error) {
	text := string(in.Data)
	name, _, _ := strings.Cut(text, " ")
	return hearsay.Reading{
		Text: text, Report: hearsay.Report{ID: fmt.Sprintf("sha256:%x", sha256.Sum256(in.Data)), Input: in.Name, Published: "2031-03-04"},
		Blocks:  []hearsay.Block{{Span: hearsay.Span{End: len(text)}, Role: hearsay.Body}},
		Parties: []hearsay.Party{{ID: "p1", Name: name, Type: hearsay.Person, Named: true, Mentions: []hearsay.Mention{{Span: hearsay.Span{End: len(name)}, Form: "name"}}}},
		Statements: []hearsay.Statement{{
			ID: "s1", Speaker: "p1", Position: hearsay.Says, Kind: hearsay.Indirect, Source: []hearsay.Span{{End: len(name)}}, Content: []hearsay.Span{{Start: len(name) + 1, End: len(text)}},
		}},
	}, nil
}

// named returns the names of the parties, and how many reports wait.
func named(t *testing.T, b *Bench) (string, int) {
	t.Helper()
	x, err := b.Across(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	list, _, err := x.Known(t.Context(), store.PartyQuery{})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range list {
		names = append(names, p.Name)
	}
	slices.Sort(names)
	return strings.Join(names, " "), x.Waiting
}

// Whoever adds sees what they added, and so does everybody who looks afterwards.
func TestAcross(t *testing.T) {
	b := open(t, Options{})
	b.Reader = spoken{}
	want := ""
	for _, name := range []string{"Ada", "Berta", "Clara"} {
		add(t, b, name+" sailed")
		want = strings.TrimSpace(want + " " + name)
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				if names, waiting := named(t, b); names != want || waiting != 0 {
					t.Errorf("%q with %d waiting, wanted %q", names, waiting, want)
				}
			})
		}
		all.Wait()
	}
}

// The first who looks at a small record waits; later nobody does, and is told how much is not yet looked at.
func TestAcrossBehind(t *testing.T) {
	b := open(t, Options{})
	b.Reader = spoken{}
	keep := func(text string) {
		t.Helper()
		if _, err := b.add(t.Context(), Given{Name: text, Data: []byte(text)}); err != nil {
			t.Fatal(err)
		}
	}
	keep("Ada sailed")
	if names, waiting := named(t, b); names != "Ada" || waiting != 0 {
		t.Errorf("first look: %q, %d", names, waiting)
	}
	b.keeper.took, b.keeper.ended = time.Hour, time.Now() // it rests
	keep("Berta sailed")
	if names, waiting := named(t, b); names != "Ada" || waiting != 1 {
		t.Errorf("it does not rest: %q, %d", names, waiting)
	}
	b.changed(t.Context()) // whoever changes something does not wait for that
	if names, waiting := named(t, b); names != "Ada Berta" || waiting != 0 {
		t.Errorf("changed: %q, %d", names, waiting)
	}
}

// The state is another when more is known of what shows across reports, though nothing was written to the log.
func TestState(t *testing.T) {
	b := open(t, Options{})
	b.Reader = spoken{}
	if _, err := b.add(t.Context(), Given{Name: "a", Data: []byte("Ada sailed")}); err != nil {
		t.Fatal(err)
	}
	before, err := b.State(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b.changed(t.Context())
	if after, err := b.State(t.Context()); err != nil || after == before {
		t.Errorf("still %s: %v", after, err)
	}
}

// A bench that is closed begins nothing any more, and what is read only is not written.
func TestKeepsStill(t *testing.T) {
	for _, closed := range []bool{false, true} {
		b := open(t, Options{ReadOnly: !closed})
		b.Reader = spoken{}
		if closed {
			b.Close()
		}
		add(t, b, "Ada sailed")
		if names, waiting := named(t, b); names != "" || waiting != 1 {
			t.Errorf("closed %v: %q, %d", closed, names, waiting)
		}
	}
}

// What takes long to count is told as it was while it is counted anew; what whoever asks has changed themselves is counted before they are told.
func TestLately(t *testing.T) {
	b := open(t, Options{})
	var l Lately[int]
	n := 0
	get := func(state string, own int64) int {
		t.Helper()
		v, err := l.get(t.Context(), b.keeper, state, own, func(context.Context) (int, error) { n++; return n, nil })
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for i, c := range []struct {
		state string
		own   int64
		took  time.Duration // of the one before
		want  int
	}{
		{"a", 0, 0, 1}, {"a", 0, 0, 1}, {"b", 0, 0, 2}, {"c", 0, 100 * time.Millisecond, 2}, {"c", 1, 100 * time.Millisecond, 3}, {"d", 2, time.Hour, 3},
	} {
		l.took = c.took
		if got := get(c.state, c.own); got != c.want {
			t.Errorf("step %d: %d, wanted %d", i, got, c.want)
		}
	}
	l.took, l.ended = quick+1, time.Now().Add(-time.Hour)
	if got := get("e", l.own); got != 3 {
		t.Errorf("somebody waited for %d", got)
	}
	b.Close() // waits for what is counted
	if got := get("e", l.own); got != 4 {
		t.Errorf("it was not counted anew: %d", got)
	}
}
