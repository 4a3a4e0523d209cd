package workbench

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Across answers what shows across the reports of a record, piece by piece, out of what is kept of it. It is for one goroutine, and as long as its
// context lasts.
type Across struct {
	service.Kept
	// State is the state of the record that it is of.
	State string
	// Waiting is how many reports are not yet looked at across reports.
	Waiting int
	rows    *rows
}

// NewAcross returns what answers for a store.
func NewAcross(ctx context.Context, st Keeping) *Across {
	return &Across{Kept: service.Kept{Keeping: st}, rows: &rows{ctx: ctx, st: st, of: map[entry.Ref]store.Statement{}}}
}

// Keeping is what answering needs of a store.
type Keeping interface {
	service.Keeping
	Statement(ctx context.Context, id store.ReportID, number int) (store.Statement, error)
	StatementsAt(ctx context.Context, list []store.At) ([]store.Statement, error)
}

// Across looks at what shows across reports. It waits for nobody but the first who looks at a small record; what is not yet looked at, is told.
func (b *Bench) Across(ctx context.Context) (*Across, error) {
	state, err := b.keeper.look(ctx)
	if err != nil {
		return nil, err
	}
	a := NewAcross(ctx, b.Store)
	a.Waiting = waiting(state)
	a.State, err = b.stateOf(ctx, state)
	return a, err
}

// Err returns what went wrong when statements were fetched to be cited: ask when all is cited.
func (a *Across) Err() error { return a.rows.err }

// Row returns a statement; the zero value when it is not held any more.
func (a *Across) Row(ref entry.Ref) store.Statement { return a.rows.row(ref) }

// Shown makes a part of the record ready to be shown.
func (a *Across) Shown(p service.Part) *answer.Across {
	out := answer.NewAcross(p.Record, a.rows.row)
	out.Counted = map[int]answer.Counted{}
	for _, k := range p.Known {
		out.Counted[int(k.ID)] = answer.Counted{Reports: k.Reports, Statements: k.Statements, Hidden: k.Hidden, Does: k.Does}
	}
	return out
}

// Parties makes parties ready to be shown, with those that may be the same, up to a limit for each (0: all).
func (a *Across) Parties(ctx context.Context, p service.Part, list []store.KeptParty, limit int) (*answer.Across, error) {
	if err := p.Add(list...); err != nil {
		return nil, err
	}
	for _, x := range list {
		offers, err := a.PartyOffers(ctx, int(x.ID), limit)
		if err != nil {
			return nil, err
		}
		p.Offers = append(p.Offers, offers...)
	}
	record.SortOffers(p.Offers)
	p.Offers = slices.CompactFunc(p.Offers, func(a, b record.Offer) bool { return a.What == b.What && a.A == b.A && a.B == b.B })
	if err := a.offered(ctx, &p); err != nil {
		return nil, err
	}
	return a.Shown(p), nil
}

// offered adds the parties and the claims that offers are of.
func (a *Across) offered(ctx context.Context, p *service.Part) error {
	var parties, claims []int64
	for _, o := range p.Offers {
		for _, n := range []int64{o.A, o.B} {
			switch {
			case o.What == "parties" && p.Party(int(n)).Number == 0:
				parties = append(parties, n)
			case o.What == "claims":
				claims = append(claims, n)
			}
		}
	}
	if len(claims) > 0 {
		slices.Sort(claims)
		list, err := a.Claimed(ctx, store.ClaimQuery{IDs: slices.Compact(claims)})
		if err != nil {
			return err
		}
		p.Claims = append(p.Claims, list.Claims...)
	}
	slices.Sort(parties)
	list, err := a.KnownOf(ctx, slices.Compact(parties))
	if err != nil {
		return err
	}
	return p.Add(list...)
}

// Fetch fetches statements that will be cited, all at once.
func (a *Across) Fetch(refs ...entry.Ref) { a.rows.fetch(refs) }

// Offered lists what may be one, claims before parties, at most so many of each (0: all), ready to be shown but for the claims themselves; and
// counts each, up to store.MostOffers.
func (a *Across) Offered(ctx context.Context, limit int) (out *answer.Across, claims, parties int, err error) {
	var p service.Part
	for _, kind := range []struct {
		what string
		n    *int
	}{{"claims", &claims}, {"parties", &parties}} {
		var list []record.Offer
		if list, *kind.n, err = a.OffersOf(ctx, store.OfferQuery{What: kind.what, Limit: limit}); err != nil {
			return nil, 0, 0, err
		}
		p.Offers = append(p.Offers, list...)
	}
	err = a.offered(ctx, &p)
	return a.Shown(p), claims, parties, err
}

// Claim returns a claim by its number with all that is shown of it, false when there is none. It has another number when what was called so is
// part of another claim now.
func (a *Across) Claim(ctx context.Context, n int) (*answer.Across, record.Claim, bool, error) {
	p, err := a.ClaimNow(ctx, n)
	if err != nil || len(p.Claims) == 0 {
		return nil, record.Claim{}, false, err
	}
	ids := []store.ReportID{}
	for _, ref := range p.Claims[0].Statements {
		ids = append(ids, store.ReportID(ref.Report))
	}
	if p.Families, _, err = a.FamiliesOf(ctx, store.FamilyQuery{Reports: ids}); err != nil {
		return nil, record.Claim{}, false, err
	}
	a.Fetch(p.Claims[0].Statements...)
	return a.Shown(p), p.Claims[0], true, nil
}

// NoClaim tells in words why there is no claim of a number: what became of the statement that it would be called after, if that is known.
func (a *Across) NoClaim(n int) string {
	id, ref := record.Called("c", n), record.StatementOf(n)
	switch row := a.Row(ref); {
	case row.Number == 0:
		return "there is no claim " + id
	case row.Rejected:
		return fmt.Sprintf("there is no claim %s now: %s was rejected", id, ref)
	}
	return fmt.Sprintf("there is no claim %s now: %s is in none", id, ref)
}

// Find returns the parties of a name, or the one of an id, P3.2, those with most statements first. Unless exact is set the last name of a person
// will do.
func (a *Across) Find(ctx context.Context, name string, exact bool) ([]store.KeptParty, error) {
	if n, ok := record.ParseCalled("P", name); ok {
		p, err := a.PartyNow(ctx, int64(n))
		if err != nil || p.ID == 0 {
			return nil, err
		}
		return []store.KeptParty{p}, nil
	}
	words := query.Words(name)
	if len(words) == 0 {
		return nil, nil
	}
	list, _, err := a.Known(ctx, store.PartyQuery{Words: words})
	return slices.DeleteFunc(list, func(x store.KeptParty) bool {
		return !query.IsName(append([]string{x.Name}, x.Aliases...), x.Type == string(hearsay.Person), name, exact)
	}), err
}

// one returns the one party that a name or an id means; hearsay.ErrUsage when there is none or several.
func (a *Across) one(ctx context.Context, name string) (store.KeptParty, error) {
	list, err := a.Find(ctx, name, false)
	switch {
	case err == nil && len(list) == 0:
		err = fmt.Errorf("%w: no party and no outlet that carries the claim is called %q; hearsay parties lists parties", hearsay.ErrUsage, name)
	case err == nil && len(list) > 1:
		err = fmt.Errorf("%w: %q is %d parties: name one by its id, %s", hearsay.ErrUsage, name, len(list), choices(list))
	}
	if err != nil {
		return store.KeptParty{}, err
	}
	return list[0], nil
}

// fewChoices is how many parties of a name are told at once.
const fewChoices = 4

// choices lists parties to choose from, those with most statements first.
func choices(list []store.KeptParty) string {
	var out []string
	for _, p := range list[:min(len(list), fewChoices)] {
		out = append(out, record.Called("P", int(p.ID))+" "+p.Name)
	}
	if more := len(list) - fewChoices; more > 0 {
		out = append(out, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(out, ", ")
}

// Withdraw tells on how many origins a claim rests when nobody believes somebody any more, who is a party by its id or a name that only it has, the source of one of the
// origins, o2, or an outlet that carries the claim; and who that is: the party, the zero value for an outlet that no report names.
func (a *Across) Withdraw(ctx context.Context, c record.Claim, who string) (left record.Origins, called string, party store.KeptParty, err error) {
	w := record.Withdrawn{Outlet: a.carrier(c, who)}
	party, err = a.withdrawn(ctx, c, who)
	switch {
	case err == nil:
		w.Party, called = int(party.ID), party.Name
	case w.Outlet != "" && errors.Is(err, hearsay.ErrUsage):
		called = w.Outlet
	default:
		return left, "", party, err
	}
	left, err = a.Without(ctx, c, w)
	return left, called, party, err
}

// carrier returns the outlet that carries a claim and is called so, "" for none.
func (a *Across) carrier(c record.Claim, who string) string {
	a.Fetch(c.Statements...)
	for _, ref := range c.Statements {
		if outlet := a.Row(ref).Outlet; outlet != "" && answer.Bare(outlet) == answer.Bare(who) {
			return outlet
		}
	}
	return ""
}

// withdrawn finds the party that nobody is to believe any more: by its id or name, or as the source of an origin of the claim.
func (a *Across) withdrawn(ctx context.Context, c record.Claim, who string) (store.KeptParty, error) {
	id := strings.TrimPrefix(who, record.Called("c", c.Number)+"/")
	for _, o := range c.Origins.List {
		if id != fmt.Sprintf("o%d", o.Number) {
			continue
		}
		if len(o.Chain) == 0 {
			return store.KeptParty{}, fmt.Errorf("%w: nobody is told as the source of %s of %s, so that nothing falls with it", hearsay.ErrNotFound, id, record.Called("c", c.Number))
		}
		list, err := a.KnownOf(ctx, []int64{int64(o.Chain[len(o.Chain)-1])})
		if err != nil || len(list) > 0 {
			return append(list, store.KeptParty{})[0], err
		}
	}
	if strings.HasPrefix(id, "o") && strings.Trim(id[1:], "0123456789") == "" && len(id) > 1 {
		return store.KeptParty{}, fmt.Errorf("%w: %s has no origin %s; hearsay origins %s lists them", hearsay.ErrNotFound, record.Called("c", c.Number), id, record.Called("c", c.Number))
	}
	return a.one(ctx, who)
}

// Party returns a party by its number, or by one that it had before others joined it, with its members, those of the latest stories when there are very many; the zero value when there is none.
func (a *Across) Party(ctx context.Context, n, latest int) (identity.Party, store.KeptParty, error) {
	now, err := a.PartyNow(ctx, int64(n))
	if err != nil || now.ID == 0 {
		return identity.Party{}, store.KeptParty{}, err
	}
	p, err := a.Latest(ctx, now, latest)
	return p, now, err
}

// rows fetches each statement once. One that is not held any more is the zero value.
type rows struct {
	ctx context.Context
	st  Keeping
	of  map[entry.Ref]store.Statement
	err error
}

func (r *rows) fetch(refs []entry.Ref) {
	var at []store.At
	for _, ref := range refs {
		if _, known := r.of[ref]; !known {
			at = append(at, store.At{Report: store.ReportID(ref.Report), Number: ref.Number})
		}
	}
	if len(at) == 0 {
		return
	}
	list, err := r.st.StatementsAt(r.ctx, at)
	r.err = errors.Join(r.err, err)
	for _, s := range list {
		r.of[entry.Ref{Report: int64(s.Report), Number: s.Number}] = s
	}
}

func (r *rows) row(ref entry.Ref) store.Statement {
	s, known := r.of[ref]
	if known {
		return s
	}
	s, err := r.st.Statement(r.ctx, store.ReportID(ref.Report), ref.Number)
	if !errors.Is(err, hearsay.ErrNotFound) {
		r.err = errors.Join(r.err, err)
	}
	r.of[ref] = s
	return s
}
