package main

import "golang.org/x/sys/windows"

// giveWay lets whoever else wants a core have it first.
func giveWay() {
	_ = windows.SetPriorityClass(windows.CurrentProcess(), windows.BELOW_NORMAL_PRIORITY_CLASS) // if it is not allowed, all is as before
}
