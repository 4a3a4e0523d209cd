package mcp

import (
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/demo"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// loaded is the engine, for all tests.
var loaded = sync.OnceValues(engine.New)

// lab is an assistant that is given a record of the stories.
type lab struct {
	*testing.T
	bench   *workbench.Bench
	session *sdk.ClientSession
}

func open(t *testing.T) *lab {
	t.Helper()
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), sqlite.Options{Mode: sqlite.Create})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	e, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	b := workbench.New(workbench.Options{Store: st, Reader: e, Now: func() time.Time { return time.Date(2031, 3, 9, 0, 0, 0, 0, time.UTC) }})
	t.Cleanup(b.Close)
	list, err := demo.Stories()
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range list {
		if !strings.HasPrefix(in.Name, "ferry/txt") {
			continue
		}
		if _, err := b.Add(t.Context(), workbench.Given{Name: in.Name, Data: in.Data, Metadata: *in.Beside}); err != nil {
			t.Fatal(err)
		}
	}
	here, there := sdk.NewInMemoryTransports()
	if _, err := New(b, "1").Connect(t.Context(), there, nil); err != nil {
		t.Fatal(err)
	}
	session, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(), here, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { session.Close() })
	return &lab{t, b, session}
}

// call calls a tool and returns its text and its value.
func (l *lab) call(name string, arguments map[string]any) (text string, value map[string]any) {
	l.Helper()
	r, err := l.session.CallTool(l.Context(), &sdk.CallToolParams{Name: name, Arguments: arguments})
	if err != nil {
		l.Fatal(err)
	}
	text = textOf(r)
	if r.IsError {
		l.Fatalf("%s %v: %s", name, arguments, text)
	}
	raw, err := json.Marshal(r.StructuredContent)
	if err != nil {
		l.Fatal(err)
	}
	if err := json.Unmarshal(raw, &value); err != nil {
		l.Fatal(err)
	}
	return text, value
}

func textOf(r *sdk.CallToolResult) string {
	var b strings.Builder
	for _, c := range r.Content {
		if t, ok := c.(*sdk.TextContent); ok {
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

func list(v any, key string) []any {
	m, _ := v.(map[string]any)
	out, _ := m[key].([]any)
	return out
}

// Each tool answers, and every statement in the answer has its citation, in the value and in the text.
func TestEveryTool(t *testing.T) {
	l := open(t)
	tools, err := l.session.ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	called := map[string]bool{}
	call := func(name string, arguments map[string]any) (string, map[string]any) {
		called[name] = true
		return l.call(name, arguments)
	}
	text, value := call("search", map[string]any{"query": "position:denies"})
	l.cited("search", text, list(value, "statements"))
	text, value = call("claim", map[string]any{"words": "ferry"})
	claims := list(value, "claims")
	if len(claims) == 0 {
		t.Fatalf("no claims: %s", text)
	}
	first, _ := claims[0].(map[string]any)
	claim, _ := first["claim"].(map[string]any)
	id, _ := claim["id"].(string)
	for name, arguments := range map[string]map[string]any{"claim": {"id": id}, "origins": {"claim": id}} {
		text, value = call(name, arguments)
		one := list(value, "claims")
		if len(one) != 1 || !strings.Contains(text, "Independent origins: ") {
			t.Fatalf("%s: %s", name, text)
		}
		l.cited(name, text, list(one[0], "cited"))
	}
	text, value = call("party", map[string]any{"name": "Carla Nunn"})
	if len(list(value, "parties")) != 1 || !strings.Contains(text, "declines") {
		t.Errorf("%s", text)
	}
	l.cited("party", text, list(value, "statements"))
	p, _ := list(value, "parties")[0].(map[string]any)["party"].(map[string]any)
	if text, _ = call("origins", map[string]any{"claim": id, "without": p["id"]}); !strings.Contains(text, "without Carla Nunn") {
		t.Errorf("%s", text)
	}
	text, value = call("read", map[string]any{"text": "The quay will stay shut, harbour master Tomas Brandt said on Friday.", "published": "2031-03-08"})
	if value["format"] != "hearsay.reading/1" || len(list(value, "statements")) != 1 || !strings.Contains(text, "Brandt") {
		t.Errorf("%s %v", text, value)
	}
	for _, tool := range tools.Tools {
		if !called[tool.Name] || tool.Annotations == nil || !tool.Annotations.ReadOnlyHint || tool.OutputSchema != nil {
			t.Errorf("%s is not called here, or says that it changes something", tool.Name)
		}
	}
}

func (l *lab) cited(name, text string, statements []any) {
	l.Helper()
	if len(statements) == 0 {
		l.Errorf("%s: no statements: %s", name, text)
	}
	flat := strings.Join(strings.Fields(text), " ")
	for _, s := range statements {
		m, _ := s.(map[string]any)
		c, _ := m["citation"].(map[string]any)
		words, _ := c["text"].(string)
		id, _ := m["id"].(string)
		if words == "" || !strings.Contains(flat, id) || !strings.Contains(flat, words[strings.LastIndex(words, ", ")+2:]) {
			l.Errorf("%s: %s is not cited as %q in\n%s", name, id, words, text)
		}
	}
}

// What cannot be answered is told as the result, so that the assistant can ask in another way; and nothing is ever changed or fetched.
func TestRefusals(t *testing.T) {
	l := open(t)
	before, err := l.bench.State(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		tool      string
		arguments map[string]any
		says      string
	}{
		{"search", map[string]any{"query": "position:sings"}, "wanted one of"},
		{"search", map[string]any{"query": "ferry", "limit": 1000}, "1 to 100"},
		{"search", map[string]any{"query": "ferry", "order": "sideways"}, "latest, oldest or best"},
		{"search", map[string]any{}, "query"},
		{"claim", map[string]any{"id": "c1"}, "such as c3.4"},
		{"claim", map[string]any{"id": "c99.9"}, "no claim"},
		{"party", map[string]any{"name": "Nobody Named So"}, "no party is named"},
		{"party", map[string]any{"name": ""}, "no party is named"},
		{"origins", map[string]any{"claim": "x"}, "such as c3.4"},
		{"read", map[string]any{"text": ""}, "empty"},
		{"read", map[string]any{"address": "http://127.0.0.1/"}, "address"},
		{"read", map[string]any{"text": "x", "path": "/etc/passwd"}, "path"},
	} {
		r, err := l.session.CallTool(t.Context(), &sdk.CallToolParams{Name: c.tool, Arguments: c.arguments})
		if err != nil {
			t.Errorf("%s %v: %v", c.tool, c.arguments, err)
			continue
		}
		if text := textOf(r); !r.IsError || !strings.Contains(text, c.says) {
			t.Errorf("%s %v: %s", c.tool, c.arguments, text)
		}
	}
	if after, err := l.bench.State(t.Context()); err != nil || after != before {
		t.Errorf("the record went from %s to %s: %v", before, after, err)
	}
}

// It speaks over pipes and ends when the other side does.
func TestServe(t *testing.T) {
	l := open(t)
	in, ask := io.Pipe()
	told, out := io.Pipe()
	ended := make(chan error, 1)
	go func() { ended <- Serve(t.Context(), l.bench, "1", in, out) }()
	session, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(), &sdk.IOTransport{Reader: told, Writer: ask}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if s := session.InitializeResult(); s.ServerInfo.Name != "hearsay" || !strings.Contains(s.Instructions, "never says what is true") {
		t.Errorf("%+v", s)
	}
	if err := session.Close(); err != nil {
		t.Error(err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
