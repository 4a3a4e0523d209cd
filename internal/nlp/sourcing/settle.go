package sourcing

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Settle completes what Find found, given the same names in own, once it is known who speaks: speaker has an index into Doc.Entity for each attribution, -1 where it
// could not be told. What is told once of a source without a name, of a chain or of an occasion holds on while the same one speaks. The model decides which
// occasion holds on for whom; without one, none does.
func Settle(d *doc.Doc, as []doc.Attribution, own []string, found []Sourcing, speaker []int, m *linear.Model) {
	shareAnonymous(found, speaker)
	f := newFinder(d, as, own)
	f.out = found
	f.gather()
	f.oneOfSeveral(speaker)
	var gone []doc.Range
	for i := range found {
		if k := d.MentionOf(found[i].toIt, found[i].toIt.Start); found[i].toIt.Len() > 0 && k >= 0 && d.Mention[k].Entity >= 0 && pressEntity(d, d.Mention[k].Entity) {
			found[i].Chain, found[i].spokeTo = append(found[i].Chain, found[i].toIt), append(found[i].spokeTo, found[i].toIt)
		}
		gone = append(gone, f.withoutPersons(&found[i])...)
	}
	for i := range found {
		found[i].Chain = slices.DeleteFunc(slices.Clone(found[i].Chain), func(r doc.Range) bool { return slices.Contains(gone, r) })
	}
	f.layout()
	events := f.attended(speaker)
	if m != nil {
		f.choose(m, speaker)
	}
	f.carryChains(speaker, events)
	f.throughOccasions()
	f.transcripts()
	f.withoutStates()
	f.behalf(speaker)
	for i := range found {
		found[i].Chain = f.others(found[i].Chain, speaker[i])
	}
}

// withoutPersons leaves out of those to whom s was told the ones that turn out to be persons, and returns them: they are links of nothing.
func (f *finder) withoutPersons(s *Sourcing) []doc.Range {
	var gone []doc.Range
	s.spokeTo = slices.DeleteFunc(s.spokeTo, func(r doc.Range) bool {
		if f.pressItself(r) {
			return false
		}
		gone = append(gone, r)
		return true
	})
	return gone
}

// pressItself reports whether r, to whom something was told, is the press, as nothing tells that it is a person.
func (f *finder) pressItself(r doc.Range) bool {
	k := f.d.MentionOf(r, r.End-1)
	if officers[f.low(r.Start)] || r.Start > 0 && officers[f.low(r.Start-1)] {
		return false // told Major Roe
	}
	if k < 0 || f.d.Mention[k].Entity < 0 || f.pressWord(r) {
		return true
	}
	e := f.d.Entity[f.d.Mention[k].Entity]
	if f.bodyByName(e) {
		return false
	}
	the := f.d.Lemma[r.Start] == "the" || r.Start > 0 && f.d.Lemma[r.Start-1] == "the"
	return !f.personal(e) && (the || !fullName(e))
}

var officers = list(`major captain colonel sergeant lieutenant corporal private commander general admiral brigadier constable inspector superintendent detective maj capt col sgt lt cpl cmdr gen adm insp supt det judge
	justice magistrate dame sir doctor dr professor prof father canon mr mrs ms`)

// bodyByName reports whether a full name of e ends as those of bodies do who pass nothing on: told the SEC, of the Securities and Exchange Commission.
func (f *finder) bodyByName(e doc.Entity) bool {
	return slices.ContainsFunc(e.Mentions, func(k int) bool {
		m := f.d.Mention[k]
		return m.Form == doc.Named && m.Len() > 1 && notPress[f.low(m.End-1)]
	})
}

// fullName reports whether e is a person by a first name and another.
func fullName(e doc.Entity) bool {
	return e.Type == doc.PersonType && e.Named && e.Gender != doc.NoGender && strings.Contains(e.Name, " ")
}

// personal reports whether e is a person of whom the report tells more than once, with a name that looks like one of a person.
func (f *finder) personal(e doc.Entity) bool {
	if e.Type != doc.PersonType || len(e.Mentions) < 2 {
		return false
	}
	for _, k := range e.Mentions {
		if f.d.Name[f.d.Mention[k].Head].Class() == 1 {
			return true
		}
	}
	return false
}

// pressWord reports whether a word of r names the press.
func (f *finder) pressWord(r doc.Range) bool {
	for k := r.Start; k < r.End; k++ {
		if w := f.low(k); english.PressName(w) || papers[w] {
			return true
		}
	}
	return false
}

// others leaves out the links that turn out to be the speaker, another link or whoever gives out the report, and pronouns that stand for nobody known.
func (f *finder) others(links []doc.Range, speaker int) []doc.Range {
	d := f.d
	var out []doc.Range
	seen := map[int]bool{speaker: speaker >= 0}
	if speaker >= 0 {
		for _, e := range d.Entity[speaker].Members {
			seen[e] = true // the Post and the Herald, who say it together
		}
	}
	for _, r := range links {
		e := -1
		if k := linked(d, r); k >= 0 {
			e = d.Mention[k].Entity
		}
		if e >= 0 && (seen[e] || f.oursByName(e)) || e < 0 && r.Len() == 1 && d.Tag[r.Start] == doc.PRP {
			continue
		}
		seen[e] = e >= 0
		out = append(out, r)
	}
	return out
}

// oursByName reports whether entity e has the name of the report's own outlet: | the Company |, of which a statement of its own has given the name before.
func (f *finder) oursByName(e int) bool {
	known, ok := f.ownName[e]
	if !ok {
		known = slices.ContainsFunc(f.d.Entity[e].Mentions, func(k int) bool {
			m := f.d.Mention[k]
			return m.Form == doc.Named && f.ours(doc.Range{Start: m.Start, End: m.End})
		})
		f.ownName[e] = known
	}
	return known
}

// pressEntity reports whether entity e has the name of a paper, a station or an agency.
func pressEntity(d *doc.Doc, e int) bool {
	for _, k := range d.Entity[e].Mentions {
		for n := d.Mention[k].Start; n < d.Mention[k].End && d.Mention[k].Form == doc.Named; n++ {
			if english.PressName(strings.ToLower(d.Word(n))) {
				return true
			}
		}
	}
	return false
}

// linked returns the mention that the words of a link are for, -1 for none: of a source close to Mr Vale the first.
func linked(d *doc.Doc, r doc.Range) int {
	k := d.MentionOf(r, r.End-1)
	if k < 0 || d.Mention[k].Start <= r.Start+2 {
		return k
	}
	for i := k - 1; i >= 0 && d.Mention[i].Start >= r.Start; i-- {
		if d.Mention[i].Start == r.Start {
			k = i
		}
	}
	return k
}

// shareAnonymous gives every statement of an entity what is told at one of them: the official, or he, is the one described before.
func shareAnonymous(found []Sourcing, speaker []int) {
	first := map[int]*Anonymous{}
	for i, e := range speaker {
		a := found[i].Anonymous
		if e < 0 || a == nil {
			continue
		}
		b := first[e]
		if b == nil {
			first[e] = a
			continue
		}
		if b.Reason.Len() == 0 {
			b.Reason, b.ReasonClass = a.Reason, a.ReasonClass
		}
		if b.Basis.Len() == 0 {
			b.Basis = a.Basis
		}
	}
	for i, e := range speaker {
		if b := first[e]; e >= 0 && b != nil {
			c := *b
			if a := found[i].Anonymous; a != nil {
				c.Descriptor, c.Plural, c.PluralBasis = a.Descriptor, a.Plural, a.PluralBasis
			}
			found[i].Anonymous = &c
		}
	}
}

// An event is a phrase for an occasion, or what an attribution tells of one, with whoever is there.
type event struct {
	doc.Range
	at   int // sentence
	from int // the attribution that has it, -1 for none
}

// worksFor reports whether r, in the words for a source, tells for whom they work, not where they speak: Karl Orr, a lawyer | for Radio Lowick |, said.
func (f *finder) worksFor(r doc.Range) bool {
	return f.low(r.Start) == "for" && slices.ContainsFunc(f.as, func(a doc.Attribution) bool { return within(a.Source, r.Start) })
}

// attended returns the events at which each entity is present.
func (f *finder) attended(speaker []int) map[int][]event {
	out := map[int][]event{}
	for _, r := range f.events() {
		if e := f.present(r); e >= 0 && !f.worksFor(r) {
			out[e] = append(out[e], event{r, int(f.d.SentenceOf[r.Start]), -1})
		}
	}
	for i, e := range speaker {
		if e >= 0 && f.as[i].Within < 0 && f.out[i].own {
			out[e] = f.owned(out[e], i)
		}
	}
	return out
}

// A hop is a chain that may hold on, with the sentence of its statement.
type hop struct {
	chain []doc.Range
	at    int
	event bool // that it tells of an event, not of an interview or of what was said
	wrote bool // that it tells of what was written for the press
}

// carryChains hands the press to which somebody speaks on to what the same one says in the sentences about it.
func (f *finder) carryChains(speaker []int, events map[int][]event) {
	hops := f.spokenTo()
	for e, xs := range events {
		for _, x := range xs {
			if o := f.outletIn(x.Range); o.Len() > 0 && x.from < 0 {
				hops[e] = append(hops[e], hop{[]doc.Range{o}, x.at, !f.interview(x.Range), f.ofWriting(x.Range)})
			}
		}
	}
	for i, e := range speaker {
		if e >= 0 && f.as[i].Within < 0 && !f.toldBefore(i) && (len(f.out[i].spokeTo) > 0 || (f.out[i].own || f.toldOurs(i)) && len(f.out[i].Chain) == 0) {
			hops[e] = append(hops[e], hop{f.out[i].Chain, int(f.d.SentenceOf[f.as[i].Cue.Start]), false, f.inWriting(i) || f.ofWriting(f.out[i].Occasion)})
		}
	}
	for e := range hops {
		slices.SortStableFunc(hops[e], func(a, b hop) int { return a.at - b.at })
	}
	for i, e := range speaker {
		if e < 0 || f.as[i].Within >= 0 || len(f.out[i].Chain) > 0 || f.out[i].own || f.toPress(i) || f.toldOurs(i) {
			continue
		}
		at := int(f.d.SentenceOf[f.as[i].Cue.Start])
		if at >= carryHead && !f.spoken(f.as[i]) || f.opensElsewhere(i) || f.posts(i) {
			continue
		}
		var best hop
		ahead := false // the next of the speaker's counts, be it with a link or without
		for _, x := range hops[e] {
			if x.at != at && (f.inWriting(i) && !x.wrote || f.toOthers(i) || f.longAgo(i, x.at) || f.actsLongAgo(i, x.at)) || x.at < at && f.opensWithDay(at) && !within(f.as[i].Content, f.d.Sentence[at].Start) && !f.ofDay(x.at, at) || x.event && at-x.at > carryEvent {
				continue
			}
			if x.at <= at && at-x.at <= carryChain || !ahead && best.chain == nil && at < carryHead && x.at < carryBack && f.below(at, x.at) && f.saidAt(i, x.at) {
				best, ahead = x, x.at > at
			}
		}
		f.out[i].Chain = best.chain
	}
}

// inWriting reports whether attribution i tells what somebody wrote, which nobody wrote in an interview.
func (f *finder) inWriting(i int) bool {
	l := f.d.Lemma[f.head(f.as[i].Cue)]
	return l == "write" || l == "pen"
}

// posts reports whether attribution i tells what somebody posted, by its words or by where: tweeted; said on Twitter. Posts are their own.
func (f *finder) posts(i int) bool {
	d, a := f.d, f.as[i]
	switch d.Lemma[f.head(a.Cue)] {
	case "tweet", "retweet", "post", "blog":
		return true
	}
	for _, p := range [...]int{a.Cue.End, a.Cue.End - 2} {
		if w := f.lemmaAt(p); (w == "on" || w == "via") && f.platform(doc.Range{Start: p + 1, End: min(p+2, d.Len())}) {
			return true
		}
	}
	return false
}

// ofWriting reports whether r tells of something written: in an article for the Herald.
func (f *finder) ofWriting(r doc.Range) bool {
	return slices.ContainsFunc(f.tokens(r), func(k int) bool { l := f.d.Lemma[k]; return writings[l] && l != "interview" || l == "write" })
}

// toldBefore reports whether attribution i was told before what the report is about: on Sunday Orr had told the Courier so.
func (f *finder) toldBefore(i int) bool {
	cue := f.as[i].Cue
	return f.d.Lemma[cue.Start] == "have" && f.d.Tag[cue.Start] == doc.VBD && f.d.Lemma[f.head(cue)] == "tell"
}

// toldOurs reports whether attribution i was told to the report's own outlet.
func (f *finder) toldOurs(i int) bool {
	a := f.as[i]
	for k := a.Cue.Start; k < a.Cue.End; k++ {
		if f.d.Lemma[k] == "tell" && k+1 < f.d.Len() && f.ours(f.group(k+1)) {
			return true
		}
	}
	return false
}

// interview reports whether r tells of an interview.
func (f *finder) interview(r doc.Range) bool {
	return slices.ContainsFunc(f.tokens(r), func(k int) bool { return interviews[f.d.Lemma[k]] })
}

// opensElsewhere reports whether the sentence of attribution i begins with an event that no outlet gives: at his town hall.
func (f *finder) opensElsewhere(i int) bool {
	p := f.sentence(f.as[i].Cue.Start).Start
	if w := f.low(p); w != "at" && w != "during" || !f.free(i, p) {
		return false
	}
	g := f.whole(p + 1)
	return g.Len() > 0 && f.eventful(p, g) && !interviews[f.d.Lemma[f.headOf(g)]] && !shows[f.d.Lemma[f.headOf(g)]] && f.outletIn(doc.Range{Start: p, End: g.End}).Len() == 0
}

// saidAt reports whether attribution i may have been said where sentence at tells: no occasion of it is known that stands before.
func (f *finder) saidAt(i, at int) bool {
	o := f.out[i].Occasion
	return o.Len() == 0 || int(f.d.SentenceOf[o.Start]) >= at
}

// throughOccasions gives statements without a chain the outlet that their occasion names: in an interview with the Pennant.
func (f *finder) throughOccasions() {
	for i := range f.out {
		s := &f.out[i]
		if len(s.Chain) > 0 || s.Occasion.Len() == 0 || f.as[i].Within >= 0 || !f.spoken(f.as[i]) && f.d.Tag[f.as[i].Cue.Start] != doc.Colon {
			continue
		}
		if o := f.outletIn(s.Occasion); o.Len() > 0 {
			s.Chain = []doc.Range{o}
		}
	}
}

// outletIn returns the first words of r that name the press.
func (f *finder) outletIn(r doc.Range) doc.Range {
	for k := r.Start; k < r.End; k++ {
		if hosts[f.d.Lemma[k]] && f.d.Tag[k].Verb() {
			break // a forum sponsored by Vane News
		}
		if k > r.Start && f.d.Tag[k-1].Noun() {
			continue
		}
		if g := f.group(k); g.Len() > 0 && g.End <= r.End {
			if o := f.outlet(g); o.Len() > 0 && !f.ours(o) && f.d.Form[o.End-1].Traits.Has(doc.Capital) {
				return o
			}
		}
	}
	return doc.Range{}
}

// hosts are verbs of giving room to an event, which others carry.
var hosts = list(`sponsor host organize organise moderate stage hold`)

// below reports whether sentence b stands in a later paragraph than sentence a: what a headline or a first paragraph tells is told again.
func (f *finder) below(a, b int) bool {
	return f.d.Line[f.d.Sentence[b].Start] > f.d.Line[f.d.Sentence[a].Start]
}

// How far the chain of a statement and that of an event hold on, in sentences.
const (
	carryChain = 24
	carryEvent = 12
)

// owned adds the occasion of attribution i to events in order of sentence.
func (f *finder) owned(events []event, i int) []event {
	x := event{f.out[i].Occasion, int(f.d.SentenceOf[f.as[i].Cue.Start]), i}
	for k := range events {
		if events[k].Start < x.End && x.Start < events[k].End {
			events[k] = x
			return events
		}
	}
	at := len(events)
	for at > 0 && events[at-1].at > x.at {
		at--
	}
	return slices.Insert(events, at, x)
}

// present returns the entity that is the subject of the verb on which the phrase r hangs, -1 when there is none.
func (f *finder) present(r doc.Range) int {
	d := f.d
	k := f.head(r)
	for steps := 0; k >= 0 && steps < 6 && (!d.Tag[k].Verb() || in(r, k)); steps++ {
		k = int(d.Head[k])
	}
	if k < 0 || !d.Tag[k].Verb() {
		return -1
	}
	x := f.subject(k)
	if x < 0 {
		return -1
	}
	x = f.antecedent(x)
	for _, m := range d.Mention {
		if m.Head == x {
			return m.Entity
		}
	}
	return -1
}

const (
	carryHead = 3
	carryBack = 12
)

// spoken reports whether an attribution tells of an act of saying that is over, or of words that are quoted, not of what somebody has said at
// times, holds or wants.
func (f *finder) spoken(a doc.Attribution) bool {
	speech := false
	for k := a.Cue.Start; k < a.Cue.End; k++ {
		if f.d.Lemma[k] == "have" {
			return false
		}
		speech = speech || acts[f.d.Lemma[k]]
	}
	for _, r := range a.Content {
		speech = speech || f.d.Quote[(r.Start+r.End)/2] >= 0
	}
	return speech
}

// acts are lemmas of cues that tell of one act of saying.
var acts = list(`say add tell ask note argue continue explain respond answer assert declare insist wonder recall conclude remark comment observe state warn
	write describe call urge joke reply claim charge accuse criticize criticise slam blast praise suggest predict vow promise pledge acknowledge admit
	point recount repeat reiterate stress emphasize mention quip reference tout attack mock defend tweet denounce rip thank announce reject dismiss
	ridicule question express attribute complain challenge contrast caution contend deny brush highlight liken swipe go compare cite refer address talk speak offer declare`)

// Rehang takes attributions out of those that only pass them on: what officials told the Herald is nested in nothing the Herald said.
func Rehang(as []doc.Attribution, found []Sourcing) {
	for i := range as {
		for steps := 0; as[i].Within >= 0 && found[as[i].Within].Relay && steps < len(as); steps++ {
			as[i].Within = as[as[i].Within].Within
		}
	}
}
