package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// What adds gives way with all of its threads, and with those that it begins later.
func TestGiveWay(t *testing.T) {
	if os.Getenv("HEARSAY_TEST_GIVE_WAY") != "" {
		giveWay()
		done := make(chan bool)
		go func() { // somewhere else
			defer close(done)
			giveWay()
		}()
		<-done
		tasks, err := os.ReadDir("/proc/self/task")
		if err != nil {
			t.Skip(err)
		}
		for _, task := range tasks {
			stat, err := os.ReadFile("/proc/self/task/" + task.Name() + "/stat")
			if err != nil {
				continue // it has ended
			}
			_, rest, _ := strings.Cut(string(stat), ") ")
			if fields := strings.Fields(rest); len(fields) > 16 && fields[16] != fmt.Sprint(politely) {
				t.Errorf("a thread has the priority %s", fields[16])
			}
		}
		return
	}
	program, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	c := command(t.TempDir(), program, "-test.run", "^TestGiveWay$")
	c.Env = append(c.Env, "HEARSAY_TEST_GIVE_WAY=1")
	if out, err := c.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
