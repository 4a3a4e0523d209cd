package coref_test

import "testing"

// TestDeniesThem keeps whoever said something apart from somebody of that office who is named next and denies it.
func TestDeniesThem(t *testing.T) {
	sameParty{
		{"a minister", "A government minister said on Friday the port would be sold. Finance Minister Karl Orr denied it.", "A government minister / Karl Orr"},
		{"a judge", "A judge said on Friday the port would be sold. Karl Orr, the judge in the case, denied it.", "A judge / Karl Orr"},
		{"the same director", "The purser says a director told her to leave. The director, Karl Orr, denies it.", "a director = Karl Orr = The director"},
		{"a senator who says more", "A senator said on Friday the port would be sold. Senator Karl Orr told reporters it was old.", "A senator = Karl Orr"},
		{"a senator who denies something else", "A senator said on Friday that no money was taken. Senator Karl Orr denied taking bribes.", "A senator = Karl Orr"},
	}.check(t)
}
