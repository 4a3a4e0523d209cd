package record

import (
	"maps"
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/stories"
)

// Thinner leaves out links that others make up for: texts that are nearly the same are all linked to all, and of n of them a link to one hub each
// holds them together as well as n*n do. A link is left out only when both of its reports have a link to a third one that is no weaker, in the
// steps by which [Split] tells links apart, and that is between reports that share text if it is. So those that links hold together stay
// together at every step; and what one report held together is known: those that it is linked to. When it goes, their links must be found anew.
type Thinner struct {
	keeps func(report int64) ([]Link, error)
	kept  map[int64]map[int64]Link // what keeps told
	found map[int64]map[int64]*found
}

// found is a link that was found and may be left out, unless another was left out for it.
type found struct {
	Link
	holds bool
}

// fewLinks is how many links of a report are found before any is left out. So many are asked at once for a hub.
const fewLinks = 16

// NewThinner returns a thinner for links of reports that are linked anew. Keeps tells the links that a report keeps among others.
func NewThinner(keeps func(report int64) ([]Link, error)) *Thinner {
	return &Thinner{keeps: keeps, kept: map[int64]map[int64]Link{}, found: map[int64]map[int64]*found{}}
}

// Add adds a link that was found.
func (t *Thinner) Add(l Link) {
	x := &found{Link: l}
	for _, ends := range [][2]int64{{l.A, l.B}, {l.B, l.A}} {
		if t.found[ends[0]] == nil {
			t.found[ends[0]] = map[int64]*found{}
		}
		t.found[ends[0]][ends[1]] = x
	}
}

// Links returns the links of a report that were found and are not left out, in the order of the others.
func (t *Thinner) Links(report int64) []Link {
	var out []Link
	for _, other := range slices.Sorted(maps.Keys(t.found[report])) {
		l := t.found[report][other].Link
		l.A, l.B = report, other
		out = append(out, l)
	}
	return out
}

// Thin leaves out links that were found of a report when they are many.
func (t *Thinner) Thin(report int64) error {
	if len(t.found[report]) <= fewLinks {
		return nil
	}
	if err := t.ask(report); err != nil {
		return err
	}
	for tried := map[int64]bool{}; ; {
		hub, err := t.hub(report, tried)
		if err != nil || hub == 0 {
			return err
		}
		tried[hub] = true
		if err := t.ask(hub); err != nil {
			return err
		}
		t.leave(report, hub)
	}
}

// hub returns the report by which most of the links of a report can be left out, as some of them tell; 0 when there is none.
func (t *Thinner) hub(report int64, tried map[int64]bool) (int64, error) {
	list := slices.Sorted(maps.Keys(t.found[report]))
	list = slices.DeleteFunc(list, func(x int64) bool { return tried[x] || t.found[report][x].holds })
	count := map[int64]int{}
	for i := range min(fewLinks, len(list)) {
		x := list[i*len(list)/min(fewLinks, len(list))]
		if err := t.ask(x); err != nil {
			return 0, err
		}
		t.common(report, x, func(h int64, a, b Link) {
			if !tried[h] && covers(a, b, t.found[report][x].Link) {
				count[h]++
			}
		})
	}
	best := int64(0)
	for _, h := range slices.Sorted(maps.Keys(count)) {
		if count[h] > count[best] {
			best = h
		}
	}
	return best, nil
}

// leave leaves out the links of a report that a hub makes up for.
func (t *Thinner) leave(report, hub int64) {
	via, _ := t.link(report, hub)
	for x, l := range t.found[report] {
		if to, ok := t.link(hub, x); ok && !l.holds && covers(via, to, l.Link) {
			t.hold(report, hub)
			t.hold(hub, x)
			delete(t.found[report], x)
			delete(t.found[x], report)
		}
	}
}

func (t *Thinner) hold(a, b int64) {
	if x := t.found[a][b]; x != nil {
		x.holds = true
	}
}

// link returns the link between two reports, of one of which it is known which it keeps.
func (t *Thinner) link(a, b int64) (Link, bool) {
	if x := t.found[a][b]; x != nil {
		return x.Link, true
	}
	l, ok := t.kept[a][b]
	if !ok {
		l, ok = t.kept[b][a]
	}
	return l, ok
}

// common calls f for the reports to which two have links, with these.
func (t *Thinner) common(report, x int64, f func(h int64, a, b Link)) {
	less, more := report, x
	if len(t.found[x])+len(t.kept[x]) < len(t.found[report])+len(t.kept[report]) {
		less, more = x, report
	}
	each := func(h int64, l Link) {
		if o, ok := t.link(more, h); ok && h != more {
			f(h, l, o)
		}
	}
	for h, l := range t.found[less] {
		each(h, l.Link)
	}
	for h, l := range t.kept[less] {
		each(h, l)
	}
}

// ask asks which links a report keeps.
func (t *Thinner) ask(report int64) error {
	if t.kept[report] != nil {
		return nil
	}
	list, err := t.keeps(report)
	if err != nil {
		return err
	}
	t.kept[report] = make(map[int64]Link, len(list))
	for _, l := range list {
		t.kept[report][l.B] = l
	}
	return nil
}

// covers reports whether two links hold together what a third one does.
func covers(a, b, c Link) bool {
	return min(stories.Step(a.Strength), stories.Step(b.Strength)) >= stories.Step(c.Strength) && (!c.Kin || a.Kin && b.Kin)
}
