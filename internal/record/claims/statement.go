package claims

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/noun"
)

// statement is what is kept of one statement to tell what it is about.
type statement struct {
	event int // of its report, 0 for none
	entry.Ref
	*hearsay.Statement
	prose      // of its report
	family     int64
	date       string // on which it was said, otherwise of publication
	published  string // when its report came out
	speaker    int
	kind       hearsay.PartyType // of the speaker
	principal  int               // for whom it is said, otherwise the speaker
	stands     int               // who stands for it: who tells the press what another told them, otherwise the principal; 0 for the press
	together   []int             // who stand for it each, where several speak together
	document   string            // the words for the document that says it, or for the occasion
	written    bool              // a document says it
	newsReport bool              // that document is a report of the press
	unnamed    bool              // by somebody without a name
	reports    bool              // by those who looked into something and are said to find in the same report
	voice      bool              // by a spokesman, with a name or without
	relayed    bool              // somebody else tells the press of it
	charges    bool              // it tells what somebody else did
	holds      bool              // all that it tells is that somebody else said something
	leads      bool              // who says it leads what it stands for
	units      []unit
	about      []term      // parties spoken of, and who is asked
	follows    []entry.Ref // statements that it answers, repeats or is part of
	at         hearsay.Span
	teaser     bool // of the headline or a summary
	paragraph  int  // how many paragraphs it is behind the statement before
	contrasts  bool // its sentence opens with But

	stems, dates, spokenOf []term // of its own; what it speaks of even when it only points at it
	own                    vector // its words
	around, lede           *vector
	theme, wide            place // of its words, and of those with its paragraph and the paragraphs beside it
	block                  int   // the number of its paragraph
	siblings               int   // statements of its report
	length                 int   // words
	lead                   int   // what it has in common with what its report begins with, in thousandths
}

// statements reads the statements of the report.
func (r *reader) statements() []statement {
	out := make([]statement, len(r.Reading.Statements))
	for i := range out {
		out[i] = r.statement(&r.Reading.Statements[i], i)
		out[i].siblings = len(out)
		if i > 0 {
			out[i].paragraph = paragraphs(r.text, out[i-1].at.End, out[i].at.Start)
		}
		lend(out, i)
	}
	r.report(out)
	r.weigh(out)
	return out
}

// report tells of which statements the speakers are said to find something in the report, as those whose office it is to look into things.
func (r *reader) report(all []statement) {
	finds := map[int]bool{}
	for i := range all {
		finds[all[i].speaker] = finds[all[i].speaker] || all[i].Position == hearsay.Finds && !all[i].written && r.looksInto(all[i].Speaker)
	}
	for i := range all {
		all[i].reports = finds[all[i].speaker] && all[i].speaker != 0
	}
}

// looksInto reports whether a party of the reading is one whose office it is to look into things: a commission, an auditor.
func (r *reader) looksInto(id string) bool {
	return slices.ContainsFunc(r.Reading.Parties, func(p hearsay.Party) bool {
		return p.ID == id && slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool {
			return slices.ContainsFunc(strings.Fields(strings.ToLower(m.In(r.text))), noun.Inquirer)
		})
	})
}

func (r *reader) statement(s *hearsay.Statement, i int) statement {
	out := statement{
		Ref: entry.Ref{Report: r.Number, Number: entry.NumberOf(s.ID, i)}, Statement: s, prose: r.prose, family: r.Family, published: r.Reading.Report.Published,
		date: dateOf(s, r.Reading.Report.Published), speaker: r.Party(s.Speaker), kind: kindOf(&r.Reading, s.Speaker), principal: r.Party(s.OnBehalfOf), at: extent(s),
	}
	if out.principal == 0 || !named(&r.Reading, s.OnBehalfOf) {
		out.principal = cmp.Or(r.speaksFor[out.speaker], out.principal, out.speaker)
	}
	teller := r.teller(s)
	if !puts(s.Position) {
		teller = 0 // who tells what another promises, wants or denies takes no such position
	}
	body := r.leads[out.principal]
	if r.personal(s) {
		body = 0
	}
	if out.stands = cmp.Or(teller, r.author(s), r.wanting(s), body, out.principal); (r.outlets[out.stands] || r.press(s)) && s.Position != hearsay.Denies && s.Position != hearsay.Declines {
		out.stands = 0
	}
	out.holds, out.charges = r.holds(s), r.charges(s, out.speaker, out.principal)
	if out.stands == out.speaker {
		out.together = entry.Together(&r.Reading, s.Speaker, r.Party)
	}
	out.leads = out.stands != 0 && out.stands != out.principal && out.stands == r.leads[out.principal]
	out.unnamed, out.relayed = r.unnamed(s.Speaker), r.teller(s) != 0
	out.voice = len(s.Source) > 0 && strings.Contains(strings.ToLower(s.Source[0].In(r.text)), "spokes")
	out.document, out.written = r.documentOf(s, out.at)
	out.newsReport = r.newsReport(s.Speaker, out.document)
	out.units = r.units(s.Content...)
	if s.Prompt != nil {
		out.units = answered(out.units, r.units(*s.Prompt))
	}
	for _, id := range []string{s.Answers, s.Repeats, s.NestedIn} {
		if id != "" {
			out.follows = append(out.follows, entry.Ref{Report: r.Number, Number: entry.NumberOf(id, -1)})
		}
	}
	for _, id := range s.About {
		if n := r.Party(id); n > 0 {
			out.about = append(out.about, partyTerm(n))
		}
	}
	out.teaser = r.teaser(out.at)
	out.contrasts = opens(r.text, out.at.Start, "But ", "However", "Yet ")
	return out
}

// personal reports whether s says I and never we: who leads a body speaks of themselves then.
func (r *reader) personal(s *hearsay.Statement) bool {
	mine := false
	for _, c := range s.Content {
		for _, w := range r.wordsIn(c) {
			own, _, _ := strings.Cut(strings.ReplaceAll(w.low, "’", "'"), "'")
			switch own {
			case "we", "our", "us", "ours", "ourselves":
				return false
			case "i", "my", "me", "myself", "mine":
				mine = true
			}
		}
	}
	return mine
}

// puts reports whether a position is that of who puts something as so: whoever tells that another puts it puts it, too.
func puts(p hearsay.Position) bool {
	return p == hearsay.Says || p == hearsay.Alleges || p == hearsay.Finds
}

// teller returns who tells the press what the speaker of s told them: the outermost link of its chain that is no outlet, and that is a person without a name or says what s
// stands in. Whoever is only told something, a paper, a programme, stands for nothing.
func (r *reader) teller(s *hearsay.Statement) int {
	for _, l := range s.Chain {
		if n := r.Party(l.Party); n > 0 && !r.outlets[n] && !r.document(l.Party) && (r.encloses(l.Party, s) || r.someone(l.Party)) {
			return n
		}
	}
	return 0
}

// holds reports whether all that s tells is that somebody else said something: World Wire reported that Roe had denied it.
func (r *reader) holds(s *hearsay.Statement) bool {
	if len(s.Content) != 1 {
		return false
	}
	c := s.Content[0]
	return slices.ContainsFunc(r.Reading.Statements, func(o hearsay.Statement) bool {
		in := func(spans []hearsay.Span) bool {
			return len(spans) > 0 && !slices.ContainsFunc(spans, func(x hearsay.Span) bool { return !c.Contains(x) })
		}
		if o.ID == s.ID || !in(o.Source) || !in(o.Cue) || !in(o.Content) {
			return false
		}
		n := 0
		for _, spans := range [][]hearsay.Span{o.Source, o.Cue, o.Content} {
			for _, x := range spans {
				n += x.Len()
			}
		}
		return 10*n >= 9*c.Len()
	})
}

// someone reports whether a party of the reading is a person without a name.
func (r *reader) someone(id string) bool {
	return slices.ContainsFunc(r.Reading.Parties, func(p hearsay.Party) bool { return p.ID == id && p.Type == hearsay.Person && !p.Named })
}

// encloses reports whether a party says one of the statements that s stands in.
func (r *reader) encloses(party string, s *hearsay.Statement) bool {
	for in := s.NestedIn; in != ""; {
		i := slices.IndexFunc(r.Reading.Statements, func(o hearsay.Statement) bool { return o.ID == in })
		if i < 0 {
			return false
		}
		if r.Reading.Statements[i].Speaker == party {
			return true
		}
		in = r.Reading.Statements[i].NestedIn
	}
	return false
}

// author returns who wrote the document without a name that says s: who is said elsewhere in the report to have said something in it.
func (r *reader) author(s *hearsay.Statement) int {
	if _, says := r.documentOf(s, extent(s)); !says || len(s.Source) == 0 {
		return 0
	}
	words := strings.Fields(strings.ToLower(s.Source[0].In(r.text)))
	if len(words) == 0 || words[0] != "the" {
		return 0
	}
	found := 0
	for i := range r.Reading.Statements {
		o := &r.Reading.Statements[i]
		n := r.Party(o.Speaker)
		in, says := r.documentOf(o, extent(o))
		if n == 0 || says || !slices.Contains(strings.Fields(strings.ToLower(in)), words[len(words)-1]) {
			continue
		}
		if found != 0 && found != n {
			return 0
		}
		found = n
	}
	return found
}

// wanting returns the organisation of which s says that it wants something: the chair said the union wants the boats tied up.
func (r *reader) wanting(s *hearsay.Statement) int {
	if len(s.Content) == 0 {
		return 0
	}
	words := r.wordsIn(s.Content[0])
	for i, w := range words[:min(len(words), 5)] {
		if i == 0 || w.low != "wants" && w.low != "want" {
			continue
		}
		if m, ok := r.mention(words[i-1].Span); ok && r.organisation(m.party) {
			return m.party
		}
	}
	return 0
}

// organisation reports whether a party of the record is an organisation or a government here.
func (r *reader) organisation(party int) bool {
	return slices.ContainsFunc(r.Reading.Parties, func(p hearsay.Party) bool {
		return (p.Type == hearsay.Organisation || p.Type == hearsay.Government) && r.Party(p.ID) == party
	})
}

// document reports whether a party of the reading is a document.
func (r *reader) document(id string) bool {
	return slices.ContainsFunc(r.Reading.Parties, func(p hearsay.Party) bool { return p.ID == id && p.Type == hearsay.Document })
}

// documentOf returns the words for the document that says s, or in which it is said, and whether the document says it.
func (r *reader) documentOf(s *hearsay.Statement, at hearsay.Span) (words string, says bool) {
	if len(s.Source) > 0 {
		words = s.Source[0].In(r.text)
	}
	i := slices.IndexFunc(r.Reading.Parties, func(p hearsay.Party) bool { return p.ID == s.Speaker })
	switch {
	case i >= 0 && r.Reading.Parties[i].Type == hearsay.Document && (words == "" || strings.EqualFold(words, "it")):
		return r.Reading.Parties[i].Name, true
	case i >= 0 && r.Reading.Parties[i].Type == hearsay.Document, document(noun.Head(words)):
		return words, true
	case s.Occasion != nil:
		return s.Occasion.In(r.text), false
	}
	if from := sentenceStart(r.text, at.Start); strings.HasPrefix(r.text[from:], "In ") {
		words, _, _ = strings.Cut(r.text[from:at.Start], ",")
		return words, false
	}
	return "", false
}

// newsReport reports whether words for a report, by or in which a party of the reading speaks, are for one of the press: those that say so, and those that tell nothing
// of whose it is where nothing else calls it by more, and nobody whose office it is to look into things is spoken of.
func (r *reader) newsReport(id, words string) bool {
	if noun.NewsReport(words) || !noun.BareReport(words) {
		return noun.NewsReport(words)
	}
	for _, p := range r.Reading.Parties {
		for _, m := range p.Mentions {
			called := m.In(r.text)
			switch h := noun.Head(called); {
			case p.ID == id && h == "report" && !noun.BareReport(called):
				return noun.NewsReport(called)
			case noun.Inquiry(h) && h != "report" || slices.ContainsFunc(strings.Fields(strings.ToLower(called)), noun.Inquirer):
				return false
			}
		}
	}
	return true
}

// document reports whether a noun is one for something that holds words, pictures or figures, for claims a letter too.
func document(n string) bool { return noun.Record(n) || noun.Inquiry(n) || n == "letter" }

// press reports whether s is told by a newspaper that is not named there.
func (r *reader) press(s *hearsay.Statement) bool {
	return len(s.Source) > 0 && len(s.Chain) == 0 && noun.Press(s.Source[0].In(r.text))
}

// unnamed reports whether a party of the reading is a group without a name, or a person who is brought in as one of many: a docker, but not
// the harbour's lawyer.
func (r *reader) unnamed(id string) bool {
	return slices.ContainsFunc(r.Reading.Parties, func(p hearsay.Party) bool {
		if p.ID != id || p.Named || p.Type != hearsay.Person && p.Type != hearsay.Group {
			return false
		}
		return !slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool { return noun.SpeaksForOthers(m.In(r.text)) }) &&
			(p.Type == hearsay.Group || slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool { return noun.OneOfMany(m.In(r.text)) }))
	})
}

// dateOf returns the day on which s was said, otherwise that of publication.
func dateOf(s *hearsay.Statement, published string) string {
	const day = len(hearsay.DateLayout)
	if s.Said != nil && len(s.Said.Value) >= day && s.Said.Value[5] != 'W' {
		return s.Said.Value[:day]
	}
	return published[:min(day, len(published))]
}

// answered adds the terms of a question to the first sentence of its answer, as if it said them.
func answered(answer, question []unit) []unit {
	if len(answer) == 0 || len(question) == 0 {
		return append(answer, question...)
	}
	answer[0].borrow(&question[len(question)-1], false)
	return answer
}

func (r *reader) teaser(s hearsay.Span) bool {
	for _, b := range r.Reading.Blocks {
		if b.Overlaps(s) {
			return b.Role == hearsay.Headline || b.Role == hearsay.Summary
		}
	}
	return false
}

// extent is from the first to the last byte of a statement.
func extent(s *hearsay.Statement) hearsay.Span {
	all := slices.Concat(s.Source, s.Cue, s.Content)
	if len(all) == 0 {
		return hearsay.Span{}
	}
	out := all[0]
	for _, x := range all {
		out.Start, out.End = min(out.Start, x.Start), max(out.End, x.End)
	}
	return out
}

// opens reports whether the sentence around a place opens with one of some words.
func opens(text string, at int, words ...string) bool {
	rest := strings.TrimLeft(text[sentenceStart(text, at):], "“\"")
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(rest, w) })
}

// sentenceStart returns where the sentence around a place begins, about.
func sentenceStart(text string, at int) int {
	from := max(strings.LastIndex(text[:at], ". "), strings.LastIndex(text[:at], "\n")) + 1
	for from < at && text[from] == ' ' {
		from++
	}
	return from
}

// paragraphs counts the ends of paragraphs, which are empty lines, between two places.
func paragraphs(text string, from, to int) int {
	if from >= to {
		return 0
	}
	n, lines := 0, 0 // ends of lines with nothing between them
	for i := from; i < to; i++ {
		switch text[i] {
		case ' ', '\r', '\t':
		case '\n':
			lines++
		default:
			n, lines = n+lines/2, 0
		}
	}
	return n + lines/2
}

// fewWords is how few terms of its own leave a sentence to what stands before it.
const fewWords = 1

// lend gives the units of statement i that point back, or tell little, the terms of what stands before them.
func lend(all []statement, i int) {
	s := &all[i]
	if s.bare() {
		return
	}
	for k := range s.units {
		u := &s.units[k]
		if !u.points && u.telling() >= fewWords {
			continue
		}
		if k > 0 {
			u.borrow(&s.units[k-1], true)
			continue
		}
		if o := antecedent(all, i); o != nil {
			u.borrow(&o.units[len(o.units)-1], true)
		}
	}
}

// bare reports whether s is silent and does not say about what: declined to comment.
func (s *statement) bare() bool {
	return s.silent() && !slices.ContainsFunc(s.units, func(u unit) bool {
		for _, w := range u.where {
			if !generic(lower(w.In(s.text))) {
				return true
			}
		}
		return false
	})
}

// antecedent returns the statement that statement i points at, nil when there is none close by.
func antecedent(all []statement, i int) *statement {
	s := &all[i]
	for t := range i {
		if slices.Contains(s.follows, all[t].Ref) && len(all[t].units) > 0 {
			return &all[t]
		}
	}
	for t := i - 1; t >= max(0, i-3); t-- {
		o := &all[t]
		if len(o.units) == 0 || o.at.Overlaps(s.at) || o.teaser != s.teaser {
			continue
		}
		if paragraphs(s.text, o.at.End, s.at.Start) > 1 {
			return nil
		}
		return o
	}
	return nil
}

// answers reports whether the position of s is one on what another says.
func (s *statement) answers() bool { return answer(s.Position) }

func answer(p hearsay.Position) bool {
	switch p {
	case hearsay.Denies, hearsay.Declines, hearsay.NoResponse, hearsay.Confirms:
		return true
	}
	return false
}

// doubtful reports whether it is doubtful that s was said so, or who said it: it gives no claim its title where another can, and takes no position on one. What
// it does by itself may be doubtful, for what it does on the claim is told by its words beside the title.
func (s *statement) doubtful() bool {
	who := s.Confidence.Speaker // -1 where nothing judges it
	return s.Confidence.Span < hearsay.DoubtfulBelow || who >= 0 && who < hearsay.DoubtfulBelow
}

// silent reports whether s says nothing.
func (s *statement) silent() bool {
	return s.Position == hearsay.Declines || s.Position == hearsay.NoResponse
}

// responds reports whether s answers what another says, be it by turning it round.
func (s *statement) responds() bool {
	if s.answers() {
		return true
	}
	if s.Position != hearsay.Says && s.Position != hearsay.Opposes && s.Position != hearsay.Demands {
		return false
	}
	return s.denying()
}

// mentions reports whether a party occurs in what s says.
func (s *statement) mentions(party int) bool {
	if party == 0 {
		return false
	}
	p := partyTerm(party)
	for i := range s.units {
		if _, ok := slices.BinarySearch(s.units[i].terms, p); ok {
			return true
		}
	}
	return slices.Contains(s.about, p)
}
