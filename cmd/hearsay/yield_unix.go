//go:build unix && !linux

package main

import "syscall"

// giveWay lets whoever else wants a core have it first.
func giveWay() {
	const politely = 10 // as of nice(1)
	if old, err := syscall.Getpriority(syscall.PRIO_PROCESS, 0); err == nil && old < politely {
		_ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, politely) // if it is not allowed, all is as before
	}
}
