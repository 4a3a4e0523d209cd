package nlp_test

import (
	"strings"
	"testing"
)

// mended are reports with what is attributed in them.
type mended []struct{ src, want string }

func (cases mended) check(t *testing.T) {
	t.Helper()
	cases.within(t, "", "")
}

// within reads them with other text above and below.
func (cases mended) within(t *testing.T, above, below string) {
	t.Helper()
	for _, tt := range cases {
		if got := attributed(t, above+tt.src+below); got != tt.want {
			t.Errorf("%q: found %q, want %q", tt.src, got, tt.want)
		}
		torn(t, tt.src)
	}
}

// torn reads what is left of a text that begins or ends elsewhere: no rule may look for what is not there.
func torn(t *testing.T, src string) {
	t.Helper()
	words := strings.Fields(src)
	n := len(words)
	for _, cut := range [][]string{words[:max(n-1, 0)], words[:max(n-2, 0)], words[:n/2], words[min(1, n):], words[min(2, n):], words[n/2:]} {
		text := strings.TrimRight(strings.Join(cut, " "), ".?!”")
		func() {
			defer func() {
				if v := recover(); v != nil {
					t.Errorf("%q: %v", text, v)
				}
			}()
			attributed(t, text)
		}()
	}
}

// TestWhoseWords reads whose words they are where a name, a reason, a comparison, a call or a participle stands before them.
func TestWhoseWords(t *testing.T) {
	mended{
		{"Holm the realist knows that even if all the pledges are met, they will fall short.", "Holm the realist | knows | that even if all the pledges are met, they will fall short"},
		{"So, Holm the hopeful has encouraged the efforts of Bill Garth.", "Holm the hopeful | has encouraged | the efforts of Bill Garth"},
		{"On Monday the mayor said the ferry was late.", "the mayor | said | the ferry was late"},
		{"Prime Minister Anders Holm criticised Castillo in parliament over his call for a ban on trawlers.", "Prime Minister Anders Holm | criticised | Castillo in parliament over his call for a ban on trawlers; Castillo | call for | a ban on trawlers"},
		{"Holm attacked Castillo in a radio address over his call for a ban.", "Holm | attacked | Castillo in a radio address over his call for a ban; Castillo | call for | a ban"},
		{"The union attacked Orr for his claim that the dam was safe.", "The union | attacked | Orr for his claim that the dam was safe; Orr | claim | that the dam was safe"},
		{"Neither Germany's Anna Merz nor France's Paul Hollin have gone as far as Holm in chiding Castillo.", "Holm | chiding | Castillo"},
		{"With the number of families renting homes expected to double by 2040, the shortage will worsen.", " | expected | the number of families renting homes + to double by 2040"},
		{"Fishermen do not seem as worried as farmers.", ""},
		{"Officials seem worried that the dam might burst.", "Officials | seem worried | that the dam might burst"},
		{"One reason doctors and nurses say they left the town was the rent.", "doctors and nurses | say | One reason + they left the town was the rent"},
		{"The reason for the ban, officials say, is the noise.", "officials | say | The reason for the ban + is the noise"},
		{"According to the League of Harbor Towns, the last regional census for the Green Party is due in May, when three towns are to hold a vote.", "the League of Harbor Towns | According to | the last regional census for the Green Party is due in May, when three towns are to hold a vote"},
		{"According to his brother, Ivo, the boat was leaking.", "his brother, Ivo, | According to | the boat was leaking"},
		{"According to the mayor, Ada Roe was leaking news to the press.", "the mayor | According to | Ada Roe was leaking news to the press"},
		{"Two clerks, Ada Brell and Jon Rusk, denied the charge, and a third, Omar Finch, admitted it.", "Two clerks, Ada Brell and Jon Rusk, | denied | the charge; a third, Omar Finch, | admitted | it"},
		{"Ada Brell is an outspoken critic of Mayor Jon Rusk and of his plan.", "Ada Brell | outspoken critic of | Mayor Jon Rusk and of his plan"},
		{"Jon Rusk, had he lived, would have supported the plan.", ""},
		{"The agency said residents reported hearing a boom.", "The agency | said | residents reported hearing a boom; residents | reported | hearing a boom"},
		{"Ada Roe admitted taking the money, the agency said.", "Ada Roe | admitted | taking the money; the agency | said | Ada Roe admitted taking the money"},
		{"The Tribune reported that Penhale had accused the builder of fraud.", "The Tribune | reported | that Penhale had accused the builder of fraud; Penhale | had accused | the builder of fraud"},
		{"The Tribune reported that Penhale had criticised the report.", "The Tribune | reported | that Penhale had criticised the report; Penhale | had criticised | the report"},
		{"The Tribune reported that he had criticised the report.", "The Tribune | reported | that he had criticised the report"},
		{"The play, which magazine The Lantern called dull, closed on Monday.", "The Lantern | called | which + dull"},
	}.check(t)
}

// TestWhenAsked makes sure that nobody asks what they were asked, and that no answer goes on with how it was given.
func TestWhenAsked(t *testing.T) {
	mended{
		{`"Several towns want a ferry," Ruiz told Radio Nord in an interview aired on Friday when asked how the port would fare.`, `Ruiz | told | "Several towns want a ferry,"`},
		{"When Orr asked how the port would fare, Ruiz said nothing.", "Orr | asked | how the port would fare; Ruiz | said nothing | "},
		{"Ada Roe confirmed that she had left and had a short answer when asked why.", "Ada Roe | confirmed | that she had left"},
	}.check(t)
}

// TestWholeContents reads contents that go on behind what stands between commas, and that end where the reporter goes on.
func TestWholeContents(t *testing.T) {
	mended{
		{"Farmers claimed the bank, above all, among other lenders, is ruining their trade.", "Farmers | claimed | the bank, above all, among other lenders, is ruining their trade"},
		{"Ada Roe claimed the pilots, who landed on Monday, were asleep.", "Ada Roe | claimed | the pilots, who landed on Monday, were asleep"},
		{"Farmers fear the new rules, due in May, will ruin them.", "Farmers | fear | the new rules, due in May, will ruin them"},
		{"Roe won the race, claimed the title, and was carried home.", ""},
		{"Gov. Karl Orr announced that he had signed an order that restores the rights, including the right to fish, of 3,000 villagers, who have been banned since the war.", "Gov. Karl Orr | announced | that he had signed an order that restores the rights, including the right to fish, of 3,000 villagers, who have been banned since the war"},
		{"Ada Roe refused to say on the radio whether she would stay.", "Ada Roe | refused to say | whether she would stay"},
		{"Tom Reed declined to discuss on Monday's programme how much the dam had cost.", "Tom Reed | declined to discuss | how much the dam had cost"},
		{"Ada Roe told them of the letter and Tom Reed gave them a copy.", "Ada Roe | told | of the letter"},
		{"Roe told reporters of the plan and the fears of the crew.", "Roe | told | of the plan and the fears of the crew"},
		{"Her health was said to be improving and she left the hospital in May.", " | was said | Her health + to be improving"},
	}.check(t)
}

// TestOnceQuoted makes sure that a quotation in a sentence of its own is in one attribution.
func TestOnceQuoted(t *testing.T) {
	mended{
		{`"The bridge is safe," said Ada Roe, adding that she hadn't met the engineers. "We'll see where we are on Monday."`, `Ada Roe | said | "The bridge is safe," + We'll see where we are on Monday; Ada Roe | adding | that she hadn't met the engineers`},
		{`Brandt said Pebble Linux was named after Peb McGraw.  "Thinking back to early days... My cofounder was Peb McGraw. He has long left us, so as a tip to him, I introduce to you...Pebble Linux", Brandt wrote.`, `Brandt | said | Pebble Linux was named after Peb McGraw; Brandt | wrote | "Thinking back to early days... My cofounder was Peb McGraw. He has long left us, so as a tip to him, I introduce to you...Pebble Linux"`},
	}.check(t)
}

// TestDeeds makes sure that what is done is not told as said.
func TestDeeds(t *testing.T) {
	mended{
		{"Brandt opened a bakery. In May, she added a cafe.", ""},
		{"Orr added a line of caution.", "Orr | added | a line of caution"},
		{"Ada Roe has been relying on cash from her brother.", ""},
		{"Tom Reed spoke over the noise of the crowd.", ""},
		{"A dozen potters were on hand, displaying a broad range of jars.", ""},
		{"ABC broadcast Dahl's town hall for two hours.", ""},
		{"Karl Orr attempted to leave the port.", ""},
		{"Orr attempted to explain the delay.", "Orr | attempted to explain | the delay"},
		{"Tom Reed succumbed to his injuries.", ""},
		{"Ada Roe is ill, but she's already guaranteed a seat on the board.", ""},
		{"Moen has seen a drop in donations.", ""},
		{"Ruiz sees a drop in trade.", "Ruiz | sees | a drop in trade"},
		{"Karl Orr needs to convince the council to back the bridge.", ""},
		{"Orr needs to tell the crew the truth.", "Orr | needs to tell | the crew the truth"},
		{"Ada Roe wrote a cheque for the hospital.", ""},
		{"Brayle Holdings offered the family 40,000 crowns for their silence.", ""},
		{"Reed offered his condolences to the family.", "Reed | offered his condolences to | the family"},
		{"Reed offered to pay 40,000 crowns.", "Reed | offered | to pay 40,000 crowns"},
		{"Tom Reed faced criticism for refusing to answer questions.", ""},
		{"This Mayor Isn't Challenging Her Opponent", ""},
		{"The Fjord Post poll was released Wednesday.", ""},
		{"The Fair Ports Act, as the bill is called, would cut fees.", ""},
		{"The so- called 'quiet deal' was signed on Monday.", ""},
		{"The spokesman refused to answer questions on who Holm would like to see win.", "The spokesman | refused | to answer questions on who Holm would like to see win"},
	}.check(t)
}

// TestNounsTell reads nouns that a form of be joins to what they tell, demands with what they include, and assurances.
func TestNounsTell(t *testing.T) {
	mended{
		{"Orr's argument in May was that pilots should consider moving.", "Orr | argument | that pilots should consider moving"},
		{"The rumour in the port was that the ferry had been sold.", " | rumour | that the ferry had been sold"},
		{"The mayor's message to the crew was that they would be paid.", "The mayor | message | that they would be paid"},
		{"The fear in the port is that the crane will fall.", ""},
		{"The strikers' demands have included a new harbour master.", "The strikers | demands | a new harbour master"},
		{"The union's demands include a shorter week and higher pay.", "The union | demands | a shorter week and higher pay"},
		{"Demand included orders from Ruan.", ""},
		{"Despite Mayor Reed's assurances he had no part in the deal, the bank sued.", "Mayor Reed's | assurances | he had no part in the deal"},
	}.check(t)
}

// TestPlainTurns reads turns that the models pass over.
func TestPlainTurns(t *testing.T) {
	mended{
		{"Rebels made threats against the mayor on Monday.", "Rebels | made | threats against the mayor on Monday"},
		{"The news agency NTP placed the death toll at 40.", "The news agency NTP | placed | the death toll at 40"},
		{"Roe placed the vase on the table at 4.", ""},
		{`"Now, Carl has pointed out, and he's quite right, that we're going to need to build new dams," Mayor Ines Park said.`, `Carl | has pointed out | that we're going to need to build new dams; Mayor Ines Park | said | "Now, Carl has pointed out, and he's quite right, that we're going to need to build new dams,"`},
		{"Berg said the mayor understood that the dam was weak.", "Berg | said | the mayor understood that the dam was weak; the mayor | understood | that the dam was weak"},
		{"Ada Roe Sides With Tom Reed On Tolls\n\nThe port was quiet on Sunday.", "Ada Roe | Sides With | Tom Reed On Tolls"},
	}.check(t)
}

// TestAsides reads who speaks where others are told of beside them: within dashes, before because, behind who speaks; and what is told without who was told, and when.
func TestAsides(t *testing.T) {
	mended{
		{"The mayor — as the Courier reported last week — denied the claim.", "the Courier | reported | The mayor + denied the claim; The mayor | denied | the claim"},
		{"The mayor, as the Courier reported last week, denied the claim.", "the Courier | reported | The mayor + denied the claim; The mayor | denied | the claim"},
		{"The mayor of Tolm -- as the Courier reported -- said it was late.", "the Courier | reported | The mayor of Tolm + said it was late; The mayor of Tolm | said | it was late"},
		{"Ada Roe told CNN Karl Orr was late.", "Ada Roe | told | Karl Orr was late"},
		{"Ada Roe told CNN International the mayor was late.", "Ada Roe | told | the mayor was late"},
		{"Ada Roe said late yesterday that the mayor was out.", "Ada Roe | said | that the mayor was out"},
		{"Ada Roe said early on Monday morning that the mayor was out.", "Ada Roe | said | that the mayor was out"},
		{"Ada Roe said yesterday was cold.", "Ada Roe | said | yesterday was cold"},
		{"The mayor, as you know, denied the claim.", "The mayor | denied | the claim"},
		{"Seals were hunted not only for their skins but also because many Tolmian officers, including General Hale, believed that removing them would weaken the islanders.", "many Tolmian officers, including General Hale, | believed | that removing them would weaken the islanders"},
		{"A man who was not named because he had signed a pledge said it was late.", "A man who was not named because he had signed a pledge | said | it was late"},
		{"The bomb was placed on a bike, said Ann Hale, and was left outside a shop.", "Ann Hale | said | The bomb was placed on a bike + and was left outside a shop"},
		{"It was late, said Ann Hale, and walked away.", "Ann Hale | said | It was late"},
		{"“It was late,” said Ann Hale, who works for Tom Reed, and guided him to the hall.", "Ann Hale, who works for Tom Reed, and guided him to the hall | said | “It was late,”"},
	}.check(t)
}

// TestNoWords makes sure that nothing is told where somebody does a thing for something, or gives a film other voices, and that a clause at the front ends where the
// main one begins.
func TestNoWords(t *testing.T) {
	mended{
		{"To understand the flood, engineers studied maps.", ""},
		{"Orvia dubbed the first two seasons of Star Moon.", ""},
		{"The press dubbed him the Baron.", "The press | dubbed | him the Baron"},
		{"Critics have dubbed the project a boondoggle.", "Critics | have dubbed | the project a boondoggle"},
		{"Even though Orr confessed to acting alone, several alleged helpers, including the cleric Karl Moss, were tried by the same court.", "Orr | confessed | to acting alone"},
		{"When Orr accused the mayor, the clerk, and two aides of theft, the board met.", "Orr | accused | the mayor + the clerk, and two aides of theft"},
	}.check(t)
}

// TestNameSuggests reads what a name suggests, which nobody says.
func TestNameSuggests(t *testing.T) {
	mended{
		{"As its name suggests, the league supported a ban on beer.", "the league | supported | a ban on beer"},
		{"The title implies that the mill is old.", ""},
		{"Karl Orr also wrote for the Courier and other papers.", ""},
		{"The officer suggested that the mill is old.", "The officer | suggested | that the mill is old"},
	}.check(t)
}
