package train

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// placed is an article with marked attributions and what each of them does.
type placed struct {
	ID        string
	Doc       *doc.Doc
	As        []doc.Attribution
	Positions []string
	Answers   []int // index of the attribution that each answers, -1 for none
	Targeted  bool
}

// who reads one compartment of who-when, annotated by p.
func (o Options) who(p *nlp.Pipeline, compartment string) ([]placed, error) {
	articles, err := corpus.Who(os.DirFS(filepath.Join(o.Data, "attribution/who-when")), compartment)
	if err != nil {
		return nil, err
	}
	out := make([]placed, len(articles))
	for i, a := range articles {
		x := placed{ID: a.ID, Doc: nlp.Split(a.Text)}
		p.Annotate(x.Doc)
		index := map[int]int{}
		for _, g := range a.Attributions {
			if x.put(g.Attribution, g.Position) {
				index[g.N] = len(x.As) - 1
			}
		}
		for _, g := range a.Attributions {
			if k, ok := index[g.N]; ok {
				x.Answers[k] = -1
				if to, ok := index[g.Answers]; ok {
					x.Answers[k] = to
				}
			}
		}
		doc.Nest(x.As)
		out[i] = x
	}
	return out, nil
}

// put adds an attribution unless it has no cue.
func (x *placed) put(a corpus.Attribution, position string) bool {
	cue := ranges(x.Doc, a.Cue)
	if len(cue) == 0 {
		if len(a.Cue) == 0 {
			return false
		}
		cue = append(cue, x.Doc.TokensIn(a.Cue[0].Start, a.Cue[0].End))
	}
	whole := doc.Range{Start: cue[0].Start, End: cue[len(cue)-1].End}
	x.As = append(x.As, doc.Attribution{Cue: whole, Source: ranges(x.Doc, a.Source), Content: ranges(x.Doc, a.Content)})
	x.Positions, x.Answers = append(x.Positions, position), append(x.Answers, -1)
	return true
}

// targeted reads targeted.jsonl, annotated by p.
func (o Options) targeted(p *nlp.Pipeline) ([]placed, error) {
	articles, err := corpus.PolNeAR(os.DirFS(filepath.Join(o.Data, "attribution/polnear")), "train")
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, a := range articles {
		texts[a.ID] = a.Text
	}
	f, err := os.Open(filepath.Join(o.Data, "attribution/who-when/targeted.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	as, err := corpus.Targeted(f, texts)
	if err != nil {
		return nil, fmt.Errorf("targeted.jsonl: %w", err)
	}
	var out []placed
	index := map[string]int{}
	for _, a := range as {
		k, ok := index[a.Doc]
		if !ok {
			k = len(out)
			index[a.Doc] = k
			out = append(out, placed{ID: a.Doc, Doc: nlp.Split(texts[a.Doc]), Targeted: true})
			p.Annotate(out[k].Doc)
		}
		out[k].put(a.Attribution, a.Position)
	}
	for i := range out {
		doc.Nest(out[i].As)
	}
	return out, nil
}
