// Package sourcing tells on whose word a statement rests: which words of its source name the speaker, through whom it came, for whom it
// was said, what is told of a source without a name, where it was said and to what it answers.
package sourcing

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Sourcing is what the words around one attribution tell of its way to the page. Ranges without tokens are for what is not told.
type Sourcing struct {
	// Speaker are the words for whom the statement finally rests on.
	Speaker doc.Range
	// OnBehalfOf are the words for whom the speaker speaks for, as a lawyer does.
	OnBehalfOf doc.Range
	// Chain are the words for the other parties between the author of the report and the speaker, outermost first.
	Chain []doc.Range
	// Anonymous is what is told of a speaker who has no name in these words; another mention may name them yet.
	Anonymous *Anonymous
	// Occasion tells where or how it was said, Prompt the question or accusation it answers.
	Occasion, Prompt doc.Range
	// Relay is set where the press only passes on what another attribution within it says: that one is a statement, this one its link.
	Relay bool

	toIt    doc.Range   // the "it" to which it was told, which may be a paper
	spokeTo []doc.Range // the links that are the press to whom the speaker speaks, and may go on doing so

	own     bool // the sentence of its cue tells of the occasion
	acts    bool // the speaker is taken to act for OnBehalfOf, but not called their lawyer
	written bool // what tells it is a writing of the speaker
}

// Anonymous is what is told of a source without a name.
type Anonymous struct {
	Descriptor          doc.Range
	Plural              bool
	PluralBasis, Reason doc.Range
	ReasonClass         ReasonClass
	Basis               doc.Range
	Of                  doc.Range // of one of several who is only counted: the words for those
	Specificity         int       // 0 bare, 1 kind of group, 2 with institution, 3 with institution and rank or desk, 4 with that and a stated way of knowing
}

// ReasonClass is the kind of reason for which a name is kept back.
type ReasonClass uint8

// The classes of reasons.
const (
	NoReason ReasonClass = iota
	NotAuthorised
	Safety
	Legal
	OngoingTalks
	FearOfRetaliation
	OtherReason
	NumReasonClasses
)

// String returns the word of hearsay.reading/1, "" for NoReason.
func (c ReasonClass) String() string {
	return [NumReasonClasses]string{"", "not_authorised", "safety", "legal", "ongoing_talks", "fear_of_retaliation", "other"}[c]
}

// Find returns the sourcing of every attribution of a document. It needs every layer but mentions and entities. The names in own are the
// report's own outlet and wire, which are never links.
func Find(d *doc.Doc, as []doc.Attribution, own []string) []Sourcing {
	f := newFinder(d, as, own)
	f.gather()
	for i := range as {
		f.chain(i)
	}
	for i := range as {
		f.out[i].Anonymous = f.anonymous(i)
		f.out[i].Occasion = f.occasion(i)
		f.out[i].own = f.out[i].Occasion.Len() > 0
		f.out[i].Prompt = f.prompt(i)
	}
	return f.out
}

// Parties returns the words for all who speak, are spoken for or pass on.
func Parties(found []Sourcing) []doc.Range {
	var out []doc.Range
	for _, s := range found {
		for _, r := range append([]doc.Range{s.Speaker, s.OnBehalfOf}, s.Chain...) {
			if r.Len() > 0 {
				out = append(out, r)
			}
		}
	}
	return out
}
