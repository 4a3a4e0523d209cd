package eval

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
)

// scoreParties compares pairs of parties with names of two reports: those that are one party of gold, and which of these are one of the record.
// A party that may be two of gold does not count.
func (x *recordCase) scoreParties() {
	type member struct {
		report     int64
		ours, gold int
		name       string
	}
	var list []member
	for _, p := range x.rec.Parties {
		for _, m := range p.Members {
			var f partyForms
			r := x.reports[x.file[m.Report]].Reading
			f.add(r, m.Party)
			if g := x.naming.find(f); len(g) == 1 && f.named {
				list = append(list, member{m.Report, p.Number, g[0], f.names[0]})
			}
		}
	}
	for i, a := range list {
		for _, b := range list[i+1:] {
			switch {
			case a.gold == b.gold && a.report != b.report:
				x.out.Joins.add(a.ours == b.ours)
				if a.ours != b.ours {
					x.wrong(x.file[a.report], "apart", x.gold.Parties[a.gold].Name, a.name+"; in "+x.file[b.report]+" "+b.name)
				}
			case a.gold != b.gold && a.ours == b.ours:
				person := x.gold.Parties[a.gold].Type == string(hearsay.Person) && x.gold.Parties[b.gold].Type == string(hearsay.Person)
				x.out.WrongPeople += one(person)
				x.out.WrongOthers += one(!person)
				x.wrong(x.file[a.report], "one", x.gold.Parties[a.gold].Name+" and "+x.gold.Parties[b.gold].Name, a.name+"; in "+x.file[b.report]+" "+b.name)
			}
		}
	}
}

// goldNaming finds which party of gold is meant.
type goldNaming struct {
	parties []corpus.GoldParty
	forms   [][]string     // bare forms of each, its name first
	bearers map[string]int // how many parties have a form
}

func newGoldNaming(parties []corpus.GoldParty) goldNaming {
	n := goldNaming{parties: parties, bearers: map[string]int{}}
	for _, p := range parties {
		name, _, _ := strings.Cut(p.Name, " (")
		forms := []string{bareName(name)}
		for _, a := range p.Aliases {
			if f := bareName(a); !slices.Contains(forms, f) {
				forms = append(forms, f)
			}
		}
		n.forms = append(n.forms, forms)
		for _, f := range forms {
			n.bearers[f]++
		}
	}
	return n
}

func (n goldNaming) index(name string) int {
	return slices.IndexFunc(n.parties, func(p corpus.GoldParty) bool { return p.Name == name })
}

// partyForms are the bare forms by which reports call a party.
type partyForms struct {
	names, forms []string
	named        bool
}

func (f *partyForms) add(r hearsay.Reading, id string) {
	i := slices.IndexFunc(r.Parties, func(p hearsay.Party) bool { return p.ID == id })
	if i < 0 {
		return
	}
	p := &r.Parties[i]
	f.names = append(f.names, bareName(p.Name))
	f.forms = append(f.forms, namesOf(r.Text, p)...)
	f.named = f.named || p.Named
}

// find returns the parties of gold that fit best, none when none fits.
func (n goldNaming) find(f partyForms) []int {
	best := 0
	var out []int
	for g := range n.parties {
		switch s := n.fit(f, g); {
		case s > best:
			best, out = s, []int{g}
		case s == best && s > 0:
			out = append(out, g)
		}
	}
	return out
}

// fit tells how well a party of gold fits: its own name weighs most, then a form that only it has, then one that others have too.
func (n goldNaming) fit(f partyForms, g int) int {
	best := 0
	for _, o := range f.forms {
		own := slices.Contains(f.names, o)
		for k, form := range n.forms[g] {
			switch {
			case o == form && k == 0:
				best = max(best, 50+one(own))
			case o == form && n.bearers[form] == 1:
				best = max(best, 40+2*one(own))
			case o == form:
				best = max(best, 20)
			case k == 0 && surname(form) != "" && surname(form) == o && n.parties[g].Type == string(hearsay.Person):
				best = max(best, 10)
			case !f.named && jaccard(o, form) >= 50:
				best = max(best, 5)
			}
		}
	}
	return best
}
