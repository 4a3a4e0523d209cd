package claims

import (
	"fmt"
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/internal/record/stories"
)

// about is a report with words of some kinds, ten of each letter.
func about(number, family int64, kinds string) Report {
	r := report(number, monday)
	r.Family = family
	letters := []rune(kinds)
	slices.Sort(letters)
	for _, kind := range letters {
		for i := range 10 {
			r.Words.Terms = append(r.Words.Terms, stories.Term{Word: uint32(kind)*10 + uint32(i), Weight: 100})
		}
	}
	return r
}

// Reports are of one event when they have much in common on average, and there are six of three texts at least.
func TestEventsOf(t *testing.T) {
	all := func(kinds ...string) []Report {
		var out []Report
		for i, k := range kinds {
			out = append(out, about(int64(i+1), int64(i+1), k))
		}
		return out
	}
	copies := func(reports []Report, family int64, of ...int64) []Report {
		for i := range reports {
			if slices.Contains(of, reports[i].Number) {
				reports[i].Family = family
			}
		}
		return reports
	}
	for _, tt := range []struct {
		name    string
		reports []Report
		want    string // the event of each report
	}{
		{"six reports with a half in common", all("ab", "ac", "ad", "ae", "af", "ag"), "1 1 1 1 1 1"},
		{"five", all("ab", "ac", "ad", "ae", "af"), "0 0 0 0 0"},
		{"six with a tenth in common", all("abcdefghij", "aklmnopqrs", "atuvwxyzAB", "aCDEFGHIJK", "aLMNOPQRST", "aUVWXYZ012"), "0 0 0 0 0 0"},
		{"each goes on from the one before", all("ab", "bc", "cd", "de", "ef", "fg", "gh", "hi", "ij"), "0 0 0 0 0 0 0 0 0"},
		{"two events", all("ah", "ac", "ad", "ae", "af", "ag", "xh", "xc", "xd", "xe", "xf", "xg"), "1 1 1 1 1 1 2 2 2 2 2 2"},
		{"two events, and a report of both", all("ah", "ac", "ad", "ae", "af", "ag", "xi", "xj", "xk", "xl", "xm", "xn", "ax"), "1 1 1 1 1 1 2 2 2 2 2 2 1"},
		{"six and one of something else", all("ab", "ac", "ad", "zy", "ae", "af", "ag"), "1 1 1 0 1 1 1"},
		{"six copies of one text", copies(all("ab", "ab", "ab", "ab", "ab", "ab"), 1, 1, 2, 3, 4, 5, 6), "0 0 0 0 0 0"},
		{"four copies, one of which was cut, and two more texts", copies(all("ab", "ab", "ab", "bz", "ac", "ad"), 1, 1, 2, 3, 4), "1 1 1 1 1 1"},
		{"nothing", nil, ""},
	} {
		got := ""
		events := eventsOf(tt.reports)
		for i, r := range tt.reports {
			if i > 0 {
				got += " "
			}
			got += fmt.Sprint(events[r.Number])
		}
		if got != tt.want {
			t.Errorf("%s: events %s, want %s", tt.name, got, tt.want)
		}
	}
}

// An event is put together at a second look, by a share of the nearest pair of its own, and by nothing else that is in its story; what it keeps apart stays so when the rest comes.
func TestGroupByEvents(t *testing.T) {
	crane, ferry := said{who: "a dock worker", words: "the crane inspection was skipped", anonymous: true}, said{who: "Ilse Brandt", words: "the ferry season would open with new boats from the northern yards"}
	var reports []Report
	for i := range int64(6) {
		r := report(i+1, monday, crane, ferry)
		r.Words = about(1, 1, "a"+string(rune('b'+i))).Words
		reports = append(reports, r)
	}
	event := newGrouper(reports)
	event.group()
	if event.graph.near != nearestOneEvent {
		t.Errorf("%d parts in ten are what the nearest pair says in one event, want %d", event.graph.near, nearestOneEvent)
	}
	if own := max(barOf(2)-lowered, barTwice); event.graph.bar != own {
		t.Errorf("the bar of the event is %d, want %d, which is that behind a second look", event.graph.bar, own)
	}
	mixed := newGrouper(append(slices.Clone(reports), report(7, monday, said{who: "Mara Holt", words: "schools hired a choirmaster"})))
	mixed.group()
	if mixed.graph.near != nearestElse || mixed.graph.bar < event.graph.bar {
		t.Errorf("at last %d parts in ten are what the nearest pair says, at a bar of %d; want %d, and no less than %d", mixed.graph.near, mixed.graph.bar, nearestElse, event.graph.bar)
	}
	for _, a := range mixed.atoms(1) {
		if mixed.all[a].Report == 7 {
			t.Errorf("%v is of the event", mixed.all[a].Ref)
		}
	}
	last := len(mixed.all) - 1
	if in, out := mixed.board([]int{0, 1}, mixed.title([]int{0, 1})), mixed.board([]int{0, last}, mixed.title([]int{0, last})); !in.oneEvent || out.oneEvent {
		t.Errorf("a claim of the event is of one: %v, want true; one that holds something else: %v, want false", in.oneEvent, out.oneEvent)
	}
	if alone, with := groups(reports...), groups(append(slices.Clone(reports), report(7, monday, said{who: "Mara Holt", words: "schools hired a choirmaster"}))...); alone != with || alone == "" {
		t.Errorf("claims of the event are %q, and %q with a report of something else", alone, with)
	}
}
