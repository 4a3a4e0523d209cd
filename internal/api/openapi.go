package api

import (
	"bytes"
	"encoding/json"
	"net/http"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// schemas is where the types of the answers are described. Numbers that are written with decimals are numbers.
func schemas() huma.Registry {
	r := huma.NewMapRegistry("#/components/schemas/", huma.DefaultSchemaNamer)
	r.RegisterTypeAlias(reflect.TypeFor[json.Number](), reflect.TypeFor[float64]())
	return r
}

// describe mends what the reflection of types does not know: lists are never null, and what is not known is.
func describe(o *huma.OpenAPI) {
	for name, s := range o.Components.Schemas.Map() {
		t := o.Components.Schemas.TypeFromRef("#/components/schemas/" + name)
		for key, field := range fields(t) {
			p := s.Properties[key]
			unknown := field.Type.Kind() == reflect.Pointer && !strings.Contains(field.Tag.Get("json"), "omitempty")
			switch {
			case p == nil:
			case p.Type == huma.TypeArray:
				p.Nullable = false
			case p.Ref == "":
				p.Nullable = p.Nullable || unknown
			case unknown:
				s.Properties[key] = &huma.Schema{AnyOf: []*huma.Schema{{Ref: p.Ref}, {Type: "null"}}, Description: p.Description}
			}
		}
	}
	reading := &huma.Schema{
		Type: huma.TypeObject, Description: "hearsay.reading/1, as docs/formats/reading.schema.json describes it", AdditionalProperties: true,
		Required: []string{"format", "report", "text", "statements"}, Properties: map[string]*huma.Schema{"format": {Type: huma.TypeString, Enum: []any{"hearsay.reading/1"}}},
	}
	o.Components.Schemas.Map()["Reading"] = reading
	for _, op := range []*huma.Operation{o.Paths[prefix+"/read"].Post, o.Paths[prefix+"/reports/{id}/reading"].Get} {
		op.Responses["200"].Content["application/json"].Schema = &huma.Schema{Ref: "#/components/schemas/Reading"}
	}
	o.Paths[prefix+"/reports/{id}/source"].Get.Responses["200"].Content = map[string]*huma.MediaType{
		"application/octet-stream": {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}},
	}
	add := o.Paths[prefix+"/reports"].Post.Responses
	created := *add["200"]
	created.Description, add["200"].Description = "Kept now.", "Held already, or forgotten."
	add["201"] = &created
	for _, item := range o.Paths {
		if item.Get != nil {
			item.Get.Parameters = append(item.Get.Parameters, &huma.Param{
				Name: "If-None-Match", In: "header", Description: "The ETag of an earlier answer.", Schema: &huma.Schema{Type: huma.TypeString},
			})
			item.Get.Responses["304"] = &huma.Response{Description: "Nothing has changed."}
		}
	}
}

// fields are the fields of a type by their keys, those of embedded types too.
func fields(t reflect.Type) map[string]reflect.StructField {
	out := map[string]reflect.StructField{}
	if t == nil || t.Kind() != reflect.Struct {
		return out
	}
	for _, f := range reflect.VisibleFields(t) {
		if key, _, _ := strings.Cut(f.Tag.Get("json"), ","); key != "" {
			out[key] = f
		}
	}
	return out
}

// takesJSON says that a report may be sent as JSON too.
func (a *api) takesJSON(paths ...string) {
	o := a.huma.OpenAPI()
	schema := o.Components.Schemas.Schema(reflect.TypeFor[givenJSON](), true, "Given")
	for _, p := range paths {
		o.Paths[prefix+p].Post.RequestBody.Content["application/json"] = &huma.MediaType{Schema: schema}
	}
}

// document is the description of the API as it is kept: keys in order, two spaces.
func (a *api) document() ([]byte, error) {
	raw, err := json.Marshal(a.huma.OpenAPI())
	if err != nil {
		return nil, err
	}
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err = e.Encode(v)
	return b.Bytes(), err
}

func (a *api) openapi() {
	doc, err := a.document()
	a.mux.HandleFunc("GET "+prefix+"/openapi.json", func(w http.ResponseWriter, _ *http.Request) {
		if err != nil {
			writeProblem(w, http.StatusInternalServerError, "internal", err.Error())
			return
		}
		w.Header().Set("Content-Type", "application/openapi+json")
		_, _ = w.Write(doc) // whoever asked has gone
	})
}
