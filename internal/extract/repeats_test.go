package extract

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// reported reads lines "role| source| cue| content| speaker", each a block with one statement, s1 on.
func reported(lines string) (string, []hearsay.Statement, []hearsay.Block) {
	var text strings.Builder
	var statements []hearsay.Statement
	var blocks []hearsay.Block
	put := func(words string) []hearsay.Span {
		if words == "" {
			return nil
		}
		start := text.Len()
		text.WriteString(words)
		span := hearsay.Span{Start: start, End: text.Len()}
		text.WriteString(" ")
		return []hearsay.Span{span}
	}
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		f := strings.Split(line, "|")
		for len(f) < 5 {
			f = append(f, "")
		}
		start := text.Len()
		s := hearsay.Statement{ID: "s" + string(rune('1'+i)), Speaker: strings.TrimSpace(f[4])}
		s.Source, s.Cue, s.Content = put(strings.TrimSpace(f[1])), put(strings.TrimSpace(f[2])), put(strings.TrimSpace(f[3]))
		statements = append(statements, s)
		blocks = append(blocks, hearsay.Block{Span: hearsay.Span{Start: start, End: text.Len()}, Role: hearsay.Role(f[0])})
		text.WriteString("\n")
	}
	return text.String(), statements, blocks
}

func TestMarkRepeats(t *testing.T) {
	for _, c := range []struct {
		name, lines string
		want        string // the id that each statement repeats, "-" for none
	}{
		{"teaser and body", `
summary|Lowick|says|it has nothing to add on claims that the harbour fund was emptied before the vote
body|Lowick|says|it has nothing to add on claims that the harbour fund was emptied, three days after the Herald printed them
body|Breck|said|the money is where it always was`, "s2 - -"},
		{"headline in other forms", `
headline|Mayor|places|chief of staff on leave over harbour letter
body|The mayor|said|she had placed her chief of staff on paid leave because of the harbour letter`, "s2 -"},
		{"headline to summary to body", `
headline|Breck|says|harbour fund emptied before vote
summary|Breck|says|the harbour fund was emptied before the vote by clerks
body|Anton Breck|said|the harbour fund was emptied the night before the vote, by clerks of the treasury`, "s3 s3 -"},
		{"headline to summary alone", `
headline|Breck|says|harbour fund emptied before vote
summary|Breck|says|the harbour fund was emptied before the vote by clerks
body|Anton Breck|said|nobody told him`, "s2 - -"},
		{"numbers disagree", `
headline|Board|says|harbour will hire 40 pilots before summer
body|The board|said|the harbour will hire 14 pilots before the summer`, "- -"},
		{"numbers in words and figures", `
headline|Board|says|harbour will hire 7 pilots before summer
body|The board|said|the harbour will hire seven pilots before the summer`, "s2 -"},
		{"a figure that the body has not", `
headline|Board|says|harbour will hire 40 pilots before summer
body|The board|said|the harbour will hire pilots before the summer`, "- -"},
		{"negation disagrees", `
headline|Breck|says|clerks emptied harbour fund before vote
body|Breck|said|clerks didn’t empty the harbour fund before the vote`, "- -"},
		{"denial in the cue", `
headline|Breck|denies|he emptied harbour fund before vote
body|Breck|denied|he had emptied the harbour fund before the vote
body|Breck|confirmed|he had emptied the harbour fund before the vote`, "s2 - -"},
		{"speakers known and different", `
summary|Breck|says|clerks emptied the harbour fund before the vote|p1
body|Kastner|said|clerks emptied the harbour fund before the vote|p2`, "- -"},
		{"speakers known, one without a name", `
summary|the mayor|says|clerks emptied the harbour fund before the vote|p9
body|Mayor Kastner|said|clerks emptied the harbour fund before the vote|p2`, "s2 -"},
		{"speaker known and the same", `
summary|the mayor|says|clerks emptied the harbour fund before the big vote|p1
body|Breck|said|clerks emptied the harbour fund before the vote|p1`, "s2 -"},
		{"no source in the headline", `
headline||sources say|aide gave winning bidder scoring sheet before deadline
body|two people|said|the aide gave the winning bidder the scoring sheet before the deadline`, "s2 -"},
		{"body repeats nothing", `
body|Breck|said|clerks emptied the harbour fund before the vote
body|Breck|said|clerks emptied the harbour fund before the vote
body|Kastner|said|clerks emptied the harbour fund before the vote`, "- - -"},
		{"too little to go by", `
headline|Breck|says|sorry for harbour
body|Breck|said|he was sorry for the harbour`, "- -"},
		{"the fullest of several", `
headline|Breck|says|clerks emptied harbour fund before vote
body|Breck|said|clerks emptied the fund
body|Breck|said|clerks emptied the harbour fund before the vote and left the key`, "s3 - -"},
		{"captions are no fuller telling", `
headline|Breck|says|clerks emptied harbour fund before vote
caption|Breck|says|clerks emptied the harbour fund before the vote in March`, "- -"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, statements, blocks := reported(c.lines)
			markRepeats(text, statements, blocks, butNine)
			var got []string
			for _, s := range statements {
				if s.Repeats == "" {
					s.Repeats = "-"
				}
				got = append(got, s.Repeats)
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("got %s, want %s", g, c.want)
			}
		})
	}
}

func TestMarkRepeatsOutsideBlocks(t *testing.T) {
	text := "Breck says so."
	statements := []hearsay.Statement{{ID: "s1"}, {ID: "s2", Cue: []hearsay.Span{{Start: 6, End: 10}}}}
	markRepeats(text, statements, nil, butNine)
	for _, s := range statements {
		if s.Repeats != "" {
			t.Errorf("%s repeats %s", s.ID, s.Repeats)
		}
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“Don’t wait,” he said", "do not wait he said"},
		{"they ca n't", "they ca not"},
		{"1,200 of the well-known (n't)", "1200 of the well known not"},
		{"— … “”", ""},
	} {
		var got []string
		for w := range tokens(c.text, []hearsay.Span{{Start: 0, End: len(c.text)}}) {
			got = append(got, w)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("tokens of %q: found %q, want %q", c.text, s, c.want)
		}
	}
}

// butNine has a name for everybody but p9.
func butNine(party string) bool { return party != "p9" }
