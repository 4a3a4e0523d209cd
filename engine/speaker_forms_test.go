package engine_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// TestSpeakerForms reads every form with everybody of whom it may tell, @, and asks whether they speak. Where who is "-" they do not, whatever else is said; where it is "@" they say something of
// the dam; where it is a name somebody of that name does, and not they. As many are right as when this was set.
func TestSpeakerForms(t *testing.T) {
	for _, c := range []struct {
		form, who string
		floor     int
	}{
		// what is said of somebody, or done to them
		{"@ was suspected of opening the gate.", "-", 13},
		{"@ is accused of opening the gate of the dam.", "-", 14},
		{"@ was charged with opening the gate.", "-", 14},
		{"@ was mocked for the delay at the dam.", "-", 14},
		{"@ has been praised for the work at the dam.", "-", 14},
		{"@ was criticised over the dam.", "-", 14},
		{"@ was warned that the dam was unsafe.", "-", 14},
		{"@ was told that the dam was unsafe.", "-", 14},
		{"@ has been promised a new dam.", "-", 14},
		{"@ was asked whether the dam was unsafe.", "-", 14},
		{"@ was urged to say that the dam was unsafe.", "-", 14},
		{"@ was quoted in the report on the dam.", "-", 14},
		{"@ is said to have known that the dam was unsafe.", "-", 14},
		{"@ is alleged to have known that the dam was unsafe.", "-", 14},
		{"@ was reported to have opened the gate.", "-", 14},
		{"@ was cleared of opening the gate.", "-", 14},
		{"@ was sued over the dam.", "-", 14},
		{"@ was named in the report on the dam.", "-", 14},
		{"Police accused @ of opening the gate of the dam.", "-", 14},
		{"Ada Roe blamed @ for the dam.", "-", 14},
		{"Ada Roe told @ that the dam was unsafe.", "Roe", 14},
		{"Ada Roe warned @ in May that the dam was unsafe.", "Roe", 14},
		{"Ada Roe assured @ that the dam was unsafe.", "Roe", 14},

		// who stands beside who speaks
		{"Ada Roe, who met @ on Monday, said that the dam was unsafe.", "Roe", 14},
		{"Ada Roe, standing beside @, said that the dam was unsafe.", "Roe", 14},
		{"After a meeting with @, Ada Roe said that the dam was unsafe.", "Roe", 14},
		{"In a letter to @, Ada Roe wrote that the dam was unsafe.", "Roe", 14},
		{"Asked about @, Ada Roe said that the dam was unsafe.", "Roe", 14},
		{"Ada Roe said in a letter to @ that the dam was unsafe.", "Roe", 14},
		{"Ada Roe and not @ said that the dam was unsafe.", "Roe", 14},
		{"Ada Roe interrupted @ to say that the dam was unsafe.", "Roe", 12},
		{"Ada Roe had written to @ to say that the dam was unsafe.", "Roe", 14},
		{"“The dam was unsafe,” Ada Roe told @.", "Roe", 14},
		{"“The dam was unsafe,” said Ada Roe, who succeeded @ in May.", "Roe", 14},

		// who speaks, in forms that hide it
		{"@, according to Ada Roe, said that the dam was unsafe.", "@", 12},
		{"The dam was unsafe, @ said in a statement on Monday.", "@", 14},
		{"Not Ada Roe but @ said that the dam was unsafe.", "@", 14},
		{"Ada Roe got @ to admit that the dam was unsafe.", "@", 12},
		{"Ada Roe laughed. The dam was unsafe, according to @.", "@", 14},
		{"It was confirmed by @ that the dam was unsafe.", "@", 14},
		{"It was @ who said that the dam was unsafe.", "@", 12},
		{"That the dam was unsafe was admitted by @.", "@", 11},
		{"For @, the dam was unsafe, as had been said in May.", "-", 11},

		// what a noun puts forward
		{"Ada Roe dismissed a claim by @ that the dam was unsafe.", "@", 11},
		{"Ada Roe referred to a warning by @ that the dam was unsafe.", "@", 8},
		{"The allegation by @ that the dam was unsafe has angered Ada Roe.", "@", 12},
		{"There was no truth in a claim about @.", "-", 14},
	} {
		right := 0
		for _, teller := range relayTellers {
			who := teller[0]
			if c.form[0] == '@' {
				who = strings.ToUpper(who[:1]) + who[1:]
			}
			told := strings.ReplaceAll(strings.ReplaceAll(strings.Replace(c.form, "@", who, 1), ",,", ","), ",.", ".")
			src := "TARNOW, March 4 (Meridian Press) - The ferry did not sail for a third day.\n\n" + told + "\n"
			r := read(t, engine.Input{Name: "a.txt", Data: []byte(src)})
			spoke := speaks(&r, teller[1])
			switch c.who {
			case "-":
				spoke = !spoke
			case "@":
			default:
				spoke = !spoke && speaks(&r, c.who)
			}
			if spoke {
				right++
			}
		}
		if right < c.floor {
			t.Errorf("%d right, %d when this was set: %s", right, c.floor, c.form)
		}
	}
}

// speaks reports whether somebody whose name holds the word says something in a reading.
func speaks(r *hearsay.Reading, word string) bool {
	names := map[string]string{}
	for _, p := range r.Parties {
		names[p.ID] = strings.ToLower(p.Name)
	}
	return slices.ContainsFunc(r.Statements, func(s hearsay.Statement) bool {
		return s.Speaker != "" && strings.Contains(names[s.Speaker], strings.ToLower(word))
	})
}
