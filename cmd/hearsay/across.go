package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// show writes items, of n that were found, in the form that is asked for.
func show[T any](c *rowFlags, p process, all []T, n int, line func(T) ([]byte, error), header []string, cells func(T) [][]string, table func([]T) string) error {
	list := all
	if c.Limit > 0 {
		list = list[:min(len(list), c.Limit)]
	}
	if err := write(c, p, list, line, header, cells, table); err != nil {
		return err
	}
	if len(list) < n { // behind them, where it is seen
		p.complain("%d of %d%s shown; --limit 0 shows all", len(list), n, orMore(n))
	}
	return nil
}

// write writes items in the form that is asked for.
func write[T any](c *rowFlags, p process, list []T, line func(T) ([]byte, error), header []string, cells func(T) [][]string, table func([]T) string) error {
	switch {
	case c.JSON:
		for _, x := range list {
			if err := p.line(line(x)); err != nil {
				return err
			}
		}
		return nil
	case c.CSV:
		if err := p.csv(header); err != nil {
			return err
		}
		for _, x := range list {
			for _, row := range cells(x) {
				if err := p.csv(row); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return p.text(table(list))
}

// orMore tells that something was not counted to its end.
func orMore(n int) string {
	if store.AtLeast(n) {
		return " or more"
	}
	return ""
}

// partiesCmd is hearsay parties.
type partiesCmd struct {
	recordFlags
	rowFlags
	Name []string `arg:"" optional:"" help:"Words that the name must contain."`
	Why  bool     `help:"Show why parties of different reports are held to be one." group:"Output"`
	All  bool     `help:"Include parties that no report names." group:"Output"`
}

// Help is the long part of the help text.
func (*partiesCmd) Help() string {
	return `The people and bodies that speak or are spoken about. Parties of different reports are taken as one where name, office and company (who else is named) agree; where Hearsay is not sure, it keeps them apart and says "maybe". A source without a name is never identified with anybody.

Examples:
  hearsay parties
  hearsay parties Orr --why
  hearsay parties --csv > parties.csv

--json prints hearsay.party/1: parties as in hearsay.record/1, one per line.`
}

// Run lists parties, those with most statements first.
func (c *partiesCmd) Run(ctx context.Context, p process) error {
	name := strings.Join(c.Name, " ")
	words, some := query.Typed(name)
	return c.across(ctx, p, func(k kept) error {
		if !some {
			return p.nothing(ctx, k.st, "no party has a name with these words")
		}
		q := store.PartyQuery{Words: words, All: c.All}
		if name == "" {
			q.Limit = c.Limit
		}
		list, n, err := k.Known(ctx, q)
		if err != nil {
			return err
		}
		if name != "" {
			list = slices.DeleteFunc(list, func(x store.KeptParty) bool { return !query.HasWords(append([]string{x.Name}, x.Aliases...), name) })
			n = len(list)
		}
		if n == 0 {
			return p.nothing(ctx, k.st, "no party has a name with these words")
		}
		return c.show(ctx, p, k, list, n)
	})
}

func (c *partiesCmd) show(ctx context.Context, p process, k kept, list []store.KeptParty, n int) error {
	if c.Limit > 0 {
		list = list[:min(len(list), c.Limit)]
	}
	var shown []identity.Party
	for _, x := range list {
		read := k.Whole
		if !c.JSON && !c.Why {
			read = func(_ context.Context, x store.KeptParty) (identity.Party, error) { return service.Brief(x) }
		}
		party, err := read(ctx, x)
		if err != nil {
			return err
		}
		shown = append(shown, party)
	}
	a, err := k.Parties(ctx, service.Part{}, list, 0)
	if err != nil {
		return err
	}
	return show(&c.rowFlags, p, shown, n, format.Party, answer.PartyHeader(),
		func(x identity.Party) [][]string { return [][]string{a.PartyCells(x)} },
		func(list []identity.Party) string { return a.PartiesTable(list, c.Why, c.options(p)) })
}

// claimsCmd is hearsay claims.
type claimsCmd struct {
	recordFlags
	rowFlags
	Query []string `arg:"" optional:"" help:"Words that the claim, its statements or its parties must contain."`
	All   bool     `help:"Include claims that only one statement is about." group:"Output"`
}

// Help is the long part of the help text.
func (*claimsCmd) Help() string {
	return `Each claim is given in the words of a report, with who says so, who denies it, and how many independent origins it has. Claims that many parties contest, with several origins, come first. Hearsay does not say which are true.

Examples:
  hearsay claims
  hearsay claims harbour audit
  hearsay claims --csv > positions.csv

--json prints hearsay.claim/1: claims as in hearsay.record/1, one per line. --csv prints one line per position. hearsay claim c3.4 shows one claim.`
}

// Run lists claims.
func (c *claimsCmd) Run(ctx context.Context, p process) error {
	words, some := query.Typed(strings.Join(c.Query, " "))
	return c.across(ctx, p, func(k kept) error {
		if !some {
			return p.nothing(ctx, k.st, "%s", c.none())
		}
		part, err := k.ClaimsOf(ctx, store.ClaimQuery{Words: words, Several: !c.All, Limit: c.Limit})
		if err != nil {
			return err
		}
		if part.Count == 0 {
			return p.nothing(ctx, k.st, "%s; --all looks among those of one statement too", c.none())
		}
		a := k.Shown(part)
		return show(&c.rowFlags, p, part.Claims, part.Count, claimLine, answer.ClaimHeader(), a.ClaimCells,
			func(list []record.Claim) string { return a.ClaimsTable(list, c.options(p)) })
	})
}

// claimLine is a claim as one line of JSON.
func claimLine(c record.Claim) ([]byte, error) { return format.Claim(c, "") }

// none tells why no claim is shown.
func (c *claimsCmd) none() string {
	if len(c.Query) > 0 {
		return "no claim of several statements has all these words"
	}
	return "no claims: no two statements are about the same"
}

// claimCmd is hearsay claim.
type claimCmd struct {
	recordFlags
	rowFlags
	ID   string `arg:"" name:"id" help:"A claim, c3.4."`
	All  bool   `help:"Show also the statements that take no position on the claim." group:"Output"`
	HTML string `name:"html" help:"Write a self-contained HTML page, with the positions and a picture of the origins, to FILE; - is standard output." placeholder:"FILE" group:"Output"`
}

// Validate is called by kong when the flags are set.
func (c *claimCmd) Validate() error {
	if c.HTML != "" && (c.JSON || c.CSV) {
		return errors.New("--html, --json and --csv exclude one another")
	}
	return c.rowFlags.Validate()
}

// Help is the long part of the help text.
func (*claimCmd) Help() string {
	return `Shows who stands where on the claim and since when, who changed position, and how many independent origins it has, with the reasons why other statements add none.

Examples:
  hearsay claim c3.4
  hearsay claim c3.4 --csv
  hearsay claim c3.4 --html claim.html

--json prints hearsay.claim/1, the claim as in hearsay.record/1. The id of a claim comes from its first statement, in the report with the lowest number: c3.4 from r3/s4. It stays as long as that statement belongs to the claim; ids made from its other statements (c5.1 from r5/s1) find it too.`
}

// Run shows the claim.
func (c *claimCmd) Run(ctx context.Context, p process) error {
	n, err := numberOf("c", c.ID, "a claim")
	if err != nil {
		return err
	}
	return c.across(ctx, p, func(k kept) error {
		a, claim, ok, err := k.Claim(ctx, n)
		if err == nil && !ok {
			err = noClaim(k, n)
		}
		if err != nil {
			return err
		}
		p.tellPart(n, claim)
		if c.HTML != "" {
			return writeClaim(p, c.HTML, a, claim)
		}
		return show(&c.rowFlags, p, []record.Claim{claim}, 1, claimLine, answer.ClaimHeader(), a.ClaimCells,
			func(list []record.Claim) string {
				board := a.Board(list[0], c.options(p))
				if c.All {
					board += a.Others(list[0], c.options(p))
				}
				return board
			})
	})
}

func noClaim(k kept, n int) error {
	why := k.NoClaim(n)
	if ref := record.StatementOf(n); strings.Contains(why, ref.String()) {
		return fmt.Errorf("%w: %s; hearsay show %s shows it, hearsay claims lists claims", hearsay.ErrNotFound, why, ref)
	}
	return fmt.Errorf("%w: %s; hearsay claims lists them", hearsay.ErrNotFound, why)
}

// tellPart tells that the claim that was asked for is part of another one now.
func (p process) tellPart(asked int, c record.Claim) {
	if c.Number != asked {
		p.complain("%s is part of %s now", record.Called("c", asked), record.Called("c", c.Number))
	}
}

// numberOf reads an id such as c3.4.
func numberOf(prefix, id, what string) (int, error) {
	n, ok := record.ParseCalled(prefix, id)
	if !ok {
		return 0, fmt.Errorf("%w: found %q, wanted %s such as %s3.4%s", hearsay.ErrUsage, id, what, prefix, nearby(prefix, id))
	}
	return n, nil
}

// nearby tells what to write instead of an id of something else: the claim of a statement is found by its name too.
func nearby(prefix, id string) string {
	if report, number, err := parseID(id); prefix == "c" && err == nil && number > 0 {
		return fmt.Sprintf("; that of %s is found as %s%d.%d", id, prefix, report, number)
	}
	return elsewhere(id)
}

// originsCmd is hearsay origins.
type originsCmd struct {
	recordFlags
	viewFlags
	CSV     bool   `name:"csv" help:"Print CSV, one line per origin. Cells that a spreadsheet would take for a formula begin with an apostrophe." group:"Output"`
	ID      string `arg:"" name:"id" help:"A claim, c3.4."`
	Without string `help:"Show what the claim rests on without this party: an id (P3.2), a name that only one party has, an outlet that carries the claim, or the source of an origin (o2)." placeholder:"PARTY" group:"Output"`
}

// Validate is called by kong when the flags are set.
func (c *originsCmd) Validate() error {
	if c.JSON && c.CSV {
		return errors.New("--json and --csv are two forms of output; take one of them")
	}
	return c.viewFlags.Validate()
}

// Help is the long part of the help text.
func (*originsCmd) Help() string {
	return `The number of independent origins is a range. Reprints, rewrites of wire copy, credits to another outlet and sources cited jointly count as one origin; for each the words that show it are given.

Examples:
  hearsay origins c3.4
  hearsay origins c3.4 --without "The Lowick Echo"    what still stands without that outlet
  hearsay origins c3.4 --without o2                   the same for a source, named or not

With --without, what falls is listed first; the origins that stay keep their numbers. --json prints hearsay.claim/1, the claim as in hearsay.record/1; its key without repeats what --without named.`
}

// Run shows the origins.
func (c *originsCmd) Run(ctx context.Context, p process) error {
	n, err := numberOf("c", c.ID, "a claim")
	if err != nil {
		return err
	}
	return c.across(ctx, p, func(k kept) error {
		part, err := k.ClaimNow(ctx, n)
		if err == nil && len(part.Claims) == 0 {
			err = noClaim(k, n)
		}
		if err != nil {
			return err
		}
		claim, without := part.Claims[0], ""
		whole := claim
		p.tellPart(n, claim)
		var parties []store.KeptParty
		if c.Without != "" {
			var party store.KeptParty
			if claim.Origins, without, party, err = k.Withdraw(ctx, claim, c.Without); err != nil {
				return err
			}
			if party.ID != 0 {
				parties = append(parties, party)
			}
		}
		if c.JSON {
			return p.line(format.Claim(claim, without))
		}
		a, err := k.Parties(ctx, part, parties, 0)
		if err != nil {
			return err
		}
		if len(parties) > 0 {
			without = a.Called(int(parties[0].ID)) // which tells that it has no name
		}
		if c.CSV {
			for _, row := range append([][]string{answer.OriginHeader()}, a.OriginCells(claim)...) {
				if err := p.csv(row); err != nil {
					return err
				}
			}
			return nil
		}
		if c.Without != "" {
			return p.text(a.OriginsWithout(whole, claim.Origins, without, c.options(p)))
		}
		return p.text(a.OriginsBoard(claim, c.options(p)))
	})
}
