package mcp

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/terminal"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// How many rows an answer has at most: what an assistant reads is paid by the word.
const (
	fewRows  = 20
	mostRows = 100
)

type tools struct{ bench *workbench.Bench }

// view is how text is laid out.
func view() terminal.Options { return terminal.Options{Width: 120} }

type searchIn struct {
	Query string `json:"query" jsonschema:"words and filters; all must hold; empty finds everything"`
	Order string `json:"order,omitempty" jsonschema:"latest (the default), oldest, or best for the best matches of the words"`
	Limit int    `json:"limit,omitempty" jsonschema:"how many at most: 1 to 100, otherwise 20"`
}

type foundOut struct {
	Statements []answer.FoundJSON `json:"statements"`
	More       bool               `json:"more"`
}

func (t tools) search(ctx context.Context, in searchIn) (result, error) {
	q, err := query.Parse(in.Query)
	if err != nil {
		return result{}, err
	}
	limit, err := rows(in.Limit)
	if err != nil {
		return result{}, err
	}
	switch in.Order {
	case "", "latest":
	case "oldest":
		q.Oldest = true
	case "best":
		q.Best = true
	default:
		return result{}, fmt.Errorf("%w: found the order %q, wanted latest, oldest or best", hearsay.ErrUsage, in.Order)
	}
	q.Limit = limit + 1
	list, err := t.bench.Store.Search(ctx, q)
	if err != nil {
		return result{}, err
	}
	return found(list, limit, "nothing found: every word and filter must hold; outlet: wants a whole name, word* finds beginnings"), nil
}

func rows(n int) (int, error) {
	switch {
	case n == 0:
		return fewRows, nil
	case n < 0 || n > mostRows:
		return 0, fmt.Errorf("%w: found the limit %d, wanted 1 to %d", hearsay.ErrUsage, n, mostRows)
	}
	return n, nil
}

// found shows statements, up to a limit.
func found(list []store.Statement, limit int, none string) result {
	shown := list[:min(len(list), limit)]
	out := foundOut{Statements: []answer.FoundJSON{}, More: len(list) > limit}
	for _, s := range shown {
		out.Statements = append(out.Statements, answer.FoundOf(s))
	}
	text := answer.Table(shown, view())
	switch {
	case len(shown) == 0:
		text = none
	case out.More:
		text += fmt.Sprintf("\nThe first %d; there are more.\n", limit)
	}
	return result{text, out}
}

type claimIn struct {
	ID    string `json:"id,omitempty" jsonschema:"the id of a claim such as c3.4"`
	Words string `json:"words,omitempty" jsonschema:"instead of an id: words that the claim, its statements or its parties must have"`
}

type claimsOut struct {
	Claims []answer.ClaimDoc `json:"claims"`
	More   bool              `json:"more"`
}

func (t tools) claim(ctx context.Context, in claimIn) (result, error) {
	x, err := t.bench.Across(ctx)
	if err != nil {
		return result{}, err
	}
	if in.ID != "" {
		part, err := claimOf(ctx, x, in.ID)
		if err != nil {
			return result{}, err
		}
		shown, c := x.Shown(part), part.Claims[0]
		text := shown.Board(c, view())
		if rest := beside(c); len(rest) > 0 {
			text += "\nStatements that add no position of their own:\n\n" + table(x, rest)
		}
		return result{text + noted(x), claimsOut{Claims: []answer.ClaimDoc{shown.ClaimDocOf(c, c.Statements)}}}, x.Err()
	}
	var part service.Part
	if words, some := query.Typed(in.Words); some {
		if part, err = x.ClaimsOf(ctx, store.ClaimQuery{Words: words, Several: true, Limit: fewRows}); err != nil {
			return result{}, err
		}
	}
	shown := x.Shown(part)
	out := claimsOut{Claims: []answer.ClaimDoc{}, More: part.Count > fewRows}
	for _, c := range shown.Claims {
		out.Claims = append(out.Claims, shown.ClaimDocOf(c, []entry.Ref{c.TitleOf}))
	}
	text := shown.ClaimsTable(shown.Claims, view()) + noted(x)
	if len(shown.Claims) == 0 {
		text = "no claims: no two statements with these words are about the same"
	}
	return result{text, out}, x.Err()
}

// beside are the statements of a claim that are in none of its positions.
func beside(c record.Claim) []entry.Ref {
	return slices.DeleteFunc(slices.Clone(c.Statements), func(r entry.Ref) bool {
		return slices.ContainsFunc(c.Positions, func(p record.Position) bool { return p.Statement == r })
	})
}

// noted tells that not all is looked at.
func noted(x *workbench.Across) string {
	if x.Waiting > 0 {
		return fmt.Sprintf("\nReports that are not yet looked at across reports: %d.\n", x.Waiting)
	}
	return ""
}

func claimOf(ctx context.Context, x *workbench.Across, id string) (service.Part, error) {
	n, ok := record.ParseCalled("c", id)
	if !ok {
		return service.Part{}, fmt.Errorf("%w: found %q, wanted the id of a claim such as c3.4; the tool claim with words lists them", hearsay.ErrUsage, id)
	}
	part, err := x.ClaimsOf(ctx, store.ClaimQuery{ID: int64(n)})
	if err == nil && len(part.Claims) == 0 {
		err = fmt.Errorf("%w: there is no claim %s; the tool claim with words lists them", hearsay.ErrNotFound, id)
	}
	return part, err
}

type partyIn struct {
	Name  string `json:"name" jsonschema:"a name, the last name of a person, or an id such as P3.2"`
	Limit int    `json:"limit,omitempty" jsonschema:"how many of its statements at most: 1 to 100, otherwise 20"`
}

type partyOut struct {
	Parties    []answer.PartyDoc  `json:"parties"`
	Changes    []answer.MindDoc   `json:"changes"`
	Maybe      []answer.MaybeDoc  `json:"maybe"`
	Statements []answer.FoundJSON `json:"statements"`
	Behalf     []answer.FoundJSON `json:"said_for_it"`
}

func (t tools) party(ctx context.Context, in partyIn) (result, error) {
	limit, err := rows(in.Limit)
	if err != nil {
		return result{}, err
	}
	x, err := t.bench.Across(ctx)
	if err != nil {
		return result{}, err
	}
	list, err := x.Find(ctx, in.Name, false)
	if err != nil {
		return result{}, err
	}
	if len(list) == 0 {
		return result{}, fmt.Errorf("%w: no party is named %q; search with party:%s finds names that have the word", hearsay.ErrNotFound, in.Name, in.Name)
	}
	var changed service.Part
	if len(list) == 1 {
		if changed, err = x.ClaimsOf(ctx, store.ClaimQuery{Changes: list[0].ID, Limit: fewRows}); err != nil {
			return result{}, err
		}
	}
	few := list[:min(len(list), fewRows)]
	shown, err := x.Parties(ctx, changed, few, fewRows)
	if err != nil {
		return result{}, err
	}
	out := partyOut{Parties: []answer.PartyDoc{}, Changes: []answer.MindDoc{}, Maybe: []answer.MaybeDoc{}, Statements: []answer.FoundJSON{}, Behalf: []answer.FoundJSON{}}
	var parties []identity.Party
	for _, k := range few {
		p, err := x.Latest(ctx, k, mostRows)
		if err != nil {
			return result{}, err
		}
		parties, out.Parties = append(parties, p), append(out.Parties, shown.PartyDocOf(p))
	}
	if len(list) > 1 {
		return result{"Several parties have this name; ask for one by its id.\n\n" + shown.PartiesTable(parties, false, view()), out}, nil
	}
	own, _, err := x.Told(ctx, store.ToldQuery{Party: list[0].ID, Side: store.Own, Limit: limit})
	if err != nil {
		return result{}, err
	}
	behalf, _, err := x.Told(ctx, store.ToldQuery{Party: list[0].ID, Side: store.Behalf, Limit: limit})
	if err != nil {
		return result{}, err
	}
	n := int(list[0].ID)
	out.Changes, out.Maybe, out.Statements, out.Behalf = shown.Minds(n), shown.Maybes(n), cited(own), cited(behalf)
	text := shown.Who(n, view()) + "\n" + answer.Table(own, view())
	if len(behalf) > 0 {
		text += "\nSaid for " + shown.Called(n) + ":\n\n" + answer.Table(behalf, view())
	}
	return result{text + noted(x), out}, x.Err()
}

func cited(list []store.Statement) []answer.FoundJSON {
	out := []answer.FoundJSON{}
	for _, s := range list {
		out = append(out, answer.FoundOf(s))
	}
	return out
}

func table(x *workbench.Across, refs []entry.Ref) string {
	var list []store.Statement
	for _, r := range refs {
		if s := x.Row(r); s.Report != 0 {
			list = append(list, s)
		}
	}
	return answer.Table(list, view())
}

type originsIn struct {
	Claim   string `json:"claim" jsonschema:"the id of a claim such as c3.4"`
	Without string `json:"without,omitempty" jsonschema:"whom nobody believes any more: the id of a party, a name that only it has, an outlet that carries the claim, or an origin of the claim such as o2"`
}

func (t tools) origins(ctx context.Context, in originsIn) (result, error) {
	x, err := t.bench.Across(ctx)
	if err != nil {
		return result{}, err
	}
	part, err := claimOf(ctx, x, in.Claim)
	if err != nil {
		return result{}, err
	}
	c, without, party := part.Claims[0], "", store.KeptParty{}
	whole := c
	if in.Without != "" {
		if c.Origins, without, party, err = x.Withdraw(ctx, c, in.Without); err != nil {
			return result{}, err
		}
		if party.ID != 0 {
			if err := part.Add(party); err != nil {
				return result{}, err
			}
		}
	}
	shown := x.Shown(part)
	if party.ID != 0 {
		without = shown.Called(int(party.ID)) // which tells that it has no name
	}
	text := shown.OriginsBoard(c, view())
	if in.Without != "" {
		text = shown.OriginsWithout(whole, c.Origins, without, view())
	}
	text += "\n" + table(x, c.Statements) + noted(x)
	return result{text, claimsOut{Claims: []answer.ClaimDoc{shown.ClaimDocOf(c, c.Statements)}}}, x.Err()
}

type readIn struct {
	Text      string `json:"text" jsonschema:"the text of one news report"`
	Outlet    string `json:"outlet,omitempty"`
	Published string `json:"published,omitempty" jsonschema:"2031-03-04, or with the time of day and the zone"`
}

func (t tools) read(ctx context.Context, in readIn) (result, error) {
	r, err := t.bench.Read(ctx, workbench.Given{Data: []byte(in.Text), Metadata: hearsay.Metadata{Outlet: in.Outlet, Published: in.Published}})
	if err != nil {
		return result{}, err
	}
	line, err := format.Reading(r)
	return result{terminal.Render(r, view()), json.RawMessage(line)}, err
}
