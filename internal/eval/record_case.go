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

func (x *recordCase) wrong(file, field, gold, ours string) {
	x.out.Wrong = append(x.out.Wrong, WhoWrong{Doc: file, Field: field, Gold: gold, Ours: ours})
}
