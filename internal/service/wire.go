package service

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	jsonv2 "github.com/go-json-experiment/json"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
)

// The types of what is kept as JSON; a store is asked for nothing in them. There are some fifty names in a report, so what stands beside them in the
// store, and what is nothing, is left out.
type (
	nameBody struct {
		Known   *knownBody        `json:"k,omitempty"`
		Members []identity.Member `json:"m,omitempty"` // none when it is only the one that it is called after
		Joins   []identity.Join   `json:"j,omitempty"`
		Decided []entry.Decision  `json:"d,omitempty"`
	}
	knownBody struct {
		Since   string `json:"s"`
		Core    string `json:"c"`           // one word after another
		Flags   string `json:"f,omitempty"` // c country, p person, b body
		Title   string `json:"t,omitempty"`
		Middle  string `json:"m,omitempty"`
		Suffix  string `json:"x,omitempty"`
		Born    int    `json:"y,omitempty"`
		Roles   string `json:"r,omitempty"` // one after another
		Company string `json:"w,omitempty"` // one after another, with | between
	}
	partyBody struct {
		Decided []entry.Decision `json:"d,omitempty"`
	}
	joinedBody struct { // none when it is of one story only
		Same  []int           `json:"s,omitempty"`
		Joins []identity.Join `json:"j,omitempty"` // between those of stories
	}
	claimBody struct {
		record.Claim
		Chains map[int][]int `json:",omitempty"` // of its statements, by their places
	}
	briefClaim struct { // what lists show of a claimBody
		Number     int
		Story      int64
		Title      string
		TitleOf    entry.Ref
		Statements briefRefs
		Positions  []record.Position
		Origins    struct{ Min, Max int }
	}
	briefRefs []entry.Ref
	offerBody struct {
		Why []string `json:"w"`
		Tie string   `json:"t,omitempty"`
	}
	storyBody struct {
		Became map[string]entry.Outcome `json:",omitempty"`
	}
)

// encoded is what lists show of a claim on a line of its own, and all of it on the next, so that who makes a list need not read all.
func (b claimBody) encoded() []byte {
	brief := briefClaim{Number: b.Number, Story: b.Story, Title: b.Title, TitleOf: b.TitleOf, Statements: b.Statements, Positions: b.Positions}
	brief.Origins.Min, brief.Origins.Max = b.Origins.Min, b.Origins.Max
	return append(append(encode(brief), '\n'), encode(b)...)
}

// claimLines parts what encoded gave.
func claimLines(body []byte) (brief, whole []byte) {
	brief, whole, parted := bytes.Cut(body, []byte{'\n'})
	if !parted {
		return brief, brief // as it was kept before
	}
	return brief, whole
}

func (x briefClaim) claim() record.Claim {
	return record.Claim{Number: x.Number, Story: x.Story, Title: x.Title, TitleOf: x.TitleOf, Statements: x.Statements, Positions: x.Positions,
		Origins: record.Origins{Min: x.Origins.Min, Max: x.Origins.Max}}
}

// UnmarshalJSON implements [json.Unmarshaler] for what encode wrote: there are hundreds of statements in a claim, each of two numbers.
func (r *briefRefs) UnmarshalJSON(b []byte) error {
	var numbers []int64
	n, within := int64(0), false
	for _, c := range b {
		digit := c >= '0' && c <= '9'
		switch {
		case digit:
			n = 10*n + int64(c-'0')
		case within:
			numbers, n = append(numbers, n), 0
		}
		within = digit
	}
	if len(numbers)%2 != 0 {
		return fmt.Errorf("%d numbers in the statements of a claim", len(numbers))
	}
	for i := 0; i < len(numbers); i += 2 {
		*r = append(*r, entry.Ref{Report: numbers[i], Number: int(numbers[i+1])})
	}
	return nil
}

func encode(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // what is kept has no channels and no functions
	}
	return b
}

func decode(b []byte, v any) error {
	if err := jsonv2.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%w: what shows across reports: %w", hearsay.ErrDamaged, err)
	}
	return nil
}

// nameOf is what is kept of a party of a story besides what is shown of it.
func nameOf(p identity.Party, known *identity.Known) nameBody {
	b := nameBody{Joins: p.Joins, Decided: p.Decided}
	if len(p.Members) != 1 || p.Members[0] != record.MemberOf(p.Number) {
		b.Members = p.Members
	}
	if k := known; k != nil {
		b.Known = &knownBody{Since: k.Since, Core: strings.Join(k.Core, " "), Title: k.Title, Middle: k.Middle, Suffix: k.Suffix, Born: k.Born,
			Roles: strings.Join(k.Roles, " "), Company: strings.Join(k.Company, "|")}
		for _, f := range []struct {
			is   bool
			flag string
		}{{k.Country, "c"}, {k.Person, "p"}, {k.Body, "b"}} {
			if f.is {
				b.Known.Flags += f.flag
			}
		}
	}
	return b
}

// partyOf makes a party of a story again.
func partyOf(n store.KeptName) (identity.Party, nameBody, error) {
	p, err := Brief(n.Shown)
	if err != nil {
		return p, nameBody{}, err
	}
	var b nameBody
	if err := decode(n.Body, &b); err != nil {
		return p, b, err
	}
	p.Members, p.Joins, p.Decided = b.Members, b.Joins, b.Decided
	if len(p.Members) == 0 {
		p.Members = []identity.Member{record.MemberOf(p.Number)}
	}
	return p, b, nil
}

// encoded is nothing for what says nothing, as most do.
func (b partyBody) encoded() []byte {
	if len(b.Decided) == 0 {
		return nil
	}
	return encode(b)
}

// knownOf makes again what is known of a party of a story, and returns what people decided on it.
func knownOf(n store.KeptName) (identity.Known, []entry.Decision, error) {
	p, b, err := partyOf(n)
	if err != nil || b.Known == nil {
		return identity.Known{}, nil, err
	}
	x := b.Known
	k := identity.Known{
		Party: record.MemberOf(p.Number), Since: x.Since, Story: n.Story, Name: p.Name, Type: p.Type, Count: len(p.Members), Aliases: identity.FewNames(p.Aliases),
		Core: strings.Fields(x.Core), Country: strings.Contains(x.Flags, "c"), Person: strings.Contains(x.Flags, "p"), Body: strings.Contains(x.Flags, "b"),
		Title: x.Title, Middle: x.Middle, Suffix: x.Suffix, Born: x.Born, Roles: strings.Fields(x.Roles),
	}
	if x.Company != "" {
		k.Company = strings.Split(x.Company, "|")
	}
	for _, m := range p.Members { // of a reading that numbers its parties otherwise
		if record.PartyNumber(m) == p.Number {
			k.Party = m
			break
		}
	}
	return k, b.Decided, nil
}

func toFamily(f record.Family) store.KeptFamily {
	out := store.KeptFamily{ID: int64(f.Number), Reports: []store.ReportID{store.ReportID(f.Original)}, Body: encode(f)}
	for _, m := range f.Members {
		out.Reports = append(out.Reports, store.ReportID(m.Report))
	}
	return out
}

func toOffers(list []record.Offer) []store.KeptOffer {
	var out []store.KeptOffer
	for _, o := range list {
		out = append(out, store.KeptOffer{What: o.What, A: o.A, B: o.B, Body: encode(offerBody{o.Why, o.Tie})})
	}
	return out
}

func toStory(s record.Story, key string) (store.KeptStory, error) {
	out := store.KeptStory{ID: s.Number, Key: key, Body: encode(storyBody{s.Became}), Offers: toOffers(s.Offers)}
	for _, r := range s.Reports {
		out.Reports = append(out.Reports, store.ReportID(r.Number))
	}
	known := map[int]*identity.Known{}
	for i := range s.Known {
		known[record.PartyNumber(s.Known[i].Party)] = &s.Known[i]
	}
	tells := map[int][]store.Tells{}
	does, hidden := map[int]*counts{}, map[int]bool{}
	said := map[entry.Ref]*record.Statement{}
	tell := func(n int, day string, t store.Tells) {
		tells[n] = append(tells[n], t)
		if does[n] == nil {
			does[n] = &counts{}
		}
		does[n].add(store.PositionCount{Position: t.Position, Statements: 1, First: day, Last: day})
	}
	for i, x := range s.Statements {
		said[x.Ref] = &s.Statements[i]
		t := store.Tells{Report: store.ReportID(x.Report), Number: x.Number, Position: x.Position}
		tell(x.Speaker, x.Day, t)
		hidden[x.Speaker] = hidden[x.Speaker] || x.Anonymous
		if x.OnBehalfOf != x.Speaker {
			t.Behalf = true
			tell(x.OnBehalfOf, x.Day, t)
			t.Behalf = false
		}
		for _, n := range x.Together {
			if n != x.Speaker && n != x.OnBehalfOf {
				tell(n, x.Day, t)
			}
		}
	}
	for _, p := range s.Parties {
		n := toName(p, s.Number, known[p.Number], tells[p.Number])
		n.Shown.Hidden = hidden[p.Number]
		if c := does[p.Number]; c != nil {
			n.Shown.Does = c.list()
		}
		out.Names = append(out.Names, n)
	}
	for _, c := range s.Claims {
		out.Claims = append(out.Claims, toClaim(c, said))
	}
	return out, nil
}

func toName(p identity.Party, story int64, known *identity.Known, tells []store.Tells) store.KeptName {
	n := store.KeptName{ID: int64(p.Number), Story: story, Body: encode(nameOf(p, known)), Tells: tells}
	if known != nil {
		n.Bucket = bucketOf(known.Bucket())
	}
	var reports []int64
	for _, m := range p.Members {
		reports = append(reports, m.Report)
	}
	slices.Sort(reports)
	n.Shown = store.KeptParty{ID: n.ID, Name: p.Name, Type: string(p.Type), Named: p.Named, Aliases: p.Aliases, Reports: len(slices.Compact(reports)), Statements: len(tells)}
	n.Shown.Body = partyBody{Decided: p.Decided}.encoded()
	return n
}

// bucketOf returns the number of the bucket of a name.
func bucketOf(key string) store.BucketID {
	h := fnv.New64a()
	h.Write([]byte(key))
	return store.BucketID(max(1, int64(h.Sum64()>>1)))
}

// eachOnce returns the words of some texts, each once and in order: by these a claim is found, and a copy of a report adds none.
func eachOnce(texts []string) string {
	var words []string
	for _, t := range texts {
		words = append(words, strings.Fields(t)...)
	}
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

func toClaim(c record.Claim, said map[entry.Ref]*record.Statement) store.KeptClaim {
	body := claimBody{c, map[int][]int{}}
	out := store.KeptClaim{ID: int64(c.Number), Story: c.Story, Weight: c.Weight(), Several: len(c.Statements) > 1, Last: c.Last()}
	words := []string{c.Title}
	for i, r := range c.Statements {
		out.Of = append(out.Of, store.Tells{Report: store.ReportID(r.Report), Number: r.Number})
		words = append(words, said[r].Content...)
		if len(said[r].Chain) > 0 {
			body.Chains[i] = said[r].Chain
		}
	}
	out.Body = body.encoded()
	out.Words = eachOnce(words)
	for _, p := range c.Parties() {
		out.Takes = append(out.Takes, store.Takes{Name: int64(p), Changes: len(c.Turns(p)) > 1})
	}
	return out
}
