package archive

import (
	"archive/tar"
	"archive/zip"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"github.com/hearsay-project/hearsay"
)

// ioProblem puts an error of a whole archive into our words. io.EOF and what is in our words already stay as they are.
func ioProblem(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w: the archive ends in the middle; what came before was read", hearsay.ErrDamaged)
	case errors.Is(err, io.EOF), ours(err):
		return err
	case errors.Is(err, tar.ErrHeader), errors.Is(err, zip.ErrFormat), errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return fmt.Errorf("%w: the archive breaks off where it should go on (%w); what came before was read", hearsay.ErrDamaged, err)
	}
	return fmt.Errorf("%w: %w", hearsay.ErrDamaged, err)
}

// memberProblem puts an error of one member into our words.
func memberProblem(err error) error {
	switch {
	case ours(err):
		return err
	case errors.Is(err, zip.ErrChecksum):
		return fmt.Errorf("%w: its bytes are not those that were packed (checksum)", hearsay.ErrDamaged)
	case errors.Is(err, zip.ErrAlgorithm):
		return fmt.Errorf("%w: packed in a way that is not read: unpack the archive and name the folder", hearsay.ErrUnreadable)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w: it ends in the middle", hearsay.ErrDamaged)
	}
	return fmt.Errorf("%w: it cannot be unpacked (%w)", hearsay.ErrDamaged, err)
}

func ours(err error) bool {
	for _, kind := range []error{hearsay.ErrTooLarge, hearsay.ErrUnreadable, hearsay.ErrDamaged, hearsay.ErrSidecar, hearsay.ErrEmpty, hearsay.ErrBinary} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}
