package web_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// pieceOf is a piece of a timeline.
type pieceOf struct {
	Does, Tones, Names                            []string
	From, Days, Flags, Stand, Who, Report, Number []int
	Next                                          string
	Bins                                          [][3]int
	Problem                                       string
}

func (s *site) piece(path string, status int) pieceOf {
	s.Helper()
	var p pieceOf
	if err := json.Unmarshal([]byte(s.get(path, status)), &p); err != nil {
		s.Fatal(err)
	}
	return p
}

// The script gets what the page tells: statements by the day on which they were said or else published, and times that they tell of as exactly as told.
func TestTimelineFeed(t *testing.T) {
	s := open(t)
	s.add("The mate, Ada Brandt, said on Monday that the hull had cracked in May 2030.\n\nHald Lines denied the hull had cracked.\n",
		hearsay.Metadata{Outlet: "Norvik Echo", Published: "2031-03-04"})
	p := s.piece("/timeline/events?q=hull", http.StatusOK)
	type event struct{ from, days, flags int }
	var got []event
	for i := range p.From {
		got = append(got, event{p.From[i], p.Days[i], p.Flags[i]})
	}
	want := []event{
		{22341, 0, 2},      // said on a Monday
		{22342, 0, 4 | 16}, // published, and said then or before
		{22035, 30, 1},     // told of: a month
	}
	if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Fatalf("events %v, wanted %v", got, want)
	}
	if p.Names[p.Who[0]] != "Ada Brandt" || p.Names[p.Who[1]] != "Hald Lines" || p.Tones[p.Stand[1]] != "against" || p.Number[2] != p.Number[0] || p.Next != "" {
		t.Errorf("the piece is %+v", p)
	}
	s.has(s.get("/timeline?q=hull", http.StatusOK), "1 time that the statements mention", "2030-05", "2 statements")
	if none := s.piece("/timeline/events?q=walrus", http.StatusOK); len(none.From)+len(none.Bins) != 0 || none.From == nil {
		t.Errorf("of nothing comes %+v", none)
	}
}

// A claim and a party have their own, of the same statements as their pages.
func TestTimelineFeedAcross(t *testing.T) {
	s := open(t)
	s.stories()
	for page, pattern := range map[string]string{"/claims?q=rudder": `/claims/(c[\d.]+)`, "/parties?q=Sato": `/parties/(P[\d.]+)`} {
		id := regexp.MustCompile(pattern).FindStringSubmatch(s.get(page, http.StatusOK))[1]
		query := "?party=" + id
		if id[0] == 'c' {
			query = "?claim=" + id
		}
		p := s.piece("/timeline/events"+query, http.StatusOK)
		said := 0
		for _, f := range p.Flags {
			said += 1 - f&1
		}
		s.has(s.get("/timeline"+query, http.StatusOK), strings.TrimSpace(regexp.MustCompile(`\d+ statements`).FindString(text(s.get("/timeline"+query, http.StatusOK)))))
		if said < 2 || len(p.From) != len(p.Number) {
			t.Errorf("%s: %d statements in %+v", id, said, p)
		}
	}
}

func TestTimelineFeedRefuses(t *testing.T) {
	s := open(t)
	for path, status := range map[string]int{
		"?q=position:yells": 400, "?q=%22open": 400, "?from=june": 400, "?before=x&q=hull": 400, "?claim=c9.9": 404, "?party=x": 400, "?claim=c1": 400,
	} {
		if p := s.piece("/timeline/events"+path, status); p.Problem == "" || strings.Contains(p.Problem, "hearsay:") {
			t.Errorf("%s: %q", path, p.Problem)
		}
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/timeline/events", http.NoBody)
	s.do(r, http.StatusNotFound)
}
