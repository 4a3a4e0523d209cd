package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/proof"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// defaultDB is the record that is used unless another is named.
const defaultDB = "hearsay.db"

// recordFlags name a record.
type recordFlags struct {
	DB string `name:"db" help:"The record; by default $HEARSAY_DB, or hearsay.db." placeholder:"FILE" group:"Record"`
}

func (f recordFlags) path(p process) string {
	for _, path := range []string{f.DB, p.env("HEARSAY_DB")} {
		if path != "" {
			return path
		}
	}
	return defaultDB
}

// open opens the record, and tells when it was brought to a newer schema.
func (f recordFlags) open(ctx context.Context, p process, mode sqlite.Mode) (*sqlite.Store, error) {
	st, err := sqlite.Open(ctx, f.path(p), sqlite.Options{Mode: mode, At: p.now()})
	if err != nil {
		return nil, err
	}
	if from, to, brought := st.Brought(); brought {
		p.complain("%s was brought from schema %d to schema %d with all that it holds; an older hearsay can no longer open it", f.path(p), from, to)
	}
	return st, nil
}

// with runs f on the opened record.
func (f recordFlags) with(ctx context.Context, p process, mode sqlite.Mode, use func(*sqlite.Store) error) error {
	st, err := f.open(ctx, p, mode)
	if err != nil {
		return err
	}
	if mode == sqlite.ReadOnly {
		err = st.Moment(ctx, use)
	} else {
		err = use(st)
	}
	if closing := st.Close(); err == nil && closing != nil {
		err = fmt.Errorf("close %s: %w", f.path(p), closing)
	}
	return err
}

// printJSON writes v as one line.
func (p process) printJSON(v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	_, err = p.stdout.WriteString(string(b) + "\n")
	return err
}

// print writes lines for people.
func (p process) print(format string, args ...any) error {
	var b strings.Builder
	for line := range strings.SplitSeq(fmt.Sprintf(format, args...), "\n") {
		b.WriteString(terminal.Safe(line, !p.utf8()) + "\n")
	}
	_, err := p.stdout.WriteString(b.String())
	return err
}

// verifyCmd is hearsay verify.
type verifyCmd struct {
	recordFlags
	Since string `help:"A head printed by an earlier verify: prove that the log has only grown since." placeholder:"HEAD"`
}

// Help is the long part of the help text.
func (*verifyCmd) Help() string {
	return `The log of a record holds the hash of everything that was added, read again, reviewed or forgotten, and each entry is chained to all before it. Verify computes every hash anew and reports what does not match. Keep the head that it prints somewhere else: with --since it later proves that the past was not rewritten.

Exit code: 0 everything matches, 1 something does not.`
}

// Run verifies.
func (c *verifyCmd) Run(ctx context.Context, p process) error {
	var earlier ledger.Head
	if c.Since != "" {
		var err error
		if earlier, err = ledger.ParseHead(c.Since); err != nil {
			return fmt.Errorf("%w: --since: %w", hearsay.ErrUsage, err)
		}
	}
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error { return c.verify(ctx, p, st, earlier) })
}

func (c *verifyCmd) verify(ctx context.Context, p process, st *sqlite.Store, earlier ledger.Head) error {
	status, err := st.Status(ctx)
	if err != nil {
		return err
	}
	bar := p.newBar("verifying", status.Reports)
	res, err := proof.Verify(ctx, st, earlier, func(found ledger.Problem) {
		fmt.Fprintf(bar.above(p.stderr), "hearsay: %s\n", terminal.Safe(found.String(), !p.utf8()))
	}, bar.step)
	bar.stop()
	if err != nil {
		return err
	}
	if res.Problems > 0 {
		p.complain("%s is not what its log says: %s; restore a backup, or see what was changed and by whom", c.path(p), plural(res.Problems, "problem"))
		return exitFailed
	}
	if err := p.print("verified: %s, %s, %s of the log", plural(res.Reports, "report"), plural(res.Readings, "reading"), plural(int(res.Head.Size), "entry")); err != nil {
		return err
	}
	return p.print("head: %s", res.Head)
}

// plural counts things: 1 report, 2 entries.
func plural(n int, thing string) string {
	if n != 1 {
		if stem, ok := strings.CutSuffix(thing, "y"); ok {
			thing = stem + "ies"
		} else {
			thing += "s"
		}
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// forgetCmd is hearsay forget.
type forgetCmd struct {
	recordFlags
	Report string `arg:"" help:"The report: r1."`
	Reason string `help:"The reason; it stays in the log for good." required:"true" placeholder:"WORDS"`
}

// Help is the long part of the help text.
func (*forgetCmd) Help() string {
	return `For a court order or a request for erasure. The raw bytes, all readings, where they came from, decisions that involve the report, and its search index are deleted and overwritten in the file. A tombstone stays, with the number, the hash of the bytes, the reason and the time. hearsay verify still passes. Earlier backups still contain the report.`
}

// Run forgets.
func (c *forgetCmd) Run(ctx context.Context, p process) error {
	id, err := store.ParseReportID(c.Report)
	if err != nil {
		return err
	}
	if strings.TrimSpace(c.Reason) == "" {
		return fmt.Errorf("%w: --reason is empty; say why, the log keeps it", hearsay.ErrUsage)
	}
	return c.with(ctx, p, sqlite.Write, func(st *sqlite.Store) error {
		across := store.ReviewQuery{State: store.Across}
		before, err := st.Reviews(ctx, across)
		if err != nil {
			return err
		}
		tomb, err := st.Forget(ctx, p.now(), id, strings.ToValidUTF8(c.Reason, "\uFFFD"))
		if err != nil {
			return err
		}
		if err := p.print("%s is forgotten; its hash stays: sha256:%s", tomb.Report, tomb.SHA256); err != nil {
			return err
		}
		if tomb.Lingers {
			p.complain("another program still reads the record as it was before: until that ends, words of %s may stand in %s-wal", tomb.Report, c.path(p))
		}
		after, err := st.Reviews(ctx, across)
		if err != nil {
			return err
		}
		if gone := len(before) - len(after); gone > 0 {
			p.complain("%s across reports spoke of it, and went with it; what was decided of others is to be decided anew", plural(gone, "decision"))
		}
		return p.caughtUp(ctx, st)
	})
}

// backupCmd is hearsay backup.
type backupCmd struct {
	recordFlags
	File string `arg:"" help:"The file to write; it must not exist."`
}

// Run writes a backup.
func (c *backupCmd) Run(ctx context.Context, p process) error {
	st, err := sqlite.Open(ctx, c.path(p), sqlite.Options{Mode: sqlite.ReadOnly, Older: true}) // it is copied as it is, before it is brought to a newer schema above all
	if err != nil {
		return err
	}
	defer st.Close()
	if err := st.Backup(ctx, c.File); err != nil {
		return err
	}
	p.complain("wrote %s", c.File)
	return nil
}

// restoreCmd is hearsay restore.
type restoreCmd struct {
	recordFlags
	File string `arg:"" help:"A backup."`
}

// Help is the long part of the help text.
func (*restoreCmd) Help() string {
	return `The record must not exist: move the old one away first, or name another with --db. The backup is verified before the record appears under its name. A backup from an older hearsay is converted to the current schema; the backup file itself does not change.`
}

// Run restores.
func (c *restoreCmd) Run(ctx context.Context, p process) error {
	v := verifyCmd{recordFlags: recordFlags{c.File}}
	return sqlite.Restore(ctx, c.File, c.path(p), p.now(), func(st *sqlite.Store) error { return v.verify(ctx, p, st, ledger.Head{}) })
}

// about tells the version of an engine; a toy has none.
func about(r service.Reader) hearsay.Engine {
	if e, ok := r.(interface{ About() hearsay.Engine }); ok {
		return e.About()
	}
	return hearsay.Engine{}
}
