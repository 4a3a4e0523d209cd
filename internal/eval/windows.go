package eval

import (
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Windows compares labels of the published cut into windows with those of readings, for comparison with published
// work. A piece is a longest run of tokens of one window with the same role; it counts when a piece of the other
// side has the same tokens and role.
type Windows struct {
	Windows int `json:"windows"`
	Tokens  int `json:"tokens"`
	// Unaligned is the number of tokens that were not found in the text of their article; they have no label.
	Unaligned int   `json:"unaligned"`
	Source    Score `json:"source"`
	Cue       Score `json:"cue"`
	Content   Score `json:"content"`
}

// ScoreWindows labels the tokens of windows as the statements of docs say, one role a token: cue over source over
// content. Windows of articles that are not among docs are left out.
func ScoreWindows(docs []Doc, windows []corpus.Window) Windows {
	byID := map[string]*labelled{}
	for _, d := range docs {
		byID[d.ID] = &labelled{src: d.Text, roles: flatten(d)}
	}
	var out Windows
	pos, last := 0, ""
	for _, w := range windows {
		doc, ok := byID[w.Article]
		if !ok {
			continue
		}
		if id := w.Article + "_" + w.Annotator; id != last {
			pos, last = 0, id
		}
		var spans []text.Span
		spans, pos = align(w.Tokens, doc.src, pos)
		out.add(w, doc, spans)
	}
	return out
}

func (out *Windows) add(w corpus.Window, doc *labelled, spans []text.Span) {
	out.Windows++
	out.Tokens += len(w.Tokens)
	pred := make([]corpus.Label, len(spans))
	for i, s := range spans {
		if s.Len() == 0 {
			out.Unaligned++
			if i > 0 && len(w.Tokens[i]) == 1 {
				// A full stop that the tokeniser made up goes with the word before.
				pred[i] = pred[i-1]
			}
			continue
		}
		pred[i].Role = doc.role(s)
	}
	found := map[piece]bool{}
	for _, p := range pieces(pred) {
		found[p] = true
		out.score(p.role).Predicted++
	}
	for _, p := range pieces(w.Labels) {
		s := out.score(p.role)
		s.Gold++
		s.add(found[p])
	}
}

func (out *Windows) score(r corpus.Role) *Score {
	switch r {
	case corpus.Source:
		return &out.Source
	case corpus.Cue:
		return &out.Cue
	}
	return &out.Content
}

// piece is a run of the tokens [start, end) of one window.
type piece struct {
	role       corpus.Role
	start, end int
}

func pieces(labels []corpus.Label) []piece {
	var out []piece
	for i := 0; i < len(labels); {
		start := i
		for i++; i < len(labels) && labels[i].Role == labels[start].Role; i++ {
		}
		if labels[start].Role != corpus.None {
			out = append(out, piece{labels[start].Role, start, i})
		}
	}
	return out
}

// labelled is a text with a role for every byte.
type labelled struct {
	src   string
	roles []corpus.Role
}

// role returns the role of most bytes of s; of equals the one that comes first.
func (l *labelled) role(s text.Span) corpus.Role {
	var n [corpus.Content + 1]int
	best := l.roles[s.Start]
	for _, r := range l.roles[s.Start:s.End] {
		n[r]++
	}
	for _, r := range l.roles[s.Start:s.End] {
		if n[r] > n[best] {
			best = r
		}
	}
	return best
}

// flatten gives every byte of the text of d one role.
func flatten(d Doc) []corpus.Role {
	roles := make([]corpus.Role, len(d.Text))
	paint := func(spans []hearsay.Span, r corpus.Role) {
		for _, s := range spans {
			for i := s.Start; i < s.End; i++ {
				roles[i] = r
			}
		}
	}
	all := statements(d.Reading)
	for _, s := range all {
		paint(s.Content, corpus.Content)
	}
	for _, s := range all {
		paint(s.Source, corpus.Source)
	}
	for _, s := range all {
		paint(s.Cue, corpus.Cue)
	}
	return roles
}

// lookahead is how many tokens in a row must agree before the alignment jumps to another place.
const lookahead = 6

// align finds the tokens of one window in src, from pos on, and returns a span for each and the position behind the
// last. A token that src does not have gets an empty span. Where windows leave words out or are out of order the
// alignment jumps to the next place, or else the first, where the coming tokens stand in a row.
func align(tokens []string, src string, pos int) ([]text.Span, int) {
	spans := make([]text.Span, len(tokens))
	for i, t := range tokens {
		s, ok := matchToken(src, pos, t)
		if !ok && t != "." {
			if at := findRun(src, pos, tokens[i:min(len(tokens), i+lookahead)]); at >= 0 {
				s, ok = matchToken(src, at, t)
			}
		}
		if !ok {
			spans[i] = text.Span{Start: pos, End: pos}
			continue
		}
		spans[i] = s
		pos = s.End
	}
	return spans, pos
}

// findRun returns the first place from pos on, else the first at all, where tokens stand in a row, -1 if none.
func findRun(src string, pos int, tokens []string) int {
	for _, from := range []int{pos, 0} {
		for at := range src[from:] {
			if isRun(src, from+at, tokens) {
				return from + at
			}
		}
	}
	return -1
}

func isRun(src string, at int, tokens []string) bool {
	for _, t := range tokens {
		s, ok := matchToken(src, at, t)
		if !ok {
			return false
		}
		at = s.End
	}
	return true
}

// matchToken matches one token in the style of CoreNLP against src behind the white space at pos.
func matchToken(src string, pos int, token string) (text.Span, bool) {
	pos += len(src[pos:]) - len(strings.TrimLeftFunc(src[pos:], text.IsSpace))
	switch token {
	case "-LRB-":
		token = "("
	case "-RRB-":
		token = ")"
	case "-LSB-":
		token = "["
	case "-RSB-":
		token = "]"
	case "-LCB-":
		token = "{"
	case "-RCB-":
		token = "}"
	}
	at := pos
	for len(token) > 0 {
		r, size := utf8.DecodeRuneInString(token)
		n := 1
		if token = token[size:]; isMark(folded(r)) {
			rest := strings.TrimLeftFunc(token, func(next rune) bool { return folded(next) == folded(r) })
			n += utf8.RuneCountInString(token) - utf8.RuneCountInString(rest)
			token = rest
		}
		used := matchRun(src[at:], folded(r), n)
		if used == 0 {
			return text.Span{}, false
		}
		at += used
	}
	return text.Span{Start: pos, End: at}, true
}

// matchRun returns how many bytes at the beginning of s stand for n runes in a row that fold to r, 0 for no match.
// Double marks, dashes and three points in one rune stand for as many as CoreNLP writes for them, or fewer.
func matchRun(s string, r rune, n int) int {
	used := 0
	for n > 0 {
		got, size := utf8.DecodeRuneInString(s[used:])
		if size == 0 || folded(got) != r || used > 0 && width(got) > n {
			break
		}
		used += size
		n -= width(got)
	}
	return used
}

func width(r rune) int {
	switch r {
	case '“', '”', '"', '„', '‟', '«', '»', '—', '–', '―':
		return 2
	case '…':
		return 3
	}
	return 1
}

// folded returns one rune for all that CoreNLP may write in place of r.
func folded(r rune) rune {
	switch r {
	case '“', '”', '"', '„', '‟', '‘', '’', '\'', '`', '´', '«', '»':
		return '"'
	case '—', '–', '―', '‒', '‐', '‑':
		return '-'
	case '…':
		return '.'
	}
	if text.IsSpace(r) {
		return ' '
	}
	return r
}

// isMark reports whether CoreNLP may write several of a folded rune where the text has one.
func isMark(r rune) bool { return r == '"' || r == '-' || r == '.' }
