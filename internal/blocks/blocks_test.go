package blocks

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/text"
)

func find(src string) Result {
	lines := text.Lines(src)
	return Find(Input{Text: src, Lines: lines, Sentences: naiveSentences(src, lines)})
}

// marked writes the blocks as "role| words", one to a line; body lines that begin a line of the text are written short.
func marked(src string, blocks []Block) string {
	var b strings.Builder
	for _, x := range blocks {
		b.WriteString(string(x.Role) + "| " + x.In(src) + "\n")
	}
	return b.String()
}

// unmark takes the roles off a marked text. A line that begins with a plus goes on on the line of the one before.
func unmark(m string) (src, want string) {
	var s, w strings.Builder
	for i, line := range strings.Split(strings.TrimSpace(m), "\n") {
		line, glued := strings.CutPrefix(line, "+")
		_, words, _ := strings.Cut(line, "| ")
		switch {
		case glued:
			s.WriteString(" ")
		case i > 0:
			s.WriteString("\n\n")
		}
		s.WriteString(words)
		w.WriteString(line + "\n")
	}
	return s.String(), w.String()
}

const twoParagraphs = `
body| The harbour board of Lowick will hire 40 more pilots before the summer, its chair said on Tuesday, after a year of near misses.
body| "We ran out of luck in March," Odile Marrs told reporters.`

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, marked string }{
		{"headline without stop", "headline| Harbour board to hire 40 pilots" + twoParagraphs},
		{"headline with stop in title case", "headline| Harbour Board Promises Forty More Pilots Before Summer." + twoParagraphs},
		{"clipped headline with stop", "headline| Harbour board promises more pilots." + twoParagraphs},
		{"headline as question", "headline| Who pays for the pilots?" + twoParagraphs},
		{"no headline", strings.TrimSpace(twoParagraphs)},
		{"one line is body", "body| Harbour board to hire 40 pilots"},
		{"standfirst above byline", `headline| Harbour board to hire 40 pilots
summary| The chair says a year of near misses left no choice. Unions want more.
byline| By Jane Roe, Harbour Gazette` + twoParagraphs},
		{"standfirst without stop", `headline| Harbour board to hire 40 pilots
summary| Chair says a year of near misses left the board no choice` + twoParagraphs},
		{"standfirst behind a semicolon", `headline| Harbour board to hire 40 pilots;
summary| Chair says near misses left no choice.` + twoParagraphs},
		{"abstract", `headline| Harbour board promises more pilots.
boilerplate| ABSTRACT.
summary| The harbour board of Lowick will hire 40 more pilots, its chair said.
boilerplate| FULL TEXT.` + twoParagraphs},
		{"teaser that the body tells again", `headline| Harbour board to hire 40 pilots
summary| The harbour board of Lowick will hire 40 more pilots before the summer, its chair said.` + twoParagraphs},
		{"short first paragraph stays body", `headline| Harbour board to hire 40 pilots
body| Nobody at the harbour wanted to talk about March.` + twoParagraphs},
		{"byline in capitals and an agency", `headline| Harbour board to hire 40 pilots
byline| JANE ROE
byline| The Meridian Press
dateline| LOWICK, Vell —
+body| The harbour board will hire 40 more pilots before the summer, its chair said.
body| "We ran out of luck in March," Odile Marrs told reporters.`},
		{"byline and an outlet that nobody knows", `headline| Harbour board to hire 40 pilots
byline| By Jane Roe
byline| The Lowick Tern
dateline| LOWICK, Vell —
+body| The harbour board will hire 40 more pilots before the summer, its chair said.
body| "We ran out of luck in March," Odile Marrs told reporters.`},
		{"no outlet without a byline", `headline| Harbour board to hire 40 pilots
body| The Lowick Tern
body| The harbour board will hire 40 more pilots before the summer, its chair said.` + twoParagraphs},
		{"byline with title and date", `headline| Harbour board to hire 40 pilots
byline| Jane Roe, Shipping Correspondent
boilerplate| Tuesday 4 March 2031, 6.00am` + twoParagraphs},
		{"byline with a bar", `headline| Harbour board to hire 40 pilots
byline| JANE ROE | Staff` + twoParagraphs},
		{"byline with a bar and a place", `headline| Harbour board to hire 40 pilots
summary| Chair told council in May; nobody was hired; board disputes that
byline| Jane Roe | Lowick` + twoParagraphs},
		{"a date and the time of an update", `headline| Harbour board to hire 40 pilots
boilerplate| Saturday 13 May 2034, 6.30am. Updated 8.05pm` + twoParagraphs},
		{"a date behind the name of the outlet", `headline| Harbour board to hire 40 pilots
byline| By Jane Roe
boilerplate| Quay & Tide | Thursday, October 12, 2034, 11:00 a.m. | Updated Friday, October 13, 2:55 p.m.` + twoParagraphs},
		{"how long ago", `headline| Harbour board to hire 40 pilots
boilerplate| Published 3 hours ago` + twoParagraphs},
		{"a date and when it was changed", `headline| Harbour board to hire 40 pilots
boilerplate| Tue 8 Feb 2032 18.40 – last modified on Wed 9 Feb 2032 07.15` + twoParagraphs},
		{"a day without its year", `headline| Harbour board to hire 40 pilots
boilerplate| Updated Friday, October 13, 2:55 p.m.` + twoParagraphs},
		{"a day of which something is told is no date line", `headline| Harbour board to hire 40 pilots
body| Published on May 3 in the gazette, the list names them.` + twoParagraphs},
		{"an update without a date is no date line", `headline| Harbour board to hire 40 pilots
body| Updated 8.05pm` + twoParagraphs},
		{"byline with place", `headline| Harbour board to hire 40 pilots
byline| Jane Roe in Lowick` + twoParagraphs},
		{"by is not always a byline", `headline| Harbour board to hire 40 pilots
body| By Friday afternoon the board had changed its mind again and hired nobody.` + twoParagraphs},
		{"dateline with agency", `headline| Harbour board to hire 40 pilots
dateline| Lowick (AFP) –
+body| The harbour board will hire 40 more pilots, its chair said.
body| "We ran out of luck in March," Odile Marrs told reporters.`},
		{"dateline with an agency of one word", `dateline| LOWICK, March 4 (Meridian) -
+body| The harbour board will hire 40 more pilots before the summer, its chair said.`},
		{"dateline with a colon", `dateline| LOWICK:
+body| The harbour board on Monday said that it would hire 40 more pilots before the summer of next year.`},
		{"who speaks in an interview", `body| TARROW: The harbour board on Monday said that it would hire 40 more pilots before the summer of next year.
body| TARROW: It did not say whom.`},
		{"dateline with date", `dateline| LOWICK, Vell, March 4 (Meridian Press) -
+body| The harbour board will hire 40 more pilots, its chair said.
body| "We ran out of luck in March," Odile Marrs told reporters.`},
		{"dateline with the day first", `dateline| LOWICK, 4 March 2031 -
+body| The harbour board will hire 40 more pilots, its chair said.
body| "We ran out of luck in March," Odile Marrs told reporters.`},
		{"dateline with an agency behind the date", `dateline| LOWICK, March 4 LPA -
+body| The harbour board will hire 40 more pilots, its chair said.
body| "We ran out of luck in March," Odile Marrs told reporters.`},
		{"a dash is not always a dateline", `headline| Harbour board to hire 40 pilots
body| NATO — the alliance, not the pub — will send a ship to Lowick this week, the chair said.
body| "We ran out of luck in March," Odile Marrs told reporters.`},
		{"teaser, caption and credit on one line", `summary| The harbour board of Lowick will hire 40 more pilots after a year of near misses.
+caption| Board chair Odile Marrs celebrates with pilots in Lowick on Thursday, May 22, 2029.
+credit| THE MERIDIAN PRESS/Jon Brandt
dateline| LOWICK –
+body| The harbour board of Lowick will hire 40 more pilots after a year of near misses, its chair said.
wire_notice| This report by The Meridian Press was first published March 4, 2031.`},
		{"caption before the body", `headline| Harbour board to hire 40 pilots
caption| Board chair Odile Marrs and a pilot arrive for a hearing.
+credit| (Theo Brandt/The Lowick Courier)
+body| The harbour board will hire 40 more pilots before the summer, its chair said.
body| "We ran out of luck in March," Odile Marrs told reporters.`},
		{"credit without a stop", `headline| Harbour board to hire 40 pilots
caption| Odile Marrs was made chair in 2029.
+credit| Image source: Harbour Photos
+body| The harbour board will hire 40 more pilots before the summer, its chair said.
body| "We ran out of luck in March," Odile Marrs told reporters.`},
		{"credits on lines of their own", `headline| Harbour board to hire 40 pilots
credit| Jane Roe via Getty Images
body| The harbour board will hire 40 more pilots before the summer, its chair said.
credit| Jon Brandt/Reuters.
caption| The pilots' mess.
+credit| Photo: Jon Brandt
body| "We ran out of luck in March," Odile Marrs told reporters.
caption| A pilot boards a tanker.
+credit| (AP Photo/Jon Brandt)`},
		{"archive caption", `headline| Harbour board to hire 40 pilots
caption| FILE - In this March 4, 2030, file photo, a pilot boards a tanker off Lowick.
+credit| (AP Photo/J. Scott Brandt, File)
body| The harbour board will hire 40 more pilots before the summer, its chair said.
body| "We ran out of luck in March," Odile Marrs told reporters.`},
		{"brackets in the body stay body", `headline| Harbour board to hire 40 pilots
body| The harbour board (chair: Odile Marrs) will hire 40 more pilots. (It has 90.) Sen. Ann Poe (D/Vell) said so.
body| "We need and/or want them," said the pilots' union (APU).
body| He said the photo: was taken by nobody.`},
		{"furniture", `headline| Harbour board to hire 40 pilots` + twoParagraphs + `
related| READ MORE: Pilots want a raise
boilerplate| STORY CONTINUES BELOW ADVERTISEMENT
body| Read the tide tables and you will see why, she said.
boilerplate| — With files from Lorna Vance
boilerplate| Have a news tip? Send it to the desk.
boilerplate| ___
boilerplate| Follow Jane Roe on Twitter @janeroe.
boilerplate| (Reporting by Jane Roe; Editing by Jon Poe)
boilerplate| Copyright 2031 Lowick Media. All rights reserved.
wire_notice| © 2031 The Meridian Press. All rights reserved.`},
		{"corrections", `headline| Harbour board to hire 40 pilots` + twoParagraphs + `
correction| CORRECTION: A story published on March 3 misstated the number of pilots. It is 40, not 14.
correction| An earlier version of this article named the wrong ship.
correction| Editor’s note: This story was updated to add a comment.
correction| This article was amended on 10 March 2031. An earlier version had the wrong date.
body| Correction officers will get a raise too, the chair said.`},
		{"correction under a heading", `headline| Harbour board to hire 40 pilots` + twoParagraphs + `
correction| CORRECTION:
correction| A story on March 3 misstated the number of pilots.`},
	} {
		t.Run(c.name, func(t *testing.T) {
			src, want := unmark(c.marked)
			if diff := cmp.Diff(want, marked(src, find(src).Blocks)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFacts(t *testing.T) {
	const body = "\nThe harbour board will hire 40 more pilots before the summer, its chair said.\n\"We ran out of luck,\" she said.\n"
	const head = "Harbour board to hire 40 pilots\n"
	for _, c := range []struct {
		name, src string
		want      Result
	}{
		{"the outlet and the day above", "The Harbour Gazette, 4 March 2031\n" + head + "By Jane Roe" + body, Result{Byline: "Jane Roe", Outlet: "The Harbour Gazette", Published: "2031-03-04"}},
		{"behind a dash", "Harbour Gazette – March 4, 2031\n" + head + "By Jane Roe" + body, Result{Byline: "Jane Roe", Outlet: "Harbour Gazette", Published: "2031-03-04"}},
		{"byline and outlet", head + "By Jane Roe, Harbour Gazette" + body, Result{Byline: "Jane Roe", Outlet: "Harbour Gazette"}},
		{"byline in capitals", head + "JANE ROE with files from LORNA VANCE" + body, Result{Byline: "Jane Roe"}},
		{"two writers", head + "By Jane Roe and Jon de Poe, City Bureau" + body, Result{Byline: "Jane Roe and Jon de Poe"}},
		{"agency byline", head + "By The Associated Press" + body, Result{Wire: "The Associated Press"}},
		{"initials", head + "VPA\n4 March 2031" + body, Result{Wire: "VPA", Published: "2031-03-04"}},
		{"outlet in byline", head + "Jane Roe · LWM News\nPosted: Mar 04, 2031 7:25 AM | Last Updated: 2 hours ago" + body,
			Result{Byline: "Jane Roe", Outlet: "LWM News", Published: "2031-03-04"}},
		{"two outlets are none", head + "JANE ROE\nThe Meridian Press / The Lowick Record" + body, Result{Byline: "Jane Roe"}},
		{"agency of the notice is no outlet", head + "Jane Roe, The Meridian Press" + body + "This report by The Meridian Press was first published Nov. 3, 2031.",
			Result{Byline: "Jane Roe", Wire: "The Meridian Press", Published: "2031-11-03"}},
		{"wire of the dateline", head + "LOWICK, Vell, Jan. 4, 2031 (Meridian Press) — The harbour board hired pilots.", Result{Wire: "Meridian Press", Published: "2031-01-04"}},
		{"wire behind the date", head + "LOWICK, Jan. 4, 2031 LPA - The harbour board hired pilots.", Result{Wire: "LPA", Published: "2031-01-04"}},
		{"lone date", head + "Monday, January 14, 2019 " + body, Result{Published: "2019-01-14"}},
		{"the time of an update", head + "Published March 4, 2031 6.00am EST. Updated 8.05pm EST" + body, Result{Published: "2031-03-04T20:05:00-05:00"}},
		{"labelled", head + "Published: 4 March 2031 14:05" + body, Result{Published: "2031-03-04"}},
		{"with zone", head + "Published March 4, 2031 2:05 p.m. EST" + body, Result{Published: "2031-03-04T14:05:00-05:00"}},
		{"zone that varies", head + "Published March 4, 2031 at 2:05 p.m. ET" + body, Result{Published: "2031-03-04"}},
		{"the latest counts", head + "First published Monday 3 March 2031, 6.00am. Last modified Tuesday 4 March 2031, 7.30pm" + body, Result{Published: "2031-03-04"}},
		{"ISO", head + "2031-03-04T14:05:00+01:00" + body, Result{Published: "2031-03-04T14:05:00+01:00"}},
		{"date line beats notice", head + "5 March 2031" + body + "This report by Meridian was first published on March 4, 2031.", Result{Wire: "Meridian", Published: "2031-03-05"}},
		{"no such day", head + "31 February 2031" + body, Result{}},
		{"figures alone are ambiguous", head + "03/04/2031" + body, Result{}},
		{"a date in the body is no date of the report", head + body + "March 4, 2031 was the day, she said.", Result{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := find(c.src)
			for _, f := range []struct{ name, want, got, words string }{
				{"byline", c.want.Byline, got.Byline, got.Words.Byline.In(c.src)},
				{"outlet", c.want.Outlet, got.Outlet, got.Words.Outlet.In(c.src)},
				{"wire", c.want.Wire, got.Wire, got.Words.Wire.In(c.src)},
				{"published", c.want.Published, got.Published, got.Words.Published.In(c.src)},
			} {
				if f.got != f.want {
					t.Errorf("%s: got %q, want %q", f.name, f.got, f.want)
				}
				if (f.words == "") != (f.want == "") {
					t.Errorf("%s: words %q for %q", f.name, f.words, f.want)
				}
			}
		})
	}
}

func TestGivenHeadline(t *testing.T) {
	src := "LOWICK NEWS\nThe harbour board said on Tuesday it was short of pilots.\nThe harbour board will hire 40 more pilots, its chair said."
	lines := text.Lines(src)
	got := Find(Input{Text: src, Lines: lines, Headline: "The Harbour Board said on Tuesday it was short of pilots"})
	if got.Headline != lines[1].In(src) {
		t.Errorf("headline %q", got.Headline)
	}
}
