package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/page"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/service"
)

// writeClaim writes the page of a claim to a file, or to standard output for "-".
func writeClaim(p process, to string, a *answer.Across, c record.Claim) error {
	doc, err := page.ClaimPage(claimView(a, c), page.Options{Version: version})
	if err != nil {
		return err
	}
	if to == service.Stdin {
		_, err = p.stdout.Write(doc)
		return err
	}
	if err := writeWhole(to, doc); err != nil {
		return err
	}
	p.complain("wrote %s", to)
	return nil
}

// claimView collects what the page of a claim tells.
func claimView(a *answer.Across, c record.Claim) page.Claim {
	v := page.Claim{
		ID: record.Called("c", c.Number), Title: c.Title, Quoted: answer.Quoted(c.Title), TitleOf: citedWords(a, c.TitleOf), Changes: a.Changes(c), Why: c.Why,
		Rests: rests(c.Origins), About: aboutIt(a, c), Left: answer.LeftOut(c),
		Picture: a.Picture(c, func(r entry.Ref) string { return page.Anchor(r.String()) }, func(n int) string { return fmt.Sprintf("o%d", n) }),
	}
	if v.Counted = answer.Counting(c.Origins); v.Counted != "" {
		v.Counted += " " + answer.CountingRule
	}
	for _, d := range slices.Concat(c.Decided, c.Origins.Decided) {
		v.Decided = append(v.Decided, fmt.Sprintf("%s (%s)", d, d.Review))
	}
	v.Days, v.Board = boardOf(a, c)
	for _, i := range byDate(c) {
		w := citedWords(a, c.Statements[i])
		w.Does = answer.Does(string(c.Stances[i].Position))
		v.Words = append(v.Words, w)
	}
	for _, o := range c.Origins.List {
		x := page.Origin{ID: fmt.Sprintf("o%d", o.Number), Chain: a.Chain(o.Chain), Counted: answer.CountedFor(o)}
		for _, ref := range o.Statements {
			x.Statements = append(x.Statements, ref.String())
		}
		v.Origins = append(v.Origins, x)
	}
	for _, f := range c.Origins.Folds {
		v.Folds = append(v.Folds, page.Fold{From: f.From.String(), To: f.To.String(), Why: answer.FoldWords(f.Why), Evidence: answer.Evidence(f)})
	}
	return v
}

// rests tells on how many origins a claim rests.
func rests(o record.Origins) string {
	switch {
	case o.Max == 0:
		return "no origin of its own"
	case o.Min == o.Max:
		return plural(o.Min, "independent origin")
	}
	return fmt.Sprintf("at least %d and at most %s", o.Min, plural(o.Max, "independent origin"))
}

// aboutIt counts what is about a claim.
func aboutIt(a *answer.Across, c record.Claim) string {
	reports, outlets := map[int64]bool{}, map[string]bool{}
	for _, ref := range c.Statements {
		row := a.Row(ref)
		reports[ref.Report] = true
		outlets[first(row.Outlet, row.Wire)] = true
	}
	return fmt.Sprintf("%s in %s of %s", plural(len(c.Statements), "statement"), plural(len(reports), "report"), plural(len(outlets), "outlet"))
}

// citedWords are the words of a statement with where they stand.
func citedWords(a *answer.Across, ref entry.Ref) page.Words {
	row := a.Row(ref)
	return page.Words{Statement: ref.String(), Day: row.Day, Who: answer.Who(row), Does: answer.Does(row.Position), Text: row.Content.Text, Source: row.Source.Text, Cue: row.Cue.Text,
		Citation: answer.Citation(row), Address: row.URL}
}

// byDate returns the places of the statements of a claim in order of their dates; those without one come last.
func byDate(c record.Claim) []int {
	out := make([]int, len(c.Statements))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(i, k int) int {
		return cmp.Or(cmp.Compare(lateWithout(c.Stances[i].Date), lateWithout(c.Stances[k].Date)), entry.CompareRefs(c.Statements[i], c.Statements[k]))
	})
	return out
}

// lateWithout puts what has no day behind everything.
func lateWithout(day string) string { return first(day, "9") }

// mostDays is how many columns a board has; where there are more days, months take their place, then years.
const mostDays = 10

// boardOf puts the positions on a claim on a board: a row for each party, those first who spoke first, and a column for each day.
func boardOf(a *answer.Across, c record.Claim) (days []string, rows []page.Standing) {
	list := slices.Clone(c.Positions)
	slices.SortStableFunc(list, func(x, y record.Position) int {
		return cmp.Or(cmp.Compare(lateWithout(x.Day), lateWithout(y.Day)), entry.CompareRefs(x.Statement, y.Statement))
	})
	cut := 0
	for _, cut = range []int{len("2031-03-04"), len("2031-03"), len("2031")} {
		if days = daysOf(list, cut); len(days) <= mostDays {
			break
		}
	}
	at := map[int]int{}
	for _, p := range list {
		i, ok := at[p.Party]
		if !ok {
			i = len(rows)
			at[p.Party] = i
			rows = append(rows, page.Standing{Who: a.Called(p.Party), In: inReport(a, p), Cells: make([][]page.Cell, len(days))})
		}
		day := slices.Index(days, p.Day[:min(cut, len(p.Day))])
		rows[i].Cells[day] = append(rows[i].Cells[day], page.Cell{Position: p.Position, Part: p.Part, Statement: p.Statement.String()})
	}
	return days, rows
}

// inReport is the report of a party without a name, "" for one with a name.
func inReport(a *answer.Across, p record.Position) string {
	if a.Party(p.Party).Named {
		return ""
	}
	return answer.InReport(a.Row(p.Statement))
}

// daysOf are the days of positions in order, each once, cut to months or years.
func daysOf(list []record.Position, cut int) []string {
	var out []string
	for _, p := range list {
		if day := p.Day[:min(cut, len(p.Day))]; !slices.Contains(out, day) {
			out = append(out, day)
		}
	}
	return out
}
