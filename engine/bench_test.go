package engine_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/hearsay-project/hearsay/engine"
)

// BenchmarkRead reads the examples one after another on one goroutine and reports bytes per second.
func BenchmarkRead(b *testing.B) {
	paths, err := filepath.Glob("../examples/*.txt")
	if err != nil || len(paths) == 0 {
		b.Fatalf("no examples found: %v", err)
	}
	var inputs []engine.Input
	size := 0
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		inputs = append(inputs, engine.Input{Name: p, Data: data})
		size += len(data)
	}
	e, err := engine.New()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, in := range inputs {
			if _, err := e.Read(context.Background(), in); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkNew loads the models.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := engine.New(); err != nil {
			b.Fatal(err)
		}
	}
}
