package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/gold"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// exportGoldCmd is hearsay export gold.
type exportGoldCmd struct {
	recordFlags
	Dir     string `arg:"" help:"A new or empty folder."`
	Partial bool   `help:"Include statements of which people decided only some fields; \"reviewed\" says which." group:"Output"`
}

// Help is the long part of the help text.
func (*exportGoldCmd) Help() string {
	return `Writes two files for every report with decisions, in the form of the who-when collection: NAME.json, the text and where its statements are, and NAME.gold.json, what each of them means. Only statements that somebody confirmed as a whole or added are written; rejected ones are listed separately. What nobody decided on is only a guess, and left out.

Examples:
  hearsay export gold gold/
  hearsay export gold --partial gold/

The files contain the texts of the reports: mind whose they are. docs/formats/gold.md describes the format.`
}

// Run exports.
func (c *exportGoldCmd) Run(ctx context.Context, p process) error {
	if err := emptyFolder(c.Dir); err != nil {
		return err
	}
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		reports, statements := 0, 0
		err := eachReport(ctx, st, func(r store.Report) error {
			a, err := goldOf(ctx, st, r, gold.Options{Partial: c.Partial})
			if err != nil || a.Text == nil {
				return err
			}
			reports, statements = reports+1, statements+a.Statements
			return errors.Join(writeNew(filepath.Join(c.Dir, a.Name+".json"), a.Text), writeNew(filepath.Join(c.Dir, a.Name+".gold.json"), a.Gold))
		})
		if err == nil && reports == 0 {
			return p.nothing(ctx, st, "nobody decided on a whole statement yet: hearsay review confirm r1/s1; --partial writes what was decided of others")
		}
		if err != nil {
			return err
		}
		return p.print("%s of %s in %s", plural(statements, "statement"), plural(reports, "report"), c.Dir)
	})
}

// emptyFolder makes a folder, and refuses one that holds something.
func emptyFolder(dir string) error {
	list, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = os.MkdirAll(dir, 0o777)
	case err == nil && len(list) > 0:
		return fmt.Errorf("%w: %s is not empty; name a folder that is not there yet", hearsay.ErrUsage, dir)
	}
	if err != nil {
		return fmt.Errorf("%w: %s: %w", hearsay.ErrUsage, dir, reason(err))
	}
	return nil
}

func goldOf(ctx context.Context, st *sqlite.Store, r store.Report, o gold.Options) (gold.Article, error) {
	if r.RenderingOf != 0 {
		return gold.Article{}, nil
	}
	seen, err := service.Look(ctx, st, r.ID)
	if err != nil {
		return gold.Article{}, err
	}
	return gold.Of(r, seen.Shown, o)
}

// writeNew writes a file that is not there.
func writeNew(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666) //nolint:gosec // the umask decides who may read
	if err != nil {
		return fmt.Errorf("write %s: %w", name, reason(err))
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("write %s: %w", name, reason(err))
	}
	return nil
}
