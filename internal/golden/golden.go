// Package golden helps tests that compare readable text. [Check] holds output against a file below testdata and
// rewrites the file when the test runs with -update; [Parse] and [Mark] turn marked-up text into spans and back,
// so that a test can say in one line which words it means.
//
// It is for tests only: internal/arch fails when anything that ships imports it.
package golden

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
)

var update = flag.Bool("update", false, "rewrite the golden files below testdata with what the code gives now")

// Updating reports whether the test run was asked to rewrite golden files; testscript's UpdateScripts wants it.
func Updating() bool { return *update }

// Check compares got with the file at path, usually testdata/NAME, and fails the test with a unified diff when they
// differ or the file is missing. With -update it writes got to path instead.
func Check(t testing.TB, path, got string) {
	t.Helper()
	if Updating() {
		write(t, path, got)
		return
	}
	want, err := os.ReadFile(filepath.FromSlash(path))
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s does not exist; make it with: go test -run '^%s$' -update", path, t.Name())
	}
	if err != nil {
		t.Fatal(err)
	}
	Equal(t, path, got, string(want))
}

// Equal fails the test with a unified diff when got and want differ. Name says what is compared.
func Equal(t testing.TB, name, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	t.Errorf("%s is not as wanted (-want +got); if the new output is right, run the test with -update:\n%s",
		name, diff.Diff("want", []byte(want), "got", []byte(got)))
}

func write(t testing.TB, path, got string) {
	t.Helper()
	path = filepath.FromSlash(path)
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
		t.Fatal(err)
	}
}
