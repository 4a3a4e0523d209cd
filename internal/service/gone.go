package service

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay/internal/store"
)

// Failing is what forgetting failures needs of a store.
type Failing interface {
	store.Writer
	Failures(ctx context.Context, limit int) ([]store.Failure, error)
}

// DropGone takes failures of files that are not there any more out of a record, as far as the arguments of a command name them or folders that they
// lay in.
func DropGone(ctx context.Context, st Failing, args []string, now func() time.Time) error {
	failures, err := st.Failures(ctx, 0)
	if err != nil {
		return err
	}
	var gone []store.Origin
	for _, f := range failures {
		if within(f.Place, args) && isGone(f.Place) {
			gone = append(gone, f.Origin)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	_, err = st.Add(ctx, now(), store.Batch{Sound: gone})
	return err
}

func within(place string, args []string) bool {
	for _, arg := range args {
		whole, err := filepath.Abs(arg)
		if err == nil && arg != Stdin && (place == whole || strings.HasPrefix(place, strings.TrimSuffix(whole, string(filepath.Separator))+string(filepath.Separator))) {
			return true
		}
	}
	return false
}

func isGone(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}
