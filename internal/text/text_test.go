package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestLines(t *testing.T) {
	for _, test := range []struct {
		src  string
		want []string
	}{
		{"", nil},
		{" \n\t\r\n\u00a0", nil},
		{"Go.", []string{"Go."}},
		{"  One. \r\n\r\nTwo.\rThree.\n", []string{"One.", "Two.", "Three."}},
		{"One.\u2028Two.\u2029Three.\u200b", []string{"One.", "Two.", "Three."}},
		{"\uFEFFOne\x00two\x00\n", []string{"One\x00two"}},
	} {
		var got []string
		for _, line := range Lines(test.src) {
			got = append(got, line.In(test.src))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("Lines(%q) = %q, want %q", test.src, got, test.want)
		}
	}
}

func TestSpaceBefore(t *testing.T) {
	for s, want := range map[string]int{"": 0, "a": 0, "a ": 1, "a\u00a0": 2, "a\u200b": 3, "a\xff": 0, " a": 0} {
		if got := SpaceBefore(s); got != want {
			t.Errorf("SpaceBefore(%q) = %d, want %d", s, got, want)
		}
	}
}

func FuzzLines(f *testing.F) {
	f.Add("One.\r\n\r\n Two.\u2028\u00a0Three.")
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ToValidUTF8(src, "\uFFFD")
		at := 0
		for _, line := range Lines(src) {
			if line.Start < at || line.Len() <= 0 || line.End > len(src) {
				t.Fatalf("lines out of order in %q", src)
			}
			if !utf8.RuneStart(src[line.Start]) || line.End < len(src) && !utf8.RuneStart(src[line.End]) {
				t.Fatalf("a line ends within a rune in %q", src)
			}
			if strings.TrimSpace(src[at:line.Start]) != "" && strings.IndexFunc(src[at:line.Start], func(r rune) bool { return !IsSpace(r) }) >= 0 {
				t.Fatalf("words left out of %q", src)
			}
			at = line.End
		}
	})
}
