package origins

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/noun"
)

// voice is the kind of source on whose word a statement rests.
type voice int

// The voices: nobody's word; an outlet that names no source; a source without a name; somebody with a name, or who speaks for one; a document
// that holds what somebody wrote down or a machine kept; and one by those who looked into it.
const (
	nobody voice = iota
	press
	hidden
	party
	written
	finding
)

// voiceOf tells the voice of a source, and of a document its noun.
func (f *Folder) voiceOf(s *source) (voice, string) {
	kind := f.typeOf(s.speaker)
	name := f.name(s.speaker)
	if _, ok := f.isOutlet(s.speaker, ""); ok || noun.Press(s.words()) || noun.NewsReport(s.words()) || name != "" && !f.parties[s.speaker-1].Named && (noun.Press(name) || noun.NewsReport(name)) {
		return press, ""
	}
	if s.speaker == 0 || kind == hearsay.Author {
		return nobody, ""
	}
	for _, words := range []string{name, s.words()} {
		if n, v := documentOf(words, kind); v != nobody {
			return v, n
		}
	}
	if finder(noun.Head(s.words())) || finder(noun.Head(name)) && kind != hearsay.Person {
		return finding, ""
	}
	if s.principal == 0 && f.isHidden(s, name, kind) {
		return hidden, ""
	}
	return party, ""
}

// isHidden reports whether a source is a person or a group without a name who speaks for nobody else.
func (f *Folder) isHidden(s *source, name string, kind hearsay.PartyType) bool {
	words := s.words()
	if s.statement.Anonymous != nil {
		words = s.statement.Anonymous.Descriptor.In(s.report.Reading.Text)
	}
	switch {
	case kind == hearsay.Organisation || kind == hearsay.Government || noun.SpeaksForOthers(words) || noun.SpeaksForOthers(name):
		return false
	case s.statement.Anonymous != nil:
		return true
	case f.parties[s.speaker-1].Named || owned(name):
		return false
	}
	switch kind {
	case hearsay.Group:
		return true
	case hearsay.Person:
		return noun.OneOfMany(name) || noun.OneOfMany(words) || s.teaser
	}
	return (noun.OneOfMany(name) || noun.OneOfMany(words)) && personal(noun.Head(name))
}

// closeTo returns the person with a name to whom a source without one is said to be close, wherever in the report; 0 for none.
func (f *Folder) closeTo(r *Report, s *hearsay.Statement) int {
	for i := range r.Reading.Statements {
		o := &r.Reading.Statements[i]
		if o.Anonymous == nil || o.Speaker != s.Speaker {
			continue
		}
		_, whom, ok := strings.Cut(o.Anonymous.Descriptor.In(r.Reading.Text), "close to ")
		if !ok {
			continue
		}
		words := strings.Fields(whom)
		for _, p := range r.Reading.Parties {
			if n := r.Party(p.ID); n > 0 && f.typeOf(n) == hearsay.Person && f.parties[n-1].Named && len(words) > 0 && strings.HasSuffix(f.name(n), words[len(words)-1]) {
				return n
			}
		}
	}
	return 0
}

func (f *Folder) name(n int) string {
	if n < 1 || n > len(f.parties) {
		return ""
	}
	return f.parties[n-1].Name
}

// personal reports whether a noun is one for people, by its ending.
func personal(word string) bool {
	switch word {
	case "person", "people", "source", "member", "official", "nurse", "aide", "friend", "witness", "clerk", "guard", "cadet", "student", "guest", "employee", "trustee", "two", "three", "four":
		return true
	}
	return slices.ContainsFunc([]string{"er", "or", "man", "men", "ist", "ian", "ant"}, func(end string) bool { return strings.HasSuffix(word, end) })
}

// owned reports whether a description opens with a word that makes it somebody's: his people.
func owned(words string) bool {
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	switch first {
	case "his", "her", "its", "their", "our", "my":
		return true
	}
	return false
}

// documentOf returns the noun of a document that words are for, without its plural, and what voice it has: nobody for what is none. A letter or a
// statement to the press is the word of whoever wrote it.
func documentOf(words string, kind hearsay.PartyType) (string, voice) {
	if kind != hearsay.Document && kind != "" {
		return "", nobody
	}
	n := noun.Head(words)
	switch {
	case noun.Record(n):
		return n, written
	case noun.Inquiry(n):
		return n, finding
	case noun.Letter(n):
		return "", party
	}
	if kind == hearsay.Document {
		return n, finding
	}
	return "", nobody
}

// finder reports whether a noun is one for people whose office it is to find out.
func finder(word string) bool {
	switch word {
	case "inspector", "auditor", "investigator", "monitor", "examiner", "commission", "inquiry", "inspectorate", "ombudsman", "coroner":
		return true
	}
	return false
}
