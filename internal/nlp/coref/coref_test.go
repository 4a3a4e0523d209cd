package coref_test

import (
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// pipeline loads the models once for all tests.
var pipeline = sync.OnceValues(func() (*nlp.Pipeline, error) {
	set, err := models.Load(models.Embedded(), nlp.Wanted())
	if err != nil {
		return nil, err
	}
	return nlp.New(set)
})

// read returns the document of a text with its mentions and entities.
func read(t *testing.T, src string) (*doc.Doc, nlp.Meaning) {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	d := nlp.Split(src)
	p.Annotate(d)
	return d, p.Interpret(d, p.Attribute(d), nil)
}

// entity returns the entity of the words that a mention covers: "he", or "he#2" for the second time they stand in the text; -1 for none.
func entity(t *testing.T, d *doc.Doc, words string) int {
	t.Helper()
	words, nth, _ := strings.Cut(words, "#")
	n, err := strconv.Atoi("0" + nth)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range d.Mention {
		if d.Span(m.Range).In(d.Text) == words {
			if n--; n <= 0 {
				return m.Entity
			}
		}
	}
	return -1
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		name, src string
		same      string // mentions of one entity, set apart by " = "; several entities by " / "
	}{
		{"surname", "Maria Lind left early. Lind had no comment.", "Maria Lind = Lind"},
		{"title and surname", "Maria Lind spoke to Sen. Tom Dace. Mr. Dace said nothing.", "Tom Dace = Dace / Maria Lind"},
		{"first name", "Maria Lind left early. “Maria is tired,” her son said.", "Maria Lind = Maria"},
		{"short form", "William Roe and Bill Roe are one man. Roe said so.", "William Roe = Bill Roe"},
		{"two of one surname, told apart by title", "Maria Lind and Tom Lind met. Mrs. Lind said she was glad. Mr. Lind said he was not.",
			"Maria Lind = Lind = she / Tom Lind = Lind#2 = he"},
		{"acronym", "The Federal Harbour Commission closed the port on Monday. The FHC said it would open soon.", "Federal Harbour Commission = FHC"},
		{"apposition", "Maria Lind, a spokeswoman for the port, said it was closed.", "Maria Lind = a spokeswoman for the port"},
		{"apposition before a name", "The mayor, Tom Dace, said the port was closed.", "The mayor = Tom Dace"},
		{"is somebody", "Tom Dace is a retired judge. He said the port was closed.", "Tom Dace = a retired judge = He"},
		{"is not", "Tom Dace is not a judge. He said the port was closed.", "Tom Dace = He / a judge"},
		{"a description again", "A retired judge wrote the report. The judge said it was late.", "A retired judge = The judge"},
		{"a title again", "Sen. Maria Lind voted no. The senator said she was sorry.", "Maria Lind = The senator = she"},
		{"pronouns by gender", "Maria Lind told Tom Dace that he was wrong. She said the port was closed.", "Maria Lind = She / Tom Dace = he"},
		{"who goes on behind a quotation", "Tom Dace met Karl Roe on Monday.\n“We are closed,” Dace said. “It is what it is. There is no way out. Nobody knows.”\n“I am sorry,” he added.",
			"Tom Dace = Dace = he"},
		{"a pronoun ahead", "As she left the port, Maria Lind said it was closed.", "she = Maria Lind"},
		{"I in a quotation", "“I am sorry,” Maria Lind said.", "I = Maria Lind"},
		{"who", "Maria Lind, who runs the port, said it was closed.", "Maria Lind = who"},
		{"seat", "Beijing said it had no comment. The Chinese government is silent, and China says why.", "Beijing = it = The Chinese government = China"},
		{"place", "He spoke in Beijing on Monday. China says it has no comment.", "China = it"},
		{"named later", "A spokesman for the Vellish ministry says the port is closed.\nHe adds that ships are gone.\n“We have no comment,” Karl Wenner said in a transcript.",
			"A spokesman for the Vellish ministry = He = Karl Wenner"},
		{"introduced later is another", "A spokesman for the port says it is closed.\n“We have no comment,” said Karl Wenner, a neighbour.",
			"A spokesman for the port / Karl Wenner = a neighbour"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := read(t, c.src)
			seen := map[int]string{}
			for _, group := range strings.Split(c.same, " / ") {
				words := strings.Split(group, " = ")
				first := entity(t, d, words[0])
				if first < 0 {
					t.Errorf("%q has no entity", words[0])
				}
				if other, ok := seen[first]; ok {
					t.Errorf("%q is one with %q", words[0], other)
				}
				seen[first] = words[0]
				for _, w := range words[1:] {
					if got := entity(t, d, w); got != first {
						t.Errorf("%q is entity %d, want %d, that of %q", w, got, first, words[0])
					}
				}
			}
		})
	}
}
