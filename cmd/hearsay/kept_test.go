package main

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"time"
)

// Who sees no bar is told what takes so long.
func TestTellLong(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	p := process{stderr: w, env: func(string) string { return "" }}
	told := p.tellLong(5000, time.Millisecond)
	defer told()
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "hearsay: comparing 5000 reports with one another") {
		t.Errorf("%q, %v", line, err)
	}
}
