package answer_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Whoever sees four origins and reads that there is at least one is told why.
func TestCounting(t *testing.T) {
	sure, other := func(n int) record.Origin { return record.Origin{Number: n, Kind: "strict", Counted: true} }, func(n int, kind string) record.Origin {
		return record.Origin{Number: n, Kind: kind}
	}
	for _, tt := range []struct {
		name string
		o    record.Origins
		want string
	}{
		{"nothing", record.Origins{Min: 1, Max: 2}, ""},
		{"one", record.Origins{Min: 1, Max: 1, List: []record.Origin{sure(1)}}, "At least 1: o1 is counted."},
		{"an estimate", record.Origins{Min: 1, Max: 3, List: []record.Origin{sure(1)}}, "At least 1: o1 is counted. At most 3: an estimate from how much is said about it and by whom, not a count of the origins below."},
		{"one that is not sure", record.Origins{Min: 1, Max: 2, List: []record.Origin{sure(1), other(2, "weak")}},
			"At least 1: o1 is counted. At most 2: an estimate from how much is said about it and by whom, not a count of the origins below. o2 may be an origin of its own, or come from another."},
		{"more than are counted", record.Origins{Min: 2, Max: 4, List: []record.Origin{sure(1), other(2, "strict"), sure(3), other(4, "finding"), other(5, "confirmation")}},
			"At least 2: o1 and o3 are counted. At most 4: an estimate from how much is said about it and by whom, not a count of the origins below. o2, o4 and o5 may be origins of their own, or come from another."},
	} {
		if got := answer.Counting(tt.o); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	said := map[string]bool{}
	for _, kind := range []string{"strict", "confirmation", "finding", "further", "weak", "second_hand", "doubtful"} {
		said[answer.CountedFor(other(1, kind))] = true
	}
	if len(said) != 7 || said[""] || answer.CountedFor(sure(1)) != "counted" {
		t.Errorf("kinds are told alike: %v", said)
	}
}

func TestFoldWords(t *testing.T) {
	for why, want := range map[string]string{"copy": "the reports share text", "review": "a person decided so", "odd_thing": "odd thing"} {
		if got := answer.FoldWords(why); got != want {
			t.Errorf("%s is told as %q, want %q", why, got, want)
		}
	}
	row := store.Statement{Report: 3, Input: `C:\in\ferry.txt`}
	if got := answer.InReport(row); got != "in ferry.txt, r3" {
		t.Errorf("%q", got)
	}
	if row.Outlet = "The Courant"; answer.InReport(row) != "in The Courant, r3" {
		t.Errorf("%q", answer.InReport(row))
	}
}

// The words that show a fold are told once, and without the comma behind which a sentence goes on.
func TestEvidence(t *testing.T) {
	for want, list := range map[string][]string{
		"the Courier, citing two guards": {"the Courier, citing two guards,", "the Courier, citing two guards,"},
		"a copy of the log; the log":     {"a copy of the log", "the log"},
		"":                               nil,
	} {
		if got := answer.Evidence(record.Fold{Evidence: list}); got != want {
			t.Errorf("%q: %q, want %q", list, got, want)
		}
	}
}
