package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestReadmeShowsRealOutput runs the command above the picture in README.md and looks for every part of the picture in what it prints.
func TestReadmeShowsRealOutput(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, picture, ok := strings.Cut(string(page), "```\n")
	picture, _, closed := strings.Cut(picture, "```\n")
	if !ok || !closed {
		t.Fatal("found no picture in README.md")
	}
	cmd := exec.CommandContext(t.Context(), "go", "run", ".", "read", "../../examples/01-senator-quits.txt")
	cmd.Env = append(os.Environ(), "COLUMNS=80", "LC_ALL=C.UTF-8")
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	for part := range strings.SplitSeq(picture, "...\n") {
		if part = strings.Trim(part, "\n"); part != "" && !strings.Contains(out.String(), part) {
			t.Errorf("the output does not hold this part of the picture in README.md:\n%s", part)
		}
	}
}
