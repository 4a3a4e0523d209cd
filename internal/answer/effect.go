package answer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
)

// What is told of an effect at most: changes of one kind, and statements or parties in one of them.
const (
	someChanges = 8
	someMembers = 6
)

// Unchanged is what is told where nothing changed besides what was meant, Changed what stands before the rest, and Unknown what is told where nobody knows.
const (
	Unchanged = "Nothing else changed."
	Changed   = "Besides, this changed:"
	Unknown   = "What else it changed is not known: too much is found anew, or by another program. Look at the claims of its statements."
)

// Tried is the state of a decision that was made to see what it would change, and not kept.
const Tried store.ReviewState = "tried"

// Effect tells changes to people, a line for each.
func Effect(e record.Effect) []string {
	var out []string
	within := map[[2]int]bool{} // moves that are told by their claims
	for _, x := range e.Claims {
		if x.Into != 0 {
			within[[2]int{x.Was.Number, x.Into}] = true
		}
	}
	var moves []record.Move
	for _, m := range e.Moves {
		if !within[[2]int{m.From, m.To}] {
			moves = append(moves, m)
		}
	}
	out = append(out, some(e.Stories, "changes of stories", storyChange)...)
	claims := slices.Clone(e.Claims)
	slices.SortStableFunc(claims, func(a, b record.ClaimChange) int { return cmp.Compare(weight(b), weight(a)) })
	out = append(out, some(claims, "claims", claimChange)...)
	out = append(out, some(moves, "moves of statements", move)...)
	out = append(out, some(standings(e.Positions), "changes of positions", positionChange)...)
	return append(out, some(e.Parties, "changes of parties", partyChange)...)
}

// some tells some of a list, and how many there are more.
func some[T any](list []T, what string, tell func(T) string) []string {
	var out []string
	for i, x := range list {
		if i == someChanges && len(list) > i+1 {
			return append(out, fmt.Sprintf("and %d more %s", len(list)-i, what))
		}
		out = append(out, tell(x))
	}
	return out
}

// storyChange tells why so much changed where stories were put together.
func storyChange(x record.StoryChange) string {
	was, is := listed(ids(x.Was, reportOf)), listed(ids(x.Is, reportOf))
	switch {
	case len(x.Is) == 1:
		return fmt.Sprintf("the stories that begin with %s are one now: all of their claims were found anew together", was)
	case len(x.Was) == 1:
		return fmt.Sprintf("the story that begins with %s is several now, which begin with %s: all of their claims were found anew", was, is)
	}
	return fmt.Sprintf("the stories that begin with %s are others now, which begin with %s: all of their claims were found anew", was, is)
}

func reportOf(n int64) string { return store.ReportID(n).String() }

// weight is by how many statements a claim is larger or smaller.
func weight(x record.ClaimChange) int {
	return max(x.Was.Statements-x.Is.Statements, x.Is.Statements-x.Was.Statements)
}

func claimChange(x record.ClaimChange) string {
	was, is := x.Was, x.Is
	switch {
	case was.Number == 0:
		return fmt.Sprintf("%s is a new claim: %s, %s", claimBrief(is), plural(is.Statements, "statement"), originsOf(is))
	case x.Into == was.Number: // the one that it went into bears its name now
		return fmt.Sprintf("%s, with its %s, is part of what was %s; that is called %s now", claimBrief(was), plural(was.Statements, "statement"), record.Called("c", x.IntoWas), record.Called("c", x.Into))
	case x.Into != 0:
		return fmt.Sprintf("%s is part of %s now, with all of its %s", claimBrief(was), record.Called("c", x.Into), plural(was.Statements, "statement"))
	case is.Number == 0:
		return claimBrief(was) + " is no claim any more"
	}
	var parts []string
	if was.Number != is.Number {
		parts = append(parts, "called "+record.Called("c", was.Number)+" before")
	}
	if was.Title != is.Title {
		parts = append(parts, "titled "+Quoted(was.Title)+" before")
	}
	if was.Statements != is.Statements {
		parts = append(parts, fmt.Sprintf("%s, before %d", plural(is.Statements, "statement"), was.Statements))
	}
	if was.Min != is.Min || was.Max != is.Max {
		parts = append(parts, fmt.Sprintf("%s, before %s", originsOf(is), Range(record.Origins{Min: was.Min, Max: was.Max})))
	}
	return claimBrief(is) + ": " + strings.Join(parts, "; ")
}

func claimBrief(c record.ClaimBrief) string {
	return record.Called("c", c.Number) + " " + Quoted(c.Title)
}

func originsOf(c record.ClaimBrief) string {
	out := Range(record.Origins{Min: c.Min, Max: c.Max}) + " origin"
	if c.Min != 1 || c.Max != 1 {
		out += "s"
	}
	return out
}

func move(m record.Move) string {
	list := ids(m.Statements, entry.Ref.String)
	switch from, to := record.Called("c", m.From), record.Called("c", m.To); {
	case m.From == 0:
		return fmt.Sprintf("%s: in %s now, in no claim before", few(list, " "), to)
	case m.To == 0:
		return fmt.Sprintf("%s: in no claim now, in %s before", few(list, " "), from)
	case m.From == m.To: // the one that is called so now is not the one that was
		return fmt.Sprintf("%s: in %s, which is another claim now than before", few(list, " "), to)
	default:
		return fmt.Sprintf("%s: in %s now, in %s before", few(list, " "), to, from)
	}
}

// few are some of a list, and how many there are more.
func few(list []string, between string) string {
	if more := len(list) - someMembers; more > 1 {
		return strings.Join(list[:someMembers], between) + fmt.Sprintf(" and %d more", more)
	}
	return strings.Join(list, between)
}

// stands are positions of one kind that came to or went from one claim.
type stands struct {
	claim    int
	position string
	came     bool
	who      []string
}

// standings puts positions of one kind on one claim together.
func standings(list []record.PositionChange) []stands {
	var out []stands
	for _, x := range list {
		at := slices.IndexFunc(out, func(s stands) bool { return s.claim == x.Claim && s.position == x.Position && s.came == x.Came })
		if at < 0 {
			at = len(out)
			out = append(out, stands{claim: x.Claim, position: x.Position, came: x.Came})
		}
		out[at].who = append(out[at].who, fmt.Sprintf("%s (%s)", first(x.Name, "somebody who is not told"), x.Statement))
	}
	return out
}

func positionChange(s stands) string {
	when := "no longer"
	if s.came {
		when = "now"
	}
	return fmt.Sprintf("%s: %s %s: %s", record.Called("c", s.claim), when, Does(s.position), few(s.who, ", "))
}

func partyChange(x record.PartyChange) string {
	return fmt.Sprintf("%s: of %s %s now, of %s before", few(ids(x.Members, identity.Member.String), " "), record.Called("P", x.To), x.Name, record.Called("P", x.From))
}

// EffectJSON is the key changed of hearsay.decided/1. Its fields are in the order of the keys.
type EffectJSON struct {
	Stories    []StoryChangeJSON    `json:"stories"`
	Claims     []ClaimChangeJSON    `json:"claims"`
	Statements []MoveJSON           `json:"statements"`
	Positions  []PositionChangeJSON `json:"positions"`
	Parties    []PartyChangeJSON    `json:"parties"`
}

type (
	// StoryChangeJSON tells which stories became which.
	StoryChangeJSON struct {
		Was []string `json:"was" doc:"Stories, each by its first report."`
		Is  []string `json:"is"`
	}
	// ClaimChangeJSON tells of a claim that came, went, is part of another or is told otherwise.
	ClaimChangeJSON struct {
		Was   *ClaimBriefJSON `json:"was" doc:"The claim as it was; null for one that came."`
		Is    *ClaimBriefJSON `json:"is" doc:"The claim as it is; null for one that went."`
		Into  *string         `json:"into" doc:"The claim that one which went is part of now, as a whole."`
		Meant bool            `json:"meant" doc:"Whether the decision is on it, and nothing but what it is on came or left."`
	}
	// ClaimBriefJSON is a claim in short.
	ClaimBriefJSON struct {
		ID         string            `json:"id"`
		Title      string            `json:"title"`
		Statements int               `json:"statements"`
		Origins    OriginsMinMaxJSON `json:"origins"`
	}
	// OriginsMinMaxJSON is on how many origins a claim rests, at least and at most.
	OriginsMinMaxJSON struct {
		Min int `json:"min"`
		Max int `json:"max"`
	}
	// MoveJSON tells of statements that stand in another claim now.
	MoveJSON struct {
		From       *string  `json:"from" doc:"The claim they were in, by the id that it had; null for none."`
		To         *string  `json:"to" doc:"The claim they are in; null for none."`
		Statements []string `json:"statements"`
		Meant      bool     `json:"meant"`
	}
	// PositionChangeJSON tells of a position that a party takes now, or takes no longer.
	PositionChangeJSON struct {
		Claim     string `json:"claim"`
		Party     string `json:"party"`
		Name      string `json:"name"`
		Position  string `json:"position"`
		Statement string `json:"statement"`
		Came      bool   `json:"came" doc:"Whether it is now and was not; otherwise it was and is no longer."`
		Meant     bool   `json:"meant"`
	}
	// PartyChangeJSON tells of parties of reports that are of another party now.
	PartyChangeJSON struct {
		From    string   `json:"from"`
		To      string   `json:"to"`
		Name    string   `json:"name"`
		Members []string `json:"members"`
		Meant   bool     `json:"meant"`
	}
)

// EffectOf is an effect as the key changed of hearsay.decided/1.
func EffectOf(e record.Effect) *EffectJSON {
	out := &EffectJSON{Stories: []StoryChangeJSON{}, Claims: []ClaimChangeJSON{}, Statements: []MoveJSON{}, Positions: []PositionChangeJSON{}, Parties: []PartyChangeJSON{}}
	called := func(n int) *string { return opt(record.Called("c", n)) }
	briefly := func(c record.ClaimBrief) *ClaimBriefJSON {
		if c.Number == 0 {
			return nil
		}
		return &ClaimBriefJSON{record.Called("c", c.Number), c.Title, c.Statements, OriginsMinMaxJSON{c.Min, c.Max}}
	}
	for _, x := range e.Stories {
		out.Stories = append(out.Stories, StoryChangeJSON{ids(x.Was, reportOf), ids(x.Is, reportOf)})
	}
	for _, x := range e.Claims {
		out.Claims = append(out.Claims, ClaimChangeJSON{briefly(x.Was), briefly(x.Is), called(x.Into), x.Meant})
	}
	for _, x := range e.Moves {
		out.Statements = append(out.Statements, MoveJSON{called(x.From), called(x.To), ids(x.Statements, entry.Ref.String), x.Meant})
	}
	for _, x := range e.Positions {
		out.Positions = append(out.Positions, PositionChangeJSON{record.Called("c", x.Claim), record.Called("P", x.Party), x.Name, x.Position, x.Statement.String(), x.Came, x.Meant})
	}
	for _, x := range e.Parties {
		out.Parties = append(out.Parties, PartyChangeJSON{record.Called("P", x.From), record.Called("P", x.To), x.Name, ids(x.Members, identity.Member.String), x.Meant})
	}
	return out
}

func ids[T any](list []T, id func(T) string) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = id(x)
	}
	return out
}
