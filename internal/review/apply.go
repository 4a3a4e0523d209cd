package review

import (
	"fmt"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Corrected is a reading with what people decided.
type Corrected struct {
	hearsay.Reading
	// Marks tell of each statement what was decided, in the order of the statements.
	Marks []Mark
	// Outcomes tell what became of each decision, in the order in which they were given.
	Outcomes []Outcome
}

// Mark tells what people decided on one statement.
type Mark struct {
	Rejected bool
	Decided  []store.Decided // what holds, in the order of deciding
}

// Outcome is what became of a decision.
type Outcome struct {
	State store.ReviewState
	Index int // of the statement in the reading; -1 when it was not found
}

// Settled returns the reading with full confidence in what people decided on, for views that tell what is doubtful.
func (c Corrected) Settled() hearsay.Reading {
	r := c.Reading
	r.Statements = slices.Clone(r.Statements)
	for i := range r.Statements {
		sure := &r.Statements[i].Confidence
		for _, d := range c.Marks[i].Decided {
			for of, to := range map[Field]*int{Content: &sure.Span, Speaker: &sure.Speaker, Position: &sure.Position} {
				if slices.Contains(d.Fields, string(of)) {
					*to = 100
				}
			}
		}
	}
	return r
}

// Rejected returns the indices of the statements that people rejected, and on how many statements they decided.
func (c Corrected) Rejected() (rejected []int, decided int) {
	for i, m := range c.Marks {
		if m.Rejected {
			rejected = append(rejected, i)
		}
		if len(m.Decided) > 0 {
			decided++
		}
	}
	return rejected, decided
}

// Apply returns r with decisions applied, which are all those on this report in the order of deciding. It changes nothing that r holds.
func Apply(r hearsay.Reading, list []Decision) Corrected {
	r = added(r, list)
	a := applier{read: r, list: list, undone: undone(list), winner: map[slot]int{}}
	a.out.Reading = r
	a.out.Statements, a.out.Parties = slices.Clone(r.Statements), slices.Clone(r.Parties)
	a.out.Marks, a.out.Outcomes = make([]Mark, len(r.Statements)), make([]Outcome, len(list))
	a.place(r)
	for i := range a.out.Statements {
		a.apply(i)
	}
	a.judge()
	return a.out
}

// undone tells which decisions an undo that holds itself takes back.
func undone(list []Decision) []bool {
	out := make([]bool, len(list))
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].Verb != Undo || out[i] {
			continue
		}
		if j := slices.IndexFunc(list[:i], func(d Decision) bool { return d.ID == list[i].Undoes }); j >= 0 {
			out[j] = true
		}
	}
	return out
}

// slot is a field of a statement; of a statement that was not found the places tell which it is.
type slot struct {
	statement string
	field     Field
}

type applier struct {
	out    Corrected
	read   hearsay.Reading // before anything was decided, but for what was added
	list   []Decision
	undone []bool
	keys   []string
	lost   []bool       // the words of a value are not found, or the statement is not
	winner map[slot]int // the decision that holds
}

// place finds the statement of each decision, and which decision holds for each field.
func (a *applier) place(r hearsay.Reading) {
	a.keys, a.lost = make([]string, len(a.list)), make([]bool, len(a.list))
	for i, d := range a.list {
		if !d.onStatement() {
			a.out.Outcomes[i].Index = -1
			continue
		}
		at := locate(r, d.Target)
		a.out.Outcomes[i].Index = at
		a.keys[i] = fmt.Sprint(at)
		if a.lost[i] = at < 0 || !a.sound(r, d); a.lost[i] {
			a.keys[i] = fmt.Sprintf("%+v", d.Target.Read)
			a.out.Outcomes[i].Index = -1
		}
		if a.undone[i] {
			continue
		}
		for _, c := range d.Changes {
			a.winner[slot{a.keys[i], c.Field}] = i
		}
	}
}

// sound reports whether all values of a decision can be found in the text.
func (a *applier) sound(r hearsay.Reading, d Decision) bool {
	for _, c := range d.Changes {
		s, scratch := hearsay.Statement{}, r
		if !set(&scratch, a.read, &s, c) {
			return false
		}
	}
	return true
}

// apply gives one statement its decided values, in the order of deciding.
func (a *applier) apply(i int) {
	key := fmt.Sprint(i)
	for j, d := range a.list {
		if a.keys[j] != key || a.undone[j] {
			continue
		}
		mark := store.Decided{Review: d.ID, Verb: string(d.Verb), By: d.By, At: d.At}
		for _, c := range d.Changes {
			if a.winner[slot{key, c.Field}] != j {
				continue
			}
			mark.Fields = append(mark.Fields, string(c.Field))
			if c.Field == Statement {
				a.out.Marks[i].Rejected = c.Value.Text == Rejected
				continue
			}
			set(&a.out.Reading, a.read, &a.out.Statements[i], c)
		}
		if len(mark.Fields) > 0 {
			a.out.Marks[i].Decided = append(a.out.Marks[i].Decided, mark)
		}
	}
}

// judge tells the state of each decision.
func (a *applier) judge() {
	for i, d := range a.list {
		holds := len(d.Changes) == 0
		for _, c := range d.Changes {
			holds = holds || a.winner[slot{a.keys[i], c.Field}] == i
		}
		state := store.Applies
		switch {
		case a.undone[i]:
			state = store.Undone
		case d.Across != nil:
			state = store.Across
		case !holds:
			state = store.Replaced
		case a.lost[i] && d.Verb != Undo:
			state = store.Orphan
		}
		a.out.Outcomes[i].State = state
	}
}

// Take takes from a reading, of which line is the hearsay.reading/1, what is kept of it with reviews, which are all those on its report in
// the order of deciding. States are what becomes of each.
func Take(r hearsay.Reading, line []byte, reviews []store.Review) (t store.Taken, states []store.Review, err error) {
	seen, err := Look(store.Report{}, r, reviews)
	if err != nil {
		return t, nil, err
	}
	c := seen.Shown
	t = store.Take(c.Reading, line)
	for i, m := range c.Marks {
		t.Statements[i].Rejected, t.Statements[i].Decided = m.Rejected, m.Decided
	}
	states = slices.Clone(reviews)
	for i, o := range c.Outcomes {
		states[i].State, states[i].Statement = o.State, 0
		if o.Index >= 0 {
			states[i].Statement = t.Statements[o.Index].Number
		}
	}
	return t, states, nil
}
