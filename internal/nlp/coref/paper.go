package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// joinPapers joins what calls a paper or a station the same as before, or the newspaper or the broadcaster, with the one named last: told the Lowick Herald that it was
// late; told the same newspaper that it was early.
func (w *work) joinPapers() {
	for e := range w.es {
		if long := w.longerPaper(e); long >= 0 {
			w.join(long, e)
		}
	}
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Described || x.Entity < 0 || x.joint != nil || w.d.Tag[x.Head] != doc.NN || w.d.Lemma[x.Start] != "the" {
			continue
		}
		if k := w.paperBefore(m, w.farPaper(x)); k >= 0 {
			e := &w.es[w.join(w.ms[k].Entity, x.Entity)]
			e.kind, e.gender = doc.OrganisationType, thing
		}
	}
}

// longerPaper returns the only paper whose name ends in the one word that entity e is called by, -1 without: the Ledger, and the Tarnow Ledger behind it.
func (w *work) longerPaper(e int) int {
	x, the := &w.es[e], false
	word := strings.TrimPrefix(x.key, "the ")
	if x.into >= 0 || !english.PressName(word) {
		return -1
	}
	for _, m := range x.mentions {
		the = the || w.ms[m].Form == doc.Named && w.single(&w.ms[m]) && w.behindThe(&w.ms[m])
	}
	found := -1
	for k := range w.es {
		if y := &w.es[k]; the && y.into < 0 && y.kind == doc.OrganisationType && strings.HasSuffix(y.key, " "+word) && y.key != x.key {
			if found >= 0 {
				return -1
			}
			found = k
		}
	}
	return found
}

// paperBefore returns the last mention of the press by name before mention m, within so many sentences, that what m calls it is for; -1 without, and where two are named there
// and m is not of the same.
func (w *work) paperBefore(m, far int) int {
	x, found := &w.ms[m], -1
	for k := m - 1; k >= 0 && int(w.d.SentenceOf[x.Head]-w.d.SentenceOf[w.ms[k].Head]) < far; k-- {
		y := &w.ms[k]
		switch {
		case y.Form != doc.Named || y.Entity < 0 || !w.pressNamed(y) && !w.passesOn(y):
		case found < 0 && (x.Len() == 3 || w.mediumFits(w.d.Lemma[x.Head], y)):
			if found = k; x.Len() == 3 {
				return found
			}
		case found < 0 || w.root(y.Entity) != w.root(w.ms[found].Entity):
			return -1
		}
	}
	return found
}

// mediumFits reports whether a noun for one of the press, behind "the", may be for the one with name y: no station is a newspaper.
func (w *work) mediumFits(noun string, y *mention) bool {
	switch noun {
	case "newspaper", "paper", "daily", "weekly", "magazine", "tabloid", "publication":
		return !w.airs(y)
	case "broadcaster", "station", "channel", "network", "programme", "program":
		return w.airs(y)
	case "agency", "newswire":
		switch last := strings.ToLower(w.d.Word(y.End - 1)); {
		case last == "agency" || last == "press" || strings.HasSuffix(last, "news") || strings.HasSuffix(last, "wire"):
			return true
		}
		return y.Len() == 1 && w.d.Form[y.Head].Traits.Has(doc.AllCaps)
	}
	return true
}

// passesOn reports whether what a name is for is told something, or passes it on, and says nothing of its own there, as the press does.
func (w *work) passesOn(y *mention) bool {
	return y.given && y.kind != doc.PersonType && w.sourced[y.Head] < 0 && w.es[w.root(y.Entity)].kind == doc.OrganisationType
}

// farPaper returns within how many sentences the name stands that description x takes up, 0 where it takes up none. A paper, a station or an agency may be many a thing, unless it is told something, or tells it.
func (w *work) farPaper(x *mention) int {
	switch l := w.d.Lemma[x.Head]; {
	case x.Len() == 3 && w.d.Lemma[x.Start+1] == "same" && (english.PressNoun(l) || l == "paper" || l == "station"):
		return 8
	case x.Len() != 2:
		return 0
	case l == "newspaper" || l == "broadcaster":
		return 4
	case x.given && (english.PressNoun(l) || l == "paper" || l == "station" || l == "publication" || l == "daily" || l == "weekly"):
		return 4
	case l == "agency" && x.given && w.sourced[x.Head] < 0:
		return 4
	}
	return 0
}

// pressNamed reports whether a name is that of a paper, a station or an agency.
func (w *work) pressNamed(y *mention) bool {
	for k := y.Start; k < y.End; k++ {
		if l := strings.ToLower(w.d.Word(k)); english.PressName(l) && (y.Len() > 1 || l != "press") {
			return true
		}
	}
	return false
}

// airs reports whether a name of the press is that of a station.
func (w *work) airs(y *mention) bool {
	for k := y.Start; k < y.End; k++ {
		switch l := strings.ToLower(w.d.Word(k)); l {
		case "radio", "television", "channel", "kanal", "broadcasting", "fm", "bbc", "cnn", "nbc", "cbs", "abc", "itv", "pbs", "npr", "msnbc", "cnbc":
			return true
		default:
			if strings.HasPrefix(l, "tv") {
				return true
			}
		}
	}
	return false
}
