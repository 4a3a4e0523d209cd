package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
	"github.com/hearsay-project/hearsay/internal/service"
)

// The scripts know four commands: hearsay as it ships; toy, which differs in its engine only, so that scripts can
// say exactly what they want whatever models ship; newer, a later version of toy; and bundle, which makes archives.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"hearsay": main,
		"bundle":  makeBundle,
		"toy":     func() { os.Exit(int(start(func() (service.Reader, error) { return toy{}, nil }))) },
		"newer":   func() { os.Exit(int(start(func() (service.Reader, error) { return toy{"2"}, nil }))) },
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       golden.Updating(),
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			examples, err := filepath.Abs("../../examples")
			e.Setenv("EXAMPLES", examples)
			s := httptest.NewServer(site(filepath.Join(e.WorkDir, "www")))
			e.Defer(s.Close)
			e.Setenv("SITE", s.URL)
			return err
		},
		Condition: func(cond string) (bool, error) {
			if cond == "engine" { // the engine of this binary can be loaded
				_, err := engine.New()
				return err == nil, nil
			}
			if cond == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
	})
}

// site serves a folder on this machine, /status/404 and the like, and /to/PAGE, which sends on to PAGE.
func site(dir string) http.Handler {
	files := http.FileServer(http.Dir(dir))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var code int
		if _, err := fmt.Sscanf(r.URL.Path, "/status/%d", &code); err == nil {
			w.WriteHeader(code)
			return
		}
		if to, ok := strings.CutPrefix(r.URL.Path, "/to"); ok {
			http.Redirect(w, r, to, http.StatusFound)
			return
		}
		files.ServeHTTP(w, r)
	})
}

// toy is an engine that knows one sentence: NAME said WORDS. The word PANIC makes it panic, INTERRUPT makes it wait
// for the Ctrl-C that it sends itself; a question mark before said halves its confidence; Somebody has no name. A version of it, when it is not "", does not take what Somebody said for a statement.
type toy struct{ version string }

func (t toy) About() hearsay.Engine { return hearsay.Engine{Version: t.version} }

var said = regexp.MustCompile(`(?m)^(\w+)(\??) (said) (.+)\.\r?$`)

func (t toy) Read(ctx context.Context, in engine.Input) (hearsay.Reading, error) {
	if strings.Contains(string(in.Data), "PANIC") {
		panic("toy is broken")
	}
	if strings.Contains(string(in.Data), "INTERRUPT") {
		if err := interruptSelf(); err != nil {
			return hearsay.Reading{}, err
		}
		<-ctx.Done()
		return hearsay.Reading{}, ctx.Err()
	}
	d, err := plain.Decode(in.Data)
	if err != nil {
		return hearsay.Reading{}, err
	}
	r := hearsay.Reading{
		Engine: t.About(),
		Report: hearsay.Report{
			ID: fmt.Sprintf("sha256:%x", sha256.Sum256(in.Data)), Input: in.Name, Encoding: d.Encoding, URL: first(in.Flags.URL, first(in.Sidecar.URL, in.Fetched.Address)),
			Outlet: in.Sidecar.Outlet, Published: in.Sidecar.Published, Headline: first(in.Flags.Headline, in.Sidecar.Headline), Language: "en",
		},
		Text: d.Text, Map: d.Map, Notes: d.Notes,
	}
	if in.Flags.Published != "" {
		r.Report.Published, r.Report.PublishedBy = in.Flags.Published, hearsay.ByFlag
	}
	for _, m := range said.FindAllStringSubmatchIndex(r.Text, -1) {
		if t.version != "" && r.Text[m[2]:m[3]] == "Somebody" {
			continue
		}
		s := hearsay.Statement{
			ID: fmt.Sprintf("s%d", len(r.Statements)+1), Kind: hearsay.Indirect, Position: hearsay.Says,
			Source: []hearsay.Span{{Start: m[2], End: m[3]}}, Cue: []hearsay.Span{{Start: m[6], End: m[7]}}, Content: []hearsay.Span{{Start: m[8], End: m[9]}},
			Confidence: hearsay.Confidence{Span: 98, Speaker: -1, Position: -1},
		}
		if m[4] < m[5] {
			s.Confidence.Span = 49
		}
		if span := (hearsay.Span{Start: m[2], End: m[3]}); span.In(r.Text) == "Somebody" {
			s.Anonymous = &hearsay.Anonymous{Descriptor: span}
		}
		if in.Reasons {
			s.Why = &hearsay.Reasons{Source: []hearsay.Reason{{Text: "it stands before \"said\"", Points: 2}, {Text: "it is no name", Points: -1}}, Cue: []hearsay.Reason{{Text: "it is \"said\"", Points: 1}}}
		}
		r.Statements = append(r.Statements, s)
	}
	return r, nil
}

func TestSize(t *testing.T) {
	for in, want := range map[string]size{
		"1": 1, "4096": 4096, "12B": 12, "2k": 2048, "2kB": 2000, "2KiB": 2048, "16MiB": 16 << 20, "3 MB": 3e6, "1g": 1 << 30, "1GB": 1e9,
		"": 0, "0": 0, "-1": 0, "1.5M": 0, "MiB": 0, "3x": 0, "2GiB": 0, "99999999999999999999": 0, "1kk": 0, "5 5": 0,
	} {
		var got size
		if err := got.UnmarshalText([]byte(in)); (err != nil) != (want == 0) || got != want {
			t.Errorf("%q: got %d, %v; want %d", in, got, err, want)
		}
	}
}

func TestLocale(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{nil, false},
		{map[string]string{"LANG": "en_GB.UTF-8"}, true},
		{map[string]string{"LANG": "C.utf8"}, true},
		{map[string]string{"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, false},
		{map[string]string{"LANG": "C", "LC_CTYPE": "en_GB.UTF-8"}, true},
	} {
		p := process{env: func(name string) string { return c.env[name] }}
		if got := p.utf8(); got != c.want {
			t.Errorf("%v: got %v", c.env, got)
		}
	}
}

func interruptSelf() error {
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		return err
	}
	return self.Signal(os.Interrupt)
}
