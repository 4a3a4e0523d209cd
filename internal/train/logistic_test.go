package train

import (
	"math"
	"testing"
)

// Of 100 examples with a sign 80 are so, of 100 without it 30: without a ridge the odds are those of the counts.
func TestLogistic(t *testing.T) {
	var examples []observed
	for i := range 100 {
		examples = append(examples, observed{[]int{1000}, i < 80, 1}, observed{[]int{0}, i < 30, 1})
	}
	m, err := fit(examples, 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	logit := func(p float64) float64 { return math.Log(p / (1 - p)) }
	for signs, want := range map[int]float64{1000: logit(.8), 0: logit(.3), 500: (logit(.8) + logit(.3)) / 2} {
		if got := m.odds([]int{signs}); math.Abs(got-want) > 1e-4 {
			t.Errorf("odds at %d are %.4f, want %.4f", signs, got, want)
		}
	}
	pulled, err := fit(examples, 1, 100)
	if err != nil {
		t.Fatal(err)
	}
	if pulled.of[0] <= 0 || pulled.of[0] >= m.of[0]/2 {
		t.Errorf("with a ridge the weight is %.2f, without %.2f", pulled.of[0], m.of[0])
	}
	if got := claimTable(m, []string{"seen"}, 50); got != "seen\t2250\nbias\t-850\n" {
		t.Errorf("table %q", got)
	}
	if _, err := fit([]observed{{[]int{0}, true, 1}, {[]int{0}, false, 1}}, 1, 0); err == nil {
		t.Error("a sign that no example has is learnt")
	}
}
