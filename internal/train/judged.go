package train

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/scenario"
)

func readJudged(path string) ([]corpus.JudgedStatement, error) {
	return corpus.Judged(os.DirFS(filepath.Dir(path)), filepath.Base(path))
}

// judgedOf returns what readers judged of a story, which they called a claim.
func judgedOf(judged []corpus.JudgedStatement, name string) []corpus.JudgedStatement {
	return judgedWhere(judged, func(j corpus.JudgedStatement) bool { return j.Claim == name })
}

// roundOf returns what readers judged of a story in a table of claims, where its name stands as the round.
func roundOf(judged []corpus.JudgedStatement, name string) []corpus.JudgedStatement {
	return judgedWhere(judged, func(j corpus.JudgedStatement) bool { return j.Round == name })
}

func judgedWhere(judged []corpus.JudgedStatement, is func(corpus.JudgedStatement) bool) []corpus.JudgedStatement {
	return slices.DeleteFunc(slices.Clone(judged), func(j corpus.JudgedStatement) bool { return !is(j) })
}

func reportsOf(rec *record.Record) []entry.Report {
	var out []entry.Report
	for _, r := range rec.Reports {
		out = append(out, r.Report)
	}
	return out
}

// withGroups adds to the claims of statements by gold, by their places, the groups that readers made, which are called as claims of gold or by names of their own.
func withGroups(claims map[entry.Ref][]int, groups map[entry.Ref]string, gold []corpus.GoldClaim) map[entry.Ref][]int {
	number := map[string]int{}
	for _, name := range slices.Compact(slices.Sorted(maps.Values(groups))) {
		if number[name] = slices.IndexFunc(gold, func(c corpus.GoldClaim) bool { return c.ID == name }); number[name] < 0 {
			number[name] = len(gold) + len(number)
		}
	}
	for ref, name := range groups {
		if k := number[name]; !slices.Contains(claims[ref], k) {
			claims[ref] = append(claims[ref], k)
		}
	}
	return claims
}

// eachGroup reads the reports of each group of real ones of which readers judged all statements, and gives their record with what is together.
func (o Options) eachGroup(ctx context.Context, do func(b *record.Builder, name string, rec record.Record, together map[entry.Ref]string)) error {
	judged, err := readJudged(o.Trees.Groups)
	if err != nil {
		return err
	}
	known, err := o.realReports()
	if err != nil {
		return err
	}
	e, err := engine.New()
	if err != nil {
		return err
	}
	b := record.NewBuilder()
	for _, group := range corpus.JudgedTogether(judged) {
		r := corpus.Rendering{Form: "txt"}
		for k, j := range group {
			if k > 0 && group[k-1].Article == j.Article {
				continue
			}
			report, ok := known[j.Article]
			if !ok {
				return fmt.Errorf("%s: found the digest %s in %s, which no report below %s has", o.Trees.Groups, j.Article, j.Claim, o.Data)
			}
			r.Reports = append(r.Reports, report)
		}
		reports, _, err := scenario.Read(ctx, e, r)
		if err != nil {
			return err
		}
		do(b, group[0].Claim, b.Build(reports), eval.JudgedGroups(group, reports))
	}
	return nil
}

// realReports are the articles of PolNeAR train and the reports of Wikinews, by the first twelve digits of their digests.
func (o Options) realReports() (map[string]corpus.ScenarioReport, error) {
	data := os.DirFS(o.Data)
	polnear, err := fs.Sub(data, path.Join("attribution", "polnear"))
	if err != nil {
		return nil, err
	}
	articles, err := corpus.PolNeAR(polnear, "train")
	if err != nil {
		return nil, err
	}
	list, err := corpus.Wikinews(data)
	if err != nil {
		return nil, err
	}
	for _, a := range articles {
		list = append(list, corpus.ScenarioReport{Path: a.ID + ".txt", File: a.ID + ".txt", Data: []byte(a.Text), Sidecar: fmt.Appendf(nil, `{"published": %q}`, a.Published)})
	}
	out := make(map[string]corpus.ScenarioReport, len(list))
	for _, r := range list {
		out[corpus.Digest(r.Data)] = r
	}
	return out, nil
}
