package main

import (
	"context"

	"github.com/hearsay-project/hearsay/internal/mcp"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// mcpCmd is hearsay mcp.
type mcpCmd struct {
	recordFlags
	MaxSize size `help:"Refuse larger reports (${default})." default:"16MiB" placeholder:"SIZE" group:"Reading"`
}

// Help is the long part of the help text.
func (*mcpCmd) Help() string {
	return `Speaks the Model Context Protocol on standard input and output, for assistants that start it themselves. They can search the record, look at claims, parties and origins, and have a text read; each answer carries its citations. They cannot change anything, and nothing is fetched.

Configure an assistant with:
  command: hearsay
  arguments: mcp --db inquiry.db`
}

// Run answers until standard input ends.
func (c *mcpCmd) Run(ctx context.Context, p process) error {
	return c.across(ctx, p, func(k kept) error {
		e, err := p.engine()
		if err != nil {
			return err
		}
		b := workbench.New(workbench.Options{Store: k.st, ReadOnly: true, Reader: e, Path: c.path(p), Now: p.now, MaxBytes: int(c.MaxSize)})
		defer b.Close()
		return mcp.Serve(ctx, b, version, p.stdin, p.stdout)
	})
}
