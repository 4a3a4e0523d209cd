package engine_test

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// TestToldOurs hands the paper that somebody told something on to nothing that the same one told the report's own.
func TestToldOurs(t *testing.T) {
	r := read(t, engine.Input{Name: "a.txt", Flags: hearsay.Metadata{Outlet: "Lowick Echo"}, Data: []byte("Karl Lund told the Courier the rig was old. \"It will sink,\" he said. Lund told the Lowick Echo, \"We are looking at it.\"")})
	for i, want := range []int{1, 1, 0} {
		if i < len(r.Statements) && len(r.Statements[i].Chain) != want || len(r.Statements) != 3 {
			t.Errorf("statement %d of %d: %+v", i, len(r.Statements), r.Statements)
			break
		}
	}
}

// spokenBeside are like spoken, each with somebody or something beside who speaks that was once taken for them.
func spokenBeside() []struct{ name, src, want string } {
	return []struct{ name, src, want string }{
		{"rumours are nobody", `Rumours said Orr was ill.`, `- says: said | Orr was ill`},
		{"he behind a colon", `Tom Blessing denied it. The driver had a new version: he had seen sacks, he said.`, `
			Tom Blessing denies: denied | it
			The driver says: said | he had seen sacks`},
		{"somebody's doctor", `Secrecy is not new when it comes to Ada Roe's health, the Democratic presidential candidate's former doctor maintains.`, `
			former doctor denies: maintains | Secrecy is not new when it comes to Ada Roe's health`},
		{"an office behind “and”", `Orr called the toll a swindle and the White House warned it would fight it.`, `
			Orr says: called | the toll a swindle
			White House commits: warned | it would fight it`},
		{"a lawyer behind whom she is for", `Karl Orr was shot on August 9. A man says he taped the shots that killed Orr, his lawyer, Petra Lund, told the Courier.`, `
			A man says: says | he taped the shots that killed Orr < Courier < Petra Lund
			Petra Lund says: told | A man says he taped the shots that killed Orr < Courier`},
		{"one more of them", `A third said the mill was old. A fourth said it was new.`, `
			A third says: said | the mill was old
			A fourth says: said | it was new`},
		{"a magazine whose name begins with an article", `In a 2006 interview with magazine The Quarto, Ada Roe said the mill was old.`, `
			Ada Roe says: said | the mill was old < Quarto`},
		{"a paper for which somebody works", `Karl Orr, director of sport for Vane News, said the mill was old.`, `
			Karl Orr says: said | the mill was old`},
		{"a programme before its writer", `Longtime Ash in the Morning writer and performer Rob Orr tweeted he was a rebel.`, `
			Rob Orr says: tweeted | he was a rebel`},
		{"a second role beside a name", `The work was led by Mark Orr, a marine ecologist and Regents Professor at LT, who said the fish were hungry.`, `
			Mark Orr says: said | the fish were hungry`},
		{"an interview before what was said in it", `Karl Orr said in an interview with Vane News he was open to it.`, `
			Karl Orr says: said | he was open to it < Vane News`},
		{"an agency for whose news somebody answers", "TARNOW, March 4 (Meridian Press) - The ferry did not sail for a third day.\n\nPhil Orr, director of global news for Vane News, called the death \"the killing of a brave man.\" Orr also praised his work.", `
			Phil Orr says: called | the death "the killing of a brave man."
			Phil Orr supports: also praised | his work`},
		{"an advocate", `Gun rights advocate Ada Roe said the mill was old.`, `
			Ada Roe says: said | the mill was old`},
		{"a ministry before its spokesperson", `Defence Ministry Spokesperson Ada Roe denied it. Roe said it was late.`, `
			Ada Roe denies: denied | it
			Ada Roe says: said | it was late`},
		{"by whom a note was passed on", `In a note to colleagues that was forwarded to Coast Radio by one of them, the editor, Jo Marchetti, says the paper will close.`, `
			Jo Marchetti says: says | the paper will close < Coast Radio < one of them`},
		{"by whom an envoy was heard", `The ambassador, Karl Marwan, was overheard by a waiter saying the treaty was dead.`, `
			Karl Marwan says: saying | the treaty was dead < a waiter`},
		{"a paper that somebody says she spoke to", `Karl Orr said that Ada Roe spoke to the Daily Courier. Roe said the mill was safe.`, `
			Karl Orr says: said | that Ada Roe spoke to the Daily Courier
			Ada Roe says: said | the mill was safe`},
		{"a name behind a role that the tree takes for something else", `Acting town manager Lise Caron told the council the road was shut.`, `
			Lise Caron says: told | the road was shut`},
		{"a letter signed by many, read out", `Outside the hall, Karl Orr of the Players' Union is reading out a letter signed by 38 of the band's 96 members. "We ask that Mr Lund step aside," it says.`, `
			Karl Orr says: is reading out | a letter signed by 38 of the band's 96 members
			38 of the band's 96 members demands: says | "We ask that Mr Lund step aside," < Karl Orr`},
		{"a letter that somebody has written before", `Mr Lund has written to the players. One of them read me the letter down the telephone. "I have raised my voice to you," it says.`, `
			Lund says: says | "I have raised my voice to you," < One`},
		{"a street before who speaks", `At the mill on Tanner Street, a spokesman for the Lowick Fire Service said nobody was hurt.`, `
			a spokesman for the Lowick Fire Service says: said | nobody was hurt`},
		{"what somebody was told of", `Ada Roe runs Tern Metering. Told of the log, its president, Simone Holm, was silent for a while. "That is odd," she said.`, `
			Simone Holm says: said | "That is odd,"`},
		{"one who would not give a name", `One, who would not give his name, said pilots had been told to wait. "We are not to talk to you," he said. Gwil Hasper, who sits for Marsh Lowick, said he would ask.`, `
			One says: said | pilots had been told to wait
			One declines: said | "We are not to talk to you,"
			Gwil Hasper commits: said | he would ask`},
		{"a source that they stand for", `A senior official said that the ministry knew. A second source, who works for the mill, gave the same date. They said an alarm had been raised.`, `
			A senior official says: said | that the ministry knew
			A second source says: said | an alarm had been raised`},
		{"what a minister is thanked for", `'I thank the Minister for advance notice of nothing whatever,' Ada Roe began. The minister said she was sorry.`, `
			the Minister says: said | she was sorry`},
		{"a headline's verb before a ministry", "KBR confirms ministry was told of leak in dam on 19 March\n\nBy Tom Reed\n\nThe ministry has insisted it learned of the flood in May.", `
			KBR confirms: confirms | ministry was told of leak in dam on 19 March
			ministry says: has insisted | it learned of the flood in May`},
		{"a paper at which somebody knows nobody", `Falk says she knows nobody at the ministry or at the Carrow Mercury. "It was odd," Falk said.`, `
			Falk says: says | she knows nobody at the ministry or at the Carrow Mercury
			Falk says: said | "It was odd,"`},
		{"papers at which somebody looks", `"Bring it to me," Ada Roe said, looking up at the newspapers.`, `
			Ada Roe demands: said | "Bring it to me,"`},
		{"a site by its name", `Ada Holm told the shipping site Patchbay last week that the traffic was heavy.`, `
			Ada Holm says: told | that the traffic was heavy < Patchbay`},
		{"a role before and a body behind a name", `Mayor Gail Reed said the town was right. Analyst Priya Nath of Stirling Cole said savers were less worried about fish than about courts. A case could delay it, she said.`, `
			Gail Reed says: said | the town was right
			Priya Nath says: said | savers were less worried about fish than about courts
			Priya Nath says: said | A case could delay it`},
		{"a body before its founder", `Clear Taps founder Joanne Holm said the town had a duty.`, `
			Joanne Holm says: said | the town had a duty`},
		{"what somebody was shown", `The Tolmian defence ministry, shown a summary, replied in one line: "We do not read fairy tales."`, `
			The Tolmian defence ministry says: replied in one line: | "We do not read fairy tales."`},
		{"what those who told a paper know", `The money had left the account, three officials with knowledge of the plan have told the Sunday Ledger.`, `
			three officials says: have told | The money had left the account < Sunday Ledger`},
		{"officials below a headline", "Radar tracks put army plane above doomed trucks\n\nAir-traffic data gathered at the border contradict the army, say officials who have seen them\n\nBy Tom Reed\n\nThe harbour was quiet.", `
			officials says: say | Air-traffic data gathered at the border contradict the army`},
		{"a university before its chancellor", `"Walter was the best," said University of Vell, Lowick's chancellor, Ada Roe.`, `
			Ada Roe supports: said | "Walter was the best,"`},
		{"a paper that was told, before they", `Karl Lund told National Gazette the rig was old. In their model, they found it would sink.`, `
			Karl Lund says: told | the rig was old < National Gazette
			- finds: found | it would sink`},
		{"an agency of two words", `One activist, Nur Lind, on Friday told Agence France-Presse hunger has become a weapon.`, `
			Nur Lind says: told | hunger has become a weapon < Agence France-Presse`},
		{"who asked him", `Boat builder Karl Pardoe, 51, left a mill. Asked by our man if he had been sailing for two teams, he grinned: "It is called being popular."`, `
			our man asks: Asked | if he had been sailing for two teams
			Karl Pardoe says: grinned: | "It is called being popular."`},
		{"who would not name somebody", `The minister would not name the firm.`, `
			The minister declines: would not name | the firm`},
		{"what a paper has learned", `The dam was cracked in May, the Lowick Courier has learned.`, `
			Lowick Courier says: has learned | The dam was cracked in May`},
	}
}
