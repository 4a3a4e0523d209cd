package engine_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// whereAndWhen tells of the statements of a text that are part of no other where and when they were said: "at a rally in Kent" 2031-03-09.
func whereAndWhen(t *testing.T, src string) string {
	t.Helper()
	r := read(t, engine.Input{Name: "a.txt", Data: []byte(src), Flags: hearsay.Metadata{Published: "2031-03-12", Outlet: "The Halden Courier"}})
	var out []string
	for _, s := range r.Statements {
		if s.NestedIn != "" {
			continue
		}
		where, when := "nowhere", "never"
		if s.Occasion != nil {
			where = s.Occasion.In(r.Text)
		}
		if s.Said != nil {
			when = s.Said.Value
		}
		out = append(out, where+" "+when)
	}
	return strings.Join(out, "; ")
}

// TestCarriedOutwards makes sure that where and when something was said that somebody tells of does not hold for what is said outside of that.
func TestCarriedOutwards(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{`"The mayor told a rally in Kent last June that the budget was fine," said Ann Poole. Mayor Dan Reed said the budget had changed.`, "nowhere never; nowhere never"},
		{`"In a sermon last Easter the bishop told us that the roof was sound," said Ann Poole. Bishop Dan Reed said it had been.`, "nowhere never; nowhere never"},
		{"Ann Poole said that Dan Reed told a rally in Kent last June that the budget was fine. Reed said on Monday that it had changed. He said he was sorry.", "nowhere never; nowhere 2031-03-10; nowhere 2031-03-10"},
		{"The letter said Dan Reed had told the committee in May that the bridge was safe. Reed said on Tuesday it was safe.", "nowhere never; nowhere 2031-03-11"},

		{"Ada Olsen began working at the bank on March 3, 2014. In addition to leaving the board, Olsen announced that she would sell her shares.", "nowhere never"},
		{"The ferry stopped.\n\nIt rained for days.\n\nThe pier was shut.\n\nThe water rose.\n\nIt fell again.\n\nAda Olsen said that she would leave the bank.\n\nIn a radio interview on Monday, Olsen said that the bank was sound.", "nowhere 2031-03-10; In a radio interview 2031-03-10"},
		{"Ada Olsen resigned on Monday. Olsen said that she was tired.", "nowhere 2031-03-10"},

		{"At a rally in Kent on Sunday, Palk promised new schools. She said schools would be free.", "At a rally in Kent 2031-03-09; At a rally in Kent 2031-03-09"},
		{"Dan Linnell told the Commons on Wednesday that the list was a fiction. He said it had never been shown to him.", "told the Commons 2031-03-12; told the Commons 2031-03-12"},
		{"The Lorne Tribune reported that Dan Reed told a rally in Kent on Sunday that the budget was fine. Reed said it would grow.", "nowhere never; in Kent 2031-03-09; in Kent 2031-03-09"},
	} {
		if got := whereAndWhen(t, c.src); got != c.want {
			t.Errorf("%q: %q, want %q", c.src, got, c.want)
		}
	}
}

// TestAnotherTime makes sure that the day on which something was said does not hold for what was said at another time, of which the next words tell.
func TestAnotherTime(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"Karl Orr called the plan a farce and on Friday described its author as “a clown”.", "farce never; clown 2031-03-07"},
		{"Orr rejected the offer Monday. In an interview with the Tribune, Orr said he would sell.", "offer 2031-03-10; sell never"},
		{"“It is a pity,” Ada Olsen said. On Friday, Olsen praised the mayor.", "pity never; mayor 2031-03-07"},
		{"Ada Olsen, who told parliament on Monday that nobody was warned, said she was sorry.", "sorry never; warned 2031-03-10"},
	} {
		r := read(t, engine.Input{Name: "a.txt", Data: []byte(c.src), Flags: hearsay.Metadata{Published: "2031-03-12"}})
		var out []string
		for _, s := range r.Statements {
			words := strings.Fields(strings.Trim(s.Content[len(s.Content)-1].In(r.Text), "“”,. "))
			when := "never"
			if s.Said != nil {
				when = s.Said.Value
			}
			out = append(out, strings.Trim(words[len(words)-1], "“”,.")+" "+when)
		}
		if got := strings.Join(out, "; "); got != c.want {
			t.Errorf("%q: %s, want %s", c.src, got, c.want)
		}
	}
}

// TestChainsOfAnotherTime makes sure that the paper to which somebody spoke is no link of what they called for or praised at another time.
func TestChainsOfAnotherTime(t *testing.T) {
	for _, c := range []struct {
		src  string
		want int
	}{
		{"“I knew,” Ada Olsen told the Tarn Post. She said the pump was old.", 1},
		{"“I knew,” Ada Olsen told the Tarn Post. Olsen called for a ban in December after two men were killed.", 0},
		{"“I knew,” Ada Olsen told the Tarn Post. On Friday, Olsen praised the mayor.", 0},
		{"“I knew,” Ada Olsen told the Tarn Post. Olsen founded the party in 2009 and called for a tax in 2015.", 0},
	} {
		r := read(t, engine.Input{Name: "a.txt", Data: []byte(c.src), Flags: hearsay.Metadata{Published: "2031-03-12"}})
		if last := r.Statements[len(r.Statements)-1]; len(last.Chain) != c.want {
			t.Errorf("%q: %d links, want %d", c.src, len(last.Chain), c.want)
		}
	}
}
