package attribution

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// find returns the first run of tokens with those words; an empty one for no words.
func find(t *testing.T, d *doc.Doc, words string) []doc.Range {
	t.Helper()
	want := strings.Fields(words)
	if len(want) == 0 {
		return nil
	}
	for i := 0; i+len(want) <= d.Len(); i++ {
		same := true
		for k, w := range want {
			same = same && d.Word(i+k) == w
		}
		if same {
			return []doc.Range{span(i, i+len(want))}
		}
	}
	t.Fatalf("%q is not in %q", words, d.Text)
	return nil
}

// given makes attributions of lines "source | cue | content", several pieces parted by "+".
func given(t *testing.T, d *doc.Doc, lines string) []Attribution {
	t.Helper()
	var out []Attribution
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		f := strings.Split(line, "|")
		pieces := func(s string) (rs []doc.Range) {
			for p := range strings.SplitSeq(s, "+") {
				rs = append(rs, find(t, d, p)...)
			}
			return rs
		}
		out = append(out, Attribution{Source: pieces(f[0]), Cue: find(t, d, f[1])[0], Content: pieces(f[2])})
	}
	return out
}

// shown writes attributions in the form that given reads.
func shown(d *doc.Doc, as []Attribution) string {
	pieces := func(rs []doc.Range) string {
		var out []string
		for _, r := range rs {
			out = append(out, strings.Join(strings.Fields(in(d, r)), " "))
		}
		return strings.Join(out, " + ")
	}
	var lines []string
	for _, a := range as {
		lines = append(lines, pieces(a.Source)+" | "+pieces([]doc.Range{a.Cue})+" | "+pieces(a.Content))
	}
	return strings.Join(lines, "\n")
}

// TestEdges mends attributions as the models may give them.
func TestEdges(t *testing.T) {
	// Every case goes through all rules in their order, as in use.
	whole := func(c *Context, as []Attribution) []Attribution {
		cues := make([]doc.Range, len(as))
		for i := range as {
			cues[i] = as[i].Cue
		}
		c.Relations(cues, func(k int, r *Relation) { c.mend(&as[k], r) })
		return c.settle(as)
	}
	marks := func(c *Context, as []Attribution) []Attribution { c.CloseMarks(as); return as }
	for _, c := range []struct {
		name        string
		mend        func(*Context, []Attribution) []Attribution
		src         string
		given, want string
	}{
		{"a concession is the reporter's", whole, "Roe/NNP said/VBD it/PRP is/VBZ over/RB ,/, despite/IN the/DT dates/NNS ./.",
			"Roe | said | it is over , despite the dates", "Roe | said | it is over"},
		{"no concession without a comma", whole, "Roe/NNP said/VBD it/PRP ended/VBD despite/IN the/DT dates/NNS ./.",
			"Roe | said | it ended despite the dates", "Roe | said | it ended despite the dates"},
		{"the noun is part of what is denied", whole, "Roe/NNP disputes/VBZ any/DT suggestion/NN that/IN he/PRP left/VBD ./.",
			"Roe | disputes any suggestion | that he left", "Roe | disputes | any suggestion that he left"},
		{"the noun puts it forward", whole, "Roe/NNP made/VBD the/DT claim/NN that/IN he/PRP left/VBD ./.",
			"Roe | made the claim | that he left", "Roe | made the claim | that he left"},
		{"an example", whole, "Critics/NNS such/JJ as/IN the/DT mayor/NN said/VBD so/RB ./.",
			"such as the mayor | said | so", "the mayor | said | so"},
		{"half of an example", whole, "Critics/NNS such/JJ as/IN the/DT mayor/NN said/VBD so/RB ./.",
			"as the mayor | said | so", "the mayor | said | so"},
		{"who speaks by a participle", whole, "Orr/NNP denied/VBD that/IN a/DT pump/NN failed/VBD ,/, saying/VBG it/PRP ran/VBD ./.",
			"Orr | denied | that a pump failed\na pump | saying | it ran", "Orr | denied | that a pump failed\nOrr | saying | it ran"},
		{"who goes on by a participle", whole, "Orr/NNP disputed/VBD that/DT ,/, saying/VBG the/DT pump/NN ran/VBD ./.",
			"Orr | disputed | that\n | saying | the pump ran", "Orr | disputed | that\nOrr | saying | the pump ran"},
		{"nobody goes on without a comma", whole, "Orr/NNP disputed/VBD signs/NNS saying/VBG the/DT pump/NN ran/VBD ./.",
			"Orr | disputed | signs\n | saying | the pump ran", "Orr | disputed | signs\n | saying | the pump ran"},
		{"who speaks meanwhile", whole, "Orr/NNP denied/VBD that/IN any/DT pilot/NN failed/VBD ,/, while/IN conceding/VBG it/PRP rained/VBD ./.",
			"Orr | denied | that any pilot failed\nany pilot | conceding | it rained", "Orr | denied | that any pilot failed\nOrr | conceding | it rained"},
		{"whose name stands behind it", whole, "Orr/NNP reported/VBD that/IN ,/, according/VBG to/TO a/DT paper/NN ,/, it/PRP ran/VBD ./.",
			"Orr | reported | that , according to a paper , it ran\na paper | according to | it ran", "Orr | reported | that , according to a paper , it ran\na paper | according to | it ran"},
		{"who was told, and what", whole, "Orr/NNP told/VBD Vane/NNP the/DT bridge/NN was/VBD shut/VBN ./.",
			"Orr | told | Vane the bridge was shut", "Orr | told | the bridge was shut"},
		{"on which day", whole, "Orr/NNP said/VBD Tuesday/NNP the/DT bridge/NN was/VBD shut/VBN ./.",
			"Orr | said | Tuesday the bridge was shut", "Orr | said | the bridge was shut"},
		{"in which night", whole, "Orr/NNP said/VBD Tuesday/NNP night/NN that/IN it/PRP was/VBD shut/VBN ./.",
			"Orr | said | Tuesday night that it was shut", "Orr | said | that it was shut"},
		{"of which day", whole, "Orr/NNP said/VBD Tuesday/NNP was/VBD a/DT holiday/NN ./.",
			"Orr | said | Tuesday was a holiday", "Orr | said | Tuesday was a holiday"},
		{"of what is of a day", whole, "Orr/NNP said/VBD Tuesday/NNP 's/POS vote/NN was/VBD void/JJ ./.",
			"Orr | said | Tuesday 's vote was void", "Orr | said | Tuesday 's vote was void"},
		{"of whom something is told", whole, "Orr/NNP said/VBD Vane/NNP was/VBD shut/VBN ./.",
			"Orr | said | Vane was shut", "Orr | said | Vane was shut"},
		{"a bracket left open closes", whole, "Orr/NNP (/( V-Lowick/NNP )/) said/VBD so/RB ./.",
			"Orr ( V-Lowick | said | so", "Orr ( V-Lowick ) | said | so"},
		{"a bracket that does not close comes off", whole, "Orr/NNP (/( once/RB again/RB more/JJR or/CC less/JJR said/VBD so/RB ./.",
			"Orr ( once | said | so", "Orr | said | so"},
		{"the front of what is said", whole, "If/IN it/PRP rains/VBZ ,/, the/DT mayor/NN said/VBD ,/, the/DT race/NN is/VBZ off/RB ./.",
			"the mayor | said | the race is off", "the mayor | said | If it rains + the race is off"},
		{"the front behind the cue", whole, "If/IN it/PRP rains/VBZ ,/, said/VBD Roe/NNP ,/, the/DT race/NN is/VBZ off/RB ./.",
			"Roe | said | the race is off", "Roe | said | If it rains + the race is off"},
		{"a day before a quotation", whole, "On/IN the/DT Monday/NNP ,/, Roe/NNP said/VBD ,/, “/`` we/PRP left/VBD ”/'' ./.",
			"Roe | said | we left", "Roe | said | we left"},
		{"no comma behind the cue", whole, "On/IN the/DT Monday/NNP ,/, Roe/NNP said/VBD that/IN we/PRP left/VBD ./.",
			"Roe | said | that we left", "Roe | said | that we left"},
		{"a front with a cue of its own", whole, "If/IN Dace/NNP says/VBZ so/RB ,/, Roe/NNP said/VBD ,/, it/PRP is/VBZ off/RB ./.",
			"Dace | says | so\nRoe | said | it is off", "Dace | says | so\nRoe | said | it is off"},
		{"a quotation that another sentence is made around", whole, "Roe/NNP said/VBD it/PRP was/VBD back/RB ./.\nOrr/NNP left/VBD ,/, for/IN “/`` no/DT more/JJR of/IN this/DT ”/'' ./.",
			"Roe | said | it was back + no more of this", "Roe | said | it was back"},
		{"a quotation that is a sentence", whole, "Roe/NNP said/VBD it/PRP was/VBD back/RB ./.\n“/`` No/DT more/JJR of/IN this/DT ./. ”/''",
			"Roe | said | it was back + No more of this", "Roe | said | it was back + No more of this"},
		{"of whom it was said", whole, "“/`` We/PRP lost/VBD ,/, ”/'' Roe/NNP said/VBD of/IN the/DT race/NN ./.",
			"Roe | said | We lost + of the race", "Roe | said | We lost"},
		{"what goes on unquoted", whole, "“/`` We/PRP lost/VBD ,/, ”/'' Roe/NNP said/VBD ,/, and/CC that/IN he/PRP left/VBD ./.",
			"Roe | said | We lost + and that he left", "Roe | said | We lost + and that he left"},
		{"of whom it is said before the quotation", whole, "Roe/NNP said/VBD of/IN the/DT race/NN ,/, “/`` We/PRP lost/VBD to/IN no/DT one/NN ./. ”/''",
			"Roe | said | of the race , “ We lost to no one . ”", "Roe | said | “ We lost to no one . ”"},
		{"a clause before the quotation", whole, "Roe/NNP said/VBD he/PRP left/VBD ,/, “/`` and/CC that/DT is/VBZ that/DT ./. ”/''",
			"Roe | said | he left , “ and that is that . ”", "Roe | said | he left , “ and that is that . ”"},
		{"what the report goes on to tell", whole, "“/`` We/PRP lost/VBD it/PRP all/DT ,/, ”/'' Roe/NNP said/VBD ,/, and/CC soon/RB the/DT lamps/NNS went/VBD out/RP ./.",
			"Roe | said | We lost it all + and soon the lamps went out", "Roe | said | We lost it all"},
		{"what she said of it goes on", whole, "“/`` We/PRP lost/VBD it/PRP all/DT ,/, ”/'' Roe/NNP said/VBD ,/, and/CC that/IN he/PRP left/VBD ./.",
			"Roe | said | We lost it all + that he left", "Roe | said | We lost it all + that he left"},
		{"what was told before the quotation", whole, "The/DT paper/NN was/VBD late/JJ ./.\n“/`` We/PRP lost/VBD it/PRP all/DT ,/, ”/'' Roe/NNP said/VBD ./.",
			"Roe | said | The paper was late + We lost it all", "Roe | said | We lost it all"},
		{"who runs what stands before the cue", whole, "The/DT firm/NN that/WDT runs/VBZ the/DT ferry/NN Gull/NNP denied/VBD it/PRP was/VBD warned/VBN ./.",
			"the ferry Gull | denied | it was warned", "The firm that runs the ferry Gull | denied | it was warned"},
		{"who represents whoever stands before the cue", whole, "A/DT lawyer/NN who/WP represents/VBZ Orr/NNP said/VBD he/PRP left/VBD ./.",
			"Orr | said | he left", "A lawyer who represents Orr | said | he left"},
		{"what shows that somebody denied", whole, "A/DT note/NN that/WDT shows/VBZ the/DT firm/NN denied/VBD it/PRP was/VBD lost/VBN ./.",
			"the firm | denied | it", "the firm | denied | it"},
		{"a letter that warned and what became of it", whole, "A/DT letter/NN warning/VBG him/PRP had/VBD sat/VBN there/RB ./.",
			"A letter | warning | him", "A letter | warning | him"},
		{"the rest of a clause", whole, "The/DT firm/NN denied/VBD it/PRP was/VBD lost/VBN ./.",
			"The firm | denied | it", "The firm | denied | it was lost"},
		{"a thing and what another did", whole, "Orr/NNP told/VBD them/PRP of/IN leaks/NNS and/CC the/DT union/NN left/VBD town/NN ./.",
			"Orr | told them | of leaks and the union left town", "Orr | told them | of leaks"},
		{"a thing and another that was seen", whole, "Orr/NNP told/VBD them/PRP of/IN leaks/NNS and/CC the/DT damage/NN observed/VBD in/IN it/PRP ./.",
			"Orr | told them | of leaks and the damage observed in it", "Orr | told them | of leaks and the damage observed in it"},
		{"a thing and another that is so", whole, "Orr/NNP told/VBD them/PRP of/IN leaks/NNS and/CC harm/NN that/WDT is/VBZ old/JJ ./.",
			"Orr | told them | of leaks and harm that is old", "Orr | told them | of leaks and harm that is old"},
		{"the day somebody was bidden", whole, "The/DT day/NN the/DT army/NN told/VBD him/PRP to/TO leave/VB was/VBD bad/JJ ./.",
			"the army | told | him to leave was bad", "the army | told | him to leave"},
		{"bidden to prove it", whole, "They/PRP asked/VBD me/PRP to/TO prove/VB it/PRP was/VBD him/PRP ./.",
			"They | asked | me to prove it was him", "They | asked | me to prove it was him"},
		{"who is criticised", whole, "They/PRP/3/nsubj:pass were/VBD/3/aux:pass criticised/VBN/0/root for/IN/5/case delay/NN/3/obl",
			"They | were criticised for | delay", " | were criticised for | delay"},
		{"who criticises", whole, "They/PRP/2/nsubj criticised/VBD/0/root delay/NN/2/obj",
			"They | criticised | delay", "They | criticised | delay"},
		{"according to a group cut in two", whole, "The/DT tide/NN rose/VBD ,/, according/VBG to/IN harbour/NN insiders/NNS ./.",
			"The tide | according to harbour | rose", "harbour insiders | according to | The tide rose"},
		{"an adverb goes with the verb", whole, "The/DT paper/NN further/RB wrote/VBD he/PRP left/VBD ./.",
			"The paper further | wrote | he left", "The paper | further wrote | he left"},
		{"a negation goes with the verb", whole, "The/DT members/NNS do/VBP not/RB all/DT agree/VB on/IN how/WRB it/PRP works/VBZ ./.",
			"The members do not all | agree on | how it works", "The members | do not all agree on | how it works"},
		{"a month goes with the verb", whole, "Federal/JJ prosecutors/NNS in/IN April/NNP charged/VBD that/IN he/PRP left/VBD ./.",
			"Federal prosecutors in April | charged | that he left", "Federal prosecutors | charged | that he left"},
		{"which week it was", whole, "The/DT court/NN last/JJ week/NN said/VBD he/PRP left/VBD ./.",
			"The court last week | said | he left", "The court | said | he left"},
		{"a place belongs to who speaks", whole, "Prosecutors/NNS in/IN Lowick/NNP said/VBD he/PRP left/VBD ./.",
			"Prosecutors in Lowick | said | he left", "Prosecutors in Lowick | said | he left"},
		{"even they", whole, "Even/RB the/DT union/NN said/VBD he/PRP left/VBD ./.",
			"Even the union | said | he left", "the union | said | he left"},
		{"a clause of its own behind the quotation of another verb", whole, "Roe/NNP warned/VBD us/PRP :/: “/`` It/PRP rains/VBZ ./. Take/VB heed/NN ./. ”/''\nHe/PRP said/VBD he/PRP had/VBD boats/NNS ./.",
			"Roe | warned us : | It rains .\nHe | said | Take heed . + he had boats", "Roe | warned us : | It rains .\nHe | said | he had boats"},
		{"and its own clause beside a quotation that nobody else brings in", whole, "“/`` It/PRP rains/VBZ ./. ”/''\nHe/PRP said/VBD he/PRP had/VBD boats/NNS ./.",
			"He | said | It rains . + he had boats", "He | said | It rains . + he had boats"},
		{"no clause of its own", whole, "“/`` It/PRP rains/VBZ ./. Take/VB heed/NN ./. ”/''\nHe/PRP said/VBD in/IN Lowick/NNP ./.",
			"He | said | Take heed .", "He | said | Take heed ."},
		{"a bracket of what is said closes", whole, "Roe/NNP said/VBD it/PRP fell/VBD three/CD feet/NNS (/( one/CD metre/NN )/) ./.",
			"Roe | said | it fell three feet ( one metre", "Roe | said | it fell three feet ( one metre )"},
		{"a time of the day before who speaks", whole, "Earlier/RBR in/IN the/DT day/NN Mayor/NNP Ada/NNP Roe/NNP said/VBD he/PRP left/VBD ./.",
			"Earlier in the day Mayor Ada Roe | said | he left", "Mayor Ada Roe | said | he left"},
		{"how much later", whole, "Two/CD days/NNS later/RB the/DT board/NN said/VBD he/PRP left/VBD ./.",
			"Two days later the board | said | he left", "the board | said | he left"},
		{"at the start of a week", whole, "At/IN the/DT start/NN of/IN the/DT week/NN Ada/NNP Roe/NNP said/VBD he/PRP left/VBD ./.",
			"the start of the week Ada Roe | said | he left", "Ada Roe | said | he left"},
		{"but no trader of a day", whole, "One/CD day/NN trader/NN said/VBD he/PRP left/VBD ./.",
			"One day trader | said | he left", "One day trader | said | he left"},
		{"a time before who speaks", whole, "Yesterday/NN afternoon/NN ,/, Ada/NNP Roe/NNP ,/, the/DT mayor/NN ,/, said/VBD he/PRP left/VBD ./.",
			"Yesterday afternoon , Ada Roe , the mayor | said | he left", "Ada Roe , the mayor | said | he left"},
		{"a paper of that name", whole, "The/DT Sunday/NNP Crier/NNP ,/, a/DT paper/NN ,/, said/VBD he/PRP left/VBD ./.",
			"The Sunday Crier , a paper | said | he left", "The Sunday Crier , a paper | said | he left"},
		{"a clause that begins with a time", whole, "Roe/NNP said/VBD that/IN from/IN May/NNP 3/CD ,/, masks/NNS would/MD be/VB worn/VBN ./.",
			"Roe | said | that from May 3", "Roe | said | that from May 3 , masks would be worn"},
		{"a wish has no finite verb", whole, "Roe/NNP asked/VBD that/IN he/PRP leave/VB ,/, and/CC rain/NN fell/VBD ./.",
			"Roe | asked | that he leave", "Roe | asked | that he leave"},
		{"a clause before the main one ends", whole, "After/IN Roe/NNP asked/VBD whether/IN he/PRP was/VBD ill/JJ ,/, Orr/NNP said/VBD he/PRP was/VBD not/RB ./.",
			"Roe | asked | whether he was ill , Orr said he was not\nOrr | said | he was not", "Roe | asked | whether he was ill\nOrr | said | he was not"},
		{"who did so meanwhile", whole, "Ada/NNP Roe/NNP ,/, while/IN touring/VBG Lowick/NNP ,/, said/VBD he/PRP left/VBD ./.",
			"touring Lowick | said | he left", "Ada Roe | said | he left"},
		{"nobody did so meanwhile", whole, "Ada/NNP Roe/NNP ,/, while/IN touring/VBG Lowick/NNP ,/, said/VBD he/PRP left/VBD ./.",
			" | said | he left", "Ada Roe | said | he left"},
		{"another between", whole, "Ada/NNP Roe/NNP ,/, when/WRB Orr/NNP left/VBD ,/, said/VBD he/PRP left/VBD ./.",
			" | said | he left", " | said | he left"},
		{"the main clause goes on", whole, "Roe/NNP asked/VBD whether/IN he/PRP was/VBD ill/JJ ,/, Orr/NNP said/VBD ./.",
			"Roe | asked | whether he was ill , Orr said", "Roe | asked | whether he was ill , Orr said"},
		{"a clause that has its verb", whole, "Roe/NNP said/VBD that/IN he/PRP left/VBD ,/, and/CC rain/NN fell/VBD ./.",
			"Roe | said | that he left", "Roe | said | that he left"},
		{"who was told of", whole, "Roe/NNP/3/nsubj:pass was/VBD/3/aux:pass said/VBN/0/root to/TO/5/mark go/VB/3/xcomp",
			"Roe | was said | to go", " | was said | Roe + to go"},
		{"nothing says nothing", whole, "Roe/NNP had/VBD nothing/NN to/TO say/VB about/IN it/PRP",
			"nothing | to say | it", ""},
		{"what is called so", whole, "The/DT/2/det cloud/NN/6/nsubj called/VBN/2/acl a/DT/5/det plume/NN/3/xcomp grew/VBD/0/root",
			"The cloud | called | a plume", " | called | a plume"},
		{"who was moved", whole, "Roe/NNP/3/nsubj:pass was/VBD/3/aux:pass worried/VBN/0/root to/TO/5/mark go/VB/3/xcomp",
			"Roe | was worried | to go", "Roe | was worried | to go"},
		{"the comma that closes an apposition", marks, "Orr/NNP ,/, 46/CD ,/, said/VBD so/RB ./.",
			"Orr , 46 | said | so", "Orr , 46 , | said | so"},
		{"a title and the name behind it", marks, "Mrs/NNP Orr/NNP did/VBD not/RB respond/VB to/IN us/PRP ./.",
			"Mrs | did not respond | to us", "Mrs Orr | did not respond | to us"},
		{"a comma that closes nothing", marks, "Orr/NNP ,/, 46/CD ,/, said/VBD so/RB ./.",
			"Orr | said | so", "Orr | said | so"},
		{"dashes", marks, "Orr/NNP —/: the/DT mayor/NN —/: said/VBD so/RB ./.",
			"Orr — the mayor | said | so", "Orr — the mayor — | said | so"},
		{"the colon of a cue", marks, "Orr/NNP said/VBD :/: so/RB ./.",
			"Orr | said | so", "Orr | said : | so"},
		{"one source of two verbs", whole, "Roe/NNP says/VBZ he/PRP left/VBD but/CC flatly/RB denies/VBZ a/DT deal/NN ./.",
			"Roe | says | he left\n | denies | a deal", "Roe | says | he left\nRoe | denies | a deal"},
		{"a verb taken for a noun", whole, "Roe/NNP says/VBZ he/PRP left/VBD but/CC disputes/NNS a/DT deal/NN ./.",
			"Roe | says | he left\n | disputes | a deal", "Roe | says | he left\nRoe | disputes | a deal"},
		{"two sentences", whole, "Roe/NNP says/VBZ he/PRP left/VBD ./.\nBut/CC denies/VBZ a/DT deal/NN ./.",
			"Roe | says | he left\n | denies | a deal", "Roe | says | he left\n | denies | a deal"},
		{"no coordinator", whole, "Roe/NNP says/VBZ he/PRP left/VBD when/WRB asked/VBN about/IN it/PRP ./.",
			"Roe | says | he left\n | asked about | it", "Roe | says | he left\n | asked about | it"},
		{"each verb has its own", whole, "Roe/NNP explained/VBD that/IN sales/NNS fell/VBD and/CC then/RB stated/VBD we/PRP stay/VBP ./.",
			"Roe | explained | that sales fell and then stated we stay\nRoe | stated | we stay", "Roe | explained | that sales fell\nRoe | stated | we stay"},
		{"said by another", whole, "Roe/NNP explained/VBD that/IN Dace/NNP fell/VBD and/CC stated/VBD we/PRP stay/VBP ./.",
			"Roe | explained | that Dace fell and stated we stay\nDace | stated | we stay", "Roe | explained | that Dace fell and stated we stay\nDace | stated | we stay"},
		{"what another answers", whole, "Roe/NNP said/VBD it/PRP was/VBD over/RB ,/, but/CC Dace/NNP denied/VBD it/PRP ./.",
			"Roe | said | it was over , but Dace denied it\nDace | denied | it", "Roe | said | it was over\nDace | denied | it"},
		{"what another says of it", whole, "Roe/NNP said/VBD it/PRP was/VBD over/RB but/CC Dace/NNP denied/VBD it/PRP ./.",
			"Roe | said | it was over but Dace denied it\nDace | denied | it", "Roe | said | it was over but Dace denied it\nDace | denied | it"},
		{"examples behind a comma", whole, "Roe/NNP/2/nsubj denied/VBD/0/root all/DT/4/det claims/NNS/2/obj ,/,/7/punct including/VBG/7/case those/DT/4/nmod of/IN/9/case theft/NN/7/nmod ././2/punct",
			"Roe | denied | all claims", "Roe | denied | all claims , including those of theft"},
		{"examples of another sentence", whole, "Roe/NNP/2/nsubj denied/VBD/0/root claims/NNS/2/obj ,/,/2/punct\nincluding/VBG/2/case those/DT/0/root ././2/punct",
			"Roe | denied | claims", "Roe | denied | claims"},
		{"who cites", whole, "Orr/NNP left/VBD after/IN Vane/NNP News/NNP ,/, citing/VBG two/CD officials/NNS ,/, reported/VBD a/DT deal/NN ./.",
			"Orr | citing | two officials\nOrr | reported | a deal", "Vane News , citing two officials | reported | a deal"},
		{"who quotes", whole, "Orr/NNP left/VBD after/IN Vane/NNP News/NNP ,/, quoting/VBG two/CD officials/NNS ,/, reported/VBD a/DT deal/NN ./.",
			"Orr | reported | a deal", "Vane News , quoting two officials | reported | a deal"},
		{"what is cited as a reason", whole, "Orr/NNP left/VBD ,/, citing/VBG two/CD reasons/NNS ./.\nDace/NNP reported/VBD a/DT deal/NN ./.",
			"Orr | citing | two reasons\nDace | reported | a deal", "Orr | citing | two reasons\nDace | reported | a deal"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := read(t, c.src)
			got := shown(d, c.mend(NewContext(d), given(t, d, c.given)))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
