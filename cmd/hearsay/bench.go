package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
)

// benchCmd measures the engine against collections that people annotated. docs/quality.md defines every figure.
type benchCmd struct {
	Attribution benchAttributionCmd `cmd:"" help:"Sources, cues and contents, against the annotators of PolNeAR."`
	Who         benchWhoCmd         `cmd:"" help:"Speakers, chains, positions and dates of statements, against the who-when collection."`
	Chains      benchChainsCmd      `cmd:"" help:"Speakers, chains and anonymous sources, against passages written for this."`
	People      benchPeopleCmd      `cmd:"" help:"Who pronouns stand for, against GAP; chains of mentions, against OntoGUM."`
	Quotations  benchQuotationsCmd  `cmd:"" help:"What became of every quotation mark in PolNeAR."`
	Dates       benchDatesCmd       `cmd:"" help:"Time expressions and their values, against what people marked."`
	HTML        benchHTMLCmd        `cmd:"" name:"html" help:"Articles and dates of saved web pages, against what people marked."`
	Record      benchRecordCmd      `cmd:"" help:"Claims, positions, origins and changes across the reports of a story, against its gold."`
	Joins       benchJoinsCmd       `cmd:"" help:"Claims of real reports, against pairs of statements that readers judged."`
	Found       benchFoundCmd       `cmd:"" help:"Statements found in real reports, against what readers say of each."`
	Events      benchEventsCmd      `cmd:"" help:"Claims of real events, against how readers grouped all their statements."`
	Boards      benchBoardsCmd      `cmd:"" help:"Who stands where on claims of real reports, against rows that readers judged."`
	Copies      benchCopiesCmd      `cmd:"" help:"Texts that share passages, against comparing every text with every other."`
	Store       benchStoreCmd       `cmd:"" help:"Speed of adding to a large record and of searching it."`
	Serve       benchServeCmd       `cmd:"" help:"Speed of the server, with many readers at once, while reports are added."`
	Speed       benchSpeedCmd       `cmd:"" help:"Speed of reading, memory, time to first output, size of the binary."`
}

// benchFlags are what all benches know.
type benchFlags struct {
	Data     string `help:"Folder with the unpacked collections." default:".data" placeholder:"DIR" type:"path"`
	JSON     bool   `help:"Print one JSON object."`
	Articles string `help:"Only articles whose name matches." default:"*" placeholder:"GLOB"`
}

type benchAttributionCmd struct {
	benchFlags
	Errors int `help:"Print up to N errors of every kind with their words. Do not publish them: the texts are other people's." placeholder:"N"`
	Jobs   int `short:"j" help:"Articles read at once; 0 is one per core." default:"0" placeholder:"N"`
}

type benchQuotationsCmd struct {
	benchFlags
	Labels string `help:"File of labelled quotations." default:"testdata/quotations/polnear-dev.json" placeholder:"FILE" type:"path"`
	Jobs   int    `short:"j" help:"Articles read at once; 0 is one per core." default:"0" placeholder:"N"`
}

type benchSpeedCmd struct {
	benchFlags
	Seconds int `help:"Read for at least N seconds." default:"5" placeholder:"N"`
}

// benchReport is what a bench prints: hearsay.bench/1.
type benchReport struct {
	Format  string      `json:"format"`
	Bench   string      `json:"bench"`
	Engine  benchEngine `json:"engine"`
	Results any         `json:"results"`
}

type benchEngine struct {
	Version string       `json:"version"`
	Models  []benchModel `json:"models"`
}

type benchModel struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	SHA256  string `json:"sha256"`
}

// attributionResults are the parts of bench attribution, in the order in which they are shown.
type attributionResults struct {
	Attribution eval.Attribution `json:"attribution"`
	Windows     eval.Windows     `json:"windows"`
	Classes     eval.Classes     `json:"by_class"`
	Calibration eval.Calibration `json:"calibration"`
	Mistakes    []eval.Mistake   `json:"mistakes,omitempty"`
}

// Run reads the articles of PolNeAR dev and prints how the statements agree with gold.
func (c *benchAttributionCmd) Run(ctx context.Context, stdout io.Writer) error {
	read, err := engineReader()
	if err != nil {
		return err
	}
	return c.run(ctx, read, stdout)
}

func (c *benchAttributionCmd) run(ctx context.Context, read eval.Reader, stdout io.Writer) error {
	articles, err := c.polnear()
	if err != nil {
		return err
	}
	windows, err := corpus.Windows(c.folder(), "windows-dev.jsonl")
	if err != nil {
		return err
	}
	docs, err := eval.Read(ctx, read, articles, jobs(c.Jobs))
	if err != nil {
		return err
	}
	results := attributionResults{
		Attribution: eval.ScoreAttribution(docs),
		Windows:     eval.ScoreWindows(docs, windows),
		Classes:     eval.ScoreClasses(docs),
		Calibration: eval.ScoreCalibration(docs),
	}
	if c.Errors > 0 {
		results.Mistakes = some(eval.Mistakes(docs), c.Errors)
	}
	return c.print(stdout, "attribution", engineOf(docs), results)
}

func (r attributionResults) String() string {
	out := fmt.Sprintf("%s\n%s\n%s\n%s", r.Attribution, r.Windows, r.Classes, r.Calibration)
	for _, m := range r.Mistakes {
		out += fmt.Sprintf("\n%s: %s, bytes %d to %d\n", m.Kind, m.Doc, m.Start, m.End)
		if m.Gold != "" {
			out += "  gold " + m.Gold + "\n"
		}
		if m.Ours != "" {
			out += "  ours " + m.Ours + "\n"
		}
	}
	return out
}

// some returns the first n mistakes of every kind, kind by kind.
func some(mistakes []eval.Mistake, n int) []eval.Mistake {
	var out []eval.Mistake
	for _, kind := range eval.MistakeKinds() {
		left := n
		for _, m := range mistakes {
			if m.Kind == kind && left > 0 {
				out = append(out, m)
				left--
			}
		}
	}
	return out
}

// Run reads the articles of PolNeAR dev and prints what became of their quotation marks.
func (c *benchQuotationsCmd) Run(ctx context.Context, stdout io.Writer) error {
	read, err := engineReader()
	if err != nil {
		return err
	}
	return c.run(ctx, read, stdout)
}

func (c *benchQuotationsCmd) run(ctx context.Context, read eval.Reader, stdout io.Writer) error {
	articles, err := c.polnear()
	if err != nil {
		return err
	}
	labels, err := eval.ReadLabels(os.DirFS(filepath.Dir(c.Labels)), filepath.Base(c.Labels))
	if err != nil {
		return fmt.Errorf("%w: name the file with --labels; the project has it in testdata/quotations", err)
	}
	docs, err := eval.Read(ctx, read, articles, jobs(c.Jobs))
	if err != nil {
		return err
	}
	return c.print(stdout, "quotations", engineOf(docs), eval.ScoreQuotations(docs, labels))
}

// Run reads the articles of PolNeAR dev on one core again and again, and then runs this binary as a user does.
func (c *benchSpeedCmd) Run(ctx context.Context, stdout io.Writer) error {
	read, err := engineReader()
	if err != nil {
		return err
	}
	articles, err := c.polnear()
	if err != nil {
		return err
	}
	first, err := eval.Read(ctx, read, articles[:1], 1) // also warms up
	if err != nil {
		return err
	}
	cores := runtime.GOMAXPROCS(1)
	speed, err := eval.MeasureSpeed(ctx, read, articles, time.Duration(c.Seconds)*time.Second, time.Now)
	runtime.GOMAXPROCS(cores)
	if err != nil {
		return err
	}
	speed.Cores = runtime.NumCPU()
	if err := measureBinary(ctx, articles, &speed); err != nil {
		return err
	}
	return c.print(stdout, "speed", engineOf(first), speed)
}

// engineReader returns the engine as a function that eval can call.
func engineReader() (eval.Reader, error) {
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context, id, text string, meta hearsay.Metadata) (hearsay.Reading, error) {
		return e.Read(ctx, engine.Input{Name: id, Data: []byte(text), Sidecar: meta})
	}, nil
}

func (c *benchFlags) folder() fs.FS {
	return os.DirFS(filepath.Join(c.Data, "attribution", "polnear"))
}

// polnear returns the annotated articles of the dev compartment that were asked for, at least one.
func (c *benchFlags) polnear() ([]corpus.Article, error) {
	articles, err := corpus.PolNeAR(c.folder(), "dev")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: no PolNeAR in %s: unpack the collections and name their folder with --data; docs/models.md says where to find them", hearsay.ErrNotFound, c.Data)
	}
	if err != nil {
		return nil, err
	}
	var out []corpus.Article
	for _, a := range articles {
		ok, err := path.Match(c.Articles, a.ID)
		if err != nil {
			return nil, fmt.Errorf("%w: --articles %q: %w", hearsay.ErrUsage, c.Articles, err)
		}
		if ok {
			out = append(out, a)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%w: none of %d articles matches --articles %q", hearsay.ErrNotFound, len(articles), c.Articles)
	}
	return out, nil
}

func (c *benchFlags) print(stdout io.Writer, bench string, e hearsay.Engine, results fmt.Stringer) error {
	if !c.JSON {
		version := e.Version
		if version == "" {
			version = "without a version"
		}
		_, err := fmt.Fprintf(stdout, "engine %s\n\n%s", version, results)
		return err
	}
	r := benchReport{Format: "hearsay.bench/1", Bench: bench, Engine: benchEngine{Version: e.Version, Models: []benchModel{}}, Results: results}
	for _, m := range e.Models {
		r.Engine.Models = append(r.Engine.Models, benchModel(m))
	}
	return json.NewEncoder(stdout).Encode(r)
}

func engineOf(docs []eval.Doc) hearsay.Engine { return docs[0].Reading.Engine }

func jobs(n int) int {
	if n <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return n
}
