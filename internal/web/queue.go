package web

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/sentence"
	"github.com/hearsay-project/hearsay/internal/store"
)

// How much of the queue a page shows, and out of how much it is chosen.
const (
	queueSize   = 25
	queueSample = 200
	offersShown = 10
)

// In how many reports, those added last, open quotations are looked for, and how many are shown: each report has to be read.
const (
	openReports = 12
	openShown   = 12
)

// queuePage is what waits for somebody to look.
type queuePage struct {
	show     string // "" for what waits, decided for what was decided
	orphans  []decision
	doubtful []waiting
	more     string // how many wait besides
	offers   []offer
	offered  string // how many there are
	open     []openAt
	decided  []decision
	next     string
	status   store.Status
	by       string
	did      done
}

// decision is what a person decided.
type decision struct {
	store.Review
	words string
	at    string // of the statement, "" when it is not found
}

// openAt is a quotation that nobody was found for, with its report.
type openAt struct {
	openQuotation
	report store.Report
}

// waiting is a statement that waits, with how many statements are about the same.
type waiting struct {
	store.Statement
	claim record.Claim
	of    int   // how many statements are about the same, 0 when only this one is
	at    int64 // the number of the claim
}

// offer is two things that may be one.
type offer struct {
	what, a, b     string
	one, other     string
	oneAt, otherAt string
	why            []string
}

// queue is the page of what waits.
func (s *site) queue(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	x := queuePage{show: r.URL.Query().Get("show"), by: s.reviewer(r), did: s.did(r)}
	if x.status, err = s.bench.Status(r.ctx()); err != nil {
		return content{}, err
	}
	if x.show == "decided" {
		err = s.decisions(r, &x)
	} else {
		err = s.waiting(r.ctx(), b, &x)
	}
	return content{title: "Review", here: "/review", body: queueBody(x), wide: true, script: "review.js", behind: b.Waiting}, err
}

// waiting collects what waits.
func (s *site) waiting(ctx context.Context, b *book, x *queuePage) error {
	list, err := s.bench.Reviews(ctx, store.ReviewQuery{State: store.Orphan, Limit: queueSize})
	if err != nil {
		return err
	}
	if x.orphans, err = decisionsOf(list); err != nil {
		return err
	}
	if x.doubtful, x.more, err = s.doubtful(ctx, b); err != nil {
		return err
	}
	if x.offers, x.offered, err = b.offers(); err != nil {
		return err
	}
	x.open, err = s.open.Get(ctx, s.bench, s.openQuotations)
	return err
}

// openQuotations returns quotations without a speaker of the reports that were added last.
func (s *site) openQuotations(ctx context.Context) ([]openAt, error) {
	list, err := s.latest(ctx, openReports)
	if err != nil {
		return nil, err
	}
	var out []openAt
	for _, r := range list {
		if r.RenderingOf != 0 {
			continue
		}
		seen, err := s.bench.Look(ctx, r.ID)
		if err != nil {
			return nil, err
		}
		rd := seen.Shown.Reading
		for i, q := range sentence.Open(rd) {
			if len(out) == openShown {
				return out, nil
			}
			out = append(out, openAt{openQuotation{id: "q" + strconv.Itoa(i+1), words: shorten(one(q.In(rd.Text)), contentLength), why: sentence.WhyOpen(q), add: addFor(r.ID, q.Span)}, r})
		}
	}
	return out, nil
}

// doubtful returns the statements of which the engine is not sure and that nobody decided on: those first that are of claims with many statements,
// for a mistake there does most harm.
func (s *site) doubtful(ctx context.Context, b *book) ([]waiting, string, error) {
	found, err := s.bench.Store.Search(ctx, store.Query{Doubtful: true, LeastSure: true, Limit: queueSample, Brief: true})
	if err != nil {
		return nil, "", err
	}
	at := make([]store.Cursor, len(found))
	for i, st := range found {
		at[i] = st.Cursor
	}
	about, err := b.About(ctx, store.AboutQuery{At: at})
	if err != nil {
		return nil, "", err
	}
	largest := map[entry.Ref]store.About{}
	for _, x := range about {
		if ref := (entry.Ref{Report: int64(x.Report), Number: x.Number}); x.Of > largest[ref].Of {
			largest[ref] = x
		}
	}
	var out []waiting
	for _, st := range found {
		x := largest[entry.Ref{Report: int64(st.Report), Number: st.Number}]
		out = append(out, waiting{Statement: st, of: x.Of, at: x.Claim})
	}
	sortByHarm(out)
	more := ""
	if n := len(out) - queueSize; n > 0 {
		more = strconv.Itoa(n)
		if len(found) == queueSample {
			more += " or more"
		}
		out = out[:queueSize]
	}
	if err := b.whole(out); err != nil {
		return nil, "", err
	}
	return out, more, b.inClaims(out)
}

// sortByHarm puts those first of which a mistake would do most harm.
func sortByHarm(list []waiting) {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, z int) int { return cmp.Compare(list[z].harm(), list[a].harm()) })
	was := slices.Clone(list)
	for i, at := range order {
		list[i] = was[at]
	}
}

// whole fetches the rest of statements.
func (b *book) whole(list []waiting) error {
	var refs []entry.Ref
	for _, w := range list {
		refs = append(refs, entry.Ref{Report: int64(w.Report), Number: w.Number})
	}
	b.Fetch(refs...)
	for i, ref := range refs {
		list[i].Statement = b.Row(ref)
	}
	return b.Err()
}

// inClaims adds the claims that statements are of.
func (b *book) inClaims(list []waiting) error {
	ids := []int64{}
	for _, w := range list {
		if w.at != 0 {
			ids = append(ids, w.at)
		}
	}
	slices.Sort(ids)
	found, err := b.Claimed(b.ctx, store.ClaimQuery{IDs: slices.Compact(ids)})
	for i := range list {
		for _, c := range found.Claims {
			if int64(c.Number) == list[i].at {
				list[i].claim = c
			}
		}
	}
	return err
}

// harm tells how much a mistake would do: it grows with how many statements are about the same and with how unsure it is.
func (w waiting) harm() int { return (1 + w.of) * (100 - w.Doubt()) }

// offers lists what may be one across reports, and tells how much there is.
func (b *book) offers() ([]offer, string, error) {
	some, claims, parties, err := b.Offered(b.ctx, offersShown)
	if err != nil {
		return nil, "", err
	}
	title := func(n int) string {
		i := slices.IndexFunc(some.Claims, func(c record.Claim) bool { return c.Number == n })
		if i < 0 {
			return ""
		}
		return answer.Quoted(some.Claims[i].Title)
	}
	var out []offer
	for _, o := range some.Offers[:min(len(some.Offers), offersShown)] {
		x, y := int(o.A), int(o.B)
		var shown offer
		switch o.What {
		case "parties":
			shown = offer{what: "parties", a: record.Called("P", x), b: record.Called("P", y), one: some.Called(x), other: some.Called(y), oneAt: partyAt(x), otherAt: partyAt(y), why: o.Why}
		case "claims":
			shown = offer{what: "claims", a: record.Called("c", x), b: record.Called("c", y), one: title(x), other: title(y), oneAt: claimAt(x), otherAt: claimAt(y), why: o.Why}
		default:
			continue
		}
		out = append(out, shown)
	}
	n := strconv.Itoa(parties + claims)
	if max(parties, claims) >= store.MostOffers {
		n += " or more"
	}
	return out, n, nil
}

// decisions lists what was decided, the latest first.
func (s *site) decisions(r *request, x *queuePage) error {
	q := store.ReviewQuery{Latest: true, Limit: pageSize + 1}
	if after := r.URL.Query().Get("after"); after != "" {
		var err error
		if q.After, err = store.ParseReviewID(after); err != nil {
			return err
		}
	}
	list, err := s.bench.Reviews(r.ctx(), q)
	if err != nil {
		return err
	}
	if len(list) > pageSize {
		list = list[:pageSize]
		x.next = with(r.URL, "after", list[pageSize-1].ID.String(), "did", "")
	}
	x.decided, err = decisionsOf(list)
	return err
}

// decisionsOf puts decisions into words.
func decisionsOf(list []store.Review) ([]decision, error) {
	var out []decision
	for _, r := range list {
		d, err := review.Of(r)
		if err != nil {
			return nil, err
		}
		x := decision{Review: r, words: answer.Decision(r, d)}
		if d.Note != "" {
			x.words += " – “" + d.Note + "”"
		}
		if r.Statement > 0 {
			x.at = fmt.Sprintf("/review/%s/s%d", r.Report, r.Statement)
		}
		out = append(out, x)
	}
	return out, nil
}
