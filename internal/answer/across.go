package answer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// Across is a record as it is shown: what only shows across its reports, with a row for every statement that is cited.
type Across struct {
	record.Record
	Row func(entry.Ref) store.Statement // the zero value when it is not known

	// Counted are counts for parties whose members and statements are not there.
	Counted map[int]Counted

	statements map[int]int // of a party, as speaker or principal
	maybe      map[int][]record.Offer
	hidden     map[int]bool // parties that speak without a name
}

// Counted is how much there is of a party.
type Counted struct {
	Reports, Statements int
	Hidden              bool                  // it speaks without a name
	Does                []store.PositionCount // nil when nobody asked
}

// NewAcross makes a record ready to be shown.
func NewAcross(r record.Record, row func(entry.Ref) store.Statement) *Across {
	a := &Across{Record: r, Row: row, statements: map[int]int{}, maybe: map[int][]record.Offer{}, hidden: map[int]bool{}}
	for _, s := range r.Statements {
		if s.Anonymous {
			a.hidden[s.Speaker] = true
		}
		a.statements[s.Speaker]++
		if s.OnBehalfOf != s.Speaker {
			a.statements[s.OnBehalfOf]++
		}
	}
	for _, o := range r.Offers {
		if o.What == "parties" {
			a.maybe[int(o.A)] = append(a.maybe[int(o.A)], o)
			a.maybe[int(o.B)] = append(a.maybe[int(o.B)], record.Offer{What: o.What, A: o.B, B: o.A, Why: o.Why})
		}
	}
	return a
}

// Called tells how a party is called: its name, otherwise the words that describe it, with a mark where people speak without a name.
func (a *Across) Called(n int) string {
	p := a.Party(n)
	switch {
	case p.Name == "":
		return "(speaker not given)"
	case !p.Named && (a.hidden[n] || a.Counted[n].Hidden) && mayHide(string(p.Type)):
		return unnamed(p.Name)
	}
	return p.Name
}

// Told counts the statements of a party, and those made for it.
func (a *Across) Told(n int) int {
	if c, ok := a.Counted[n]; ok {
		return c.Statements
	}
	return a.statements[n]
}

// reports counts the reports with a party.
func (a *Across) reports(p identity.Party) int {
	if c, ok := a.Counted[p.Number]; ok {
		return c.Reports
	}
	return len(reportsOf(p))
}

// PartiesTable shows parties to people, with why they are one when reasons are asked for.
func (a *Across) PartiesTable(list []identity.Party, why bool, o terminal.Options) string {
	columns := []terminal.Column{{Title: "ID", Max: 12}, {Title: "TYPE", Max: 12}, {Title: "REPORTS", Label: "reports"}, {Title: "STATEMENTS", Label: "statements"}, {Title: "NAME"}}
	var rows []terminal.Row
	for _, p := range list {
		name := p.Name
		if len(p.Aliases) > 0 {
			name += ", also " + strings.Join(p.Aliases, ", ")
		}
		rows = append(rows, terminal.Row{Cells: []string{record.Called("P", p.Number), string(p.Type), fmt.Sprint(a.reports(p)), fmt.Sprint(a.Told(p.Number)), name}, Below: a.below(p, why)})
	}
	return terminal.Table(columns, rows, o)
}

func (a *Across) below(p identity.Party, why bool) string {
	parts := saidBy(p.Decided)
	if why {
		for _, j := range p.Joins {
			parts = append(parts, fmt.Sprintf("%s and %s: %s", j.A, j.B, strings.Join(j.Why, ", ")))
		}
	}
	for i, m := range a.maybe[p.Number] {
		if i == someOffers && !why {
			parts = append(parts, fmt.Sprintf("and %d more (--why)", len(a.maybe[p.Number])-i))
			break
		}
		parts = append(parts, fmt.Sprintf("maybe %s %s: %s", record.Called("P", int(m.B)), a.Party(int(m.B)).Name, strings.Join(m.Why, ", ")))
	}
	return strings.Join(parts, "; ")
}

// saidBy tells decisions: joined by Ada Quill, 2031-03-04: see the register (d7).
func saidBy(list []entry.Decision) []string {
	var out []string
	for _, d := range list {
		out = append(out, fmt.Sprintf("%s (%s)", d, d.Review))
	}
	return out
}

// someOffers is how many that may be the same are told without being asked.
const someOffers = 2

func reportsOf(p identity.Party) []int64 {
	var out []int64
	for _, m := range p.Members {
		out = append(out, m.Report)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// PartyHeader is the first line of CSV for parties.
func PartyHeader() []string {
	return []string{"id", "name", "type", "aliases", "reports", "statements"}
}

// PartyCells is a line of CSV.
func (a *Across) PartyCells(p identity.Party) []string {
	return safe([]string{record.Called("P", p.Number), p.Name, string(p.Type), strings.Join(p.Aliases, "; "), fmt.Sprint(a.reports(p)), fmt.Sprint(a.Told(p.Number))})
}

// Range tells a range of origins: 1, or 1 to 2.
func Range(o record.Origins) string {
	if o.Min == o.Max {
		return fmt.Sprint(o.Min)
	}
	return fmt.Sprintf("%d to %d", o.Min, o.Max)
}

func earliest(c record.Claim) string {
	day := ""
	for _, p := range c.Positions {
		if p.Day != "" && (day == "" || p.Day < day) {
			day = p.Day
		}
	}
	return day
}

// ClaimsTable shows claims to people.
func (a *Across) ClaimsTable(list []record.Claim, o terminal.Options) string {
	columns := []terminal.Column{{Title: "ID", Max: 12}, {Title: "DATES", Max: 10}, {Title: "ORIGINS", Max: 7, Label: "origins"}, {Title: "STATEMENTS", Label: "statements"}, {Title: "CLAIM"}}
	var rows []terminal.Row
	for _, c := range list {
		dates := earliest(c)
		if c.Last() != dates {
			dates += " " + c.Last()
		}
		below := strings.Join(append([]string{a.stand(c)}, saidBy(slices.Concat(c.Decided, c.Origins.Decided))...), "; ")
		rows = append(rows, terminal.Row{Cells: []string{record.Called("c", c.Number), dates, Range(c.Origins), fmt.Sprint(len(c.Statements)), Quoted(c.Title)}, Below: below})
	}
	return terminal.Table(columns, rows, o)
}

// someNames is how many are named of those who take one position on a claim, where many claims are listed.
const someNames = 5

// stand tells who stands where on a claim: "alleges: A, B; denies: C". Who is told in the same words but for case, marks and article is told once.
func (a *Across) stand(c record.Claim) string {
	var parts []string
	for _, k := range hearsay.Positions() {
		var who []string
		told := map[string]bool{}
		for _, p := range c.Positions {
			name := a.Called(p.Party)
			if key := Bare(name); p.Position == string(k) && !told[key] {
				told[key] = true
				who = append(who, name)
			}
		}
		if more := len(who) - someNames; more > 1 {
			who = append(who[:someNames], fmt.Sprintf("%d more", more))
		}
		if len(who) > 0 {
			parts = append(parts, Does(string(k))+": "+strings.Join(who, ", "))
		}
	}
	return strings.Join(parts, "; ")
}

// Bare is how somebody is called without what makes no difference: article, case, the form of an apostrophe, and that no name is told.
func Bare(name string) string {
	name = strings.ReplaceAll(strings.ToLower(strings.TrimSuffix(name, " (unnamed)")), "’", "'")
	for _, article := range [...]string{"the ", "a ", "an "} {
		if rest, ok := strings.CutPrefix(name, article); ok {
			return rest
		}
	}
	return name
}

// ClaimHeader is the first line of CSV for positions on claims.
func ClaimHeader() []string {
	return []string{"claim", "title", "origins_min", "origins_max", "party", "name", "position", "part", "date", "said", "statement", "words", "read_alone", "citation"}
}

// ClaimCells are the lines of CSV of one claim, one for each position. What a statement does when it is read alone is told where that is not what it does on the claim;
// said is when it was said as the report tells, empty where the date is that on which the report came out.
func (a *Across) ClaimCells(c record.Claim) [][]string {
	var out [][]string
	for _, p := range c.Positions {
		party := ""
		if p.Party > 0 {
			party = record.Called("P", p.Party)
		}
		row, alone := a.Row(p.Statement), ""
		if ByItself(p, row) != "" {
			alone = row.Position
		}
		out = append(out, safe([]string{record.Called("c", c.Number), c.Title, fmt.Sprint(c.Origins.Min), fmt.Sprint(c.Origins.Max), party, a.Called(p.Party), p.Position, p.Part, p.Day, row.Said,
			p.Statement.String(), Words(row), alone, Citation(row)}))
	}
	return out
}

// Board shows one claim to people: who stands where since when, changes of mind, and what it rests on.
func (a *Across) Board(c record.Claim, o terminal.Options) string {
	var b strings.Builder
	line := func(format string, args ...any) { b.WriteString(terminal.Lines(fmt.Sprintf(format, args...), o)) }
	line("%s: %s", record.Called("c", c.Number), Quoted(c.Title))
	line("in the words of %s: %s", c.TitleOf, Citation(a.Row(c.TitleOf)))
	for _, d := range saidBy(c.Decided) {
		line("%s", d)
	}
	b.WriteString("\n" + a.positions(c, o))
	if slices.ContainsFunc(c.Positions, func(p record.Position) bool { return p.Day != "" && a.Row(p.Statement).Said == "" }) {
		line("Dates are when it was said or, where a report does not say, when the report was published.")
	}
	if left := LeftOut(c); left != "" {
		line("%s --all shows it.", left)
	}
	for _, change := range a.Changes(c) {
		line("%s", change)
	}
	b.WriteString("\n")
	line("Independent origins: %s", Range(c.Origins))
	b.WriteString(a.origins(c, Counting(c.Origins), o))
	return b.String()
}

// Others shows the statements of a claim that stand nowhere on its board, "" for none.
func (a *Across) Others(c record.Claim, o terminal.Options) string {
	on := map[entry.Ref]bool{}
	for _, p := range c.Positions {
		on[p.Statement] = true
	}
	var rows []terminal.Row
	for _, ref := range c.Statements {
		if on[ref] {
			continue
		}
		row := a.Row(ref)
		rows = append(rows, terminal.Row{Cells: []string{row.Day, ref.String(), row.Speaker.Words, Does(row.Position), Words(row)}, Below: Citation(row)})
	}
	if len(rows) == 0 {
		return ""
	}
	return "\n" + terminal.Lines("Other statements of this claim, as each reads alone:", o) + terminal.Table(standing(), rows, o)
}

// standing are the columns of who says what on a claim.
func standing() []terminal.Column {
	return []terminal.Column{{Title: "DATE", Max: 10}, {Title: "ID", Max: 14}, {Title: "WHO", Max: 28, Main: true}, {Title: "DOES", Max: 14}, {Title: "WORDS"}}
}

// OriginHeader is the first line of CSV for the origins of a claim.
func OriginHeader() []string {
	return []string{"claim", "title", "origins_min", "origins_max", "origin", "counted", "kind", "through", "statements", "citation"}
}

// OriginCells are the lines of CSV of the origins of a claim, one for each. Through tells the way from the source to the outlet, as the view does.
func (a *Across) OriginCells(c record.Claim) [][]string {
	var out [][]string
	for _, x := range c.Origins.List {
		citation := ""
		if len(x.Statements) > 0 {
			citation = Citation(a.Row(x.Statements[0]))
		}
		out = append(out, safe([]string{record.Called("c", c.Number), c.Title, fmt.Sprint(c.Origins.Min), fmt.Sprint(c.Origins.Max), fmt.Sprintf("o%d", x.Number), yes(x.Counted), x.Kind,
			a.Chain(x.Chain), refs(x.Statements), citation}))
	}
	return out
}

// stand counts the statements by which somebody takes a position on a claim.
func stand(c record.Claim) int {
	refs := map[entry.Ref]bool{}
	for _, p := range c.Positions {
		refs[p.Statement] = true
	}
	return len(refs)
}

// LeftOut tells how many statements of a claim stand nowhere on its board, and why; "" where all stand somewhere.
func LeftOut(c record.Claim) string {
	above := stand(c)
	if above == len(c.Statements) {
		return ""
	}
	return fmt.Sprintf("Statements of this claim: %d, of which %d above. Those left out repeat a position, say too little about the claim, or are doubtful.", len(c.Statements), above)
}

func (a *Across) positions(c record.Claim, o terminal.Options) string {
	var rows []terminal.Row
	for _, p := range c.Positions {
		row := a.Row(p.Statement)
		text := Words(row)
		if p.Part != "" && !strings.Contains(text, p.Part) {
			text = p.Part + ": " + text
		}
		below := Citation(row)
		if by := ByItself(p, row); by != "" {
			below += "; " + by
		}
		rows = append(rows, terminal.Row{Cells: []string{p.Day, p.Statement.String(), a.Called(p.Party) + a.Through(p, row), Does(p.Position) + Saying(p.Position, row), text}, Below: below})
	}
	return terminal.Table(standing(), rows, o)
}

// Through tells who spoke where that is not the party that takes the position: ", through Susan Verrall" behind whom she is the lawyer of, or what she leads. It is ""
// where they are one, speak together, or the party only tells what another said.
func (a *Across) Through(p record.Position, row store.Statement) string {
	who, party := row.Speaker.Words, a.Party(p.Party)
	if who == "" || party.Name == "" || who == party.Name || slices.Contains(party.Aliases, who) || slices.Contains(row.Chain, party.Name) {
		return ""
	}
	words := strings.Fields(party.Name)
	if row.Behalf.Words == "" && strings.Contains(strings.ToLower(who), strings.ToLower(words[len(words)-1])) || strings.Contains(Bare(party.Name), Bare(who)) {
		return ""
	}
	return ", through " + who
}

// Saying is ", saying" behind a denial in words of its own, which are what is said and not what is denied: denies, saying: she was at home. It is "" where a verb of
// denial stands before what is denied, and for every other position.
func Saying(position string, row store.Statement) string {
	if position != string(hearsay.Denies) || row.Content.Text == "" {
		return ""
	}
	cue := strings.ToLower(row.Cue.Text)
	for _, verb := range [...]string{"den", "disput", "reject", "dismiss", "refut", "contest", "rebut", "contradict", "repudiat", "brush", "rubbish", "disclaim", "debunk", "pushed back", "retract"} {
		if strings.Contains(" "+cue, " "+verb) {
			return ""
		}
	}
	return ", saying"
}

// ByItself tells what a statement does by itself where that is not what it does on the claim, and both; otherwise "".
func ByItself(p record.Position, row store.Statement) string {
	if row.Position == "" || row.Position == p.Position {
		return ""
	}
	return fmt.Sprintf("read alone this “%s”; beside what others say of the claim it “%s”", Does(row.Position), Does(p.Position))
}

// Changes tells who took another position on a claim later.
func (a *Across) Changes(c record.Claim) []string {
	var out []string
	for _, party := range c.Parties() {
		if !a.Party(party).Named {
			continue
		}
		if list := a.steps(c, party); len(list) > 1 {
			out = append(out, fmt.Sprintf("%s changes: %s", a.Called(party), strings.Join(list, ", then ")))
		}
	}
	return out
}

// stepWords is how many characters of what a position is about are told.
const stepWords = 60

// steps are the positions of a party on a claim, each with what it is about and the day on which it was taken, without those that only repeat the one
// before.
func (a *Across) steps(c record.Claim, party int) []string {
	var out []string
	for _, p := range c.Turns(party) {
		row := a.Row(p.Statement)
		step := Does(p.Position) + Saying(p.Position, row)
		if about := first(p.Part, Words(row)); about != "" {
			step += " (" + Quoted(brief(about, stepWords)) + ")"
		}
		out = append(out, step+" on "+p.Day)
	}
	return out
}

// OriginsBoard shows what a claim rests on to people.
func (a *Across) OriginsBoard(c record.Claim, o terminal.Options) string {
	out := terminal.Lines(fmt.Sprintf("%s: %s", record.Called("c", c.Number), Quoted(c.Title)), o)
	return out + terminal.Lines("Independent origins: "+Range(c.Origins), o) + a.origins(c, Counting(c.Origins), o)
}

// OriginsWithout shows what is left of what a claim rests on without somebody, and what falls.
func (a *Across) OriginsWithout(c record.Claim, left record.Origins, without string, o terminal.Options) string {
	out := terminal.Lines(fmt.Sprintf("%s: %s", record.Called("c", c.Number), Quoted(c.Title)), o)
	out += terminal.Lines("Independent origins without "+without+": "+Range(left)+"; with: "+Range(c.Origins), o)
	for _, line := range a.falls(c.Origins, left) {
		out += terminal.Lines(line, o)
	}
	c.Origins = left
	return out + a.origins(c, counting(left, "an estimate from how much is said about it, and no more than the origins that are left"), o)
}

// falls tells which statements of each origin fall, and whether the origin falls with them.
func (a *Across) falls(before, left record.Origins) []string {
	stands, stay := map[entry.Ref]bool{}, map[int]bool{}
	for _, x := range left.List {
		stay[x.Number] = true
		for _, r := range x.Statements {
			stands[r] = true
		}
	}
	var out []string
	for _, x := range before.List {
		gone := slices.DeleteFunc(slices.Clone(x.Statements), func(r entry.Ref) bool { return stands[r] })
		switch {
		case !stay[x.Number] && len(gone) == 0:
			out = append(out, fmt.Sprintf("o%d is of another origin now: %s", x.Number, a.Chain(x.Chain)))
		case !stay[x.Number]:
			out = append(out, fmt.Sprintf("o%d falls: %s: %s", x.Number, a.Chain(x.Chain), refs(gone)))
		case len(gone) > 0:
			out = append(out, fmt.Sprintf("Of o%d falls: %s", x.Number, refs(gone)))
		}
	}
	if len(out) == 0 {
		out = append(out, "Nothing falls.")
	}
	return out
}

func (a *Across) origins(c record.Claim, counting string, o terminal.Options) string {
	columns := []terminal.Column{{Title: "ID", Max: 6}, {Title: "STATEMENTS", Max: 24}, {Title: "ORIGIN"}}
	var rows []terminal.Row
	for _, x := range c.Origins.List {
		rows = append(rows, terminal.Row{Cells: []string{fmt.Sprintf("o%d", x.Number), refs(x.Statements), a.Chain(x.Chain)}, Below: CountedFor(x)})
	}
	out := ""
	if counting != "" {
		out = terminal.Lines(counting+" "+CountingRule, o)
	}
	out += terminal.Table(columns, rows, o)
	for _, d := range c.Origins.Decided {
		if d.Verb == "unfold" { // that of a fold is in the fold
			out += terminal.Lines(saidBy([]entry.Decision{d})[0], o)
		}
	}
	for _, f := range c.Origins.Folds {
		line := fmt.Sprintf("%s adds no origin to %s: %s", f.From, f.To, FoldWords(f.Why))
		if words := Evidence(f); words != "" {
			line += ": " + words
		}
		out += terminal.Lines(line, o)
	}
	return out
}

// Chain tells through whom something came, the original source first.
func (a *Across) Chain(list []int) string {
	var names []string
	for _, n := range slices.Backward(list) {
		names = append(names, a.Called(n))
	}
	if len(names) == 0 {
		return "(speaker not given)"
	}
	return strings.Join(names, ", via ")
}

func refs(list []entry.Ref) string {
	var out []string
	for _, r := range list {
		out = append(out, r.String())
	}
	return strings.Join(out, " ")
}

// Who tells of one party across reports: how it is called, what it does how often, and where it changed.
func (a *Across) Who(n int, o terminal.Options) string {
	p := a.Party(n)
	text := fmt.Sprintf("%s %s", record.Called("P", n), p.Name)
	if p.Type != "" {
		text += " (" + string(p.Type) + ")"
	}
	if len(p.Aliases) > 0 {
		text += ", also " + strings.Join(p.Aliases, ", ")
	}
	text += fmt.Sprintf(": %s in %s", plural(a.Told(n), "statement"), plural(a.reports(p), "report"))
	if counts := a.Counts(n); len(counts) > 0 {
		text += ": " + Positions(counts)
	}
	out := terminal.Lines(text, o)
	for _, d := range saidBy(p.Decided) {
		out += terminal.Lines(d, o)
	}
	for _, c := range a.Claims {
		if list := a.steps(c, n); len(list) > 1 {
			out += terminal.Lines(fmt.Sprintf("Changes on %s, %s: %s", record.Called("c", c.Number), Quoted(c.Title), strings.Join(list, ", then ")), o)
		}
	}
	for i, m := range a.maybe[n] {
		if i == someOffers {
			out += terminal.Lines(fmt.Sprintf("and %d more: hearsay parties %s --why", len(a.maybe[n])-i, p.Name), o)
			break
		}
		out += terminal.Lines(fmt.Sprintf("Maybe %s %s too: %s", record.Called("P", int(m.B)), a.Party(int(m.B)).Name, strings.Join(m.Why, ", ")), o)
	}
	return out
}

// Name returns what is known of a party as hearsay.name/1.
func (a *Across) Name(n int) ([]byte, error) { return encode(a.NameOf(n)) }

// NameOf is Name before it is written.
func (a *Across) NameOf(n int) NameJSON {
	p := a.Party(n)
	return NameOf(store.Party{Name: p.Name, Type: string(p.Type), Reports: a.reports(p), Statements: a.Told(n)}, a.Counts(n))
}

// Counts counts the statements of a party by position.
func (a *Across) Counts(n int) []store.PositionCount {
	if c, ok := a.Counted[n]; ok {
		return c.Does
	}
	var out []store.PositionCount
	for _, k := range hearsay.Positions() {
		c := store.PositionCount{Position: string(k)}
		for _, s := range a.Statements {
			if s.Position != string(k) || s.Speaker != n && s.OnBehalfOf != n {
				continue
			}
			c.Statements++
			if s.Day != "" && (c.First == "" || s.Day < c.First) {
				c.First = s.Day
			}
			c.Last = max(c.Last, s.Day)
		}
		if c.Statements > 0 {
			out = append(out, c)
		}
	}
	return out
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
