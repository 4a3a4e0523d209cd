package coref_test

import "testing"

// TestReached makes neither the press that reaches somebody, nor God in an interjection, nor somebody's head he or she.
func TestReached(t *testing.T) {
	sameParty{
		{"a paper by telephone", "When Northline reached Farouk by telephone, he said that he had signed nothing.", "Farouk = he / Northline"},
		{"a channel", "After Channel Nine tracked Petrov down in Riga, he admitted that the papers were his.", "Petrov = he / Channel Nine"},
		{"God knows", "“God knows who did it,” the driver said. “My foreman sent me home. He said the brakes were fine.”", "My foreman = He / the driver"},
		{"God is told of", "“God is my witness,” the bishop said. “He told Moses to take off his shoes.”", "God = He / the bishop"},
		{"his head", "The singer shook his head. Mina Saroyan laughed. “He is a liar,” she told a rally.", "Mina Saroyan = she / The singer"},
	}.check(t)
}
