package claims

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// What stands around a statement tells what it is about as much as its own words: who declines to comment does so behind what is put.

// vector is an ordered set of terms with their weights.
type vector struct {
	terms  []term
	weight []int32
	norm   int // the sum of the squares of the weights
}

// add adds a term unless it is there with no less weight.
func (v *vector) add(t term, w int32) {
	i, ok := slices.BinarySearch(v.terms, t)
	switch {
	case !ok:
		v.terms, v.weight = slices.Insert(v.terms, i, t), slices.Insert(v.weight, i, w)
	case v.weight[i] < w:
		v.weight[i] = w
	}
}

func (v *vector) measure() {
	v.norm = 0
	for _, w := range v.weight {
		v.norm += int(w) * int(w)
	}
}

// cosine of two vectors, in thousandths (Salton and McGill 1983).
func cosine(a, b *vector) int {
	sum := 0
	for i, k := 0, 0; i < len(a.terms) && k < len(b.terms); {
		switch {
		case a.terms[i] < b.terms[k]:
			i++
		case a.terms[i] > b.terms[k]:
			k++
		default:
			sum += int(a.weight[i]) * int(b.weight[k])
			i++
			k++
		}
	}
	if sum == 0 {
		return 0
	}
	return 1000 * sum / max(1, root(a.norm)*root(b.norm))
}

// setting is what stands around the statements of a report.
type setting struct {
	paragraphs []hearsay.Span
	terms      [][]term // of each paragraph, in order
	lede       vector
}

// newSetting reads the paragraphs of a report: its blocks, or what empty lines part.
func newSetting(rd *hearsay.Reading) *setting {
	s := &setting{}
	for _, b := range rd.Blocks {
		switch b.Role {
		case hearsay.Headline, hearsay.Summary, hearsay.Body:
			s.paragraphs = append(s.paragraphs, b.Span)
		}
	}
	if len(s.paragraphs) == 0 {
		s.paragraphs = parted(rd.Text)
	}
	for _, p := range s.paragraphs {
		s.terms = append(s.terms, bag(rd.Text, p))
	}
	return s
}

// parted cuts a text where lines are empty.
func parted(text string) []hearsay.Span {
	var out []hearsay.Span
	start := 0
	for i := 0; i+1 < len(text); i++ {
		if text[i] == '\n' && text[i+1] == '\n' {
			if i > start {
				out = append(out, hearsay.Span{Start: start, End: i})
			}
			start = i + 2
		}
	}
	return append(out, hearsay.Span{Start: min(start, len(text)), End: len(text)})
}

// bag returns the terms of the words of spans, in order: names too, as they are written.
func bag(text string, spans ...hearsay.Span) []term {
	var out []term
	for _, s := range spans {
		for _, w := range wordsOf(text, s) {
			if !grammar(w.low) && !negation(w.low) {
				out = append(out, stemTerm(stemOf(w.low)))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// at returns the paragraph in which a place stands, the one before when it stands in none.
func (s *setting) at(place int) int {
	i, ok := slices.BinarySearchFunc(s.paragraphs, place, func(p hearsay.Span, at int) int { return p.Start - at })
	if ok {
		return i
	}
	return max(0, i-1)
}

// rarities tells how rare terms are among the paragraphs of a story, each of which counts once however many reports have it.
type rarities struct {
	count map[term]int
	size  int
}

func newRarities(settings map[int64]*setting) *rarities {
	r := &rarities{count: map[term]int{}}
	seen := map[string]bool{}
	var key []byte
	for _, s := range settings {
		for _, terms := range s.terms {
			key = key[:0]
			for _, t := range terms {
				for k := 0; k < 64; k += 8 {
					key = append(key, byte(t>>k))
				}
			}
			if seen[string(key)] {
				continue
			}
			seen[string(key)] = true
			r.size++
			for _, t := range terms {
				r.count[t]++
			}
		}
	}
	return r
}

// of is how rare a term is, in sixteenths of doublings.
func (r *rarities) of(t term) int32 {
	n := max(1, r.count[t])
	return int32(max(1, log2(r.size+n)-log2(n)))
}

// vector weighs terms by their rarity, in halves of share.
func (r *rarities) vector(share int32, terms ...term) vector {
	var v vector
	r.put(&v, share, terms)
	v.measure()
	return v
}

func (r *rarities) put(v *vector, share int32, terms []term) {
	for _, t := range terms {
		v.add(t, r.of(t)*share/2)
	}
}

// The lede of a report is its first paragraphs that are no mere label, a third of all at most.
const (
	ledeParagraphs = 5
	label          = 30 // bytes
)

// surround gives every statement what stands around it, and tells how much it has in common with what its report begins with.
func surround(all []statement, settings map[int64]*setting) {
	r := newRarities(settings)
	for _, s := range settings {
		var lede []term
		n := 0
		for i, p := range s.paragraphs {
			if p.Len() > label && n < min(ledeParagraphs, (len(s.paragraphs)+2)/3) {
				lede, n = append(lede, s.terms[i]...), n+1
			}
		}
		s.lede = r.vector(2, lede...)
	}
	for i := range all {
		s := settings[all[i].Report]
		all[i].surround(s, r)
	}
}

// fewParagraphs is how few paragraphs make a brief, in which what stands beside a paragraph may be all that there is.
const fewParagraphs = 6

func (s *statement) surround(in *setting, r *rarities) {
	s.block = in.at(s.at.Start)
	own := bag(s.text, s.Content...)
	s.own, s.around = r.vector(2, own...), r.vector(2, in.terms[s.block]...)
	s.lead, s.lede = cosine(&s.own, &in.lede), &in.lede
	r.put(&s.wide, 3, own)
	r.put(&s.wide, 2, in.terms[s.block])
	for _, k := range [...]int{s.block - 1, s.block + 1} {
		if k >= 0 && k < len(in.terms) && len(in.terms) >= fewParagraphs {
			r.put(&s.wide, 1, in.terms[k])
		}
	}
	s.wide.measure()
}
