package coref_test

import "testing"

// A paper is called by the last word of its name, whatever that word is else; what it has seen says what stands in it.
func TestPapers(t *testing.T) {
	for _, c := range []struct{ name, src, same string }{
		{"a post", "The Tarnow Post reported that the mayor had left. Rain fell all day. The Post said it stood by its story.", "Tarnow Post = Post / the mayor"},
		{"a ledger", "Ada Roe told the Tarnow Ledger that it was late. Rain fell all day. It was shut, the Ledger reported.", "Tarnow Ledger = Ledger / Ada Roe"},
		{"times, with the article in the name", "Ada Roe told the Tarnow Times that it was late. Rain fell all day. The Times said it stood by its story.", "Tarnow Times = The Times / Ada Roe"},
		{"a tribune, in an interview", "In an interview with the Tarnow Tribune, Ada Roe said it was late. Ada Roe told the Tribune that she was there.", "Tarnow Tribune = Tribune / Ada Roe"},
		{"two papers of one word", "The Tarnow Post and the Lowick Post said it was late. The Post said it stood by its story.", "Tarnow Post / Lowick Post / Post"},
		{"somebody called so", "Ada Mirror, a baker, told the Tarnow Courier that it was late. Ms Mirror said it was shut.", "Ada Mirror = Mirror / Tarnow Courier"},
		{"what is read", "The Tarnow Ledger has seen a message. “Come early,” it reads.", "a message = it / Tarnow Ledger"},
		{"what the paper has seen", "The Tarnow Ledger has seen a letter. “I was asked to come early,” it says.", "a letter = it / Tarnow Ledger"},
		{"the paper", "Ada Roe told the Tarnow Courier on Monday that it was late. Karl Orr told the paper that it was shut.", "Tarnow Courier = the paper / Ada Roe / Karl Orr"},
		{"the station", "Ada Roe told Radio Tarnow on Monday that it was late. Karl Orr told the station that it was shut.", "Radio Tarnow = the station / Ada Roe / Karl Orr"},
		{"no station for a paper", "Ada Roe told the Tarnow Courier on Monday that it was late. Karl Orr told the station that it was shut.", "Tarnow Courier / the station / Ada Roe / Karl Orr"},
		{"of two papers", "Ada Roe told the Tarnow Courier and the Lowick Post on Monday that it was late. Karl Orr told the paper that it was shut.", "Tarnow Courier / the paper / Lowick Post"},
		{"of a day", "Ada Roe told the Sunday Beacon that it was late. Rain fell all day. It was shut, the Sunday Beacon reported.", "Sunday Beacon = Sunday Beacon / Ada Roe"},
		{"an airline", "Orrin is in talks to buy its rival Tessaro Air, people said. Tessaro said it was late.", "Tessaro Air = Tessaro / Orrin"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}

// What people do is done by those who were told of, and not by the things that showed something.
func TestTheyAreNoThings(t *testing.T) {
	for _, c := range []struct{ name, src, same string }{
		{"tests", "The chemists tested the water in ten towns. Tests showed lead in all. They warned that it was poisonous.", "The chemists = They"},
		{"scans, repeated", "The engineers inspected the dam. The scans revealed cracks. They later repeated the survey and warned that it could fail.", "The engineers = They"},
		{"letters, which say", "The clerks wrote letters. The letters run to ten pages. They do not say how big the gap was.", "The letters = They"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}
