package dates_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/dates"
)

// A month without a year is behind or ahead as the verb tells that it hangs on.
func TestMonths(t *testing.T) {
	p := pipeline(t)
	for src, want := range map[string]string{
		"The protests went quiet before resuming in late October.": "2030-10",
		"The council is going to vote in October.":                 "2031-10",
		"The pier closed in October.":                              "2030-10",
		"The pier will close in October.":                          "2031-10",
	} {
		times := dates.Find(annotate(p, src), "2031-03-04")
		if len(times) != 1 || times[0].Value != want {
			t.Errorf("%s: found %+v, want %s", src, times, want)
		}
	}
}
