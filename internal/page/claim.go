package page

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/picture"
)

// Claim is what the page of a claim tells. Its words are for people.
type Claim struct {
	ID      string // c3.4
	Title   string
	Quoted  string // the title between quotation marks
	TitleOf Words
	Rests   string // on how many origins: 2, or at least 1 and at most 2
	Counted string // how that comes about
	About   string // how many statements, reports and outlets are about it
	Days    []string
	Board   []Standing
	Left    string // how many statements stand nowhere on the board, and why
	Changes []string
	Words   []Words // in order of date; everything on the board leads to one of them
	Picture picture.Picture
	Origins []Origin
	Folds   []Fold
	Decided []string // by people: who, when, why
	Why     []string
}

// Standing is where a party stands: one cell for each day.
type Standing struct {
	Who   string
	In    string // the report of somebody without a name
	Cells [][]Cell
}

// Cell is a position that a party takes on a day.
type Cell struct{ Position, Part, Statement string }

// Words are a statement as the page cites it.
type Words struct {
	Statement         string // r1/s3
	Day, Who, Does    string
	Text              string
	Source, Cue       string
	Citation, Address string
}

// Origin is where statements entered the news.
type Origin struct {
	ID         string // o1
	Chain      string
	Counted    string // what it counts for
	Statements []string
}

// Fold is why a statement adds no origin to that of another.
type Fold struct{ From, To, Why, Evidence string }

// Anchor is the id of the words of a statement on the page: r1-s3.
func Anchor(statement string) string { return strings.ReplaceAll(statement, "/", "-") }

type claimView struct {
	Assets
	Generator string
	Claim
	Told string // the picture in words
}

// ClaimPage returns the page of a claim: a file that asks for nothing else and runs no script.
func ClaimPage(c Claim, o Options) ([]byte, error) {
	c.Words = slices.Clone(c.Words)
	for i, w := range c.Words {
		if !strings.HasPrefix(w.Address, "https://") && !strings.HasPrefix(w.Address, "http://") {
			c.Words[i].Address = "" // no link
		}
	}
	v := claimView{Assets: assets(), Generator: generator(o), Claim: c}
	v.Told = counted(c.Picture.Reports+c.Picture.More, "report") + " lead to " + counted(len(c.Picture.Words), "origin") + ". " + strings.Join(c.Picture.Words, ". ")
	return render("claim.tmpl", v)
}
