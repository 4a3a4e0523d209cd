package engine_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// TestCountedNames calls whoever a report only counts out of several by what those are, and by nothing that is told of others.
func TestCountedNames(t *testing.T) {
	for src, want := range map[string]string{
		"Two guests at the lodge described the evening. One said that Karl Boudry had told the judge two drivers would lose. The other said she left at nine.":                        "Two guests at the lodge; One of two guests at the lodge; Karl Boudry; The other of two guests at the lodge",
		"Two guests at the lodge described the evening. One said it rained.\n\nThree nurses spoke to the paper. One of them said the ward was shut. A third said the keys were gone.": "Two guests at the lodge; One of two guests at the lodge; One of three nurses; A third, of three nurses",
		"Several officials confirmed the sale. One said it was cheap. Another official said it was dear.":                                                                             "Several officials; One of several officials; Another official",
		"Three nurses spoke to the paper. One, who asked not to be named, said it was a mess. Two of them said the keys were gone.":                                                   "One of three nurses; Two of three nurses",
		"Two people who attended the dinner said otherwise. One of the two said the chairman opened the session.":                                                                     "Two people; One of two people",
		"Crew members complained of the pump. Two of them said it leaked.":                                                                                                            "Crew members; Two of the crew members",
		"Both members of the crew said it was late. One said it leaked.":                                                                                                              "Both members of the crew; One of the two members of the crew",
		"Three nurses spoke to the paper. One, a midwife, said the ward was shut. The midwife said the keys were gone.":                                                               "a midwife",
		"Ada Roe and Karl Orr spoke. One said it was late.":                                                                                                                           "One",
		"A senior official said the plan was dead. A third declined to comment.":                                                                                                      "A senior official; A third",
	} {
		r := read(t, engine.Input{Name: "a.txt", Data: []byte(src)})
		name := map[string]string{}
		for _, p := range r.Parties {
			name[p.ID] = p.Name
		}
		var got []string
		for _, s := range r.Statements {
			if s.Position != hearsay.Asks && (len(got) == 0 || got[len(got)-1] != name[s.Speaker]) {
				got = append(got, name[s.Speaker])
			}
		}
		if all := strings.Join(got, "; "); all != want {
			t.Errorf("%q: said by %q, want %q", src, all, want)
		}
	}
}
