package engine_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// FuzzRead reads any bytes: it never panics, fails only as it says it does, keeps the promises of the vocabulary, and gives the
// same reading twice.
func FuzzRead(f *testing.F) {
	for _, in := range examples(f) {
		f.Add(in.Data[:min(len(in.Data), 150)]) // long ones are read by TestExamples: here they would only be slow
	}
	for _, c := range ruled() {
		f.Add([]byte(c.src))
	}
	for _, s := range []string{
		"", " ", "\x00", "a", "“", "”", "“”", "\"", "said", "said said said", "“said”", "Roe said: “", "By\n\n\n", "(AP)", "—",
		"\xff\xfe“\x00", "\xef\xbb\xbfRoe said no.", "\x93We go,\x94 Roe said.", "Roe said\u2028“no\u2029”\u200b.", "He said.\r\rShe said.\r\n",
		"“One.\n\n“Two.\n\n“Three,” said ‘Roe’ «of» „Vell‟.", "5'10\" tall, he said", strings.Repeat("“‘", 20), strings.Repeat("he said that ", 12),
		"'s 00AAA", "blamed for an, person that concedes | ", "Roe Finch⟧. -  (-want +got): %sbelieves, finds. ",
		"Crown Court, Sam Pell, 28, claimed week, denied the claim.: “Mara Quist”) announced⟧ ⟦content his intentions to ",
		strings.Repeat("a", 300), strings.Repeat("Said.\n", 12), "é\u0301\u200d😶 said 漢字 “漢字”",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		in := engine.Input{Name: "fuzz", Data: raw, MaxBytes: 1 << 16}
		r, err := load(t).Read(context.Background(), in)
		if err != nil {
			if !errors.Is(err, hearsay.ErrEmpty) && !errors.Is(err, hearsay.ErrBinary) && !errors.Is(err, hearsay.ErrTooLarge) {
				t.Fatalf("found error %q of no kind that Read tells of", err)
			}
			return
		}
		if what := broken(r, raw); what != "" {
			t.Fatal(what)
		}
		if again := read(t, in); !reflect.DeepEqual(r, again) {
			t.Fatal("the same bytes gave two readings")
		}
	})
}
