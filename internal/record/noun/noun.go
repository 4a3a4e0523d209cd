// Package noun tells by the words for a source what kind of source it is: a document, an inquiry, the press, somebody who speaks for another,
// one of many. Words are in English; capitals do not matter.
package noun

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Head returns the noun that a phrase is about, in small letters and but for some words without its plural: log, for a copy of the log of the harbour.
func Head(phrase string) string {
	out := ""
	for i, w := range strings.Fields(strings.ToLower(phrase)) {
		ends := strings.HasSuffix(w, ",")
		switch w = strings.Trim(w, ",.:;’'()"); w {
		case "to", "of", "with", "from", "by", "on", "for", "in", "into", "about", "that", "which", "who", "published", "issued", "released", "obtained", "seen",
			"reviewed", "dated", "between", "at", "near", "inside", "close", "familiar", "working":
			if i > 0 && (w != "of" || out != "copy") {
				return out
			}
		default:
			out = singular(w)
		}
		if i > 0 && ends && out != "" {
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
	case "copies":
		return "copy"
	}
	if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// Record reports whether a noun, as Head returns it, is one for what somebody wrote down or a machine kept.
func Record(noun string) bool {
	switch noun {
	case "log", "record", "data", "memory", "memo", "email", "e-mail", "chain", "film", "video", "footage", "picture", "photograph", "image", "copy", "document", "calendar",
		"recording", "register", "ledger", "minutes", "exhibit", "screenshot", "messages", "invoice", "file", "download", "contract", "spreadsheet", "note", "diary",
		"ticket", "transcript", "database", "receipt", "statements", "summary", "page", "column", "entry", "printout", "figures", "slide":
		return true
	}
	return false
}

// Inquiry reports whether a noun, as Head returns it, is one for what those write who look into something, or for their looking.
func Inquiry(noun string) bool {
	switch noun {
	case "report", "notice", "audit", "inquiry", "review", "study", "investigation", "findings", "ruling", "judgment", "judgement", "survey", "autopsy", "verdict", "inquest":
		return true
	}
	return false
}

// Inquirer reports whether a noun is one for those whose office it is to look into things.
func Inquirer(noun string) bool {
	switch noun {
	case "commission", "committee", "inquiry", "auditor", "auditors", "inspector", "inspectors", "inspectorate", "ombudsman", "coroner", "tribunal", "panel", "examiner",
		"examiners", "investigator", "investigators", "institute", "laboratory", "judge", "justice", "magistrate":
		return true
	}
	return false
}

// Letter reports whether a noun, as Head returns it, is one for what is the word of whoever wrote it: a letter, a statement to the press.
func Letter(noun string) bool {
	switch noun {
	case "statement", "letter", "release", "message", "post", "tweet", "lawsuit", "suit", "complaint", "filing", "petition", "affidavit", "order", "brief":
		return true
	}
	return false
}

// Press reports whether a phrase is one for a news outlet, or for what a report was before it was corrected: an earlier version of this story.
func Press(phrase string) bool {
	switch Head(phrase) {
	case "newspaper", "paper", "website", "site", "broadcaster", "magazine", "tabloid", "media", "station", "channel":
		return true
	case "version":
		_, of, _ := strings.Cut(strings.ToLower(phrase), "version of this ")
		return strings.HasPrefix(of, "report") || strings.HasPrefix(of, "article") || strings.HasPrefix(of, "story")
	}
	return false
}

// PressName reports whether a name is one as papers, stations and agencies have: the Harbour Mail, CNN, Radio Lowick, the Times of Lowick, Tarn Press Association.
func PressName(name string) bool {
	words := strings.Fields(strings.ToLower(strings.Trim(name, "‘’'\"“”")))
	for i, w := range words {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		switch {
		case i == len(words)-1 && english.PressName(w), i == 0 && (w == "radio" || w == "channel"), w == "news", w == "reuters", w == "bloomberg", w == "bbc", w == "cnn",
			i+1 < len(words) && w == "times" && words[i+1] == "of", i+1 < len(words) && w == "press" && (words[i+1] == "association" || words[i+1] == "agency" || words[i+1] == "trust"):
			return true
		}
	}
	return false
}

// SpeaksForOthers reports whether a description is of one who speaks for another.
func SpeaksForOthers(words string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(words)), func(w string) bool {
		switch strings.Trim(w, ",.") {
		case "lawyer", "lawyers", "attorney", "attorneys", "solicitor", "solicitors", "barrister", "counsel", "spokesman", "spokeswoman", "spokesperson",
			"spokespeople", "publicist":
			return true
		}
		return false
	})
}

// OneOfMany reports whether a description opens with a word that brings in somebody new, or counts some.
func OneOfMany(words string) bool {
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
