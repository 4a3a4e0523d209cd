package nlp_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// TestWholly reads the rest of what somebody tells, and no more than that.
func TestWholly(t *testing.T) {
	mended{
		{"The harbour board confirmed divers had been at the quay since Saturday evening and that a notice had been issued for the gate.", "The harbour board | confirmed | divers had been at the quay since Saturday evening and that a notice had been issued for the gate"},
		{"WorkSure confirmed inspectors had been at the park since Saturday evening and that a prohibition notice had been issued for the slide gate.", "WorkSure | confirmed | inspectors had been at the park since Saturday evening and that a prohibition notice had been issued for the slide gate"},
		{"General manager Renee Holm rejected claims in The Lowick Post, based on a leaked log and three unnamed aides, that she was away.", "General manager Renee Holm | rejected | claims in The Lowick Post, based on a leaked log and three unnamed aides, that she was away"},
		{"Eric Nord, a security director, informed regional director James Tash that he would be glad to call.", "Eric Nord, a security director, | informed | that he would be glad to call"},
		{"Mr Orr accepted the findings and apologised to Ms Roe.", "Mr Orr | accepted | the findings"},
		{"The regulator made no finding about who gave the order, saying accounts given to it “cannot be reconciled”.", "The regulator | made no finding about | who gave the order; The regulator | saying | accounts given to it “cannot be reconciled”"},
		{"The claim by a rival, Karl Orr, that he warned Tash in November has begun to fray.", "a rival, Karl Orr, | claim | that he warned Tash in November"},
		{"He maintained the $80,000 he offered the family came without conditions.", "He | maintained | the $80,000 he offered the family came without conditions"},
		{"She declined to discuss the latch or the log, which the Gazette reported on Wednesday had been edited after the flood, citing a clerk it did not name.", "She | declined to discuss | the latch or the log; the Gazette | reported | which + had been edited after the flood"},
	}.check(t)
}

// TestPassivelyTold lets nobody say what they were told, but those who told them and the press.
func TestPassivelyTold(t *testing.T) {
	mended{
		{"Managers at the hospital were told the water was foul.", " | were told | the water was foul"},
		{"The mayor was assured by the builder that the dam would hold.", "the builder | was assured by | that the dam would hold"},
		{"The Courier has been told that the chief had left.", "The Courier | has been told | that the chief had left"},
		{"Workers at the plant were told not to bother the fire brigade.", " | were told | Workers at the plant + not to bother the fire brigade"},
		{"A source said ministers had been briefed by the board that charges were likely.", "A source | said | ministers had been briefed by the board that charges were likely; the board | had been briefed by | that charges were likely"},
	}.check(t)
}

// TestToldAtTheEnd reads who tells at the end of a sentence what stands before, in words of which the models know nothing.
func TestToldAtTheEnd(t *testing.T) {
	mended{
		{"The ferry was sent out with a broken pump, the Courier has been told.", "the Courier | has been told | The ferry was sent out with a broken pump"},
		{"The ferry was sent out with a broken pump, the mayor has been told.", ""},
		{"A log seen by the KRB is blank. The ferry was sent out with a broken pump, the KRB has been told.", "the KRB | has been told | The ferry was sent out with a broken pump"},
		{"The police chief has told the inspectorate that arrests will follow, an inspectorate official said on condition of anonymity.", "The police chief | has told | that arrests will follow; an inspectorate official | said | The police chief has told the inspectorate that arrests will follow"},
		{"A safety regulator has found the gate was old.", "A safety regulator | has found | the gate was old"},
		{"Ada Roe found the gate was old.", ""},
	}.check(t)
}

// TestRetold reads what a speaker retells of another behind a comma, and leaves alone who is said between commas.
func TestRetold(t *testing.T) {
	mended{
		{"“She rang me Friday night and said, Mum, I’m by myself again tomorrow,” Mrs Roe said.", "She | said | Mum, I’m by myself again tomorrow; Mrs Roe | said | “She rang me Friday night and said, Mum, I’m by myself again tomorrow,”"},
		{"“I yelled out where’s the other keeper? He goes, there isn’t one,” Roe said.", "He | goes | there isn’t one; Roe | said | “I yelled out where’s the other keeper? He goes, there isn’t one,”"},
		{"“It was, he said, a mess that nobody saw,” Roe said.", "Roe | said | “It was, he said, a mess that nobody saw,”"},
		{"“It is only when she says, it was late, that I laugh,” Roe said.", "Roe | said | “It is only when she says, it was late, that I laugh,”"},
	}.check(t)
}

// TestHandedOn reads who passes on what somebody wrote, and who sent or dictated it.
func TestHandedOn(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, speaker, through string }{
		{"Ms Roe, in a message passed on by her brother Karl, said she wanted to go home.", "Ms Roe", "her brother Karl"},
		{"Ms Roe said in a statement read by her lawyer that she wanted to go home.", "Ms Roe", "her lawyer"},
		{"Ms Roe said in a statement read by her sister that she wanted to go home.", "Ms Roe", ""},
		{"The firm is silent. But an internal email sent by its chief engineer put the loss at nine tonnes. “This is not spillage,” it said.", "its chief engineer", ""},
		{"Ada Roe read out a text message she said Karl Orr had dictated from hospital. “It was late,” it said.", "Karl Orr", "Ada Roe"},
		{"The Courier, citing records and a senior official, said the trucks were empty.", "records and a senior official", "The Courier"},
	} {
		d, found := sourced(t, p, c.src)
		last := found[len(found)-1]
		through := ""
		for _, r := range last.Chain {
			through += d.Text[d.Token[r.Start].Start:d.Token[r.End-1].End]
		}
		if got := d.Text[d.Token[last.Speaker.Start].Start:d.Token[last.Speaker.End-1].End]; got != c.speaker || through != c.through {
			t.Errorf("%q: %q through %q, want %q through %q", c.src, got, through, c.speaker, c.through)
		}
	}
}

// TestWhoSpeaksBesides reads who speaks where other words stand between, before or around them.
func TestWhoSpeaksBesides(t *testing.T) {
	mended{
		{"The minister left after the state anti-graft inspectorate found that nearly 1,900 tonnes had been diverted.", "the state anti-graft inspectorate | found | that nearly 1,900 tonnes had been diverted"},
		{"The trip takes five days; the agent, who does business with the firm and would not give his name, said he saw the same plates at the gate after two.", "the agent, who does business with the firm and would not give his name, | said | he saw the same plates at the gate after two"},
		{"More than 2,150 tonnes of donated maize was diverted last month, according to weighbridge records obtained by the Herald.", "weighbridge records obtained by the Herald | according to | More than 2,150 tonnes of donated maize was diverted last month"},
		{"The allegations concern lorries belonging to Tash Haulage, said to have been emptied at a private mill near Lowick.", " | said | Tash Haulage + to have been emptied at a private mill near Lowick"},
		{"In it Ms Achola wrote that a man who said he was from the firm had told her that the printer should have a problem.", "Ms Achola | wrote | that a man who said he was from the firm had told her that the printer should have a problem; who | said | he was from the firm; a man | had told | that the printer should have a problem"},
		{"One official said he had heard that the originals were still on the server when the company issued its statement, ‘and were gone by Tuesday lunch’.", "One official | said | he had heard that the originals were still on the server when the company issued its statement, ‘and were gone by Tuesday lunch"},
		{"The police chief has told the inspectorate that arrests will follow, an inspectorate official said on condition of anonymity, citing the confidentiality of the matter.", "The police chief | has told | that arrests will follow; an inspectorate official | said | The police chief has told the inspectorate that arrests will follow"},
	}.check(t)
}

// TestAnswersInAWord reads answers of a word or two, and takes no verb of reaching a place for a silence.
func TestAnswersInAWord(t *testing.T) {
	mended{
		{"He said the letter was coming. Roe denied this. “I never called that man,” he said.", "He | said | the letter was coming; Roe | denied | this; he | said | “I never called that man,”"},
		{"Ms Roe asked him to resign there and then. The minister declined. “I was appointed by one person,” he said.", "Ms Roe | asked | him to resign there and then; The minister | declined | ; he | said | “I was appointed by one person,”"},
		{"One lorry in six may not have reached the north.", ""},
	}.check(t)
}

// TestSecondPlainly is as sure of what is told with a second verb as of the first, and not of what was only told to them.
func TestSecondPlainly(t *testing.T) {
	p := pipeline(t)
	d := nlp.Split("Relief minister Josephat Mwale yesterday conceded that his office was told of a shortfall in drought food before he assured Parliament that “every bag” had been delivered, but insisted he had not read the warning.")
	p.Annotate(d)
	for _, a := range p.Attribute(d) {
		if d.Lemma[a.Cue.Start] == "insist" && a.Confidence < 60 {
			t.Errorf("insisted at %d", a.Confidence)
		}
	}
}

// TestWhoTellsWithin reads who tells what within what another tells: people of whom it is known how many, whom police were told by, who rang and told it, and not how it was told.
func TestWhoTellsWithin(t *testing.T) {
	mended{
		{"Karl Orr said two people in Fenn’s private office had told him the note came back.", "Karl Orr | said | two people in Fenn’s private office had told him the note came back; two people in Fenn’s private office | had told | the note came back"},
		{"Karl Orr said people had told him the note came back.", "Karl Orr | said | people had told him the note came back"},
		{"Karl Orr said the driver has told police a night guard gave him money.", "Karl Orr | said | the driver has told police a night guard gave him money; the driver | has told | a night guard gave him money"},
		{"Karl Orr, a trustee, told the newspaper Marsk had explained to the board that the insurer wanted time.", "Karl Orr, a trustee, | told | Marsk had explained to the board that the insurer wanted time"},
		{"He said his line manager rang him on August 24 and told him that “the office” had decided against it.", "He | said | his line manager rang him on August 24 and told him that “the office” had decided against it; his line manager | told | that “the office” had decided against it"},
		{"Mrs Roe told the Gazette that a girl in Noemi’s year had rung on Thursday night and said Noemi was ill.", "Mrs Roe | told | that a girl in Noemi’s year had rung on Thursday night and said Noemi was ill; a girl in Noemi’s year | said | Noemi was ill"},
		{"Arkwell's parents said their daughter had telephoned them last Sunday and told them that the director had left.", "Arkwell's parents | said | their daughter had telephoned them last Sunday and told them that the director had left; their daughter | told | that the director had left"},
		{"Roe said her daughter had rung her on Sunday and told her the director had left.", "Roe | said | her daughter had rung her on Sunday and told her the director had left; her daughter | told | the director had left"},
		{"Karl Orr said three of his members who left last summer had told him that students were weighed.", "Karl Orr | said | three of his members who left last summer had told him that students were weighed; three of his members who left last summer | had told | that students were weighed"},
		{"The company has reportedly taken heat from a civil rights group demanding the beverage company completely defund the convention.", " | reportedly | The company has + taken heat from a civil rights group demanding the beverage company completely defund the convention; a civil rights group | demanding | the beverage company completely defund the convention"},
		{"Karl Orr said he had been instructed by telephone to hold on.", "Karl Orr | said | he had been instructed by telephone to hold on"},
	}.check(t)
}

// TestCitesBehind leaves it to the paper to cite people and documents, and to whom it tells of to give a reason.
func TestCitesBehind(t *testing.T) {
	mended{
		{"The Herald reported on Tuesday that a doctor believes Arthur Kell would have survived, citing a person who had read his opinion.", "The Herald | reported | that a doctor believes Arthur Kell would have survived; a doctor | believes | Arthur Kell would have survived"},
		{"The Herald reported on Tuesday that Karl Orr had left, citing an internal email.", "The Herald | reported | that Karl Orr had left"},
	}.check(t)
	p := pipeline(t)
	_, found := sourced(t, p, "The Herald reported on Tuesday that Karl Orr had left, citing his health.")
	if s := found[0]; len(s.Chain) > 0 {
		t.Errorf("the Herald has it from %v", s.Speaker)
	}
}

// TestOneOf reads one of a group who says something within a quotation, and a place in front that does not speak.
func TestOneOf(t *testing.T) {
	mended{
		{"“They were white as sheets. One of the girls said her boss had told her it was late,” a barman said.", "One of the girls | said | her boss had told her it was late; her boss | had told | it was late; a barman | said | “They were white as sheets. One of the girls said her boss had told her it was late,”"},
		{"In Sallow Bridge, the daughter of Arthur Kellaway, who died on Thursday night, said a doctor at St Anne’s had told her that he would “very likely” have lived if the crew had reached him inside twenty minutes.", "the daughter of Arthur Kellaway, who died on Thursday night, | said | a doctor at St Anne’s had told her that he would “very likely” have lived if the crew had reached him inside twenty minutes"},
		{"Karl Orr said a doctor at St Anne’s had told her that he would have lived.", "Karl Orr | said | a doctor at St Anne’s had told her that he would have lived; a doctor at St Anne’s | had told | that he would have lived"},
	}.check(t)
}

// TestNoCompound takes no first words of a noun for who speaks, and no "that" for what leads to a clause.
func TestNoCompound(t *testing.T) {
	mended{
		{"A deafening birther debate over whether Orr satisfied the standard for the office emerged in the months before the vote.", " | debate over | whether Orr satisfied the standard for the office emerged in the months before the vote"},
		{"“I don’t know why he’s saying that, but I will take Bernard Orr over Karl Tash anytime,” she said.", "she | said | “I don’t know why he’s saying that, but I will take Bernard Orr over Karl Tash anytime,”"},
	}.check(t)
}
