package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
)

// tinyCorpus writes a collection of one article, in the layout of PolNeAR, and returns its folder.
func tinyCorpus(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range map[string]string{
		"metadata.tsv":                        "compartment\tfilename\tpublisher\tpublication_date\twire\ndev\tpost_bridge\tpost\t2031-03-04\tNone\ntrain\tpost_pier\tpost\t2031-03-05\tNone\n",
		"dev/text/post_bridge.txt":            tinyText,
		"dev/attributions/post_bridge_a9.ann": "T1\tContent 0 5\t“No,”\nT2\tCue 11 15\tsaid\nT3\tSource 6 10\tOrla\nE1\tAttribution:T2 Content:T1 Cue:T2 Source:T3\n",
		"train/text/post_pier.txt":            "The pier is safe, Orla Venn said.\n",
		"train/attributions/post_pier_a9.ann": "",
		"windows-dev.jsonl":                   `{"id":"post_bridge_a9","tokens":["` + "``" + `","No",",","''","Orla","said","."],"labels":["B-content","I-content","I-content","I-content","B-source","B-cue","O"]}`,
	} {
		file := filepath.Join(dir, "attribution", "polnear", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const tinyText = "“No,” Orla said. “Yes.”\n"

// tinyReader finds what the annotator found.
func tinyReader(_ context.Context, _, text string, meta hearsay.Metadata) (hearsay.Reading, error) {
	if meta.Published != "2031-03-04" {
		return hearsay.Reading{}, errors.New("no date")
	}
	span := func(s string) hearsay.Span {
		i := strings.Index(text, s)
		return hearsay.Span{Start: i, End: i + len(s)}
	}
	return hearsay.Reading{
		Engine: hearsay.Engine{Version: "9.9.9", Models: []hearsay.Model{{Name: "m", Version: "1", SHA256: "ab"}}},
		Text:   text,
		Statements: []hearsay.Statement{{
			ID: "s1", Source: []hearsay.Span{span("Orla")}, Cue: []hearsay.Span{span("said")}, Content: []hearsay.Span{span("“No,”")},
			Confidence: hearsay.Confidence{Span: 90},
		}},
		Quotations: []hearsay.Quotation{
			{Span: span("“No,”"), Status: hearsay.Attributed, Statement: "s1"},
			{Span: span("“Yes.”"), Status: hearsay.Unresolved},
		},
	}, nil
}

// squeeze makes every run of spaces one, so that the tests do not depend on the widths of columns.
func squeeze(s string) string {
	var lines []string
	for l := range strings.Lines(s) {
		lines = append(lines, strings.Join(strings.Fields(l), " "))
	}
	return strings.Join(lines, "\n")
}

func wantLines(t *testing.T, out string, lines ...string) {
	t.Helper()
	for _, l := range lines {
		if !strings.Contains("\n"+squeeze(out)+"\n", "\n"+l+"\n") {
			t.Errorf("no line %q in:\n%s", l, out)
		}
	}
}

func TestBenchAttribution(t *testing.T) {
	c := benchAttributionCmd{benchFlags: benchFlags{Data: tinyCorpus(t), Articles: "post_*"}, Errors: 3}
	var out strings.Builder
	if err := c.run(t.Context(), tinyReader, &out); err != nil {
		t.Fatal(err)
	}
	wantLines(t, out.String(),
		"engine 9.9.9",
		"cue overlap 100.0 100.0 100.0 80.1 124.8 1 1 1",
		"all exact 100.0 100.0 100.0 62.6 159.7 1 1 1",
		"content 100.0 100.0 100.0 1 1 1",
		"content exact 100.0 100.0 100.0 1 1 1",
		"kind: direct 1 100.0 100.0 100.0 100.0 100.0 100.0",
		"expected calibration error 10.0, n = 1, 0 with no word in the cue left out",
	)
}

// What readers judged is looked for in the record of all articles.
func TestBenchJoins(t *testing.T) {
	judged := filepath.Join(t.TempDir(), "judged.tsv")
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte("The pier is safe, Orla Venn said.\n")))[:12]
	table := "round\tclaim\tarticle\tstart\tend\tgroup\tcause\n1\tc1.1\t" + sum + "\t0\t16\tA\t\n1\tc1.1\t" + sum + "\t18\t20\tB\tnext\n"
	if err := os.WriteFile(judged, []byte(table), 0o644); err != nil {
		t.Fatal(err)
	}
	c := benchJoinsCmd{benchFlags: benchFlags{Data: tinyCorpus(t)}, Judged: judged}
	var out strings.Builder
	if err := c.Run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	wantLines(t, out.String(), "1 statements, 0 of them in claims with others", "1 0 0 0.0 % 0 0 0.0 % 0.0 % 1")
	c.Judged = filepath.Join(t.TempDir(), "none.tsv")
	if err := c.Run(t.Context(), &out); err == nil {
		t.Error("a table that is not there gives no error")
	}
}

// What readers judged of events is looked for in the record of all bodies.
func TestBenchEvents(t *testing.T) {
	data := t.TempDir()
	const body = "The pier is safe, Orla Venn said. Karl Orr said the pier is safe."
	if err := os.MkdirAll(filepath.Join(data, "copies", "fnc-1"), 0o755); err != nil {
		t.Fatal(err)
	}
	judged := filepath.Join(data, "judged.tsv")
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(body)))[:12]
	for path, text := range map[string]string{
		filepath.Join(data, "copies", "fnc-1", "train_bodies.csv"): "Body ID,articleBody\n7,\"" + body + "\"\n",
		judged: "round\tclaim\tarticle\tstart\tend\tgroup\tcause\nfew\te1\t" + sum + "\t0\t16\t1\t\nfew\te1\t" + sum + "\t48\t64\t1\t\n",
	} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	c := benchEventsCmd{benchFlags: benchFlags{Data: data}, Judged: judged}
	var out strings.Builder
	if err := c.Run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	wantLines(t, out.String(), "few 1 2 100.0 100.0 100.0 1 100.0 % 100.0 % 0")
	c.Data = t.TempDir()
	if err := c.Run(t.Context(), &out); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("without the collection: %v", err)
	}
}

// What readers said of statements is looked for in the bodies that have them, and in no other.
func TestBenchFound(t *testing.T) {
	data := t.TempDir()
	const body = "The pier is safe, Orla Venn said. Karl Orr said the pier is safe."
	if err := os.MkdirAll(filepath.Join(data, "copies", "fnc-1"), 0o755); err != nil {
		t.Fatal(err)
	}
	read := filepath.Join(data, "read.tsv")
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(body)))[:12]
	for path, text := range map[string]string{
		filepath.Join(data, "copies", "fnc-1", "train_bodies.csv"): "Body ID,articleBody\n7,\"" + body + "\"\n8,\"Ana Roe said it rained.\"\n",
		read: "article\tstart\tend\tposition\tfaults\n" + sum + "\t28\t32\tsays\t\n" + sum + "\t4\t8\tsays\tn\n",
	} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	c := benchFoundCmd{benchFlags: benchFlags{Data: data}, Read: read}
	var out strings.Builder
	if err := c.Run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	wantLines(t, out.String(), "no statement 0 0.0 0 0.0 1 100.0", "right 1 100.0 0 0.0 0 0.0", "1 statements that nobody has read")
	c.Data = t.TempDir()
	if err := c.Run(t.Context(), &out); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("without the collection: %v", err)
	}
}

func TestBenchJSON(t *testing.T) {
	c := benchAttributionCmd{benchFlags: benchFlags{Data: tinyCorpus(t), Articles: "*", JSON: true}}
	var out strings.Builder
	if err := c.run(t.Context(), tinyReader, &out); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Format, Bench string
		Engine        struct{ Version string }
		Results       struct {
			Attribution struct {
				Articles int
				Measures []struct {
					Name  string
					Score struct{ F1 float64 }
				}
			}
			Windows struct{ Cue struct{ Right int } }
		}
	}
	if err := json.Unmarshal([]byte(out.String()), &got); err != nil {
		t.Fatal(err)
	}
	r := got.Results
	if got.Format != "hearsay.bench/1" || got.Bench != "attribution" || got.Engine.Version != "9.9.9" ||
		r.Attribution.Articles != 1 || r.Attribution.Measures[7].Name != "all exact" || r.Attribution.Measures[7].Score.F1 != 100 ||
		r.Windows.Cue.Right != 1 {
		t.Errorf("found %s", out.String())
	}
}

func TestBenchErrors(t *testing.T) {
	c := benchAttributionCmd{benchFlags: benchFlags{Data: tinyCorpus(t), Articles: "*"}, Errors: 1}
	var out strings.Builder
	blind := func(ctx context.Context, id, text string, meta hearsay.Metadata) (hearsay.Reading, error) {
		return hearsay.Reading{Text: text}, nil
	}
	if err := c.run(t.Context(), blind, &out); err != nil {
		t.Fatal(err)
	}
	wantLines(t, out.String(), "engine without a version", "missed: post_bridge, bytes 0 to 19", "gold [c “No,”] [s Orla] [q said]. “Yes.”")
}

func TestBenchQuotations(t *testing.T) {
	labels := filepath.Join(t.TempDir(), "labels.json")
	if err := os.WriteFile(labels, []byte(`[{"doc":"post_bridge","start":0,"end":9,"status":"attributed"},{"doc":"post_bridge","start":21,"end":31,"status":"term"}]`), 0o644); err != nil {
		t.Fatal(err)
	}
	c := benchQuotationsCmd{benchFlags: benchFlags{Data: tinyCorpus(t), Articles: "*"}, Labels: labels}
	var out strings.Builder
	if err := c.run(t.Context(), tinyReader, &out); err != nil {
		t.Fatal(err)
	}
	wantLines(t, out.String(), "marks accounted for 100.0 4", "unresolved or unclosed 50.0 2", "status right 50.0 2", "attributed 1 0 0 0 0 0 1", "term 0 0 0 1 0 0 1")
}

func TestBenchSaysWhatIsMissing(t *testing.T) {
	for _, c := range []struct {
		flags benchFlags
		want  error
	}{
		{benchFlags{Data: t.TempDir(), Articles: "*"}, hearsay.ErrNotFound},
		{benchFlags{Data: tinyCorpus(t), Articles: "nothing*"}, hearsay.ErrNotFound},
		{benchFlags{Data: tinyCorpus(t), Articles: "["}, hearsay.ErrUsage},
	} {
		if _, err := c.flags.polnear(); !errors.Is(err, c.want) {
			t.Errorf("%+v: found error %v, want %v", c.flags, err, c.want)
		}
	}
}

func TestLongReport(t *testing.T) {
	articles := []corpus.Article{{Text: "one\n"}, {Text: "two"}}
	if got, want := longReport(articles, 18), "one\n\ntwo\n\none\n\n"; got != want {
		t.Errorf("found %q, want %q", got, want)
	}
	if got := longReport([]corpus.Article{{}}, 18); len(got) > 18 {
		t.Errorf("found %q", got)
	}
}
