package doc_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestFormsAlike lists words of which a part of the form is the same for all; the parts that must differ stand behind.
func TestFormsAlike(t *testing.T) {
	exact := func(f doc.Form) uint32 { return f.Exact }
	lower := func(f doc.Form) uint32 { return f.Lower }
	shape := func(f doc.Form) uint32 { return f.Shape }
	for _, c := range []struct {
		name  string
		part  func(doc.Form) uint32
		alike string
		other string
	}{
		{"double quotation marks are straight", exact, "\" “ ” `` '' „ ‟ « »", "' a -"},
		{"single ones too", exact, "' ‘ ’ `", "\" ''"},
		{"and apostrophes within words", exact, "can't can’t", "cant Can't can'"},
		{"dashes", exact, "-- — – ― ---", "- ----"},
		{"ellipses", exact, "... … ....", ". .."},
		{"case and digits count for the exact word", exact, "Said", "said SAID"},
		{"case does not count in lower", lower, "said Said SAID sAID", "saids sai"},
		{"nor beyond ASCII", lower, "éTÉ été ÉTÉ", "ete"},
		{"nor do digits", lower, "1,500 2,731 9,999", "1.500 15,000 1500"},
		{"not even those of other scripts", lower, "15 ٣٤", "1"},
		{"shape of names", shape, "Mayor Roe Élise", "mayor MAYOR M Bo Mayor's McRoe"},
		{"shape of short words", shape, "it go té", "a It"},
		{"shape of long words", shape, "said senator éé", "s"},
		{"shape of abbreviations", shape, "U.S. E.U. Ö.P.", "US U.S u.s."},
		{"shape of numbers", shape, "10 2031 1999", "1 1.5 10s"},
		{"shape of dates", shape, "Roe-10 Mig-29", "X-10 Mig29 Mig-2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			alike := strings.Fields(c.alike)
			first := c.part(doc.MakeForm(alike[0]))
			for _, w := range alike[1:] {
				if c.part(doc.MakeForm(w)) != first {
					t.Errorf("%q and %q differ", alike[0], w)
				}
			}
			for _, w := range strings.Fields(c.other) {
				if c.part(doc.MakeForm(w)) == first {
					t.Errorf("%q and %q do not differ", alike[0], w)
				}
			}
		})
	}
}

func TestAffixes(t *testing.T) {
	talking, walked := doc.MakeForm("Talking"), doc.MakeForm("walked")
	walking := doc.MakeForm("walking")
	if talking.Suffix != walking.Suffix {
		t.Error("Talking and walking have other suffixes of one to four")
	}
	if walked.Prefix != walking.Prefix {
		t.Error("walked and walking have other prefixes of one to four")
	}
	if talking.Prefix[0] == walking.Prefix[0] || walked.Suffix[0] == walking.Suffix[0] {
		t.Error("words that begin or end in another letter have a prefix or suffix of one in common")
	}
	if a, b := doc.MakeForm("naïve"), doc.MakeForm("nave"); a.Suffix[1] != b.Suffix[1] || a.Suffix[2] == b.Suffix[2] || a.Suffix[3] == 0 {
		t.Error("affixes are not counted in runes")
	}
	for n, w := range []string{"a", "to", "the", "said", "noted"} {
		f := doc.MakeForm(w)
		for k := range 4 {
			if has := k < n; (f.Prefix[k] != 0) != has || (f.Suffix[k] != 0) != has {
				t.Errorf("%q has affixes of %d: %v and %v, want them: %v", w, k+1, f.Prefix[k] != 0, f.Suffix[k] != 0, has)
			}
		}
	}
}

func TestTraits(t *testing.T) {
	const (
		capital, caps, digit, hyphen, letter = doc.Capital, doc.AllCaps, doc.HasDigit, doc.HasHyphen, doc.HasLetter
	)
	for w, want := range map[string]doc.Traits{
		"said":      letter,
		"Roe":       letter | capital,
		"Élise":     letter | capital,
		"été":       letter,
		"A":         letter | capital,
		"UN":        letter | capital | caps,
		"U.N.":      letter | capital | caps,
		"NATO-led":  letter | capital | hyphen,
		"iPhone":    letter,
		"coal-fire": letter | hyphen,
		"co-":       letter,
		"-old":      letter,
		"--":        0,
		"—":         0,
		"2031":      digit,
		"F-16":      letter | capital | digit | hyphen,
		"1st":       letter | digit,
		"A1":        letter | capital | digit,
		",":         0,
		"😶":         0,
		"\"":        doc.DoubleQuote,
		"“":         doc.DoubleQuote,
		"''":        doc.DoubleQuote,
		"«":         doc.DoubleQuote,
		"'":         doc.SingleQuote,
		"’":         doc.SingleQuote,
		"n’t":       letter,
		"’s":        letter,
		"漢字":        letter,
	} {
		if got := doc.MakeForm(w).Traits; got != want {
			t.Errorf("%q has traits %07b, want %07b", w, got, want)
		}
	}
	if tr := doc.Capital | doc.HasLetter; !tr.Has(doc.Capital) || !tr.Has(tr) || tr.Has(doc.Capital|doc.HasDigit) || !tr.Has(0) {
		t.Error("Has wants all of the traits asked for and no others")
	}
}

func TestFillForms(t *testing.T) {
	d, _ := table(t, "“ I can’t — 1,500 Élise ”")
	d.FillForms()
	for i := range d.Token {
		if d.Form[i] != doc.MakeForm(d.Word(i)) {
			t.Errorf("the form of token %q is not that of the word", d.Word(i))
		}
	}
}

func TestFormOfAnyWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.String().Draw(t, "word")
		if first, second := doc.MakeForm(w), doc.MakeForm(w); first != second {
			t.Fatalf("%q has two forms", w)
		}
		ascii := rapid.StringMatching(`[a-zA-Z0-9.,-]{1,20}`).Draw(t, "ascii")
		if doc.MakeForm(ascii).Lower != doc.MakeForm(strings.ToUpper(ascii)).Lower {
			t.Fatalf("%q and its capitals differ in lower case", ascii)
		}
	})
	doc.MakeForm(strings.Repeat("é", 10_000))
	doc.MakeForm("\xff\xfe")
}

func BenchmarkFillForms(b *testing.B) {
	d := &doc.Doc{Text: "“We can’t say,” Élise Roe-Dace told 1,500 people in Lowick on Tuesday."}
	for i := 0; i < len(d.Text); {
		n := strings.IndexByte(d.Text[i:]+" ", ' ')
		d.Token = append(d.Token, span(i, i+n))
		i += n + 1
	}
	b.ReportAllocs()
	for b.Loop() {
		d.FillForms()
	}
}
