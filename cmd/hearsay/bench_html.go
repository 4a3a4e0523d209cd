package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/ingest/html"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
	"github.com/hearsay-project/hearsay/internal/language"
)

type benchHTMLCmd struct {
	Data   string `help:"Folder with the unpacked collections." default:".data" placeholder:"DIR" type:"path"`
	JSON   bool   `help:"Print one JSON object."`
	Errors bool   `help:"Print the pages that agree least, and those with a wrong or missing date."`
}

// Run takes the articles and dates out of saved pages, on one core, and prints how they agree with those that people marked.
func (c *benchHTMLCmd) Run(ctx context.Context, stdout io.Writer) error {
	articles, dated, err := c.pages()
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: no pages in %s: unpack the collections and name their folder with --data", hearsay.ErrNotFound, c.Data)
	}
	if err != nil {
		return err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var out eval.Pages
	if out.Bodies, err = eval.ScoreBodies(ctx, readPage, articles); err != nil {
		return err
	}
	if out.Dates, err = eval.ScorePageDates(ctx, readPage, dated); err != nil {
		return err
	}
	flags := benchFlags{JSON: c.JSON}
	if err := flags.print(stdout, "html", hearsay.Engine{Version: engine.Version}, out); err != nil || !c.Errors {
		return err
	}
	return printPageErrors(stdout, out)
}

func (c *benchHTMLCmd) pages() (articles, dated []corpus.Page, err error) {
	if articles, err = corpus.ArticlePages(os.DirFS(filepath.Join(c.Data, "html", "scrapinghub-aeb"))); err != nil {
		return nil, nil, err
	}
	dated, err = corpus.DatedPages(os.DirFS(filepath.Join(c.Data, "html", "htmldate", "htmldate", "tests")), "eval_mediacloud_2020.json")
	return articles, dated, err
}

// readPage is an eval.PageReader.
func readPage(data []byte) (eval.PageReading, error) {
	start := processTime()
	p, err := html.Extract(data)
	used := processTime() - start
	if err != nil {
		return eval.PageReading{}, err
	}
	r := eval.PageReading{Body: p.Text[p.Headline.End:], Published: p.Metadata.Published, English: language.Detect(p.Text) == language.English, CPU: used}
	for at := 0; at < len(p.Text); {
		start := at + len(p.Text[at:]) - len(strings.TrimLeft(p.Text[at:], " \n"))
		end := start + strings.IndexAny(p.Text[start:]+"\n", " \n")
		if end > start {
			r.Words++
			if raw, ok := plain.RawSpan(p.Map, hearsay.Span{Start: start, End: end}); ok && raw.Len() > 0 {
				r.Mapped++
			}
		}
		at = end + 1
	}
	return r, nil
}

func printPageErrors(stdout io.Writer, p eval.Pages) error {
	var b strings.Builder
	for _, s := range p.Bodies.Worst {
		fmt.Fprintf(&b, "%s: precision %.1f, recall %.1f\n", s.ID, s.Precision, s.Recall)
	}
	for _, f := range p.Bodies.Failed {
		fmt.Fprintln(&b, f)
	}
	for _, w := range p.Dates.Wrong {
		fmt.Fprintf(&b, "%s: gold %q, ours %q, English %t: %s\n", w.ID, w.Gold, w.Ours, w.English, w.URL)
	}
	_, err := io.WriteString(stdout, b.String())
	return err
}
