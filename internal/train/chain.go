package train

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Options say where a chain reads and writes and how it learns.
type Options struct {
	Data string // the unpacked corpora
	Out  string // where the finished models and their manifest go
	Work string // where the models go that only training needs
	// WordNet is the folder of the database files of WordNet 3.0, as the Debian package wordnet-base installs them.
	WordNet string
	// Gazetteer is where the lists of the gazetteer go.
	Gazetteer string
	Found     string // the table of statements that were found and read
	Log       io.Writer

	TaggerEpochs, NamerEpochs int
	Folds                     int // in how many parts the corpus is cut, so that each can be annotated by what learnt from the others
	Parser                    ParserOptions
	Attribution               AttributionOptions
	Position                  PositionOptions
	Occasion                  OccasionOptions
	Doubt                     DoubtOptions
	Stances                   StanceOptions
	Claims                    ClaimOptions
	Trees                     TreeOptions
	Prune, PruneTrees         linear.Pruning // of the models in general, and of the parser
	Thin                      Thinning       // of the attribution models
}

// Thinning is what is left out of a model when it is finished: weights below Least, in steps of Pruning.Scale; the others are divided by
// Part.
type Thinning struct{ Least, Part int }

func (t Thinning) of(bags ...[]linear.Row) []linear.Row {
	return linear.Thin(linear.Average(bags), t.Least, t.Part)
}

// Defaults are the options that the released models are made with.
func Defaults() Options {
	return Options{
		Data: ".data", Out: "internal/models/data", Work: ".data/work", WordNet: "/usr/share/wordnet",
		Gazetteer: "internal/gazetteer", Found: "testdata/judged/found.tsv", Log: os.Stderr,
		TaggerEpochs: 5, NamerEpochs: 5, Folds: 4,
		Parser:      ParserOptions{Epochs: 5, Explore: 90, Margin: 40},
		Attribution: AttributionOptions{CueEpochs: 6, ArgumentEpochs: 6, MissMargin: 60, Bags: 4, ConfidenceFolds: 8, ConfidenceBags: 2},
		Position: PositionOptions{
			Softmax: SoftmaxOptions{Epochs: 12, Rate: 0.01, Ridge: 0.01, MinCount: 2}, Bags: 3, Folds: 5, Picked: 0.5, Read: 0.8, Found: 0.8, Invented: 0.3, Scale: 1000, Least: 4,
		},
		Doubt:    DoubtOptions{Softmax: SoftmaxOptions{Epochs: 12, Rate: 0.02, Ridge: 0.01, MinCount: 4}, Bags: 3, Folds: 5, Marked: 0.2, Scale: 1000, Least: 4},
		Stances:  StanceOptions{From: readStories, Judged: "testdata/judged/stances.tsv", Softmax: SoftmaxOptions{Epochs: 12, Rate: 0.02, Ridge: 0.1, MinCount: 4}, Bags: 3, Folds: 6, Gold: 0.5, Scale: 1000, Least: 4},
		Occasion: OccasionOptions{Epochs: 6, Rate: 0.02, Ridge: 1e-3, MinCount: 10, Bags: 2, Folds: 5, Scale: 200, Least: 2},
		Claims:   ClaimOptions{Stories: "testdata/scenarios", From: firstStories, Out: "internal/record/claims", Ridge: 40, Unquoted: 0.1, Round: 50},
		Trees: TreeOptions{
			Inside: boosting{Trees: 120, Leaves: 8, Rate: 0.08, Ridge: 8, MinLeaf: 40, Bins: 255}, Across: boosting{Trees: 120, Leaves: 8, Rate: 0.08, Ridge: 8, MinLeaf: 80, Bins: 255},
			From: slices.Concat(firstStories, moreStories), Stories: "testdata/judged/stories.tsv", Groups: "testdata/judged/groups.tsv", Folds: 5, Unquoted: 0.05, Of: 12, Beside: 0.08,
		},
		Prune:      linear.Pruning{MinChanges: 3, Scale: 16},
		PruneTrees: linear.Pruning{MinChanges: 5, Scale: 4},
		Thin:       Thinning{Least: 12, Part: 4},
	}
}

// firstStories are those that the weights of claims are learnt from, moreStories those that the trees of the second look are learnt from besides, readStories those whose claims were judged statement by statement. Stories that are in neither tell how both do
// on what they have not seen.
var (
	readStories  = slices.Concat(firstStories, strings.Fields("academy assay bursar colliery conductor dredge fire grain judge keeper kidney museum orchard outage sergeant spectrum striker"))
	firstStories = strings.Fields("app border bridge dam donor doping drone exam ferry ford heater jail match pension school senator spill takeover vaccine ward")
	moreStories  = strings.Fields("academy census conductor dredge fire grain harvester judge keeper museum orchard outage ransom signal spectrum striker")
)

// Step is one link of the chain: what it reads, what it writes, and how.
type Step struct {
	Name    string
	Inputs  []string // corpora below Options.Data, or models of earlier steps
	Outputs []string // models
	Run     func(context.Context, Options) error
}

// Chain lists the steps in order. Each can be run again by itself once those before it have run.
func Chain() []Step {
	return []Step{
		{"gazetteer", []string{"gazetteer"}, []string{"names.txt", "surnames.txt", "nicknames.txt", "countries.txt"}, Gazetteer},
		{"lexicon", []string{"verbs/verbnet3.4", "WordNet 3.0"}, []string{"lexicon"}, Lexicon},
		{"syntax", []string{"attribution/polnear/corenlp", "syntax/ud-ewt", "syntax/ud-gum"}, []string{"tagger", "namer", "moves", "labels", "and each without each part"}, Syntax},
		{"attribution", []string{"attribution/polnear", "lexicon", "tagger", "namer", "moves", "labels"}, []string{"cue", "argument"}, Attributions},
		{"judges", []string{"attribution/polnear", "lexicon", "tagger", "namer", "moves", "labels"}, []string{"cue and argument without each part"}, Judges},
		{"confidence", []string{"attribution/polnear", "lexicon", "tagger", "namer", "moves", "labels", "cue and argument without each part"}, []string{"confidence.json"}, Confidence},
		{"doubt", []string{"testdata/judged", "testdata/scenarios", "attribution/polnear", "reports/wikinews", "every other model, as the engine has it", "confidence.json", "cue and argument without each part"}, []string{"doubt", "belief.json"}, Doubts},
		{"position", []string{"attribution/who-when", "attribution/polnear", "reports/wikinews", "testdata/judged", "testdata/scenarios", "lexicon", "tagger", "namer", "moves", "labels", "every other model, as the engine has it"}, []string{"position", "position-confidence.json"}, Positions},
		{"occasion", []string{"attribution/who-when", "lexicon", "tagger", "namer", "moves", "labels"}, []string{"occasion"}, Occasions},
		{"claims", []string{"testdata/scenarios", "every model, as the engine has it"}, []string{"weights.tsv of internal/record/claims"}, Claims},
		{"claim-trees", []string{"testdata/scenarios", "testdata/judged", "attribution/polnear", "reports/wikinews", "every model, as the engine has it", "weights.tsv"}, []string{"trees.txt of internal/record/claims"}, ClaimTrees},
		{"stances", []string{"testdata/scenarios", "testdata/judged", "every model, as the engine has it"}, []string{"stances.model of internal/record/claims"}, Stances},
		{"format", []string{"every model"}, []string{"the same in the newest format of the file"}, Reformat},
		{"manifest", []string{"tagger", "namer", "moves", "labels", "cue", "argument", "position", "occasion"}, []string{"manifest.json"}, WriteManifest},
	}
}

// parallel runs the jobs, two at a time: the machine this is made for has two cores. It returns their errors.
func parallel(jobs ...func() error) error {
	slots := make(chan struct{}, 2)
	errs := make([]error, len(jobs))
	var wg sync.WaitGroup
	for i, job := range jobs {
		slots <- struct{}{}
		wg.Go(func() {
			errs[i] = job()
			<-slots
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

func (o Options) logf(start time.Time, format string, args ...any) {
	fmt.Fprintf(o.Log, "%6.1fs  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
}
