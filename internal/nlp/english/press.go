package english

import "strings"

// PressName reports whether the word w, in lower case, is one of the names of papers, stations and agencies, where it begins with a capital.
func PressName(w string) bool {
	return pressNames[w] || wired(w) || strings.HasPrefix(w, "tv") && strings.Trim(w[2:], "0123456789") == ""
}

var pressNames = set(`news times post herald gazette ledger tribune journal chronicle courier dispatch express mail mirror sun star observer
	guardian telegraph examiner inquirer register bulletin globe echo argus standard press radio television tv channel kanal broadcasting
	magazine weekly daily today enquirer comet beacon bugle intelligencer newspaper newspapers network clarion sentinel advertiser mercury citizen fm reporter broadcaster blog podcast
	france-presse cnn msnbc cbs nbc abc bbc itv pbs npr c-span cnbc reuters bloomberg politico afp upi xinhua tass buzzfeed slate salon axios
	breitbart propublica huffpost newsweek intercept economist atlantic fox jazeera spiegel monde wikileaks vox vice informer`)

// Airs reports whether the word w, in lower case, stands before the name of a station: Radio North.
func Airs(w string) bool { return w == "radio" || w == "tv" || w == "television" || w == "channel" }

// PressNoun reports whether w is a common noun for the same.
func PressNoun(w string) bool { return pressNouns[w] }

var pressNouns = set(`newspaper newspapers website blog podcast broadcaster tabloid magazine newswire outlet outlets channel weekly daily`)

// wired reports whether w is a name of one word that ends as names of agencies do.
func wired(w string) bool {
	if n := len(strings.TrimRight(w, "0123456789")); n > 0 && (w[0] == 'w' || w[0] == 'k') && n != len(w) && (n == 3 || n == 4) {
		return true // WVNE710
	}
	return len(w) > 5 && (strings.HasSuffix(w, "wire") || strings.HasSuffix(w, "news") || strings.HasSuffix(w, "press"))
}
