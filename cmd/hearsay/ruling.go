package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// rule keeps what was decided across reports, and tells it.
func (f decideFlags) rule(ctx context.Context, p process, verb review.Verb, ids []string) error {
	by, err := f.reviewer(p)
	if err != nil {
		return err
	}
	return f.made(ctx, p, verb, func(st *sqlite.Store) (store.Review, error) {
		return service.Rule(ctx, st, p.now(), review.Asked{Verb: verb, By: by, Note: f.Note}, ids)
	})
}

// made makes a decision, and tells it with what it changed across reports. A trial is made on a copy of the record.
func (f decideFlags) made(ctx context.Context, p process, verb review.Verb, decide func(*sqlite.Store) (store.Review, error)) error {
	decideOn := func(st *sqlite.Store) error {
		err := p.catchUp(ctx, st)
		alone := !errors.Is(err, hearsay.ErrLocked)
		if err != nil && (alone || slices.Contains(review.AcrossVerbs(), verb)) {
			return err
		}
		kept, err := decide(st)
		if err != nil {
			return err
		}
		if !f.JSON {
			if err := f.told(p, kept); err != nil {
				return err
			}
		}
		watched := service.Watch(st)
		cut := p.caughtUp(ctx, watched)
		if cut != nil && !errors.Is(cut, exitInterrupted) {
			return cut
		}
		var changed *record.Effect
		if alone && ctx.Err() == nil {
			if e, known, err := watched.Effect(ctx, kept); err != nil {
				return err
			} else if known {
				changed = &e
			}
		}
		if err := f.changed(p, kept, verb, changed); err != nil {
			return err
		}
		return cut
	}
	if f.DryRun {
		return f.copied(ctx, p, decideOn)
	}
	return f.with(ctx, p, sqlite.Write, decideOn)
}

// told tells a decision that was kept.
func (f decideFlags) told(p process, kept store.Review) error {
	d, err := review.Of(kept)
	if err != nil {
		return err
	}
	line := kept.ID.String() + ": " + answer.Decision(kept, d)
	if f.DryRun {
		line = "Would be " + line
	}
	return p.print("%s", line)
}

// changed tells what a decision changed, nil when that is not known.
func (f decideFlags) changed(p process, kept store.Review, verb review.Verb, e *record.Effect) error {
	if f.JSON {
		if f.DryRun {
			kept.State = answer.Tried
		}
		return p.line(answer.Made(kept, e))
	}
	if verb == review.Note {
		return nil
	}
	if e == nil {
		p.complain("%s", answer.Unknown)
		return nil
	}
	var lines []string
	for _, x := range answer.Effect(e.Of(true)) {
		lines = append(lines, "  "+x)
	}
	besides := answer.Effect(e.Of(false))
	switch {
	case len(besides) == 0:
		lines = append(lines, answer.Unchanged)
	case f.DryRun:
		lines = append(lines, "Besides, this would change:")
	default:
		lines = append(lines, answer.Changed)
	}
	for _, x := range besides {
		lines = append(lines, "  "+x)
	}
	if len(besides) > 0 && !f.DryRun {
		lines = append(lines, "To take all of it back: hearsay review undo "+kept.ID.String())
	}
	return p.print("%s", strings.Join(lines, "\n"))
}

const acrossHelp = `The ids of parties and claims come from their first members, which may change, so a decision is kept with the words of the reports it is about, and holds when reports are added or read anew. When those words are gone it is an orphan; when a report it is about is forgotten, so is the decision. hearsay review undo undoes it.`

// reviewMergeCmd is hearsay review merge.
type reviewMergeCmd struct {
	decideFlags
	ID []string `arg:"" name:"id" help:"Two or more parties (P3.2, or r1/p3 of a report), or claims (c3.4)."`
}

// Help is the long part of the help text.
func (*reviewMergeCmd) Help() string {
	return `Accepts what hearsay review list --offers suggests. A source without a name is never joined to anybody.

Examples:
  hearsay review merge P3.2 P8.1 --note "see the register"
  hearsay review merge c3.4 c5.1

` + acrossHelp
}

// Run merges.
func (c *reviewMergeCmd) Run(ctx context.Context, p process) error {
	return c.rule(ctx, p, review.Merge, c.ID)
}

// reviewSplitCmd is hearsay review split.
type reviewSplitCmd struct {
	decideFlags
	ID []string `arg:"" name:"id" help:"A party or claim, then what does not belong to it: parties of reports (r1/p3), statements (r1/s3), or another party or claim."`
}

// Help is the long part of the help text.
func (*reviewSplitCmd) Help() string {
	return `What is named after the first leaves it, together; everything else stays. Two separate parties or claims are kept apart: this refuses what hearsay review list --offers suggests. A statement takes others with nearly the same words along.

Examples:
  hearsay review split P3.2 r2/p1 r5/p4     these two are somebody else of that name
  hearsay review split P3.2 P8.1             not the same, whatever the evidence
  hearsay review split c3.4 r4/s1

` + acrossHelp
}

// Run splits.
func (c *reviewSplitCmd) Run(ctx context.Context, p process) error {
	return c.rule(ctx, p, review.Split, c.ID)
}

// reviewMoveCmd is hearsay review move.
type reviewMoveCmd struct {
	decideFlags
	ID []string `arg:"" name:"id" help:"Statements (r1/s3), then the claim they belong to."`
}

// Help is the long part of the help text.
func (*reviewMoveCmd) Help() string {
	return `Examples:
  hearsay review move r4/s1 c3.4

` + acrossHelp
}

// Run moves.
func (c *reviewMoveCmd) Run(ctx context.Context, p process) error {
	return c.rule(ctx, p, review.Move, c.ID)
}

// reviewFoldCmd is hearsay review fold.
type reviewFoldCmd struct {
	decideFlags
	ID []string `arg:"" name:"id" help:"Two statements (r1/s3), or origins of a claim (c3.4/o2)."`
}

// Help is the long part of the help text.
func (*reviewFoldCmd) Help() string {
	return `This does not join the speakers: a source without a name is never folded into somebody with one.

Examples:
  hearsay review fold c3.4/o1 c3.4/o2 --note "both from the same briefing"
  hearsay review fold r1/s1 r4/s2

` + acrossHelp
}

// Run folds.
func (c *reviewFoldCmd) Run(ctx context.Context, p process) error {
	return c.rule(ctx, p, review.Fold, c.ID)
}

// reviewUnfoldCmd is hearsay review unfold.
type reviewUnfoldCmd struct {
	decideFlags
	ID []string `arg:"" name:"id" help:"Two statements that were folded together (r1/s3)."`
}

// Help is the long part of the help text.
func (*reviewUnfoldCmd) Help() string {
	return `Whatever was folded into the later statement goes with it.

Examples:
  hearsay review unfold r1/s1 r4/s2 --note "the desk has its own source"

` + acrossHelp
}

// Run unfolds.
func (c *reviewUnfoldCmd) Run(ctx context.Context, p process) error {
	return c.rule(ctx, p, review.Unfold, c.ID)
}
