// Package gazetteer knows names: first names and their genders, short forms of first names, last names that many have, countries with their adjectives
// and capitals. The lists are made by hearsay-train from open data that NOTICE names, but for more.txt and more_surnames.txt, which are our own; what is
// not in them is not known.
package gazetteer

import (
	_ "embed"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed names.txt
var names string

//go:embed more.txt
var more string

//go:embed surnames.txt
var surnames string

//go:embed more_surnames.txt
var moreSurnames string

//go:embed nicknames.txt
var nicknames string

//go:embed countries.txt
var countries string

// Gender is the gender that a first name tells.
type Gender uint8

// The genders of first names.
const (
	Unknown Gender = iota
	Man
	Woman
)

// Country is a country as English names it.
type Country struct {
	Name      string // the short form, without an article
	Adjective string
	Capital   string // "" where there is none
}

// Gazetteer looks names up. It is read-only and safe for use by many goroutines. The nil Gazetteer knows nothing.
type Gazetteer struct {
	gender  map[string]Gender
	more    map[string]Gender   // of names whose short forms are not known
	many    map[string]bool     // last names that many have
	short   map[string][]string // the names that a name is a short form of
	forms   map[string][]string // the short forms of a name
	country map[string]int
	capital map[string]int
	list    []Country
}

// New reads the lists.
func New() *Gazetteer {
	g := &Gazetteer{gender: map[string]Gender{}, more: map[string]Gender{}, many: map[string]bool{}, short: map[string][]string{}, forms: map[string][]string{}, country: map[string]int{}, capital: map[string]int{}}
	read(names, g.gender)
	read(more, g.more)
	for line := range strings.Lines(surnames + moreSurnames) {
		g.many[strings.TrimSpace(line)] = true
	}
	for line := range strings.Lines(nicknames) {
		fields := strings.Fields(line)
		for _, f := range fields[1:] {
			g.short[f] = append(g.short[f], fields[0])
		}
		if len(fields) > 1 {
			g.forms[fields[0]] = fields[1:]
		}
	}
	for line := range strings.Lines(countries) {
		if f := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(f) == 3 {
			g.add(Country{Name: f[0], Adjective: f[1], Capital: f[2]})
		}
	}
	return g
}

// read reads names and their genders, a line each; a line that begins with # is for readers.
func read(list string, into map[string]Gender) {
	for line := range strings.Lines(list) {
		if name, gender, ok := strings.Cut(strings.TrimSpace(line), " "); ok && name != "#" {
			into[name] = map[string]Gender{"m": Man, "f": Woman}[gender]
		}
	}
}

func (g *Gazetteer) add(c Country) {
	n := len(g.list)
	g.list = append(g.list, c)
	g.country[strings.ToLower(c.Name)] = n
	if _, twice := g.country[strings.ToLower(c.Adjective)]; !twice {
		g.country[strings.ToLower(c.Adjective)] = n
	}
	if c.Capital != "" {
		g.capital[strings.ToLower(c.Capital)] = n
	}
}

// Gender returns the gender of a lower-case first name.
func (g *Gazetteer) Gender(first string) Gender {
	if g == nil {
		return Unknown
	}
	first = plain(first)
	if k, ok := g.gender[first]; ok {
		return k
	}
	if k, ok := g.more[first]; ok {
		return k
	}
	all := Unknown
	for n, full := range g.short[first] {
		k := g.gender[full]
		if n > 0 && k != all {
			return Unknown
		}
		all = k
	}
	if own := g.ofForms(first); all != Unknown && own != Unknown {
		return own
	}
	return all
}

// plain takes the marks off the letters of a name: Sinéad is Sinead.
func plain(name string) string {
	if strings.IndexFunc(name, func(r rune) bool { return r > unicode.MaxASCII }) < 0 {
		return name
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(name))
}

// ofForms returns the gender that all short forms of a name tell whose gender is known: Alexander is called Alec and Alex, though Alexandria is called Alexander.
func (g *Gazetteer) ofForms(first string) Gender {
	all := Unknown
	for _, f := range g.forms[first] {
		k := g.gender[f]
		if k != Unknown && all != Unknown && k != all {
			return Unknown
		}
		all = max(all, k)
	}
	return all
}

// Common reports whether many people have a last name, without marks on its letters, so that two of one full name may well be two people.
func (g *Gazetteer) Common(last string) bool { return g != nil && g.many[strings.ToLower(last)] }

// Short reports whether a lower-case first name is a short form of another: Bill of William.
func (g *Gazetteer) Short(short, full string) bool {
	if g == nil {
		return false
	}
	for _, f := range g.short[short] {
		if f == full {
			return true
		}
	}
	return false
}

// Country returns the country with that name or adjective, in lower case and without an article.
func (g *Gazetteer) Country(name string) (Country, bool) {
	if g == nil {
		return Country{}, false
	}
	n, ok := g.country[alias(name)]
	if !ok {
		return Country{}, false
	}
	return g.list[n], true
}

// Capital returns the country whose capital has that name, in lower case.
func (g *Gazetteer) Capital(name string) (Country, bool) {
	if g == nil {
		return Country{}, false
	}
	n, ok := g.capital[name]
	if !ok {
		return Country{}, false
	}
	return g.list[n], true
}

// alias returns the name in the list of a country that has others.
func alias(name string) string {
	switch name {
	case "u.s.", "us", "u.s", "usa", "u.s.a.", "united states of america", "america":
		return "united states"
	case "britain", "great britain", "u.k.", "uk":
		return "united kingdom"
	case "uae", "u.a.e.":
		return "united arab emirates"
	case "myanmar":
		return "burma"
	case "czech republic":
		return "czechia"
	case "taiwanese":
		return "taiwan"
	}
	return name
}
