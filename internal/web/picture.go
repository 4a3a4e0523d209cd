package web

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/picture"
	"github.com/hearsay-project/hearsay/internal/record"
)

// drawing is on what a claim rests, with the words for those who do not see it.
type drawing struct {
	picture.Picture
	words string
}

// pictureOf draws on what a claim rests.
func pictureOf(a *answer.Across, c record.Claim) drawing {
	p := drawing{Picture: a.Picture(c, nil, nil)}
	p.words = fmt.Sprintf("%s lead to %s, of which %s are independent. %s", counted(p.Reports+p.More, "report"), counted(len(p.Words), "origin"),
		rangeWords(c.Origins), strings.Join(p.Words, ". "))
	return p
}

func rangeWords(o record.Origins) string {
	if o.Min == o.Max {
		return fmt.Sprint(o.Min)
	}
	return fmt.Sprintf("at least %d and at most %d", o.Min, o.Max)
}
