package service_test

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/service"
)

// Standard input is what it begins as; an archive on it leaves no file behind.
func TestStandardInput(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	archive, err := os.ReadFile(writeZip(t, t.TempDir(), "a.zip", "x/a.txt", "Mara.", "x/a.meta.json", `{"outlet": "Echo"}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ in, want string }{
		{"Mara said no.", "- [. ] \"Mara said no.\"\n"},
		{"", "- [. ] \"\"\n"},
		{string(archive), "-!x/a.txt [- x/a.txt] Echo \"Mara.\"\n"},
		{"{\"text\": \"Mara.\"}\n{\"text\": \"Ida.\"}\n", "-:1 [- 1]  \"Mara.\"\n-:2 [- 2]  \"Ida.\"\n"},
		{"title,text\nA,Mara.\n", "-:2 [- 2]  \"Mara.\"\n"},
		{string(archive[:len(archive)/2]), "-"},
		{strings.Repeat("x", 2000), "- [. ] ! larger than the limit of 1000 bytes; raise it with --max-size\n"},
	} {
		src := service.Open(service.Find([]string{"-"}), service.BundleOptions{Stdin: strings.NewReader(c.in), MaxBytes: 1000})
		if got := drain(t, src); got != c.want && (c.want != "-" || !strings.Contains(got, " ! ")) {
			t.Errorf("%.30q: got %s, want %s", c.in, got, c.want)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// typed ends after each line, as a terminal does when somebody types Ctrl-D, and goes on.
type typed struct{ lines []string }

func (r *typed) Read(p []byte) (int, error) {
	if len(r.lines) == 0 || r.lines[0] == "" {
		r.lines = r.lines[min(1, len(r.lines)):]
		return 0, io.EOF
	}
	n := copy(p, r.lines[0])
	r.lines[0] = r.lines[0][n:]
	return n, nil
}

// Nothing is read behind the end that somebody typed.
func TestStandardInputTyped(t *testing.T) {
	src := service.Open(service.Find([]string{"-"}), service.BundleOptions{Stdin: &typed{[]string{"Mara said no.", "ls\n"}}})
	if got, want := drain(t, src), "- [. ] \"Mara said no.\"\n"; got != want {
		t.Errorf("got %s", got)
	}
}

// Whoever waits for standard input stops when the context ends.
func TestStandardInputEnds(t *testing.T) {
	in, out := io.Pipe()
	defer out.Close()
	ctx, cancel := context.WithCancel(t.Context())
	src := service.Open(service.Find([]string{"-"}), service.BundleOptions{Stdin: in})
	done := make(chan error)
	go func() {
		_, err := src.Next(ctx)
		done <- err
	}()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
}
