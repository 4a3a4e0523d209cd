// Package serve puts the pages and the API of a record on a port of this machine, and of no other: it listens on loopback only.
//
// A browser that is on this machine opens pages of anybody, and those may ask for whatever is on a port of it. So every request must name
// this machine as its host, which a name that somebody else bends to 127.0.0.1 does not (DNS rebinding); what other sites ask for is
// refused unless a person follows a link; nothing is changed on the word of another site; bodies and waiting are bounded. Every
// response says that nothing from elsewhere may be loaded and that no script may stand in a page. It knows nothing of records.
package serve

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"strings"
	"syscall"
	"time"

	"github.com/hearsay-project/hearsay"
)

// DefaultAddress is where it listens unless another address is named.
const DefaultAddress = "127.0.0.1:8417"

// Options are what is served. Handlers answer 404 themselves.
type Options struct {
	Pages http.Handler // everything that is not below /api/
	API   http.Handler // /api/
	// MaxBody limits the body of a request in bytes; 0 means 17 MiB, a report of the largest size with what is said of it.
	MaxBody int64
	// Log takes what went wrong in the server itself; nil drops it.
	Log *log.Logger
}

const defaultMaxBody = 17 << 20

// The patience of the server.
const (
	headerTime = 10 * time.Second
	bodyTime   = time.Minute // a report of 16 MiB from the same machine takes less than a second
	answerTime = 5 * time.Minute
	idleTime   = 2 * time.Minute
	stopTime   = 10 * time.Second
	maxHeader  = 64 << 10
)

// cannotListen tells why a port cannot be opened, and what to do.
func cannotListen(address string, err error) error {
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%w: %s, perhaps by another hearsay serve: stop it, or take a free port with --address 127.0.0.1:0", hearsay.ErrLocked, address)
	}
	return fmt.Errorf("%w: cannot listen on %s: %w", hearsay.ErrUsage, address, err)
}

// Listen opens a port of this machine. Port 0 takes a free one. Another address than a loopback one is a hearsay.ErrUsage.
func Listen(ctx context.Context, address string) (net.Listener, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("%w: found the address %q, wanted one such as %s", hearsay.ErrUsage, address, DefaultAddress)
	}
	if !local(host) {
		return nil, fmt.Errorf("%w: %s is not an address of this machine alone, and there are no accounts yet: whoever reaches the port could read and decide everything. "+
			"Listen on %s and put a reverse proxy before it that asks who somebody is", hearsay.ErrUsage, address, DefaultAddress)
	}
	ln, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, cannotListen(address, err)
	}
	if at, ok := ln.Addr().(*net.TCPAddr); !ok || !at.IP.IsLoopback() { // a name that is bent
		return nil, errors.Join(fmt.Errorf("%w: %s is not an address of this machine alone", hearsay.ErrUsage, address), ln.Close())
	}
	return ln, nil
}

// local reports whether a host is this machine by its loopback address.
func local(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(strings.TrimSuffix(strings.TrimPrefix(host, "["), "]"))
	return ip != nil && ip.IsLoopback()
}

// Serve answers on a listener until ctx ends. What is asked by then is still answered, for some seconds.
func Serve(ctx context.Context, ln net.Listener, o Options) error {
	s := server(o)
	stopped := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		wait, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
		defer cancel()
		err := s.Shutdown(wait)
		if err != nil {
			err = s.Close()
		}
		stopped <- err
	})
	err := s.Serve(ln)
	if stop() { // nobody stopped it
		return fmt.Errorf("serve: %w", err)
	}
	return <-stopped
}

func server(o Options) *http.Server {
	return &http.Server{
		Handler: Handler(o), ErrorLog: o.logger(), ReadHeaderTimeout: headerTime, ReadTimeout: bodyTime, WriteTimeout: answerTime,
		IdleTimeout: idleTime, MaxHeaderBytes: maxHeader,
	}
}

func (o Options) logger() *log.Logger {
	if o.Log == nil {
		return log.New(nothing{}, "", 0)
	}
	return o.Log
}

type nothing struct{}

func (nothing) Write(p []byte) (int, error) { return len(p), nil }
