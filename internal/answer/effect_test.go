package answer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// found makes stories of lines "title | origins | statements | positions | story", of which a claim is called after its first statement, and lines "P1.1 Orr: r1/p1 r2/p1". A
// position is "P1.1 denies r2/s1".
func found(t *testing.T, lines string) record.Found {
	t.Helper()
	out := record.Found{Parties: map[identity.Member]int{}, Names: map[int]string{}}
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		f := strings.Split(strings.TrimSpace(line), " | ")
		if len(f) == 1 && f[0] != "" {
			head, members, _ := strings.Cut(f[0], ": ")
			id, name, _ := strings.Cut(head, " ")
			n, ok := record.ParseCalled("P", id)
			if !ok {
				t.Fatal(line)
			}
			out.Names[n] = name
			for m := range strings.FieldsSeq(members) {
				var x identity.Member
				if _, err := fmt.Sscanf(strings.Replace(m, "/", " ", 1), "r%d %s", &x.Report, &x.Party); err != nil {
					t.Fatalf("%s: %v", line, err)
				}
				out.Parties[x] = n
			}
		}
		if len(f) < 3 {
			continue
		}
		c := record.Claim{Title: f[0]}
		if n, _ := fmt.Sscanf(f[1], "%d-%d", &c.Origins.Min, &c.Origins.Max); n == 1 {
			c.Origins.Max = c.Origins.Min
		}
		c.Statements = refsOf(f[2])
		c.Number, c.Story = record.ClaimNumber(c.Statements[0]), 1
		if len(f) > 4 {
			if _, err := fmt.Sscan(f[4], &c.Story); err != nil {
				t.Fatalf("%s: %v", line, err)
			}
		}
		for p := range strings.SplitSeq(strings.Join(f[3:min(4, len(f))], ""), ", ") {
			if w := strings.Fields(p); len(w) == 3 {
				n, _ := record.ParseCalled("P", w[0])
				c.Positions = append(c.Positions, record.Position{Party: n, Position: w[1], Statement: refsOf(w[2])[0]})
			}
		}
		out.Claims = append(out.Claims, c)
	}
	return out
}

func refsOf(list string) (out []entry.Ref) {
	for id := range strings.FieldsSeq(list) {
		var r entry.Ref
		if _, err := fmt.Sscanf(id, "r%d/s%d", &r.Report, &r.Number); err != nil {
			panic(fmt.Sprintf("%s: %v", id, err))
		}
		out = append(out, r)
	}
	return out
}

const harbour = `
P1.1 Orr: r1/p1 r2/p1 r3/p1
P1.2 Voss: r1/p2 r2/p2
the harbour was shut | 1-2 | r1/s1 r2/s1 r3/s1 | P1.1 says r1/s1, P1.2 denies r2/s1
the pilot was ill | 1 | r4/s1 r5/s1 | P1.1 says r4/s1
`

// What a decision changed is told apart: what it was meant to change, marked with =, and what came along.
func TestEffect(t *testing.T) {
	for _, c := range []struct {
		name, was, is string
		meant         record.Meant
		want          []string
	}{
		{"nothing", harbour, harbour, record.Meant{Statements: refsOf("r2/s1")}, nil},
		{
			"the position of one statement", harbour, strings.Replace(harbour, "P1.2 denies r2/s1", "P1.2 confirms r2/s1", 1), record.Meant{Statements: refsOf("r2/s1")},
			[]string{"= c1.1: no longer denies: Voss (r2/s1)", "= c1.1: now confirms: Voss (r2/s1)"},
		},
		{
			"another claim is taken in", harbour, `
			P1.1 Orr: r1/p1 r2/p1 r3/p1
			P1.2 Voss: r1/p2 r2/p2
			the harbour was shut | 1-3 | r1/s1 r2/s1 r3/s1 r4/s1 r5/s1 | P1.1 says r1/s1, P1.2 confirms r2/s1`, record.Meant{Statements: refsOf("r2/s1")},
			[]string{
				"= c1.1: no longer denies: Voss (r2/s1)", "= c1.1: now confirms: Voss (r2/s1)",
				"c1.1 “the harbour was shut”: 5 statements, before 3; 1 to 3 origins, before 1 to 2", "c4.1 “the pilot was ill” is part of c1.1 now, with all of its 2 statements",
			},
		},
		{
			"two claims that were to be one", harbour, `
			P1.1 Orr: r1/p1 r2/p1 r3/p1
			P1.2 Voss: r1/p2 r2/p2
			the harbour was shut | 1-2 | r1/s1 r2/s1 r3/s1 r4/s1 r5/s1 | P1.1 says r1/s1, P1.2 denies r2/s1`, record.Meant{Statements: refsOf("r1/s1 r4/s1"), Claims: true},
			[]string{"= c1.1 “the harbour was shut”: 5 statements, before 3", "= c4.1 “the pilot was ill” is part of c1.1 now, with all of its 2 statements"},
		},
		{
			"the larger one is called after the smaller one that it took in", `
			the pilot was ill | 1 | r1/s1 r5/s1
			the harbour was shut | 2 | r2/s1 r3/s1 r4/s1`, `
			the harbour was shut | 2 | r1/s1 r2/s1 r3/s1 r4/s1 r5/s1`, record.Meant{Statements: refsOf("r4/s1")},
			[]string{
				"c1.1 “the pilot was ill”, with its 2 statements, is part of what was c2.1; that is called c1.1 now",
				"c1.1 “the harbour was shut”: called c2.1 before; 5 statements, before 3",
			},
		},
		{
			"what is rejected gives its name away", harbour, `
			P1.1 Orr: r1/p1 r2/p1 r3/p1
			P1.2 Voss: r1/p2 r2/p2
			the harbour was closed | 1 | r2/s1 r3/s1 | P1.2 denies r2/s1
			the pilot was ill | 1 | r4/s1 r5/s1 | P1.1 says r4/s1`, record.Meant{Statements: refsOf("r1/s1")},
			[]string{
				"= r1/s1: in no claim now, in c1.1 before", "= c2.1: no longer says: Orr (r1/s1)",
				"c2.1 “the harbour was closed”: called c1.1 before; titled “the harbour was shut” before; 2 statements, before 3; 1 origin, before 1 to 2",
			},
		},
		{
			"a claim falls apart", harbour, `
			P1.1 Orr: r1/p1 r2/p1 r3/p1
			P1.2 Voss: r1/p2 r2/p2
			the harbour was shut | 1-2 | r1/s1 r2/s1 | P1.1 says r1/s1
			no ship sailed | 1 | r3/s1 r5/s1 | P1.2 denies r3/s1`, record.Meant{Statements: refsOf("r2/s1")},
			[]string{
				"= c1.1: no longer denies: Voss (r2/s1)",
				"c3.1 “no ship sailed” is a new claim: 2 statements, 1 origin", "c4.1 “the pilot was ill” is no claim any more", "c1.1 “the harbour was shut”: 2 statements, before 3",
				"r3/s1: in c3.1 now, in c1.1 before", "r4/s1: in no claim now, in c4.1 before", "r5/s1: in c3.1 now, in c4.1 before", "c3.1: now denies: Voss (r3/s1)",
			},
		},
		{
			"parties that were to be one", harbour, `
			P1.1 Orr: r1/p1 r2/p1 r3/p1 r1/p2 r2/p2
			the harbour was shut | 1 | r1/s1 r2/s1 r3/s1 | P1.1 says r1/s1, P1.1 denies r2/s1
			the pilot was ill | 1 | r4/s1 r5/s1 | P1.1 says r4/s1`, record.Meant{Members: []identity.Member{{Report: 1, Party: "p1"}, {Report: 1, Party: "p2"}}},
			[]string{"= r1/p2 r2/p2: of P1.1 Orr now, of P1.2 before", "c1.1 “the harbour was shut”: 1 origin, before 1 to 2"},
		},
		{
			"somebody else is parted from a party", harbour, strings.Replace(harbour, "r2/p1 r3/p1", "r2/p1\n P3.1 Orr: r3/p1", 1), record.Meant{Statements: refsOf("r2/s1")},
			[]string{"r3/p1: of P3.1 Orr now, of P1.1 before"},
		},
		{
			"a party loses the report that it is called after", harbour, `
			P1.1 Roe: r1/p1
			P2.1 Orr: r2/p1 r3/p1
			P1.2 Voss: r1/p2 r2/p2
			the harbour was shut | 1-2 | r1/s1 r2/s1 r3/s1 | P1.1 says r1/s1, P1.2 denies r2/s1
			the pilot was ill | 1 | r4/s1 r5/s1 | P2.1 says r4/s1`, record.Meant{Members: []identity.Member{{Report: 1, Party: "p1"}, {Report: 3, Party: "p1"}}},
			[]string{"= c4.1: no longer says: Orr (r4/s1)", "= c4.1: now says: Orr (r4/s1)", "= r2/p1 r3/p1: of P2.1 Orr now, of P1.1 before"},
		},
		{
			"two stories are put together", `
			the harbour was shut | 2 | r1/s1 r2/s1
			the pilot was ill | 1 | r4/s1 r5/s1 |  | 4`, `
			the harbour was shut | 2 | r1/s1 r2/s1
			the pilot was ill | 1 | r4/s1 r5/s1`, record.Meant{},
			[]string{"the stories that begin with r1 and r4 are one now: all of their claims were found anew together"},
		},
	} {
		e := record.EffectOf(found(t, c.was), found(t, c.is), c.meant)
		var got []string
		for _, line := range answer.Effect(e.Of(true)) {
			got = append(got, "= "+line)
		}
		got = append(got, answer.Effect(e.Of(false))...)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if e.None() != (len(got) == 0) {
			t.Errorf("%s: none is %v", c.name, e.None())
		}
	}
}

// Much that changed is counted, the largest first.
func TestEffectIsShort(t *testing.T) {
	var was strings.Builder
	for r := range 40 {
		fmt.Fprintf(&was, "claim %d | 1 | r%d/s1 r%d/s2%s\n", r, r+1, r+1, strings.Repeat(fmt.Sprintf(" r%d/s%d", r+1, r+3), r/39))
	}
	got := answer.Effect(record.EffectOf(found(t, was.String()), record.Found{}, record.Meant{}))
	want := []string{"c40.1 “claim 39” is no claim any more", "and 32 more claims", "r40/s1 r40/s2 r40/s42: in no claim now, in c40.1 before", "and 32 more moves of statements"}
	if len(got) != 18 || got[0] != want[0] || got[8] != want[1] || got[9] != want[2] || got[17] != want[3] {
		t.Errorf("%d lines: %q", len(got), got)
	}
}
