package tag

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Shortened takes for an organisation a name of one word that was read as a person's and begins the name of one in full, where nobody's name in full has the word and no title
// stands before it: of Halden Cell Recovery, | Halden |. It needs names.
func Shortened(d *doc.Doc) {
	firsts, persons := map[uint32]bool{}, map[uint32]bool{}
	for i, n := range d.Name {
		inside := i+1 < d.Len() && d.Name[i+1] == n+1
		switch {
		case n == doc.BOrganisation && inside:
			firsts[d.Form[i].Exact] = true
		case n == doc.BPerson && inside, n == doc.IPerson, i > 0 && d.Tag[i-1] == doc.NNP && d.Name[i-1] == doc.Outside:
			persons[d.Form[i].Exact] = true
		}
	}
	for i, n := range d.Name {
		if n == doc.BPerson && (i+1 == d.Len() || d.Name[i+1] != doc.IPerson) && firsts[d.Form[i].Exact] && !persons[d.Form[i].Exact] {
			d.Name[i] = doc.BOrganisation
		}
	}
}
