// Package api is the record for programs: HTTP and JSON under /api/v1, for everything that the pages show and do.
package api

import (
	"encoding/json"
	"net/http"

	"github.com/hearsay-project/hearsay/internal/workbench"
)

// New returns the API of a record. Its paths begin with /api/v1/.
func New(b *workbench.Bench, version string) http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /api/v1/version", func(w http.ResponseWriter, r *http.Request) {
		state, err := b.State(r.Context())
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]string{"version": version, "state": state}) // whoever asked has gone
	})
	return m
}
