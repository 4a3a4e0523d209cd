package train

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"time"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Reformat writes the models of o.Out anew in the newest format of the file. Their weights stay as they are, which is checked.
func Reformat(_ context.Context, o Options) error {
	start := time.Now()
	names := []string{nlp.LexiconTable}
	for _, want := range nlp.Wanted() {
		names = append(names, want.Name)
	}
	for _, name := range names {
		file := filepath.Join(o.Out, name+".model")
		if err := reformat(file); err != nil {
			return fmt.Errorf("model %s: %w", name, err)
		}
		o.logf(start, "%s", file)
	}
	return nil
}

func reformat(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	old, err := linear.Decode(data)
	if err != nil {
		return err
	}
	rows := old.Rows()
	var b bytes.Buffer
	if err := linear.Encode(&b, old.Labels(), rows); err != nil {
		return err
	}
	same, err := linear.Decode(b.Bytes())
	if err != nil {
		return err
	}
	if !reflect.DeepEqual(rows, same.Rows()) {
		return fmt.Errorf("the rows of %s are not the same in the new format", file)
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
