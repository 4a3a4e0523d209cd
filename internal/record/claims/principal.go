package claims

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/noun"
)

// principals returns for whom the named parties of a record speak that speak for one party only: lawyers, spokespeople. A reading tells it
// where they are introduced; what they say later is said for the same. A body that once speaks beside somebody's agent speaks for itself elsewhere.
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
			if named(&r.Reading, s.OnBehalfOf) && !(kindOf(&r.Reading, s.Speaker) == hearsay.Organisation && kindOf(&r.Reading, s.OnBehalfOf) == hearsay.Person) {
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

// kindOf returns the type of a party of a reading.
func kindOf(rd *hearsay.Reading, id string) hearsay.PartyType {
	for i := range rd.Parties {
		if rd.Parties[i].ID == id {
			return rd.Parties[i].Type
		}
	}
	return ""
}

// named reports whether a party of a reading has a name.
func named(rd *hearsay.Reading, id string) bool {
	return slices.ContainsFunc(rd.Parties, func(p hearsay.Party) bool { return p.ID == id && p.Named })
}

// officers returns the organisation for which each named party speaks that leads one: chief executives, chairs, presidents of unions. Where
// reports tell of several it is the one that most of them tell of.
func officers(reports []Report) map[int]int {
	votes := map[int]map[int]int{}
	for _, r := range reports {
		for _, p := range r.Reading.Parties {
			n := r.Party(p.ID)
			if n == 0 || !p.Named || p.Type != hearsay.Person {
				continue
			}
			if o := r.Party(led(&r.Reading, p)); o != 0 && o != n {
				if votes[n] == nil {
					votes[n] = map[int]int{}
				}
				votes[n][o]++
			}
		}
	}
	of := map[int]int{}
	for n, list := range votes {
		if o := most(list); o != 0 {
			of[n] = o
		}
	}
	return of
}

// most returns what has most votes, 0 when two have as many.
func most(votes map[int]int) int {
	best, count := 0, 0
	for x, n := range votes {
		switch {
		case n > count:
			best, count = x, n
		case n == count:
			best = 0
		}
	}
	return best
}

// led returns the id of the organisation that a person leads by one of their roles, or for whose cause they are brought in, "" when none.
func led(rd *hearsay.Reading, p hearsay.Party) string {
	for _, r := range p.Roles {
		if r.Status == "former" || !leader(r.In(rd.Text)) {
			continue
		}
		if o := body(rd, p.ID, func(o *hearsay.Party, m hearsay.Mention) bool {
			return r.Contains(m.Span) && (o.Type != hearsay.Person || m.Form == "name" && heads(rd.Text[m.End:r.End]))
		}); o != "" {
			return o
		}
	}
	for _, m := range p.Mentions {
		rest, ok := strings.CutPrefix(rd.Text[m.End:], " of ")
		if !ok || m.Form != "name" {
			continue
		}
		at := len(rd.Text) - len(strings.TrimPrefix(rest, "the "))
		if o := body(rd, p.ID, func(o *hearsay.Party, m hearsay.Mention) bool {
			return o.Type != hearsay.Person && m.Form == "name" && m.Start <= at && at < m.End && cause(m.In(rd.Text))
		}); o != "" {
			return o
		}
	}
	return ""
}

// body returns the id of the first party with a name, other than a party, that may be an organisation and of which one mention fits.
func body(rd *hearsay.Reading, other string, fits func(*hearsay.Party, hearsay.Mention) bool) string {
	for i := range rd.Parties {
		o := &rd.Parties[i]
		if o.ID != other && o.Named && (o.Type == hearsay.Organisation || o.Type == hearsay.Person || o.Type == "") &&
			slices.ContainsFunc(o.Mentions, func(m hearsay.Mention) bool { return fits(o, m) }) {
			return o.ID
		}
	}
	return ""
}

// heads reports whether words are an office that nobody holds for a person: what is called like one before them is a firm or a club.
func heads(words string) bool {
	switch strings.ToLower(strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(words, "'s"), "’s"))) {
	case "chairman", "chairwoman", "chair", "chief executive", "managing director", "managing partner", "executive editor", "co-founder", "general secretary":
		return true
	}
	return false
}

// cause reports whether a name is one of those who band together for something: of whoever is brought in by it one hears what it wants.
func cause(name string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(w string) bool {
		switch w {
		case "union", "association", "federation", "league", "alliance", "coalition", "campaign", "trust", "guild", "society", "local", "supporters", "residents":
			return true
		}
		return false
	})
}

// leader reports whether words for a role are those of one who leads an organisation.
func leader(words string) bool {
	words = strings.ToLower(words)
	for _, w := range [...]string{"chief executive", "managing director", "managing partner", "general secretary", "executive director", "co-founder", "executive editor"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return slices.ContainsFunc(strings.Fields(words), func(w string) bool {
		switch strings.Trim(w, ",.’'") {
		case "chairman", "chairwoman", "chair", "president", "founder", "ceo", "director", "secretary-general", "editor", "editor-in-chief":
			return true
		}
		return false
	})
}

// outletsOf returns the parties that bear the name of the outlet of a report, or one as papers, stations and agencies have where something that somebody says comes
// through them.
func outletsOf(reports []Report) map[int]bool {
	names := map[string]bool{}
	for _, r := range reports {
		name := plain(r.Reading.Report.Outlet)
		names[name] = name != ""
	}
	out := map[int]bool{}
	for _, r := range reports {
		for _, p := range r.Reading.Parties {
			if n := r.Party(p.ID); n > 0 && (names[plain(p.Name)] || p.Named && p.Type != hearsay.Person && noun.PressName(p.Name) && passesOn(&r.Reading, p.ID)) {
				out[n] = true
			}
		}
	}
	return out
}

// passesOn reports whether something that somebody says in a reading comes through a party.
func passesOn(rd *hearsay.Reading, id string) bool {
	return slices.ContainsFunc(rd.Statements, func(s hearsay.Statement) bool {
		return slices.ContainsFunc(s.Chain, func(l hearsay.Link) bool { return l.Party == id })
	})
}

// plain returns a name in small letters without its article.
func plain(name string) string { return strings.TrimPrefix(strings.ToLower(name), "the ") }
