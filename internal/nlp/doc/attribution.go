package doc

import "sort"

// Attribution is who is said to have said what, in tokens: what the stages are given that tell what it means.
type Attribution struct {
	Cue     Range
	Source  []Range // in order; may be empty
	Content []Range // in order; may be empty
	// Within is the index of the attribution whose content holds this cue most closely, -1 if there is none.
	Within int
}

// Nest sets Within of every attribution.
func Nest(as []Attribution) {
	type piece struct {
		Range
		of int
	}
	var pieces []piece
	longest := 0
	for i, a := range as {
		for _, c := range a.Content {
			pieces = append(pieces, piece{c, i})
			longest = max(longest, c.Len())
		}
	}
	sort.SliceStable(pieces, func(i, k int) bool { return pieces[i].Start < pieces[k].Start })
	for i := range as {
		as[i].Within = -1
		cue, least := as[i].Cue, 0
		at := sort.Search(len(pieces), func(k int) bool { return pieces[k].Start > cue.Start })
		for k := at - 1; k >= 0 && pieces[k].Start >= cue.Start-longest; k-- {
			if p := pieces[k]; p.of != i && cue.End <= p.End && (least == 0 || p.Len() < least) {
				as[i].Within, least = p.of, p.Len()
			}
		}
	}
}

// TokensIn returns the tokens that share a byte with [start, end); empty when none does.
func (d *Doc) TokensIn(start, end int) Range {
	from := sort.Search(len(d.Token), func(i int) bool { return d.Token[i].End > start })
	to := from
	for to < len(d.Token) && d.Token[to].Start < end {
		to++
	}
	return Range{from, to}
}
