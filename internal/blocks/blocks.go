// Package blocks finds the roles of the stretches of a plain-text report (headline, byline, caption, body ...) and
// what the text says of itself: its outlet, byline, wire, headline and date of publication.
//
// It holds to what the text plainly says. Whatever it is unsure of is body, for a paragraph wrongly taken out of the
// body loses its statements. Words and cues are English and live in one file, english.go. All offsets are half-open
// UTF-8 byte offsets into the text, on rune borders. Everything here is pure and takes linear time.
package blocks

import "github.com/hearsay-project/hearsay/internal/text"

// Role is what a block is for. The values are those of the vocabulary.
type Role string

// The roles.
const (
	Headline    Role = "headline"
	Summary     Role = "summary"     // standfirst, abstract, or a teaser that the body tells again
	Byline      Role = "byline"      // who wrote it, also with desk or outlet
	Dateline    Role = "dateline"    // only the place, date and wire that the first body paragraph opens with
	Caption     Role = "caption"     // what a picture shows
	Credit      Role = "credit"      // whose picture it is
	Body        Role = "body"        //
	WireNotice  Role = "wire_notice" // who first published it, copyright of a wire
	Correction  Role = "correction"  // corrections, clarifications, editor's notes
	Related     Role = "related"     // links to other reports
	Boilerplate Role = "boilerplate" // all other furniture, a line that only dates the report included
)

// Input is a report and what the stages before this one know of it.
type Input struct {
	Text string
	// Lines are the lines of Text in order, trimmed, as [text.Paragraphs] or [text.Lines] returns them.
	Lines []text.Span
	// Sentences are in order, each inside one line. Spans that break this are ignored.
	Sentences []text.Span
	// Headline is the headline as somebody else gives it, "" if nobody does.
	Headline string
}

// Block is a stretch of text with a role.
type Block struct {
	text.Span
	Role Role
}

// Result is what the text shows and says of itself. A fact that the text does not state is "".
type Result struct {
	// Blocks are in order, do not overlap, begin and end with a byte that is not blank, and cover every such byte
	// of the lines. None reaches over the end of a line of Input.Lines.
	Blocks []Block
	// Outlet, Byline and Wire are names as the text writes them, without titles and desks; names set all in
	// capitals are put in ordinary case.
	Outlet, Byline, Wire string
	// Headline is the headline line, word for word.
	Headline string
	// Published is when this version came out: the latest of the dates of publication and update that the text
	// states. It is a date (2006-01-02), or RFC 3339 when the text states time and zone.
	Published string
	// Words are the places that say so.
	Words Words
}

// Words are the places of the words behind the facts of a [Result]; where there is no fact the span is empty.
type Words struct{ Outlet, Byline, Wire, Headline, Published text.Span }

// Find returns the blocks of a report and what it says of itself.
func Find(in Input) Result {
	f := finder{Input: in, roles: make([]Role, len(in.Lines))}
	f.notices()
	f.head()
	var blocks []Block
	next := 0 // first sentence not yet passed
	for i, line := range in.Lines {
		var sentences []text.Span
		sentences, next = sentencesIn(in.Text, line, in.Sentences, next)
		blocks = f.split(blocks, i, sentences)
	}
	return f.result(blocks)
}

// finder carries what is known while one report is looked at.
type finder struct {
	Input
	roles    []Role // one for each line; Body until something else is plain
	headline int    // its line, -1 if none
	lead     int    // the first line of the body proper, len(Lines) if none
	dateline dateline
	dates    []statedDate
	outlets  []text.Span
	wires    []text.Span // most believed first
	byline   text.Span
}

// line returns the words of line i.
func (f *finder) line(i int) string { return f.Lines[i].In(f.Text) }

// result puts the facts together.
func (f *finder) result(blocks []Block) Result {
	r := Result{Blocks: blocks}
	if f.headline >= 0 {
		r.Headline, r.Words.Headline = f.line(f.headline), f.Lines[f.headline]
	}
	if f.byline.Len() > 0 {
		r.Byline, r.Words.Byline = ordinaryCase(f.byline.In(f.Text)), f.byline
	}
	if len(f.wires) > 0 {
		r.Wire, r.Words.Wire = ordinaryCase(f.wires[0].In(f.Text)), f.wires[0]
	}
	f.outletOf(&r)
	if d, ok := latest(f.dates); ok {
		r.Published, r.Words.Published = d.value(), d.Span
	}
	return r
}

// outletOf fills in the outlet, or the wire if the name in the byline is that of an agency. Two outlets are none: it is
// not plain which of them brings this report.
func (f *finder) outletOf(r *Result) {
	for _, o := range f.outlets {
		name := o.In(f.Text)
		switch {
		case sameName(name, r.Wire):
		case isWire(name):
			if r.Wire == "" {
				r.Wire, r.Words.Wire = name, o
			}
		case r.Outlet == "":
			r.Outlet, r.Words.Outlet = name, o
		case !sameName(name, r.Outlet):
			r.Outlet, r.Words.Outlet = "", text.Span{}
			return
		}
	}
}

// sentencesIn returns the sentences that lie in line, starting to look at from, and where to look on for the line
// after. A line without sentences is one sentence; the stretches that no sentence covers belong to the one before.
func sentencesIn(src string, line text.Span, all []text.Span, from int) ([]text.Span, int) {
	starts := []int{line.Start}
	for from < len(all) && all[from].Start < line.End {
		s := all[from].Start
		if s > starts[len(starts)-1] && onRune(src, s) {
			starts = append(starts, s)
		}
		from++
	}
	var out []text.Span
	for i, s := range starts {
		end := line.End
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		if t := trim(src, text.Span{Start: s, End: end}); t.Len() > 0 {
			out = append(out, t)
		}
	}
	return out, from
}
