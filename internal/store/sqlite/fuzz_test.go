package sqlite_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// Whatever people type is looked for: it is no command of the index of words, and finds only statements that have it.
func FuzzSearch(f *testing.F) {
	for _, s := range []string{"ferry", `"`, "a AND b", "NEAR(a b)", "{filter} : xpsays0", "ferr*", "*", "-x", "é", "\x00", "\xff", "'; --", "xpsays0"} {
		f.Add(s, s)
	}
	path := filepath.Join(f.TempDir(), "r.db")
	st, err := sqlite.Open(f.Context(), path, sqlite.Options{Mode: sqlite.Create, At: storetest.At()})
	if err != nil {
		f.Fatal(err)
	}
	defer st.Close()
	var b store.Batch
	for _, p := range pages() {
		b.Additions = append(b.Additions, p.Addition(f))
	}
	if _, err := st.Add(f.Context(), storetest.At(), b); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, word, party string) {
		list, err := st.Search(t.Context(), store.Query{Words: []string{word}, Party: party, Outlet: party, Best: len(word)%2 == 0})
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(word, "xp") && len(list) > 0 {
			t.Errorf("a filter was found as a word: %q", word)
		}
		if _, err := st.Parties(t.Context(), party, 3); err != nil && !errors.Is(err, hearsay.ErrUsage) {
			t.Fatal(err)
		}
	})
}
