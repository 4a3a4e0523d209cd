package coref_test

import "testing"

// TestAges joins whoever is called by an age with the one of that age who has a name, and with nobody of another.
func TestAges(t *testing.T) {
	sameParty{
		{"named in the next sentence", "A 43-year-old man told police that he had found the gun. Karl Orr, 43, was charged on Monday.", "A 43-year-old man = Karl Orr = he"},
		{"aged", "A 43-year-old driver said he was tired. Karl Orr, aged 43, was fined. The driver denied it.", "A 43-year-old driver = Karl Orr = The driver"},
		{"of another age", "A 43-year-old man said it was late. Karl Orr, 52, was charged on Monday.", "A 43-year-old man / Karl Orr"},
		{"of the other gender", "A 43-year-old woman said it was late. Karl Orr, 43, was charged on Monday.", "A 43-year-old woman / Karl Orr"},
		{"who hides the name", "A 43-year-old man, who asked not to be named, said it was late. Karl Orr, 43, was charged on Monday.", "A 43-year-old man / Karl Orr"},
		{"another one", "Karl Orr, 43, was charged on Monday. A 43-year-old man said it was late.", "Karl Orr / A 43-year-old man"},
		{"nobody of that age", "Ada Roe, 31, was at the port. The 43-year-old said it was late.", "Ada Roe / The 43-year-old"},
		{"whose age nobody told", "Ada Roe was at the port. The 43-year-old said it was late.", "Ada Roe = The 43-year-old"},
		{"whose skin it was", "Doctors took a mite out of Dylan Moss’s skin. The 21-year-old was on a first voyage to Zelm.", "Dylan Moss = The 21-year-old"},
		{"of another age, whose skin it was", "Doctors took a mite out of the skin of Dylan Moss, 30. The 21-year-old was on a first voyage to Zelm.", "Dylan Moss / The 21-year-old"},
		{"one of two", "Ada Roe, 31, and Karl Orr, 43, were fined. The 43-year-old said it was late. The 31-year-old denied it.", "Ada Roe = The 31-year-old / Karl Orr = The 43-year-old"},
	}.check(t)
}
