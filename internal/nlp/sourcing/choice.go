package sourcing

import (
	"slices"
	"sort"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// FeaturesVersion is the version of the features of occasions: a model only makes sense to the code that has the same.
const FeaturesVersion = 2

// Choice is one attribution with the phrases that may be its occasion. The features of a phrase stand at its index, those of none behind
// them.
type Choice struct {
	Phrases  []doc.Range
	Features [][]linear.Feature
}

// Choices returns what there is to choose from for every attribution, for training. It wants what Settle does.
func Choices(d *doc.Doc, as []doc.Attribution, found []Sourcing, speaker []int) []Choice {
	f := newFinder(d, as, nil)
	f.out = found
	f.gather()
	c := newChooser(f, speaker)
	out := make([]Choice, len(as))
	for i := range as {
		c.look(i)
		lo, hi := c.window()
		for k := lo; k < hi; k++ {
			out[i].Phrases = append(out[i].Phrases, c.candidates[k].Range)
			out[i].Features = append(out[i].Features, c.features(k, nil))
		}
		out[i].Features = append(out[i].Features, c.none(nil))
	}
	return out
}

// leeway is how many points a phrase may be behind none and still be taken: none is most frequent by far, and to miss an occasion costs as much
// as to give a wrong one.
const leeway = 75

// Best returns the index of the phrase that a model takes, -1 for none.
func (c Choice) Best(m *linear.Model) int {
	best := -1
	top := score(m, c.Features[len(c.Phrases)]) - leeway
	for k := range c.Phrases {
		if s := score(m, c.Features[k]); s > top {
			best, top = k, s
		}
	}
	return best
}

func score(m *linear.Model, features []linear.Feature) int32 {
	var s [1]int32
	m.Score(features, s[:])
	return s[0]
}

// choose gives every attribution the occasion that a model takes.
func (f *finder) choose(m *linear.Model, speaker []int) {
	c := newChooser(f, speaker)
	took := make([]doc.Range, len(f.as))
	days := f.daysSaid()
	var features []linear.Feature
	for i := range f.as {
		c.look(i)
		features = c.none(features[:0])
		top := score(m, features) - leeway
		lo, hi := c.window()
		for k := lo; k < hi; k++ {
			if x := &c.candidates[k]; x.Range == c.as[i].Cue || f.ofOtherVerb(x.Start, i) || x.sentence != int(c.d.SentenceOf[c.as[i].Cue.Start]) && (x.class == ofSpeaking && f.two(x.entity, speaker[i]) || x.prep == "by" && x.from >= 0 && speaker[x.from] != speaker[i] || f.ofAnother(x, speaker, i)) || f.inwards(x, i) || x.sentence != int(c.d.SentenceOf[c.as[i].Cue.Start]) && f.now(i) || f.opensLater(x.Range, i) || c.elsewhere(x, i, days) {
				continue // nothing new, or where somebody else speaks
			}
			features = c.features(k, features[:0])
			if s := score(m, features); s > top {
				top, took[i] = s, c.candidates[k].Range
			}
		}
	}
	f.hold(took, speaker, days)
	for i := range took {
		f.out[i].Occasion = took[i]
	}
}

// ofAnother reports whether x is a text, an interview or a station in or on which, as its own sentence tells, somebody else than the speaker of attribution i
// speaks.
func (f *finder) ofAnother(x *candidate, speaker []int, i int) bool {
	l := f.d.Lemma[x.head]
	return x.from >= 0 && speaker[i] >= 0 && speaker[x.from] >= 0 && (writings[l] || alone[l] || l == "interview" || x.class == ofOutlet && (x.prep == "on" || x.prep == "in")) && !f.together(speaker[x.from], speaker[i])
}

// opensLater reports whether the occasion r opens a later sentence than attribution i, which is none of the first of a report, so that it is told of what is said there: he would leave, he said.
// In a speech on Monday, he said so again.
func (f *finder) opensLater(r doc.Range, i int) bool {
	cue := f.as[i].Cue.Start
	return r.Start == f.sentence(r.Start).Start && f.d.SentenceOf[r.Start] > f.d.SentenceOf[cue] && f.d.SentenceOf[cue] > holdHead
}

// inwards reports whether x tells within what somebody else says where another thing was said, of which attribution i is no part: “He told a rally in May that it was safe,” Ada Roe
// said. He replied.
func (f *finder) inwards(x *candidate, i int) bool {
	if x.from == i {
		return false
	}
	q := f.d.Quote[x.Start]
	return x.from >= 0 && f.toldWithin(x.Range, x.from, i) || q >= 0 && q != f.d.Quote[f.as[i].Cue.Start]
}

// toldWithin reports whether the occasion r of attribution j stands in what another one tells, of which attribution i is no part.
func (f *finder) toldWithin(r doc.Range, j, i int) bool {
	p := f.as[j].Within
	return p >= 0 && p != i && f.as[i].Within != p && f.as[i].Within != j && within(f.as[p].Content, r.Start)
}

// two reports whether two entities are two people with names.
func (f *finder) two(a, b int) bool {
	person := func(e int) bool { return e >= 0 && f.d.Entity[e].Named && f.d.Entity[e].Type == doc.PersonType }
	return a != b && person(a) && person(b)
}

// hold gives what somebody says right behind, or in the first sentences before, the occasion of what the same one says there: people speak on.
func (f *finder) hold(took []doc.Range, speaker []int, days [][]string) {
	apart := func(i, j int) bool {
		at, from := f.d.SentenceOf[f.as[i].Cue.Start], f.d.SentenceOf[f.as[j].Cue.Start]
		told := int(f.d.SentenceOf[took[j].Start])
		return !f.lasts(took[j], told, int(at)) || f.newThere(told, int(at)) || f.backThen(told, int(at)) || twoDays(days[at], days[from]) || at != from && (f.now(i) || f.opensWithTime(int(at)) || f.toOthers(i) || f.outletIn(took[j]).Len() > 0 && (f.longAgo(i, int(from)) || f.actsLongAgo(i, int(from)) || at > from && f.opensWithDay(int(at)))) || f.toPress(i) && (writings[f.d.Lemma[f.head(took[j])]] || f.outlet(took[j]).Len() > 0)
	}
	for i := range took {
		for j := i - 1; j >= 0 && took[i].Len() == 0 && f.holds(i) && f.apart(i, j) <= holdSentences; j-- {
			if f.together(speaker[i], speaker[j]) {
				if took[j].Len() > 0 && !apart(i, j) && !f.toldWithin(took[j], j, i) {
					took[i] = took[j]
				}
				break
			}
		}
	}
	for i := len(took) - 1; i >= 0; i-- {
		for j := i + 1; j < len(took) && took[i].Len() == 0 && f.holds(i) && f.d.SentenceOf[f.as[i].Cue.Start] <= holdHead; j++ {
			if f.together(speaker[i], speaker[j]) {
				if took[j].Len() > 0 && !apart(i, j) && !f.toldWithin(took[j], j, i) {
					took[i] = took[j]
				}
				break
			}
		}
	}
}

func (f *finder) holds(i int) bool { return f.as[i].Within < 0 && f.spoken(f.as[i]) }

// apart returns how many sentences attribution i stands behind attribution j.
func (f *finder) apart(i, j int) int {
	return int(f.d.SentenceOf[f.as[i].Cue.Start] - f.d.SentenceOf[f.as[j].Cue.Start])
}

const (
	holdSentences = 4
	holdHead      = 3
)

// chooser looks at one attribution at a time.
type chooser struct {
	*finder
	candidates []candidate
	speaker    []int
	said       map[int]int // attributions of each speaker

	i                        int
	at                       int // sentence
	cue                      int
	verb                     uint32
	speech, perfect, quoted  uint32
	kin                      int // other attributions of the same speaker
	ofSame, nearest, closest int // candidates of the same speaker before it; the last of those, the last of all; -1 for none
}

func newChooser(f *finder, speaker []int) chooser {
	c := chooser{finder: f, candidates: f.candidates(), speaker: speaker, said: map[int]int{}}
	for _, s := range speaker {
		c.said[s]++
	}
	return c
}

// How many candidates before and behind an attribution are looked at.
const (
	lookBack  = 40
	lookAhead = 10
)

// window returns the candidates of the attribution.
func (c *chooser) window() (lo, hi int) {
	k := sort.Search(len(c.candidates), func(k int) bool { return c.candidates[k].sentence > c.at })
	return max(0, k-lookBack), min(len(c.candidates), k+lookAhead)
}

func (c *chooser) look(i int) {
	d, a := c.d, c.as[i]
	c.i, c.at, c.cue = i, int(d.SentenceOf[a.Cue.Start]), c.head(a.Cue)
	c.verb = linear.HashString(d.Lemma[c.cue])
	c.speech, c.perfect, c.quoted = boolean(c.spoken(a)), 0, 0
	for k := a.Cue.Start; k < a.Cue.End; k++ {
		if d.Lemma[k] == "have" {
			c.perfect = 1
		}
	}
	for _, r := range a.Content {
		if d.Quote[(r.Start+r.End)/2] >= 0 {
			c.quoted = 1
		}
	}
	c.kin, c.ofSame, c.nearest, c.closest = 0, 0, -1, -1
	if s := c.speaker[i]; s >= 0 {
		c.kin = c.said[s] - 1
	}
	for k := range c.candidates {
		x := &c.candidates[k]
		if x.sentence > c.at {
			break
		}
		if x.class == ofPlace || x.class == ofOutlet && x.from < 0 {
			continue
		}
		c.closest = k
		if c.same(x) == 1 {
			c.ofSame++
			c.nearest = k
		}
	}
}

// owns reports whether x is what rules found in the sentence of the attribution.
func (c *chooser) owns(x candidate) bool {
	r := c.out[c.i].Occasion
	return c.out[c.i].own && r.Start < x.End && x.Start < r.End
}

// same tells whether the speaker is who is present at x: 1 yes, 2 another, 3 nobody is known to be, 4 the speaker is not known, 5 somebody
// without a name is, who may be the speaker.
func (c *chooser) same(x *candidate) uint32 {
	s := c.speaker[c.i]
	switch {
	case s < 0:
		return 4
	case x.from >= 0 && c.together(c.speaker[x.from], s), c.together(x.entity, s), slices.ContainsFunc(x.whose, func(e int) bool { return c.together(e, s) }), x.content >= 0 && c.speaker[x.content] == s && x.entity < 0:
		return 1
	case x.entity >= 0 && x.from < 0 && !c.d.Entity[x.entity].Named && c.d.Entity[x.entity].Type == doc.PersonType:
		return 5
	case x.from >= 0 || x.entity >= 0:
		return 2
	}
	return 3
}

// together reports whether the entities a and b are one, or one is among those who speak as the other.
func (f *finder) together(a, b int) bool {
	if a < 0 || b < 0 {
		return false
	}
	return a == b || slices.Contains(f.d.Entity[a].Members, b) || slices.Contains(f.d.Entity[b].Members, a)
}

// others returns how many attributions of others stand between x and the attribution.
func (c *chooser) others(x candidate) (others, kin int) {
	lo, hi := x.before, c.i
	if lo > hi {
		lo, hi = c.i+1, x.before
	}
	for j := lo; j < hi; j++ {
		if c.speaker[j] == c.speaker[c.i] {
			kin++
		} else {
			others++
		}
	}
	return others, kin
}

func bucket(n int) uint32 {
	switch {
	case n < 0:
		return 20 + bucket(-n)
	case n <= 3:
		return uint32(n)
	case n <= 5:
		return 4
	case n <= 8:
		return 5
	case n <= 13:
		return 6
	case n <= 21:
		return 7
	case n <= 34:
		return 8
	}
	return 9
}

func boolean(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func (c *chooser) tense() uint32 {
	if len(c.as) == 0 {
		return 0
	}
	return uint32(c.d.Tag[c.cue])
}

// features appends those of candidate k for the attribution.
func (c *chooser) features(k int, f []linear.Feature) []linear.Feature {
	h1, h2, h3, h4 := linear.Hash1, linear.Hash2, linear.Hash3, linear.Hash4
	d, x := c.d, c.candidates[k]
	far := c.at - x.sentence
	lines := int(d.Line[c.as[c.i].Cue.Start] - d.Line[x.Start])
	same, dist := c.same(&x), bucket(far)
	others, kin := c.others(x)
	noun, prep, kind := linear.HashString(d.Lemma[x.head]), linear.HashString(x.prep), uint32(x.class)
	if x.class == ofPlace || x.class == ofFacility {
		noun = 0
	}
	here := uint32(0) // in the same sentence
	if far == 0 {
		here = 1
	} else if far < 0 {
		here = 2
	}
	own := c.owns(x)
	mine := boolean(own) + 2*boolean(x.from >= 0 && !own && c.speaker[x.from] == c.speaker[c.i] && c.speaker[c.i] >= 0) + 4*boolean(x.from >= 0)
	rival := boolean(c.out[c.i].own && !own)
	near := boolean(k == c.nearest) + 2*boolean(k == c.closest)
	in := boolean(x.content >= 0) + boolean(x.content == c.i) + 3*boolean(d.Quote[x.Start] >= 0)
	f = append(f, h1(1, dist), h2(2, dist, same), h3(3, here, same, kind), h3(4, here, kind, prep), h3(5, here, noun, prep), h2(6, here, noun), h3(7, here, same, noun),
		h2(8, mine, here), h3(9, mine, here, kind), h3(10, mine, here, c.speech), h3(11, mine, here, c.verb), h2(12, rival, here), h3(13, rival, same, here),
		h3(14, near, same, here), h3(15, near, same, dist), h2(16, in, here), h3(17, in, here, same),
		h3(18, min(uint32(others), 4), same, here), h3(19, min(uint32(others), 4), min(uint32(kin), 4), same), h3(20, bucket(lines), same, near),
		h4(21, c.speech, c.perfect, c.quoted, here), h3(22, c.tense(), here, same), h3(23, c.verb, here, same), h3(24, bucket(c.kin), same, here),
		h3(25, min(uint32(x.twins), 4), same, here), h3(26, min(uint32(c.ofSame), 4), same, here), h2(27, boolean(x.press), here), h3(28, boolean(x.press), same, here),
		h3(29, bucket(c.at), same, here), h3(30, bucket(x.sentence), same, here), h3(31, boolean(d.Line[x.Start] == 0), boolean(lines == 0), same),
		h4(32, mine, same, c.speech, near), h4(33, mine, near, min(uint32(others), 4), dist), h3(34, kind, same, dist), h2(35, uint32(d.Tag[x.head]), here))
	if far == 0 {
		f = c.nearby(x, f)
	}
	return f
}

// nearby appends features of a candidate in the sentence of the cue.
func (c *chooser) nearby(x candidate, f []linear.Feature) []linear.Feature {
	h2, h3 := linear.Hash2, linear.Hash3
	a := c.as[c.i]
	hangs := boolean(c.attached(x.Start, c.i))
	side := boolean(x.Start >= a.Cue.End) + 2*boolean(in(a.Cue, x.Start))
	gap := bucket(c.distance(x.Range, a.Cue))
	inside := boolean(within(a.Content, x.Start)) + 2*boolean(within(a.Source, x.Start)) + 4*boolean(c.cueOf[x.Start] != 0)
	opens := boolean(x.Start <= c.sentence(x.Start).Start+1)
	kind := uint32(x.class)
	mine := boolean(c.owns(x))
	return append(f, h3(50, hangs, side, gap), h3(51, hangs, inside, side), h3(52, hangs, inside, kind), h3(53, inside, kind, opens), h3(54, hangs, c.speech, kind),
		h2(55, hangs, c.verb), h3(56, inside, mine, kind), h3(57, linear.HashString(x.prep), inside, hangs), h3(58, gap, mine, kind), h3(59, inside, mine, c.speech))
}

// none returns the features of an attribution without an occasion.
func (c *chooser) none(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	d, a := c.d, c.as[c.i]
	own, known := boolean(c.out[c.i].own), boolean(c.speaker[c.i] >= 0)
	some := min(uint32(c.ofSame), 3)
	f = append(f, h1(70, 0), h1(71, c.verb), h2(72, own, c.speech), h3(73, c.speech, c.perfect, c.quoted), h2(74, some, known), h2(75, c.tense(), c.speech), h1(76, bucket(c.at)),
		h2(77, some, bucket(c.kin)), h2(78, boolean(a.Within >= 0), c.speech), h2(79, boolean(len(a.Source) == 0), some), h3(80, some, c.verb, own))
	if s := c.speaker[c.i]; s >= 0 {
		e := d.Entity[s]
		f = append(f, h2(81, uint32(e.Type), some), h3(82, uint32(e.Type), c.speech, own))
	}
	for _, x := range d.Classes[c.cue] {
		f = append(f, h1(83, uint32(x)), h2(84, uint32(x), own))
	}
	for k := a.Cue.Start; k < a.Cue.End; k++ {
		f = append(f, h1(85, linear.HashString(d.Lemma[k])), h1(86, uint32(d.Tag[k])))
	}
	return f
}
