// Package api is the record for programs: HTTP and JSON under /api/v1, for everything that the pages show and do.
//
// What it promises: every statement comes with its citation; lists come in pages with an opaque cursor; every answer has an ETag, and whoever
// asks with If-None-Match is told 304 as long as nothing has changed; what goes wrong is a problem of RFC 9457 whose type ends in the code of
// the error. /api/v1/openapi.json describes it, and is made of the code: docs/formats/openapi.json is the same file.
package api

import (
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/hearsay-project/hearsay/internal/workbench"
)

// prefix is what every path begins with.
const prefix = "/api/v1"

// api is the API of one record.
type api struct {
	bench   *workbench.Bench
	version string
	started string // tells one process from the next, whose answers may differ
	huma    huma.API
	mux     *http.ServeMux
}

// New returns the API of a record. Its paths begin with /api/v1/. Version is that of hearsay.
func New(b *workbench.Bench, version string) http.Handler {
	a := build(b, version)
	return tagged(shared(b, queued(b, a.mux)))
}

// Document returns the description of the API as OpenAPI 3.1.
func Document(version string) ([]byte, error) { return build(nil, version).document() }

func build(b *workbench.Bench, version string) *api {
	a := &api{bench: b, version: version, mux: http.NewServeMux()}
	if b != nil {
		a.started = b.Now().UTC().Format("20060102T150405")
	}
	a.huma = humago.New(a.mux, config(version))
	a.reports()
	a.statements()
	a.across()
	a.kin()
	a.reviews()
	a.given()
	a.status()
	describe(a.huma.OpenAPI())
	a.openapi()
	a.mux.HandleFunc("/api/", a.unknown)
	return a
}

func config(version string) huma.Config {
	c := huma.DefaultConfig("Hearsay", version)
	c.CreateHooks = nil // no links to schemas in the answers
	c.OpenAPIPath, c.DocsPath, c.SchemasPath = "", "", ""
	c.Formats = map[string]huma.Format{"application/json": huma.DefaultJSONFormat, "json": huma.DefaultJSONFormat}
	c.RejectUnknownQueryParameters = true
	c.Info.Description = "Who said what, on whose word: a record of news reports. Hearsay never says what is true. Every statement comes with its citation."
	c.Components.Schemas = schemas()
	return c
}

// read describes an operation that only looks. Its ETag is the state of the record.
func (a *api) read(id, path, summary, description string) huma.Operation {
	return huma.Operation{
		OperationID: id, Method: http.MethodGet, Path: prefix + path, Summary: summary, Description: description,
		Errors: []int{http.StatusBadRequest, http.StatusNotFound}, Middlewares: huma.Middlewares{a.unchanged},
	}
}

// write describes an operation that changes the record, or works hard.
func write(id, path, summary, description string) huma.Operation {
	return huma.Operation{
		OperationID: id, Method: http.MethodPost, Path: prefix + path, Summary: summary, Description: description,
		Errors: []int{http.StatusBadRequest, http.StatusForbidden, http.StatusNotFound, http.StatusRequestEntityTooLarge, http.StatusServiceUnavailable},
	}
}

// unknown answers what is no path of the API.
func (a *api) unknown(w http.ResponseWriter, r *http.Request) {
	var allowed []string
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		other := r.Clone(r.Context())
		other.Method = method
		if _, pattern := a.mux.Handler(other); pattern != "/api/" {
			allowed = append(allowed, method)
		}
	}
	if len(allowed) > 0 {
		w.Header().Set("Allow", strings.Join(allowed, ", "))
		writeProblem(w, http.StatusMethodNotAllowed, "usage", "found "+r.Method+", wanted "+strings.Join(allowed, " or "))
		return
	}
	writeProblem(w, http.StatusNotFound, "not-found", "there is nothing here; "+prefix+"/openapi.json tells what there is")
}
