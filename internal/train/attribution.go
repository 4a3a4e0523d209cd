package train

import (
	"slices"
	"sort"

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
	Gold    []attribution.Attribution // those whose cue is of one piece, which teach
	All     []marked                  // those and the others, which judge
	Found   []doc.Range               // the cues that models find which have not seen the article
}

// marked is an attribution as annotators marked it.
type marked struct{ cue, source, content []doc.Range }

// attribute annotates an article with p and lays its taught attributions over its tokens. Of several annotators only the first teaches: the
// others made nothing better.
func attribute(p *nlp.Pipeline, a corpus.Article) Attributed {
	d := nlp.Split(a.Text)
	p.Annotate(d)
	out := Attributed{ID: a.ID, Doc: d, Context: attribution.NewContext(d)}
	for _, g := range a.Gold() {
		cue, source, content := ranges(d, g.Cue), ranges(d, g.Source), ranges(d, g.Content)
		out.All = append(out.All, marked{cue, source, content})
		if len(cue) != 1 || d.SentenceOf[cue[0].Start] != d.SentenceOf[cue[0].End-1] {
			continue
		}
		out.Gold = append(out.Gold, attribution.Attribution{Cue: cue[0], Source: source, Content: content})
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
	// MissMargin is how much worse than a taught cue reading no cue there must score to count as right, in updates of one feature.
	MissMargin int32
	// Bags is how many models are learnt, each over its own order of the articles, and averaged.
	Bags int
	// ConfidenceFolds is in how many parts the articles are cut to be judged, ConfidenceBags how many models judge each part together.
	ConfidenceFolds, ConfidenceBags int
}

// learnCues learns the cue model, over the order of articles that seed gives.
func learnCues(docs []Attributed, o AttributionOptions, seed int) *linear.Learner {
	const labels = int(attribution.NumCueLabels)
	l := linear.NewLearner(labels)
	step := sequence{learner: l, labels: labels, step: attribution.CueStep, steps: attribution.CueSteps}
	for e := range o.CueEpochs {
		for _, i := range perm(len(docs), seed+e) {
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
				}, func(_ int, label uint8) int32 {
					if label == attribution.NoCue {
						return o.MissMargin
					}
					return 0
				})
			}
		}
	}
	return l
}

// learnArguments learns the argument model, over the order of articles that seed gives. The other cues about a taught one are those found
// in the article by what had not seen it, so that the model knows how few or many to expect.
func learnArguments(docs []Attributed, o AttributionOptions, seed int) *linear.Learner {
	const labels = int(attribution.NumRoles)
	l := linear.NewLearner(labels)
	step := sequence{learner: l, labels: labels, step: attribution.ArgumentStep, steps: attribution.ArgumentSteps}
	for e := range o.ArgumentEpochs {
		for _, i := range perm(len(docs), seed+e+100) {
			a := &docs[i]
			for _, list := range a.cues() {
				a.Context.Relations(list.cues, func(k int, r *attribution.Relation) {
					g := list.gold[k]
					if g < 0 {
						return
					}
					w := r.Window()
					step.learn(w, attribution.Path(w, a.Gold[g].Source, a.Gold[g].Content), func(f []linear.Feature, i int) []linear.Feature {
						return a.Context.ArgumentFeatures(f, r, i)
					}, func(int, uint8) int32 { return 0 })
				})
			}
		}
	}
	return l
}

// cueList is the cues of an article in order, and of each the number of the taught attribution to learn from; -1 for none.
type cueList struct {
	cues []doc.Range
	gold []int
}

// cues returns lists of cues in which every taught attribution is learnt from once: the cues that were found, with those
// that overlap a taught one replaced by it; and that list once more for every taught cue that was not found, with it.
func (a *Attributed) cues() []cueList {
	found := make([]bool, len(a.Gold))
	var base cueList
	for _, c := range a.Found {
		g := slices.IndexFunc(a.Gold, func(g attribution.Attribution) bool { return c.Start < g.Cue.End && g.Cue.Start < c.End })
		if g >= 0 && found[g] {
			continue
		}
		if g >= 0 {
			found[g] = true
			c = a.Gold[g].Cue
		}
		base.cues, base.gold = append(base.cues, c), append(base.gold, g)
	}
	lists := []cueList{base}
	for g := range a.Gold {
		if found[g] {
			continue
		}
		cue := a.Gold[g].Cue
		at := sort.Search(len(base.cues), func(i int) bool { return base.cues[i].Start > cue.Start })
		more := cueList{cues: slices.Insert(slices.Clone(base.cues), at, cue), gold: slices.Repeat([]int{-1}, len(base.cues)+1)}
		more.gold[at] = g
		lists = append(lists, more)
	}
	return lists
}
