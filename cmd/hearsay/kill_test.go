//go:build unix

package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/proof"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

var (
	kills   = flag.Int("kills", 10, "how often TestKill kills an import")
	engines = flag.String("killed", "toy", "what TestKill kills: toy, or hearsay with the engine that ships")
)

// An import is killed at moments nobody chose and goes on each time: nothing reported as added is lost, nothing half-added shows, and the
// record is what its log says.
func TestKill(t *testing.T) {
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, *engines) // TestMain runs the command that the file is called
	if err := os.Symlink(self, program); err != nil {
		t.Fatal(err)
	}
	reports := 100 * *kills
	if err := os.Mkdir(filepath.Join(dir, "in"), 0o700); err != nil {
		t.Fatal(err)
	}
	var packed, rows []string // a third of the reports each, the last third is in the folder
	for i := range reports {
		text := strings.Repeat(oneOfMany(i)+"\n", 1+i%7)
		name := fmt.Sprintf("in/%05d.txt", i)
		switch i % 3 {
		case 0:
			packed = append(packed, name+"="+text)
		case 1:
			rows = append(rows, name+"="+text)
		default:
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := errors.Join(writeBundle("zip", filepath.Join(dir, "in.zip"), packed), writeBundle("jsonl", filepath.Join(dir, "in.jsonl"), rows)); err != nil {
		t.Fatal(err)
	}
	told := map[string]string{} // by report, the input
	random := rand.New(rand.NewSource(1))
	for i := range *kills {
		lines := 1 + random.Intn(80)
		if i%5 == 0 {
			lines = 0 // while it begins, the record is made, or what is held is passed over
		}
		addAndKill(t, dir, program, told, lines, time.Duration(random.Intn(120))*time.Millisecond)
		n := checkRecord(t, filepath.Join(dir, "hearsay.db"), told)
		if (i+1)%20 == 0 {
			t.Logf("%d kills: %d reports told as added, %d held", i+1, len(told), n)
		}
	}
	if out, err := command(dir, program, "add", "in", "in.zip", "in.jsonl").CombinedOutput(); err != nil {
		t.Fatalf("the rest: %v\n%s", err, out)
	}
	held := checkRecord(t, filepath.Join(dir, "hearsay.db"), told)
	if held != reports {
		t.Errorf("%d of %d reports are held in the end", held, reports)
	}
	t.Logf("%d kills; %d of %d reports were told as added before one of them", *kills, len(told), reports)
}

// oneOfMany returns a sentence that has little in common with others, so that thousands of them are no copies of one another.
func oneOfMany(i int) string {
	draw := rand.New(rand.NewSource(int64(i)))
	words := []string{fmt.Sprintf("Mara said the ferry number %d", i)}
	for range 12 {
		word := make([]byte, 3+draw.Intn(6))
		for k := range word {
			word[k] = "aeioubdklmnrst"[draw.Intn(14)]
		}
		words = append(words, string(word))
	}
	return strings.Join(words, " ") + " will not sail."
}

func command(dir, program string, args ...string) *exec.Cmd {
	c := exec.Command(program, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "LANG=C.UTF-8")
	return c
}

// addAndKill kills an import some time after so many lines, or lets it end before.
func addAndKill(t *testing.T, dir, program string, told map[string]string, lines int, later time.Duration) {
	t.Helper()
	c := command(dir, program, "add", "-v", "-j", "2", "in", "in.zip", "in.jsonl")
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	kill := func() { c.Process.Kill() } //nolint:errcheck // it may have ended
	if lines == 0 {
		time.AfterFunc(later, kill)
	}
	n := 0
	for s := bufio.NewScanner(out); s.Scan(); {
		fields := strings.Split(s.Text(), "\t")
		if len(fields) != 3 {
			continue // the summary, or a line that the kill cut
		}
		if fields[1] != "held" {
			told[fields[0]] = fields[2]
			if n++; n == lines {
				time.AfterFunc(later, kill)
			}
		}
	}
	_ = c.Wait() // killed, most often
}

// checkRecord holds a record against what was told of it, and returns how many reports it has.
func checkRecord(t *testing.T, path string, told map[string]string) int {
	t.Helper()
	st, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.ReadOnly})
	if err != nil && len(told) == 0 {
		return 0 // it was killed before the record was made; the next add makes it
	}
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	if res, err := proof.Verify(t.Context(), st, ledger.Head{}, func(p ledger.Problem) { t.Error("verify: ", p) }, nil); err != nil {
		t.Fatalf("verify: %v after %+v", err, res)
	}
	list, err := st.Reports(t.Context(), store.ReportQuery{})
	if err != nil {
		t.Fatal(err)
	}
	all, byWord := foundIn(t, st, store.Query{}), foundIn(t, st, store.Query{Words: []string{"ferry"}})
	inputs := map[string]string{}
	for _, r := range list {
		inputs[r.ID.String()] = r.Input
		if all[r.ID] != r.Statements || byWord[r.ID] == 0 {
			t.Errorf("%s is half there: %d of %d statements are found, %d by a word that one of them has", r.ID, all[r.ID], r.Statements, byWord[r.ID])
		}
	}
	for id, input := range told {
		if inputs[id] != input {
			t.Errorf("%s was told as added from %s and is lost", id, input)
		}
	}
	return len(list)
}

// foundIn counts the statements of each report that a query finds.
func foundIn(t *testing.T, st *sqlite.Store, q store.Query) map[store.ReportID]int {
	t.Helper()
	q.Limit = 1 << 30
	list, err := st.Search(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	out := map[store.ReportID]int{}
	for _, s := range list {
		out[s.Report]++
	}
	return out
}
