package train

import (
	"fmt"
	"math"
)

// logistic is a model of two classes that is being learnt: what speaks for the first, by sign, and in the last place a bias.
type logistic struct {
	of []float64
}

// observed is what is known of one example of it.
type observed struct {
	signs  []int // in thousandths
	is     bool
	weight float64
}

// fit learns by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman 2009, 4.4.1) what makes the examples
// likeliest, with a ridge on every weight but the bias. A sign of 1000 counts one. Products are rounded before they are added.
func fit(examples []observed, signs int, ridge float64) (logistic, error) {
	m := logistic{make([]float64, signs+1)}
	for range newtonSteps {
		slope, curve := m.derivatives(examples)
		for k := range signs {
			slope[k] += float64(ridge * m.of[k])
			curve[k][k] += ridge
		}
		step, err := solve(curve, slope)
		if err != nil {
			return logistic{}, err
		}
		most := 0.0
		for k, d := range step {
			m.of[k] -= d
			most = max(most, math.Abs(d))
		}
		if most < enough {
			return m, nil
		}
	}
	return logistic{}, fmt.Errorf("logistic regression: no end after %d steps", newtonSteps)
}

const (
	newtonSteps = 50
	enough      = 1e-6
)

// odds is the logarithm of the odds of an example.
func (m logistic) odds(signs []int) float64 {
	z := m.of[len(signs)]
	for k, v := range signs {
		z += float64(m.of[k] * float64(v) / 1000)
	}
	return z
}

// derivatives are those of the negative logarithm of how likely the examples are.
func (m logistic) derivatives(examples []observed) (slope []float64, curve [][]float64) {
	n := len(m.of)
	slope, curve = make([]float64, n), make([][]float64, n)
	for k := range curve {
		curve[k] = make([]float64, n)
	}
	x := make([]float64, n)
	for _, e := range examples {
		p := 1 / (1 + math.Exp(-m.odds(e.signs)))
		for k, v := range e.signs {
			x[k] = float64(v) / 1000
		}
		x[n-1] = 1
		miss := p
		if e.is {
			miss--
		}
		bend := float64(e.weight * p * (1 - p))
		for k := range x {
			if x[k] == 0 {
				continue
			}
			slope[k] += float64(e.weight * miss * x[k])
			for l := range k + 1 {
				curve[k][l] += float64(bend * x[k] * x[l])
			}
		}
	}
	for k := range curve {
		for l := range k {
			curve[l][k] = curve[k][l]
		}
	}
	return slope, curve
}

// solve returns x for which a x is b, by elimination with the largest pivot. It changes both.
func solve(a [][]float64, b []float64) ([]float64, error) {
	n := len(b)
	for i := range n {
		best := i
		for k := i + 1; k < n; k++ {
			if math.Abs(a[k][i]) > math.Abs(a[best][i]) {
				best = k
			}
		}
		if a[best][i] == 0 {
			return nil, fmt.Errorf("logistic regression: sign %d is not its own", i)
		}
		a[i], a[best], b[i], b[best] = a[best], a[i], b[best], b[i]
		for k := i + 1; k < n; k++ {
			f := a[k][i] / a[i][i]
			for l := i; l < n; l++ {
				a[k][l] -= float64(f * a[i][l])
			}
			b[k] -= float64(f * b[i])
		}
	}
	for i := n - 1; i >= 0; i-- {
		for l := i + 1; l < n; l++ {
			b[i] -= float64(a[i][l] * b[l])
		}
		b[i] /= a[i][i]
	}
	return b, nil
}
