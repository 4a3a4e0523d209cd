package copies

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// The story of the ferry, as the agency sent it.
var ferry = []string{
	"The harbour authority of Ost Vellin kept a ferry in service for six weeks after an inspector warned that its bow door did not close, a leaked report shows.",
	"The report, dated 4 March, says the door of the Corrie Maid was held by two of its five pins when she left for the islands with 212 people on board.",
	"“I wrote it down twice and I wrote it in capitals,” said Tamsin Oake, who retired as an inspector in May. “Nobody rang me.”",
	"The authority denied that it had been told. A spokesman, Rolf Ender, said the first it knew of a fault was on 19 April, when the crew reported water on the car deck.",
	"Brannoch Lines, which runs the ferry, said it had followed every instruction it was given and would help any inquiry.",
	"The islands have no other link to the mainland in winter, and the council said a hotel had begun to ration milk.",
	"Transport minister Edda Karlow is to answer questions in the chamber on Thursday.",
}

// paper makes a text of paragraphs with what names it.
type paper struct {
	outlet, wire, byline, published, notice, canonical string
	article                                            int64
	body                                               []string
}

// text numbers it.
func (p paper) text(id int64) Text {
	t := Text{ID: id, Article: p.article, SHA256: fmt.Sprintf("%03d", id), Outlet: p.outlet, Wire: p.wire, Byline: p.byline, Published: p.published}
	if t.Article == 0 {
		t.Article = id
	}
	t.Addresses = []string{fmt.Sprintf("https://%s.example/%d", strings.ToLower(strings.ReplaceAll(p.outlet, " ", "")), t.Article)}
	if p.canonical != "" {
		t.Addresses = append(t.Addresses, p.canonical)
	}
	t.Source = strings.Join(p.body, "\n\n")
	t.Body = []hearsay.Span{{Start: 0, End: len(t.Source)}}
	for i, open := 0, -1; i < len(t.Source); i++ {
		switch {
		case strings.HasPrefix(t.Source[i:], "“"):
			open = i
		case strings.HasPrefix(t.Source[i:], "”") && open >= 0:
			t.Quoted = append(t.Quoted, hearsay.Span{Start: open, End: i + len("”")})
		}
	}
	if p.notice != "" {
		start := len(t.Source) + 1
		t.Source += "\n" + p.notice
		t.Credits = []hearsay.Span{{Start: start, End: len(t.Source)}}
	}
	return t
}

// show writes families as people would: original<-member/containment, with a star for credit.
func show(f Families) string {
	var out []string
	for _, x := range f.List {
		s := fmt.Sprintf("%d:", x.Original)
		for _, m := range x.Members {
			s += fmt.Sprintf(" %d", m.Report)
			if m.Credited {
				s += "*"
			}
			if m.Tie == Rewrite {
				s += "~"
			}
		}
		if x.Outside != "" {
			s += " of " + x.Outside
		}
		out = append(out, s)
	}
	for _, x := range f.Suggestions {
		out = append(out, fmt.Sprintf("%s %d %d", x.Tie, x.A, x.B))
	}
	return strings.Join(out, "; ")
}

// with returns the paragraphs of the ferry with others in place of some, by number; "" leaves one out.
func with(changes map[int]string, more ...string) []string {
	var out []string
	for i, p := range ferry {
		if c, ok := changes[i]; ok {
			p = c
		}
		if p != "" {
			out = append(out, p)
		}
	}
	return append(out, more...)
}

var agency = paper{outlet: "Northern Wire Service", wire: "Northern Wire Service", published: "2030-05-02T09:00:00Z", body: ferry}

func weather(day, wind, high string) []string {
	return []string{
		"Weather for the coast, issued by the Ost Vellin office at 6 a.m. on " + day + ".",
		"Winds from the north west at " + wind + " knots, with rain at times in the afternoon and a high of " + high + " degrees.",
		"Small craft are advised to stay in harbour until the warning is lifted. The next forecast will be issued at noon on " + day + ".",
		"Tides at the outer pier: high water at " + wind + " minutes past four, low water at " + high + " minutes past ten.",
	}
}

func TestFind(t *testing.T) {
	local := []string{
		"Shopkeepers on Quay Street said the ferry was the only thing that brought them customers.",
		"“We will eat turnips if we must,” said Orm Tveit, who sells nets. He has sold nets there for thirty years, and his father did before him.",
	}
	tests := []struct {
		name   string
		papers []paper
		want   string
	}{
		{"a cut copy with a local end, credited", []paper{agency,
			{outlet: "Tarn Courier", byline: "Northern Wire Service", published: "2030-05-02T17:00:00Z", body: with(map[int]string{4: "", 6: ""}, local...)}}, "1: 2*"},
		{"without a credit", []paper{agency,
			{outlet: "Island Post", published: "2030-05-03T06:00:00Z", body: with(map[int]string{0: "A ferry sailed for six weeks with a bow door that did not close, it has emerged.", 4: ""})}}, "1: 2"},
		{"by the first letters of the agency", []paper{agency,
			{outlet: "Tarn Courier", byline: "NWS and staff", published: "2030-05-02T17:00:00Z", body: with(map[int]string{4: ""})}}, "1: 2*"},
		{"by a notice below the text", []paper{agency,
			{outlet: "Tarn Courier", notice: "This report by Northern Wire Service was first published May 2.", published: "2030-05-02T17:00:00Z", body: ferry}}, "1: 2*"},
		{"by the canonical link", []paper{agency,
			{outlet: "Tarn Courier", canonical: "http://www.northernwireservice.example/1/", published: "2030-05-02T17:00:00Z", body: ferry}}, "1: 2*"},
		{"a credit is believed against the clock", []paper{
			{outlet: "Tarn Courier", wire: "Northern Wire Service", published: "2030-05-02", body: with(map[int]string{4: ""})}, agency}, "2: 1*"},
		{"two clients of an agency that is not here", []paper{
			{outlet: "Tarn Courier", wire: "Northern Wire Service", published: "2030-05-02T17:00:00Z", body: with(map[int]string{4: ""})},
			{outlet: "Island Post", wire: "Northern Wire Service", published: "2030-05-02T18:00:00Z", body: with(map[int]string{5: ""})}}, "1: 2* of Northern Wire Service"},
		{"a report that tells the same in its own words", []paper{agency,
			{outlet: "Island Post", published: "2030-05-03T06:00:00Z", body: []string{
				"An inspector's warning about the Corrie Maid went unread for weeks, according to papers seen by Northern Wire Service.",
				"Her door was fastened by two pins of five. Ms Oake told the agency: “I wrote it down twice and I wrote it in capitals.” The operator, Brannoch, promised to help, and the minister will speak on Thursday."}}}, ""},
		{"the same quotations in two reports of their own", []paper{agency,
			{outlet: "Island Post", published: "2030-05-02T10:00:00Z", body: []string{
				"Tamsin Oake was for twenty years the person who looked at ships. “I wrote it down twice and I wrote it in capitals,” she says now. “Nobody rang me.”",
				"Asked who ought to have rung, she laughs and looks at the water."}}}, ""},
		{"versions of one article", []paper{agency,
			{outlet: "Northern Wire Service", wire: "Northern Wire Service", article: 1, published: "2030-05-02T12:00:00Z", body: with(map[int]string{6: "The minister has since resigned."})}}, ""},
		{"a copy of two versions", []paper{agency,
			{outlet: "Northern Wire Service", wire: "Northern Wire Service", article: 1, published: "2030-05-02T12:00:00Z", body: with(map[int]string{6: "The minister has since resigned."})},
			{outlet: "Tarn Courier", wire: "Northern Wire Service", published: "2030-05-02T17:00:00Z", body: with(map[int]string{4: ""})}}, "1: 2 3*"},
		{"the weather of two days", []paper{
			{outlet: "Island Post", published: "2030-05-02", body: weather("Thursday", "15", "11")},
			{outlet: "Island Post", published: "2030-05-03", body: weather("Friday", "22", "9")}}, "template 1 2"},
		{"the weather of one day in two papers", []paper{
			{outlet: "Island Post", published: "2030-05-02", body: weather("Thursday", "15", "11")},
			{outlet: "Tarn Courier", published: "2030-05-02", body: weather("Thursday", "15", "11")}}, "1: 2"},
		{"the weather of two days in two papers", []paper{
			{outlet: "Island Post", published: "2030-05-02", body: weather("Thursday", "15", "11")},
			{outlet: "Tarn Courier", published: "2030-05-03", body: weather("Friday", "22", "9")}}, "template 1 2"},
		{"background told again by one outlet", []paper{agency,
			{outlet: "Northern Wire Service", wire: "Northern Wire Service", published: "2030-05-06T09:00:00Z", body: append([]string{
				"The captain of the Corrie Maid walked free from court on Monday after the prosecution said that its main witness had left the country without telling anyone where he was going.",
				"Judge Iven Marsh told the court that no charge could stand on a statement that nobody would swear to, and ordered the clerk to return the captain his papers and his hat."},
				ferry[1], ferry[5])}}, "unsure 1 2"},
		{"too short to be compared", []paper{
			{outlet: "Island Post", published: "2030-05-02", body: []string{"No ferry sails today because of the wind."}},
			{outlet: "Tarn Courier", published: "2030-05-02", body: []string{"No ferry sails today because of the wind."}}}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var texts []Text
			for i, p := range tt.papers {
				texts = append(texts, p.text(int64(i+1)))
			}
			if got := show(Find(texts, nil)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
				for _, m := range Find(texts, nil).List {
					t.Logf("%+v", m)
				}
				for _, m := range Find(texts, nil).Suggestions {
					t.Logf("%+v", m)
				}
			}
		})
	}
}

// A disclaimer that ends every text of two houses does not make them a family.
func TestLastLines(t *testing.T) {
	legal := []string{"Views given here are those of the people who gave them and bind neither the harbour authority nor the carriers named above.", "Readers who find an error may write to the ombudsman at the usual address, who answers within thirty days of receipt."}
	a := paper{outlet: "Tarn Courier", published: "2030-05-02", body: append([]string{"One goat.", "Two goats ate the hedge of the vicar.", "Three goats were led away by a boy.", "No one paid.", "The vicar shrugged.", "It rained."}, legal...)}
	b := paper{outlet: "Island Post", published: "2030-05-02", body: append([]string{"A choir sang.", "The hall was full and somebody fainted.", "They sang again at nine.", "Tea was served.", "It was cold.", "Buses ran late."}, legal...)}
	if got := show(Find([]Text{a.text(1), b.text(2)}, nil)); got != "" {
		t.Errorf("got %q", got)
	}
}

// Whoever names the agency of a family anywhere in the text is no silent copy of it, by whatever form of its name.
func TestNamesTheAgency(t *testing.T) {
	first := paper{outlet: "Tarn Courier", wire: "AP", published: "2030-05-02T09:00:00Z", body: with(nil)}
	tests := []struct {
		name, said string
		credited   bool
	}{
		{"in full", "Nobody at the yard would talk to The Associated Press.", true},
		{"by its first letters", "Nobody at the yard would talk to AP on Thursday.", true},
		{"another press", "Nobody at the yard would talk to the associated trades or the press.", false},
		{"not at all", "Nobody at the yard would talk.", false},
	}
	for _, tt := range tests {
		second := paper{outlet: "Island Post", published: "2030-05-02T17:00:00Z", body: with(map[int]string{4: tt.said})}
		f := Find([]Text{first.text(1), second.text(2)}, nil).List
		if len(f) != 1 || f[0].Outside != "AP" || f[0].Members[0].Credited != tt.credited {
			t.Errorf("%s: got %+v", tt.name, f)
		}
	}
}

// What was published first is not told where no time tells it.
func TestFirst(t *testing.T) {
	whole := paper{outlet: "Northern Wire Service", body: ferry}
	cut := paper{outlet: "Island Post", body: with(map[int]string{4: "", 5: ""})}
	other := paper{outlet: "Tarn Courier", body: with(map[int]string{0: "A door hung open for six weeks.", 2: "", 6: ""})}
	const unknown = "the others have most in common with it; which was published first is not known"
	tests := []struct {
		name  string
		times [3]string
		want  int64
		why   string
	}{
		{"at different times", [3]string{"2030-05-02T11:00:00Z", "2030-05-02T10:00:00Z", "2030-05-02T12:00:00Z"}, 2, "it was published first"},
		{"on different days", [3]string{"2030-05-03", "2030-05-02", "2030-05-04"}, 2, "it was published first"},
		{"on one day", [3]string{"2030-05-02", "2030-05-02", "2030-05-02"}, 1, unknown},
		{"of one only the day is known", [3]string{"2030-05-02T11:00:00Z", "2030-05-02", "2030-05-03"}, 1, unknown},
		{"never", [3]string{}, 1, unknown},
		{"two on the first day", [3]string{"2030-05-03", "2030-05-02", "2030-05-02"}, 2, unknown},
	}
	for _, tt := range tests {
		var texts []Text
		for i, p := range []paper{whole, cut, other} {
			p.published = tt.times[i]
			texts = append(texts, p.text(int64(i+1)))
		}
		f := Find(texts, nil).List
		if len(f) != 1 || f[0].Original != tt.want || f[0].Why != tt.why {
			t.Errorf("%s: got %+v", tt.name, f)
		}
	}
	f := Find([]Text{whole.text(1), cut.text(2)}, nil).List
	if want := "it is the longer one; which was published first is not known"; len(f) != 1 || f[0].Original != 1 || f[0].Why != want {
		t.Errorf("of two: got %+v", f)
	}
}

// A rewrite keeps little of the text but its figures and quotations in their order.
func TestRewrite(t *testing.T) {
	from := paper{outlet: "Northern Wire Service", wire: "Northern Wire Service", published: "2030-05-02T09:00:00Z", body: with(nil,
		"The ferry carries 1,400 cars and 9,000 people in a usual week, and makes 22 crossings.",
		"A repair would take 17 days and cost 3 million crowns, according to the yard at Skarn.")}
	to := paper{outlet: "Island Post", published: "2030-05-03T06:00:00Z", body: []string{
		"Bosses let a ferry full of families sail for six weeks although they had been warned about its door, secret papers show.",
		"The bow door of the Corrie Maid was held by two of its five pins when 212 people went aboard, a report of 4 March says, and nobody on the quay thought to look at the hinge or to ask.",
		"“I wrote it down twice and I wrote it in capitals,” says whistleblower Tamsin Oake, who is now a beekeeper. “Nobody rang me.”",
		"Harbour chiefs insist that the first it knew of a fault was on 19 April, when the crew reported water around the wheels of a milk lorry, and their spokesman would not say who reads the post there.",
		"Brannoch Lines, which runs the ferry, says it did as it was bid. The boat makes 22 crossings in a usual week with 1,400 cars and 9,000 people.",
		"Mending it means 17 days in the yard at Skarn and a bill for 3 million crowns, so the hotel that has begun to ration milk may be rationing for some time to come yet."}}
	f := Find([]Text{from.text(1), to.text(2)}, nil)
	if got := show(f); got != "1: 2~" {
		t.Errorf("got %q: %+v", got, f)
	}
}

func TestDifferences(t *testing.T) {
	a := paper{body: ferry}.text(1)
	b := paper{body: []string{
		ferry[0],
		strings.Replace(ferry[1], "212 people", "200 souls", 1),
		ferry[3],
		"Anglers said they had seen the door hang open.",
		ferry[6],
		ferry[2],
	}}.text(2)
	var got []string
	for _, d := range Differences(a, b) {
		got = append(got, fmt.Sprintf("%s %q %q", d.Kind, short(d.Original.In(a.Source)), short(d.Copy.In(b.Source))))
	}
	want := []string{
		`changed "212 people on board" "200 souls on board"`,
		`moved "The authority denied ... the car deck" "The authority denied ... the car deck"`,
		`cut "Brannoch Lines which ... to ration milk" ""`,
		`added "" "Anglers said they ... door hang open"`,
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func short(s string) string {
	w := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' || strings.ContainsRune(".,“”", r) })
	if len(w) < 7 {
		return strings.Join(w, " ")
	}
	return strings.Join(w[:3], " ") + " ... " + strings.Join(w[len(w)-3:], " ")
}

func TestOf(t *testing.T) {
	r := hearsay.Reading{Text: "Head\nBy X\nBody “here”.", Report: hearsay.Report{ID: "sha256:aa", Outlet: "Post", URL: "https://a.example/1"},
		Blocks:     []hearsay.Block{{Span: hearsay.Span{Start: 0, End: 4}, Role: hearsay.Headline}, {Span: hearsay.Span{Start: 5, End: 9}, Role: hearsay.Byline}, {Span: hearsay.Span{Start: 10, End: 26}, Role: hearsay.Body}},
		Quotations: []hearsay.Quotation{{Span: hearsay.Span{Start: 15, End: 25}}},
		Notes:      []hearsay.Note{{Text: `url: the sidecar says "https://a.example/1", the metadata says "https://wire.example/9": the first is taken`}}}
	want := Text{ID: 4, Article: 2, SHA256: "aa", Outlet: "Post", Addresses: []string{"https://a.example/1", "https://wire.example/9"}, Source: r.Text,
		Body: []hearsay.Span{{Start: 10, End: 26}}, Quoted: []hearsay.Span{{Start: 15, End: 25}}, Credits: []hearsay.Span{{Start: 5, End: 9}}}
	if diff := cmp.Diff(want, Of(&entry.Report{Number: 4, Article: 2, SHA256: "aa", Reading: r})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// made makes texts that copy from one another in all ways.
func made(r *rand.Rand, n int) []Text {
	var out []Text
	for i := range n {
		p := paper{outlet: fmt.Sprintf("Paper %c", 'A'+r.Intn(5)), published: fmt.Sprintf("2030-05-%02d", 1+r.Intn(4))}
		if r.Intn(3) == 0 {
			p.wire = "Northern Wire Service"
		}
		if r.Intn(6) == 0 {
			p.outlet = p.wire
		}
		for _, k := range r.Perm(len(ferry))[:1+r.Intn(len(ferry))] {
			s := ferry[k]
			if r.Intn(2) == 0 {
				s = strings.ReplaceAll(s, "ferry", fmt.Sprint("boat ", r.Intn(9)))
			}
			p.body = append(p.body, s, fmt.Sprintf("Some %d of the %d others went to %d.", r.Intn(99), r.Intn(99), r.Intn(99)))
		}
		p.article = int64(1 + r.Intn(i+1))
		out = append(out, p.text(int64(i+1)))
	}
	return out
}

// The order in which texts are given, or added to a set, makes no difference.
func TestOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewSource(rapid.Int64().Draw(t, "seed")))
		texts := made(r, 8)
		want := show(Find(texts, nil))
		limit := int32(rapid.IntRange(2, 20).Draw(t, "limit"))
		var limited [2]string
		for k := range limited {
			r.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
			if got := show(Find(texts, nil)); got != want {
				t.Fatalf("got %q, want %q", got, want)
			}
			s := NewSet(func(i int) Text { return texts[i] })
			s.index.common = limit
			for _, x := range texts {
				s.Add(x)
			}
			limited[k] = show(s.Families())
		}
		if limited[0] != limited[1] {
			t.Fatalf("with common keys left out: %q and %q", limited[0], limited[1])
		}
	})
}

// What the index finds is what comparing all with all finds, but for a few.
func TestIndexAgainstAll(t *testing.T) {
	texts := made(rand.New(rand.NewSource(1)), 300)
	var c Cutter
	var x Index
	found, all, wrong := 0, 0, 0
	var sets []Shingles
	for _, s := range texts {
		set := c.Shingles(s.Source, s.Body)
		got := map[int]Neighbour{}
		for _, n := range x.Add(set, 200) {
			got[n.Text] = n
		}
		for j, other := range sets {
			n, ok := got[j]
			want := shared(set.all, other.all)*5 >= min(set.Len(), other.Len()) && min(set.Len(), other.Len()) >= Fewest
			switch {
			case want && ok:
				found++
			case ok:
				wrong++
			}
			if want {
				all++
			}
			if ok && n.Shared != shared(set.all, other.all) {
				t.Fatalf("%d words in common, want %d", n.Shared, shared(set.all, other.all))
			}
		}
		sets = append(sets, set)
	}
	if all < 1000 || found*100 < all*98 || wrong > 0 {
		t.Errorf("%d of %d found, %d wrong", found, all, wrong)
	}
}

// Shingles are of folded words: marks, case and line ends make no difference; words do.
func TestShingles(t *testing.T) {
	of := func(s string) []uint32 {
		var c Cutter
		return c.Shingles(s, []hearsay.Span{{Start: 0, End: len(s)}}).all
	}
	a := of("The QUAY wall’s 3 cracks, says Ängström, are “old”.")
	if b := of("the quay wall s\n3 cracks says ängström are old"); !slices.Equal(a, b) {
		t.Error("marks and case make a difference")
	}
	if b := of("The quay wall’s 4 cracks, says Ängström, are “old”."); shared(a, b) != 1 {
		t.Errorf("%d shingles in common after one word of ten was changed, want 1", shared(a, b))
	}
	if n := len(of("one two three four")); n != 0 {
		t.Errorf("%d shingles of four words", n)
	}
}

// FuzzDifferences holds what is told of two texts to the texts.
func FuzzDifferences(f *testing.F) {
	f.Add(strings.Join(ferry, "\n"), strings.Join(ferry[2:], "\n"))
	f.Add("a a a a a a a a a a a a", "a a a a a a b a a a a a a a a")
	f.Add("", "x")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := paper{body: []string{a}}.text(1), paper{body: []string{b}}.text(2)
		cut, added := 0, 0
		for _, d := range Differences(x, y) {
			o, c := d.Original.In(x.Source), d.Copy.In(y.Source)
			if d.Kind == Moved {
				continue
			}
			cut, added = cut+len(appendWords(nil, o, hearsay.Span{End: len(o)})), added+len(appendWords(nil, c, hearsay.Span{End: len(c)}))
		}
		p := beside(x, y)
		same := 0
		for _, r := range p.runs {
			same += r.n
		}
		if cut+same != len(p.a) || added+same != len(p.b) {
			t.Errorf("%d words cut, %d added, %d kept, of %d and %d", cut, added, same, len(p.a), len(p.b))
		}
	})
}

func BenchmarkAdd(b *testing.B) {
	texts := made(rand.New(rand.NewSource(1)), 1000)
	b.ReportAllocs()
	for b.Loop() {
		var c Cutter
		var x Index
		for _, t := range texts {
			x.Add(c.Shingles(t.Source, t.Body), Least)
		}
	}
}
