package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// reviewCmd is hearsay review.
type reviewCmd struct {
	List    reviewListCmd    `cmd:"" help:"List what needs review, such as doubtful statements; or what was decided."`
	Show    reviewShowCmd    `cmd:"" help:"Show all decisions on a statement, or one decision."`
	Confirm reviewConfirmCmd `cmd:"" help:"Confirm a statement, or some of its fields, as shown."`
	Correct reviewCorrectCmd `cmd:"" help:"Correct fields of a statement."`
	Reject  reviewRejectCmd  `cmd:"" help:"Mark something as no statement; search leaves it out from then on."`
	Add     reviewAddCmd     `cmd:"" help:"Add a statement that was missed."`
	Note    reviewNoteCmd    `cmd:"" help:"Attach a note to a statement, and decide nothing."`
	Undo    reviewUndoCmd    `cmd:"" help:"Undo a decision; what it replaced applies again."`
	Merge   reviewMergeCmd   `cmd:"" help:"Merge parties, or claims, that are one."`
	Split   reviewSplitCmd   `cmd:"" help:"Split off parties, or statements of a claim, that do not belong."`
	Move    reviewMoveCmd    `cmd:"" help:"Move statements to another claim."`
	Fold    reviewFoldCmd    `cmd:"" help:"Count two statements as one origin."`
	Unfold  reviewUnfoldCmd  `cmd:"" help:"Count two statements as two origins."`
}

// Help is the long part of the help text.
func (*reviewCmd) Help() string {
	return `Decisions are kept in the log beside what the engine read, and never overwritten. A decision applies to the report it was made on, at those very words, and to every newer reading that has a statement there. If a newer reading has none, the decision is an orphan: it has no effect, and review list shows it.

Examples:
  hearsay review list                              what needs review
  hearsay review correct r1/s3 speaker=Orr position=denies --note "see the recording"
  hearsay review confirm r1/s4
  hearsay review merge P3.2 P8.1 --note "see the register" --dry-run
  hearsay review undo d7

A decision on one statement can move others to another claim. Each decision reports what else it changed; --dry-run reports it beforehand and decides nothing; undo reverts all of it.

Give your name with --by, or once and for all with HEARSAY_REVIEWER.`
}

// decideFlags say who decides, and why.
type decideFlags struct {
	recordFlags
	By     string `help:"Your name; by default $$HEARSAY_REVIEWER." placeholder:"NAME" group:"Decision"`
	Note   string `help:"Your reason, or anything else worth knowing." placeholder:"WORDS" group:"Decision"`
	DryRun bool   `help:"Show what it would change, and decide nothing." group:"Decision"`
	JSON   bool   `help:"Print the decision as one line of JSON (hearsay.decided/1)." group:"Output"`
}

// reviewer returns who decides.
func (f decideFlags) reviewer(p process) (string, error) {
	for _, name := range []string{f.By, p.env("HEARSAY_REVIEWER")} {
		if strings.TrimSpace(name) != "" {
			return name, nil
		}
	}
	if f.DryRun {
		return "you", nil
	}
	return "", fmt.Errorf(`%w: every decision needs a name: give yours with --by "Ada Quill", or once and for all with export HEARSAY_REVIEWER="Ada Quill"`, hearsay.ErrUsage)
}

// decide keeps what was decided on a statement, r1/s3.
func (f decideFlags) decide(ctx context.Context, p process, id string, verb review.Verb, typed []string) error {
	report, number, err := parseID(id)
	if err == nil && number == 0 {
		err = fmt.Errorf("%w: found the report %s, wanted a statement of it: %s/s1; hearsay show %s lists them", hearsay.ErrUsage, id, id, id)
	}
	if err != nil {
		return err
	}
	return f.keep(ctx, p, func(context.Context, *sqlite.Store) (store.ReportID, error) { return report, nil }, review.Asked{Verb: verb, Number: number, Typed: typed})
}

// keep keeps a decision on the report that find finds, and tells what it did.
func (f decideFlags) keep(ctx context.Context, p process, find func(context.Context, *sqlite.Store) (store.ReportID, error), a review.Asked) error {
	by, err := f.reviewer(p)
	if err != nil {
		return err
	}
	a.By, a.Note = by, f.Note
	return f.made(ctx, p, a.Verb, func(st *sqlite.Store) (store.Review, error) {
		id, err := find(ctx, st)
		if err != nil {
			return store.Review{}, err
		}
		return service.Decide(ctx, st, p.now(), id, a)
	})
}

// reviewConfirmCmd is hearsay review confirm.
type reviewConfirmCmd struct {
	decideFlags
	ID    string   `arg:"" name:"id" help:"A statement, r1/s3."`
	Field []string `arg:"" optional:"" help:"The fields that are right; by default all of them, and that it is a statement."`
}

// Help is the long part of the help text.
func (*reviewConfirmCmd) Help() string {
	return `The values are kept as shown now, even if a newer engine reads something else.

Fields: ` + fieldsHelp
}

// Run confirms.
func (c *reviewConfirmCmd) Run(ctx context.Context, p process) error {
	return c.decide(ctx, p, c.ID, review.Confirm, c.Field)
}

// reviewCorrectCmd is hearsay review correct.
type reviewCorrectCmd struct {
	decideFlags
	ID     string   `arg:"" name:"id" help:"A statement, r1/s3."`
	Change []string `arg:"" optional:"" help:"FIELD=VALUE, one or more."`
}

const fieldsHelp = `speaker, anonymous, on_behalf_of, position, kind, said, chain, about, part, occasion, prompt, answers, repeats, nested_in, source, cue, content`

// Help is the long part of the help text.
func (*reviewCorrectCmd) Help() string {
	return valuesHelp + `

Examples:
  hearsay review correct r1/s3 speaker=Orr position=denies
  hearsay review correct r1/s3 part=none --note "the whole of it"`
}

var valuesHelp = `Fields and their values; none removes a value where a field can be empty:
  speaker=Orr  on_behalf_of=p3      a name or words that the report uses, or an
                                    id of its reading; person:Orr gives the type
                                    as well: person, organisation, government,
                                    group, document, poll, author
  anonymous="harbour officials"     the speaker is never named: the words that
                                    describe it
  chain="Vane News; the ministry"   through whom it came, outermost first
  about="Orr; p3"                   whom it is about
  position=denies                   ` + positionsHelp(36) + `
  kind=direct                       direct, indirect, mixed
  said=2031-03-04                   a day, month or year
  content="the bridge … is closed"  source, cue, content, part, occasion,
                                    prompt: words of the report, pieces
                                    separated by …;
  content=@120-140,150-160          or their positions, in bytes from the start
                                    of the text
  answers=s2  repeats=s1            another statement of the report; also
                                    nested_in=s4

All words must be in the report: nobody can be named whom it does not name.`

// Run corrects.
func (c *reviewCorrectCmd) Run(ctx context.Context, p process) error {
	return c.decide(ctx, p, c.ID, review.Correct, c.Change)
}

// reviewAddCmd is hearsay review add.
type reviewAddCmd struct {
	decideFlags
	ID     string   `arg:"" name:"id" help:"A report, r1."`
	Change []string `arg:"" help:"FIELD=VALUE, one or more; content or cue must be among them."`
}

// Help is the long part of the help text.
func (*reviewAddCmd) Help() string {
	return valuesHelp + `

Fields that are not given are unknown, except that the position is says, and the kind (direct, indirect, mixed) is taken from the text. The statement is numbered after those that were found. If a newer engine finds it by itself, the values given here stay.

Examples:
  hearsay review add r1 content="the road is shut" source=Vane cue=said speaker=Vane
  hearsay review add r1 content=@120-140 cue=@110-115`
}

// Run adds.
func (c *reviewAddCmd) Run(ctx context.Context, p process) error {
	report, number, err := parseID(c.ID)
	if err == nil && number != 0 {
		err = fmt.Errorf("%w: found the statement %s, wanted the report to add one to: %s", hearsay.ErrUsage, c.ID, report)
	}
	if err != nil {
		return err
	}
	return c.keep(ctx, p, func(context.Context, *sqlite.Store) (store.ReportID, error) { return report, nil }, review.Asked{Verb: review.Add, Typed: c.Change})
}

// reviewRejectCmd is hearsay review reject.
type reviewRejectCmd struct {
	decideFlags
	ID string `arg:"" name:"id" help:"A statement, r1/s3."`
}

// Help is the long part of the help text.
func (*reviewRejectCmd) Help() string {
	return `It is kept, and marked where its report is shown. hearsay search rejected:yes finds what is rejected.`
}

// Run rejects.
func (c *reviewRejectCmd) Run(ctx context.Context, p process) error {
	return c.decide(ctx, p, c.ID, review.Reject, nil)
}

// reviewNoteCmd is hearsay review note.
type reviewNoteCmd struct {
	decideFlags
	ID string `arg:"" name:"id" help:"A statement, r1/s3."`
}

// Run notes.
func (c *reviewNoteCmd) Run(ctx context.Context, p process) error {
	return c.decide(ctx, p, c.ID, review.Note, nil)
}

// reviewUndoCmd is hearsay review undo.
type reviewUndoCmd struct {
	decideFlags
	ID string `arg:"" name:"id" help:"A decision, d7."`
}

// Help is the long part of the help text.
func (*reviewUndoCmd) Help() string {
	return `The decision stays in the record, marked as undone. An undo is itself a decision, and can be undone.`
}

// Run undoes.
func (c *reviewUndoCmd) Run(ctx context.Context, p process) error {
	id, err := store.ParseReviewID(c.ID)
	if err != nil {
		return fmt.Errorf("%w; hearsay review list --decided lists them", err)
	}
	return c.keep(ctx, p, func(ctx context.Context, st *sqlite.Store) (store.ReportID, error) {
		r, err := oneReview(ctx, st, id)
		return r.Report, err
	}, review.Asked{Verb: review.Undo, Undoes: id})
}

func oneReview(ctx context.Context, st *sqlite.Store, id store.ReviewID) (store.Review, error) {
	list, err := st.Reviews(ctx, store.ReviewQuery{ID: id})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("%w: there is no review %s, or its report was forgotten: hearsay review list --decided lists them", hearsay.ErrNotFound, id)
	}
	if err != nil {
		return store.Review{}, err
	}
	return list[0], nil
}

// became tells what became of decisions across reports.
func (f recordFlags) became(ctx context.Context, p process) (became map[string]entry.Outcome, err error) {
	err = f.across(ctx, p, func(k kept) error {
		became, err = k.Became(ctx)
		return err
	})
	return became, err
}

// settled returns a decision across reports with what became of it.
func (f recordFlags) settled(ctx context.Context, p process, st *sqlite.Store, r store.Review) (store.Review, error) {
	became, err := f.became(ctx, p)
	if err != nil {
		return r, err
	}
	list, err := service.Reviews(ctx, st, store.ReviewQuery{ID: r.ID}, became)
	if err != nil || len(list) == 0 {
		return r, err
	}
	return list[0], nil
}

// reviewListCmd is hearsay review list.
type reviewListCmd struct {
	recordFlags
	viewFlags
	Query   []string `arg:"" optional:"" help:"Words, phrases and filters; all must match."`
	Limit   int      `help:"At most N statements, and N decisions; 0 for all (${default})." default:"50" placeholder:"N" group:"Output"`
	Orphans bool     `help:"Only orphans: decisions whose words the newest reading no longer has." xor:"what" group:"Output"`
	Offers  bool     `help:"Only parties, claims and origins that may be the same across reports." xor:"what" group:"Output"`
	Open    bool     `help:"All statements without a decision, latest first." xor:"what" group:"Output"`
	Decided bool     `help:"Decisions, latest first." xor:"what" group:"Output"`
}

// Help is the long part of the help text.
func (*reviewListCmd) Help() string {
	return `Lists first orphans, then parties, claims and origins that may be the same, then doubtful statements (confidence below 0.50) without a decision, the least certain first.

Examples:
  hearsay review list
  hearsay review list --open report:r1
  hearsay review list --offers
  hearsay review list --decided --json

--json prints hearsay.decided/1 for decisions, hearsay.offer/1 for suggestions, and hearsay.found/1 for statements.

` + queryHelp
}

// Validate is called by kong when the flags are set.
func (c *reviewListCmd) Validate() error {
	switch {
	case c.Limit < 0:
		return fmt.Errorf("--limit is %d; it must be at least 0, which means all", c.Limit)
	case len(c.Query) > 0 && (c.Orphans || c.Decided || c.Offers):
		return errors.New("a query selects statements; leave it out with --orphans, --offers and --decided")
	}
	return c.viewFlags.Validate()
}

// Run lists.
func (c *reviewListCmd) Run(ctx context.Context, p process) error {
	q, err := query.Parse(query.Join(c.Query))
	if err != nil {
		return err
	}
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		shown := 0
		if len(c.Query) == 0 && !c.Open {
			if shown, err = c.beside(ctx, p, st); err != nil {
				return err
			}
		}
		if !c.Orphans && !c.Decided && !c.Offers {
			n, err := c.statements(ctx, p, st, q, shown > 0)
			if err != nil {
				return err
			}
			shown += n
		}
		if shown > 0 {
			return nil
		}
		return c.none(ctx, p, st)
	})
}

func (c *reviewListCmd) none(ctx context.Context, p process, st *sqlite.Store) error {
	switch {
	case c.Decided:
		return p.nothing(ctx, st, "nothing was decided yet; see hearsay help review")
	case c.Orphans:
		return p.nothing(ctx, st, "no orphans")
	case c.Offers:
		return p.nothing(ctx, st, "nothing that may be one")
	case c.Open:
		return p.nothing(ctx, st, "nothing is open")
	}
	return p.nothing(ctx, st, "nothing waits: no orphans, and nothing doubtful that nobody decided on; --open lists all that nobody decided on")
}

// beside lists what is no statement, and returns how many.
func (c *reviewListCmd) beside(ctx context.Context, p process, st *sqlite.Store) (int, error) {
	across, err := st.Reviews(ctx, store.ReviewQuery{State: store.Across, Limit: 1})
	if err != nil {
		return 0, err
	}
	shown := 0
	if !c.Offers {
		var became map[string]entry.Outcome
		if len(across) > 0 {
			if became, err = c.became(ctx, p); err != nil {
				return 0, err
			}
		}
		if shown, err = c.decisions(ctx, p, st, became); err != nil {
			return 0, err
		}
	}
	if c.Orphans || c.Decided {
		return shown, nil
	}
	n := 0
	err = c.across(ctx, p, func(k kept) error {
		list, all, err := c.mayBeOne(ctx, k)
		if err != nil {
			return err
		}
		n, err = c.offers(p, list, all, shown > 0)
		return err
	})
	return shown + n, err
}

// foldsAmong is in how many claims, those of most weight, statements that may have one origin are looked for, unless all are asked for.
const foldsAmong = 1000

// mayBeOne lists what may be one, and tells how much there is in all.
func (c *reviewListCmd) mayBeOne(ctx context.Context, k kept) (list []answer.Offer, all int, err error) {
	found, claims, parties, err := k.Offered(ctx, c.Limit)
	if err != nil {
		return nil, 0, err
	}
	list = slices.DeleteFunc(found.MayBeOne(), func(o answer.Offer) bool { return o.What == "origins" }) // those of all claims come below
	if c.Limit == 0 {
		claims, parties = len(list), 0
	}
	for skip := 0; skip < foldsAmong || c.Limit == 0; skip += pageSize {
		part, err := k.ClaimsOf(ctx, store.ClaimQuery{Several: true, Skip: skip, Limit: pageSize})
		if err != nil {
			return nil, 0, err
		}
		list = append(list, k.Shown(part).MayBeOne()...)
		if len(part.Claims) < pageSize {
			break
		}
	}
	return list, max(claims+parties, len(list)), nil
}

// offers lists what may be one, of all that is, and returns how many.
func (c *reviewListCmd) offers(p process, list []answer.Offer, all int, more bool) (int, error) {
	if c.Limit > 0 {
		list = list[:min(len(list), c.Limit)]
	}
	if c.JSON {
		for _, x := range list {
			if err := p.line(answer.OfferJSON(x)); err != nil {
				return 0, err
			}
		}
		return len(list), nil
	}
	if all == 0 {
		return 0, nil
	}
	head := terminal.Lines("These may be one. To accept: hearsay review merge A B (statements: fold); to refuse: hearsay review split A B (unfold).", c.options(p)) + "\n"
	if more {
		head = "\n" + head
	}
	if len(list) < all {
		p.complain("%d of %d that may be one are shown; --limit 0 shows all", len(list), all)
	}
	return len(list), p.text(head + answer.OffersTable(list, c.options(p)))
}

// decisions lists decisions and returns how many.
func (c *reviewListCmd) decisions(ctx context.Context, p process, st *sqlite.Store, became map[string]entry.Outcome) (int, error) {
	q := store.ReviewQuery{State: store.Orphan, Limit: c.Limit}
	if c.Decided {
		q = store.ReviewQuery{Latest: true, Limit: c.Limit}
	}
	list, err := service.Reviews(ctx, st, q, became)
	if err != nil || len(list) == 0 {
		return 0, err
	}
	if c.JSON {
		for _, r := range list {
			if err := p.line(answer.Review(r)); err != nil {
				return 0, err
			}
		}
		return len(list), nil
	}
	table, err := answer.Reviews(list, c.options(p))
	if err != nil {
		return 0, err
	}
	if !c.Decided {
		table = terminal.Lines("Orphans: the newest reading has no statement at these words, or a party or statement is gone. Look, decide anew if need be, and put the old one away with hearsay review undo.", c.options(p)) + "\n" + table
	}
	return len(list), p.text(table)
}

// statements lists what waits to be decided on.
func (c *reviewListCmd) statements(ctx context.Context, p process, st *sqlite.Store, q store.Query, more bool) (int, error) {
	if c.Open {
		no := false
		q.Decided = &no
		return asked{&rowFlags{viewFlags: c.viewFlags, Limit: c.Limit}, p, st, answer.Table, false}.show(ctx, q)
	}
	q.Doubtful, q.LeastSure, q.Limit = true, true, c.Limit
	if c.Limit == 0 {
		n, err := st.Count(ctx, q, 1<<30)
		if err != nil {
			return 0, err
		}
		q.Limit = max(1, n)
	}
	list, err := st.Search(ctx, q)
	if err != nil || len(list) == 0 {
		return 0, err
	}
	if !c.JSON {
		head := terminal.Lines("Doubtful, and not yet decided:", c.options(p)) + "\n"
		if more {
			head = "\n" + head
		}
		if err := p.text(head); err != nil {
			return 0, err
		}
	}
	a := asked{&rowFlags{viewFlags: c.viewFlags, Limit: c.Limit}, p, st, answer.Table, false}
	if err := a.write(list); err != nil || len(list) < c.Limit {
		return len(list), err
	}
	return len(list), a.more(ctx, q, len(list))
}

// reviewShowCmd is hearsay review show.
type reviewShowCmd struct {
	recordFlags
	viewFlags
	ID string `arg:"" name:"id" help:"A statement, r1/s3, or a decision, d7."`
}

// Help is the long part of the help text.
func (*reviewShowCmd) Help() string {
	return `For a statement: its words, and all decisions on it in order, with what became of each. For a decision: what became of it, and the words it is tied to. --json prints hearsay.decided/1.`
}

// Run shows.
func (c *reviewShowCmd) Run(ctx context.Context, p process) error {
	if id, err := store.ParseReviewID(c.ID); err == nil {
		return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error { return c.decision(ctx, p, st, id) })
	}
	report, number, err := parseID(c.ID)
	if err != nil || number == 0 {
		return fmt.Errorf("%w: found %q, wanted a statement (r1/s3) or a decision (d7)", hearsay.ErrUsage, c.ID)
	}
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error { return c.statement(ctx, p, st, report, number) })
}

func (c *reviewShowCmd) decision(ctx context.Context, p process, st *sqlite.Store, id store.ReviewID) error {
	r, err := oneReview(ctx, st, id)
	if err == nil && r.State == store.Across {
		r, err = c.settled(ctx, p, st, r)
	}
	if err != nil {
		return err
	}
	if c.JSON {
		return p.line(answer.Review(r))
	}
	d, err := review.Of(r)
	if err != nil {
		return err
	}
	return p.text(terminal.Facts(answer.DecisionFacts(r, d), c.options(p)))
}

func (c *reviewShowCmd) statement(ctx context.Context, p process, st *sqlite.Store, report store.ReportID, number int) error {
	show := showCmd{viewFlags: c.viewFlags, ID: c.ID}
	s, err := show.find(ctx, st, report, number)
	if err != nil {
		return err
	}
	list, err := c.decidedOn(ctx, p, st, report, number)
	if err != nil {
		return err
	}
	if c.JSON {
		for _, r := range list {
			if err := p.line(answer.Review(r)); err != nil {
				return err
			}
		}
		return nil
	}
	if err := show.passage(ctx, p, st, s); err != nil {
		return err
	}
	for _, r := range list {
		d, err := review.Of(r)
		if err != nil {
			return err
		}
		if err := p.text("\n" + terminal.Facts(answer.DecisionFacts(r, d), c.options(p))); err != nil {
			return err
		}
	}
	if len(list) == 0 {
		p.complain("nobody has decided on %s", s.ID())
	}
	return nil
}

// decidedOn lists what was decided on a statement, across reports too.
func (f recordFlags) decidedOn(ctx context.Context, p process, st *sqlite.Store, report store.ReportID, number int) ([]store.Review, error) {
	ruled, err := service.Rulings(ctx, st)
	if err != nil {
		return nil, err
	}
	across := ruled.On(entry.Ref{Report: int64(report), Number: number})
	var became map[string]entry.Outcome
	if len(across) > 0 {
		if became, err = f.became(ctx, p); err != nil {
			return nil, err
		}
	}
	all, err := service.Reviews(ctx, st, store.ReviewQuery{}, became)
	return slices.DeleteFunc(all, func(r store.Review) bool {
		return (r.Report != report || r.Statement != number) && !slices.Contains(across, r.ID)
	}), err
}
