package corpus_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hearsay-project/hearsay/internal/corpus"
)

const scenarioGold = `{"parties":[{"name":"Ada Voss","type":"person","aliases":["Voss"]}],
"claims":[{"id":"c1","text":"x","positions":[{"party":"Ada Voss","position":"denies","part":null,"first_report":"01.txt","date":"2031-01-02","quote":"no"}]}],
"reprints":[{"original":"01.txt","files":["01.txt","02.txt"]}]}`

func scenarioFS() fstest.MapFS {
	return fstest.MapFS{
		"ferry/gold.json":        {Data: []byte(scenarioGold)},
		"ferry/txt/02.txt":       {Data: []byte("two")},
		"ferry/txt/01.txt":       {Data: []byte("one")},
		"ferry/txt/01.meta.json": {Data: []byte("{}")},
		"ferry/html/01.html":     {Data: []byte("<p>one")},
	}
}

func TestScenarios(t *testing.T) {
	list, err := corpus.Scenarios(scenarioFS())
	if err != nil || len(list) != 1 {
		t.Fatalf("%d scenarios, %v", len(list), err)
	}
	s := list[0]
	if s.Name != "ferry" || len(s.Renderings) != 2 || len(s.Renderings[0].Reports) != 2 || s.Renderings[1].Form != "html" {
		t.Errorf("%+v", s)
	}
	if r := s.Renderings[1].Reports[0]; r.File != "01.txt" || r.Path != "ferry/html/01.html" || r.Sidecar != nil {
		t.Errorf("page: %+v", r)
	}
	if r := s.Renderings[0].Reports[0]; string(r.Sidecar) != "{}" {
		t.Errorf("sidecar: %q", r.Sidecar)
	}
	if p := s.Gold.Claims[0].Positions[0]; p.Part != "" || p.File != "01.txt" {
		t.Errorf("position: %+v", p)
	}
}

func TestScenariosTellWhatIsWrong(t *testing.T) {
	for _, tt := range []struct{ name, from, to, want string }{
		{"a file that is not there", `"02.txt"`, `"07.txt"`, "07.txt"},
		{"a party that is not there", `"party":"Ada Voss"`, `"party":"Ida Voss"`, "Ida Voss"},
		{"no JSON", `"claims":[`, `"claims":`, "gold.json"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fsys := scenarioFS()
			fsys["ferry/gold.json"] = &fstest.MapFile{Data: []byte(strings.Replace(scenarioGold, tt.from, tt.to, 1))}
			if _, err := corpus.Scenarios(fsys); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want something about %q", err, tt.want)
			}
		})
	}
	if _, err := corpus.Scenarios(fstest.MapFS{}); err == nil {
		t.Error("no error without scenarios")
	}
}
