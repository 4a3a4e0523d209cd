// Package train learns the models of the engine from corpora on disk. It is used by cmd/hearsay-train only; the
// shipped program does not contain it.
package train

import (
	"path/filepath"
	"strings"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/token"
)

// Trees is a document with taught layers. Sentences of Doc that the teacher does not cover have no entry in Taught.
type Trees struct {
	ID     string
	Doc    *doc.Doc
	Taught []bool // per sentence: its layers are the teacher's
	Names  bool   // the Name layer is taught
	Gold   bool   // taught by people rather than by a machine
}

// Treebank is the training and development data of taggers and parsers.
type Treebank struct {
	Silver, SilverDev, EWT, EWTDev, GUM, GUMDev []Trees
}

// ReadTreebank reads the corpora below dir (the unpacked data).
func ReadTreebank(dir string) (Treebank, error) {
	var t Treebank
	for _, c := range []struct {
		to     *[]Trees
		path   string
		silver bool
	}{
		{&t.Silver, "attribution/polnear/corenlp/train.jsonl", true},
		{&t.SilverDev, "attribution/polnear/corenlp/dev.jsonl", true},
		{&t.EWT, "syntax/ud-ewt/en_ewt-ud-train.conllu", false},
		{&t.EWTDev, "syntax/ud-ewt/en_ewt-ud-dev.conllu", false},
		{&t.GUM, "syntax/ud-gum/en_gum-ud-train.conllu", false},
		{&t.GUMDev, "syntax/ud-gum/en_gum-ud-dev.conllu", false},
	} {
		read := corpus.ReadCoNLLU
		if c.silver {
			read = corpus.ReadSilver
		}
		parsed, err := read(filepath.Join(dir, c.path))
		if err != nil {
			return t, err
		}
		for _, p := range parsed {
			*c.to = append(*c.to, project(p, c.silver))
		}
	}
	return t, nil
}

// project puts the teacher's layers over our own tokens and sentences.
func project(p corpus.Parsed, silver bool) Trees {
	d := token.Tokenise(p.Text)
	if !silver && d.Len() > 0 && len(d.Lines) == 1 {
		d.Sentence = []doc.Range{{Start: 0, End: d.Len()}}
		clear(d.SentenceOf)
	}
	d.FillForms()
	n := d.Len()
	d.Tag, d.Head, d.Label, d.Name = make([]doc.Tag, n), make([]int32, n), make([]doc.Label, n), make([]doc.Name, n)
	t := Trees{ID: p.ID, Doc: d, Taught: make([]bool, len(d.Sentence)), Names: silver, Gold: !silver}
	starts := map[int]int{}
	for i, s := range d.Sentence {
		starts[d.Token[s.Start].Start] = i
	}
	for _, words := range p.Sentences {
		if len(words) == 0 {
			continue
		}
		i, ok := starts[words[0].Span.Start]
		if !ok {
			continue
		}
		if silver {
			words = modernise(words)
		} else {
			words = headLast(words)
		}
		t.Taught[i] = projectSentence(d, d.Sentence[i], words)
	}
	return t
}

// projectSentence fills the layers of sentence s from words and reports whether they fit.
func projectSentence(d *doc.Doc, s doc.Range, words []corpus.Word) bool {
	of := make([]int, len(words)) // our token of each word
	at := s.Start
	for i, w := range words {
		for at < s.End && d.Token[at].End <= w.Span.Start {
			at++
		}
		if at == s.End || !d.Token[at].Contains(w.Span) {
			return false
		}
		of[i] = at
	}
	if of[0] != s.Start || of[len(of)-1] != s.End-1 {
		return false
	}
	for i := range of {
		if i > 0 && of[i] > of[i-1]+1 {
			return false
		}
	}
	var lastClass string
	roots := 0
	for i := 0; i < len(words); {
		j := i
		top := i
		for ; j < len(words) && of[j] == of[i]; j++ {
			if h := words[j].Head; h < 0 || of[h] != of[i] {
				top = j
			}
		}
		k, w := of[i], words[top]
		d.Tag[k] = tagOf(w, words[i:j])
		d.Label[k] = doc.ParseLabel(w.Label)
		if w.Head < 0 {
			d.Head[k], d.Label[k] = -1, doc.Root
			roots++
		} else {
			d.Head[k] = int32(of[w.Head])
		}
		d.Name[k] = nameOf(w.Name, lastClass)
		lastClass = w.Name
		i = j
	}
	return roots == 1 && projective(d, s)
}

func nameOf(class, before string) doc.Name {
	var b doc.Name
	switch class {
	case "PERSON":
		b = doc.BPerson
	case "ORGANIZATION":
		b = doc.BOrganisation
	case "LOCATION":
		b = doc.BLocation
	case "MISC":
		b = doc.BMisc
	default:
		return doc.Outside
	}
	if class == before {
		return b + 1
	}
	return b
}

// tagOf returns our tag of a token made of group, whose head is w.
func tagOf(w corpus.Word, group []corpus.Word) doc.Tag {
	if len(group) > 1 && strings.HasPrefix(w.Label, "amod") {
		return doc.JJ
	}
	switch w.Tag {
	case "HYPH", "NFP":
		return doc.Colon
	case "AFX":
		return doc.JJ
	case "ADD", "GW":
		return doc.NN
	case "-LSB-", "-LCB-":
		return doc.OpenBracket
	case "-RSB-", "-RCB-":
		return doc.CloseBracket
	case "TO":
		if w.Label == "case" || strings.HasPrefix(w.Label, "nmod") || w.Label == "fixed" {
			return doc.IN
		}
	}
	if t := doc.ParseTag(w.Tag); t != doc.TagNone {
		return t
	}
	return doc.NN
}

// projective reports whether no arcs of the sentence cross.
func projective(d *doc.Doc, s doc.Range) bool {
	for i := s.Start; i < s.End; i++ {
		h := int(d.Head[i])
		if h < 0 {
			continue
		}
		lo, hi := min(i, h), max(i, h)
		for k := lo + 1; k < hi; k++ {
			if g := int(d.Head[k]); g < lo || g > hi {
				return false
			}
		}
	}
	return true
}

// modernise turns a basic-dependency tree in Universal Dependencies 1 into version 2 as far as labels and heads alone
// tell: renamed labels, coordinators attached to the conjunct behind them, obliques told from noun modifiers.
func modernise(words []corpus.Word) []corpus.Word {
	out := append([]corpus.Word(nil), words...)
	predicate := make([]bool, len(out))
	for _, w := range words {
		if strings.HasPrefix(w.Tag, "V") {
			continue
		}
		switch w.Label {
		case "cop", "nsubj", "nsubjpass", "csubj", "aux":
			if w.Head >= 0 {
				predicate[w.Head] = true
			}
		}
	}
	for i := range out {
		w := &out[i]
		switch w.Label {
		case "dobj":
			w.Label = "obj"
		case "nsubjpass":
			w.Label = "nsubj:pass"
		case "csubjpass":
			w.Label = "csubj:pass"
		case "auxpass":
			w.Label = "aux:pass"
		case "mwe":
			w.Label = "fixed"
		case "neg":
			w.Label = "advmod"
			if w.Tag == "DT" {
				w.Label = "det"
			}
		case "nmod", "nmod:tmod", "nmod:npmod":
			if w.Head < 0 {
				break
			}
			tag := words[w.Head].Tag
			oblique := predicate[w.Head] || !strings.HasPrefix(tag, "N") && tag != "CD" && tag != "DT" && !strings.HasPrefix(tag, "PRP") && tag != "WP"
			unmarked := w.Label != "nmod"
			w.Label = "nmod"
			if oblique {
				w.Label = "obl"
			}
			if unmarked {
				w.Label += ":unmarked"
			}
		case "cc":
			if w.Head < 0 {
				break
			}
			for k := i + 1; k < len(words); k++ {
				if words[k].Label == "conj" && words[k].Head == w.Head {
					w.Head = k
					break
				}
			}
		}
	}
	return out
}

// headLast makes the last word of a flat name its head, joined by compound, as the silver trees have it.
func headLast(words []corpus.Word) []corpus.Word {
	out := append([]corpus.Word(nil), words...)
	for i := range words {
		last := -1
		for k := i + 1; k < len(words); k++ {
			if words[k].Head == i && words[k].Label == "flat" {
				last = k
			}
		}
		if last < 0 {
			continue
		}
		for k := range out {
			if out[k].Head == i && k != last {
				out[k].Head = last
			}
			if k > i && k < last && words[k].Head == i && words[k].Label == "flat" {
				out[k].Label = "compound"
			}
		}
		out[last].Head, out[last].Label = out[i].Head, out[i].Label
		out[i].Head, out[i].Label = last, "compound"
	}
	return out
}

// sentences calls f for every taught sentence of every document, in order.
func sentences(trees []Trees, f func(t *Trees, s doc.Range)) {
	for i := range trees {
		for k, s := range trees[i].Doc.Sentence {
			if trees[i].Taught[k] {
				f(&trees[i], s)
			}
		}
	}
}
