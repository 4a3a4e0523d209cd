package corpus_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/text"
)

// dataDir holds the unpacked collections. They are never part of the project.
const dataDir = "../../.data"

// polnear returns a compartment of the real collection and skips the test where it is not at hand.
func polnear(t *testing.T, compartment string) []corpus.Article {
	t.Helper()
	dir := dataDir + "/attribution/polnear"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("needs the data from ../shared unpacked into .data")
	}
	articles, err := corpus.PolNeAR(os.DirFS(dir), compartment)
	if err != nil {
		t.Fatal(err)
	}
	return articles
}

const (
	lowick    = "“Nämlich”, said Orla Finch.\n\nThe bridge — all of it — is shut, she added.\n"
	lowickAnn = "T1\tContent 0 9\t“Nämlich”\n" +
		"E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n" +
		"T2\tCue 11 15\tsaid\n" +
		"T3\tSource 16 26\tOrla Finch\n" +
		"T4\tAttribution 11 15\tsaid\n" +
		"\n" +
		"T5\tContent 54 61;29 39\tThe bridge\nis shut\n" +
		"T6\tCue 67 72\tadded\n" +
		"T7\tAttribution-no-source 67 72\tadded\n" +
		"T8\tContent2 40 52\t— all of it \n" +
		"#1\tAnnotatorNotes T6\tis this one?\n" +
		"T9\tDiscuss 0 3\tÜber\n" +
		"E2\tAttribution-no-source:T7 Content:T5 Cue:T6 Content2:T8\n" +
		"E3\tAttribution:T9\n" +
		"E4\tDiscuss:T9 Content:T1\n"
)

func words(src string, spans []text.Span) []string {
	var out []string
	for _, s := range spans {
		out = append(out, s.In(src))
	}
	return out
}

func TestParseBrat(t *testing.T) {
	got, err := corpus.ParseBrat(lowickAnn, lowick)
	if err != nil {
		t.Fatal(err)
	}
	type roles struct{ Source, Cue, Content []string }
	want := []roles{
		{[]string{"Orla Finch"}, []string{"said"}, []string{"“Nämlich”"}},
		{nil, []string{"added"}, []string{"The bridge", "— all of it ", "is shut"}},
		{},
	}
	var have []roles
	for _, a := range got {
		have = append(have, roles{words(lowick, a.Source), words(lowick, a.Cue), words(lowick, a.Content)})
	}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Error(diff)
	}
}

func TestParseBratErrors(t *testing.T) {
	for _, c := range []struct{ ann, want string }{
		{"\nT1\tCue 0 99\tx\n", "line 2: T1: found offsets 0 to 99 in a text of 5 code points"},
		{"T1\tCue 4 3\tx\n", "line 1: T1: found offsets 4 to 3 in a text of 5 code points"},
		{"T1\tCue 1\tx\n", `line 1: T1: found offsets "1", want two numbers`},
		{"T1\tCue\n", `line 1: T1: found "Cue", want a type and its offsets`},
		{"E1\tAttribution:T1 Cue:T2\n", "line 1: Cue names T2, which the file does not define"},
		{"E1\tAttribution:T1 Cue\n", `line 1: found argument "Cue", want role:id`},
	} {
		_, err := corpus.ParseBrat(c.ann, "Grüße")
		if err == nil || err.Error() != c.want {
			t.Errorf("%q: found error %v, want %s", c.ann, err, c.want)
		}
	}
}

func FuzzParseBrat(f *testing.F) {
	f.Add(lowickAnn, lowick)
	f.Add("T1\tCue 0 1;2 3\t\nE1\tAttribution:T1 Cue9:T1\n", "ab\xffc")
	f.Fuzz(func(t *testing.T, ann, src string) {
		got, err := corpus.ParseBrat(ann, src)
		if err != nil {
			return
		}
		border := map[int]bool{len(src): true}
		for i := range src {
			border[i] = true
		}
		for _, a := range got {
			for _, spans := range [][]text.Span{a.Source, a.Cue, a.Content} {
				for i, s := range spans {
					if s.Start >= s.End || !border[s.Start] || !border[s.End] {
						t.Errorf("span %v is empty or off the rune borders of %q", s, src)
					}
					if i > 0 && spans[i-1].Start > s.Start {
						t.Errorf("spans %v are out of order", spans)
					}
				}
			}
		}
	})
}

func TestPolNeAR(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	fsys := fstest.MapFS{
		"metadata.tsv": file("compartment\tfilename\tpublisher\tpublication_date\twire\n" +
			"dev\tpost_lowick_bridge\tpost\t2031-03-04\tMeridian\n\n" +
			"dev\tpost_b\tNone\tNone\tNone\n"),
		"dev/text/post_lowick_bridge.txt":             file(lowick),
		"dev/text/post_b.txt":                         file("Nothing."),
		"dev/text/post_c.txt":                         file("Nobody annotated this."),
		"dev/attributions/post_lowick_bridge_9a.ann":  file(""),
		"dev/attributions/post_lowick_bridge_10b.ann": file(lowickAnn),
		"dev/attributions/post_b_9a.ann":              file(""),
	}
	articles, err := corpus.PolNeAR(fsys, "dev")
	if err != nil {
		t.Fatal(err)
	}
	if len(articles) != 2 {
		t.Fatalf("found %d articles, want 2", len(articles))
	}
	b, bridge := articles[0], articles[1]
	if b.ID != "post_b" || b.Published != "" || b.Wire != "" || b.Text != "Nothing." || len(b.Gold()) != 0 {
		t.Errorf("found %+v", b)
	}
	if bridge.ID != "post_lowick_bridge" || bridge.Published != "2031-03-04" || bridge.Wire != "Meridian" {
		t.Errorf("found %+v", bridge)
	}
	if len(bridge.Annotations) != 2 || bridge.Annotations[0].Annotator != "10b" || len(bridge.Gold()) != 3 {
		t.Errorf("found annotations %+v, want those of 10b first", bridge.Annotations)
	}
}

func TestPolNeARNamesTheFileOfAnError(t *testing.T) {
	fsys := fstest.MapFS{
		"dev/text/a.txt":            {Data: []byte("a")},
		"dev/attributions/a_9a.ann": {Data: []byte("T1\tCue 0 2\tab\n")},
	}
	_, err := corpus.PolNeAR(fsys, "dev")
	if err == nil || !strings.Contains(err.Error(), "dev/attributions/a_9a.ann: line 1: T1") {
		t.Errorf("found error %v", err)
	}
}

// The numbers of the real collection, counted apart from this package.
func TestPolNeARReal(t *testing.T) {
	for _, c := range []struct {
		compartment                                  string
		articles, several, annotations, attributions int
	}{
		{"train", 840, 16, 919, 22501},
		{"dev", 84, 2, 94, 2320},
	} {
		articles := polnear(t, c.compartment)
		several, annotations, attributions := 0, 0, 0
		for _, a := range articles {
			annotations += len(a.Annotations)
			if len(a.Annotations) > 1 {
				several++
			}
			for _, n := range a.Annotations {
				attributions += len(n.Attributions)
			}
			if a.Published == "" {
				t.Errorf("%s has no date", a.ID)
			}
		}
		if len(articles) != c.articles || several != c.several || annotations != c.annotations || attributions != c.attributions {
			t.Errorf("%s: found %d articles, %d with several annotators, %d annotations, %d attributions; want %d, %d, %d, %d",
				c.compartment, len(articles), several, annotations, attributions, c.articles, c.several, c.annotations, c.attributions)
		}
	}
}
