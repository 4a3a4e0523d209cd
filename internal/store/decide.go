package store

import (
	"net/url"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/versions"
)

// Sibling is what a store holds of the article that an addition belongs to.
type Sibling struct {
	Report      ReportID
	Version     int
	RenderingOf ReportID
	SHA256      string
	TextSHA256  string
	Form        string
	Published   string
	Modified    string
}

// Decide tells what an addition is to the reports of its article, which are given in order of their numbers: a copy of one of them, a
// rendering of one, or a new version. It returns New when there are none, and the sibling in the other cases; for a rendering that is the
// report whose statements count.
//
// The same bytes published at the same time are a copy. Another form or the same text published at the same time is a rendering. Another
// time or another text is a version. A time that is not known contradicts none, and a date alone none of its day.
func Decide(a Sibling, siblings []Sibling) (What, Sibling) {
	for _, s := range siblings {
		if s.SHA256 == a.SHA256 && sameState(s, a) {
			return Copy, s
		}
	}
	for _, s := range siblings {
		if s.RenderingOf == 0 && sameState(s, a) && (s.Form != a.Form || s.TextSHA256 == a.TextSHA256) {
			return Rendering, s
		}
	}
	if len(siblings) > 0 {
		return Version, siblings[len(siblings)-1]
	}
	return New, Sibling{}
}

func sameState(a, b Sibling) bool {
	return sameTime(a.Published, b.Published) && sameTime(a.Modified, b.Modified)
}

func sameTime(a, b string) bool {
	if a == "" || b == "" || a == b {
		return true
	}
	day := len(hearsay.DateLayout)
	if len(a) <= day || len(b) <= day {
		return a[:min(day, len(a))] == b[:min(day, len(b))]
	}
	ta, errA := time.Parse(hearsay.TimeLayout, a)
	tb, errB := time.Parse(hearsay.TimeLayout, b)
	return errA == nil && errB == nil && ta.Equal(tb)
}

// InOrder sorts versions of an article, the earliest first, as package versions says.
func InOrder(list []Sibling) {
	versions.InOrder(list, func(s Sibling) versions.Version {
		return versions.Version{Number: int64(s.Report), Modified: s.Modified, Published: s.Published}
	})
}

// Address returns the form of an address of the web that is the same for all its spellings: without scheme, user, default port, fragment,
// closing slash and what only counts visitors, the host in lower case. What is no such address is returned without white space around.
func Address(s string) string {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return s
	}
	host := strings.ToLower(u.Hostname())
	if p := u.Port(); p != "" && p != "80" && p != "443" {
		host += ":" + p
	}
	out := host + strings.TrimRight(u.EscapedPath(), "/")
	if q := query(u.RawQuery); q != "" {
		out += "?" + q
	}
	return out
}

// query leaves out the parameters that only tell who sent the visitor, and keeps the order of the others.
func query(raw string) string {
	var kept []string
	for _, p := range strings.Split(raw, "&") {
		name, _, _ := strings.Cut(strings.ToLower(p), "=")
		switch {
		case name == "", strings.HasPrefix(name, "utm_"):
		case name == "fbclid", name == "gclid", name == "msclkid", name == "dclid", name == "igshid", name == "mc_cid", name == "mc_eid":
		default:
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "&")
}

// Key returns the form of a name or an outlet by which it is looked up: white space single, in lower case.
func Key(name string) string { return strings.ToLower(clean(name)) }

// DayNumber returns a number for a day, 2031-03-04, that grows with it: 0 for what is no day, otherwise above 0 and below 1<<22.
func DayNumber(s string) int64 {
	t, err := time.Parse(hearsay.DateLayout, s)
	if err != nil {
		return 0
	}
	return int64(t.Year())*372 + int64(t.Month()-1)*31 + int64(t.Day())
}
