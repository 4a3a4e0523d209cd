package coref

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// toldOf reports whether mention y, before pronoun x in its sentence, stands in what the one says for whom the pronoun is, as somebody who is told of: its subject,
// or what the parenthesis cuts off. The chancellor, he argues, inherited a mess; “the chancellor is late,” he said.
func (w *work) toldOf(x, y *mention) bool {
	d := w.d
	a := w.sourced[x.Head]
	if a < 0 || d.Tag[x.Head] != doc.PRP || w.carrier[y.Head] != a || y.Form == doc.Pronoun || y.End > x.Start || d.SentenceOf[y.Head] != d.SentenceOf[x.Head] {
		return false
	}
	if d.Quote[y.Head] >= 0 && d.Quote[x.Head] < 0 || y.End+1 == x.Start && d.Tag[y.End] == doc.Comma {
		return true
	}
	if y.Form == doc.Described && (d.Lemma[y.Start] == "a" || d.Lemma[y.Start] == "an") && d.Quote[x.Head] < 0 {
		return true // hounding a good clerk out of his job was a disgrace, he said
	}
	// Moss never lost a vote, he said of himself; her neighbour heard it, she said of her
	return y.Form == doc.Described && w.tree.subject(y.Head) && y.Start < y.Head && d.Tag[y.Start] == doc.PRPS && d.Lemma[y.Start] != "its"
}

// wasTold reports whether mention y is whom somebody, in what he or she says for whom pronoun x stands, is told to have told it: Karl Orr had told | Roe | that the log was lost, she said.
func (w *work) wasTold(x, y *mention) bool {
	d, a := w.d, w.sourced[x.Head]
	h := int(d.Head[y.Head])
	if a < 0 || h < 0 || x.gender != man && x.gender != woman || w.carrier[y.Head] != a || y.End > x.Start || d.Quote[y.Head] >= 0 || !w.tree.is(y.Head, doc.Obj, doc.Iobj) || d.Tag[h] != doc.VBD && d.Tag[h] != doc.VBN || !english.Passes(d.Lemma[h]) {
		return false
	}
	r := w.as[a].Content
	s := w.tree.child(h, doc.Nsubj)
	return len(r) > 0 && s >= r[0].Start && s < y.Start && d.Tag[s] != doc.PRP && s-r[0].Start < 6
}

// inQuestion reports whether mention y stands in what pronoun x was asked, with which the sentence begins: pressed on a claim that Roe gave the order, he laughed. Who asked,
// behind "by", does so too.
func (w *work) inQuestion(x, y *mention) bool {
	d := w.d
	s := d.Sentence[d.SentenceOf[x.Head]]
	if d.SentenceOf[y.Head] != d.SentenceOf[x.Head] || y.Start <= s.Start || y.End >= x.Start || d.Tag[x.Start-1] != doc.Comma || !w.tree.subject(x.Head) {
		return false
	}
	switch d.Lemma[s.Start] {
	case "press", "ask", "question", "challenge", "quiz", "grill":
		return d.Tag[s.Start] == doc.VBN || d.Tag[s.Start] == doc.VBD
	}
	return false
}

// acronym reports whether an entity is called by capitals alone wherever it is named, and somewhere among words that have small letters, as no person is: the PBC.
func (w *work) acronym(e *entity) bool {
	d, beside := w.d, false
	for _, m := range e.mentions {
		y := &w.ms[m]
		if y.Form != doc.Named {
			continue
		}
		if y.Len() != 1 || !d.Form[y.Head].Traits.Has(doc.AllCaps) || len(d.Word(y.Head)) < 2 {
			return false
		}
		s := d.Sentence[d.SentenceOf[y.Head]]
		beside = beside || slices.ContainsFunc(d.Form[s.Start:s.End], func(f doc.Form) bool { return f.Traits.Has(doc.HasLetter) && !f.Traits.Has(doc.Capital) })
	}
	return beside
}

// withArticle reports whether an entity is called by its name behind "the", as papers are and no person is: the Courier.
func (w *work) withArticle(e *entity) bool {
	return slices.ContainsFunc(e.mentions, func(m int32) bool {
		y := &w.ms[m]
		return y.Form == doc.Named && y.Start > 0 && w.d.Lemma[y.Start-1] == "the" && w.d.SentenceOf[y.Start-1] == w.d.SentenceOf[y.Start]
	})
}

// doesAnything reports whether an entity is anywhere named as who does, says or has something, as people are sooner or later: Roe left, Roe's car.
func (w *work) doesAnything(e *entity) bool {
	return slices.ContainsFunc(e.mentions, func(m int32) bool {
		y := &w.ms[m]
		return y.Form == doc.Named && (y.given || w.tree.subject(y.Head) || w.d.Label[y.Head] == doc.NmodPoss)
	})
}
