package claims

import (
	"maps"
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
			if named(&r.Reading, s.OnBehalfOf) {
				vote(r.Party(s.Speaker), r.Party(s.OnBehalfOf))
			}
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

// named reports whether a party of a reading has a name.
func named(rd *hearsay.Reading, id string) bool {
	return slices.ContainsFunc(rd.Parties, func(p hearsay.Party) bool { return p.ID == id && p.Named })
}

// officers returns the organisation for which each named party speaks that leads one, and only one, throughout the record: chief executives, chairs,
// presidents of unions.
func officers(reports []Report) map[int]int {
	of := map[int]int{}
	for _, r := range reports {
		for _, p := range r.Reading.Parties {
			n := r.Party(p.ID)
			if n == 0 || !p.Named || p.Type != hearsay.Person {
				continue
			}
			if o := r.Party(led(&r.Reading, p)); o != 0 && o != n {
				if old, ok := of[n]; ok && old != o {
					o = -1
				}
				of[n] = o
			}
		}
	}
	maps.DeleteFunc(of, func(_, o int) bool { return o < 0 })
	return of
}

// led returns the id of the organisation that a person leads by one of their roles, "" when none.
func led(rd *hearsay.Reading, p hearsay.Party) string {
	for _, r := range p.Roles {
		if r.Status == "former" || !leader(r.In(rd.Text)) {
			continue
		}
		for _, o := range rd.Parties {
			if o.ID != p.ID && o.Named && (o.Type == hearsay.Organisation || o.Type == "") && slices.ContainsFunc(o.Mentions, func(m hearsay.Mention) bool { return r.Contains(m.Span) }) {
				return o.ID
			}
		}
	}
	return ""
}

// leader reports whether words for a role are those of one who leads an organisation.
func leader(words string) bool {
	words = strings.ToLower(words)
	for _, w := range [...]string{"chief executive", "managing director", "managing partner", "general secretary", "executive director", "co-founder"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return slices.ContainsFunc(strings.Fields(words), func(w string) bool {
		switch strings.Trim(w, ",.’'") {
		case "chairman", "chairwoman", "chair", "president", "founder", "ceo", "director", "secretary-general":
			return true
		}
		return false
	})
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
