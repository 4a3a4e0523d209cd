package tag

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Titled gives a person the first name back that was read with the title before it as an organisation: Chief Justice John | G. Roberts. It needs names.
func Titled(d *doc.Doc) {
	for i := 2; i < d.Len(); i++ {
		if d.Name[i] != doc.BPerson || d.Name[i-1] != doc.IOrganisation || !initial(d.Word(i)) || !title(d.Word(i-2)) {
			continue
		}
		d.Name[i-1], d.Name[i] = doc.BPerson, doc.IPerson
		for k := i - 2; k >= 0; k-- {
			first := d.Name[k].Begin()
			d.Name[k] = doc.Outside
			if first {
				break
			}
		}
	}
}

// initial reports whether w is a letter of a name: G.
func initial(w string) bool { return len(w) == 2 && w[0] >= 'A' && w[0] <= 'Z' && w[1] == '.' }

// title reports whether w is a word for the office of who is named behind it.
func title(w string) bool {
	switch w {
	case "Justice", "Judge", "Chancellor", "Speaker", "Governor", "Mayor", "Bishop", "Archbishop", "Cardinal", "General", "Admiral", "Colonel", "Captain", "Major", "Sheriff", "Senator", "Commissioner", "Ambassador":
		return true
	}
	return false
}
