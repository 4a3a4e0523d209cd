package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// addCmd is hearsay add.
type addCmd struct {
	recordFlags
	Paths []string `arg:"" name:"input" help:"Files, folders (every .txt and .html file and every archive in them and below), archives (.zip, .tar, .tar.gz, .tar.zst), tables (.jsonl, .csv, .tsv), addresses of pages (https://...), or - for standard input."`

	JSON    bool `help:"Print one line of JSON (hearsay.added/1) for each input once it is kept." group:"Output"`
	Verbose bool `short:"v" help:"Print one line for each input once it is kept." group:"Output"`
	Jobs    *int `short:"j" help:"Read N reports at once; by default one per core. The record is the same for every N." placeholder:"N" group:"Reading"`

	inputFlags
}

// Help is the long part of the help text.
func (*addCmd) Help() string {
	return `Examples:
  hearsay add reports/
  hearsay add --db inquiry.db --outlet "The Lowick Echo" echo/*.txt
  hearsay add pages.zip
  hearsay add https://echo.example/2031/ferry
  hearsay add --map text=body,headline=title export.jsonl
  hearsay status

Reports are read as by hearsay read, and kept with their raw bytes. Adding the same thing twice changes nothing, and a forgotten report is not added again. Another text or another time of publication at the same address is a new version; another form of the same version (page and plain text) is a rendering. Ctrl-C keeps what was read so far; the same command continues. Adding uses all idle cores and gives way to other work, such as people who look at the record in a browser.

Exit code: 0 everything is in the record, 1 some inputs could not be added (hearsay status lists them), 2 wrong usage, 130 interrupted.`
}

// Validate is called by kong when the flags are set.
func (c *addCmd) Validate() error {
	if c.JSON && c.Verbose {
		return errors.New("--json and --verbose are two forms of output; take one of them")
	}
	return c.validate(c.Jobs)
}

// Run adds.
func (c *addCmd) Run(ctx context.Context, p process) error {
	inputs := service.Find(c.Paths)
	if err := tellsOfOne(inputs, c.URL, c.Headline); err != nil {
		return err
	}
	return c.with(ctx, p, sqlite.Create, func(st *sqlite.Store) error {
		p.tellTyping(c.Paths)
		p.politely()
		e, err := p.engine()
		if err != nil {
			return err
		}
		return c.add(ctx, p, st, e, inputs)
	})
}

func (c *addCmd) add(ctx context.Context, p process, st *sqlite.Store, r service.Reader, inputs []service.Input) error {
	src, err := c.source(inputs, p.stdin)
	if err != nil {
		return err
	}
	f := c.fetcher(p)
	defer f.Close()
	out := &additions{cmd: c, process: p, src: src, bar: p.newBar("adding", barLength(inputs, isTerminal(p.stdin)))}
	if err := service.DropGone(ctx, st, c.Paths, p.now); err != nil {
		return err
	}
	sum, err := service.Add(ctx, &persistent{Record: st}, r, src, c.options(p, f, c.Jobs), p.now, out.emit)
	out.bar.stop()
	p.tellOpened(src, c.Paths)
	interrupted := ctx.Err() != nil && errors.Is(err, ctx.Err())
	if err != nil && !interrupted {
		if n := sum.Total(); n > 0 {
			p.complain("stopped after %s inputs; what is told as added is kept", ofMany(n, inputs))
		}
		return err
	}
	if !c.JSON {
		if err := p.print("%s", tell(sum)); err != nil {
			return err
		}
	}
	if err := p.tellOverwritten(ctx, st, out.first); err != nil && !interrupted {
		return err
	}
	if err := p.caughtUp(ctx, st); err != nil {
		return err
	}
	switch {
	case interrupted:
		p.complain("interrupted: %s inputs done; the same command goes on", ofMany(sum.Total(), inputs))
		return exitInterrupted
	case sum.Failed > 0:
		return exitFailed
	}
	return nil
}

// tell puts a summary into words.
func tell(sum service.AddSummary) string {
	parts := []string{fmt.Sprintf("%d added", sum.What[store.New])}
	for _, w := range []struct {
		what store.What
		one  string
		many string
	}{
		{store.Version, "1 new version", "%d new versions"}, {store.Rendering, "1 rendering", "%d renderings"},
		{store.Corrected, "1 corrected", "%d corrected"},
		{store.Copy, "1 known from one more place", "%d known from one more place"}, {store.Held, "1 held already", "%d held already"},
		{store.Forgotten, "1 forgotten and not added again", "%d forgotten and not added again"},
	} {
		switch n := sum.What[w.what]; {
		case n == 1:
			parts = append(parts, w.one)
		case n > 1:
			parts = append(parts, fmt.Sprintf(w.many, n))
		}
	}
	if sum.Failed > 0 {
		parts = append(parts, fmt.Sprintf("%d failed", sum.Failed))
	}
	return strings.Join(parts, ", ") + "; " + plural(sum.Statements, "new statement")
}

// additions tells what becomes of inputs.
type additions struct {
	cmd     *addCmd
	process process
	src     *service.Bundles
	bar     *progress
	first   store.ReportID // the first new article, 0 for none
}

// fewOverwritten is how many files are told of at once.
const fewOverwritten = 3

// tellOverwritten tells which files had given another report before. Nothing tells whether they are one article: a file that was added half-written, or one that is
// used for something else each day.
func (p process) tellOverwritten(ctx context.Context, st *sqlite.Store, from store.ReportID) error {
	if from == 0 {
		return nil
	}
	list, err := st.Overwritten(ctx, from)
	if err != nil || len(list) == 0 {
		return err
	}
	var files []string
	for _, o := range list[:min(len(list), fewOverwritten)] {
		files = append(files, fmt.Sprintf("%s (%s, before %s)", filepath.Base(o.Place), o.Now, o.Before))
	}
	if more := len(list) - fewOverwritten; more > 0 {
		files = append(files, fmt.Sprintf("and %d more", more))
	}
	p.complain("added before with other bytes, and kept as articles of their own, for they tell no address: %s; where one replaces the other, take that out: hearsay forget %s --reason WORDS",
		strings.Join(files, ", "), list[0].Before)
	return nil
}

// addedLine is hearsay.added/1.
type addedLine struct {
	Format     string     `json:"format"`
	Input      string     `json:"input"`
	What       store.What `json:"what"`
	Report     string     `json:"report"`
	Article    *string    `json:"article"`
	Version    *int       `json:"version"`
	Statements *int       `json:"statements"`
}

func (o *additions) emit(a service.Added) error {
	defer o.bar.stepOf(o.src.Total())
	if o.first == 0 && a.Err == nil && a.Outcome.What == store.New {
		o.first = a.Outcome.Report
	}
	p := o.process
	name := strings.ToValidUTF8(a.Name, "\uFFFD")
	switch {
	case a.Err != nil:
		line := terminal.Safe(a.Name+": "+service.Why(a.Name, a.Err), !p.utf8())
		fmt.Fprintf(o.bar.above(p.stderr), "hearsay: %s\n", line)
		if !o.cmd.JSON {
			return nil
		}
		object, err := format.Error(a.Name, a.Err)
		if err == nil {
			_, err = p.stdout.WriteString(string(object) + "\n")
		}
		return err
	case o.cmd.JSON:
		line := addedLine{Format: "hearsay.added/1", Input: name, What: a.Outcome.What, Report: a.Outcome.Report.String()}
		if a.Outcome.Article != 0 {
			article := fmt.Sprintf("a%d", a.Outcome.Article)
			line.Article, line.Version, line.Statements = &article, &a.Outcome.Version, &a.Statements
		}
		return p.printJSON(line)
	case o.cmd.Verbose:
		out := io.Writer(p.stdout)
		if isTerminal(p.stdout) {
			out = o.bar.above(p.stdout)
		}
		_, err := fmt.Fprintf(out, "%s\t%s\t%s\n", a.Outcome.Report, a.Outcome.What, terminal.Safe(a.Name, !p.utf8()))
		return err
	}
	return nil
}

// rerunCmd is hearsay rerun.
type rerunCmd struct {
	recordFlags
	Jobs   *int `short:"j" help:"Read N reports at once; by default one per core." placeholder:"N"`
	Across bool `help:"Read nothing: find claims, parties and all else that shows across reports anew from the readings, where it is damaged."`
}

// Help is the long part of the help text.
func (*rerunCmd) Help() string {
	return `Reads, from the kept bytes, every report that this version of the engine has not read. Searches then use the new readings; the old ones stay, and hearsay diff-runs shows what changed. Ctrl-C keeps what was read so far; the same command continues.

What shows across reports is kept to be shown at once, and the log does not vouch for it: if a fault of the disk damages only that, hearsay verify finds nothing and --across repairs it. Reports, readings and decisions stay as they are.`
}

// Run reads again.
func (c *rerunCmd) Run(ctx context.Context, p process) error {
	return c.with(ctx, p, sqlite.Write, func(st *sqlite.Store) error {
		p.politely()
		if c.Across {
			return c.acrossAnew(ctx, p, st)
		}
		e, err := p.engine()
		if err != nil {
			return err
		}
		return c.rerun(ctx, p, st, e)
	})
}

// acrossAnew finds what shows across reports anew, whatever is kept of it.
func (c *rerunCmd) acrossAnew(ctx context.Context, p process, st *sqlite.Store) error {
	switch state, err := st.State(ctx); {
	case err != nil:
		return err
	case record.Newer(state.Rules):
		return fmt.Errorf("%w: what shows across its reports was found by rules %s, this version knows rules %s: find it anew with that one", hearsay.ErrNewer, state.Rules, record.Rules)
	}
	if err := st.AcrossAnew(ctx); err != nil {
		return err
	}
	if err := p.caughtUp(ctx, st); err != nil {
		return err
	}
	return p.print("what shows across reports was found anew")
}

func (c *rerunCmd) rerun(ctx context.Context, p process, st *sqlite.Store, r service.Reader) error {
	status, err := st.Status(ctx)
	if err != nil {
		return err
	}
	left := status.Reports
	for _, run := range status.Runs {
		if run.Key == store.RunKey(about(r)) {
			left -= run.Readings
		}
	}
	o := service.Options{}
	if c.Jobs != nil {
		o.Jobs = *c.Jobs
	}
	bar := p.newBar("reading", left)
	read, failed := 0, 0
	err = service.Rerun(ctx, st, r, about(r), o, p.now, func(res service.Reread) error {
		bar.step()
		if res.Err == nil {
			read++
			return nil
		}
		failed++
		fmt.Fprintf(bar.above(p.stderr), "hearsay: %s: %s\n", res.Report, terminal.Safe(res.Err.Error(), !p.utf8()))
		return nil
	})
	bar.stop()
	switch {
	case ctx.Err() != nil && errors.Is(err, ctx.Err()):
		p.complain("interrupted: %s of %d read; the same command goes on", plural(read, "report"), left)
		return exitInterrupted
	case err != nil:
		return err
	}
	if err := p.print("%s read with version %s", plural(read, "report"), first(about(r).Version, "unknown")); err != nil {
		return err
	}
	if err := p.caughtUp(ctx, st); err != nil {
		return err
	}
	if status, err = service.Status(ctx, st); err != nil {
		return err
	}
	if status.Orphans > 0 {
		p.complain("%s without a statement at their words; please look: hearsay review list --orphans", plural(status.Orphans, "decision"))
	}
	if failed > 0 {
		return exitFailed
	}
	return nil
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
