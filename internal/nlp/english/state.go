package english

// State returns the American state that one word of one stands for, by its name or by what papers write for it: vermont for Vt., "" for none. Names of two words
// are told by [StateOf].
func State(word string) string {
	if states[word] {
		return word
	}
	return shortStates[word]
}

// StateOf returns the American state of two words, "" where they are none.
func StateOf(first, second string) string {
	switch s := first + " " + second; s {
	case "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "south carolina", "south dakota", "rhode island", "west virginia":
		return s
	}
	return ""
}

var states = set(`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana
	maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah
	vermont virginia washington wisconsin wyoming`)

var shortStates = map[string]string{
	"ala.": "alabama", "ariz.": "arizona", "ark.": "arkansas", "calif.": "california", "colo.": "colorado", "conn.": "connecticut", "del.": "delaware",
	"fla.": "florida", "ga.": "georgia", "ill.": "illinois", "ind.": "indiana", "kan.": "kansas", "kans.": "kansas", "ky.": "kentucky",
	"la.": "louisiana", "md.": "maryland", "mass.": "massachusetts", "mich.": "michigan", "minn.": "minnesota", "miss.": "mississippi",
	"mo.": "missouri", "mont.": "montana", "neb.": "nebraska", "nev.": "nevada", "n.h.": "new hampshire", "n.j.": "new jersey", "n.m.": "new mexico",
	"n.y.": "new york", "n.c.": "north carolina", "n.d.": "north dakota", "okla.": "oklahoma", "ore.": "oregon", "pa.": "pennsylvania",
	"penn.": "pennsylvania", "r.i.": "rhode island", "s.c.": "south carolina", "s.d.": "south dakota", "tenn.": "tennessee", "tex.": "texas",
	"vt.": "vermont", "va.": "virginia", "wash.": "washington", "w.va.": "west virginia", "wis.": "wisconsin", "wisc.": "wisconsin", "wyo.": "wyoming",
}
