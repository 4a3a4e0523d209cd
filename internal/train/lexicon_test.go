package train

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/nlp/lexicon"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// A small WordNet and VerbNet of our own: the verb aver, the noun averment that derives from it, the adjective averred, a plant.
var smallWordNet = map[string]string{
	"data.verb":  "  1 a licence\n00000001 32 v 02 aver 0 state 1 001 + 00000010 n 0101 01 + 02 00 | say firmly\n",
	"index.verb": "aver v 1 1 + 1 0 00000001\nstate v 1 1 + 1 0 00000001\nbe_like v 1 0 1 0 00000001\n",
	"data.noun":  "00000010 10 n 01 averment 0 001 + 00000001 v 0101 | what is averred\n00000011 20 n 01 sedge 0 000 | a plant\n",
	"index.noun": "averment n 1 1 + 1 0 00000010\nsedge n 1 0 1 0 00000011\n",
	"data.adj":   "00000020 00 s 01 averring 0 002 + 00000010 n 0101 + 00000001 v 0101 | that avers\n",
	"index.adj":  "averring a 1 1 + 1 0 00000020\n",
}

const smallVerbNet = `<VNCLASS ID="say-37.7"><MEMBERS><MEMBER name="aver"/><MEMBER name="be_like"/></MEMBERS>
<SUBCLASSES><VNSUBCLASS ID="say-37.7-1"><MEMBERS><MEMBER name="mutter"/></MEMBERS></VNSUBCLASS></SUBCLASSES></VNCLASS>`

func writeLexica(t *testing.T) Options {
	dir := t.TempDir()
	o := Options{Data: filepath.Join(dir, "data"), Out: filepath.Join(dir, "out"), WordNet: dir, Log: io.Discard}
	verbs := filepath.Join(o.Data, "verbs/verbnet3.4/verbnet3.4")
	if err := os.MkdirAll(verbs, 0o755); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{filepath.Join(verbs, "say-37.7.xml"): smallVerbNet}
	for name, words := range smallWordNet {
		files[filepath.Join(dir, name)] = words
	}
	for name, words := range files {
		if err := os.WriteFile(name, []byte(words), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return o
}

func TestLexicon(t *testing.T) {
	o := writeLexica(t)
	if err := Lexicon(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	m, err := load(o.Out, "lexicon")
	if err != nil {
		t.Fatal(err)
	}
	says, talk := lexicon.VerbClass(37, 7), lexicon.FileClass(32)
	const sense = lexicon.SenseWeight
	for _, c := range []struct {
		part lexicon.Part
		word string
		want []linear.Weight
	}{
		{lexicon.Verb, "aver", []linear.Weight{{Label: talk, Weight: sense}, {Label: says, Weight: 1}}},
		{lexicon.Verb, "mutter", []linear.Weight{{Label: says, Weight: 1}}},
		{lexicon.Verb, "state", []linear.Weight{{Label: talk, Weight: sense}}},
		{lexicon.Verb, "be_like", nil},
		{lexicon.Noun, "averment", []linear.Weight{{Label: lexicon.FileClass(10), Weight: sense}, {Label: lexicon.Derived(talk), Weight: 1}, {Label: lexicon.Derived(says), Weight: 1}}},
		{lexicon.Noun, "sedge", []linear.Weight{{Label: lexicon.FileClass(20), Weight: sense}}},
		{lexicon.Adjective, "averring", []linear.Weight{{Label: lexicon.Derived(lexicon.FileClass(10)), Weight: 1}, {Label: lexicon.Derived(talk), Weight: 1}, {Label: lexicon.Derived(says), Weight: 1}}},
		{lexicon.Noun, "aver", nil},
	} {
		if diff := cmp.Diff(c.want, m.Weights(lexicon.Feature(c.part, c.word), nil)); diff != "" {
			t.Errorf("classes of %s (-want +found):\n%s", c.word, diff)
		}
	}
}

func TestLexiconErrors(t *testing.T) {
	for _, c := range []struct{ file, words, want string }{
		{"data.noun", "00000010 xx n 01 averment 0 000 | a\n", "data.noun, line 1"},
		{"data.verb", "00000001 32 v 02 aver 0\n", "want more"},
		{"index.noun", "averment n\n", "index.noun, line 1"},
		{"data/verbs/verbnet3.4/verbnet3.4/say-odd.xml", "<VNCLASS/>", "say-odd.xml is not named"},
		{"data/verbs/verbnet3.4/verbnet3.4/say-37.7.xml", "<VNCLASS>", "say-37.7.xml"},
		{"data.adj", "", "wordnet-base"},
	} {
		o := writeLexica(t)
		name := filepath.Join(o.WordNet, c.file)
		err := os.WriteFile(name, []byte(c.words), 0o644)
		if c.words == "" {
			err = os.Remove(name)
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := Lexicon(context.Background(), o); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: found error %v, want one with %q", c.file, err, c.want)
		}
	}
}
