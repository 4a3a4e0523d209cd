package web

import (
	"errors"
	"fmt"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
)

// acrossPage is where people decide on a party or a claim of the record: what is of it and what is not, and what it is one with.
type acrossPage struct {
	id, title, at string
	party         bool
	members       []identity.Member // of a party
	called        map[identity.Member]string
	rows          []store.Statement // of a claim
	origins       []acrossOrigin
	cut           bool // there are more that are not shown
	by            string
	did           done
}

// acrossOrigin is an origin of a claim with what rests on it.
type acrossOrigin struct {
	id, words string
}

// mostMembers is how many members of a party, or statements of a claim, are shown to be chosen from.
const mostMembers = 200

// across is the page for decisions on one party or one claim.
func (s *site) across(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	x := acrossPage{id: r.URL.Query().Get("id"), by: s.reviewer(r), did: s.did(r)}
	if n, ok := record.ParseCalled("P", x.id); ok {
		err = s.ofParty(r, b, n, &x)
	} else {
		err = b.ofClaim(&x)
	}
	if did := r.URL.Query().Get("did"); did != "" && errors.Is(err, hearsay.ErrNotFound) {
		return content{to: link("/review", "show", "decided", "did", did)}, nil // by what was decided it is another now
	}
	if err != nil {
		return content{}, err
	}
	return content{title: "Decide on " + x.id, here: "/review", body: acrossBody(x), script: "review.js", behind: b.Waiting}, b.Err()
}

// ofParty fills the page with the members of a party, each as its report calls it.
func (s *site) ofParty(r *request, b *book, n int, x *acrossPage) error {
	p, known, err := b.Party(b.ctx, n, mostMembers)
	if err != nil {
		return err
	}
	if len(p.Members) == 0 {
		return fmt.Errorf("%w: there is no party %s now", hearsay.ErrNotFound, x.id)
	}
	x.party, x.title, x.at = true, known.Name, partyAt(n)
	more := max(0, len(p.Members)-mostMembers)
	x.cut = more > 0 || known.Reports > memberReports(p)
	x.members, x.called = p.Members[more:], map[identity.Member]string{}
	for i, m := range x.members {
		if i > 0 && x.members[i-1].Report == m.Report {
			continue
		}
		seen, err := s.bench.Look(r.ctx(), store.ReportID(m.Report))
		if err != nil {
			return err
		}
		for _, p := range seen.Shown.Parties {
			x.called[identity.Member{Report: m.Report, Party: p.ID}] = p.Name + ", " + headed(seen.Report, 120)
		}
	}
	return nil
}

// ofClaim fills the page with the statements of a claim.
func (b *book) ofClaim(x *acrossPage) error {
	n, err := called("c", x.id, "a party such as P3.2, or a claim")
	if err != nil {
		return err
	}
	a, c, ok, err := b.claim(n)
	if err != nil {
		return err
	}
	if !ok {
		return fmt.Errorf("%w: %s", hearsay.ErrNotFound, b.NoClaim(n))
	}
	x.title, x.at = answer.Quoted(c.Title), claimAt(c.Number)
	for i, ref := range c.Statements {
		if i == mostMembers {
			x.cut = true
			break
		}
		x.rows = append(x.rows, b.Row(ref))
	}
	for _, o := range c.Origins.List {
		if len(o.Statements) > 0 && len(x.origins) < mostMembers {
			id := fmt.Sprintf("%s/o%d", x.id, o.Number)
			x.origins = append(x.origins, acrossOrigin{id, fmt.Sprintf("o%d: %s (%s)", o.Number, shorten(a.Chain(o.Chain), 60), statementsFrom(o.Statements))})
		}
	}
	return nil
}

// statementsFrom tells the first of some statements, and how many others there are.
func statementsFrom(list []entry.Ref) string {
	if len(list) == 1 {
		return list[0].String()
	}
	return fmt.Sprintf("%s and %s", list[0], counted(len(list)-1, "other"))
}

// memberReports counts the reports that a party has members in.
func memberReports(p identity.Party) int {
	n := 0
	for i, m := range p.Members {
		if i == 0 || m.Report != p.Members[i-1].Report {
			n++
		}
	}
	return n
}
