package coref_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
)

// TestConfidence holds the confidence of speakers against the collection that it was counted on.
func TestConfidence(t *testing.T) {
	dir := filepath.Join("..", "..", "..", ".data", "attribution", "who-when")
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the collection is not here")
	}
	articles, err := corpus.Who(os.DirFS(dir), "train")
	if err != nil {
		t.Fatal(err)
	}
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	read := func(ctx context.Context, id, text string, meta hearsay.Metadata, marked []hearsay.Statement) (hearsay.Reading, error) {
		return e.Read(ctx, engine.Input{Name: id, Data: []byte(text), Flags: meta, Marked: marked})
	}
	scores, _, err := eval.ScoreWho(context.Background(), read, articles[:len(articles)/3]) // enough to see it, and quick
	if err != nil {
		t.Fatal(err)
	}
	if got := scores.GoldSpans.SpeakerCalibration.Error(); got > 5 {
		t.Errorf("confidences of speakers are %.1f hundredths off, want at most 5: count them anew in confidence.go", got)
	}
}
