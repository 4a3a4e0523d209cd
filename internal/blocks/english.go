package blocks

import "strings"

// This file holds everything in the package that is English. The tables are never changed.

// next says what must follow the words of a cue.
type next int

const (
	nextWord    next = iota // the end of the word
	nextAny                 // anything
	nextColon               // a colon or the like
	nextEnd                 // the end of the line
	nextCapital             // a word with a capital
	nextYear                // figures
)

// parts are stretches of text in lower case; one of them must be there.
type parts []string

// cue is how a line begins that is not part of the story.
type cue struct {
	prefix string // in lower case
	next   next
	words  int   // the most words such a line has
	has    parts // what must follow somewhere
	role   Role
}

const (
	noticeBullets = " \t\u00a0—–―-•*·[(>»►▶"
	quoteMarks    = "“”\"«»„"
)

// wireNames are the names that agencies go by, in lower case.
var wireNames = map[string]bool{
	"ap": true, "associated press": true, "the associated press": true, "reuters": true, "thomson reuters": true,
	"afp": true, "agence france-presse": true, "agence france presse": true, "upi": true, "united press international": true,
	"canadian press": true, "the canadian press": true, "cp": true, "pa": true, "pa media": true, "press association": true,
	"the press association": true, "bloomberg": true, "bloomberg news": true, "dpa": true, "efe": true, "xinhua": true,
	"ans": true, "ians": true, "pti": true, "press trust of india": true, "aap": true, "australian associated press": true,
	"tass": true, "interfax": true, "kyodo": true, "yonhap": true, "ansa": true, "anadolu": true, "anadolu agency": true,
	"cnn": true, "cnn business": true, "postmedia news": true, "tribune news service": true, "bay city news": true,
}

// wireEnds end the names of agencies that are not in the table.
var wireEnds = parts{"press association", "news agency", "newswire", "wire service", "news service"}

// isWire reports whether name is that of an agency.
func isWire(name string) bool {
	low := strings.ToLower(name)
	if wireNames[low] {
		return true
	}
	for _, e := range wireEnds {
		if strings.HasSuffix(low, e) {
			return true
		}
	}
	return false
}

var published = parts{"first published", "originally published"}

var reworked = parts{"updated", "corrected", "amended", "clarified", "revised", "modified", "changed"}

var social = parts{"twitter", "facebook", "instagram", "linkedin", "youtube", "whatsapp", "telegram", "social media", "@"}

var writeIn = parts{"email", "e-mail", "call ", "contact", "get in touch", "write to", "send", "tell us", "let us know", "reach the reporter", "reach us"}

// noticeCues are tried in order on a line without the bullets and brackets it opens with.
var noticeCues = []cue{
	{"this report by ", nextAny, 40, published, WireNotice},
	{"this report from ", nextAny, 40, published, WireNotice},
	{"this story by ", nextAny, 40, published, WireNotice},
	{"this article by ", nextAny, 40, published, WireNotice},
	{"© ", nextAny, 60, parts{"press", "reuters", "afp", "agence", " ap ", "news agency", "bloomberg"}, WireNotice},
	{"copyright ", nextYear, 60, parts{"press", "reuters", "afp", "agence", " ap ", "news agency", "bloomberg"}, WireNotice},

	{"correction", nextColon, 200, nil, Correction},
	{"corrections", nextColon, 200, nil, Correction},
	{"correction added", nextWord, 200, nil, Correction},
	{"correction appended", nextWord, 200, nil, Correction},
	{"corrections and clarifications", nextColon, 200, nil, Correction},
	{"corrections & clarifications", nextColon, 200, nil, Correction},
	{"clarification", nextColon, 200, nil, Correction},
	{"clarifications", nextColon, 200, nil, Correction},
	{"editor's note", nextWord, 200, nil, Correction},
	{"editors' note", nextWord, 200, nil, Correction},
	{"an earlier version of this", nextWord, 120, nil, Correction},
	{"a previous version of this", nextWord, 120, nil, Correction},
	{"an earlier version of the", nextWord, 120, parts{"article", "story", "headline", "post"}, Correction},
	{"earlier versions of this", nextWord, 120, nil, Correction},
	{"the original version of this", nextWord, 120, nil, Correction},
	{"this article has been", nextWord, 80, reworked, Correction},
	{"this story has been", nextWord, 80, reworked, Correction},
	{"this report has been", nextWord, 80, reworked, Correction},
	{"this post has been", nextWord, 80, reworked, Correction},
	{"this piece has been", nextWord, 80, reworked, Correction},
	{"this item has been", nextWord, 80, reworked, Correction},
	{"this headline has been", nextWord, 80, reworked, Correction},
	{"this article was", nextWord, 80, reworked, Correction},
	{"this story was", nextWord, 80, reworked, Correction},
	{"this post was", nextWord, 80, reworked, Correction},

	{"read more", nextColon, 40, nil, Related},
	{"read more", nextEnd, 40, nil, Related},
	{"read also", nextColon, 40, nil, Related},
	{"also read", nextColon, 40, nil, Related},
	{"read next", nextColon, 40, nil, Related},
	{"read", nextColon, 40, nil, Related},
	{"must read", nextColon, 40, nil, Related},
	{"related", nextColon, 40, nil, Related},
	{"related", nextEnd, 40, nil, Related},
	{"related topics", nextColon, 40, nil, Related},
	{"related video", nextColon, 40, nil, Related},
	{"related stories", nextWord, 8, nil, Related},
	{"related articles", nextWord, 8, nil, Related},
	{"related coverage", nextWord, 8, nil, Related},
	{"related links", nextWord, 8, nil, Related},
	{"see also", nextColon, 40, nil, Related},
	{"see more", nextColon, 40, nil, Related},
	{"see more", nextEnd, 40, nil, Related},
	{"watch", nextColon, 40, nil, Related},
	{"watch live", nextColon, 40, nil, Related},
	{"watch now", nextColon, 40, nil, Related},
	{"listen", nextColon, 40, nil, Related},
	{"more", nextColon, 40, nil, Related},
	{"more from", nextCapital, 6, nil, Related},
	{"more on", nextCapital, 6, nil, Related},
	{"more on this story", nextWord, 8, nil, Related},
	{"also on", nextCapital, 6, nil, Related},
	{"video", nextColon, 30, nil, Related},
	{"photos", nextColon, 30, nil, Related},
	{"recommended", nextEnd, 8, nil, Related},
	{"you may also like", nextWord, 12, nil, Related},
	{"you might also like", nextWord, 12, nil, Related},
	{"most read", nextEnd, 8, nil, Related},

	{"with files from", nextWord, 25, nil, Boilerplate},
	{"files from", nextCapital, 12, nil, Boilerplate},
	{"with reporting by", nextCapital, 25, nil, Boilerplate},
	{"with additional reporting", nextWord, 25, nil, Boilerplate},
	{"additional reporting by", nextCapital, 40, nil, Boilerplate},
	{"reporting by", nextCapital, 40, nil, Boilerplate},
	{"editing by", nextCapital, 25, nil, Boilerplate},
	{"writing by", nextCapital, 40, nil, Boilerplate},
	{"compiled by", nextCapital, 15, nil, Boilerplate},
	{"contributing", nextColon, 30, nil, Boilerplate},
	{"contributors", nextColon, 30, nil, Boilerplate},
	{"sign up for", nextWord, 40, nil, Boilerplate},
	{"sign up to", nextWord, 40, nil, Boilerplate},
	{"sign up here", nextWord, 40, nil, Boilerplate},
	{"subscribe", nextWord, 30, nil, Boilerplate},
	{"follow us", nextWord, 30, nil, Boilerplate},
	{"follow ", nextAny, 30, social, Boilerplate},
	{"on twitter follow", nextWord, 30, nil, Boilerplate},
	{"like us on", nextWord, 20, nil, Boilerplate},
	{"share this", nextWord, 6, nil, Boilerplate},
	{"share on", nextCapital, 6, nil, Boilerplate},
	{"advertisement", nextEnd, 4, nil, Boilerplate},
	{"story continues below", nextWord, 8, nil, Boilerplate},
	{"article continues below", nextWord, 8, nil, Boilerplate},
	{"continue reading", nextWord, 8, nil, Boilerplate},
	{"scroll to continue", nextWord, 8, nil, Boilerplate},
	{"read the rest", nextWord, 15, nil, Boilerplate},
	{"read the full", nextWord, 15, nil, Boilerplate},
	{"read the whole", nextWord, 15, nil, Boilerplate},
	{"read it here", nextWord, 8, nil, Boilerplate},
	{"click here", nextWord, 30, nil, Boilerplate},
	{"download our app", nextWord, 20, nil, Boilerplate},
	{"download the app", nextWord, 20, nil, Boilerplate},
	{"watch the", nextWord, 20, parts{"above", "below"}, Boilerplate},
	{"watch above", nextWord, 8, nil, Boilerplate},
	{"watch below", nextWord, 8, nil, Boilerplate},
	{"listen to", nextWord, 20, parts{"above", "below"}, Boilerplate},
	{"check out the", nextWord, 20, parts{"above", "below"}, Boilerplate},
	{"have a news tip", nextWord, 30, nil, Boilerplate},
	{"have a tip", nextWord, 30, nil, Boilerplate},
	{"got a news tip", nextWord, 30, nil, Boilerplate},
	{"got a tip", nextWord, 30, nil, Boilerplate},
	{"got a story", nextWord, 30, nil, Boilerplate},
	{"do you ", nextAny, 25, writeIn, Boilerplate},
	{"are you ", nextAny, 25, writeIn, Boilerplate},
	{"have you ", nextAny, 25, writeIn, Boilerplate},
	{"contact the reporter", nextWord, 20, nil, Boilerplate},
	{"contact the newsroom", nextWord, 20, nil, Boilerplate},
	{"contact us", nextWord, 20, nil, Boilerplate},
	{"dm the newsroom", nextColon, 20, nil, Boilerplate},
	{"dm us", nextWord, 20, nil, Boilerplate},
	{"send tips", nextWord, 20, nil, Boilerplate},
	{"send your", nextWord, 20, parts{"@", "editor"}, Boilerplate},
	{"email", nextColon, 12, nil, Boilerplate},
	{"e-mail", nextColon, 12, nil, Boilerplate},
	{"twitter", nextColon, 12, nil, Boilerplate},
	{"abstract", nextEnd, 1, nil, Boilerplate},
	{"full text", nextEnd, 2, nil, Boilerplate},
	{"as published in", nextWord, 12, nil, Boilerplate},
	{"this article was originally", nextWord, 30, nil, Boilerplate},
	{"this story was originally", nextWord, 30, nil, Boilerplate},
	{"this post was originally", nextWord, 30, nil, Boilerplate},
	{"this article originally appeared", nextWord, 30, nil, Boilerplate},
	{"this story originally appeared", nextWord, 30, nil, Boilerplate},
	{"this article first appeared", nextWord, 30, nil, Boilerplate},
	{"this story first appeared", nextWord, 30, nil, Boilerplate},
	{"this is a developing story", nextWord, 25, nil, Boilerplate},
	{"this is a breaking news story", nextWord, 25, nil, Boilerplate},
	{"this story will be updated", nextWord, 20, nil, Boilerplate},
	{"more to come", nextEnd, 5, nil, Boilerplate},
	{"more to follow", nextEnd, 5, nil, Boilerplate},
	{"copyright ", nextYear, 60, nil, Boilerplate},
	{"©", nextYear, 60, nil, Boilerplate},
	{"all rights reserved", nextWord, 30, nil, Boilerplate},
	{"filed under", nextColon, 20, nil, Boilerplate},
	{"tags", nextColon, 30, nil, Boilerplate},
	{"topics", nextColon, 30, nil, Boilerplate},
	{"comments", nextEnd, 2, nil, Boilerplate},
	{"thank you for reading", nextWord, 20, nil, Boilerplate},
	{"thanks for reading", nextWord, 20, nil, Boilerplate},
}

// noticeTails stand anywhere in a short line of furniture.
var noticeTails = parts{
	"contributed to this", "contributed reporting", "all rights reserved", "may not be published, broadcast",
	"may not be reproduced", "on twitter @", "on twitter: @", "on twitter at @", "follow him on", "follow her on", "follow them on",
	"let us know in the comments", "'s column appears", "views expressed in",
}

// signOffs stand in the last lines that tell who worked on a report.
var signOffs = parts{" reported from ", " contributed.", " contributed from ", " reported this "}

// dateLabels stand before a date line's date, longest first where one begins another.
var dateLabels = []string{
	"first published on", "first published", "last updated on", "last updated", "last modified on", "last modified", "originally published", "published on", "published at", "published",
	"posted on", "posted at", "posted", "updated on", "updated at", "updated", "modified", "date",
}

// months are the names of the months, in full and shortened, without the stop.
var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
	"october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
	"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thurs": true, "thur": true, "fri": true, "sat": true, "sun": true,
}

// zones are zone names that fix the offset, in minutes east of UTC. IST and others with several meanings are not here.
var zones = map[string]int{
	"Z": 0, "UTC": 0, "GMT": 0, "BST": 60, "CET": 60, "CEST": 120, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
	"MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
}

// vagueZones are zone names whose offset depends on more than the name.
var vagueZones = map[string]bool{"ET": true, "CT": true, "MT": true, "PT": true, "IST": true, "AEST": true, "AEDT": true, "NZST": true}

// abstractMark and fullTextMark stand around the abstract that some archives put before a report.
const (
	abstractMark = "abstract"
	fullTextMark = "full text"
)

// notPlaces are words that stand in capitals before a dash without being a place.
var notPlaces = map[string]bool{
	"BREAKING": true, "UPDATE": true, "UPDATED": true, "EXCLUSIVE": true, "WATCH": true, "LISTEN": true, "VIDEO": true,
	"OPINION": true, "ANALYSIS": true, "EDITORIAL": true, "NOTE": true, "QUESTION": true, "ANSWER": true, "POLL": true,
	"CLAIM": true, "FACT": true, "FILE": true, "PHOTO": true, "PHOTOS": true, "LIVE": true, "NEWS": true, "REVIEW": true,
	"READ": true, "MORE": true, "RELATED": true, "CORRECTION": true, "SKETCH": true, "COMMENT": true, "REPORT": true,
}

// roleWords name what a writer or desk is, in lower case.
var roleWords = map[string]bool{
	"staff": true, "reporter": true, "reporters": true, "correspondent": true, "correspondents": true, "columnist": true,
	"editor": true, "editors": true, "bureau": true, "writer": true, "writers": true, "desk": true, "newsroom": true,
	"team": true, "producer": true, "contributor": true, "contributors": true, "chief": true, "critic": true, "intern": true,
	"journalist": true, "journalists": true, "freelance": true, "analyst": true, "agency": true, "agencies": true,
}

// outletWords end or make the names of outlets, in lower case.
var outletWords = map[string]bool{
	"news": true, "press": true, "gazette": true, "post": true, "times": true, "courier": true, "record": true, "herald": true,
	"tribune": true, "journal": true, "star": true, "sun": true, "globe": true, "mail": true, "telegraph": true, "guardian": true,
	"observer": true, "mercury": true, "clarion": true, "chronicle": true, "examiner": true, "inquirer": true, "citizen": true,
	"standard": true, "mirror": true, "express": true, "independent": true, "daily": true, "weekly": true, "review": true,
	"bulletin": true, "dispatch": true, "sentinel": true, "register": true, "advertiser": true, "argus": true,
	"echo": true, "ledger": true, "banner": true, "leader": true, "monitor": true, "wire": true, "radio": true, "television": true,
	"tv": true, "magazine": true, "media": true, "online": true, "free": true, "association": true, "broadcasting": true,
	"reuters": true, "afp": true, "bloomberg": true,
}

// connectors are the words in lower case that a byline may have between names and titles.
var connectors = map[string]bool{
	"and": true, "with": true, "files": true, "from": true, "for": true, "the": true, "in": true, "at": true, "of": true,
	"to": true, "special": true, "reporting": true, "by": true, "de": true, "van": true, "von": true, "der": true, "den": true,
	"del": true, "della": true, "di": true, "da": true, "dos": true, "la": true, "le": true, "al": true, "bin": true, "ibn": true,
	"ter": true, "ten": true, "af": true, "y": true, "e": true,
}

// particles are the connectors that are part of a name.
var particles = map[string]bool{
	"de": true, "van": true, "von": true, "der": true, "den": true, "del": true, "della": true, "di": true, "da": true, "dos": true,
	"la": true, "le": true, "al": true, "bin": true, "ibn": true, "ter": true, "ten": true, "af": true, "y": true, "e": true,
}

var lowerConnectors = strings.NewReplacer(" And ", " and ", " Of ", " of ", " The ", " the ", " Van ", " van ", " Von ", " von ", " De ", " de ")

// notNames are words with a capital that no name of a person has, in lower case.
var notNames = map[string]bool{
	"the": true, "a": true, "an": true, "this": true, "that": true, "these": true, "those": true, "what": true, "why": true,
	"how": true, "when": true, "where": true, "who": true, "is": true, "are": true, "was": true, "not": true, "no": true, "new": true,
	"breaking": true, "live": true, "video": true, "photos": true, "exclusive": true, "analysis": true, "opinion": true, "on": true,
	"in": true, "at": true, "to": true, "for": true, "by": true, "from": true, "with": true, "of": true, "president": true,
	"senator": true, "minister": true, "government": true, "states": true, "party": true, "city": true, "council": true,
	"election": true, "campaign": true, "house": true, "senate": true, "court": true, "war": true, "world": true, "state": true,
}

// articles mark full sentences: headlines leave them out.
var articles = map[string]bool{"the": true, "a": true, "an": true}

// pastCues are words that the first sentence of a story has and a headline does not.
var pastCues = map[string]bool{
	"said": true, "was": true, "were": true, "told": true, "yesterday": true,
}

// pictureLeads open a credit; with a colon or "by" they need no brackets.
var pictureLeads = []string{
	"photo", "photos", "photograph", "photographs", "photography", "image", "images", "picture", "pictures", "illustration",
	"graphic", "video", "screengrab", "screenshot", "credit",
}

// pictureLinks follow a lead before the name.
var pictureLinks = []string{" credits:", " credit:", " source:", " courtesy of ", " courtesy ", " by ", " via ", ":"}

// pictureAgencies are words that make a name with a slash in it a credit, in lower case.
var pictureAgencies = map[string]bool{
	"ap": true, "afp": true, "reuters": true, "getty": true, "epa": true, "upi": true, "bloomberg": true, "shutterstock": true,
	"press": true, "images": true, "image": true, "photo": true, "photos": true, "pictures": true, "news": true, "agency": true,
	"istock": true, "alamy": true, "zuma": true, "wire": true, "media": true, "handout": true, "flickr": true, "instagram": true,
	"facebook": true, "twitter": true, "corbis": true, "rex": true, "pool": true, "times": true, "post": true, "staff": true,
}

// fileCaptions open a caption of an archive picture, in lower case.
var fileCaptions = []string{"file - ", "file – ", "file — ", "file -- ", "file photo", "caption:", "photo caption:", "pictured:", "pictured above", "pictured left"}

// captionCues are words a caption has and a story hardly: in lower case with blanks.
var captionCues = parts{
	"(left)", "(right)", "(centre)", "(center)", ", left,", ", right,", ", centre,", ", center,", "pictured", "file photo",
	"seen in", "seen at", "seen here", "looks on", "poses ", "gestures", "speaks ", "celebrates", "arrives", "arrive ", "waves ", "stands ", "attends",
	"takes part", "taking part", "walks ", "leaves ", "holds ", "watch ", "watches ", "listens", "during a ",
}

// creditStops are words with a capital that begin the sentence after a credit that has no stop, in lower case.
var creditStops = map[string]bool{
	"the": true, "a": true, "an": true, "in": true, "on": true, "at": true, "after": true, "as": true, "it": true, "he": true,
	"she": true, "they": true, "we": true, "there": true, "this": true, "that": true, "when": true, "while": true, "for": true,
	"more": true, "two": true, "three": true, "with": true, "but": true, "his": true, "her": true, "their": true,
}

// stopWords carry no content.
var stopWords = map[string]bool{
	"the": true, "an": true, "of": true, "and": true, "or": true, "to": true, "in": true, "on": true, "at": true, "by": true,
	"for": true, "with": true, "from": true, "as": true, "that": true, "this": true, "these": true, "those": true, "it": true,
	"its": true, "is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "has": true, "have": true,
	"had": true, "he": true, "she": true, "they": true, "his": true, "her": true, "their": true, "who": true, "which": true,
	"will": true, "would": true, "but": true, "not": true, "about": true, "after": true, "into": true, "than": true, "there": true,
}

// IsWire reports whether a name, in any case, is that of a wire service.
func IsWire(name string) bool { return isWire(name) }
