package arch

// A rule says what one package may import besides the standard library.
type rule struct {
	ours   []string // our packages, relative to the module: "." is the root, "internal/text" ...
	others []string // third-party packages
	// tests are packages that only the tests of the package may import besides; every test may import testTools.
	tests []string
	level level
}

// A level says what of the standard library is out of reach. Free packages may import what they like.
type level int

const (
	free level = iota
	// pure packages turn values into values: no files, network, processes, environment, database, logs or
	// randomness, and they never ask for the time of day.
	pure
	// core is the language processing: pure, it has no notion of time or of goroutines at all, and no floating
	// point number takes part in a reading, so that every platform gives the same bytes.
	core
	// tools are for developers: no floating point rule, no purity, and the shipped binary must not contain them.
	tools
)

// module is the path of the module; table keys are below it.
const module = "github.com/hearsay-project/hearsay"

// testTools may be imported by every test.
var testTools = []string{
	"internal/golden",
	"internal/sample",
	"internal/text",
	"github.com/google/go-cmp/cmp",
	"github.com/google/go-cmp/cmp/cmpopts",
	"pgregory.net/rapid",
	"github.com/klauspost/compress/zstd", // records of older schemas are packed
	"github.com/rogpeppe/go-internal/testscript",
	"github.com/santhosh-tekuri/jsonschema/v6",
}

// table lists every package of the module. Siblings never import one another.
var table = map[string]rule{
	// The vocabulary, and what knows nothing of ours.
	".":                    {level: pure},
	"internal/text":        {level: core},
	"internal/nlp/english": {level: core},
	"internal/gazetteer":   {level: core, others: []string{"golang.org/x/text/unicode/norm"}},

	// Language processing: a document, linear models, five stages, and the line through them.
	"internal/nlp/doc":         {level: core, ours: []string{"internal/text"}},
	"internal/nlp/linear":      {level: core, ours: []string{"internal/text"}, others: []string{"github.com/klauspost/compress/zstd"}},
	"internal/nlp/token":       {level: core, ours: stage},
	"internal/nlp/tag":         {level: core, ours: stage},
	"internal/nlp/lexicon":     {level: core, ours: stage},
	"internal/nlp/parse":       {level: core, ours: stage},
	"internal/nlp/attribution": {level: core, ours: stage, tests: []string{"internal/nlp", "internal/models"}},
	"internal/nlp/coref": {level: core, ours: []string{
		"internal/nlp/doc", "internal/nlp/english", "internal/text", "internal/gazetteer",
	}, tests: []string{".", "engine", "internal/corpus", "internal/eval", "internal/nlp", "internal/models"}},
	"internal/nlp/position": {level: core, ours: stage},
	"internal/nlp/sourcing": {level: core, ours: stage},
	"internal/models":       {level: pure, ours: []string{"internal/nlp/linear"}},
	"internal/nlp": {level: core, ours: []string{
		"internal/nlp/doc", "internal/nlp/linear", "internal/nlp/token", "internal/nlp/tag", "internal/nlp/lexicon", "internal/nlp/parse",
		"internal/nlp/attribution", "internal/nlp/coref", "internal/nlp/position", "internal/nlp/sourcing",
		"internal/models", "internal/quotation", "internal/text", "internal/gazetteer",
	}},

	// What is known of a text without a model.
	"internal/quotation": {level: core, ours: []string{"internal/text"}},
	"internal/blocks":    {level: pure, ours: []string{"internal/text", "internal/nlp/english", "internal/nlp/doc"}},
	"internal/language":  {level: pure, others: []string{"github.com/abadojack/whatlanggo"}},
	"internal/ingest/plain": {level: pure, ours: []string{".", "internal/text"},
		others: []string{"golang.org/x/text/encoding/charmap"}},

	// What is read out of an annotated document besides attributions.
	"internal/dates": {level: core, ours: []string{"internal/nlp/doc", "internal/nlp/english", "internal/text"},
		tests: []string{"internal/nlp", "internal/models", "internal/corpus"}},

	"internal/ingest/html": {level: pure, ours: []string{".", "internal/ingest/plain", "internal/blocks", "internal/third/trafilatura"}, others: []string{
		"golang.org/x/net/html", "golang.org/x/net/html/charset", "golang.org/x/text/encoding", "golang.org/x/text/transform",
		"golang.org/x/text/encoding/charmap", "golang.org/x/text/encoding/japanese", // its tests
	}},
	"internal/ingest": {level: pure, ours: []string{".", "internal/ingest/plain", "internal/ingest/html"}},

	// What holds many reports.
	"internal/ingest/archive": {level: pure, ours: []string{".", "internal/ingest/plain"}, others: []string{"github.com/klauspost/compress/zstd"}},
	"internal/ingest/table":   {level: pure, ours: []string{".", "internal/ingest/plain"}},

	// A part of go-trafilatura, copied.
	"internal/third/trafilatura": {level: pure, ours: []string{
		"internal/third/trafilatura/etree", "internal/third/trafilatura/selector", "internal/third/trafilatura/re2go",
	}, others: []string{"github.com/go-shiori/dom", "golang.org/x/net/html"}},
	"internal/third/trafilatura/etree":    {level: pure, others: []string{"github.com/go-shiori/dom", "golang.org/x/net/html"}},
	"internal/third/trafilatura/selector": {level: pure, others: []string{"github.com/go-shiori/dom", "golang.org/x/net/html"}},
	"internal/third/trafilatura/re2go":    {level: pure},

	// From a document to the vocabulary, and the public face.
	"internal/extract": {level: pure, ours: []string{
		".", "internal/text", "internal/nlp", "internal/nlp/doc", "internal/nlp/attribution", "internal/nlp/english",
		"internal/nlp/sourcing", "internal/quotation", "internal/blocks", "internal/dates",
	}, tests: []string{"internal/nlp/coref", "internal/nlp/position"}},
	"engine": {level: pure, ours: []string{
		".", "internal/text", "internal/ingest", "internal/ingest/plain", "internal/language", "internal/blocks", "internal/quotation",
		"internal/nlp", "internal/nlp/attribution", "internal/nlp/doc", "internal/dates", "internal/extract", "internal/models",
	}, tests: []string{"internal/eval", "internal/corpus", "internal/format"}},

	// The record: the contract, a log, a store, a proof that holds for every store.
	"internal/versions": {level: pure, ours: []string{"."}},
	"internal/store":    {level: free, ours: []string{".", "internal/versions"}},
	"internal/ledger":   {level: pure, others: []string{"golang.org/x/mod/sumdb/tlog"}},
	"internal/store/proof": {level: free, ours: []string{"internal/store", "internal/ledger"},
		others: []string{"golang.org/x/mod/sumdb/tlog"}},
	"internal/review": {level: pure, ours: []string{".", "internal/store"}, tests: []string{"internal/format"}},
	"internal/gold":   {level: pure, ours: []string{".", "internal/review", "internal/store"}, tests: []string{"internal/corpus", "internal/text"}},
	"internal/store/sqlite": {level: free, ours: []string{".", "internal/store", "internal/ledger", "internal/format", "internal/review"},
		others: []string{"modernc.org/sqlite", "modernc.org/sqlite/lib", "golang.org/x/mod/sumdb/tlog", "github.com/klauspost/compress/zstd", "github.com/go-json-experiment/json"},
		tests:  []string{"internal/store/storetest", "internal/store/proof"}},
	"internal/store/storetest": {level: tools, ours: []string{".", "internal/store", "internal/ledger", "internal/store/proof", "internal/format", "internal/review"},
		others: []string{"github.com/google/go-cmp/cmp", "github.com/google/go-cmp/cmp/cmpopts"}},

	// What only shows across reports: values in, values out. The parts do not know one another; internal/record puts them together.
	"internal/record/entry":    {level: pure, ours: []string{"."}},
	"internal/record/stories":  {level: pure, ours: []string{".", "internal/nlp/english"}},
	"internal/record/division": {level: pure, ours: []string{"internal/record/entry"}},
	"internal/record/noun":     {level: pure, ours: []string{"internal/nlp/english"}},
	"internal/record/identity": {level: pure, ours: []string{".", "internal/record/division", "internal/record/entry", "internal/nlp/english", "internal/gazetteer"},
		others: []string{"golang.org/x/text/unicode/norm"}},
	"internal/record/copies":    {level: pure, ours: []string{".", "internal/record/entry", "internal/nlp/english"}},
	"internal/record/revisions": {level: pure, ours: []string{".", "internal/record/entry", "internal/nlp/english"}},
	"internal/record/claims":    {level: pure, ours: []string{".", "internal/record/noun", "internal/record/division", "internal/record/entry", "internal/record/stories", "internal/nlp/english", "internal/nlp/linear", "internal/gazetteer"}},
	"internal/record/origins":   {level: pure, ours: []string{".", "internal/record/noun", "internal/record/entry", "internal/nlp/english", "internal/gazetteer"}},
	"internal/record": {level: pure, ours: []string{
		".", "internal/record/division", "internal/record/entry", "internal/record/identity", "internal/record/copies", "internal/record/revisions",
		"internal/record/claims", "internal/record/origins", "internal/record/stories", "internal/versions", "internal/gazetteer", "internal/nlp/english",
	}},

	// The only package that speaks to a network.
	"internal/fetch": {level: free, ours: []string{"."}, others: []string{"golang.org/x/net/http/httpproxy"}},

	// Use cases, output, the binary.
	"internal/format": {level: pure, ours: []string{".", "internal/desk", "internal/record", "internal/record/entry", "internal/record/identity"},
		others: []string{"github.com/go-json-experiment/json", "github.com/go-json-experiment/json/jsontext"}},
	"internal/service": {level: free, ours: []string{".", "engine", "internal/format", "internal/ingest", "internal/ingest/archive", "internal/ingest/table", "internal/record", "internal/record/claims", "internal/record/copies", "internal/record/division", "internal/record/entry", "internal/record/identity", "internal/record/origins", "internal/record/revisions", "internal/review", "internal/store"},
		others: []string{"github.com/go-json-experiment/json"},
		tests:  []string{"internal/store/sqlite", "internal/store/storetest"}},
	"internal/query":    {level: free, ours: []string{".", "internal/store"}, others: []string{"golang.org/x/text/unicode/norm"}},
	"internal/picture":  {level: pure},
	"internal/answer":   {level: free, ours: []string{".", "internal/picture", "internal/format", "internal/review", "internal/store", "internal/terminal", "internal/record/copies", "internal/record/revisions", "internal/record", "internal/record/entry", "internal/record/identity", "internal/record/origins"}},
	"internal/sentence": {level: pure, ours: []string{".", "internal/text", "internal/nlp/english"}},
	"internal/desk":     {level: pure, ours: []string{".", "internal/sentence", "internal/text"}},
	"internal/terminal": {level: free, ours: []string{".", "internal/desk", "internal/sentence", "internal/text"}, others: []string{"github.com/clipperhouse/displaywidth"}},
	"internal/page":     {level: free, ours: []string{".", "internal/picture", "internal/sentence", "internal/text", "internal/ingest/plain"}},

	// The workbench: what pages, API and assistants share, the guard at the door, and what goes through it.
	"internal/workbench": {level: free, ours: []string{".", "engine", "internal/ingest/plain", "internal/query", "internal/service", "internal/store", "internal/review", "internal/record", "internal/record/entry", "internal/record/identity", "internal/record/copies", "internal/record/revisions", "internal/answer"},
		tests: []string{"internal/store/sqlite"}},
	"internal/load":  {level: free, ours: []string{"."}}, // for bench: it asks this machine only
	"internal/serve": {level: free, ours: []string{"."}, others: []string{"github.com/klauspost/compress/gzip"}},
	"internal/mcp": {level: free, ours: []string{
		".", "internal/workbench", "internal/answer", "internal/format", "internal/query", "internal/service", "internal/store", "internal/record", "internal/record/entry", "internal/record/identity", "internal/terminal",
	}, others: []string{"github.com/modelcontextprotocol/go-sdk/mcp"}, tests: []string{"engine", "internal/demo", "internal/store/sqlite"}},
	"internal/api": {level: free, ours: []string{
		".", "internal/workbench", "internal/answer", "internal/format", "internal/query", "internal/review", "internal/service", "internal/store", "internal/record",
		"internal/record/entry", "internal/record/identity",
	}, others: []string{"github.com/danielgtaylor/huma/v2", "github.com/danielgtaylor/huma/v2/adapters/humago"},
		tests: []string{"engine", "internal/fetch", "internal/serve", "internal/store/sqlite", "internal/web"}},
	"examples":      {level: pure},
	"internal/demo": {level: free, ours: []string{".", "examples", "internal/ingest/plain", "internal/service"}, others: []string{"testdata/scenarios"}},
	"internal/web": {level: free, ours: []string{
		".", "engine", "internal/answer", "internal/format", "internal/page", "internal/picture", "internal/query", "internal/record", "internal/record/entry", "internal/record/identity",
		"internal/record/copies", "internal/record/revisions", "internal/review", "internal/sentence", "internal/service", "internal/store", "internal/text", "internal/workbench",
	}, others: []string{"github.com/a-h/templ", "github.com/a-h/templ/runtime"}, tests: []string{"internal/store/sqlite", "internal/demo", "internal/serve"}},
	"cmd/hearsay": {
		level: free,
		ours: []string{
			".", "engine", "internal/service", "internal/desk", "internal/format", "internal/terminal", "internal/page", "internal/eval",
			"internal/corpus", "internal/scenario", "internal/text", "internal/models", "internal/ingest/plain", "internal/ingest/html", "internal/ingest/table", "internal/language",
			"internal/store", "internal/store/sqlite", "internal/store/proof", "internal/ledger", "internal/query", "internal/answer", "internal/fetch",
			"internal/record", "internal/record/entry", "internal/record/identity", "internal/record/copies", "internal/record/revisions",
			"internal/review", "internal/gold", "internal/workbench", "internal/serve", "internal/load", "internal/api", "internal/mcp", "internal/web", "internal/demo",
		},
		others: []string{
			"github.com/alecthomas/kong", "github.com/vbauerster/mpb/v8", "github.com/vbauerster/mpb/v8/decor",
			"golang.org/x/term", "golang.org/x/sys/windows",
		},
	},

	// Measuring, which the binary carries for bench, and learning, which it does not.
	"internal/corpus": {level: free, ours: []string{".", "internal/text"}},
	"internal/eval": {level: free, ours: []string{
		".", "internal/text", "internal/corpus", "internal/quotation", "internal/record", "internal/record/entry", "internal/record/copies",
	}, tests: []string{"internal/record/identity"}},
	"internal/scenario": {level: free, ours: []string{".", "engine", "internal/corpus", "internal/ingest/plain", "internal/record/entry", "internal/store"}},
	"internal/train": {level: tools, ours: []string{
		".", "internal/text", "internal/blocks", "internal/corpus", "internal/models", "internal/quotation", "internal/nlp",
		"internal/nlp/english", "internal/nlp/doc", "internal/nlp/linear", "internal/nlp/token", "internal/nlp/tag",
		"internal/nlp/lexicon", "internal/nlp/parse", "internal/nlp/attribution", "internal/nlp/position", "internal/nlp/coref", "internal/nlp/sourcing", "internal/gazetteer", "internal/extract", "internal/eval", "internal/record", "internal/record/entry", "internal/record/claims", "internal/scenario", "engine",
	}},
	"cmd/hearsay-train": {level: tools, ours: []string{"internal/train"}},

	// Helpers of tests.
	"internal/arch": {level: tools},
	"internal/golden": {level: tools, ours: []string{"internal/text"},
		others: []string{"github.com/rogpeppe/go-internal/diff"}},
	"internal/sample": {level: tools, ours: []string{".", "internal/golden", "internal/text"}, others: []string{"pgregory.net/rapid"}},
}

// stage is what a stage of the language processing may import.
var stage = []string{"internal/nlp/doc", "internal/nlp/linear", "internal/nlp/english", "internal/text"}

// outOfReach lists what packages of a level must not import; a name ending in "/..." covers everything below.
var outOfReach = map[level][]string{
	pure: {"crypto/rand", "database/...", "log/...", "math/rand/...", "net/...", "os/...", "plugin", "syscall", "testing"},
	core: {
		"crypto/rand", "database/...", "log/...", "math/rand/...", "net/...", "os/...", "plugin", "syscall", "testing",
		"context", "sync/...", "time",
	},
}
