package corpus_test

import (
	"os"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/corpus"
)

func TestWindows(t *testing.T) {
	fsys := fstest.MapFS{"w.jsonl": {Data: []byte("\n" +
		`{"id":"post_lowick_9a","tokens":["Orla","Finch","said","so"],"labels":["B-source","I-source","B-cue","O"]}` + "\n\n" +
		`{"id":"post_lowick_9a","tokens":["No"],"labels":["B-content"]}`)}}
	got, err := corpus.Windows(fsys, "w.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	want := []corpus.Window{
		{Article: "post_lowick", Annotator: "9a", Tokens: []string{"Orla", "Finch", "said", "so"},
			Labels: []corpus.Label{{Role: corpus.Source, Begin: true}, {Role: corpus.Source}, {Role: corpus.Cue, Begin: true}, {}}},
		{Article: "post_lowick", Annotator: "9a", Tokens: []string{"No"}, Labels: []corpus.Label{{Role: corpus.Content, Begin: true}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWindowsErrors(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`{"id":"a_b","tokens":["a"],"labels":[]}`, "read windows w: line 2: found 1 tokens and 0 labels"},
		{`{"id":"ab","tokens":[],"labels":[]}`, `read windows w: line 2: found id "ab", want article_annotator`},
		{`{"id":"a_b","tokens":["a"],"labels":["B-none"]}`, `read windows w: line 2: found label "B-none", want O, or B- or I- and source, cue or content`},
	} {
		_, err := corpus.Windows(fstest.MapFS{"w": {Data: []byte("\n" + c.line)}}, "w")
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: found error %v, want %s", c.line, err, c.want)
		}
	}
}

func TestWindowsReal(t *testing.T) {
	polnear(t, "dev")
	got, err := corpus.Windows(os.DirFS(dataDir+"/attribution/polnear"), "windows-dev.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	tokens := 0
	for _, w := range got {
		tokens += len(w.Tokens)
	}
	if len(got) != 1925 || tokens != 84693 {
		t.Errorf("found %d windows and %d tokens, want 1925 and 84693", len(got), tokens)
	}
}
