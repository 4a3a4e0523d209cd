package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Record tells how well a record tells what only shows across reports. docs/quality.md defines every figure.
type Record struct {
	Reports int `json:"reports"`
	// Quotes are the gold positions whose words are in the reports that were read, and how many of them some statement overlaps.
	Quotes    Share      `json:"quotes_overlapped"`
	BCubed    BCubed     `json:"bcubed"`
	Positions Score      `json:"positions"`
	Chains    Share      `json:"chains"`
	Families  Score      `json:"families"`
	Origins   OriginFit  `json:"origins"`
	Revisions Score      `json:"revisions"`
	Kinds     []NamedFit `json:"revision_kinds"`
	Joins     Share      `json:"party_joins"`
	// WrongPeople are pairs of two different people that were joined, and WrongOthers pairs of other parties.
	WrongPeople int        `json:"wrong_joins_of_people"`
	WrongOthers int        `json:"wrong_joins_of_others"`
	Wrong       []WhoWrong `json:"-"`
}

// NamedFit is how one kind of change was found.
type NamedFit struct {
	Name string `json:"kind"`
	Score
}

// BCubed holds the sums of the precision and the recall of N statements, in millionths.
type BCubed struct {
	N, P, R int64
}

// Precision returns the mean precision in percent.
func (b BCubed) Precision() float64 { return meanOf(b.P, b.N) }

// Recall returns the mean recall in percent.
func (b BCubed) Recall() float64 { return meanOf(b.R, b.N) }

// F1 returns the harmonic mean of precision and recall in percent.
func (b BCubed) F1() float64 {
	if b.P+b.R == 0 {
		return 0
	}
	return 2 * b.Precision() * b.Recall() / (b.Precision() + b.Recall())
}

func meanOf(sum, n int64) float64 {
	if n == 0 {
		return 0
	}
	return float64(sum) / float64(n) / 1e4
}

// MarshalJSON writes the count and the percentages.
func (b BCubed) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, `{"n":%d,"precision":%s,"recall":%s,"f1":%s}`, b.N, decimal(b.Precision()), decimal(b.Recall()), decimal(b.F1())), nil
}

// OriginFit tells how ranges of origins agree with those of gold.
type OriginFit struct {
	Inside    Share `json:"gold_inside"`   // of the claims that were found
	Minimum   Share `json:"minimum_exact"` // of these too
	Missing   int   `json:"claims_not_found"`
	Width     int   `json:"width_sum"` // of ours, summed over the claims that were found
	GoldWidth int   `json:"gold_width_sum"`
}

// Add adds the counts of b to r.
func (r *Record) Add(b Record) {
	r.Reports += b.Reports
	r.Quotes = Share{r.Quotes.Right + b.Quotes.Right, r.Quotes.N + b.Quotes.N}
	r.BCubed = BCubed{r.BCubed.N + b.BCubed.N, r.BCubed.P + b.BCubed.P, r.BCubed.R + b.BCubed.R}
	r.Positions, r.Families, r.Revisions = sum(r.Positions, b.Positions), sum(r.Families, b.Families), sum(r.Revisions, b.Revisions)
	for _, s := range []struct{ to, from *Share }{
		{&r.Chains, &b.Chains}, {&r.Joins, &b.Joins}, {&r.Origins.Inside, &b.Origins.Inside}, {&r.Origins.Minimum, &b.Origins.Minimum},
	} {
		s.to.Right += s.from.Right
		s.to.N += s.from.N
	}
	r.Origins.Missing += b.Origins.Missing
	r.Origins.Width += b.Origins.Width
	r.Origins.GoldWidth += b.Origins.GoldWidth
	for _, k := range b.Kinds {
		*r.kind(k.Name) = sum(*r.kind(k.Name), k.Score)
	}
	r.WrongPeople += b.WrongPeople
	r.WrongOthers += b.WrongOthers
	r.Wrong = append(r.Wrong, b.Wrong...)
}

func (r *Record) kind(name string) *Score {
	for i := range r.Kinds {
		if r.Kinds[i].Name == name {
			return &r.Kinds[i].Score
		}
	}
	r.Kinds = append(r.Kinds, NamedFit{Name: name})
	return &r.Kinds[len(r.Kinds)-1].Score
}

// ScoreRecord compares the record of one rendering of a scenario with its gold. Files tells the gold's name of each report. What gold says of
// files that are not among them does not count.
func ScoreRecord(gold corpus.ScenarioGold, rec record.Record, files map[int64]string) Record {
	x := newRecordCase(gold, rec, files)
	x.out.Reports = len(rec.Reports)
	x.scoreBCubed()
	x.scorePositions()
	x.scoreChains()
	x.scoreFamilies()
	x.scoreOrigins()
	x.scoreRevisions()
	x.scoreParties()
	return x.out
}

// GoldClaims returns the claims of gold, as indexes, that the statements of a record are about: those whose words overlap the quote of one of the
// positions. Files tells the gold's name of each report.
func GoldClaims(gold corpus.ScenarioGold, rec record.Record, files map[int64]string) map[entry.Ref][]int {
	out := map[entry.Ref][]int{}
	for ref, quotes := range newRecordCase(gold, rec, files).quotes {
		for _, q := range quotes {
			out[ref] = append(out[ref], q.claim)
		}
	}
	return out
}

// recordCase is one record with its gold, and what several measures need of both.
type recordCase struct {
	gold    corpus.ScenarioGold
	rec     record.Record
	file    map[int64]string
	reports map[string]*record.Report // by file
	folded  map[string]foldedText     // by file
	naming  goldNaming
	parties map[int][]int // which of gold's parties a party of the record is
	quotes  map[entry.Ref][]goldQuote
	claimOf map[entry.Ref][]int // the record's claims of a statement, as indexes
	matched map[int]int         // gold claim to the record's
	out     Record
}

// goldQuote is a position of gold whose words a statement overlaps.
type goldQuote struct{ claim, position int }

func newRecordCase(gold corpus.ScenarioGold, rec record.Record, files map[int64]string) *recordCase {
	x := &recordCase{
		gold: gold, rec: rec, file: files, reports: map[string]*record.Report{}, folded: map[string]foldedText{}, naming: newGoldNaming(gold.Parties),
		parties: map[int][]int{}, quotes: map[entry.Ref][]goldQuote{}, claimOf: map[entry.Ref][]int{}, matched: map[int]int{},
	}
	for i := range rec.Reports {
		r := &rec.Reports[i]
		x.reports[files[r.Number]] = r
		x.folded[files[r.Number]] = fold(r.Reading.Text)
	}
	forms := map[int]*partyForms{}
	for _, p := range rec.Parties {
		f := &partyForms{}
		for _, m := range p.Members {
			f.add(x.reports[files[m.Report]].Reading, m.Party)
		}
		forms[p.Number] = f
	}
	for n, f := range forms {
		x.parties[n] = x.naming.find(*f)
	}
	for i, c := range rec.Claims {
		for _, s := range c.Statements {
			x.claimOf[s] = append(x.claimOf[s], i)
		}
	}
	x.findQuotes()
	x.matchClaims()
	return x
}

// findQuotes finds every place where the words of a position stand, in its own file and in copies, and the statements that overlap them.
func (x *recordCase) findQuotes() {
	for c, claim := range x.gold.Claims {
		for p, pos := range claim.Positions {
			there, found := x.reports[pos.File] != nil, false
			for _, r := range x.rec.Reports {
				f := x.folded[x.file[r.Number]]
				for _, at := range f.find(pos.Quote) {
					there = true
					for i, s := range r.Reading.Statements {
						if touches(s, at) {
							ref := entry.Ref{Report: r.Number, Number: statementNumber(s.ID, i)}
							if q := (goldQuote{c, p}); !slices.Contains(x.quotes[ref], q) {
								x.quotes[ref] = append(x.quotes[ref], q)
							}
							found = true
						}
					}
				}
			}
			if there {
				x.out.Quotes.add(found)
				if !found {
					x.wrong(pos.File, "quote", claim.ID+" "+pos.Party+" "+pos.Position+": "+pos.Quote, "")
				}
			}
		}
	}
}

func statementNumber(id string, at int) int {
	var n int
	if _, err := fmt.Sscanf(id, "s%d", &n); err != nil || n < 1 {
		return at + 1
	}
	return n
}

// touches reports whether what a statement says, or for one that says nothing its cue, has a byte of at.
func touches(s hearsay.Statement, at hearsay.Span) bool {
	spans := s.Content
	if len(spans) == 0 {
		spans = s.Cue
	}
	return slices.ContainsFunc(spans, at.Overlaps)
}

// matchClaims pairs claims one to one by the quotes that they share, most first.
func (x *recordCase) matchClaims() {
	shared := map[pair]map[int]bool{}
	for ref, quotes := range x.quotes {
		for _, ours := range x.claimOf[ref] {
			for _, q := range quotes {
				k := pair{gold: q.claim, pred: ours}
				if shared[k] == nil {
					shared[k] = map[int]bool{}
				}
				shared[k][q.position] = true
			}
		}
	}
	var list []pair
	for k, quotes := range shared {
		list = append(list, pair{k.gold, k.pred, len(quotes)})
	}
	slices.SortFunc(list, func(a, b pair) int { return cmp.Or(cmp.Compare(a.gold, b.gold), cmp.Compare(a.pred, b.pred)) })
	for _, p := range greedy(list, len(x.gold.Claims), len(x.rec.Claims)) {
		x.matched[p.gold] = p.pred
	}
}

// scoreBCubed takes every statement that overlaps a gold quote. One that overlaps quotes of two claims is right with the statements of
// either; one in no claim of the record is alone.
func (x *recordCase) scoreBCubed() {
	refs := x.quoted()
	for _, a := range refs {
		var both, ours, golds int64
		for _, b := range refs {
			same := a == b || slices.ContainsFunc(x.claimOf[a], func(c int) bool { return slices.Contains(x.claimOf[b], c) })
			right := slices.ContainsFunc(x.quotes[a], func(q goldQuote) bool {
				return slices.ContainsFunc(x.quotes[b], func(o goldQuote) bool { return q.claim == o.claim })
			})
			both += int64(one(same && right))
			ours += int64(one(same))
			golds += int64(one(right))
			if same != right && entry.CompareRefs(a, b) < 0 {
				x.wrong(x.file[a.Report], map[bool]string{true: "joined", false: "missed"}[same], x.goldClaims(a)+" "+x.words(a), x.file[b.Report]+" "+x.goldClaims(b)+" "+x.words(b))
			}
		}
		x.out.BCubed.N++
		x.out.BCubed.P += both * 1e6 / ours
		x.out.BCubed.R += both * 1e6 / golds
	}
}

func (x *recordCase) quoted() []entry.Ref {
	var refs []entry.Ref
	for ref := range x.quotes {
		refs = append(refs, ref)
	}
	slices.SortFunc(refs, entry.CompareRefs)
	return refs
}

func (x *recordCase) goldClaims(ref entry.Ref) string {
	var ids []string
	for _, q := range x.quotes[ref] {
		ids = append(ids, x.gold.Claims[q.claim].ID)
	}
	slices.Sort(ids)
	return strings.Join(slices.Compact(ids), ",")
}

func (x *recordCase) words(ref entry.Ref) string {
	s := x.statement(ref)
	if s == nil {
		return ""
	}
	return ref.String() + " " + s.Position + " “" + strings.Join(s.Content, " … ") + "”"
}

func (x *recordCase) statement(ref entry.Ref) *record.Statement {
	i := slices.IndexFunc(x.rec.Statements, func(s record.Statement) bool { return s.Ref == ref })
	if i < 0 {
		return nil
	}
	return &x.rec.Statements[i]
}

// cell is one cell of the matrix of positions.
type cell struct {
	claim, party int
	position     string
}

// scorePositions compares cells of claims that were matched. A party that gold does not know counts for nothing.
func (x *recordCase) scorePositions() {
	want := map[cell]string{}
	for c, claim := range x.gold.Claims {
		for _, p := range claim.Positions {
			if x.readable(p) {
				want[cell{c, x.naming.index(p.Party), p.Position}] = p.File
			}
		}
	}
	have := map[cell]bool{}
	for g, ours := range x.matched {
		for _, p := range x.rec.Claims[ours].Positions {
			if p.Position == string(hearsay.NoResponse) {
				continue
			}
			if k, known := x.cell(g, p, want); known {
				have[k] = true
			}
		}
	}
	for k, file := range want {
		x.out.Positions.Right += one(have[k])
		if !have[k] {
			x.wrong(file, "position", x.gold.Claims[k.claim].ID+" "+x.gold.Parties[k.party].Name+" "+k.position, x.whyMissing(k))
		}
	}
	for k := range have {
		if want[k] == "" {
			x.wrong("", "position", "none", x.gold.Claims[k.claim].ID+" "+x.gold.Parties[k.party].Name+" "+k.position)
		}
	}
	x.out.Positions.Predicted += len(have)
	x.out.Positions.Gold += len(want)
	slices.SortStableFunc(x.out.Wrong, func(a, b WhoWrong) int { return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Doc, b.Doc)) })
}

// whyMissing tells what keeps a cell of gold from being found: that no statement has its words, or of the statements that have, whose they
// are, which position they take, or that they are of another claim. What comes last here is nearest to right.
func (x *recordCase) whyMissing(k cell) string {
	why, near := "no statement", 0
	for _, ref := range x.quoted() {
		s := x.statement(ref)
		for _, q := range x.quotes[ref] {
			p := x.gold.Claims[q.claim].Positions[q.position]
			if q.claim != k.claim || x.naming.index(p.Party) != k.party || p.Position != k.position || s == nil {
				continue
			}
			if n, what := x.howNear(k, s); n > near {
				near, why = n, what
			}
		}
	}
	return why
}

func (x *recordCase) howNear(k cell, s *record.Statement) (int, string) {
	party := slices.Contains(x.parties[s.OnBehalfOf], k.party) || slices.Contains(x.parties[s.Speaker], k.party)
	ours, matched := x.matched[k.claim]
	same := matched && slices.Contains(x.claimOf[s.Ref], ours)
	switch {
	case !party && s.Position != k.position:
		return 1, "party and position: " + x.chainWords(s) + " " + x.words(s.Ref)
	case !party:
		return 2, "party: " + x.chainWords(s) + " " + x.words(s.Ref)
	case s.Position != k.position:
		return 3, "position: " + x.words(s.Ref)
	case !same:
		return 4, "claim: " + x.words(s.Ref)
	}
	return 5, "cell: " + x.words(s.Ref)
}

// readable reports whether the words of a position stand in some report that was read.
func (x *recordCase) readable(p corpus.GoldPosition) bool {
	if x.reports[p.File] != nil {
		return true
	}
	for _, f := range x.folded {
		if len(f.find(p.Quote)) > 0 {
			return true
		}
	}
	return false
}

// cell returns the cell of a position: that of gold where the principal or whoever speaks for it has one.
func (x *recordCase) cell(claim int, p record.Position, want map[cell]string) (cell, bool) {
	parties := slices.Clone(x.parties[p.Party])
	if s := x.statement(p.Statement); s != nil {
		parties = append(append(parties, x.parties[s.OnBehalfOf]...), x.parties[s.Speaker]...)
	}
	if len(parties) == 0 {
		return cell{}, false
	}
	for _, party := range parties {
		if k := (cell{claim, party, p.Position}); want[k] != "" {
			return k, true
		}
	}
	return cell{claim, parties[0], p.Position}, true
}

// scoreChains looks for a statement of the file that has most of the words and came through the same parties, the speaker last. Somebody who
// speaks for another, and a document, may be left out.
func (x *recordCase) scoreChains() {
	for _, g := range x.gold.Chains {
		r := x.reports[g.File]
		if r == nil {
			continue
		}
		right, ours := false, ""
		for _, at := range x.folded[g.File].find(g.Content) {
			for i, s := range r.Reading.Statements {
				if !touches(s, at) {
					continue
				}
				st := x.statement(entry.Ref{Report: r.Number, Number: statementNumber(s.ID, i)})
				right = right || st != nil && x.sameChain(g.Chain, st)
				ours += " | " + x.chainWords(st)
			}
		}
		x.out.Chains.add(right)
		if !right {
			var names []string
			for _, l := range g.Chain {
				names = append(names, l.Party)
			}
			x.wrong(g.File, "chain", strings.Join(names, " > ")+": "+g.Content, ours)
		}
	}
}

func (x *recordCase) chainWords(s *record.Statement) string {
	var names []string
	for _, n := range append(slices.Clone(s.Chain), s.OnBehalfOf, s.Speaker) {
		if n > 0 {
			names = append(names, x.rec.Party(n).Name)
		}
	}
	return strings.Join(names, " > ")
}

func (x *recordCase) sameChain(gold []corpus.GoldLink, s *record.Statement) bool {
	for _, tail := range [][]int{{s.Speaker}, {s.OnBehalfOf}, {s.Speaker, s.OnBehalfOf}, {s.OnBehalfOf, s.Speaker}} {
		ours := slices.DeleteFunc(append(slices.Clone(s.Chain), tail...), func(n int) bool { return n == 0 })
		if x.follows(gold, ours) {
			return true
		}
	}
	return false
}

// follows reports whether ours are the links of gold in order, where documents before the last link may be left out.
func (x *recordCase) follows(gold []corpus.GoldLink, ours []int) bool {
	for len(gold) > 0 {
		g := x.naming.index(gold[0].Party)
		if len(ours) > 0 && x.isLink(ours[0], g, gold[0].Anonymous) {
			gold, ours = gold[1:], ours[1:]
			continue
		}
		if t := x.gold.Parties[g].Type; len(gold) == 1 || t != "document" {
			return false
		}
		gold = gold[1:]
	}
	return len(ours) == 0
}

// isLink reports whether a party of the record is one of gold. An unnamed one need only share a word that says something: a group stands for
// its member and the reverse.
func (x *recordCase) isLink(ours, gold int, anonymous bool) bool {
	if slices.Contains(x.parties[ours], gold) {
		return true
	}
	p := x.rec.Party(ours)
	return anonymous && !p.Named && slices.ContainsFunc(x.naming.forms[gold], func(g string) bool { return overlapping(p.Name, g) })
}

// scoreFamilies compares pairs of files. Two versions of one article are no pair.
func (x *recordCase) scoreFamilies() {
	article := map[string]int64{}
	for f, r := range x.reports {
		article[f] = r.Article
	}
	pairs := func(files []string, into map[[2]string]bool) {
		slices.Sort(files)
		for i, a := range files {
			for _, b := range files[i+1:] {
				if x.reports[a] != nil && x.reports[b] != nil && article[a] != article[b] {
					into[[2]string{a, b}] = true
				}
			}
		}
	}
	want, have := map[[2]string]bool{}, map[[2]string]bool{}
	for _, f := range x.gold.Families {
		pairs(slices.Clone(f.Files), want)
	}
	for _, f := range x.rec.Families {
		files := []string{x.file[f.Original]}
		for _, m := range f.Members {
			files = append(files, x.file[m.Report])
		}
		pairs(files, have)
	}
	for k := range have {
		x.out.Families.Right += one(want[k])
		if !want[k] {
			x.wrong(k[0], "family", "apart", "with "+k[1])
		}
	}
	for k := range want {
		if !have[k] {
			x.wrong(k[0], "family", "with "+k[1], "apart")
		}
	}
	x.out.Families.Predicted += len(have)
	x.out.Families.Gold += len(want)
}

// scoreOrigins compares ranges for claims every origin of which has a file that was read.
func (x *recordCase) scoreOrigins() {
	for _, g := range x.gold.Origins {
		claim := slices.IndexFunc(x.gold.Claims, func(c corpus.GoldClaim) bool { return c.ID == g.Claim })
		if claim < 0 || !x.allRead(g) {
			continue
		}
		ours, ok := x.matched[claim]
		if !ok {
			x.out.Origins.Missing++
			x.wrong("", "origins", g.Claim, "claim not found")
			continue
		}
		o := x.rec.Claims[ours].Origins
		inside := o.Min <= g.Min && g.Max <= o.Max
		x.out.Origins.Inside.add(inside)
		x.out.Origins.Minimum.add(o.Min == g.Min)
		x.out.Origins.Width += o.Max - o.Min
		x.out.Origins.GoldWidth += g.Max - g.Min
		if !inside {
			x.wrong("", "origins", fmt.Sprintf("%s %d to %d", g.Claim, g.Min, g.Max), fmt.Sprintf("%d to %d", o.Min, o.Max))
		}
	}
}

func (x *recordCase) allRead(g corpus.GoldOrigins) bool {
	for _, o := range g.List {
		if !slices.ContainsFunc(o.Files, func(f string) bool { return x.reports[f] != nil }) {
			return false
		}
	}
	return true
}

// scoreRevisions pairs changes of the same kind whose words overlap.
func (x *recordCase) scoreRevisions() {
	for _, g := range x.gold.Revisions {
		from, to := x.reports[g.From], x.reports[g.To]
		if from == nil || to == nil {
			continue
		}
		var ours []record.Change
		for _, r := range x.rec.Revisions {
			if r.From == from.Number && r.To == to.Number {
				ours = append(ours, r.Changes...)
			}
		}
		x.addRevision(g, ours)
	}
}

func (x *recordCase) addRevision(g corpus.GoldRevision, ours []record.Change) {
	var list []pair
	for i, a := range g.Changes {
		x.out.kind(a.Kind).Gold++
		for k, b := range ours {
			if n := max(alikeWords(a.Before, b.Before), alikeWords(a.After, b.After)); a.Kind == b.Kind && n >= 50 {
				list = append(list, pair{i, k, n})
			}
		}
	}
	for _, b := range ours {
		x.out.kind(b.Kind).Predicted++
	}
	found, used := map[int]bool{}, map[int]bool{}
	for _, p := range greedy(list, len(g.Changes), len(ours)) {
		x.out.kind(g.Changes[p.gold].Kind).Right++
		found[p.gold], used[p.pred] = true, true
	}
	for i, a := range g.Changes {
		if !found[i] {
			x.wrong(g.To, "revision", a.Kind+": "+a.Before+" → "+a.After, "not found")
		}
	}
	for k, b := range ours {
		if !used[k] {
			x.wrong(g.To, "revision", "none", b.Kind+": "+b.Before+" → "+b.After)
		}
	}
	x.out.Revisions = sum(x.out.Revisions, Score{len(found), len(ours), len(g.Changes)})
}

// alikeWords returns the share of the words of the shorter text that the other has too, in percent; 0 when one has none.
func alikeWords(a, b string) int {
	x, y := lowerWords(a), lowerWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	both := 0
	for _, w := range x {
		if k := slices.Index(y, w); k >= 0 {
			both++
			y = slices.Delete(y, k, k+1)
		}
	}
	if len(x) == 0 {
		return 0
	}
	return 100 * both / len(x)
}

// scoreParties compares pairs of parties with names of two reports: those that are one party of gold, and which of these are one of the record.
// A party that may be two of gold does not count.
func (x *recordCase) scoreParties() {
	type member struct {
		report     int64
		ours, gold int
		name       string
	}
	var list []member
	for _, p := range x.rec.Parties {
		for _, m := range p.Members {
			var f partyForms
			r := x.reports[x.file[m.Report]].Reading
			f.add(r, m.Party)
			if g := x.naming.find(f); len(g) == 1 && f.named {
				list = append(list, member{m.Report, p.Number, g[0], f.names[0]})
			}
		}
	}
	for i, a := range list {
		for _, b := range list[i+1:] {
			switch {
			case a.gold == b.gold && a.report != b.report:
				x.out.Joins.add(a.ours == b.ours)
				if a.ours != b.ours {
					x.wrong(x.file[a.report], "apart", x.gold.Parties[a.gold].Name, a.name+"; in "+x.file[b.report]+" "+b.name)
				}
			case a.gold != b.gold && a.ours == b.ours:
				person := x.gold.Parties[a.gold].Type == string(hearsay.Person) && x.gold.Parties[b.gold].Type == string(hearsay.Person)
				x.out.WrongPeople += one(person)
				x.out.WrongOthers += one(!person)
				x.wrong(x.file[a.report], "one", x.gold.Parties[a.gold].Name+" and "+x.gold.Parties[b.gold].Name, a.name+"; in "+x.file[b.report]+" "+b.name)
			}
		}
	}
}

func (x *recordCase) wrong(file, field, gold, ours string) {
	x.out.Wrong = append(x.out.Wrong, WhoWrong{Doc: file, Field: field, Gold: gold, Ours: ours})
}

// goldNaming finds which party of gold is meant.
type goldNaming struct {
	parties []corpus.GoldParty
	forms   [][]string     // bare forms of each, its name first
	bearers map[string]int // how many parties have a form
}

func newGoldNaming(parties []corpus.GoldParty) goldNaming {
	n := goldNaming{parties: parties, bearers: map[string]int{}}
	for _, p := range parties {
		name, _, _ := strings.Cut(p.Name, " (")
		forms := []string{bareName(name)}
		for _, a := range p.Aliases {
			if f := bareName(a); !slices.Contains(forms, f) {
				forms = append(forms, f)
			}
		}
		n.forms = append(n.forms, forms)
		for _, f := range forms {
			n.bearers[f]++
		}
	}
	return n
}

func (n goldNaming) index(name string) int {
	return slices.IndexFunc(n.parties, func(p corpus.GoldParty) bool { return p.Name == name })
}

// partyForms are the bare forms by which reports call a party.
type partyForms struct {
	names, forms []string
	named        bool
}

func (f *partyForms) add(r hearsay.Reading, id string) {
	i := slices.IndexFunc(r.Parties, func(p hearsay.Party) bool { return p.ID == id })
	if i < 0 {
		return
	}
	p := &r.Parties[i]
	f.names = append(f.names, bareName(p.Name))
	f.forms = append(f.forms, namesOf(r.Text, p)...)
	f.named = f.named || p.Named
}

// find returns the parties of gold that fit best, none when none fits.
func (n goldNaming) find(f partyForms) []int {
	best := 0
	var out []int
	for g := range n.parties {
		switch s := n.fit(f, g); {
		case s > best:
			best, out = s, []int{g}
		case s == best && s > 0:
			out = append(out, g)
		}
	}
	return out
}

// fit tells how well a party of gold fits: its own name weighs most, then a form that only it has, then one that others have too.
func (n goldNaming) fit(f partyForms, g int) int {
	best := 0
	for _, o := range f.forms {
		own := slices.Contains(f.names, o)
		for k, form := range n.forms[g] {
			switch {
			case o == form && k == 0:
				best = max(best, 50+one(own))
			case o == form && n.bearers[form] == 1:
				best = max(best, 40+2*one(own))
			case o == form:
				best = max(best, 20)
			case k == 0 && surname(form) != "" && surname(form) == o && n.parties[g].Type == string(hearsay.Person):
				best = max(best, 10)
			case !f.named && jaccard(o, form) >= 50:
				best = max(best, 5)
			}
		}
	}
	return best
}

// foldedText is a text with white space made single and quotation marks made straight, and where each byte of it stood.
type foldedText struct {
	text string
	at   []int
}

func fold(text string) foldedText {
	var b strings.Builder
	var at []int
	space := true
	for i, r := range text {
		switch r {
		case ' ', '\n', '\t', '\r', '\u00a0':
			if space {
				continue
			}
			space, r = true, ' '
		default:
			space = false
			r = straight(r)
		}
		for range len(string(r)) {
			at = append(at, i)
		}
		b.WriteRune(r)
	}
	return foldedText{b.String(), append(at, len(text))}
}

func straight(r rune) rune {
	switch r {
	case '‘', '’':
		return '\''
	case '“', '”':
		return '"'
	}
	return r
}

// find returns where words stand.
func (f foldedText) find(words string) []hearsay.Span {
	want := strings.TrimSpace(fold(words).text)
	var out []hearsay.Span
	for from := 0; want != ""; {
		i := strings.Index(f.text[from:], want)
		if i < 0 {
			break
		}
		out = append(out, hearsay.Span{Start: f.at[from+i], End: f.at[from+i+len(want)]})
		from += i + len(want)
	}
	return out
}

func (r Record) String() string {
	var t table
	t.row(fmt.Sprintf("record, %d reports", r.Reports), "P", "R", "F1", "right", "predicted", "gold")
	t.row("claims, B-cubed", r.BCubed.Precision(), r.BCubed.Recall(), r.BCubed.F1(), "", r.BCubed.N, "")
	for _, s := range []NamedScore{{"position matrix", r.Positions}, {"families, pairs", r.Families}, {"revisions", r.Revisions}} {
		t.row(s.Name, s.Precision(), s.Recall(), s.F1(), s.Right, s.Predicted, s.Gold)
	}
	for _, k := range r.Kinds {
		t.row("  "+k.Name, k.Precision(), k.Recall(), k.F1(), k.Right, k.Predicted, k.Gold)
	}
	var u table
	u.row("of gold", "%", "n")
	for _, s := range []NamedShare{
		{"quotes that a statement overlaps", r.Quotes}, {"chains", r.Chains}, {"parties of two reports joined", r.Joins},
		{"origins: gold inside ours", r.Origins.Inside}, {"origins: minimum exact", r.Origins.Minimum},
	} {
		u.row(s.Name, s.Percent(), s.N)
	}
	n := int64(r.Origins.Inside.N)
	return t.String() + "\n" + u.String() + fmt.Sprintf("origins: mean width %s, of gold %s; claims not found %d\nwrong joins: %d of people, %d of others\n",
		decimal(meanOf(int64(r.Origins.Width)*1e4, n)), decimal(meanOf(int64(r.Origins.GoldWidth)*1e4, n)), r.Origins.Missing, r.WrongPeople, r.WrongOthers)
}
