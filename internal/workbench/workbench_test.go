package workbench

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
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
	return New(o)
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
	if state, err := b.State(t.Context()); err != nil || state != "0" {
		t.Errorf("the record is at %s: %v", state, err)
	}
}

// What shows across reports is made once for all who look, and anew when the record has changed: whoever adds sees what they added.
func TestAcross(t *testing.T) {
	var made atomic.Int32
	var b *Bench
	b = open(t, Options{Build: func(ctx context.Context) (record.Record, error) {
		made.Add(1)
		list, err := b.Store.Reports(ctx, store.ReportQuery{})
		return record.Record{Reports: make([]record.Report, len(list))}, err
	}})
	for n := 1; n <= 3; n++ {
		add(t, b, strings.Repeat("x", n))
		var all sync.WaitGroup
		for range 20 {
			all.Go(func() {
				a, err := b.Across(t.Context())
				if err != nil || len(a.Reports) != n || a.Behind {
					t.Errorf("after %d: %v %v", n, a, err)
				}
			})
		}
		all.Wait()
		if int(made.Load()) != n {
			t.Errorf("made %d times, wanted %d", made.Load(), n)
		}
	}
}

// Where it takes long, the last one is shown, and says so.
func TestAcrossBehind(t *testing.T) {
	b := open(t, Options{Build: func(context.Context) (record.Record, error) { return record.Record{}, nil }})
	add(t, b, "one")
	if _, err := b.Across(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.across.took = time.Hour
	add(t, b, "two")
	a, err := b.Across(t.Context())
	if err != nil || !a.Behind || a.State == "" {
		t.Errorf("%+v %v", a, err)
	}
	if b.across.next != nil {
		t.Error("it does not rest")
	}
}

// An error is told, and the next who asks tries again.
func TestAcrossFails(t *testing.T) {
	fails := errors.New("no")
	b := open(t, Options{Build: func(context.Context) (record.Record, error) { return record.Record{}, fails }})
	if _, err := b.Across(t.Context()); !errors.Is(err, fails) {
		t.Error(err)
	}
	fails = nil
	if _, err := b.Across(t.Context()); err != nil {
		t.Error(err)
	}
}

// What is looked up often is the same as what is looked for anew.
func TestIndex(t *testing.T) {
	var rec record.Record
	for i := range 40 {
		rec.Parties = append(rec.Parties, identity.Party{Number: i + 1, Name: string(rune('a' + i)), Named: i%3 > 0})
		rec.Statements = append(rec.Statements, record.Statement{Ref: entry.Ref{Report: int64(i%7 + 1), Number: i}, Speaker: i%5 + 1, OnBehalfOf: i % 4, Day: strings.Repeat("1", i%3)})
	}
	for i := range 5 {
		rec.Claims = append(rec.Claims, record.Claim{Number: i + 1, Statements: make([]entry.Ref, i)})
	}
	b := open(t, Options{Build: func(context.Context) (record.Record, error) { return rec, nil }})
	x, err := b.Across(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for n := range 7 {
		own, behalf := x.Of(n)
		if o, b := x.Across.Of(n); !slices.Equal(own, o) || !slices.Equal(behalf, b) {
			t.Errorf("%d: %v %v, wanted %v %v", n, own, behalf, o, b)
		}
	}
	if have, want := x.FindClaims("", false), x.Across.FindClaims("", false); len(have) != 3 || have[0].Number != want[0].Number {
		t.Errorf("%v, wanted %v", have, want)
	}
	for i, p := range x.Named() {
		if !p.Named || i > 0 && x.Told(p.Number) > x.Told(x.Named()[i-1].Number) {
			t.Errorf("%v is out of order", p)
		}
	}
}
