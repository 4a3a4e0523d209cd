package train

import (
	"context"
	"fmt"
	"hash/fnv"
	"path/filepath"
	"strconv"
	"time"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/coref"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/lexicon"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/parse"
	"github.com/hearsay-project/hearsay/internal/nlp/tag"
)

// everything is the number of the part that nothing is left out of.
const everything = -1

// part returns in which of n parts a document is.
func part(id string, n int) int {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32() % uint32(n))
}

// apart returns what is not in part k of n, by the article or report that id tells, and what is.
func apart[T any](xs []T, id func(T) string, k, n int) (out, in []T) {
	for _, x := range xs {
		if part(id(x), n) == k {
			in = append(in, x)
		} else {
			out = append(out, x)
		}
	}
	return out, in
}

// without returns the units of the documents that are not in part k of n.
func without(us []unit, k, n int) []unit {
	var out []unit
	for _, u := range us {
		if k == everything || part(u.trees.ID, n) != k {
			out = append(out, u)
		}
	}
	return out
}

// syntaxDir returns the folder of the syntax models that have not seen part k.
func (o Options) syntaxDir(k int) string {
	if k == everything {
		return o.Out
	}
	return filepath.Join(o.Work, "unseen-"+strconv.Itoa(k))
}

// parts lists everything and the parts that models are learnt without.
func (o Options) parts() []int {
	ks := []int{everything}
	for k := range o.Folds {
		ks = append(ks, k)
	}
	return ks
}

// Syntax learns the tagger, the namer and the parser: of everything, and again without each part, so that what is learnt
// on top of their output is learnt from output for documents that they had not seen (jackknifing). The parser is learnt over tags of such
// taggers.
func Syntax(_ context.Context, o Options) error {
	start := time.Now()
	bank, err := ReadTreebank(o.Data)
	if err != nil {
		return err
	}
	all := units(bank.Silver, bank.EWT, bank.GUM)
	o.logf(start, "read %d taught sentences", len(all))

	tagged := make([]map[*Trees][]doc.Tag, o.Folds)
	var tagger *linear.Model
	var jobs []func() error
	for _, k := range o.parts() {
		jobs = append(jobs, func() error {
			m, err := save(o.syntaxDir(k), "tagger", int(doc.NumTags), learnTagger(without(all, k, o.Folds), o.TaggerEpochs).Rows(o.Prune))
			if err != nil {
				return err
			}
			if k == everything {
				tagger = m
				return nil
			}
			tagged[k] = map[*Trees][]doc.Tag{}
			for _, group := range [][]Trees{bank.Silver, bank.EWT, bank.GUM} {
				for i := range group {
					if t := &group[i]; part(t.ID, o.Folds) == k {
						d := *t.Doc
						tag.Tagger{Model: m}.Tag(&d)
						tagged[k][t] = d.Tag
					}
				}
			}
			return nil
		})
	}
	if err := parallel(jobs...); err != nil {
		return err
	}
	o.logf(start, "tagger learnt: accuracy %.2f silver, %.2f EWT, %.2f GUM (dev)", tagAccuracy(tagger, bank.SilverDev), tagAccuracy(tagger, bank.EWTDev), tagAccuracy(tagger, bank.GUMDev))
	for _, m := range tagged {
		for t, tags := range m {
			t.Doc.Tag = tags
		}
	}

	jobs = nil
	names := units(bank.Silver)
	for _, k := range o.parts() {
		jobs = append(jobs, func() error {
			moves, labels := learnParser(without(all, k, o.Folds), o.Parser)
			if _, err := save(o.syntaxDir(k), "moves", int(parse.NumMoves), moves.Rows(o.PruneTrees)); err != nil {
				return err
			}
			_, err := save(o.syntaxDir(k), "labels", int(doc.NumLabels), labels.Rows(o.PruneTrees))
			return err
		}, func() error {
			_, err := save(o.syntaxDir(k), "namer", int(doc.NumNames), learnNamer(without(names, k, o.Folds), o.NamerEpochs).Rows(o.Prune))
			return err
		})
	}
	if err := parallel(jobs...); err != nil {
		return err
	}
	p, err := o.pipeline(everything)
	if err != nil {
		return err
	}
	for _, dev := range []struct {
		name  string
		trees []Trees
	}{{"silver", bank.SilverDev}, {"EWT", bank.EWTDev}, {"GUM", bank.GUMDev}} {
		u, l := treeAccuracy(p.Tagger, p.Parser, dev.trees)
		o.logf(start, "parser on %s dev: UAS %.2f, LAS %.2f without punctuation", dev.name, u, l)
	}
	return nil
}

// pipeline loads the syntax models that have not seen part k.
func (o Options) pipeline(k int) (*nlp.Pipeline, error) {
	m := map[string]*linear.Model{}
	for _, name := range []string{"tagger", "namer", "moves", "labels"} {
		var err error
		if m[name], err = load(o.syntaxDir(k), name); err != nil {
			return nil, fmt.Errorf("load model %s: %w: run the step syntax first", name, err)
		}
	}
	table, err := load(o.Out, "lexicon")
	if err != nil {
		return nil, fmt.Errorf("load the lexicon: %w: run the step lexicon first", err)
	}
	return &nlp.Pipeline{
		Tagger: tag.Tagger{Model: m["tagger"]}, Namer: tag.Namer{Model: m["namer"]}, Lexicon: lexicon.Lexicon{Table: table},
		Parser:   parse.Parser{Moves: m["moves"], Labels: m["labels"]},
		Resolver: coref.New(gazetteer.New()),
	}, nil
}
