package tag

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Holders takes for a person what was read as a place between commas behind the noun for somebody: the judge, Irma Stahl, said. It needs tags, names and
// the lexicon's classes.
func Holders(d *doc.Doc) {
	for i := 2; i+3 < d.Len(); i++ {
		if d.Name[i] != doc.BLocation || d.Tag[i-1] != doc.Comma || d.Tag[i-2] != doc.NN || d.Sense[i-2] != doc.PersonNoun || d.SentenceOf[i-2] != d.SentenceOf[i] {
			continue
		}
		end := i + 1
		for end < d.Len() && d.Name[end] == doc.ILocation {
			end++
		}
		if end-i < 2 || end-i > 3 || end == d.Len() || d.Tag[end] != doc.Comma {
			continue
		}
		d.Name[i] = doc.BPerson
		for k := i + 1; k < end; k++ {
			d.Name[k] = doc.IPerson
		}
	}
}
