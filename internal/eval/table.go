package eval

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// table lays out rows of tab-separated cells in aligned columns, the first to the left, the others to the right.
type table struct{ rows [][]string }

func (t *table) row(cells ...any) {
	var row []string
	for _, c := range cells {
		switch c := c.(type) {
		case float64:
			row = append(row, decimal(c).String())
		default:
			row = append(row, fmt.Sprint(c))
		}
	}
	t.rows = append(t.rows, row)
}

func (t *table) String() string {
	var names []string
	var cells strings.Builder
	w := tabwriter.NewWriter(&cells, 0, 0, 2, ' ', tabwriter.AlignRight)
	wide := 0
	for _, r := range t.rows {
		names = append(names, r[0])
		wide = max(wide, len(r[0]))
		_, _ = fmt.Fprintf(w, "%s\t\n", strings.Join(r[1:], "\t"))
	}
	_ = w.Flush() // to a strings.Builder, which does not fail
	var b strings.Builder
	for i, l := range strings.Split(strings.TrimSuffix(cells.String(), "\n"), "\n") {
		line := fmt.Sprintf("%-*s%s", wide, names[i], l)
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

func (a Attribution) String() string {
	var t table
	t.row(fmt.Sprintf("attribution, %d articles", a.Articles), "P", "R", "F1", "human", "share", "right", "predicted", "gold")
	for _, m := range a.Measures {
		t.row(m.Name, m.Precision(), m.Recall(), m.F1(), m.Human, m.Reached(), m.Right, m.Predicted, m.Gold)
	}
	return t.String()
}

func (w Windows) String() string {
	var t table
	t.row(fmt.Sprintf("windows, n = %d", w.Windows), "P", "R", "F1", "right", "predicted", "gold")
	for _, r := range []struct {
		name string
		Score
	}{{"source", w.Source}, {"cue", w.Cue}, {"content", w.Content}} {
		t.row(r.name, r.Precision(), r.Recall(), r.F1(), r.Right, r.Predicted, r.Gold)
	}
	return t.String() + fmt.Sprintf("%d tokens, %d of them not in the text\n", w.Tokens, w.Unaligned)
}

func (c Classes) String() string {
	var t table
	t.row("direct", "P", "R", "F1", "right", "predicted", "gold")
	for _, r := range []struct {
		name string
		Score
	}{{"source relaxed", c.Direct.SourceRelaxed}, {"content exact", c.Direct.ContentExact}, {"both", c.Direct.Both}} {
		t.row(r.name, r.Precision(), r.Recall(), r.F1(), r.Right, r.Predicted, r.Gold)
	}
	var u table
	u.row("recall by class of gold", "n", "found", "source relaxed", "content relaxed", "content exact", "all relaxed", "content exact of found")
	for _, r := range c.Rows {
		u.row(r.By+": "+r.Name, r.Gold, percent(r.Found, r.Gold), percent(r.SourceRelaxed, r.Gold), percent(r.ContentRelaxed, r.Gold),
			percent(r.ContentExact, r.Gold), percent(r.AllRelaxed, r.Gold), percent(r.ContentExact, r.Found))
	}
	return t.String() + "\n" + u.String()
}

func (c Calibration) String() string {
	var t table
	t.row("confidence", "n", "mean", "right")
	for i, b := range c.Bins {
		t.row(fmt.Sprintf("%d to %d", 10*i, min(10*i+9, 99)+i/9), b.N, b.mean(), percent(b.Right, b.N))
	}
	return t.String() + fmt.Sprintf("expected calibration error %s, n = %d, %d with no word in the cue left out\n", decimal(c.Error()), c.N(), c.Left)
}

func (w Who) String() string {
	return fmt.Sprintf("%d articles\n\ngold spans\n%s\nend to end\n%s", w.Articles, w.GoldSpans, w.EndToEnd)
}

func (w WhoScores) String() string {
	var t table
	t.row(fmt.Sprintf("%d of %d paired", w.Paired, w.Gold), "%", "n")
	t.row("speaker", w.Speaker.Percent(), w.Speaker.N)
	for _, r := range w.BySource {
		t.row("  source: "+r.Name, r.Percent(), r.N)
	}
	t.row("position", w.Position.Percent(), w.Position.N)
	t.row("position, macro F1", float64(w.MacroF1), w.Position.N)
	t.row("kind", w.Kind.Percent(), w.Kind.N)
	t.row("about, mean Jaccard index", float64(w.About), w.Paired)
	var u table
	u.row("filled fields", "P", "R", "F1", "right", "predicted", "gold")
	for _, r := range []NamedScore{
		{"anonymous", w.Anonymous}, {"chain", w.Chain}, {"said", w.Said}, {"occasion", w.Occasion}, {"prompt", w.Prompt}, {"answers", w.Answers},
		{"mentions", w.Mentions},
	} {
		u.row(r.Name, r.Precision(), r.Recall(), r.F1(), r.Right, r.Predicted, r.Gold)
	}
	for _, r := range w.Positions {
		u.row("position: "+r.Name, r.Precision(), r.Recall(), r.F1(), r.Right, r.Predicted, r.Gold)
	}
	return t.String() + "\n" + u.String() + "\n" + w.confusion() +
		fmt.Sprintf("\nexpected calibration error: speaker %s, n = %d; position %s, n = %d\n", decimal(w.SpeakerCalibration.Error()),
			w.SpeakerCalibration.N(), decimal(w.PositionCalibration.Error()), w.PositionCalibration.N())
}

// confusion is the table of gold positions (rows) against ours (columns).
func (w WhoScores) confusion() string {
	var names []string
	for _, r := range w.Confusion {
		names = append(names, slices.Collect(maps.Keys(r.As))...)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	var t table
	head := []any{"gold, and read as"}
	for _, n := range names {
		head = append(head, n)
	}
	t.row(head...)
	for _, r := range w.Confusion {
		row := []any{r.Gold}
		for _, n := range names {
			row = append(row, r.As[n])
		}
		t.row(row...)
	}
	return t.String()
}

func (q Quotations) String() string {
	var t table
	t.row("quotations", "%", "n")
	t.row("marks accounted for", q.Marks.Percent(), q.Marks.N)
	t.row("unresolved or unclosed", q.Unresolved.Percent(), q.Unresolved.N)
	t.row("status right", q.Status.Percent(), q.Status.N)
	var u table
	head := []any{"labelled"}
	for _, s := range statuses() {
		head = append(head, s)
	}
	u.row(append(head, "missing", "n")...)
	for _, s := range q.Statuses {
		row := []any{string(s.Label)}
		missing := s.N
		for _, n := range s.As {
			row = append(row, n)
			missing -= n
		}
		u.row(append(row, missing, s.N)...)
	}
	out := t.String() + "\n" + u.String()
	for _, m := range q.Lost {
		out += fmt.Sprintf("lost mark: %s at byte %d\n", m.Doc, m.At)
	}
	return out
}

func (s Speed) String() string {
	var t table
	t.row(fmt.Sprintf("speed, %d articles, %d tokens, read %d times", s.Articles, s.Tokens, s.Rounds), "")
	t.row("tokens per second on one core", fmt.Sprintf("%.0f", s.TokensPerSecond()))
	t.row("cores of the machine", s.Cores)
	t.row("first output after", known(s.FirstOutput > 0, s.FirstOutput.Round(time.Millisecond).String()))
	t.row(fmt.Sprintf("peak memory, report of %.1f MiB", mib(s.PeakInput)), known(s.PeakMemory > 0, fmt.Sprintf("%.1f MiB", mib(s.PeakMemory))))
	t.row("binary", known(s.BinarySize > 0, fmt.Sprintf("%.1f MiB", mib(s.BinarySize))))
	return t.String()
}

func known(ok bool, s string) string {
	if !ok {
		return "not measured"
	}
	return s
}

func mib(bytes int64) float64 { return float64(bytes) / (1 << 20) }
