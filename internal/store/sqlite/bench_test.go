package sqlite_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// BenchmarkAdd adds batches of 64 reports with 20 statements each.
func BenchmarkAdd(b *testing.B) {
	st := open(b, filepath.Join(b.TempDir(), "r.db"), sqlite.Create)
	n := 0
	for b.Loop() {
		b.StopTimer()
		var batch store.Batch
		for range 64 {
			var text strings.Builder
			for i := range 20 {
				fmt.Fprintf(&text, "Mara Lindqvist %d says: the ferry number %d will not sail to Lowick before the council has met on the matter of %d boats.\n", (n*7+i*i)%5000, n*31%977, i)
			}
			batch.Additions = append(batch.Additions, storetest.Page{Place: fmt.Sprint(n), URL: fmt.Sprintf("https://example.org/%d", n), Outlet: fmt.Sprint("Outlet ", n%100),
				Published: fmt.Sprintf("20%02d-%02d-%02d", n%30, n%12+1, n%28+1), Text: text.String()}.Addition(b))
			n++
		}
		b.StartTimer()
		if _, err := st.Add(b.Context(), storetest.At(), batch); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/report")
}
