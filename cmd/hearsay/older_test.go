package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/service"
)

// A record of an older hearsay can be copied before anything changes it; whoever opens it to write tells that it was brought to the new schema, once.
func TestOlderRecord(t *testing.T) {
	packed, err := os.ReadFile("../../internal/store/sqlite/testdata/schema-4.db.zst")
	if err != nil {
		t.Fatal(err)
	}
	unpack, err := zstd.NewReader(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer unpack.Close()
	data, err := unpack.DecodeAll(packed, nil)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	db, report := filepath.Join(dir, "old.db"), filepath.Join(dir, "new.txt")
	for name, data := range map[string][]byte{db: data, report: []byte("Mara said the ferry will sail.")} {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const brought = "was brought from schema 4 to schema 7 with all that it holds; an older hearsay can no longer open it"
	for _, c := range []struct {
		args []string
		code exitCode
		says string
	}{
		{[]string{"status"}, exitFailed, "made by an older hearsay (schema 4, this one has 7): hearsay backup copies it as it is"},
		{[]string{"backup", filepath.Join(dir, "copy.db")}, 0, "wrote"},
		{[]string{"add", report}, 0, brought},
		{[]string{"rerun", "--across"}, 0, "what shows across reports was found anew"},
		{[]string{"status"}, 0, "reports     3"},
		{[]string{"verify"}, 0, "verified: 3 reports"},
		{[]string{"restore", filepath.Join(dir, "copy.db"), "--db", filepath.Join(dir, "back.db")}, 0, "verified: 2 reports"},
	} {
		if c.args[0] != "restore" {
			c.args = append(c.args, "--db", db)
		}
		told, code := toldBy(t, c.args...)
		if code != c.code || !strings.Contains(told, c.says) || strings.Contains(told, brought) != (c.says == brought) {
			t.Errorf("%s: code %d, %q; want code %d and %q", c.args[0], code, told, c.code, c.says)
		}
	}
}

// toldBy runs a command with the toy and returns what it prints and complains of.
func toldBy(t *testing.T, args ...string) (string, exitCode) {
	t.Helper()
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	env := func(name string) string { return map[string]string{"LANG": "C.UTF-8"}[name] }
	p := process{stdin: os.Stdin, stdout: out, stderr: out, env: env, now: time.Now, engine: func() (service.Reader, error) { return toy{}, nil }}
	code := run(t.Context(), args, p)
	if _, err := out.Seek(0, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	told, err := io.ReadAll(out)
	if err != nil {
		t.Fatal(err)
	}
	return string(told), code
}

// Damage may be only in what is found anew, and what mends that is told.
func TestMendable(t *testing.T) {
	for _, c := range []struct {
		err  error
		want bool
	}{{nil, false}, {errors.New("other"), false}, {fmt.Errorf("%w: party 3", hearsay.ErrDamaged), true}} {
		err := mendable(c.err)
		if !errors.Is(err, c.err) || strings.Contains(fmt.Sprint(err), "hearsay rerun --across mends it") != c.want {
			t.Errorf("%v is told as %v", c.err, err)
		}
	}
}
