package english

// State returns the American state that one word of one stands for, by its name or by what papers write for it: vermont for Vt., "" for none. States of two words
// are told by [StateOf].
func State(word string) string {
	switch word {
	case "alabama", "ala.":
		return "alabama"
	case "alaska", "hawaii", "idaho", "iowa", "maine", "ohio", "texas", "utah":
		return word
	case "arizona", "ariz.":
		return "arizona"
	case "arkansas", "ark.":
		return "arkansas"
	case "california", "calif.":
		return "california"
	case "colorado", "colo.":
		return "colorado"
	case "connecticut", "conn.":
		return "connecticut"
	case "delaware", "del.":
		return "delaware"
	case "florida", "fla.":
		return "florida"
	case "georgia", "ga.":
		return "georgia"
	case "illinois", "ill.":
		return "illinois"
	case "indiana", "ind.":
		return "indiana"
	case "kansas", "kan.", "kans.":
		return "kansas"
	case "kentucky", "ky.":
		return "kentucky"
	case "louisiana", "la.":
		return "louisiana"
	case "maryland", "md.":
		return "maryland"
	case "massachusetts", "mass.":
		return "massachusetts"
	case "michigan", "mich.":
		return "michigan"
	case "minnesota", "minn.":
		return "minnesota"
	case "mississippi", "miss.":
		return "mississippi"
	case "missouri", "mo.":
		return "missouri"
	case "montana", "mont.":
		return "montana"
	case "nebraska", "neb.":
		return "nebraska"
	case "nevada", "nev.":
		return "nevada"
	case "n.h.", "n.j.", "n.m.", "n.y.", "n.c.", "n.d.", "s.c.", "s.d.", "r.i.", "w.va.":
		return ofInitials(word)
	case "oklahoma", "okla.":
		return "oklahoma"
	case "oregon", "ore.":
		return "oregon"
	case "pennsylvania", "pa.", "penn.":
		return "pennsylvania"
	case "tennessee", "tenn.":
		return "tennessee"
	case "tex.":
		return "texas"
	case "vermont", "vt.":
		return "vermont"
	case "virginia", "va.":
		return "virginia"
	case "wash.", "washington":
		return "washington"
	case "wisconsin", "wis.", "wisc.":
		return "wisconsin"
	case "wyoming", "wyo.":
		return "wyoming"
	}
	return ""
}

func ofInitials(word string) string {
	switch word {
	case "n.h.":
		return "new hampshire"
	case "n.j.":
		return "new jersey"
	case "n.m.":
		return "new mexico"
	case "n.y.":
		return "new york"
	case "n.c.":
		return "north carolina"
	case "n.d.":
		return "north dakota"
	case "s.c.":
		return "south carolina"
	case "s.d.":
		return "south dakota"
	case "r.i.":
		return "rhode island"
	}
	return "west virginia"
}

// StateOf returns the American state of two words, "" where they are none.
func StateOf(first, second string) string {
	switch s := first + " " + second; s {
	case "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "south carolina", "south dakota", "rhode island", "west virginia":
		return s
	}
	return ""
}
