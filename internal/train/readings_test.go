package train

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/text"
)

func TestParseReadings(t *testing.T) {
	got, err := parseReadings("orrel_1\tpicked\t3-9:denies 20-24:says\nmarl_2\twhole\t0-4:asks\n")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]reading{
		"orrel_1": {picked, []cuePosition{{text.Span{Start: 3, End: 9}, "denies"}, {text.Span{Start: 20, End: 24}, "says"}}},
		"marl_2":  {read, []cuePosition{{text.Span{Start: 0, End: 4}, "asks"}}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(reading{}, cuePosition{})); diff != "" {
		t.Errorf("readings differ (-want +got):\n%s", diff)
	}
	for _, bad := range []string{
		"orrel_1 3-9:denies\n", "orrel_1\t3-9:denies\n", "orrel_1\thalf\t3-9:denies\n", "orrel_1\twhole\t3:denies\n", "orrel_1\twhole\tx-9:denies\n",
		"orrel_1\twhole\t3-9:hums\n", "orrel_1\twhole\t3-9\n",
	} {
		if _, err := parseReadings(bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

// TestReadings holds readings.tsv to its shape: every article once, cues in order, none empty or twice.
func TestReadings(t *testing.T) {
	list, err := parseReadings(readings)
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(readings, "\n"); lines != len(list) {
		t.Errorf("found %d lines of %d articles, want one each", lines, len(list))
	}
	for id, article := range list {
		last := text.Span{Start: -1}
		for _, r := range article.positions {
			if r.cue.Start < last.Start || r.cue == last || r.cue.Start >= r.cue.End {
				t.Errorf("%s: cue %v behind %v", id, r.cue, last)
			}
			last = r.cue
		}
	}
}

func FuzzParseReadings(f *testing.F) {
	f.Add("orrel_1\twhole\t3-9:denies\n")
	f.Fuzz(func(t *testing.T, lines string) {
		got, err := parseReadings(lines)
		if err == nil && len(got) > strings.Count(lines, "\n")+1 {
			t.Errorf("found %d articles in %q", len(got), lines)
		}
	})
}
