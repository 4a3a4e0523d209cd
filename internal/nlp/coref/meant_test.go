package coref_test

import (
	"strings"
	"testing"
)

func TestWhoIsMeant(t *testing.T) {
	for _, c := range []struct {
		name, src, same string
	}{
		{"another of one trade", "“We were hit,” said Ivan Petro, a miner. “It was dark,” said another miner.", "Ivan Petro = a miner / another miner"},
		{"a third of one trade", "Lena Foss, a nurse, said the ward was full. The third nurse said she had left.", "Lena Foss / The third nurse"},
		{"a fellow", "“We were hit,” said Ivan Petro, a miner. A fellow miner said it was dark.", "Ivan Petro / A fellow miner"},
		{"the other one", "Senator Ana Ruiz said it was late. The other senator denied it.", "Ana Ruiz / The other senator"},
		{"one of the trade of somebody named", "Ivan Petro, a farmer, said the crop was lost. A farmer in Tolm said it was fine.", "Ivan Petro / A farmer in Tolm"},
		{"another before the name", "Another senator said it was late. Senator Ana Ruiz said it was not.", "Another senator / Ana Ruiz"},
		{"one of the office of somebody named", "Senator Ana Ruiz left. A senator said it was late.", "Ana Ruiz / A senator"},
		{"the one of that trade", "Lena Foss, a nurse, said the ward was full. The nurse said it was loud.", "Lena Foss = The nurse"},
		{"one of a trade, and one named after", "A miner said the roof fell. Ivan Petro, a miner, said it was dark.", "A miner / Ivan Petro = a miner"},
		{"one of a trade who is named", "A miner said the roof fell. The miner, Ivan Petro, said it was dark.", "A miner = The miner = Ivan Petro"},

		{"a spokeswoman of another body", "Lena Foss, a spokeswoman for the police, said the road was shut. The army's spokeswoman said it was open.", "Lena Foss / The army's spokeswoman"},
		{"a spokeswoman of the body", "Lena Foss, spokeswoman for Harbour Bank, said the branch was shut. The bank's spokeswoman said it would open.", "Lena Foss = The bank's spokeswoman"},
		{"a leader of another party", "The Liberal leader, Ana Ruiz, told a rally that taxes would fall. The Labour leader said they would not.", "Ana Ruiz / The Labour leader"},
		{"the leader of the party", "The Liberal leader, Ana Ruiz, told a rally that taxes would fall. The party leader said they would fall soon.", "Ana Ruiz = The party leader"},
		{"a head of another force", "The head of the navy, Karl Orr, said it was late. The head of the army said it was not.", "Karl Orr / The head of the army"},
		{"a president of another body, before", "A bank president said it was late. Union President Karl Orr said it was not.", "A bank president / Karl Orr"},
		{"a lawyer from elsewhere", "Tom Reed, the lawyer for the union, said it was late. The Harwell lawyer said it was not.", "Tom Reed / The Harwell lawyer"},
		{"a coach of another club", "Karl Orr, the Harwell coach, said it was late. The Marstow coach said it was not. The Harwell coach laughed.", "Karl Orr = The Harwell coach / The Marstow coach"},
		{"a coach by the country", "Karl Orr, the Harwell coach, said it was late. The Norwegian coach said they would win.", "Karl Orr = The Norwegian coach"},
		{"one country by two words", "Karl Orr, the president of France, said it was late. The French president said he would go.", "Karl Orr = The French president"},
		{"an official of another body", "Tom Reed, a union official, said it was late. The bank official said it was not.", "Tom Reed / The bank official"},
		{"a counterpart by the country", "Foreign Minister Ana Ruiz met envoys in Marstow. Her Tolmian counterpart, Omar Hadi, was absent. The Tolmian minister said he was ill.", "Ana Ruiz / The Tolmian minister"},

		{"of whom a parenthesis is told", "Columnist Dan Rook disagrees. The chancellor, he argues, inherited a mess.", "Dan Rook = he / The chancellor"},
		{"of whom it is told before", "Dan Rook of the union spoke first. Karl Orr would go on Monday, he said.", "Dan Rook = he / Karl Orr"},
		{"who is told of is no man for it", "Dan Rook was late. Kit Ruiz, he said, was not. Ruiz, he added, was ill. Ruiz, he says, was tired. “I was early,” she said.", "Kit Ruiz = she / Dan Rook = he"},
		{"of whom a quotation tells", "Dan Rook was not glad. “The minister,” he said, “has promised nothing.”", "Dan Rook = he / The minister"},
		{"of himself", "Paul Orr was mayor. Karl Moss took over. Moss never lost a vote, he told the Gazette.", "Karl Moss = he / Paul Orr"},
		{"whose neighbour tells", "Ada Roe was not glad. Her neighbour told her of two bangs, she said.", "Ada Roe = she"},
		{"when somebody came", "Dan Rook was not glad. When Karl Orr arrived on Monday, the road was shut, he said.", "Karl Orr = he / Dan Rook"},
		{"a body tells of itself", "Tarnow Motors Ltd will close its plant, it said.", "Tarnow Motors Ltd = its = it"},
		{"whose lawyer tells of whom", "Ana Ruiz will not go, her lawyer said.", "Ana Ruiz = her"},

		{"he of a brother and a sister", "Teacher Paul Doss and his sister Lena survived. “We ran,” he said.", "Paul Doss = he / Lena"},
		{"she of two with ages", "Paul Orr, 34, and his wife Ana, 31, lost their home. “The roof came down,” he said. “I screamed,” she said.", "Paul Orr = he / Ana = she"},
		{"she of a husband and a wife", "Kit Ruiz and her husband Sam fled. “We ran,” she said. “It was dark,” he said.", "Kit Ruiz = she / Sam = he"},
		{"a mother by her name", "Lena Foss lost it all. Her mum Carol told the court it was late.", "Her mum = Carol / Lena Foss"},
		{"a husband by his name", "Tom Dace spoke. Kitty's husband Nate said it was late.", "Kitty's husband = Nate / Kitty / Tom Dace"},
		{"a fiancée is no he", "Jo-Ren Formo, fiancée of Sam Orr, spoke first. He said it was late.", "Sam Orr = He / Jo-Ren Formo"},
		{"capitals are no person", "Tom Dace left early. It rained. The pier was shut. The PBC said the port was shut. “It was late,” he said.", "Tom Dace = he / PBC"},
		{"a former chairman", "Former chairman Ana Ruiz said she was ill.", "Ana Ruiz = she"},

		{"as for somebody", "Lena Ruiz, a judge, said it was late. As for the mayor, she says nothing.", "the mayor = she / Lena Ruiz"},
		{"as for something", "Sam Ruiz, a judge, spoke first. As for the trial, he says it is over.", "Sam Ruiz = he"},
		{"a lawyer has no lawyer", "Tom Crane denied it. Crane's lawyer, Karl Moss, said the case was weak. Moss was late. His lawyer said it would be heard.", "Tom Crane = His / Karl Moss = His lawyer"},
		{"she tells of him", "Aaron Kell compared him to a coach at a game. Jo-Ren Formo spoke of it. “If he is asked, he will not know,” she said.", "Jo-Ren Formo = she / Aaron Kell"},
		{"who asks does not answer", "The dam is safe, Ana Ruiz said. A reporter asked if it would hold. “It will,” she replied.", "Ana Ruiz = she / A reporter"},
		{"neither of two bodies", "Neither the army nor the Northern Column responded to a request for comment.", "the army nor the Northern Column / the army / Northern Column"},
		{"neither of two", "Neither the bank nor the union responded to requests for comment.", "the bank nor the union / the bank / the union"},
		{"three kinds of people", "Doctors, nurses and patients said the ward was full.", "Doctors, nurses and patients / Doctors / nurses / patients"},
		{"three with their offices", "“It is over,” said the mayor, the police chief and the head teacher.", "the mayor, the police chief and the head teacher / the mayor / the police chief / the head teacher"},
		{"two bodies", "Both the army and the rebels said they had won.", "Both the army and the rebels / the army / the rebels"},
		{"one of several", "The ambassador, Karl Orr, said it was late. Villagers came to the town. One said soldiers had robbed them. “It was bad,” he recounted.", "One = he / Karl Orr"},
		{"the other by name", "Two men came. The other, Ana Ruiz, said it was late.", "The other = Ana Ruiz"},
		{"one with a rank", "Two came. One, Sgt Paul Doss, said it was late.", "One = Paul Doss"},
		{"a lawyer with honours", "Owen Tate KC said it was late. Mr Tate was tired.", "Owen Tate KC = Tate"},
		{"a name with small words", "Joan van der Berg said it was late. Lt. Col. Maria de la Cruz was tired.", "Joan van der Berg / Maria de la Cruz"},
		{"whom somebody calls a saint", "Rashid Samo died on Monday. Karl Hadi, the leader of Tolm, ordered three days of mourning. In his message, he called Samo a saint.", "Karl Hadi = he / Rashid Samo = Samo"},
		{"who is called a thief", "Lena Ruiz was in court. In an interview with the Courier, Orr called her a thief. She denies this.", "Lena Ruiz = her = She / Orr / Courier"},
		{"who is named behind", "Karl Hadi met Sam Dole. Dole left. He said Dole was late.", "Karl Hadi = He / Sam Dole = Dole"},
		{"what somebody is called", "Karl Orr left. Sam Dole spoke. Ana Ruiz called Dole a saint. He said Dole was good.", "Karl Orr = He / Sam Dole = Dole / a saint"},
		{"what is no person behind an article", "Lena Ruiz left. It rained. The tide was high. The Courier was there. “I am well,” she said.", "Lena Ruiz = she / Courier"},
		{"a name of both", "Paul Moss lost. “It was never one,” Moss said. Referee Jan Kolb told reporters he stood by it.", "Jan Kolb = he / Paul Moss"},
		{"she called him", "Rui Teles won. An aide to Teles said Bruno Pires was wrong. Lina Matos accused Teles of fraud. She called him a liar.", "Lina Matos = She / An aide to Teles"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}

func TestHowManySpeak(t *testing.T) {
	for _, c := range []struct {
		name, src, words string
		members          int
	}{
		{"three offices of three", "“It is over,” said the mayor, the police chief and the head teacher.", "the mayor, the police chief and the head teacher", 3},
		{"authorities of two countries", "On Wednesday, authorities in the United Kingdom and in Canada said that 40 people were held.", "authorities in the United Kingdom and in Canada", 0},
		{"three offices of one", "On Monday the mayor, the owner and the editor of the Courier, said it was over.", "the mayor, the owner and the editor of the Courier", 0},
		{"a number told twice", "Half of the doctors, or 240 people, said it was over.", "Half of the doctors, or 240 people", 0},
		{"two of two wards", "The North Ward's Ada Roe and the South Ward's Karl Orr said it was over.", "The North Ward's Ada Roe and the South Ward's Karl Orr", 2},
		{"one who was named and a director", "Ada Roe is ill. Roe and port director Karl Orr said it was over.", "Roe and port director Karl Orr", 2},
		{"one who was named and a spokesman", "Ada Roe is ill. Roe and spokesman Karl Orr said it was over.", "Roe and spokesman Karl Orr", 2},
		{"one who was named and the director", "Ada Roe is ill. Roe and the port director, Karl Orr, said it was over.", "Roe and the port director, Karl Orr", 2},
		{"one of two matters", "Health and education minister Karl Orr said it was over.", "Karl Orr", 0},
		{"three of three towns", "Ada Brell of Marl, Jon Rusk of Tarn and Lena Holt of Norvik said it was over.", "Ada Brell of Marl, Jon Rusk of Tarn and Lena Holt of Norvik", 3},
		{"police and others", "Police and county officials said it was over.", "Police and county officials", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := read(t, c.src)
			got := 0
			for _, e := range d.Entity {
				if e.Name == c.words {
					got = len(e.Members)
				}
			}
			if got != c.members {
				t.Errorf("%q has %d members, want %d", c.words, got, c.members)
			}
		})
	}
}

// TestCalled wants the names of who speaks, found by the whole engine: the noun that is meant, with all that belongs to it.
func TestCalled(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"Officials familiar with the matter said the plan was dead.", "Officials"},
		{"Experts familiar with the drug warned it could kill.", "Experts"},
		{"The fire service confirms that two people died.", "The fire service"},
		{"Orr said the dam was cracked, which the council disputes.", "Orr; the council"},
	} {
		t.Run(c.want, func(t *testing.T) {
			d, m := read(t, c.src)
			var got []string
			for _, s := range m.Speakers {
				name := "-"
				if s.Entity >= 0 {
					name = d.Entity[s.Entity].Name
				}
				got = append(got, name)
			}
			if got := strings.Join(got, "; "); got != c.want {
				t.Errorf("%q is said by %q, want %q", c.src, got, c.want)
			}
		})
	}
}
