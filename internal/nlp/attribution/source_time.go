package attribution

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// beforeTime takes off a source when it was that somebody spoke: Velmark yesterday | said, the board Saturday | ruled, Orr earlier today, the firm several months ago. Where the time alone was
// taken for who speaks, it is the group before it: the council | today | said.
func (c *Context) beforeTime(a *Attribution) {
	r := &a.Source[0]
	if r.End > a.Cue.Start {
		return
	}
	if d := c.Doc; d.Lemma[a.Cue.Start] == "ago" && a.Cue.Len() > 1 && r.End == a.Cue.Start && c.spanBefore(r.End) > r.Start {
		r.End, a.Cue.Start = c.spanBefore(r.End), a.Cue.Start+1
		return
	}
	if end := c.timeBehind(*r, r.End == a.Cue.Start); end > r.Start {
		r.End = end
		return
	}
	if who := c.groupBefore(r.Start); c.timeAt(r.End) <= r.Start && who.Len() > 0 && c.Doc.Tag[who.End-1].Noun() && !touches(a.Content, who) {
		*r = who
	}
}

// timeBehind returns where the words of r end that are no time at the end of it: its end if there is none, its start if all is one. A day behind a preposition is one right before the verb alone.
func (c *Context) timeBehind(r doc.Range, beforeVerb bool) int {
	d := c.Doc
	end := r.End
	for end > r.Start {
		k := max(c.timeAt(end), r.Start)
		if k == end {
			break
		}
		end = k
	}
	if day := end - 1; beforeVerb && end < r.End && day > r.Start+1 && weekday(d.Lemma[day]) && d.Tag[day-1] == doc.IN {
		end = day - 1 // Orr on Thursday evening | said
	}
	if end == r.End || end == r.Start {
		return end
	}
	if t := d.Tag[end-1]; t.Noun() && !weekday(d.Lemma[end-1]) || t == doc.PRP || t == doc.WP || t == doc.CloseQuote || d.Sense[end-1] == doc.PersonNoun {
		return end
	}
	return r.End // reserves, out today; on Super Tuesday
}

// timeAt returns where a time begins that ends before token end of a sentence, end where there is none.
func (c *Context) timeAt(end int) int {
	d, last := c.Doc, end-1
	if last < d.Sentence[d.SentenceOf[last]].Start || c.quotes[last] >= 0 {
		return end
	}
	w, capital := d.Lemma[last], d.Form[last].Traits.Has(doc.Capital)
	switch {
	case (w == "today" || w == "yesterday" || w == "tonight") && !capital:
		return last
	case weekday(w) && capital && last > 1 && d.Tag[last-1].Noun() && d.Lemma[last-2] != "on": // on Super Tuesday
		return last
	case partOfDay(w) && last > 0 && (d.Lemma[last-1] == "yesterday" || d.Lemma[last-1] == "this" || weekday(d.Lemma[last-1])):
		if d.Lemma[last-1] == "this" {
			return last - 1
		}
		return last
	case (w == "earlier" || w == "early" || w == "later" || w == "late") && (d.Tag[last] == doc.RB || d.Tag[last] == doc.RBR):
		return last
	case w == "ago":
		return c.spanBefore(last)
	}
	return end
}

// spanBefore returns where a stretch of time begins that ends before token k, k where there is none: several months, two weeks.
func (c *Context) spanBefore(k int) int {
	d := c.Doc
	if k < 2 || !unitOfTime(d.Lemma[k-1]) {
		return k
	}
	if t := d.Tag[k-2]; t == doc.CD || t == doc.JJ || t == doc.DT {
		return k - 2
	}
	return k
}

// namedAs gives back to what is told what somebody is called by those who call him so: was identified by the guards | as Karl Orr.
func (c *Context) namedAs(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 {
		return
	}
	r := &a.Source[0]
	if r.Start < a.Cue.Start || d.Tag[Head(d, a.Cue)] != doc.VBN {
		return
	}
	from := r.Start
	if d.Tag[from] == doc.IN {
		from++
	}
	for k := from; k < r.End; k++ {
		switch {
		case d.Lemma[k] == "as" && k > from && d.Tag[k-1].Noun() && k+1 < r.End && d.Lemma[k+1] != "well":
			as := doc.Range{Start: k, End: r.End}
			if r.End = k; !touches(a.Content, as) {
				a.Content = append(a.Content, as)
			}
			return
		case d.Tag[k] == doc.IN || d.Tag[k].Punct():
			return
		}
	}
}
