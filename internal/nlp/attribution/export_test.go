package attribution

import (
	"reflect"
	"runtime"
	"strings"
)

// Step is a step of a phase, for the tests.
type Step struct {
	Name string
	Run  func(*Context, *Attribution)
}

// Steps are the steps of all phases in order.
func Steps() []Step {
	var steps []Step
	for _, p := range phases {
		for _, run := range p {
			name := runtime.FuncForPC(reflect.ValueOf(run).Pointer()).Name()
			steps = append(steps, Step{name[strings.LastIndexByte(name, '.')+1:], run})
		}
	}
	return steps
}

// BeforePhases finds what the phases are given.
func (f Finder) BeforePhases(c *Context) []Attribution {
	cues, margins := f.FindCues(c)
	return c.quotedBetween(f.FindArguments(c, cues, margins))
}
