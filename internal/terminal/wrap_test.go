package terminal

import (
	"strings"
	"testing"
)

// What is left of a line that was broken may leave no room for what comes next, and a mark may stand on a space.
func TestParagraph(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a long word between two wide signs", "—aaaaaaa🚀", "—\naaaaaaa\n🚀\n"},
		{"a mark on a space", "aaa ﾞ", "aaa ﾞ\n"},
		{"a line of words", "aa bb cc dd", "aa bb cc\ndd\n"},
	} {
		var out strings.Builder
		p := paragraph{out: &out, opt: Options{Width: 8}}
		p.text(tt.text, plain)
		p.end()
		if out.String() != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, out.String(), tt.want)
		}
	}
}
