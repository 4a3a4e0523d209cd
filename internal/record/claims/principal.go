package claims

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// principals returns for whom the named parties of a record speak that speak for one party only: lawyers, spokespeople. A reading tells it
// where they are introduced; what they say later is said for the same.
func principals(reports []Report) map[int]int {
	votes := map[int]map[int]int{}
	vote := func(speaker, principal int) {
		if speaker == 0 || principal == 0 || speaker == principal {
			return
		}
		if votes[speaker] == nil {
			votes[speaker] = map[int]int{}
		}
		votes[speaker][principal]++
	}
	for _, r := range reports {
		for i := range r.Reading.Statements {
			s := &r.Reading.Statements[i]
			vote(r.Party(s.Speaker), r.Party(s.OnBehalfOf))
		}
		for _, p := range r.Reading.Parties {
			vote(r.Party(p.ID), r.Party(represented(&r.Reading, p)))
		}
	}
	out := map[int]int{}
	for speaker, of := range votes {
		if len(of) == 1 {
			for principal := range of {
				out[speaker] = principal
			}
		}
	}
	return out
}

// represented returns the id of the party that a named party represents by one of its descriptions: the mayor's lawyer.
func represented(rd *hearsay.Reading, p hearsay.Party) string {
	if !p.Named {
		return ""
	}
	for _, m := range p.Mentions {
		if m.Form == "description" && represents(m.In(rd.Text)) {
			if id := within(rd, p.ID, m.Span); id != "" {
				return id
			}
		}
	}
	return ""
}

// represents reports whether a description is of one who speaks for another.
func represents(words string) bool {
	return slices.ContainsFunc(strings.Fields(words), func(w string) bool {
		switch strings.Trim(strings.ToLower(w), ",.") {
		case "lawyer", "attorney", "solicitor", "barrister", "spokesman", "spokeswoman", "spokesperson", "publicist":
			return true
		}
		return false
	})
}

// within returns the id of the only named party other than one that is mentioned in a span.
func within(rd *hearsay.Reading, not string, s hearsay.Span) string {
	found := ""
	for _, p := range rd.Parties {
		if p.ID == not || !p.Named {
			continue
		}
		if slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool { return s.Contains(m.Span) && m.Form == "name" }) {
			if found != "" {
				return ""
			}
			found = p.ID
		}
	}
	return found
}

// outletsOf returns the parties that bear the name of the outlet of a report.
func outletsOf(reports []Report) map[int]bool {
	names := map[string]bool{}
	for _, r := range reports {
		name := plain(r.Reading.Report.Outlet)
		names[name] = name != ""
	}
	out := map[int]bool{}
	for _, r := range reports {
		for _, p := range r.Reading.Parties {
			if n := r.Party(p.ID); n > 0 && names[plain(p.Name)] {
				out[n] = true
			}
		}
	}
	return out
}

// plain returns a name in small letters without its article.
func plain(name string) string { return strings.TrimPrefix(strings.ToLower(name), "the ") }
