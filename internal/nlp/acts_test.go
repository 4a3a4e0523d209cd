package nlp_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// acts are reports with what is attributed in them and what each statement does, what part of it is denied or confirmed and which it answers, by number from 1.
type acts []struct{ src, want string }

func (cases acts) check(t *testing.T) {
	t.Helper()
	p := pipeline(t)
	for _, tt := range cases {
		d := nlp.Split(tt.src)
		p.Annotate(d)
		m := p.Interpret(d, p.Attribute(d), nil)
		got := ""
		for i, v := range m.Positions {
			if i > 0 {
				got += "; "
			}
			if s := m.Attributions[i].Source; len(s) > 0 {
				got += d.Span(s[0]).In(d.Text) + " "
			}
			got += v.Position.String()
			for _, r := range v.Part {
				got += " of it " + d.Span(r).In(d.Text)
			}
			if v.Answers >= 0 {
				got += " to " + string(rune('1'+v.Answers))
			}
		}
		if got != tt.want {
			t.Errorf("%q: found %q, want %q", tt.src, got, tt.want)
		}
	}
}

// TestPleas reads how somebody pleaded, whatever stands between have and the verb, and what is told beside it.
func TestPleas(t *testing.T) {
	mended{
		{"Both men pleaded not guilty.", "Both men | pleaded | not guilty"},
		{"Both men pleaded guilty.", "Both men | pleaded | guilty"},
		{"Orr and Finch have each pleaded not guilty to fraud.", "Orr and Finch | have each pleaded | not guilty to fraud"},
		{"The bank entered a plea of not guilty.", "The bank | entered | a plea of not guilty"},
		{"Roe pleaded not guilty and was freed on bail.", "Roe | pleaded | not guilty"},
		{"Roe pleaded guilty and Finch not guilty.", "Roe | pleaded | guilty"},
		{"Neither man has pleaded guilty.", ""},
		{"Finch will plead not guilty, his lawyer said.", "his lawyer | said | Finch will plead not guilty"},
		{"The bank entered a plea for more time.", ""},
		{"Roe, the councilman, and Finch, a builder, have both denied bribery.", "Roe, the councilman, and Finch, a builder, | have both denied | bribery"},
		{"The two clerks, Ada Roe and Dan Finch, have both denied assault.", "The two clerks, Ada Roe and Dan Finch, | have both denied | assault"},
		{"The mayor, Ada Roe, and the sheriff, Dan Finch, both said the vote was fair.", "The mayor, Ada Roe, and the sheriff, Dan Finch, | said | the vote was fair"},
	}.check(t)
}

// TestPleasDenyOrConfirm wants of a plea that it denies or confirms, wherever its words stand.
func TestPleasDenyOrConfirm(t *testing.T) {
	acts{
		{"The councilman, Dwight Roe, and the clerk, Raymond Finch, have both pleaded not guilty.", "The councilman, Dwight Roe, and the clerk, Raymond Finch, denies"},
		{"Ada Roe has since pleaded not guilty.", "Ada Roe denies"},
		{"The bank entered a plea of not guilty.", "The bank denies"},
		{"Orr entered a guilty plea on Monday.", "Orr confirms"},
		{"Both men pleaded guilty.", "Both men confirms"},
	}.check(t)
}
