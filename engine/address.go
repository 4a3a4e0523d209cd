package engine

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// addressOf returns the address of a report that was fetched from one and says another of itself. What it says is believed when it is of the
// same site, for it leaves out what only counts visitors; a page that says to be one of another site may be anybody's, and one that says to be
// the front page says so of all pages.
func addressOf(fetched, said string, notes []hearsay.Note) (string, []hearsay.Note) {
	switch {
	case fetched == "" || said == "":
		return fetched + said, notes // one of them is empty
	case !sameSite(fetched, said):
		return fetched, append(notes, hearsay.Note{Code: hearsay.NoteMetadataDisagrees,
			Text: fmt.Sprintf("url: it was fetched from %q, and says of itself %q, which is another site: the first is taken", fetched, said)})
	case path(said) == "" && path(fetched) != "":
		return fetched, notes
	}
	return said, notes
}

// sameSite reports whether two addresses are of one host, or one of a host below that of the other: www.vale.example, m.vale.example.
func sameSite(a, b string) bool {
	a, b = strings.TrimPrefix(host(a), "www."), strings.TrimPrefix(host(b), "www.")
	return a == b || strings.HasSuffix(a, "."+b) || strings.HasSuffix(b, "."+a)
}

// host returns the host of an address of the web in lower case, with its port.
func host(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	return strings.ToLower(rest[:len(rest)-len(behindHost(rest))])
}

// path returns what stands behind the host but for a slash.
func path(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	return strings.Trim(behindHost(rest), "/")
}

func behindHost(rest string) string {
	if at := strings.IndexAny(rest, "/?#"); at >= 0 {
		return rest[at:]
	}
	return ""
}
