package web

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/store"
)

// picture is on what a claim rests, from reports over texts and those who pass on to origins. It is drawn from left to right.
type picture struct {
	width, height int
	columns       []column
	nodes         []node
	edges         []edge
	words         string // the same for those who do not see it
	more          int    // reports left out
}

type column struct {
	x    int
	name string
}

// node is a box with up to two lines.
type node struct {
	x, y         int
	kind         string // report, text, via, origin
	above, below string
	full         string
}

// edge is a line between two boxes.
type edge struct{ x1, y1, x2, y2 int }

// The measures of a picture, in its own units.
const (
	boxWidth   = 190
	boxHeight  = 36
	rowHeight  = 46
	headHeight = 28
	gapWidth   = 60
	mostShown  = 24 // reports
)

// drawing collects boxes column by column.
type drawing struct {
	keys  [4][]string
	nodes [4][]node
	edges [][4]int // column and place on the left, place and column on the right
}

// box returns the place of the box with a key, which is made when it is not there.
func (d *drawing) box(column int, key string, n node) int {
	if i := slices.Index(d.keys[column], key); i >= 0 {
		return i
	}
	d.keys[column] = append(d.keys[column], key)
	d.nodes[column] = append(d.nodes[column], n)
	return len(d.keys[column]) - 1
}

func (d *drawing) line(c1, i1, c2, i2 int) {
	if e := [4]int{c1, i1, c2, i2}; !slices.Contains(d.edges, e) {
		d.edges = append(d.edges, e)
	}
}

// picture draws on what a claim rests.
func (b *book) picture(c record.Claim) picture {
	var d drawing
	shown := map[int64]bool{}
	more := map[int64]bool{}
	for _, o := range c.Origins.List {
		for _, ref := range o.Statements {
			if !shown[ref.Report] && len(shown) >= mostShown {
				more[ref.Report] = true
				continue
			}
			shown[ref.Report] = true
			b.draw(&d, o, ref)
		}
	}
	p := d.layOut()
	p.more = len(more)
	p.words = fmt.Sprintf("%d reports with %d texts lead to %d origins, of which %s are independent. The lists below say the same in words.",
		len(d.keys[0])+len(more), len(d.keys[1]), len(d.keys[3]), rangeWords(c.Origins))
	return p
}

func rangeWords(o record.Origins) string {
	if o.Min == o.Max {
		return fmt.Sprint(o.Min)
	}
	return fmt.Sprintf("at least %d and at most %d", o.Min, o.Max)
}

// draw adds one statement with its way to an origin.
func (b *book) draw(d *drawing, o record.Origin, ref entry.Ref) {
	row := b.Row(ref)
	id := store.ReportID(ref.Report).String()
	outlet := first(row.Outlet, row.Wire, lastOf(row.Input))
	report := d.box(0, id, node{kind: "report", above: outlet, below: id + " · " + when(row.Published), full: row.Headline})
	key, box := id, node{kind: "text", above: "own text", below: "of " + id}
	if at, ok := b.family[ref.Report]; ok {
		f := b.Families[at]
		key = fmt.Sprintf("f%d", f.Number)
		box = node{kind: "text", above: "one text, family " + key, below: counted(len(f.Members)+1, "report") + " share it"}
	}
	text := d.box(1, key, box)
	d.line(0, report, 1, text)
	source := "nobody told"
	if len(o.Chain) > 0 {
		source = b.Called(o.Chain[len(o.Chain)-1])
	}
	origin := d.box(3, fmt.Sprint(o.Number), node{kind: "origin", above: source, below: fmt.Sprintf("origin o%d", o.Number), full: source})
	var names []string
	if at, ok := b.at[ref]; ok {
		for _, n := range b.Statements[at].Chain {
			names = append(names, b.Called(n))
		}
	}
	if len(names) == 0 {
		d.line(1, text, 3, origin)
		return
	}
	via := strings.Join(names, ", ")
	v := d.box(2, via, node{kind: "via", above: via, below: "passes it on", full: via})
	d.line(1, text, 2, v)
	d.line(2, v, 3, origin)
}

// layOut gives every box its place: each column is centred, and its boxes stand in the order of what leads to them.
func (d *drawing) layOut() picture {
	most := 1
	for _, list := range d.nodes {
		most = max(most, len(list))
	}
	p := picture{width: 4*boxWidth + 3*gapWidth + 2, height: headHeight + most*rowHeight}
	names := []string{"Reports", "Texts", "Passed on by", "Origins"}
	if len(d.nodes[2]) == 0 {
		names[2] = ""
	}
	for c, list := range d.nodes {
		x := 1 + c*(boxWidth+gapWidth)
		p.columns = append(p.columns, column{x, names[c]})
		for i := range list {
			list[i].x = x
			list[i].y = headHeight + (most*rowHeight*(2*i+1)/len(list)-boxHeight)/2
			list[i].above, list[i].below = shorten(list[i].above, 26), shorten(list[i].below, 30)
		}
		p.nodes = append(p.nodes, list...)
	}
	for _, e := range d.edges {
		from, to := d.nodes[e[0]][e[1]], d.nodes[e[2]][e[3]]
		p.edges = append(p.edges, edge{from.x + boxWidth, from.y + boxHeight/2, to.x, to.y + boxHeight/2})
	}
	return p
}

// path is the curve of an edge.
func (e edge) path() string {
	half := (e.x2 - e.x1) / 2
	return fmt.Sprintf("M%d %dC%d %d %d %d %d %d", e.x1, e.y1, e.x1+half, e.y1, e.x2-half, e.y2, e.x2, e.y2)
}
