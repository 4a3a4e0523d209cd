package claims

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// themesOf finds the themes of paragraphs of words.
func themesOf(paragraphs ...string) (*themes, *rarities) {
	r := &rarities{count: map[term]int{}}
	for _, p := range paragraphs {
		terms := bagOf(p)
		r.paragraphs = append(r.paragraphs, terms)
		r.size++
		for _, t := range terms {
			r.count[t]++
		}
	}
	return newThemes(r.paragraphs, r), r
}

func bagOf(words string) []term {
	var out []term
	for _, w := range strings.Fields(words) {
		out = append(out, stemTerm(w))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (r *rarities) vector(words string) *vector {
	v := &vector{}
	terms := bagOf(words)
	v.put(2, terms, r.of(terms))
	return v
}

// aStory tells of five things in words of their own, three of ten in each paragraph, so that there are more ways to tell than themes.
func aStory() []string {
	var out []string
	for _, thing := range [...]string{"grain", "ferry", "choir", "court", "bridge"} {
		for a := range 10 {
			for b := range a {
				out = append(out, fmt.Sprintf("%s%d %s%d %s%d", thing, a, thing, b, thing, (a*b+3)%10))
			}
		}
	}
	return out
}

// Words that stand beside the same words are near without being the same; those of another thing are far; a word that no paragraph has is nowhere.
func TestThemes(t *testing.T) {
	themes, r := themesOf(aStory()...)
	for _, tt := range []struct {
		a, b        string
		least, most int
	}{
		{"grain1 grain2", "grain5 grain6", 400, 1000},
		{"ferry0 ferry9", "ferry4 ferry7", 400, 1000},
		{"grain1 grain2", "ferry1 ferry2", 0, 100},
		{"grain3", "choir3", 0, 50},
		{"grain3", "grain3", 990, 1000},
		{"grain1", "unheard", 0, 0},
		{"unheard", "unheard", 0, 0},
	} {
		a, b := themes.place(r.vector(tt.a)), themes.place(r.vector(tt.b))
		if got := a.near(&b); got < tt.least || got > tt.most {
			t.Errorf("%q and %q are near by %d, want %d to %d", tt.a, tt.b, got, tt.least, tt.most)
		}
	}
}

// Themes are the same in whatever order paragraphs come, and of none there are none.
func TestThemesInAnyOrder(t *testing.T) {
	story := aStory()
	want, r := themesOf(story...)
	rapid.Check(t, func(t *rapid.T) {
		got, _ := themesOf(rapid.Permutation(story).Draw(t, "order")...)
		for _, p := range story {
			if a, b := want.place(r.vector(p)), got.place(r.vector(p)); a != b {
				t.Fatalf("%q lies at %v, and at %v in another order", p, a, b)
			}
		}
	})
	none, _ := themesOf()
	if p := none.place(r.vector(story[0])); p != (place{}) {
		t.Errorf("of no paragraphs something lies at %v", p)
	}
}

// However many paragraphs are nearly the same, nothing overflows: a place is at a distance of 1.
func TestThemesOfTemplates(t *testing.T) {
	var story []string
	for i := range 3000 {
		story = append(story, fmt.Sprintf("wind north rain late sun w%d", i))
	}
	themes, r := themesOf(story...)
	a, b := themes.place(r.vector(story[0])), themes.place(r.vector(story[1]))
	if n := a.near(&a); n < 990 || n > 1001 {
		t.Errorf("a paragraph is near itself by %d", n)
	}
	if n := a.near(&b); n < 800 {
		t.Errorf("two that are nearly the same are near by %d", n)
	}
}
