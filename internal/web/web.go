// Package web is the pages of the workbench: a record as people read, search, check and correct it in a browser. New returns a handler; who listens,
// and to whom, is for others to say.
//
// Every page is made on the server and can be read, linked to and used without script; scripts only add. No page loads anything from elsewhere, and
// nothing that came from outside becomes markup: words are escaped by templ, and the text of a report by internal/page. Pages never change a record
// but by POST.
//
// What goes wrong is told on a page with the status of its kind: 400 what was asked wrongly, 404 what is not there, 409 what another writes, 413 what
// is too large, 422 what cannot be read; everything else is 500, is told to Options.Problem, and says nothing of the inside.
package web

import (
	"net/http"

	"github.com/hearsay-project/hearsay/internal/workbench"
)

// Options say how pages are made. The zero value works.
type Options struct {
	// Version of the program, told at the foot of pages; may be empty.
	Version string
	// Demo says that the record is made of invented stories, and pages say so.
	Demo bool
	// Problem is told of errors that are ours; nil means that nobody is.
	Problem func(error)
}

//go:generate go tool templ generate -path .
//go:generate gofmt -w .

// New returns the pages of what is on a bench.
func New(b *workbench.Bench, o Options) http.Handler {
	w := &site{Options: o, bench: b, assets: newAssets(), most: feedMost}
	mux := http.NewServeMux()
	for pattern, p := range map[string]maker{
		"GET /{$}":                          (*site).front,
		"GET /reports":                      (*site).reports,
		"GET /reports/{id}":                 (*site).report,
		"GET /search":                       (*site).search,
		"GET /anonymous":                    (*site).anonymous,
		"GET /claims":                       (*site).claims,
		"GET /claims/{id}":                  (*site).claim,
		"GET /parties":                      (*site).parties,
		"GET /parties/{id}":                 (*site).party,
		"GET /families":                     (*site).families,
		"GET /families/{id}":                (*site).family,
		"GET /revisions":                    (*site).revisionsOf,
		"GET /revisions/{id}":               (*site).revisionsOf,
		"GET /review":                       (*site).queue,
		"GET /review/{report}/{statement}":  (*site).statement,
		"POST /review/{report}/{statement}": (*site).decide,
		"GET /reports/{id}/add":             (*site).adding,
		"POST /reports/{id}/add":            (*site).add,
		"GET /review/across":                (*site).across,
		"POST /review/undo/{review}":        (*site).undo,
		"POST /review/rule":                 (*site).rule,
		"POST /read":                        (*site).readOnly,
		"POST /add":                         (*site).keep,
		"GET /timeline":                     (*site).timeline,
		"GET /imports":                      (*site).imports,
		"/":                                 (*site).nowhere,
	} {
		switch pattern {
		case "GET /{$}", "GET /reports", "GET /anonymous", "GET /claims", "GET /parties", "GET /families", "GET /revisions", "GET /timeline", "GET /review", "GET /imports":
			mux.Handle(pattern, w.shared(p))
		default:
			mux.Handle(pattern, w.handle(p))
		}
	}
	mux.HandleFunc("GET /reports/{id}/original", w.original)
	mux.HandleFunc("GET "+feedPath, w.timelineFeed)
	mux.Handle("GET /assets/{name}", w.assets)
	mux.Handle("GET /favicon.ico", http.RedirectHandler(w.assets.path("icon.svg"), http.StatusFound))
	return mux
}

// site is the pages with what they are made of.
type site struct {
	Options
	bench  *workbench.Bench
	assets *assets
	most   int // statements that a timeline sends, one by one
	open   workbench.Lately[[]openAt]

	everything workbench.Lately[stretches]
}
