// Package load asks a server of this machine for pages, many at once, and takes the time of each. It speaks to loopback addresses only.
package load

import (
	"context"
	"fmt"
	"io"
	"math/rand"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"sync"
	"time"

	"github.com/hearsay-project/hearsay"
)

// Page is one kind of page, with an address below the server for each time that it is asked for.
type Page struct {
	Name string
	Path func(*rand.Rand) string
}

// Options say how a server is asked.
type Options struct {
	Base    string        // http://127.0.0.1:8417
	Pages   []Page        // each in turn, for each reader from another one on
	Readers int           // at once
	For     time.Duration // how long
	// Pause is how long a reader looks at an answer before asking again, on average: each time anything from half of it to one and a half of it. 0 asks
	// again at once.
	Pause time.Duration
	Seed  int64
}

// Result is what one kind of page took. Times are in microseconds, from the request to the last byte.
type Result struct {
	Name   string `json:"name"`
	Asked  int    `json:"asked"`
	Failed int    `json:"failed"` // answers other than 200
	Median int64  `json:"median_us"`
	P95    int64  `json:"p95_us"`
	P99    int64  `json:"p99_us"`
	Most   int64  `json:"most_us"`
	Bytes  int64  `json:"bytes"`        // of the largest, packed or not as it came
	Work   int64  `json:"processor_us"` // of one that is asked for alone, with the asking; 0 when that was not measured
}

// Run asks until the time is over, and returns the results in the order of the pages, and then one of all together.
func Run(ctx context.Context, o Options) ([]Result, error) {
	client := &http.Client{Transport: &http.Transport{DialContext: dial, MaxIdleConnsPerHost: o.Readers}, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	defer client.CloseIdleConnections()
	ctx, cancel := context.WithTimeout(ctx, o.For)
	defer cancel()
	var mu sync.Mutex
	times := make([][]int64, len(o.Pages))
	out := make([]Result, len(o.Pages))
	var readers sync.WaitGroup
	for n := range o.Readers {
		readers.Go(func() {
			random := rand.New(rand.NewSource(o.Seed + int64(n)))
			for i := n; rest(ctx, random, o.Pause); i++ {
				k := i % len(o.Pages)
				began := time.Now()
				size, fine := get(ctx, client, o.Base+o.Pages[k].Path(random))
				if ctx.Err() != nil {
					return
				}
				mu.Lock()
				times[k] = append(times[k], time.Since(began).Microseconds())
				out[k].Asked++
				out[k].Bytes = max(out[k].Bytes, size)
				if !fine {
					out[k].Failed++
				}
				mu.Unlock()
			}
		})
	}
	readers.Wait()
	for k := range out {
		out[k].Name = o.Pages[k].Name
		out[k].fill(times[k])
	}
	return slices.Concat(out, []Result{all(out, times)}), nil
}

// All is the name of the result that is of all pages together.
const All = "all"

func all(list []Result, times [][]int64) Result {
	out := Result{Name: All}
	for _, r := range list {
		out.Asked, out.Failed, out.Bytes = out.Asked+r.Asked, out.Failed+r.Failed, max(out.Bytes, r.Bytes)
	}
	out.fill(slices.Concat(times...))
	return out
}

// rest waits as a reader does, and reports whether there is time left.
func rest(ctx context.Context, random *rand.Rand, pause time.Duration) bool {
	if pause <= 0 {
		return ctx.Err() == nil
	}
	t := time.NewTimer(pause/2 + time.Duration(random.Int63n(int64(pause))))
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// Alone asks for each page some times, one after the other, and returns what processor time one takes in microseconds. Worked tells the processor
// time of this process.
func Alone(ctx context.Context, o Options, times int, worked func() time.Duration) ([]int64, error) {
	client := &http.Client{Transport: &http.Transport{DialContext: dial}, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	defer client.CloseIdleConnections()
	random := rand.New(rand.NewSource(o.Seed))
	var out []int64
	for _, p := range o.Pages {
		get(ctx, client, o.Base+p.Path(random)) // what is made once is made before
		before := worked()
		for range times {
			get(ctx, client, o.Base+p.Path(random))
		}
		out = append(out, (worked()-before).Microseconds()/int64(max(1, times)))
	}
	return out, ctx.Err()
}

// get asks for one page and returns its size, and whether it came.
func get(ctx context.Context, client *http.Client, address string) (int64, bool) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, false
	}
	res, err := client.Do(req)
	if err != nil {
		return 0, false
	}
	defer res.Body.Close()
	n, err := io.Copy(io.Discard, res.Body)
	return n, err == nil && res.StatusCode == http.StatusOK
}

// dial connects to this machine only.
func dial(ctx context.Context, network, address string) (net.Conn, error) {
	at, err := netip.ParseAddrPort(address)
	if err != nil || !at.Addr().IsLoopback() {
		return nil, fmt.Errorf("%w: %s is not on this machine", hearsay.ErrUsage, address)
	}
	return new(net.Dialer).DialContext(ctx, network, address)
}

func (r *Result) fill(times []int64) {
	slices.Sort(times)
	at := func(hundredths int) int64 {
		if len(times) == 0 {
			return 0
		}
		return times[min(len(times)-1, len(times)*hundredths/100)]
	}
	r.Median, r.P95, r.P99, r.Most = at(50), at(95), at(99), at(100)
}
