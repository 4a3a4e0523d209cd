package hearsay

// NoteCode is the machine-readable kind of a note.
type NoteCode string

// The closed list of note codes.
const (
	NoteDecoded             NoteCode = "decoded"              // the input was not plain UTF-8 and was decoded
	NoteInvalidBytes        NoteCode = "invalid-bytes"        // bytes that are not UTF-8 became U+FFFD
	NoteLanguageUnsupported NoteCode = "language-unsupported" // not English: no statements were looked for
	NoteNotAsNamed          NoteCode = "not-as-named"         // the input is not of the type its name says; it was read as what it is
	NoteMetadataDisagrees   NoteCode = "metadata-disagrees"   // two authorities say different things
	NoteNoPublished         NoteCode = "no-published"         // no publication date: relative dates have no value
	NoteQuoteUnclosed       NoteCode = "quote-unclosed"       // an opening mark has no closing one
	NoteQuoteUnresolved     NoteCode = "quote-unresolved"     // no speaker was found for a quotation
	NoteSpeakerUnresolved   NoteCode = "speaker-unresolved"   // the source could not be resolved to a party
	NoteStageFailed         NoteCode = "stage-failed"         // a stage failed on this report; the rest stands
)
