package train

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/scenario"
)

// ClaimOptions are the settings of the weights that tell which statements are about one proposition.
type ClaimOptions struct {
	Stories string   // the folder of the stories with gold
	From    []string // the names of those that are learnt from
	Out     string   // the folder of the table
	Ridge   float64
	// Unquoted is the weight of a pair of which gold quotes one statement only: a statement that gold passes over may be about the claim
	// all the same.
	Unquoted float64
	Round    int // thousandths
}

// Claims learns from the stories, each rendering by itself, which of their statements are about one proposition.
func Claims(ctx context.Context, o Options) error {
	start := time.Now()
	var examples []observed
	err := eachRendering(ctx, o.Claims.Stories, o.Claims.From, func(b *record.Builder, s corpus.Scenario, rec record.Record, files map[int64]string) {
		examples = append(examples, pairsOf(b, &rec, s.Gold, files, o.Claims.Unquoted)...)
	})
	if err != nil {
		return err
	}
	o.logf(start, "%d pairs of statements", len(examples))
	names := claims.Signs()
	m, err := fit(examples, len(names), o.Claims.Ridge)
	if err != nil {
		return err
	}
	table := claimTable(m, names, o.Claims.Round)
	o.logf(start, "%s", strings.ReplaceAll(strings.TrimSpace(table), "\n", ", "))
	return os.WriteFile(filepath.Join(o.Claims.Out, "weights.tsv"), []byte(table), 0o644)
}

// eachRendering reads each rendering of the stories in a folder that are named in from, by itself, and gives the record of it with the files of its reports.
func eachRendering(ctx context.Context, folder string, from []string, do func(b *record.Builder, s corpus.Scenario, rec record.Record, files map[int64]string)) error {
	e, err := engine.New()
	if err != nil {
		return err
	}
	b := record.NewBuilder()
	list, err := corpus.Scenarios(os.DirFS(folder))
	if err != nil {
		return err
	}
	for _, s := range list {
		if !slices.Contains(from, s.Name) {
			continue
		}
		for _, r := range s.Renderings {
			reports, files, err := scenario.Read(ctx, e, r)
			if err != nil {
				return fmt.Errorf("scenario %s: %w", s.Name, err)
			}
			do(b, s, b.Build(reports), files)
		}
	}
	return nil
}

// pairsOf returns the pairs of statements of a story of which gold quotes at least one.
func pairsOf(b *record.Builder, rec *record.Record, gold corpus.ScenarioGold, files map[int64]string, unquoted float64) []observed {
	of := eval.GoldClaims(gold, *rec, files)
	var out []observed
	for _, x := range b.Compared(rec) {
		a, b := of[x.A], of[x.B]
		if len(a) == 0 && len(b) == 0 {
			continue
		}
		e := observed{signs: x.Signs, weight: 1, is: slices.ContainsFunc(a, func(c int) bool { return slices.Contains(b, c) })}
		if len(a) == 0 || len(b) == 0 {
			e.weight = unquoted
		}
		out = append(out, e)
	}
	return out
}

// claimTable writes weights as lines of a name and thousandths, rounded.
func claimTable(m logistic, names []string, round int) string {
	var b strings.Builder
	for k, name := range append(slices.Clone(names), claims.Bias) {
		fmt.Fprintf(&b, "%s\t%d\n", name, round*int(math.Round(1000*m.of[k]/float64(round))))
	}
	return b.String()
}
