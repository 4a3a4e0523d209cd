package format_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/sample"
)

const schemaFile = "../../docs/formats/reading.schema.json"

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	s, err := c.Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// value returns the JSON of a reading as the schema's library wants it.
func value(t *testing.T, r hearsay.Reading) any {
	t.Helper()
	line, err := format.Reading(r)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(line)))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// hashed returns r with hashes of the right length, which tests elsewhere do not bother with.
func hashed(r hearsay.Reading) hearsay.Reading {
	r.Report.ID = "sha256:" + strings.Repeat("0a", 32)
	r.Engine.Models = slices.Clone(r.Engine.Models)
	for i := range r.Engine.Models {
		r.Engine.Models[i].SHA256 = strings.Repeat("0b", 32)
	}
	return r
}

// TestSchemaIsFrozen holds hearsay.reading/1 to what was promised when it was frozen: another schema is another format.
func TestSchemaIsFrozen(t *testing.T) {
	data, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	const want = "fd20549db48f92e5adb62e6fff1fdf002e039b85be735ff933774cf61093af1a"
	if got := fmt.Sprintf("%x", sha256.Sum256(data)); got != want {
		t.Errorf("the schema of hearsay.reading/1 has SHA-256 %s, want %s: the format is frozen; make hearsay.reading/2", got, want)
	}
}

// The schema takes readings with everything in them and with nothing; internal/arch allows the library to tests only.
func TestSchemaTakes(t *testing.T) {
	s := schema(t)
	for name, r := range map[string]hearsay.Reading{"full": full(), "bridge": sample.Bridge(), "empty": {}} {
		if err := s.Validate(value(t, hashed(r))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The schema refuses a reading that lacks any key, that has one more anywhere, or that has a word that is in no list.
func TestSchemaRefuses(t *testing.T) {
	s := schema(t)
	whole := value(t, hashed(full()))
	n := 0
	refuse := func(what string) {
		n++
		if s.Validate(whole) == nil {
			t.Errorf("the schema takes a reading %s", what)
		}
	}
	var walk func(at string, v any)
	walk = func(at string, v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(at+"[]", e)
			}
		case map[string]any:
			v["more"] = nil
			refuse("with one more key in " + at)
			delete(v, "more")
			for key, old := range v {
				delete(v, key)
				refuse("without " + at + "." + key)
				v[key] = []any{false}
				refuse("with a list for " + at + "." + key)
				v[key] = "no such word"
				if slices.Contains([]string{"format", "role", "type", "form", "kind", "position", "reason_class", "published_by", "code", "id"}, key) && (key != "id" || at == "reading.report") {
					refuse("with any word for " + at + "." + key)
				}
				v[key] = old
				walk(at+"."+key, old)
			}
		}
	}
	walk("reading", whole)
	if err := s.Validate(whole); err != nil || n < 150 {
		t.Errorf("%d changes were tried; the reading as it was: %v", n, err)
	}
}

// The lists of the schema are those of the vocabulary.
func TestSchemaListsTheVocabulary(t *testing.T) {
	raw, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	var parsed struct {
		Defs map[string]struct {
			Enum []string `json:"enum"`
		} `json:"$defs"`
	}
	if err := json.Unmarshal(raw, &parsed); err != nil {
		t.Fatal(err)
	}
	for name, typ := range map[string]string{
		"role": "Role", "party_type": "PartyType", "kind": "Kind", "position": "Position", "authority": "Authority", "quotation_status": "QuotationStatus",
	} {
		same(t, name, slices.Clone(parsed.Defs[name].Enum), typed(t, "../../hearsay.go", typ))
	}
	same(t, "note_code", slices.Clone(parsed.Defs["note_code"].Enum), constants(t, "../../note.go", "Note"))
	var positions []string
	for _, p := range hearsay.Positions() {
		positions = append(positions, string(p))
	}
	same(t, "positions", positions, typed(t, "../../hearsay.go", "Position"))
}

// typed returns the values of the constants of a type of strings in a file.
func typed(t *testing.T, file, name string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return true
		}
		if id, ok := spec.Type.(*ast.Ident); !ok || id.Name != name {
			return true
		}
		literal, ok := spec.Values[0].(*ast.BasicLit)
		if !ok {
			t.Fatalf("%s is no literal", name)
		}
		value, err := strconv.Unquote(literal.Value)
		if err != nil {
			t.Fatal(err)
		}
		values = append(values, value)
		return true
	})
	return values
}
