package main

import (
	"os"
	"strconv"
	"syscall"
)

// politely is as of nice(1): who works so politely gets about a tenth of a core that somebody else wants too, and all of one that nobody does.
const politely = 10

// giveWay lets whoever else wants a core have it first. On Linux each thread has a priority of its own, and gives it to those that it begins; twice,
// for threads that begin meanwhile. Where it is not allowed, all is as before.
func giveWay() {
	for range 2 {
		tasks, err := os.ReadDir("/proc/self/task")
		if err != nil {
			return
		}
		for _, task := range tasks {
			if id, err := strconv.Atoi(task.Name()); err == nil {
				soften(id)
			}
		}
	}
}

// soften makes a thread polite unless it is so already, or more.
func soften(thread int) {
	const none = 20 // what the system call returns for the priority 0: 20 less the priority
	if old, err := syscall.Getpriority(syscall.PRIO_PROCESS, thread); err == nil && none-old < politely {
		_ = syscall.Setpriority(syscall.PRIO_PROCESS, thread, politely)
	}
}
