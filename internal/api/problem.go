package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
)

// problemType is what the types of problems begin with; the code of hearsay.error/1 follows.
const problemType = "urn:hearsay:problem:"

// problem makes an error one of RFC 9457. Nil stays nil.
func problem(err error) error {
	if err == nil {
		return nil
	}
	return asProblem(statusOf(err), hearsay.ErrorCode(err), err.Error())
}

func asProblem(status int, code, detail string) *huma.ErrorModel {
	return &huma.ErrorModel{Type: problemType + code, Title: http.StatusText(status), Status: status, Detail: strings.ToValidUTF8(detail, "\uFFFD")}
}

// statusOf tells which status an error has.
func statusOf(err error) int {
	for _, k := range []struct {
		kind   error
		status int
	}{
		{hearsay.ErrNotFound, http.StatusNotFound}, {hearsay.ErrUsage, http.StatusBadRequest}, {hearsay.ErrTooLarge, http.StatusRequestEntityTooLarge},
		{hearsay.ErrEmpty, http.StatusUnprocessableEntity}, {hearsay.ErrBinary, http.StatusUnprocessableEntity}, {hearsay.ErrUnreadable, http.StatusUnprocessableEntity},
		{hearsay.ErrSidecar, http.StatusUnprocessableEntity}, {hearsay.ErrReadOnly, http.StatusForbidden}, {hearsay.ErrLocked, http.StatusServiceUnavailable},
		{hearsay.ErrFull, http.StatusInsufficientStorage}, {context.Canceled, http.StatusServiceUnavailable}, {context.DeadlineExceeded, http.StatusServiceUnavailable},
	} {
		if errors.Is(err, k.kind) {
			return k.status
		}
	}
	return http.StatusInternalServerError
}

// writeProblem answers with a problem.
func writeProblem(w http.ResponseWriter, status int, code, detail string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(asProblem(status, code, detail)) // whoever asked has gone
}
