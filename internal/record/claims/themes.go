package claims

// Two statements may be about one thing and have no word in common: the one has words that the other has not, and both have words that go together in
// the rest of the story. Themes are the directions in which the paragraphs of a story differ most (latent semantic analysis, Deerwester and
// others 1990), found by turning some directions again and again to where most paragraphs lie (simultaneous iteration, Bauer 1957), in whole
// numbers.

const (
	numThemes = 14
	spare     = 6  // directions that are turned besides, so that the others come out well
	turns     = 8  // of all directions
	one       = 18 // bits of what is 1 in a direction
	fine      = 12 // bits of what is 1 in a paragraph, and in a place
)

// place is where something lies among the themes of a story, at a distance of 1; all noughts for what is nowhere.
type place [numThemes]int32

// near tells how near two places are, in thousandths: the cosine, 0 where they lie apart.
func (p *place) near(q *place) int {
	sum := 0
	for k, x := range p {
		sum += int(x) * int(q[k])
	}
	return max(0, 1000*(sum>>fine)>>fine)
}

// grid is a table of numbers, of a paragraph or a term in each row and of a direction in each column.
type grid struct {
	columns int
	cells   []int64
}

func newGrid(rows, columns int) grid { return grid{columns, make([]int64, rows*columns)} }

func (g grid) row(i int) []int64 { return g.cells[i*g.columns : (i+1)*g.columns] }

// upright makes the columns stand upright on one another, each of length 1 (Gram-Schmidt); what says nothing that those before it do not say is nought.
func (g grid) upright() {
	for k := range g.columns {
		for before := range k {
			if d := g.product(before, k); d != 0 {
				for i := 0; i < len(g.cells); i += g.columns {
					g.cells[i+k] -= d * g.cells[i+before] >> one
				}
			}
		}
		length := int64(root(int(g.product(k, k) << one)))
		for i := k; i < len(g.cells); i += g.columns {
			if length < least {
				g.cells[i] = 0
			} else {
				g.cells[i] = g.cells[i] << one / length
			}
		}
	}
}

// least is the length of a column below which nothing but what rounding left is in it.
const least = 1 << one >> 6

// product of two columns.
func (g grid) product(a, b int) int64 {
	sum := int64(0)
	for i := 0; i < len(g.cells); i += g.columns {
		sum += g.cells[i+a] * g.cells[i+b] >> one
	}
	return sum
}

// passage is a paragraph of a story: the rows of its terms, and what each weighs in it.
type passage struct {
	rows   []int
	weight []int64
}

// themes tells how much each term of a story has of each theme.
type themes struct {
	at map[term]int // the row of a term
	of grid
}

// newThemes finds the themes of some paragraphs, each a list of terms.
func newThemes(paragraphs [][]term, r *rarities) *themes {
	t := &themes{at: make(map[term]int, len(r.count))}
	list := make([]passage, len(paragraphs))
	directions := newGrid(len(paragraphs), numThemes+spare)
	for i, terms := range paragraphs {
		list[i] = t.passage(terms, r.of(terms))
		begin(directions.row(i), terms)
	}
	directions.upright()
	for range turns {
		terms := across(list, directions, len(t.at))
		directions = along(list, terms)
		directions.upright()
	}
	t.of = across(list, directions, len(t.at))
	t.of.upright()
	return t
}

// passage returns a paragraph of length 1.
func (t *themes) passage(terms []term, rare []int32) passage {
	p := passage{make([]int, len(terms)), make([]int64, len(terms))}
	sum := 0
	for _, w := range rare {
		sum += int(w) * int(w)
	}
	length := int64(max(1, root(sum)))
	for i, x := range terms {
		row, ok := t.at[x]
		if !ok {
			row = len(t.at)
			t.at[x] = row
		}
		p.rows[i], p.weight[i] = row, int64(rare[i])<<fine/length
	}
	return p
}

// begin puts a paragraph somewhere, the same for the same terms (xorshift, Marsaglia 2003).
func begin(row []int64, terms []term) {
	h := uint64(1)
	for _, t := range terms {
		h = (h ^ uint64(t)) * 1099511628211
	}
	for k := range row {
		h ^= h << 13
		h ^= h >> 7
		h ^= h << 17
		row[k] = int64(h>>(64-one)) - 1<<(one-1)
	}
}

// across tells how much each term has of each direction, by how much paragraphs have of it.
func across(list []passage, of grid, terms int) grid {
	out := newGrid(terms, of.columns)
	for i := range list {
		from := of.row(i)
		for n, row := range list[i].rows {
			to, w := out.row(row), list[i].weight[n]
			for k, x := range from {
				to[k] += w * x >> fine
			}
		}
	}
	return out
}

// along tells how much each paragraph has of each direction, by how much terms have of it.
func along(list []passage, of grid) grid {
	out := newGrid(len(list), of.columns)
	for i := range list {
		to := out.row(i)
		for n, row := range list[i].rows {
			w := list[i].weight[n]
			for k, x := range of.row(row) {
				to[k] += w * x >> fine
			}
		}
	}
	return out
}

// place tells where a vector lies among the themes.
func (t *themes) place(v *vector) place {
	var sum [numThemes]int64
	for i, x := range v.terms {
		if row, ok := t.at[x]; ok {
			w := int64(v.weight[i])
			for k, y := range t.of.row(row)[:numThemes] {
				sum[k] += w * y
			}
		}
	}
	square := int64(0)
	for k := range sum {
		sum[k] >>= fine
		square += sum[k] * sum[k]
	}
	var out place
	if length := int64(root(int(square))); length > 0 {
		for k, x := range sum {
			out[k] = int32(x << fine / length)
		}
	}
	return out
}
