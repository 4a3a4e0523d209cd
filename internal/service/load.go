package service

import (
	"io"
	"io/fs"
	"os"

	"github.com/hearsay-project/hearsay"
)

// load returns the raw bytes of an input, no more than limit.
func load(name string, stdin io.Reader, limit int) ([]byte, error) {
	if name == Stdin {
		return readAll(stdin, limit)
	}
	// Asked before opening: to open a named pipe is to wait for whoever writes into it.
	info, err := os.Stat(name)
	if err != nil {
		return nil, fileProblem(err)
	}
	if what := oddity(info.Mode()); what != "" {
		return nil, problem(hearsay.ErrUnreadable, "is %s, not a file; to read from it use standard input: hearsay read - < %s", what, name)
	}
	if info.IsDir() {
		return nil, problem(hearsay.ErrUnreadable, "is a folder, not a file")
	}
	if info.Size() > int64(limit) {
		return nil, tooLarge(limit)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fileProblem(err)
	}
	defer f.Close()
	return readAll(f, limit)
}

// oddity names what is neither a file nor a folder, "" for those.
func oddity(m fs.FileMode) string {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return "a pipe"
	case m&fs.ModeSocket != 0:
		return "a socket"
	case m&(fs.ModeDevice|fs.ModeCharDevice) != 0:
		return "a device"
	case m&fs.ModeIrregular != 0:
		return "something irregular"
	}
	return ""
}

func readAll(r io.Reader, limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, fileProblem(err)
	}
	if len(data) > limit {
		return nil, tooLarge(limit)
	}
	return data, nil
}

func tooLarge(limit int) error {
	return problem(hearsay.ErrTooLarge, "larger than the limit of %d bytes; raise it with --max-size", limit)
}
