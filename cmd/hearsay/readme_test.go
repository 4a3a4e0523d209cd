package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadmeShowsRealOutput runs the commands above the pictures in README.md and looks for every part of each picture in what they print.
func TestReadmeShowsRealOutput(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	pictures := strings.Split(string(page), "```\n")
	if len(pictures) < 4 {
		t.Fatal("found no two pictures in README.md")
	}
	run := func(args ...string) string {
		cmd := exec.CommandContext(t.Context(), "go", append([]string{"run", "."}, args...)...)
		cmd.Env = append(os.Environ(), "COLUMNS=80", "LC_ALL=C.UTF-8")
		var out bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, os.Stderr
		if err := cmd.Run(); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	db := filepath.Join(t.TempDir(), "ferry.db")
	run("add", "--db", db, "../../testdata/scenarios/ferry/txt")
	for picture, output := range map[string]string{pictures[1]: run("read", "../../examples/01-senator-quits.txt"), pictures[3]: run("origins", "--db", db, "c1.2")} {
		for part := range strings.SplitSeq(picture, "...\n") {
			if part = strings.Trim(part, "\n"); part != "" && !strings.Contains(output, part) {
				t.Errorf("the output does not hold this part of a picture in README.md:\n%s", part)
			}
		}
	}
}
