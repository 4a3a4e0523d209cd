package web

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// familiesPage lists reports that share text.
type familiesPage struct {
	list        []familyRow
	all         int
	next, first string
	empty       bool
}

// familyRow is a family with what is held of its reports.
type familyRow struct {
	record.Family
	kin map[int64]store.Report
}

// families lists families.
func (s *site) families(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	x := familiesPage{all: len(b.Families), empty: len(b.Reports) == 0}
	from, to, next, begin := window(r, len(b.Families))
	x.next, x.first = next, begin
	for i := range b.Families[from:to] {
		f := b.Families[from+i]
		kin, err := s.held(r.ctx(), &f)
		if err != nil {
			return content{}, err
		}
		x.list = append(x.list, familyRow{f, kin})
	}
	return content{title: "Families", here: "/families", body: familiesBody(x), wide: true, behind: b.Behind}, nil
}

// familyPage is one family, with what each copy did.
type familyPage struct {
	familyRow
	copies []copied
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
	i := slices.IndexFunc(b.Families, func(f record.Family) bool { return f.Number == n })
	if i < 0 {
		return content{}, fmt.Errorf("%w: there is no family f%d now", hearsay.ErrNotFound, n)
	}
	x := familyPage{familyRow: familyRow{Family: b.Families[i]}}
	if x.kin, err = s.held(r.ctx(), &x.Family); err != nil {
		return content{}, err
	}
	for _, m := range x.Members {
		c, err := s.compared(r.ctx(), x.kin[x.Original], x.kin[m.Report], m)
		if err != nil {
			return content{}, err
		}
		x.copies = append(x.copies, c)
	}
	return content{title: fmt.Sprintf("Family f%d", n), here: "/families", body: familyBody(x), wide: true, behind: b.Behind}, nil
}

func (s *site) compared(ctx context.Context, original, other store.Report, m record.Member) (copied, error) {
	list, before, after, err := service.Differences(ctx, s.bench.Store, original, other)
	if err != nil {
		return copied{}, err
	}
	c := copied{Member: m, report: other, list: answer.DifferencesOf(list, before, after)}
	c.summary = summaryOf(c.list)
	if c.more = len(c.list) - maxDifferences; c.more > 0 {
		c.list = c.list[:maxDifferences]
	}
	return c, nil
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
	all         int
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
	x := revisionsPage{kind: r.URL.Query().Get("kind"), empty: len(b.Reports) == 0, several: len(b.Revisions) > 0}
	if id := r.PathValue("id"); id != "" {
		n, err := number("a", id, "an article")
		if err != nil {
			return content{}, err
		}
		x.article = int64(n)
	}
	list := x.choose(b.Revisions)
	if len(list) == 0 && x.article != 0 && x.kind == "" {
		return content{}, fmt.Errorf("%w: article a%d is not held in several versions", hearsay.ErrNotFound, x.article)
	}
	x.all = len(list)
	from, to, next, begin := window(r, len(list))
	x.next, x.first = next, begin
	for _, rev := range list[from:to] {
		told, err := s.revised(r.ctx(), rev)
		if err != nil {
			return content{}, err
		}
		x.list = append(x.list, told)
	}
	title := "Revisions"
	if x.article != 0 {
		title = "Revisions of a" + strconv.FormatInt(x.article, 10)
	}
	return content{title: title, here: "/revisions", body: revisionsBody(x), wide: true, behind: b.Behind}, nil
}

// choose counts the kinds of change and returns the revisions that have what is asked for.
func (x *revisionsPage) choose(all []record.Revision) []record.Revision {
	counts := map[string]int{}
	var out []record.Revision
	for _, rev := range all {
		if x.article != 0 && rev.Article != x.article || x.article == 0 && len(rev.Changes) == 0 {
			continue
		}
		has := x.kind == ""
		for _, c := range rev.Changes {
			counts[c.Kind]++
			has = has || c.Kind == x.kind
		}
		if has {
			out = append(out, rev)
		}
	}
	for _, kind := range revisions.Kinds() {
		if n := counts[string(kind)]; n > 0 {
			x.kinds = append(x.kinds, choice{string(kind), spaced(string(kind)), n})
		}
	}
	return out
}

// revised adds what is held of both versions.
func (s *site) revised(ctx context.Context, rev record.Revision) (answer.Revision, error) {
	var out answer.Revision
	var err error
	if out.From, err = s.bench.Store.Report(ctx, store.ReportID(rev.From)); err != nil {
		return out, err
	}
	if out.To, err = s.bench.Store.Report(ctx, store.ReportID(rev.To)); err != nil {
		return out, err
	}
	for _, c := range rev.Changes {
		out.Changes = append(out.Changes, answer.Change{Change: revisions.Change{Kind: revisions.Kind(c.Kind), Why: c.Why}, Was: c.Before, Is: c.After})
	}
	return out, nil
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
