package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// writtenWithin reads what a writing tells within what somebody says of it, by verb i: had received | an email | saying that the pump was off, had seen | a letter | which said so, | a note | went
// round warning that. Nothing of it lies at or behind token end.
func (c *Context) writtenWithin(i, end int) (Attribution, bool) {
	d := c.Doc
	if !english.Tells(d.Lemma[i]) && !english.Bids(d.Lemma[i]) || english.Mere(d.Lemma[i]) {
		return Attribution{}, false
	}
	last := -1
	switch t := d.Tag[i]; {
	case t == doc.VBG:
		last = c.writingBehind(i)
	case (t == doc.VBD || t == doc.VBZ) && i > 1 && (d.Lemma[i-1] == "which" || d.Lemma[i-1] == "that") && d.Tag[i-1] != doc.IN:
		if k := i - 2; writing(d.Lemma[k]) {
			last = k
		}
	}
	if last < 0 {
		return Attribution{}, false
	}
	cue := doc.Range{Start: i, End: i + 1}
	told, ok := c.told(i, cue, end)
	if !ok {
		told, ok = c.quoteBehind(i, end)
	}
	source := doc.Range{Start: last, End: last + 1}
	for source.Start > 0 && d.SentenceOf[source.Start-1] == d.SentenceOf[i] && nominal(d.Tag[source.Start-1]) && !relative(d.Tag[source.Start-1]) && d.Quote[source.Start-1] == d.Quote[last] {
		source.Start--
	}
	if !ok || told.Len() < 2 || told.Start < cue.End || d.Lemma[told.Start] == "so" || d.Tag[told.Start] == doc.IN && d.Lemma[told.Start] != "that" && d.Lemma[told.Start] != "whether" {
		return Attribution{}, false
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{told}}, true
}

// writingBehind returns the noun for the writing that participle i tells more of, right before it or before what else is told of the writing, with no mark and nobody who may speak between: a
// letter to the council | saying. It is -1 without one.
func (c *Context) writingBehind(i int) int {
	d := c.Doc
	verbs := 0
	for k := i - 1; k > 0 && k > i-14 && d.SentenceOf[k] == d.SentenceOf[i] && d.Quote[k] == d.Quote[i]; k-- {
		t := d.Tag[k]
		switch {
		case d.Tag[k].Noun() && writing(d.Lemma[k]):
			if verbs > 0 && int(c.kin[k].hi) >= i {
				return -1
			}
			return k
		case t.Verb():
			if verbs++; verbs > 2 || t == doc.VBG || t == doc.VB {
				return -1
			}
		case t.Punct(), t == doc.CC, relative(t), d.Lemma[k] == "that" && t == doc.IN, d.Lemma[k] == "from", d.Lemma[k] == "by", t == doc.PRP && d.Lemma[k] != "it":
			return -1
		}
	}
	return -1
}

// writing reports whether w is a noun for what is written or left for others to read or hear.
func writing(w string) bool {
	switch w {
	case "text", "voicemail", "call", "sign", "notice", "leaflet", "poster", "circular", "directive", "bulletin", "passage", "sentence", "paragraph", "clause", "entry", "line", "postcard", "placard", "banner",
		"alert":
		return true
	}
	return english.Missive(w)
}

// quoteBehind returns the quotation of more than a word that begins right behind verb i, or behind whom it tells: warning | “ring nobody” |.
func (c *Context) quoteBehind(i, end int) (doc.Range, bool) {
	d := c.Doc
	k := i + 1
	for k < end && k < i+4 && nominal(d.Tag[k]) && d.Quote[k] == d.Quote[i] {
		k++
	}
	if k+2 >= end || d.Quote[k+1] < 0 || d.Quote[k+1] == d.Quote[i] {
		return doc.Range{}, false
	}
	r := d.Quotations[d.Quote[k+1]].Tokens
	return r, r.Start == k && r.Len() > 3 && r.End <= end+1
}
