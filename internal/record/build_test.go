package record_test

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/record/division"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/origins"
)

// report makes a report of lines "speaker | position | words". A speaker in brackets is a source without a name.
func report(n int64, published string, lines ...string) entry.Report {
	r := entry.Report{Number: n, Article: n, Version: 1, SHA256: fmt.Sprintf("%064d", n)}
	rd := &r.Reading
	rd.Report.Published = published
	var text strings.Builder
	put := func(words string) hearsay.Span {
		s := hearsay.Span{Start: text.Len(), End: text.Len() + len(words)}
		text.WriteString(words)
		return s
	}
	for i, l := range lines {
		f := strings.Split(l, " | ")
		name, anonymous := strings.CutPrefix(f[0], "(")
		name = strings.TrimSuffix(name, ")")
		id := fmt.Sprintf("p%d", i+1)
		at := put(name)
		form := "name"
		s := hearsay.Statement{ID: fmt.Sprintf("s%d", i+1), Source: []hearsay.Span{at}, Speaker: id, Position: hearsay.Position(f[1]), Confidence: hearsay.Confidence{Span: 90, Speaker: 90, Position: 90}}
		if anonymous {
			form, s.Anonymous = "description", &hearsay.Anonymous{Descriptor: at}
		}
		put(" ")
		s.Cue = []hearsay.Span{put("said")}
		put(" ")
		s.Content = []hearsay.Span{put(f[2])}
		put(".\n\n")
		rd.Parties = append(rd.Parties, hearsay.Party{ID: id, Name: name, Type: hearsay.Person, Named: !anonymous, Mentions: []hearsay.Mention{{Span: at, Form: form}}})
		rd.Statements = append(rd.Statements, s)
	}
	rd.Text = text.String()
	return r
}

// party returns the party of a number.
func party(r record.Record, n int) identity.Party {
	i := slices.IndexFunc(r.Parties, func(p identity.Party) bool { return p.Number == n })
	return r.Parties[i]
}

func TestBuild(t *testing.T) {
	b := record.NewBuilder()
	got := b.Build([]entry.Report{
		report(2, "2031-03-05", "Mara Quist | denies | that the harbour audit of the ferry terminal was hidden for six weeks", "Ida Sorrel | says | rain"),
		report(1, "2031-03-04T10:00:00Z", "(two officials) | alleges | that Mara Quist hid the harbour audit of the ferry terminal for six weeks", "Ida Sorrel | says | rain", "Mara Quist | declines | to comment"),
	})
	if len(got.Reports) != 2 || got.Reports[0].Number != 1 {
		t.Fatalf("reports are not in order: %v", got.Reports)
	}
	if len(got.Statements) != 5 || got.Statements[0].Ref != (entry.Ref{Report: 1, Number: 1}) {
		t.Fatalf("statements: %+v", got.Statements)
	}
	first := got.Statements[0]
	if !first.Anonymous || first.Day != "2031-03-04" || first.Descriptor != "two officials" || first.Speaker == 0 || party(got, first.Speaker).Name != "two officials" {
		t.Errorf("%+v", first)
	}
	quist := slices.IndexFunc(got.Statements, func(s record.Statement) bool { return s.Position == "denies" })
	if p := party(got, got.Statements[quist].Speaker); p.Name != "Mara Quist" || len(p.Members) != 2 {
		t.Errorf("Mara Quist of both reports is not one: %+v", p)
	}
	for i, c := range got.Claims {
		if record.StatementOf(c.Number) != c.Statements[0] || len(c.Statements) == 0 || c.Title == "" {
			t.Errorf("claim %d: %+v", i, c)
		}
	}
}

func TestBuildOfNothing(t *testing.T) {
	got := record.NewBuilder().Build(nil)
	if len(got.Reports)+len(got.Parties)+len(got.Statements)+len(got.Claims)+len(got.Families)+len(got.Revisions)+len(got.Offers) != 0 {
		t.Errorf("%+v", got)
	}
}

// Versions follow one another as they came out, whatever zones their times are told in.
func TestVersionsOverZones(t *testing.T) {
	first := report(1, "2031-03-05T01:00:00+09:00", "Mara Quist | says | the ferry of the northern line hid the audit of the harbour for six weeks")
	second := report(2, "2031-03-04T18:00:00Z", "Mara Quist | says | the ferry of the northern line hid the audit of the harbour for six weeks",
		"Ida Sorrel | denies | that the audit of the harbour was hidden by anybody of the northern line")
	second.Article = first.Article
	for _, r := range []*entry.Report{&first, &second} {
		r.Reading.Blocks = []hearsay.Block{{Span: hearsay.Span{Start: 0, End: len(r.Reading.Text)}, Role: hearsay.Body}}
	}
	got := record.NewBuilder().Build([]entry.Report{second, first}).Revisions
	if len(got) != 1 || got[0].From != 1 || got[0].To != 2 {
		t.Errorf("%+v", got)
	}
}

// Versions of which times do not tell the order follow one another as they were added, whatever their bytes.
func TestVersionsOfOneDay(t *testing.T) {
	const said = "Mara Quist | says | the ferry of the northern line hid the audit of the harbour for six weeks"
	lines := [][]string{{said}, {said, "Ida Sorrel | denies | that the audit of the harbour was hidden by anybody of the northern line"}, {said, "Ida Sorrel | says | no more than that"}}
	for _, tt := range []struct{ first, second, third, want string }{
		{"2031-03-04", "2031-03-04", "2031-03-04", "[r1 to r2 r2 to r3]"},
		{"2031-03-04T10:00:00Z", "", "", "[r1 to r2 r2 to r3]"},
		{"", "2031-03-04", "", "[r1 to r2 r2 to r3]"},
		{"2031-03-06", "2031-03-05", "2031-03-04", "[r3 to r2 r2 to r1]"},
		{"2031-03-06", "2031-03-04", "2031-03-05", "[r2 to r3 r3 to r1]"},
	} {
		for _, sums := range [][]string{{"a", "b", "c"}, {"c", "b", "a"}} {
			var list []entry.Report
			for i, published := range []string{tt.first, tt.second, tt.third} {
				r := report(int64(i+1), published, lines[i]...)
				r.Article, r.SHA256 = 1, sums[i]
				r.Reading.Blocks = []hearsay.Block{{Span: hearsay.Span{Start: 0, End: len(r.Reading.Text)}, Role: hearsay.Body}}
				list = append(list, r)
			}
			slices.Reverse(list)
			var got []string
			for _, v := range record.NewBuilder().Build(list).Revisions {
				got = append(got, fmt.Sprintf("r%d to r%d", v.From, v.To))
			}
			if fmt.Sprint(got) != tt.want {
				t.Errorf("%q, %q, %q: %q, want %s", tt.first, tt.second, tt.third, got, tt.want)
			}
		}
	}
}

// What is kept of a record is found anew when Rules is another. Whoever changes what is put together must change it too.
func TestRules(t *testing.T) {
	var list []entry.Report
	for i := range int64(6) {
		list = append(list, report(i+1, fmt.Sprintf("2031-03-%02dT10:00:00Z", i+4),
			fmt.Sprintf("(two officials) | alleges | that Mara Quist hid the harbour audit number %d of the ferry terminal for six weeks", i%2),
			"Mara Quist | denies | that she hid any audit of the ferry terminal", "Ida Sorrel | says | that the gangway of the terminal is unsafe", "Mara Quist | declines | to comment",
			"Tomas Orr | says | that the harbour audit of the ferry terminal lay in a drawer of the mayor and was hidden from us"))
	}
	got := record.NewBuilder().Build(list)
	got.Reports, got.Stories = nil, nil
	sum := fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "%+v", got)))[:12]
	if want := "529aeed55758"; sum != want || record.Rules != "46" {
		t.Errorf("the same reports give another record, %s instead of %s: make record.Rules another name, and put both here", sum, want)
	}
}

// Who speak together take the position each.
func TestTogether(t *testing.T) {
	const audit = "that Mara Quist hid the harbour audit of the ferry terminal for six weeks"
	both := report(2, "2031-03-05", "Mara Quist and Tomas Orr | denies | "+audit, "Mara Quist | says | rain", "Tomas Orr | says | rain")
	both.Reading.Parties[0].Type, both.Reading.Parties[0].Members = hearsay.Group, []string{"p2", "p3"}
	got := record.NewBuilder().Build([]entry.Report{report(1, "2031-03-04", "(two officials) | alleges | "+audit), both})
	if len(got.Claims) != 1 {
		t.Fatalf("%d claims", len(got.Claims))
	}
	var deny []string
	for _, p := range got.Claims[0].Positions {
		if p.Position == "denies" {
			deny = append(deny, party(got, p.Party).Name)
		}
	}
	if want := []string{"Mara Quist", "Tomas Orr"}; !slices.Equal(deny, want) {
		t.Errorf("%q deny it, want %q", deny, want)
	}
}

// What people decided, on whatever, gives the same record for every order of the reports, and joins nobody without a name.
func TestRulingsInAnyOrder(t *testing.T) {
	const audit, ropes = "that Mara Quist hid the harbour audit of the ferry terminal for six weeks", "that old ropes on the northern quay are renewed before winter"
	reports := []entry.Report{
		report(1, "2031-03-04", "(two officials) | alleges | "+audit, "Mara Quist | says | "+ropes),
		report(2, "2031-03-05", "Mara Quist | denies | "+audit, "(a clerk) | alleges | "+audit),
		report(3, "2031-03-06", "M. Quist | says | "+ropes, "Tomas Orr | says | "+audit),
		report(4, "2031-03-07", "(two officials) | alleges | "+audit, "Quist | declines | to comment"),
	}
	b := record.NewBuilder()
	rapid.Check(t, func(t *rapid.T) {
		place := rapid.Custom(func(t *rapid.T) entry.Ref {
			return entry.Ref{Report: rapid.Int64Range(1, 4).Draw(t, "report"), Number: rapid.IntRange(1, 2).Draw(t, "number")}
		})
		member := func(r entry.Ref) identity.Member {
			return identity.Member{Report: r.Report, Party: fmt.Sprintf("p%d", r.Number)}
		}
		var rulings record.Rulings
		for i := range rapid.IntRange(0, 6).Draw(t, "rulings") {
			by := entry.Decision{Review: fmt.Sprintf("d%d", i+1), By: "Ada Quill"}
			one, other, same := place.Draw(t, "a"), place.Draw(t, "b"), rapid.Bool().Draw(t, "same")
			switch rapid.IntRange(0, 2).Draw(t, "of") {
			case 0:
				rulings.Parties = append(rulings.Parties, identity.Ruling{Decision: by, Same: same, A: member(one), B: []identity.Member{member(other)}})
			case 1:
				verb := rapid.SampledFrom([]division.Verb{division.Merge, division.Split, division.Move}).Draw(t, "verb")
				rulings.Claims = append(rulings.Claims, claims.Ruling{Decision: by, Verb: verb, A: one, B: []entry.Ref{other}})
			default:
				rulings.Origins = append(rulings.Origins, origins.Ruling{Decision: by, One: same, A: one, B: other})
			}
		}
		want := b.Decide(reports, rulings)
		got := b.Decide(rapid.Permutation(reports).Draw(t, "order"), rulings)
		if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(record.Story{}), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
		for _, p := range got.Parties {
			if !p.Named && len(p.Members) > 1 {
				t.Fatalf("%+v", p)
			}
		}
		for _, c := range got.Claims {
			seen := map[entry.Ref]bool{}
			for _, o := range c.Origins.List {
				for _, ref := range o.Statements {
					if seen[ref] {
						t.Fatalf("%s has %s in two origins", record.Called("c", c.Number), ref)
					}
					seen[ref] = true
				}
			}
		}
	})
}
