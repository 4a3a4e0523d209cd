package corpus_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/text"
)

const (
	whoText = `{"id":"vell","published":"2031-03-04","text":"Ärger: Roe said no on Monday. On Monday.","attributions":[{"n":3,"spans":{"source":[[7,10]],"cue":[[11,15]],"content":[[16,18]]}}]}`
	whoGold = `{"parties":[{"name":"Ada Roe","type":"person","forms":["Roe"]}],
"time_expressions":[{"text":"Monday","occurrence":1,"value":"2031-03-03","type":"DATE"}],
"attributions":[{"n":3,"speaker":"Ada Roe","mentions":["Roe"],"party_type":"person","named":true,"anonymity":null,"position":"denies","about":[],
"kind":"indirect","via":["Vell Herald"],"occasion":null,"said_on":"2031-03-03","said_on_text":"Monday","prompted_by":null,"answers":null}]}`
)

func TestWho(t *testing.T) {
	got, err := corpus.Who(fstest.MapFS{"dev/01.json": {Data: []byte(whoText)}, "dev/01.gold.json": {Data: []byte(whoGold)}}, "dev")
	if err != nil {
		t.Fatal(err)
	}
	src := "Ärger: Roe said no on Monday. On Monday."
	span := func(words string) []text.Span {
		at := strings.Index(src, words)
		return []text.Span{{Start: at, End: at + len(words)}}
	}
	want := []corpus.WhoArticle{{
		ID: "vell", Text: src, Published: "2031-03-04",
		Parties: []corpus.WhoParty{{Name: "Ada Roe", Type: "person", Forms: []string{"Roe"}}},
		Times:   []corpus.WhoTime{{Span: text.Span{Start: 34, End: 40}, Value: "2031-03-03", Type: "DATE"}},
		Attributions: []corpus.WhoAttribution{{
			Attribution: corpus.Attribution{Source: span("Roe"), Cue: span("said"), Content: span("no")},
			N:           3, Speaker: "Ada Roe", Mentions: []string{"Roe"}, PartyType: "person", Named: true, Position: "denies", About: []string{},
			Kind: "indirect", Via: []string{"Vell Herald"}, SaidOn: "2031-03-03", SaidOnText: "Monday", Answers: -1,
		}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
}

func TestWhoRefuses(t *testing.T) {
	for _, c := range []struct{ name, text, gold, want string }{
		{"no gold", "", "", "no *.gold.json"},
		{"a span outside", strings.Replace(whoText, "[16,18]", "[16,180]", 1), whoGold, "attribution 3: content span [16 180] is outside"},
		{"no such words", whoText, strings.Replace(whoGold, `"occurrence":1`, `"occurrence":2`, 1), `"Monday" does not stand 3 times`},
		{"no spans", strings.Replace(whoText, `"n":3`, `"n":4`, 1), whoGold, "attribution 3 has no spans"},
		{"no JSON", "{", whoGold, "01.json: unexpected end"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fsys := fstest.MapFS{}
			if c.gold != "" {
				fsys["dev/01.json"] = &fstest.MapFile{Data: []byte(c.text)}
				fsys["dev/01.gold.json"] = &fstest.MapFile{Data: []byte(c.gold)}
			}
			if _, err := corpus.Who(fsys, "dev"); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got error %v, want one with %q", err, c.want)
			}
		})
	}
}
