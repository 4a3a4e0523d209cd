package answer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

func held(id store.ReportID, outlet, title, published string) store.Report {
	return store.Report{ID: id, Article: int64(id), Report: hearsay.Report{Outlet: outlet, Headline: title, Published: published, Input: "in.txt"}}
}

func someFamily() Family {
	return Family{Number: 1, Original: held(3, "Northern Wire", "Ferry late", "2031-03-04T09:00:00Z"), Why: "it was published first", Outside: "Old Wire", Copies: []Copy{
		{Member: copies.Member{Report: 1, PerMille: 849, Credited: true, Tie: copies.Copy, Why: "much"}, Report: held(1, "=Courier", "Ferry", "2031-03-05"), Differences: []Difference{
			{copies.Difference{Kind: copies.Cut, Original: hearsay.Span{Start: 2, End: 5}}, "was", ""}}},
		{Member: copies.Member{Report: 2, PerMille: 90, Tie: copies.Rewrite, Why: "a little"}, Report: held(2, "", "", "")},
	}}
}

func someRevision() Revision {
	return Revision{From: held(1, "Post", "Storm", "2031-03-04T09:00:00Z"), To: held(2, "Post", "Storm", "2031-03-04T12:30:00Z"), Changes: []Change{
		{Change: revisions.Change{Kind: revisions.FigureChanged, Before: &revisions.Place{Span: hearsay.Span{Start: 1, End: 3}, Statement: "s1"}, After: &revisions.Place{Span: hearsay.Span{Start: 1, End: 3}}, Why: "a number"}, Was: "12", Is: "14"},
		{Change: revisions.Change{Kind: revisions.CorrectionAdded, After: &revisions.Place{Span: hearsay.Span{Start: 9, End: 12}}, Why: "a note", Touches: []int{0}}, Is: "It is 14."},
	}}
}

func TestFamilies(t *testing.T) {
	o := terminal.Options{Width: 100}
	got := Families([]Family{someFamily()}, 0, o) + Differences(someFamily().Copies[0], o)
	for _, want := range []string{"f1 ", "r3 ", "84 %", "credited", "silent", "Northern Wire, “Ferry late”, 2031-03-04 09:00", "the original: it was published first; credited to Old Wire", "rewritten: a little", "cut ", "in.txt"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	want := [][]string{
		{"f1", "r3", "r3", "", "", "original", "Northern Wire", "Ferry late", "2031-03-04T09:00:00Z", "", "in.txt"},
		{"f1", "r1", "r3", "0.84", "yes", "copy", "'=Courier", "Ferry", "2031-03-05", "", "in.txt"},
		{"f1", "r2", "r3", "0.09", "no", "rewrite", "", "", "", "", "in.txt"},
	}
	if diff := cmp.Diff(want, FamilyCells(someFamily())); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, row := range want {
		if len(row) != len(FamilyHeader()) {
			t.Errorf("%d cells under %d names", len(row), len(FamilyHeader()))
		}
	}
}

func TestFamilyJSON(t *testing.T) {
	got, err := FamilyJSON(someFamily())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"format":"hearsay.family/1","id":"f1","original":{"report":"r3","outlet":"Northern Wire"`, `"outside":"Old Wire"`,
		`"containment":0.84,"credited":true,"tie":"copy","why":"much","differences":[{"kind":"cut","original":"was","copy":"","original_span":{"start":2,"end":5},"copy_span":{"start":0,"end":0}}]`,
		`"outlet":null`} {
		if !strings.Contains(string(got), want) {
			t.Errorf("%s is not in\n%s", want, got)
		}
	}
}

func TestRevisions(t *testing.T) {
	got := Revisions([]Revision{someRevision(), {From: someRevision().From, To: someRevision().To}}, terminal.Options{Width: 100})
	for _, want := range []string{"a1, r1 to r2: Post, “Storm”, 2031-03-04 09:00, then 2031-03-04 12:30", "figure changed", "a number; r1/s1", "a note; about: figure changed", "nothing that counts"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	want := []string{"a1", "r1", "r2", "figure_changed", "12", "14", "r1/s1", "", "Post", "Storm", "", "2031-03-04T09:00:00Z", "2031-03-04T12:30:00Z"}
	if diff := cmp.Diff(want, RevisionCells(someRevision())[0]); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(want) != len(RevisionHeader()) {
		t.Errorf("%d cells under %d names", len(want), len(RevisionHeader()))
	}
	line, err := RevisionJSON(someRevision())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"before":{"words":"12","start":1,"end":3,"statement":"r1/s1"}`, `"before":null`, `"touches":[0]`, `"touches":[]`} {
		if !strings.Contains(string(line), want) {
			t.Errorf("%s is not in\n%s", want, line)
		}
	}
}

// Of many copies of one text as many are shown as there is room for.
func TestManyCopies(t *testing.T) {
	f := Family{Original: held(1, "Post", "Storm", "")}
	for n := range 5 {
		f.Copies = append(f.Copies, Copy{Report: held(store.ReportID(n+2), "Echo", "Storm", "")})
	}
	got := Families([]Family{f}, 3, terminal.Options{Width: 120})
	if strings.Count(got, "silent") != 3 || !strings.Contains(got, "and 2 more: --limit 0 shows all") || strings.Contains(Families([]Family{f}, 5, terminal.Options{}), "more") {
		t.Errorf("got:\n%s", got)
	}
}

// An outlet need not credit its own text.
func TestOwnText(t *testing.T) {
	f := Family{Original: held(1, "Post", "Storm", ""), Copies: []Copy{{Report: held(2, "Post", "Storm again", "")}, {Report: held(3, "Echo", "Storm", "")}, {Report: held(4, "", "Storm", "")}}}
	got := Families([]Family{f}, 0, terminal.Options{Width: 120})
	for _, want := range []string{"r2      0 %     own", "r3      0 %     silent", "r4      0 %     silent"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// A change of which readers are not told is called quiet; a note tells of how much.
func TestRevisionTold(t *testing.T) {
	change := func(kind revisions.Kind, touches ...int) Change {
		return Change{Change: revisions.Change{Kind: kind, Touches: touches}}
	}
	for want, list := range map[string][]Change{
		"": nil,
		"Changed quietly: no note was added to tell readers":  {change(revisions.VerbSoftened)},
		"A note was added, about 1 of 2 changes":              {change(revisions.VerbSoftened), change(revisions.FigureChanged), change(revisions.CorrectionAdded, 1)},
		"A note was added, about none of what is listed here": {change(revisions.VerbSoftened), change(revisions.CorrectionAdded)},
	} {
		if got := (Revision{Changes: list}).Told(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A version that was added before it was whole is not told to have been changed quietly.
func TestRevisionTorn(t *testing.T) {
	const whole = "Mayor denies bribe\n\nMayor Ada Roe denied on Monday that she took money. She left by the back door."
	change := []revisions.Change{{Kind: revisions.PassageAdded}}
	for before, want := range map[string]bool{
		"Mayor denies bri": true, "Mayor denies bribe\nMayor Ada Roe  denied on": true,
		"Mayor denies bribe\n\nMayor Ada Roe denied on Monday that she took money.": false, // a story that goes on
		"Mayor denies it": false, whole: false, "": false,
	} {
		r := RevisionOf(store.Report{}, store.Report{}, before, whole, change)
		told := r.Told()
		if got := strings.HasPrefix(told, "The earlier version ends in the middle of a sentence"); got != want || RevisionDocOf(r).Torn != want {
			t.Errorf("%q: %s", before, told)
		}
	}
}

// Words of a sentence are cut at the end of a word, with an ellipsis where the sentence goes on, and not behind a word that leans on the next.
func TestExcerpt(t *testing.T) {
	const sentence = "The firm, Hald Lines, was fined £80,000 for the sinking of the Ness in a storm, the court said."
	for words, want := range map[string]string{
		"The firm, Hald Lines, was fined":              "The firm, Hald Lines, was fined…",
		"80,000 for the sinking of the Ness in a":      "… £80,000 for the sinking of the Ness…",
		"for the sinking of the Ness in a storm":       "… for the sinking of the Ness in a storm…",
		"the court said.":                              "… the court said.",
		"in a":                                         "… in a…",
		sentence:                                       sentence,
		"words of something else, which are not in it": "words of something else, which are not in it",
		"": "",
	} {
		if got := excerpt(words, sentence); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	lead, middle, tail := InSentence("Ness in a storm", sentence)
	if lead != "The firm, Hald Lines, was fined £80,000 for the sinking of the " || middle != "Ness in a storm" || tail != ", the court said." {
		t.Errorf("%q %q %q", lead, middle, tail)
	}
}

// Where only the words of a change are known, its sentence is found, whatever the white space.
func TestFindSentences(t *testing.T) {
	r := Revision{Changes: []Change{{Was: "said the hull", Is: "may have said the hull"}, {Is: "not there"}}}
	r.FindSentences("Mate: said the truth\n\nThe mate said  the hull had cracked. He left.", "The mate may have said the hull had cracked. He left.")
	if c := r.Changes[0]; c.WasIn != "The mate said the hull had cracked." || c.IsIn != "The mate may have said the hull had cracked." || r.Changes[1].IsIn != "" {
		t.Errorf("found %+v", r.Changes)
	}
	if got := Revisions([]Revision{r}, terminal.Options{Width: 100}); !strings.Contains(got, "… said the hull…") {
		t.Errorf("nothing tells that the sentence goes on:\n%s", got)
	}
}

// How much of a text is shared is told to people without the measure it is counted in; a program gets that.
func TestWhyShared(t *testing.T) {
	const measured = "897 of 1000 five-word runs of the shorter text are in the other"
	for why, want := range map[string]string{
		measured: "about 90 % of the shorter text is in the other, word for word",
		measured + ", and 5 of 7 numbers and quoted words in the same order": "about 90 % of the shorter text is in the other, word for word, and 5 of 7 numbers and quoted words in the same order",
		measured + ": r17":                 "with r17, about 90 % of the shorter text is in the other, word for word",
		"only the last lines are the same": "only the last lines are the same",
		"":                                 "",
	} {
		if got := WhyShared(why); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	f := someFamily()
	f.Copies[1].Why = measured
	if got := Families([]Family{f}, 0, terminal.Options{Width: 120}); !strings.Contains(got, "rewritten: about 90 %") || strings.Contains(got, "runs") {
		t.Errorf("people read\n%s", got)
	}
	if line, err := FamilyJSON(f); err != nil || !strings.Contains(string(line), measured) {
		t.Errorf("a program reads %s, %v", line, err)
	}
}
