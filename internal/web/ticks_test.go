package web

import (
	"fmt"
	"strings"
	"testing"
)

// The axis of a timeline names round years, and every so many of what are no years.
func TestTicks(t *testing.T) {
	years := func(from, n int) (out []bar) {
		for i := range n {
			out = append(out, bar{name: fmt.Sprint(from + i)})
		}
		return out
	}
	months := []bar{{name: "2031-01"}, {name: "2031-02"}, {name: "2031-03"}}
	for _, tt := range []struct {
		bars []bar
		want string
	}{
		{nil, ""},
		{months, "2031-01 2031-02 2031-03"},
		{years(2029, 4), "2029 2030 2031 2032"},
		{years(1935, 86), "1940 1960 1980 2000 2020"},
		{years(2001, 12), "2002 2004 2006 2008 2010 2012"},
	} {
		var names []string
		for _, x := range ticksOf(tt.bars) {
			names = append(names, x.name)
		}
		if got := strings.Join(names, " "); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
