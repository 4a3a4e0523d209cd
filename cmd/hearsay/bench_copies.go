package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
)

type benchCopiesCmd struct {
	benchFlags
	Reports int `help:"Make so many reports of the collections for the third part." default:"5000" placeholder:"N"`
}

// copiesResults are the parts of bench copies, in the order in which they are shown.
type copiesResults struct {
	Reuters eval.Copies `json:"reuters_21578"`
	Bodies  eval.Copies `json:"fnc_1"`
	Reports eval.Copies `json:"reports"`
}

func (r copiesResults) String() string {
	var b strings.Builder
	for _, p := range []struct {
		name string
		c    eval.Copies
	}{{"Reuters-21578", r.Reuters}, {"FNC-1", r.Bodies}, {"reports made of Wikinews and PolNeAR", r.Reports}} {
		fmt.Fprintf(&b, "%s\n%s\n", p.name, p.c)
	}
	return b.String()
}

// Run compares what the index of shared text finds with what comparing all with all finds.
func (c *benchCopiesCmd) Run(stdout io.Writer) error {
	e, err := engine.New()
	if err != nil {
		return err
	}
	reuters, err := corpus.Reuters(os.DirFS(filepath.Join(c.Data, "copies", "reuters-21578")))
	if err != nil {
		return c.missing(err)
	}
	bodies, err := corpus.Bodies(os.DirFS(filepath.Join(c.Data, "copies", "fnc-1")))
	if err != nil {
		return c.missing(err)
	}
	many, err := corpus.NewMany(os.DirFS(c.Data), 1)
	if err != nil {
		return c.missing(err)
	}
	made := make([]string, c.Reports)
	for i := range made {
		made[i] = many.Report(i).Text
	}
	m := eval.Meter{Worked: processTime, Held: heldNow}
	return c.print(stdout, "copies", e.About(), copiesResults{
		eval.ScoreCopies(bodiesOf(reuters), m), eval.ScoreCopies(bodiesOf(bodies), m), eval.ScoreCopies(made, m),
	})
}

func (c *benchCopiesCmd) missing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: not all texts with copies are in %s: unpack the collections and name their folder with --data", hearsay.ErrNotFound, c.Data)
	}
	return err
}

func bodiesOf(list []corpus.Dispatch) []string {
	out := make([]string, len(list))
	for i, d := range list {
		out[i] = d.Body
	}
	return out
}

// heldNow returns how many bytes of memory are in use.
func heldNow() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
