package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
)

// A demonstration opens, says that it is one, answers its three questions, and leaves nothing behind.
func TestDemo(t *testing.T) {
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	t.Setenv("TMP", tmp)
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan exitCode)
	p := process{stdin: os.Stdin, stdout: in, stderr: os.Stderr, env: func(string) string { return "" }, now: time.Now, engine: loadEngine}
	go func() { done <- run(ctx, []string{"demo", "--address", "127.0.0.1:0"}, p) }()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	base := line[strings.Index(line, "http://"):strings.LastIndex(line, "/ (")]
	for path, want := range map[string]string{
		"/": "Three questions to begin with", "/claims": "independent origin", "/revisions": "is not named any more",
		"/search?q=quarry": "Quarry permit", "/api/v1/status": "hearsay.status/1",
	} {
		if body := fetchPage(t, base+path); !strings.Contains(body, want) {
			t.Errorf("no %q at %s", want, path)
		}
	}
	stop()
	if code := <-done; code != 0 {
		t.Errorf("it ends with code %d", code)
	}
	left, err := os.ReadDir(tmp)
	if err != nil || len(left) > 0 {
		t.Errorf("it leaves %v behind: %v", left, err)
	}
}

func fetchPage(t *testing.T, address string) string {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s %v", address, res.Status, err)
	}
	return string(body)
}
