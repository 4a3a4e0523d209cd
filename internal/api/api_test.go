package api

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

var update = flag.Bool("update", false, "write docs/formats/openapi.json")

// loaded is the engine, for all tests.
var loaded = sync.OnceValues(engine.New)

const documentPath = "../../docs/formats/openapi.json"

// The description in the docs is that of the code: go test ./internal/api -update writes it.
func TestDocument(t *testing.T) {
	have, err := Document("1")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(documentPath, have, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(documentPath)
	if err != nil || !bytes.Equal(have, want) {
		t.Errorf("docs/formats/openapi.json is not that of the code: go test ./internal/api -update (%v)", err)
	}
}

// lab is a record with the story of the ferry and an API on it.
type lab struct {
	*testing.T
	bench *workbench.Bench
	api   http.Handler
	doc   *jsonschema.Compiler
	seen  map[string]bool // operations that answered 200 or 201
}

func open(t *testing.T, o workbench.Options) *lab {
	t.Helper()
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), sqlite.Options{Mode: sqlite.Create})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	o.Store, o.Path, o.Now = st, "a.db", func() time.Time { return time.Date(2031, 3, 9, 10, 0, 0, 0, time.UTC) }
	if o.Reader == nil {
		if o.Reader, err = loaded(); err != nil {
			t.Fatal(err)
		}
	}
	b := workbench.New(o)
	t.Cleanup(b.Close)
	l := &lab{T: t, bench: b, api: New(b, "1"), doc: jsonschema.NewCompiler(), seen: map[string]bool{}}
	doc, err := Document("1")
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	if err := l.doc.AddResource("openapi.json", v); err != nil {
		t.Fatal(err)
	}
	return l
}

// story adds all reports of a story.
func (l *lab) story(folder string) {
	l.Helper()
	inputs := service.Find([]string{folder})
	sidecar := func(path string) (m hearsay.Metadata, err error) {
		b, err := os.ReadFile(strings.TrimSuffix(path, filepath.Ext(path)) + ".meta.json")
		if err != nil {
			return m, nil //nolint:nilerr // there is none
		}
		return m, json.Unmarshal(b, &m)
	}
	_, err := service.Add(l.Context(), l.bench.Store, l.bench.Reader, service.Inputs(inputs), service.Options{Sidecar: sidecar}, l.bench.Now, func(a service.Added) error { return a.Err })
	if err != nil {
		l.Fatal(err)
	}
}

type answerTo struct {
	code   int
	header http.Header
	body   []byte
}

func (l *lab) ask(method, path, contentType, body string, headers ...string) answerTo {
	l.Helper()
	r := httptest.NewRequestWithContext(l.Context(), method, path, strings.NewReader(body))
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	l.api.ServeHTTP(w, r)
	return answerTo{w.Code, w.Header(), w.Body.Bytes()}
}

// get asks for a path of an operation, and holds the answer against the description.
func (l *lab) get(path, operation string) any {
	l.Helper()
	a := l.ask("GET", path, "", "")
	return l.check("get", path, operation, a)
}

func (l *lab) post(path, operation, contentType, body string) any {
	l.Helper()
	return l.check("post", path, operation, l.ask("POST", path, contentType, body))
}

func (l *lab) check(method, path, operation string, a answerTo) any {
	l.Helper()
	if a.code != 200 && a.code != 201 {
		l.Fatalf("%s %s: %d %s", method, path, a.code, a.body)
	}
	l.seen[method+" "+operation] = true
	v := l.parse(a.body)
	where := fmt.Sprintf("openapi.json#/paths/%s/%s/responses/%d/content/application~1json/schema", strings.NewReplacer("~", "~0", "/", "~1").Replace(prefix+operation), method, a.code)
	schema, err := l.doc.Compile(strings.NewReplacer("{", "%7B", "}", "%7D").Replace(where))
	if err != nil {
		l.Fatal(err)
	}
	if err := schema.Validate(v); err != nil {
		l.Errorf("%s %s is not as described: %v\n%s", method, path, err, a.body)
	}
	return v
}

func (l *lab) parse(body []byte) any {
	l.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		l.Fatalf("%v: %s", err, body)
	}
	return v
}

// at goes down into a value by keys and indexes.
func at(v any, path ...any) any {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[p]
		case int:
			list, _ := v.([]any)
			if p >= len(list) {
				return nil
			}
			v = list[p]
		}
	}
	return v
}

func length(v any) int {
	list, _ := v.([]any)
	return len(list)
}

// Every operation answers, and as it is described.
func TestEveryRoute(t *testing.T) {
	l := open(t, workbench.Options{Reviewer: "Ada Quill"})
	l.story("../../testdata/scenarios/ferry/txt")
	l.routes()
	for path, item := range build(nil, "1").huma.OpenAPI().Paths {
		op := strings.TrimPrefix(path, prefix)
		if item.Get != nil && !l.seen["get "+op] && op != "/reports/{id}/source" || item.Post != nil && !l.seen["post "+op] {
			t.Errorf("no test asks for %s", path)
		}
	}
}

func (l *lab) routes() {
	reports := l.get("/api/v1/reports", "/reports")
	if n := length(at(reports, "items")); n < 4 || at(reports, "next") != nil {
		l.Errorf("found %d reports", n)
	}
	report := l.get("/api/v1/reports/r1", "/reports/{id}")
	if at(report, "id") != "r1" || at(report, "statements", 0, "citation", "text") == nil {
		l.Errorf("r1: %v", report)
	}
	statement := l.get("/api/v1/reports/r1/statements/s1", "/reports/{id}/statements/{statement}")
	if s, _ := at(statement, "context", "text").(string); s == "" || strings.Contains(s, "\n") {
		l.Errorf("the words around r1/s1: %q", s)
	}
	if r := l.get("/api/v1/reports/r1/reading", "/reports/{id}/reading"); at(r, "format") != "hearsay.reading/1" {
		l.Errorf("%v", r)
	}
	l.get("/api/v1/reports/r1/reading?decided=true", "/reports/{id}/reading")
	found := l.get("/api/v1/search?q=position:denies&count=true", "/search")
	if length(at(found, "items")) == 0 || at(found, "total") == nil {
		l.Errorf("nobody denies: %v", found)
	}
	for _, order := range []string{"latest", "oldest", "best"} {
		l.get("/api/v1/search?q=ferry&order="+order, "/search")
	}
	l.get("/api/v1/timeline", "/timeline")
	l.get("/api/v1/anonymous", "/anonymous")
	parties := l.get("/api/v1/parties?limit=500", "/parties")
	p1, _ := at(parties, "items", 0, "party", "id").(string)
	party := l.get("/api/v1/parties/"+p1, "/parties/{id}")
	if at(party, "party", "name") != at(parties, "items", 0, "party", "name") {
		l.Errorf("%v", party)
	}
	if said := l.get("/api/v1/parties/"+p1+"/statements", "/parties/{id}/statements"); length(at(said, "items")) == 0 || at(said, "items", 0, "citation") == nil {
		l.Errorf("%s says nothing", p1)
	}
	l.get("/api/v1/parties/"+p1+"/statements?behalf=true", "/parties/{id}/statements")
	claims := l.get("/api/v1/claims", "/claims")
	c1, _ := at(claims, "items", 0, "claim", "id").(string)
	claim := l.get("/api/v1/claims/"+c1, "/claims/{id}")
	if length(at(claim, "cited")) != length(at(claim, "claim", "statements")) {
		l.Errorf("%s is not cited as a whole: %v", c1, claim)
	}
	l.get("/api/v1/claims/"+c1+"/origins", "/claims/{id}/origins")
	if o := l.get("/api/v1/claims/"+c1+"/origins?without="+p1, "/claims/{id}/origins"); at(o, "without") != p1 {
		l.Errorf("%v", o)
	}
	families := l.get("/api/v1/families", "/families")
	if f1, ok := at(families, "items", 0, "id").(string); ok {
		l.get("/api/v1/families/"+f1, "/families/{id}")
		original, _ := at(families, "items", 0, "original", "report").(string)
		l.get("/api/v1/families/"+original, "/families/{id}")
	}
	l.get("/api/v1/revisions", "/revisions")
	l.get("/api/v1/revisions?article=a1", "/revisions")
	l.get("/api/v1/queue", "/queue")
	l.get("/api/v1/queue?open=true&q=ferry", "/queue")
	decided := l.post("/api/v1/reviews", "/reviews", "application/json", `{"on":["r1/s1"],"verb":"confirm","note":"heard it"}`)
	if at(decided, "decision", "review", "by") != "Ada Quill" || at(decided, "cited", "id") != "r1/s1" {
		l.Errorf("%v", decided)
	}
	l.post("/api/v1/reviews", "/reviews", "application/json", `{"on":["r1"],"verb":"add","fields":["speaker=Walter Pruitt","content=Nobody should ride a boat"]}`)
	p2, _ := at(parties, "items", 1, "party", "id").(string)
	merged := l.post("/api/v1/reviews", "/reviews", "application/json", `{"on":["`+p1+`","`+p2+`"],"verb":"merge"}`)
	if again := l.get("/api/v1/parties?limit=500", "/parties"); at(merged, "decision", "review", "verb") != "merge" || length(at(again, "items")) != length(at(parties, "items"))-1 {
		l.Errorf("%s and %s are not one: %v", p1, p2, merged)
	}
	l.get("/api/v1/reviews", "/reviews")
	l.get("/api/v1/reviews?report=r1&state=applies&latest=true", "/reviews")
	l.get("/api/v1/reviews/d1", "/reviews/{id}")
	undone := l.post("/api/v1/reviews/d1/undo", "/reviews/{id}/undo", "application/json", `{"by":"Ben Ash"}`)
	if at(undone, "decision", "review", "undoes") != "d1" {
		l.Errorf("%v", undone)
	}
	read := l.post("/api/v1/read?outlet=The+Lowick+Echo", "/read", "text/plain", report1)
	if at(read, "report", "outlet") != "The Lowick Echo" || length(at(read, "statements")) == 0 {
		l.Errorf("%v", read)
	}
	added := l.post("/api/v1/reports?name=quay.txt&published=2031-03-08", "/reports", "text/plain", report1)
	if at(added, "what") != "added" || length(at(added, "report", "statements")) == 0 {
		l.Errorf("%v", added)
	}
	if again := l.post("/api/v1/reports?name=quay.txt&published=2031-03-08", "/reports", "text/plain", report1); at(again, "what") != "held" || at(again, "report", "id") != at(added, "report", "id") {
		l.Errorf("%v", again)
	}
	l.get("/api/v1/status", "/status")
	l.get("/api/v1/failures", "/failures")
	if a := l.ask("GET", "/api/v1/openapi.json", "", ""); a.code != 200 || at(l.parse(a.body), "openapi") != "3.1.0" {
		l.Errorf("no description: %d", a.code)
	}
}

const report1 = "The quay at Lowick will stay shut, harbour master Tomas Brandt said on Friday. “Nobody sails before the piers are checked,” he told reporters.\n"

// A report may be sent as JSON, as text or as a page; what is read is the same whoever sends it.
func TestGiven(t *testing.T) {
	l := open(t, workbench.Options{})
	text, err := json.Marshal(report1)
	if err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]any{
		"text":  l.post("/api/v1/read", "/read", "text/plain; charset=utf-8", report1),
		"bytes": l.post("/api/v1/read", "/read", "", report1),
		"json":  l.post("/api/v1/read", "/read", "application/json; charset=utf-8", `{"text":`+string(text)+`}`),
	} {
		if s := fmt.Sprint(at(v, "statements", 0, "kind"), at(v, "parties", 0, "name")); length(at(v, "statements")) != 2 || !strings.Contains(s, "Brandt") {
			t.Errorf("%s: %v", name, v)
		}
	}
	page := l.post("/api/v1/read", "/read", "application/json", `{"html":"<html><head><title>Quay shut</title></head><body><article><h1>Quay shut</h1><p>The quay at Lowick will stay shut, harbour master Tomas Brandt said on Friday.</p><script>alert(1)</script></article></body></html>"}`)
	if s, _ := at(page, "text").(string); !strings.Contains(s, "Brandt") || strings.Contains(s, "<p>") || strings.Contains(s, "alert") {
		t.Errorf("a page was read as %q", s)
	}
	if n, err := l.bench.State(t.Context()); err != nil || n != "0.0" {
		t.Errorf("reading keeps something: %s %v", n, err)
	}
}

// Lists come in pages which together are the whole.
func TestPages(t *testing.T) {
	l := open(t, workbench.Options{})
	l.story("../../testdata/scenarios/ferry/txt")
	for path, operation := range map[string]string{
		"/api/v1/reports?": "/reports", "/api/v1/search?q=": "/search", "/api/v1/search?order=oldest": "/search", "/api/v1/timeline?": "/timeline",
		"/api/v1/parties?all=true": "/parties", "/api/v1/claims?all=true": "/claims", "/api/v1/queue?open=true": "/queue",
		"/api/v1/search?q=doubtful:yes": "/search", "/api/v1/search?order=best&q=kind:direct": "/search",
	} {
		whole := l.page(path+"&limit=500", operation)
		var parts []any
		next, asked := "", 0
		for {
			v := l.get(path+"&limit=2&cursor="+next, operation)
			parts = append(parts, rowsOf(v)...)
			var more bool
			if next, more = at(v, "next").(string); !more {
				break
			}
			if asked++; asked > 1000 {
				t.Fatalf("%s does not end", path)
			}
		}
		if fmt.Sprint(parts) != fmt.Sprint(whole) || len(whole) < 3 {
			t.Errorf("%s: %d in pages, %d as a whole", path, len(parts), len(whole))
		}
	}
}

func (l *lab) page(path, operation string) []any {
	l.Helper()
	return rowsOf(l.get(path, operation))
}

func rowsOf(v any) []any {
	rows, ok := at(v, "items").([]any)
	if !ok {
		rows, _ = at(v, "statements").([]any)
	}
	return rows
}

// Whoever has what the record holds is told so, until it changes.
func TestTags(t *testing.T) {
	l := open(t, workbench.Options{Reviewer: "Ada Quill"})
	l.story("../../testdata/scenarios/ferry/txt")
	paths := []string{"/api/v1/reports", "/api/v1/reports/r1", "/api/v1/search?q=ferry", "/api/v1/claims", "/api/v1/parties", "/api/v1/status", "/api/v1/failures", "/api/v1/openapi.json", "/api/v1/reports/r1/source"}
	tags := map[string]string{}
	if _, err := l.bench.Across(t.Context()); err != nil { // what shows across reports is found, and with it the state is another
		t.Fatal(err)
	}
	for _, p := range paths {
		a := l.ask("GET", p, "", "")
		tags[p] = a.header.Get("ETag")
		if a.code != 200 || len(tags[p]) < 4 {
			t.Errorf("%s: %d, ETag %s", p, a.code, tags[p])
		}
		for _, header := range []string{tags[p], `"x", W/` + tags[p], "*"} {
			if a := l.ask("GET", p, "", "", "If-None-Match", header); a.code != 304 || len(a.body) > 0 || a.header.Get("ETag") != tags[p] {
				t.Errorf("%s with %s: %d %s", p, header, a.code, a.body)
			}
		}
		if a := l.ask("GET", p, "", "", "If-None-Match", `"x"`); a.code != 200 {
			t.Errorf("%s with another tag: %d", p, a.code)
		}
	}
	l.post("/api/v1/reviews", "/reviews", "application/json", `{"on":["r1/s1"],"verb":"note","note":"heard it"}`)
	for _, p := range paths[:6] {
		if a := l.ask("GET", p, "", "", "If-None-Match", tags[p]); a.code != 200 {
			t.Errorf("%s after a change: %d", p, a.code)
		}
	}
	if a := l.ask("GET", "/api/v1/reports/r999", "", "", "If-None-Match", "*"); a.code != 404 || a.header.Get("ETag") != "" {
		t.Errorf("a problem with an ETag: %d %v", a.code, a.header)
	}
}

// What goes wrong is a problem of RFC 9457 with the code of the error in its type, and nothing of it is markup.
func TestProblems(t *testing.T) {
	l := open(t, workbench.Options{MaxBytes: 2000})
	l.story("../../testdata/scenarios/ferry/txt/01.txt")
	for _, c := range []struct {
		method, path, contentType, body string
		code                            int
		kind                            string
	}{
		{"GET", "/api/v1/nothing", "", "", 404, "not-found"},
		{"GET", "/api/", "", "", 404, "not-found"},
		{"GET", "/api/v2/reports", "", "", 404, "not-found"},
		{"DELETE", "/api/v1/reports/r1", "", "", 405, "usage"},
		{"PUT", "/api/v1/read", "text/plain", "x", 405, "usage"},
		{"GET", "/api/v1/reports/r99", "", "", 404, "not-found"},
		{"GET", "/api/v1/reports/1", "", "", 400, "usage"},
		{"GET", "/api/v1/reports/r+1", "", "", 400, "usage"},
		{"GET", "/api/v1/reports/..%2f..%2fetc%2fpasswd", "", "", 400, "usage"},
		{"GET", "/api/v1/reports/r1/statements/s99", "", "", 404, "not-found"},
		{"GET", "/api/v1/reports/r1/statements/3", "", "", 400, "usage"},
		{"GET", "/api/v1/reports/r1/reading?run=99", "", "", 404, "not-found"},
		{"GET", "/api/v1/reports/r1/reading?run=1&decided=true", "", "", 400, "usage"},
		{"GET", "/api/v1/search?q=position:sings", "", "", 400, "usage"},
		{"GET", "/api/v1/search?q=%22%3Cscript%3E", "", "", 400, "usage"},
		{"GET", "/api/v1/search?cursor=x", "", "", 400, "usage"},
		{"GET", "/api/v1/search?cursor=ci4x", "", "", 400, "usage"}, // one of reports
		{"GET", "/api/v1/search?limit=0", "", "", 422, ""},
		{"GET", "/api/v1/search?limit=501", "", "", 422, ""},
		{"GET", "/api/v1/search?order=sideways", "", "", 422, ""},
		{"GET", "/api/v1/search?colour=red", "", "", 422, ""},
		{"GET", "/api/v1/parties/P999.9", "", "", 404, "not-found"},
		{"GET", "/api/v1/parties/x", "", "", 400, "usage"},
		{"GET", "/api/v1/claims/c999.9", "", "", 404, "not-found"},
		{"GET", "/api/v1/families/f999", "", "", 404, "not-found"},
		{"GET", "/api/v1/families/x", "", "", 400, "usage"},
		{"GET", "/api/v1/revisions?article=x", "", "", 400, "usage"},
		{"GET", "/api/v1/reviews/d1", "", "", 404, "not-found"},
		{"GET", "/api/v1/reviews/x", "", "", 400, "usage"},
		{"POST", "/api/v1/reviews", "application/json", `{"on":["r1/s1"],"verb":"confirm"}`, 400, "usage"}, // nobody is named
		{"POST", "/api/v1/reviews", "application/json", `{"on":["r1"],"verb":"confirm","by":"A"}`, 400, "usage"},
		{"POST", "/api/v1/reviews", "application/json", `{"on":["r9/s1"],"verb":"confirm","by":"A"}`, 404, "not-found"},
		{"POST", "/api/v1/reviews", "application/json", `{"on":["r1/s1"],"verb":"undo","by":"A"}`, 422, ""},
		{"POST", "/api/v1/reviews", "application/json", `{"on":["r1/s1"],"verb":"correct","fields":["speaker=Nobody Named So"],"by":"A"}`, 400, "usage"},
		{"POST", "/api/v1/reviews", "application/json", `{"on":["r1/s1"],"verb":"add","fields":["content=x"],"by":"A"}`, 400, "usage"},
		{"POST", "/api/v1/reviews", "application/json", `{"on":["r1/s1","r1/s2"],"verb":"confirm","by":"A"}`, 400, "usage"},
		{"POST", "/api/v1/reviews", "application/json", `{"on":["P1.1"],"verb":"merge","by":"A"}`, 400, "usage"},
		{"POST", "/api/v1/reviews", "application/json", `{"on":["P99.9","P98.9"],"verb":"merge","by":"A"}`, 404, "not-found"},
		{"POST", "/api/v1/reviews", "application/json", `{"on":[],"verb":"confirm","by":"A"}`, 422, ""},
		{"POST", "/api/v1/reviews/d1/undo", "application/json", `{"by":"A"}`, 404, "not-found"},
		{"POST", "/api/v1/read", "text/plain", "", 400, ""},
		{"POST", "/api/v1/read?name=/etc/passwd", "text/plain", "", 400, ""},
		{"POST", "/api/v1/reports?name=-", "text/plain", "", 400, ""},
		{"POST", "/api/v1/reports", "text/plain", " \n", 422, "empty"},
		{"POST", "/api/v1/reports?name=x.zip", "application/zip", "PK\x03\x04\x00\x00\xff\xfe", 422, "binary"},
		{"POST", "/api/v1/read", "text/plain", strings.Repeat("words ", 500), 413, "too-large"},
		{"POST", "/api/v1/read", "text/plain", strings.Repeat("words ", 400_000), 413, ""},
		{"POST", "/api/v1/read", "application/json", `{"text":"a","html":"b"}`, 400, "usage"},
		{"POST", "/api/v1/read", "application/json", `{}`, 400, "usage"},
		{"POST", "/api/v1/read", "application/json", `{"file":"/etc/passwd"}`, 400, "usage"},
		{"POST", "/api/v1/read", "application/json", `{"text":"a"}{"text":"b"}`, 400, "usage"},
		{"POST", "/api/v1/read", "application/json", `{"address":"https://echo.example/"}`, 400, "usage"}, // nothing is fetched here
	} {
		a := l.ask(c.method, c.path, c.contentType, c.body)
		if a.code != c.code || a.header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %s: %d %s, wanted %d: %s", c.method, c.path, a.code, a.header.Get("Content-Type"), c.code, a.body)
			continue
		}
		v := l.parse(a.body)
		if fmt.Sprint(at(v, "status")) != fmt.Sprint(c.code) || at(v, "title") == nil || c.kind != "" && at(v, "type") != problemType+c.kind {
			t.Errorf("%s %s: %s", c.method, c.path, a.body)
		}
	}
}

// A page from elsewhere is given back as bytes to be kept, never to be shown, and nothing of it gets into a header.
func TestSourceIsInert(t *testing.T) {
	l := open(t, workbench.Options{})
	page := "<html><head><title>Quay</title></head><body><article><p>The quay will stay shut, Tomas Brandt said on Friday.</p><script>alert(1)</script></article></body></html>"
	l.post("/api/v1/reports?name="+"a.html%22%0d%0aSet-Cookie:%20x=y", "/reports", "text/html", page)
	a := l.ask("GET", "/api/v1/reports/r1/source", "", "")
	if a.code != 200 || string(a.body) != page {
		t.Fatalf("%d %q", a.code, a.body)
	}
	h := a.header
	if h.Get("Content-Type") != "application/octet-stream" || !strings.HasPrefix(h.Get("Content-Disposition"), "attachment;") || !strings.Contains(h.Get("Content-Security-Policy"), "sandbox") || h.Get("Set-Cookie") != "" {
		t.Errorf("%v", h)
	}
	if strings.ContainsAny(h.Get("Content-Disposition"), "\r\n<") || strings.Contains(h.Get("Content-Disposition"), "Cookie") {
		t.Errorf("a header of others: %q", h.Get("Content-Disposition"))
	}
}

// Addresses are fetched by what the binary hands in, which refuses private networks: what it says is told, and nothing is kept.
func TestAddress(t *testing.T) {
	asked := ""
	l := open(t, workbench.Options{Fetch: func(_ context.Context, address string) ([]byte, hearsay.Fetched, error) {
		if asked = address; strings.Contains(address, "127.0.0.1") {
			return nil, hearsay.Fetched{}, fmt.Errorf("%w: it is on a private network", hearsay.ErrUnreadable)
		}
		return []byte(report1), hearsay.Fetched{Address: address, ContentType: "text/plain"}, nil
	}})
	v := l.post("/api/v1/read", "/read", "application/json", `{"address":"https://echo.example/quay"}`)
	if asked != "https://echo.example/quay" || length(at(v, "statements")) != 2 {
		t.Errorf("%s: %v", asked, v)
	}
	for _, path := range []string{"/api/v1/read", "/api/v1/reports"} {
		if a := l.ask("POST", path, "application/json", `{"address":"http://127.0.0.1:8417/api/v1/status"}`); a.code != 422 || !strings.Contains(string(a.body), "private") {
			t.Errorf("%s: %d %s", path, a.code, a.body)
		}
	}
	if n, _ := l.bench.State(t.Context()); n != "0.0" {
		t.Errorf("something was kept: %s", n)
	}
}

// Nobody waits for a body that does not end, or that comes in drops.
func TestEndlessBody(t *testing.T) {
	l := open(t, workbench.Options{MaxBytes: 1000})
	r := httptest.NewRequest("POST", "/api/v1/read", io.LimitReader(drops{}, 1<<30))
	r.ContentLength = -1
	w := httptest.NewRecorder()
	l.api.ServeHTTP(w, r)
	if w.Code != 413 {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

type drops struct{}

func (drops) Read(p []byte) (int, error) {
	p[0] = 'x'
	return 1, nil
}
