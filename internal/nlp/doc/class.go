package doc

// Class is a class of words that mean alike, of one part of speech: verbs of saying, nouns for persons. The numbers come from
// the lexicon; only equality matters. 0 is no class.
type Class uint16

// Classes of nouns by WordNet's lexicographer files, as the lexicon numbers them.
const (
	PersonNoun        Class = 2<<13 | 18
	GroupNoun         Class = 2<<13 | 14
	CommunicationNoun Class = 2<<13 | 10
)
