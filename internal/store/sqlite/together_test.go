package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"sync"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// Somebody adds, decides and forgets, another program adds too, many ask, and backups are written, all at once. Whoever asks sees whole batches only, and every
// backup is a record that is what its log says. It is for the race detector: go test -race -run Together ./internal/store/sqlite
func TestTogether(t *testing.T) {
	const rounds = 6
	dir := t.TempDir()
	path := filepath.Join(dir, "hearsay.db")
	s, other := patient(t, path, sqlite.Create), patient(t, path, sqlite.Write)
	fill(t, s)
	done := make(chan struct{})
	var wg, asking sync.WaitGroup
	fail := func(what string, err error) {
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	wg.Go(func() {
		for i := range rounds {
			fail("write", write(t, s, i))
		}
	})
	wg.Go(func() {
		for i := range rounds {
			_, err := other.Add(context.WithoutCancel(t.Context()), storetest.At(), pair(t, fmt.Sprintf("other/%d", i)))
			fail("add from elsewhere", err)
		}
	})
	wg.Go(func() {
		for i := range 3 {
			fail("backup", s.Backup(t.Context(), filepath.Join(dir, fmt.Sprintf("%d.db", i))))
		}
	})
	for range 3 {
		asking.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
					fail("ask", ask(t, s))
				}
			}
		})
	}
	wg.Wait()
	close(done)
	asking.Wait()
	storetest.Verified(t, s)
	for i := range 3 {
		b := open(t, filepath.Join(dir, fmt.Sprintf("%d.db", i)), sqlite.ReadOnly)
		storetest.Verified(t, b)
		fail("the backup", whole(t, b))
	}
	st, err := s.Status(t.Context())
	if err != nil || st.Reports != 2+4*rounds-1 || st.Reviews != 1+rounds || st.Forgotten != 1 {
		t.Errorf("%+v, %v", st, err)
	}
}

// patient opens a record that waits long for other writers, for a busy machine with the race detector.
func patient(t *testing.T, path string, mode sqlite.Mode) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: mode, At: storetest.At(), Wait: 2 * time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closed(t, s) })
	return s
}

// pair is a batch of two reports.
func pair(t *testing.T, name string) store.Batch {
	var b store.Batch
	for _, p := range pages() {
		p.URL, p.Place, p.Text = "https://example.org/"+name+p.Place, name+p.Place, p.Text+name // no bytes twice, for what is forgotten is not added again
		b.Additions = append(b.Additions, p.Addition(t))
	}
	return b
}

// write adds, reads again, decides and, once, forgets.
func write(t *testing.T, s *sqlite.Store, i int) error {
	ctx := context.WithoutCancel(t.Context())
	out, err := s.Add(ctx, storetest.At(), pair(t, fmt.Sprint("own/", i)))
	if err != nil {
		return err
	}
	again := pages()[0]
	again.Engine = "2"
	if err := s.AddReadings(ctx, storetest.At(), []store.NewReading{{Report: out[0].Report, Taken: again.Taken(t)}}); err != nil {
		return err
	}
	storetest.Decide(t, s, out[0].Report, review.Asked{Verb: review.Reject, Number: 2})
	if i == 0 {
		_, err = s.Forget(ctx, storetest.At(), out[1].Report, "asked for")
	}
	return err
}

// ask asks all kinds of things.
func ask(t *testing.T, s *sqlite.Store) error {
	ctx := t.Context()
	if _, err := s.Search(ctx, store.Query{Words: []string{"ferry"}, Limit: 5}); err != nil {
		return err
	}
	if _, err := s.Count(ctx, store.Query{Position: "says,denies"}, 100); err != nil {
		return err
	}
	if _, err := s.Parties(ctx, "orr", 5); err != nil {
		return err
	}
	if _, err := s.Reviews(ctx, store.ReviewQuery{Latest: true, Limit: 5}); err != nil {
		return err
	}
	if _, err := s.Reading(ctx, 1, 0); err != nil {
		return err
	}
	return whole(t, s)
}

// whole tells when half a batch shows: each has two reports, and of all one is forgotten.
func whole(t *testing.T, s *sqlite.Store) error {
	var reports, forgotten int
	err := s.Snapshot(t.Context(), func(snap store.Snapshot) error {
		return snap.Audit(t.Context(), func(a store.Audited) error {
			if a.Tomb == "" {
				reports++
			} else {
				forgotten++
			}
			return nil
		})
	})
	if err == nil && (reports+forgotten)%2 != 0 {
		err = fmt.Errorf("half a batch shows: %d reports and %d tombstones", reports, forgotten)
	}
	return err
}

// Who reads the record as it is at one moment still finds what is forgotten meanwhile, and nothing that is added.
func TestMoment(t *testing.T) {
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "hearsay.db"), sqlite.Options{Mode: sqlite.Create, At: storetest.At(), Wait: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	fill(t, st)
	err = st.Moment(t.Context(), func(m *sqlite.Store) error {
		before, err := m.Reports(t.Context(), store.ReportQuery{})
		if err != nil {
			return err
		}
		if tomb, err := st.Forget(t.Context(), storetest.At(), 1, "order of a court"); err != nil || !tomb.Lingers {
			t.Errorf("while it is read: %+v, %v", tomb, err)
		}
		after, err := m.Reports(t.Context(), store.ReportQuery{})
		if err != nil || !reflect.DeepEqual(before, after) {
			t.Errorf("the moment changed: %v, %v", after, err)
		}
		_, err = m.Report(t.Context(), 1)
		return err
	})
	if err != nil {
		t.Error(err)
	}
	if tomb, err := st.Forget(t.Context(), storetest.At(), 2, "order of a court"); err != nil || tomb.Lingers {
		t.Errorf("when nobody reads it: %+v, %v", tomb, err)
	}
	if _, err := st.Report(t.Context(), 1); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("forgotten: %v", err)
	}
}
