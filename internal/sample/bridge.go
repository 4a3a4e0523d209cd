package sample

import (
	"github.com/hearsay-project/hearsay"
)

// Bridge is a reading with about everything in it: quotations that never close, letters of several widths, markup, a nested and a doubtful
// statement, and all fields of who speaks, on whose word, with what position and when.
func Bridge() hearsay.Reading {
	r, err := Read(`⟦headline ⟦source1:p1 ⟦p1:description Mayor⟧⟧ ⟦cue1 calls⟧ ⟦content1 bridge deal dead⟧⟧
⟦byline By Oona Falk⟧
⟦caption ⟦date:2031-03-03 The new bridge over the Aske in Norvik on Monday, March 3, 2031⟧.⟧ ⟦credit MERIDIAN PRESS/Tove Hall⟧
⟦dateline NORVIK⟧ – ⟦content2:direct ⟦attributed2 “We will not pay for the same bridge twice,”⟧⟧ ⟦source2:p1 ⟦p1:current Mayor⟧ ⟦p1:name Ada Brandt⟧⟧ ⟦cue2:commits told⟧ ⟦occasion2 reporters⟧ ⟦said2:2031-03-03 on Monday⟧. ⟦content2 ⟦attributed2 “Nobody should ask us to.”⟧⟧

⟦source3:p1 ⟦p1:name Brandt⟧⟧ ⟦cue3 said⟧ ⟦content3 ⟦source4:o1 ⟦o1:description the builder⟧⟧, ⟦o1:name Hald & Sons <Norvik>⟧, had ⟦cue4:confirms admitted⟧ ⟦content4 that the piers were cracked⟧⟧. Its offer was ⟦unresolved “a poor joke.”⟧

⟦source5:o1 ⟦o1:description The firm⟧⟧ ⟦cue5:denies denied⟧ ⟦content5 ⟦part5 that it knew of the cracks⟧⟧, and ⟦source6 people close to it⟧ ⟦cue6 hinted⟧ ⟦content6 at a suit⟧.

⟦chain7:o2 ⟦o2:name Channel Five⟧⟧, citing ⟦source7:g1 ⟦descriptor7 ⟦plural7 two⟧ council officials⟧ ⟦basis7 briefed on the contract⟧⟧, ⟦cue7:alleges reported⟧ ⟦content7 that ⟦p2:name Jon Aske⟧, the ⟦p2:former town’s former engineer⟧, was paid to look away⟧. ⟦prompt8 Asked about the report⟧ ⟦occasion8 at a hearing ⟦said8:2031-03-04 on Tuesday⟧⟧, ⟦source8:p3 ⟦p3:description a lawyer for Aske⟧⟧, ⟦p3:name Kim Ødegård⟧, ⟦cue8:denies called it⟧ ⟦content8:mixed an ⟦attributed8 “invention”⟧⟧. ⟦date:2029 ⟦cue9:alleges Allegations⟧ ⟦content9 that the town knew⟧ go back to 2029⟧. The council’s ⟦unclosed “steering group met in Café Ørsted 東京都知事は橋の費用を二度払わないと述べた 👩‍👩‍👧‍👦 twice.⟧
Read more:
- Bridge opens late
- Ferry sold

⟦correction An earlier version named another bridge.⟧
⟦wire_notice This report by Meridian Press was first published March 4, 2031.⟧
`)
	if err != nil {
		panic(err) // it is the text above
	}
	r.Engine = hearsay.Engine{Version: "0.1.0", Models: []hearsay.Model{{Name: "attribution", Version: "7"}}}
	r.Report.Outlet, r.Report.Wire, r.Report.Published = "Norvik Echo", "Meridian Press", "2031-03-04"
	r.Report.URL = "https://norvikecho.example/bridge?a=1&b=2"
	s := r.Statements
	s[0].Repeats = "s2"
	s[2].Confidence.Span = 81
	s[3].NestedIn, s[3].Confidence.Span = "s3", 55
	s[4].Answers = "s4"
	s[5].Confidence.Span = 31
	s[6].About = []string{"p2"}
	s[6].Anonymous.Specificity = 2
	s[7].OnBehalfOf, s[7].Answers, s[7].Confidence.Position = "p2", "s7", 41
	r.Dates = append(r.Dates, hearsay.Date{Span: s[1].Content[1], Value: "2031-03-03", Statement: "s2"})
	r.Notes = []hearsay.Note{
		{Code: hearsay.NoteMetadataDisagrees, Text: "the sidecar says 2031-03-05, the text March 4, 2031"},
		{Code: hearsay.NoteQuoteUnresolved, Span: r.Quotations[2].Span},
	}
	return r
}
