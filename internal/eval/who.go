package eval

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
)

// Who tells how well readings tell who speaks, with what position, on whose word, where and when.
type Who struct {
	Articles int `json:"articles"`
	// GoldSpans are the fields of statements whose spans were given, EndToEnd of those that the reading found itself.
	GoldSpans WhoScores `json:"gold_spans"`
	EndToEnd  WhoScores `json:"end_to_end"`
}

// WhoScores are the fields of one way of reading. A gold attribution without a statement counts as wrong.
type WhoScores struct {
	Gold      int           `json:"gold"`
	Paired    int           `json:"paired"`
	Speaker   Share         `json:"speaker"`
	BySource  []NamedShare  `json:"speaker_by_source"`
	Position  Share         `json:"position"`
	MacroF1   decimal       `json:"position_macro_f1"`
	Positions []NamedScore  `json:"positions"`
	Confusion []ConfusedRow `json:"confusion"`
	Kind      Share         `json:"kind"`
	Anonymous Score         `json:"anonymous"`
	Chain     Score         `json:"chain"`
	Said      Score         `json:"said"`
	Occasion  Score         `json:"occasion"`
	Prompt    Score         `json:"prompt"`
	Answers   Score         `json:"answers"`
	Mentions  Score         `json:"mentions"`
	// About is the mean Jaccard index over paired attributions, in percent.
	About decimal `json:"about"`
	// SpeakerCalibration and PositionCalibration judge the confidences of paired statements that have one.
	SpeakerCalibration  Calibration `json:"speaker_calibration"`
	PositionCalibration Calibration `json:"position_calibration"`
	Wrong               []WhoWrong  `json:"-"`

	aboutSum float64
}

// NamedShare and NamedScore are rows of a table.
type NamedShare struct {
	Name string
	Share
}

// NamedScore is one row of scores.
type NamedScore struct {
	Name string
	Score
}

// ConfusedRow tells how often statements of one gold position were given each position.
type ConfusedRow struct {
	Gold string         `json:"gold"`
	As   map[string]int `json:"as"`
}

// WhoWrong is one field that differs, for developers' eyes: it holds words of the texts.
type WhoWrong struct{ Doc, Field, Gold, Ours, Words string }

// MarkedReader reads the text of one document whose statements are marked already, nil when they are to be found.
type MarkedReader func(ctx context.Context, id, text string, meta hearsay.Metadata, marked []hearsay.Statement) (hearsay.Reading, error)

// ScoreWho reads every article twice, with its statements given and without, and compares what the statements mean with gold.
func ScoreWho(ctx context.Context, read MarkedReader, articles []corpus.WhoArticle) (Who, hearsay.Engine, error) {
	out := Who{Articles: len(articles)}
	var engine hearsay.Engine
	for _, a := range articles {
		for _, given := range []bool{true, false} {
			var marked []hearsay.Statement
			to := &out.EndToEnd
			if given {
				marked, to = markedOf(a), &out.GoldSpans
			}
			r, err := read(ctx, a.ID, a.Text, hearsay.Metadata{Published: a.Published, Outlet: a.Outlet}, marked)
			if err != nil {
				return Who{}, engine, fmt.Errorf("read %s: %w", a.ID, err)
			}
			engine = r.Engine
			to.add(a, r, given)
		}
	}
	out.GoldSpans.finish()
	out.EndToEnd.finish()
	return out, engine, nil
}

// markedOf turns gold spans into statements to be interpreted.
func markedOf(a corpus.WhoArticle) []hearsay.Statement {
	out := make([]hearsay.Statement, 0, len(a.Attributions))
	for _, x := range a.Attributions {
		out = append(out, hearsay.Statement{Source: hearsaySpans(x.Source), Cue: hearsaySpans(x.Cue), Content: hearsaySpans(x.Content)})
	}
	return out
}

func hearsaySpans[S ~struct{ Start, End int }](in []S) []hearsay.Span {
	out := make([]hearsay.Span, len(in))
	for i, s := range in {
		out[i] = hearsay.Span(s)
	}
	return out
}

// whoCase is one article with its reading, and which gold attribution belongs to which statement.
type whoCase struct {
	gold    corpus.WhoArticle
	reading hearsay.Reading
	pairs   []pair
	goldOf  map[string]int // statement id -> index of gold
}

func (w *WhoScores) add(a corpus.WhoArticle, r hearsay.Reading, given bool) {
	c := whoCase{gold: a, reading: r, goldOf: map[string]int{}}
	c.pairs = pairWho(a, r.Statements, given)
	for _, p := range c.pairs {
		c.goldOf[r.Statements[p.pred].ID] = p.gold
	}
	w.Gold += len(a.Attributions)
	w.Paired += len(c.pairs)
	predOf := make([]int, len(a.Attributions))
	for i := range predOf {
		predOf[i] = -1
	}
	for _, p := range c.pairs {
		predOf[p.gold] = p.pred
	}
	for g, x := range a.Attributions {
		var s *hearsay.Statement
		if predOf[g] >= 0 {
			s = &r.Statements[predOf[g]]
		}
		w.addOne(c, x, s)
	}
	w.Mentions = sum(w.Mentions, c.mentions())
}

// pairWho pairs attributions with statements whose cues share bytes, those that share most first, and then those whose contents and sources
// do. Contents must share bytes too, unless both are empty or the statements were given. Dashes and colons count: many a cue is one.
func pairWho(a corpus.WhoArticle, statements []hearsay.Statement, given bool) []pair {
	var candidates []pair
	for g, x := range a.Attributions {
		for p, s := range statements {
			cue, content := common(s.Cue, x.Cue), common(s.Content, x.Content)
			if cue > 0 && (given || content > 0 || len(s.Content)+len(x.Content) == 0) {
				candidates = append(candidates, pair{g, p, 10000*cue + content + common(s.Source, x.Source)})
			}
		}
	}
	return greedy(candidates, len(a.Attributions), len(statements))
}

// common returns how many bytes two lists of spans share.
func common[S ~struct{ Start, End int }](ours []hearsay.Span, gold []S) int {
	n := 0
	for _, o := range ours {
		for _, g := range hearsaySpans(gold) {
			n += max(0, min(o.End, g.End)-max(o.Start, g.Start))
		}
	}
	return n
}

// addOne compares one gold attribution with its statement, nil when it has none.
func (w *WhoScores) addOne(c whoCase, x corpus.WhoAttribution, s *hearsay.Statement) {
	if s == nil {
		s = &hearsay.Statement{Position: "missing"}
	} else {
		w.aboutSum += c.about(x, s)
	}
	found := s.ID != ""
	right := found && c.speakerRight(x, s)
	w.Speaker.add(right)
	addNamed(&w.BySource, sourceClass(c.gold.Text, x), right)
	w.wrong(c, x, s, right, "speaker", x.Speaker, c.partyName(s.Speaker))
	right = samePosition(x.Position, s.Position)
	w.Position.add(right)
	w.confuse(x.Position, plainPosition(s.Position))
	w.wrong(c, x, s, right, "position", x.Position, string(s.Position))
	if found {
		w.SpeakerCalibration.add(s.Confidence.Speaker, c.speakerRight(x, s))
		w.PositionCalibration.add(s.Confidence.Position, right)
	}
	w.Kind.add(string(s.Kind) == x.Kind)
	w.wrong(c, x, s, string(s.Kind) == x.Kind, "kind", x.Kind, string(s.Kind))
	w.field(c, x, s, "anonymous", &w.Anonymous, x.Anonymous != nil, s.Anonymous != nil, func() bool { return c.anonymousRight(x, s) })
	w.field(c, x, s, "chain", &w.Chain, len(x.Via) > 0, len(s.Chain) > 0, func() bool { return c.chainRight(x, s) })
	w.field(c, x, s, "said", &w.Said, x.SaidOn != "", saidValue(s) != "", func() bool { return saidValue(s) == x.SaidOn })
	w.field(c, x, s, "occasion", &w.Occasion, x.Occasion != "", s.Occasion != nil, func() bool { return overlapping(x.Occasion, c.words(s.Occasion)) })
	w.field(c, x, s, "prompt", &w.Prompt, x.Prompt != "", s.Prompt != nil, func() bool { return overlapping(x.Prompt, c.words(s.Prompt)) })
	w.field(c, x, s, "answers", &w.Answers, x.Answers >= 0, s.Answers != "", func() bool { return c.answersRight(x, s) })
}

// field counts one field that may be empty on either side.
func (w *WhoScores) field(c whoCase, x corpus.WhoAttribution, s *hearsay.Statement, name string, to *Score, gold, ours bool, right func() bool) {
	if gold {
		to.Gold++
	}
	if ours {
		to.Predicted++
	}
	ok := gold == ours
	if gold && ours {
		ok = right()
		to.add(ok)
	}
	w.wrong(c, x, s, ok, name, c.goldField(x, name), c.ourField(s, name))
}

func (w *WhoScores) wrong(c whoCase, x corpus.WhoAttribution, s *hearsay.Statement, right bool, field, gold, ours string) {
	if right || s.ID == "" {
		return
	}
	w.Wrong = append(w.Wrong, WhoWrong{
		Doc: fmt.Sprintf("%s#%d", c.gold.ID, x.N), Field: field, Gold: gold, Ours: ours,
		Words: piecesOf(c.gold.Text, x.Source) + " | " + piecesOf(c.gold.Text, x.Cue) + " | " + piecesOf(c.gold.Text, x.Content),
	})
}

func piecesOf[S ~struct{ Start, End int }](src string, spans []S) string {
	var out []string
	for _, s := range spans {
		p := struct{ Start, End int }(s)
		out = append(out, src[p.Start:p.End])
	}
	return strings.Join(out, " … ")
}

func (w *WhoScores) confuse(gold, ours string) {
	i := slices.IndexFunc(w.Confusion, func(r ConfusedRow) bool { return r.Gold == gold })
	if i < 0 {
		i = len(w.Confusion)
		w.Confusion = append(w.Confusion, ConfusedRow{gold, map[string]int{}})
	}
	w.Confusion[i].As[ours]++
}

// finish makes the figures that need all cases.
func (w *WhoScores) finish() {
	if w.Paired > 0 {
		w.About = decimal(100 * w.aboutSum / float64(w.Paired))
	}
	slices.SortFunc(w.Confusion, func(a, b ConfusedRow) int { return strings.Compare(a.Gold, b.Gold) })
	total := 0.0
	for _, r := range w.Confusion {
		score := Score{Right: r.As[r.Gold]}
		for _, n := range r.As {
			score.Gold += n
		}
		for _, other := range w.Confusion {
			score.Predicted += other.As[r.Gold]
		}
		total += score.F1()
		w.Positions = append(w.Positions, NamedScore{r.Gold, score})
	}
	if len(w.Positions) > 0 {
		w.MacroF1 = decimal(total / float64(len(w.Positions)))
	}
}

// speakerRight reports whether the speaker of a statement is the one of gold.
func (c whoCase) speakerRight(x corpus.WhoAttribution, s *hearsay.Statement) bool {
	p := c.party(s.Speaker)
	switch {
	case x.Speaker == "":
		return p == nil
	case p == nil:
		return false
	case x.Speaker == "AUTHOR":
		return p.Type == hearsay.Author
	case x.Anonymous != nil && c.describes(x, s, p):
		return true
	}
	return c.same(namesOf(c.gold.Text, p), x.Speaker)
}

// describes reports whether a party without a name is the one that gold describes.
func (c whoCase) describes(x corpus.WhoAttribution, s *hearsay.Statement, p *hearsay.Party) bool {
	if s.Anonymous != nil && overlapping(x.Anonymous.Descriptor, s.Anonymous.Descriptor.In(c.gold.Text)) {
		return true
	}
	return !p.Named && slices.ContainsFunc(namesOf(c.gold.Text, p), func(n string) bool { return overlapping(x.Anonymous.Descriptor, n) })
}

// same reports whether bare names are those of the party that gold calls name.
func (c whoCase) same(ours []string, name string) bool {
	gold, others := []string{bareName(name)}, []string(nil)
	for _, p := range c.gold.Parties {
		if p.Name == name {
			for _, f := range p.Forms {
				gold = append(gold, bareName(f))
			}
		} else {
			others = append(others, bareName(p.Name))
		}
	}
	return sameParty(ours, gold, others)
}

func (c whoCase) party(id string) *hearsay.Party {
	i := slices.IndexFunc(c.reading.Parties, func(p hearsay.Party) bool { return p.ID == id })
	if id == "" || i < 0 {
		return nil
	}
	return &c.reading.Parties[i]
}

func (c whoCase) partyName(id string) string {
	if p := c.party(id); p != nil {
		return p.Name
	}
	return ""
}

func (c whoCase) words(s *hearsay.Span) string {
	if s == nil {
		return ""
	}
	return s.In(c.gold.Text)
}

func (c whoCase) anonymousRight(x corpus.WhoAttribution, s *hearsay.Statement) bool {
	return overlapping(x.Anonymous.Descriptor, s.Anonymous.Descriptor.In(c.gold.Text))
}

func (c whoCase) chainRight(x corpus.WhoAttribution, s *hearsay.Statement) bool {
	if len(x.Via) != len(s.Chain) {
		return false
	}
	for i, l := range s.Chain {
		ours := []string{bareName(l.In(c.gold.Text))}
		if p := c.party(l.Party); p != nil {
			ours = append(ours, namesOf(c.gold.Text, p)...)
		}
		if !c.same(ours, x.Via[i]) {
			return false
		}
	}
	return true
}

func (c whoCase) answersRight(x corpus.WhoAttribution, s *hearsay.Statement) bool {
	g, ok := c.goldOf[s.Answers]
	return ok && c.gold.Attributions[g].N == x.Answers
}

// about returns the Jaccard index of the parties that an attribution is about.
func (c whoCase) about(x corpus.WhoAttribution, s *hearsay.Statement) float64 {
	both := 0
	for _, name := range x.About {
		if slices.ContainsFunc(s.About, func(id string) bool {
			p := c.party(id)
			return p != nil && c.same(namesOf(c.gold.Text, p), name)
		}) {
			both++
		}
	}
	either := len(x.About) + len(s.About) - both
	if either == 0 {
		return 1
	}
	return float64(both) / float64(either)
}

// mentions counts the forms of gold parties that are mentions of the party of the reading that shares most forms with it.
func (c whoCase) mentions() Score {
	var out Score
	used := map[string]bool{}
	for _, g := range c.gold.Parties {
		forms := bareForms(g.Forms)
		out.Gold += len(forms)
		best, id, predicted := 0, "", 0
		for i := range c.reading.Parties {
			p := &c.reading.Parties[i]
			names := namesOf(c.gold.Text, p)
			n := 0
			for _, f := range forms {
				if slices.Contains(names, f) {
					n++
				}
			}
			if n > best && !used[p.ID] {
				best, id, predicted = n, p.ID, len(names)
			}
		}
		used[id] = true
		out.Right += best
		out.Predicted += predicted
	}
	return out
}

func bareForms(forms []string) []string {
	var out []string
	for _, f := range forms {
		out = append(out, bareName(f))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (c whoCase) goldField(x corpus.WhoAttribution, field string) string {
	switch field {
	case "anonymous":
		if x.Anonymous != nil {
			return x.Anonymous.Descriptor
		}
	case "chain":
		return strings.Join(x.Via, " > ")
	case "said":
		return x.SaidOn
	case "occasion":
		return x.Occasion
	case "prompt":
		return x.Prompt
	case "answers":
		if x.Answers >= 0 {
			return fmt.Sprint(x.Answers)
		}
	}
	return ""
}

func (c whoCase) ourField(s *hearsay.Statement, field string) string {
	switch field {
	case "anonymous":
		if s.Anonymous != nil {
			return s.Anonymous.Descriptor.In(c.gold.Text)
		}
	case "chain":
		var names []string
		for _, l := range s.Chain {
			names = append(names, l.In(c.gold.Text))
		}
		return strings.Join(names, " > ")
	case "said":
		return saidValue(s)
	case "occasion":
		return c.words(s.Occasion)
	case "prompt":
		return c.words(s.Prompt)
	case "answers":
		return s.Answers
	}
	return ""
}

func saidValue(s *hearsay.Statement) string {
	if s.Said == nil {
		return ""
	}
	return s.Said.Value
}

// plainPosition counts no_response as declines, as the collection does.
func plainPosition(p hearsay.Position) string {
	if p == hearsay.NoResponse {
		p = hearsay.Declines
	}
	return string(p)
}

func samePosition(gold string, ours hearsay.Position) bool { return gold == plainPosition(ours) }

// sourceClass sorts the words of a source by their form.
func sourceClass(src string, x corpus.WhoAttribution) string {
	s := strings.ToLower(piecesOf(src, x.Source))
	switch first, _, _ := strings.Cut(s, " "); {
	case s == "":
		return "no source"
	case x.Speaker == "AUTHOR":
		return "author"
	case isPronoun(s):
		return "pronoun"
	case isPronoun(first):
		return "phrase that begins with a pronoun"
	case x.Anonymous != nil:
		return "anonymous"
	case !x.Named:
		return "never named"
	case piecesOf(src, x.Source) != s && strings.ToUpper(s[:1]) == piecesOf(src, x.Source)[:1] && !isArticle(first):
		return "begins with a capital"
	}
	return "other words for one with a name"
}

func isPronoun(w string) bool {
	switch w {
	case "he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them", "his", "their", "its", "my", "our", "that", "which", "himself", "herself", "themselves":
		return true
	}
	return false
}

func addNamed(to *[]NamedShare, name string, right bool) {
	i := slices.IndexFunc(*to, func(n NamedShare) bool { return n.Name == name })
	if i < 0 {
		*to = append(*to, NamedShare{Name: name})
		slices.SortFunc(*to, func(a, b NamedShare) int { return strings.Compare(a.Name, b.Name) })
		i = slices.IndexFunc(*to, func(n NamedShare) bool { return n.Name == name })
	}
	(*to)[i].add(right)
}

func sum(a, b Score) Score {
	return Score{a.Right + b.Right, a.Predicted + b.Predicted, a.Gold + b.Gold}
}
