package models_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// rows are the weights of the tiny model: two features, of which the second speaks for "yes".
func rows() []linear.Row {
	return []linear.Row{
		{Feature: 3, Weights: []linear.Weight{{Label: 0, Weight: 12}, {Label: 1, Weight: -7}}},
		{Feature: 1 << 30, Weights: []linear.Weight{{Label: 1, Weight: 900}}},
	}
}

// want is what the tests ask of a set.
func want() []models.Expect {
	return []models.Expect{{Name: "tiny", Features: 4, Labels: []string{"no", "yes"}}}
}

// tiny makes a set of one model and one table.
func tiny(t testing.TB) (models.Manifest, fstest.MapFS) {
	t.Helper()
	var file bytes.Buffer
	if err := linear.Encode(&file, 2, rows()); err != nil {
		t.Fatal(err)
	}
	table := []byte("{\"half\": 50}\n")
	m := models.Manifest{
		Format: models.Format, Version: "tiny",
		Models: []models.Entry{{
			Name: "tiny", File: "tiny.model", Format: 1, Features: 4, Labels: []string{"no", "yes"}, SHA256: sum(file.Bytes()), Bytes: file.Len(),
			Rows: 2, Weights: 3, Config: "made by hand", Trained: []string{"nothing"},
		}},
		Tables:  []models.Table{{Name: "halves", File: "halves.json", SHA256: sum(table)}},
		Sources: []models.Source{{Name: "nothing", Licence: "none needed", Used: "tests"}},
	}
	files := fstest.MapFS{"tiny.model": {Data: file.Bytes()}, "halves.json": {Data: table}}
	files["manifest.json"] = &fstest.MapFile{Data: encoded(t, m)}
	return m, files
}

func encoded(t testing.TB, m models.Manifest) []byte {
	t.Helper()
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(data, '\n')
}

func sum(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// checkTiny checks that a set is the tiny one.
func checkTiny(t *testing.T, set *models.Set) {
	t.Helper()
	m := set.Model("tiny")
	if m == nil || m.Labels() != 2 {
		t.Fatalf("found model %v, want one of two labels", m)
	}
	var scores [2]int32
	m.Score([]linear.Feature{3, 1 << 30, 5}, scores[:])
	if scores != [2]int32{12, 893} {
		t.Errorf("found scores %v, want [12 893]", scores)
	}
	if got := string(set.Table("halves")); got != "{\"half\": 50}\n" {
		t.Errorf("found table %q", got)
	}
	if set.Manifest.Version != "tiny" || len(set.Manifest.Sources) != 1 {
		t.Errorf("found manifest %+v", set.Manifest)
	}
}

func TestLoad(t *testing.T) {
	m, files := tiny(t)
	set, err := models.Load(files, want())
	if err != nil {
		t.Fatal(err)
	}
	checkTiny(t, set)
	if diff := cmp.Diff(m, set.Manifest); diff != "" {
		t.Errorf("manifest (-want +got):\n%s", diff)
	}
	if set.Model("other") != nil || set.Table("other") != nil {
		t.Error("the set has what nobody put there")
	}
}

// TestLoadOnlyWhatIsWanted leaves the files of other models alone, even damaged ones.
func TestLoadOnlyWhatIsWanted(t *testing.T) {
	_, files := tiny(t)
	delete(files, "tiny.model")
	set, err := models.Load(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	if set.Model("tiny") != nil {
		t.Error("a model was loaded that nobody wanted")
	}
}

// TestLoadRefuses breaks one thing of the set after another. Every message says what is wrong and where.
func TestLoadRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		harm func(m *models.Manifest, files fstest.MapFS)
		says []string
		is   error
	}{
		{"no manifest", func(_ *models.Manifest, f fstest.MapFS) { delete(f, "manifest.json") },
			[]string{"manifest"}, fs.ErrNotExist},
		{"an empty manifest", func(_ *models.Manifest, f fstest.MapFS) { f["manifest.json"].Data = nil },
			[]string{"manifest"}, nil},
		{"a manifest that is no JSON", func(_ *models.Manifest, f fstest.MapFS) { f["manifest.json"].Data = []byte("PK") },
			[]string{"manifest"}, nil},
		{"a later format", func(m *models.Manifest, _ fstest.MapFS) { m.Format = "hearsay.models/2" },
			[]string{"manifest", `"hearsay.models/2"`, `"hearsay.models/1"`}, nil},
		{"no such model", func(m *models.Manifest, _ fstest.MapFS) { m.Models[0].Name = "huge" },
			[]string{`"tiny"`}, nil},
		{"other features", func(m *models.Manifest, _ fstest.MapFS) { m.Models[0].Features = 3 },
			[]string{"tiny", "version 3", "want 4"}, nil},
		{"fewer labels", func(m *models.Manifest, _ fstest.MapFS) { m.Models[0].Labels = []string{"no"} },
			[]string{"tiny", "1 labels", "want 2"}, nil},
		{"another label", func(m *models.Manifest, _ fstest.MapFS) { m.Models[0].Labels[1] = "perhaps" },
			[]string{"tiny", `"perhaps"`, `"yes"`}, nil},
		{"labels in another order", func(m *models.Manifest, _ fstest.MapFS) { slices.Reverse(m.Models[0].Labels) },
			[]string{"tiny", `"yes"`, `"no"`}, nil},
		{"no file", func(_ *models.Manifest, f fstest.MapFS) { delete(f, "tiny.model") },
			[]string{"tiny.model"}, fs.ErrNotExist},
		{"another file", func(_ *models.Manifest, f fstest.MapFS) { f["tiny.model"].Data = []byte("something else") },
			[]string{"tiny.model", sum([]byte("something else")), "damaged"}, nil},
		{"one bit", func(_ *models.Manifest, f fstest.MapFS) { d := f["tiny.model"].Data; d[len(d)-1] ^= 1 },
			[]string{"tiny.model", "checksum", "damaged"}, nil},
		{"a damaged file with the checksum of that", func(m *models.Manifest, f fstest.MapFS) {
			d := f["tiny.model"].Data[:12]
			f["tiny.model"].Data, m.Models[0].SHA256 = d, sum(d)
		}, []string{"tiny"}, linear.ErrFormat},
		{"a file with other labels than its manifest says", func(m *models.Manifest, f fstest.MapFS) {
			var b bytes.Buffer
			_ = linear.Encode(&b, 3, rows()) // a buffer takes everything
			f["tiny.model"].Data, m.Models[0].SHA256 = b.Bytes(), sum(b.Bytes())
		}, []string{"tiny", "3 labels", "want 2"}, nil},
		{"no table", func(_ *models.Manifest, f fstest.MapFS) { delete(f, "halves.json") },
			[]string{"halves.json"}, fs.ErrNotExist},
		{"a damaged table", func(_ *models.Manifest, f fstest.MapFS) { f["halves.json"].Data = []byte("{}") },
			[]string{"halves.json", "damaged"}, nil},
		{"a file outside the set", func(m *models.Manifest, _ fstest.MapFS) { m.Models[0].File = "../tiny.model" },
			[]string{"../tiny.model"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, files := tiny(t)
			manifest := files["manifest.json"].Data
			c.harm(&m, files)
			if f, ok := files["manifest.json"]; ok && bytes.Equal(f.Data, manifest) {
				f.Data = encoded(t, m)
			}
			set, err := models.Load(files, want())
			if err == nil {
				t.Fatalf("found a set %v and no error", set)
			}
			for _, s := range c.says {
				if !strings.Contains(err.Error(), s) {
					t.Errorf("found error %q, want it to say %s", err, s)
				}
			}
			if c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("found error %q, want one that wraps %q", err, c.is)
			}
		})
	}
}

// TestReleasedFormats loads a tiny set of every format that was ever released: what once could be read can be read for ever.
// When a format is new, name its folder here and run with -update; a folder that exists is never written again.
func TestReleasedFormats(t *testing.T) {
	newest := filepath.Join("testdata", "format3")
	if _, err := os.Stat(newest); golden.Updating() && errors.Is(err, fs.ErrNotExist) {
		_, files := tiny(t)
		if err := os.CopyFS(newest, files); err != nil {
			t.Fatal(err)
		}
	}
	dirs, err := filepath.Glob("testdata/format*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("found no formats below testdata (error %v)", err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			set, err := models.Load(os.DirFS(dir), want())
			if err != nil {
				t.Fatal(err)
			}
			checkTiny(t, set)
		})
	}
}

// TestEmbedded checks that the files that the binary carries are those that their manifest tells of.
func TestEmbedded(t *testing.T) {
	fsys := models.Embedded()
	data, err := fs.ReadFile(fsys, "manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(data) == 0 {
		t.Skip("no models have been trained yet")
	}
	var m models.Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	all := make([]models.Expect, len(m.Models))
	total := 0
	for i, e := range m.Models {
		all[i] = models.Expect{Name: e.Name, Features: e.Features, Labels: e.Labels}
		total += e.Bytes
	}
	set, err := models.Load(fsys, all)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range m.Models {
		if features, weights := set.Model(e.Name).Size(); features != e.Rows || weights != e.Weights {
			t.Errorf("model %s has %d features and %d weights, its manifest says %d and %d", e.Name, features, weights, e.Rows, e.Weights)
		}
		for _, source := range e.Trained {
			if !slices.ContainsFunc(m.Sources, func(s models.Source) bool { return s.Name == source && s.Licence != "" }) {
				t.Errorf("model %s learnt from %q, of which the manifest does not tell the licence", e.Name, source)
			}
		}
	}
	if total > 20<<20 {
		t.Errorf("the models take %d bytes, want at most 20 MiB", total)
	}
}
