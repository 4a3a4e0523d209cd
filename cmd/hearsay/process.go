package main

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"golang.org/x/term"

	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// process is what surrounds a command.
type process struct {
	stdin  *os.File
	stdout *os.File
	stderr *os.File
	env    func(string) string
	// now tells the time; only what is kept in a record depends on it.
	now func() time.Time
	// engine loads the engine; only commands that read call it.
	engine func() (service.Reader, error)
	// giveWay lets whoever else wants a core have it first: the pages of a record that is added to, above all. It is nil where others share the process.
	giveWay func()
}

// politely gives way, for commands that work long while somebody else waits for a page.
func (p process) politely() {
	if p.giveWay != nil {
		p.giveWay()
	}
}

// loadEngine loads the engine that ships.
func loadEngine() (service.Reader, error) { return engine.New() }

// isTerminal reports whether somebody is looking at f.
func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// utf8 reports whether the locale can show more than ASCII.
func (p process) utf8() bool {
	if runtime.GOOS == "windows" {
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToLower(p.env(name)); v != "" {
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return false
}

// colour decides whether output is coloured; mode is auto, always or never.
func (p process) colour(mode string) bool {
	switch mode {
	case "always":
		return true
	case "never":
		return false
	}
	return isTerminal(p.stdout) && p.env("NO_COLOR") == "" && p.env("TERM") != "dumb" && enableColour(p.stdout)
}

// width returns the columns to write: COLUMNS if it is set to a number, even in a pipe, then those of the terminal, terminal.DefaultWidth without one.
func (p process) width() int {
	if w, err := strconv.Atoi(p.env("COLUMNS")); err == nil && w > 0 {
		return w
	}
	if w, _, err := term.GetSize(int(p.stdout.Fd())); err == nil && w > 0 {
		return w
	}
	return terminal.DefaultWidth
}
