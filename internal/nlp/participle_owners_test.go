package nlp_test

import "testing"

// TestParticipleOwners gives a participle behind a passive to its agent, and one in a list to the name before it.
func TestParticipleOwners(t *testing.T) {
	mended{
		{"The race was cancelled on Friday by the commission, citing safety concerns.", "the commission | citing | safety concerns"},
		{"The trial was put off by the court, citing a lack of jurors.", "the court | citing | a lack of jurors"},
		{"The concert was called off by the hall, blaming a leak.", "the hall | blaming | a leak"},
		{"The pact was signed by Ada Roe, claiming to act for the union.", "Ada Roe | claiming | to act for the union"},
		{"Orr met Giulio Ricci, claiming to speak for the ministry, and two aides.", "Giulio Ricci | claiming | to speak for the ministry"},
		{"Police stopped Tom Reed, accusing him of theft.", "Police | accusing | him of theft"},
		{"The mayor left Tarnow by the ferry, claiming to be ill.", "The mayor | claiming | to be ill"},
		{"Orr met Giulio Ricci, claiming to be ill, and his aides left.", "Orr | claiming | to be ill"},
		{"Karl Orr, a researcher at the institute, said he didn't think Tarnia had left the talks, citing the storm.", "Karl Orr, a researcher at the institute, | said | he didn't think Tarnia had left the talks; Karl Orr, a researcher at the institute, | citing | the storm"},
		{"Officials said the airline had cancelled the flights, citing the storm.", "Officials | said | the airline had cancelled the flights; Officials | citing | the storm"},
		{"A note from the Tarn Trust, citing a “senior” clerk, said the grants were safe.", "A note from the Tarn Trust | citing | a “senior” clerk; A note from the Tarn Trust | said | the grants were safe"},
		{"The Lowick Journal published a report by a team of engineers, saying the dam was cracked.", "a report by a team of engineers | saying | the dam was cracked"},
	}.check(t)
}
