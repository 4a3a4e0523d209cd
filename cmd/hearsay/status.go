package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// fewFailures is how many are listed unless all are asked for.
const fewFailures = 10

// statusCmd is hearsay status.
type statusCmd struct {
	recordFlags
	JSON     bool `help:"Print one JSON object (hearsay.status/1), with all failures."`
	Failures bool `help:"List all failures, not only the latest ten."`
}

// Run tells what is held.
func (c *statusCmd) Run(ctx context.Context, p process) error {
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		s, err := service.Status(ctx, st)
		if err != nil {
			return err
		}
		limit := fewFailures
		if c.JSON || c.Failures {
			limit = 0
		}
		failures, err := st.Failures(ctx, limit)
		if err != nil {
			return err
		}
		if c.JSON {
			return p.line(answer.Status(c.path(p), s, failures))
		}
		return p.text(statusText(c.path(p), s, failures, (&viewFlags{}).options(p)))
	})
}

// statusText is for people.
func statusText(path string, s store.Status, failures []store.Failure, o terminal.Options) string {
	var facts [][2]string
	row := func(name, format string, args ...any) {
		facts = append(facts, [2]string{name, fmt.Sprintf(format, args...)})
	}
	row("record", "%s, schema %d, %s on disk", path, s.Schema, bytesText(s.KeptBytes))
	row("reports", "%d: %s of %s, %s", s.Reports, plural(s.Versions, "version"), plural(s.Articles, "article"), plural(s.Renderings, "rendering"))
	if s.Superseded > 0 {
		row("", "%s superseded by later ones", plural(s.Superseded, "version"))
	}
	if s.Forgotten > 0 {
		row("", "%s forgotten", plural(s.Forgotten, "report"))
	}
	row("raw bytes", "%s, from %s", bytesText(s.RawBytes), plural(s.Origins, "place"))
	row("statements", "%d, %d of them of anonymous sources", s.Statements, s.Anonymous)
	if s.Reviews > 0 {
		row("reviews", "%s on %s, %d of them rejected", plural(s.Reviews, "decision"), plural(s.Decided, "statement"), s.Rejected)
	}
	if s.Orphans > 0 {
		row("", "%s: hearsay review list --orphans", plural(s.Orphans, "orphan"))
	}
	row("names", "%d", s.Parties)
	for i, r := range s.Runs {
		name := ""
		if i == 0 {
			name = "runs"
		}
		row(name, "%d: version %s since %s, %s, the newest of %s", r.ID, first(r.Engine.Version, "unknown"), r.First, plural(r.Readings, "reading"), plural(r.Newest, "report"))
	}
	row("log", "%s", plural(int(s.Entries), "entry"))
	total := 0
	for _, code := range slices.Sorted(maps.Keys(s.Failures)) {
		total += s.Failures[code]
	}
	row("failures", "%d%s", total, byCode(s.Failures))
	out := terminal.Facts(facts, o)
	for _, f := range failures { // each one line, to be copied and looked for
		out += "  " + terminal.Safe(placeText(f.Origin)+": "+f.Message, o.ASCII) + "\n"
	}
	if more := total - len(failures); more > 0 {
		out += fmt.Sprintf("  and %d more: hearsay status --failures\n", more)
	}
	return out
}

func byCode(counts map[string]int) string {
	var parts []string
	for _, code := range slices.Sorted(maps.Keys(counts)) {
		parts = append(parts, fmt.Sprintf("%d %s", counts[code], code))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

func placeText(o store.Origin) string {
	if o.Container == "" {
		return o.Place
	}
	return o.Place + " » " + o.Container
}

// bytesText writes a size with at most one decimal.
func bytesText(n int64) string {
	unit, names := int64(1), []string{"bytes", "kB", "MB", "GB", "TB"}
	for len(names) > 1 && n >= 1000*unit {
		unit, names = unit*1000, names[1:]
	}
	if unit == 1 || n >= 100*unit {
		return fmt.Sprintf("%d %s", n/unit, names[0])
	}
	return fmt.Sprintf("%d.%d %s", n/unit, n%unit*10/unit, names[0])
}

// diffRunsCmd is hearsay diff-runs.
type diffRunsCmd struct {
	recordFlags
	Before  int  `arg:"" optional:"" help:"The number of a run; by default the last but one."`
	After   int  `arg:"" optional:"" help:"The number of a run; by default the last."`
	Summary bool `help:"Only count."`
}

// Help is the long part of the help text.
func (*diffRunsCmd) Help() string {
	return `A run is one version of the engine with its models; hearsay status lists them. For the reports that both runs have read, this shows statements that only one has (- and +), and what differs in the others (~).`
}

// Run compares.
func (c *diffRunsCmd) Run(ctx context.Context, p process) error {
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		before, after, err := c.runs(ctx, st)
		if err != nil {
			return err
		}
		sum, err := service.DiffRuns(ctx, st, before, after, func(d service.Difference) error {
			if c.Summary {
				return nil
			}
			return p.print("%s", differenceText(d))
		})
		if err != nil {
			return err
		}
		return p.print("%s", diffText(before, after, sum))
	})
}

func (c *diffRunsCmd) runs(ctx context.Context, st *sqlite.Store) (before, after store.RunID, err error) {
	list, err := st.Runs(ctx)
	if err != nil {
		return 0, 0, err
	}
	if len(list) < 2 {
		return 0, 0, fmt.Errorf("%w: the record has %s; there is another after hearsay rerun with another version", hearsay.ErrNotFound, plural(len(list), "run"))
	}
	before, after = list[len(list)-2].ID, list[len(list)-1].ID
	if c.Before != 0 {
		before = store.RunID(c.Before)
	}
	if c.After != 0 {
		after = store.RunID(c.After)
	}
	for _, id := range []store.RunID{before, after} {
		if !slices.ContainsFunc(list, func(r store.Run) bool { return r.ID == id }) {
			return 0, 0, fmt.Errorf("%w: there is no run %d: hearsay status lists them", hearsay.ErrNotFound, id)
		}
	}
	return before, after, nil
}

func differenceText(d service.Difference) string {
	one := func(sign string, s store.Statement) string {
		return fmt.Sprintf("%s %s/s%d %s %s: %s", sign, d.Report, s.Number, s.Speaker.Words, s.Position, s.Content.Text)
	}
	switch {
	case d.After.Number == 0:
		return one("-", d.Before)
	case d.Before.Number == 0:
		return one("+", d.After)
	}
	text := one("~", d.After)
	for _, f := range d.Fields {
		text += fmt.Sprintf("\n    %s: %s → %s", f.Name, orNone(f.Before), orNone(f.After))
	}
	return text
}

func orNone(s string) string { return first(s, "none") }

func diffText(before, after store.RunID, sum service.DiffSummary) string {
	text := fmt.Sprintf("run %d to run %d: %s, %d with differences; statements: %d the same, %d changed, %d new, %d gone",
		before, after, plural(sum.Reports, "report"), sum.Changed, sum.Same, sum.Differ, sum.Added, sum.Removed)
	for _, name := range sum.FieldOrder {
		if n := sum.Fields[name]; n > 0 {
			text += fmt.Sprintf("\n  %s: %d", name, n)
		}
	}
	if sum.TextsDiffer > 0 {
		text += fmt.Sprintf("\n  %s of which the text itself was taken differently", plural(sum.TextsDiffer, "report"))
	}
	return text
}
