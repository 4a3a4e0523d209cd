package claims

import (
	"testing"

	"github.com/hearsay-project/hearsay"
)

// What somebody else did is charged; what they are, what came over them, what was done to them by nobody who is named, and what who speaks did is not.
func TestCharges(t *testing.T) {
	for words, want := range map[string]bool{
		"Mara Holt sold the old ferry": true, "Mara Holt had quietly sold the old ferry": true, "the old ferry was sold by Mara Holt": true, "{Mara Holt|she} told the clerks to burn the list": true,
		"the mayor, Mara Holt, himself warned them": true, "Port Elms has sold it": true, "Mara Holt was offered a boat": true, "Mara Holt had been personally warned": true,
		"Mara Holt was ill": false, "Mara Holt had an operation": false, "Mara Holt died at noon": false, "the old ferry was sold": false, "Mara Holt is selling the ferry": false,
		"Mara Holt will sell the ferry": false, "a boom near Port Elms. Boats rocked": false, "Mara Holt and others are checking": false, "two officials sold it": false,
	} {
		r := report(1, monday, said{who: "two officials", words: words, anonymous: true})
		if got := newGrouper([]Report{r}).all[0].charges; got != want {
			t.Errorf("%s: charges %v, want %v", words, got, want)
		}
	}
}

// A source without a name alleges what somebody did, and what another rejects if it says something of that.
func TestSourcesAllege(t *testing.T) {
	for _, tt := range []struct {
		name, words string
		beside      said
		want        hearsay.Position
	}{
		{"a deed", "Mara Holt sold the old ferry to Tarn Shipping in April", said{who: "Ilse Brandt", words: "Mara Holt sold the old ferry to Tarn Shipping in April"}, hearsay.Alleges},
		{"no deed, and nobody rejects it", "the old ferry was sold to Tarn Shipping in April", said{who: "Ilse Brandt", words: "the old ferry was sold to Tarn Shipping in April"}, hearsay.Says},
		{"no deed, and rejected", "the old ferry was sold to Tarn Shipping in April", said{who: "Ilse Brandt", words: "the old ferry was never sold to Tarn Shipping in April", cue: "denied", position: hearsay.Denies}, hearsay.Alleges},
	} {
		claims, _ := group([]Report{report(1, monday, said{who: "two officials", words: tt.words, anonymous: true}), report(2, tuesday, tt.beside)})
		if len(claims) != 1 || len(claims[0].Stances) != 2 || claims[0].Stances[0].Position != tt.want {
			t.Errorf("%s: found %+v, want %s", tt.name, claims, tt.want)
		}
	}
	s := newGrouper([]Report{report(1, monday, said{who: "two officials", words: "crates of lemons stood about", anonymous: true})}).all[0]
	if got := s.stand(&board{asserts: &statement{}, title: title{unit: &unit{}}, rejecting: map[int]bool{1: true}, accused: map[int]bool{}}); got != hearsay.Says {
		t.Errorf("what has nothing of the title: found %s, want %s", got, hearsay.Says)
	}
}

// Not everything that is said not to be so is something that could have been put.
func TestIdle(t *testing.T) {
	for words, want := range map[string]bool{
		"I don't want to hear about it": true, "there is no question of it": true, "a pretty good ferry, isn't it": true, "she had never seen such a ferry": true, "nobody has ever done so before": true,
		"make sure nobody sees you": true, "the nurse, whose age wasn't given, came in May": true, "the man had not been named": true, "it no longer runs": true,
		"nobody sold the ferry": false, "she had not seen the list": false, "there is no doubt that nobody sold it": false, "she never sold it": false, "the ferry was sold": false,
		"it was never given to Tarn Shipping before noon, and nobody paid": false, "we were not given the list": false, "the prisoner was not released": false, "no, it was sold in May": false, "he was not named in the report": false, "the victim's name was not released": true,
		"he did not name them, did he not": false, "it was not": false, "make not": false, "let me be clear: I never sold it": false, "I never did anything like that": false, "I had never seen that list before": false, "he did not name them": false,
		"the board chose not to name him": true, "the board claimed not to know him": false, "she was furious about not being told": true, "not being told, she left": false, "he had no alibi, but it was not his only worry": false,
		"it was not his only worry": true, "no one has ever done that before": true, "nobody has ever given him that much": true, "it no longer runs, without a crew": true, "it was no secret": true,
	} {
		if got := idle(wordsOf(words, hearsay.Span{End: len(words)})); got != want {
			t.Errorf("%s: idle %v, want %v", words, got, want)
		}
	}
}

// Who rejects something that is not of a claim makes nobody allege what they say of it.
func TestCounters(t *testing.T) {
	b := &board{asserts: &statement{}, title: title{unit: &unit{}}}
	for words, want := range map[string]bool{"she would not be frightened by oranges": false, "that is untrue": true, "there is no truth in it": true} {
		s := newGrouper([]Report{report(1, monday, said{who: "Ilse Brandt", words: words, position: hearsay.Denies})}).all[0]
		if got := s.counters(b); got != want {
			t.Errorf("%s: counters %v, want %v", words, got, want)
		}
	}
	s := newGrouper([]Report{report(1, monday, said{who: "Ilse Brandt", words: "the matter of the oranges", cue: "denied", position: hearsay.Denies})}).all[0]
	if !s.counters(b) {
		t.Error("denied the matter of the oranges: does not counter")
	}
}

// An inquiry's report finds what it says, but not what it is said to claim.
func TestReportsClaim(t *testing.T) {
	for cue, want := range map[string]hearsay.Position{"said": hearsay.Finds, "claimed": hearsay.Alleges} {
		s := newGrouper([]Report{report(1, monday, said{who: "an interim report", words: "the old ferry was sold to Tarn Shipping", cue: cue})}).all[0]
		if got := s.stand(&board{asserts: &statement{}, rejecting: map[int]bool{}, accused: map[int]bool{}}); got != want {
			t.Errorf("an interim report %s: found %s, want %s", cue, got, want)
		}
	}
}

// What is alleged, charged, denied in so many words, found by an inquiry, not answered or called untrue is in dispute.
func TestDisputes(t *testing.T) {
	for _, tt := range []struct {
		said said
		want bool
	}{
		{said{who: "two officials", words: "Mara Holt sold the old ferry", anonymous: true}, true},
		{said{who: "two officials", words: "the old ferry was sold", anonymous: true}, false},
		{said{who: "Ilse Brandt", words: "Mara Holt sold the old ferry"}, false},
		{said{who: "Ilse Brandt", words: "Mara Holt sold the old ferry", position: hearsay.Alleges}, true},
		{said{who: "Ilse Brandt", words: "the sale", cue: "denied", position: hearsay.Denies}, true},
		{said{who: "Ilse Brandt", words: "it was not sold", position: hearsay.Denies}, false},
		{said{who: "Ilse Brandt", words: "questions", cue: "did not answer", position: hearsay.NoResponse}, true},
		{said{who: "an interim report", words: "the old ferry was sold", position: hearsay.Finds}, true},
		{said{who: "Ilse Brandt", words: "the ferry was sold", position: hearsay.Finds}, false},
		{said{who: "Ilse Brandt", words: "that is a lie"}, true},
	} {
		s := newGrouper([]Report{report(1, monday, tt.said)}).all[0]
		if got := s.disputes(); got != tt.want {
			t.Errorf("%s %s %s: disputed %v, want %v", tt.said.who, tt.said.cue, tt.said.words, got, tt.want)
		}
	}
}

// What is said not to be so is of a claim if it calls that untrue, or one of the first words behind one that negates is of what others put, and not of one's own.
func TestMeets(t *testing.T) {
	ferry := stemTerm(stemOf("ferry"))
	for _, tt := range []struct {
		words string
		by    int
		want  bool
	}{{"she never saw a ferry", several, true}, {"she never saw a ferry", party(idOf("Jonas Reyk")), true}, {"she never saw a ferry", party(idOf("Ilse Brandt")), false}, {"she never saw a gull", several, false}, {"that is a lie", several, true},
		{"she never sold her brother a ferry", several, false}, {"she never sold, for all that, a ferry", several, false}, {"with no crew she sold a ferry", several, false}, {"she knew ferry nothing", several, true},
		{"there was no such call", several, true}, {"she never had such a conversation", several, true}, {"she never saw such a gull", several, false}, {"such a call she never had", several, false}, {"it was not so", several, true}} {
		s := newGrouper([]Report{report(1, monday, said{who: "Ilse Brandt", words: tt.words})}).all[0]
		if got := s.meets(&s.units[0], &board{put: map[term]int{ferry: tt.by}}); got != tt.want {
			t.Errorf("%s, put by %d: meets %v, want %v", tt.words, tt.by, got, tt.want)
		}
	}
}

// Evidence is unknown where a word close before it says so.
func TestUnknown(t *testing.T) {
	for words, want := range map[string]bool{
		"there was no evidence of it": true, "the evidence was burnt and nobody sold it": false, "no clerk of the harbour board in Denvale saw the evidence": false, "he did not know who sold it": true, "it was not yet confirmed": true,
		"no injuries were reported": true, "nobody reported her": false, "she didn't see anyone": true, "she had not seen the list": false, "the yard has no way of knowing": true, "she did not speak of knowing": true,
		"the harbour's clerks said it was not sold": true, "{Ilse Brandt|she} said it was not sold": false, "the Courant wrote of the sale, saying nothing was sold": true, "nobody said it was sold": false, "it is wrong to say that it was sold": false,
	} {
		s := newGrouper([]Report{report(1, monday, said{who: "Ilse Brandt", words: words})}).all[0]
		if got := s.unknown(&s.units[0]); got != want {
			t.Errorf("%s: unknown %v, want %v", words, got, want)
		}
	}
}

// A claim is denied by who denies it, not by who rejects something else beside it.
func TestDenied(t *testing.T) {
	for cue, want := range map[string]bool{"denied": true, "said": false} {
		g := newGrouper([]Report{report(1, monday, said{who: "Mara Holt", words: "the old ferry was sold to Tarn Shipping in April"}),
			report(2, tuesday, said{who: "Ilse Brandt", words: "no oranges would frighten her", cue: cue, position: hearsay.Denies})})
		if got := g.board([]int{0, 1}, g.title([]int{0})).denied; got != want {
			t.Errorf("%s: denied %v, want %v", cue, got, want)
		}
	}
}

// Where nobody else rejects a claim and its reports are of no event, who denies it says the contrary of what is told there.
func TestContrary(t *testing.T) {
	for words, want := range map[string]bool{
		"she never sold it to Tarn Shipping": true, "she had not been asked about pilots": false, "there is no truth in it": true, "all rules were followed": false, "the yard acted within the law": true, "she was in Denvale": false,
		"nobody at the yard let Tarn Shipping have the old ferry": true, "did she not sell it?": false,
	} {
		g := newGrouper([]Report{report(1, monday, said{who: "two officials", words: "Mara Holt sold the old ferry to Tarn Shipping in April", anonymous: true}), report(2, tuesday, said{who: "Mara Holt", words: words})})
		if got := g.all[1].contrary(g.board([]int{0, 1}, g.title([]int{0}))); got != want {
			t.Errorf("%s: contrary %v, want %v", words, got, want)
		}
	}
}

// Without a dispute only those deny a claim of whom it tells what they did.
func TestWithoutDispute(t *testing.T) {
	for _, tt := range []struct {
		by, who, words string
		want           hearsay.Position
	}{
		{"Ilse Brandt", "Mara Holt", "“Nobody in this office sold a ferry to Tarn Shipping,”", hearsay.Denies},
		{"Ilse Brandt", "Jonas Reyk", "“Nobody in this office sold a ferry to Tarn Shipping,”", ""},
		{"Ilse Brandt", "Mara Holt", "“Nobody has had breakfast yet,”", ""},
		{"two officials", "Jonas Reyk", "“Nobody in this office sold a ferry to Tarn Shipping,”", hearsay.Denies},
	} {
		g := newGrouper([]Report{report(1, monday, said{who: tt.by, words: "Mara Holt sold a ferry to Tarn Shipping", anonymous: tt.by == "two officials"}), report(2, tuesday, said{who: tt.who, words: tt.words})})
		if got := g.all[1].denied(g.board([]int{0, 1}, g.title([]int{0}))); got != tt.want {
			t.Errorf("%s, %s: found %q, want %q", tt.by, tt.words, got, tt.want)
		}
	}
}

// Who says what the title of a claim says, which tells what somebody was told not to do, does not say the contrary.
func TestEchoes(t *testing.T) {
	for words, want := range map[string]bool{"Jonas Reyk was told to take nothing off the old ferry in April": true, "the crew took nothing from Denvale": false, "Jonas Reyk was told to take a lamp off the old ferry in April": false} {
		g := newGrouper([]Report{report(1, monday, said{who: "two officials", words: "Jonas Reyk was told to take nothing off the old ferry in April", anonymous: true}), report(2, tuesday, said{who: "Mara Holt", words: words})})
		if got := g.all[1].echoes(g.board([]int{0, 1}, g.title([]int{0}))); got != want {
			t.Errorf("%s: echoes %v, want %v", words, got, want)
		}
	}
}

// A word that says that something is not so says it of what was told, where it is no mere attribute of things of which no more is told.
func TestCallsUntrue(t *testing.T) {
	for words, want := range map[string]bool{
		"it was false": true, "the false reports hurt her": true, "it is a hoax": true, "her account was wrong, she said": true, "the story was false": true, "false charges and late bills": false, "they print fabricated reports": false, "she knew of false bills": false,
		"she was false and cold": true,
	} {
		if got := untrueAmong(words, wordsOf(words, hearsay.Span{End: len(words)})); got != want {
			t.Errorf("%s: %v, want %v", words, got, want)
		}
	}
}

// What somebody told others that somebody else does not do is no order.
func TestOrdered(t *testing.T) {
	for words, want := range map[string]bool{"she told them to ring nobody": false, "a strict no food rule was issued": false, "a raid with none of its crew hurt": false, "none of its crew was hurt": true} {
		g := newGrouper([]Report{report(1, monday, said{who: "Ilse Brandt", words: words})})
		if got := g.all[0].units[0].negated; got != want {
			t.Errorf("%s: negated %v, want %v", words, got, want)
		}
	}
}
