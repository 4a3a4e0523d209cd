package main

import (
	"io"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// fewReports is how many are read without a progress bar.
const fewReports = 5

// unknown is a number of reports that is not known yet.
const unknown = -1

// progress is a bar on standard error that takes itself away when done. Nil is none.
type progress struct {
	all *mpb.Progress
	bar *mpb.Bar
}

// newProgress starts a bar when there is much to read and somebody who looks at standard error while output goes
// elsewhere; otherwise it returns nil.
func (p process) newProgress(reports int) *progress {
	if isTerminal(p.stdout) {
		return nil
	}
	return p.newBar("reading", reports)
}

// newBar is newProgress for what writes nothing meanwhile. It tells the rate and the time left. Reports is unknown for a number that is not known yet;
// [progress.stepOf] tells it then.
func (p process) newBar(doing string, reports int) *progress {
	if 0 <= reports && reports <= fewReports || !isTerminal(p.stderr) || p.env("TERM") == "dumb" {
		return nil
	}
	// Without WithAutoRefresh mpb writes to terminals only.
	all := mpb.New(mpb.WithOutput(p.stderr), mpb.WithWidth(40))
	bar := all.AddBar(int64(max(reports, 0)), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(doing+" "), decor.CountersNoUnit("%d of %d ")),
		mpb.AppendDecorators(decor.AverageSpeed(0, "%.0f/s "), decor.OnComplete(decor.AverageETA(decor.ET_STYLE_GO), "")))
	return &progress{all, bar}
}

func (g *progress) step() {
	if g != nil {
		g.bar.Increment()
	}
}

// stepOf is step when the number of reports is only now known, or known better.
func (g *progress) stepOf(reports int) {
	if g != nil {
		g.bar.SetTotal(int64(reports), false)
		g.bar.Increment()
	}
}

// stop takes the bar away, finished or not.
func (g *progress) stop() {
	if g != nil {
		g.bar.Abort(true)
		g.all.Wait()
	}
}

// above returns where lines are written that stay above the bar.
func (g *progress) above(stderr io.Writer) io.Writer {
	if g == nil {
		return stderr
	}
	return g.all
}
