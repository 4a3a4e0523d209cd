package nlp_test

import (
	"strings"
	"testing"
)

// TestAuthors makes sure that whoever wrote a letter, a post or a memoir speaks in it, and the writing itself where that is not told.
func TestAuthors(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"Priya Marl quit on Monday. In a letter to the Speaker she says that the list was real. The letter goes on to claim that one official was asleep.", "Priya Marl; Priya Marl"},
		{"Ruth Palk resigned on Monday. Her letter says the bridge is unsafe. The letter adds that the mayor knew.", "Ruth Palk; Ruth Palk"},
		{"The singer Ana Voss posted a message on Loop on Sunday. The post said the tour was over.", "Ana Voss"},
		{"The bank's chairman, Paul Finn, sent an e-mail to staff on Monday. The e-mail said no jobs would go.", "Paul Finn"},
		{"In an affidavit, Tom Drummond wrote that the tape was cut. The affidavit adds that the clock was wrong.", "Tom Drummond; Tom Drummond"},
		{"Ada Roe was sent a letter by the ministry. The letter says the house is unsafe.", "the ministry"},
		{"Ada Roe posted a letter from Tom Reed. The letter said two men had drowned.", "Ada Roe; Tom Reed"},
		{"The council sent Ada Roe a letter. The letter said the tunnel was flooded.", "The council"},

		{"Tom Reed read out a letter from the mate. “I was ill,” it said.", "Tom Reed; the mate"},
		{"Tom Reed read out part of a letter he said the guild had sent to the mayor. “The hall is full,” it says.", "Tom Reed; Tom Reed; the guild"},
		{"Tom Reed read out a letter to the guild sent on Monday. “The hall is full,” it says.", "Tom Reed; a letter"},
		{"Tom Reed has a letter that was sent by the guild. “The hall is full,” it says.", "a letter"},
		{"In a letter read aloud in court by Ina Oakes, the clerk, Karl Orr wrote that the case was raised. “I was ill,” the letter said.", "Karl Orr; Karl Orr"},

		{"Tom Reed got an anonymous letter. The letter says the dam is unsafe.", "an anonymous letter"},
		{"Tom Reed found a letter in the desk. The letter said the tunnel was flooded.", "a letter in the desk"},
		{"Tom Reed sent a memo to the Tribune. The memo said two men had drowned.", "a memo"},
		{"Tom Reed wrote a letter in May. In June the mayor got another letter. The letter said the dam was unsafe.", "Tom Reed; another letter"},
		{"A leaked memo said the tunnel was flooded. The memo said two men had drowned.", "A leaked memo; A leaked memo"},
		{"Tom Reed read out a letter from prison. The letter said two men had drowned.", "Tom Reed; a letter"},
	} {
		if got := spokenFor(p, c.src); got != c.want {
			t.Errorf("%q: spoken by %q, want %q", c.src, got, c.want)
		}
	}
}

// TestReaders makes sure that who reads a letter out to others is on the way.
func TestReaders(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"Tom Reed read out a letter from the mate. “I was ill,” it said.", "Tom Reed"},
		{"Tom Reed read out part of a letter the guild sent. “The hall is full,” it says.", "Tom Reed"},
		{"In a letter read aloud in court by Ina Oakes, the clerk, Karl Orr wrote that the case was raised. “I was ill,” the letter said.", "Ina Oakes; Ina Oakes"},
		{"Tom Reed kept a letter from the mate. “I was ill,” it said.", ""},
		{"Tom Reed could not read a letter from the mate. “I was ill,” it said.", ""},
	} {
		d, found := sourced(t, p, c.src)
		var got []string
		for _, s := range found {
			for _, r := range s.Chain {
				got = append(got, d.Span(r).In(d.Text))
			}
		}
		if w := strings.Join(got, "; "); w != c.want {
			t.Errorf("%q: through %q, want %q", c.src, w, c.want)
		}
	}
}
