package eval

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// Events tells how claims agree with readers who put every statement of the reports of some events with those that are about the same.
type Events struct {
	Rounds []EventRound
}

// EventRound is what was judged at one time: so many events, the share of each statement's claim that readers put with it and of what they put with it that is in its
// claim (Bagga and Baldwin 1998), and pairs that belong together or apart, of which so many are in one claim.
type EventRound struct {
	Round                                  string
	Events, Lost                           int
	BCubed                                 BCubed
	Together, TogetherOne, Apart, ApartOne int
	// Titled is statements of claims of three and more that are called by a statement of the event, and those that readers put with that; Replies has of these what denies, confirms or declines.
	Titled, Replies Share
}

// ScoreEvents compares the claims of a record of reports with the groups that readers made of all statements of some of them. A judged statement is looked for as [ScoreJoins] does;
// one that is not found any more is lost, and so is one of a report that is not there. Other statements of a claim than judged ones of the event are passed over.
func ScoreEvents(judged []corpus.JudgedStatement, reports []entry.Report, rec record.Record) Events {
	var out Events
	claim := claimsOf(rec)
	articles := byDigest(reports)
	titles := map[int]entry.Ref{}
	for i, c := range rec.Claims {
		if len(c.Statements) >= fewOnBoard {
			titles[i+1] = c.TitleOf
		}
	}
	for _, event := range corpus.JudgedTogether(judged) {
		if len(out.Rounds) == 0 || out.Rounds[len(out.Rounds)-1].Round != event[0].Round {
			out.Rounds = append(out.Rounds, EventRound{Round: event[0].Round})
		}
		out.Rounds[len(out.Rounds)-1].event(event, articles, claim, titles)
	}
	return out
}

// grouped is a judged statement that is found: the group of readers, the claim, 0 for none, and whether it replies.
type grouped struct {
	ref     entry.Ref
	group   string
	claim   int
	replies bool
}

func (r *EventRound) event(judged []corpus.JudgedStatement, articles map[string]*entry.Report, claim map[entry.Ref]int, titles map[int]entry.Ref) {
	r.Events++
	var list []grouped
	seen := map[entry.Ref]bool{}
	for _, j := range judged {
		ref := statementAt(articles[j.Article], j.Span)
		if ref == (entry.Ref{}) || seen[ref] {
			r.Lost++
			continue
		}
		seen[ref] = true
		list = append(list, grouped{ref, j.Group, claim[ref], replies(articles[j.Article], ref)})
	}
	r.titled(list, titles)
	for i, x := range list {
		var mine, theirs, both int64
		for k, y := range list {
			one, together := i == k || x.claim != 0 && x.claim == y.claim, x.group == y.group
			mine, theirs, both = mine+int64(count(one)), theirs+int64(count(together)), both+int64(count(one && together))
			if k >= i {
				continue
			}
			if together {
				r.Together++
				r.TogetherOne += count(one)
			} else {
				r.Apart++
				r.ApartOne += count(one)
			}
		}
		r.BCubed.P += 1e6 * both / mine
		r.BCubed.R += 1e6 * both / theirs
		r.BCubed.N++
	}
}

// titled counts the statements that stand in a claim which is called by one that readers put with them.
func (r *EventRound) titled(list []grouped, titles map[int]entry.Ref) {
	group := map[entry.Ref]string{}
	for _, x := range list {
		group[x.ref] = x.group
	}
	for _, x := range list {
		title, ok := group[titles[x.claim]]
		if !ok {
			continue
		}
		r.Titled.add(title == x.group)
		if x.replies {
			r.Replies.add(title == x.group)
		}
	}
}

// replies reports whether a statement of a report denies, confirms or declines.
func replies(r *entry.Report, ref entry.Ref) bool {
	for i, s := range r.Reading.Statements {
		if entry.NumberOf(s.ID, i) == ref.Number {
			return s.Position == hearsay.Denies || s.Position == hearsay.Confirms || s.Position == hearsay.Declines
		}
	}
	return false
}

// String implements [fmt.Stringer].
func (e Events) String() string {
	var b strings.Builder
	b.WriteString("round          events  statements   B-cubed F1  precision   recall   pairs in one claim   right of these   of those together   lost\n")
	all := EventRound{Round: "all"}
	for _, r := range e.Rounds {
		all.add(r)
	}
	for _, r := range slices.Concat(e.Rounds, []EventRound{all}) {
		fmt.Fprintf(&b, "%-13s  %6d  %10d        %5.1f      %5.1f    %5.1f               %6d          %5.1f %%             %5.1f %%  %5d\n", r.Round, r.Events, r.BCubed.N, r.BCubed.F1(), r.BCubed.Precision(), r.BCubed.Recall(),
			r.TogetherOne+r.ApartOne, percent(r.TogetherOne, r.TogetherOne+r.ApartOne), percent(r.TogetherOne, r.Together), r.Lost)
	}
	fmt.Fprintf(&b, "\nof statements in claims of %d and more %.1f %% of %d are of what the claim is called by, of those that deny, confirm or decline %.1f %% of %d\n", fewOnBoard, all.Titled.Percent(), all.Titled.N, all.Replies.Percent(), all.Replies.N)
	return b.String()
}

func (r *EventRound) add(o EventRound) {
	r.Events, r.Lost = r.Events+o.Events, r.Lost+o.Lost
	r.BCubed.P, r.BCubed.R, r.BCubed.N = r.BCubed.P+o.BCubed.P, r.BCubed.R+o.BCubed.R, r.BCubed.N+o.BCubed.N
	r.Titled, r.Replies = Share{r.Titled.Right + o.Titled.Right, r.Titled.N + o.Titled.N}, Share{r.Replies.Right + o.Replies.Right, r.Replies.N + o.Replies.N}
	r.Together, r.TogetherOne, r.Apart, r.ApartOne = r.Together+o.Together, r.TogetherOne+o.TogetherOne, r.Apart+o.Apart, r.ApartOne+o.ApartOne
}
