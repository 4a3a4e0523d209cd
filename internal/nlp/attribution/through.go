package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// through finds who says it where the press that is cited for it stands right behind, with no comma between: the port will shut, the company said in a statement
// according to the Gazette.
func (c *Context) through(found []Attribution) []Attribution {
	held := c.held(found)
	for _, cited := range found {
		if a, ok := c.saidBefore(cited); ok && !held[a.Cue.Start] {
			found = append(found, a)
		}
	}
	return found
}

// saidBefore reads the last words of what an attribution with "according to" tells: who says so, behind a comma or a quotation, and the verb.
func (c *Context) saidBefore(cited Attribution) (a Attribution, ok bool) {
	d, n := c.Doc, len(cited.Content)
	if d.Lemma[cited.Cue.Start] != "accord" || n == 0 || cited.Content[n-1].End != cited.Cue.Start {
		return a, false
	}
	r := cited.Content[n-1]
	v := r.End - 1
	for v > r.Start && (nominal(d.Tag[v]) || d.Tag[v] == doc.IN || d.Tag[v] == doc.TO) {
		v--
	}
	who := c.nounsBefore(v)
	comma := who.Start - 1
	if d.Tag[v] != doc.VBD || c.quotes[v] >= 0 || !english.Tells(d.Lemma[v]) || who.Len() == 0 || comma < r.Start+3 || d.Tag[comma] != doc.Comma && d.Tag[comma] != doc.CloseQuote {
		return a, false
	}
	told := c.trimmed(doc.Range{Start: r.Start, End: comma})
	return Attribution{Cue: doc.Range{Start: v, End: v + 1}, Source: []doc.Range{who}, Content: []doc.Range{told}, Confidence: claimConfidence, Rule: Inserted}, true
}

// behindThose returns where what is told begins behind more of those to whom it is told, a participle or a relative clause at token i, 0 where that is not so: told those
// gathered at the pier that, told people who had come that.
func (c *Context) behindThose(i int, r doc.Range) int {
	d := c.Doc
	if i+1 >= r.End || d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBG && d.Lemma[i] != "who" && !(d.Tag[i] == doc.VBD && strings.HasSuffix(d.Word(i), "ed") && d.Tag[i+1] == doc.IN && (d.Lemma[i] == "post" || !english.Tells(d.Lemma[i]))) {
		return 0
	}
	finite := 0
	for k := i + 1; k+1 < r.End && k < i+reach && c.quotes[k] < 0; k++ {
		switch t := d.Tag[k]; {
		case t.Finite():
			if finite++; d.Lemma[i] != "who" || finite > 1 {
				return 0
			}
		case t == doc.Comma || t == doc.Colon || t == doc.CC:
			return 0
		case d.Lemma[k] == "that" && (t == doc.IN || d.Label[k] == doc.Mark) && nominal(d.Tag[k+1]):
			return k
		}
	}
	return 0
}

// ofWhom takes off who speaks behind the verb of whom it is said: “He is a liar,” said Ana Holm of Karl Brandt; said Holm of her rival. Of what is no person Holm may be a
// member.
func (c *Context) ofWhom(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].Start != a.Cue.End || len(a.Content) == 0 || a.Content[0].Start > a.Cue.Start {
		return
	}
	r := &a.Source[0]
	for k := r.Start + 1; k+1 < r.End; k++ {
		if d.Lemma[k] != "of" || d.Name[k].Class() == 1 || !d.Tag[k-1].Proper() {
			continue
		}
		if d.Tag[k+1] == doc.PRPS || c.isPerson(k+1) {
			r.End = k
		}
		return
	}
}

// isPerson reports whether token i is of the name of a person, as it is read here or elsewhere.
func (c *Context) isPerson(i int) bool {
	for k, f := range c.Doc.Form {
		if f.Exact == c.Doc.Form[i].Exact && c.Doc.Name[k].Class() == 1 {
			return true
		}
	}
	return false
}
