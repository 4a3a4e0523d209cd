package sentence

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// prompt says on what question or accusation something was said.
func (t *Teller) prompt(s hearsay.Span) string {
	words := t.words(t.reach(s, prompts, 3))
	switch {
	case words == "":
		return ""
	case firstWord(words) == "whether" || firstWord(words) == "if":
		return "on " + lowered(words)
	case prompts(firstWord(words)):
		return lowered(words)
	}
	return "answering " + lowered(words)
}

// occasion says where or how something was said, and when.
func (t *Teller) occasion(st hearsay.Statement) string {
	where := ""
	if st.Occasion != nil {
		where = t.where(st, *st.Occasion)
	}
	if st.Said == nil || st.Said.Value == "" {
		return where
	}
	when := onDate(st.Said.Value)
	if where == "" {
		return when
	}
	for _, tm := range t.r.Times {
		if tm.ID == st.Said.Time && tm.ID != "" && st.Occasion.Contains(tm.Span) {
			return where + " (" + dateWords(st.Said.Value) + ")"
		}
	}
	return where + ", " + when
}

// where says the words of an occasion without those that are the cue. What somebody told an assembly was said to it.
func (t *Teller) where(st hearsay.Statement, s hearsay.Span) string {
	said := t.ownVerb(st) // it stands in the sentence already
	for _, c := range st.Cue {
		if c.Start <= s.Start && s.Start < c.End {
			s.Start = min(c.End, s.End)
		}
	}
	words := t.words(t.reach(s, joins, 1))
	told := tellsTo(firstWord(t.all(st.Cue)))
	if first, rest, ok := strings.Cut(words, " "); ok && tellsTo(strings.ToLower(first)) {
		words, told = rest, true
	}
	switch {
	case words == "", said != "" && holds(said, words):
		return ""
	case joins(firstWord(words)):
		return lowered(words)
	case told:
		return "to " + lowered(words)
	}
	return "occasion: " + lowered(words)
}

func tellsTo(w string) bool {
	switch w {
	case "tell", "tells", "told", "telling", "inform", "informed", "informs", "assure", "assured", "assures", "remind", "reminded":
		return true
	}
	return false
}

// reach returns s with up to n words before it that belong to what it says, as in (at) Monday’s debate.
func (t *Teller) reach(s hearsay.Span, belongs func(string) bool, n int) hearsay.Span {
	s = Whole(t.r.Text, s)
	if s.Len() == 0 || belongs(firstWord(t.words(s))) {
		return s
	}
	return t.extend(s, belongs, n)
}

// extend returns s with the words before it that belong to it, up to n.
func (t *Teller) extend(s hearsay.Span, belongs func(string) bool, n int) hearsay.Span {
	for range n {
		before := t.r.Text[:s.Start]
		end := len(strings.TrimRight(before, " "))
		start := strings.LastIndexFunc(before[:end], text.IsSpace) + 1
		if end == len(before) || !belongs(strings.ToLower(before[start:end])) {
			break
		}
		s.Start = start
	}
	return s
}

func firstWord(words string) string {
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	return strings.TrimRight(first, ",")
}
