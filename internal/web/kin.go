package web

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// familiesPage lists reports that share text.
type familiesPage struct {
	list        []familyRow
	all         string // how many there are
	next, first string
	empty       bool
}

// familyRow is a family with what is held of its reports.
type familyRow struct {
	record.Family     // with some of its members
	all           int // how many members it has
	kin           map[int64]store.Report
}

// families lists families.
func (s *site) families(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	list, n, err := b.FamiliesOf(r.ctx(), store.FamilyQuery{Skip: skipped(r), Limit: pageSize + 1})
	if err != nil {
		return content{}, err
	}
	x := familiesPage{all: upTo(n, "family", "families")}
	x.next, x.first = paged(r, len(list))
	var numbers []int64
	for _, f := range list[:min(len(list), pageSize)] {
		row := familyRowOf(f, 0, copiesListed)
		numbers = append(numbers, reportsIn(row.Family)...)
		x.list = append(x.list, row)
	}
	kin, err := s.bench.Reports(r.ctx(), numbers...)
	if err != nil {
		return content{}, err
	}
	for i := range x.list {
		x.list[i].kin = kin
	}
	if len(x.list) == 0 {
		if x.empty, err = s.empty(r.ctx()); err != nil {
			return content{}, err
		}
	}
	return content{title: "Families", here: "/families", body: familiesBody(x), wide: true, behind: b.Waiting}, nil
}

// How many copies of a family are shown in a list of families, and on its own page at once.
const (
	copiesListed   = 8
	copiesCompared = 12
)

// familyRowOf puts a family into a row with some of its copies.
func familyRowOf(f record.Family, skip, limit int) familyRow {
	row := familyRow{Family: f, all: len(f.Members)}
	row.Members = f.Members[min(skip, len(f.Members)):]
	row.Members = row.Members[:min(limit, len(row.Members))]
	return row
}

// reportsIn are the numbers of the reports of a family.
func reportsIn(f record.Family) []int64 {
	out := []int64{f.Original}
	for _, m := range f.Members {
		out = append(out, m.Report)
	}
	return out
}

// familyPage is one family, with what each copy did.
type familyPage struct {
	familyRow
	copies      []copied
	next, first string
}

// copied is what one copy did with the text of its original.
type copied struct {
	record.Member
	report  store.Report
	list    []answer.Difference
	summary string
	more    int
}

// maxDifferences is how many differences of one copy are shown.
const maxDifferences = 80

// family is the page of a family.
func (s *site) family(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	n, err := number("f", r.PathValue("id"), "a family")
	if err != nil {
		return content{}, err
	}
	list, _, err := b.FamiliesOf(r.ctx(), store.FamilyQuery{ID: int64(n)})
	if err != nil {
		return content{}, err
	}
	if len(list) == 0 {
		return content{}, fmt.Errorf("%w: there is no family f%d now", hearsay.ErrNotFound, n)
	}
	x := familyPage{}
	from := skipped(r)
	x.familyRow = familyRowOf(list[0], from, copiesCompared)
	if x.kin, err = s.held(r.ctx(), &x.Family); err != nil {
		return content{}, err
	}
	if end := from + copiesCompared; end < x.all {
		x.next = with(r.URL, "after", strconv.Itoa(end))
	}
	if from > 0 {
		x.first = with(r.URL, "after", "")
	}
	original, err := service.TextOf(r.ctx(), s.bench.Store, x.kin[x.Original])
	if err != nil {
		return content{}, err
	}
	for _, m := range x.Members {
		c, err := s.compared(r.ctx(), original, x.kin[m.Report], m)
		if err != nil {
			return content{}, err
		}
		x.copies = append(x.copies, c)
	}
	return content{title: fmt.Sprintf("Family f%d", n), here: "/families", body: familyBody(x), wide: true, behind: b.Waiting}, nil
}

func (s *site) compared(ctx context.Context, original copies.Text, other store.Report, m record.Member) (copied, error) {
	text, err := service.TextOf(ctx, s.bench.Store, other)
	if err != nil {
		return copied{}, err
	}
	c := copied{Member: m, report: other, list: answer.DifferencesOf(copies.Differences(original, text), original.Source, text.Source)}
	c.summary = summaryOf(c.list)
	if c.more = len(c.list) - maxDifferences; c.more > 0 {
		c.list = c.list[:maxDifferences]
	}
	return c, nil
}

// sharedWords tells how much of a text a copy has, whether it gives credit, and what makes it one.
func sharedWords(m record.Member, credit string) string {
	share, why := answer.ShareWords(10*m.Containment), answer.WhyShared(m.Why)
	rest, same := strings.CutPrefix(why, share)
	if why == "" || same {
		return capital(share + rest + "; " + credit)
	}
	return capital(share + "; " + credit + ". " + capital(why))
}

// summaryOf tells how many words a copy cut, changed and added.
func summaryOf(list []answer.Difference) string {
	words := map[string]int{}
	for _, d := range list {
		words[string(d.Kind)] += max(len(strings.Fields(d.Was)), len(strings.Fields(d.Is)))
	}
	var parts []string
	for _, k := range []string{"cut", "changed", "added", "moved"} {
		if n := words[k]; n > 0 {
			parts = append(parts, k+" "+counted(n, "word"))
		}
	}
	if len(parts) == 0 {
		return "changed nothing"
	}
	return strings.Join(parts, ", ")
}

// revisionsPage is what changed between versions of articles.
type revisionsPage struct {
	article     int64 // 0 for all
	kind        string
	kinds       []choice
	list        []answer.Revision
	next, first string
	empty       bool
	several     bool // some article is held in several versions
}

// revisionsOf is the page of revisions, of all articles or of one.
func (s *site) revisionsOf(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	x := revisionsPage{kind: r.URL.Query().Get("kind")}
	if id := r.PathValue("id"); id != "" {
		n, err := number("a", id, "an article")
		if err != nil {
			return content{}, err
		}
		x.article = int64(n)
	}
	q := store.RevisionQuery{Article: x.article, Kind: x.kind, Changed: x.article == 0, Skip: skipped(r), Limit: pageSize + 1}
	list, n, err := b.RevisionsOf(r.ctx(), q)
	if err != nil {
		return content{}, err
	}
	if n == 0 && x.article != 0 && x.kind == "" {
		return content{}, fmt.Errorf("%w: article a%d is not held in several versions", hearsay.ErrNotFound, x.article)
	}
	if err := x.count(b); err != nil {
		return content{}, err
	}
	x.next, x.first = paged(r, len(list))
	for _, rev := range list[:min(len(list), pageSize)] {
		told, err := s.sentenced(r.ctx(), rev, x.article != 0)
		if err != nil {
			return content{}, err
		}
		x.list = append(x.list, told)
	}
	if len(x.list) == 0 {
		if x.empty, err = s.empty(r.ctx()); err != nil {
			return content{}, err
		}
	}
	title := "Revisions"
	if x.article != 0 {
		title = "Revisions of a" + strconv.FormatInt(x.article, 10)
	}
	return content{title: title, here: "/revisions", body: revisionsBody(x), wide: true, behind: b.Waiting}, nil
}

// count counts the revisions that have changes of each kind, of an article or of all.
func (x *revisionsPage) count(b *book) error {
	counts, err := b.RevisionKinds(b.ctx)
	if err != nil {
		return err
	}
	if x.article != 0 {
		if counts, err = b.kindsOf(x.article); err != nil {
			return err
		}
	}
	for _, kind := range revisions.Kinds() {
		if n := counts[string(kind)]; n > 0 {
			x.kinds = append(x.kinds, choice{string(kind), spaced(string(kind)), n})
		}
	}
	if x.several = len(x.kinds) > 0; x.several {
		return nil
	}
	some, _, err := b.Revisions(b.ctx, store.RevisionQuery{Limit: 1})
	x.several = len(some) > 0
	return err
}

// kindsOf counts the revisions of an article that have changes of each kind.
func (b *book) kindsOf(article int64) (map[string]int, error) {
	list, _, err := b.RevisionsOf(b.ctx, store.RevisionQuery{Article: article})
	counts := map[string]int{}
	for _, rev := range list {
		seen := map[string]bool{}
		for _, c := range rev.Changes {
			if !seen[c.Kind] {
				seen[c.Kind] = true
				counts[c.Kind]++
			}
		}
	}
	return counts, err
}

// revised adds what is held of both versions.
func (s *site) revised(ctx context.Context, rev record.Revision) (answer.Revision, error) {
	var out answer.Revision
	of, err := s.bench.Reports(ctx, rev.From, rev.To)
	if err != nil {
		return out, err
	}
	out.From, out.To = of[rev.From], of[rev.To]
	for _, c := range rev.Changes {
		out.Changes = append(out.Changes, answer.Change{Change: revisions.Change{
			Kind: revisions.Kind(c.Kind), Why: c.Why, Before: placeIn(c.BeforeIn), After: placeIn(c.AfterIn), Touches: c.Touches,
		}, Was: c.Before, Is: c.After})
	}
	return out, nil
}

// sentenced is a revision with the sentences of what changed: on the page of an article as they are, in a list where the words are first found.
func (s *site) sentenced(ctx context.Context, rev record.Revision, whole bool) (answer.Revision, error) {
	if whole {
		return s.bench.Revision(ctx, store.ReportID(rev.From), store.ReportID(rev.To))
	}
	out, err := s.revised(ctx, rev)
	if err != nil || len(out.Changes) == 0 {
		return out, err
	}
	var texts [2]string
	for i, r := range []store.Report{out.From, out.To} {
		line, err := s.bench.Store.Reading(ctx, r.ID, 0)
		if err != nil {
			return out, err
		}
		reading, err := format.ParseText(line)
		if err != nil {
			return out, err
		}
		texts[i] = reading.Text
	}
	out.FindSentences(texts[0], texts[1])
	return out, nil
}

// placeIn is a place in a statement, nil when it is in none.
func placeIn(statement string) *revisions.Place {
	if statement == "" {
		return nil
	}
	return &revisions.Place{Statement: statement}
}

// at is the address of the page with another kind of change, or without one.
func (x revisionsPage) at(kind string) string {
	path := "/revisions"
	if x.article != 0 {
		path += "/a" + strconv.FormatInt(x.article, 10)
	}
	if kind == x.kind {
		kind = ""
	}
	return link(path, "kind", kind)
}
