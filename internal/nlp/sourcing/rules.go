package sourcing

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// A Rule adds links to a chain or moves the speaker. It carries an example, and what is read there with it; in some the source, the
// cue and the content are marked.
type Rule struct {
	Name, Example string
	// Want is the speaker and behind it, after "<", the links from the innermost outwards, after "for" whom the speaker speaks for.
	Want string
	find func(*finder, int, *Sourcing)
}

// Rules returns the rules in the order in which they run, those that find outer links first.
func Rules() []Rule {
	return []Rule{
		{"beside", "Officials said the dam had cracked, according to the Lowick Herald.", "Officials < the Lowick Herald", (*finder).beside},
		{"cites", "The Lowick Herald, citing two officials, reported that the dam had cracked.", "two officials < The Lowick Herald", (*finder).cites},
		{"cites in a clause", "The dam had cracked, according to the Lowick Herald, which cited two officials.", "two officials < the Lowick Herald", (*finder).citesInClause},
		{"cited behind", "The Lowick Herald reported that the dam had cracked. The paper cited two officials.", "two officials < The Lowick Herald", (*finder).citedBehind},
		{"quotes as saying", "The Lowick Herald quoted a clerk as saying the dam had cracked.", "a clerk < The Lowick Herald", (*finder).quotesAs},
		{"passed", "A memo obtained by the Lowick Herald said the dam had cracked.", "A memo < the Lowick Herald", (*finder).passed},
		{"contained", "The Lowick Herald obtained a diary in which the engineer wrote that the dam had cracked.", "the engineer < The Lowick Herald", (*finder).contained},
		{"medium", "The engineer said in an interview with Vane News that the dam had cracked.", "The engineer < Vane News", (*finder).medium},
		{"sources of the press", "According to the Lowick Herald's sources, the dam had cracked.", "sources < the Lowick Herald", (*finder).sourcesOf},
		{"told", "The engineer told the Lowick Herald that the dam had cracked.", "The engineer < the Lowick Herald", (*finder).tells},
		{"heard", "The clerk overheard ⟦source the engineer⟧ ⟦cue say⟧ ⟦content that the dam had cracked⟧.", "the engineer < The clerk", (*finder).heard},
		{"learned", "⟦source The Pennant⟧ ⟦cue has learned⟧ from two people familiar with the sale ⟦content that the boat was sold⟧.", "two people familiar with the sale < The Pennant", (*finder).learned},
		{"heard from", "The clerk ⟦cue had heard from⟧ ⟦source the engineer⟧ ⟦content that the dam had cracked⟧.", "the engineer < The clerk", (*finder).hearer},
		{"told by", "The clerk ⟦cue had been told by⟧ ⟦source the engineer⟧ ⟦content that the dam had cracked⟧.", "the engineer < The clerk", (*finder).toldBy},
		{"told again", "The mayor said she had called the engineer, who told her that the dam had cracked.", "who < The mayor", (*finder).toldAgain},
		{"spoke to", "The Lowick Herald said it had spoken to two officials, who said the dam had cracked.", "who < The Lowick Herald", (*finder).spokeTo},
		{"heard behind", "A harbour official said the dam had cracked. The official was told of it by a diver.", "a diver < A harbour official", (*finder).heardBehind},
		{"respondents", "Ten percent of respondents said in a Vane College poll that the dam had cracked.", "Ten percent of respondents < a Vane College poll", (*finder).respondents},
		{"maker", "A survey by Vane Research found that the dam had cracked.", "Vane Research", (*finder).maker},
		{"own account", "According to the engineer's account, the dam had cracked.", "the engineer", (*finder).ownAccount},
		{"authored", "The engineer wrote a memo in May. The memo said the dam had cracked.", "The engineer", (*finder).authored},
		{"handed on", "The engineer said in a note passed on by her brother that the dam had cracked.", "The engineer < her brother", (*finder).handedOn},
		{"reported in", "The strike followed a ⟦cue report⟧ in the Lowick Herald ⟦content that the dam had cracked⟧.", "the Lowick Herald", (*finder).reportedIn},
		{"through", "The mayor, through her lawyer, denied that the dam had cracked.", "her lawyer for The mayor", (*finder).through},
	}
}

// reportedIn makes the press in which a report stood the speaker of what it said, where nobody else is told to have said it.
func (f *finder) reportedIn(i int, s *Sourcing) {
	cue := f.as[i].Cue
	if s.Speaker.Len() > 0 || cue.Len() != 1 || f.d.Lemma[cue.Start] != "report" {
		return
	}
	if o, cited := f.reportOf(f.np(cue.Start)); o.Len() > 0 && cited.Len() == 0 && (len(s.Chain) == 0 || len(s.Chain) == 1 && s.Chain[0] == o) {
		s.Speaker, s.Chain = o, nil
	}
}

// beside adds the press that says in the same sentence that the words were said.
func (f *finder) beside(i int, s *Sourcing) {
	if f.pressLike(s.Speaker) {
		return
	}
	a := f.as[i]
	sent := f.sentence(a.Cue.Start)
	if n := len(a.Content); n > 0 && f.d.Quote[a.Content[n-1].End-1] >= 0 {
		sent.End = max(sent.End, f.sentence(a.Content[n-1].End-1).End) // that of the last of several that are quoted
	}
	for k := sent.Start; k+2 < sent.End; k++ {
		if f.cueOf[k] != 0 || within(a.Content, k) || f.d.Quote[k] >= 0 {
			continue
		}
		if f.low(k) == "according" && f.low(k+1) == "to" {
			if o := f.outlet(f.group(k + 2)); o.Len() > 0 {
				s.Chain = append(s.Chain, o)
			}
		} else if f.low(k) == "as" && f.is(k+1, reports) && f.low(k+2) == "by" {
			if o := f.passer(f.group(k + 3)); o.Len() > 0 {
				s.Chain = append(s.Chain, o)
			}
		}
	}
	for k := max(0, i-3); k < min(len(f.as), i+4); k++ {
		b := f.as[k]
		if k == i || len(b.Source) == 0 || b.Within == i || a.Within == k || f.d.SentenceOf[b.Cue.Start] != f.d.SentenceOf[a.Cue.Start] {
			continue
		}
		r := f.piece(b)
		if f.pressLike(r) && f.is(f.head(b.Cue), reports) && overlap(a.Content, b.Content) && !within(a.Content, b.Cue.Start) {
			s.Chain = append(s.Chain, f.outlet(r))
		}
	}
}

func overlap(a, b []doc.Range) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Start < y.End && y.Start < x.End {
				return true
			}
		}
	}
	return false
}

// cites makes those whom the speaker cites the speaker, and the one who cites a link.
func (f *finder) cites(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	for k := sent.Start; k+1 < sent.End; k++ {
		n := f.citing(k)
		if n == 0 || d.Tag[k] != doc.VBG || within(a.Content, k) || d.Quote[k] >= 0 || !f.belongs(k, i) {
			continue
		}
		y := f.described(k + n)
		if y.Len() == 0 || f.memoir(y, a) {
			continue
		}
		if g := f.described(y.End + 1); f.lemmaAt(y.End) == "and" && !f.people(y) && g.Len() > 0 && f.people(g) {
			y.End = g.End // records and an official
		}
		x := s.Speaker
		if in(x, k) {
			x = f.trim(doc.Range{Start: x.Start, End: k})
		}
		if x.Len() == 0 {
			if sub := f.subject(f.head(a.Cue)); sub >= 0 {
				x = f.trim(f.np(sub))
			}
		}
		x = f.short(x)
		if x.Len() == 0 {
			continue
		}
		if o, z := f.reportOf(y); o.Len() > 0 {
			s.Chain, s.Speaker = append(s.Chain, x), o
			if z.Len() > 0 {
				s.Chain, s.Speaker = append(s.Chain, o), z
			}
			return
		}
		if y = f.interviewed(y); f.restsWith(k, x, y) {
			s.Chain, s.Speaker = append(s.Chain, x), y
			return
		}
	}
}

// restsWith reports whether x, who says something, has it from y, whom participle k cites. Of those who are not the press, what they rely on tells how they decide.
func (f *finder) restsWith(k int, x, y doc.Range) bool {
	if l := f.d.Lemma[k]; l == "rely" || l == "draw" {
		return f.bearer(y) && (f.pressLike(x) || papers[f.d.Lemma[x.End-1]])
	}
	return f.pressLike(x) && !f.onlyReason(y) || f.people(y) || papers[f.d.Lemma[x.End-1]] && f.bearer(y)
}

// onlyReason reports whether y is for why something is done and not for who or what tells of it: citing his health, legal reasons.
func (f *finder) onlyReason(y doc.Range) bool {
	switch f.d.Lemma[f.head(f.group(y.Start))] {
	case "health", "reason", "concern", "privacy", "safety", "security", "rule", "policy", "law", "confidentiality", "cost", "weather", "pressure", "fear", "risk", "need", "lack", "difference", "commitment", "illness", "age", "family":
		return true
	}
	return false
}

// interviewed returns of interviews and talks with somebody who was asked: interviews with | six clerks |.
func (f *finder) interviewed(y doc.Range) doc.Range {
	d := f.d
	for k := y.Start; k < y.End; k++ {
		if (d.Lemma[k] == "interview" || d.Lemma[k] == "conversation") && f.lemmaAt(k+1) == "with" {
			if g := f.described(k + 2); g.Len() > 0 {
				return g
			}
		}
	}
	return y
}

// citing returns how many tokens, from token k on, stand before those who are cited there, 0 when none are.
func (f *finder) citing(k int) int {
	l := f.d.Lemma
	return english.Citing(l[k:min(k+4, len(l))]...)
}

// belongs reports whether token k hangs on the cue of attribution i or lies in its source.
func (f *finder) belongs(k, i int) bool {
	if within(f.as[i].Source, k) || int(f.cueOf[k]) == i+1 {
		return true
	}
	if j := f.citer(k); j >= 0 {
		return i == j
	}
	for h, steps := k, 0; h >= 0 && steps < 8; h, steps = int(f.d.Head[h]), steps+1 {
		if c := f.cueOf[h]; c != 0 && (h != k || f.citing(k) == 0) {
			return int(c) == i+1
		}
	}
	return false
}

// citer returns the attribution of an outlet that reports something before a comma and token k, at which it cites somebody: the Courier reported that the mayor
// had agreed to go, citing an aide. It is -1 without.
func (f *finder) citer(k int) int {
	if k == 0 || f.d.Tag[k-1] != doc.Comma {
		return -1
	}
	first, _ := slices.BinarySearchFunc(f.as, f.sentence(k).Start, func(a doc.Attribution, start int) int { return cmp.Compare(a.Cue.Start, start) })
	for j := first; j < len(f.as) && f.as[j].Cue.Start < k; j++ {
		if a := f.as[j]; a.Cue.End < k && a.Within < 0 && len(a.Source) > 0 && a.Source[0].End <= a.Cue.Start && len(a.Content) > 0 &&
			(a.Content[0].Start >= a.Cue.End || f.d.Lemma[a.Content[0].Start] == "which" && a.Content[0].Len() == 1) && !within(a.Content, k) && f.is(f.head(a.Cue), reports) && f.pressLike(f.piece(a)) {
			return j
		}
	}
	return -1
}

// described returns the noun group at token i with what describes it, up to a mark or the clause that follows.
func (f *finder) described(i int) doc.Range {
	d, g := f.d, f.group(i)
	if g.Len() == 0 && f.lemmaAt(i+1) == "of" && d.Tag[i] == doc.CD {
		if g = f.group(i + 2); g.Len() > 0 {
			g.Start = i // one of the firms
		}
	}
	if g.Len() == 0 {
		return g
	}
	end := min(int(f.hi[g.End-1])+1, f.sentence(i).End)
	for k := g.End; k < end; k++ {
		if d.Tag[k] == doc.Comma || d.Tag[k] == doc.Colon || d.Lemma[k] == "that" && d.Tag[k] == doc.IN || d.Tag[k] == doc.OpenQuote || f.cueOf[k] != 0 {
			end = k
		}
	}
	g.End = max(g.End, end)
	return f.trim(g)
}

// memoir reports whether a clause behind y tells what stands in it (citing a memo in which the clerk wrote), so that not all of what is
// said rests on y.
func (f *finder) memoir(y doc.Range, a doc.Attribution) bool {
	for k := y.Start; k < y.End+3 && k < f.d.Len(); k++ {
		if f.d.Tag[k] == doc.WDT && k > 0 && f.d.Tag[k-1] == doc.IN {
			return true
		}
	}
	return false
}

// people reports whether r stands for people, papers or a name, not for a reason: citing two officials; citing safety.
func (f *finder) people(r doc.Range) bool {
	h := f.head(f.group(r.Start))
	return secret[f.d.Lemma[h]] || f.person(h) || f.d.Tag[h].Proper()
}

// short returns r up to a comma.
func (f *finder) short(r doc.Range) doc.Range {
	for k := r.Start; k < r.End; k++ {
		if f.d.Tag[k] == doc.Comma {
			r.End = k
		}
	}
	return f.trim(r)
}

// quotesAs makes the one whom somebody quotes as saying something the speaker.
func (f *finder) quotesAs(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	if d.Lemma[a.Cue.Start] == "as" && d.Tag[a.Cue.End-1] == doc.VBG && s.Speaker.Start > sent.Start && recording(f.low(s.Speaker.Start-1)) && !d.Tag[s.Speaker.Start-1].Verb() {
		if g := f.group(sent.Start); g.Len() > 0 && (english.Keeps(d.Lemma[g.End-1]) || d.Lemma[g.End-1] == "minute") {
			s.Chain = append(s.Chain, g) // a minute of the meeting records a manager as saying
		}
		return
	}
	for k := max(sent.Start, a.Cue.Start-14); k < min(sent.End, a.Cue.End+14); k++ {
		if !f.is(k, cites) && d.Lemma[k] != "report" && d.Lemma[k] != "record" || !d.Tag[k].Verb() || d.Quote[k] >= 0 {
			continue
		}
		as := f.asSaying(k, sent.End)
		if as < 0 || f.quotesLater(k+1, as) || f.cueOf[k] != int32(i)+1 && f.cueOf[as] != int32(i)+1 && f.cueOf[as+1] != int32(i)+1 {
			continue
		}
		if x := f.subject(k); x >= 0 && d.Label[x] == doc.Nsubj {
			x = f.antecedent(x)
			if y := f.described(k + 1); y.Len() > 0 && y.Start < as {
				s.Speaker = doc.Range{Start: y.Start, End: min(y.End, as)}
				s.Chain = append(s.Chain, f.np(x))
			}
			return
		}
		for p := k + 1; p+1 < sent.End; p++ {
			if p == as {
				continue
			}
			if w := d.Lemma[p]; w == "by" || w == "in" {
				g := f.group(p + 1)
				if o := f.passer(g); o.Len() > 0 && !within(a.Content, p) {
					s.Chain = append(s.Chain, o)
				} else if w == "by" && f.calledThe(g) && !within(a.Content, p) {
					s.Chain = append(s.Chain, g)
				}
				return
			}
		}
		return
	}
}

// recording reports whether a word, which may have been taken for a noun, tells that a document has what somebody said.
func recording(w string) bool {
	return w == "records" || w == "record" || w == "quotes" || w == "shows" || w == "has"
}

// calledThe reports whether r is "the" and a noun with a capital, which is a name even where the models take it for none: the Courier.
func (f *finder) calledThe(r doc.Range) bool {
	d := f.d
	return r.Len() == 2 && d.Word(r.Start) == "the" && d.Tag[r.Start+1].Noun() && d.Form[r.Start+1].Traits.Has(doc.Capital) && !notPress[d.Lemma[r.Start+1]]
}

// quotesLater reports whether a verb of quoting or reporting stands between two tokens: of "which first reported it, quoted a clerk as saying" the
// latter quotes.
func (f *finder) quotesLater(from, to int) bool {
	for k := from; k < to; k++ {
		if (f.is(k, cites) || f.d.Lemma[k] == "report") && (f.d.Tag[k] == doc.VBD || f.d.Tag[k] == doc.VBZ) && f.d.Quote[k] < 0 {
			return true
		}
	}
	return false
}

// np returns noun x with what stands before it.
func (f *finder) np(x int) doc.Range {
	r := doc.Range{Start: min(int(f.lo[x]), x), End: x + 1}
	for k := x; k > r.Start; k-- {
		if t := f.d.Tag[k-1]; t == doc.Comma || t == doc.OpenQuote || t.Verb() && t != doc.VBN && t != doc.VBG || t == doc.WDT || t == doc.WP {
			r.Start = k
		}
	}
	return r
}

// antecedent returns what the relative pronoun x stands for, or x.
func (f *finder) antecedent(x int) int {
	d := f.d
	if d.Tag[x] != doc.WDT && d.Tag[x] != doc.WP || d.Head[x] < 0 {
		return x
	}
	if v := d.Head[x]; d.Label[v] == doc.AclRelcl && d.Head[v] >= 0 {
		return int(d.Head[v])
	}
	return x
}

// before returns the noun group that ends right before token k.
func (f *finder) before(k int) doc.Range {
	d, r := f.d, doc.Range{Start: k, End: k}
	for i := k - 1; i >= f.sentence(max(k-1, 0)).Start; i-- {
		switch t := d.Tag[i]; {
		case t.Noun(), t == doc.JJ, t == doc.CD, t == doc.POS, t == doc.PRPS:
			r.Start = i
		case t == doc.DT, t == doc.PRP && r.Len() == 0:
			return doc.Range{Start: i, End: k}
		default:
			return r
		}
	}
	return r
}

// asSaying returns where "as" and a verb of saying stand behind the verb k of quoting, -1 when they do not.
func (f *finder) asSaying(k, end int) int {
	for p := k + 1; p+1 < min(end, k+16); p++ {
		if f.d.Lemma[p] == "as" && f.d.Tag[p+1] == doc.VBG && (english.Tells(f.d.Lemma[p+1]) || f.is(p+1, acts)) {
			return p
		}
	}
	return -1
}

// passed adds those through whose hands the source went: filings seen by two newspapers, an account given to the Herald by a juror.
func (f *finder) passed(i int, s *Sourcing) {
	a := f.as[i]
	if r := s.Speaker; r.Start > 3 && f.d.Lemma[r.Start-1] == "by" && f.pressLike(r) {
		v := r.Start - 2
		if f.d.Lemma[v] == "up" {
			v--
		}
		if b := f.before(v); (f.is(v, passes) || f.d.Lemma[v] == "pick") && b.Len() > 0 {
			s.Chain, s.Speaker = append(s.Chain, r), b
			return
		}
	}
	for _, zone := range append([]doc.Range{f.sentence(a.Cue.Start)}, a.Source...) {
		for k := zone.Start; k+2 < zone.End; k++ {
			if f.d.Quote[k] >= 0 || within(a.Content, k) || !f.belongs(k, i) {
				continue
			}
			x, at := f.handed(k)
			if o, which := f.seenBy(k); x.Len() == 0 && o.Len() > 0 && len(a.Source) > 0 && a.Source[0].Start < which && k < a.Cue.Start {
				if s.Chain = append(s.Chain, o); in(s.Speaker, which) {
					s.Speaker = f.trim(doc.Range{Start: s.Speaker.Start, End: which})
				}
				continue
			}
			if x.Len() == 0 || in(x, a.Cue.Start) || f.ownWork(a, k) || f.ofOthers(a, k) {
				continue
			}
			s.Chain = append(s.Chain, x)
			if y := f.giver(k, at); in(s.Speaker, k) && y.Len() > 0 && f.changedHands(k) {
				s.Chain, s.Speaker = append(s.Chain, y), f.trim(doc.Range{Start: s.Speaker.Start, End: k})
			} else if in(s.Speaker, k) {
				s.Speaker = f.speakerOf(s.Speaker, k, at)
			} else if y.Len() > 0 {
				s.Chain = append(s.Chain, y)
			}
		}
	}
}

// ofOthers reports whether participle k tells more of people outside the source: two are dead, the mayor said, while a clerk quoted by the Herald speaks of three.
func (f *finder) ofOthers(a doc.Attribution, k int) bool {
	x := k - 1
	return x >= 0 && !within(a.Source, k) && !within(a.Source, x) && f.d.Tag[x].Noun() && (f.person(x) || f.d.Name[x].Class() == 1)
}

// ownWork reports whether participle k tells in a source where something was published that the person who speaks has to do with: Ada Roe, author of a study published in the
// Herald, said.
func (f *finder) ownWork(a doc.Attribution, k int) bool {
	n := slices.IndexFunc(a.Source, func(r doc.Range) bool { return in(r, k) })
	if n < 0 {
		return false
	}
	source, person := a.Source[n], false
	for i := source.Start; i < k; i++ {
		if f.d.Tag[i] != doc.Comma {
			person = person || f.d.Name[i].Class() == 1
			continue
		}
		if t := f.d.Tag[i+1]; t != doc.DT && t != doc.JJ && !t.Noun() {
			return false // Ada Roe, in an article published in the Herald, said
		}
		return person || f.person(f.head(doc.Range{Start: source.Start, End: i})) || f.person(i+1) || strings.HasSuffix(f.d.Lemma[i+1], "author")
	}
	return false
}

// handed returns who saw or got what participle k describes, and the token behind.
func (f *finder) handed(k int) (doc.Range, int) {
	d := f.d
	if d.Tag[k] != doc.VBN && d.Tag[k] != doc.VBD || d.Label[k] != doc.Acl && d.Label[k] != doc.AclRelcl && !d.Tag[max(k-1, 0)].Noun() && d.Tag[max(k-1, 0)] != doc.Comma {
		return doc.Range{}, 0
	}
	p := k + 1
	if d.Tag[p] == doc.RP || d.Lemma[p] == "up" {
		p++
	}
	for n := 0; n < 3 && p+2 < d.Len() && (d.Tag[p] == doc.IN || d.Tag[p] == doc.RB || f.proper(p)) && d.Lemma[p] != "by" && d.Lemma[p+1] != "the"; n++ {
		if d.Lemma[p+1] == "by" || d.Lemma[p+2] == "by" {
			p++ // reached in Lowick by the Herald
		}
	}
	prep := d.Lemma[p]
	if f.is(k, passes) || d.Lemma[k] == "pick" {
		if prep == "by" || prep == "in" || prep == "on" {
			g := f.group(p + 1)
			for g.End > g.Start+1 && f.cueOf[g.End-1] != 0 {
				g.End-- // emails seen by the Pennant show
			}
			if o := f.asking(k, g); o.Len() > 0 {
				return o, o.End
			}
			return f.passer(g), g.End
		}
	}
	if f.is(k, gives) && (prep == "to" || prep == "with") {
		g := f.group(p + 1)
		return f.passer(g), g.End
	}
	return doc.Range{}, 0
}

// asking returns the body without the name of an outlet, its name behind its noun, by which people were interviewed: prisoners interviewed by | the rights group Open Door |.
func (f *finder) asking(k int, g doc.Range) doc.Range {
	d := f.d
	if d.Lemma[k] != "interview" || g.Len() == 0 {
		return doc.Range{}
	}
	for n := g.Start; n < g.End; n++ {
		switch d.Lemma[n] {
		case "group", "charity", "organisation", "organization", "inquiry", "commission", "police", "foundation":
			if name := f.group(n + 1); name.Len() > 0 && d.Form[n+1].Traits.Has(doc.Capital) {
				return name
			}
			return g
		}
	}
	return doc.Range{}
}

// seenBy returns the press that has seen, by the clause with participle k, what the words before tell of, and where the clause begins: an email, which the Lowick Herald has seen, says.
func (f *finder) seenBy(k int) (press doc.Range, which int) {
	d := f.d
	if k == 0 || !f.is(k, passes) || d.Tag[k] != doc.VBN || d.Lemma[k-1] != "have" {
		return press, 0
	}
	for w := k - 3; w > max(0, k-10); w-- {
		if d.Tag[w].Verb() {
			return press, 0
		}
		if d.Lemma[w] == "which" && d.Tag[w-1] == doc.Comma {
			return f.outlet(doc.Range{Start: w + 1, End: k - 1}), w
		}
	}
	return press, 0
}

// gives are verbs for putting what is written or recorded into the hands of the press.
var gives = list(`give leak provide send pass show share forward hand supply read`)

// changedHands reports whether participle k tells of a document that it was put into other hands, so that who did so need not have written it: a memo leaked to the Courier by a clerk, but not an
// account given to it by a juror.
func (f *finder) changedHands(k int) bool {
	d := f.d
	switch d.Lemma[k] {
	case "leak", "pass", "show", "share", "forward", "hand", "supply":
	default:
		return false
	}
	b := f.before(k)
	return b.Len() > 0 && (english.Keeps(d.Lemma[b.End-1]) || d.Lemma[b.End-1] == "report")
}

// giver returns by whom, at token at, the press was given what participle k describes: a note that was forwarded to Radio Lowick by | a colleague |. It is empty where nobody is told to have been.
func (f *finder) giver(k, at int) doc.Range {
	if !f.is(k, gives) || f.lemmaAt(at) != "by" {
		return doc.Range{}
	}
	y := f.described(at + 1)
	if y.Len() == 0 || !f.people(y) && f.d.Tag[y.Start] != doc.PRPS && f.d.Tag[y.Start] != doc.CD {
		return doc.Range{}
	}
	return y
}

// speakerOf returns of source r, which participle k describes, who speaks: the maker behind "by", else what stands before k.
func (f *finder) speakerOf(r doc.Range, k, at int) doc.Range {
	if at+1 < r.End && f.d.Lemma[at] == "by" {
		return f.trim(doc.Range{Start: at + 1, End: r.End})
	}
	return f.trim(doc.Range{Start: r.Start, End: k})
}

// container returns who has the document in which attribution i stands: the Herald had obtained a diary in which the clerk wrote ...
func (f *finder) container(i int) doc.Range {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	for k := a.Cue.Start - 1; k > sent.Start+2 && k > a.Cue.Start-14; k-- {
		if d.Tag[k] != doc.WDT || d.Lemma[k-1] != "in" || d.Quote[k] >= 0 {
			continue
		}
		for v := k - 2; v > sent.Start && v > k-10; v-- {
			if (f.is(v, passes) || f.is(v, cites) || f.is(v, gives) && f.passive(v)) && d.Tag[v].Verb() {
				x := f.subject(v)
				if x < 0 && d.Tag[v] == doc.VBG {
					x = f.subject(int(max(d.Head[v], 0)))
				}
				if x >= 0 && d.Tag[x] == doc.PRP && d.Head[v] >= 0 {
					x = f.subject(int(d.Head[v])) // the Herald said it had obtained a diary in which
				}
				if x >= 0 {
					return f.passer(f.np(x))
				}
			}
		}
	}
	return doc.Range{}
}

func (f *finder) contained(i int, s *Sourcing) {
	if x := f.container(i); x.Len() > 0 {
		s.Chain = append(s.Chain, x)
	}
}

// medium adds the press in which, or to which, something is said: in an interview with Vane News; writing in the Pennant.
func (f *finder) medium(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	for p := sent.Start; p+1 < sent.End; p++ {
		if p != a.Cue.End || d.Lemma[p] != "to" { // described to the Herald a long queue
			if d.Tag[p] != doc.IN && d.Tag[p] != doc.TO || d.Quote[p] >= 0 || within(a.Content, p) || within(a.Source, p) && !f.speaksTo(p) || !f.belongs(p, i) {
				continue
			}
		}
		switch d.Lemma[p] {
		case "in", "on", "with", "to", "for", "from", "at", "by", "during":
		default:
			continue
		}
		g := f.group(p + 1)
		if g.Len() == 0 || within(a.Content, g.Start) && p != a.Cue.End {
			continue
		}
		if d.Lemma[p] == "with" && p > 0 && d.Tag[p-1] == doc.Comma && g.End < sent.End && d.Tag[g.End] == doc.VBG {
			continue // told reporters he fell, with the local press claiming that he jumped
		}
		o := f.outlet(g)
		if o.Len() == 0 && p > 0 && (d.Lemma[p] == "in" || d.Lemma[p] == "for") && d.Lemma[p-1] == "write" && d.Lemma[g.Start] == "the" && f.named(g) {
			o = f.trim(g)
		}
		if o.Len() == 0 && p > 0 && (d.Lemma[p] == "with" || d.Lemma[p] == "to") && interviews[d.Lemma[p-1]] && f.named(g) {
			o = f.trim(g)
		}
		switch {
		case o.Len() == 0 || d.Lemma[p] == "by" && (!f.by(p) || f.ofOthers(a, p-1)) || d.Lemma[p] == "at" && !f.spokeAt(p) || f.employs(p, g):
		case d.Lemma[p] == "by" && p > 0 && d.Tag[p-1].Verb():
			s.Chain, s.spoke = append([]doc.Range{o}, s.Chain...), true // in an interview with Vane News, as reported by the Pennant
		default:
			s.Chain, s.spoke = append(s.Chain, o), true
			if in(s.Speaker, p) {
				s.Speaker = f.short(s.Speaker) // a clerk, speaking to the Herald
			}
		}
	}
}

// speaksTo reports whether the preposition p, behind a comma in a source, tells to whom it was said: a clerk, speaking to the Herald, said; Orr, in an interview with the Herald, said.
func (f *finder) speaksTo(p int) bool {
	d := f.d
	if p < 3 || d.Lemma[p] != "to" && d.Lemma[p] != "with" {
		return false
	}
	k := p - 1
	if (d.Lemma[k] == "speak" || d.Lemma[k] == "talk") && d.Tag[k] == doc.VBG {
		return d.Tag[k-1] == doc.Comma
	}
	return d.Lemma[k] == "interview" && d.Tag[k-1] == doc.DT && d.Lemma[k-2] == "in" && k > 2 && d.Tag[k-3] == doc.Comma
}

// by reports whether what stands before "by" at token p is passing on, or what the press makes: as quoted by; an interview by; not sponsored by.
func (f *finder) by(p int) bool {
	return p > 0 && (f.is(p-1, passes) || f.is(p-1, reports) || interviews[f.d.Lemma[p-1]] || events[f.d.Lemma[p-1]] || shows[f.d.Lemma[p-1]])
}

// spokeAt reports whether what stands before "at" at token p is speaking, or where somebody speaks: in a talk at the Pennant; not no friend at the Pennant, waving at the press.
func (f *finder) spokeAt(p int) bool {
	if p == 0 {
		return false
	}
	l := f.d.Lemma[p-1]
	return interviews[l] || events[l] || f.d.Tag[p-1].Verb() && (l == "speak" || l == "appear" || english.Tells(l))
}

// employs reports whether the preposition p tells where somebody works, not where something is said: an analyst at Vane News.
func (f *finder) employs(p int, g doc.Range) bool {
	h := int(f.d.Head[f.head(g)])
	if h > 0 && h < p && f.d.Lemma[p] == "for" && f.d.Label[h] == doc.Nmod {
		h = int(f.d.Head[h]) // the director of news for the agency
	}
	return h >= 0 && h < p && f.d.Tag[h].Noun() && !interviews[f.d.Lemma[h]] && !events[f.d.Lemma[h]] && !writings[f.d.Lemma[h]] && !shows[f.d.Lemma[h]] && (f.person(h) || f.d.Label[h] == doc.Appos && !f.d.Tag[h].Proper())
}

var interviews = list(`interview comment remark statement conversation briefing`)

// tells adds the press to which the speaker tells something.
func (f *finder) tells(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	if s.Speaker.Len() > 0 && english.Keeps(d.Lemma[f.head(s.Speaker)]) {
		return // a memo told the firm
	}
	for k := a.Cue.Start; k < a.Cue.End; k++ {
		if d.Lemma[k] != "tell" && d.Lemma[k] != "inform" || d.Tag[k] == doc.VBN && f.passive(k) {
			continue
		}
		at := k + 1
		if at < d.Len() && d.Quote[at] == d.Quote[k] && (!within(a.Content, at) || f.swallowed(a, at)) {
			o := f.told(f.group(at))
			if on := f.airs(o); on.Len() > 0 {
				o = on
			}
			if o.Len() > 0 {
				s.Chain, s.spoke = append(s.Chain, o), true
			}
		}
	}
}

// airs returns the station that airs programme r, where the text says so right behind it: told Daybreak on Radio Lowick.
func (f *finder) airs(r doc.Range) doc.Range {
	if r.Len() == 0 || r.End+1 >= f.d.Len() || f.d.Lemma[r.End] != "on" {
		return doc.Range{}
	}
	return f.outlet(f.group(r.End + 1))
}

// swallowed reports whether the content of a begins with an outlet to which it was told: telling Vane News her boat was safe.
func (f *finder) swallowed(a doc.Attribution, at int) bool {
	d, o := f.d, f.outlet(f.group(at))
	if o.Len() == 0 || o.End >= d.Len() || !slices.ContainsFunc(a.Content, func(r doc.Range) bool { return r.Start == at }) {
		return false
	}
	t := d.Tag[o.End]
	return t == doc.DT || t == doc.PRP || t == doc.PRPS || t == doc.IN || t.Proper()
}

// passive reports whether verb k has a passive subject or auxiliary.
func (f *finder) passive(k int) bool {
	s := f.sentence(k)
	for j := s.Start; j < k; j++ {
		if int(f.d.Head[j]) == k && (f.d.Label[j] == doc.AuxPass || f.d.Label[j] == doc.NsubjPass) {
			return true
		}
	}
	return k > 0 && f.d.Lemma[k-1] == "be"
}

// heard adds who heard the speaker say it.
func (f *finder) heard(i int, s *Sourcing) {
	if by := f.heardBy(i); by.Len() > 0 {
		s.Chain = append(s.Chain, by)
		return
	}
	v := s.Speaker.Start - 1
	if s.Speaker.Len() == 0 || v < 1 || f.cueOf[v] != 0 {
		return
	}
	if w := f.low(v); w != "heard" && w != "overheard" && w != "hear" {
		return
	}
	if x := f.subject(v); x >= 0 && x < v {
		s.Chain = append(s.Chain, f.np(f.antecedent(x)))
	} else if x := f.before(v); x.Len() > 0 {
		s.Chain = append(s.Chain, x)
	}
}

// heardBy returns by whom the speaker of attribution i was heard, right before its participle: the envoy was overheard by | a waiter | saying. It is empty without.
func (f *finder) heardBy(i int) doc.Range {
	d, cue := f.d, f.as[i].Cue
	if d.Tag[cue.Start] != doc.VBG {
		return doc.Range{}
	}
	for k := cue.Start - 2; k > max(0, cue.Start-6); k-- {
		if d.Lemma[k] != "by" {
			continue
		}
		if l := d.Lemma[k-1]; l != "overhear" && l != "hear" || d.Tag[k-1] != doc.VBN {
			return doc.Range{}
		}
		if g := f.group(k + 1); g.End == cue.Start {
			return g
		}
		return doc.Range{}
	}
	return doc.Range{}
}

// hearer adds who had heard or learnt it from the speaker, where that is not who tells so.
func (f *finder) hearer(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	k := f.head(a.Cue)
	if l := d.Lemma[k]; l != "hear" && l != "learn" && l != "find" && l != "have" || d.Lemma[a.Cue.End-1] != "from" || s.Speaker.Start < a.Cue.End {
		return
	}
	if x := f.subject(k); x >= 0 && x < a.Cue.Start && d.Tag[x] != doc.PRP && (a.Within < 0 || !f.crowd(x)) {
		s.Chain = append(s.Chain, f.short(f.np(x)))
	}
}

// learned makes those from whom somebody has learnt it the speaker, and who has learnt it a link: the Pennant has learned from two people that the boat was sold.
func (f *finder) learned(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	k := a.Cue.End
	if s.Speaker.Len() == 0 || s.Speaker.End > a.Cue.Start || len(a.Content) == 0 || a.Content[0].Start <= k || d.Lemma[k-1] != "learn" || f.lemmaAt(k) != "from" {
		return
	}
	if y := f.described(k + 1); y.Len() > 0 && y.End <= a.Content[0].Start && f.people(y) {
		s.Chain, s.Speaker = append(s.Chain, s.Speaker), y
	}
}

// toldBy adds who had been told it.
func (f *finder) toldBy(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	for k := a.Cue.Start; k < a.Cue.End; k++ {
		if !hearers[d.Lemma[k]] || d.Tag[k] != doc.VBN && d.Tag[k] != doc.VBD || !f.passive(k) || s.Speaker.Len() > 0 && s.Speaker.Start < k {
			continue
		}
		if s.Speaker.Len() == 0 && k+2 < d.Len() && d.Lemma[k+1] == "by" {
			s.Speaker = f.described(k + 2)
		}
		if s.Speaker.Len() == 0 {
			continue
		}
		if x := f.subject(k); x >= 0 && x < k && d.Label[x] == doc.NsubjPass && (a.Within < 0 || d.Tag[x] != doc.PRP && !f.crowd(x)) {
			s.Chain = append(s.Chain, f.short(f.np(x)))
			return
		}
	}
}

// crowd reports whether noun x, without a number, stands for many, so that nobody has it from them what they were told: a clerk said staff had been told by the mate to leave.
func (f *finder) crowd(x int) bool {
	d := f.d
	if d.Tag[x] != doc.NNS && d.Lemma[x] != "staff" && d.Lemma[x] != "crew" && d.Lemma[x] != "management" {
		return false
	}
	for k := int(f.lo[x]); k < x; k++ {
		if d.Tag[k] == doc.CD || d.Tag[k] == doc.PRPS || d.Tag[k] == doc.POS {
			return false
		}
	}
	return true
}

// toldAgain adds who tells what another told them in a relative clause behind their own words: the mayor said she had called Orr, who told her that the dam had cracked.
func (f *finder) toldAgain(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	if a.Within >= 0 || len(s.Chain) > 0 || s.Speaker.Len() != 1 || f.low(s.Speaker.Start) != "who" || d.Lemma[a.Cue.End-1] != "tell" {
		return
	}
	who, him := s.Speaker.Start, f.lemmaAt(a.Cue.End)
	for p := i - 1; p >= 0 && d.SentenceOf[f.as[p].Cue.Start] == d.SentenceOf[who]; p-- {
		b := f.as[p]
		if len(b.Source) == 0 || len(b.Content) == 0 || b.Cue.End > b.Content[0].Start || b.Content[len(b.Content)-1].End+1 != who {
			continue
		}
		at := b.Content[0].Start
		if d.Lemma[at] == "that" {
			at++
		}
		if d.Tag[at] == doc.PRP && d.Lemma[at] == him || objects[him] == d.Lemma[at] {
			f.chain(p)
			s.Chain = append(append(s.Chain, f.out[p].Chain...), f.out[p].Speaker)
		}
		return
	}
}

// objects are pronouns for whom something is told, with those for the same as subjects.
var objects = map[string]string{"him": "he", "her": "she", "them": "they"}

// respondents adds the poll that asked those who speak as a share of all.
func (f *finder) respondents(i int, s *Sourcing) {
	d, r := f.d, s.Speaker
	share := false
	for k := r.Start; k < r.End; k++ {
		w := d.Lemma[k]
		share = share || w == "percent" || w == "%" || w == "respondent" || w == "survey" && d.Tag[k] == doc.VBN || w == "poll" && d.Tag[k] == doc.VBN ||
			d.Tag[k] == doc.CD && k+3 < d.Len() && (d.Lemma[k+1] == "in" && d.Tag[k+2] == doc.CD || d.Lemma[k+1] == "out" && d.Lemma[k+2] == "of" && d.Tag[k+3] == doc.CD)
	}
	if !share || len(s.Chain) > 0 {
		return
	}
	if p := f.poll(i); p.Len() > 0 {
		s.Chain = append(s.Chain, p)
		if p.Start < s.Speaker.End && s.Speaker.Start < p.Start {
			s.Speaker.End = p.Start
			s.Speaker = f.core(s.Speaker)
		}
	}
}

// poll returns the words for the poll last named before the end of the sentence of attribution i, not far back.
func (f *finder) poll(i int) doc.Range {
	d := f.d
	s := f.sentence(f.as[i].Cue.Start)
	for k := s.End - 1; k >= 0 && d.SentenceOf[s.Start]-d.SentenceOf[k] < 8; k-- {
		if w := d.Lemma[k]; (w == "poll" || w == "survey") && d.Tag[k].Noun() {
			if b := f.before(k + 1); b.Len() > 0 {
				return b
			}
		}
	}
	return doc.Range{}
}

// maker makes who carried out a survey, or wrote a letter of their own, its speaker.
func (f *finder) maker(_ int, s *Sourcing) {
	d, r := f.d, s.Speaker
	for k := r.Start; k+2 < r.End; k++ {
		w := d.Lemma[k]
		survey, own := w == "survey" || w == "poll" || w == "study", penned(w) && d.Tag[k].Noun()
		if !survey && !own || d.Lemma[k+1] != "by" && d.Lemma[k+1] != "from" {
			continue
		}
		g := f.group(k + 2)
		if g.Len() == 0 || f.head(g) >= r.End {
			return
		}
		if last := g.End - 1; survey && d.Tag[last].Proper() || own && (d.Tag[last].Proper() && (d.Name[last].Class() != 3 || f.surnames[d.Word(last)]) && !times[f.low(last)] || f.person(last)) {
			s.Speaker = g
		}
		return
	}
}

// sourcesOf makes the sources of a paper the speaker, through that: the Herald's sources.
func (f *finder) sourcesOf(_ int, s *Sourcing) {
	d, r := f.d, s.Speaker
	for k := r.Start + 1; k+1 < r.End; k++ {
		if d.Tag[k] != doc.POS || d.Lemma[k+1] != "source" {
			continue
		}
		if x := (doc.Range{Start: r.Start, End: k}); f.pressLike(x) || papers[d.Lemma[k-1]] || d.Lemma[x.Start] == "the" && f.named(x) {
			s.Chain, s.Speaker = append(s.Chain, x), doc.Range{Start: k + 1, End: r.End}
		}
		return
	}
}

// ownAccount makes whoever gave an account its speaker: the manager’s account to the union; Roe’s testimony.
func (f *finder) ownAccount(_ int, s *Sourcing) {
	d, r := f.d, s.Speaker
	for k := r.Start + 1; k+1 < r.End; k++ {
		if d.Tag[k] != doc.POS {
			continue
		}
		n := k + 1
		if d.Lemma[n] == "own" && n+1 < r.End {
			n++
		}
		if x := (doc.Range{Start: r.Start, End: k}); f.is(n, tellings) && (f.person(k-1) || d.Name[k-1].Class() == 1) {
			s.Speaker = x
		}
		return
	}
}

// tellings are nouns for what somebody tells with their own mouth.
var tellings = list(`account version testimony recollection telling retelling`)

// through makes the lawyer or spokesman through whom something is said its speaker, for whom it says itself.
func (f *finder) through(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	for p := sent.Start; p+1 < sent.End; p++ {
		if w := d.Lemma[p]; w != "through" && w != "via" || d.Quote[p] >= 0 || within(a.Content, p) || !f.belongs(p, i) && !f.sharesOpening(p, i) {
			continue
		}
		if g := f.group(p + 1); g.Len() > 0 && s.Speaker.Len() > 0 && (slices.ContainsFunc(f.tokens(g), func(k int) bool { return f.agent(k) }) || f.calledAgent(g)) {
			if in(s.Speaker, p) {
				s.Speaker = f.trim(doc.Range{Start: s.Speaker.Start, End: p})
			}
			if n := f.nameBehind(g); !overlap([]doc.Range{n}, []doc.Range{s.Speaker}) {
				g = n
			}
			s.OnBehalfOf, s.Speaker = s.Speaker, g
			return
		}
	}
	if s.OnBehalfOf.Len() == 0 {
		s.OnBehalfOf = f.client(s.Speaker)
	}
	if s.OnBehalfOf.Len() == 0 {
		s.OnBehalfOf, s.acts = f.acting(i)
	}
}

// sharesOpening reports whether token p opens the sentence and hangs on what the one who says attribution i says before in it: through his lawyer, he confirmed the
// meeting but denied the rest.
func (f *finder) sharesOpening(p, i int) bool {
	a := f.as[i]
	if p != f.sentence(p).Start || len(a.Source) == 0 || a.Source[0].End > a.Cue.Start {
		return false
	}
	for j := i - 1; j >= 0 && f.as[j].Cue.Start > p; j-- {
		if b := f.as[j]; b.Within == a.Within && len(b.Source) > 0 && b.Source[0] == a.Source[0] && f.belongs(p, j) {
			return true
		}
	}
	return false
}

// nameBehind returns the name of a person that stands between commas behind g, and g where none does: his lawyer, | Ada Roe |, said.
func (f *finder) nameBehind(g doc.Range) doc.Range {
	d := f.d
	k := g.End + 1
	if k >= d.Len() || d.Tag[g.End] != doc.Comma || f.proper(g.End-1) {
		return g
	}
	name := doc.Range{Start: k, End: k}
	for name.End < d.Len() && d.Tag[name.End].Proper() {
		name.End++
	}
	if name.Len() == 0 || name.End >= d.Len() || d.Tag[name.End] != doc.Comma || d.Name[name.End-1].Class() != 1 {
		return g
	}
	return name
}

// calledAgent reports whether r is the name of a person whom the report elsewhere calls somebody's lawyer, right before the name or behind it: her solicitor, Ada Roe; Ada Roe, a
// lawyer for the port.
func (f *finder) calledAgent(r doc.Range) bool {
	d := f.d
	last := d.Form[r.End-1].Exact
	if !f.proper(r.End - 1) {
		return false
	}
	for k := range d.Form {
		if d.Form[k].Exact != last || in(r, k) || d.Name[k].Class() != 1 {
			continue
		}
		first := k
		for first > 0 && d.Name[first-1].Class() == 1 && !d.Name[first].Begin() {
			first--
		}
		if first > 0 && d.Tag[first-1] == doc.Comma {
			first--
		}
		if first > 0 && f.agent(first-1) {
			return true
		}
		if k+2 < d.Len() && d.Tag[k+1] == doc.Comma && d.SentenceOf[k+1] == d.SentenceOf[k] {
			if g := f.group(k + 2); g.Len() > 0 && f.agent(g.End-1) {
				return true
			}
		}
	}
	return false
}

func (f *finder) tokens(r doc.Range) []int {
	out := make([]int, 0, r.Len())
	for k := r.Start; k < r.End; k++ {
		out = append(out, k)
	}
	return out
}

// client returns whom a lawyer or a spokesman in r speaks for: the mayor’s lawyer; a spokesman for the bank.
func (f *finder) client(r doc.Range) doc.Range {
	d := f.d
	for k := r.Start; k < r.End; k++ {
		if !f.agent(k) && !f.pressSecretary(k) && (!f.is(k, deputies) || k < 1 || d.Tag[k-1] != doc.POS && d.Tag[k-1] != doc.PRPS) || !d.Tag[k].Noun() {
			continue
		}
		if f.prosecutes(k) {
			return doc.Range{}
		}
		if k+2 < r.End && (d.Lemma[k+1] == "for" || d.Lemma[k+1] == "of" && !f.pressSecretary(k)) {
			g := f.group(k + 2)
			g.End = min(g.End, r.End)
			return f.trim(g)
		}
		for p := k - 1; p >= r.Start; p-- {
			if d.Tag[p] == doc.POS && p > r.Start && p+1 < k && d.Name[p] != doc.Outside && d.Name[k-1] != doc.Outside && d.Form[k-1].Traits.Has(doc.Capital) {
				break // a Dockers' Union spokeswoman
			}
			if d.Tag[p] == doc.POS {
				r := f.trim(doc.Range{Start: f.nameBeforeOf(int(min(f.lo[p-1], int32(p-1))), r.Start), End: p})
				for r.Len() > 1 && english.Title(strings.TrimSuffix(f.low(r.Start), ".")) {
					r.Start++
				}
				return r
			}
			if d.Tag[p] == doc.PRPS {
				return doc.Range{Start: p, End: p + 1}
			}
		}
		if g := f.nameEnding(doc.Range{Start: r.Start, End: k}); g.Len() > 0 && f.is(k, speakersFor) {
			return g
		}
		return f.commonBody(r, k)
	}
	return doc.Range{}
}

// nameEnding returns what r ends in where that is a name that is no person's nor a place's, or the government or the police of one: a | Tarnow Rovers | spokesman, a | Karesian government |
// spokesman; empty without.
func (f *finder) nameEnding(r doc.Range) doc.Range {
	d, k := f.d, r.End-1
	if r.Len() == 0 {
		return r
	}
	if l := d.Lemma[k]; k > r.Start && (l == "government" || l == "police") && !d.Form[k].Traits.Has(doc.Capital) && d.Form[k-1].Traits.Has(doc.Capital) && d.Tag[k-1] != doc.DT {
		return doc.Range{Start: k - 1, End: r.End}
	}
	for k >= r.Start && d.Name[k].Class() == 4 && d.Tag[k].Proper() {
		k--
	}
	return doc.Range{Start: k + 1, End: r.End}
}

// nameBeforeOf returns where a name begins, at or behind token from, of which the words from token k on are the end behind "of", k where none does: the | Bank | of Tarn's lawyer; but the daughter of | Roe |'s lawyer.
func (f *finder) nameBeforeOf(k, from int) int {
	d, of := f.d, k
	if d.Lemma[of] != "of" {
		of--
	}
	start := of
	for start > from && d.Tag[start-1].Proper() && d.Form[start-1].Traits.Has(doc.Capital) {
		start--
	}
	if of <= from || d.Lemma[of] != "of" || start == of || !d.Form[of+1].Traits.Has(doc.Capital) {
		return k
	}
	return start
}

// agent reports whether token k is a noun for somebody whose work it is to speak for others.
func (f *finder) agent(k int) bool { return english.Agent(f.d.Lemma[k]) }

// commonBody returns the words without a name for the public body that stands right before the spokesman or the lawyer k of r: a police spokesman, a government lawyer, a city council
// spokesman. It is
// empty where the words before end the name of a body elsewhere, as they are for that then.
func (f *finder) commonBody(r doc.Range, k int) doc.Range {
	d := f.d
	if !f.is(k, speakersFor) && !(english.Counsel(d.Lemma[k]) && k > 0 && f.is(k-1, bodies)) || k == r.Start || !f.is(k-1, bodies) && !f.is(k-1, publicBodies) || d.Name[k-1] != doc.Outside {
		return doc.Range{}
	}
	out := doc.Range{Start: k - 1, End: k}
	for out.Start > r.Start && out.Len() < 3 && (d.Tag[out.Start-1] == doc.NN || f.is(out.Start-1, ofBodies)) && d.Name[out.Start-1] == doc.Outside {
		out.Start--
	}
	if f.is(k-1, publicBodies) && (out.Len() < 2 || f.namedSo(out)) || out.Start > r.Start && d.Tag[out.Start-1] != doc.DT {
		return doc.Range{}
	}
	return out
}

// publicBodies are nouns for bodies of the public that need a word before them for telling which: the fire department, the school board.
var publicBodies = list(`department council board ministry commission authority service brigade guard`)

// ofBodies are adjectives that tell which of such bodies one is.
var ofBodies = list(`military naval civil public national local municipal`)

// namedSo reports whether the last word of r ends the name of a body anywhere.
func (f *finder) namedSo(r doc.Range) bool {
	d := f.d
	for k := range d.Token {
		if d.Name[k] != doc.Outside && (k < r.Start || k >= r.End) && f.low(k) == f.low(r.End-1) {
			return true
		}
	}
	return false
}

// prosecutes reports whether token k is the end of the name of an office of the state: a district attorney.
func (f *finder) prosecutes(k int) bool {
	if f.d.Lemma[k] != "attorney" {
		return false
	}
	if k > 0 && publics[f.low(k-1)] {
		return true
	}
	return k+1 < f.d.Len() && f.d.Lemma[k+1] == "general"
}

// pressSecretary reports whether token k is the noun of the office of somebody who speaks to the press for others: press secretary, public
// relations officer, head of public affairs.
func (f *finder) pressSecretary(k int) bool {
	d := f.d
	switch d.Lemma[k] {
	case "secretary", "officer", "director", "manager", "chief":
		return k > 0 && presses[f.low(k-1)] || k > 1 && f.low(k-2) == "public" && (d.Lemma[k-1] == "relation" || d.Lemma[k-1] == "affair")
	case "head", "vice-president":
		return k+2 < d.Len() && d.Lemma[k+1] == "of" && (presses[f.low(k+2)] || f.low(k+2) == "public")
	}
	return false
}
