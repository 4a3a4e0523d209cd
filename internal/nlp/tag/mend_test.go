package tag_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/tag"
)

// TestMend gives words the part of speech that they have where the tagger errs.
func TestMend(t *testing.T) {
	for _, c := range []struct {
		mend func(*doc.Doc)
		text string
		at   int
		want doc.Tag
	}{
		{tag.Openers, "Told/NNP of/IN the/DT log/NN ,/, Roe/NNP laughed/VBD ./.", 0, doc.VBN},
		{tag.Openers, "Told/NNP Street/NNP was/VBD shut/VBN ./.", 0, doc.NNP},
		{tag.Openers, "So/RB Falk/NNP left/VBD ./.\nFalk/VB estimates/NNS that/IN it/PRP fell/VBD ./.", 5, doc.VBZ},
		{tag.Openers, "Police/VB estimates/NNS that/IN it/PRP fell/VBD ./.", 1, doc.NNS},
		{tag.Answers, "Roe/NNP ,/, through/IN her/PRP$ lawyer/NN ,/, denied/VBN it/PRP ./.", 6, doc.VBD},
		{tag.Answers, "Roe/NNP ,/, by/IN the/DT bank/NN ,/, denied/VBN a/DT loan/NN ,/, left/VBD ./.", 6, doc.VBN},
		{tag.Plain, "The/DT firm/NN ,/, shown/VBD it/PRP ,/, replied/VBN :/:", 3, doc.VBN},
		{tag.Plain, "The/DT firm/NN ,/, shown/VBD it/PRP ,/, replied/VBN :/:", 6, doc.VBD},
		{tag.Plain, "Tern/NNP founder/IN Roe/NNP left/VBD ./.", 1, doc.NN},
		{tag.Plain, "Gun/NN rights/NNS advocate/VBP Ada/NNP Roe/NNP said/VBD no/UH ./.", 2, doc.NN},
		{tag.Plain, "Gun/NN clubs/NNS advocate/VBP Ada/NNP Roe/NNP ./.", 2, doc.VBP},
		{tag.Plain, "A/DT stuntwoman/JJ briefed/VBN on/IN it/PRP left/VBD ./.", 1, doc.NN},
		{tag.Plain, "A/DT retired/JJ farmer/JJR with/IN sheep/NNS left/VBD ./.", 2, doc.NN},
		{tag.Plain, "An/DT aide/JJ close/JJ to/IN her/PRP left/VBD ./.", 1, doc.NN},
		{tag.Plain, "The/DT poor/JJ said/VBD no/UH ./.", 1, doc.JJ},
		{tag.Plain, "A/DT few/JJ said/VBD no/UH ./.", 1, doc.JJ},
		{tag.Plain, "A/DT Castrian/JJ in/IN town/NN left/VBD ./.", 1, doc.JJ},
		{tag.Plain, "A/DT late/JJ and/CC cold/JJ day/NN ./.", 1, doc.JJ},
		{tag.Plain, "A/DT 40-year-old/JJ told/VBD us/PRP ./.", 1, doc.NN},
		{tag.Plain, "The/DT 40-year-old/JJ told/VBD us/PRP ./.", 1, doc.NN},
		{tag.Plain, "The/DT 40-year-old/JJ boat/NN sank/VBD ./.", 1, doc.JJ},
		{tag.Plain, "Two/CD passers-by/JJ left/VBD ./.", 1, doc.NNS},
		{tag.Plain, "A/DT clerk/NN briefed/VBD on/IN the/DT plan/NN denied/VBD it/PRP ./.", 2, doc.VBN},
		{tag.Plain, "A/DT clerk/NN briefed/VBD on/IN the/DT plan/NN left/JJ ./.", 2, doc.VBD},
		{tag.Plain, "A/DT clerk/NN briefed/VBD on/IN a/DT plan/NN for/IN the/DT port/NN of/IN Marl/NNP left/VBD ./.", 2, doc.VBN},
		{tag.Plain, "Men/NNS employed/VBD at/IN the/DT yard/NN warned/VBD us/PRP ./.", 1, doc.VBN},
		{tag.Plain, "Men/NNS asked/VBD about/IN the/DT sale/NN left/VBD us/PRP ./.", 1, doc.VBD},
		{tag.Plain, "A/DT clerk/NN briefed/VBD on/IN a/DT plan/NN that/IN the/DT port/NN left/VBD ./.", 2, doc.VBD},
		{tag.Plain, "An/DT aide/NN close/RB to/IN her/PRP left/VBD ./.", 2, doc.JJ},
		{tag.Plain, "An/DT aide/NN familiar/NN with/IN it/PRP left/VBD ./.", 2, doc.JJ},
		{tag.Plain, "Its/PRP$ schools/NNS close/RB to/TO save/VB it/PRP ./.", 2, doc.RB},
		{tag.Places, "At/IN the/DT Birch/NNP Falls/VBZ fair/JJ it/PRP rained/VBD ./.", 3, doc.NNP},
		{tag.Places, "Clean/JJ Permits/VBZ Wales/NNP says/VBZ no/UH ./.", 1, doc.NNP},
		{tag.Places, "Roe/NNP Permits/VBZ Wales/NNP A/DT Vote/NN ./.", 1, doc.VBZ},
		{tag.Places, "What/WP the/DT Rovers/NNP says/VBZ fair/JJ ./.", 3, doc.VBZ},
		{tag.Places, "What/WP Birch/NNP Says/VBZ Fair/JJ ./.", 2, doc.VBZ},
		{tag.Plain, "BELMORA/NNP WARNS/NNP OF/IN DROUGHT/NN", 1, doc.VBZ},
		{tag.Plain, "Marl/NNP police/NN confirm/NN there/EX was/VBD a/DT fire/NN ./.", 2, doc.VBP},
		{tag.Plain, "Have/VB police/NN confirm/VB it/PRP ./.", 2, doc.VB},
		{tag.Plain, "Folks/NNS at/IN a/DT table/NN say/VB Roe/NNP lied/VBD ./.", 4, doc.VBP},
		{tag.Plain, "An/DT affidavit/NN states/NNS that/IN she/PRP fell/VBD ./.", 2, doc.VBZ},
		{tag.Plain, "The/DT report/NN states/NNS she/PRP fell/VBD ./.", 2, doc.VBZ},
		{tag.Plain, "All/DT member/NN states/NNS that/IN she/PRP saw/VBD ./.", 2, doc.NNS},
		{tag.Plain, "The/DT report/NN states/NNS that/WDT fell/VBD ./.", 2, doc.NNS},
		{tag.Plain, "Six/CD states/NNS that/WDT she/PRP saw/VBD ./.", 1, doc.NNS},
		{tag.Plain, "Roe/NNP died/VBD ,/, wrestling/VBG club/NN Star/NNP said/VBD ./.", 3, doc.NN},
		{tag.Plain, "Roe/NNP left/VBD ,/, citing/VBG club/NN rules/NNS ./.", 3, doc.VBG},
		{tag.Plain, "He/PRP is/VBZ cleaning/VBG boats/NNS ./.", 2, doc.VBG},
		{tag.Plain, "Police/NNS say/VBP the/DT accused/VBN fled/VBD ./.", 3, doc.NN},
		{tag.Plain, "Police/NNS freed/VBD the/DT accused/VBN men/NNS ./.", 3, doc.VBN},
		{tag.Plain, "It/PRP fell/VBD ,/, the/DT affidavit/NN warns/NNS ./.", 5, doc.VBZ},
		{tag.Plain, "It/PRP fell/VBD ,/, the/DT dock/NN workers/NNS ./.", 5, doc.NNS},
		{tag.Plain, "It/PRP fell/VBD ,/, the/DT clerk/NN ,/, Ada/NNP Roe/NNP ,/, warns/NNS ./.", 9, doc.VBZ},
		{tag.Plain, "``/`` It/PRP fell/VBD ,/, ''/'' warns/NNS the/DT affidavit/NN ./.", 5, doc.VBZ},
		{tag.Plain, "``/`` It/PRP fell/VBD ,/, ''/'' claims/NNS adjuster/NN Roe/NNP said/VBD ./.", 5, doc.NNS},
		{tag.Plain, "Cranes/NNS ,/, the/DT affidavit/NN warns/NNS ./.", 4, doc.NNS},
		{tag.Plain, "It/PRP fell/VBD ,/, the/DT affidavit/NN claims/NNS to/TO date/NN ./.", 5, doc.NNS},
		{tag.Plain, "Let/VB folks/NNS say/VB Roe/NNP lied/VBD ./.", 2, doc.VB},
		{tag.Plain, "Could/MD folks/NNS say/VB Roe/NNP lied/VBD ?/.", 2, doc.VB},
		{tag.Subjects, "He/PRP told/VBD us/PRP that/WDT arrests/VBZ will/MD follow/VB ./.", 4, doc.NNS},
		{tag.Subjects, "He/PRP told/VBD us/PRP that/WDT arrests/VBZ will/MD follow/VB ./.", 3, doc.IN},
		{tag.Subjects, "He/PRP told/VBD us/PRP that/WDT charges/VBZ were/VBD likely/JJ ./.", 4, doc.NNS},
		{tag.Bodies, "Roe/NNP told/VBD the/DT newspaper/NN Velt/NN that/IN it/PRP was/VBD late/JJ ./.", 4, doc.NNP},
		{tag.Bodies, "Roe/NNP told/VBD the/DT newspaper/NN Orr/NN had/VBD left/VBN ./.", 4, doc.NN},
		{tag.Bodies, "The/DT newspaper/NN Velt/NN said/VBD it/PRP was/VBD late/JJ ./.", 2, doc.NNP},
		{tag.Bodies, "The/DT union/NN Mayor/NN said/VBD it/PRP was/VBD late/JJ ./.", 2, doc.NN},
		{tag.Plain, "He/PRP told/VBD her/PRP$ the/DT park/NN shut/VBD ./.", 2, doc.PRP},
		{tag.Plain, "He/PRP told/VBD her/PRP$ that/IN it/PRP shut/VBD ./.", 2, doc.PRP},
		{tag.Plain, "He/PRP met/VBD her/PRP$ in/IN May/NNP ./.", 2, doc.PRPS},
		{tag.Plain, "He/PRP told/VBD her/PRP$ friend/NN it/PRP shut/VBD ./.", 2, doc.PRPS},
		{tag.Places, "A/DT park/NN in/IN the/DT far/JJ north/RB has/VBZ shut/VBN ./.", 5, doc.NN},
		{tag.Places, "A/DT park/NN in/IN the/DT north/RB side/NN shut/VBD ./.", 4, doc.RB},
		{tag.Places, "They/PRP went/VBD north/RB by/IN boat/NN ./.", 2, doc.RB},
		{tag.Tellers, "He/PRP was/VBD sent/VBN in/RB alone/RB ,/, staff/NN claim/NN ./.", 7, doc.VBP},
		{tag.Tellers, "They/PRP lost/VBD the/DT boat/NN ,/, the/DT crew/NN and/CC land/NN claim/NN ./.", 9, doc.NN},
		{tag.Places, "The/DT minister/NN ,/, Ada/NNP Keen/JJ ,/, left/VBD ./.", 4, doc.NNP},
		{tag.Plain, "Ada/NNP Keen/NNP testified/JJ ./.", 2, doc.VBD},
		{tag.Plain, "She/PRP has/VBZ testified/VBN ./.", 2, doc.VBN},
		{tag.Places, "The/DT Ada/NNP Keen/JJ fund/NN ,/, left/VBD ./.", 2, doc.JJ},
		{tag.Plain, "The/DT man/NN ,/, interstate/VBP guest/NN Karl/NNP Orr/NNP ,/, left/VBD ./.", 3, doc.JJ},
		{tag.Subjects, "A/DT law/NN that/WDT arrests/VBZ men/NNS ./.", 3, doc.VBZ},
		{tag.Asserts, "Karl/NNP Orr/NNP ,/, 12/CD ,/, claims/NNS spoons/NNS stick/VBP to/TO him/PRP ./.", 5, doc.VBZ},
		{tag.Asserts, "Pennant/NNP reports/NNS that/IN the/DT dam/NN ,/, which/WDT is/VBZ old/JJ ,/, has/VBZ cracked/VBN ./.", 1, doc.VBZ},
		{tag.Asserts, "9to5Sea/JJ reports/NNS that/IN the/DT dam/NN has/VBZ cracked/VBN ./.", 0, doc.NNP},
		{tag.Asserts, "The/DT clerk/NN claims/NNS he/PRP went/VBD and/CC met/VBD her/PRP ./.", 2, doc.VBZ},
		{tag.Asserts, "Local/JJ reports/NNS that/IN the/DT dam/NN cracked/VBD are/VBP wrong/JJ ./.", 1, doc.NNS},
		{tag.Asserts, "The/DT news/NN reports/NNS that/IN it/PRP fell/VBD ./.", 2, doc.NNS},
		{tag.Asserts, "It/PRP fell/VBD after/IN harbour/NN claims/NNS he/PRP lied/VBD ./.", 4, doc.NNS},
		{tag.Tellers, "“/`` It/PRP fell/VBD ,/, ”/'' Ada/NNP Roe/NNP recalls/NNS ./.", 7, doc.VBZ},
		{tag.Tellers, "They/PRP saw/VBD ,/, ”/'' Ada/NNP Roe/NNP boats/NNS ./.", 6, doc.NNS},
	} {
		d := sentences(c.text)
		d.Sense, d.Name = make([]doc.Class, d.Len()), make([]doc.Name, d.Len())
		c.mend(d)
		if d.Tag[c.at] != c.want {
			t.Errorf("%s: %s is %v, want %v", c.text, d.Word(c.at), d.Tag[c.at], c.want)
		}
	}
}
