//go:build !windows

package main

import (
	"errors"
	"os"
	"syscall"
)

// enableColour reports whether the terminal understands colour.
func enableColour(*os.File) bool { return true }

// brokenPipe reports whether err says that nobody reads our output any more. It is seen only where SIGPIPE, which
// otherwise ends the process first, is ignored.
func brokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
