package corpus_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hearsay-project/hearsay/internal/corpus"
)

func TestMany(t *testing.T) {
	data := fstest.MapFS{}
	for name, text := range map[string]string{
		"a": "On Monday the minister Lindqvist said so.\n\nThen Lindqvist left for Lowick.\n\nIt rained, said Orrin.\n",
		"b": "It was the mayor of Dorvane who spoke.\n\nA spokesman for Vance denied it.\n",
	} {
		data["reports/wikinews/"+name+".txt"] = &fstest.MapFile{Data: []byte(text)}
	}
	m, err := corpus.NewMany(data, 1)
	if err != nil {
		t.Fatal(err)
	}
	again, err := corpus.NewMany(data, 1)
	if err != nil {
		t.Fatal(err)
	}
	addresses, texts := map[string]bool{}, map[string]bool{}
	for i := range 200 {
		r := m.Report(i)
		if r != again.Report(i) {
			t.Fatalf("report %d is not always the same", i)
		}
		addresses[r.URL], texts[r.Text] = true, true
		if n := strings.Count(r.Text, "Lindqvist"); n == 1 && strings.Contains(r.Text, "minister Lindqvist") && strings.Contains(r.Text, "left for") {
			t.Errorf("a name changed in one place and not in the other: %q", r.Text)
		}
	}
	if len(addresses) != 200 || len(texts) < 50 {
		t.Errorf("%d addresses and %d texts of 200", len(addresses), len(texts))
	}
	if _, err := corpus.NewMany(fstest.MapFS{}, 1); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("out of nothing: %v", err)
	}
}
