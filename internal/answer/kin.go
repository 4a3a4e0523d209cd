package answer

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// The names of the formats.
const (
	FamilyFormat   = "hearsay.family/1"
	RevisionFormat = "hearsay.revision/1"
)

// Family is a family of reports that share text, with what is held of each.
type Family struct {
	Number   int
	Original store.Report
	Why      string // why it is the original
	Outside  string // an agency that is credited and has no report here
	Copies   []Copy
}

// Copy is a report of a family that is not its original.
type Copy struct {
	copies.Member
	Report      store.Report
	Differences []Difference // nil when nobody asked
}

// Difference is one place where a copy is not its original, with the words.
type Difference struct {
	copies.Difference
	Was, Is string
}

// DifferencesOf puts the words of two texts to what differs.
func DifferencesOf(list []copies.Difference, before, after string) []Difference {
	var out []Difference
	for _, d := range list {
		out = append(out, Difference{d, single(d.Original.In(before)), single(d.Copy.In(after))})
	}
	return out
}

// single makes white space single.
func single(s string) string { return strings.Join(strings.Fields(s), " ") }

// Revision is what changed between two versions of an article.
type Revision struct {
	From, To store.Report
	Changes  []Change
	Torn     bool // the earlier version ends in the middle of a sentence, and the later one goes on there
}

// RevisionOf puts the words of two versions to what changed between them.
func RevisionOf(from, to store.Report, before, after string, list []revisions.Change) Revision {
	words := func(p *revisions.Place, text string) (words, sentence string) {
		if p == nil {
			return "", ""
		}
		return single(p.In(text)), single(revisions.Sentence(text, p.Span).In(text))
	}
	r := Revision{From: from, To: to, Torn: torn(before, after)}
	for _, c := range list {
		x := Change{Change: c}
		x.Was, x.WasIn = words(c.Before, before)
		x.Is, x.IsIn = words(c.After, after)
		r.Changes = append(r.Changes, x)
	}
	return r
}

// FindSentences puts sentences to the words of a revision of which only the words are known, where they first stand in both texts.
func (r *Revision) FindSentences(before, after string) {
	r.Torn = torn(before, after)
	for i := range r.Changes {
		c := &r.Changes[i]
		c.WasIn, c.IsIn = sentenceWith(before, c.Was), sentenceWith(after, c.Is)
	}
}

// torn reports whether a text ends in the middle of a sentence and another goes on where it ended, as where a page was saved or a file was added before it was whole.
func torn(before, after string) bool {
	before, after = single(before), single(after)
	return before != "" && len(before) < len(after) && strings.HasPrefix(after, before) && !strings.ContainsRune(".!?…”’\"')", lastRune(before))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// sentenceWith returns the sentences of a text in which words stand, white space aside; "" when they do not.
func sentenceWith(text, words string) string {
	list := strings.Fields(words)
	if len(list) == 0 {
		return ""
	}
	for from := 0; ; {
		i := strings.Index(text[from:], list[0])
		if i < 0 {
			return ""
		}
		start := from + i
		if end := endOf(text, start, list); end > 0 {
			return single(revisions.Sentence(text, hearsay.Span{Start: start, End: end}).In(text))
		}
		from = start + len(list[0])
	}
}

// endOf returns where words that begin at a place end, 0 when others stand there.
func endOf(text string, at int, words []string) int {
	for i, w := range words {
		rest := text[at:]
		if i > 0 {
			rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
			if len(rest) == len(text)-at {
				return 0
			}
		}
		if !strings.HasPrefix(rest, w) {
			return 0
		}
		at = len(text) - len(rest) + len(w)
	}
	return at
}

// InSentence parts a sentence into what stands before words, the words up to white space, and what stands behind them. The first of several places of
// the words counts.
func InSentence(words, sentence string) (lead, middle, tail string) {
	lead, tail, ok := strings.Cut(sentence, words)
	if !ok || words == "" {
		return "", words, ""
	}
	i, k := strings.LastIndexByte(lead, ' ')+1, strings.IndexByte(tail, ' ')
	if k < 0 {
		k = len(tail)
	}
	middle = strings.TrimRight(lead[i:]+words+tail[:k], ",;:–—-")
	return lead[:i], middle, sentence[i+len(middle):]
}

// Excerpt is words of a sentence, with an ellipsis on each side on which it goes on. Small words at the end begin what is left out, and are left
// out with it.
func Excerpt(words, sentence string) (lead, middle, tail string) {
	lead, middle, tail = InSentence(words, sentence)
	if lead != "" {
		lead = "… "
	}
	if tail == "" {
		return lead, middle, ""
	}
	list := strings.Fields(middle)
	for n := 0; n < 3 && len(list) > 4 && leansOn(list[len(list)-1]); n++ {
		list = list[:len(list)-1]
	}
	return lead, strings.TrimRight(strings.Join(list, " "), ",;:–—-"), "…" // a mark that stood before a small word
}

// leansOn reports whether a word is nothing without the one that follows.
func leansOn(word string) bool {
	switch strings.ToLower(word) {
	case "a", "an", "the", "of", "to", "in", "on", "at", "for", "from", "by", "with", "as", "that", "and", "or", "but", "its", "his", "her", "their", "is", "was", "were", "are", "had", "has", "have", "not",
		"until", "than", "who", "which", "when", "while", "after", "before":
		return true
	}
	return false
}

// excerpt is Excerpt in one.
func excerpt(words, sentence string) string {
	lead, middle, tail := Excerpt(words, sentence)
	return lead + middle + tail
}

// Told tells whether readers of the later version are told of what changed, and of how much; "" when nothing did.
func (r Revision) Told() string {
	notes, about := 0, map[int]bool{}
	for _, c := range r.Changes {
		if c.Kind == revisions.CorrectionAdded {
			notes++
		}
		for _, k := range c.Touches {
			about[k] = true
		}
	}
	others := len(r.Changes) - notes
	switch {
	case others == 0:
		return ""
	case notes == 0 && r.Torn:
		return "The earlier version ends in the middle of a sentence and this one goes on there: it may have been added before it was whole, and nothing changed"
	case notes == 0:
		return "Changed quietly: no note was added to tell readers"
	case len(about) == 0:
		return "A note was added, about none of what is listed here"
	}
	return fmt.Sprintf("A note was added, about %d of %s", len(about), plural(others, "change"))
}

// Change is one change, with the words.
type Change struct {
	revisions.Change
	Was, Is     string
	WasIn, IsIn string // the sentences that the words are of, "" when nobody looked
}

// ReportCitation tells which report it is: outlet, title and time. What it does not tell of itself is left out.
func ReportCitation(r store.Report) string {
	var parts []string
	outlet := first(r.Outlet, r.Wire)
	for _, s := range []string{outlet, title(r), published(r)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if outlet == "" && r.Headline == "" {
		parts = append([]string{first(r.URL, r.Input)}, parts...)
	}
	return strings.Join(parts, ", ")
}

func title(r store.Report) string {
	if r.Headline == "" {
		return ""
	}
	return "“" + r.Headline + "”"
}

// published is the day and, where it is known, the minute.
func published(r store.Report) string {
	s := r.Published
	if len(s) < len("2031-03-04T14:05") {
		return s
	}
	return s[:len(hearsay.DateLayout)] + " " + s[len(hearsay.DateLayout)+1:len("2031-03-04T14:05")]
}

// Families shows families to people, the original of each first, with at most so many copies of each (0: all).
func Families(list []Family, most int, o terminal.Options) string {
	columns := []terminal.Column{{Title: "FAMILY", Max: 8}, {Title: "REPORT", Max: 9}, {Title: "SHARED", Max: 6, Label: "shared"}, {Title: "CREDIT", Max: 8}, {Title: "WHERE"}}
	var rows []terminal.Row
	for _, f := range list {
		below := "the original: " + f.Why
		if f.Outside != "" {
			below += "; credited to " + f.Outside + ", which is not in the record"
		}
		rows = append(rows, terminal.Row{Cells: []string{fmt.Sprintf("f%d", f.Number), f.Original.ID.String(), "", "", ReportCitation(f.Original)}, Below: below})
		for i, c := range f.Copies {
			if most > 0 && i == most {
				rows = append(rows, terminal.Row{Cells: []string{"", "", "", "", fmt.Sprintf("and %d more: --limit 0 shows all", len(f.Copies)-most)}})
				break
			}
			rows = append(rows, terminal.Row{Cells: []string{"", c.Report.ID.String(), fmt.Sprintf("%d %%", c.PerMille/10), credit(f, c), ReportCitation(c.Report)}, Below: what(c)})
		}
	}
	return terminal.Table(columns, rows, o)
}

// credit tells whether a copy says whose text it is; an outlet need not say that of its own.
func credit(f Family, c Copy) string {
	switch {
	case c.Credited:
		return "credited"
	case f.Original.Outlet != "" && f.Original.Outlet == c.Report.Outlet:
		return "own"
	}
	return "silent"
}

// what tells in a line what a copy did with its original.
func what(c Copy) string {
	if c.Tie == copies.Rewrite {
		return "rewritten: " + WhyShared(c.Why)
	}
	return ""
}

// ShareWords tells a share in thousandths of the words of a text, counted in runs of five, to people.
func ShareWords(perMille int) string {
	return fmt.Sprintf("about %d %% of the shorter text is in the other, word for word", (perMille+5)/10)
}

// WhyShared tells people why texts are held to stem from one, which says how many runs of words they share.
func WhyShared(why string) string {
	n, rest, ok := strings.Cut(why, " of 1000 five-word runs of the shorter text are in the other")
	perMille, err := strconv.Atoi(n)
	if !ok || err != nil {
		return why
	}
	told := ShareWords(perMille) + rest
	if i := strings.LastIndex(told, ": r"); i >= 0 { // by a text of the family that is not its original
		return "with" + told[i+1:] + ", " + told[:i]
	}
	return told
}

// Differences shows what a copy did to people.
func Differences(c Copy, o terminal.Options) string {
	columns := []terminal.Column{{Title: "DID", Max: 8, Main: true}, {Title: "WORDS OF THE ORIGINAL", Max: 34}, {Title: "WORDS OF " + strings.ToUpper(c.Report.ID.String())}}
	var rows []terminal.Row
	for _, d := range c.Differences {
		is := d.Is
		if d.Kind == copies.Moved {
			is = "(the same, elsewhere)"
		}
		rows = append(rows, terminal.Row{Cells: []string{string(d.Kind), d.Was, is}})
	}
	return terminal.Table(columns, rows, o)
}

// FamilyHeader is the first line of CSV for families.
func FamilyHeader() []string {
	return []string{"family", "report", "original", "containment", "credited", "tie", "outlet", "title", "published", "url", "input"}
}

// FamilyCells are the lines of CSV for a family.
func FamilyCells(f Family) [][]string {
	id := fmt.Sprintf("f%d", f.Number)
	line := func(r store.Report, containment, credited, tie string) []string {
		return safe([]string{id, r.ID.String(), f.Original.ID.String(), containment, credited, tie, r.Outlet, r.Headline, r.Published, r.URL, r.Input})
	}
	out := [][]string{line(f.Original, "", "", "original")}
	for _, c := range f.Copies {
		credited := "no"
		if c.Credited {
			credited = "yes"
		}
		out = append(out, line(c.Report, string(thousandths(c.PerMille)), credited, string(c.Tie)))
	}
	return out
}

// thousandths is a share with two decimals, rounded down.
func thousandths(n int) json.Number {
	return json.Number(fmt.Sprintf("%d.%02d", n/1000, n%1000/10))
}

// Revisions shows what changed to people, each revision under its versions.
func Revisions(list []Revision, o terminal.Options) string {
	var b strings.Builder
	for i, r := range list {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(terminal.Lines(fmt.Sprintf("a%d, %s to %s: %s, then %s", r.From.Article, r.From.ID, r.To.ID, ReportCitation(r.From), published(r.To)), o))
		if told := r.Told(); told != "" {
			b.WriteString(terminal.Lines(told, o))
		}
		b.WriteString("\n")
		columns := []terminal.Column{{Title: "CHANGE", Max: 18, Main: true}, {Title: "BEFORE", Max: 26, Label: "before:"}, {Title: "AFTER", Label: "after:"}}
		var rows []terminal.Row
		for _, c := range r.Changes {
			rows = append(rows, terminal.Row{Cells: []string{strings.ReplaceAll(string(c.Kind), "_", " "), excerpt(c.Was, c.WasIn), excerpt(c.Is, c.IsIn)}, Below: places(r, c)})
		}
		if len(rows) == 0 {
			b.WriteString("nothing that counts\n")
			continue
		}
		b.WriteString(terminal.Table(columns, rows, o))
	}
	return b.String()
}

// places tells why a change is one, and in which statements it is.
func places(r Revision, c Change) string {
	var at []string
	if c.Before != nil && c.Before.Statement != "" {
		at = append(at, r.From.ID.String()+"/"+c.Before.Statement)
	}
	if c.After != nil && c.After.Statement != "" {
		at = append(at, r.To.ID.String()+"/"+c.After.Statement)
	}
	s := c.Why
	if len(at) > 0 {
		s += "; " + strings.Join(at, ", ")
	}
	if about := r.About(c); about != "" {
		s += "; " + about
	}
	return s
}

// About tells which changes a correction is about.
func (r Revision) About(c Change) string {
	var kinds []string
	for _, k := range c.Touches {
		if k < len(r.Changes) {
			kinds = append(kinds, strings.ReplaceAll(string(r.Changes[k].Kind), "_", " "))
		}
	}
	if len(kinds) == 0 {
		return ""
	}
	return "about: " + strings.Join(kinds, ", ")
}

// RevisionHeader is the first line of CSV for revisions.
func RevisionHeader() []string {
	return []string{"article", "from", "to", "kind", "before", "after", "before_statement", "after_statement", "outlet", "title", "url", "from_published", "to_published"}
}

// RevisionCells are the lines of CSV for a revision.
func RevisionCells(r Revision) [][]string {
	var out [][]string
	for _, c := range r.Changes {
		before, after := "", ""
		if c.Before != nil && c.Before.Statement != "" {
			before = r.From.ID.String() + "/" + c.Before.Statement
		}
		if c.After != nil && c.After.Statement != "" {
			after = r.To.ID.String() + "/" + c.After.Statement
		}
		out = append(out, safe([]string{article(r.From.Article), r.From.ID.String(), r.To.ID.String(), string(c.Kind), c.Was, c.Is, before, after,
			r.From.Outlet, r.From.Headline, r.From.URL, r.From.Published, r.To.Published}))
	}
	return out
}

// FamilyJSON is a family as hearsay.family/1.
func FamilyJSON(f Family) ([]byte, error) { return encode(FamilyOf(f)) }

// The types of the JSON.
type (
	// FamilyDoc is hearsay.family/1.
	FamilyDoc = family
	// RevisionDoc is hearsay.revision/1.
	RevisionDoc = revision
)

// FamilyOf is FamilyJSON before it is written.
func FamilyOf(f Family) FamilyDoc {
	out := family{Format: FamilyFormat, ID: fmt.Sprintf("f%d", f.Number), Original: toKin(f.Original), Why: f.Why, Outside: opt(f.Outside), Copies: []kinCopy{}}
	for _, c := range f.Copies {
		k := kinCopy{Kin: toKin(c.Report), Containment: thousandths(c.PerMille), Credited: c.Credited, Tie: string(c.Tie), Why: c.Why}
		for _, d := range c.Differences {
			k.Differences = append(k.Differences, difference{string(d.Kind), d.Was, d.Is, span{d.Original.Start, d.Original.End}, span{d.Copy.Start, d.Copy.End}})
		}
		out.Copies = append(out.Copies, k)
	}
	return out
}

// RevisionJSON is a revision as hearsay.revision/1.
func RevisionJSON(r Revision) ([]byte, error) { return encode(RevisionDocOf(r)) }

// RevisionDocOf is RevisionJSON before it is written.
func RevisionDocOf(r Revision) RevisionDoc {
	out := revision{Format: RevisionFormat, Article: article(r.From.Article), From: toKin(r.From), To: toKin(r.To), Torn: r.Torn, Changes: []change{}}
	for _, c := range r.Changes {
		touches := c.Touches
		if touches == nil {
			touches = []int{}
		}
		out.Changes = append(out.Changes, change{string(c.Kind), toPlace(r.From, c.Before, c.Was), toPlace(r.To, c.After, c.Is), c.Why, touches})
	}
	return out
}

func toPlace(r store.Report, p *revisions.Place, words string) *place {
	if p == nil {
		return nil
	}
	out := &place{Words: words, Start: p.Start, End: p.End}
	if p.Statement != "" {
		out.Statement = opt(r.ID.String() + "/" + p.Statement)
	}
	return out
}

func toKin(r store.Report) Kin {
	return Kin{r.ID.String(), opt(r.Outlet), opt(r.Wire), opt(r.Headline), opt(r.Published), opt(r.URL), r.Input}
}

type (
	// Kin is a report of a family or a revision.
	Kin struct {
		Report    string  `json:"report"`
		Outlet    *string `json:"outlet"`
		Wire      *string `json:"wire"`
		Title     *string `json:"title"`
		Published *string `json:"published"`
		URL       *string `json:"url"`
		Input     string  `json:"input"`
	}
	family struct {
		Format   string    `json:"format"`
		ID       string    `json:"id"`
		Original Kin       `json:"original"`
		Why      string    `json:"why"`
		Outside  *string   `json:"outside"`
		Copies   []kinCopy `json:"copies"`
	}
	kinCopy struct {
		Kin
		Containment json.Number  `json:"containment"`
		Credited    bool         `json:"credited"`
		Tie         string       `json:"tie"`
		Why         string       `json:"why"`
		Differences []difference `json:"differences,omitempty"`
	}
	difference struct {
		Kind         string `json:"kind"`
		Original     string `json:"original"`
		Copy         string `json:"copy"`
		OriginalSpan span   `json:"original_span"`
		CopySpan     span   `json:"copy_span"`
	}
	revision struct {
		Format  string   `json:"format"`
		Article string   `json:"article"`
		From    Kin      `json:"from"`
		To      Kin      `json:"to"`
		Torn    bool     `json:"torn" doc:"Whether the earlier version ends in the middle of a sentence and the later one goes on there: it may have been added before it was whole."`
		Changes []change `json:"changes"`
	}
	change struct {
		Kind    string `json:"kind"`
		Before  *place `json:"before"`
		After   *place `json:"after"`
		Why     string `json:"why"`
		Touches []int  `json:"touches"`
	}
	place struct {
		Words     string  `json:"words"`
		Start     int     `json:"start"`
		End       int     `json:"end"`
		Statement *string `json:"statement"`
	}
)
