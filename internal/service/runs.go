package service

import (
	"context"
	"io"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/store"
)

// idsAtOnce is how many numbers of reports are fetched at once.
const idsAtOnce = 256

// unread gives the reports that a run has not read. It walks upwards, so that a report that cannot be read does not come twice.
type unread struct {
	record Rereadable
	key    string
	after  store.ReportID
	list   []store.ReportID
}

func (u *unread) next(ctx context.Context) (store.ReportID, error) {
	if len(u.list) == 0 {
		var err error
		if u.list, err = u.record.Unread(ctx, u.key, u.after, idsAtOnce); err != nil {
			return 0, err
		}
		if len(u.list) == 0 {
			return 0, io.EOF
		}
	}
	u.after, u.list = u.list[0], u.list[1:]
	return u.after, nil
}

// Readings is what comparing runs needs of a store.
type Readings interface {
	Reading(ctx context.Context, id store.ReportID, run store.RunID) ([]byte, error)
	Both(ctx context.Context, a, b store.RunID, after store.ReportID, limit int) ([]store.ReportID, error)
}

// Difference is a statement of which two runs say something else.
type Difference struct {
	Report store.ReportID
	// Before and After are the statement in each run; one of them has the number 0 where only the other run has it.
	Before, After store.Statement
	// Fields that differ, when both have it.
	Fields []Field
}

// Field is one thing that two runs say differently of a statement.
type Field struct{ Name, Before, After string }

// DiffSummary counts what two runs say.
type DiffSummary struct {
	Reports, Changed             int // reports that both read, and those with differences
	Same, Differ, Added, Removed int // statements
	Fields                       map[string]int
	FieldOrder                   []string
	TextsDiffer                  int // reports of which the runs took another text; their statements are not compared
}

// DiffRuns compares what two runs took from the reports that both read, in order of reports and statements.
func DiffRuns(ctx context.Context, st Readings, a, b store.RunID, emit func(Difference) error) (DiffSummary, error) {
	sum := DiffSummary{Fields: map[string]int{}}
	for _, f := range compare(store.Statement{}, store.Statement{}, true) {
		sum.FieldOrder = append(sum.FieldOrder, f.Name)
	}
	for after := store.ReportID(0); ; {
		list, err := st.Both(ctx, a, b, after, idsAtOnce)
		if err != nil || len(list) == 0 {
			return sum, err
		}
		for _, id := range list {
			if err := diffReport(ctx, st, id, a, b, &sum, emit); err != nil {
				return sum, err
			}
			after = id
		}
	}
}

func diffReport(ctx context.Context, st Readings, id store.ReportID, a, b store.RunID, sum *DiffSummary, emit func(Difference) error) error {
	sum.Reports++
	before, err := statementsOf(ctx, st, id, a)
	if err != nil {
		return err
	}
	after, err := statementsOf(ctx, st, id, b)
	if err != nil {
		return err
	}
	if before.TextSHA256 != after.TextSHA256 {
		sum.TextsDiffer++
		sum.Changed++
		return nil
	}
	list := diff(before.Statements, after.Statements, sum)
	if len(list) > 0 {
		sum.Changed++
	}
	for _, d := range list {
		d.Report = id
		if err := emit(d); err != nil {
			return err
		}
	}
	return nil
}

func statementsOf(ctx context.Context, st Readings, id store.ReportID, run store.RunID) (store.Taken, error) {
	line, err := st.Reading(ctx, id, run)
	if err != nil {
		return store.Taken{}, err
	}
	reading, err := format.ParseReading(line)
	if err != nil {
		return store.Taken{}, problem(hearsay.ErrDamaged, "%s: %v", id, err)
	}
	return store.Take(reading, line), nil
}

// diff pairs statements and returns what differs: first those of before in their order, then those that only after has. Statements are the
// same one when their cues or, without cues, their contents share a byte; the first that fits is taken.
func diff(before, after []store.Statement, sum *DiffSummary) []Difference {
	var list []Difference
	used := make([]bool, len(after))
	for _, b := range before {
		i := partner(b, after, used)
		if i < 0 {
			sum.Removed++
			list = append(list, Difference{Before: b})
			continue
		}
		used[i] = true
		fields := compare(b, after[i], false)
		if len(fields) == 0 {
			sum.Same++
			continue
		}
		sum.Differ++
		list = append(list, Difference{Before: b, After: after[i], Fields: fields})
		for _, f := range fields {
			sum.Fields[f.Name]++
		}
	}
	for i, a := range after {
		if !used[i] {
			sum.Added++
			list = append(list, Difference{After: a})
		}
	}
	return list
}

func partner(s store.Statement, list []store.Statement, used []bool) int {
	for i, other := range list {
		if used[i] {
			continue
		}
		if share(s.Cue.Spans, other.Cue.Spans) || len(s.Cue.Spans)+len(other.Cue.Spans) == 0 && share(s.Content.Spans, other.Content.Spans) {
			return i
		}
	}
	return -1
}

func share(a, b []hearsay.Span) bool {
	for _, s := range a {
		for _, t := range b {
			if s.Overlaps(t) {
				return true
			}
		}
	}
	return false
}

// compare returns the fields that differ, or all of them.
func compare(a, b store.Statement, all bool) []Field {
	var list []Field
	for _, f := range []Field{
		{"source", a.Source.Text, b.Source.Text}, {"cue", a.Cue.Text, b.Cue.Text}, {"content", a.Content.Text, b.Content.Text},
		{"kind", a.Kind, b.Kind}, {"speaker", a.Speaker.Words, b.Speaker.Words}, {"on behalf of", a.Behalf.Words, b.Behalf.Words},
		{"anonymous", a.Descriptor, b.Descriptor}, {"chain", strings.Join(a.Chain, "; "), strings.Join(b.Chain, "; ")},
		{"position", a.Position, b.Position}, {"part", a.Part.Text, b.Part.Text}, {"said", a.Said, b.Said},
	} {
		if all || f.Before != f.After {
			list = append(list, f)
		}
	}
	return list
}
