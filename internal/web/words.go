package web

import (
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/store"
)

// part is a part of the site, as the head of each page lists them.
type part struct{ at, name string }

func parts() []part {
	return []part{
		{"/", "Read"}, {"/reports", "Reports"}, {"/claims", "Claims"}, {"/parties", "Parties"}, {"/timeline", "Timeline"}, {"/anonymous", "Unnamed sources"},
		{"/families", "Families"}, {"/revisions", "Revisions"}, {"/search", "Search"}, {"/imports", "Imports"}, {"/review", "Review"},
	}
}

// does tells a position in words.
func does(position string) string { return answer.Does(position) }

// tone is the class of a position. Four are told apart by colour: who accuses, who is against, who is for, who says nothing.
func tone(position string) string {
	switch hearsay.Position(position) {
	case hearsay.Alleges:
		return "accuses"
	case hearsay.Denies, hearsay.Opposes:
		return "against"
	case hearsay.Confirms, hearsay.Supports, hearsay.Commits:
		return "for"
	case hearsay.Declines, hearsay.NoResponse:
		return "silent"
	}
	return "says"
}

// counted is 1 report, 2 entries.
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok && noun != "day" {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// when writes a time of publication for people; a date alone, and what is neither, stay as they are.
func when(published string) string {
	t, err := time.Parse(hearsay.TimeLayout, published)
	if err != nil {
		return published
	}
	return t.Format("2006-01-02 15:04")
}

// headed is the headline of a report between quotation marks, at most so long, or what stands for one.
func headed(r store.Report, n int) string {
	if r.Headline != "" {
		return answer.Quoted(shorten(r.Headline, n))
	}
	return fileOf(r.Input)
}

// fileOf is what a report without a headline is called: by the name of its file or by its address, which is told as that.
func fileOf(input string) string {
	switch {
	case input == "" || input == "-":
		return "no headline"
	case input == pastedName:
		return "pasted text"
	case strings.HasPrefix(input, "https://"), strings.HasPrefix(input, "http://"):
		return "page " + input
	}
	return "file " + lastOf(input)
}

// lastOf is the last part of a path.
func lastOf(path string) string {
	path = strings.TrimRight(strings.ReplaceAll(path, `\`, "/"), "/")
	return path[strings.LastIndexByte(path, '/')+1:]
}

// outletOf is who published a report, or the wire it came from.
func outletOf(r store.Report) string {
	if r.Outlet != "" {
		return r.Outlet
	}
	return r.Wire
}

// shorten cuts words to at most n characters, at the end of a word.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*2/3 {
		cut = cut[:i]
	}
	return cut + "…"
}

// first is the first of some words that is not empty.
func first(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// spaced makes words of a name: verb_softened.
func spaced(name string) string { return strings.ReplaceAll(name, "_", " ") }

// plainNoun is a noun without its number.
func plainNoun(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

// plainVerb is the form of a verb for one or for several.
func plainVerb(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return several
}

// credit tells whether a copy says whose text it is; an outlet need not say that of its own.
func credit(given bool, original, copied store.Report) string {
	switch {
	case given:
		return "gives credit"
	case original.Outlet != "" && original.Outlet == copied.Outlet:
		return "of the same outlet"
	}
	return "gives no credit"
}

// decidedWords tells what a person decided.
func decidedWords(d store.Decided) string {
	verb := map[string]string{"confirm": "confirmed", "correct": "corrected", "reject": "rejected", "note": "noted"}[d.Verb]
	return fmt.Sprintf("%s by %s, %s (%s)", first(verb, d.Verb), d.By, when(d.At), strings.ReplaceAll(strings.Join(d.Fields, ", "), "_", " "))
}

// link is an address with a query; pairs with an empty value are left out.
func link(path string, pairs ...string) string {
	v := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			v.Set(pairs[i], pairs[i+1])
		}
	}
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

// twoDigits writes hundredths behind a point.
func twoDigits(n int) string { return fmt.Sprintf("%02d", n) }

// plural counts what has a plural of its own.
func plural(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, several)
}

// claimAt and partyAt are the addresses of pages.
func claimAt(n int) string { return "/claims/" + record.Called("c", n) }

func partyAt(n int) string { return "/parties/" + record.Called("P", n) }

// called reads the id of a party or a claim: P3.2, c3.4.
func called(prefix, id, what string) (int, error) {
	n, ok := record.ParseCalled(prefix, id)
	if !ok {
		return 0, fmt.Errorf("%w: found %q, wanted %s such as %s3.2", hearsay.ErrUsage, id, what, prefix)
	}
	return n, nil
}

// dayWords tells when something was said, as exactly as it is known: where only a month is told, the month and not a day.
func dayWords(s store.Statement) string {
	if from, _, exact := rangeOf(s.Said); !from.IsZero() && !exact {
		return s.Said
	}
	return first(s.Day, "no date")
}

// capital makes the first letter of words a capital.
func capital(words string) string {
	first, n := utf8.DecodeRuneInString(words)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + words[n:]
}
