package engine_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

// What is read of every example is as the schema of hearsay.reading/1 says.
func TestExamplesFitTheSchema(t *testing.T) {
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	schema, err := c.Compile("../docs/formats/reading.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../examples/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d examples, %v", len(files), err)
	}
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		in := engine.Input{Name: filepath.ToSlash(file)}
		if in.Data, err = os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
		if raw, err := os.ReadFile(plain.SidecarPath(file)); err == nil {
			if in.Sidecar, err = plain.ParseSidecar(raw); err != nil {
				t.Fatal(err)
			}
		}
		r, err := e.Read(t.Context(), in)
		if err != nil {
			t.Fatal(err)
		}
		line, err := format.Reading(r)
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(line)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}
