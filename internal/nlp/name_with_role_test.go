package nlp_test

import "testing"

// TestNameWithRole reads who, named with a long apposition, says what another told, whatever the models took for who speaks.
func TestNameWithRole(t *testing.T) {
	mended{
		{"Una Geraghty, the director of competitions until she resigned on Tuesday, said Stephen Halloran, the chief executive, told a management meeting on March 11th that the result ‘stays in this room’.",
			"Una Geraghty, the director of competitions until she resigned on Tuesday, | said | Stephen Halloran, the chief executive, told a management meeting on March 11th that the result ‘stays in this room"},
		{"Una Geraghty, the director of competitions until she resigned on Tuesday, said Stephen Halloran, the chief executive, told a meeting in March that the result was late.",
			"Una Geraghty, the director of competitions until she resigned on Tuesday, | said | Stephen Halloran, the chief executive, told a meeting in March that the result was late; Stephen Halloran, the chief executive, | told | that the result was late"},
		{"The federation would not comment.\n\nUna Geraghty, the director of competitions until she resigned on Tuesday, said Stephen Halloran, the chief executive, told a management meeting on March 11th that the result ‘stays in this room’.",
			"The federation | would not comment | ; Una Geraghty, the director of competitions until she resigned on Tuesday, | said | Stephen Halloran, the chief executive, told a management meeting on March 11th that the result ‘stays in this room’; Stephen Halloran, the chief executive, | told | that the result ‘stays in this room’"},
		{"The result was late, said Stephen Halloran, who told a meeting in March that it would stay.", "Stephen Halloran | said | The result was late; who | told | that it would stay"},
	}.check(t)
}
