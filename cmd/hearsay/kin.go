package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// familiesCmd is hearsay families.
type familiesCmd struct {
	recordFlags
	rowFlags
	ID          string `arg:"" name:"id" optional:"" help:"A report, r1, or a family, f1: what each copy cut, changed and added."`
	Suggestions bool   `help:"List instead the pairs that may be copies, for people to decide, and texts that recur every day with new figures." group:"Output"`
}

// Help is the long part of the help text.
func (*familiesCmd) Help() string {
	return `A family is a group of reports that share text: copies, cut copies and rewrites of one text. The original is the one that others credit, or else the first. A "silent" copy gives no credit, an "own" one is by the same outlet. SHARED is how much of the shorter text is in the other.

Examples:
  hearsay families            all families
  hearsay families r3         the family of r3, and what each copy did with the text
  hearsay families --csv > families.csv

--json prints hearsay.family/1.`
}

// Run lists.
func (c *familiesCmd) Run(ctx context.Context, p process) error {
	only, err := c.only()
	if err != nil {
		return err
	}
	return c.across(ctx, p, func(k kept) error {
		if c.Suggestions {
			offers, n, err := k.OffersOf(ctx, store.OfferQuery{What: "reports", Limit: c.Limit})
			if err != nil {
				return err
			}
			if err := c.suggest(p, offers); err != nil {
				return err
			}
			if len(offers) < n {
				p.complain("%d of %d%s pairs shown; --limit 0 shows all", len(offers), n, orMore(n))
			}
			return nil
		}
		list, n, err := k.FamiliesOf(ctx, store.FamilyQuery{Report: only, Limit: c.Limit})
		if err != nil {
			return err
		}
		return c.show(ctx, p, k, list, n, only)
	})
}

// only is the report whose family was asked for, 0 for all. A family is called after one of its reports.
func (c *familiesCmd) only() (store.ReportID, error) {
	if c.ID == "" {
		return 0, nil
	}
	id := c.ID
	if digits, ok := strings.CutPrefix(id, "f"); ok {
		id = "r" + digits
	}
	only, err := store.ParseReportID(id)
	if err != nil {
		err = fmt.Errorf("%w: found id %q, wanted a report (r1) or a family (f1)%s", hearsay.ErrUsage, c.ID, elsewhere(c.ID))
	}
	return only, err
}

// none tells why there is no family to show.
func (c *familiesCmd) none(ctx context.Context, p process, k kept, only store.ReportID) error {
	if only == 0 {
		return p.nothing(ctx, k.st, "no reports share text")
	}
	if _, err := k.st.Report(ctx, only); err != nil {
		return err
	}
	if c.ID[0] == 'f' {
		return fmt.Errorf("%w: there is no family %s; hearsay families lists them", hearsay.ErrNotFound, c.ID)
	}
	p.complain("%s shares its text with no other report", only)
	return nil
}

func (c *familiesCmd) suggest(p process, list []record.Offer) error {
	if c.CSV {
		if err := p.csv([]string{"a", "b", "tie", "why"}); err != nil {
			return err
		}
	}
	for _, s := range list {
		a, b := store.ReportID(s.A).String(), store.ReportID(s.B).String()
		var err error
		switch {
		case c.JSON:
			err = p.printJSON(map[string]string{"a": a, "b": b, "tie": s.Tie, "why": strings.Join(s.Why, "; ")})
		case c.CSV:
			err = p.csv([]string{a, b, s.Tie, strings.Join(s.Why, "; ")})
		default:
			why := make([]string, len(s.Why))
			for i, w := range s.Why {
				why[i] = answer.WhyShared(w)
			}
			err = p.print("%s %s  %s: %s", a, b, s.Tie, strings.Join(why, "; "))
		}
		if err != nil {
			return err
		}
	}
	if len(list) == 0 {
		p.complain("no pair is in doubt")
	}
	return nil
}

func (c *familiesCmd) show(ctx context.Context, p process, k kept, list []record.Family, n int, only store.ReportID) error {
	if len(list) == 0 {
		return c.none(ctx, p, k, only)
	}
	var out []answer.Family
	for _, f := range list {
		shown, err := c.family(ctx, k, f, only != 0)
		if err != nil {
			return err
		}
		out = append(out, shown)
	}
	if err := c.write(p, out, only != 0); err != nil {
		return err
	}
	if len(list) < n {
		p.complain("%d of %d%s families shown; --limit 0 shows all", len(list), n, orMore(n))
	}
	return nil
}

// family fetches the reports of a family, and what each copy did when that is asked for.
func (c *familiesCmd) family(ctx context.Context, k kept, f record.Family, full bool) (answer.Family, error) {
	out := answer.Family{Number: f.Number, Why: f.Why, Outside: f.Outside}
	var err error
	if out.Original, err = k.Report(ctx, store.ReportID(f.Original)); err != nil {
		return out, err
	}
	for _, m := range f.Members {
		x := answer.Copy{Member: copies.Member{Report: m.Report, PerMille: 10 * m.Containment, Credited: m.Credited, Tie: copies.Tie(m.Tie), Why: m.Why}}
		if x.Report, err = k.Report(ctx, store.ReportID(m.Report)); err != nil {
			return out, err
		}
		if full {
			if x.Differences, err = differences(ctx, k.st, out.Original, x.Report); err != nil {
				return out, err
			}
		}
		out.Copies = append(out.Copies, x)
	}
	return out, nil
}

func differences(ctx context.Context, st *sqlite.Store, original, copied store.Report) ([]answer.Difference, error) {
	list, before, after, err := service.Differences(ctx, st, original, copied)
	return answer.DifferencesOf(list, before, after), err
}

func (c *familiesCmd) write(p process, list []answer.Family, full bool) error {
	if c.CSV {
		if err := p.csv(answer.FamilyHeader()); err != nil {
			return err
		}
	}
	for _, f := range list {
		switch {
		case c.JSON:
			if err := p.line(answer.FamilyJSON(f)); err != nil {
				return err
			}
		case c.CSV:
			for _, cells := range answer.FamilyCells(f) {
				if err := p.csv(cells); err != nil {
					return err
				}
			}
		}
	}
	if c.JSON || c.CSV {
		return nil
	}
	if err := p.text(answer.Families(list, c.Limit, c.options(p))); err != nil || !full {
		return err
	}
	for _, f := range list {
		for _, x := range f.Copies {
			if err := p.text("\n" + answer.Differences(x, c.options(p))); err != nil {
				return err
			}
		}
	}
	return nil
}

// revisionsCmd is hearsay revisions.
type revisionsCmd struct {
	recordFlags
	rowFlags
	ID    string `arg:"" name:"id" optional:"" help:"An article, a1, or a report of it, r1; by default all."`
	Since string `help:"Only changes whose later version was added on that day (UTC) or later, or after that report." placeholder:"DAY|r120" group:"Output"`
}

// Help is the long part of the help text.
func (*revisionsCmd) Help() string {
	return `Lists verbs made softer or harder, sources that lost or gained their names, and changed denials, quotations, figures, corrections and passages. Other edits are left out.

Examples:
  hearsay revisions           all articles with several versions
  hearsay revisions r5        the article of r5
  hearsay revisions --since 2031-03-04
  hearsay revisions --csv > revisions.csv

--json prints hearsay.revision/1.`
}

// Run lists.
func (c *revisionsCmd) Run(ctx context.Context, p process) error {
	return c.across(ctx, p, func(k kept) error {
		article, err := c.article(ctx, k.st)
		if err != nil {
			return err
		}
		list, err := k.revised(ctx, article)
		if err != nil {
			return err
		}
		if c.Since != "" && len(list) > 0 {
			since, err := query.ParseSince(c.Since)
			if err != nil {
				return fmt.Errorf("--since: %w", err)
			}
			if list = slices.DeleteFunc(list, func(v [2]store.Report) bool { return !since.Has(v[1]) }); len(list) == 0 {
				p.complain("nothing that was added since tells of a change")
				return nil
			}
		}
		if len(list) == 0 {
			return c.none(ctx, p, k, article)
		}
		return c.show(ctx, p, k.st, list)
	})
}

// none tells why there is no revision to show.
func (c *revisionsCmd) none(ctx context.Context, p process, k kept, article int64) error {
	if article == 0 {
		return p.nothing(ctx, k.st, "no article is held in several versions that differ in what they say")
	}
	list, err := k.st.Reports(ctx, store.ReportQuery{Article: article, Limit: 2})
	if err != nil {
		return err
	}
	switch len(list) {
	case 0:
		return fmt.Errorf("%w: there is no article a%d; hearsay revisions lists those of which several versions are held", hearsay.ErrNotFound, article)
	case 1:
		p.complain("of a%d one version is held, %s: add it again when it was changed", article, list[0].ID)
	default:
		p.complain("the versions of a%d do not differ in what they say", article)
	}
	return nil
}

// revised lists the pairs of versions of which one is a revision of the other, of one article when it is not 0.
func (k kept) revised(ctx context.Context, article int64) ([][2]store.Report, error) {
	list, _, err := k.RevisionsOf(ctx, store.RevisionQuery{Article: article})
	if err != nil {
		return nil, err
	}
	out := make([][2]store.Report, len(list))
	for i, v := range list {
		for side, id := range []int64{v.From, v.To} {
			if out[i][side], err = k.Report(ctx, store.ReportID(id)); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// article returns the number of the article that was asked for, 0 for all.
func (c *revisionsCmd) article(ctx context.Context, st *sqlite.Store) (int64, error) {
	if c.ID == "" {
		return 0, nil
	}
	if digits, ok := strings.CutPrefix(c.ID, "a"); ok {
		if n, err := strconv.ParseInt(digits, 10, 64); err == nil && n > 0 {
			return n, nil
		}
	}
	id, err := store.ParseReportID(c.ID)
	if err != nil {
		return 0, fmt.Errorf("%w: found id %q, wanted an article (a1) or a report (r1)%s", hearsay.ErrUsage, c.ID, elsewhere(c.ID))
	}
	r, err := st.Report(ctx, id)
	return r.Article, err
}

func (c *revisionsCmd) show(ctx context.Context, p process, st *sqlite.Store, list [][2]store.Report) error {
	if c.CSV {
		if err := p.csv(answer.RevisionHeader()); err != nil {
			return err
		}
	}
	comparer := revisions.NewComparer()
	for i, v := range list {
		if c.Limit > 0 && i == c.Limit {
			p.complain("%d of %d revisions shown; --limit 0 shows all", i, len(list))
			return nil
		}
		r, err := revised(ctx, st, comparer, v)
		if err != nil {
			return err
		}
		if i > 0 && !c.JSON && !c.CSV {
			if err := p.text("\n"); err != nil {
				return err
			}
		}
		if err := c.write(p, r); err != nil {
			return err
		}
	}
	return nil
}

func revised(ctx context.Context, st *sqlite.Store, c *revisions.Comparer, v [2]store.Report) (answer.Revision, error) {
	r, err := service.Revise(ctx, st, c, v)
	if err != nil {
		return answer.Revision{}, err
	}
	return answer.RevisionOf(r.From, r.To, r.Before.Text, r.After.Text, r.Changes), nil
}

func (c *revisionsCmd) write(p process, r answer.Revision) error {
	switch {
	case c.JSON:
		return p.line(answer.RevisionJSON(r))
	case c.CSV:
		for _, cells := range answer.RevisionCells(r) {
			if err := p.csv(cells); err != nil {
				return err
			}
		}
		return nil
	}
	return p.text(answer.Revisions([]answer.Revision{r}, c.options(p)))
}
