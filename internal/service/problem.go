package service

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/hearsay-project/hearsay"
)

// failure is an error of one of the kinds in package hearsay, or of the kind of another error, that is told in words of its own.
type failure struct {
	kind error
	text string
}

func (f *failure) Error() string { return f.text }
func (f *failure) Unwrap() error { return f.kind }

func problem(kind error, format string, args ...any) error {
	return &failure{kind, fmt.Sprintf(format, args...)}
}

// fileProblem tells what the operating system said of a file, without the path, which the caller knows.
func fileProblem(err error) error {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return problem(hearsay.ErrNotFound, "no such file or folder")
	case errors.Is(err, fs.ErrPermission):
		return problem(hearsay.ErrUnreadable, "permission denied")
	case errors.As(err, &path):
		return problem(hearsay.ErrUnreadable, "cannot be read: %v", path.Err)
	}
	return problem(hearsay.ErrUnreadable, "cannot be read: %v", err)
}

// Panic is the error of a report on which the engine panicked. It is of kind hearsay.ErrInternal.
type Panic struct {
	Value any    // what was thrown
	Stack []byte // where
}

func (p *Panic) Error() string {
	return fmt.Sprintf("internal error: the engine failed on this report (%v); please report it with the file", p.Value)
}
func (p *Panic) Unwrap() error { return hearsay.ErrInternal }
