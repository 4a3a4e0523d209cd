package tag_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/tag"
	"github.com/hearsay-project/hearsay/internal/text"
)

// sentences makes a document of sentences, one a line, whose tokens are set apart by spaces and may have tags behind a slash.
func sentences(src string) *doc.Doc {
	d := &doc.Doc{}
	for line := range strings.Lines(src) {
		start := d.Len()
		for _, f := range strings.Fields(line) {
			w, t, _ := strings.Cut(f, "/")
			d.Token = append(d.Token, text.Span{Start: len(d.Text), End: len(d.Text) + len(w)})
			d.Text += w + " "
			d.Tag = append(d.Tag, doc.ParseTag(t))
			d.SentenceOf = append(d.SentenceOf, int32(len(d.Sentence)))
		}
		d.Sentence = append(d.Sentence, doc.Range{Start: start, End: d.Len()})
	}
	d.Line = make([]int32, d.Len())
	d.FillForms()
	return d
}

// noise scores features at random, but the same every time.
type noise struct {
	seed   uint64
	labels int
}

func (n noise) Labels() int { return n.labels }

func (n noise) Score(features []linear.Feature, scores []int32) {
	h := n.seed
	for _, f := range features {
		h = (h ^ uint64(f)) * 0x9E3779B97F4A7C15
	}
	rng := rand.New(rand.NewPCG(h, 1))
	for i := range scores {
		scores[i] += rng.Int32N(1000) - 500
	}
}

const story = "“ I can’t say , ” Ada Roe told Castor Hydro of Vell in 2031 .\nNo\nShe left .\n"

// TestTagWithAnyModel wants a tag of every token, whatever the model says, and never none.
func TestTagWithAnyModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tagger := tag.Tagger{Model: noise{rapid.Uint64().Draw(t, "model"), int(doc.NumTags)}}
		d, again := sentences(story), sentences(story)
		tagger.Tag(d)
		tagger.Tag(again)
		if len(d.Tag) != d.Len() || !slices.Equal(d.Tag, again.Tag) {
			t.Fatalf("found tags %v, and %v the second time", d.Tag, again.Tag)
		}
		for i, x := range d.Tag {
			if x == doc.TagNone || x >= doc.NumTags {
				t.Fatalf("%q has tag %d", d.Word(i), x)
			}
		}
	})
}

// TestNameWithAnyModel wants names that are well-formed, whatever the model says: what is inside a class goes on from that class,
// in the same sentence.
func TestNameWithAnyModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		namer := tag.Namer{Model: noise{rapid.Uint64().Draw(t, "model"), int(doc.NumNames)}}
		d, again := sentences(story), sentences(story)
		namer.Name(d)
		namer.Name(again)
		if len(d.Name) != d.Len() || !slices.Equal(d.Name, again.Name) {
			t.Fatalf("found names %v, and %v the second time", d.Name, again.Name)
		}
		for _, s := range d.Sentence {
			for i := s.Start; i < s.End; i++ {
				n := d.Name[i]
				if n == doc.Outside || n.Begin() {
					continue
				}
				if i == s.Start || d.Name[i-1].Class() != n.Class() {
					t.Fatalf("token %d of sentence %v has name %v behind %v", i, s, n, d.Name[max(i-1, 0)])
				}
			}
		}
	})
}

// TestTagSeesNoOtherSentence tags a sentence the same wherever it stands.
func TestTagSeesNoOtherSentence(t *testing.T) {
	tagger, namer := tag.Tagger{Model: noise{5, int(doc.NumTags)}}, tag.Namer{Model: noise{6, int(doc.NumNames)}}
	alone, among := sentences("She left ."), sentences(story+"She left .\nNo one else did .")
	for _, d := range []*doc.Doc{alone, among} {
		tagger.Tag(d)
		namer.Name(d)
	}
	s := among.Sentence[3]
	if tags, names := among.Tag[s.Start:s.End], among.Name[s.Start:s.End]; !slices.Equal(alone.Tag, tags) || !slices.Equal(alone.Name, names) {
		t.Errorf("alone the sentence is %v %v, among others %v %v", alone.Tag, alone.Name, tags, names)
	}
}

func TestEmptyDocument(t *testing.T) {
	d := sentences("")
	tag.Tagger{Model: noise{5, int(doc.NumTags)}}.Tag(d)
	tag.Lemmatise(d)
	tag.Namer{Model: noise{6, int(doc.NumNames)}}.Name(d)
	if len(d.Tag)+len(d.Lemma)+len(d.Name) != 0 {
		t.Errorf("found %v, %v, %v of no token", d.Tag, d.Lemma, d.Name)
	}
}

func TestLemmatise(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"The/DT Mayors/NNS said/VBD they/PRP were/VBD denying/VBG it/PRP ./.", "the mayor say they be deny it ."},
		{"He/PRP ’s/VBZ read/VBN the/DT women/NNS 's/POS stories/NNS", "he be read the woman 's story"},
		{"Roe/NNP reports/VBZ reports/NNS ;/: ca/MD n’t/RB", "roe report report ; ca n't"},
	} {
		d := sentences(c.src)
		tag.Lemmatise(d)
		if got := strings.Join(d.Lemma, " "); got != c.want {
			t.Errorf("%s\ngot  %q\nwant %q", c.src, got, c.want)
		}
	}
}

func TestFeaturesDoNotAllocate(t *testing.T) {
	d := sentences("The/DT mayor/NN told/VBD Castor/NNP Hydro/NNP no/UH ./.")
	d.Name = make([]doc.Name, d.Len())
	f := make([]linear.Feature, 0, 500)
	if n := testing.AllocsPerRun(10, func() { tag.TagFeatures(f[:0], d, d.Sentence[0], 3) }); n != 0 {
		t.Errorf("TagFeatures allocates %v times, want 0", n)
	}
	if n := testing.AllocsPerRun(10, func() { tag.NameFeatures(f[:0], d, d.Sentence[0], 3) }); n != 0 {
		t.Errorf("NameFeatures allocates %v times, want 0", n)
	}
}

func BenchmarkTagFeatures(b *testing.B) {
	d := sentences("The/DT mayor/NN told/VBD Castor/NNP Hydro/NNP no/UH ./.")
	f := make([]linear.Feature, 0, 500)
	b.ReportAllocs()
	for b.Loop() {
		tag.TagFeatures(f[:0], d, d.Sentence[0], 3)
	}
}
