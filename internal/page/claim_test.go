package page_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/page"
	"github.com/hearsay-project/hearsay/internal/picture"
)

func auditClaim() page.Claim {
	path := func(report, text, via, origin, link string) picture.Path {
		l := func(key, above, below, link string) picture.Label {
			return picture.Label{Key: key, Above: above, Below: below, Full: above, Link: link}
		}
		p := picture.Path{Report: l(report, "The Lowick Echo", report+" · 2031-03-04", link), Text: l(text, "own text", "of "+report, ""), Origin: l(origin, "two officials (unnamed)", "origin "+origin, origin)}
		if via != "" {
			p.Via = l(via, via, "passes it on", "")
		}
		return p
	}
	return page.Claim{
		ID: "c1.1", Title: "the harbour master <hid> the audit", Quoted: "“the harbour master <hid> the audit”", TitleOf: page.Words{Statement: "r1/s1", Citation: "The Lowick Echo, 2031-03-04"},
		Rests: "1 independent origin", Counted: "At least 1: o1 is counted.", About: "2 statements in 2 reports of 2 outlets",
		Days: []string{"2031-03-04", ""}, Board: []page.Standing{
			{Who: "two officials (unnamed)", In: "in The Lowick Echo, r1", Cells: [][]page.Cell{{{Position: "alleges", Statement: "r1/s1"}}, nil}},
			{Who: "Mara Quist", Cells: [][]page.Cell{nil, {{Position: "denies", Part: "for six weeks", Statement: "r2/s1"}, {Position: "no_response", Statement: "r1/s2"}}}},
		},
		Left:    "Statements of this claim: 4, of which 3 above.",
		Changes: []string{"Mara Quist changes: declines on 2031-03-04, then denies on 2031-03-05"},
		Words: []page.Words{
			{Statement: "r1/s1", Day: "2031-03-04", Who: "two officials (unnamed)", Does: "alleges", Text: "hid the audit", Source: "two officials", Cue: "said", Citation: "The Lowick Echo, 2031-03-04", Address: "https://lowickecho.example/a?b=1&c=2"},
			{Statement: "r2/s1", Who: "Mara Quist", Does: "denies", Text: "“never”", Citation: "b.txt", Address: "javascript:alert(1)"},
			{Statement: "r1/s2", Who: "Mara Quist", Does: "gives no response", Cue: "did not return calls", Citation: "b.txt"},
		},
		Picture: picture.Draw([]picture.Path{path("r1", "f1", "", "o1", "r1-s1"), path("r2", "f1", "Meridian & Co.", "o1", "r2-s1")}),
		Origins: []page.Origin{{ID: "o1", Chain: "two officials (unnamed)", Counted: "counted", Statements: []string{"r1/s1", "r2/s1"}}},
		Folds:   []page.Fold{{From: "r2/s1", To: "r1/s1", Why: "copy", Evidence: "“hid the audit”"}},
		Decided: []string{"folded by Ada Quill, 2031-03-06: one briefing (d3)"}, Why: []string{"r1/s1 and r2/s1 are put and answered"},
	}
}

func claimPage(t *testing.T, c page.Claim) string {
	t.Helper()
	doc, err := page.ClaimPage(c, page.Options{Version: "0.1.0"})
	if err != nil {
		t.Fatal(err)
	}
	return string(doc)
}

func TestClaimPage(t *testing.T) {
	doc := claimPage(t, auditClaim())
	golden.Check(t, "testdata/claim.html", bare(doc))
	if tables, wide := strings.Count(doc, "<table"), strings.Count(doc, `<div class="scroll"`); wide != tables+1 { // and the picture
		t.Errorf("%d of %d tables and a picture do not make a narrow page scroll sideways", wide, tables)
	}
	if !page.Made([]byte(doc)[:page.HeadBytes]) {
		t.Error("the page does not say that it is made by hearsay")
	}
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(doc, -1) {
		if ids[m[1]] {
			t.Errorf("two elements have the id %s", m[1])
		}
		ids[m[1]] = true
	}
	links := regexp.MustCompile(` href="([^"]*)"`).FindAllStringSubmatch(doc, -1)
	for _, m := range links {
		if id, ok := strings.CutPrefix(m[1], "#"); ok && !ids[id] {
			t.Errorf("a link leads to %s, which is nowhere", m[1])
		} else if !ok && !strings.HasPrefix(m[1], "https://lowickecho.example/") {
			t.Errorf("a link leads to %s", m[1])
		}
	}
	if len(links) < 12 {
		t.Errorf("%d links", len(links))
	}
	for _, never := range []string{"<hid>", " src=", "<script", "javascript:", "<link", "@import", "url("} {
		if strings.Contains(doc, never) {
			t.Errorf("the page has %s", never)
		}
	}
	for _, part := range []string{`role="img"`, `<desc id="picture-words">2 reports lead to 1 origin. origin o1, two officials (unnamed): `, "through Meridian &amp; Co."} {
		if !strings.Contains(doc, part) {
			t.Errorf("the page has no %s", part)
		}
	}
}

// A claim that nothing speaks for has a page too.
func TestClaimPageOfNothing(t *testing.T) {
	doc := claimPage(t, page.Claim{ID: "c1.1", Title: "x", Rests: "no origin of its own", Picture: picture.Draw(nil)})
	if strings.Contains(doc, "<svg") || !strings.Contains(doc, "No statement says so of its own") {
		t.Error(doc)
	}
}
