package train

import (
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Attributed is an article with predicted layers and taught attributions.
type Attributed struct {
	ID      string
	Doc     *doc.Doc
	Context *attribution.Context
	Gold    []attribution.Attribution
}

// attribute annotates an article with p and lays its taught attributions over its tokens.
func attribute(p *nlp.Pipeline, a corpus.Article) Attributed {
	d := nlp.Split(a.Text)
	p.Annotate(d)
	out := Attributed{ID: a.ID, Doc: d, Context: attribution.NewContext(d)}
	for _, g := range a.Gold() {
		cue := ranges(d, g.Cue)
		if len(cue) != 1 || d.SentenceOf[cue[0].Start] != d.SentenceOf[cue[0].End-1] {
			continue
		}
		out.Gold = append(out.Gold, attribution.Attribution{Cue: cue[0], Source: ranges(d, g.Source), Content: ranges(d, g.Content)})
	}
	return out
}

// ranges returns the tokens that spans touch, as ranges in order; marks at the edges of a piece are left out, so that
// annotators who differ in them teach the same.
func ranges(d *doc.Doc, spans []text.Span) []doc.Range {
	var out []doc.Range
	for _, s := range spans {
		lo, hi := tokenAt(d, s.Start), tokenAt(d, s.End)
		if hi < d.Len() && d.Token[hi].Start < s.End {
			hi++
		}
		for lo < hi && loose(d, lo) {
			lo++
		}
		for lo < hi && loose(d, hi-1) {
			hi--
		}
		if lo < hi {
			out = append(out, doc.Range{Start: lo, End: hi})
		}
	}
	return out
}

// loose reports whether token i is a mark that may be left off the edge of a piece without changing its words.
func loose(d *doc.Doc, i int) bool {
	return !d.Form[i].Traits.Has(doc.HasLetter) && !d.Form[i].Traits.Has(doc.HasDigit)
}

// tokenAt returns the first token that ends behind byte at.
func tokenAt(d *doc.Doc, at int) int {
	lo, hi := 0, d.Len()
	for lo < hi {
		m := (lo + hi) / 2
		if d.Token[m].End <= at {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// AttributionOptions are the settings of attribution training.
type AttributionOptions struct {
	CueEpochs, ArgumentEpochs int
	// Margin is how much worse than the taught label every other label must score to count as right, in updates of one
	// feature. MissMargin is the margin of "no cue" where a cue is taught.
	Margin, MissMargin int32
	// Folds is in how many parts the articles are cut to judge what is found in unseen ones.
	Folds int
}

// learnCues learns the cue model.
func learnCues(docs []Attributed, o AttributionOptions) *linear.Learner {
	const labels = int(attribution.NumCueLabels)
	l := linear.NewLearner(labels)
	step := sequence{learner: l, labels: labels, step: attribution.CueStep, steps: attribution.CueSteps}
	for e := range o.CueEpochs {
		for _, i := range perm(len(docs), e) {
			a := &docs[i]
			gold := make([]uint8, a.Doc.Len())
			for _, g := range a.Gold {
				gold[g.Cue.Start] = attribution.BeginCue
				for k := g.Cue.Start + 1; k < g.Cue.End; k++ {
					gold[k] = attribution.InsideCue
				}
			}
			for _, s := range a.Doc.Sentence {
				step.learn(s, gold[s.Start:s.End], func(f []linear.Feature, k int) []linear.Feature {
					return a.Context.CueFeatures(f, s, k)
				}, func(k int, label uint8) int32 {
					if label == attribution.NoCue {
						return o.MissMargin
					}
					return o.Margin
				})
			}
		}
	}
	return l
}

// learnArguments learns the argument model, over the taught cues.
func learnArguments(docs []Attributed, o AttributionOptions) *linear.Learner {
	const labels = int(attribution.NumRoles)
	l := linear.NewLearner(labels)
	step := sequence{learner: l, labels: labels, step: attribution.ArgumentStep, steps: attribution.ArgumentSteps}
	for e := range o.ArgumentEpochs {
		for _, i := range perm(len(docs), e+100) {
			a := &docs[i]
			cues := make([]doc.Range, len(a.Gold))
			for k, g := range a.Gold {
				cues[k] = g.Cue
			}
			a.Context.Relations(cues, func(k int, r *attribution.Relation) {
				w := r.Window()
				gold := attribution.Path(w, a.Gold[k].Source, a.Gold[k].Content)
				step.learn(w, gold, func(f []linear.Feature, i int) []linear.Feature {
					return a.Context.ArgumentFeatures(f, r, i)
				}, func(int, uint8) int32 { return o.Margin })
			})
		}
	}
	return l
}
