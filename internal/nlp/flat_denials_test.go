package nlp_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/position"
)

// TestFlatly reads flat denials, refusals and conditions in words that no verb of denying carries, and leaves alone what only looks so.
func TestFlatly(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		src  string
		want position.Position
	}{
		{"⟦source Pritchett⟧ ⟦cue said⟧: “⟦content I’ve nothing to say till I’ve seen the union⟧.”", position.Declines},
		{"“⟦content I’ve nothing to say⟧,” ⟦source Pritchett⟧ ⟦cue said⟧.", position.Declines},
		{"“⟦content Today isn’t the day for that⟧,” ⟦source she⟧ ⟦cue replied⟧.", position.Declines},
		{"“⟦content This is not the time to talk about it⟧,” ⟦source she⟧ ⟦cue said⟧.", position.Declines},
		{"⟦source A lawyer for Halden⟧ ⟦cue said⟧ ⟦content no manager had told anybody not to call the brigade⟧.", position.Denies},
		{"⟦source The council⟧ ⟦cue said⟧ that ⟦content no officer has ever seen the letter⟧.", position.Denies},
		{"“⟦content This is not the time to cut pay⟧,” ⟦source she⟧ ⟦cue said⟧.", position.Says},
		{"“⟦content We were not happy with it⟧,” ⟦source he⟧ ⟦cue said⟧.", position.Says},
		{"⟦source Police⟧ ⟦cue said⟧ ⟦content no officer had died⟧.", position.Says},
		{"⟦source They⟧ ⟦cue found⟧ ⟦content the minister had left it off his list⟧.", position.Finds},
		{"⟦content A ferry was working with a pump known to be old⟧, ⟦source a safety regulator⟧ ⟦cue has found⟧.", position.Finds},
		{"⟦source The airline⟧ ⟦cue said⟧ ⟦content no passengers had been hurt⟧.", position.Says},
		{"“⟦content I have seen no such letter. I was not aware of any warning⟧,” ⟦source Ms Ashe⟧ ⟦cue said⟧.", position.Denies},
		{"“⟦content I was not aware of any warning⟧,” ⟦source Ms Ashe⟧ ⟦cue said⟧.", position.Denies},
		{"“⟦content We were not three hundred tonnes. We were over by a bit⟧,” ⟦source he⟧ ⟦cue said⟧.", position.Denies},
		{"“⟦content I’d have to check⟧,” ⟦source Darrow⟧ ⟦cue said⟧.", position.Says},
		{"“⟦content I would have to look at the books⟧,” ⟦source Darrow⟧ ⟦cue said⟧.", position.Says},
		{"“⟦content I did not sign that letter⟧,” ⟦source the mayor⟧ ⟦cue said⟧.", position.Denies},
		{"“⟦content I did not expect that letter⟧,” ⟦source the mayor⟧ ⟦cue said⟧.", position.Says},
		{"“⟦content No member of the senior management knew of any failed test⟧,” ⟦source the firm⟧ ⟦cue said⟧.", position.Denies},
		{"“⟦content No member of the crowd knew of the fire⟧,” ⟦source the reporter⟧ ⟦cue said⟧.", position.Denies},
		{"“⟦content No passenger knew of the fire⟧,” ⟦source the reporter⟧ ⟦cue said⟧.", position.Says},
		{"⟦source Vaultline⟧ ⟦cue said⟧ ⟦content it had found no trace of an early opening⟧.", position.Denies},
		{"⟦source The director⟧ ⟦cue said⟧ ⟦content he had been at home and had lent his key to no one⟧.", position.Denies},
		{"⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content his company raised its offer and had never seen a rival’s number⟧.", position.Denies},
		{"⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content his company raised its offer and had never lost a bid⟧.", position.Denies},
		{"“⟦content I have received no offer of any kind⟧,” ⟦source Ms Marl⟧ ⟦cue said⟧.", position.Denies},
		{"“⟦content I have received no letter⟧,” ⟦source Ms Marl⟧ ⟦cue said⟧.", position.Says},
		{"“⟦content Mr Orr is not resigning⟧,” ⟦source his agent⟧ ⟦cue said⟧.", position.Denies},
		{"⟦source His lawyer⟧ ⟦cue said⟧ ⟦content that his client knew nothing of any payment⟧.", position.Denies},
		{"“⟦content I said that nothing flew. That was wrong⟧,” ⟦source Lenz⟧ ⟦cue said⟧.", position.Confirms},
		{"“⟦content What I told the committee was wrong⟧,” ⟦source Roscoe⟧ ⟦cue said⟧.", position.Confirms},
		{"“⟦content What he told the committee was wrong⟧,” ⟦source Roscoe⟧ ⟦cue said⟧.", position.Says},
		{"⟦source His lawyer⟧ ⟦cue said⟧ ⟦content he had no instructions on that⟧.", position.Declines},
		{"⟦source The board⟧ ⟦cue said⟧ ⟦content it would say nothing about the bid⟧.", position.Declines},
		{"⟦source She⟧ ⟦cue said⟧ ⟦content she was unable to comment⟧.", position.Declines},
		{"⟦source The player⟧ ⟦cue did not wish⟧ ⟦content to speak⟧.", position.Declines},
		{"⟦source Telkar⟧ ⟦cue said⟧ ⟦content it would oppose any attempt to reopen the auction⟧.", position.Opposes},
		{"⟦source The firm⟧ ⟦cue did not dispute⟧ ⟦content that both men were at the lodge⟧.", position.Confirms},
	} {
		d, as := marked(t, p, c.src)
		if got := p.Judge.Judge(d, as)[0].Position; got != c.want {
			t.Errorf("%s: %v, want %v", c.src, got, c.want)
		}
	}
}
