package load

import (
	"math/rand"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

func TestRun(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/gone" {
			http.NotFound(w, r)
			return
		}
		_, _ = w.Write(make([]byte, 1000))
	}))
	defer s.Close()
	fixed := func(path string) Page { return Page{path, func(*rand.Rand) string { return path }} }
	list, err := Run(t.Context(), Options{Base: s.URL, Pages: []Page{fixed("/a"), fixed("/gone")}, Readers: 4, For: 200 * time.Millisecond})
	if err != nil || len(list) != 3 {
		t.Fatal(list, err)
	}
	a, gone, both := list[0], list[1], list[2]
	if both.Name != All || both.Asked != a.Asked+gone.Asked || both.Failed != gone.Failed || both.Most < a.Most {
		t.Errorf("%+v", both)
	}
	if a.Asked == 0 || a.Failed != 0 || a.Bytes != 1000 || a.Median <= 0 || a.Median > a.P95 || a.P95 > a.P99 || a.P99 > a.Most {
		t.Errorf("%+v", a)
	}
	if gone.Asked == 0 || gone.Failed != gone.Asked {
		t.Errorf("%+v", gone)
	}
}

// Who looks at what they got asks seldom.
func TestPause(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer s.Close()
	list, err := Run(t.Context(), Options{Base: s.URL, Pages: []Page{{"/", func(*rand.Rand) string { return "/" }}}, Readers: 3, For: 300 * time.Millisecond, Pause: 100 * time.Millisecond})
	if n := list[0].Asked; err != nil || n < 1 || n > 3*6 {
		t.Error(n, err)
	}
}

func TestAlone(t *testing.T) {
	asked := 0
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked++ }))
	defer s.Close()
	clock := time.Duration(0)
	list, err := Alone(t.Context(), Options{Base: s.URL, Pages: []Page{{"/", func(*rand.Rand) string { return "/" }}}}, 4, func() time.Duration {
		clock += 8 * time.Microsecond
		return clock
	})
	if err != nil || len(list) != 1 || list[0] != 2 || asked != 5 {
		t.Error(list, asked, err)
	}
}

// Nothing but this machine is asked.
func TestThisMachineOnly(t *testing.T) {
	for _, address := range []string{"192.0.2.1:80", "echo.example:80", "localhost:80", "[2001:db8::1]:80"} {
		if c, err := dial(t.Context(), "tcp", address); err == nil {
			c.Close()
			t.Errorf("%s was asked", address)
		}
	}
}

func TestPercentiles(t *testing.T) {
	var times []int64
	for i := range int64(100) {
		times = append(times, 100-i)
	}
	var r Result
	r.fill(times)
	if r.Median != 51 || r.P95 != 96 || r.P99 != 100 || r.Most != 100 {
		t.Errorf("%+v", r)
	}
}
