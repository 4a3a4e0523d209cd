package sourcing

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// spokenTo returns the press to which people are told to have spoken, or to have given an interview, in words that tell nothing of what they said, by entity: Karl Orr has been speaking to Radio
// Lowick. He said so. Not who had spoken to it, or who is told to have done so in passing: the engineer who spoke to Radio Lowick said so.
func (f *finder) spokenTo() map[int][]hop {
	d := f.d
	out := map[int][]hop{}
	for p := 1; p+1 < d.Len(); p++ {
		if d.Lemma[p] != "to" && d.Lemma[p] != "with" || d.Quote[p] >= 0 || f.cueOf[p] != 0 || f.cueOf[p-1] != 0 {
			continue
		}
		v := p - 1
		if d.Lemma[v] == "interview" && d.Tag[v].Noun() {
			if v = int(d.Head[v]); v < 0 || d.Lemma[v] != "give" && d.Lemma[v] != "do" {
				continue
			}
		} else if d.Lemma[v] != "speak" && d.Lemma[v] != "talk" {
			continue
		}
		o := f.outlet(f.group(p + 1))
		if o.Len() == 0 || f.ours(o) || !d.Tag[v].Verb() || f.carried(v) || d.Tag[v] == doc.VBN && f.passive(v) || d.Tag[v] == doc.VB {
			continue
		}
		if x := f.subject(v); x >= 0 && d.Tag[x] != doc.WP && f.lemmaAt(v-1) != "have" {
			if k := slices.IndexFunc(d.Mention, func(m doc.Mention) bool { return m.Head == x && m.Entity >= 0 }); k >= 0 {
				e := d.Mention[k].Entity
				out[e] = append(out[e], hop{chain: []doc.Range{o}, at: int(d.SentenceOf[p])})
			}
		}
	}
	return out
}

// carried reports whether token k stands in what somebody says.
func (f *finder) carried(k int) bool {
	for _, a := range f.as {
		if within(a.Content, k) {
			return true
		}
	}
	return false
}
