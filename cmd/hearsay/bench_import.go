package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync/atomic"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// importing is an import that goes on while pages are asked for.
type importing struct {
	added atomic.Int64
	stop  context.CancelFunc
	ended chan error
}

// begin begins an import: hearsay add beside the server, as people do, or, with --inside, in the process of the server, as what is given to its pages.
func (c *benchServeCmd) begin(ctx context.Context, st *sqlite.Store, e *engine.Engine, held int) (*importing, error) {
	ctx, stop := context.WithCancel(ctx)
	i := &importing{stop: stop, ended: make(chan error, 1)}
	if c.Import == 0 {
		i.ended <- nil
		return i, nil
	}
	many, err := corpus.NewMany(os.DirFS(c.Data), c.Seed+time.Now().Unix())
	if err != nil {
		stop()
		return nil, fmt.Errorf("%w: no texts in %s to add: name their folder with --data, or --import 0: %w", hearsay.ErrNotFound, c.Data, err)
	}
	src := &made{many: many, at: held, n: held + c.Import}
	run := func() error { return i.beside(ctx, c.DB, src) }
	if c.Inside {
		run = func() error { return i.inside(ctx, st, e, src) }
	}
	go func() {
		err := run()
		if ctx.Err() != nil {
			err = nil
		}
		i.ended <- err
	}()
	return i, nil
}

// end ends an import and waits for that.
func (i *importing) end() error {
	i.stop()
	return <-i.ended
}

func (i *importing) inside(ctx context.Context, st *sqlite.Store, e *engine.Engine, src *made) error {
	_, err := service.Add(ctx, st, e, src, service.Options{Jobs: 1}, time.Now, func(service.Added) error {
		i.added.Add(1)
		return nil
	})
	return err
}

// beside runs hearsay add and gives it a table.
func (i *importing) beside(ctx context.Context, db string, src *made) error {
	program, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, program, "add", "--db", db, "--verbose", "-")
	cmd.Cancel = func() error { // as Ctrl-C does, where that can be sent
		return errors.Join(cmd.Process.Signal(os.Interrupt))
	}
	cmd.WaitDelay = time.Minute
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	go writeTable(ctx, in, src)
	for lines := bufio.NewScanner(out); lines.Scan(); {
		i.added.Add(1)
	}
	return cmd.Wait()
}

// writeTable writes reports as rows of JSON, until nobody takes them any more.
func writeTable(ctx context.Context, w io.WriteCloser, src *made) {
	defer w.Close()
	for rows := json.NewEncoder(w); ; {
		in, err := src.Next(ctx)
		if err != nil || ctx.Err() != nil {
			return
		}
		if rows.Encode(map[string]string{"text": string(in.Data), "url": in.Beside.URL, "outlet": in.Beside.Outlet, "published": in.Beside.Published}) != nil {
			return
		}
	}
}
