package nlp_test

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// ways returns on whose word each statement of a text rests: the speaker, or the name it is known by, and behind it, after "<", the links from the innermost outwards.
func ways(t *testing.T, p *nlp.Pipeline, src string) []string {
	t.Helper()
	d := nlp.Split(src)
	p.Annotate(d)
	var out []string
	for _, s := range p.Interpret(d, p.Attribute(d), nil).Sourcing {
		w := "nobody"
		if s.Speaker.Len() > 0 {
			w = d.Span(s.Speaker).In(src)
		}
		if s.OnBehalfOf.Len() > 0 {
			w += " for " + d.Span(s.OnBehalfOf).In(src)
		}
		slices.Reverse(s.Chain)
		for _, r := range s.Chain {
			w += " < " + d.Span(r).In(src)
		}
		out = append(out, w)
	}
	return out
}

// wayCase is a text with the way that the statement of that number has, from 1.
type wayCase struct {
	src  string
	at   int
	want string
}

func checkWays(t *testing.T, cases []wayCase) {
	t.Helper()
	p := pipeline(t)
	for _, c := range cases {
		if got := ways(t, p, "The harbour was quiet on Sunday.\n\n"+c.src); len(got) < c.at || got[c.at-1] != c.want {
			t.Errorf("%q came by %q, want statement %d by %q", c.src, got, c.at, c.want)
		}
	}
}

// TestHeardBehind reads what somebody says afterwards, or what is said of them, about from whom they have what they told, and what is no such thing.
func TestHeardBehind(t *testing.T) {
	checkWays(t, []wayCase{
		{"The boat was sold twice, the diplomat said. The diplomat said the account came from officers of two allied countries.", 1, "officers of two allied countries < the diplomat"},
		{"The boat was sold twice, the diplomat said. The diplomat said the idea came from officers of two allied countries.", 1, "the diplomat"},
		{"The boat was never sold, the diplomat said. The diplomat said the account came from officers of two allied countries.", 1, "the diplomat"},
		{"A clerk said the safe was empty. She said she had learned this from her supervisor.", 1, "her supervisor < A clerk"},
		{"A clerk said the safe was empty. She said she had not learned this from her supervisor.", 1, "A clerk"},
		{"A clerk said the safe was empty. A porter said he had learned this from his supervisor.", 1, "A clerk"},
		{"Two clerks said the marshal had left. They were not present; both said they had it from a colleague.", 1, "a colleague < Two clerks"},
		{"A technician at the plant said the first samples were spoiled. The technician was relaying what a colleague had said.", 1, "a colleague < A technician at the plant"},
		{"A harbour official said the pier would close. The official said they were relying on a report prepared by engineers.", 1, "a report prepared by engineers < A harbour official"},
		{"A harbour official said the pier would close. The official said they were relying on luck.", 1, "A harbour official"},
		{"A clerk said the safe was empty. She had not seen it, but a porter had told her so.", 1, "a porter < A clerk"},
		{"The mayor was told in May, according to a clerk, who said a colleague had told her so.", 1, "a colleague < a clerk"},
		{"The board asked two banks for their records, said a lawyer who was told of the requests by one of the firms.", 1, "one of the firms < a lawyer"},
		{"The board asked two banks for their records, said a lawyer who was told of the requests.", 1, "a lawyer who was told of the requests"},
	})
}

// TestCitedBehind reads what the next sentence tells of those on whose word a paper reported something.
func TestCitedBehind(t *testing.T) {
	checkWays(t, []wayCase{
		{"The newspaper reported that the firm took a fee. It attributed that to a person with direct knowledge of the payments.", 1, "a person with direct knowledge of the payments < The newspaper"},
		{"The newspaper reported that sales fell. It attributed the fall to bad weather.", 1, "The newspaper"},
		{"The Pennant reported that the ledger was false. The newspaper quoted from a memo signed by the treasurer.", 1, "a memo signed by the treasurer < The Pennant"},
		{"The Pennant reported that the ledger was false. It cited a confidential board paper.", 1, "a confidential board paper < The Pennant"},
		{"The Pennant reported that the ledger was false. It quoted a clerk as saying the board had known.", 1, "The Pennant"},
	})
}

// TestCiting reads with which participles a paper tells on whose word it reports, and which tell something else.
func TestCiting(t *testing.T) {
	checkWays(t, []wayCase{
		{"Vane News reported that the pier would close, attributing the information to two port officials.", 1, "two port officials < Vane News"},
		{"The pier would close, Vane News reported, attributing this to two port officials.", 1, "two port officials < Vane News"},
		{"The mayor said sales fell, attributing the fall to bad weather.", 1, "The mayor"},
		{"The same paper, relying on a doctor at the hospital, says three children are dead.", 1, "a doctor at the hospital < The same paper"},
		{"The mayor, relying on her aides, said the pier would close.", 1, "The mayor, relying on her aides"},
		{"The Lowick Herald, drawing on interviews with six former clerks, said the ledger was false.", 1, "six former clerks < The Lowick Herald"},
		{"Vane News, relying on luck, said the sale was off.", 1, "Vane News, relying on luck"},
		{"The same paper, quoting from a memo, says three children are dead.", 1, "a memo < The same paper"},
	})
}

// TestDocumentsShow reads what a document is told to show within what a paper reports.
func TestDocumentsShow(t *testing.T) {
	checkWays(t, []wayCase{
		{"The Pennant reported that a register showed no boats were drawn and that the harbour log recorded a call at 9.10 pm.", 2, "a register < The Pennant"},
		{"The Pennant reported that a register showed no boats were drawn and that the harbour log recorded a call at 9.10 pm.", 3, "the harbour log < The Pennant"},
		{"The Pennant reported that a court exhibit showed six heaters had failed.", 2, "a court exhibit < The Pennant"},
	})
}

// TestToldBetween reads who tells what one who speaks was told, where words stand between or the verb of telling is no plain one.
func TestToldBetween(t *testing.T) {
	checkWays(t, []wayCase{
		{"Orr said a driver still paid by the firm had told him that the brakes were never mended.", 2, "a driver still paid by the firm < Orr"},
		{"A porter said she had heard from a driver that Orr was asking for help.", 2, "a driver < A porter"},
		{"A porter said he'd heard from someone in the registry that the boat was sold.", 2, "someone in the registry < A porter"},
		{"The porter said the clerk rang him to say the ship had sunk.", 2, "the clerk < The porter"},
		{"Maren Holt said a friend had phoned to tell her that the school was on fire.", 2, "a friend < Maren Holt"},
		{"Maren Holt said a clerk had told the inspector of being asked to burn two ledgers.", 2, "a clerk < Maren Holt"},
		{"One of the guards said a nurse told her the records “tie out to the penny.”", 2, "a nurse < One of the guards"},
		{"As they left the hall after the vote, Ada Roe said, Lund told her that the mayor had called him twice.", 2, "Lund < Ada Roe"},
		{"Ada Roe said she had called her brother, who told her that the boat was gone.", 2, "who < Ada Roe"},
		{"Ada Roe said she had called her brother, who told reporters that the boat was gone.", 2, "who"},
		{"Lund Stores has agreed to sell itself for $31 a share, two people familiar with the matter said, a deal that would end an era.", 1, "Lund Stores < two people familiar with the matter"},
		{"One of them, quoting an examiner, said the books were cooked.", 1, "an examiner < One of them"},
	})
}

// TestClients reads what a lawyer passes on of a client, whether the lawyer is called one there or elsewhere.
func TestClients(t *testing.T) {
	checkWays(t, []wayCase{
		{"Ms Roe, through Ms Brandt, denied the charge. Her solicitor, Iseult Brandt, said no more.", 1, "Ms Brandt for Ms Roe"},
		{"Ms Roe, through Ms Brandt, denied the charge. Her sister, Iseult Brandt, said no more.", 1, "Ms Roe < Ms Brandt"},
		{"Sorcha Mannion accepts that the transfers were made but denies that she ordered them, her solicitor, Iseult Wray, told the court.", 1, "Sorcha Mannion < her solicitor, Iseult Wray"},
		{"Sorcha Mannion accepts that the transfers were made but denies that she ordered them, her solicitor, Iseult Wray, told the court.", 2, "Sorcha Mannion < her solicitor, Iseult Wray"},
		{"Mr Brandt said his client accepted that a note was brought to him but maintains that he could not read it.", 2, "his client < Mr Brandt"},
		{"A spokesman for Brill Steel and the Harbour Union said the talks had failed.", 1, "A spokesman for Brill Steel and the Harbour Union for Brill Steel and the Harbour Union"},
		{"A spokeswoman for Ada Venn and Karl Moor said the talks had failed.", 1, "A spokeswoman for Ada Venn and Karl Moor for Ada Venn and Karl Moor"},
		{"A spokesman for the port and Karl Orr said it was shut.", 1, "A spokesman for the port and Karl Orr for the port"},
	})
}

// TestShown reads what is written and seen by the press shows, where the verb stands behind the name of a paper or at the end of a sentence.
func TestShown(t *testing.T) {
	checkWays(t, []wayCase{
		{"Emails seen by the Lowick Herald show that Lund ordered the log burned.", 1, "Emails < the Lowick Herald"},
		{"Emails seen by the Pennant show that Lund ordered the log burned.", 1, "Emails < the Pennant"},
		{"The mayor was told of the gap, minutes obtained by the Cashbook show.", 1, "minutes < the Cashbook"},
		{"Staff advised the board that the appraisal was “not reliable,” a confidential board paper shows.", 2, "a confidential board paper"},
		{"According to the Pennant's sources, the boat was sold twice.", 1, "sources < the Pennant"},
		{"According to the mayor's sources, the boat was sold twice.", 1, "the mayor's sources"},
		{"According to the clerk's account to the union, the boat was sold twice.", 1, "the clerk"},
		{"According to the clerk's bank, the boat was sold twice.", 1, "the clerk's bank"},
	})
}

// TestNoWay reads what is no link and no speaker: who quotes somebody else, hours after which one speaks, what one has.
func TestNoWay(t *testing.T) {
	checkWays(t, []wayCase{
		{"The two banks say two, while a clerk quoted by a newspaper in Vell has spoken of three.", 1, "The two banks"},
		{"The driver told reporters he fell asleep, with some local papers claiming he was drunk.", 1, "The driver"},
		{"The vote came hours after Fieldmark, a website that studies pictures, said a gun at Kolm had shelled Vell.", 1, "Fieldmark, a website that studies pictures"},
		{"A childminder in Vell with €3,100 in the app said a woman on the helpline had told her that the bank was shut.", 1, "A childminder in Vell"},
	})
}

// TestCrowdsBidden makes no link of many who were only told what to do.
func TestCrowdsBidden(t *testing.T) {
	checkWays(t, []wayCase{
		{"Orr said staff had been told by the spokesman to hand in their phones.", 2, "the spokesman < Orr"},
		{"Orr said his brother had been told by the mate to hand in his phone.", 2, "the mate < his brother < Orr"},
	})
}
