package sourcing

import (
	"slices"
	"sort"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// class is what the words of a candidate name.
type class uint8

const (
	ofOutlet class = iota
	ofEvent
	ofWriting
	ofMedium
	ofAir
	ofVenue
	ofPlace
	ofFacility
	ofSpeaking
	ofTelling
	ofRule
)

// A candidate is a phrase that may tell where or how something in the report was said.
type candidate struct {
	doc.Range
	head     int // its noun, or the verb of a clause
	prep     string
	class    class
	press    bool // an outlet is named in it
	sentence int
	entity   int   // who is the subject of the verb it hangs on, -1 for none
	from     int   // the attribution whose own sentence tells so, -1 for none
	content  int   // the attribution in whose content it stands, -1 for none
	before   int   // attributions whose cue stands before it
	twins    int   // candidates with the same noun
	whose    []int // the entities that are mentioned in it: her speech
}

// candidates returns the phrases of the report that may tell of an occasion, in order and apart from one another.
func (f *finder) candidates() []candidate {
	var out []candidate
	own := f.ownOccasions()
	for p := 0; p < f.d.Len(); p++ {
		for len(own) > 0 && own[0].Start < p {
			own = own[1:]
		}
		var c candidate
		var ok bool
		if len(own) > 0 && own[0].Start == p {
			c, ok = own[0], true
		} else {
			c, ok = f.candidateAt(p)
		}
		if !ok {
			continue
		}
		if len(own) > 0 && own[0].Start > p && own[0].Start < c.End && own[0].from >= 0 {
			c.from, c.End = own[0].from, max(c.End, own[0].End)
		}
		c.sentence = int(f.d.SentenceOf[p])
		out = append(out, c)
		p = max(p, c.End-1)
	}
	f.describe(out)
	return out
}

// ownOccasions returns what rules found in the sentences of cues, in order.
func (f *finder) ownOccasions() []candidate {
	var out []candidate
	for i := range f.out {
		r := f.out[i].Occasion
		if !f.out[i].own || r.Len() == 0 || slices.ContainsFunc(out, func(c candidate) bool { return c.Start == r.Start }) {
			continue
		}
		c := candidate{Range: r, from: i, class: ofRule, head: f.head(r)}
		if x, ok := f.candidateAt(r.Start); ok {
			c.head, c.class, c.prep, c.press = x.head, x.class, x.prep, x.press
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b candidate) int { return a.Start - b.Start })
	return out
}

// candidateAt returns the candidate that begins at token p.
func (f *finder) candidateAt(p int) (candidate, bool) {
	d := f.d
	c := candidate{from: -1, Range: doc.Range{Start: p}}
	if p+1 >= d.Len() || d.Tag[p].Punct() || f.scare(p) {
		return c, false
	}
	at := p
	switch {
	case f.prepares(p), d.Lemma[p] == "to" && p > 0 && d.Lemma[p-1] == "take":
		c.prep = f.low(p)
		at++
	case d.Lemma[p] == "tell" && d.Tag[p].Verb():
		c.class, at = ofTelling, p+1
	case f.appearing(p):
		c.class, c.head, c.Range = ofSpeaking, p, f.extent(p, p+1, int(f.hi[p])+1)
		return c, c.Len() > 1
	case p > 0 && d.Tag[p-1].Noun() && d.Tag[p].Noun():
		return c, false
	}
	g := f.whole(at)
	if g.Len() == 0 || d.Tag[at] == doc.PRP || at == p && f.scenery(p, f.headOf(g)) {
		return c, false
	}
	c.head = f.headOf(g)
	c.press = f.outlet(g).Len() > 0
	if c.class == ofTelling {
		c.Range = doc.Range{Start: p, End: g.End}
		l := d.Lemma[c.head]
		return c, c.press || venues[l] || pressPeople[l] || events[l] || l == "supporter"
	}
	if c.prep == "with" && slices.ContainsFunc(f.as, func(a doc.Attribution) bool { return within(a.Source, c.head) }) {
		return c, false // with some papers claiming that it was late
	}
	k, ok := f.classOf(c, g)
	if !ok || k == ofOutlet && (f.employs(at-1, g) || c.prep == "at" && !f.spokeAt(p)) {
		return c, false
	}
	c.class = k
	c.Range = f.extent(p, g.End, int(f.hi[c.head])+1)
	return c, c.Len() > 0
}

// scenery reports whether the noun group of token p, of which head is the noun, stands behind a preposition for what is there to be seen, for what something is done,
// or for when it was: beside the CNN broadcast, regret for the interview, days before the debate.
func (f *finder) scenery(p, head int) bool {
	k := p - 1
	for k > 0 && (f.d.Tag[k] == doc.DT || f.d.Tag[k] == doc.PRPS || f.d.Tag[k] == doc.CD || adjective(f.d.Tag[k])) {
		k--
	}
	return k >= 0 && f.d.Tag[k] == doc.IN && (beside[f.low(k)] || f.low(k) == "for" || f.when(k, head) || f.topic(k, head) || f.particle(k) || f.clauseOf(k, head))
}

// beside are prepositions behind which stands what is there to be seen, not where one speaks: stood beside the CNN broadcast.
var beside = list(`beside near behind past toward towards below above under across opposite beyond`)

// scare reports whether token p stands in a quotation of a few words: a "terrible event".
func (f *finder) scare(p int) bool {
	q, lo, hi := f.d.Quote[p], p, p
	for q >= 0 && lo > 0 && f.d.Quote[lo-1] == q && hi-lo < longTitle {
		lo--
	}
	for q >= 0 && hi+1 < f.d.Len() && f.d.Quote[hi+1] == q && hi-lo < longTitle {
		hi++
	}
	return q >= 0 && hi-lo < longTitle
}

// lemmaAt returns the lemma of token k, "" before the first and behind the last.
func (f *finder) lemmaAt(k int) string {
	if k < 0 || k >= f.d.Len() {
		return ""
	}
	return f.d.Lemma[k]
}

// classOf returns what the noun group g of c names, false when that can be no occasion.
func (f *finder) classOf(c candidate, g doc.Range) (class, bool) {
	d, l, w := f.d, f.d.Lemma[c.head], f.low(c.head)
	if times[l] || times[w] || d.Form[c.head].Traits.Has(doc.HasDigit) && !c.press || c.prep == "for" && !c.press || c.prep != "" && (f.when(c.Start, c.head) || f.clauseOf(c.Start, c.head) || f.topic(c.Start, c.head) || (c.prep == "by" || c.prep == "through") && !wires[l]) {
		return 0, false
	}
	named := c.prep != ""
	switch {
	case english.Platform(w):
		return ofMedium, named
	case airs[l]:
		return ofAir, named
	case writings[l]:
		return ofWriting, true
	case events[l] || events[w]:
		return ofEvent, (named || !journeys[l]) && (l != "service" || f.rite(c.head, g))
	case c.press: // nothing is said after or before a paper, and what is said by one is its own
		return ofOutlet, named && c.prep != "after" && c.prep != "before" && c.prep != "following" && c.prep != "by"
	case venues[l]:
		return ofVenue, named
	case d.Name[c.head].Class() == 3:
		return ofPlace, c.prep == "in" || c.prep == "at" || c.prep == "outside"
	case facilities[l] || d.Tag[c.head].Proper() && d.Name[c.head].Class() != 1:
		return ofFacility, c.prep == "at" || c.prep == "outside" || c.prep == "in" && facilities[l]
	}
	return 0, false
}

// journeys are events on which one speaks, and which are none where nobody is said to be on them.
var journeys = list(`visit stop tour trip trail floor chamber account feed`)

// rite reports whether the service at token k of the noun group g is one that is held, and none that serves: at a memorial service; not the Secret Service, emergency services.
func (f *finder) rite(k int, g doc.Range) bool {
	if f.d.Tag[k] == doc.NNS || f.d.Tag[k] == doc.NNPS {
		return false
	}
	for i := g.Start; i < k; i++ {
		if t := f.d.Tag[i]; (t.Noun() || adjective(t)) && !rites[f.d.Lemma[i]] && f.d.Name[i].Class() != 3 && !weekdays[f.low(i)] {
			return false
		}
	}
	return true
}

var rites = list(`memorial funeral church prayer burial remembrance thanksgiving carol interfaith candlelight mass morning evening sunday special religious cathedral graveside`)

// extent returns the phrase from start, whose words up to least belong to it and those up to most may.
func (f *finder) extent(start, least, most int) doc.Range {
	d := f.d
	end := max(least, min(most, f.sentence(start).End))
	for k := least; k < end; k++ {
		if t := f.title(k, d.Quote[start]); t > k {
			k, end = t-1, max(end, t)
			continue
		}
		if d.Tag[k] == doc.Comma && !f.placeBehind(k) || d.Tag[k] == doc.Colon || d.Quote[k] != d.Quote[start] && d.Quote[k] >= 0 || d.Tag[k] == doc.WP || d.Tag[k] == doc.WDT || f.cueOf[k] != f.cueOf[start] {
			end = k
		}
	}
	if end+1 < d.Len() && d.Lemma[end] == "of" {
		if t := f.title(end+1, d.Quote[start]); t > end+1 {
			end = t // this week’s broadcast of “Vane News Sunday”
		}
	}
	r := f.trim(doc.Range{Start: start, End: end})
	if r.End > least && d.Tag[r.End-1] == doc.VBG {
		r.End-- // a statement | claiming
	}
	return r
}

// title returns the end of a title in quotation marks of their own that begins at token k, and k where none does.
func (f *finder) title(k int, around int32) int {
	d, q, end := f.d, f.d.Quote[k], k
	if q < 0 || q == around || k+1 >= d.Len() || !d.Form[k+1].Traits.Has(doc.Capital) {
		return k
	}
	for end < d.Len() && d.Quote[end] == q {
		end++
	}
	if end > k+longTitle || f.cueOf[k] != 0 {
		return k
	}
	return end
}

const longTitle = 8 // tokens, with the marks

// describe fills what is known of candidates once all are there.
func (f *finder) describe(cs []candidate) {
	twins := map[string]int{}
	for k := range cs {
		twins[f.d.Lemma[cs[k].head]]++
	}
	holder := make([]int32, f.d.Len())
	for i, a := range f.as {
		for _, r := range a.Content {
			for k := r.Start; k < r.End; k++ {
				holder[k] = int32(i) + 1
			}
		}
	}
	before := 0
	for k := range cs {
		c := &cs[k]
		for before < len(f.as) && f.as[before].Cue.Start < c.Start {
			before++
		}
		c.before, c.twins, c.content, c.entity = before, twins[f.d.Lemma[c.head]], int(holder[c.Start])-1, f.present(c.Range)
		c.whose = f.owners(c.Range, c.head)
	}
}

// owners returns the entities to whom the noun head of r belongs: her speech; the mayor’s book.
func (f *finder) owners(r doc.Range, head int) []int {
	var out []int
	d := f.d
	first := sort.Search(len(d.Mention), func(k int) bool { return d.Mention[k].Start >= r.Start })
	for _, m := range d.Mention[first:] {
		if m.Start >= head {
			break
		}
		if m.Entity >= 0 && int(d.Head[m.Head]) == head && d.Label[m.Head] == doc.NmodPoss {
			out = append(out, m.Entity)
		}
	}
	return out
}
