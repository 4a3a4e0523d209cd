package token_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/token"
)

// check tokenises text and compares the tokens, joined by spaces, with sentences on lines of their own.
func check(t *testing.T, src, want string) {
	t.Helper()
	d := token.Tokenise(src)
	var got []string
	for _, s := range d.Sentence {
		var words []string
		for i := s.Start; i < s.End; i++ {
			words = append(words, d.Word(i))
		}
		got = append(got, strings.Join(words, " "))
	}
	if g := strings.Join(got, "\n"); g != want {
		t.Errorf("tokens of %q\ngot  %q\nwant %q", src, g, want)
	}
}

func TestTokenise(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"The mayor didn't go.", "The mayor did n't go ."},
		{"“I can’t,” Roe said. She left.", "“ I ca n’t , ” Roe said .\nShe left ."},
		{"He works in the U.S. The firm doesn't.", "He works in the U.S.\nThe firm does n't ."},
		{"Mr. Dace met Gov. Lind at 10:30 a.m. on Jan. 4.", "Mr. Dace met Gov. Lind at 10:30 a.m. on Jan. 4 ."},
		{"It cost $1,500.50 (5%).", "It cost $ 1,500.50 ( 5 % ) ."},
		{"“Why?” Roe asked. “Why not?” The room fell silent.", "“ Why ? ” Roe asked .\n“ Why not ? ”\nThe room fell silent ."},
		{"LOWICK — The coal-fired plant--closed--is Vell's.", "LOWICK — The coal-fired plant -- closed -- is Vell 's ."},
		{"See https://harbour.example/a?b=1. Follow @roe_j #vote!", "See https://harbour.example/a?b=1 .\nFollow @roe_j #vote !"},
		{"“[T]hey left ... and then,” said J. K. Orr.", "“ [ T ] hey left ... and then , ” said J. K. Orr ."},
		{"Wayne A. I. Orr left. So did I. The rest stayed.", "Wayne A. I. Orr left .\nSo did I .\nThe rest stayed ."},
		{"Sens. Orr (D-Ore.) and Dace (R-S.C.), who left.", "Sens. Orr ( D-Ore. ) and Dace ( R-S.C. ) , who left ."},
		{"“यह पुल है।” Roe left. वह गया। यह गयी।", "“ यह पुल है । ”\nRoe left .\nवह गया ।\nयह गयी ।"},
		{"One line\nanother line", "One line\nanother line"},
		{"the ’90s, the Joneses’ house, rock ’n’ roll", "the ’90s , the Joneses ’ house , rock ’ n ’ roll"},
		{"He can cannot.He did", "He can can not .\nHe did"},
		{"a Meridian Press/Jo Dell photo, 3.5-mile, 5.", "a Meridian Press/Jo Dell photo , 3.5-mile , 5 ."},
	} {
		check(t, c.src, c.want)
	}
}
