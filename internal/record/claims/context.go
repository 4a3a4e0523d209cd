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
	length int // the root of the sum of the squares of the weights
}

// add adds terms that are in order with their weights; a term that is there keeps the larger one.
func (v *vector) add(terms []term, weight []int32) {
	old := *v
	v.terms, v.weight = make([]term, 0, len(old.terms)+len(terms)), make([]int32, 0, len(old.terms)+len(terms))
	for i, k := 0, 0; i < len(old.terms) || k < len(terms); {
		switch {
		case k == len(terms) || i < len(old.terms) && old.terms[i] < terms[k]:
			v.terms, v.weight = append(v.terms, old.terms[i]), append(v.weight, old.weight[i])
			i++
		case i == len(old.terms) || terms[k] < old.terms[i]:
			v.terms, v.weight = append(v.terms, terms[k]), append(v.weight, weight[k])
			k++
		default:
			v.terms, v.weight = append(v.terms, terms[k]), append(v.weight, max(old.weight[i], weight[k]))
			i++
			k++
		}
	}
}

func (v *vector) measure() {
	sum := 0
	for _, w := range v.weight {
		sum += int(w) * int(w)
	}
	v.length = root(sum)
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
	return 1000 * sum / max(1, a.length*b.length)
}

// setting is what stands around the statements of a report.
type setting struct {
	paragraphs []hearsay.Span
	terms      [][]term  // of each paragraph, in order
	rare       [][]int32 // how rare each of them is
	around     []vector  // of each paragraph
	lede       vector
}

// newSetting reads the paragraphs of a report: its blocks, or what empty lines part.
func newSetting(p prose, blocks []hearsay.Block) *setting {
	s := &setting{}
	for _, b := range blocks {
		switch b.Role {
		case hearsay.Headline, hearsay.Summary, hearsay.Body:
			s.paragraphs = append(s.paragraphs, b.Span)
		}
	}
	if len(s.paragraphs) == 0 {
		s.paragraphs = parted(p.text)
	}
	for _, at := range s.paragraphs {
		s.terms = append(s.terms, p.bag(at))
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
func (p *prose) bag(spans ...hearsay.Span) []term {
	var out []term
	for _, s := range spans {
		for _, w := range p.wordsIn(s) {
			if w.stem != 0 {
				out = append(out, w.stem)
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
	count      map[term]int
	size       int
	paragraphs [][]term
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
			r.paragraphs = append(r.paragraphs, terms)
			for _, t := range terms {
				r.count[t]++
			}
		}
	}
	return r
}

// of is how rare terms are, in sixteenths of doublings.
func (r *rarities) of(terms []term) []int32 {
	out := make([]int32, len(terms))
	for i, t := range terms {
		n := max(1, r.count[t])
		out[i] = int32(max(1, log2(r.size+n)-log2(n)))
	}
	return out
}

// put adds terms to a vector, which weigh a share of how rare they are, in halves.
func (v *vector) put(share int32, terms []term, rare []int32) {
	weight := make([]int32, len(rare))
	for i, w := range rare {
		weight[i] = w * share / 2
	}
	v.add(terms, weight)
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
		n := 0
		s.around = make([]vector, len(s.terms))
		for i, p := range s.paragraphs {
			s.rare = append(s.rare, r.of(s.terms[i]))
			s.around[i].put(2, s.terms[i], s.rare[i])
			s.around[i].measure()
			if p.Len() > label && n < min(ledeParagraphs, (len(s.paragraphs)+2)/3) {
				s.lede.put(2, s.terms[i], s.rare[i])
				n++
			}
		}
		s.lede.measure()
	}
	t := newThemes(r.paragraphs, r)
	for i := range all {
		all[i].surround(settings[all[i].Report], r, t)
	}
}

// fewParagraphs is how few paragraphs make a brief, in which what stands beside a paragraph may be all that there is.
const fewParagraphs = 6

func (s *statement) surround(in *setting, r *rarities, t *themes) {
	s.block = in.at(s.at.Start)
	own := s.bag(s.Content...)
	rare := r.of(own)
	s.own.put(2, own, rare)
	s.own.measure()
	s.around, s.lede = &in.around[s.block], &in.lede
	s.lead = cosine(&s.own, &in.lede)
	var wide vector
	wide.put(3, own, rare)
	wide.put(2, in.terms[s.block], in.rare[s.block])
	for _, k := range [...]int{s.block - 1, s.block + 1} {
		if k >= 0 && k < len(in.terms) && len(in.terms) >= fewParagraphs {
			wide.put(1, in.terms[k], in.rare[k])
		}
	}
	s.theme, s.wide = t.place(&s.own), t.place(&wide)
}
