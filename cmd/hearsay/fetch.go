package main

import (
	"context"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/fetch"
)

// pause is the least time between two requests to one host.
const pause = time.Second

// fetcher fetches the pages of addresses. Close it. Who allows private networks has servers of their own, which need no pause.
func (p process) fetcher(limit size, allowPrivate bool) *fetch.Fetcher {
	o := fetch.Options{Version: version, MaxBytes: int(limit), Pause: pause, AllowPrivate: allowPrivate, Proxy: fetch.ProxyOf(p.env)}
	if allowPrivate {
		o.Pause = 0
	}
	return fetch.New(o)
}

// fetchWith is the fetching that the service wants.
func fetchWith(f *fetch.Fetcher) func(context.Context, string) ([]byte, hearsay.Fetched, error) {
	return func(ctx context.Context, address string) ([]byte, hearsay.Fetched, error) {
		page, err := f.Get(ctx, address)
		return page.Data, hearsay.Fetched{Address: page.Address, ContentType: page.ContentType}, err
	}
}
