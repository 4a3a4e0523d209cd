// Package demo is the reports of which hearsay demo makes its record: three stories told by several outlets, and single reports. Everything in them
// is invented. They are embedded, so that nothing need be there.
package demo

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/examples"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/testdata/scenarios"
)

// Stories returns the reports of the stories, each with its sidecar, in the order of their names.
func Stories() ([]service.Input, error) { return inputs(scenarios.Files) }

// All returns the stories, and the single reports after them.
func All() ([]service.Input, error) {
	stories, err := Stories()
	if err != nil {
		return nil, err
	}
	single, err := inputs(examples.Files)
	return append(stories, single...), err
}

func inputs(files fs.FS) ([]service.Input, error) {
	var out []service.Input
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains([]string{".txt", ".html"}, path.Ext(name)) {
			return err
		}
		in := service.Input{Name: name}
		if in.Data, err = fs.ReadFile(files, name); err != nil {
			return err
		}
		if in.Beside, err = sidecar(files, name); err != nil {
			return err
		}
		out = append(out, in)
		return nil
	})
	return out, err
}

// sidecar returns what lies beside a report, nil when nothing does.
func sidecar(files fs.FS, name string) (*hearsay.Metadata, error) {
	raw, err := fs.ReadFile(files, plain.SidecarPath(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	meta, err := plain.ParseSidecar(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &meta, nil
}
