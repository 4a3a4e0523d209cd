package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
)

// benchDatesCmd measures time expressions.
type benchDatesCmd struct {
	Data   string `help:"Folder with the unpacked collections." default:".data" placeholder:"DIR" type:"path"`
	JSON   bool   `help:"Print one JSON object."`
	Train  bool   `help:"Measure on the parts that rules were made on, in place of those held back."`
	Errors int    `help:"Print up to N mistakes of every set with their words. For your eyes: the texts are other people's." placeholder:"N"`
	Jobs   int    `short:"j" help:"Documents read at once; 0 is one for every core." default:"0" placeholder:"N"`
}

// datesResults are the scores and, when they were asked for, the mistakes.
type datesResults struct {
	eval.Dates
	mistakes []string
}

// Run reads the documents with marked time expressions and prints how ours agree.
func (c *benchDatesCmd) Run(ctx context.Context, stdout io.Writer) error {
	read, err := engineReader()
	if err != nil {
		return err
	}
	return c.run(ctx, read, stdout)
}

func (c *benchDatesCmd) run(ctx context.Context, read eval.Reader, stdout io.Writer) error {
	timebank, whowhen, wikiwars, err := c.collections()
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: a collection is not in %s: unpack the collections and name their folder with --data; docs/models.md says where to find them: %w", hearsay.ErrNotFound, c.Data, err)
	}
	if err != nil {
		return err
	}
	var results datesResults
	var about hearsay.Engine
	for _, set := range []struct {
		name string
		docs []corpus.Timed
		keep eval.DateFilter
	}{
		{"TimeBank and AQUAINT", timebank, eval.TimeBankAnnotates},
		{"who-when", whowhen, eval.WhoWhenAnnotates},
		{"WikiWars", wikiwars, eval.TimeBankAnnotates},
	} {
		docs, err := eval.ReadTimed(ctx, read, set.docs, jobs(c.Jobs))
		if err != nil {
			return err
		}
		if len(docs) > 0 {
			about = docs[0].Reading.Engine
		}
		score, mistakes := eval.ScoreDates(set.name, docs, set.keep)
		results.Sets = append(results.Sets, score)
		results.addMistakes(docs, mistakes, c.Errors)
	}
	flags := benchFlags{JSON: c.JSON}
	return flags.print(stdout, "dates", about, results)
}

// collections reads the parts of the three collections that are asked for.
func (c *benchDatesCmd) collections() (timebank, whowhen, wikiwars []corpus.Timed, err error) {
	all, err := corpus.TimeML(os.DirFS(filepath.Join(c.Data, "dates", "tbaq")), "AQUAINT", "TimeBank")
	if err != nil {
		return nil, nil, nil, err
	}
	for _, t := range all {
		if eval.HeldBack(t.ID) != c.Train {
			timebank = append(timebank, t)
		}
	}
	part := "dev"
	if c.Train {
		part = "train"
	}
	whowhen, err = corpus.WhoTimed(os.DirFS(filepath.Join(c.Data, "attribution", "who-when")), part)
	if err != nil {
		return nil, nil, nil, err
	}
	wikiwars, err = corpus.TimeML(os.DirFS(filepath.Join(c.Data, "dates", "wikiwars")), "tml")
	return timebank, whowhen, wikiwars, err
}

// addMistakes keeps the first n mistakes of one set with the words around them.
func (r *datesResults) addMistakes(docs []eval.TimedDoc, mistakes []eval.DateMistake, n int) {
	text := map[string]string{}
	for _, d := range docs {
		text[d.ID] = d.Text
	}
	for _, m := range mistakes[:min(n, len(mistakes))] {
		s := text[m.Doc]
		r.mistakes = append(r.mistakes, fmt.Sprintf("%v %q [[%s]] %q", m, s[max(0, m.Start-60):m.Start], s[m.Start:m.End], s[m.End:min(len(s), m.End+40)]))
	}
}

func (r datesResults) String() string {
	out := r.Dates.String()
	for _, m := range r.mistakes {
		out += m + "\n"
	}
	return out
}
