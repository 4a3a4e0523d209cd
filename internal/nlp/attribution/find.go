package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Finder finds attributions with a cue model and an argument model.
type Finder struct{ Cues, Arguments Scorer }

// Find returns the attributions of a document in order of their cues. It needs every layer.
func (f Finder) Find(c *Context) []Attribution {
	cues, margins := f.FindCues(c)
	return f.FindArguments(c, cues, margins)
}

// FindCues returns the cues in order, and by how much each beat reading its least certain token otherwise.
func (f Finder) FindCues(c *Context) ([]doc.Range, []int32) {
	const l = int(NumCueLabels)
	chain := linear.Chain{Labels: l, Steps: CueSteps(f.Cues, nil)}
	var cues []doc.Range
	var margins []int32
	var features []linear.Feature
	var emissions []int32
	var path []uint8
	for _, s := range c.Doc.Sentence {
		emissions = resize(emissions, s.Len()*l)
		path = resize(path, s.Len())
		for k := range s.Len() {
			features = c.CueFeatures(features[:0], s, s.Start+k)
			f.Cues.Score(features, emissions[k*l:k*l+l])
		}
		chain.Best(emissions, path)
		for k := 0; k < len(path); k++ {
			if path[k] == NoCue {
				continue
			}
			start := k
			for k+1 < len(path) && path[k+1] == InsideCue {
				k++
			}
			cues = append(cues, doc.Range{Start: s.Start + start, End: s.Start + k + 1})
			margins = append(margins, emissions[start*l+int(BeginCue)]-emissions[start*l+int(NoCue)])
		}
	}
	return cues, margins
}

// FindArguments returns the attributions of the given cues.
func (f Finder) FindArguments(c *Context, cues []doc.Range, margins []int32) []Attribution {
	const l = int(NumRoles)
	chain := linear.Chain{Labels: l, Steps: ArgumentSteps(f.Arguments, nil)}
	of := cueOf(c.Doc, cues)
	out := make([]Attribution, 0, len(cues))
	var r Relation
	var features []linear.Feature
	var emissions []int32
	var path []uint8
	for k := range cues {
		c.relate(&r, cues, of, k)
		n := r.window.Len()
		emissions, path = resize(emissions, n*l), resize(path, n)
		for i := range n {
			features = c.ArgumentFeatures(features[:0], &r, r.window.Start+i)
			f.Arguments.Score(features, emissions[i*l:i*l+l])
		}
		chain.Best(emissions, path)
		a := Attribution{Cue: cues[k], Source: Pieces(path, r.window, BeginSource), Content: Pieces(path, r.window, BeginContent)}
		if margins != nil {
			a.Margin.Cue = margins[k]
		}
		out = append(out, a)
	}
	return out
}
