package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/api"
	"github.com/hearsay-project/hearsay/internal/serve"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/web"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// serveCmd is hearsay serve.
type serveCmd struct {
	recordFlags
	Address      string `help:"Where to listen, on this machine only; port 0 takes a free one." default:"127.0.0.1:8417" placeholder:"HOST:PORT" group:"Server"`
	ReadOnly     bool   `help:"Allow looking only: nothing is added or decided, and the file need not be writable." group:"Server"`
	By           string `help:"The name for decisions whose page or program gives none; by default $$HEARSAY_REVIEWER." placeholder:"NAME" group:"Server"`
	MaxSize      size   `help:"Refuse larger reports (${default})." default:"16MiB" placeholder:"SIZE" group:"Reading"`
	AllowPrivate bool   `help:"Also fetch from private networks and from this machine." group:"Reading"`
}

// Help is the long part of the help text.
func (*serveCmd) Help() string {
	return `Opens the record in a browser: reports with their statements marked, claims and who stands where, origins, a timeline, and what needs review. Programs find the same under /api/v1; /api/v1/openapi.json describes it. A record that does not exist is created.

It listens on this machine only, and has no log-in. To let others in, put a reverse proxy with authentication in front of it. Ctrl-C stops it; nothing is lost.

Examples:
  hearsay serve
  hearsay serve --db inquiry.db --address 127.0.0.1:9000
  hearsay serve --db archive.db --read-only`
}

// Run serves until it is interrupted.
func (c *serveCmd) Run(ctx context.Context, p process) error {
	ln, err := serve.Listen(ctx, c.Address) // before the record is made
	if err != nil {
		return err
	}
	defer ln.Close()
	if c.ReadOnly {
		return c.across(ctx, p, func(k kept) error { return c.open(ctx, p, ln, k.st) })
	}
	err = c.with(ctx, p, sqlite.Create, func(st *sqlite.Store) error { return c.open(ctx, p, ln, st) })
	if errors.Is(err, hearsay.ErrReadOnly) {
		err = fmt.Errorf("%w; --read-only opens it to be looked at", err)
	}
	return err
}

// open puts a record on a port until it is interrupted.
func (c *serveCmd) open(ctx context.Context, p process, ln net.Listener, st *sqlite.Store) error {
	e, err := p.engine()
	if err != nil {
		return err
	}
	f := p.fetcher(c.MaxSize, c.AllowPrivate)
	defer f.Close()
	b := workbench.New(workbench.Options{
		Store: st, ReadOnly: c.ReadOnly, Reader: e, Path: c.path(p), Fetch: fetchWith(f), Now: p.now, Reviewer: first(c.By, p.env("HEARSAY_REVIEWER")), MaxBytes: int(c.MaxSize), Problem: p.logged(),
	})
	defer b.Close()
	how := "open"
	if c.ReadOnly {
		how = "open to be looked at"
	}
	if err := p.print("%s is %s at http://%s/ (Ctrl-C stops)", c.path(p), how, ln.Addr()); err != nil {
		return err
	}
	return serve.Serve(ctx, ln, p.served(b, web.Options{}))
}

// served is what is on the port.
func (p process) served(b *workbench.Bench, o web.Options) serve.Options {
	o.Version, o.Problem = version, p.logged()
	return serve.Options{Pages: web.New(b, o), API: api.New(b, version), MaxBody: int64(b.MaxBytes) + 1<<20, Log: log.New(p.stderr, "hearsay: ", 0)}
}

// logged tells errors that nobody waits for to whoever started the program.
func (p process) logged() func(error) {
	logger := log.New(p.stderr, "hearsay: ", 0)
	return func(err error) { logger.Print(err) }
}
