package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/net/http/httpproxy"

	"github.com/hearsay-project/hearsay"
)

// guarded looks at every request, those of redirects too, before it is made.
type guarded struct{ *Fetcher }

// RoundTrip implements [http.RoundTripper].
func (g guarded) RoundTrip(req *http.Request) (*http.Response, error) {
	if !g.o.AllowPrivate {
		if err := public(req.URL.Hostname()); err != nil {
			return nil, err
		}
	}
	if g.o.Proxy != nil {
		if proxy, err := g.o.Proxy(req); err == nil && proxy != nil {
			req = req.WithContext(context.WithValue(req.Context(), viaProxy{}, true))
		}
	}
	return g.direct.RoundTrip(req)
}

// ProxyOf tells the proxy as HTTP_PROXY, HTTPS_PROXY and NO_PROXY of an environment say.
func ProxyOf(env func(string) string) func(*http.Request) (*url.URL, error) {
	either := func(name string) string {
		if v := env(name); v != "" {
			return v
		}
		return env(strings.ToLower(name))
	}
	c := httpproxy.Config{HTTPProxy: either("HTTP_PROXY"), HTTPSProxy: either("HTTPS_PROXY"), NoProxy: either("NO_PROXY")}
	proxy := c.ProxyFunc()
	return func(req *http.Request) (*url.URL, error) { return proxy(req.URL) }
}

// viaProxy marks requests of which the connection is to a proxy, which the owner of this machine has set.
type viaProxy struct{}

// public refuses hosts that are private by how they are written. What a name leads to is looked at when a connection is made.
func public(host string) error {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") || strings.HasSuffix(host, ".local") || strings.HasSuffix(host, ".internal") {
		return private(host)
	}
	if ip, err := netip.ParseAddr(host); err == nil && !routable(ip) {
		return private(host)
	}
	return nil
}

func private(host string) error {
	return problem(hearsay.ErrUnreadable, "%s is of a private network or this machine, and pages of the web have no business there; if you mean it, add --allow-private", host)
}

// dial connects, but not to private networks.
func (f *Fetcher) dial(ctx context.Context, network, address string) (net.Conn, error) {
	d := net.Dialer{Timeout: 15 * time.Second}
	if via, _ := ctx.Value(viaProxy{}).(bool); !via && !f.o.AllowPrivate {
		d.Control = func(_, address string, _ syscall.RawConn) error {
			at, err := netip.ParseAddrPort(address)
			if err != nil || !routable(at.Addr()) {
				return private(address)
			}
			return nil
		}
	}
	return d.DialContext(ctx, network, address)
}

// routable reports whether an address is one of the public network.
func routable(ip netip.Addr) bool {
	ip = ip.WithZone("").Unmap()
	for _, special := range specials() {
		if special.Contains(ip) {
			return false
		}
	}
	if inner, ok := embedded(ip); ok {
		return routable(inner)
	}
	return ip.IsGlobalUnicast()
}

// embedded returns the IPv4 address that a translator would make of an IPv6 address (RFC 6052).
func embedded(ip netip.Addr) (netip.Addr, bool) {
	if !netip.MustParsePrefix("64:ff9b::/96").Contains(ip) {
		return netip.Addr{}, false
	}
	b := ip.As16()
	return netip.AddrFrom4([4]byte(b[12:])), true
}

// specials are the networks that are not part of the public one, after the registries of special-purpose addresses of IANA (RFC 6890).
func specials() []netip.Prefix {
	var list []netip.Prefix
	for _, s := range []string{
		"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
		"192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
		"::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
	} {
		list = append(list, netip.MustParsePrefix(s))
	}
	return list
}

// turns lets one request at a time go to a host.
type turns struct {
	mu    sync.Mutex
	hosts map[string]*turn
}

type turn struct {
	busy chan struct{} // holds something while a request is made
	done time.Time     // when the last one ended
}

// wait waits until it is the caller's turn at a host. Release ends it.
func (t *turns) wait(ctx context.Context, host string, pause time.Duration) (release func(), err error) {
	t.mu.Lock()
	if t.hosts == nil {
		t.hosts = map[string]*turn{}
	}
	at := t.hosts[host]
	if at == nil {
		at = &turn{busy: make(chan struct{}, 1)}
		t.hosts[host] = at
	}
	t.mu.Unlock()
	select {
	case at.busy <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if left := pause - time.Since(at.done); pause > 0 && left > 0 && !at.done.IsZero() {
		timer := time.NewTimer(left)
		defer timer.Stop()
		select {
		case <-timer.C:
		case <-ctx.Done():
			<-at.busy
			return nil, ctx.Err()
		}
	}
	return func() {
		at.done = time.Now()
		<-at.busy
	}, nil
}
