package eval

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
)

// Chains tells how well readings tell on whose word the statements of short passages rest.
type Chains struct {
	Passages int `json:"passages"`
	// Found are the statements whose content words have a Jaccard index of one half or more with those of gold. All that follows is told
	// of those alone, but for EndToEnd.
	Found      Score `json:"found"`
	Speaker    Share `json:"speaker"`
	Chain      Share `json:"chain"`
	Hops       Share `json:"chain_of_one_link_or_more"`
	NestedIn   Share `json:"nested_in"`
	Position   Share `json:"position"`
	Class      Share `json:"reason_class"`
	Plural     Share `json:"plural"`
	Anonymous  Score `json:"anonymous"`
	Reason     Score `json:"reason"`
	Basis      Score `json:"basis"`
	OnBehalfOf Score `json:"on_behalf_of"`
	Part       Score `json:"part"`
	// EndToEnd counts gold statements that were found with the right speaker, chain and position.
	EndToEnd Share      `json:"end_to_end"`
	Wrong    []WhoWrong `json:"-"`
}

// ScoreChains reads every passage and compares it with its gold.
func ScoreChains(ctx context.Context, read MarkedReader, passages []corpus.ChainPassage) (Chains, hearsay.Engine, error) {
	out := Chains{Passages: len(passages)}
	var engine hearsay.Engine
	for _, p := range passages {
		r, err := read(ctx, p.ID, p.Text, hearsay.Metadata{Published: p.Published}, nil)
		if err != nil {
			return Chains{}, engine, fmt.Errorf("read %s: %w", p.ID, err)
		}
		engine = r.Engine
		out.add(p, r)
	}
	return out, engine, nil
}

// chainCase is one passage with its reading.
type chainCase struct {
	gold    corpus.ChainPassage
	reading hearsay.Reading
	idOf    []string // the id of the statement found for each of gold, "" without
}

func (c *Chains) add(p corpus.ChainPassage, r hearsay.Reading) {
	x := chainCase{gold: p, reading: r, idOf: make([]string, len(p.Statements))}
	pairs := pairChains(p, r)
	for _, q := range pairs {
		x.idOf[q.gold] = r.Statements[q.pred].ID
	}
	c.Found = sum(c.Found, Score{len(pairs), len(r.Statements), len(p.Statements)})
	c.EndToEnd.N += len(p.Statements)
	for g, s := range p.Statements {
		if x.idOf[g] == "" {
			c.wrong(x, g, nil, "found", strings.Join(s.Content, " … "), "")
		}
	}
	for _, q := range pairs {
		c.addOne(x, q.gold, &r.Statements[q.pred])
	}
}

// pairChains pairs gold statements with those found by their content words. A content that several share goes by cue and speaker.
func pairChains(p corpus.ChainPassage, r hearsay.Reading) []pair {
	var candidates []pair
	for g, x := range p.Statements {
		for k, s := range r.Statements {
			alike := jaccard(strings.Join(x.Content, " "), piecesOf(r.Text, s.Content))
			cue := jaccard(x.Cue, piecesOf(r.Text, s.Cue))
			if alike < 50 || len(x.Content) == 0 && cue == 0 {
				continue
			}
			candidates = append(candidates, pair{g, k, alike + cue + jaccard(x.SpeakerWords, piecesOf(r.Text, s.Source))})
		}
	}
	return greedy(candidates, len(p.Statements), len(r.Statements))
}

// jaccard returns the Jaccard index of the words of a and b in percent, in lower case and as often as they stand there. Two texts without
// words are the same.
func jaccard(a, b string) int {
	x, y := lowerWords(a), lowerWords(b)
	both, all := 0, len(x)+len(y)
	for _, w := range x {
		if k := slices.Index(y, w); k >= 0 {
			both++
			y = slices.Delete(y, k, k+1)
		}
	}
	if all == 0 {
		return 100
	}
	return 100 * both / (all - both)
}

func lowerWords(s string) []string {
	s = strings.ToLower(s)
	var out []string
	for _, w := range words(s) {
		out = append(out, w.In(s))
	}
	return out
}

func (c *Chains) addOne(x chainCase, g int, s *hearsay.Statement) {
	gold := x.gold.Statements[g]
	speaker := x.party(s.Speaker)
	speakerRight := gold.Speaker == "" && speaker == nil || gold.Speaker != "" && x.named(s.Speaker, hearsay.Span{}, gold.Speaker)
	c.Speaker.add(speakerRight)
	c.differ(x, g, s, speakerRight, "speaker", gold.Speaker, nameOf(speaker))

	chain := x.chain(s, gold.Chain)
	c.Chain.add(chain)
	if len(gold.Chain) > 0 {
		c.Hops.add(chain)
	}
	c.differ(x, g, s, chain, "chain", strings.Join(gold.Chain, " > "), x.links(s))

	parent := ""
	if gold.NestedIn != nil {
		parent = x.idOf[*gold.NestedIn]
	}
	nested := s.NestedIn == parent && (gold.NestedIn == nil || parent != "")
	c.NestedIn.add(nested)
	c.differ(x, g, s, nested, "nested", parent, s.NestedIn)

	position := string(s.Position) == gold.Position || chainDeclines(gold, s)
	c.Position.add(position)
	c.differ(x, g, s, position, "position", gold.Position, string(s.Position))
	c.EndToEnd.Right += one(speakerRight && chain && position)

	c.addAnonymous(x, g, s)
	c.words(x, g, s, "on_behalf_of", &c.OnBehalfOf, gold.OnBehalfOf, nameOf(x.party(s.OnBehalfOf)), x.named(s.OnBehalfOf, hearsay.Span{}, gold.OnBehalfOf))
	part := piecesOf(x.reading.Text, s.Part)
	c.words(x, g, s, "part", &c.Part, gold.Part, part, jaccard(gold.Part, part) >= 50)
}

// chainDeclines tells of "did not dispute", which one convention calls declines and the other a negated says: either is right.
func chainDeclines(gold corpus.ChainStatement, s *hearsay.Statement) bool {
	return gold.Position == "declines" && s.Position == hearsay.Says && strings.Contains(gold.Cue, " not ")
}

func (c *Chains) addAnonymous(x chainCase, g int, s *hearsay.Statement) {
	var gold corpus.ChainAnonymous
	if a := x.gold.Statements[g].Anonymous; a != nil {
		gold = *a
	}
	var descriptor, reason, basis string
	if a := s.Anonymous; a != nil {
		descriptor, reason, basis = a.Descriptor.In(x.reading.Text), x.words(a.Reason), x.words(a.Basis)
		if gold.Descriptor != "" {
			c.Plural.add(a.Plural == gold.Plural)
		}
		if gold.Reason != "" && reason != "" {
			c.Class.add(a.ReasonClass == gold.ReasonClass)
			c.differ(x, g, s, a.ReasonClass == gold.ReasonClass, "class", gold.ReasonClass, a.ReasonClass)
		}
	}
	c.words(x, g, s, "anonymous", &c.Anonymous, gold.Descriptor, descriptor, overlapping(gold.Descriptor, descriptor))
	c.words(x, g, s, "reason", &c.Reason, gold.Reason, reason, jaccard(gold.Reason, reason) >= 50)
	c.words(x, g, s, "basis", &c.Basis, gold.Basis, basis, jaccard(gold.Basis, basis) >= 50)
}

// words counts one field that may be empty on either side.
func (c *Chains) words(x chainCase, g int, s *hearsay.Statement, field string, score *Score, gold, ours string, same bool) {
	score.Gold += one(gold != "")
	score.Predicted += one(ours != "")
	score.Right += one(gold != "" && ours != "" && same)
	c.differ(x, g, s, (gold == "") == (ours == "") && (gold == "" || same), field, gold, ours)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (c *Chains) differ(x chainCase, g int, s *hearsay.Statement, right bool, field, gold, ours string) {
	if !right {
		c.wrong(x, g, s, field, gold, ours)
	}
}

func (c *Chains) wrong(x chainCase, g int, s *hearsay.Statement, field, gold, ours string) {
	at := ""
	if s != nil {
		at = piecesOf(x.reading.Text, s.Source) + " | " + piecesOf(x.reading.Text, s.Cue) + " | " + piecesOf(x.reading.Text, s.Content)
	}
	c.Wrong = append(c.Wrong, WhoWrong{Doc: fmt.Sprintf("%s#%d", x.gold.ID, g), Field: field, Gold: gold, Ours: ours, Words: at})
}

func (x chainCase) party(id string) *hearsay.Party {
	i := slices.IndexFunc(x.reading.Parties, func(p hearsay.Party) bool { return p.ID == id })
	if id == "" || i < 0 {
		return nil
	}
	return &x.reading.Parties[i]
}

func nameOf(p *hearsay.Party) string {
	if p == nil {
		return ""
	}
	return p.Name
}

func (x chainCase) words(s *hearsay.Span) string {
	if s == nil {
		return ""
	}
	return s.In(x.reading.Text)
}

func (x chainCase) links(s *hearsay.Statement) string {
	var out []string
	for _, l := range s.Chain {
		out = append(out, l.In(x.reading.Text))
	}
	return strings.Join(out, " > ")
}

// chain reports whether the links of s are those of gold, in order.
func (x chainCase) chain(s *hearsay.Statement, gold []string) bool {
	if len(s.Chain) != len(gold) {
		return false
	}
	for i, l := range s.Chain {
		if !x.named(l.Party, l.Span, gold[i]) {
			return false
		}
	}
	return true
}

// named reports whether the party with that id, or the words of at, is the one that gold calls name. A party without a name may have more
// words behind it, or fewer.
func (x chainCase) named(id string, at hearsay.Span, name string) bool {
	var ours, others []string
	known := false
	for i := range x.reading.Parties {
		p := &x.reading.Parties[i]
		if p.ID == id {
			ours, known = namesOf(x.reading.Text, p), p.Named
		} else {
			others = append(others, bareName(p.Name))
		}
	}
	if at.Len() > 0 {
		ours = append(ours, bareName(at.In(x.reading.Text)))
	}
	if name == "" || len(ours) == 0 {
		return false
	}
	gold := bareName(name)
	return sameParty(ours, []string{gold}, others) || !known && slices.ContainsFunc(ours, func(o string) bool {
		return strings.HasPrefix(o, gold+" ") || strings.HasPrefix(gold, o+" ")
	})
}

func (c Chains) String() string {
	var t table
	t.row(fmt.Sprintf("chains, %d passages", c.Passages), "P", "R", "F1", "right", "predicted", "gold")
	for _, r := range []NamedScore{
		{"statements found", c.Found}, {"anonymous", c.Anonymous}, {"reason", c.Reason}, {"basis", c.Basis}, {"on_behalf_of", c.OnBehalfOf}, {"part", c.Part},
	} {
		t.row(r.Name, r.Precision(), r.Recall(), r.F1(), r.Right, r.Predicted, r.Gold)
	}
	var u table
	u.row("of the statements found", "%", "n")
	for _, r := range []NamedShare{
		{"speaker", c.Speaker}, {"chain, all links in order", c.Chain}, {"  of one link or more", c.Hops}, {"nested_in", c.NestedIn}, {"position", c.Position},
		{"class of the reason", c.Class}, {"plural", c.Plural}, {"speaker, chain and position, of all gold", c.EndToEnd},
	} {
		u.row(r.Name, r.Percent(), r.N)
	}
	return t.String() + "\n" + u.String()
}
