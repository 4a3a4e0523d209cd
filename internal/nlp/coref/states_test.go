package coref_test

import "testing"

// The government of a country that is in no list is the country, by whatever words it is called; and "the government" the only one told of.
func TestStates(t *testing.T) {
	for _, c := range []struct{ name, src, same string }{
		{"by adjective, possessive, of", "The Karesian government said it was late. Karesia's government declined to comment. The government of Karesia said no. It rained in Karesia.", "The Karesian government = Karesia's government = The government of Karesia = Karesia"},
		{"of a person", "Orr's government said it was late. Ada Orr was in Tarnow. Orr said no.", "Orr's government / Ada Orr = Orr"},
		{"of one who holds an office", "President Karel's government said it was late. It rained in Karel.", "President Karel's government / Karel"},
		{"a state that people are called after", "The government of Victoria declined to comment. In Victoria, the government said it was late.", "The government of Victoria = Victoria"},
		{"the only government", "The Karesian government said it was late. It rained in Karesia. The government declined to comment.", "The Karesian government = The government"},
		{"a listed one", "The French government said it was late. Rain fell. The government declined to comment.", "The French government = The government"},
		{"of a listed one", "The French government said it was late. The government of France declined to comment.", "The French government = The government of France"},
		{"one of two", "The French government said it was late. The German government said no. The government declined to comment.", "The French government / The German government / The government"},
		{"before it is named", "The government declined to comment. The French government said no.", "The government / The French government"},
		{"part of a longer name", "The government of American Samoa said it was late. Samoa said no.", "The government of American Samoa / Samoa"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}
