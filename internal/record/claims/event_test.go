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
	for _, kind := range kinds {
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
		{"two events, and one report of both", all("ab", "ac", "ad", "ae", "af", "ag", "xb", "xc", "xd", "xe", "xf", "xg"), "1 1 1 1 1 1 2 2 2 2 2 2"},
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

// What an event holds is put together at a second look, by a bar and a share of the nearest pair of its own; the rest is put together as if it stood alone, and an event is not by
// what else is in its story.
func TestGroupByEvents(t *testing.T) {
	crane, ferry := said{who: "a dock worker", words: "the crane inspection was skipped", anonymous: true}, said{who: "Ilse Brandt", words: "the ferry season would open with new boats from the northern yards"}
	var reports []Report
	for i := range int64(6) {
		r := report(i+1, monday, crane, ferry)
		r.Words = about(1, 1, "a"+string(rune('b'+i))).Words
		reports = append(reports, r)
	}
	whole := newGrouper(reports)
	whole.group()
	if whole.graph.near != nearestOneEvent {
		t.Errorf("%d parts in ten are what the nearest pair says in one event, want %d", whole.graph.near, nearestOneEvent)
	}
	mixed := newGrouper(append(slices.Clone(reports), report(7, monday, ferry)))
	mixed.group()
	if mixed.graph.near != nearestElse {
		t.Errorf("%d parts in ten are what the nearest pair says at last where a report is of no event, want %d", mixed.graph.near, nearestElse)
	}
	if events, others := mixed.byEvents(mixed.pairs()); len(events) != 1 || len(others) == 0 {
		t.Errorf("%d events and %d pairs of none", len(events), len(others))
	}
	for _, a := range mixed.atoms(1) {
		if mixed.all[a].Report == 7 {
			t.Errorf("%v is of the event", mixed.all[a].Ref)
		}
	}
}
