package picture

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func label(key string) Label {
	return Label{Key: key, Above: key, Below: "below " + key, Full: "the " + key}
}

func TestDraw(t *testing.T) {
	p := Draw([]Path{
		{label("r1"), label("f1"), Label{}, label("o1")},
		{label("r2"), label("f1"), label("Echo"), label("o1")},
		{label("r2"), label("f1"), label("Echo"), label("o1")}, // another statement of the same way
		{label("r3"), label("r3 text"), Label{}, label("o2")},
	})
	count := map[string]int{}
	for i, b := range p.Boxes {
		count[b.Kind]++
		if b.X < 0 || b.Y < 0 || b.X+BoxWidth > p.Width || b.Y+BoxHeight > p.Height {
			t.Errorf("%+v is outside of %d x %d", b, p.Width, p.Height)
		}
		for _, o := range p.Boxes[:i] {
			if o.X == b.X && b.Y < o.Y+BoxHeight && o.Y < b.Y+BoxHeight {
				t.Errorf("%s and %s lie on each other", o.Key, b.Key)
			}
		}
	}
	if diff := cmp.Diff(map[string]int{"report": 3, "text": 2, "via": 1, "origin": 2}, count); diff != "" {
		t.Errorf("boxes (-want +got):\n%s", diff)
	}
	if len(p.Lines) != 7 || len(p.Columns) != 4 || p.Reports != 3 || p.More != 0 {
		t.Errorf("%d lines, %+v", len(p.Lines), p)
	}
	for _, l := range p.Lines {
		from := slices.ContainsFunc(p.Boxes, func(b Box) bool { return b.X+BoxWidth == l.X1 && b.Y+BoxHeight/2 == l.Y1 })
		to := slices.ContainsFunc(p.Boxes, func(b Box) bool { return b.X == l.X2 && b.Y+BoxHeight/2 == l.Y2 })
		if !from || !to {
			t.Errorf("%+v leads from nothing or to nothing", l)
		}
	}
	want := []string{"below o1, the o1: r1 (below r1); r2 (below r2) through the Echo", "below o2, the o2: r3 (below r3)"}
	if diff := cmp.Diff(want, p.Words); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

// Of very many reports some are left out and counted; their words stay.
func TestMany(t *testing.T) {
	var paths []Path
	for i := range 30 {
		paths = append(paths, Path{label(fmt.Sprint("r", i)), label(fmt.Sprint("t", i)), Label{}, label("a source with a name that is far too long for a box")})
	}
	p := Draw(paths)
	if p.Reports != 24 || p.More != 6 || len(p.Words) != 1 {
		t.Errorf("%d shown, %d more", p.Reports, p.More)
	}
	if last := p.Boxes[len(p.Boxes)-1]; len([]rune(last.Above)) != upperFits || last.Full == last.Above {
		t.Errorf("%+v", last)
	}
	if p := Draw(nil); len(p.Boxes) != 0 || p.Height <= 0 {
		t.Errorf("%+v", p)
	}
}
