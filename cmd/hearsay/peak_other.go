//go:build !unix

package main

import (
	"os"
	"time"
)

// peakMemory returns 0: the system does not tell.
func peakMemory(*os.ProcessState) int64 { return 0 }

// processTime returns 0: the system does not tell.
func processTime() time.Duration { return 0 }

// peakOfThis returns 0: the system does not tell.
func peakOfThis() int64 { return 0 }
