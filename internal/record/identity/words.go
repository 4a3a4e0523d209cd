package identity

import "github.com/hearsay-project/hearsay/internal/nlp/english"

// title reports whether a word stands before names of people.
func title(w string) bool {
	switch w {
	case "dr", "prof", "professor", "sen", "senator", "rep", "representative", "congressman", "congresswoman", "gov", "governor", "president", "vice", "prime",
		"minister", "secretary", "mayor", "judge", "justice", "chancellor", "gen", "general", "col", "colonel", "lt", "lieutenant", "maj", "major", "capt", "captain",
		"sgt", "sergeant", "staff", "cpl", "corporal", "det", "detective", "insp", "inspector", "supt", "superintendent", "const", "constable", "rev", "reverend",
		"pope", "bishop", "archbishop", "cardinal", "imam", "rabbi", "coun", "cllr", "councillor", "councilor", "councilman", "councilwoman", "ald", "alderman",
		"reeve", "sheriff", "chief", "hon", "former", "then", "acting", "ambassador", "commissioner", "chairman", "chairwoman", "speaker", "auditor",
		"treasurer", "comptroller", "coroner", "prosecutor", "ombudsman", "premier", "admiral", "brigadier", "commander", "director", "attorney", "officer", "deputy",
		"sheikh", "spokesman", "spokeswoman", "spokesperson":
		return true
	}
	return titleGender(w) != ""
}

// longTitle returns the word that a title is short for, or another word for, "" for none.
func longTitle(w string) string {
	switch w {
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "gov":
		return "governor"
	case "gen":
		return "general"
	case "col":
		return "colonel"
	case "lt":
		return "lieutenant"
	case "maj":
		return "major"
	case "capt":
		return "captain"
	case "sgt":
		return "sergeant"
	case "cpl":
		return "corporal"
	case "det":
		return "detective"
	case "insp":
		return "inspector"
	case "supt":
		return "superintendent"
	case "const":
		return "constable"
	case "rev":
		return "reverend"
	case "prof":
		return "professor"
	case "coun", "cllr":
		return "councillor"
	case "spokesman", "spokeswoman":
		return "spokesperson"
	case "chairman", "chairwoman":
		return "chair"
	}
	return ""
}

// titleGender returns m or f for a title that tells it.
func titleGender(w string) string {
	switch w {
	case "mr", "sir", "lord", "king", "prince":
		return "m"
	case "mrs", "ms", "miss", "madam", "dame", "lady", "queen", "princess":
		return "f"
	}
	return ""
}

// office reports whether w is what somebody is in a body, so that a name with it, "Norvane Chair Ida Sorrel", is read wrong and stands for no body.
func office(w string) bool {
	switch w {
	case "chair", "chairman", "chairwoman", "president", "chief", "executive", "director", "founder", "minister", "secretary", "spokesman", "spokeswoman":
		return true
	}
	return false
}

func generation(w string) bool {
	switch w {
	case "jr", "sr", "junior", "senior", "ii", "iii", "iv":
		return true
	}
	return false
}

func particle(w string) bool {
	switch w {
	case "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "la", "le", "al", "el", "bin", "ibn", "ben", "abu", "st", "san", "ter", "ten", "mac", "of":
		return true
	}
	return false
}

// bodyWord reports whether a word is one that names of bodies have and names of people have not.
func bodyWord(w string) bool {
	switch w {
	case "government", "service", "services", "team", "press", "news", "staff", "force", "army", "navy", "guard", "club", "industries", "systems", "holdings",
		"partners", "airlines", "airways", "railways", "laboratories", "city", "town", "state", "house", "district", "province", "republic", "kingdom", "states",
		"nations", "utility", "utilities", "company", "secretariat", "radio", "television", "tv", "studio", "studios", "hotel", "jail", "cathedral", "brigade", "corps",
		"unit", "administration", "ledger", "reporter", "star", "sun", "review", "office's", "federal", "national", "international", "supreme", "high", "superior",
		"regional", "municipal", "provincial", "royal", "central", "public", "local", "street", "road", "avenue", "hall", "north", "south", "east", "west", "northern",
		"southern", "eastern", "western":
		return true
	}
	return head(w) && w != "harbour" // the harbour commissioner is somebody
}

// head reports whether a word alone, with an article, stands for a body that the report names in full: "the ministry", "the Courier".
func head(w string) bool {
	return english.BodyNoun(w) || masthead(w) || w == "senate" || w == "parliament" || w == "embassy" || w == "county"
}

// masthead reports whether a paper is called by a word of its name alone: the Courier.
func masthead(w string) bool {
	switch w {
	case "courier", "times", "post", "tribune", "herald", "gazette", "record", "journal", "sentinel", "mercury", "chronicle", "observer", "examiner", "dispatch",
		"telegraph", "guardian", "echo", "globe", "mail":
		return true
	}
	return false
}

// empty reports whether a word of an office or of a name says nothing that tells one from another.
func empty(w string) bool {
	switch w {
	case "the", "a", "an", "of", "for", "in", "at", "on", "to", "by", "with", "and", "or", "its", "his", "her", "their", "who", "that", "mr", "mrs", "ms", "dr", "s",
		"former", "acting", "then", "new", "current", "one", "person", "third", "man", "woman", "people", "member", "local", "top", "senior", "longtime", "one-time":
		return true
	}
	return false
}

// common reports whether a word is an office that several people of one story may have.
func common(w string) bool {
	switch w {
	case "spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney", "director", "president", "chief", "executive", "officer", "official", "professor",
		"general", "deputy", "assistant", "head", "leader", "analyst", "researcher", "manager", "vice", "chairman", "chairwoman", "chair", "resident":
		return true
	}
	return false
}

// private reports whether a word is an occupation that holders of public offices are not called by.
func private(w string) bool {
	switch w {
	case "plumber", "driver", "nurse", "farmer", "student", "baker", "electrician", "pensioner", "shopkeeper", "fisherman", "mechanic", "carpenter", "cleaner",
		"waiter", "waitress", "barber", "hairdresser", "builder", "gardener", "butcher", "miner", "welder", "retired", "neighbour", "neighbor", "footballer", "singer",
		"actor", "actress", "drummer", "guitarist", "goalkeeper", "striker", "jockey", "cyclist", "painter", "sculptor", "novelist", "poet", "comedian", "teacher",
		"pupil", "parishioner", "grocer", "roofer", "courier", "postman", "tailor":
		return true
	}
	return false
}

// public reports whether a word is a public office.
func public(w string) bool {
	switch w {
	case "mayor", "minister", "senator", "governor", "president", "councillor", "councilman", "councilwoman", "alderman", "reeve", "mp", "judge", "justice", "sheriff",
		"commissioner", "secretary", "chancellor", "premier", "congressman", "congresswoman", "representative", "ambassador", "prosecutor", "auditor", "ombudsman",
		"warden", "treasurer", "speaker", "lawmaker", "assemblyman", "assemblywoman", "deputy":
		return true
	}
	return false
}

// alsoAName reports whether the name of a country is one of much else too.
func alsoAName(w string) bool {
	switch w {
	case "georgia", "jordan", "chad", "israel", "dominica", "niger", "guinea", "congo", "korea", "guyana":
		return true
	}
	return false
}

// placed reports whether a word makes a body of the place that stands before it, so that the place alone is something else.
func placed(w string) bool {
	switch w {
	case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "city", "town", "county", "state", "police", "airport", "port", "street",
		"road", "avenue", "hall", "house", "news", "radio", "television", "tv", "press", "district", "province", "republic", "government", "club", "prison", "jail",
		"times", "star", "sun", "reporter", "ledger", "review", "magazine", "office", "office's", "force", "army", "central", "regional", "municipal", "provincial",
		"united", "rovers", "river", "bridge", "harbour", "harbor", "bay", "island", "islands", "park", "beach", "valley", "hills", "hill", "lake", "mountain":
		return true
	}
	return head(w) && w != "bank" // a report that means the town by the first word of its bank makes no party of it
}
