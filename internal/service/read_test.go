package service_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/iotest"
	"testing/synctest"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/service"
)

// readerFunc is a reader made by hand.
type readerFunc func(context.Context, engine.Input) (hearsay.Reading, error)

func (f readerFunc) Read(ctx context.Context, in engine.Input) (hearsay.Reading, error) {
	return f(ctx, in)
}

func echo(_ context.Context, in engine.Input) (hearsay.Reading, error) {
	return hearsay.Reading{Text: string(in.Data), Report: hearsay.Report{Input: in.Name, Outlet: in.Sidecar.Outlet, URL: in.Flags.URL}}, nil
}

// files makes a folder of n reports and returns their paths; report i says i.
func files(t *testing.T, n int) []service.Input {
	t.Helper()
	dir := t.TempDir()
	var inputs []service.Input
	for i := range n {
		inputs = append(inputs, service.Input{Name: write(t, dir, fmt.Sprintf("%03d.txt", i), fmt.Sprint(i))})
	}
	return inputs
}

func write(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Later reports are made to finish first; what is emitted is in order all the same, and the first report's slowness
// never lets more readings pile up than the policy says.
func TestOrderAndBound(t *testing.T) {
	const n = 60
	inputs := files(t, n)
	for _, jobs := range []int{1, 2, 3, 8, 100} {
		var held, most atomic.Int32
		var mu sync.Mutex
		var odd [n]chan struct{} // closed when that report is begun
		for i := range odd {
			odd[i] = make(chan struct{})
		}
		r := readerFunc(func(ctx context.Context, in engine.Input) (hearsay.Reading, error) {
			i := 0
			if _, err := fmt.Sscan(string(in.Data), &i); err != nil {
				return hearsay.Reading{}, err
			}
			if jobs > 1 { // of two neighbours the later one is done first
				if i%2 == 1 {
					close(odd[i])
				} else {
					<-odd[i+1]
				}
			}
			mu.Lock()
			most.Store(max(most.Load(), held.Add(1)))
			mu.Unlock()
			return echo(ctx, in)
		})
		next := 0
		sum, err := service.Read(t.Context(), r, inputs, service.Options{Jobs: jobs}, func(res service.Result) error {
			held.Add(-1)
			if res.Err != nil || res.Reading.Text != fmt.Sprint(next) {
				t.Errorf("jobs %d: result %d is %q, %v", jobs, next, res.Reading.Text, res.Err)
			}
			next++
			return nil
		})
		if err != nil || sum != (service.Summary{Read: n, Total: n}) {
			t.Errorf("jobs %d: got %+v, %v", jobs, sum, err)
		}
		if int(most.Load()) > min(jobs, n)+1 {
			t.Errorf("jobs %d: %d readings held at once", jobs, most.Load())
		}
	}
}

func TestPanicIsCaughtAtTheReport(t *testing.T) {
	r := readerFunc(func(ctx context.Context, in engine.Input) (hearsay.Reading, error) {
		if string(in.Data) == "1" {
			panic("index out of range")
		}
		return echo(ctx, in)
	})
	var errs []error
	sum, err := service.Read(t.Context(), r, files(t, 3), service.Options{Jobs: 2}, func(res service.Result) error {
		errs = append(errs, res.Err)
		return nil
	})
	if err != nil || sum != (service.Summary{Read: 2, Failed: 1, Total: 3}) {
		t.Errorf("got %+v, %v", sum, err)
	}
	var p *service.Panic
	if !errors.As(errs[1], &p) || !errors.Is(errs[1], hearsay.ErrInternal) || len(p.Stack) == 0 {
		t.Errorf("the second report gave %v", errs[1])
	}
	if errs[0] != nil || errs[2] != nil {
		t.Errorf("the others gave %v and %v", errs[0], errs[2])
	}
}

// What was read before the end stands; a reader that never looks at its context does not keep Read from returning.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	stuck := make(chan struct{})
	defer close(stuck)
	r := readerFunc(func(ctx context.Context, in engine.Input) (hearsay.Reading, error) {
		if string(in.Data) == "2" {
			cancel()
			<-stuck
		}
		return echo(ctx, in)
	})
	var got []string
	sum, err := service.Read(ctx, r, files(t, 9), service.Options{Jobs: 1}, func(res service.Result) error {
		got = append(got, res.Reading.Text)
		return nil
	})
	if !errors.Is(err, context.Canceled) || sum != (service.Summary{Read: 2, Total: 9}) || !slices.Equal(got, []string{"0", "1"}) {
		t.Errorf("got %+v, %v after emitting %v", sum, err, got)
	}
}

// Read stops at the first error of emit, and leaves no goroutine behind: synctest fails if one stays blocked.
func TestEmitFails(t *testing.T) {
	inputs := files(t, 20)
	synctest.Test(t, func(t *testing.T) {
		full := errors.New("disk full")
		sum, err := service.Read(t.Context(), readerFunc(echo), inputs, service.Options{Jobs: 4}, func(service.Result) error { return full })
		if !errors.Is(err, full) || sum.Read != 0 {
			t.Errorf("got %+v, %v", sum, err)
		}
	})
}

func TestInputsThatFail(t *testing.T) {
	dir := t.TempDir()
	small := write(t, dir, "small.txt", "ab")
	large := write(t, dir, "large.txt", "abcd")
	o := service.Options{MaxBytes: 3, Stdin: iotest.ErrReader(errors.New("cable cut"))}
	for _, c := range []struct {
		in   service.Input
		kind error
		text string
	}{
		{service.Input{Name: small}, nil, ""},
		{service.Input{Name: large}, hearsay.ErrTooLarge, "limit of 3 bytes"},
		{service.Input{Name: dir}, hearsay.ErrUnreadable, "is a folder"},
		{service.Input{Name: filepath.Join(dir, "none")}, hearsay.ErrNotFound, "no such file"},
		{service.Input{Name: service.Stdin}, hearsay.ErrUnreadable, "cable cut"},
		{service.Input{Name: "x", Err: hearsay.ErrUsage}, hearsay.ErrUsage, "wrong usage"},
	} {
		_, err := service.Read(t.Context(), readerFunc(echo), []service.Input{c.in}, o, func(res service.Result) error {
			if !errors.Is(res.Err, c.kind) || (res.Err != nil && !strings.Contains(res.Err.Error(), c.text)) || res.Name != c.in.Name {
				t.Errorf("%s: got %q with %v, want %v and %q", c.in.Name, res.Name, res.Err, c.kind, c.text)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

func TestMetadataIsPassedOn(t *testing.T) {
	dir := t.TempDir()
	good, bad := write(t, dir, "good.txt", "x"), write(t, dir, "bad.txt", "x")
	o := service.Options{
		Stdin: strings.NewReader("from a pipe"),
		Flags: hearsay.Metadata{URL: "https://example.org/"},
		Sidecar: func(path string) (hearsay.Metadata, error) {
			if path == bad {
				return hearsay.Metadata{}, hearsay.ErrSidecar
			}
			return hearsay.Metadata{Outlet: "The Ferry Courier"}, nil
		},
	}
	var got []string
	_, err := service.Read(t.Context(), readerFunc(echo), []service.Input{{Name: good}, {Name: bad}, {Name: service.Stdin}}, o, func(res service.Result) error {
		got = append(got, fmt.Sprintf("%s|%s|%s|%v", res.Reading.Report.Outlet, res.Reading.Report.URL, res.Reading.Text, res.Err))
		return nil
	})
	want := []string{"The Ferry Courier|https://example.org/|x|<nil>", "|||bad sidecar", "|https://example.org/|from a pipe|<nil>"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v\nwant %q", got, err, want)
	}
}
