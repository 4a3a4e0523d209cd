package web_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

func TestReport(t *testing.T) {
	s := open(t)
	s.add("Crew knew of crack, mate says\n\nThe mate, Ada Brandt, said the hull had cracked. “We told them twice,” she said. The firm, Hald Lines, denied it.\n", hearsay.Metadata{Outlet: "Norvik Echo", Published: "2031-03-04"})
	page := s.get("/reports/r1", http.StatusOK)
	s.has(page, "Norvik Echo · 2031-03-04", "Ada Brandt", "the hull had cracked", "Hald Lines", "denies", "Original bytes")
	if !strings.Contains(page, `href="/review/r1/s1"`) {
		t.Error("no way leads to reviewing")
	}
	denies := s.get("/reports/r1?does=denies", http.StatusOK)
	s.has(denies, "1 statement of 5")
	s.has(page, "5 statements", "1 is less sure")
	if strings.Contains(denies, `id="s1"`) {
		t.Error("a statement that says is among those that deny")
	}
	if got := s.get("/reports/r1/original", http.StatusOK); !strings.HasPrefix(got, "Crew knew") {
		t.Errorf("the original begins with %q", got[:20])
	}
	s.has(s.get("/reports", http.StatusOK), "r1", "Norvik Echo", "Crew knew of crack")
	s.has(s.get("/reports/r2", http.StatusNotFound), "Not here")
	s.has(s.get("/reports/x", http.StatusBadRequest), "write r1")
}

// What a report without a headline is called does not look like a headline: it is told as the name of a file, as an address or as pasted.
func TestWithoutHeadline(t *testing.T) {
	s := open(t)
	const story = "NORVIK, March 4 (Echo) -- The mate, Ada Brandt, said the hull had cracked %s and that the owner, Hald Lines, had been told of it twice before she sailed.\n"
	for i, name := range []string{"mate.txt", "pasted.txt", "https://norvik.example/2031/mate"} {
		g := workbench.Given{Name: name, Data: fmt.Appendf(nil, story, []string{"twice", "at sea", "in port"}[i]), Metadata: hearsay.Metadata{Outlet: "Norvik Echo"}}
		if _, err := s.bench.Add(s.Context(), g); err != nil {
			t.Fatal(err)
		}
	}
	s.add("Crew knew of crack, mate says\n\nThe mate, Ada Brandt, said the hull had cracked.\n", hearsay.Metadata{})
	list := s.get("/reports", http.StatusOK)
	for _, called := range []string{"file mate.txt", "pasted text", "page https://norvik.example/2031/mate"} {
		if !strings.Contains(list, `<span class="file">`+called+`</span>`) {
			t.Errorf("%s is not told as that in\n%s", called, text(list))
		}
	}
	s.has(list, "Crew knew of crack, mate says")
	if strings.Contains(list, "“") || strings.Contains(list, `class="file">Crew`) {
		t.Error("a headline is told as a file")
	}
	if page := s.get("/reports/r1", http.StatusOK); !strings.Contains(page, `<h1 dir="auto"><span class="file">file mate.txt</span></h1>`) {
		t.Errorf("the heading of a report without a headline: %.300s", text(page))
	}
	s.has(s.get("/", http.StatusOK), "Norvik Echo, file mate.txt", "r4, “Crew knew of crack, mate says”")
	s.has(s.get("/families", http.StatusOK), "f1 pasted text", "Norvik Echo, file mate.txt")
}

// Nothing in a report becomes markup, and its bytes are never shown as a page.
func TestReportIsNoMarkup(t *testing.T) {
	s := open(t)
	const evil = `<script>alert(1)</script><img src=x onerror=alert(2)>`
	s.add("Mayor "+evil+" says no\n\nMayor Ada Brandt "+evil+" said the "+evil+" bridge would close. “"+evil+"”, she said.\n",
		hearsay.Metadata{Outlet: evil, Byline: evil, Headline: evil, URL: "https://norvik.example/?a=" + evil, Published: "2031-03-04"})
	for _, path := range []string{"/reports/r1", "/reports", "/", "/reports?outlet=" + "%3Cscript%3E"} {
		if page := s.get(path, http.StatusOK); strings.Contains(page, "<script>") || strings.Contains(page, "<img") {
			t.Errorf("%s has markup of the report", path)
		}
	}
}
