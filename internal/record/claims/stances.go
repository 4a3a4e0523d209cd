package claims

import (
	_ "embed"
	"math"
	"slices"
	"sync"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/noun"
)

// Where a statement stands on a claim is asked twice: of the rules of stand, and of a model (multinomial logistic regression) that has learnt what readers of stories and of real reports hold of
// every statement of a claim (testdata/judged/stances.tsv). The model sees what the statement does by itself, what the rules make of it, its words, who says it, what the others of the claim do,
// and what the party does elsewhere in the story. A board tells a position where the rules go by words that leave no doubt, where both agree, or where the model is sure; of those
// on which they do not agree one of three is right.

// Aside stands, among the labels of the model, for a statement that takes no position on the claim.
const Aside hearsay.Position = "aside"

// StanceLabels returns the labels of the model of stances, in order.
func StanceLabels() []hearsay.Position { return append(slices.Clone(deeds), Aside) }

//go:embed stances.model
var stanceModel []byte

// stances returns the model of stances, nil where it cannot be read, which a test rules out.
var stances = sync.OnceValue(func() *linear.Model {
	m, err := linear.Decode(stanceModel)
	if err != nil {
		return nil
	}
	return m
})

// profile is what a party does in all of a story.
type profile struct {
	does    [noDeed + 1]int // by number of position
	all     int
	spoken  int // statements of others that speak of it
	charged int // of these, those that allege something or rest on somebody without a name
}

// profiles tells of every party what it does in the story.
func (g *grouper) profiles() map[int]*profile {
	out := map[int]*profile{}
	of := func(party int) *profile {
		if out[party] == nil {
			out[party] = &profile{}
		}
		return out[party]
	}
	for i := range g.all {
		s := &g.all[i]
		if s.principal != 0 {
			p := of(s.principal)
			p.all++
			p.does[number(s.Position)]++
		}
		for _, t := range s.spokenOf {
			party := int(t >> kindBits)
			if party == s.principal {
				continue
			}
			p := of(party)
			p.spoken++
			if s.Position == hearsay.Alleges || s.source() {
				p.charged++
			}
		}
	}
	return out
}

// stanceFeatures returns what the model of stances sees of s on the claim of b, of which the rules make so much.
func (g *grouper) stanceFeatures(s *statement, b *board, rule hearsay.Position) []linear.Feature {
	f := stanceFeatures{}
	pos := stanceOf(s.Position)
	f.one(1, pos)
	f.one(2, stanceOf(rule))
	f.two(3, pos, stanceOf(rule))
	f.words(s, pos)
	f.speaker(s, pos)
	f.board(s, b, pos)
	f.profile(g.profile[s.principal], pos, s.source())
	f.beside(g, s)
	return f.list
}

type stanceFeatures struct{ list []linear.Feature }

func (f *stanceFeatures) one(t, a uint32)    { f.list = append(f.list, linear.Hash1(t, a)) }
func (f *stanceFeatures) two(t, a, b uint32) { f.list = append(f.list, linear.Hash2(t, a, b)) }
func (f *stanceFeatures) is(t uint32, is bool) {
	if is {
		f.one(t, 1)
	}
}

// stanceOf numbers a position.
func stanceOf(p hearsay.Position) uint32 { return uint32(number(p)) }

func (f *stanceFeatures) words(s *statement, pos uint32) {
	cue := uint32(0)
	for _, c := range s.Cue {
		for _, w := range s.wordsIn(c) {
			l := linear.HashString(english.Lemma(w.low, true, false))
			f.one(10, l)
			f.two(11, l, pos)
			cue = uint32(linear.Hash2(12, cue, l))
		}
	}
	f.one(13, cue)
	n, first, negated, we := 0, true, false, false
	for _, c := range s.Content {
		before := uint32(0)
		for k, w := range s.wordsIn(c) {
			h := linear.HashString(w.low)
			f.one(14, h)
			f.two(15, before, h)
			if first && k < 3 {
				f.one(16, h)
			}
			negated = negated || english.Negates(w.low)
			we = we || w.low == "i" || w.low == "we" || w.low == "my" || w.low == "our"
			before = h
			n++
		}
		first = false
	}
	for _, c := range s.Source {
		for _, w := range s.wordsIn(c) {
			f.one(17, linear.HashString(w.low))
		}
	}
	f.one(18, linear.Bin(n, 2, 4, 8, 16, 32))
	f.is(19, negated)
	f.is(20, we)
	if negated {
		f.one(21, pos)
	}
	if s.Kind == hearsay.Direct {
		f.one(22, pos)
	}
}

func (f *stanceFeatures) speaker(s *statement, pos uint32) {
	kind := linear.HashString(string(s.kind))
	f.one(30, kind)
	f.two(31, kind, pos)
	for i, is := range [...]bool{s.source(), s.unnamed, s.voice, s.written, s.inquires(), s.newsReport, s.leads, s.relayed, s.charges, s.holds, s.teaser, s.reports, s.stands == 0, len(s.together) > 0, s.contrasts} {
		if is {
			f.one(32, uint32(i))
			f.two(33, uint32(i), pos)
		}
	}
	if s.document != "" {
		f.two(34, linear.HashString(noun.Head(s.document)), boolBit(s.written))
	}
	f.one(35, linear.Bin(len(s.Chain), 1, 2))
}

func boolBit(is bool) uint32 { return uint32(isOne(is)) }

func (f *stanceFeatures) board(s *statement, b *board, pos uint32) {
	var others, own [noDeed + 1]int
	n, parties := 0, map[int]bool{}
	for _, m := range b.members {
		k := number(m.Position)
		parties[m.principal] = true
		if m.principal == s.principal && s.principal != 0 {
			if m != s {
				own[k]++
			}
			continue
		}
		others[k]++
		n++
	}
	for k := range others {
		if others[k] > 0 {
			f.one(40, uint32(k))
			f.two(41, uint32(k), pos)
			f.two(42, uint32(k), linear.Bin(100*others[k]/max(1, n), 20, 50))
		}
		if own[k] > 0 {
			f.one(43, uint32(k))
			f.two(44, uint32(k), pos)
		}
	}
	title, same := stanceOf(b.asserts.Position), boolBit(b.asserts.principal == s.principal && s.principal != 0)
	near := linear.Bin(s.near(b.title), 1, 100, 200, 400, 600, 900)
	f.two(45, title, same)
	f.two(46, title, pos)
	f.one(47, near)
	f.two(48, near, pos)
	f.is(49, s.Ref == b.asserts.Ref)
	negated := b.unit != nil && b.unit.negated
	f.two(50, boolBit(negated), boolBit(s.denying()))
	f.one(51, linear.Bin(len(b.members), 3, 5, 8, 12, 20))
	f.one(52, linear.Bin(len(parties), 2, 3, 5, 8))
	for i, is := range [...]bool{b.accused[s.principal], b.rejecting[s.principal], b.putting[s.principal], b.names(s.principal), b.disputed, b.denied, b.proposal, s.mentions(b.asserts.principal), b.asserts.source(), b.aside(s.Position),
		s.near(b.title) > 0 && s.accuses(b.rejecting), s.accuses(b.rejecting), b.unit != nil && s.elaborates(b)} {
		if is {
			f.one(53, uint32(i))
			f.two(54, uint32(i), pos)
			f.two(55, uint32(i), near)
		}
	}
}

func (f *stanceFeatures) profile(p *profile, pos uint32, source bool) {
	if p == nil {
		f.one(60, pos)
		return
	}
	for k, n := range p.does {
		if n > 0 {
			share := linear.Bin(100*n/p.all, 15, 30, 60)
			f.one(61, uint32(k))
			f.two(62, uint32(k), share)
			f.two(63, uint32(k), pos)
		}
	}
	spoken, charged := linear.Bin(p.spoken, 1, 3, 8, 16), linear.Bin(p.charged, 1, 2, 5, 10)
	f.one(64, linear.Bin(p.all, 2, 4, 8, 16))
	f.one(65, spoken)
	f.one(66, charged)
	f.two(67, charged, pos)
	f.two(68, spoken, boolBit(source))
	f.two(69, linear.Bin(10*p.spoken/p.all, 2, 5, 10, 20, 40), pos)
}

// beside adds what stands before and behind s in its report.
func (f *stanceFeatures) beside(g *grouper, s *statement) {
	at := g.at[s.Ref]
	for k, i := range [...]int{at - 1, at + 1} {
		if i < 0 || i >= len(g.all) || g.all[i].Report != s.Report {
			f.one(70+uint32(k), 30)
			continue
		}
		f.one(70+uint32(k), stanceOf(g.all[i].Position))
		f.two(72+uint32(k), stanceOf(g.all[i].Position), boolBit(g.all[i].principal == s.principal))
	}
}

// stance returns where s stands on the claim of b, and whether the board tells it.
func (g *grouper) stance(s *statement, b *board) (p hearsay.Position, told bool) {
	rule, plain := s.ruled(b)
	fits := s.fits(rule, b)
	if plain || g.stances == nil {
		return rule, fits
	}
	scores := make([]int32, g.stances.Labels())
	g.stances.Score(g.stanceFeatures(s, b, rule), scores)
	p, told = Stand(rule, fits, s.fits(hearsay.Says, b), scores)
	return p, told || s.Ref == b.asserts.Ref
}

// fits reports whether what s says is near enough to what the claim of b is called by for it to take position p there.
func (s *statement) fits(p hearsay.Position, b *board) bool {
	return s.Ref == b.asserts.Ref || s.near(b.title) >= s.standsAt(p, b) && !b.aside(p)
}

const (
	// sureBy is by how many points a position must be above all other labels for the model to be sure of it.
	sureBy = 800
	// asideBy is by how many points aside must be above a position for the model not to agree with it.
	asideBy = 500
)

// Stand decides by the scores of the labels where a statement stands of which the rules make so much, and whether a board tells it; fits tells whether it would by the rules alone, and near whether
// what is said is near enough to what the claim is called by to be told as merely said. That is left to the rules: what is said in words of its own may be of anything.
func Stand(rule hearsay.Position, fits, near bool, scores []int32) (p hearsay.Position, told bool) {
	best := 0
	for k := range deeds {
		if scores[k] > scores[best] {
			best = k
		}
	}
	next, aside := int32(math.MinInt32), scores[len(deeds)]
	for k, v := range scores {
		if k != best {
			next = max(next, v)
		}
	}
	if scores[best]-next >= sureBy && (near || !mere(deeds[best])) {
		return deeds[best], true
	}
	return rule, fits && (mere(rule) || deeds[best] == rule && scores[best]+asideBy >= aside)
}

// Viewed is a statement of a claim as the model of stances sees it.
type Viewed struct {
	Ref      entry.Ref
	Features []linear.Feature
	Rule     hearsay.Position // what the rules make of it
	Fits     bool             // a board would tell it by the rules alone
	Near     bool             // and tell it as merely said
	Plain    bool             // the rules go by words that leave no doubt, and the model is not asked
}

// Views returns what the model of stances sees of the statements of some claims, each called by one of them, to learn from.
func Views(reports []Report, claims [][]entry.Ref, titles []entry.Ref) [][]Viewed {
	g := newGrouper(reports)
	g.profile = g.profiles()
	out := make([][]Viewed, len(claims))
	for k, refs := range claims {
		var ms []int
		for _, r := range refs {
			if i, ok := g.at[r]; ok {
				ms = append(ms, i)
			}
		}
		if len(ms) == 0 {
			continue
		}
		slices.Sort(ms)
		t := g.title(ms)
		if i, ok := g.at[titles[k]]; ok && i != t.statement {
			t = g.title([]int{i})
		}
		b := g.board(ms, t)
		for _, m := range ms {
			s := &g.all[m]
			rule, plain := s.ruled(b)
			out[k] = append(out[k], Viewed{s.Ref, g.stanceFeatures(s, b, rule), rule, s.fits(rule, b), s.fits(hearsay.Says, b), plain})
		}
	}
	return out
}
