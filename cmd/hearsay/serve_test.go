package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A record that is only to be looked at is shown as any other, and nothing is added to it or decided on it.
func TestServeReadOnly(t *testing.T) {
	dir := t.TempDir()
	db, report := filepath.Join(dir, "quay.db"), filepath.Join(dir, "quay.txt")
	if err := os.WriteFile(report, []byte("The quay will stay shut, harbour master Tomas Brandt said on Friday.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, code := runHere(t, "add", "--db", db, report); code != 0 {
		t.Fatal(out)
	}
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan exitCode)
	p := process{stdin: os.Stdin, stdout: in, stderr: os.Stderr, env: func(string) string { return "" }, now: time.Now, engine: loadEngine}
	go func() { done <- run(ctx, []string{"serve", "--read-only", "--db", db, "--address", "127.0.0.1:0"}, p) }()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.Contains(line, "is open to be looked at at http://") {
		t.Fatal(line, err)
	}
	base := line[strings.Index(line, "http://"):strings.LastIndex(line, "/ (")]
	for path, want := range map[string]string{"/": "Read-only: nothing can be added or decided here.", "/reports/r1": "Tomas Brandt"} {
		if body := fetchPage(t, base+path); !strings.Contains(body, want) || strings.Contains(body, "Read and keep it") {
			t.Errorf("no %q at %s, or something can be kept", want, path)
		}
	}
	for path, form := range map[string]string{"/review/r1/s1": "verb=confirm&by=Ada+Quill", "/add": "text=The+mate+said+so."} {
		if status, body := postForm(t, base+path, form); status != http.StatusConflict || !strings.Contains(body, "cannot be written") {
			t.Errorf("%s answers %d: %.500s", path, status, body)
		}
	}
	stop()
	if code := <-done; code != 0 {
		t.Errorf("it ends with code %d", code)
	}
}

func postForm(t *testing.T, address, form string) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, address, strings.NewReader(form))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(body)
}
