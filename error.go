package hearsay

import "errors"

// The kinds of errors. Wrap them with what was being done to what; only at the edge do they become an exit code or an HTTP
// status.
var (
	ErrNotFound   = errors.New("not found")
	ErrEmpty      = errors.New("empty input")
	ErrBinary     = errors.New("not text")
	ErrTooLarge   = errors.New("too large")
	ErrSidecar    = errors.New("bad sidecar")
	ErrUsage      = errors.New("wrong usage")
	ErrUnreadable = errors.New("cannot be read")
	ErrInternal   = errors.New("internal error")

	// Errors of a record, the file that hearsay add makes.
	ErrNotRecord = errors.New("not a record of hearsay")
	ErrNewer     = errors.New("made by a newer hearsay")
	ErrReadOnly  = errors.New("cannot be written")
	ErrLocked    = errors.New("in use by another program")
	ErrFull      = errors.New("no space left")
	ErrDamaged   = errors.New("damaged")
)

// ErrorCode returns the short stable code of an error kind for hearsay.error/1, "internal" for any other.
func ErrorCode(err error) string {
	for _, k := range []struct {
		kind error
		code string
	}{
		{ErrNotFound, "not-found"}, {ErrEmpty, "empty"}, {ErrBinary, "binary"}, {ErrTooLarge, "too-large"},
		{ErrSidecar, "bad-sidecar"}, {ErrUsage, "usage"}, {ErrUnreadable, "unreadable"},
		{ErrNotRecord, "not-a-record"}, {ErrNewer, "newer"}, {ErrReadOnly, "read-only"}, {ErrLocked, "locked"},
		{ErrFull, "full"}, {ErrDamaged, "damaged"},
	} {
		if errors.Is(err, k.kind) {
			return k.code
		}
	}
	return "internal"
}
