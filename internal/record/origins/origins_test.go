package origins

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// told is one statement of a test: "day outlet: link > link > source | content". A source in small letters has no name.
type told struct {
	day, outlet, way, words string
	position                hearsay.Position
	family                  int64 // 0: its own
	same                    bool  // in the report of the one before
}

// roster numbers the parties of a test.
type roster struct {
	list []Party
	of   map[string]int
}

func (p *roster) number(name string) int {
	if p.of[name] == 0 {
		kind := hearsay.Person
		if strings.HasPrefix(name, "The ") || strings.HasSuffix(name, "newspaper") {
			kind = hearsay.Organisation
		}
		if strings.HasSuffix(name, "log") || strings.HasSuffix(name, "report") {
			kind = hearsay.Document
		}
		p.list = append(p.list, Party{Name: name, Type: kind, Named: name[0] < 'a'})
		p.of[name] = len(p.list)
	}
	return p.of[name]
}

// claim builds reports with one statement each, and a claim of them all.
func claim(all []told) ([]Report, *roster, []Stance) {
	people := &roster{of: map[string]int{}}
	var reports []Report
	var stances []Stance
	for _, x := range all {
		if !x.same {
			n := int64(len(reports) + 1)
			reports = append(reports, Report{
				Report: entry.Report{Number: n, SHA256: fmt.Sprint(n), Reading: hearsay.Reading{Report: hearsay.Report{Published: "2031-05-" + x.day, Outlet: x.outlet}}},
				Family: n, Party: func(id string) int { return people.of[id] },
			})
			if x.family != 0 {
				reports[len(reports)-1].Family = -x.family
			}
		}
		r := &reports[len(reports)-1]
		s := statementOf(r, people, x)
		r.Reading.Statements = append(r.Reading.Statements, s)
		if x.position == "" {
			x.position = hearsay.Alleges
		}
		stances = append(stances, Stance{entry.Ref{Report: r.Number, Number: len(r.Reading.Statements)}, x.position, "2031-05-" + x.day, 1000})
	}
	return reports, people, stances
}

// Who only tells that somebody denies a claim is no origin of it.
func TestHoldsDenial(t *testing.T) {
	reports, people, stances := claim([]told{
		{day: "05", outlet: "The Beacon", way: "World Wire", words: "Jonas Reyk denied selling the ferry"},
		{day: "05", outlet: "The Beacon", way: "Jonas Reyk", words: "selling the ferry", position: hearsay.Denies, same: true},
	})
	f := New(reports, people.list)
	if got, rest := f.read(stances); len(got) != 1 || !rest.put {
		t.Errorf("apart, %d of them speak for it", len(got))
	}
	inner := &reports[0].Reading.Statements[1]
	inner.NestedIn, inner.Content = "s1", reports[0].Reading.Statements[0].Content
	if got, rest := f.read(stances); len(got) != 0 || !rest.put {
		t.Errorf("one in the other, %d of them speak for it", len(got))
	}
	inner.Source, inner.Content = nil, []hearsay.Span{{Start: inner.Content[0].Start, End: inner.Content[0].Start + len("Jonas")}}
	if got, _ := f.read(stances); len(got) != 1 {
		t.Error("who says much more beside it does not speak for the claim")
	}
}

func statementOf(r *Report, people *roster, x told) hearsay.Statement {
	put := func(words string) hearsay.Span {
		start := len(r.Reading.Text)
		r.Reading.Text += words
		end := len(r.Reading.Text)
		r.Reading.Text += " "
		return hearsay.Span{Start: start, End: end}
	}
	s := hearsay.Statement{ID: fmt.Sprintf("s%d", len(r.Reading.Statements)+1)}
	way := strings.Split(x.way, " > ")
	for _, l := range way[:len(way)-1] {
		people.number(l)
		s.Chain = append(s.Chain, hearsay.Link{Span: put(l), Party: l})
	}
	if source := way[len(way)-1]; source != "" {
		people.number(source)
		s.Speaker, s.Source = source, []hearsay.Span{put(source)}
		if source[0] >= 'a' && people.list[people.of[source]-1].Type == hearsay.Person {
			s.Anonymous = &hearsay.Anonymous{Descriptor: s.Source[0], Specificity: 2}
			if source == "sources" || source == "insiders" {
				s.Anonymous.Specificity = 0
			}
		}
	}
	s.Content = []hearsay.Span{put(x.words)}
	for name := range people.of {
		if !slices.ContainsFunc(r.Reading.Parties, func(p hearsay.Party) bool { return p.ID == name }) {
			r.Reading.Parties = append(r.Reading.Parties, hearsay.Party{ID: name})
		}
	}
	return s
}

func TestFold(t *testing.T) {
	const sold = "Holt sold the ferry"
	for _, tt := range []struct {
		name     string
		all      []told
		min, max int
		why      string // of the folds
	}{
		{"one source", []told{{day: "05", outlet: "The Courant", way: "two officials", words: sold}}, 1, 1, ""},
		{"a copy adds none", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold, family: 1},
			{day: "06", outlet: "The Beacon", way: "two officials", words: sold, family: 1},
		}, 1, 1, "copy"},
		{"nor does a credit to another outlet", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "The Courant > unnamed officials", words: sold},
			{day: "06", outlet: "The Lantern", way: "The Courant", words: sold},
		}, 1, 1, "credit credit"},
		{"nor one to an outlet without a name", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "a website > unnamed officials", words: sold},
		}, 1, 1, "credit"},
		{"what a report tells of a log is of the report", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "an interim report > a harbour log", words: sold},
		}, 1, 2, ""},
		{"two who credit an outlet that is not here have one origin", []told{
			{day: "05", outlet: "The Beacon", way: "The Elms Times > unnamed officials", words: sold},
			{day: "06", outlet: "The Lantern", way: "The Elms Times > sources", words: sold},
		}, 1, 1, "credit"},
		{"one of two people is part of them", []told{
			{day: "05", outlet: "The Courant", way: "two people familiar with the sale", words: sold},
			{day: "05", outlet: "The Courant", way: "one of the people familiar with the sale", words: sold, same: true},
		}, 1, 1, "same_source"},
		{"people of whom one heard it from the other are one", []told{
			{day: "05", outlet: "The Courant", way: "a clerk > a captain", words: sold},
			{day: "05", outlet: "The Courant", way: "a clerk", words: sold, same: true},
		}, 1, 1, "same_source"},
		{"sources of two outlets are two", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "07", outlet: "The Beacon", way: "a shipyard worker", words: sold},
		}, 2, 2, ""},
		{"people of two outlets who are not told apart are one at least", []told{
			{day: "05", outlet: "The Courant", way: "people familiar with the matter", words: sold},
			{day: "07", outlet: "The Beacon", way: "two people with knowledge of the talks", words: sold},
		}, 1, 2, ""},
		{"so are officials and officials of the harbour", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "07", outlet: "The Beacon", way: "harbour officials", words: sold},
		}, 1, 2, ""},
		{"but not officials of two houses", []told{
			{day: "05", outlet: "The Courant", way: "shipyard officials", words: sold},
			{day: "07", outlet: "The Beacon", way: "harbour officials", words: sold},
		}, 2, 2, ""},
		{"nor whom a report tells apart", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "07", outlet: "The Beacon", way: "another official", words: sold},
		}, 2, 2, ""},
		{"sources of one outlet are one at least", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "07", outlet: "The Courant", way: "a shipyard worker", words: sold},
		}, 1, 2, ""},
		{"unless they are told apart", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "07", outlet: "The Courant", way: "another shipyard worker", words: sold},
		}, 2, 2, ""},
		{"a source who tells an earlier one's details without credit may be the same", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry on the Quay for 40,000"},
			{day: "06", outlet: "The Beacon", way: "insiders", words: "it was on the Quay that it went, for 40,000"},
		}, 1, 2, "same_detail"},
		{"who confirms it adds to the most", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "Mara Holt", words: sold, position: hearsay.Confirms},
		}, 1, 2, ""},
		{"so does what was found out", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "an interim report", words: sold, position: hearsay.Finds},
			{day: "07", outlet: "The Beacon", way: "Mara Holt", words: sold, position: hearsay.Finds},
		}, 1, 2, ""},
		{"a log that another outlet has is one more", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "a harbour log", words: sold, position: hearsay.Finds},
		}, 2, 2, ""},
		{"but not a log and a source of one outlet", []told{
			{day: "05", outlet: "The Courant", way: "a clerk", words: sold},
			{day: "05", outlet: "The Courant", way: "a harbour log", words: sold, same: true},
		}, 1, 2, ""},
		{"nor is one log told of by two outlets two", []told{
			{day: "05", outlet: "The Courant", way: "the log", words: sold},
			{day: "06", outlet: "The Beacon", way: "a harbour log", words: sold},
		}, 1, 1, "same_source"},
		{"whose word somebody passed on adds to the most", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "Mara Holt > a docker", words: sold},
		}, 1, 2, ""},
		{"a second source who confirms it too", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "05", outlet: "The Courant", way: "a second clerk", words: sold, position: hearsay.Confirms, same: true},
		}, 1, 2, ""},
		{"a lawyer without a name is no source without one", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "a lawyer", words: sold},
			{day: "06", outlet: "The Beacon", way: "a spokesman", words: sold, same: true},
		}, 1, 2, ""},
		{"a newspaper without a name is another one", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "the newspaper", words: sold},
		}, 1, 1, "credit"},
		{"copies tell of several", []told{
			{day: "05", outlet: "The Courant", way: "an official", words: sold, family: 1},
			{day: "05", outlet: "The Courant", way: "a second clerk", words: "it went at night", same: true},
			{day: "05", outlet: "The Courant", way: "the harbour", words: "the pier was full", same: true},
			{day: "06", outlet: "The Beacon", way: "an official", words: sold, family: 1},
			{day: "06", outlet: "The Beacon", way: "an official", words: "it went at night", same: true},
			{day: "06", outlet: "The Beacon", way: "the harbour", words: "the pier was full", same: true},
		}, 2, 2, "copy same_source copy"},
		{"who confirms what nobody here put", []told{{day: "06", outlet: "The Beacon", way: "Mara Holt", words: sold, position: hearsay.Confirms}}, 1, 2, ""},
		{"who says what others will not talk about", []told{
			{day: "06", outlet: "The Beacon", way: "Mara Holt", words: sold},
			{day: "06", outlet: "The Beacon", way: "Jonas Reyk", words: sold, position: hearsay.Declines, same: true},
		}, 1, 2, ""},
		{"somebody put what is denied", []told{{day: "06", outlet: "The Beacon", way: "Jonas Reyk", words: sold, position: hearsay.Denies}}, 1, 2, ""},
		{"a document alone is an origin", []told{{day: "06", outlet: "The Beacon", way: "a harbour log", words: sold}}, 1, 1, ""},
		{"one person is one origin, wherever", []told{
			{day: "05", outlet: "The Courant", way: "Jonas Reyk", words: sold},
			{day: "07", outlet: "The Beacon", way: "Jonas Reyk", words: sold},
		}, 1, 1, "same_source"},
		{"who denies it is none", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "Mara Holt", words: sold, position: hearsay.Denies},
		}, 1, 1, ""},
		{"nor is what one who denies it says beside", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "Mara Holt", words: sold, position: hearsay.Denies},
			{day: "06", outlet: "The Beacon", way: "Mara Holt", words: "the ferry is in the dock", position: hearsay.Says, same: true},
		}, 1, 1, ""},
		{"nor is who is close to them", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "Mara Holt", words: sold, position: hearsay.Denies},
			{day: "06", outlet: "The Beacon", way: "a source close to Ms Holt", words: "the ferry is in the dock", position: hearsay.Says, same: true},
		}, 1, 1, ""},
		{"nobody's word is none", []told{{day: "05", outlet: "The Courant", way: "two officials", words: sold}, {day: "06", outlet: "The Beacon", words: sold}}, 1, 1, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			reports, people, stances := claim(tt.all)
			got := New(reports, people.list).Fold(stances)
			var why []string
			for _, f := range got.Folds {
				why = append(why, string(f.Why))
			}
			if got.Min != tt.min || got.Max != tt.max || strings.Join(why, " ") != tt.why {
				t.Errorf("found %d to %d with folds %q, want %d to %d with %q", got.Min, got.Max, why, tt.min, tt.max, tt.why)
			}
			if n := countedOf(got); len(got.Origins) > 0 && n != got.Min {
				t.Errorf("%d origins are counted, want the least, %d", n, got.Min)
			}
		})
	}
}

// countedOf tells how many origins make the least of a range.
func countedOf(r Range) int {
	n := 0
	for _, o := range r.Origins {
		if o.Counted {
			n++
		}
	}
	return n
}

// What tells little of a claim is no source that a strict reader must accept; of people with names beside others one counts.
func TestWhatTellsLittle(t *testing.T) {
	const sold = "Holt sold the ferry"
	for _, tt := range []struct {
		name     string
		said     told
		alike    int
		min, max int
	}{
		{"a confirmation", told{way: "Mara Holt", position: hearsay.Confirms}, 50, 1, 2},
		{"one with a name who tells of something else", told{way: "Mara Holt"}, 50, 1, 2},
		{"a source of something else", told{way: "a shipyard worker"}, 50, 1, 2},
		{"a source called by its kind alone", told{way: "insiders"}, 400, 1, 2},
		{"a source", told{way: "a shipyard worker"}, 150, 2, 3},
		{"one more with a name", told{way: "Mara Holt"}, 400, 1, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.said.day, tt.said.outlet, tt.said.words = "07", "The Beacon", sold
			reports, people, stances := claim([]told{
				{day: "05", outlet: "The Courant", way: "two officials", words: sold}, tt.said, {day: "08", outlet: "The Lantern", way: "Jonas Reyk", words: sold},
			})
			stances[1].Alike = tt.alike
			if got := New(reports, people.list).Fold(stances); got.Min != tt.min || got.Max != tt.max {
				t.Errorf("found %d to %d, want %d to %d", got.Min, got.Max, tt.min, tt.max)
			}
		})
	}
}

// The most grows with what is said, in words of its own.
func TestMost(t *testing.T) {
	const sold = "Holt sold the ferry"
	var many []told
	for i := range manyStatements - 1 {
		many = append(many, told{way: "Jonas Reyk", words: fmt.Sprint("it lay at pier ", i), position: hearsay.Demands})
	}
	found := told{way: "an interim report", words: sold, position: hearsay.Finds}
	some := many[:someStatements-1]
	denied := told{way: "Mara Holt", words: "no more", position: hearsay.Denies}
	for _, tt := range []struct {
		name string
		more []told
		max  int
	}{
		{"one source", nil, 1},
		{"and a finding", []told{found}, 2},
		{"and a denial", []told{denied}, 1},
		{"something is said", some, 3},
		{"and found out besides", append(slices.Clone(some), found), 3},
		{"much is said", many, 4},
		{"and found out in as much", append(slices.Clone(many[:manyStatements-2]), found), 4},
		{"denied in three statements", append(slices.Clone(many[:2]), denied), 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all := []told{{day: "05", outlet: "The Courant", way: "two officials", words: sold}}
			for i, x := range tt.more {
				x.day, x.outlet, x.same = "06", "The Beacon", i > 0
				all = append(all, x)
			}
			reports, people, stances := claim(all)
			if got := New(reports, people.list).Fold(stances); got.Max != tt.max {
				t.Errorf("found %d to %d, want at most %d", got.Min, got.Max, tt.max)
			}
			copies, copied, both := claim(append(slices.Clone(all), all...))
			for i := range copies {
				copies[i].Family = int64(i % 2)
			}
			if got := New(copies, copied.list).Fold(both); len(tt.more) == len(many) && got.Max != tt.max {
				t.Errorf("with a copy of everything found at most %d, want %d", got.Max, tt.max)
			}
		})
	}
}

// In a report whose headline names no source, that source is the one without a name of its text.
func TestHeadlineSource(t *testing.T) {
	reports, people, stances := claim([]told{
		{day: "05", outlet: "The Courant", way: "witnesses", words: "Holt sold the ferry"},
		{day: "05", outlet: "The Courant", way: "two dockers", words: "Holt sold the ferry", same: true},
	})
	if got := New(reports, people.list).Fold(stances); got.Max != 2 {
		t.Errorf("found %d to %d, want two", got.Min, got.Max)
	}
	reports[0].Reading.Blocks = []hearsay.Block{{Span: hearsay.Span{Start: 0, End: len("witnesses Holt sold the ferry")}, Role: hearsay.Headline}}
	if got := New(reports, people.list).Fold(stances); got.Max != 1 {
		t.Errorf("with a headline found %d to %d, want one", got.Min, got.Max)
	}
}

func TestWithout(t *testing.T) {
	reports, people, stances := claim([]told{
		{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry"},
		{day: "06", outlet: "The Beacon", way: "The Courant > unnamed officials", words: "Holt sold the ferry"},
		{day: "07", outlet: "The Lantern", way: "a shipyard worker", words: "Holt sold the ferry"},
	})
	f := New(reports, people.list)
	if got := f.Without(stances, Withdrawn{Party: people.of["two officials"]}); got.Max != 1 || len(got.Origins[0].Statements) != 1 {
		t.Errorf("without the officials there are %v: want the worker alone, for who credits what they said falls with them", got)
	}
	if got := f.Without(stances, Withdrawn{Party: people.of["a shipyard worker"]}); got.Max != 1 || len(got.Origins[0].Statements) != 2 {
		t.Errorf("without the worker there are %v, want the officials", got)
	}
}

// People of one first and last name who say the same of one matter are one, also where the record could not join them; not where a person decided who they are.
func TestOneName(t *testing.T) {
	for _, tt := range []struct {
		name, other string
		kind        hearsay.PartyType
		decided     bool
		want        int
	}{
		{"the same name", "Jonas Reyk", hearsay.Person, false, 1},
		{"another name", "Jonas Rask", hearsay.Person, false, 2},
		{"a person decided", "Jonas Reyk", hearsay.Person, true, 2},
		{"no person", "Jonas Reyk", hearsay.Organisation, false, 2},
		{"a last name alone", "Reyk", hearsay.Person, false, 2},
	} {
		reports, people, stances := claim([]told{
			{day: "05", outlet: "The Courant", way: "Jonas Reyk", words: "Holt sold the ferry"},
			{day: "06", outlet: "The Beacon", way: "Another Reyk", words: "Holt has sold it"},
		})
		second := &people.list[people.of["Another Reyk"]-1]
		second.Name, second.Type, second.Decided = tt.other, tt.kind, tt.decided
		f := New(reports, people.list)
		if got := f.Fold(stances); len(got.Origins) != tt.want {
			t.Errorf("%s: %d origins, want %d", tt.name, len(got.Origins), tt.want)
		}
		if got := f.Without(stances, Withdrawn{Party: people.of["Jonas Reyk"]}); len(got.Origins) != tt.want-1 {
			t.Errorf("%s: without him %d origins are left, want %d", tt.name, len(got.Origins), tt.want-1)
		}
	}
}

// A fold of statements that give no source shows their own words, and what adds nothing to what is no origin is not told.
func TestFoldsShow(t *testing.T) {
	reports, people, stances := claim([]told{
		{day: "05", outlet: "The Courant", words: "Holt is thought to have sold the ferry", family: 1},
		{day: "05", outlet: "The Courant", way: "two officials", words: "a contract was signed in May", same: true},
		{day: "06", outlet: "The Beacon", words: "Holt is thought to have sold the ferry", family: 1},
	})
	f := New(reports, people.list)
	if got := f.Fold(stances); len(got.Folds) != 0 {
		t.Errorf("beside the officials: %+v, want no fold", got.Folds)
	}
	got := f.Fold([]Stance{stances[0], stances[2]})
	if len(got.Folds) != 1 || got.Folds[0].Evidence[0] != "Holt is thought to have sold the ferry" {
		t.Errorf("by themselves: %+v, want one fold that shows their words", got.Folds)
	}
}

// Whom an opening calls by what they are is, as a rule, the next who speaks with a new name.
func TestNamedBehind(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		position   hearsay.Position
		want       bool
	}{
		{"a name follows", "[A retired ferryman] says the pier leans.\n\n[Karl Orr] says it leans more every day.", hearsay.Says, true},
		{"who is named was named before", "Karl Orr is the owner. [A retired ferryman] says the pier leans.\n\n[Karl Orr] says it does.", hearsay.Says, false},
		{"who is named rejects it", "[A retired ferryman] says the pier leans.\n\n[Karl Orr] says it does not.", hearsay.Denies, false},
		{"one of those whom papers leave without a name", "[A port official] says the pier leans.\n\n[Karl Orr] says it does.", hearsay.Says, false},
		{"one who was called so before", "[The retired ferryman] says the pier leans.\n\n[Karl Orr] says it does.", hearsay.Says, false},
		{"not in the opening", "The pier leans.\n\n[A retired ferryman] says so.\n\n[Karl Orr] says it too.", hearsay.Says, false},
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(tt.text)
		var sources []hearsay.Span
		for i, piece := range strings.Split(tt.text, "[")[1:] {
			start := strings.Index(tt.text, "["+piece) - 2*i
			sources = append(sources, hearsay.Span{Start: start, End: start + strings.Index(piece, "]")})
		}
		r := Report{Party: func(id string) int { return map[string]int{"p1": 1, "p2": 2}[id] }}
		first := strings.Index(text, "Karl Orr")
		r.Reading = hearsay.Reading{
			Text: text, Blocks: []hearsay.Block{{Span: hearsay.Span{End: len(text)}, Role: hearsay.Body}},
			Parties:    []hearsay.Party{{ID: "p1"}, {ID: "p2", Mentions: []hearsay.Mention{{Span: hearsay.Span{Start: first, End: first + len("Karl Orr")}}}}},
			Statements: []hearsay.Statement{{Speaker: "p1", Source: sources[:1], Anonymous: &hearsay.Anonymous{}}, {Speaker: "p2", Source: sources[1:], Position: tt.position}},
		}
		f := New(nil, []Party{{Name: "a retired ferryman", Type: hearsay.Person}, {Name: "Karl Orr", Type: hearsay.Person, Named: true}})
		if got := f.namesBehind(&r, &r.Reading.Statements[0]); got != tt.want {
			t.Errorf("%s: got %v", tt.name, got)
		}
	}
}

// standing lists the reports of the statements of a range.
func standing(r Range) []int64 {
	var out []int64
	for _, o := range r.Origins {
		for _, ref := range o.Statements {
			out = append(out, ref.Report)
		}
	}
	slices.Sort(out)
	return out
}

// A newspaper without a name is the one that told it before.
func TestNamelessPaper(t *testing.T) {
	reports, people, stances := claim([]told{
		{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry"},
		{day: "06", outlet: "The Beacon", way: "a newspaper", words: "Holt sold the ferry", position: hearsay.Says},
	})
	if got := New(reports, people.list).Fold(stances); len(got.Origins) != 1 {
		t.Errorf("found %+v, want one origin", got.Origins)
	}
}

// With an outlet falls what its reports tell, what credits them and what has no other footing; what others have heard themselves stands.
func TestWithoutOutlet(t *testing.T) {
	for _, tt := range []struct {
		name    string
		all     []told
		wire    string // that the first report credits
		without string
		stands  []int64 // reports
	}{
		{"its own reports", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry"},
			{day: "06", outlet: "The Beacon", way: "The Courant > unnamed officials", words: "Holt sold the ferry"},
			{day: "07", outlet: "The Lantern", way: "a shipyard worker", words: "it went for 40,000"},
		}, "", "The Courant", []int64{3}},
		{"who credits it alone", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry"},
			{day: "06", outlet: "The Beacon", way: "The Courant > unnamed officials", words: "Holt sold the ferry"},
		}, "", "The Beacon", []int64{1}},
		{"who credits the same third one", []told{
			{day: "05", outlet: "The Beacon", way: "The Harbour Times > unnamed officials", words: "Holt sold the ferry"},
			{day: "06", outlet: "The Lantern", way: "The Harbour Times > unnamed officials", words: "Holt sold the ferry"},
		}, "", "The Beacon", []int64{2}},
		{"who credits the report of one that had it from another", []told{
			{day: "05", outlet: "The Courant", way: "a clerk > two officials", words: "Holt sold the ferry"},
			{day: "06", outlet: "The Beacon", way: "The Courant > unnamed officials", words: "Holt sold the ferry"},
		}, "", "a clerk", nil},
		{"who credits it by half its name", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry"},
			{day: "06", outlet: "The Beacon", way: "Courant > unnamed officials", words: "it went for 40,000"},
		}, "", "The Courant", nil},
		{"people cited jointly with it", []told{
			{day: "05", outlet: "The Courant", way: "two senior officials", words: "Holt sold the ferry"},
			{day: "06", outlet: "The Courant", way: "senior officials", words: "it went for 40,000"},
		}, "", "two senior officials", nil},
		{"a document that it had", []told{
			{day: "05", outlet: "The Courant", way: "the yard log", words: "the ferry was sold on May 1"},
			{day: "06", outlet: "The Beacon", way: "The Courant > the yard log", words: "the ferry was sold on May 1"},
			{day: "06", outlet: "The Beacon", way: "the log", words: "it was paid in cash", same: true},
		}, "", "The Courant", nil},
		{"who has a name speaks to others too", []told{
			{day: "05", outlet: "The Courant", way: "Mara Holt", words: "she sold the ferry"},
			{day: "06", outlet: "The Beacon", way: "Mara Holt", words: "she sold it to a friend"},
			{day: "06", outlet: "The Lantern", way: "The Courant > Mara Holt", words: "she sold the ferry"},
		}, "", "The Courant", []int64{2}},
		{"a copy without credit", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry", family: 9},
			{day: "06", outlet: "The Beacon", way: "two officials", words: "Holt sold the ferry", family: 9},
			{day: "06", outlet: "The Lantern", way: "The Courant > two officials", words: "Holt sold the ferry"},
		}, "", "The Courant", nil},
		{"what it copied itself", []told{
			{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry", family: 9},
			{day: "06", outlet: "The Beacon", way: "two officials", words: "Holt sold the ferry", family: 9},
			{day: "06", outlet: "The Lantern", way: "The Courant > two officials", words: "Holt sold the ferry"},
		}, "The Beacon", "The Courant", []int64{2}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			reports, people, stances := claim(tt.all)
			reports[0].Reading.Report.Wire = tt.wire
			f := New(reports, people.list)
			if got := standing(f.Without(stances, Withdrawn{})); len(got) != len(stances) {
				t.Errorf("reports %v stand when nobody is withdrawn", got)
			}
			if outlet := (Withdrawn{Outlet: tt.without}); strings.HasPrefix(tt.without, "The ") && !slices.Equal(standing(f.Without(stances, outlet)), tt.stands) {
				t.Errorf("by its name alone, want %v", tt.stands)
			}
			people.number(tt.without)
			got := standing(New(reports, people.list).Without(stances, Withdrawn{Party: people.of[tt.without]}))
			if !slices.Equal(got, tt.stands) {
				t.Errorf("reports %v stand, want %v", got, tt.stands)
			}
		})
	}
}

// However much is said of it, what is left without somebody rests on no more origins than are left; without nobody it is what it was.
func TestWithoutIsWhatIsLeft(t *testing.T) {
	all := []told{
		{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry"},
		{day: "06", outlet: "The Beacon", way: "a shipyard worker", words: "Holt sold the ferry on the Quay"},
	}
	for i, words := range []string{"the ferry was sold", "a ferry is gone", "Holt sold a boat", "the boat was sold for little", "the Quay lost a ferry", "nobody saw the sale"} {
		all = append(all, told{day: "07", outlet: []string{"The Lantern", "The Mercury", "The Globe"}[i%3], way: "Mara Holt", words: words})
	}
	reports, people, stances := claim(all)
	f := New(reports, people.list)
	with := f.Fold(stances)
	if with.Max != 4 {
		t.Fatalf("%d to %d, want an estimate of 4 at most", with.Min, with.Max)
	}
	if left := f.Without(stances, Withdrawn{Party: people.of["Mara Holt"]}); left.Min != 2 || left.Max != 2 || len(left.Origins) != 2 {
		t.Errorf("%d to %d of %d are left, want 2", left.Min, left.Max, len(left.Origins))
	}
	if left := f.Without(stances, Withdrawn{Outlet: "The Herald"}); left.Min != with.Min || left.Max != with.Max {
		t.Errorf("without one who is not there %d to %d, want %d to %d", left.Min, left.Max, with.Min, with.Max)
	}
}

func TestOrderMakesNoDifference(t *testing.T) {
	reports, people, stances := claim([]told{
		{day: "05", outlet: "The Courant", way: "two officials", words: "Holt sold the ferry on the Quay for 40,000"},
		{day: "06", outlet: "The Beacon", way: "The Courant > unnamed officials", words: "Holt sold the ferry"},
		{day: "06", outlet: "The Lantern", way: "insiders", words: "it was on the Quay that it went, for 40,000"},
		{day: "07", outlet: "The Lantern", way: "Mara Holt", words: "she sold it", position: hearsay.Confirms},
	})
	want := New(reports, people.list).Fold(stances)
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(slices.Clone(reports)).Draw(t, "reports")
		got := New(shuffled, people.list).Fold(rapid.Permutation(stances).Draw(t, "claim"))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("origins (-want +got):\n%s", diff)
		}
	})
}

func TestVoices(t *testing.T) {
	for _, tt := range []struct {
		name string
		kind hearsay.PartyType
		want voice
		noun string
	}{
		{"a copy of the log of the harbour", hearsay.Document, written, "log"},
		{"bank statements", hearsay.Document, written, "statements"},
		{"a company statement", hearsay.Document, party, ""},
		{"an interim report of the inquiry", hearsay.Document, finding, "report"},
		{"minutes of its committee, also seen by the Courant", "", written, "minutes"},
		{"emails obtained by the Courant", hearsay.Document, written, "email"},
		{"a chart of the bay", hearsay.Document, finding, ""},
		{"unconfirmed reports", hearsay.Document, press, ""},
		{"a report in the Elms Times", hearsay.Document, press, ""},
		{"Mark Page", hearsay.Person, party, ""},
		{"a website", hearsay.Organisation, press, ""},
		{"The Elms Times", hearsay.Organisation, press, ""},
		{"the port inspectorate", hearsay.Organisation, finding, ""},
		{"inspectors", hearsay.Group, finding, ""},
		{"two dockers", hearsay.Group, hidden, ""},
		{"his people", hearsay.Group, party, ""},
		{"a pump operator at the mine", "", hidden, ""},
		{"an account", "", party, ""},
		{"the two", "", hidden, ""},
		{"the harbour master", hearsay.Person, party, ""},
		{"a harbour master", hearsay.Person, hidden, ""},
		{"a solicitor for the port", hearsay.Person, party, ""},
		{"a maker of boats", hearsay.Organisation, party, ""},
	} {
		f := New(nil, []Party{{Name: tt.name, Type: tt.kind, Named: tt.name[0] < 'a'}})
		s := &source{report: &Report{}, statement: &hearsay.Statement{}, speaker: 1}
		got, noun := f.voiceOf(s)
		if tt.noun == "" && got == finding {
			noun = ""
		}
		if got != tt.want || noun != tt.noun {
			t.Errorf("%q of type %q: found %d %q, want %d %q", tt.name, tt.kind, got, noun, tt.want, tt.noun)
		}
	}
}

// Who says that they will not do what is asked of them is no origin of its being asked.
func TestRefuses(t *testing.T) {
	for words, want := range map[string]bool{"he would not resign over it": true, "she won’t sell the ferry": true, "he would sell the ferry": false} {
		r := Report{Report: entry.Report{Reading: hearsay.Reading{Text: words}}}
		s := source{report: &r, statement: &hearsay.Statement{Position: hearsay.Commits, Content: []hearsay.Span{{Start: 0, End: len(words)}}}}
		if s.refuses() != want {
			t.Errorf("%q refuses: want %v", words, want)
		}
	}
}

// Whose name a later version leaves out is no further origin, and not joined to the name either.
func TestNamedBefore(t *testing.T) {
	const sold = "Tarn sold the old ferry to a breaker in secret"
	for _, tt := range []struct {
		later  string
		family int64
	}{{sold, 7}, {sold, 0}, {"the ferry yard had no licence for the breaking of ships", 7}} {
		reports, people, stances := claim([]told{{day: "05", outlet: "The Courant", way: "two officials", words: sold},
			{day: "06", outlet: "The Beacon", way: "Joyce Marr", words: tt.later, family: 7}, {day: "06", outlet: "The Beacon", way: "a stoker on the quay", words: sold, family: tt.family}})
		got := New(reports, people.list).Fold(stances)
		last := got.Origins[len(got.Origins)-1]
		if doubtful := last.Kind == Doubtful; doubtful != (tt.later == sold && tt.family == 7) {
			t.Errorf("%+v: %+v", tt, got.Origins)
		}
	}
}

// The details of two statements are counted once each, whatever words they have: of a time those of the time, of a name all of it.
func TestDetails(t *testing.T) {
	const text = "On 23 March 2031 the Moss yard of Landry Moss, in Tarn, took 40,000 from Ada Roe's fund"
	at := strings.Index(text, "23 March 2031")
	r := Report{Report: entry.Report{Reading: hearsay.Reading{Text: text, Times: []hearsay.Time{{Span: hearsay.Span{Start: at, End: at + len("23 March 2031")}, Type: "DATE", Value: "2031-03-23"}}}}}
	got := details(&r, &hearsay.Statement{Content: []hearsay.Span{{Start: 0, End: len(text)}}})
	if diff := cmp.Diff([]string{"2031-03-23", "40,000", "Ada Roe", "Landry Moss", "Moss", "Tarn"}, got); diff != "" {
		t.Error(diff)
	}
	for _, tt := range []struct{ a, b, want string }{
		{"Landry Moss", "Moss", "Moss"},
		{"Landry Moss", "Landry|Moss", "Landry|Moss"},
		{"Landry Moss|40,000", "40,000|Landry Moss", "Landry Moss|40,000"},
		{"Moss|Landry Moss", "Moss", "Moss"},
		{"Landry Mossman", "Moss", ""},
	} {
		if got := strings.Join(sharedDetails(strings.Split(tt.a, "|"), strings.Split(tt.b, "|")), "|"); got != tt.want {
			t.Errorf("%s and %s share %q, want %q", tt.a, tt.b, got, tt.want)
		}
	}
}

// Of two statements of which one tells what the other says one was heard from the other.
func TestHeardWithin(t *testing.T) {
	const sold = "Tarn sold the old ferry to a breaker in secret"
	reports, people, stances := claim([]told{{day: "05", outlet: "The Courant", way: "a clerk", words: sold}, {day: "05", outlet: "The Courant", way: "a stoker", words: sold, same: true}})
	if got := New(reports, people.list).Fold(stances); len(got.Origins) != 2 {
		t.Errorf("one beside the other, %+v", got.Origins)
	}
	reports[0].Reading.Statements[1].NestedIn = "s1"
	if got := New(reports, people.list).Fold(stances); len(got.Origins) != 1 {
		t.Errorf("one in the other, %+v", got.Origins)
	}
}
