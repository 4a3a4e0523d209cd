package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// source explains the source; before are the attributions before it in the document.
func (e *explainer) source(m Scorer, before []Attribution) []Reason {
	if len(e.a.Source) == 0 {
		return nil
	}
	p, ok := e.main(e.a.Source)
	if !ok {
		return []Reason{{Words: nothingElse}}
	}
	w := e.weigh(m, p, BeginSource)
	if holds(e.learnt, BeginSource) {
		return w.strongest()
	}
	for _, b := range slices.Backward(before) {
		if !e.c.together(e.a.Cue, b.Cue) {
			break
		}
		if slices.Equal(b.Source, e.a.Source) {
			return w.strongest("it is the source of " + e.c.quote(b.Cue) + " too")
		}
	}
	return w.strongest("a statement mostly has a source, and nothing fits better")
}

// content explains the content.
func (e *explainer) content(m Scorer) []Reason {
	if len(e.a.Content) == 0 {
		return nil
	}
	p, ok := e.main(e.a.Content)
	if !ok {
		return []Reason{{Words: nothingElse}}
	}
	w := e.weigh(m, p, BeginContent)
	first, last := e.learnt[p.Start-e.r.window.Start], e.learnt[p.End-1-e.r.window.Start]
	var rules []string
	if (base(first) != BeginContent || base(last) != BeginContent) && e.c.quotes[p.Start] >= 0 && e.c.quotes[p.Start] == e.c.quotes[p.End-1] {
		rules = append(rules, "the quotation is taken whole")
	}
	if n := len(e.a.Content); n > 1 && e.c.runsOnFrom(e.a.Content[n-2], e.a.Content[n-1]) {
		rules = append(rules, "the quotation goes on in the next paragraph")
	}
	return w.strongest(rules...)
}

// runsOnFrom reports whether piece b is the quotation of piece a re-opened.
func (c *Context) runsOnFrom(a, b doc.Range) bool {
	qa, qb := c.quotes[a.End-1], c.quotes[b.Start]
	return qa >= 0 && qb >= 0 && qa != qb && c.Doc.Quotations[qa].Run == c.Doc.Quotations[qb].Run
}

// main returns the piece that is nearest to the cue, within the window and without marks at its ends.
func (e *explainer) main(pieces []doc.Range) (main doc.Range, ok bool) {
	least := 0
	for _, p := range e.bare(pieces) {
		p.Start, p.End = max(p.Start, e.r.window.Start), min(p.End, e.r.window.End)
		away := max(p.Start-e.a.Cue.End, e.a.Cue.Start-p.End)
		if p.Len() > 0 && (!ok || away < least) {
			main, least, ok = p, away, true
		}
	}
	return main, ok
}

// bare returns the pieces without marks at their ends, as the models learn them.
func (e *explainer) bare(pieces []doc.Range) []doc.Range {
	wordless := func(i int) bool {
		t := e.c.Doc.Form[i].Traits
		return !t.Has(doc.HasLetter) && !t.Has(doc.HasDigit)
	}
	var out []doc.Range
	for _, p := range pieces {
		for p.Start < p.End && wordless(p.Start) {
			p.Start++
		}
		for p.Start < p.End && wordless(p.End-1) {
			p.End--
		}
		if p.Len() > 0 {
			out = append(out, p)
		}
	}
	return out
}

// weigh weighs what makes piece p of the role. What tells a role from others is weighed at the first and the last token, what tells where
// it begins and ends there and at the tokens just outside too.
func (e *explainer) weigh(m Scorer, p doc.Range, role Role) weighing {
	var w weighing
	path := Path(e.r.window, e.bare(e.a.Source), e.bare(e.a.Content))
	told := argumentFacts{c: e.c, r: e.r, cue: e.a.Cue, source: e.a.Source, piece: p, content: role == BeginContent}
	for _, i := range edgesOf(p) {
		if i < e.r.window.Start || i >= e.r.window.End || i >= e.a.Cue.Start && i < e.a.Cue.End {
			continue
		}
		var t argument
		t.look(e.c, e.r, i)
		scores, total := t.scores(m)
		label := path[i-e.r.window.Start]
		inside := i >= p.Start && i < p.End
		other := rival(&total, label, func(b Role) bool { return base(b) != base(label) })
		near := rival(&total, label, func(Role) bool { return true })
		for g := range numArgumentGroups {
			switch {
			case g == argWords || g == argEdges || g == argConstituents:
				w.add(told.fact(g), scores[g][label]-scores[g][near])
			case inside:
				w.add(told.fact(g), scores[g][label]-scores[g][other])
			}
		}
	}
	return w
}

// edgesOf returns the first and the last token of p and the tokens just outside.
func edgesOf(p doc.Range) []int {
	if p.Len() == 1 {
		return []int{p.Start - 1, p.Start, p.End}
	}
	return []int{p.Start - 1, p.Start, p.End - 1, p.End}
}

// scores returns what every group gives to the labels, and what all give.
func (t *argument) scores(m Scorer) (scores [numArgumentGroups][NumRoles]int32, total [NumRoles]int32) {
	var features []linear.Feature
	for g := range numArgumentGroups {
		features = t.group(features[:0], g)
		m.Score(features, scores[g][:])
		for b, s := range scores[g] {
			total[b] += s
		}
	}
	return scores, total
}

// rival returns the best label other than label of those that may be one.
func rival(total *[NumRoles]int32, label Role, may func(Role) bool) Role {
	best := NumRoles
	for b := range NumRoles {
		if b != label && may(b) && (best == NumRoles || total[b] > total[best]) {
			best = b
		}
	}
	return best
}

// argumentFacts tells what the groups of features of a piece of a source or a content stand for.
type argumentFacts struct {
	c       *Context
	r       *Relation
	cue     doc.Range
	source  []doc.Range
	piece   doc.Range
	content bool
}

func (t *argumentFacts) fact(g argumentGroup) fact {
	switch g {
	case argNear:
		return t.aboutNearness()
	case argWords:
		return t.aboutWords()
	case argPlace:
		return fact{pro: t.aboutPlace()}
	case argBetween:
		return t.aboutBetween()
	case argQuotations:
		return t.aboutQuotations()
	case argKind:
		return fact{pro: t.aboutName()}
	case argEdges:
		return fact{pro: t.aboutEdges()}
	case argCue, argCueMeaning:
		return fact{pro: t.aboutCue()}
	case argSubject:
		return t.aboutSubject()
	case argConstituents:
		return fact{pro: t.aboutConstituents()}
	case argGroups:
		return fact{pro: t.aboutGroups()}
	case argClause:
		return fact{pro: t.aboutClause()}
	case argSense:
		return fact{pro: t.aboutSense()}
	}
	return fact{}
}

// said returns the words of the cue.
func (t *argumentFacts) said() string { return t.c.quote(t.cue) }

// gap returns the tokens between the piece and the cue, and whether the piece is before the cue.
func (t *argumentFacts) gap() (doc.Range, bool) {
	if t.piece.Start < t.cue.Start {
		return doc.Range{Start: t.piece.End, End: t.cue.Start}, true
	}
	return doc.Range{Start: t.cue.End, End: t.piece.Start}, false
}

// nearest returns the token of the piece that is nearest to the cue.
func (t *argumentFacts) nearest() int {
	if _, before := t.gap(); before {
		return t.piece.End - 1
	}
	return t.piece.Start
}

// words returns how many words, marks not counted, stand between the piece and the cue.
func (t *argumentFacts) words() int {
	n := 0
	gap, _ := t.gap()
	for i := gap.Start; i < gap.End; i++ {
		if !t.c.Doc.Tag[i].Punct() {
			n++
		}
	}
	return n
}

// side is the word for where the piece stands, seen from the cue.
func (t *argumentFacts) side() string {
	if _, before := t.gap(); before {
		return "before "
	}
	return "behind "
}

// beside reports whether no words but the source's stand between the piece and the cue.
func (t *argumentFacts) beside() bool {
	gap, _ := t.gap()
	for i := gap.Start; i < gap.End; i++ {
		if !t.c.Doc.Tag[i].Punct() && !touches(t.source, doc.Range{Start: i, End: i + 1}) {
			return false
		}
	}
	return true
}

func (t *argumentFacts) aboutNearness() fact {
	d := t.c.Doc
	nearest, words := t.nearest(), t.words()
	switch {
	case d.SentenceOf[nearest] != d.SentenceOf[t.cue.Start] && words > 0:
		return fact{con: "it stands in another sentence than " + t.said()}
	case words == 0:
		return fact{pro: "it stands right " + t.side() + t.said() + t.asOften()}
	case words <= 4:
		return fact{pro: "it stands close " + t.side() + t.said() + t.asOften()}
	case words > 8:
		return fact{con: "it stands far from " + t.said()}
	}
	return fact{}
}

func (t *argumentFacts) aboutWords() fact {
	c, d := t.c, t.c.Doc
	switch first := t.piece.Start; {
	case t.content && d.Lemma[first] == "that" && d.Tag[first] == doc.IN:
		return fact{pro: "it begins with " + c.word(first)}
	case !t.content && t.piece.Len() == 1 && d.Tag[first] == doc.PRP:
		return fact{pro: c.word(first) + " stands for somebody"}
	}
	return fact{pro: t.aboutEdges()}
}

// aboutPlace tells how the piece hangs on the cue in the tree.
func (t *argumentFacts) aboutPlace() string {
	c, d := t.c, t.c.Doc
	if t.holds(t.r.subject) && !t.content {
		return t.asSubject()
	}
	if clause := t.aboutClause(); clause != "" && t.content {
		return clause
	}
	top := Head(d, t.piece)
	switch {
	case t.holds(d.Head[t.r.head]) && t.content:
		return "the clause of " + t.said() + " is put into it"
	case d.Head[top] < 0:
	case int(d.Head[top]) == t.r.head && d.Label[top] == doc.Obj:
		return "it is the object of " + t.said()
	case d.Head[top] >= int32(t.cue.Start) && d.Head[top] < int32(t.cue.End):
		return "it hangs on " + t.said()
	case !t.content:
		return "it hangs on " + c.word(int(d.Head[top]))
	}
	return ""
}

// holds reports whether the piece holds token i, which may be -1.
func (t *argumentFacts) holds(i int32) bool {
	return i >= int32(t.piece.Start) && i < int32(t.piece.End)
}

// asSubject tells how the source, which holds the likely subject of the cue, is its subject.
func (t *argumentFacts) asSubject() string {
	said := t.said()
	switch t.r.way {
	case modified:
		return said + " describes it"
	case prepositional:
		return said + " introduces it"
	case agentive:
		return said + " is what it does, for it comes behind \"by\""
	case shared:
		return "it is the subject that " + said + " shares with the verb before it"
	case governed:
		return "it is the subject of what " + said + " hangs on"
	}
	return "it is the subject of " + said
}

func (t *argumentFacts) aboutBetween() fact {
	c := t.c
	gap, _ := t.gap()
	commas := false
	for i := gap.Start; i < gap.End; i++ {
		if t.r.cueOf[i] != 0 {
			return fact{con: "another cue, " + c.word(i) + ", stands between"}
		}
		commas = commas || c.Doc.Tag[i] == doc.Comma
	}
	switch {
	case t.r.owner[t.piece.Start-t.r.window.Start] == 2:
		return fact{con: "it hangs on another cue"}
	case t.words() > 0 && commas:
		return fact{con: "a comma stands between"}
	case t.words() > 0:
		return fact{pro: "no other cue stands between it and " + t.said()}
	}
	return fact{}
}

func (t *argumentFacts) aboutQuotations() fact {
	c := t.c
	near := false // a quotation in the sentence of the cue, or about the piece
	for i := t.r.window.Start; i < t.r.window.End; i++ {
		near = near || c.quotes[i] >= 0
	}
	in, out := false, false
	for i := t.piece.Start; i < t.piece.End; i++ {
		if c.quotes[i] >= 0 {
			in = true
		} else {
			out = true
		}
	}
	switch {
	case in && !out && !t.content:
		return fact{con: "it stands inside quotation marks"}
	case in && !out && t.beside():
		return fact{pro: "it stands inside quotation marks next to " + t.said()}
	case in && !out:
		return fact{pro: "it stands inside quotation marks"}
	case in:
		return fact{pro: "part of it stands inside quotation marks"}
	case near && t.content:
		return fact{con: "it stands outside the quotation marks"}
	case near:
		return fact{pro: "it stands outside the quotation marks"}
	}
	return fact{}
}

// aboutName tells whose name the source is.
func (t *argumentFacts) aboutName() string {
	if t.content {
		return t.aboutClause()
	}
	d := t.c.Doc
	for _, i := range []int{Head(d, t.piece), t.piece.End - 1, t.piece.Start} {
		switch d.Name[i].Class() {
		case 1:
			return "it names a person"
		case 2:
			return "it names an organisation"
		case 3:
			return "it names a place"
		case 4:
			return "it has a name"
		}
	}
	return ""
}

// aboutEdges tells where the piece begins or ends on the side away from the cue.
func (t *argumentFacts) aboutEdges() string {
	c := t.c
	_, before := t.gap()
	start, end := c.neighbour(t.piece.Start-1, t.piece.Start), c.neighbour(t.piece.End, t.piece.End-1)
	quoted := t.content && t.c.quotes[t.piece.Start] >= 0
	switch {
	case quoted && (before && start == quotationMark || !before && end == quotationMark):
		return t.aboutQuotations().pro
	case before && start == "":
		return "it begins its sentence"
	case before:
		return "it begins behind " + start
	case end == "":
		return "it ends its sentence"
	case c.Doc.Tag[t.piece.End].Punct():
		return "it ends at " + end
	}
	return "it ends before " + end
}

// asOften tells what often stands there.
func (t *argumentFacts) asOften() string {
	if t.content {
		return ", as what is said often does"
	}
	return ", as the speaker often does"
}

// aboutCue tells what the cue lets expect: what stands near it does so because of it.
func (t *argumentFacts) aboutCue() string {
	near := t.aboutNearness().pro
	switch {
	case near != "":
		return near
	case t.content:
		return "what is said often stands " + t.side() + t.said()
	}
	return "the speaker often stands " + t.side() + t.said()
}

func (t *argumentFacts) aboutSubject() fact {
	switch {
	case t.content || t.r.subject < 0:
		return fact{}
	case t.holds(t.r.subject):
		return fact{pro: t.asSubject()}
	}
	return fact{con: "the subject of " + t.said() + " seems to be " + t.c.nouns(int(t.r.subject))}
}

// aboutConstituents tells what the piece is in the tree, or where it ends.
func (t *argumentFacts) aboutConstituents() string {
	c, d := t.c, t.c.Doc
	top := Head(d, t.piece)
	whole := c.trimmed(c.subtree(top))
	clause := d.Tag[top].Verb() || c.kin[top].subject >= 0
	switch {
	case clause && whole == t.piece:
		return "it is a clause, from its first word to its last"
	case clause && whole.End == t.piece.End:
		return "it ends where its clause ends"
	case whole == t.piece && t.piece.Len() > 1:
		return "its words hang together"
	}
	return ""
}

func (t *argumentFacts) aboutGroups() string {
	switch {
	case t.content:
	case t.words() == 0:
		return t.aboutNearness().pro
	case t.r.groups[t.nearest()-t.r.window.Start] == 1:
		return "no other noun stands between it and " + t.said()
	}
	return ""
}

// aboutClause tells whether a content is what the cue governs.
func (t *argumentFacts) aboutClause() string {
	c, d := t.c, t.c.Doc
	k := c.kin[t.r.head].clause
	switch {
	case !t.content || !t.holds(k):
		return ""
	case d.Label[k] == doc.Obj:
		return "it is the object of " + t.said()
	case d.Label[k] == doc.Parataxis:
		return "it is the clause that stands beside " + t.said()
	}
	return "it is the clause that " + t.said() + " governs"
}

// aboutSense tells what the head of a source means.
func (t *argumentFacts) aboutSense() string {
	c, d := t.c, t.c.Doc
	if t.content {
		return ""
	}
	top := Head(d, t.piece)
	switch d.Tag[top] {
	case doc.NN, doc.NNS:
		return c.word(top) + " can speak"
	case doc.PRP:
		return c.word(top) + " stands for somebody"
	}
	return t.aboutName()
}
