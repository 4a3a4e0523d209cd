package service

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/origins"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Ruleable is what deciding across reports needs of a store.
type Ruleable interface {
	Reviewable
	Keeping
}

// Rule keeps what a person decides across reports, and returns it as it is kept. What it is on are ids of what is kept of the record as it is now:
// P3.2, c3.4, c3.4/o2; or parties (r1/p3) and statements (r1/s3) of reports. Of merge, split and fold the first is the one that the others are put
// with, or told apart from; of move the last is the claim that the others go to.
func Rule(ctx context.Context, st Ruleable, at time.Time, a review.Asked, ids []string) (store.Review, error) {
	r := ruler{looker: looker{ctx: ctx, st: st, seen: map[store.ReportID]review.Seen{}}, kept: Kept{st}}
	of, one, others, err := r.sides(a.Verb, ids)
	if err != nil {
		return store.Review{}, err
	}
	places := make([][]review.Place, 2)
	for i, side := range [][]place{{one}, others} {
		for _, p := range side {
			seen, err := r.look(p.report)
			if err != nil {
				return store.Review{}, err
			}
			places[i] = append(places[i], review.Place{Seen: seen, Local: p.local})
		}
	}
	d, err := review.Rule(a, of, places[0], places[1])
	if err != nil {
		return store.Review{}, err
	}
	n, err := review.NewAcross(d)
	if err != nil {
		return store.Review{}, err
	}
	kept, err := keep(ctx, st, at, n)
	kept.State = store.Applies
	return kept, err
}

// ruler finds what a decision is on.
type ruler struct {
	looker
	kept Kept
}

// most is how many members of a party or statements of a claim are anchored when all are meant.
const most = 20

// thing is what an id stands for: a party, claim or origin of the record, or a place in a report.
type thing struct {
	id     string
	kind   byte // P, c, o; p, s
	number int  // of P, c; of the claim of o
	origin int
	place
}

func parseThing(id string) (thing, error) {
	bad := usageError("found %q, wanted a party (P3.2, r1/p3), a claim (c3.4), an origin of one (c3.4/o2) or a statement (r1/s3); hearsay who NAME tells the id of a party, hearsay claims WORDS that of a claim", id)
	head, tail, below := strings.Cut(id, "/")
	claim, isClaim := record.ParseCalled("c", head)
	party, isParty := record.ParseCalled("P", head)
	switch {
	case !below && isClaim:
		return thing{id: id, kind: 'c', number: claim}, nil
	case !below && isParty:
		return thing{id: id, kind: 'P', number: party}, nil
	case isClaim && numbered("o", tail) > 0:
		return thing{id: id, kind: 'o', number: claim, origin: numbered("o", tail)}, nil
	}
	report, err := store.ParseReportID(head)
	if err != nil || numbered("p", tail)+numbered("s", tail) == 0 {
		return thing{}, bad
	}
	return thing{id: id, kind: tail[0], place: place{report, tail}}, nil
}

// numbered returns the 1 of o1, 0 for what is no such id.
func numbered(prefix, id string) int {
	digits, ok := strings.CutPrefix(id, prefix)
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 1 || digits[0] == '+' {
		return 0
	}
	return n
}

// called is the name of a claim or a party for people.
func calledClaim(c record.Claim) string   { return record.Called("c", c.Number) }
func calledParty(p identity.Party) string { return record.Called("P", p.Number) + " " + p.Name }

// sides tells what a decision is on, and its two sides.
func (r *ruler) sides(v review.Verb, ids []string) (of review.Subject, one place, others []place, err error) {
	var list []thing
	for _, id := range ids {
		x, err := parseThing(id)
		if err != nil {
			return "", one, nil, err
		}
		list = append(list, x)
	}
	for i, x := range list {
		if slices.ContainsFunc(list[:i], func(o thing) bool { return o.id == x.id }) {
			return "", one, nil, usageError("%s stands there twice", x.id)
		}
	}
	if len(list) < 2 {
		return "", one, nil, usageError("found one id, wanted two or more")
	}
	parties := strings.IndexByte("Pp", list[0].kind) >= 0
	switch {
	case v == review.Fold || v == review.Unfold:
		one, others, err = r.origins(v, list)
		return review.OfOrigins, one, others, err
	case v == review.Move:
		last := len(list) - 1
		one, others, err = r.moved(list[last], list[:last])
		return review.OfClaims, one, others, err
	case parties:
		one, others, err = r.parties(v, list[0], list[1:])
		return review.OfParties, one, others, err
	}
	one, others, err = r.claims(v, list[0], list[1:])
	return review.OfClaims, one, others, err
}

// partyOf returns the party of the record that is meant.
func (r *ruler) partyOf(x thing) (identity.Party, error) {
	var p identity.Party
	var err error
	switch x.kind {
	case 'P':
		p, err = r.kept.Party(r.ctx, x.number)
		if err == nil && p.Number == 0 {
			if now, err := r.kept.partyIn(r.ctx, record.MemberOf(x.number)); err == nil && now.ID != 0 {
				return p, usageError("%s is part of %s %s now: name that one", x.id, record.Called("P", int(now.ID)), now.Name)
			}
		}
	case 'p':
		var known store.KeptParty
		if known, err = r.kept.partyIn(r.ctx, x.member()); err == nil && known.ID != 0 {
			p, err = r.kept.Whole(r.ctx, known)
		}
	default:
		err = usageError("found %s among parties: parties go with parties, and claims with claims and statements", x.id)
	}
	if err == nil && p.Number == 0 {
		err = notFound("there is no party %s: hearsay parties lists them", x.id)
	}
	return p, err
}

func (r *ruler) parties(v review.Verb, first thing, rest []thing) (one place, others []place, err error) {
	a, err := r.partyOf(first)
	if err != nil {
		return one, nil, err
	}
	var all []identity.Party
	for _, x := range rest {
		b, err := r.partyOf(x)
		switch {
		case err != nil:
			return one, nil, err
		case v == review.Merge && b.Number == a.Number:
			return one, nil, usageError("%s and %s are one already: %s", first.id, x.id, calledParty(a))
		case v == review.Split && x.kind == 'P' && b.Number == a.Number:
			return one, nil, usageError("%s cannot leave itself: give those of its members that are somebody else, such as %s; hearsay parties %s --why lists them", x.id, b.Members[len(b.Members)-1], b.Name)
		}
		all = append(all, b)
		switch {
		case x.kind == 'p':
			others = append(others, x.place)
		case v == review.Split:
			others = append(others, members(b)...)
		default:
			p, err := r.represents(b, nil)
			if err != nil {
				return one, nil, err
			}
			others = append(others, p)
		}
	}
	if v == review.Merge {
		for _, p := range append(all, a) {
			if !p.Named {
				return one, nil, review.Nameless(p.Members[0].String(), p.Name)
			}
		}
	}
	one = first.place
	if first.kind != 'p' {
		if one, err = r.represents(a, others); err != nil {
			return one, nil, err
		}
	}
	if v == review.Merge {
		err = r.canMeet(one, others)
	}
	return one, others, err
}

// canMeet tells why parties of several stories cannot be one: a name such as Orr and Quill is held against none of another story.
func (r *ruler) canMeet(one place, others []place) error {
	stories := map[int64]bool{}
	var alone *store.KeptName
	for _, p := range append([]place{one}, others...) {
		names, err := r.kept.namesIn(r.ctx, p.report)
		if err != nil {
			return err
		}
		for _, n := range names {
			x, _, err := partyOf(n)
			if err != nil {
				return err
			}
			if stories[n.Story] = true; n.Bucket == 0 && slices.Contains(x.Members, p.member()) {
				alone = &n
			}
		}
	}
	if len(stories) < 2 || alone == nil {
		return nil
	}
	return usageError("“%s” reads as the names of several, and is taken for nobody outside of its own story: correct the speaker of its statements first (hearsay review correct)", alone.Shown.Name)
}

func members(p identity.Party) []place {
	var out []place
	for _, m := range p.Members[:min(most, len(p.Members))] {
		out = append(out, place{store.ReportID(m.Report), m.Party})
	}
	return out
}

// represents returns the first member of a party that bears its name, otherwise the first with a name; not one of some.
func (r *ruler) represents(p identity.Party, but []place) (place, error) {
	var first, named place
	for _, m := range members(p) {
		if slices.Contains(but, m) {
			continue
		}
		seen, err := r.look(m.report)
		if err != nil {
			return place{}, err
		}
		for _, x := range seen.Shown.Parties {
			switch {
			case x.ID != m.local:
			case x.Named && x.Name == p.Name:
				return m, nil
			case x.Named && named.report == 0:
				named = m
			case first.report == 0:
				first = m
			}
		}
	}
	if named.report != 0 {
		return named, nil
	}
	if first.report == 0 {
		return place{}, usageError("nobody is left of %s: name only those of its members that are somebody else", calledParty(p))
	}
	return first, nil
}

// claimOf returns the claim that is meant: for a statement that which it is in, false when it is in none.
func (r *ruler) claimOf(x thing) (record.Claim, bool, error) {
	switch x.kind {
	case 's':
		list, err := r.claimsWith(x.ref())
		if err != nil || len(list) == 0 {
			return record.Claim{}, false, err
		}
		return list[0], true, nil
	case 'c', 'o':
		list, err := r.kept.ClaimNow(r.ctx, x.number)
		switch {
		case err != nil:
			return record.Claim{}, false, err
		case len(list.Claims) == 0:
			return record.Claim{}, false, notFound("there is no claim %s: hearsay claims lists them", record.Called("c", x.number))
		case list.Claims[0].Number != x.number: // whoever decides is not led on without knowing it
			return record.Claim{}, false, notFound("%s is part of %s now: name that one", record.Called("c", x.number), record.Called("c", list.Claims[0].Number))
		}
		return list.Claims[0], true, nil
	}
	return record.Claim{}, false, usageError("found %s, wanted a claim (c3.4) or a statement (r1/s3)", x.id)
}

// claimsWith returns the claims that all of some statements are of, in order.
func (r *ruler) claimsWith(refs ...entry.Ref) ([]record.Claim, error) {
	list, err := r.kept.claimsIn(r.ctx, store.ReportID(refs[0].Report))
	if err != nil {
		return nil, err
	}
	out := slices.DeleteFunc(list.Claims, func(c record.Claim) bool {
		return slices.ContainsFunc(refs, func(ref entry.Ref) bool { return !slices.Contains(c.Statements, ref) })
	})
	slices.SortFunc(out, func(a, b record.Claim) int { return cmp.Compare(a.Number, b.Number) })
	return out, nil
}

func statementPlace(ref entry.Ref) place {
	return place{store.ReportID(ref.Report), fmt.Sprintf("s%d", ref.Number)}
}

func (r *ruler) claims(v review.Verb, first thing, rest []thing) (one place, others []place, err error) {
	a, ok, err := r.claimOf(first)
	if err == nil && (first.kind == 'o' || !ok && v == review.Split) {
		err = usageError("found %s, wanted a claim such as c3.4", first.id)
	}
	if err != nil {
		return one, nil, err
	}
	for _, x := range rest {
		b, in, err := r.claimOf(x)
		same := in && ok && b.Number == a.Number
		switch {
		case err == nil && x.kind == 'o':
			err = usageError("found %s, wanted a claim or statements", x.id)
		case err == nil && v == review.Merge && same:
			err = usageError("%s and %s are one claim already: %s", first.id, x.id, calledClaim(a))
		case err == nil && v == review.Split && in && b.Story != a.Story: // to say so would make one story of them
			err = usageError("%s and %s are of two stories, and are apart: nothing puts claims of two stories together but people", first.id, x.id)
		case err == nil && v == review.Split && x.kind == 'c' && same:
			err = usageError("%s cannot leave itself: give those of its statements that are about something else; hearsay claim %s lists them", x.id, x.id)
		}
		if err != nil {
			return one, nil, err
		}
		switch {
		case x.kind == 's':
			others = append(others, x.place)
		case v == review.Split:
			for _, ref := range b.Statements[:min(most, len(b.Statements))] {
				others = append(others, statementPlace(ref))
			}
		default:
			others = append(others, statementPlace(b.TitleOf))
		}
	}
	if first.kind == 's' {
		return first.place, others, nil
	}
	one, err = stays(a, others)
	return one, others, err
}

// stays returns the statement by which a claim is anchored when some leave it: that of its title, otherwise the first.
func stays(c record.Claim, leave []place) (place, error) {
	for _, ref := range append([]entry.Ref{c.TitleOf}, c.Statements...) {
		if p := statementPlace(ref); !slices.Contains(leave, p) {
			return p, nil
		}
	}
	return place{}, usageError("nothing is left of %s “%s”: name only those of its statements that are about something else", calledClaim(c), c.Title)
}

// moved finds the claim that statements go to.
func (r *ruler) moved(to thing, list []thing) (one place, others []place, err error) {
	c, ok, err := r.claimOf(to)
	if err == nil && (!ok || to.kind == 'o') {
		err = usageError("found %s in the last place, wanted the claim to move to, such as c3.4", to.id)
	}
	for _, x := range list {
		switch {
		case err != nil:
		case x.kind != 's':
			err = usageError("found %s, wanted a statement such as r1/s3", x.id)
		case slices.Contains(c.Statements, x.ref()):
			err = usageError("%s is in %s already", x.id, calledClaim(c))
		}
		others = append(others, x.place)
	}
	if err != nil {
		return one, nil, err
	}
	if to.kind == 's' {
		return to.place, others, nil
	}
	one, err = stays(c, others)
	return one, others, err
}

// origins finds two statements of a claim of which the origins are put together or told apart.
func (r *ruler) origins(v review.Verb, list []thing) (one place, others []place, err error) {
	if len(list) != 2 {
		return one, nil, usageError("found %d ids, wanted two: statements (r1/s3) or origins of a claim (c3.4/o2)", len(list))
	}
	var refs [2]entry.Ref
	var in [2]int // the claim that was given
	for i, x := range list {
		switch x.kind {
		case 's':
			refs[i] = x.ref()
		case 'o':
			c, _, err := r.claimOf(x)
			if err != nil {
				return one, nil, err
			}
			at := slices.IndexFunc(c.Origins.List, func(o record.Origin) bool { return o.Number == x.origin })
			if at < 0 {
				return one, nil, notFound("%[1]s has no origin o%[2]d: hearsay origins %[1]s lists them", calledClaim(c), x.origin)
			}
			refs[i], in[i] = c.Origins.List[at].Statements[0], c.Number
		default:
			return one, nil, usageError("found %s, wanted a statement (r1/s3) or an origin of a claim (c3.4/o2)", x.id)
		}
	}
	if in[0] != 0 && in[1] != 0 && in[0] != in[1] {
		return one, nil, usageError("%s and %s are origins of two claims", list[0].id, list[1].id)
	}
	err = r.refused(origins.Ruling{One: v == review.Fold, A: refs[0], B: refs[1]}, cmp.Or(in[0], in[1]))
	return statementPlace(refs[0]), []place{statementPlace(refs[1])}, err
}

// refused tells why two statements cannot be folded, or told apart, in the claim that both are about.
func (r *ruler) refused(x origins.Ruling, claim int) error {
	list, err := r.claimsWith(x.A, x.B)
	if err != nil {
		return err
	}
	for _, c := range list {
		if claim != 0 && c.Number != claim {
			continue
		}
		refusal, err := r.kept.Refuses(r.ctx, c, x)
		if err != nil {
			return err
		}
		switch refusal {
		case origins.Absent:
			return usageError("%[1]s or %[2]s does not say that %[3]s is so, and has no origin there: hearsay origins %[3]s lists those that do", x.A, x.B, calledClaim(c))
		case origins.Anonymous:
			return usageError("folding %s and %s would join a source without a name to somebody with a name, which nothing ever does", x.A, x.B)
		case origins.Together:
			return usageError("%s and %s have one origin already in %s", x.A, x.B, calledClaim(c))
		case origins.Apart:
			return usageError("%s and %s have two origins already in %s", x.A, x.B, calledClaim(c))
		}
		return nil
	}
	return usageError("%s and %s are not about one claim", x.A, x.B)
}

func usageError(format string, args ...any) error {
	return problem(hearsay.ErrUsage, format, args...)
}

func notFound(format string, args ...any) error {
	return problem(hearsay.ErrNotFound, format, args...)
}
