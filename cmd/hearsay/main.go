// Command hearsay reads news reports and shows who said what, on whose word, with the exact words that carry it.
//
// This package is the only one that knows of arguments, environment, exit codes and terminals: it chooses the parts
// and joins them. Exit codes: 0 all well, 1 something failed, 2 wrong usage, 130 interrupted.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

const version = "0.1.0"

// The exit codes other than 0.
const (
	exitFailed      exitCode = 1
	exitUsage       exitCode = 2
	exitInterrupted exitCode = 130
	exitPipe        exitCode = 141 // what a shell makes of a process that SIGPIPE ended
)

// exitCode ends a command that has said already what there is to say.
type exitCode int

func (c exitCode) Error() string { return fmt.Sprintf("exit code %d", int(c)) }

// cli is the table of commands.
type cli struct {
	Version kong.VersionFlag `help:"Print the version."`

	Read      readCmd      `cmd:"" help:"Read reports: list the statements in them, with the exact words."`
	Add       addCmd       `cmd:"" help:"Read reports and keep them in a record."`
	Status    statusCmd    `cmd:"" help:"Show what a record holds, and what could not be added."`
	Search    searchCmd    `cmd:"" help:"Find statements in a record: by words, speaker, position, outlet, date."`
	Show      showCmd      `cmd:"" help:"Show a report of a record, or a statement in its context."`
	Who       whoCmd       `cmd:"" help:"Show what somebody says, and the positions they take."`
	Parties   partiesCmd   `cmd:"" help:"List who speaks or is spoken about, across reports."`
	Claims    claimsCmd    `cmd:"" help:"List claims: what several statements are about, who says so, who denies it."`
	Claim     claimCmd     `cmd:"" help:"Show one claim: who stands where on it, and since when."`
	Origins   originsCmd   `cmd:"" help:"Show how many independent origins a claim has, and what stands without one."`
	Anonymous anonymousCmd `cmd:"" help:"List sources without a name."`
	Timeline  timelineCmd  `cmd:"" help:"Show statements day by day."`
	Families  familiesCmd  `cmd:"" help:"Show which reports share text: copies and rewrites, their original, what each cut."`
	Revisions revisionsCmd `cmd:"" help:"Show what changed between the versions of an article."`
	Review    reviewCmd    `cmd:"" help:"Confirm, correct or reject statements; list what needs review."`
	Serve     serveCmd     `cmd:"" help:"Serve a record on this machine: pages for a browser, and an API."`
	Demo      demoCmd      `cmd:"" help:"Look around a record of invented stories in a browser."`
	MCP       mcpCmd       `cmd:"" name:"mcp" help:"Let an assistant search a record, over the Model Context Protocol."`
	Export    exportCmd    `cmd:"" help:"Export a record for other programs."`

	Rerun    rerunCmd    `cmd:"" help:"Read a whole record again with this version; older readings stay."`
	DiffRuns diffRunsCmd `cmd:"" help:"Show what a newer version reads differently."`
	Verify   verifyCmd   `cmd:"" help:"Prove that a record agrees with its log."`
	Forget   forgetCmd   `cmd:"" help:"Remove one report from a record for good."`
	Backup   backupCmd   `cmd:"" help:"Copy a record, even while it is in use."`
	Restore  restoreCmd  `cmd:"" help:"Make a record from a backup."`

	Completion completionCmd `cmd:"" help:"Print a script that makes a shell complete hearsay commands."`

	Bench benchCmd `cmd:"" help:"Measure how good and how fast Hearsay is."`
	Help  helpCmd  `cmd:"" help:"Explain a command."`
}

// helpCmd stands in the table to be listed; run turns "help COMMAND" into "COMMAND --help".
type helpCmd struct {
	Command []string `arg:"" optional:"" help:"The command to explain."`
}

const short = `Hearsay reads news reports and shows who said what, with the exact words that carry it.

  hearsay read report.txt         read one report
  hearsay read reports/           read every .txt and .html file in a folder
  hearsay read --json reports/    print one JSON object for each report
  hearsay read -                  read standard input
  hearsay add reports/            read them and keep them in hearsay.db
  hearsay search bridge           find statements in it

More: hearsay help, hearsay help read
`

const description = `Hearsay reads news reports and keeps the record of every attributed statement: who spoke, and the exact words that carry it. It works offline and never says what is true.

Examples:
  hearsay read report.txt
  hearsay read --json reports/ > readings.jsonl
  hearsay help read`

func main() {
	os.Exit(int(start(loadEngine)))
}

// start runs the command line of this process.
func start(engine func() (service.Reader, error)) exitCode {
	p := process{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, env: os.Getenv, now: time.Now, engine: engine, giveWay: giveWay}
	// The first Ctrl-C, or whoever asks a service to end, ends the command in good order, the second at once.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return run(ctx, os.Args[1:], p)
}

// run runs one command line and returns its exit code.
func run(ctx context.Context, args []string, p process) (code exitCode) {
	if len(args) == 0 {
		fmt.Fprint(p.stderr, short)
		return exitUsage
	}
	if args[0] == "help" {
		args = append(args[1:len(args):len(args)], "--help")
	}
	if args[0] == "import" { // what others call it
		args = append([]string{"add"}, args[1:]...)
	}
	help := &helpWriter{to: p.stdout}
	defer func() { // kong ends the process after --help and --version
		if v := recover(); v != nil {
			c, ok := v.(exitCode)
			if !ok {
				panic(v)
			}
			if code = c; help.err != nil {
				code = p.failed(ctx, help.err)
			}
		}
	}()
	parser := kong.Must(&cli{},
		kong.Name("hearsay"),
		kong.Description(description),
		kong.Vars{"version": "hearsay " + version},
		kong.Writers(help, p.stderr),
		kong.Exit(func(c int) { panic(exitCode(c)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true, WrapUpperBound: 100}),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.BindTo(p.stdout, (*io.Writer)(nil)),
		kong.Bind(p),
	)
	command, err := parser.Parse(args)
	switch {
	case help.err != nil:
		return p.failed(ctx, help.err)
	case err != nil:
		return p.usage(err)
	}
	return p.failed(ctx, command.Run())
}

// helpWriter keeps the error of writing help or the version: kong passes over it, or takes it for one of the arguments.
type helpWriter struct {
	to  io.Writer
	err error
}

func (w *helpWriter) Write(b []byte) (int, error) {
	n, err := w.to.Write(b)
	if w.err == nil && err != nil {
		w.err = fmt.Errorf("write output: %w", err)
	}
	return n, err
}

// usage tells what is wrong with the arguments.
func (p process) usage(err error) exitCode {
	hint := "hearsay help"
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil && parse.Context.Selected() != nil {
		command := strings.TrimPrefix(parse.Context.Selected().Path(), "hearsay ")
		hint += " " + command
		if of := parse.Context.Selected(); len(of.Children) > 0 && strings.HasPrefix(err.Error(), "unknown flag --db") {
			err = fmt.Errorf("--db stands behind what %s is to do: hearsay %s %s --db FILE", command, command, of.Children[0].Name)
		}
	} else if name, ok := strings.CutPrefix(err.Error(), "unexpected argument "); ok && !strings.Contains(name, ",") {
		err = fmt.Errorf("there is no command %q", name)
	}
	p.complain("%s", plainly(err.Error()))
	p.complain("see %s", hint)
	return exitUsage
}

// plainly words what is wrong with a value that begins with a dash, which the parser takes for a flag.
func plainly(problem string) string {
	flag, rest, ok := strings.Cut(problem, `: expected int value but got "-`)
	if !ok {
		return problem
	}
	value, _, _ := strings.Cut(rest, `"`)
	return fmt.Sprintf("%s is -%s; it must be a number from 0 on", flag, value)
}

// failed tells how a command ended, unless it told so itself.
func (p process) failed(ctx context.Context, err error) exitCode {
	var code exitCode
	switch {
	case err == nil:
		return 0
	case errors.As(err, &code):
		return code
	case brokenPipe(err):
		return exitPipe
	case errors.Is(err, hearsay.ErrUsage):
		p.complain("%v", err)
		return exitUsage
	case ctx.Err() != nil && errors.Is(err, ctx.Err()):
		p.complain("interrupted")
		return exitInterrupted
	}
	p.complain("%v", err)
	return exitFailed
}

// complain writes one line to standard error.
func (p process) complain(format string, args ...any) {
	line := terminal.Safe(fmt.Sprintf(format, args...), !p.utf8())
	fmt.Fprintf(p.stderr, "hearsay: %s\n", line)
}
