package english_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

func TestLists(t *testing.T) {
	for _, c := range []struct {
		name    string
		has     func(string) bool
		yes, no string
	}{
		{"titles", english.Title, "mr mrs ms dr gov sen rev col sgt st prof", "Mr mr. said jan inc jr the"},
		{"legal forms of firms", english.LegalForm, "inc ltd co gmbh company", "bank capital group inc. Ltd"},
		{"ends of names of firms", english.Trade, "capital partners stores holdings", "inc bank group union"},
		{"abbreviations", english.Abbreviation, "mr gov jan sept inc corp ltd jr etc u.s u.k u.n a.m p.m e.g i.e d.c ph.d calif ave no vs", "said the end may march us am pm it Jan u.s."},
		{"words that begin a sentence", english.StartsSentence, "the he she they but meanwhile according it in", "Mayor roe said president street of.course"},
		{"verbs of saying", english.SpeechVerb, "say said says asked told wrote added replied insisted warned tweeted", "went.on walked mayor Said the spoke"},
		{"verbs of calling", english.Calls, "call name dub", "say ask worry"},
		{"verbs of finding out", english.Establishes, "find conclude rule", "say show look"},
		{"verbs of speaking to many", english.Addresses, "address speak brief", "say ask tell"},
		{"who hears a matter", english.Hearing, "court jury inquest", "board crowd mayor"},
		{"names of the press", english.PressName, "gazette courier times newswire wvne710 reuters", "police ministry press-up wire"},
		{"nouns for the press", english.PressNoun, "newspaper website outlet", "police paper times"},
		{"what people write and send", english.Missive, "letter e-mail memo post statement", "log book call word"},
		{"nouns for words as they were said", english.Worded, "quote saying slogan remark", "letter idea plan"},
		{"nouns for bodies", english.BodyNoun, "ministry bank league station", "mayor herald"},
		{"nouns for bodies of which a report has one", english.OneBody, "ministry league", "bank station"},
		{"what begins an indirect question", english.Interrogative, "whether if why", "that to because"},
		{"verbs of getting round a question", english.Dodges, "dodge duck", "answer decline"},
		{"verbs of finding that it is so", english.Verifies, "confirm verify", "say deny see"},
		{"verbs of documents", english.Recounts, "record quote show", "say tell find"},
		{"nor did her lawyer", func(w string) bool { return english.Either("nor", w) }, "do have would", "say can"},
		{"verbs that tell of words", english.Says, "say ask name describe", "worry go be"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, w := range strings.Fields(c.yes) {
				if !c.has(w) {
					t.Errorf("%q is missing", w)
				}
			}
			for _, w := range append(strings.Fields(c.no), "") {
				if c.has(w) {
					t.Errorf("%q is listed", w)
				}
			}
		})
	}
}

// TestTitlesAreAbbreviations holds for all that is listed as a title in the tests above and a few more.
func TestTitlesAreAbbreviations(t *testing.T) {
	for _, w := range strings.Fields("mr mrs ms dr gov sen rev col sgt st prof capt gen lt maj hon pres amb") {
		if english.Title(w) && !english.Abbreviation(w) {
			t.Errorf("%q is a title and no abbreviation", w)
		}
	}
}
