package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// Pages show of the stories what the commands tell.
func TestPages(t *testing.T) {
	s := open(t)
	s.stories()
	partiesHeld := regexp.MustCompile(`(\d+) found`).FindStringSubmatch(text(s.get("/parties", http.StatusOK)))[1] + " parties"
	for _, c := range []struct {
		name, path string
		want       []string
	}{
		{"a search with facets", "/search?q=steering", []string{"statements", "Narrow down", "denies", "The Saltmarsh Courier", "Brightwater Transit Co."}},
		{"narrowed", "/search?q=steering&does=denies&outlet=The+Cape+Banner", []string{"1 statementOn the timeline", "denies 1 ✕", "paragraph"}},
		{"the best first", "/search?q=pump&order=best", []string{"pump"}},
		{"what is found nowhere", "/search?q=walrus", []string{"0 statements", "Every word and filter must hold"}},
		{"unnamed sources", "/anonymous", []string{"crew members", "by kind of group", "no reason given"}},
		{"unnamed sources of a query", "/anonymous?q=outlet:%22Touchline+News%22", []string{"Touchline News"}},
		{"claims", "/claims", []string{"independent origin", "denies", "Marlon Tye"}},
		{"who is called alike, once", "/claims?q=rudder", []string{"says a copy of the company's maintenance log, the company's maintenance logalleges", "The two crew members (unnamed), two unnamed crew members, two of them, A deckhand (unnamed) and 1 more"}},
		{"claims with words", "/claims?q=rudder", []string{"rudder", "Brightwater Transit Co."}},
		{"parties", "/parties", []string{"Marlon Tye", "person", "denies"}},
		{"parties of a name", "/parties?q=hale", []string{"1 found", "Douglas Hale"}},
		{"families", "/families", []string{"original: another report credits it", "% shared", "gives no credit", "Touchline News"}},
		{"a family", "/families/f2", []string{"The original has", "cut ", "words", "About 79 % of the shorter text is in the other, word for word; gives credit"}},
		{"revisions", "/revisions", []string{"denial added", "source unnamed", "Luis Ferrante is not named any more r9/s11 r13/s13", "The Saltmarsh Courier", "Changed quietly: no note was added to tell readers", "A note was added, about 1 of 8 changes",
			"a note on what was wrong; about: figure changed", "Revisions with"}},
		{"what there is, on the front page", "/", []string{"24 reports", partiesHeld}},
		{"what changed, on the front page", "/", []string{"source unnamed, passage removed, figure changed. Changed quietly"}},
		{"words of a revision, cut", "/revisions", []string{"A Tavrian military drone bombed a fuel depot… A Tavrian military drone is alleged to have bombed a fuel depot…"}},
		{"words of a revision, in their sentence", "/revisions/a1", []string{"A Tavrian military drone bombed a fuel depot in the Kessim valley before dawn on Sunday, killing four workers,"}},
		{"a title that was changed later", "/claims?q=drone+depot", []string{"The next version of the report changed these words (verb softened): “Tavrian drone alleged to have bombed fuel depot in Kessim valley”. What changed"}},
		{"revisions of a kind", "/revisions?kind=figure_changed", []string{"figure changed", "£80,000"}},
		{"claims behind the last", "/claims?after=9999", []string{"There is no more of this list here", "To the first page"}},
		{"parties behind the last", "/parties?after=9999", []string{"There is no more of this list here", "To the first page"}},
		{"imports", "/imports", []string{"Reports24", "Everything could be read", "Recently added", "match/txt/07.txt"}},
		{"timeline", "/timeline", []string{"2030-05", "2031-06", "How many when", "Douglas Hale"}},
		{"timeline of a month", "/timeline?q=steering&from=2031-06-01&to=2031-06-30", []string{"from 2031-06-01 to 2031-06-30", "2031-06-12", "All of it"}},
		{"reports of an outlet", "/reports?outlet=WGRC+News", []string{"Reports of WGRC News", "Nothing to hide"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := *s
			in.T = t
			in.has(in.get(c.path, http.StatusOK), c.want...)
		})
	}
	t.Run("a party", func(t *testing.T) {
		in := *s
		in.T = t
		at := regexp.MustCompile(`/parties/P[\d.]+`).FindString(in.get("/parties?q=Ellen+Sato", http.StatusOK))
		in.has(in.get(at, http.StatusOK), "Ellen Sato", "Quoted by", "Positions on claims", "The Cape Banner")
		of := regexp.MustCompile(`/parties/P[\d.]+`).FindString(in.get("/parties?q=Walter+Pruitt", http.StatusOK))
		in.has(in.get(of, http.StatusOK), "denies, saying (“that was false”) on 2031-06-09, then confirms (“")
		in.has(in.get(at+"?does=denies", http.StatusOK), "that denies", "All statements")
	})
	t.Run("an article", func(t *testing.T) {
		in := *s
		in.T = t
		at := regexp.MustCompile(`/revisions/a\d+`).FindString(in.get("/revisions", http.StatusOK))
		in.has(in.get(at, http.StatusOK), "Revisions of article", "verb softened")
	})
	t.Run("a claim", func(t *testing.T) {
		in := *s
		in.T = t
		at := regexp.MustCompile(`/claims/c[\d.]+`).FindString(in.get("/claims?q=rudder", http.StatusOK))
		page := in.get(at, http.StatusOK)
		in.has(page, "The picture in words", "origin o1, counted, Crew members of the ferry Sorrel Maid: The Saltmarsh Courier (r9 · 2031-06-09)")
		in.has(page, "Rests on", "independent origins", "Against it", " since 2031-06-", "Who stands where", "What adds no origin", "the reports share text", "Without ")
		for _, part := range []string{"<svg", `role="img"`, `<desc id="picture-words">`} {
			if !strings.Contains(page, part) {
				t.Errorf("no %s in the page of a claim", part)
			}
		}
		in.has(page, "in 9 reports of 5 outlets", "Statements of this claim: ", "by Crew members of the ferry Sorrel Maid in The Saltmarsh Courier: “that its steering was failing” r9/s2", "denies since 2031-06-09: “it was warned of steering fault before grounding” r10/s1", "At least 2: o1 and o3 are counted. At most 4: ",
			"What counts: sources without a name", "Why others add none", "Without a copy of the company's maintenance log: 1 to 4 independent origins left", "from one of the others", "two unnamed crew membersin Tri-State Press, r10", "two of the crew members (unnamed)in The Saltmarsh Courier, r9", "read alone this “says”",
			"denies (“it was warned of steering fault before grounding”) on 2031-06-09, then declines")
		if !strings.Contains(page, `title="The two crew members (unnamed): they reported the fault to Brightwater Transit Co. on May 16">r9/s4</a>`) {
			t.Error("whoever does not know the ids of statements is not told what they lead to")
		}
		first := strings.Replace(strings.TrimPrefix(at, "/claims/c"), ".", "-s", 1)
		others := 0
		for _, ref := range regexp.MustCompile(`r(\d+)[-/#]+s(\d+)`).FindAllStringSubmatch(page, -1) {
			if other := ref[1] + "-s" + ref[2]; other != first { // the name of a claim that is part of this one now
				if to := in.get("/claims/c"+ref[1]+"."+ref[2], http.StatusSeeOther); to != at {
					t.Errorf("a claim called after r%s/s%s leads to %s, want %s", ref[1], ref[2], to, at)
				}
				others++
				break
			}
		}
		if others == 0 {
			t.Error("the page of a claim leads to one statement only")
		}
		in.has(in.get("/review/across?id="+strings.TrimPrefix(at, "/claims/"), http.StatusOK), "o1: Crew members of the ferry Sorrel Maid (r9/s2 and 12 others)", "o4: Douglas Hale (r14/s7)", "are at the top of their pages")
		in.has(in.get("/timeline?claim="+strings.TrimPrefix(at, "/claims/"), http.StatusOK), "Timeline of “", "2031-06-09", "statements")
		without := regexp.MustCompile(`\?without=P[\d.]+`).FindString(page)
		in.has(in.get(at+without, http.StatusOK), "left.")
	})
}

// Who looks for an id gets to its page.
func TestSearchForID(t *testing.T) {
	s := reviewed(t)
	for words, want := range map[string]string{"r1": "/reports/r1", "r1/s2": "/reports/r1#s2", "c1.1": "/claims/c1.1", "P1.2": "/parties/P1.2"} {
		if to := s.get("/search?q="+url.QueryEscape(words), http.StatusSeeOther); to != want {
			t.Errorf("%q leads to %s, want %s", words, to, want)
		}
	}
	for _, words := range []string{"r2", "c1", "r1/s2 hull", "P"} {
		s.has(s.get("/search?q="+url.QueryEscape(words), http.StatusOK), "0 statements")
	}
}

// Facets tell what they leave out, and what has no value, so that their counts add up to what is found.
func TestFacetsAddUp(t *testing.T) {
	s := open(t)
	for i := range 14 {
		s.add(fmt.Sprintf("The mate, Ada Brandt, said the hull had cracked %d times.\n", i+2), hearsay.Metadata{Outlet: fmt.Sprintf("Norvik Echo %c", 'A'+i), Published: "2031-03-04"})
	}
	s.add("The mate, Ada Brandt, said the hull was old.\n", hearsay.Metadata{})
	s.add("The mate, Ada Brandt, said the hull was new.\n", hearsay.Metadata{Published: "2032-03-04"})
	s.has(s.get("/search?q=hull", http.StatusOK), "16 statements", "Norvik Echo L 1 and 2 morenone given 2", "2031 14 2032 1 none given 1")
}

// What is asked wrongly is told, with the status of its kind.
func TestWrong(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		path   string
		status int
		want   string
	}{
		{"/search?q=position:yells", http.StatusBadRequest, "position"},
		{"/search?q=%22open", http.StatusBadRequest, "quotation mark that never closes"},
		{"/search?before=x", http.StatusBadRequest, "before"},
		{"/anonymous?q=%22open", http.StatusBadRequest, "never closes"},
		{"/claims/c1.1", http.StatusNotFound, "no claim c1.1"},
		{"/claims/c1", http.StatusBadRequest, "such as c3.2"},
		{"/reports?after=x", http.StatusBadRequest, "write r1"},
		{"/claims?q=position:yells", http.StatusBadRequest, "position"},
		{"/parties/P1.1", http.StatusNotFound, "no party P1.1"},
		{"/families/f1", http.StatusNotFound, "no family f1"},
		{"/revisions/a1", http.StatusNotFound, "not held in several versions"},
		{"/revisions/x", http.StatusBadRequest, "such as a1"},
		{"/timeline?from=june", http.StatusBadRequest, "wanted a day"},
		{"/timeline?claim=c9.9", http.StatusNotFound, "no claim c9.9"},
		{"/timeline?party=x", http.StatusBadRequest, "such as P3.2"},
		{"/nothing", http.StatusNotFound, "no page at this address"},
		{"/claims/c1.1", http.StatusNotFound, "To all claims · To the front page"},
		{"/timeline?from=2031-06-30&to=2031-06-01", http.StatusBadRequest, "the first day is behind the last"},
		{"/reports?outlet=Nobody", http.StatusOK, "No report of this outlet is held"},
		{"/reports?after=r99", http.StatusOK, "There is no more of this list here"},
	} {
		s.has(s.get(c.path, c.status), c.want)
	}
}

// A record with nothing in it teaches what to do.
func TestEmpty(t *testing.T) {
	s := open(t)
	for _, path := range []string{"/reports", "/search", "/anonymous", "/claims", "/parties", "/families", "/revisions", "/imports", "/review", "/timeline"} {
		s.has(s.get(path, http.StatusOK), "hearsay add")
	}
}
