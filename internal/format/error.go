package format

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// ErrorFormat names the format that [Error] writes.
const ErrorFormat = "hearsay.error/1"

// Error returns one line of hearsay.error/1, without a newline: input could not be read because of err. The code is
// that of [hearsay.ErrorCode].
func Error(input string, err error) ([]byte, error) {
	return encode(struct {
		Format  string `json:"format"`
		Input   string `json:"input"`
		Code    string `json:"code"`
		Message string `json:"message"`
	}{ErrorFormat, printable(input), hearsay.ErrorCode(err), printable(err.Error())})
}

// printable makes s valid UTF-8. Only names of files and words about them can be anything else.
func printable(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
