//go:build unix

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

var (
	serverKills = flag.Int("server-kills", 4, "how often TestKillServer kills the server")
	soakFor     = flag.Duration("soak", 0, "kill the server in TestKillServer until so much time is over, instead of some times")
)

// A server under mixed load is killed at moments nobody chose and started again each time: what it acknowledged, reports and decisions, is never
// lost, and the record is what its log says.
func TestKillServer(t *testing.T) {
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	k := &soaked{T: t, dir: dir, program: filepath.Join(dir, *engines), told: map[string]string{}, notes: map[string]string{}}
	if err := os.Symlink(self, k.program); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewSource(1))
	began := time.Now()
	for i := 0; *soakFor == 0 && i < *serverKills || time.Since(began) < *soakFor; i++ {
		most := 800
		if *soakFor > 0 {
			most = 10_000
		}
		k.round(i, time.Duration(100+random.Intn(most))*time.Millisecond)
		if t.Failed() {
			t.Fatalf("after %d kills", i+1)
		}
		if k.check(); *soakFor > 0 {
			t.Logf("%d kills: %d reports and %d decisions acknowledged, %d pages read", i+1, len(k.told), len(k.notes), k.read)
		}
	}
	if len(k.told) == 0 || len(k.notes) == 0 || k.read == 0 {
		t.Errorf("nothing was acknowledged: %d reports, %d decisions, %d pages", len(k.told), len(k.notes), k.read)
	}
	server, base := k.start()
	if err := server.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := server.Wait(); err != nil {
		t.Errorf("at %s it does not stop in good order: %v", base, err)
	}
	k.check()
}

// soaked is a server with what it acknowledged.
type soaked struct {
	*testing.T
	dir, program string

	mu    sync.Mutex
	told  map[string]string // by report, its name
	notes map[string]string // by decision, its note
	read  int
}

// start starts the server and returns where it listens.
func (k *soaked) start() (server *exec.Cmd, base string) {
	k.Helper()
	server = command(k.dir, k.program, "serve", "--address", "127.0.0.1:0", "--by", "Ada Quill")
	var problems bytes.Buffer
	server.Stderr = &problems
	out, err := server.StdoutPipe()
	if err != nil {
		k.Fatal(err)
	}
	if err := server.Start(); err != nil {
		k.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	_, base, ok := strings.Cut(line, " is open at ")
	base, _, _ = strings.Cut(base, "/ ")
	if err != nil || !ok {
		_ = server.Wait()
		k.Fatalf("it does not start: %q %v %s", line, err, problems.String())
	}
	return server, base
}

// round loads a server for some time and kills it.
func (k *soaked) round(n int, long time.Duration) {
	k.Helper()
	server, base := k.start()
	ctx, stop := context.WithCancel(k.Context())
	defer stop()
	var all sync.WaitGroup
	for w := range 7 {
		random := rand.New(rand.NewSource(int64(100*n + w)))
		all.Go(func() {
			for i := 0; ctx.Err() == nil; i++ {
				switch {
				case w < 3:
					k.add(ctx, base, fmt.Sprintf("soak-%d-%d-%d.txt", n, w, i), oneOfMany(1_000_000*n+10_000*w+i)+"\n")
				case w == 3:
					k.decide(ctx, base, fmt.Sprintf("note %d of round %d", i, n))
				default:
					k.look(ctx, base, random)
				}
			}
		})
	}
	time.Sleep(long)
	if err := server.Process.Signal(syscall.SIGKILL); err != nil {
		k.Error(err)
	}
	stop()
	all.Wait()
	_ = server.Wait() // killed
}

// ask asks the server; code 0 means that it went away.
func (k *soaked) ask(ctx context.Context, method, address, contentType, body string) (code int, answer []byte) {
	r, err := http.NewRequestWithContext(ctx, method, address, strings.NewReader(body))
	if err != nil {
		k.Error(err)
		return 0, nil
	}
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, nil
	}
	defer res.Body.Close()
	if answer, err = io.ReadAll(res.Body); err != nil {
		return 0, nil
	}
	if res.StatusCode >= 500 && ctx.Err() == nil {
		k.Errorf("%s %s: %d %s", method, address, res.StatusCode, answer)
	}
	return res.StatusCode, answer
}

func (k *soaked) add(ctx context.Context, base, name, text string) {
	code, answer := k.ask(ctx, "POST", base+"/api/v1/reports?name="+name, "text/plain", text)
	if code != http.StatusCreated {
		return
	}
	var a struct {
		Report struct {
			ID string `json:"id"`
		} `json:"report"`
	}
	if err := json.Unmarshal(answer, &a); err != nil {
		k.Error(err)
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.told[a.Report.ID] = name
}

func (k *soaked) decide(ctx context.Context, base, note string) {
	k.mu.Lock()
	on := ""
	for id := range k.told {
		on = id
		break
	}
	k.mu.Unlock()
	if on == "" {
		return
	}
	code, answer := k.ask(ctx, "POST", base+"/api/v1/reviews", "application/json", fmt.Sprintf(`{"on":["%s/s1"],"verb":"note","note":%q}`, on, note))
	if code != http.StatusCreated {
		return
	}
	var a struct {
		Decision struct {
			ID string `json:"id"`
		} `json:"decision"`
	}
	if err := json.Unmarshal(answer, &a); err != nil {
		k.Error(err)
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.notes[a.Decision.ID] = note
}

func (k *soaked) look(ctx context.Context, base string, random *rand.Rand) {
	pages := []string{"/", "/reports", "/search?q=ferry", "/claims", "/parties", "/api/v1/search?q=mara", "/api/v1/status", "/api/v1/claims", "/api/v1/queue", "/reports/r1"}
	if code, _ := k.ask(ctx, "GET", base+pages[random.Intn(len(pages))], "", ""); code == http.StatusOK {
		k.mu.Lock()
		defer k.mu.Unlock()
		k.read++
	}
}

// check holds the record against what was acknowledged.
func (k *soaked) check() {
	k.Helper()
	path := filepath.Join(k.dir, "hearsay.db")
	checkRecord(k.T, path, k.told)
	st, err := sqlite.Open(k.Context(), path, sqlite.Options{Mode: sqlite.ReadOnly})
	if err != nil {
		k.Fatal(err)
	}
	defer st.Close()
	list, err := st.Reviews(k.Context(), store.ReviewQuery{})
	if err != nil {
		k.Fatal(err)
	}
	kept := map[string]string{}
	for _, r := range list {
		kept[r.ID.String()] = string(r.Body)
	}
	for id, note := range k.notes {
		if !strings.Contains(kept[id], note) {
			k.Errorf("%s (%s) was acknowledged and is lost: %q", id, note, kept[id])
		}
	}
}
