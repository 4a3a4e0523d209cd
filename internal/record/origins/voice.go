package origins

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
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
	if _, ok := f.isOutlet(s.speaker, ""); ok || isPress(head(s.words())) || name != "" && !f.parties[s.speaker-1].Named && isPress(head(name)) {
		return press, ""
	}
	if s.speaker == 0 || kind == hearsay.Author {
		return nobody, ""
	}
	for _, words := range []string{name, s.words()} {
		if noun, v := documentOf(words, kind); v != nobody {
			return v, noun
		}
	}
	if finder(head(s.words())) || finder(head(name)) && kind != hearsay.Person {
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
	case kind == hearsay.Organisation || kind == hearsay.Government || speaksForOthers(words) || speaksForOthers(name):
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
		return oneOfMany(name) || oneOfMany(words) || s.teaser
	}
	return (oneOfMany(name) || oneOfMany(words)) && personal(head(name))
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
func personal(noun string) bool {
	switch noun {
	case "person", "people", "source", "member", "official", "nurse", "aide", "friend", "witness", "clerk", "guard", "cadet", "student", "guest", "employee", "trustee", "two", "three", "four":
		return true
	}
	return slices.ContainsFunc([]string{"er", "or", "man", "men", "ist", "ian", "ant"}, func(end string) bool { return strings.HasSuffix(noun, end) })
}

// speaksForOthers reports whether a description is of one who speaks for another.
func speaksForOthers(words string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(words)), func(w string) bool {
		switch strings.Trim(w, ",.") {
		case "lawyer", "lawyers", "attorney", "attorneys", "solicitor", "solicitors", "barrister", "counsel", "spokesman", "spokeswoman", "spokesperson",
			"spokespeople", "publicist":
			return true
		}
		return false
	})
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

// oneOfMany reports whether a description opens with a word that brings in somebody new, or counts some.
func oneOfMany(words string) bool {
	first, rest, _ := strings.Cut(strings.ToLower(words), " ")
	if first == "the" {
		first, _, _ = strings.Cut(rest, " ")
		return first == "two" || first == "three" || first == "four"
	}
	switch first {
	case "a", "an", "one", "two", "three", "four", "five", "six", "another", "some", "several":
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
	noun := head(words)
	switch noun {
	case "log", "record", "data", "memory", "memo", "email", "e-mail", "chain", "film", "video", "footage", "picture", "photograph", "image", "copy", "document", "calendar",
		"recording", "register", "ledger", "minutes", "exhibit", "screenshot", "messages", "invoice", "file", "download", "contract", "spreadsheet", "note", "diary",
		"ticket", "transcript", "database", "receipt", "statements", "summary", "page", "column", "entry", "printout", "figures", "slide":
		return noun, written
	case "report", "notice", "audit", "inquiry", "review", "study", "investigation", "findings", "ruling", "judgment", "judgement", "survey", "autopsy", "verdict", "inquest":
		return noun, finding
	case "statement", "letter", "release", "message", "post", "tweet", "lawsuit", "suit", "complaint", "filing", "petition", "affidavit", "order", "brief":
		return "", party
	}
	if kind == hearsay.Document {
		return noun, finding
	}
	return "", nobody
}

// finder reports whether a noun is one for people whose office it is to find out.
func finder(noun string) bool {
	switch noun {
	case "inspector", "auditor", "investigator", "monitor", "examiner", "commission", "inquiry", "inspectorate", "ombudsman", "coroner":
		return true
	}
	return false
}

// isPress reports whether a noun is one for a news outlet.
func isPress(noun string) bool {
	switch noun {
	case "newspaper", "paper", "website", "site", "broadcaster", "magazine", "tabloid", "media", "station", "channel":
		return true
	}
	return false
}

// head returns the noun that a phrase is about, in small letters and but for some words without its plural: log, for a copy of the log of the harbour.
func head(phrase string) string {
	out := ""
	for i, w := range strings.Fields(strings.ToLower(phrase)) {
		w = strings.Trim(w, ",.:;’'()")
		switch w {
		case "to", "of", "with", "from", "by", "on", "for", "in", "into", "about", "that", "which", "who", "published", "issued", "released", "obtained", "seen",
			"reviewed", "dated", "between", "at", "near", "inside", "close", "familiar", "working":
			if i > 0 && (w != "of" || out != "copy" && out != "copie") {
				return out
			}
		default:
			out = singular(w)
		}
		if i > 0 && strings.HasSuffix(strings.Fields(phrase)[i], ",") && out != "" {
			return out
		}
	}
	return out
}

// singular takes the ending of a plural off a noun, but of those that mean something else without it: bank statements are no statement.
func singular(w string) string {
	switch w {
	case "statements", "minutes", "messages", "figures", "findings":
		return w
	}
	if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return strings.TrimSuffix(w, "s")
	}
	return w
}
