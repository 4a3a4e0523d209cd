package claims

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

const (
	monday  = "2031-05-05"
	tuesday = "2031-05-06"
)

func TestGroup(t *testing.T) {
	other := said{who: "Ilse Brandt", words: "the ferry season would open with new boats from the northern yards"}
	for _, tt := range []struct {
		name    string
		reports []Report
		want    string
	}{
		{
			"the same words",
			[]Report{
				report(1, monday, said{who: "a dock worker", words: "the crane inspection was skipped in March", anonymous: true}, other),
				report(2, tuesday, other, said{who: "a dock worker", words: "the crane inspection was skipped in March", anonymous: true}),
			},
			"r1/s1 r2/s2; r1/s2 r2/s1",
		},
		{
			"other words for one thing",
			[]Report{
				report(1, monday, said{who: "a dock worker", words: "Jonas Reyk skipped the March inspection of the harbour cranes"}, other),
				report(2, tuesday, said{who: "two officials", words: "crane inspections at the harbour were skipped by Jonas Reyk"}),
			},
			"r1/s1 r2/s1",
		},
		{
			"one party in common makes no proposition",
			[]Report{
				report(1, monday, said{who: "a dock worker", words: "Jonas Reyk skipped the March inspection of the cranes"}, other),
				report(2, tuesday, said{who: "two officials", words: "Jonas Reyk had bought a house on the coast"}),
			},
			"",
		},
		{
			"another thing of the same people",
			[]Report{
				report(1, monday, said{who: "a dock worker", words: "Mara Holt met Jonas Reyk for dinner at the Anchor"}, other),
				report(2, tuesday, said{who: "two officials", words: "Mara Holt paid Jonas Reyk for a report on dredging"}),
			},
			"",
		},
		{
			"pronouns are who they stand for",
			[]Report{
				report(1, monday, said{who: "a dock worker", words: "Mara Holt bribed Jonas Reyk"}, other),
				report(2, tuesday, said{who: "Jonas Reyk", words: "{Mara Holt|she} never bribed {Jonas Reyk|him}", position: hearsay.Denies}, other),
			},
			"r1/s1 r2/s1; r1/s2 r2/s2",
		},
		{
			"a denial without words of its own goes to what it denies",
			[]Report{
				report(1, monday, said{who: "a dock worker", words: "Mara Holt hid the survey of the sea wall"},
					said{who: "Mara Holt", words: "the claim", position: hearsay.Denies}),
			},
			"r1/s1 r1/s2",
		},
		{
			"so does silence, to what is told of who is silent",
			[]Report{
				report(1, monday, said{who: "Ilse Brandt", words: "tourists liked the promenade cafes in summer"},
					said{who: "a dock worker", words: "Mara Holt hid the survey of the sea wall"},
					said{who: "Mara Holt", words: "to comment", position: hearsay.Declines}),
			},
			"r1/s2 r1/s3",
		},
		{
			"silence of somebody else is about something else",
			[]Report{
				report(1, monday, said{who: "a dock worker", words: "Mara Holt hid the survey of the sea wall"},
					said{who: "Jonas Reyk", words: "to comment", position: hearsay.Declines}),
			},
			"",
		},
		{
			"a quotation goes on from what its speaker is said to have said",
			[]Report{
				report(1, monday, said{who: "Ilse Brandt", words: "the tunnel should be closed until the pumps are mended"},
					said{who: "Ilse Brandt", words: "“Nobody mends pumps in a tunnel that is open,”", quote: true}),
			},
			"r1/s1 r1/s2",
		},
		{
			"where nobody else tells it, with words in common only",
			[]Report{
				report(1, monday, said{who: "Ilse Brandt", words: "the tunnel should be closed until the pumps are mended"},
					said{who: "Ilse Brandt", words: "“Tourists like the promenade cafes,”", quote: true}),
			},
			"",
		},
		{
			"silence alone is no claim",
			[]Report{
				report(1, monday, said{who: "Mara Holt", words: "to comment", position: hearsay.Declines}),
				report(2, monday, said{who: "Mara Holt", words: "to comment", position: hearsay.Declines}),
			},
			"",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := groups(tt.reports...); got != tt.want {
				t.Errorf("groups are %q, want %q", got, tt.want)
			}
		})
	}
}

// In a large record a phrase in common does not join statements of reports that tell of different things, unless they are the same words.
func TestStories(t *testing.T) {
	ferry := report(1, monday, said{who: "Mara Holt", words: "the old ferry terminal is a scandal for the middle class"},
		said{who: "Ilse Brandt", words: "Tarn Shipping mothballed the jetty, the gangway and the ticket hall"},
		said{who: "the harbour board", words: "divers found cracks along the breakwater, two buoys adrift and a sunken barge"})
	wages := report(2, tuesday, said{who: "Jonas Reyk", words: "wages of the middle class have been flat for a decade"},
		said{who: "two officials", words: "payroll taxes at Denvale fell below rates of inland counties"},
		said{who: "Ilse Brandt", words: "schools hired nurses, librarians and a choirmaster in spring"})
	if got := groups(ferry, wages); got != "" {
		t.Errorf("groups are %q, want none", got)
	}
	again := report(3, tuesday, said{who: "Jonas Reyk", words: "a museum of clocks opens at Port Elms in autumn"},
		said{who: "Mara Holt", words: "the old ferry terminal is a scandal for the middle class"})
	if got, want := groups(ferry, wages, again), "r1/s1 r3/s2"; got != want {
		t.Errorf("groups are %q, want %q", got, want)
	}
}

// Days are counted well enough to tell weeks.
func TestDayOf(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		near bool
	}{
		{"2031-05-05", "2031-05-18", true}, {"2031-05-25T10:00:00Z", "2031-06-05", true}, {"2031-12-31", "2032-01-04", true},
		{"2031-05-05", "2031-05-25", false}, {"2031-05-05", "2032-05-05", false},
	} {
		if got := dayOf(tt.b)-dayOf(tt.a) <= sameWeeks; got != tt.near {
			t.Errorf("%s and %s are of the same weeks: %v, want %v", tt.a, tt.b, got, tt.near)
		}
	}
	for _, none := range []string{"", "2031", "last Monday"} {
		if dayOf(none) != 0 {
			t.Errorf("%q is a day", none)
		}
	}
}

// What one party says in several reports to deny a claim goes to the claim as a whole.
func TestSides(t *testing.T) {
	claims, _ := group([]Report{
		report(1, monday, said{who: "two officials", words: "Mara Holt dined with Jonas Reyk at the Anchor on the quay", anonymous: true},
			said{who: "the Courant", words: "Mara Holt had dined with Jonas Reyk at the Anchor"}),
		report(2, tuesday, said{who: "Mara Holt", words: "{Mara Holt|she} had not dined with Jonas Reyk and was in Denvale", position: hearsay.Denies},
			said{who: "Ilse Brandt", words: "the ferry is late"}),
		report(3, "2031-05-08", said{who: "Mara Holt", words: "{Mara Holt|she} never dined with Jonas Reyk, but slept in Denvale", position: hearsay.Denies},
			said{who: "Jonas Reyk", words: "the bridge is shut"}),
	})
	if len(claims) != 1 || len(claims[0].Statements) != 4 {
		t.Errorf("found %v, want one claim of four statements", claims)
	}
}

// story is reports with all that the rules look at.
func story() []Report {
	return []Report{
		report(1, monday, said{who: "two officials", words: "Mara Holt sold the old ferry to Tarn Shipping for 40,000 in April", anonymous: true},
			said{who: "Tarn Shipping", words: "the sale", position: hearsay.Declines},
			said{who: "Mara Holt", words: "“{Mara Holt|I} did not sell the ferry to Tarn Shipping,”", position: hearsay.Denies, quote: true}),
		report(2, tuesday, said{who: "the Courant", words: "Mara Holt had sold the ferry to Tarn Shipping"},
			said{who: "Ilse Brandt", forWhom: "Mara Holt", words: "that was false", position: hearsay.Denies},
			said{who: "Jonas Reyk", words: "the bridge at Denvale needs paint"}),
		report(3, "2031-05-08", said{who: "Mara Holt", words: "{Mara Holt|she} sold the ferry to Tarn Shipping in April", position: hearsay.Confirms},
			said{who: "Jonas Reyk", words: "paint for the bridge at Denvale will come in June"}),
	}
}

func TestPositions(t *testing.T) {
	claims, _ := group(story())
	names := people()
	var got []string
	for _, p := range claims[0].Positions {
		got = append(got, fmt.Sprintf("%s %s %s %s", p.Date, names[p.Party-1], p.Position, p.Statement))
	}
	want := []string{
		"2031-05-05 two officials alleges r1/s1", "2031-05-05 Tarn Shipping declines r1/s2", "2031-05-05 Mara Holt denies r1/s3",
		"2031-05-06 the Courant alleges r2/s1", "2031-05-08 Mara Holt confirms r3/s1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("positions (-want +got):\n%s", diff)
	}
	if want := "Mara Holt had sold the ferry to Tarn Shipping"; claims[0].Title != want {
		t.Errorf("the title is %q, want %q", claims[0].Title, want)
	}
}

// What is not sure enough is of the claim, but nobody takes a position by it: then it is somebody else who denies first.
func TestDoubtful(t *testing.T) {
	for _, tt := range []struct {
		confidence hearsay.Confidence
		want       []string // who deny
	}{
		{hearsay.Confidence{Span: sureAt - 1, Speaker: 90, Position: 90}, []string{"r2/s2"}},
		{hearsay.Confidence{Span: 90, Speaker: hearsay.DoubtfulBelow - 1, Position: 90}, []string{"r2/s2"}},
		{hearsay.Confidence{Span: sureAt, Speaker: hearsay.DoubtfulBelow, Position: 0}, []string{"r1/s3"}},
		{hearsay.Confidence{Span: 90, Speaker: -1, Position: -1}, []string{"r1/s3"}},
	} {
		reports := story()
		reports[0].Reading.Statements[2].Confidence = tt.confidence
		claims, _ := group(reports)
		var denial []string
		for _, p := range claims[0].Positions {
			if p.Position == hearsay.Denies {
				denial = append(denial, p.Statement.String())
			}
		}
		if !slices.Equal(denial, tt.want) {
			t.Errorf("%+v: %v deny it, want %v", tt.confidence, denial, tt.want)
		}
		if doubtful := (entry.Ref{Report: 1, Number: 3}); !slices.Contains(claims[0].Statements, doubtful) {
			t.Errorf("%+v: %v are of the claim, want %s among them", tt.confidence, claims[0].Statements, doubtful)
		}
	}
}

// What two reports that tell of several things have in common is a topic and a phrase, unless it is much.
func TestAcross(t *testing.T) {
	for _, tt := range []struct {
		a, b said
		want bool
	}{
		{said{who: "Mara Holt", words: "the old ferry of the harbour was slow in storms"}, said{who: "Jonas Reyk", words: "the harbour crane had broken its chain at night"}, false},
		{said{who: "Mara Holt", words: "the old ferry of the harbour had broken its chain"}, said{who: "Jonas Reyk", words: "the ferry broke its chain in the harbour"}, true},
		{said{who: "Mara Holt", words: "nothing", position: hearsay.Declines}, said{who: "Jonas Reyk", words: "the pier was shut in June"}, false},
	} {
		g := newGrouper([]Report{report(1, monday, tt.a), report(2, tuesday, tt.b)})
		if got := g.across(0, 1, g.similar(0, 1)); got != tt.want {
			t.Errorf("%q and %q: %v, want %v", tt.a.words, tt.b.words, got, tt.want)
		}
	}
}

// Two refusals have nothing in common but that they are; and what is only asked is no claim.
func TestNoClaims(t *testing.T) {
	for name, r := range map[string]Report{
		"refusals": report(1, monday, said{who: "Mara Holt", cue: "declined", words: "to comment", position: hearsay.Declines}, said{who: "Ilse Brandt", words: "the pier would open in June"},
			said{who: "Tarn Shipping", words: "cranes are dear"}, said{who: "Jonas Reyk", cue: "declined", words: "to comment", position: hearsay.Declines}),
		"questions": report(1, monday, said{who: "Mara Holt", cue: "asked", words: "whether the old ferry was sold in June", position: hearsay.Asks},
			said{who: "Mara Holt", cue: "asked", words: "whether the old ferry was sold in June", position: hearsay.Asks}),
	} {
		if got := groups(r); got != "" {
			t.Errorf("%s: found %q", name, got)
		}
	}
}

// A title is read by itself: with the verb that what is said hangs on, and with the source where nobody answers.
func TestTitleIsWhole(t *testing.T) {
	for _, tt := range []struct {
		said said
		more string // what Jonas Reyk denies of it
		want string
	}{
		{said{who: "Mara Holt", cue: "accused", words: "Jonas Reyk of selling the ferry"}, "", "Mara Holt accused Jonas Reyk of selling the ferry"},
		{said{who: "Mara Holt", cue: "accused", words: "him of selling the ferry"}, "the ferry", "accused him of selling the ferry"},
		{said{who: "Mara Holt", cue: "plans", words: "to sell the ferry"}, "", "Mara Holt plans to sell the ferry"},
		{said{who: "Mara Holt", cue: "asked", words: "whether the ferry was sold"}, "", "Mara Holt asked whether the ferry was sold"},
		{said{who: "Mara Holt", cue: "dwelled on", words: "the storm that the ferry had seen"}, "", "Mara Holt dwelled on the storm that the ferry had seen"},
		{said{who: "Mara Holt", words: "she would sell the ferry"}, "", "Mara Holt said she would sell the ferry"},
		{said{who: "Mara Holt", words: "her lawyer sold the ferry"}, "the ferry", "her lawyer sold the ferry"},
		{said{who: "Mara Holt", words: "that the ferry was sold"}, "", "the ferry was sold"},
		{said{who: "Mara Holt", cue: "according to", words: "a sale of the ferry in June"}, "", "a sale of the ferry in June"},
		{said{who: "Mara Holt", words: "“And the ferry was a ‘wreck of wrecks,’”"}, "", "the ferry was a ‘wreck of wrecks"},
		{said{who: "Mara Holt", words: "the ferry was “sold to friends”"}, "", "the ferry was “sold to friends”"},
		{said{who: "Mara Holt", words: "“But that was a ferry of ours”"}, "", "that was a ferry of ours"},
		{said{who: "she", cue: "wants", words: "to sell the ferry"}, "", "wants to sell the ferry"},
	} {
		r := report(1, monday, tt.said, said{who: "Jonas Reyk", cue: "denied", words: tt.more, position: hearsay.Denies})
		ms := []int{0}
		if tt.more != "" {
			ms = append(ms, 1)
		}
		if got := newGrouper([]Report{r}).title(ms).words; got != tt.want {
			t.Errorf("the title is %q, want %q", got, tt.want)
		}
	}
}

// A title is no statement that is shown as doubtful where there is another.
func TestTitleIsSure(t *testing.T) {
	r := report(1, monday, said{who: "Mara Holt", words: "the council sold the old ferry to its friends"}, said{who: "Jonas Reyk", words: "the council sold the old ferry"})
	for _, tt := range []struct {
		first int // the confidence of the first
		want  string
	}{{80, "the council sold the old ferry to its friends"}, {28, "the council sold the old ferry"}} {
		r.Reading.Statements[0].Confidence.Span, r.Reading.Statements[1].Confidence.Span = tt.first, 80
		if got := newGrouper([]Report{r}).title([]int{0, 1}).words; got != tt.want {
			t.Errorf("the title is %q, want %q", got, tt.want)
		}
	}
}

// A claim is called by what most of it is about, whichever of many statements that is.
func TestTitleIsOfMost(t *testing.T) {
	title := func(words ...string) string {
		var all []Report // one for each, as what a report says often weighs less in it
		var ms []int
		for i, w := range words {
			all, ms = append(all, report(int64(i+1), monday, said{who: "Mara Holt", words: w})), append(ms, i)
		}
		return newGrouper(all).title(ms).words
	}
	const crane, choir = "the crane inspection was skipped in March", "the school hired a choirmaster in June"
	var many []string
	for i := range 12 { // of every other one most are about the choirmaster, of all of them the crane
		if i < 11 {
			many = append(many, choir, crane)
		} else {
			many = append(many, crane, crane)
		}
	}
	if got := title(many...); got != crane {
		t.Errorf("what most is about is not what 13 of 24 say: %q", got)
	}
}

// A claim is called by what is answered, though less of it is about that.
func TestTitleIsAnswered(t *testing.T) {
	const crane, choir = "the crane inspection was skipped in March", "the school hired a choirmaster in June"
	for _, tt := range []struct {
		name  string
		said  []said
		title string
	}{
		{"nobody answers", []said{{who: "Mara Holt", words: choir}, {who: "two officials", words: crane}, {who: "Mara Holt", words: choir}}, choir},
		{"somebody denies the one", []said{{who: "Mara Holt", words: choir}, {who: "Mara Holt", words: crane}, {who: "Mara Holt", words: choir}, {who: "Jonas Reyk", cue: "denied", words: "that the crane inspection was skipped", position: hearsay.Denies}}, crane},
		{"a source without a name alleges it", []said{{who: "Mara Holt", words: choir}, {who: "two officials", words: crane, position: hearsay.Alleges}, {who: "Mara Holt", words: choir}, {who: "Jonas Reyk", cue: "declined", words: "to comment on the crane", position: hearsay.Declines}}, crane},
	} {
		var all []Report
		var ms []int
		for i, s := range tt.said {
			all, ms = append(all, report(int64(i+1), monday, s)), append(ms, i)
		}
		if got := newGrouper(all).title(ms).words; got != tt.title {
			t.Errorf("%s: the title is %q, want %q", tt.name, got, tt.title)
		}
	}
}

// A quotation that its source stands in is read as one.
func TestTitleHoldsItsSource(t *testing.T) {
	const text = "“The question of the ferries,” Mara Holt said, “is not settled yet.”"
	r := report(1, monday, said{who: "Mara Holt", words: "so"})
	r.Reading.Text = text
	span := func(words string) hearsay.Span {
		at := strings.Index(text, words)
		return hearsay.Span{Start: at, End: at + len(words)}
	}
	s := &r.Reading.Statements[0]
	s.Source, s.Cue, s.Content = []hearsay.Span{span("Mara Holt")}, []hearsay.Span{span("said")}, []hearsay.Span{span("“The question of the ferries,”"), span("“is not settled yet.”")}
	want := "The question of the ferries,” Mara Holt said, “is not settled yet."
	if got := newGrouper([]Report{r}).title([]int{0}).words; strings.Trim(got, "“”") != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
}

// Who reads a title has not read who "she" is.
func TestTitleNames(t *testing.T) {
	claims, _ := group([]Report{
		report(1, monday, said{who: "a dock worker", words: "she had skipped the March inspection of the harbour cranes"}),
		report(2, tuesday, said{who: "two officials", words: "Mara Holt had skipped the March inspection of the harbour cranes"}),
		report(3, tuesday, said{who: "the notice", words: "I skipped the March inspection of the harbour cranes"}),
	})
	if want := "Mara Holt had skipped the March inspection of the harbour cranes"; len(claims) != 1 || claims[0].Title != want {
		t.Errorf("%d claims, the first %q, want %q", len(claims), claims[0].Title, want)
	}
}

// A claim is called by a sentence, though what has no verb stands first and is as much like the rest.
func TestTitleHasAVerb(t *testing.T) {
	claims, _ := group([]Report{
		report(1, monday, said{who: "a dock worker", words: "the March inspection of the harbour cranes by Jonas Reyk"}),
		report(2, tuesday, said{who: "two officials", words: "Jonas Reyk had skipped the March inspection of the harbour cranes"}),
	})
	if want := "Jonas Reyk had skipped the March inspection of the harbour cranes"; len(claims) != 1 || claims[0].Title != want {
		t.Errorf("claims %+v, want one called %q", claims, want)
	}
}

// What the report of an inquiry says it finds, and what sources without a name say that somebody did they allege.
func TestReportsFind(t *testing.T) {
	claims, _ := group([]Report{
		report(1, monday, said{who: "two officials", words: "Mara Holt skipped the March inspection of the cranes", anonymous: true}),
		report(2, tuesday, said{who: "an interim report", words: "Mara Holt had skipped the inspection of the cranes in March"}),
	})
	for _, p := range claims[0].Positions {
		if want := map[string]hearsay.Position{"two officials": hearsay.Alleges, "an interim report": hearsay.Finds}[people()[p.Party-1]]; p.Position != want {
			t.Errorf("the position of %s is %s, want %s", people()[p.Party-1], p.Position, want)
		}
	}
}

// Every claim has one join fewer than statements, and the joins lead from each statement to each other.
func TestJoinsSpanTheirClaim(t *testing.T) {
	claims, _ := group(story())
	for _, c := range claims {
		if len(c.Joins) != len(c.Statements)-1 {
			t.Errorf("%q has %d joins of %d statements", c.Title, len(c.Joins), len(c.Statements))
		}
		for _, j := range c.Joins {
			if !slices.Contains(c.Statements, j.A) || !slices.Contains(c.Statements, j.B) {
				t.Errorf("%q has the join %v of statements that it has not", c.Title, j)
			}
		}
	}
}

func TestOrderMakesNoDifference(t *testing.T) {
	want, offers := group(story())
	rapid.Check(t, func(t *rapid.T) {
		got, o := group(rapid.Permutation(story()).Draw(t, "order"))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("claims (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(offers, o); diff != "" {
			t.Fatalf("offers (-want +got):\n%s", diff)
		}
	})
}

// A lawyer who is introduced once speaks for the same party later on.
func TestPrincipals(t *testing.T) {
	r := story()
	got := principals(r)
	lawyer, client := party(idOf("Ilse Brandt")), party(idOf("Mara Holt"))
	if got[lawyer] != client || len(got) != 1 {
		t.Errorf("principals are %v, want %d for %d", got, client, lawyer)
	}
	both := report(4, monday, said{who: "Ilse Brandt", forWhom: "Jonas Reyk", words: "he was ill"})
	if got := principals(append(r, both)); len(got) != 0 {
		t.Errorf("who speaks for two parties speaks for %v", got)
	}
}

func TestStems(t *testing.T) {
	for _, same := range []string{
		"suspend suspended suspending", "deny denies denied", "resign resigned resigning", "investigate investigation investigating", "dine dined dining",
		"copy copies copied", "pay payment payments paid", "meet met meeting",
	} {
		words := strings.Fields(same)
		for _, w := range words[1:] {
			if stemOf(w) != stemOf(words[0]) {
				t.Errorf("the stem of %s is %s, that of %s %s", w, stemOf(w), words[0], stemOf(words[0]))
			}
		}
	}
}

func TestFigures(t *testing.T) {
	for _, tt := range []struct {
		a, nextA, b, nextB string
		same               bool
	}{
		{"41,000", "", "41000", "people", true},
		{"41", "thousand", "41,000", "", true},
		{"7.4", "million", "7,400,000", "", true},
		{"7.4", "million", "7.9", "million", false},
		{"15", "", "51", "", false},
	} {
		a, okA := figureTerm(tt.a, tt.nextA)
		b, okB := figureTerm(tt.b, tt.nextB)
		if !okA || !okB || (a == b) != tt.same {
			t.Errorf("%s %s and %s %s are the same: %v, want %v", tt.a, tt.nextA, tt.b, tt.nextB, a == b, tt.same)
		}
	}
}

func TestDates(t *testing.T) {
	day, _ := dateTerm("2031-05-05")
	at, _ := dateTerm("2031-05-05T19:00")
	month, _ := dateTerm("2031-05")
	if day != at || day == month {
		t.Errorf("terms are %d of a day, %d of an hour of it, %d of its month", day, at, month)
	}
	for _, none := range []string{"", "2031", "PT2H", "PRESENT_REF", "2031-W19", "2031-SU"} {
		if _, ok := dateTerm(none); ok {
			t.Errorf("%q dates something", none)
		}
	}
}

func TestLog2(t *testing.T) {
	for n, want := range map[int]int{0: 0, 1: 0, 2: 16, 3: 25, 4: 32, 1000: 159} {
		if got := log2(n); got != want {
			t.Errorf("log2(%d) is %d sixteenths, want %d", n, got, want)
		}
	}
	for n := range 3000 {
		if r := root(n); r*r > n || (r+1)*(r+1) <= n {
			t.Errorf("root(%d) is %d", n, r)
		}
	}
}

// The words of a span are those that cutting it gives, whatever of a word it parts.
func TestWordsIn(t *testing.T) {
	const text = "“Roe’s boats’ crews”, she’d said: £1,250.50 weren't paid.\nÉlan's owner – the O'Shea firm – isn’t 'in it' at 7.30, or 7. Not so"
	p := newProse(text)
	for from := range text {
		for to := from; to <= len(text); to++ {
			if to < len(text) && !utf8.RuneStart(text[to]) {
				continue
			}
			s := hearsay.Span{Start: from, End: to}
			if got, want := p.wordsIn(s), wordsOf(text, s); !slices.Equal(got, want) {
				t.Fatalf("the words of %q are %v, want %v", s.In(text), got, want)
			}
		}
	}
}

// A word means one thing: of two lines with it only the last would count.
func TestOneSense(t *testing.T) {
	in := map[term]string{}
	for line := range strings.Lines(sameMeaning) {
		for _, w := range strings.Fields(line) {
			stem := stemTerm(stemOf(w))
			if other, ok := in[stem]; ok && other != line {
				t.Errorf("%s is in two lines", w)
			}
			in[stem] = line
		}
	}
}
