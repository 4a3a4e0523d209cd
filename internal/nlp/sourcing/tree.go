package sourcing

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// finder is one document with what is gathered of it once.
type finder struct {
	d      *doc.Doc
	as     []doc.Attribution
	out    []Sourcing
	done   []bool
	lo, hi []int32         // the first and the last token of what hangs on each token
	cueOf  []int32         // the number of the attribution whose cue holds each token, from 1; 0 for none
	begins map[int]bool    // the tokens with which begins what is told, behind a cue
	press  map[string]bool // names that pass on what others say, in lower case
	// surnames are the words of names of persons
	surnames map[string]bool
	own      []string     // names of the report's own outlet and wire, in lower case
	ownName  map[int]bool // of the entities asked about, whether they have the name of the report's own outlet
}

func newFinder(d *doc.Doc, as []doc.Attribution, own []string) *finder {
	f := &finder{d: d, as: as, out: make([]Sourcing, len(as)), done: make([]bool, len(as)), press: map[string]bool{}, surnames: map[string]bool{}, begins: map[int]bool{}, ownName: map[int]bool{}}
	for _, w := range own {
		if w = bare(strings.ToLower(w)); w != "" {
			f.own = append(f.own, w)
		}
	}
	f.lo, f.hi, f.cueOf = make([]int32, d.Len()), make([]int32, d.Len()), make([]int32, d.Len())
	for i := range f.lo {
		f.lo[i], f.hi[i] = int32(i), int32(i)
	}
	for i, h := range d.Head {
		for a, steps := h, 0; a >= 0 && steps < 64; a, steps = d.Head[a], steps+1 {
			f.lo[a], f.hi[a] = min(f.lo[a], int32(i)), max(f.hi[a], int32(i))
		}
	}
	for k, a := range as {
		for i := a.Cue.Start; i < a.Cue.End; i++ {
			f.cueOf[i] = int32(k) + 1
		}
		if len(a.Content) > 0 && a.Content[0].Start > a.Cue.End {
			f.begins[a.Content[0].Start] = true
		}
	}
	return f
}

// head returns the token of r that governs the others: the first whose head lies outside r, verbs before others.
func (f *finder) head(r doc.Range) int {
	d, top := f.d, -1
	for i := r.Start; i < r.End; i++ {
		if h := int(d.Head[i]); h >= r.Start && h < r.End {
			continue
		}
		if top < 0 || d.Tag[i].Verb() && !d.Tag[top].Verb() {
			top = i
		}
	}
	return max(top, r.Start)
}

// low returns token i in lower case.
func (f *finder) low(i int) string { return strings.ToLower(f.d.Word(i)) }

// is reports whether the lemma of token i is in w.
func (f *finder) is(i int, w words) bool { return w[f.d.Lemma[i]] }

// sentence returns the tokens of the sentence of token i.
func (f *finder) sentence(i int) doc.Range { return f.d.Sentence[f.d.SentenceOf[i]] }

func in(r doc.Range, i int) bool { return r.Start <= i && i < r.End }

func within(rs []doc.Range, i int) bool {
	for _, r := range rs {
		if in(r, i) {
			return true
		}
	}
	return false
}

// group returns the noun group that begins at token i, empty when none does. A name may go on behind "of", "for" or "&".
func (f *finder) group(i int) doc.Range {
	d := f.d
	if i+1 < d.Len() && (d.Tag[i] == doc.OpenQuote || d.Form[i].Traits.Has(doc.DoubleQuote)) && d.Form[i+1].Traits.Has(doc.Capital) {
		i++ // the programme “Fox & Friends”
	}
	r := doc.Range{Start: i, End: i}
	if i >= d.Len() {
		return r
	}
	end := f.sentence(i).End
	for k := i; k < end; k++ {
		switch t := d.Tag[k]; {
		case k > i && f.names(k):
			return r // in a Pennant interview Orr said
		case t.Noun(), k > i+1 && d.Lemma[k] == "answer" && d.Lemma[k-2] == "question", t == doc.CD && k+1 < end && d.Tag[k+1].Noun(), t == doc.PRP && k == i:
			r.End = k + 1
		case t == doc.DT && k == i, t == doc.PRPS, t == doc.JJ, t == doc.JJR, t == doc.JJS, t == doc.CD, t == doc.POS, t == doc.VBN && r.Len() == 0 && k > i, t == doc.VBG && r.Len() == 0 && k > i:
		case d.Tag[k] == doc.CC && k > i && k+1 < end && adjective(d.Tag[k-1]) && adjective(d.Tag[k+1]): // current and former officials
		case d.Tag[k] == doc.CC && k > i && k+2 < end && d.Lemma[k-1] == "question" && d.Lemma[k+1] == "answer" && d.Tag[k+2].Noun(): // a question and answer session
		case d.Word(k) == "&" && k > i, r.Len() > 0 && k+1 < end && f.opensName(k):
		default:
			return r
		}
	}
	return r
}

// names reports whether a name begins at token k that does not belong to the noun for an occasion right before it.
func (f *finder) names(k int) bool {
	d := f.d
	l := d.Lemma[k-1]
	if f.begins[k] && d.Tag[k].Proper() && english.PressName(f.low(k-1)) {
		return true // told the Pennant | Orr was late
	}
	return d.Form[k].Traits.Has(doc.Capital) && !d.Form[k-1].Traits.Has(doc.Capital) && (events[l] || writings[l]) && d.Tag[k].Proper() && !times[f.low(k)]
}

func adjective(t doc.Tag) bool { return t == doc.JJ || t == doc.JJR || t == doc.JJS }

// opensName reports whether token k leads over to the rest of a name: Bank of Lowick, CBS’s “This Morning”.
func (f *finder) opensName(k int) bool {
	d := f.d
	if d.Tag[k] == doc.OpenQuote || d.Form[k].Traits.Has(doc.DoubleQuote) {
		return d.Tag[k-1] == doc.POS && d.Form[k+1].Traits.Has(doc.Capital)
	}
	if l := d.Lemma[k]; (l == "and" || l == "this") && f.insideName(k) && f.insideName(k+1) || l == "and" && (f.endsBody(k) || f.press[strings.ToLower(d.Word(k-1)+" and "+d.Word(k+1))]) {
		return true // Stars and Stripes; the Securities and Exchange Commission
	}
	if w := d.Lemma[k]; w == "and" && k > 0 && english.PressName(strings.ToLower(d.Word(k-1))) {
		return d.Tag[k+1].Proper() && (d.Tag[k-1] == doc.NNP || d.Name[k+1] != doc.Outside && !d.Name[k+1].Begin())
	} else if w != "of" || !d.Form[k-1].Traits.Has(doc.Capital) || !d.Tag[k-1].Proper() || d.Name[k-1].Class() == 1 {
		return false
	}
	return d.Form[k+1].Traits.Has(doc.Capital) && d.Tag[k+1].Noun()
}

// insideName reports whether token k goes on with a name of a body that began before it.
func (f *finder) insideName(k int) bool {
	n := f.d.Name[k]
	return n != doc.Outside && !n.Begin() && n.Class() != 1
}

// endsBody reports whether the words behind "and" at token k end in the noun of a body, with a capital, so that those before belong to its name.
func (f *finder) endsBody(k int) bool {
	d, n := f.d, k+1
	if k < 2 {
		return false
	}
	for n < d.Len() && d.Form[n].Traits.Has(doc.Capital) && d.Tag[n].Noun() {
		n++
	}
	return n > k+2 && notPress[f.low(n-1)] && d.Tag[k-1].Proper() && (d.Name[k-1].Class() != 1 || d.Lemma[k-2] == "the")
}

// trim takes marks off both ends of r.
func (f *finder) trim(r doc.Range) doc.Range {
	for r.Start < r.End && f.d.Tag[r.Start].Punct() {
		r.Start++
	}
	for r.End > r.Start && (f.d.Tag[r.End-1].Punct() || (f.d.Tag[r.End-1] == doc.IN || f.d.Tag[r.End-1] == doc.CC) && r.Len() > 1) {
		r.End-- // a preposition whose noun is told as something of its own
	}
	if r.Len() > 2 && times[f.low(r.End-1)] && f.d.Lemma[r.End-2] == "on" {
		r.End -= 2 // officials on Saturday
	}
	return r
}

// text returns the words of r in lower case, with one blank for every stretch of white space, without a leading article.
func (f *finder) text(r doc.Range) string {
	if r.Len() <= 0 {
		return ""
	}
	return bare(strings.ToLower(strings.Join(strings.Fields(f.d.Span(r).In(f.d.Text)), " ")))
}

func bare(s string) string {
	for _, a := range [...]string{"the ", "a ", "an "} {
		s = strings.TrimPrefix(s, a)
	}
	return s
}

// subject returns the subject of verb i, or of what it is coordinated with or hangs on; -1 when there is none to be seen.
func (f *finder) subject(i int) int {
	d := f.d
	for range 4 {
		s := f.sentence(i)
		for k := s.Start; k < s.End; k++ {
			if int(d.Head[k]) == i && (d.Label[k] == doc.Nsubj || d.Label[k] == doc.NsubjPass) {
				if english.Calendar(d.Lemma[k]) && k+1 < s.End && d.Tag[k+1] == doc.PRP && int(d.Head[k+1]) == i {
					k++ // said Thursday | she | was told
				}
				return k
			}
		}
		if d.Head[i] < 0 || d.Label[i] != doc.Conj && d.Label[i] != doc.Xcomp && d.Label[i] != doc.Advcl {
			return -1
		}
		i = int(d.Head[i])
	}
	return -1
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

func (f *finder) tokens(r doc.Range) []int {
	out := make([]int, 0, r.Len())
	for k := r.Start; k < r.End; k++ {
		out = append(out, k)
	}
	return out
}
