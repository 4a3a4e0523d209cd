package train

import (
	"bytes"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// save writes rows as the model NAME.model in dir and returns the model as it will be read.
func save(dir, name string, labels int, rows []linear.Row) (*linear.Model, error) {
	var b bytes.Buffer
	if err := linear.Encode(&b, labels, rows); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(dir, name+".model"), b.Bytes(), 0o644); err != nil {
		return nil, err
	}
	return linear.Decode(b.Bytes())
}

// load reads the model NAME.model of dir.
func load(dir, name string) (*linear.Model, error) {
	data, err := os.ReadFile(filepath.Join(dir, name+".model"))
	if err != nil {
		return nil, err
	}
	return linear.Decode(data)
}
