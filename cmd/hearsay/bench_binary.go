package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
)

// starts is how often the time to first output is taken; the median counts.
const starts = 5

// peakInput is the size of the report that peak memory is taken with.
const peakInput = 1 << 20

// measureBinary runs this binary on files as a user does, and fills in what speed then knows: time to first output
// with the first article, peak memory with a report of 1 MiB put together from all, and the size of the binary.
func measureBinary(ctx context.Context, articles []corpus.Article, speed *eval.Speed) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find the binary: %w", err)
	}
	info, err := os.Stat(self)
	if err != nil {
		return fmt.Errorf("find the binary: %w", err)
	}
	speed.BinarySize = info.Size()

	dir, err := os.MkdirTemp("", "hearsay-bench-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }() // nothing is lost when it stays
	small, large := filepath.Join(dir, "small.txt"), filepath.Join(dir, "large.txt")
	if err := os.WriteFile(small, []byte(articles[0].Text), 0o600); err != nil {
		return err
	}
	if err := os.WriteFile(large, []byte(longReport(articles, peakInput)), 0o600); err != nil {
		return err
	}

	var waits []time.Duration
	for range starts {
		wait, _, err := runSelf(ctx, self, small)
		if err != nil {
			return err
		}
		waits = append(waits, wait)
	}
	slices.Sort(waits)
	speed.FirstOutput = waits[len(waits)/2]
	_, peak, err := runSelf(ctx, self, large)
	if err != nil {
		return err
	}
	speed.PeakMemory, speed.PeakInput = peak, peakInput
	return nil
}

// runSelf reads one file with this binary. It returns the time to the first byte of output and the most memory the
// process held, in bytes, 0 where the system does not tell.
func runSelf(ctx context.Context, self, file string) (time.Duration, int64, error) {
	cmd := exec.CommandContext(ctx, self, "read", "-j", "1", file)
	cmd.Args[0] = os.Args[0]
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, 0, err
	}
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return 0, 0, fmt.Errorf("start the binary: %w", err)
	}
	_, firstErr := io.ReadFull(out, make([]byte, 1))
	wait := time.Since(start)
	_, restErr := io.Copy(io.Discard, out)
	if err := cmd.Wait(); err != nil {
		return 0, 0, fmt.Errorf("run %q: %w: %s", strings.Join(cmd.Args, " "), err, strings.TrimSpace(stderr.String()))
	}
	if firstErr != nil || restErr != nil {
		return 0, 0, fmt.Errorf("run %q: it printed nothing", strings.Join(cmd.Args, " "))
	}
	return wait, peakMemory(cmd.ProcessState), nil
}

// longReport puts the texts of articles one after the other, from the first again when they do not suffice, and
// returns whole lines of not more than size bytes.
func longReport(articles []corpus.Article, size int) string {
	var b strings.Builder
	for b.Len() < size {
		before := b.Len()
		for _, a := range articles {
			b.WriteString(strings.TrimSpace(a.Text))
			b.WriteString("\n\n")
		}
		if b.Len() <= before+2*len(articles) {
			break // nothing but blank texts
		}
	}
	s := b.String()
	if len(s) <= size {
		return s
	}
	return s[:strings.LastIndexByte(s[:size], '\n')+1]
}
