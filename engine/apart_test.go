package engine_test

import "testing"

// TestApart reads sentences in which several are told of, who must be kept apart.
func TestApart(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"what another said while somebody said something", "Premier Jonas Orr said the dead were “brave young men” in a “terrible loss” while Transport Minister Petra Lund wrote she had ordered checks on ferries.", `
			Premier Jonas Orr | said | the dead were “brave young men” in a “terrible loss”
			Transport Minister Petra Lund | wrote | she had ordered checks on ferries`},
		{"what one told of while another spoke", "Jonas Orr said that the harbour was safe while Petra Lund said the bridge was closed.", `
			Jonas Orr | said | that the harbour was safe
			Petra Lund | said | the bridge was closed`},
		{"what one told somebody meanwhile", "Jonas Orr said the river rose while crews warned residents that it would flood.", `
			Jonas Orr | said | the river rose while crews warned residents that it would flood
			> crews | warned | that it would flood`},
		{"what one did meanwhile", "Jonas Orr said that he slept while the mayor sold the ferry.", `
			Jonas Orr | said | that he slept while the mayor sold the ferry`},
		{"what came of a thing behind a semicolon", "Petra Lund sent a letter requesting a ban on trawlers; the ban came into force in May.", `
			Petra Lund | sent a letter requesting | a ban on trawlers`},
		{"what is shown behind a semicolon", "The video shows two men in a boat; one of them fires a shot.", `
			The video | shows | two men in a boat; one of them fires a shot`},
		{"a clause behind a semicolon", "Jonas Orr said the dam was safe; the gates were new.", `
			Jonas Orr | said | the dam was safe; the gates were new`},
		{"what somebody agreed to and did not do", "Lund agreed to pay the crew but never sent the money.", `
			Lund | agreed | to pay the crew`},
		{"what somebody agreed to do and not to do", "Lund agreed to pay the crew but not to free the ship.", `
			Lund | agreed | to pay the crew but not to free the ship`},
		{"half a relative clause", "Jonas Orr alleged the board was “burying the real figures”, whose own engineers were sent to look at the dam.", `
			Jonas Orr | alleged | the board was “burying the real figures”`},
		{"what a rule sees done", "The rule sees drivers fined for parking on the quay.", ``},
		{"what comes of a plan", "The plan sees two schools closed.", ``},
		{"what a brewery sees coming", "The brewery sees sales boosted by the heat.", `
			The brewery | sees | sales boosted by the heat`},
		{"what a bank sees coming", "The bank sees prices rising to 4 percent.", `
			The bank | sees | prices rising to 4 percent`},
		{"what the pilots see done", "The pilots see their pay cut next year.", `
			The pilots | see | their pay cut next year`},
		{"a press officer", "Police press officer Ilka Brandt stated detectives took him to be aged 31.", `
			Police press officer Ilka Brandt | stated | detectives took him to be aged 31`},
		{"where somebody wrote", "“We have lost,” wrote docker Karl Orr on Facebook.", `
			docker Karl Orr | wrote | “We have lost,”`},
		{"two sides of a semicolon", "Some 40,000 people died, according to the ministry; 55,000 died according to the Red Cross.", `
			the ministry | according to | Some 40,000 people died
			the Red Cross | according to | 55,000 died`},
		{"two sides, before what is said", "According to the navy, the ship sank at noon; according to the union, it sank at dawn.", `
			the navy | According to | the ship sank at noon
			the union | according to | it sank at dawn`},
		{"two sides, before and behind", "The navy said the ship was old; it was new, the union said.", `
			The navy | said | the ship was old
			the union | said | it was new`},
		{"one of both sides", "The pier is shut; it will open on Monday, the port said.", `
			the port | said | The pier is shut; it will open on Monday`},
		{"three things that one says", "The port said the pier was shut; that it would open on Monday; and that all would be well.", `
			The port | said | the pier was shut; that it would open on Monday; and that all would be well`},
		{"a line of a transcript", "The court sat.\n\nMS. HOLM: Did you see it; it rained, the clerk said?", `
			MS. HOLM | : | Did you see it; it rained, the clerk said
			> the clerk | said | it rained`},
		{"who is cited before a clause", "The mine was shut in May; according to prosecutors, he owed the bank 8 million, as well as penalties and interest.", `
			prosecutors | according to | he owed the bank 8 million, as well as penalties and interest`},
		{"a clause taken for the name of who is cited", "Four people were on board; according to investigators, one was lost at the reef, with the other three being taken to a hospital.", `
			investigators | according to | one was lost at the reef, with the other three being taken to a hospital`},
		{"more told of who is cited", "According to Karl Orr, a lawyer who runs the clinic, it was shut.", `
			Karl Orr, a lawyer who runs the clinic, | According to | it was shut`},
		{"a quoted question before the answer", "Asked “Who will pay for the bridge?”, Roe replied: “Not us.”", `
			Roe | replied: | “Not us.”`},
		{"a quoted question before the subject", "Asked “Who pays?” the mayor said “The state will pay for all of it.”", `
			the mayor | said | “The state will pay for all of it.”`},
		{"two quotations of one", "“Who pays?” Roe asked. “Not us,” she said.", `
			Roe | asked | “Who pays?”
			she | said | “Not us,”`},
		{"asked between commas", "The mayor, asked whether she would go, said no.", `
			The mayor | said | no`},
		{"asked between commas, yes", "Mayor Ana Ruiz, asked if the bridge was safe, said yes.", `
			Mayor Ana Ruiz | said | yes`},
		{"pressed between commas", "The minister, pressed on whether he would go, said no.", `
			The minister | said | no`},
		{"through a paper, without a comma", "The port will shut on Friday, the company said in a statement according to the Gazette.", `
			> the company | said | The port will shut on Friday
			the Gazette | according to | The port will shut on Friday, the company said in a statement`},
		{"a quotation through a paper, without a comma", "“We will close the port on Friday,” the company said in a statement according to the Gazette.", `
			> the company | said | “We will close the port on Friday,”
			the Gazette | according to | “We will close the port on Friday,” the company said in a statement`},
		{"those who gathered", "The mayor told those gathered to watch the release that the bird was well.", `
			The mayor | told | that the bird was well`},
		{"a crowd that gathered", "Reed told the crowd gathered outside the court that he was ill.", `
			Reed | told | that he was ill`},
		{"those who had come", "Ruiz told residents who had come to the hall that the road would be closed.", `
			Ruiz | told | that the road would be closed`},
		{"what men knew", "Ruiz told Moss the men waiting outside knew that it was late.", `
			Ruiz | told | the men waiting outside knew that it was late`},
		{"what a man said", "Ruiz told the court the man who came said that it was late.", `
			Ruiz | told | the court the man who came said that it was late
			> the man who came | said | that it was late`},
		{"of whom it is said", "“He is a liar,” said Anna Holm of Karl Brandt.", `
			Anna Holm | said | “He is a liar,”`},
		{"of her rival", "“He is a liar,” said Anna Holm of her rival, Karl Brandt.", `
			Anna Holm | said | “He is a liar,”`},
		{"of one who is named before", "Karl Brandt was fired. “It is a shame,” said Holm of Brandt.", `
			Holm | said | “It is a shame,”`},
		{"of a body", "“He is a liar,” said Anna Holm of the Tolm Institute.", `
			Anna Holm of the Tolm Institute | said | “He is a liar,”`},
		{"kin in a headline", "Ex-wife: Orr lied\n\nPaul Orr went on trial.", `
			Ex-wife | : | Orr lied`},
		{"a neighbour in a headline", "Neighbour: ‘He was quiet’\n\nA man was held.", `
			Neighbour | : | ‘He was quiet’`},
		{"a programme in a headline", "Friends: The last episode\n\nThe show ends.", ``},
		{"posted with a picture", "“Heartbroken for the families,” the mayor posted on Instagram, alongside a picture of the bridge.", `
			the mayor | posted | “Heartbroken for the families,”`},
		{"under a picture", "Ana Ruiz captioned the photo: “The end of a long road.”", `
			Ana Ruiz | captioned | “The end of a long road.”`},
		{"gushed", "“So proud of my boys!” gushed the singer under the photo.", `
			the singer | gushed | “So proud of my boys!”`},
		{"took to a platform", "Karl Orr took to Facebook on Monday: “I am done with this town.”", `
			Karl Orr | took | “I am done with this town.”`},
		{"took to the stage", "The mayor took to the stage: “Blue Sea,” her song, was played.", ``},
		{"a video that was posted", "Karl Orr said in a video posted on YouTube that the dam would not hold.", `
			Karl Orr | said | that the dam would not hold`},
		{"sued for what it said", "Paul Orr sued the Echo for wrongly calling him a thief.", `
			the Echo | wrongly calling | him a thief`},
		{"no and yes", "Ruiz said no and Reed said yes.", `
			Ruiz | said | no
			Reed | said | yes`},
		{"what it costs to say so", "Karl Orr paid a price for saying that the dam was old.", `
			Karl Orr | saying | that the dam was old`},
		{"apologised for what it said", "The paper apologised for calling Ruiz a thief.", `
			The paper | apologised for | calling Ruiz a thief`},
		{"after one who called", "Paul Orr was freed on Monday after a man wrongly calling Ruiz a spy was held.", `
			a man | wrongly calling | Ruiz a spy was held`},
		{"wrongly accused", "Orr, wrongly accused of theft, said he was ill.", `
			Orr | said | he was ill`},
	} {
		t.Run(c.name, func(t *testing.T) { tells(t, c.src, c.want) })
	}
}
