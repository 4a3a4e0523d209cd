package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// manner reports whether "according to" tells how something was done, or by what it was measured, and not by whose word it is: sorted according to size, each according to
// their choice, ran according to plan, acted according to the law.
func (c *Context) manner(a Attribution) bool {
	d := c.Doc
	if a.Cue.Len() < 2 || !strings.EqualFold(d.Word(a.Cue.End-2), "according") || d.Word(a.Cue.End-1) != "to" || len(a.Source) != 1 {
		return false
	}
	r := a.Source[0]
	if r.Start != a.Cue.End {
		return false
	}
	head := Head(d, r)
	if d.Tag[head].Proper() || r.End > head+1 {
		return false
	}
	switch {
	case measure(d.Lemma[head]):
		return head == r.Start || head == r.Start+1 && (d.Tag[r.Start] == doc.PRPS || d.Lemma[r.Start] == "the")
	case standard(d.Lemma[head]):
		return head == r.Start && d.Tag[head] == doc.NN || c.doneSo(a, r)
	}
	return false
}

// doneSo reports whether what stands right before "according to" the words r ends in a verb for how somebody deals with something, with little behind it: acted according to
// the law; treated him according to the rules.
func (c *Context) doneSo(a Attribution, r doc.Range) bool {
	d := c.Doc
	for i := a.Cue.Start - 1; i >= 0 && i >= a.Cue.Start-3 && d.SentenceOf[i] == d.SentenceOf[r.Start]; i-- {
		switch d.Lemma[i] {
		case "act", "behave", "proceed", "deal", "treat", "handle", "conduct", "play", "live", "work", "govern", "punish", "judge":
			return true
		}
		if d.Tag[i].Punct() {
			return false
		}
	}
	return false
}

// measure reports whether a noun is for that by which things are sorted or given out.
func measure(lemma string) bool {
	switch lemma {
	case "size", "age", "rank", "weight", "height", "length", "number", "need", "merit", "ability", "taste", "choice", "wish", "income", "type", "kind", "severity", "distance", "value", "colour",
		"color", "price", "status", "seniority", "skill", "circumstance", "gender", "class", "location", "preference", "desire", "budget", "season", "mood", "importance":
		return true
	}
	return false
}

// standard reports whether a noun is for that by which something is to be done.
func standard(lemma string) bool {
	switch lemma {
	case "plan", "schedule", "protocol", "procedure", "law", "rule", "regulation", "policy", "guideline", "instruction", "custom", "conscience", "principle", "timetable":
		return true
	}
	return false
}
