package nlp_test

import "testing"

// TestNamesOfLinks makes sure that the name of a paper is whole, that nothing of what was told is part of it, and that bodies whom something is told pass nothing on.
func TestNamesOfLinks(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"A source told the Mirror that a band of gunners are in Vell.", "the Mirror"},
		{"Ada Roe told the Associated Press four sailors were from a single boat.", "Associated Press"},
		{"Ada Roe told the Associated Press that four sailors were from a single boat.", "Associated Press"},
		{"The boat was found, Noah Marsh told the Vellian MTV channel late Wednesday.", "the Vellian MTV channel"},
		{"Karl Orr told Sails and Stripes that the port was shut.", "Sails and Stripes"},
		{"Bob Hall told Kamlin This Week that payments were late.", "Kamlin This Week"},
		{"“I see the same,” she told LOWICK TODAY.", "LOWICK TODAY"},
		{"“We want to resolve it,” Karl Orr was quoted by the Vell News Service as saying.", "Vell News Service"},
		{"Comdal told the Securities and Exchange Commission that it may sell.", ""},
		{"The mayor told the Velland Farm Bureau that the port was shut.", ""},
		{"Orr told the Yorrick and Humber Confederation that the port was shut.", ""},
		{"Ada Roe leads the Vellian Public Affairs Committee (VIPAC). “We need boats,” the mayor told VIPAC.", ""},
		{"The mayor told ANR that the port was shut.", "ANR"},
	} {
		if got := throughWhom(p, c.src); got != c.want {
			t.Errorf("%q: through %q, want %q", c.src, got, c.want)
		}
	}
}

// TestMuteLinks makes sure that no words come through what happens or is done.
func TestMuteLinks(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"The violence suggests that Karl Orr denied it.", "; "},
		{"Karl Orr has vowed to shut the port, which he wants to rebuild according to his vision of the town.", "; ; "},
		{"Local authorities said that Karl Orr had denied the charge.", "; Local authorities"},
		{"A new survey says that Karl Orr denied it.", "; A new survey"},
		{"Currency and bond traders say Karl Orr denied it.", "; Currency and bond traders"},
	} {
		if got := throughWhom(p, c.src); got != c.want {
			t.Errorf("%q: through %q, want %q", c.src, got, c.want)
		}
	}
}

// TestLinksOfRelays makes sure that who heard it, noted it, told it on or read it out is a link.
func TestLinksOfRelays(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"A friend of hers heard from the nephew that the port was shut.", "A friend of hers"},
		{"A neighbour heard from Ada Roe that the port was shut.", "A neighbour"},
		{"A steward overheard Ada Roe say that the port was shut.", "; A steward"},
		{"The mayor said, as the Lowick Herald noted, that the port was shut.", "Lowick Herald; "},
		{"The minister claimed, as the Pennant reported on Monday, that the port was shut.", "Pennant; "},
		{"A pilot told a clerk, who told the Lowick Herald that Ada Roe said on Monday the port was shut.", "; Lowick Herald; Lowick Herald > who"},
		{"The captain’s message, relayed by Ada Roe, said the port was shut.", "Ada Roe"},
		{"A note from the captain, passed on by a nurse, said the port was shut.", "; a nurse"},
		{"A note from the captain said the port was shut.", ""},
		{"Ada Roe told Folio.hu that the port was shut.", "Folio.hu"},
		{"Ada Roe told TheLedger: “The port is shut.”", "TheLedger"},
		{"Ada Roe told Tom that the port was shut.", ""},
		{"Ada Roe told Readable: “The port is shut.”", "Readable"},
		{"Ada Roe told British officials that the port was shut.", ""},
		{"A message posted by the harbour group said the port was shut.", ""},
	} {
		if got := throughWhom(p, c.src); got != c.want {
			t.Errorf("%q: through %q, want %q", c.src, got, c.want)
		}
	}
}

// TestPutByThePress makes sure that a paper from which something else comes than a question is no link.
func TestPutByThePress(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"Karl Orr said sales had grown, despite rivalry from the new daily newspaper.", ""},
		{"Karl Orr said in answer to a question from Vane News that sales had grown.", "Vane News"},
		{"In a clip from Vane News, Karl Orr said that sales had grown.", "Vane News"},
	} {
		if got := throughWhom(p, c.src); got != c.want {
			t.Errorf("%q: through %q, want %q", c.src, got, c.want)
		}
	}
}

// TestOwnPosts makes sure that what somebody wrote or posted did not come through those to whom they spoke.
func TestOwnPosts(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"Ada Roe told Radio Lowick that the port was shut. “We are safe,” she wrote on Monday. “The port is shut,” she tweeted.", "Radio Lowick; ; "},
		{"Ada Roe told Radio Lowick that the port was shut. The port would open soon, she said.", "Radio Lowick; Radio Lowick"},
		{"In an article for the Lowick Herald, Ada Roe said the port was shut. “We are safe,” she wrote.", "Lowick Herald; Lowick Herald"},
		{"In an interview with the Lowick Herald, Ada Roe said the port was shut. She said on Twitter that the port was open.", "Lowick Herald; "},
	} {
		if got := throughWhom(p, c.src); got != c.want {
			t.Errorf("%q: through %q, want %q", c.src, got, c.want)
		}
	}
}

// TestBesideAgents makes sure that who speaks beside an agent does not speak for whom the agent does.
func TestBesideAgents(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"The VPD and Mayor Karl Orr’s office did not respond to requests for comment. The VPD defended the arrests.", "The VPD and Mayor Karl Orr’s office; VPD"},
		{"Karl Orr was ill. His agent and a league official said that he was well.", "His agent and a league official"},
		{"A spokesman for the town and the harbour said the port was shut.", "A spokesman for the town and the harbour for the town and the harbour"},
		{"The actor’s agent and his manager both said he was well.", "The actor’s agent and his manager for The actor"},
	} {
		if got := spokenFor(p, c.src); got != c.want {
			t.Errorf("%q: %q, want %q", c.src, got, c.want)
		}
	}
}
