package attribution

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Explanation tells why an attribution is one: the strongest reasons for its cue, its source and its content, strongest first, and
// behind them at most one that speaks against.
type Explanation struct{ Cue, Source, Content []Reason }

// Reason is one reason in words for people, which quote the text in straight quotation marks.
type Reason struct {
	Words string
	// Points tell how much it weighs, in units of the model's scores; below 0 it speaks against. A rule has 0.
	Points int32
}

// nothingElse is told where no reason can be put into words.
const nothingElse = "no other words fit better"

// maxReasons is how many reasons for a span are told.
const maxReasons = 3

// Rule names what made an attribution that the models did not.
type Rule uint8

// The rules. Learnt stands for the models.
const (
	Learnt          Rule = iota
	Signature            // a quotation signed with a dash and a name
	SpokenLine           // a line of a transcript
	InterviewAnswer      // an answer of an interview
	PuttingNoun          // a noun that puts a proposition forward
	SecondVerb           // a second verb of the speaker's
	NestedVerb           // a verb of telling within what another says
	ClauseVerb           // a verb of telling outside
	Silence              // words that were not said
	Rumour               // what is told without saying by whom
	Answered             // who does not grant what a noun puts forward
	QuotedAs             // who is quoted as saying something
	HeadlineColon        // a colon in a headline
	Likewise             // who says so too
	PlainDenial          // a verb of denying
	PlainAct             // a verb of taking back, owning up or the like
	JudgedBy             // a passive of praise or blame
	AllTold              // what was all that somebody said
	Reported             // the outlet that reports a whole sentence
	Inserted             // who says, behind the verb, what stands around it
	Posted               // a quotation that somebody posted
	Behind               // a quotation behind what somebody does
)

// Explain gives every attribution of found, which Find returned for the same document, its explanation.
//
// The evidence of the models is summed by group: what the features of a group give to the label that a token has, less what they give to
// the best other one, over the tokens that decide the span. What is told of a group is what is so in the text and goes with such features;
// several groups may say the same, and are summed.
func (f Finder) Explain(c *Context, found []Attribution) {
	at := map[int]int{} // which attribution has the cue that begins at a token
	for k := range found {
		if found[k].Rule == Learnt {
			at[found[k].Cue.Start] = k
		} else {
			found[k].Why = c.ruled(found, k)
		}
	}
	cues, _ := f.FindCues(c)
	c.Relations(cues, func(n int, r *Relation) {
		k, ok := at[cues[n].Start]
		if !ok {
			return
		}
		a := &found[k]
		e := explainer{c: c, r: r, a: a, learnt: f.learnt(c, r)}
		a.Why = &Explanation{Cue: e.cue(f.Cues), Source: e.source(f.Arguments, found[:k]), Content: e.content(f.Arguments)}
	})
	for k := range found {
		if a := &found[k]; a.Why == nil { // a rule has moved its cue
			a.Why = a.explained(nothingElse, nothingElse, nothingElse)
		}
	}
}

// learnt returns the labels that the model alone gives to the window of r.
func (f Finder) learnt(c *Context, r *Relation) []uint8 {
	const l = int(NumRoles)
	chain := linear.Chain{Labels: l, Steps: ArgumentSteps(f.Arguments, nil)}
	path := make([]uint8, r.window.Len())
	emissions := make([]int32, len(path)*l)
	var features []linear.Feature
	for i := range path {
		features = c.ArgumentFeatures(features[:0], r, r.window.Start+i)
		f.Arguments.Score(features, emissions[i*l:i*l+l])
	}
	chain.Best(emissions, path)
	return path
}

// ruled explains attribution k of found, which a rule has made.
func (c *Context) ruled(found []Attribution, k int) *Explanation {
	a := &found[k]
	word := c.quote(a.Cue)
	switch a.Rule {
	case Signature:
		return a.explained("the line is a quotation signed with a dash and a name", "it is the name behind the dash", "it is the quotation before the dash")
	case SpokenLine:
		return a.explained("the line begins with who speaks, as in a transcript", "it is who stands before the line", "it is the line")
	case InterviewAnswer:
		return a.explained("the lines behind a question of an interview answer it", "it is whom the report says it spoke with", "they are the lines up to the next question")
	case PuttingNoun:
		return a.explained("the noun "+word+" puts a proposition forward", "it is the one whom "+word+" is of or from", "it is the clause that hangs on "+word)
	case Silence:
		return a.explained(word+" tells of words that were not said", "it is the one who did not say them", "it is what they would have been about")
	case NestedVerb:
		return a.explained("the verb "+word+" tells, within what another says, what somebody said", "it is the subject of "+word, "it is the clause that hangs on "+word)
	case ClauseVerb:
		return a.explained("the verb "+word+" tells what somebody said", "it is the subject of "+word, "it is the clause that hangs on "+word)
	case PlainDenial:
		return a.explained("the verb "+word+" tells what somebody denies", "it is the subject of "+word, "it is what stands behind "+word)
	case PlainAct:
		return a.explained(word+" tells what somebody takes back, owns up to, upholds or threatens", "it is the subject of "+word, "it is what stands behind "+word)
	case AllTold:
		return a.explained(word+" tells that a quotation was all that somebody said", "it is the one who said no more", "it is the quotation beside "+word)
	case JudgedBy:
		return a.explained(word+" tells how something was received, and by whom", "it is who stands behind \"by\"", "it is the subject of "+word+", and what for")
	case Reported:
		return a.explained("the verb "+word+" tells, before whom it cites, who reports the sentence", "it is who stands right before "+word, "it is all that comes before")
	case Inserted:
		return a.explained("the verb "+word+" tells, behind a comma, who says what stands around it", "it is who stands behind "+word, "it is what stands around "+word+" and its source")
	case Posted:
		return a.explained("the verb "+word+" tells who posted the quotation beside it", "it is who posted it", "it is the quotation beside "+word)
	case Behind:
		return a.explained("a quotation stands right behind what one person does, or behind a few words and a colon", "it is who does that, or who spoke last", "it is the quotation")
	case Rumour:
		return a.explained(word+" says that something is told, not by whom", "", "it is what "+word+" is said of")
	case Answered:
		return a.explained(word+" answers what has just been told", "it is the subject of "+word, "it is the noun for what has been told")
	case QuotedAs:
		return a.explained(word+" tells what somebody is quoted as saying", "it is the one who is quoted", "it is what comes behind "+word)
	case HeadlineColon:
		return a.explained("the colon of a headline stands for a verb of telling", "it is who stands on the other side of the colon", "it is what stands on the other side of the colon")
	case Likewise:
		return a.explained(word+" behind \"as\" tells who says so too", "it is the subject of "+word, "it is what comes before \"as\"")
	}
	for _, b := range slices.Backward(found[:k]) {
		if !c.together(a.Cue, b.Cue) {
			break
		}
		if slices.Equal(a.Source, b.Source) {
			first := c.quote(b.Cue)
			return a.explained(word+" answers, in the tense of "+first+" before it", "it is the source of "+first+" too", "it is what comes behind "+word)
		}
	}
	return a.explained(word+" answers", "it is the source of the verb before it too", "it is what comes behind "+word)
}

// together reports whether a and b stand in one sentence.
func (c *Context) together(a, b doc.Range) bool {
	return c.Doc.SentenceOf[a.Start] == c.Doc.SentenceOf[b.Start]
}

// explained returns an explanation in the words of a rule.
func (a *Attribution) explained(cue, source, content string) *Explanation {
	e := &Explanation{Cue: []Reason{{Words: cue}}}
	if len(a.Source) > 0 {
		e.Source = []Reason{{Words: source}}
	}
	if len(a.Content) > 0 {
		e.Content = []Reason{{Words: content}}
	}
	return e
}

// explainer explains the spans of one attribution of the models.
type explainer struct {
	c      *Context
	r      *Relation
	a      *Attribution
	learnt []uint8 // what the model alone makes of the window
}

// A fact is what is told of evidence: that it speaks for, or that it speaks against. "" is for what there are no words for.
type fact struct{ pro, con string }

// A weighing is what speaks for a span and what against it, in the order in which it was found.
type weighing struct{ pro, con []Reason }

// add puts points of evidence into the scales. Points against a fact that has words for it only are taken off what speaks for.
func (w *weighing) add(f fact, points int32) {
	if points < 0 && f.con != "" {
		w.con = put(w.con, f.con, points)
		return
	}
	w.pro = put(w.pro, f.pro, points)
}

func put(to []Reason, words string, points int32) []Reason {
	if words == "" {
		return to
	}
	for i := range to {
		if to[i].Words == words {
			to[i].Points += points
			return to
		}
	}
	return append(to, Reason{words, points})
}

// strongest returns what rules did, then the strongest reasons, maxReasons together, and last the strongest one against when it has half
// the weight of the strongest or more.
func (w *weighing) strongest(rules ...string) []Reason {
	byWeight := func(a, b Reason) int { return cmp.Compare(max(b.Points, -b.Points), max(a.Points, -a.Points)) }
	pro := slices.DeleteFunc(w.pro, func(r Reason) bool { return r.Points <= 0 })
	slices.SortStableFunc(pro, byWeight)
	slices.SortStableFunc(w.con, byWeight)
	var out []Reason
	for _, words := range rules {
		out = append(out, Reason{Words: words})
	}
	out = append(out, pro[:min(len(pro), max(0, maxReasons-len(out)))]...)
	if len(out) == 0 {
		out = []Reason{{Words: nothingElse}}
	}
	if len(w.con) > 0 && (len(pro) == 0 || -2*w.con[0].Points >= pro[0].Points) {
		out = append(out, w.con[0])
	}
	return out
}

// A quotation of the text in a reason has at most maxWords tokens and maxRunes characters.
const maxWords, maxRunes = 6, 60

// quote returns the words of r in quotation marks, on one line, without their own, and the last of many left out.
func (c *Context) quote(r doc.Range) string {
	whole := r.Len() <= maxWords
	r.End = min(r.End, r.Start+maxWords)
	var words strings.Builder
	n := 0
	for _, x := range c.Doc.Span(r).In(c.Doc.Text) {
		if strings.ContainsRune("\"“”„‟«»", x) {
			continue
		}
		if n++; n > maxRunes {
			whole = false
			break
		}
		words.WriteRune(x)
	}
	out := strings.Join(strings.Fields(words.String()), " ")
	if !whole {
		out = strings.TrimRight(out, " ,;:") + " ..."
	}
	return `"` + out + `"`
}

// word returns token i in quotation marks.
func (c *Context) word(i int) string { return c.quote(doc.Range{Start: i, End: i + 1}) }

// nouns returns the group of nouns that token i heads in quotation marks: the token and what describes it right before.
func (c *Context) nouns(i int) string {
	r := doc.Range{Start: i, End: i + 1}
	for r.Start > int(c.kin[i].lo) && r.Len() < maxWords && nominal(c.Doc.Tag[r.Start-1]) {
		r.Start--
	}
	return c.quote(r)
}

const quotationMark = "a quotation mark"

// neighbour names token i, a word or a mark, for a reader; "" beyond the sentence of token at.
func (c *Context) neighbour(i, at int) string {
	d := c.Doc
	if i < 0 || i >= d.Len() || d.SentenceOf[i] != d.SentenceOf[at] {
		return ""
	}
	switch t := d.Form[i].Traits; {
	case t.Has(doc.DoubleQuote), t.Has(doc.SingleQuote) && d.Tag[i].Punct():
		return quotationMark
	case !d.Tag[i].Punct():
		return c.word(i)
	}
	switch d.Word(i) {
	case ",":
		return "a comma"
	case ".":
		return "a full stop"
	case ":":
		return "a colon"
	case ";":
		return "a semicolon"
	case "?":
		return "a question mark"
	case "!":
		return "an exclamation mark"
	}
	if isDash(d, i) {
		return "a dash"
	}
	return c.word(i)
}

// between tells what stands before and behind the tokens of r.
func (c *Context) between(r doc.Range) string {
	before, behind := c.neighbour(r.Start-1, r.Start), c.neighbour(r.End, r.End-1)
	switch {
	case before == "" && behind == "":
		return "it is its whole sentence"
	case before == "":
		return "it begins its sentence, before " + behind
	case behind == "":
		return "it ends its sentence, behind " + before
	}
	return "it stands between " + before + " and " + behind
}
