package nlp_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/sourcing"
)

// sourced reads a text in which attributions may be marked.
func sourced(t *testing.T, p *nlp.Pipeline, marked string) (*doc.Doc, []sourcing.Sourcing) {
	t.Helper()
	src, marks, err := golden.Parse(marked)
	if err != nil {
		t.Fatal(err)
	}
	d := nlp.Split(src)
	p.Annotate(d)
	found := p.Attribute(d)
	if len(marks) > 0 {
		found = []attribution.Attribution{{}}
		for _, m := range marks {
			switch r := d.TokensIn(m.Start, m.End); m.Name {
			case "source":
				found[0].Source = append(found[0].Source, r)
			case "cue":
				found[0].Cue = r
			case "content":
				found[0].Content = append(found[0].Content, r)
			}
		}
	}
	return d, p.Interpret(d, found, nil).Sourcing
}

// TestSourcingRules reads the example that every rule carries.
func TestSourcingRules(t *testing.T) {
	p := pipeline(t)
	for _, r := range sourcing.Rules() {
		d, found := sourced(t, p, r.Example)
		ok := false
		var got []string
		for _, s := range found {
			if s.Speaker.Len() == 0 {
				continue
			}
			w := d.Span(s.Speaker).In(d.Text)
			if s.OnBehalfOf.Len() > 0 {
				w += " for " + d.Span(s.OnBehalfOf).In(d.Text)
			}
			for i := len(s.Chain) - 1; i >= 0; i-- {
				w += " < " + d.Span(s.Chain[i]).In(d.Text)
			}
			got = append(got, w)
			ok = ok || w == r.Want
		}
		if !ok {
			t.Errorf("%s: %q gives %q, want %q", r.Name, r.Example, got, r.Want)
		}
	}
}

func pipeline(t *testing.T) *nlp.Pipeline {
	t.Helper()
	set, err := models.Load(models.Embedded(), nlp.Wanted())
	if err != nil {
		t.Fatal(err)
	}
	p, err := nlp.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
