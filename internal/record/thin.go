package record

import (
	"maps"
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/stories"
)

// Thinner leaves out links that others make up for: texts that are nearly the same are all linked to all, and of n of them a link to one hub each
// holds them together as well as n*n do. A link is left out only when two or three others lead from one of its reports to the other, which are no
// weaker in the steps by which [Split] tells links apart, and between reports that share text if it is: so those that links hold together stay
// together at every step. (What is left is a spanner of Althofer, Das, Dobkin, Joseph, Soares 1993.) On such a way no report is far from both: whatever one
// held together is linked to it. When a report goes, the links of those that it was linked to must be found anew, and of no others.
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
		if err != nil {
			return err
		}
		if hub == 0 {
			return t.detour(report)
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

// way is how others are reached from a report by one or two links that stay: by which neighbour, and of which step the weaker link is.
type way struct {
	by   int64
	step int
}

// ways are the best ways to others: of whatever links, and of links between reports that share text.
type ways struct{ any, kin map[int64]way }

// better takes in a way.
func better(to map[int64]way, other int64, w way) {
	if old, ok := to[other]; !ok || w.step > old.step || w.step == old.step && w.by < old.by {
		to[other] = w
	}
}

// detour leaves out links of a report that two or three others make up for, if there are many left.
func (t *Thinner) detour(report int64) error {
	var open []int64
	to := ways{map[int64]way{}, map[int64]way{}}
	for x, l := range t.found[report] {
		if !l.holds {
			open = append(open, x)
		} else if err := t.lead(to, report, x, l.Link); err != nil {
			return err
		}
	}
	if len(open) <= fewLinks {
		return nil
	}
	for x, l := range t.kept[report] {
		if err := t.lead(to, report, x, l); err != nil {
			return err
		}
	}
	slices.Sort(open)
	for _, x := range open {
		if err := t.ask(x); err != nil {
			return err
		}
		l := t.found[report][x]
		if by, over, ok := t.around(to, report, x, l.Link); ok {
			t.hold(report, by)
			t.hold(by, over)
			t.hold(over, x)
			delete(t.found[report], x)
			delete(t.found[x], report)
			continue
		}
		l.holds = true
		if err := t.lead(to, report, x, l.Link); err != nil {
			return err
		}
	}
	return nil
}

// lead takes in the ways that lead over a neighbour of a report.
func (t *Thinner) lead(to ways, report, by int64, l Link) error {
	if err := t.ask(by); err != nil {
		return err
	}
	first := stories.Step(l.Strength)
	take := func(other int64, kin bool, step int) {
		better(to.any, other, way{by, step})
		if kin {
			better(to.kin, other, way{by, step})
		}
	}
	take(by, l.Kin, first)
	t.each(by, func(other int64, o Link) {
		if other != report {
			take(other, l.Kin && o.Kin, min(first, stories.Step(o.Strength)))
		}
	})
	return nil
}

// around finds a way that makes up for a link of a report to x: by a neighbour, over one of x.
func (t *Thinner) around(to ways, report, x int64, l Link) (by, over int64, ok bool) {
	best := way{step: -1}
	from := to.any
	if l.Kin {
		from = to.kin
	}
	need := stories.Step(l.Strength)
	t.each(x, func(other int64, o Link) {
		w, there := from[other]
		if step := min(w.step, stories.Step(o.Strength)); other != report && there && w.by != x && step >= need && (o.Kin || !l.Kin) && (step > best.step || step == best.step && other < over) {
			best, by, over, ok = way{w.by, step}, w.by, other, true
		}
	})
	return by, over, ok
}

// each calls f for the links of a report of which it is known which it keeps.
func (t *Thinner) each(report int64, f func(other int64, l Link)) {
	for other, l := range t.found[report] {
		f(other, l.Link)
	}
	for other, l := range t.kept[report] {
		f(other, l)
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
	t.each(less, each)
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
