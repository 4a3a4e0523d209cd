// Package models holds the trained models that the binary carries and the manifest that says what they are: their
// versions, labels, training sources with licences, scores and checksums. Loading checks every one of them and says
// what it has and what it wanted.
package models

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"sync"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Format is the version of the manifest.
const Format = "hearsay.models/1"

// Manifest describes a set of models that belong together.
type Manifest struct {
	Format  string   `json:"format"`
	Version string   `json:"version"`
	Models  []Entry  `json:"models"`
	Tables  []Table  `json:"tables"`
	Sources []Source `json:"sources"`
}

// Entry describes one model file.
type Entry struct {
	Name string `json:"name"`
	File string `json:"file"`
	// Format and Features are the versions of the file format and of the feature templates: a model only makes sense to the
	// code that has the same.
	Format   int      `json:"format"`
	Features int      `json:"features"`
	Labels   []string `json:"labels"`
	SHA256   string   `json:"sha256"`
	Bytes    int      `json:"bytes"`
	// Rows and Weights are the numbers of features and of weights.
	Rows    int `json:"rows"`
	Weights int `json:"weights"`
	// Config is the settings of training, and Trained the names of the sources it learnt from.
	Config  string             `json:"config"`
	Trained []string           `json:"trained_on"`
	Scores  map[string]float64 `json:"scores,omitempty"`
}

// Table describes a file of tables that goes with the models.
type Table struct {
	Name   string `json:"name"`
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
	Bytes  int    `json:"bytes"`
	// Made is the names of the sources that it was made from.
	Made []string `json:"made_from"`
}

// Source is a collection that models learnt from.
type Source struct {
	Name    string `json:"name"`
	Licence string `json:"licence"`
	Used    string `json:"used_for"`
}

// Expect is what the code wants of a model.
type Expect struct {
	Name     string
	Features int
	Labels   []string
}

// Set is a loaded set of models.
type Set struct {
	Manifest Manifest
	models   map[string]*linear.Model
	tables   map[string][]byte
}

// Model returns the model of that name, which must have been asked for when the set was loaded.
func (s *Set) Model(name string) *linear.Model { return s.models[name] }

// Table returns the bytes of the table of that name, nil when the set has none.
func (s *Set) Table(name string) []byte { return s.tables[name] }

// Load reads the manifest and the wanted models of fsys, which has manifest.json at its root.
func Load(fsys fs.FS, want []Expect) (*Set, error) {
	data, err := fs.ReadFile(fsys, "manifest.json")
	if err != nil {
		return nil, fmt.Errorf("read the manifest of the models: %w", err)
	}
	s := &Set{models: map[string]*linear.Model{}, tables: map[string][]byte{}}
	if err := json.Unmarshal(data, &s.Manifest); err != nil {
		return nil, fmt.Errorf("read the manifest of the models: %w", err)
	}
	if s.Manifest.Format != Format {
		return nil, fmt.Errorf("the manifest of the models has format %q, want %q", s.Manifest.Format, Format)
	}
	for _, t := range s.Manifest.Tables {
		if s.tables[t.Name], err = readChecked(fsys, t.File, t.SHA256); err != nil {
			return nil, err
		}
	}
	loaded := make([]*linear.Model, len(want))
	errs := make([]error, len(want))
	var wg sync.WaitGroup
	for i, w := range want {
		wg.Go(func() { loaded[i], errs[i] = s.load(fsys, w) })
	}
	wg.Wait()
	for i, w := range want {
		if errs[i] != nil {
			return nil, errs[i]
		}
		s.models[w.Name] = loaded[i]
	}
	return s, nil
}

func (s *Set) load(fsys fs.FS, want Expect) (*linear.Model, error) {
	e, err := s.Manifest.entry(want.Name)
	if err != nil {
		return nil, err
	}
	if e.Features != want.Features {
		return nil, fmt.Errorf("model %s has features of version %d, want %d: train it anew", e.Name, e.Features, want.Features)
	}
	if len(e.Labels) != len(want.Labels) {
		return nil, fmt.Errorf("model %s has %d labels, want %d: train it anew", e.Name, len(e.Labels), len(want.Labels))
	}
	for i := range e.Labels {
		if e.Labels[i] != want.Labels[i] {
			return nil, fmt.Errorf("model %s has label %d %q, want %q: train it anew", e.Name, i, e.Labels[i], want.Labels[i])
		}
	}
	data, err := readChecked(fsys, e.File, e.SHA256)
	if err != nil {
		return nil, err
	}
	m, err := linear.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("read model %s: %w", e.Name, err)
	}
	if m.Labels() != len(want.Labels) {
		return nil, fmt.Errorf("model %s has %d labels in its file, want %d", e.Name, m.Labels(), len(want.Labels))
	}
	return m, nil
}

// readChecked reads a file and compares its checksum.
func readChecked(fsys fs.FS, name, want string) ([]byte, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read model file: %w", err)
	}
	sum := sha256.Sum256(data)
	if have := hex.EncodeToString(sum[:]); have != want {
		return nil, fmt.Errorf("model file %s has checksum %s, want %s: the file is damaged", name, have, want)
	}
	return data, nil
}

func (m Manifest) entry(name string) (Entry, error) {
	for _, e := range m.Models {
		if e.Name == name {
			return e, nil
		}
	}
	return Entry{}, fmt.Errorf("the manifest has no model %q", name)
}
