package eval

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Joins tells how claims of real reports agree with readers who judged pairs of statements that stood in one claim once.
type Joins struct {
	Rounds []JoinRound
	// Statements of the record, and those that stand in a claim with others.
	Statements, Joined int
}

// JoinRound is what readers judged at one time: pairs of statements that belong together or apart, of which so many are together now.
type JoinRound struct {
	Round                 string
	Together, Apart       int // as readers judged them
	TogetherOne, ApartOne int // of these, in one claim now
	Lost                  int // pairs of which a statement is not found any more
}

// ScoreJoins compares the claims of a record of reports with what readers judged. A judged statement is the one of its article that shares most bytes with it, when that
// is half of both or more (Dice 1945).
func ScoreJoins(judged []corpus.JudgedStatement, reports []entry.Report, rec record.Record) Joins {
	out := Joins{Statements: len(rec.Statements)}
	for _, c := range rec.Claims {
		if len(c.Statements) > 1 {
			out.Joined += len(c.Statements)
		}
	}
	articles, claim := byDigest(reports), claimsOf(rec)
	for _, one := range corpus.JudgedTogether(judged) {
		out.claim(one, articles, claim)
	}
	return out
}

// claimsOf numbers the claims of statements from 1.
func claimsOf(rec record.Record) map[entry.Ref]int {
	out := map[entry.Ref]int{}
	for i, c := range rec.Claims {
		for _, r := range c.Statements {
			out[r] = i + 1
		}
	}
	return out
}

// byDigest finds reports by what judged statements call them.
func byDigest(reports []entry.Report) map[string]*entry.Report {
	out := make(map[string]*entry.Report, len(reports))
	for i := range reports {
		out[reports[i].SHA256[:12]] = &reports[i]
	}
	return out
}

// claim counts the pairs of statements of one claim that was judged.
func (j *Joins) claim(judged []corpus.JudgedStatement, articles map[string]*entry.Report, claim map[entry.Ref]int) {
	if len(j.Rounds) == 0 || j.Rounds[len(j.Rounds)-1].Round != judged[0].Round {
		j.Rounds = append(j.Rounds, JoinRound{Round: judged[0].Round})
	}
	r := &j.Rounds[len(j.Rounds)-1]
	refs := make([]entry.Ref, len(judged))
	for i := range judged {
		refs[i] = statementAt(articles[judged[i].Article], judged[i].Span)
	}
	for i := range judged {
		for k := range i {
			none := entry.Ref{}
			if refs[i] == none || refs[k] == none || refs[i] == refs[k] {
				r.Lost++
				continue
			}
			one := claim[refs[i]] != 0 && claim[refs[i]] == claim[refs[k]]
			if judged[i].Group == judged[k].Group {
				r.Together++
				r.TogetherOne += count(one)
			} else {
				r.Apart++
				r.ApartOne += count(one)
			}

		}
	}
}

// JudgedGroups tells in which group of readers the statements of some reports are that they judged.
func JudgedGroups(judged []corpus.JudgedStatement, reports []entry.Report) map[entry.Ref]string {
	articles, out := byDigest(reports), map[entry.Ref]string{}
	for _, j := range judged {
		if ref := statementAt(articles[j.Article], j.Span); ref != (entry.Ref{}) {
			out[ref] = j.Group
		}
	}
	return out
}

// statementAt returns the statement of a report whose contents are nearest to a span, none when none is near.
func statementAt(r *entry.Report, s text.Span) entry.Ref {
	best, ref := 0, entry.Ref{}
	if r == nil {
		return ref
	}
	for i, st := range r.Reading.Statements {
		if len(st.Content) == 0 {
			continue
		}
		start, end := st.Content[0].Start, st.Content[0].End
		for _, c := range st.Content {
			start, end = min(start, c.Start), max(end, c.End)
		}
		if both := min(end, s.End) - max(start, s.Start); both > 0 {
			if share := 2000 * both / (end - start + s.Len()); share > best && share >= 1000/2 {
				best, ref = share, entry.Ref{Report: r.Number, Number: i + 1}
			}
		}
	}
	return ref
}

// String implements [fmt.Stringer].
func (j Joins) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d statements, %d of them in claims with others\n\n", j.Statements, j.Joined)
	b.WriteString("pairs judged   together, in one claim      apart, in one claim   right of these   lost\n")
	all := JoinRound{Round: "all"}
	for _, r := range j.Rounds {
		all.Together, all.Apart, all.TogetherOne, all.ApartOne, all.Lost = all.Together+r.Together, all.Apart+r.Apart, all.TogetherOne+r.TogetherOne, all.ApartOne+r.ApartOne, all.Lost+r.Lost
	}
	for _, r := range slices.Concat(j.Rounds, []JoinRound{all}) {
		fmt.Fprintf(&b, "%-12s   %6d %6d  %5.1f %%   %6d %6d  %5.1f %%          %5.1f %%  %5d\n", r.Round, r.Together, r.TogetherOne, percent(r.TogetherOne, r.Together),
			r.Apart, r.ApartOne, percent(r.ApartOne, r.Apart), percent(r.TogetherOne, r.TogetherOne+r.ApartOne), r.Lost)
	}
	return b.String()
}
