package corpus_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/text"
)

const targetedLine = `{"doc":"vell","spans":{"source":[[7,10]],"cue":[[11,17]],"content":[[18,20]]},"position":"denies","partial":true,"negated":false}`

func TestTargeted(t *testing.T) {
	texts := map[string]string{"vell": "Ärger: Roe denied it."}
	got, err := corpus.Targeted(strings.NewReader(targetedLine+"\n"), texts)
	if err != nil {
		t.Fatal(err)
	}
	want := []corpus.TargetedAttribution{{
		Attribution: corpus.Attribution{Source: []text.Span{{Start: 8, End: 11}}, Cue: []text.Span{{Start: 12, End: 18}}, Content: []text.Span{{Start: 19, End: 21}}},
		Doc:         "vell", Position: "denies", Partial: true,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("attributions (-want +got):\n%s", diff)
	}
	for _, c := range []struct{ name, line, want string }{
		{"another article", strings.Replace(targetedLine, "vell", "orr", 1), `line 1: no article "orr"`},
		{"a span outside", strings.Replace(targetedLine, "[18,20]", "[18,200]", 1), "content span [18 200] is outside"},
		{"no JSON", "{", "line 1: unexpected end"},
	} {
		if _, err := corpus.Targeted(strings.NewReader(c.line), texts); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want one with %q", c.name, err, c.want)
		}
	}
}
