package answer

import (
	"github.com/hearsay-project/hearsay/internal/store"
)

// StatusFormat names what is told of a whole record.
const StatusFormat = "hearsay.status/1"

// Status is what the record at path holds as hearsay.status/1.
func Status(path string, s store.Status, failures []store.Failure) ([]byte, error) {
	return encode(StatusOf(path, s, failures))
}

// StatusOf is Status before it is written.
func StatusOf(path string, s store.Status, failures []store.Failure) StatusJSON {
	out := status{
		Format: StatusFormat, Record: path, Schema: s.Schema, KeptBytes: s.KeptBytes, RawBytes: s.RawBytes, Reports: s.Reports, Articles: s.Articles,
		Versions: s.Versions, Superseded: s.Superseded, Renderings: s.Renderings, Forgotten: s.Forgotten, Origins: s.Origins, Statements: s.Statements,
		Anonymous: s.Anonymous, Names: s.Parties, Reviews: s.Reviews, Reviewed: s.Decided, Rejected: s.Rejected, Orphans: s.Orphans, Entries: s.Entries,
		Runs: []run{}, Failed: s.Failures, Failures: []failure{},
	}
	for _, r := range s.Runs {
		out.Runs = append(out.Runs, run{int64(r.ID), r.Engine.Version, r.First, r.Readings, r.Newest})
	}
	for _, f := range failures {
		out.Failures = append(out.Failures, FailureOf(f))
	}
	return out
}

// FailureOf is an input that could not be added, as hearsay.status/1 has it.
func FailureOf(f store.Failure) FailureJSON {
	return failure{f.Place, opt(f.Container), f.Code, f.Message, f.At}
}

// The types of hearsay.status/1.
type (
	// StatusJSON is hearsay.status/1.
	StatusJSON = status
	// FailureJSON is one input that could not be added.
	FailureJSON = failure

	status struct {
		Format     string         `json:"format"`
		Record     string         `json:"record"`
		Schema     int            `json:"schema"`
		KeptBytes  int64          `json:"kept_bytes"`
		RawBytes   int64          `json:"raw_bytes"`
		Reports    int            `json:"reports"`
		Articles   int            `json:"articles"`
		Versions   int            `json:"versions"`
		Superseded int            `json:"superseded"`
		Renderings int            `json:"renderings"`
		Forgotten  int            `json:"forgotten"`
		Origins    int            `json:"origins"`
		Statements int            `json:"statements"`
		Anonymous  int            `json:"anonymous"`
		Names      int            `json:"names"`
		Reviews    int            `json:"reviews"`
		Reviewed   int            `json:"reviewed"`
		Rejected   int            `json:"rejected"`
		Orphans    int            `json:"orphans"`
		Entries    int64          `json:"entries"`
		Runs       []run          `json:"runs"`
		Failed     map[string]int `json:"failed"`
		Failures   []failure      `json:"failures"`
	}
	run struct {
		ID       int64  `json:"id"`
		Version  string `json:"version"`
		First    string `json:"first"`
		Readings int    `json:"readings"`
		Newest   int    `json:"newest"`
	}
	failure struct {
		Place     string  `json:"place"`
		Container *string `json:"container"`
		Code      string  `json:"code"`
		Message   string  `json:"message"`
		At        string  `json:"at"`
	}
)
