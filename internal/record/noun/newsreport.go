package noun

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NewsReport reports whether words for a report are for one of the press, which finds nothing: reports, unconfirmed reports, the bogus report, a report in the
// Herald, Tembran reports; but not the autopsy report, reports of the inspectors.
func NewsReport(words string) bool {
	kind, rest, many := report(words)
	if kind == nil {
		return false
	}
	if slices.ContainsFunc(kind, ofThePress) || slices.ContainsFunc(kind, doubted) || pressNamed(kind) || pressIn(rest) || !many && named(kind, rest) {
		return true
	}
	return many && !slices.ContainsFunc(kind, looking) && !slices.ContainsFunc(rest, inquires)
}

// BareReport reports whether words for one report tell nothing of whose it is: a report, the new report, according to a report on Tuesday.
func BareReport(words string) bool {
	kind, rest, many := report(words)
	return kind != nil && !many && !slices.ContainsFunc(kind, telling) && !slices.ContainsFunc(rest, func(w string) bool { return w == "by" || w == "from" || w == "of" || inquires(w) })
}

// report cuts a phrase for a report into the words before that noun and those behind it, as they are written, and tells whether they are for several. Kind is nil
// when the phrase is for something else.
func report(phrase string) (kind, rest []string, many bool) {
	if Head(phrase) != "report" {
		return nil, nil, false
	}
	words := strings.Fields(phrase)
	for i, w := range words {
		words[i] = strings.Trim(w, ",.:;’'()‘“”\"")
	}
	at := slices.IndexFunc(words, func(w string) bool { return strings.EqualFold(w, "report") || strings.EqualFold(w, "reports") })
	if at < 0 {
		return nil, nil, false
	}
	return append([]string{}, words[:at]...), words[at+1:], strings.EqualFold(words[at], "reports")
}

// named reports whether words around a report tell by its name alone whose it is, and not that they look into things: a Dock Weekly report, the Lindow Ilbo's report, a report from Dock
// Watch; but not the Roe report, which is known by that name, nor a United Nations report.
func named(kind, rest []string) bool {
	if slices.ContainsFunc(kind, looking) || slices.ContainsFunc(slices.Concat(kind, rest), body) || slices.ContainsFunc(rest, inquires) {
		return false
	}
	if len(rest) > 1 && rest[0] == "from" {
		return capital(rest[1])
	}
	if len(kind) < 2 || !capital(kind[1]) {
		return false
	}
	switch owner := kind[len(kind)-1]; strings.ToLower(kind[0]) {
	case "a", "an":
		return true
	case "the":
		name := strings.TrimSuffix(strings.TrimSuffix(owner, "'s"), "’s")
		return name != owner && name != strings.ToUpper(name) // the NSB's report is an office's
	}
	return false
}

func capital(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

// body reports whether a word stands in the names of bodies that look into things or keep the records of others.
func body(w string) bool {
	switch strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(w), "'s"), "’s") {
	case "united", "nations", "un", "u.n", "ministry", "department", "district", "council", "office", "agency", "authority", "police", "senate", "house", "congress", "congressional", "parliament", "parliamentary",
		"government", "bank", "university", "institute", "board", "court", "union", "pentagon", "kremlin", "service", "centre", "center", "foundation", "society", "association", "federation":
		return true
	}
	return false
}

// telling reports whether a word before a report tells what report it is: autopsy, the council's, interim, 80-page, but not the, new or several.
func telling(w string) bool {
	switch strings.ToLower(w) {
	case "a", "an", "the", "this", "that", "one", "two", "some", "many", "multiple", "several", "numerous", "various", "other", "another", "separate", "similar", "same", "such",
		"new", "latest", "recent", "earlier", "early", "initial", "first", "previous", "past", "later", "further", "local", "online", "published", "widespread", "more", "its", "their",
		"his", "her", "original", "exclusive", "breaking":
		return false
	}
	return true
}

// ofThePress reports whether a word before a report tells that the press made it.
func ofThePress(w string) bool {
	w = strings.ToLower(w)
	return w == "media" || w == "news" || w == "press" || w == "newspaper" || w == "tv" || w == "television" || w == "radio" || w == "tabloid" || w == "magazine" || w == "blog" || strings.HasSuffix(w, ".com")
}

// doubted reports whether a word says of a report that nobody has confirmed it, or that it is not so.
func doubted(w string) bool {
	switch strings.ToLower(w) {
	case "unconfirmed", "unverified", "unsubstantiated", "conflicting", "contradictory", "fake", "bogus", "hoax", "phony", "false", "misleading", "erroneous", "satirical", "viral", "crazy", "wild", "breathless", "today's", "today’s", "yesterday's", "yesterday’s":
		return true
	}
	return false
}

// looking reports whether a word before reports tells that they are of those who looked into something: autopsy, the inspectors', safety; but not Tembran, intelligence, police.
func looking(w string) bool {
	w = strings.ToLower(strings.TrimRight(w, "'’"))
	switch w {
	case "autopsy", "medical", "forensic", "toxicology", "laboratory", "lab", "post-mortem", "inspection", "audit", "safety", "engineering", "technical", "scientific", "expert", "experts":
		return true
	}
	return inquires(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"))
}

// pressIn reports whether what follows a report names where in the press it stands: in the Harbour Mail, by a newspaper, on its website.
func pressIn(rest []string) bool {
	if len(rest) < 2 {
		return false
	}
	switch strings.ToLower(rest[0]) {
	case "in", "by", "from", "on", "at", "published", "broadcast", "aired":
	default:
		return false
	}
	for i := range rest[1:] {
		name := strings.Join(rest[1:i+2], " ")
		if pressNamed(rest[1:i+2]) || Press(name) || strings.HasSuffix(name, "-language") || strings.HasSuffix(name, ".com") {
			return true
		}
	}
	return false
}

// pressNamed reports whether words end in a name of the press with a capital: the Harbour Mail, but not a daily.
func pressNamed(words []string) bool {
	if len(words) == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return unicode.IsUpper(first) && PressName(strings.Join(words, " "))
}

// inquires reports whether a word behind a report is for those who look into things, or for their looking.
func inquires(w string) bool {
	w = singular(strings.ToLower(w))
	return Inquirer(w) || Inquirer(w+"s") || Inquiry(w) && w != "report"
}
