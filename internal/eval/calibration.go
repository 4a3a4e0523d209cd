package eval

import (
	"encoding/json"
	"math"
)

// Calibration tells how well the span confidence of statements foretells that they are right: paired with a gold
// attribution, source and content both relaxed.
type Calibration struct {
	// Bins are the ten tenths of the range of confidences: 0 to 9 hundredths, 10 to 19, and so on to 90 to 100.
	Bins [10]Bin
	// Left is the number of statements left out, for their cue has no word (a dash before a signature) and nothing can be paired with it.
	Left int
}

// Bin holds the statements of one tenth.
type Bin struct {
	N, Right int
	// Confidence is the sum of the confidences, in hundredths.
	Confidence int
}

// ScoreCalibration puts every statement of the readings into the bin of its confidence.
func ScoreCalibration(docs []Doc) Calibration {
	var out Calibration
	for _, d := range docs {
		c := compare(d)
		goldOf := c.goldOf()
		for i, s := range statements(d.Reading) {
			if len(c.pred[i].cue) == 0 {
				out.Left++
				continue
			}
			g := goldOf[i]
			out.add(max(s.Confidence.Span, 0), g >= 0 && allRelaxed(c.gold[g], c.pred[i]))
		}
	}
	return out
}

// N returns the number of statements.
func (c Calibration) N() int {
	n := 0
	for _, b := range c.Bins {
		n += b.N
	}
	return n
}

// Error returns the expected calibration error in hundredths: the distance between the mean confidence of a bin and
// the share in it that is right, averaged over all statements.
func (c Calibration) Error() float64 {
	sum := 0
	for _, b := range c.Bins {
		d := b.Confidence - 100*b.Right // n times the distance
		sum += max(d, -d)
	}
	n := c.N()
	if n == 0 {
		return 0
	}
	return float64(sum) / float64(n)
}

// MarshalJSON writes the bins with their means.
func (c Calibration) MarshalJSON() ([]byte, error) {
	type bin struct {
		From       int     `json:"from"`
		N          int     `json:"n"`
		Confidence decimal `json:"confidence"`
		Right      decimal `json:"right"`
	}
	out := struct {
		N     int     `json:"n"`
		Error float64 `json:"error"`
		Left  int     `json:"left_out"`
		Bins  []bin   `json:"bins"`
	}{N: c.N(), Left: c.Left, Error: math.Round(10*c.Error()) / 10}
	for i, b := range c.Bins {
		out.Bins = append(out.Bins, bin{10 * i, b.N, decimal(b.mean()), decimal(percent(b.Right, b.N))})
	}
	return json.Marshal(out)
}

func (b Bin) mean() float64 { return percent(b.Confidence, 100*b.N) }

// add counts one judged case; confidences below 0 judge nothing.
func (c *Calibration) add(confidence int, right bool) {
	if confidence < 0 {
		c.Left++
		return
	}
	confidence = min(confidence, 100)
	b := &c.Bins[min(confidence/10, 9)]
	b.N++
	b.Confidence += confidence
	if right {
		b.Right++
	}
}
