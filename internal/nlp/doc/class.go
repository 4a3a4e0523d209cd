package doc

// Class is a class of words that mean alike, of one part of speech: verbs of saying, nouns for persons. The numbers come from
// the lexicon; only equality matters. 0 is no class.
type Class uint16
