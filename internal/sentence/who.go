package sentence

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// speaker is how a sentence begins.
type speaker struct {
	name   string
	style  Style
	asides []string // in parentheses
	plural bool
}

// tells reports whether the words for the speaker hold the name of a party already, of a person the surname.
func (s speaker) tells(p *hearsay.Party, name string) bool {
	if p.Type == hearsay.Person {
		name = name[strings.LastIndexByte(name, ' ')+1:]
	}
	return holds(s.name, name) || holds(strings.Join(s.asides, " "), name)
}

// who says who speaks in statement i.
func (t *Teller) who(i int) speaker {
	st := t.r.Statements[i]
	source := t.all(bare(t.r.Text, st.Source))
	p := t.parties[st.Speaker]
	switch {
	case st.Anonymous != nil:
		return t.unnamed(st, p, source)
	case p != nil:
		return t.known(i, p, source)
	case source == "":
		return speaker{name: "no stated source", style: Nobody}
	}
	out := speaker{name: lowered(source), style: Who, plural: plural(t.agrees(st), "", source)}
	if len(t.parties) > 0 { // otherwise nobody looked for speakers
		out.asides = []string{"speaker not resolved"}
	}
	return out
}

// unnamed is an anonymous source.
func (t *Teller) unnamed(st hearsay.Statement, p *hearsay.Party, source string) speaker {
	a := st.Anonymous
	name := t.words(a.Descriptor)
	if name == "" {
		name = source
	}
	if name == "" && p != nil {
		name = t.name(p)
	}
	if name == "" {
		name = "an unnamed source"
	}
	return speaker{lowered(name), Who, t.anonymity(a, name), a.Plural}
}

// anonymity tells of an anonymous source how many it claims to be, why it is not named, and how it knows.
func (t *Teller) anonymity(a *hearsay.Anonymous, name string) []string {
	var out []string
	if !saysUnnamed(name) {
		out = append(out, "unnamed")
	}
	if a.Plural {
		out = append(out, "plural")
	}
	if a.Reason == nil || t.words(*a.Reason) == "" {
		out = append(out, "no reason stated")
	} else {
		out = append(out, "reason stated: "+t.words(*a.Reason))
	}
	if a.Basis != nil && t.words(*a.Basis) != "" && !holds(name, t.words(*a.Basis)) {
		out = append(out, "how they know: "+t.words(*a.Basis))
	}
	return out
}

// saysUnnamed reports whether words for a source say themselves that it is not named.
func saysUnnamed(words string) bool {
	lower := strings.ToLower(words)
	for _, w := range []string{"unnamed", "anonymous", "unidentified", "undisclosed", "not named", "not be named", "anonymity", "not identified", "not be identified"} {
		if strings.Contains(lower, w) {
			return true
		}
	}
	return false
}

// known is a party of the reading.
func (t *Teller) known(i int, p *hearsay.Party, source string) speaker {
	st := t.r.Statements[i]
	out := speaker{name: t.name(p), style: Who}
	if out.name == "" {
		out.name = source
	}
	if out.name == "" {
		out.name = "somebody"
	}
	if words := t.mention(st, p); !p.Named && words != "" {
		out.name = lowered(words)
	} else if len(st.Source) > 0 {
		out.name = t.the(out.name, st.Source[0])
	}
	out.plural = len(p.Members) > 1 || plural(t.agrees(st), p.Type, out.name)
	if d := t.description(st, p, out.name); d != "" {
		out.asides = []string{d}
	} else if role := t.role(p); role != "" && t.first[st.Speaker] == i && !holds(out.name, role) {
		out.asides = []string{role}
	}
	return out
}

// the puts the article before a name that has it where words begin with the name or stand behind the article: the White House. It does so where these are other
// words with the article, too, and the name has it elsewhere: The NHC, for the National Hurricane Center.
func (t *Teller) the(name string, s hearsay.Span) string {
	s = Whole(t.r.Text, s)
	lower, words := strings.ToLower(name), strings.ToLower(t.words(s))
	behind := strings.EqualFold(t.r.Text[max(0, s.Start-len("the ")):s.Start], "the ")
	switch {
	case strings.HasPrefix(words, "the "+lower), behind && strings.HasPrefix(words, lower),
		(behind || strings.HasPrefix(words, "the ")) && (strings.Contains(t.r.Text, "the "+name) || strings.Contains(t.r.Text, "The "+name)):
		return "the " + name
	}
	return name
}

// name is what a party is called. What has no name is called by those it is made of, or as it is described.
func (t *Teller) name(p *hearsay.Party) string {
	if name := t.own(p); name != "" {
		return name
	}
	var members []string
	for _, id := range p.Members {
		if m := t.parties[id]; m != nil {
			members = append(members, t.own(m))
		}
	}
	return listed(members)
}

// own is what a party is called without a look at its members.
func (t *Teller) own(p *hearsay.Party) string {
	name := oneLine(p.Name)
	switch {
	case p.Type == hearsay.Author:
		return "the author of the report"
	case p.Named && name != "", len(p.Members) > 0:
		return name
	}
	for _, m := range p.Mentions { // the words with their article
		if words := t.words(m.Span); m.Form != "pronoun" && words != "" && (name == "" || holds(words, name) && len(words) <= len(name)+len("the ")) {
			return lowered(words)
		}
	}
	return lowered(name)
}

// names lists parties by name.
func (t *Teller) names(ids []string) string {
	var out []string
	for _, id := range ids {
		if p := t.parties[id]; p != nil {
			out = append(out, t.name(p))
		}
	}
	return listed(out)
}

// listed puts what is not empty into a list: a, b and c.
func listed(list []string) string {
	list = slices.DeleteFunc(list, func(s string) bool { return s == "" })
	if n := len(list); n > 1 {
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
	return strings.Join(list, "")
}

// description is how the source of a statement describes the party, where that is not its name.
func (t *Teller) description(st hearsay.Statement, p *hearsay.Party, name string) string {
	words := t.mention(st, p)
	if words == "" || holds(name, words) || holds(words, name) {
		return ""
	}
	return alone(words)
}

// mention is the first description of the party in the source of a statement.
func (t *Teller) mention(st hearsay.Statement, p *hearsay.Party) string {
	for _, m := range p.Mentions {
		if m.Form != "description" {
			continue
		}
		for _, s := range st.Source {
			if !s.Contains(m.Span) {
				continue
			}
			if words := t.words(m.Span); words != "" {
				return words
			}
		}
	}
	return ""
}

// alone returns words that describe somebody without what only the words before them make plain: his, its.
func alone(words string) string {
	words = lowered(words)
	first, rest, ok := strings.Cut(words, " ")
	switch first {
	case "his", "her", "its", "their", "whose":
		if ok {
			return rest
		}
	}
	return words
}

// role is the first role of a party that it has now, or else the first that it had.
func (t *Teller) role(p *hearsay.Party) string {
	former := ""
	for _, r := range p.Roles {
		words := alone(t.words(r.Span))
		if words == "" {
			continue
		}
		if r.Status != "" && r.Status != "current" && !holds(words, r.Status) {
			words = r.Status + ": " + words
		}
		if r.Status != "former" {
			return words
		}
		if former == "" {
			former = words
		}
	}
	return former
}

// agrees returns 1 or 2 where the verb of the cue goes with one or with several, otherwise 0. In "will say" the verb shows nothing.
func (t *Teller) agrees(st hearsay.Statement) int {
	if len(st.Cue) == 0 || t.passively(st) {
		return 0
	}
	n := agreement(firstWord(t.words(st.Cue[0])))
	at := Whole(t.r.Text, st.Cue[0]).Start
	before := strings.Fields(t.r.Text[max(0, at-len(" shouldn’t ")):at])
	if n == 2 && len(before) > 0 && helps(strings.ToLower(before[len(before)-1])) {
		return 0
	}
	return n
}

// holds reports whether words hold part, whatever the case and whatever article part begins with.
func holds(words, part string) bool {
	lower := strings.ToLower(part)
	for _, article := range []string{"the ", "a ", "an "} {
		lower = strings.TrimPrefix(lower, article)
	}
	return lower != "" && strings.Contains(strings.ToLower(words), lower)
}
