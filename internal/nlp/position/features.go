package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// FeaturesVersion is the version of the features: a model only makes sense to the code that has the same.
const FeaturesVersion = 3

const nothing = 0xFFFFFFF0

// features appends the features of an attribution.
func (v *view) features(f []linear.Feature) []linear.Feature {
	f = append(f, linear.Hash1(1, 0))
	f = v.cueFeatures(f)
	f = v.sourceFeatures(f)
	f = v.startFeatures(f)
	f = v.rootFeatures(f)
	f = v.clauseFeatures(f)
	f = v.signFeatures(f)
	f = v.nounFeatures(f)
	return v.contentFeatures(f)
}

func (v *view) lemma(i int) uint32 {
	if i < 0 {
		return nothing
	}
	return hashOf(v.d.Lemma[i])
}

// actAt returns the act of token i as a number, NumPositions+1 without, NumPositions for a neutral word.
func (v *view) actAt(i int) uint32 {
	if i < 0 {
		return uint32(NumPositions) + 2
	}
	if neutral(v.d.Lemma[i]) {
		return uint32(NumPositions)
	}
	if p, ok := act(v.d.Lemma[i]); ok {
		return uint32(p)
	}
	return uint32(NumPositions) + 1
}

func (v *view) cueFeatures(f []linear.Feature) []linear.Feature {
	h1, h2 := linear.Hash1, linear.Hash2
	d, c := v.d, v.a.Cue
	lem, neg, modal, doing := hashOf(v.verb), boolean(v.negated), hashOf(v.modal), v.actAt(v.head)
	f = append(f, h1(10, lem), h2(11, lem, neg), h2(12, lem, v.lemma(v.inner)), h1(16, doing), h2(18, doing, neg), h1(19, uint32(d.Tag[v.head])),
		h1(20, neg), h1(21, modal), h2(22, lem, boolean(v.passive)), h2(25, lem, hashOf(v.first(0))), h2(26, doing, modal), h2(27, lem, modal))
	all := uint32(0)
	for i := c.Start; i < c.End; i++ {
		if d.Tag[i].Punct() && c.Len() > 1 {
			continue
		}
		l := hashOf(d.Lemma[i])
		all = all*31 + l
		f = append(f, h1(13, l), h1(17, v.actAt(i)), h2(28, v.actAt(i), neg))
		if i+1 < c.End {
			f = append(f, h2(14, l, hashOf(d.Lemma[i+1])))
		}
		if d.Tag[i].Verb() || d.Tag[i].Noun() || d.Tag[i] == doc.JJ {
			for _, x := range d.Classes[i] {
				f = append(f, h1(23, uint32(x)), h2(24, uint32(x), neg))
			}
		}
	}
	m := v.mainAct()
	f = append(f, h1(110, m), h2(111, m, neg), h2(112, v.lemma(v.main), neg), h1(113, v.idiomAct()), h2(114, v.idiomAct(), m),
		h2(115, v.lemma(v.main), hashOf(v.first(0))), h2(116, m, modal))
	f = append(f, h1(15, all), h1(29, boolean(c.Len() > 2)))
	if c.End < d.Len() {
		f = append(f, h2(39, lem, hashOf(d.Lemma[c.End])))
	}
	return f
}

// plain is 1 where no word of the cue does anything by its meaning.
func (v *view) plain() uint32 { return boolean(!v.does && !v.idioms) }

func (v *view) mainAct() uint32 {
	if v.does {
		return uint32(v.did)
	}
	return uint32(NumPositions) + boolean(neutral(v.verb))
}

func (v *view) idiomAct() uint32 {
	if v.idioms {
		return uint32(v.idiom)
	}
	return uint32(NumPositions)
}

func (v *view) sourceFeatures(f []linear.Feature) []linear.Feature {
	h1, h2 := linear.Hash1, linear.Hash2
	if v.source < 0 {
		return append(f, h1(30, 0), h2(31, 0, v.actAt(v.head)))
	}
	d, plain := v.d, v.plain()
	l := hashOf(d.Lemma[v.source])
	if d.Tag[v.source].Proper() {
		l = uint32(d.Name[v.source].Class())
	}
	f = append(f, h1(32, l), h2(33, l, plain), h2(34, l, hashOf(v.verb)), h2(35, uint32(d.Tag[v.source]), v.actAt(v.head)))
	for _, x := range d.Classes[v.source] {
		f = append(f, h2(36, uint32(x), plain))
	}
	for _, r := range v.a.Source {
		for i := r.Start; i < r.End; i++ {
			if !d.Tag[i].Punct() {
				f = append(f, h1(37, hashOf(d.Lemma[i])))
			}
		}
	}
	return f
}

func (v *view) startFeatures(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	lem, doing := hashOf(v.verb), v.actAt(v.head)
	a, b := hashOf(v.first(0)), hashOf(v.first(1))
	tag := uint32(0)
	if len(v.words) > 0 {
		tag = uint32(v.d.Tag[v.words[0]])
	}
	q := uint32(v.quoted)
	f = append(f, h1(40, a), h2(41, a, b), h2(42, tag, doing), h2(43, tag, lem), h2(44, q, doing), h2(45, boolean(v.asks), doing),
		h2(46, boolean(v.asks), q), h2(47, size(len(v.words)), doing), h3(48, a, b, hashOf(v.first(2))))
	return f
}

func (v *view) rootFeatures(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	if v.root < 0 {
		return append(f, h1(50, 0))
	}
	d, plain := v.d, v.plain()
	l, sub, aux, neg := hashOf(d.Lemma[v.root]), v.lemma(v.subject), hashOf(v.rootAux), boolean(v.refused)
	f = append(f, h2(51, l, plain), h3(52, l, neg, plain), h3(53, aux, neg, plain), h2(54, sub, plain), h3(55, sub, aux, plain), h3(56, sub, l, plain),
		h3(57, v.actAt(v.root), neg, plain), h3(58, v.actAt(v.root), sub, plain), h2(59, uint32(d.Tag[v.root]), v.actAt(v.head)))
	if v.subject >= 0 && v.source >= 0 && (d.Lemma[v.subject] == d.Lemma[v.source] || d.Tag[v.subject] == doc.PRP && d.Tag[v.source] == doc.PRP) {
		f = append(f, h3(60, neg, aux, plain), h3(61, v.actAt(v.root), neg, plain))
	}
	for _, x := range d.Classes[v.root] {
		f = append(f, h3(62, uint32(x), neg, plain))
	}
	return f
}

// who sorts the subject of a clause: the speaker, others, things.
func (v *view) who(i int) uint32 {
	d := v.d
	switch d.Tag[i] {
	case doc.PRP:
		l := d.Lemma[i]
		if v.source >= 0 && v.d.Quote[i] < 0 && (d.Tag[v.source] == doc.PRP && d.Lemma[v.source] == l || d.Tag[v.source].Noun() && l != "i" && l != "we" && l != "you" && l != "it" && !v.another(i)) {
			return 1
		}
		return hashOf(l)
	case doc.NNP, doc.NNPS:
		return 10 + uint32(d.Name[i].Class())
	case doc.NN:
		return 3
	case doc.NNS:
		return 4
	case doc.WDT, doc.WP:
		return 5
	case doc.DT, doc.EX:
		return hashOf(d.Lemma[i])
	}
	return 6
}

// another reports whether the pronoun at i cannot stand for the source, nor for one whom the source speaks for: Roe's brother said she would go, the guild said
// she would.
func (v *view) another(i int) bool {
	d, l := v.d, v.d.Lemma[i]
	if l != "he" && l != "she" || v.speaksFor() {
		return false
	}
	m := d.MentionOf(v.a.Source[0], v.source)
	if m < 0 || d.Mention[m].Head != v.source || d.Mention[m].Entity < 0 {
		return false
	}
	e := d.Entity[d.Mention[m].Entity]
	if len(e.Members) > 0 {
		return false // Roe and his aides
	}
	switch e.Type {
	case doc.OrganisationType, doc.GovernmentType, doc.GroupType:
		return true
	case doc.PersonType:
		return e.Gender == doc.Man && l == "she" || e.Gender == doc.Woman && l == "he"
	}
	return false
}

// tone sorts a word by what it calls somebody.
func tone(w string) uint32 {
	switch {
	case grave(w):
		return 1
	case untrue(w):
		return 2
	case harsh(w):
		return 3
	case kind(w):
		return 4
	}
	return 0
}

func (v *view) clauseFeatures(f []linear.Feature) []linear.Feature {
	h2, h3, h4 := linear.Hash2, linear.Hash3, linear.Hash4
	d, plain := v.d, v.plain()
	for k, c := range v.clauses {
		who, verb, aux, neg, does := v.who(c.subject), v.lemma(c.verb), hashOf(c.aux), boolean(c.negated), v.actAt(c.verb)
		t := v.toneAt(c.verb)
		for i := c.subject; i < min(c.subject+12, d.Len()) && t == 0; i++ {
			if int(d.Head[i]) == c.verb {
				t = v.toneAt(i)
			}
		}
		f = append(f, h4(120, who, aux, neg, plain), h4(121, who, does, neg, plain), h4(122, who, t, neg, plain), h3(123, who, verb, neg),
			h3(124, verb, neg, plain), h4(125, who, aux, verb, plain), h3(126, does, aux, plain))
		if k == 0 {
			f = append(f, h4(127, who, aux, neg, plain), h4(128, who, does, neg, plain), h4(129, who, t, neg, plain), h2(130, who, plain))
		}
	}
	return f
}

// nounFeatures tell of a content that is no clause but a noun for what is done: "that promise", "his doubts about the bridge".
func (v *view) nounFeatures(f []linear.Feature) []linear.Feature {
	if v.root < 0 || !v.d.Tag[v.root].Noun() || len(v.clauses) > 0 && v.clauses[0].verb == v.root {
		return f
	}
	act := v.actAt(v.root)
	for c := range uint32(copies) {
		f = append(f, linear.Hash3(170, act, v.plain(), c))
	}
	return append(f, linear.Hash3(171, act, v.mainAct(), size(len(v.words))), linear.Hash2(172, act, hashOf(v.verb)))
}

func (v *view) contentFeatures(f []linear.Feature) []linear.Feature {
	h1, h2, h3 := linear.Hash1, linear.Hash2, linear.Hash3
	d, plain := v.d, v.plain()
	var graves, harshes, kinds, untrues, negations int
	for _, i := range v.words {
		w := d.Lemma[i]
		l := hashOf(w)
		if !d.Tag[i].Proper() {
			f = append(f, h1(70, l), h2(71, l, plain))
		}
		graves += int(boolean(v.graveAt(i)))
		harshes += int(boolean(harsh(w)))
		kinds += int(boolean(kind(w)))
		untrues += int(boolean(untrue(w)))
		negations += int(boolean(negation(d, i)))
	}
	g, h, kd := few(graves), few(harshes), few(kinds)
	other := v.others()
	f = append(f, h3(160, few(graves+harshes), other, plain), h3(161, kd, other, plain), h3(162, other, uint32(v.quoted), plain))
	return append(f, h3(80, g, h, plain), h2(81, g, plain), h2(82, h, plain), h2(83, kd, plain), h3(84, kd, h, plain), h2(85, few(untrues), plain),
		h2(86, few(negations), plain), h3(87, g, boolean(v.refused), plain), h2(88, g, hashOf(v.verb)), h2(89, h, hashOf(v.verb)))
}

func few(n int) uint32 { return uint32(min(n, 2)) }

// size sorts a number of words into classes.
func size(n int) uint32 {
	switch {
	case n <= 3:
		return uint32(n)
	case n <= 8:
		return 4
	case n <= 20:
		return 5
	}
	return 6
}

func boolean(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// Sample is what training needs of one attribution: its features, and the rule that decides it, if any.
type Sample struct {
	Features []linear.Feature
	Rule     string
	ByRule   Position
	act      uint32 // what the cue does by itself
}

// Samples returns a sample for every attribution of a document. It needs every layer, and mentions.
func Samples(d *doc.Doc, as []doc.Attribution) []Sample {
	out := make([]Sample, len(as))
	vs := views(d, as)
	for i := range as {
		out[i].Features = vs[i].contextFeatures(vs[i].features(nil), vs, i)
		out[i].act = vs[i].mainAct()
		if r, ok := vs[i].rule(); ok {
			out[i].Rule, out[i].ByRule = r.Name, r.Position
		}
	}
	return out
}

// views looks at every attribution of a document.
func views(d *doc.Doc, as []doc.Attribution) []view {
	out := make([]view, len(as))
	for i := range as {
		out[i].look(d, &as[i])
	}
	return out
}

// around is how many attributions before and behind one are looked at.
const around = 4

// contextFeatures appends what those nearby do whose cues tell it, and whether they have the same source.
func (v *view) contextFeatures(f []linear.Feature, vs []view, i int) []linear.Feature {
	plain := v.plain()
	for k := max(i-around, 0); k < min(i+around+1, len(vs)); k++ {
		if k == i {
			continue
		}
		o := &vs[k]
		m := o.mainAct()
		if m >= uint32(NumPositions) {
			if t := o.sourceTone(); t > 0 {
				f = append(f, linear.Hash4(152, t, v.sameSource(o), plain, boolean(k < i)))
			}
			continue
		}
		f = append(f, linear.Hash4(150, m, v.sameSource(o), plain, boolean(k < i)))
		if k == i-1 || k == i+1 {
			f = append(f, linear.Hash4(151, m, v.sameSource(o), plain, boolean(k < i)))
		}
	}
	if w := v.a.Within; w >= 0 && w < len(vs) {
		f = append(f, linear.Hash2(153, vs[w].mainAct(), plain), linear.Hash2(154, hashOf(vs[w].verb), plain))
	}
	return f
}

// sourceTone is 1 where the content has more harsh than kind words, 2 where it has fewer, 0 else.
func (v *view) sourceTone() uint32 {
	n := 0
	for _, i := range v.words {
		switch v.toneAt(i) {
		case 1, 2, 3:
			n--
		case 4:
			n++
		}
	}
	switch {
	case n < 0:
		return 1
	case n > 0:
		return 2
	}
	return 0
}

// sameSource is 1 where both have a source of the same head, 2 where one has none, 3 where one is a pronoun, else 0.
func (v *view) sameSource(o *view) uint32 {
	switch {
	case v.source < 0 || o.source < 0:
		return 2
	case v.d.Lemma[v.source] == v.d.Lemma[o.source]:
		return 1
	case v.d.Tag[v.source] == doc.PRP || v.d.Tag[o.source] == doc.PRP:
		return 3
	}
	return 0
}

// Best returns the position that a model tells of a sample, and by how much it beats the next.
func Best(m *linear.Model, s Sample) (Position, int32) { return best(m, s.Features, s.act) }

// copies is how often every sign stands among the features: what few words tell surely should outweigh what many words tell vaguely.
const copies = 3

func (v *view) signFeatures(f []linear.Feature) []linear.Feature {
	s, plain, quoted := v.signs(), v.plain(), uint32(v.quoted)
	for x := range numSigns {
		if !s.has(x) {
			continue
		}
		for c := range uint32(copies) {
			f = append(f, linear.Hash3(140, uint32(x), plain, c))
		}
		f = append(f, linear.Hash3(141, uint32(x), plain, quoted), linear.Hash2(142, uint32(x), hashOf(v.verb)))
		for y := x + 1; y < numSigns; y++ {
			if s.has(y) {
				f = append(f, linear.Hash3(143, uint32(x), uint32(y), plain))
			}
		}
	}
	if s == 0 {
		f = append(f, linear.Hash2(144, plain, quoted))
	}
	return f
}

// others is 2 where the content names a person that the source does not, 1 where it names an organisation, else 0.
func (v *view) others() uint32 {
	found := uint32(0)
	for _, i := range v.words {
		switch v.d.Name[i].Class() {
		case 1:
			if v.source < 0 || v.d.Lemma[v.source] != v.d.Lemma[i] {
				return 2
			}
		case 2:
			found = 1
		}
	}
	return found
}
