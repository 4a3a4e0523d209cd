package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/demo"
	"github.com/hearsay-project/hearsay/internal/serve"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/web"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// demoCmd is hearsay demo.
type demoCmd struct {
	Address string `help:"Where to listen, on this machine only; port 0 takes a free one." default:"127.0.0.1:8417" placeholder:"HOST:PORT" group:"Server"`
	Keep    string `help:"Make the record in this file, which must not exist, and keep it. Otherwise it is deleted at the end." placeholder:"FILE" group:"Record"`
}

// Help is the long part of the help text.
func (*demoCmd) Help() string {
	return `Makes a record of three invented stories, each told by several outlets, and of single reports, and opens it in a browser as hearsay serve does. Three questions to begin with: how many independent origins does the main allegation have, who has denied which part since when, and what did one outlet quietly change?

Ctrl-C stops it.`
}

// Run makes the record and serves it until it is interrupted.
func (c *demoCmd) Run(ctx context.Context, p process) (err error) {
	ln, err := serve.Listen(ctx, c.Address)
	if err != nil {
		return err
	}
	defer ln.Close()
	path := c.Keep
	if path == "" {
		dir, err := os.MkdirTemp("", "hearsay-demo-")
		if err != nil {
			return fmt.Errorf("%w: make a folder for the demonstration: %w", hearsay.ErrReadOnly, err)
		}
		defer func() { _ = os.RemoveAll(dir) }() // what stays is in the folder for what nobody needs
		path = filepath.Join(dir, "demo.db")
	} else if _, err := os.Stat(path); err == nil {
		return fmt.Errorf("%w: %s is there already; hearsay serve --db opens it", hearsay.ErrUsage, path)
	}
	return recordFlags{DB: path}.with(ctx, p, sqlite.Create, func(st *sqlite.Store) error {
		e, err := p.engine()
		if err != nil {
			return err
		}
		if err := fill(ctx, p, st, e); err != nil {
			return err
		}
		b := workbench.New(workbench.Options{Store: st, Reader: e, Path: path, Now: p.now, Reviewer: p.env("HEARSAY_REVIEWER"), Problem: p.logged()})
		defer b.Close()
		if err := p.print("a demonstration is open at http://%s/ (Ctrl-C stops)", ln.Addr()); err != nil {
			return err
		}
		return serve.Serve(ctx, ln, p.served(b, web.Options{Demo: true}))
	})
}

// fill adds the reports of the demonstration.
func fill(ctx context.Context, p process, st *sqlite.Store, r service.Reader) error {
	inputs, err := demo.All()
	if err != nil {
		return err
	}
	bar := p.newBar("reading", len(inputs))
	_, err = service.Add(ctx, st, r, service.Inputs(inputs), service.Options{}, p.now, func(a service.Added) error {
		bar.step()
		return a.Err
	})
	bar.stop()
	if err != nil {
		return err
	}
	return p.catchUp(ctx, st)
}
