package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// What export record writes of a real record is what its schema says.
func TestExportFitsItsSchema(t *testing.T) {
	db := filepath.Join(t.TempDir(), "export.db")
	if out, code := runHere(t, "add", "--db", db, filepath.Join("..", "..", "testdata", "scenarios", "ferry")); code != 0 {
		t.Fatal(out)
	}
	out, code := runHere(t, "export", "record", "--json", "--db", db)
	if code != 0 || !strings.Contains(out, `"counted":true`) {
		t.Fatalf("exit code %d: %.500s", code, out)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	s, err := c.Compile(filepath.Join("..", "..", "docs", "formats", "record.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(v); err != nil {
		t.Error(err)
	}
}
