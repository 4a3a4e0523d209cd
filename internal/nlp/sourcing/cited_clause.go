package sourcing

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// This file reads on whose word the press tells something where a relative clause says so.

// citesInClause makes those the speaker whom a clause behind the name of the press cites: according to the Courier, which cited | two officials |.
func (f *finder) citesInClause(_ int, s *Sourcing) {
	d, r := f.d, s.Speaker
	if r.Len() == 0 {
		return
	}
	x := f.short(r)
	k := x.End + 1
	if k+2 >= d.Len() || d.SentenceOf[k+2] != d.SentenceOf[r.Start] || d.Lemma[k] != "which" || d.Tag[k-1] != doc.Comma || d.Quote[k] >= 0 {
		return
	}
	if o, z := f.pressIn(x), f.citedBy(k+1); o.Len() > 0 && z.Len() > 0 {
		s.Chain, s.Speaker = append(s.Chain, o), z
	}
}

// pressIn returns the words for the press that r is, or whose report it is: a report in | the Courier |.
func (f *finder) pressIn(r doc.Range) doc.Range {
	if g := f.group(r.Start); g.Len() > 0 && shows[f.d.Lemma[g.End-1]] {
		if o, _ := f.reportOf(r); o.Len() > 0 {
			return o
		}
	}
	return f.outlet(r)
}

// citedBy returns those whom the verb at token k cites, people or papers, when it is one of citing and nothing is told of what they said.
func (f *finder) citedBy(k int) doc.Range {
	d := f.d
	if !f.is(k, cites) || d.Lemma[k] == "credit" || d.Tag[k] != doc.VBD && d.Tag[k] != doc.VBZ || f.asSaying(k, f.sentence(k).End) >= 0 {
		return doc.Range{}
	}
	y := f.described(k + 1)
	if y.Len() == 0 || !f.bearer(y) {
		return doc.Range{}
	}
	return y
}

// reportOf returns the press whose report r is, and whom a clause in it or behind says that the report cites: | a Courier | report that quoted | two officials |.
func (f *finder) reportOf(r doc.Range) (press, cited doc.Range) {
	d, g := f.d, f.group(r.Start)
	if g.Len() == 0 {
		return press, cited
	}
	switch d.Lemma[g.End-1] {
	case "report", "story", "article":
	default:
		return press, cited
	}
	for k := g.End; k < min(g.End+2, d.Len()-1) && press.Len() == 0; k++ {
		if l := d.Lemma[k]; l == "in" || l == "by" || l == "from" {
			press = f.outlet(f.group(k + 1))
		}
	}
	if press.Len() == 0 {
		press = f.trim(doc.Range{Start: g.Start, End: g.End - 1})
		if press.Len() > 0 && d.Tag[press.End-1] == doc.POS {
			press.End--
		}
		if press.Len() > 0 && d.Lemma[press.Start] != "the" && d.Tag[press.Start] == doc.DT {
			press.Start++
		}
		press = f.outlet(press)
	}
	if k := g.End; press.Len() > 0 && k+2 < d.Len() && (d.Lemma[k] == "that" || d.Lemma[k] == "which") {
		cited = f.citedBy(k + 1)
	}
	return press, cited
}

// spokeTo adds the press that spoke to those who say something in a relative clause behind: the Courier spoke to | two clerks, who | said the ledger was false.
func (f *finder) spokeTo(_ int, s *Sourcing) {
	d, r := f.d, s.Speaker
	if len(s.Chain) > 0 || r.Len() != 1 || f.low(r.Start) != "who" {
		return
	}
	x := f.antecedent(r.Start)
	if x >= r.Start || d.Head[x] < 0 {
		return
	}
	v := int(d.Head[x])
	switch d.Lemma[v] {
	case "speak", "talk", "interview":
	default:
		return
	}
	by := f.subject(v)
	if by >= 0 && d.Lemma[by] == "it" {
		if h := int(d.Head[v]); h >= 0 && d.Tag[h].Verb() {
			by = f.subject(h)
		}
	}
	if by < 0 {
		return
	}
	if o := f.outlet(f.np(f.antecedent(by))); o.Len() > 0 {
		s.Chain = append(s.Chain, o)
	}
}
