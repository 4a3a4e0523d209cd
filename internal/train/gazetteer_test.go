package train_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/hearsay-project/hearsay/internal/train"
)

// TestGazetteerIsMadeFromItsSources makes the lists anew where the sources are.
func TestGazetteerIsMadeFromItsSources(t *testing.T) {
	dir := filepath.Join("..", "..", ".data", "gazetteer")
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the sources are not here")
	}
	if _, err := exec.LookPath("xz"); err != nil {
		t.Skip("xz is not here")
	}
	lists, err := train.GazetteerLists(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lists {
		got, err := os.ReadFile(filepath.Join("..", "gazetteer", l.Name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, l.Data) {
			t.Errorf("%s is not what its sources give: run hearsay-train gazetteer", l.Name)
		}
	}
}
