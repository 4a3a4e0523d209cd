package review

import (
	"fmt"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Seen is what somebody looks at who decides.
type Seen struct {
	Report  store.Report
	Read    hearsay.Reading // as the engine read it, with the statements that were added, before anything else was decided
	Shown   Corrected       // with what was decided
	Reviews []store.Review  // on this report, in the order of deciding

	raw hearsay.Reading // as the engine read it
}

// Look returns what somebody looks at who decides: r is the newest reading of the report.
func Look(report store.Report, r hearsay.Reading, reviews []store.Review) (Seen, error) {
	seen := Seen{Report: report, raw: r, Reviews: reviews}
	var list []Decision
	for _, kept := range reviews {
		d, err := Of(kept)
		if err != nil {
			return seen, err
		}
		list = append(list, d)
	}
	seen.Read, seen.Shown = added(r, list), Apply(r, list)
	return seen, nil
}

// Asked is what somebody asks for. Of a decision on a statement Number is set, of an undo Undoes.
type Asked struct {
	Verb   Verb
	Number int // the 3 of s3
	Undoes store.ReviewID
	Typed  []string // FIELD=VALUE to correct; FIELD to confirm, none for all
	By     string
	Note   string
}

// The limits of what people write, in bytes.
const (
	maxName = 200
	maxNote = 10_000
)

// Decide makes the decision that is asked for. Errors are hearsay.ErrUsage and tell what to do, or hearsay.ErrNotFound.
func Decide(seen Seen, a Asked) (Decision, error) {
	d, err := begin(a)
	if err != nil {
		return d, err
	}
	switch a.Verb {
	case Undo:
		return undo(seen, d)
	case Add:
		return add(seen, d, a.Typed)
	}
	i := -1
	for j, s := range seen.Read.Statements {
		if store.NumberOf(s.ID, j) == a.Number {
			i = j
		}
	}
	if i < 0 {
		return d, notFound("%s has no statement s%d, it has %d: hearsay show %s lists them", seen.Report.ID, a.Number, len(seen.Read.Statements), seen.Report.ID)
	}
	if d.Changes, err = changes(seen, i, a); err != nil {
		return d, err
	}
	d.Target = targetOf(seen, i, d)
	return d, nil
}

// begin makes a decision with what every one has.
func begin(a Asked) (Decision, error) {
	d := Decision{Verb: a.Verb, By: clean(a.By), Note: strings.TrimSpace(a.Note), Undoes: a.Undoes}
	switch {
	case d.By == "":
		return d, usage("nobody is named who decides")
	case !utf8.ValidString(d.By) || !utf8.ValidString(d.Note):
		return d, usage("the name or the note is not UTF-8")
	case len(d.By) > maxName:
		return d, usage("the name has %d bytes, and may have %d", len(d.By), maxName)
	case len(d.Note) > maxNote:
		return d, usage("the note has %d bytes, and may have %d", len(d.Note), maxNote)
	case a.Verb == Note && d.Note == "":
		return d, usage("found no words to note: give them with --note")
	}
	return d, nil
}

func changes(seen Seen, i int, a Asked) ([]Change, error) {
	mark := seen.Shown.Marks[i]
	verdict := func(v string) Change { return Change{Statement, verdictOf(mark), Value{Text: v}} }
	switch a.Verb {
	case Reject:
		if mark.Rejected {
			return nil, usage("it is rejected already")
		}
		return []Change{verdict(Rejected)}, nil
	case Confirm:
		return confirmed(seen, i, a.Typed, verdict(Confirmed))
	case Correct:
		return corrected(seen, i, a.Typed)
	}
	return nil, nil
}

// verdictOf returns the value of Statement.
func verdictOf(m Mark) Value {
	if m.Rejected {
		return Value{Text: Rejected}
	}
	for _, d := range m.Decided {
		for _, f := range d.Fields {
			if f == string(Statement) {
				return Value{Text: Confirmed}
			}
		}
	}
	return Value{}
}

// confirmed keeps the values as they are shown: those of some fields, or of all and that it is a statement. Who speaks is not confirmed as long as
// nobody knows.
func confirmed(seen Seen, i int, names []string, whole Change) ([]Change, error) {
	fields := Fields()
	var out []Change
	if len(names) > 0 {
		fields = nil
		for _, name := range names {
			if strings.Contains(name, "=") {
				return nil, usage("found %q, wanted the name of a field; a value is given with hearsay review correct", name)
			}
			f, err := parseField(name)
			if err != nil {
				return nil, err
			}
			fields = append(fields, f)
		}
	} else {
		out = append(out, whole)
	}
	for _, f := range fields {
		v := ValueOf(seen.Shown.Reading, seen.Shown.Statements[i], f)
		if f == Speaker && len(v.Parties) == 0 {
			if len(names) > 0 {
				return nil, usage("nobody is known to speak: hearsay review correct speaker=NAME, or speaker=%s", None)
			}
			continue
		}
		out = append(out, Change{f, v, v})
	}
	return out, nil
}

func corrected(seen Seen, i int, typed []string) ([]Change, error) {
	if len(typed) == 0 {
		return nil, usage("found nothing to correct, wanted FIELD=VALUE such as position=denies; fields are %s", strings.Join(Typed(), ", "))
	}
	var out []Change
	given := map[Field]bool{}
	after := seen.Shown.Statements[i]
	scratch := seen.Shown.Reading
	for _, one := range typed {
		c, err := ParseChange(seen, i, one)
		switch {
		case err != nil:
			return nil, err
		case given[c.Field]:
			return nil, usage("%s stands there twice; give it once", c.Field)
		case reflect.DeepEqual(c.Was, c.Value):
			return nil, usage("%s is that already; to say that it is right: hearsay review confirm %s/s%d %s", c.Field, seen.Report.ID, store.NumberOf(after.ID, i), c.Field)
		}
		given[c.Field] = true
		set(&scratch, seen.Read, &after, c)
		out = append(out, c)
	}
	if len(after.Cue)+len(after.Content) == 0 {
		return nil, usage("a statement without cue and content is none: hearsay review reject %s/s%d", seen.Report.ID, store.NumberOf(after.ID, i))
	}
	return out, nil
}

// targetOf anchors a decision on statement i.
func targetOf(seen Seen, i int, d Decision) Target {
	text := seen.Read.Text
	t := Target{Report: seen.Report.SHA256, Run: store.RunKey(seen.Read.Engine), Statement: seen.Read.Statements[i].ID, Read: anchors(text, seen.Read.Statements[i])}
	after, scratch := seen.Shown.Statements[i], seen.Shown.Reading
	for _, c := range d.Changes {
		set(&scratch, seen.Read, &after, c)
	}
	if shown := anchors(text, after); !reflect.DeepEqual(shown, t.Read) {
		t.Shown = &shown
	}
	return t
}

// undo takes a decision back. Its target is that of the other.
func undo(seen Seen, d Decision) (Decision, error) {
	for i, r := range seen.Reviews {
		if r.ID != d.Undoes {
			continue
		}
		if seen.Shown.Outcomes[i].State == store.Undone {
			return d, usage("%s is undone already", r.ID)
		}
		other, err := Of(r)
		d.Target = other.Target
		return d, err
	}
	return d, notFound("there is no review %s: hearsay review list --decided lists them", d.Undoes)
}

func isTime(layout, s string) bool {
	_, err := time.Parse(layout, s)
	return err == nil
}

func notFound(format string, args ...any) error {
	return fmt.Errorf("%w: %s", hearsay.ErrNotFound, fmt.Sprintf(format, args...))
}

// New makes the decision that is asked for as a store takes it.
func New(seen Seen, a Asked) (store.NewReview, error) {
	if of := seen.Report.RenderingOf; of != 0 {
		return store.NewReview{}, usage("%s is a rendering of %s, which has the statements: hearsay show %s", seen.Report.ID, of, of)
	}
	d, err := Decide(seen, a)
	if err != nil {
		return store.NewReview{}, err
	}
	body, err := d.Body()
	subject := seen.Report.ID.String()
	if id := d.Target.Statement; id != "" {
		subject += "/" + id
	}
	return store.NewReview{Report: seen.Report.ID, Subject: subject, Body: body}, err
}
