package identity_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// report makes a report of parties, one a line: "Mara Quist | person | harbour master", of a role that is over with "| former" behind it. A name that begins with ? is of a source without a
// name, and one that begins with - of a party that the report only describes. What stands before a name in brackets stands before it in the text.
func report(number int64, parties string) entry.Report {
	r := entry.Report{Number: number, Article: number, SHA256: fmt.Sprintf("%064d", number), Reading: hearsay.Reading{Report: hearsay.Report{Published: fmt.Sprintf("2031-03-%02d", number%28+1)}}}
	rd := &r.Reading
	var text strings.Builder
	put := func(words string) hearsay.Span {
		s := hearsay.Span{Start: text.Len(), End: text.Len() + len(words)}
		text.WriteString(words)
		return s
	}
	for i, line := range strings.Split(strings.TrimSpace(parties), "\n") {
		if line = strings.TrimSpace(line); line == "Mara Quist" {
			line = "Mara Quist | person | harbour master"
		}
		f := strings.Split(line, "|")
		name, form := strings.TrimSpace(f[0]), "name"
		p := hearsay.Party{ID: fmt.Sprintf("p%d", i+1), Named: true, Type: hearsay.Person}
		if len(f) > 1 && strings.TrimSpace(f[1]) != "" {
			p.Type = hearsay.PartyType(strings.TrimSpace(f[1]))
		}
		if rest, ok := strings.CutPrefix(name, "("); ok {
			before, after, _ := strings.Cut(rest, ") ")
			put(before + " ")
			name = after
		}
		if strings.HasPrefix(name, "?") || strings.HasPrefix(name, "-") {
			p.Named, form = false, "description"
		}
		name, tail, _ := strings.Cut(name, ", the ")
		p.Name, _, _ = strings.Cut(strings.TrimLeft(name, "?!-"), ", aged")
		at := put(p.Name)
		if tail != "" {
			put(", the " + tail)
		}
		if strings.HasPrefix(name, "?") {
			rd.Statements = append(rd.Statements, hearsay.Statement{ID: fmt.Sprintf("s%d", len(rd.Statements)+1), Speaker: p.ID, Anonymous: &hearsay.Anonymous{Descriptor: at}})
		}
		if strings.HasPrefix(name, "!") {
			rd.Statements = append(rd.Statements, hearsay.Statement{ID: fmt.Sprintf("s%d", len(rd.Statements)+1), Speaker: p.ID})
		}
		p.Mentions = []hearsay.Mention{{Span: at, Form: form}}
		if _, age, ok := strings.Cut(name, ", aged "); ok {
			put(", " + age + ",")
		}
		put("; ")
		if len(f) > 2 {
			p.Roles = []hearsay.PartyRole{{Span: put(strings.TrimSpace(f[2])), Status: "current"}}
			if len(f) > 3 {
				p.Roles[0].Status = strings.TrimSpace(f[3])
			}
		}
		put(". ")
		rd.Parties = append(rd.Parties, p)
	}
	rd.Text = text.String()
	return r
}

// Each case is a rule with its example: the parties of some reports, and those of them that are one, as the names of each group of two or more.
var cases = []struct {
	name    string
	reports []string
	want    []string
	maybe   int // suggestions
}{
	{"one name, one office", []string{"Mara Quist | person | harbour master", "Mara Quist | person | the harbour master of Lowick"}, []string{"Mara Quist"}, 0},
	{"one name, one company kept", []string{"Mara Quist\nAnton Veldhuis", "Mara Quist\nAnton Veldhuis"}, []string{"Mara Quist", "Anton Veldhuis"}, 0},
	{"one name, and nothing else in common", []string{"Mara Quist | person | dentist", "Mara Quist | person | harbour master"}, nil, 1},
	{"a plumber is no mayor, whatever company he keeps", []string{
		"John Abel | person | mayor\nAnton Veldhuis\nIda Sorrel", "John Abel | person | plumber\nAnton Veldhuis\nIda Sorrel",
	}, []string{"Anton Veldhuis", "Ida Sorrel"}, 0},
	{"two of one last name", []string{"Neil Garrod | person | aide\nMara Quist", "Colin Garrod | person | councillor\nMara Quist"}, []string{"Mara Quist"}, 0},
	{"another middle name", []string{"George B. Abel | person | senator\nMara Quist", "George W. Abel | person | senator\nMara Quist"}, []string{"Mara Quist"}, 0},
	{"a middle name and none", []string{"George B. Abel | person | senator", "George Abel | person | senator"}, []string{"George B. Abel"}, 0},
	{"a title in front", []string{"County Commissioner Ida Sorrel\nMara Quist", "Ida Sorrel\nMara Quist"}, []string{"County Commissioner Ida Sorrel", "Mara Quist"}, 0},
	{"a body that begins like a title", []string{"General Foods | organisation\nMara Quist", "Foods | organisation\nMara Quist"}, []string{"Mara Quist"}, 0},
	{"father and son", []string{"Tom Abel Sr. | person | senator", "Tom Abel Jr. | person | senator"}, nil, 0},
	{"a son and whoever bears the name", []string{"Tom Abel | person | senator\nMara Quist", "Tom Abel Jr. | person | senator\nMara Quist"}, []string{"Mara Quist"}, 0},
	{"two people read as one are nobody", []string{"Tom Abel and Senator Ida Sorrel\nMara Quist", "Ida Sorrel\nMara Quist"}, []string{"Mara Quist"}, 0},
	{"ages that cannot be", []string{"John Abel, aged 34 | person | painter", "John Abel, aged 61 | person | painter"}, nil, 0},
	{"ages that can", []string{"John Abel, aged 34 | person | painter", "John Abel, aged 35 | person | painter"}, []string{"John Abel"}, 0},
	{"Mr and Mrs", []string{"(Mr) Robin Abel | person | mayor", "(Mrs) Robin Abel | person | mayor"}, nil, 0},
	{"a title and what is short for it", []string{"Miles Abel | person | Senator", "Miles Abel | person | Sen."}, []string{"Miles Abel"}, 0},
	{"what polls miss is no title", []string{"(Mr) Robin Abel | person | mayor", "(miss) Robin Abel | person | mayor"}, []string{"Robin Abel"}, 0},
	{"a short first name", []string{"Bill Abel | person | senator", "William Abel | person | senator"}, []string{"Bill Abel"}, 0},
	{"a short first name alone", []string{"Bill Abel", "William Abel"}, nil, 1},
	{"an initial with much in common", []string{"J. Abel | person | senator\nMara Quist", "John Abel | person | senator\nMara Quist"}, []string{"J. Abel", "Mara Quist"}, 0},
	{"an initial with little in common", []string{"J. Abel\nMara Quist", "John Abel\nMara Quist"}, []string{"Mara Quist"}, 1},
	{"names before and after a marriage", []string{
		"Helen Brandt | person | treasurer\nMara Quist", "Helen Osei-Brandt | person | treasurer\nMara Quist",
	}, []string{"Helen Brandt", "Mara Quist"}, 0},
	{"a last name alone, and one who bears it", []string{"Neil Garrod\nMara Quist", "Garrod\nMara Quist"}, []string{"Neil Garrod", "Mara Quist"}, 0},
	{"a last name alone, and two who bear it", []string{
		"Neil Garrod\nMara Quist", "Colin Garrod\nMara Quist", "Garrod\nMara Quist",
	}, []string{"Mara Quist"}, 1},
	{"an office tells which", []string{
		"Neil Garrod | person | aide\nMara Quist", "Colin Garrod | person | councillor\nAnton Veldhuis", "Garrod | person | the councillor",
	}, []string{"Colin Garrod"}, 0},
	{"a last name alone in other company", []string{"Neil Brown\nMara Quist", "Brown\nIda Sorrel"}, nil, 0},
	{"a last name alone that few have", []string{"Neil Garrod\nMara Quist", "Garrod | person\nIda Sorrel"}, []string{"Neil Garrod"}, 0},
	{"a last name that few have, of two", []string{"Neil Garrod\nMara Quist", "Garrod | person\nIda Sorrel", "Colin Garrod | person"}, nil, 0},
	{"a last name that few have, of a body", []string{"Neil Garrod\nMara Quist", "Garrod | organisation\nIda Sorrel"}, nil, 0},
	{"a name that few have, in other company", []string{"Neil Garrod\nMara Quist", "Neil Garrod\nIda Sorrel"}, []string{"Neil Garrod"}, 0},
	{"a name that few have, of an office and of another", []string{"Neil Garrod | person | baker", "Neil Garrod", "Neil Garrod | person | surveyor"}, nil, 2},
	{"a name that many have, in other company", []string{"Neil Brown\nMara Quist", "Neil Brown\nIda Sorrel"}, nil, 1},
	{"a state by its government", []string{"government of Karesia | government", "Karesia | government"}, []string{"government of Karesia"}, 0},
	{"a country by its government", []string{"-French government | government", "France | government"}, []string{"French government"}, 0},
	{"a town that nobody calls a state", []string{"Tarnow | government", "Tarnow | government"}, nil, 1},
	{"spokesmen", []string{"Neil Garrod | person | firm spokesman", "Neil Garrod | person | spokesperson"}, []string{"Neil Garrod"}, 0},
	{"what a clause tells of somebody", []string{"Neil Garrod | person | a tall man who laughs", "Neil Garrod | person | surveyor"}, []string{"Neil Garrod"}, 0},
	{"a body's name that few have", []string{"Quillon Specie | organisation", "Quillon Specie | organisation"}, []string{"Quillon Specie"}, 0},
	{"a body's long name", []string{"Greyhound Tracks Board | organisation", "Greyhound Tracks Board | organisation"}, []string{"Greyhound Tracks Board"}, 0},
	{"a body's name that every town may have", []string{"Tracks Board | organisation", "Tracks Board | organisation"}, nil, 1},
	{"a body's long name of words that all bodies have", []string{"Regional Hospital Board | organisation", "Regional Hospital Board | organisation"}, nil, 1},
	{"a body called by an office", []string{"Deputy Premier | government", "Deputy Premier | government"}, nil, 1},
	{"a body of a state", []string{"Marine Safety Ministry | government", "Marine Safety Ministry | government"}, nil, 1},
	{"what companies end in", []string{"Norvane Foods Ltd. | organisation\nMara Quist", "Norvane Foods | organisation\nMara Quist"}, []string{"Norvane Foods Ltd.", "Mara Quist"}, 0},
	{"a short name in one report", []string{"Norvane Foods Ltd. | organisation\nNorvane"}, []string{"Norvane Foods Ltd."}, 0},
	{"a bank by its first word", []string{"Vellmoor Bank | organisation\nVellmoor"}, []string{"Vellmoor Bank"}, 0},
	{"a short name in another report", []string{"Norvane Foods Ltd. | organisation\nMara Quist", "Norvane | organisation\nMara Quist"},
		[]string{"Norvane Foods Ltd.", "Mara Quist"}, 0},
	{"a firm without what it does", []string{"Marl Voss Shipping | organisation\nMara Quist", "Marl Voss | organisation\nMara Quist"}, []string{"Marl Voss Shipping", "Mara Quist"}, 0},
	{"a firm without what it does, in other company", []string{"Marl Voss Shipping | organisation\nMara Quist", "Marl Voss | organisation\nIda Sorrel"}, []string{"Marl Voss Shipping"}, 0},
	{"a body without what it is, in other company", []string{"Marl Voss Orphans | organisation\nMara Quist", "Marl | organisation\nIda Sorrel"}, nil, 0},
	{"a firm and what it makes", []string{"Brandeman | organisation\n(the) Brandeman Tern | organisation"}, nil, 0},
	{"a firm and what it makes, of several reports", []string{
		"Brandeman | organisation\nMara Quist", "(its) Brandeman Tern | organisation\nMara Quist", "Brandeman Tern Edition | organisation\nMara Quist",
	}, []string{"Mara Quist"}, 0},
	{"a firm by its full name beside what it makes", []string{
		"(the) Brandeman Tern | organisation\nMara Quist", "Brandeman Inc. | organisation\nMara Quist", "Brandeman | organisation\nMara Quist",
	}, []string{"Brandeman Inc.", "Mara Quist"}, 0},
	{"a slip in the name of a body", []string{
		"Vellmoor | organisation\nMara Quist", "Vellmoor | organisation\nMara Quist", "Vellmoor | organisation\nMara Quist", "Vellmoor | organisation\nMara Quist", "Vellmoor | organisation\nMara Quist",
		"Vellmoor Bank | organisation\nVellmoor | organisation\nMara Quist",
	}, []string{"Vellmoor", "Mara Quist"}, 0},
	{"two firms of one group", []string{
		"Marl Voss Shipping | organisation\nMara Quist", "Marl Voss Insurance | organisation\nMara Quist", "Marl Voss | organisation\nMara Quist",
	}, []string{"Mara Quist"}, 1},
	{"a place is not its newspaper", []string{"Lowick Record | organisation\nLowick | government"}, nil, 0},
	{"initials", []string{"National Fisheries Board | organisation\nMara Quist", "NFB | organisation\nMara Quist"}, []string{"National Fisheries Board", "Mara Quist"}, 0},
	{"initials beyond ASCII", []string{"Østmark Fisheries Board | organisation\nMara Quist", "ØFB | organisation\nMara Quist"}, []string{"Østmark Fisheries Board", "Mara Quist"}, 0},
	{"a ministry, turned", []string{"Ministry of Works | government\nMara Quist\nIda Sorrel", "Works Ministry | government\nMara Quist\nIda Sorrel"},
		[]string{"Ministry of Works", "Mara Quist", "Ida Sorrel"}, 0},
	{"the ministry of a report", []string{"Ministry of Works | government\n-the ministry | government"}, []string{"Ministry of Works"}, 0},
	{"the ministry of a report with two", []string{"Ministry of Works | government\nMinistry of Labour | government\n-the ministry | government"}, nil, 0},
	{"the league of a report", []string{"Tarn Rowing League | organisation\nLeague | organisation"}, []string{"Tarn Rowing League"}, 0},
	{"the laboratory of a report", []string{"Tarn Water Laboratory | organisation\n-the laboratory | organisation"}, []string{"Tarn Water Laboratory"}, 0},
	{"a village is not its forum", []string{"Marlhouse Forum | organisation\nMara Quist", "Marlhouse | organisation\nMara Quist"}, []string{"Mara Quist"}, 0},
	{"a seat of a report", []string{"Lamp House, the ministry's headquarters | government\nMinistry of Works | government"}, []string{"Ministry of Works"}, 0},
	{"councils of two towns", []string{"City Council | government\nMara Quist", "City Council | government\nMara Quist"}, []string{"Mara Quist"}, 1},
	{"a country by any name", []string{"U.S. | government", "United States | government"}, []string{"United States"}, 0},
	{"a capital that speaks", []string{"!Paris | government", "France | government", "Paris | government"}, []string{"Paris"}, 0},
	{"a country that is a first name too", []string{"Jordan | government", "Jordan | government"}, nil, 1},
	{"initials that are a post", []string{"Malva Dorn | organisation\nMara Quist", "MD | organisation\nMara Quist"}, []string{"Mara Quist"}, 0},
	{"the end of one body's name", []string{"Senate Public Safety Committee | organisation\nMara Quist", "Public Safety Committee | organisation\nMara Quist"},
		[]string{"Senate Public Safety Committee", "Mara Quist"}, 0},
	{"the end of two bodies' names", []string{
		"Senate Public Safety Committee | organisation\nMara Quist", "Lowick Public Safety Committee | organisation\nMara Quist", "Public Safety Committee | organisation\nMara Quist",
	}, []string{"Mara Quist"}, 0},
	{"what every town has", []string{"Lowick Labour Party | organisation\nMara Quist", "Labour Party | organisation\nMara Quist"}, []string{"Mara Quist"}, 0},
	{"an office, and who has it", []string{"Ida Sorrel | person | the Harbour Commissioner", "Harbour Commissioner | organisation"}, []string{"Ida Sorrel"}, 0},
	{"an office that two have had", []string{
		"Ida Sorrel | person | the Harbour Commissioner", "Tom Abel | person | Harbour Commissioner", "Harbour Commissioner | organisation",
	}, nil, 0},
	{"an office that is over", []string{"Ida Sorrel | person | Harbour Commissioner | former", "Harbour Commissioner | organisation"}, nil, 0},
	{"a body of which every state has one", []string{
		"Norvan Special Criminal Court | organisation\nMara Quist", "Special Criminal Court | organisation\nMara Quist",
	}, []string{"Mara Quist"}, 0},
	{"a source without a name", []string{"?a senior official\nMara Quist", "?a senior official\nMara Quist"}, []string{"Mara Quist"}, 0},
	{"versions of one article", []string{"Mara Quist | person | clerk", "Mara Quist | person | treasurer"}, nil, 1},
}

func TestJoin(t *testing.T) {
	j := identity.NewJoiner()
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			got := j.Join(reports(tt.reports))
			if diff := cmp.Diff(tt.want, groups(got), cmpopts.SortSlices(strings.Compare), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("parties that are one (-want +got):\n%s", diff)
			}
			if len(got.Suggestions) != tt.maybe {
				t.Errorf("%d suggestions, want %d: %v", len(got.Suggestions), tt.maybe, got.Suggestions)
			}
			for _, p := range got.Parties {
				if len(p.Members) > 1 && len(p.Joins) == 0 {
					t.Errorf("%s is joined without a reason", p.Name)
				}
			}
		})
	}
}

func reports(list []string) []entry.Report {
	var out []entry.Report
	for i, r := range list {
		out = append(out, report(int64(i+1), r))
	}
	return out
}

func groups(j identity.Joined) []string {
	var out []string
	for _, p := range j.Parties {
		if len(p.Members) > 1 {
			out = append(out, p.Name)
		}
	}
	return out
}

// A ministry that is not said to be whose is one where one state is told of, and stays apart where two are.
func TestWhoseMinistry(t *testing.T) {
	company := "\nAnton Veldhuis\nMara Quist\nIda Sorrel"
	list := []string{"Ministry of Defence | government" + company, "Defence Ministry | government" + company, "Norvan Defence Ministry | government"}
	if got := identity.NewJoiner().Join(reports(list)); got.Of(1, "p1") != got.Of(2, "p1") {
		t.Error("the ministry of one state is not one")
	}
	list = append(list, "Ostren Defence Ministry | government")
	if got := identity.NewJoiner().Join(reports(list)); got.Of(1, "p1") == got.Of(2, "p1") {
		t.Error("ministries of two states may be meant, and are one")
	}
	list = []string{"Riverton Council | government\nRiverton Council Housing Committee | government" + company, "Riverton Council | government\nRiverton Council Tax Office | government" + company}
	if got := identity.NewJoiner().Join(reports(list)); got.Of(1, "p1") != got.Of(2, "p1") {
		t.Error("a council is told apart from itself by its offices")
	}
}

// An office in a report that names who has it, and reads them as two, is somebody else's.
func TestOfficeBesideHolder(t *testing.T) {
	got := identity.NewJoiner().Join(reports([]string{"Ida Sorrel | person | Harbour Commissioner\nMara Quist", "Harbour Commissioner | organisation\nIda Sorrel\nMara Quist"}))
	if got.Of(1, "p1") != got.Of(2, "p2") || got.Of(2, "p1") == got.Of(2, "p2") {
		t.Errorf("the office is party %d, who has it %d and %d", got.Of(2, "p1"), got.Of(1, "p1"), got.Of(2, "p2"))
	}
}

// Firms are called by the words before what their names end in; what is read as a name with an office in it stands for no firm.
func TestFirms(t *testing.T) {
	company := "\nAnton Veldhuis\nMara Quist"
	got := identity.NewJoiner().Join(reports([]string{"Tern Hollow Capital | organisation" + company, "Tern Hollow | organisation" + company}))
	if got.Of(1, "p1") != got.Of(2, "p1") {
		t.Error("Tern Hollow is not Tern Hollow Capital")
	}
	got = identity.NewJoiner().Join(reports([]string{"Norvane | organisation\nNorvane Chair Ida Sorrel | organisation" + company}))
	if got.Of(1, "p1") == got.Of(1, "p2") {
		t.Error("Norvane is its chair")
	}
	got = identity.NewJoiner().Join(reports([]string{"Norvane Foods Ltd. | organisation\n-the company | organisation\n-a company | organisation", "Norvane Foods Ltd. | organisation\nKesler Mills Inc. | organisation\n-the company | organisation"}))
	if n := got.Of(1, "p1"); got.Of(1, "p2") != n || got.Of(1, "p3") == n || got.Of(2, "p3") == n || got.Of(2, "p3") == got.Of(2, "p2") {
		t.Error("the company is the only firm that is named, and a company is not")
	}
}

func TestVersionsOfOneArticle(t *testing.T) {
	list := reports([]string{"Mara Quist | person | clerk", "Mara Quist | person | treasurer"})
	list[1].Article = 1
	if got := groups(identity.NewJoiner().Join(list)); len(got) != 1 {
		t.Errorf("got %v", got)
	}
}

func TestNames(t *testing.T) {
	got := identity.NewJoiner().Join(reports([]string{"Norvane | organisation\nNorvane Foods Ltd. | organisation\nMara Quist", "Norvane Foods | organisation\nMara Quist"}))
	p := got.Parties[got.Of(1, "p1")-1]
	if p.Name != "Norvane Foods Ltd." || !slices.Equal(p.Aliases, []string{"Norvane", "Norvane Foods"}) || !p.Named || p.Type != hearsay.Organisation {
		t.Errorf("%+v", p)
	}
}

// Where nearly all of one name are one, little more is asked of another; but a clash of offices still is one.
func TestWellKnown(t *testing.T) {
	var list []string
	for range 13 {
		list = append(list, "Ida Sorrel | person | premier and director\nAnton Veldhuis\nMara Quist")
	}
	list = append(list, "Ida Sorrel | person | a director", "Ida Sorrel | person | dentist\nAnton Veldhuis")
	got := identity.NewJoiner().Join(reports(list))
	if n := got.Of(1, "p1"); got.Of(14, "p1") != n || got.Of(15, "p1") == n {
		t.Errorf("%+v", got.Parties[n-1])
	}
}

// What people rule holds; a ruling the other way undoes it.
func TestRulings(t *testing.T) {
	list := reports([]string{"Mara Quist | person | dentist\n?a senior official", "Mara Quist | person | harbour master\n?a senior official"})
	a, b := identity.Member{Report: 1, Party: "p1"}, identity.Member{Report: 2, Party: "p1"}
	one := func(rulings ...identity.Ruling) bool {
		got := identity.NewJoiner().Join(list, rulings...)
		return got.Of(1, "p1") == got.Of(2, "p1")
	}
	same, apart := identity.Ruling{Same: true, A: a, B: []identity.Member{b}}, identity.Ruling{A: a, B: []identity.Member{b}}
	if one() || !one(same) || one(same, apart) || !one(same, apart, same) {
		t.Error("the latest ruling does not hold")
	}
	for _, r := range []identity.Ruling{
		{Same: true, A: identity.Member{Report: 1, Party: "p2"}, B: []identity.Member{{Report: 2, Party: "p2"}}}, {Same: true, A: a, B: []identity.Member{{Report: 2, Party: "p2"}}},
		{Same: true, A: a, B: []identity.Member{b, {Report: 2, Party: "p2"}}}, {Same: true, A: a, B: []identity.Member{{Report: 9, Party: "p9"}}}, {Same: true, A: a},
	} {
		if got := identity.NewJoiner().Join(list, r); len(groups(got)) > 0 || got.Outcomes[0] != entry.Passed {
			t.Errorf("%v joined %v", r, groups(got))
		}
	}
}

// Whoever is parted leaves, and the others stay together, whoever of them it was that the rules held on to. Who decided it is told.
func TestPart(t *testing.T) {
	list := reports([]string{"Mara Quist | person | harbour master", "Mara Quist | person | harbour master", "Mara Quist | person | harbour master\nNeil Orr"})
	member := func(report int64) identity.Member { return identity.Member{Report: report, Party: "p1"} }
	who := entry.Decision{Review: "d1", Verb: "split", By: "Ada Quill", At: "2031-03-04T10:00:00Z", Note: "two people"}
	for out := int64(1); out <= 3; out++ {
		a, b := out%3+1, (out+1)%3+1
		got := identity.NewJoiner().Join(list, identity.Ruling{Decision: who, A: member(a), B: []identity.Member{member(out)}})
		if got.Of(a, "p1") != got.Of(b, "p1") || got.Of(a, "p1") == got.Of(out, "p1") || len(got.Parties) != 3 || got.Outcomes[0] != entry.Holds {
			t.Errorf("r%d out: %v", out, groups(got))
		}
		if p := got.Parties[got.Of(a, "p1")-1]; len(p.Decided) != 1 || p.Decided[0].String() != "parted by Ada Quill, 2031-03-04: two people" {
			t.Errorf("r%d out: %+v", out, p.Decided)
		}
	}
	got := identity.NewJoiner().Join(reports([]string{"Mara Quist | person | dentist", "Mara Quist | person | diver"}), identity.Ruling{A: member(1), B: []identity.Member{member(2)}})
	if len(got.Suggestions) != 0 {
		t.Errorf("offered though somebody parted them: %v", got.Suggestions)
	}
}

// drawReports draws reports of a small world in which everybody is easily taken for another, and rulings of any kind.
func drawReports(t *rapid.T) ([]entry.Report, []identity.Ruling) {
	name := rapid.SampledFrom([]string{
		"Mara Quist", "Quist", "M. Quist", "Norvane Foods Ltd. | organisation", "Norvane | organisation", "?Norvane", "?Mara Quist", "?a senior official", "?the ministry",
		"-the ministry | government", "Ministry of Works | government", "U.S. | government", "?United States | government", "Bill Abel | person | senator",
		"William Abel | person | senator", "?William Abel | person | senator", "NFB | organisation", "National Fisheries Board | organisation", "?two people | group",
	})
	var list []entry.Report
	for i := range rapid.IntRange(1, 6).Draw(t, "reports") {
		r := report(int64(i+1), strings.Join(rapid.SliceOfN(name, 1, 7).Draw(t, "parties"), "\n"))
		r.Article = int64(rapid.IntRange(1, 3).Draw(t, "article"))
		list = append(list, r)
	}
	member := rapid.Custom(func(t *rapid.T) identity.Member {
		return identity.Member{Report: int64(rapid.IntRange(1, 6).Draw(t, "report")), Party: fmt.Sprintf("p%d", rapid.IntRange(1, 7).Draw(t, "party"))}
	})
	rulings := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) identity.Ruling {
		return identity.Ruling{Same: rapid.Bool().Draw(t, "same"), A: member.Draw(t, "a"), B: rapid.SliceOfN(member, 1, 2).Draw(t, "b")}
	}), 0, 5).Draw(t, "rulings")
	return list, rulings
}

// No rule and no ruling joins a source without a name, neither to a name nor to another source, nor offers to do so.
func TestAnonymousIsNeverJoined(t *testing.T) {
	j := identity.NewJoiner()
	rapid.Check(t, func(t *rapid.T) {
		list, rulings := drawReports(t)
		got := j.Join(list, rulings...)
		hidden := map[int]bool{}
		for _, r := range list {
			for _, s := range r.Reading.Statements {
				if s.Anonymous == nil {
					continue
				}
				n := got.Of(r.Number, s.Speaker)
				hidden[n] = true
				if p := got.Parties[n-1]; len(p.Members) != 1 || len(p.Joins) != 0 {
					t.Fatalf("%s of %s is %+v", s.Speaker, r.ID(), p)
				}
			}
		}
		for _, s := range got.Suggestions {
			if hidden[s.A] || hidden[s.B] {
				t.Fatalf("offered: %+v", s)
			}
		}
	})
}

// The order in which reports are given makes no difference, and every party of every report is in exactly one party of the record.
func TestOrderMakesNoDifference(t *testing.T) {
	j := identity.NewJoiner()
	rapid.Check(t, func(t *rapid.T) {
		list, rulings := drawReports(t)
		want := j.Join(list, rulings...)
		members := 0
		for _, p := range want.Parties {
			members += len(p.Members)
		}
		for _, r := range list {
			members -= len(r.Reading.Parties)
		}
		if members != 0 {
			t.Fatalf("%d parties too many", members)
		}
		shuffled := slices.Clone(list)
		rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1)).Shuffle(len(shuffled), func(a, b int) { shuffled[a], shuffled[b] = shuffled[b], shuffled[a] })
		if diff := cmp.Diff(want, j.Join(shuffled, rulings...), cmpopts.IgnoreUnexported(identity.Joined{})); diff != "" {
			t.Fatal(diff)
		}
	})
}

func BenchmarkJoin(b *testing.B) {
	var list []entry.Report
	for i := range 2000 {
		var names []string
		for k := range 12 {
			names = append(names, fmt.Sprintf("%s Person%d | person | office%d", []string{"Mara", "Bill", "William", "Ida"}[k%4], (i*7+k*k)%900, (i+k)%40))
		}
		list = append(list, report(int64(i+1), strings.Join(names, "\n")))
	}
	j := identity.NewJoiner()
	for b.Loop() {
		j.Join(list)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(list)), "µs/report")
}
