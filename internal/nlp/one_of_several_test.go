package nlp_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// nameless tells who says each statement of a text: the number of the party, in order, with the descriptor behind a colon where it is a source without a name.
func nameless(p *nlp.Pipeline, src string) string {
	d := nlp.Split(src)
	p.Annotate(d)
	m := p.Interpret(d, p.Attribute(d), nil)
	number := map[int]string{-1: "?"}
	var out []string
	for i, s := range m.Sourcing {
		e := m.Speakers[i].Entity
		if number[e] == "" {
			number[e] = string(rune('A' + len(number) - 1))
		}
		w := number[e]
		if s.Anonymous != nil {
			w += ":" + d.Span(s.Anonymous.Descriptor).In(d.Text)
		}
		out = append(out, w)
	}
	return strings.Join(out, "; ")
}

// TestOneOfSeveral reads sources that are only counted out of several: each is one of its own, and nameless where those are.
func TestOneOfSeveral(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"Two people who attended the dinner said otherwise. One of the two said the chairman opened the session. The other did not recall the remark and said he left early.",
			"A:Two people; B:One of the two; C:The other"},
		{"Two officials who attended the meeting said the minister left early.\n\nOne of them said he was angry. The other said he had a train to catch.", "A:Two officials; B:One of them; C:The other"},
		{"Three engineers told the Herald that the dam was cracked. One said the crack was a metre wide. Another said it was older than the wall.", "A:Three engineers; B:One; C:Another"},
		{"A senior official said the plan was dead. A second official said it would be revived in May. A third declined to comment.", "A:A senior official; B:A second official; C:A third"},
		{"One person familiar with the talks said the bank had failed. Another said it had been sold.", "A:One person; B:Another"},
		{"Two people who were in the room said the mayor apologised. Both said he wept.", "A:Two people; A:Two people"},
		{"Two former clerks said the ledger was false. The two said the board knew.", "A:Two former clerks; A:Two former clerks"},
		{"Mayor Tom Reed met two aides on Sunday. One of them said he wept.", "A:One of them"},
		{"One of the officials, who asked not to be named, said the vote was bought. The official said the money came from Vell.", "A:One of the officials; A:The official"},
		{"Three people who were at the meeting said the mayor wept. Two of them said he left. The third said he stayed.", "A:Three people; B:Two of them; C:The third"},
		{"Two residents, Ada Roe and Ines Park, said the water was brown. One said it smelled.", "A; B"},
		{"One study found that eels sleep. Another found that they do not.", "A; B"},
		{"Two clerks said the safe was empty. Others said it was full.", "A:Two clerks; B"},
		{"Two members of the port's board said the lease was signed in May. One said the chairman wept.", "A:Two members of the port's board; B:One"},
		{"The Herald, citing two board members, reported that the chairman had resigned.", "A:two board members"},
		{"Two members of the public said the road was wet. Members of the council said it was dry.", "A; B"},
		{"Consultants at two rival firms said the price was too high. Engineers at Acme said it was low.", "A:Consultants at two rival firms; B"},
		{"Engineers at several mills said the valve was weak.", "A:Engineers at several mills"},
		{"Two clerks said the safe was empty. Another, a porter named Karl Orr, said it was full.", "A:Two clerks; B"},
		{"Two clerks said the safe was empty. The mayor, Ada Roe, said it was full.", "A:Two clerks; B"},
	} {
		if got := nameless(p, c.src); got != c.want {
			t.Errorf("%q: said by %q, want %q", c.src, got, c.want)
		}
	}
}
