package identity_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// stories makes what is known of people in as many stories: "Ida Dunmore | president | Anton Veldhuis, Mara Quist | 2031", the last for when.
func stories(first int, list ...string) []identity.Known {
	var out []identity.Known
	for i, s := range list {
		k := identity.Known{Party: identity.Member{Report: int64(first + i), Party: "p1"}, Story: int64(first + i), Type: hearsay.Person, Count: 2, Since: "2031-03-01"}
		f := strings.Split(s, "|")
		k.Name = strings.TrimSpace(f[0])
		k.Core = strings.Fields(strings.ToLower(k.Name))
		k.Person = len(k.Core) > 1
		k.Roles = strings.Fields(f[1])
		for _, name := range strings.Split(f[2], ",") {
			k.Company = append(k.Company, strings.TrimSpace(name))
		}
		slices.Sort(k.Company)
		if len(f) > 3 {
			k.Since = strings.TrimSpace(f[3]) + "-03-01"
		}
		out = append(out, k)
	}
	return out
}

// TestMeetBearers holds those whom whole stories call by a last name alone against those who bear it.
func TestMeetBearers(t *testing.T) {
	president := stories(1, slices.Repeat([]string{"Ida Dunmore | president | anton veldhuis, mara quist, white mill, tern hollow"}, 7)...)
	for _, tt := range []struct {
		name   string
		others []identity.Known
		short  string
		want   bool // joined with the president
		offers int
	}{
		{"by office and company", nil, "Dunmore | president | mara quist, white mill", true, 0},
		{"by office alone", nil, "Dunmore | president | ", false, 0},
		{"by much company", nil, "Dunmore | | anton veldhuis, mara quist, white mill", true, 0},
		{"by some company", nil, "Dunmore | | anton veldhuis, mara quist", false, 1},
		{"by no company", nil, "Dunmore | | karl orr", false, 0},
		{"another office", nil, "Dunmore | dentist | anton veldhuis, mara quist, white mill", false, 0},
		{"her husband is in the same reports", nil, "Dunmore | | neil dunmore, anton veldhuis, mara quist, white mill", false, 1},
		{"her husband and her office", nil, "Dunmore | president | neil dunmore, anton veldhuis, mara quist", true, 0},
		{"two are known by it", stories(11, slices.Repeat([]string{"Neil Dunmore | senator | karl orr"}, 2)...), "Dunmore | president | mara quist, white mill", false, 1},
		{"years later", nil, "Dunmore | president | mara quist, white mill | 2034", false, 0},
		{"a year later", nil, "Dunmore | president | mara quist, white mill | 2032", true, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			list := append(append([]identity.Known{}, president...), tt.others...)
			list = append(list, stories(20, tt.short)...)
			met, maybe := identity.NewJoiner().Meet(list)
			if got := together(met, 1, 20); got != tt.want || len(maybe) != tt.offers {
				t.Errorf("joined: %v, %d offers %v; want %v, %d", got, len(maybe), maybe, tt.want, tt.offers)
			}
		})
	}
	few := append(stories(1, slices.Repeat([]string{"Ida Dunmore | president | mara quist, white mill"}, 3)...), stories(20, "Dunmore | president | mara quist, white mill")...)
	if met, maybe := identity.NewJoiner().Meet(few); together(met, 1, 20) || len(maybe) != 1 {
		t.Errorf("three stories make nobody known by a last name: %v %v", met, maybe)
	}
}

// TestMeetFirstNames keeps apart those of different stories of whom only a first name is known.
func TestMeetFirstNames(t *testing.T) {
	for _, tt := range []struct {
		list []string
		want bool
	}{
		{[]string{"Robert | | anton veldhuis, mara quist", "Robert | | anton veldhuis, mara quist"}, false},
		{[]string{"Robert | bishop | anton veldhuis", "Robert | bishop | anton veldhuis"}, true},
		{[]string{"Robert | | anton veldhuis, mara quist", "Robert | | anton veldhuis, mara quist", "Ida Robert | | karl orr"}, true},
		{[]string{"Dunmore | | anton veldhuis, mara quist", "Dunmore | | anton veldhuis, mara quist"}, true},
	} {
		if met, _ := identity.NewJoiner().Meet(stories(1, tt.list...)); together(met, 1, 2) != tt.want {
			t.Errorf("%v: joined %v, want %v", tt.list, !tt.want, tt.want)
		}
	}
}

// A report that has a last name and the full name of somebody who bears it, and reads them as two, means two.
func TestToldApart(t *testing.T) {
	company := "\nAnton Veldhuis\nMara Quist"
	got := identity.NewJoiner().Join(reports([]string{"Ida Dunmore\nDunmore" + company, "Neil Dunmore | person | senator" + company}))
	if n := got.Of(1, "p2"); n == got.Of(1, "p1") || n != got.Of(2, "p1") {
		t.Errorf("%+v", got.Parties)
	}
}

func together(met []identity.Met, a, b int64) bool {
	for _, m := range met {
		has := map[int64]bool{}
		for _, k := range m.Parties {
			has[k.Party.Report] = true
		}
		if has[a] && has[b] {
			return true
		}
	}
	return false
}
