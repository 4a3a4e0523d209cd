package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/desk"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
	"github.com/hearsay-project/hearsay/internal/page"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// readCmd is hearsay read.
type readCmd struct {
	Paths []string `arg:"" name:"input" help:"Files, folders (every .txt and .html file and every archive in them and below), archives (.zip, .tar, .tar.gz, .tar.zst), tables (.jsonl, .csv, .tsv), addresses of pages (https://...), or - for standard input."`

	JSON      bool      `help:"Print one line of JSON (hearsay.reading/1) for each report." group:"Output"`
	HTML      *string   `name:"html" help:"Write web pages: a FILE for one report, a folder for several, - for standard output." placeholder:"FILE|DIR" group:"Output"`
	Desk      bool      `help:"Print instead what newsroom rules find in the text; with --json as hearsay.desk/1." group:"Output"`
	Rules     string    `help:"Use your own rules for --desk; docs/formats/desk.md describes the file." placeholder:"FILE" type:"path" group:"Output"`
	ShowRules rulesFlag `help:"Print the built-in rules, to copy and edit for --rules." group:"Output"`
	All       bool      `help:"Include statements below 0.50 confidence." group:"Output"`
	Explain   bool      `help:"Explain why each source, cue and content was chosen." group:"Output"`
	Color     string    `help:"Use colour: ${enum}. Without colour, brackets mark the words." enum:"auto,always,never" default:"auto" group:"Output"`
	Width     int       `help:"Wrap at N columns; by default the width of the terminal, or 80." placeholder:"N" group:"Output"`
	Jobs      *int      `short:"j" help:"Read N reports at once; by default one per core. Output is the same for every N." placeholder:"N" group:"Reading"`

	inputFlags
}

// Help is the long part of the help text; kong asks for it.
func (*readCmd) Help() string {
	return `Examples:
  hearsay read report.txt
  hearsay read --explain report.txt
  hearsay read --json reports/ > readings.jsonl
  hearsay read --desk draft.txt
  hearsay read --html pages/ reports/
  hearsay read --published 2031-03-04 - < report.txt
  hearsay read https://echo.example/2031/ferry

Files in folders are read in byte order of their paths; hidden files and links to other folders are skipped. Beside NAME.txt a file NAME.meta.json may give outlet, url, published, byline, wire and headline.

With --html, a folder gets one page per report and an index.html; it is created if necessary. Only pages made by hearsay are overwritten. The file to open is printed.

A report that cannot be read is reported on standard error, and the others are still read. Exit code: 0 all read, 1 some failed, 2 wrong usage, 130 interrupted.`
}

// Validate is called by kong when the flags are set.
func (c *readCmd) Validate() error {
	if c.Width != 0 && c.Width < terminal.MinWidth {
		return fmt.Errorf("--width is %d; it must be at least %d", c.Width, terminal.MinWidth)
	}
	if c.HTML != nil && *c.HTML == "" {
		return errors.New("--html is empty; it wants the name of a file or a folder")
	}
	if c.HTML != nil && c.JSON {
		return errors.New("--html and --json are two forms of output; take one of them")
	}
	if c.Desk && c.HTML != nil {
		return errors.New("--desk and --html are two forms of output; take one of them")
	}
	if c.Rules != "" && !c.Desk {
		return errors.New("--rules is for --desk; add it, or leave --rules out")
	}
	if c.Explain && c.Desk {
		return errors.New("--explain is about statements, and --desk shows none; use one of them")
	}
	if c.Explain && c.JSON {
		return errors.New("--explain is for people; leave out --json to read the reasons, or take --html")
	}
	return c.validate(c.Jobs)
}

// Run reads everything and writes it in order.
func (c *readCmd) Run(ctx context.Context, p process) error {
	inputs := service.Find(c.Paths)
	if err := tellsOfOne(inputs, c.URL, c.Headline); err != nil {
		return err
	}
	var html *pages
	stdin := io.Reader(p.stdin)
	if c.HTML != nil {
		if slices.ContainsFunc(inputs, isStdin) { // it is read twice: what is in it, then the reports
			p.tellTyping(c.Paths)
			aside, err := service.Aside(ctx, p.stdin)
			if err != nil {
				return err
			}
			defer aside.Close()
			stdin = aside
		}
		all, err := c.all(ctx, inputs, stdin)
		if err != nil {
			return err
		}
		if aside, ok := stdin.(*service.SetAside); ok {
			if err := aside.Again(); err != nil {
				return err
			}
		}
		if html, err = newPages(*c.HTML, c.Paths, all, page.Options{Version: version, All: c.All}); err != nil {
			return err
		}
	}
	rules, err := c.rules()
	if err != nil {
		return err
	}
	e, err := p.engine()
	if err != nil {
		return err
	}
	if html == nil {
		p.tellTyping(c.Paths)
	}
	return c.read(ctx, e, inputs, html, rules, p, stdin)
}

func isStdin(in service.Input) bool { return in.Name == service.Stdin && in.Err == nil }

// tellTyping tells who names standard input and sits at it what is expected.
func (p process) tellTyping(paths []string) {
	if slices.Contains(paths, service.Stdin) && isTerminal(p.stdin) {
		p.complain("reading what you type; end it with Ctrl-D on an empty line")
	}
}

// all lists every report, so that each has the name of its page before the first is read.
func (c *readCmd) all(ctx context.Context, inputs []service.Input, stdin io.Reader) ([]service.Input, error) {
	src, err := bundles(inputs, c.MaxSize, c.Map, false, stdin)
	if err != nil {
		return nil, err
	}
	return service.List(ctx, src)
}

// rulesFlag is --show-rules, which needs no report to read.
type rulesFlag bool

// BeforeReset prints the rules that ship and ends the command; kong calls it when the flag is given.
func (rulesFlag) BeforeReset(app *kong.Kong) error {
	if _, err := app.Stdout.Write(desk.DefaultText()); err != nil {
		return err
	}
	app.Exit(0)
	return nil
}

// rules returns the rules for --desk, those that ship unless others are named.
func (c *readCmd) rules() (desk.Rules, error) {
	if c.Rules == "" {
		return desk.Default(), nil
	}
	f, err := os.Open(c.Rules)
	if err != nil {
		return desk.Rules{}, fmt.Errorf("%w: --rules %s: %w", hearsay.ErrUsage, c.Rules, reason(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, desk.MaxSize+1))
	if err != nil {
		return desk.Rules{}, fmt.Errorf("%w: --rules %s: %w", hearsay.ErrUsage, c.Rules, reason(err))
	}
	rules, err := desk.Parse(data)
	if err != nil {
		return desk.Rules{}, fmt.Errorf("%w: --rules %s: %w", hearsay.ErrUsage, c.Rules, err)
	}
	return rules, nil
}

func (c *readCmd) read(ctx context.Context, r service.Reader, inputs []service.Input, html *pages, rules desk.Rules, p process, stdin io.Reader) error {
	if html != nil {
		if err := html.begin(); err != nil {
			return err
		}
	}
	src, err := c.source(inputs, stdin)
	if err != nil {
		return err
	}
	many := len(inputs) > 1 || service.HoldMany(inputs)
	bar := p.newProgress(barLength(inputs, isTerminal(p.stdin)))
	out := &readings{cmd: c, process: p, src: src, bar: bar, html: html, rules: rules, view: terminal.Options{
		Width: c.Width, Colour: p.colour(c.Color), ASCII: !p.utf8(), All: c.All, Title: many, Legend: true,
	}}
	if c.Width == 0 {
		out.view.Width = p.width()
	}
	f := c.fetcher(p)
	defer f.Close()
	o := c.options(p, f, c.Jobs)
	o.Reasons = c.Explain
	sum, err := service.ReadFrom(ctx, r, src, o, out.emit)
	if err == nil {
		err = out.end()
	}
	bar.stop()
	p.tellOpened(src, c.Paths)
	switch {
	case ctx.Err() != nil && errors.Is(err, ctx.Err()):
		p.complain("interrupted: %s reports read", ofMany(sum.Read, inputs))
		return exitInterrupted
	case brokenPipe(err):
		return exitPipe
	case err != nil:
		return fmt.Errorf("write output: %w", err)
	case out.failed > 0 && many:
		p.complain("%d of %d reports could not be read", out.failed, sum.Total)
		return exitFailed
	case out.failed > 0:
		return exitFailed
	}
	return nil
}

// sidecar reads the sidecar of the report at path, if there is one.
func sidecar(path string) (hearsay.Metadata, error) {
	beside := plain.SidecarPath(path)
	info, err := os.Stat(beside)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return hearsay.Metadata{}, nil
	case err == nil && !info.Mode().IsRegular():
		return hearsay.Metadata{}, fmt.Errorf("%w: %s is not a file", hearsay.ErrSidecar, beside)
	case err == nil && info.Size() > plain.MaxSidecar:
		return hearsay.Metadata{}, fmt.Errorf("%w: %s has more than %d bytes", hearsay.ErrSidecar, beside, plain.MaxSidecar)
	}
	raw, err := os.ReadFile(beside)
	if err != nil {
		return hearsay.Metadata{}, fmt.Errorf("%w: %w", hearsay.ErrSidecar, err)
	}
	meta, err := plain.ParseSidecar(raw)
	if err != nil {
		return hearsay.Metadata{}, fmt.Errorf("%s: %w", beside, err)
	}
	return meta, nil
}

// readings writes what is read.
type readings struct {
	cmd     *readCmd
	process process
	src     *service.Bundles
	bar     *progress
	html    *pages // nil without --html
	rules   desk.Rules
	view    terminal.Options
	written bool // something is on standard output
	failed  int
}

func (o *readings) emit(res service.Result) error {
	defer o.bar.stepOf(o.src.Total())
	if res.Err == nil && o.html != nil {
		return o.html.read(res.Name, res.Reading, o.process.stdout)
	}
	if res.Err == nil && o.cmd.JSON {
		line, err := o.line(res.Reading)
		if err == nil {
			return o.write(string(line) + "\n")
		}
		res.Err = err
	}
	if res.Err != nil {
		return o.failure(res)
	}
	view := o.show(res.Reading)
	if o.written {
		view = "\n" + view
	}
	return o.write(view)
}

// line is the JSON of a reading.
func (o *readings) line(r hearsay.Reading) ([]byte, error) {
	if o.cmd.Desk {
		return format.Desk(r, o.rules, o.rules.Check(r))
	}
	return format.Reading(r)
}

// show is the view of a reading.
func (o *readings) show(r hearsay.Reading) string {
	if o.cmd.Desk {
		return terminal.Findings(r, o.rules, o.rules.Check(r), o.view)
	}
	view := terminal.Render(r, o.view)
	if len(r.Statements) > 0 {
		o.view.Legend = false // once is enough
	}
	return view
}

// failure tells of a report that could not be read, on both outputs when the one is for machines.
func (o *readings) failure(res service.Result) error {
	o.failed++
	p := o.process
	message := strings.TrimPrefix(strings.TrimPrefix(res.Err.Error(), "read "), res.Name+": ")
	stderr := o.bar.above(p.stderr)
	line := terminal.Safe(res.Name+": "+message, !p.utf8())
	fmt.Fprintf(stderr, "hearsay: %s\n", line)
	var crash *service.Panic
	if errors.As(res.Err, &crash) && p.env("HEARSAY_DEBUG") != "" {
		fmt.Fprintf(stderr, "%s\n", crash.Stack)
	}
	if o.html != nil {
		o.html.failed(res.Name, message)
	}
	if !o.cmd.JSON {
		return nil
	}
	object, err := format.Error(res.Name, res.Err)
	if err != nil {
		return err
	}
	return o.write(string(object) + "\n")
}

// end writes what comes after all reports.
func (o *readings) end() error {
	if o.html == nil {
		return nil
	}
	first, err := o.html.end()
	if err != nil || first == "" {
		return err
	}
	return o.write(terminal.Safe(first, !o.process.utf8()) + "\n")
}

func (o *readings) write(s string) error {
	o.written = true
	_, err := o.process.stdout.WriteString(s)
	return err
}
