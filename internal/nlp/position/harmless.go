package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// graveAt reports whether the word at token i names wrongdoing there: the firm covered it up, and not snow covered the road.
func (v *view) graveAt(i int) bool { return grave(v.d.Lemma[i]) && !v.harmless(i) }

// toneAt sorts the word at token i by what it calls somebody there.
func (v *view) toneAt(i int) uint32 {
	t := tone(v.d.Lemma[i])
	if t == 1 && v.harmless(i) {
		return 0
	}
	return t
}

// harmless reports whether the word at token i, which may name wrongdoing, says there only where something is or what is done to things: the village lies in a valley, the insurance covers the loss, a deal was
// forged, gas leaked, an oil rig, killed by a train.
func (v *view) harmless(i int) bool {
	d := v.d
	next := v.lemmaAt(i + 1)
	switch d.Lemma[i] {
	case "lie":
		w := d.Word(i)
		if next == "far" || next == "well" || next == "just" || next == "deep" {
			next = v.lemmaAt(i + 2)
		}
		return d.Tag[i].Verb() && w != "lied" && (w == "lay" || w == "lain" || lying(next) && !v.personBefore(i))
	case "cover":
		for k := i + 1; k < min(i+6, d.Len()); k++ {
			if d.Lemma[k] == "up" {
				return false
			}
		}
		return true
	case "forge":
		return next == "ahead" || v.beside(i, bonds)
	case "leak", "fabricate":
		return v.beside(i, stuffs)
	case "hide":
		return d.Tag[i].Verb() && (next == "in" || next == "under" || next == "behind" || next == "inside" || next == "there")
	case "rig", "traffic":
		return d.Tag[i].Noun() && v.lemmaAt(i-1) != "drug" && v.lemmaAt(i-1) != "human"
	case "quid":
		return next != "pro"
	case "kill":
		return next == "by" && v.thingBehind(i+2) || next == "in" || next == "when"
	}
	return false
}

// lemmaAt returns the lemma of token i, "" outside of the document.
func (v *view) lemmaAt(i int) string {
	if i < 0 || i >= v.d.Len() {
		return ""
	}
	return v.d.Lemma[i]
}

// lying reports whether the word w tells where something lies, or how.
func lying(w string) bool {
	switch w {
	case "in", "off", "on", "at", "near", "along", "between", "beneath", "under", "beyond", "outside", "within", "around", "across", "behind", "above", "below", "north", "south", "east", "west",
		"empty", "idle", "still", "asleep", "down", "ahead", "beside", "inside", "with":
		return true
	}
	return false
}

// personBefore reports whether a person, or a pronoun for one, stands right before the verb at token i and its auxiliaries.
func (v *view) personBefore(i int) bool {
	d := v.d
	for k := i - 1; k >= max(i-4, 0); k-- {
		switch t := d.Tag[k]; {
		case t == doc.PRP:
			return d.Lemma[k] != "it"
		case t.Noun():
			return d.Name[k].Class() == 1 || d.Sense[k] == doc.PersonNoun
		}
	}
	return false
}

// beside reports whether a word of the set stands within five tokens of token i.
func (v *view) beside(i int, words map[string]bool) bool {
	for k := max(i-5, 0); k < min(i+6, v.d.Len()); k++ {
		if words[v.d.Lemma[k]] {
			return true
		}
	}
	return false
}

// thingBehind reports whether a noun group begins at token i that is for no person and for no body.
func (v *view) thingBehind(i int) bool {
	d := v.d
	for k := i; k < min(i+4, d.Len()); k++ {
		if d.Tag[k].Proper() {
			return false
		}
		if d.Tag[k].Noun() && (k+1 >= d.Len() || !d.Tag[k+1].Noun()) {
			return d.Sense[k] != doc.PersonNoun && things[d.Lemma[k]]
		}
	}
	return false
}

var bonds = set(`deal agreement alliance link tie bond path career partnership consensus relationship friendship unity coalition compromise peace way pact identity future`)

var stuffs = set(`gas oil water fuel chemical radiation pipe pipeline roof tank tanker sewage valve acid steam coolant pump hull boat gallon litre liter ton tonne barrel steel metal component part structure beam panel`)

var things = set(`train bus car lorry truck tram storm flood blast explosion fire landslide avalanche quake earthquake wave lightning fall bear shark crocodile dog bull snake tornado hurricane rockfall tree heat cold virus disease cancer`)
