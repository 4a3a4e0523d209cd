package eval

import (
	"encoding/json"
	"math"
	"strconv"
)

// Score counts how many of the Predicted are Right, and how many there were to find (Gold).
type Score struct{ Right, Predicted, Gold int }

// Precision returns the share of the predicted that is right, in percent; 0 when nothing was predicted.
func (s Score) Precision() float64 { return percent(s.Right, s.Predicted) }

// Recall returns the share of gold that was found, in percent; 0 without gold.
func (s Score) Recall() float64 { return percent(s.Right, s.Gold) }

// F1 returns the harmonic mean of precision and recall, in percent.
func (s Score) F1() float64 { return percent(2*s.Right, s.Predicted+s.Gold) }

// MarshalJSON writes the counts and the percentages.
func (s Score) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Right     int     `json:"right"`
		Predicted int     `json:"predicted"`
		Gold      int     `json:"gold"`
		Precision decimal `json:"precision"`
		Recall    decimal `json:"recall"`
		F1        decimal `json:"f1"`
	}{s.Right, s.Predicted, s.Gold, decimal(s.Precision()), decimal(s.Recall()), decimal(s.F1())})
}

func (s *Score) add(right bool) {
	if right {
		s.Right++
	}
}

// Share counts how many of N cases are Right.
type Share struct{ Right, N int }

// Percent returns the share in percent; 0 without cases.
func (s Share) Percent() float64 { return percent(s.Right, s.N) }

// MarshalJSON writes the counts and the percentage.
func (s Share) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Right   int     `json:"right"`
		N       int     `json:"n"`
		Percent decimal `json:"percent"`
	}{s.Right, s.N, decimal(s.Percent())})
}

func (s *Share) add(right bool) {
	s.N++
	if right {
		s.Right++
	}
}

func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

// decimal is a figure that is shown with one decimal.
type decimal float64

func (d decimal) String() string { return strconv.FormatFloat(float64(d), 'f', 1, 64) }

// MarshalJSON writes the figure rounded to one decimal.
func (d decimal) MarshalJSON() ([]byte, error) {
	return json.Marshal(math.Round(10*float64(d)) / 10)
}
