package review

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Across is what a decision across reports is on: two sides, which are put together or told apart. Of a split, B leaves A; of a move, B goes to
// the claim of A.
type Across struct {
	Of Subject  `json:"of"`
	A  []Anchor `json:"a"`
	B  []Anchor `json:"b"`
}

// Subject is what a decision across reports is on.
type Subject string

// What can be decided on. Claims and origins are told by statements.
const (
	OfParties Subject = "parties"
	OfClaims  Subject = "claims"
	OfOrigins Subject = "origins"
)

// Anchor is a party or a statement of a report, by the words of it.
type Anchor struct {
	ID     string   `json:"id"`              // r1/p3 or r1/s3, as it was called
	Report string   `json:"report"`          // SHA-256 of the raw bytes, in hex: the version of the report
	Run    string   `json:"run"`             // key of the run that was shown
	Party  *Party   `json:"party,omitempty"` // of a party
	Read   *Anchors `json:"read,omitempty"`  // of a statement: its places as the engine read it
	Shown  *Anchors `json:"shown,omitempty"` // with what was decided, unless that is the same
}

// Split returns the report of an anchor and what it is there: p3 or s3.
func (a Anchor) Split() (store.ReportID, string) {
	report, local, _ := strings.Cut(a.ID, "/")
	id, _ := store.ParseReportID(report)
	return id, local
}

// target is the statement of an anchor.
func (a Anchor) target() Target {
	_, local := a.Split()
	return Target{Report: a.Report, Run: a.Run, Statement: local, Read: *a.Read, Shown: a.Shown}
}

// All are the anchors of both sides.
func (a *Across) All() []Anchor { return slices.Concat(a.A, a.B) }

// On lists the reports that a decision across reports is on, each once, and tells which decision one takes back, 0 for none.
func On(r store.Review) (reports []store.ReportID, undoes store.ReviewID, err error) {
	d, err := Of(r)
	if err != nil || d.Across == nil {
		return nil, d.Undoes, err
	}
	for _, a := range d.Across.All() {
		if id, _ := a.Split(); !slices.Contains(reports, id) {
			reports = append(reports, id)
		}
	}
	return reports, 0, nil
}

func (a *Across) check(v Verb) error {
	allowed := map[Verb][]Subject{Merge: {OfParties, OfClaims}, Split: {OfParties, OfClaims}, Move: {OfClaims}, Fold: {OfOrigins}, Unfold: {OfOrigins}}[v]
	if !slices.Contains(allowed, a.Of) {
		return fmt.Errorf("%w: %s: %s of %q is not known to this one", hearsay.ErrNewer, Format, v, a.Of)
	}
	if len(a.A) != 1 || len(a.B) == 0 {
		return fmt.Errorf("parse %s: found %d and %d on the sides of a %s, wanted one and some", Format, len(a.A), len(a.B), v)
	}
	for _, x := range a.All() {
		report, local := x.Split()
		if report == 0 || local == "" || x.Report == "" || (x.Party != nil) != (a.Of == OfParties) || (x.Read != nil) == (a.Of == OfParties) {
			return fmt.Errorf("parse %s: %q does not tell what it is on", Format, x.ID)
		}
	}
	return nil
}

// Rule makes the decision across reports that is asked for: on parties (p3) or on statements (s3) of what is looked at. Errors are
// hearsay.ErrUsage or hearsay.ErrNotFound.
func Rule(a Asked, of Subject, one, others []Place) (Decision, error) {
	d, err := begin(a)
	if err != nil {
		return d, err
	}
	d.Across = &Across{Of: of}
	if d.Across.A, err = anchorAll(of, one); err != nil {
		return d, err
	}
	if d.Across.B, err = anchorAll(of, others); err != nil {
		return d, err
	}
	for _, x := range d.Across.All() {
		if a.Verb == Merge && x.Party != nil && (x.Party.Anonymous || !x.Party.Named) {
			return d, Nameless(x.ID, x.Party.Name)
		}
	}
	return d, d.Across.check(d.Verb)
}

// Nameless is the error of who would join somebody without a name.
func Nameless(id, words string) error {
	return usage("%s, “%s”, has no name in its report, and nobody without a name is ever joined to anybody; that two statements have one origin can be said with hearsay review fold", id, words)
}

// Place is a party (p3) or a statement (s3) of a report that is looked at.
type Place struct {
	Seen  Seen
	Local string
}

func anchorAll(of Subject, list []Place) ([]Anchor, error) {
	var out []Anchor
	for _, p := range list {
		anchor := anchorStatement
		if of == OfParties {
			anchor = anchorParty
		}
		a, err := anchor(p)
		if err != nil {
			return nil, err
		}
		a.ID = p.Seen.Report.ID.String() + "/" + p.Local
		a.Report, a.Run = p.Seen.Report.SHA256, store.RunKey(p.Seen.Read.Engine)
		out = append(out, a)
	}
	return out, nil
}

// anchorParty anchors a party in the first place where it has its name, otherwise in the first of its places.
func anchorParty(p Place) (Anchor, error) {
	r := p.Seen.Shown.Reading
	i := slices.IndexFunc(r.Parties, func(x hearsay.Party) bool { return x.ID == p.Local })
	if i < 0 {
		return Anchor{}, notFound("%s has no party %s", p.Seen.Report.ID, p.Local)
	}
	x := r.Parties[i]
	out := Party{Name: clean(x.Name), Type: string(x.Type), Named: x.Named, Anonymous: r.Anonymous()[x.ID]}
	at := slices.IndexFunc(x.Mentions, func(m hearsay.Mention) bool { return m.Form == "name" && fold(m.In(r.Text)) == fold(x.Name) })
	if at < 0 {
		at = slices.IndexFunc(x.Mentions, func(m hearsay.Mention) bool { return m.Form == "name" })
	}
	if len(x.Mentions) > 0 {
		sel := Select(r.Text, x.Mentions[max(at, 0)].Span)
		out.At = &sel
	}
	return Anchor{Party: &out}, nil
}

func anchorStatement(p Place) (Anchor, error) {
	n, err := strconv.Atoi(strings.TrimPrefix(p.Local, "s"))
	i := slices.IndexFunc(p.Seen.Read.Statements, func(s hearsay.Statement) bool { return err == nil && s.ID == p.Local })
	switch {
	case i < 0:
		return Anchor{}, notFound("%s has no statement %s: hearsay show %s lists them", p.Seen.Report.ID, p.Local, p.Seen.Report.ID)
	case p.Seen.Shown.Marks[i].Rejected:
		return Anchor{}, usage("%s/s%d was rejected, so it is about nothing", p.Seen.Report.ID, n)
	}
	t := targetOf(p.Seen, i, Decision{}).listed()
	return Anchor{Read: &t.Read, Shown: t.Shown}, nil
}

// Resolve finds what an anchor is on in a report as it is looked at now: p3 or s3. It finds nothing where the words are gone, and nothing rather
// than what is alike.
func Resolve(seen Seen, a Anchor) (string, bool) {
	if seen.Report.SHA256 != a.Report || seen.Report.RenderingOf != 0 {
		return "", false
	}
	if a.Party != nil {
		return resolveParty(seen.Shown.Reading, *a.Party)
	}
	i := locate(seen.Read, a.target())
	if i < 0 || seen.Shown.Marks[i].Rejected {
		return "", false
	}
	return seen.Read.Statements[i].ID, true
}

// resolveParty returns the only party with (or without) a name that is mentioned at the place: by these very words, otherwise by that name there.
func resolveParty(r hearsay.Reading, p Party) (string, bool) {
	var span hearsay.Span
	if p.At != nil {
		var ok bool
		if span, ok = Find(r.Text, *p.At); !ok {
			return "", false
		}
	}
	mentioned := func(x hearsay.Party, there func(hearsay.Span) bool) bool {
		return slices.ContainsFunc(x.Mentions, func(m hearsay.Mention) bool { return there(m.Span) })
	}
	for _, match := range []func(hearsay.Party) bool{
		func(x hearsay.Party) bool {
			return p.At != nil && mentioned(x, func(s hearsay.Span) bool { return covers(r.Text, []hearsay.Span{s}, []hearsay.Span{span}) })
		},
		func(x hearsay.Party) bool {
			return fold(x.Name) == fold(p.Name) && (p.At == nil && len(x.Mentions) == 0 || mentioned(x, span.Overlaps))
		},
	} {
		var found []string
		for _, x := range r.Parties {
			if x.Named == p.Named && match(x) {
				found = append(found, x.ID)
			}
		}
		if len(found) == 1 {
			return found[0], true
		}
		if len(found) > 1 {
			return "", false
		}
	}
	return "", false
}

// NewAcross makes a decision across reports as a store takes it. It is kept with the first report that it is on.
func NewAcross(d Decision) (store.NewReview, error) {
	body, err := d.Body()
	first := d.Across.A[0]
	report, _ := first.Split()
	return store.NewReview{Report: report, Subject: first.ID, Body: body}, err
}
