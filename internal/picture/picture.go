// Package picture lays out on what a claim rests: from reports over their texts and those who pass on to origins, from left to right. It knows
// boxes and lines only; pages draw them.
package picture

import (
	"fmt"
	"slices"
	"strings"
)

// Label is what a box stands for. Labels of one key are one box.
type Label struct {
	Key          string // "" for no box
	Above, Below string // its two lines
	Full         string // for those who point at it
	Link         string // where it leads, "" for nowhere
}

// Path is the way of one statement: its report, the text that reports share, who passes it on, if anybody, and the origin.
type Path struct{ Report, Text, Via, Origin Label }

// Picture is boxes and lines with their places.
type Picture struct {
	Width, Height int
	Columns       []Column
	Boxes         []Box
	Lines         []Line
	Reports       int // that are shown
	More          int // reports left out
	// Words tell the ways for those who do not see them, one for each origin.
	Words []string
}

// Column is the place of the name of a column.
type Column struct {
	X    int
	Name string
}

// Box is a box with its upper left corner. Its lines are shortened so that they fit.
type Box struct {
	X, Y int
	Kind string // report, text, via, origin
	Label
}

// Line leads from the right of a box to the left of another.
type Line struct{ X1, Y1, X2, Y2 int }

// The measures of a picture, in its own units.
const (
	BoxWidth   = 212
	BoxHeight  = 36
	rowHeight  = 46
	headHeight = 28
	gapWidth   = 60
	mostShown  = 24 // reports
	upperFits  = 26 // characters
	lowerFits  = 30
)

// drawing collects boxes column by column.
type drawing struct {
	boxes [4][]Box
	lines [][4]int // column and place on the left, column and place on the right
}

// Draw lays paths out. Of very many reports the first are shown.
func Draw(paths []Path) Picture {
	var d drawing
	shown, more := map[string]bool{}, map[string]bool{}
	for _, p := range paths {
		if !shown[p.Report.Key] && len(shown) >= mostShown {
			more[p.Report.Key] = true
			continue
		}
		shown[p.Report.Key] = true
		d.add(p)
	}
	out := d.layOut()
	out.Reports, out.More, out.Words = len(shown), len(more), words(paths)
	return out
}

func (d *drawing) add(p Path) {
	column, at := 0, d.box(0, "report", p.Report)
	for i, next := range []Label{p.Text, p.Via, p.Origin} {
		if next.Key == "" {
			continue
		}
		k := d.box(i+1, []string{"text", "via", "origin"}[i], next)
		if l := [4]int{column, at, i + 1, k}; !slices.Contains(d.lines, l) {
			d.lines = append(d.lines, l)
		}
		column, at = i+1, k
	}
}

// box returns the place of the box of a label in its column.
func (d *drawing) box(column int, kind string, l Label) int {
	if i := slices.IndexFunc(d.boxes[column], func(b Box) bool { return b.Key == l.Key }); i >= 0 {
		return i
	}
	d.boxes[column] = append(d.boxes[column], Box{Kind: kind, Label: l})
	return len(d.boxes[column]) - 1
}

// layOut gives every box its place: each column is centred.
func (d *drawing) layOut() Picture {
	most := 1
	for _, list := range d.boxes {
		most = max(most, len(list))
	}
	p := Picture{Width: 4*BoxWidth + 3*gapWidth + 2, Height: headHeight + most*rowHeight}
	for c, name := range []string{"Reports", "Texts", "Passed on by", "Origins"} {
		list := d.boxes[c]
		x := 1 + c*(BoxWidth+gapWidth)
		if len(list) > 0 {
			p.Columns = append(p.Columns, Column{x, name})
		}
		for i := range list {
			list[i].X, list[i].Y = x, headHeight+(most*rowHeight*(2*i+1)/len(list)-BoxHeight)/2
			list[i].Above, list[i].Below = shorten(list[i].Above, upperFits), shorten(list[i].Below, lowerFits)
		}
		p.Boxes = append(p.Boxes, list...)
	}
	for _, l := range d.lines {
		from, to := d.boxes[l[0]][l[1]], d.boxes[l[2]][l[3]]
		p.Lines = append(p.Lines, Line{from.X + BoxWidth, from.Y + BoxHeight/2, to.X, to.Y + BoxHeight/2})
	}
	return p
}

// shorten cuts words to so many characters.
func shorten(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return strings.TrimRight(string(r[:most-1]), " ") + "…"
}

// words tell of each origin which reports lead to it, and through whom.
func words(paths []Path) []string {
	var keys []string
	ways := map[string][]string{}
	name := map[string]string{}
	for _, p := range paths {
		if name[p.Origin.Key] == "" {
			keys = append(keys, p.Origin.Key)
			name[p.Origin.Key] = p.Origin.Below + ", " + p.Origin.Full
		}
		way := p.Report.Above + " (" + p.Report.Below + ")"
		if p.Via.Key != "" {
			way += " through " + p.Via.Full
		}
		if !slices.Contains(ways[p.Origin.Key], way) {
			ways[p.Origin.Key] = append(ways[p.Origin.Key], way)
		}
	}
	var out []string
	for _, k := range keys {
		out = append(out, name[k]+": "+strings.Join(ways[k], "; "))
	}
	return out
}

// Curve is the shape of a line, as SVG has it.
func (l Line) Curve() string {
	half := (l.X2 - l.X1) / 2
	return fmt.Sprintf("M%d %dC%d %d %d %d %d %d", l.X1, l.Y1, l.X1+half, l.Y1, l.X2-half, l.Y2, l.X2, l.Y2)
}
