package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// sign is how the words of a source stand for its speaker.
type sign uint8

const (
	byName     sign = iota
	byPartName      // of one who has more names: a surname
	bySeat          // a capital or a house for a government
	byRole          // a description of somebody with a name
	byNoName        // a description of nobody with a name
	byThing         // words for what is no kind of party
	byHe            // he, she
	byHeClose       // he, she, and another was nearly as likely
	byIt            // it, they
	byWho           // who, which
	byI             // I, we in a quotation
	byAuthor        // I, we of the report
	byNoSource      // the subject of the cue
	numSigns
)

// counted tells how often speakers of each sign were right, on the training part of who-when with its spans given, but for one article that
// is an imagined speech. TestConfidence holds the table against the collection where it is. Nobody marked an I inside of a quotation there.
func counted(s sign) (right, of int) {
	c := [numSigns][2]int{
		byName: {388, 399}, byPartName: {462, 465}, bySeat: {3, 3}, byRole: {28, 28}, byNoName: {409, 431}, byThing: {87, 104},
		byHe: {206, 221}, byHeClose: {37, 45}, byIt: {23, 38}, byWho: {38, 48}, byI: {0, 0}, byAuthor: {9, 10}, byNoSource: {3, 4},
	}[s]
	return c[0], c[1]
}

// confidence returns the share of speakers with a sign that are right, in hundredths, with one case of each kind added so that nothing is
// certain.
func confidence(s sign) int {
	right, of := counted(s)
	return 100 * (right + 1) / (of + 2)
}

// signOf returns how mention m stands for the speaker of attribution a.
func signOf(d *doc.Doc, a doc.Attribution, m int) sign {
	x := d.Mention[m]
	e := d.Entity[x.Entity]
	switch {
	case len(a.Source) == 0:
		return byNoSource
	case x.Form == doc.Seat:
		return bySeat
	case x.Form == doc.Named && d.Span(x.Range).In(d.Text) == e.Name:
		return byName
	case x.Form == doc.Named:
		return byPartName
	case x.Form == doc.Described && e.Named:
		return byRole
	case x.Form == doc.Described && e.Type == doc.NoType:
		return byThing
	case x.Form == doc.Described:
		return byNoName
	}
	switch g, _, _ := pronoun(d.Lemma[x.Head]); {
	case e.Type == doc.AuthorType:
		return byAuthor
	case self(d.Lemma[x.Head]):
		return byI
	case (g == man || g == woman) && x.Close:
		return byHeClose
	case g == man || g == woman:
		return byHe
	case g == thing || d.Lemma[x.Head] == "they" || d.Lemma[x.Head] == "their" || d.Lemma[x.Head] == "them":
		return byIt
	}
	return byWho
}
