package origins

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/noun"
)

// source is a statement that speaks for a claim, with the way that it took.
type source struct {
	Stance
	report     *Report
	statement  *hearsay.Statement
	outlet     string // folded name of the outlet of its report
	published  string // when its report came out
	another    bool   // its words tell its source apart from an earlier one
	speaker    int
	principal  int
	chain      []int  // the parties of its chain that are no outlets, outermost first: they heard it from one another
	credits    string // folded name of the innermost outlet that it credits, "" for none
	creditedN  int    // number of that outlet as a party
	voice      voice
	teaser     bool // of a headline or a summary
	unfolds    bool // it opens its report with somebody whom that seems to name behind
	relayed    bool // somebody else told the outlet what the source says
	elsewhere  bool // it credits an outlet that it does not name
	descriptor []string
	noun       string // of a document: log
	details    []string
	content    []string // words that tell what is said, folded and in order
}

// anonymous reports whether s rests on a source without a name.
func (s *source) anonymous() bool { return s.voice == hidden }

// rest is what a claim has beside the statements that speak for it.
type rest struct {
	put  bool // somebody rejects the claim, or is asked about it: it was put to them
	size int  // statements on it, whatever they do, those of reports with the same text once
}

// read returns the statements that speak for a claim, in order of date.
func (f *Folder) read(claim []Stance) ([]source, rest) {
	var out, all []source
	var left rest
	denies := map[int]bool{} // for whom
	for _, st := range claim {
		s, ok := f.find(st)
		if !ok {
			continue
		}
		all = append(all, s)
		left.put = left.put || rejects(st.Position)
		switch {
		case st.Position == hearsay.Denies:
			denies[s.principal] = true
		case st.Position == hearsay.Says && s.refuses():
		case speaksFor(st.Position):
			out = append(out, s)
		}
	}
	left.size = own(all)
	// what who denies a claim says beside the denial does not speak for it, nor does what tells that somebody denies it
	out = slices.DeleteFunc(out, func(s source) bool {
		return holdsDenial(&s, all) || denies[s.principal] && (s.Position == hearsay.Says || s.Position == hearsay.Alleges || s.Position == hearsay.Believes) && s.voice == party
	})
	slices.SortStableFunc(out, func(a, b source) int {
		return cmp.Or(cmp.Compare(a.published, b.published), cmp.Compare(a.report.SHA256, b.report.SHA256), entry.CompareRefs(a.Ref, b.Ref))
	})
	return out, left
}

// holdsDenial reports whether s tells that somebody said one of some statements, which rejects the claim, and hardly more: World Wire reported that Roe had denied it.
func holdsDenial(s *source, all []source) bool {
	return slices.ContainsFunc(all, func(o source) bool {
		if o.report != s.report || o.statement.NestedIn != s.statement.ID || o.Position != hearsay.Denies && o.Position != hearsay.Declines && o.Position != hearsay.NoResponse {
			return false
		}
		own, rest := 0, 0
		for _, spans := range [...][]hearsay.Span{o.statement.Source, o.statement.Cue, o.statement.Content} {
			for _, x := range spans {
				own += x.Len()
			}
		}
		for _, x := range s.statement.Content {
			rest += x.Len()
		}
		return 10*own >= 8*rest
	})
}

// refuses reports whether who says s says there that they will not do something: what is asked of them does not rest on that.
func (s *source) refuses() bool {
	return s.statement.Position == hearsay.Commits && slices.ContainsFunc(s.statement.Content, func(c hearsay.Span) bool {
		words := strings.ToLower(" " + c.In(s.report.Reading.Text))
		return strings.Contains(words, " not ") || strings.Contains(words, "n't ") || strings.Contains(words, "n’t ") || strings.Contains(words, " never ")
	})
}

// own counts statements, of reports with the same text only those of one, which has most.
func own(all []source) int {
	type text struct {
		first *source
		most  int
		of    map[int64]int
	}
	var texts []text
	n := 0
	for i := range all {
		s := &all[i]
		at := slices.IndexFunc(texts, func(t text) bool { return t.first.sharesText(s) })
		if at < 0 {
			at = len(texts)
			texts = append(texts, text{first: s, of: map[int64]int{}})
		}
		t := &texts[at]
		t.of[s.Report]++
		if t.of[s.Report] > t.most {
			t.most++
			n++
		}
	}
	return n
}

// rejects reports whether a position is one on what somebody else puts.
func rejects(p hearsay.Position) bool {
	switch p {
	case hearsay.Denies, hearsay.Declines, hearsay.NoResponse, hearsay.Asks, hearsay.Opposes:
		return true
	}
	return false
}

// find returns the source that a statement of a claim is.
func (f *Folder) find(st Stance) (source, bool) {
	r := f.reports[st.Report]
	if r == nil {
		return source{}, false
	}
	for i := range r.Reading.Statements {
		if s := &r.Reading.Statements[i]; entry.NumberOf(s.ID, i) == st.Number {
			return f.source(st, r, s), true
		}
	}
	return source{}, false
}

func published(r *Report) string { return entry.Instant(r.Reading.Report.Published) }

// speaksFor reports whether a position says that a claim is so.
func speaksFor(p hearsay.Position) bool {
	switch p {
	case hearsay.Says, hearsay.Alleges, hearsay.Confirms, hearsay.Finds, hearsay.Believes:
		return true
	}
	return false
}

func (f *Folder) source(st Stance, r *Report, s *hearsay.Statement) source {
	text := r.Reading.Text
	out := source{
		Stance: st, report: r, statement: s, outlet: fold(r.Reading.Report.Outlet), speaker: r.Party(s.Speaker), principal: r.Party(s.OnBehalfOf),
		details: details(r, s), content: content(r, s),
	}
	out.teaser = slices.ContainsFunc(r.Reading.Blocks, func(b hearsay.Block) bool {
		return (b.Role == hearsay.Headline || b.Role == hearsay.Summary) && len(s.Source) > 0 && b.Overlaps(s.Source[0])
	})
	out.voice, out.noun = f.voiceOf(&out)
	out.published, out.another = published(r), another(out.words())
	out.unfolds = out.voice == hidden && f.namesBehind(r, s)
	if near := f.closeTo(r, s); near != 0 && out.voice == hidden {
		out.voice, out.principal = party, near // who is close to somebody speaks for them
	}
	out.principal = cmp.Or(out.principal, out.speaker)
	for _, l := range s.Chain {
		f.link(&out, r.Party(l.Party), l.In(text))
	}
	if name, ok := f.isOutlet(out.speaker, ""); ok && out.voice == press {
		out.credits, out.creditedN = name, out.speaker
	}
	switch {
	case s.Anonymous != nil:
		words := s.Anonymous.Descriptor.In(text)
		out.descriptor = telling(words)
		if name := f.owner(words); name != "" && name != out.outlet && out.credits == "" {
			out.credits, out.creditedN = name, f.outlets[name]
		}
	case out.voice == hidden:
		out.descriptor = telling(out.words())
	}
	return out
}

// namesBehind reports whether a report seems to name behind it whom its opening calls by what they are: a single person, who is no source or official and
// gives no reason for having no name, and then the next who speaks with a name that was not mentioned before and rejects nothing.
func (f *Folder) namesBehind(r *Report, s *hearsay.Statement) bool {
	if a := s.Anonymous; a != nil && (a.Plural || a.Reason != nil || a.Basis != nil) || len(s.Source) == 0 || !opens(&r.Reading, s.Source[0].Start) {
		return false
	}
	words := s.Source[0].In(r.Reading.Text)
	if first, _, _ := strings.Cut(strings.ToLower(words), " "); first != "a" && first != "an" || insider(noun.Head(words)) {
		return false
	}
	for i := range r.Reading.Statements {
		o := &r.Reading.Statements[i]
		n := r.Party(o.Speaker)
		if len(o.Source) == 0 || o.Source[0].Start < s.Source[0].End || n == 0 || f.typeOf(n) != hearsay.Person || !f.parties[n-1].Named {
			continue
		}
		return !rejects(o.Position) && o.OnBehalfOf == "" && !mentioned(&r.Reading, o.Speaker, s.Source[0].Start)
	}
	return false
}

// opens reports whether a place is in a headline, a summary or the first paragraph of a reading.
func opens(r *hearsay.Reading, at int) bool {
	for _, b := range r.Blocks {
		if b.Role != hearsay.Body {
			continue
		}
		text := b.In(r.Text)
		first := len(text) - len(strings.TrimLeft(text, " \n"))
		if end := strings.IndexByte(text[first:], '\n'); end >= 0 {
			return at < b.Start+first+end
		}
		return at < b.End
	}
	return false
}

// mentioned reports whether a party is mentioned before a place.
func mentioned(r *hearsay.Reading, party string, before int) bool {
	return slices.ContainsFunc(r.Parties, func(p hearsay.Party) bool {
		return p.ID == party && len(p.Mentions) > 0 && p.Mentions[0].Start < before
	})
}

// insider reports whether a noun is one for people whom papers leave without a name.
func insider(word string) bool {
	switch word {
	case "source", "official", "insider", "person", "aide", "adviser", "advisor", "diplomat", "officer", "operative", "executive", "friend", "witness", "spokesman", "spokeswoman", "spokesperson":
		return true
	}
	return false
}

// typeOf returns the type of a party, "" for none.
func (f *Folder) typeOf(party int) hearsay.PartyType {
	if party < 1 || party > len(f.parties) {
		return ""
	}
	return f.parties[party-1].Type
}

// link adds a link of a chain: an outlet is credited, anybody else heard it.
func (f *Folder) link(s *source, party int, words string) {
	if name, ok := f.isOutlet(party, words); ok {
		if name != s.outlet {
			s.credits, s.creditedN = name, party
		}
		return
	}
	if noun.Press(words) {
		s.elsewhere = true
		return
	}
	if party == 0 {
		return
	}
	s.chain = append(s.chain, party)
	switch _, v := documentOf(f.name(party), f.typeOf(party)); {
	case v == nobody:
		s.relayed = true
	case v == finding && s.voice == written:
		s.voice = finding
	}
}

// isOutlet reports whether a party is a news outlet, and by what folded name.
func (f *Folder) isOutlet(party int, words string) (string, bool) {
	names := []string{words}
	if party > 0 && party <= len(f.parties) {
		p := f.parties[party-1]
		names = append(append(names, p.Name), p.Aliases...)
	}
	for _, n := range names {
		if name := f.outletName(fold(n)); name != "" {
			return name, true
		}
	}
	if party > 0 && party <= len(f.parties) && f.parties[party-1].Named && f.parties[party-1].Type != hearsay.Person && noun.PressName(f.parties[party-1].Name) {
		return fold(f.parties[party-1].Name), true
	}
	return "", false
}

// outletName returns the folded name of the outlet of the record that a folded name is or ends: "courier" of "aldery courier".
func (f *Folder) outletName(name string) string {
	if name == "" {
		return ""
	}
	if _, ok := f.outlets[name]; ok {
		return name
	}
	found := ""
	for o := range f.outlets {
		if strings.HasSuffix(o, " "+name) || strings.HasPrefix(o, name+" ") && len(name) > 3 {
			if found != "" {
				return ""
			}
			found = o
		}
	}
	return found
}

// owner returns the folded name of the outlet whose sources a description speaks of: the Courier's sources.
func (f *Folder) owner(words string) string {
	owner, _, ok := strings.Cut(strings.ReplaceAll(words, "’", "'"), "'s ")
	if !ok {
		return ""
	}
	return f.outletName(fold(owner))
}

// leadsTo reports whether a statement was said by a party, or passed through it.
func (s *source) leadsTo(party int) bool {
	return s.speaker == party || s.principal == party || s.creditedN == party || slices.Contains(s.chain, party)
}

// way returns the parties from the outermost credited outlet to the source.
func (s *source) way() []int {
	var out []int
	if s.creditedN != 0 && s.creditedN != s.speaker {
		out = append(out, s.creditedN)
	}
	out = append(out, s.chain...)
	if s.speaker != 0 {
		out = append(out, s.speaker)
	}
	return out
}

// fold makes names comparable.
func fold(name string) string {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	return strings.TrimPrefix(name, "the ")
}
