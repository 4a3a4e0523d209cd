package eval

import (
	"context"
	"encoding/json"
	"time"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Speed tells how fast reports are read, and what the binary needs. Figures that could not be taken are 0.
type Speed struct {
	Articles int
	Tokens   int           // of one round over the articles
	Rounds   int           // how often all were read
	Elapsed  time.Duration // for all rounds, on one core
	Cores    int           // of the machine
	// FirstOutput is the time from the start of the process to its first byte of output, for one small report.
	FirstOutput time.Duration
	PeakMemory  int64 // bytes, the most the process held while it read a report of PeakInput bytes
	PeakInput   int64
	BinarySize  int64 // bytes
}

// TokensPerSecond returns the speed of the whole reading.
func (s Speed) TokensPerSecond() float64 {
	if s.Elapsed <= 0 {
		return 0
	}
	return float64(s.Tokens*s.Rounds) / s.Elapsed.Seconds()
}

// MarshalJSON writes durations in seconds.
func (s Speed) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Articles        int     `json:"articles"`
		Tokens          int     `json:"tokens"`
		Rounds          int     `json:"rounds"`
		Seconds         float64 `json:"seconds"`
		TokensPerSecond decimal `json:"tokens_per_second"`
		Cores           int     `json:"cores"`
		FirstOutput     float64 `json:"first_output_seconds"`
		PeakMemory      int64   `json:"peak_memory_bytes"`
		PeakInput       int64   `json:"peak_input_bytes"`
		BinarySize      int64   `json:"binary_bytes"`
	}{
		s.Articles, s.Tokens, s.Rounds, s.Elapsed.Seconds(), decimal(s.TokensPerSecond()), s.Cores,
		s.FirstOutput.Seconds(), s.PeakMemory, s.PeakInput, s.BinarySize,
	})
}

// MeasureSpeed reads all articles one after the other, again and again until at least the given time has passed by
// the clock now. The caller sees to it that one core is used.
func MeasureSpeed(ctx context.Context, read Reader, articles []corpus.Article, atLeast time.Duration, now func() time.Time) (Speed, error) {
	s := Speed{Articles: len(articles)}
	for _, a := range articles {
		s.Tokens += countTokens(a.Text)
	}
	if len(articles) == 0 {
		return s, nil
	}
	start := now()
	for s.Elapsed < atLeast || s.Rounds == 0 {
		for _, a := range articles {
			if _, err := readOne(ctx, read, a); err != nil {
				return s, err
			}
		}
		s.Rounds++
		s.Elapsed = now().Sub(start)
	}
	return s, nil
}

// countTokens counts the tokens of src for speed: every longest run of letters, digits and underscore is one, and
// so is every other character that is not white space.
func countTokens(src string) int {
	n, in := 0, false
	for _, r := range src {
		w := isWord(r)
		if w && !in || !w && !text.IsSpace(r) {
			n++
		}
		in = w
	}
	return n
}
