package blocks

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// naiveSentences cuts lines behind stops that a blank and a capital follow: enough for tests here.
func naiveSentences(src string, lines []text.Span) []text.Span {
	var out []text.Span
	for _, l := range lines {
		start := l.Start
		for i := l.Start; i+2 < l.End; i++ {
			if strings.IndexByte(".?!", src[i]) >= 0 && src[i+1] == ' ' && capital(firstWord(src[i+2:l.End])) && !shortening(src[start:i]) {
				out = append(out, text.Span{Start: start, End: i + 1})
				start = i + 2
			}
		}
		if start < l.End {
			out = append(out, text.Span{Start: start, End: l.End})
		}
	}
	return out
}

func shortening(s string) bool {
	w := s[strings.LastIndexByte(s, ' ')+1:]
	return len(w) <= 2 || w == "Oct" || w == "Nov" || w == "Sen" || w == "Gov" || w == "Coun"
}
