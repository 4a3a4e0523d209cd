package corpus_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/text"
)

const gapHead = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"

func TestGAP(t *testing.T) {
	row := "v-1\tÉa Roe met Dace. She won.\tShe\t17\tÉa Roe\t0\tTRUE\tDace\t11\tFALSE\thttp://vell.example\n"
	got, err := corpus.GAP(fstest.MapFS{"v.tsv": {Data: []byte(gapHead + row)}}, "v.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want := []corpus.GAPExample{{
		ID: "v-1", Text: "Éa Roe met Dace. She won.", Pronoun: text.Span{Start: 18, End: 21}, A: text.Span{Start: 0, End: 7}, B: text.Span{Start: 12, End: 16},
		IsA: true, Feminine: true,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("examples (-want +got):\n%s", diff)
	}
	_, err = corpus.GAP(fstest.MapFS{"v.tsv": {Data: []byte(gapHead + strings.Replace(row, "\t17\t", "\t16\t", 1))}}, "v.tsv")
	if err == nil || !strings.Contains(err.Error(), `v-1: "She" does not stand at code point 16`) {
		t.Errorf("a wrong offset gives error %v", err)
	}
}

func TestOntoGUM(t *testing.T) {
	doc := "# begin document\n0\tAda\t(1\n1\tRoe\t1)\n2\tmet\t_\n3\ther\t(2(1)\n4\tson\t2)\n"
	fsys := fstest.MapFS{"dev.txt": {Data: []byte("vell\n")}, "conll/vell.conll": {Data: []byte(doc)}}
	got, err := corpus.OntoGUM(fsys, "dev.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := []corpus.CorefDocument{{ID: "vell", Text: "Ada Roe met her son", Chains: [][]text.Span{{{Start: 0, End: 7}, {Start: 12, End: 15}}}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("documents (-want +got):\n%s", diff)
	}
	fsys["conll/vell.conll"] = &fstest.MapFile{Data: []byte("0\tAda\t1)\n")}
	if _, err := corpus.OntoGUM(fsys, "dev.txt"); err == nil || !strings.Contains(err.Error(), `"1)" closes what nothing opened`) {
		t.Errorf("a bracket too many gives error %v", err)
	}
}
