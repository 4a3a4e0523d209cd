package stories_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/stories"
)

func sign(published, text string) stories.Signature {
	r := hearsay.Reading{Text: text}
	r.Report.Published = published
	return stories.NewSigner().Sign(&r)
}

const (
	audit   = "Auditors found that the ferry terminal of Lowick had hidden its dredging ledgers from harbourmaster Quist for six weeks."
	answer  = "Harbourmaster Quist of Lowick said nobody had hidden any dredging ledgers, and that the auditors of the terminal misread them."
	regatta = "Harbourmaster Quist fired the pistol for a regatta of dinghies, watched from the ferry by grandmothers with umbrellas, thermoses, gingerbread, spyglasses, terriers, parasols, rhubarb tarts, accordions, binoculars, knitting, marmalade, trombones, spaniels, deckchairs, bunting, sandcastles, kites, ukuleles, clotted cream, cormorants and periwinkles."
	lighter = "Harbourmaster Quist fired the pistol for a regatta of dinghies, watched from the ferry by grandmothers with umbrellas, thermoses, gingerbread, spyglasses and terriers."
	match   = "Goalkeeper Tamsin Orr saved two penalties as Dorvane Rovers beat Aldery in the semi-final of the county shield."
)

func TestStrength(t *testing.T) {
	for _, tt := range []struct {
		name       string
		a, b       string
		dayA, dayB string
		want       bool
	}{
		{"one story", audit, answer, "2031-03-04", "2031-03-05T10:00:00Z", true},
		{"another story", audit, match, "2031-03-04", "2031-03-04", false},
		{"months later", audit, audit, "2031-03-04", "2031-07-04", false},
		{"two months later, the same words", audit, audit, "2031-03-04", "2031-05-20", true},
		{"two months later, of one of those", audit, regatta, "2031-03-04", "2031-05-20", false},
		{"a week later, of one of those", audit, regatta, "2031-03-04", "2031-03-11", true},
		{"two months later, a quarter of the words", audit, lighter, "2031-03-04", "2031-05-20", true},
		{"three weeks later, a quarter of the words", audit, lighter, "2031-03-04", "2031-03-25", true},
		{"weeks later, the same words", audit, audit, "2031-03-04", "2031-04-04", true},
		{"a day that is not known", audit, answer, "2031-03-04", "", true},
		{"hardly a phrase", "Harbourmaster Quist", "Harbourmaster Quist", "2031-03-04", "2031-03-04", false},
	} {
		a, b := sign(tt.dayA, tt.a), sign(tt.dayB, tt.b)
		if got := stories.Strength(&a, &b); (got > 0) != tt.want || got != stories.Strength(&b, &a) {
			t.Errorf("%s: strength %d, and the other way round %d", tt.name, got, stories.Strength(&b, &a))
		}
	}
}

// Links over months are the first to be given up where a story is too large, whatever the two reports have in common.
func TestMonthsApart(t *testing.T) {
	a, near, far := sign("2031-03-04", audit), sign("2031-04-18", audit), sign("2031-04-19", audit)
	if weeks, months := stories.Step(stories.Strength(&a, &near)), stories.Step(stories.Strength(&a, &far)); weeks < 7 || months != 1 {
		t.Errorf("the same words 45 days later are given up in step %d, 46 days later in step %d; want the last, the first", weeks, months)
	}
}

func TestDayOf(t *testing.T) {
	for published, want := range map[string]int{"1970-01-02": 1, "1970-01-31T23:00:00-05:00": 30, "": stories.NoDay, "2031-W10": stories.NoDay, "1869-05-10": stories.NoDay, "2031": stories.NoDay} {
		if got := stories.DayOf(published); got != want {
			t.Errorf("%q: day %d, want %d", published, got, want)
		}
	}
}

func TestSignatureIsSmall(t *testing.T) {
	var words []string
	for i := range 5000 {
		words = append(words, fmt.Sprintf("dorvane%d", i))
	}
	s := sign("2031-03-04", strings.Join(words, " "))
	if len(s.Terms) != 96 || !slices.IsSortedFunc(s.Terms, func(a, b stories.Term) int { return int(int64(a.Word) - int64(b.Word)) }) {
		t.Errorf("%d words, or not in order", len(s.Terms))
	}
	if s := sign("2031-03-04", "It is said that he was there."); len(s.Terms) != 0 {
		t.Errorf("common words are rare: %v", s.Terms)
	}
}

// Whatever the order of reports and links, stories are the same, and what is larger than a story falls apart at its weakest links.
func TestSplit(t *testing.T) {
	var reports []int64
	var links []stories.Link
	for i := range int64(100) {
		reports = append(reports, i+1)
		if i > 0 {
			strength := 400
			if i == 50 {
				strength = 180
			}
			links = append(links, stories.Link{A: i, B: i + 1, Strength: strength})
		}
	}
	reports = append(reports, 500)
	want := stories.Split(reports, links)
	if len(want) != 3 || len(want[0]) != 50 || len(want[1]) != 50 || want[2][0] != 500 {
		t.Fatalf("%v", want)
	}
	for seed := range uint64(5) {
		random := rand.New(rand.NewPCG(seed, 1))
		random.Shuffle(len(reports), func(a, b int) { reports[a], reports[b] = reports[b], reports[a] })
		random.Shuffle(len(links), func(a, b int) { links[a], links[b] = links[b], links[a] })
		if got := fmt.Sprint(stories.Split(reports, links)); got != fmt.Sprint(want) {
			t.Errorf("seed %d: %s", seed, got)
		}
	}
	for i := range links {
		links[i].Strength = stories.Together
	}
	if got := stories.Split(reports, links); len(got) != 2 || len(got[0]) != 100 {
		t.Errorf("what belongs together was parted: %v", got)
	}
}
