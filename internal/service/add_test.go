package service_test

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// talker is an engine of some version: the first word of a text speaks, with a position that depends on the version.
type talker struct {
	version string
	calls   atomic.Int64
}

func (e *talker) about() hearsay.Engine { return hearsay.Engine{Version: e.version} }

func (e *talker) Read(_ context.Context, in engine.Input) (hearsay.Reading, error) {
	e.calls.Add(1)
	text := string(in.Data)
	switch text {
	case "PANIC":
		panic("talker is broken")
	case "":
		return hearsay.Reading{}, fmt.Errorf("read %s: %w", in.Name, hearsay.ErrEmpty)
	}
	name, _, _ := strings.Cut(text, " ")
	position := hearsay.Position("says")
	if e.version != "1" && name == "Orr" {
		position = "denies"
	}
	at := []hearsay.Span{{Start: 0, End: len(name)}}
	return hearsay.Reading{
		Engine: e.about(), Text: text, Report: hearsay.Report{ID: fmt.Sprintf("sha256:%x", sha256.Sum256(in.Data)), Input: in.Name, URL: in.Sidecar.URL, Outlet: in.Flags.Outlet},
		Statements: []hearsay.Statement{{ID: "s1", Source: at, Cue: at, Content: []hearsay.Span{{Start: len(name), End: len(text)}}, Kind: hearsay.Indirect, Position: position}},
	}, nil
}

func record(t *testing.T) *sqlite.Store {
	t.Helper()
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "r.db"), sqlite.Options{Mode: sqlite.Create, At: storetest.At()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		storetest.Verified(t, st)
		st.Close()
	})
	return st
}

// texts is a source of inputs with bytes, as archives give them.
func texts(list ...string) service.Source {
	var inputs []service.Input
	for i, text := range list {
		inputs = append(inputs, service.Input{Name: fmt.Sprintf("a.zip/%d", i), Place: "/a.zip", Container: fmt.Sprint(i), Data: []byte(text), Beside: &hearsay.Metadata{}})
	}
	return service.Inputs(inputs)
}

func addAll(t *testing.T, st *sqlite.Store, r service.Reader, src service.Source) ([]string, service.AddSummary) {
	t.Helper()
	var said []string
	sum, err := service.Add(t.Context(), st, r, src, service.Options{Jobs: 3}, storetest.At, func(a service.Added) error {
		word := string(a.Outcome.What) + " " + a.Outcome.Report.String()
		if a.Err != nil {
			word = a.Err.Error()
		}
		said = append(said, a.Name+": "+word)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return said, sum
}

func TestAdd(t *testing.T) {
	st, e := record(t), &talker{version: "1"}
	list := []string{"Orr took money", "", "Mara sailed", "Orr took money", "PANIC"}
	said, sum := addAll(t, st, e, texts(list...))
	if len(said) != 5 || said[0] != "a.zip/0: added r1" || said[2] != "a.zip/2: added r2" || said[3] != "a.zip/3: origin r1" || !strings.Contains(said[4], "internal error") {
		t.Errorf("said %q", said)
	}
	if sum.Failed != 2 || sum.Statements != 2 || sum.Total() != 5 {
		t.Errorf("summary %+v", sum)
	}
	failures, err := st.Failures(t.Context(), 0)
	if err != nil || len(failures) != 2 || failures[1].Code != "empty" || failures[1].Message != "empty input" || failures[1].Container != "1" {
		t.Errorf("failures %+v, %v", failures, err)
	}
	r, err := st.Report(t.Context(), 1)
	if err != nil || len(r.Origins) != 2 || r.Origins[1] != (store.Origin{Place: "/a.zip", Container: "3"}) {
		t.Errorf("origins %+v, %v", r.Origins, err)
	}
	before := e.calls.Load()
	said, sum = addAll(t, st, e, texts(list...))
	if e.calls.Load()-before != 2 || sum.What[store.Held] != 3 { // only what failed is tried again
		t.Errorf("the second time %d were read: %q", e.calls.Load()-before, said)
	}
}

// Whatever the number of workers, the record is the same.
func TestAddIsInOrder(t *testing.T) {
	var list []string
	for i := range 300 {
		list = append(list, fmt.Sprintf("Orr said %d", i%200))
	}
	var heads []string
	for _, jobs := range []int{1, 7} {
		st := record(t)
		n := 0
		_, err := service.Add(t.Context(), st, &talker{version: "1"}, texts(list...), service.Options{Jobs: jobs}, storetest.At, func(a service.Added) error {
			if want := fmt.Sprintf("a.zip/%d", n); a.Name != want {
				t.Errorf("%s comes where %s should", a.Name, want)
			}
			n++
			return nil
		})
		if err != nil || n != 300 {
			t.Fatalf("%d told, %v", n, err)
		}
		heads = append(heads, storetest.Verified(t, st).String())
	}
	if heads[0] != heads[1] {
		t.Errorf("heads differ: %v", heads)
	}
}

// What was read when the context ends is kept and told; the next call goes on.
func TestAddEnded(t *testing.T) {
	st := record(t)
	ctx, cancel := context.WithCancel(t.Context())
	var list []string
	for i := range 200 {
		list = append(list, fmt.Sprintf("Orr said %d", i))
	}
	told := 0
	r := readerFunc(func(c context.Context, in engine.Input) (hearsay.Reading, error) {
		if in.Name == "a.zip/100" {
			cancel()
			<-c.Done()
			return hearsay.Reading{}, c.Err()
		}
		return (&talker{version: "1"}).Read(c, in)
	})
	_, err := service.Add(ctx, st, r, texts(list...), service.Options{Jobs: 1}, storetest.At, func(a service.Added) error {
		if a.Err != nil {
			t.Errorf("%s: %v", a.Name, a.Err)
		}
		told++
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	s, err := st.Status(t.Context())
	if err != nil || s.Reports != told || told < 64 || told > 100 {
		t.Errorf("%d told, %d held, %v", told, s.Reports, err)
	}
	_, sum := addAll(t, st, &talker{version: "1"}, texts(list...))
	if sum.What[store.Held] != told || sum.What[store.New] != 200-told {
		t.Errorf("went on with %+v", sum)
	}
}

// refusing is a record that takes one batch and no more.
type refusing struct {
	*sqlite.Store
	batches int
}

func (r *refusing) Add(ctx context.Context, at time.Time, b store.Batch) ([]store.Outcome, error) {
	if r.batches++; r.batches > 1 {
		return nil, fmt.Errorf("add: %w", hearsay.ErrFull)
	}
	return r.Store.Add(ctx, at, b)
}

// endless is a source without end.
type endless struct{ n int }

func (e *endless) Next(context.Context) (service.Input, error) {
	e.n++
	return service.Input{Name: fmt.Sprint(e.n), Data: fmt.Appendf(nil, "Orr said %d", e.n)}, nil
}

// A full disk ends everything, and nothing is told as added that is not.
func TestAddRefused(t *testing.T) {
	st := record(t)
	told := 0
	_, err := service.Add(t.Context(), &refusing{Store: st}, &talker{version: "1"}, &endless{}, service.Options{Jobs: 2}, storetest.At, func(service.Added) error {
		told++
		return nil
	})
	s, err2 := st.Status(t.Context())
	if !errors.Is(err, hearsay.ErrFull) || err2 != nil || told != s.Reports || told == 0 {
		t.Errorf("%d told, %d held: %v, %v", told, s.Reports, err, err2)
	}
}

// broken is a source that fails after one input.
type broken struct{ n int }

func (b *broken) Next(context.Context) (service.Input, error) {
	if b.n++; b.n > 1 {
		return service.Input{}, io.ErrUnexpectedEOF
	}
	return service.Input{Name: "x", Data: []byte("Orr spoke")}, nil
}

func TestBrokenSource(t *testing.T) {
	st := record(t)
	told := 0
	_, err := service.Add(t.Context(), st, &talker{version: "1"}, &broken{}, service.Options{}, storetest.At, func(service.Added) error { told++; return nil })
	if !errors.Is(err, io.ErrUnexpectedEOF) || told != 1 {
		t.Errorf("%d told, %v", told, err)
	}
}

// What the end of the context cuts short is no report that could not be read, and what could not be read keeps the kind of its error.
func TestRerunCutShort(t *testing.T) {
	st := record(t)
	addAll(t, st, &talker{version: "1"}, texts("Orr took money", "Mara sailed", "Orr stayed"))
	about := (&talker{version: "2"}).about()
	ctx, cancel := context.WithCancel(t.Context())
	r := readerFunc(func(c context.Context, in engine.Input) (hearsay.Reading, error) {
		switch in.Name {
		case "a.zip/1":
			return hearsay.Reading{}, fmt.Errorf("read %s: %w", in.Name, hearsay.ErrEmpty)
		case "a.zip/2":
			cancel()
			<-c.Done()
			return hearsay.Reading{}, fmt.Errorf("read %s: %w", in.Name, c.Err())
		}
		return (&talker{version: "2"}).Read(c, in)
	})
	var told []string
	err := service.Rerun(ctx, st, r, about, service.Options{Jobs: 1}, storetest.At, func(r service.Reread) error {
		told = append(told, fmt.Sprint(r.Report, " ", r.Err))
		if r.Err != nil && !errors.Is(r.Err, hearsay.ErrEmpty) {
			t.Errorf("%s failed: %v", r.Report, r.Err)
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || slices.Contains(told, "r3 <nil>") {
		t.Errorf("told %q, ended with %v", told, err)
	}
}

func TestRerun(t *testing.T) {
	st := record(t)
	addAll(t, st, &talker{version: "1"}, texts("Orr took money", "Mara sailed"))
	e := &talker{version: "2"}
	for _, want := range []int{2, 0} {
		n := 0
		err := service.Rerun(t.Context(), st, e, e.about(), service.Options{}, storetest.At, func(r service.Reread) error { n++; return r.Err })
		if err != nil || n != want {
			t.Errorf("read %d again, want %d: %v", n, want, err)
		}
	}
	var said []string
	sum, err := service.DiffRuns(t.Context(), st, 1, 2, func(d service.Difference) error {
		said = append(said, fmt.Sprintf("%s/s%d %v", d.Report, d.After.Number, d.Fields))
		return nil
	})
	if err != nil || sum.Reports != 2 || sum.Changed != 1 || sum.Same != 1 || sum.Differ != 1 || sum.Fields["position"] != 1 || !slices.Equal(said, []string{"r1/s1 [{position says denies}]"}) {
		t.Errorf("%+v, %q, %v", sum, said, err)
	}
}
