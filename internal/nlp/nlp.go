// Package nlp runs the stages over one text in their order: tokens, forms, quotations, tags, lemmas, names, trees. Each
// stage takes the document and writes its own layer; none reaches outside it.
package nlp

import (
	"fmt"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/coref"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/lexicon"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/parse"
	"github.com/hearsay-project/hearsay/internal/nlp/position"
	"github.com/hearsay-project/hearsay/internal/nlp/sourcing"
	"github.com/hearsay-project/hearsay/internal/nlp/tag"
	"github.com/hearsay-project/hearsay/internal/nlp/token"
	"github.com/hearsay-project/hearsay/internal/quotation"
)

// Pipeline holds the trained stages. It is read-only and safe for use by many goroutines.
type Pipeline struct {
	Tagger   tag.Tagger
	Namer    tag.Namer
	Lexicon  lexicon.Lexicon
	Parser   parse.Parser
	Finder   attribution.Finder
	Resolver coref.Resolver
	Judge    position.Judge
	// Occasions chooses the occasion of each attribution; with nil none is handed on.
	Occasions *linear.Model
}

// Split returns the document of a text with tokens, sentences, forms and quotations: what needs no model.
func Split(src string) *doc.Doc {
	d := token.Tokenise(src)
	d.FillForms()
	found := quotation.Find(src, d.Lines)
	qs := make([]doc.Quotation, len(found))
	for i, q := range found {
		qs[i] = doc.Quotation{Span: q.Span, Parent: q.Parent, Run: q.Run, Closed: q.Closed}
	}
	d.SetQuotations(qs)
	return d
}

// ModelsVersion is the version of the set of models that this code is released with.
const ModelsVersion = "2"

// Wanted lists the models of a pipeline, with the versions of the features that this code makes.
func Wanted() []models.Expect {
	return []models.Expect{
		{Name: "tagger", Features: 1, Labels: names(doc.NumTags)},
		{Name: "namer", Features: 1, Labels: names(doc.NumNames)},
		{Name: "moves", Features: 1, Labels: []string{"shift", "left", "right"}},
		{Name: "labels", Features: 1, Labels: names(doc.NumLabels)},
		{Name: "cue", Features: 1, Labels: []string{"O", "B", "I"}},
		{Name: "argument", Features: 1, Labels: []string{"O", "B-source", "I-source", "E-source", "S-source", "B-content", "I-content", "E-content", "S-content"}},
		{Name: "doubt", Features: attribution.DoubtVersion, Labels: names(attribution.NumFaults)},
		{Name: "position", Features: position.FeaturesVersion, Labels: names(position.NumPositions)},
		{Name: "occasion", Features: sourcing.FeaturesVersion, Labels: []string{"chosen"}},
	}
}

func names[T interface {
	~uint8
	String() string
}](n T) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = T(i).String()
	}
	return out
}

// SourceBonus is the bonus of a reading of the arguments with a source, in points of the argument model.
const SourceBonus = 375

// The names of the tables that go with the models: of confidences, of the classes of words, of confidences of positions, and of belief.
const (
	ConfidenceTable = "confidence"
	LexiconTable    = "lexicon"
	PositionTable   = "position-confidence"
	BeliefTable     = "belief"
)

// New builds a pipeline of a set loaded with the models of Wanted; without that of doubts nothing is doubted, and without that of positions rules alone tell them.
func New(set *models.Set) (*Pipeline, error) {
	confidence, err := attribution.ParseConfidence(set.Table(ConfidenceTable))
	if err != nil {
		return nil, err
	}
	words, err := linear.Decode(set.Table(LexiconTable))
	if err != nil {
		return nil, fmt.Errorf("table %s: %w", LexiconTable, err)
	}
	sure, err := position.ParseConfidence(set.Table(PositionTable))
	if err != nil {
		return nil, err
	}
	var doubts *attribution.Doubts
	if m := set.Model("doubt"); m != nil {
		belief, err := attribution.ParseBelief(set.Table(BeliefTable))
		if err != nil {
			return nil, err
		}
		doubts = &attribution.Doubts{Model: m, Belief: belief}
	}
	return &Pipeline{
		Tagger:    tag.Tagger{Model: set.Model("tagger")},
		Namer:     tag.Namer{Model: set.Model("namer")},
		Lexicon:   lexicon.Lexicon{Table: words},
		Parser:    parse.Parser{Moves: set.Model("moves"), Labels: set.Model("labels")},
		Finder:    attribution.Finder{Cues: set.Model("cue"), Arguments: set.Model("argument"), SourceBonus: SourceBonus, Confidence: confidence, Doubts: doubts},
		Resolver:  coref.New(gazetteer.New()),
		Judge:     position.Judge{Model: set.Model("position"), Confidence: sure},
		Occasions: set.Model("occasion"),
	}, nil
}

// Stages returns the stages that fill the layers of a split document, in order.
func (p *Pipeline) Stages() []func(*doc.Doc) {
	return []func(*doc.Doc){
		p.Tagger.Tag, tag.Openers, tag.Plain, tag.Subjects, tag.Places, tag.Stations, tag.Answers, tag.Asserts, tag.Tellers, tag.Lemmatise, p.Lexicon.Look, p.Namer.Name, tag.Represented, tag.Numbers, tag.Bodies, tag.Hearers, tag.Titled, tag.Shortened, tag.Surnames, tag.Holders,
		tag.HealthBodies, p.Parser.Parse, parse.Days,
	}
}

// Annotate runs the stages.
func (p *Pipeline) Annotate(d *doc.Doc) {
	for _, stage := range p.Stages() {
		stage(d)
	}
}

// Attribute finds the attributions of an annotated document.
func (p *Pipeline) Attribute(d *doc.Doc) []attribution.Attribution {
	c := attribution.NewContext(d)
	found := p.Finder.Find(c)
	c.CloseMarks(found)
	return found
}
