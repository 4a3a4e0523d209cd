package lexicon_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/lexicon"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/text"
)

// words makes a document of words with tags: "claim/NN".
func words(src string) *doc.Doc {
	d := &doc.Doc{Text: src}
	at := 0
	for _, w := range strings.Fields(src) {
		word, tag, _ := strings.Cut(w, "/")
		d.Token = append(d.Token, text.Span{Start: at, End: at + len(word)})
		d.Lemma = append(d.Lemma, word)
		d.Tag = append(d.Tag, doc.ParseTag(tag))
		at += len(w) + 1
	}
	return d
}

func table(rows ...linear.Row) *linear.Model { return linear.New(lexicon.NumClasses, rows) }

func entry(p lexicon.Part, lemma string, sense uint16, others ...uint16) linear.Row {
	r := linear.Row{Feature: lexicon.Feature(p, lemma), Weights: []linear.Weight{{Label: sense, Weight: lexicon.SenseWeight}}}
	for _, c := range others {
		r.Weights = append(r.Weights, linear.Weight{Label: c, Weight: 1})
	}
	return r
}

func TestLook(t *testing.T) {
	says, talk := lexicon.VerbClass(37, 7), lexicon.FileClass(32)
	l := lexicon.Lexicon{Table: table(
		entry(lexicon.Verb, "claim", talk, says), entry(lexicon.Verb, "aver", talk, says),
		entry(lexicon.Noun, "claim", lexicon.FileClass(10), lexicon.Derived(says)),
	)}
	d := words("aver/VBD claim/VBZ claim/NN Claim/NNP zorp/VB the/DT clear/JJ")
	l.Look(d)
	aver, verb, noun, name, unknown, grammar, adjective := 0, 1, 2, 3, 4, 5, 6
	if d.Sense[aver] != d.Sense[verb] || d.Sense[verb] == d.Sense[noun] {
		t.Errorf("senses are %v: want one for both verbs and another for the noun", d.Sense)
	}
	if diff := cmp.Diff(d.Classes[aver], d.Classes[verb]); diff != "" || len(d.Classes[verb]) != 2 || len(d.Classes[noun]) != 2 {
		t.Errorf("classes are %v: want the same two for both verbs, and two of the noun", d.Classes)
	}
	for _, i := range []int{name, unknown, grammar, adjective} {
		if len(d.Classes[i]) != 0 {
			t.Errorf("%s has classes %v, want none", d.Lemma[i], d.Classes[i])
		}
	}
	if s := d.Sense; s[grammar] != 0 || s[name] == 0 || s[unknown] == 0 || s[adjective] == 0 || s[name] == s[unknown] || s[name] == s[adjective] {
		t.Errorf("senses are %v: want none for grammar, and one a part of speech for the words without an entry", s)
	}
}

func TestLookWithoutTable(t *testing.T) {
	d := words("aver/VBD the/DT")
	lexicon.Lexicon{}.Look(d)
	if d.Sense[0] == 0 || d.Sense[1] != 0 || len(d.Classes[0]) != 0 {
		t.Errorf("found senses %v and classes %v, want the part of speech alone", d.Sense, d.Classes)
	}
	empty := &doc.Doc{}
	lexicon.Lexicon{}.Look(empty)
	if len(empty.Sense) != 0 {
		t.Errorf("found senses %v of no token", empty.Sense)
	}
}

// TestClassesAreApart checks that no two classes have one number.
func TestClassesAreApart(t *testing.T) {
	seen := map[uint16]bool{}
	see := func(c uint16) {
		if seen[c] || int(c) >= lexicon.NumClasses {
			t.Fatalf("class %d stands twice or is not below %d", c, lexicon.NumClasses)
		}
		seen[c] = true
	}
	for file := range 45 {
		see(lexicon.FileClass(file))
		see(lexicon.Derived(lexicon.FileClass(file)))
	}
	for major := range 128 {
		for minor := range 16 {
			see(lexicon.VerbClass(major, minor))
			see(lexicon.Derived(lexicon.VerbClass(major, minor)))
		}
	}
	if lexicon.VerbClass(29, 90) != lexicon.VerbClass(29, 15) {
		t.Error("29.90 is not counted as 29.15")
	}
}

// TestPeople gives nouns that the table does not know the sense of a person when they are made of words that it knows as such nouns are.
func TestPeople(t *testing.T) {
	person, thing, move := lexicon.FileClass(18), lexicon.FileClass(6), lexicon.FileClass(38)
	l := lexicon.Lexicon{Table: table(
		entry(lexicon.Noun, "guard", person), entry(lexicon.Noun, "sister", person), entry(lexicon.Noun, "master", person), entry(lexicon.Noun, "maker", person),
		entry(lexicon.Noun, "tug", thing), entry(lexicon.Noun, "chip", thing), entry(lexicon.Noun, "board", thing), entry(lexicon.Noun, "mollusc", thing),
		entry(lexicon.Verb, "go", move), entry(lexicon.Verb, "canvass", move), entry(lexicon.Verb, "plan", move), entry(lexicon.Adjective, "firm", 0),
	)}
	for word, want := range map[string]bool{
		"ex-guard": true, "sister-in-law": true, "sisters-in-law": true, "go-between": true, "passer-by": true, "passers-by": true, "second-year": true, "tugmaster": true, "40-year-old": true,
		"canvasser": true, "planner": true, "molluscist": true,
		"two-guard": false, "ex-board": false, "chipmaker": false, "firmer": false, "blog": false, "tug-board": false, "buy-in": false, "far-between": false, "@guard": false,
	} {
		d := words(word + "/NN")
		if l.Look(d); (d.Sense[0] == doc.PersonNoun) != want {
			t.Errorf("%s is a person: %v, want %v", word, !want, want)
		}
	}
	d := words("the/DT Ex-Guard/NN")
	d.SentenceOf, d.Lemma[1] = make([]int32, 2), "ex-guard"
	if l.Look(d); d.Sense[1] == doc.PersonNoun {
		t.Error("the name Ex-Guard is a person")
	}
}
