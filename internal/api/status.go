package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay/internal/answer"
)

// fewFailures is how many failures the status tells; /failures tells all.
const fewFailures = 10

func (a *api) status() {
	status := a.read("get-status", "/status", "What the record holds", "hearsay.status/1, with the latest failures")
	status.Middlewares = nil // failures are not in the log: the ETag is that of the content
	huma.Register(a.huma, status, func(ctx context.Context, _ *struct{}) (*answered[answer.StatusJSON], error) {
		s, err := a.bench.Status(ctx)
		if err != nil {
			return nil, problem(err)
		}
		failures, err := a.bench.Store.Failures(ctx, fewFailures)
		return &answered[answer.StatusJSON]{answer.StatusOf(a.bench.Path, s, failures)}, problem(err)
	})
	failures := a.read("list-failures", "/failures", "What could not be added", "The latest first.")
	failures.Middlewares = nil
	huma.Register(a.huma, failures, func(ctx context.Context, in *Paging) (*answered[List[answer.FailureJSON]], error) {
		all, err := a.bench.Store.Failures(ctx, 0)
		if err != nil {
			return nil, problem(err)
		}
		page, next, err := cut(*in, "x", all)
		return &answered[List[answer.FailureJSON]]{List[answer.FailureJSON]{items(page, answer.FailureOf), next}}, problem(err)
	})
}
