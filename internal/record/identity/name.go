package identity

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// node is one party of one report with what tells who it is.
type node struct {
	member    Member
	report    *entry.Report
	party     *hearsay.Party
	named     bool
	anonymous bool
	core      []string // words of its name, folded, without titles, articles and what companies end in
	middle    string   // middle names or initials of a person
	suffix    string   // jr, sr, ii ...
	title     string   // the gender that a title tells: m, f or ""
	person    bool     // surely a person
	body      bool     // surely none
	cut       bool     // its name ends as those of firms do
	country   bool     // a country, or a capital that stands for its government
	made      bool     // a thing that is called after who makes it
	age       int      // year of birth that an age in the text tells, 0 when none
	roles     []string // words of its offices
	company   []string // keys of the other names of the report
	shown     []string // names as the text has them
	story     string   // in which it was joined already, "" when that is not done
	since     string   // the day on which that began, as 2016-05-09
}

// key is the name under which nodes are looked up: first and last name of a person, all words of anything else.
func (n *node) key() string { return strings.Join(n.core, " ") }

func (w *joining) node(r *entry.Report, p *hearsay.Party, company []string) node {
	text := r.Reading.Text
	n := node{member: Member{r.Number, p.ID}, report: r, party: p, named: p.Named && p.Name != "" && p.Type != hearsay.Author, company: company}
	n.core, n.title = w.strip(tokens(p.Name), p.Type)
	if len(n.core) > 1 && n.core[0] == "us" {
		n.core = append([]string{"united", "states"}, n.core[1:]...) // the U.S. Navy
	}
	several := slices.Contains(n.core, "and") && p.Type != hearsay.Organisation && p.Type != hearsay.Government
	n.parse(w.names, p.Type)
	if c, ok := w.names.Country(n.key()); ok && p.Type != hearsay.Person && !alsoAName(n.key()) {
		n.core, n.country = tokens(c.Name), true
	}
	if c, ok := w.names.Capital(n.key()); ok && p.Type == hearsay.Government && speaks(&r.Reading, p.ID) {
		n.core, n.country = tokens(c.Name), true // a capital that speaks is the government that sits there
	}
	if core := w.governmentOf(p); core != nil {
		n.core, n.country, n.named = core, true, p.Type != hearsay.Author
	}
	for _, role := range p.Roles {
		n.roles = append(n.roles, roleWords(role.In(text))...)
	}
	if several {
		n.core = nil // two names read as one are nobody's
	}
	if !n.named {
		return n
	}
	n.shown = append(n.shown, p.Name)
	for _, m := range p.Mentions {
		if m.Form != "name" {
			continue
		}
		if shown := strings.Join(strings.Fields(m.In(text)), " "); !slices.Contains(n.shown, shown) {
			n.shown = append(n.shown, shown)
		}
		if g := genderBefore(text[:m.Start]); g != "" && n.title == "" {
			n.title = g
		}
		if a := ageAfter(text[m.End:]); a > 0 && n.age == 0 && len(r.Reading.Report.Published) >= 4 {
			n.age = atoi(r.Reading.Report.Published[:4]) - a
		}
	}
	if n.title != "" && !n.body {
		n.person = true
	}
	n.made = n.isMade()
	slices.Sort(n.roles)
	n.roles = slices.Compact(n.roles)
	return n
}

// isMade reports whether a name of several words is that of a thing that is called after who makes it and speaks for nobody: no word behind the first tells that it is a body's, and the report has
// it mostly behind an article or says whose it is, as it has no name of a firm. The new Brandeman Tern is no Brandeman.
func (n *node) isMade() bool {
	if !n.ofNoBody() {
		return false
	}
	behind, all := 0, 0
	for _, m := range n.party.Mentions {
		text := n.report.Reading.Text
		if m.Form != "name" || !strings.Contains(m.In(text), " ") || beforeNoun(text[m.End:]) {
			continue
		}
		all++
		if behindArticle(text[:m.Start]) {
			behind++
		}
	}
	return 2*behind > all
}

// ofNoBody reports whether a name has several words and none behind the first tells that it is a body's.
func (n *node) ofNoBody() bool {
	return len(n.core) > 1 && !n.person && !n.cut && !slices.ContainsFunc(n.core[1:], func(w string) bool {
		return english.BodyNoun(w) || english.Business(w) || english.Trade(w) || english.Club(w) || english.PressName(w)
	})
}

// slip reports whether the name of a node may have words too many: a body's, or one of more words than people have.
func (n *node) slip() bool {
	return !n.person && (n.party.Type != hearsay.Person || len(strings.Fields(n.party.Name)) > 3)
}

// beforeNoun reports whether what stands behind a name may be what the article before it belongs to: the Halden Recovery yard.
func beforeNoun(text string) bool {
	rest, ok := strings.CutPrefix(text, " ")
	if !ok {
		return false
	}
	word, _, _ := strings.Cut(rest[:min(len(rest), 20)], " ")
	switch strings.TrimRight(word, ".,;:!?") {
	case "is", "was", "are", "were", "has", "had", "will", "would", "can", "could", "may", "and", "or", "but", "in", "on", "at", "to", "for", "with", "by", "from", "of", "as", "that", "which", "when", "if", "than", "itself", "also", "not":
		return false
	}
	return true
}

// behindArticle reports whether a text ends with an article or a possessive, or with that and a word in small letters.
func behindArticle(text string) bool {
	words := strings.Fields(text[max(0, len(text)-40):])
	for k := len(words) - 1; k >= 0 && k >= len(words)-2; k-- {
		switch w := strings.ToLower(words[k]); w {
		case "a", "an", "the", "this", "its", "his", "her", "their", "our", "your", "my":
			return true
		default:
			if strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
				return true
			}
			if w != words[k] || strings.ContainsAny(w, ".,;:!?") {
				return false
			}
		}
	}
	return false
}

// governmentOf returns the name of the country or the state whose government a party is called, as the engine calls it by whatever words the report has: French government, government of
// Karesia; nil for others.
func (w *joining) governmentOf(p *hearsay.Party) []string {
	words := tokens(p.Name)
	switch n := len(words); {
	case p.Type != hearsay.Government || n < 2:
	case words[n-1] == "government":
		if c, ok := w.names.Country(strings.TrimPrefix(strings.Join(words[:n-1], " "), "the ")); ok {
			return tokens(c.Name)
		}
	case n == 3 && words[0] == "government" && words[1] == "of":
		return words[2:]
	}
	return nil
}

// parse tells people from bodies and takes the middle names of people out of their keys.
func (n *node) parse(names *gazetteer.Gazetteer, t hearsay.PartyType) {
	before := len(n.core)
	for len(n.core) > 1 && english.LegalForm(n.core[len(n.core)-1]) {
		n.core = n.core[:len(n.core)-1]
	}
	for len(n.core) > 2 && english.Trade(n.core[len(n.core)-1]) && !slices.Contains(n.core, "of") && !slices.Contains(n.core, "and") {
		n.core = n.core[:len(n.core)-1]
	}
	n.cut = len(n.core) < before
	n.body = n.cut || slices.ContainsFunc(n.core, bodyWord) && !(t == hearsay.Person && len(n.core) == 2 && given(names, n.core[0]))
	n.core = turned(n.core)
	for len(n.core) > 1 && generation(n.core[len(n.core)-1]) {
		n.suffix, n.core = n.core[len(n.core)-1], n.core[:len(n.core)-1]
	}
	if len(n.core) < 2 || n.body {
		return
	}
	n.person = given(names, n.core[0])
	if k := len(n.core); k > 2 && (n.person || t == hearsay.Person) && !particle(n.core[k-2]) {
		n.middle = strings.Join(n.core[1:k-1], " ")
		n.core = []string{n.core[0], n.core[k-1]}
	}
}

// speaks reports whether a party speaks in a report, or somebody speaks for it.
func speaks(r *hearsay.Reading, id string) bool {
	return slices.ContainsFunc(r.Statements, func(s hearsay.Statement) bool { return s.Speaker == id || s.OnBehalfOf == id })
}

func given(names *gazetteer.Gazetteer, word string) bool {
	return names.Gender(word) != gazetteer.Unknown
}

// tokens are the words of a name, folded: lower case, without accents, apostrophes and the ending of a possessive.
func tokens(name string) []string {
	name = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’', r == '.':
		case r == '&':
			b.WriteString(" and ")
		case unicode.In(r, unicode.L, unicode.N), r == '-':
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// strip takes articles off a name, and titles off that of a person, with what stands before them: "County Commissioner Ida Sorrel". It returns
// the gender that a title told.
func (w *joining) strip(words []string, t hearsay.PartyType) ([]string, string) {
	for len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	for i := len(words) - 2; i >= 0; i-- {
		rest := words[i+1:]
		if slices.Contains(words[:i], "and") {
			break // two people
		}
		known := given(w.names, rest[0]) && (t == "" || len(rest) > 1)
		if title(words[i]) && (t == hearsay.Person || known) && !bodyWord(rest[len(rest)-1]) {
			return rest, genderIn(words[:i+1])
		}
	}
	return words, ""
}

// genderIn returns the gender that the last of some titles tells.
func genderIn(titles []string) string {
	gender := ""
	for _, w := range titles {
		gender = cmp.Or(titleGender(w), gender)
	}
	return gender
}

// turned makes "ministry of health" and "health ministry" one.
func turned(words []string) []string {
	if len(words) > 2 && words[1] == "of" {
		switch words[0] {
		case "ministry", "department", "office", "city", "town", "government", "bureau", "state":
			rest := slices.DeleteFunc(slices.Clone(words[2:]), func(w string) bool { return w == "the" })
			return append(rest, words[0])
		}
	}
	return words
}

// genderBefore returns the gender of the title, in capitals, that a text ends in: Miss, but not what polls miss.
func genderBefore(text string) string {
	words := strings.Fields(text[max(0, len(text)-24):])
	if len(words) == 0 || words[len(words)-1][0] >= 'a' {
		return ""
	}
	return titleGender(strings.ToLower(strings.TrimSuffix(words[len(words)-1], ".")))
}

// ageAfter returns the age that a text begins with: ", 34,".
func ageAfter(text string) int {
	if len(text) < 5 || text[0] != ',' || text[1] != ' ' || text[4] != ',' {
		return 0
	}
	return atoi(text[2:4])
}

func atoi(s string) int {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' {
			return 0
		}
		n = 10*n + int(r-'0')
	}
	return n
}

// roleWords are the words of an office that say something. What a clause tells of somebody is none: the historian who found it is a historian, a big man who laughs nothing.
func roleWords(role string) []string {
	words := tokens(role)
	if k := slices.IndexFunc(words, relative); k >= 0 {
		words = words[:k]
		if k > 0 && anybody(words[k-1]) {
			return nil
		}
	}
	for i, w := range words {
		words[i] = cmp.Or(longTitle(w), w)
	}
	return slices.DeleteFunc(words, empty)
}

func relative(w string) bool { return w == "who" || w == "whom" || w == "whose" || w == "which" }

func anybody(w string) bool { return w == "man" || w == "woman" || w == "person" }

// company returns the keys of the names in the news of a report, sorted: those of at least two words that say something, apart from
// countries, from who made the report, and from what stands in bylines and credits only.
func (w *joining) company(r *entry.Report) []string {
	rd := &r.Reading
	makers := strings.Join(tokens(rd.Report.Outlet+" | "+rd.Report.Wire+" | "+rd.Report.Byline), " ")
	var out []string
	for i := range rd.Parties {
		p := &rd.Parties[i]
		if !p.Named || !slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool { return inNews(rd.Blocks, m.Start) }) {
			continue
		}
		n := node{}
		n.core, _ = w.strip(tokens(p.Name), p.Type)
		n.parse(w.names, p.Type)
		key := n.key()
		if _, country := w.names.Country(key); country || len(n.core) < 2 || generic(n.core) || strings.Contains(makers, key) {
			continue
		}
		out = append(out, key)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// inNews reports whether a place is in the news itself. A text without blocks is all news.
func inNews(blocks []hearsay.Block, at int) bool {
	for _, b := range blocks {
		if b.Start <= at && at < b.End {
			return b.Role == hearsay.Body || b.Role == hearsay.Headline || b.Role == hearsay.Summary
		}
	}
	return len(blocks) == 0
}

// generic reports whether a name is made of words that many bodies bear: "city council".
func generic(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !bodyWord(w) && !empty(w) })
}
