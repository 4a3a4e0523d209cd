package nlp_test

import "testing"

// TestPlainAccusations reads what somebody is said to have done to others.
func TestPlainAccusations(t *testing.T) {
	acts{
		{"Police said Brann shot the clerk.", "Police alleges"},
		{"Averne said Sorvian troops shelled a hospital.", "Averne alleges"},
		{"Dell testified that the guards beat him with cables.", "Dell alleges"},
		{"Police said Brann stabbed the clerk.", "Police alleges"},
		{"“Brann strangled his wife,” Brood said.", "Brood alleges"},
		{"Villagers said the soldiers burned their houses.", "Villagers alleges"},
		{"Prosecutors say Brann kidnapped two boys.", "Prosecutors alleges"},
		{"Brood said the company polluted the river.", "Brood alleges"},
		{"Brood said the minister ignored warnings about the dam.", "Brood alleges"},
		{"Brood said the minister broke the law.", "Brood alleges"},
		{"Averne said Sorvia broke the ceasefire.", "Averne alleges"},
		{"Brood said Lind evaded taxes for years.", "Brood alleges"},
		{"Police said Brann drove drunk.", "Police alleges"},
		{"Police said Brann fled the scene.", "Police alleges"},
		{"Police said Brann set the fire.", "Police alleges"},
		{"Brood said Lind bought votes in the north.", "Brood alleges"},
		{"Brood said the party stuffed ballot boxes.", "Brood alleges"},
		{"Averne said Sorvia armed the rebels.", "Averne alleges"},
		{"Brood said the mayor pocketed the fee.", "Brood alleges"},
		{"Brood said officials diverted aid to their villages.", "Brood alleges"},
		{"Dell said an officer punched him twice.", "Dell alleges"},
		{"“The minister is responsible for these deaths,” Brood said.", "Brood alleges"},
		{"Averne said Belmora was responsible for the attack.", "Averne alleges"},
		{"Averne said Belmora was behind the attack.", "Averne alleges"},
		{"The driver caused the crash, police said.", "police alleges"},
		{"“The company poisoned the wells,” Brood said.", "Brood alleges"},
		{"“The ministry destroyed evidence,” Brood said.", "Brood alleges"},
	}.check(t)
}

// TestPlainDenials reads answers that say in plain words that it is not so.
func TestPlainDenials(t *testing.T) {
	acts{
		{"Brood accused Lind of paying officials. “Nobody was paid,” Lind said.", "Brood alleges; Lind denies"},
		{"Brood said Lind hid losses. “Nothing was hidden,” Lind said.", "Brood alleges; Lind denies"},
		{"Brood said the police shot at the crowd. “No shots were fired,” the chief said.", "Brood says; the chief denies"},
		{"Brood said Lind met the mayor. “No meeting took place,” Lind said.", "Brood says; Lind denies"},
		{"Brood said Lind hid losses. “No losses were hidden,” Lind said.", "Brood alleges; Lind denies to 1"},
		{"Lind said no losses were hidden.", "Lind denies"},
		{"“No laws were violated,” Lind said.", "Lind denies"},
		{"Brood accused Lind of fraud. Lind said he had no part in it.", "Brood alleges; Lind denies to 1"},
		{"Brood accused Lind of fraud. Lind said he had no role in it.", "Brood alleges; Lind denies to 1"},
		{"Brood said the bank hid losses. “There were no losses,” Lind said.", "Brood alleges; Lind denies"},
		{"Rebels accused Sorvia of sending troops. Sorvia said it had not sent troops.", "Rebels alleges; Sorvia denies to 1"},
		{"Rebels accused Sorvia of sending troops. Sorvia said it did not send troops.", "Rebels alleges; Sorvia denies to 1"},
		{"Averne said Sorvian troops crossed the border. Sorvia said its troops had not crossed the border.", "Averne says; Sorvia denies to 1"},
		{"Dell said the soldiers tortured him. The army said its soldiers did not torture prisoners.", "Dell alleges; The army denies to 1"},
		{"Brood said the bank misled investors. Lind said the bank had never misled anyone.", "Brood alleges; Lind denies to 1"},
		{"Brood accused Lind of paying politicians. “We do not pay politicians,” Lind said.", "Brood alleges; Lind denies to 1"},
		{"Brood said Orr met Korb. The meeting never took place, his office said.", "Brood says; his office denies"},
		{"“He never took a cent from me,” Lind said.", "Lind denies"},
		{"Police said Brann shot the clerk. “I wasn't there,” Brann said.", "Police alleges; Brann denies"},
		{"Police said Brann shot the clerk. “It wasn't me,” Brann said.", "Police alleges; Brann denies"},
		{"Police said Brann shot the clerk in Vell. “I was not in Vell,” Brann said.", "Police alleges; Brann denies"},
		{"“I broke no laws,” Lind said.", "Lind denies"},
		{"Brood said Lind took bribes. “I would never do that,” Lind said.", "Brood alleges; Lind denies"},
		{"“I'm not a crook,” he said.", "he denies"},
		{"Police said Brann shot the clerk. “They have the wrong man,” Brann said.", "Police alleges; Brann denies"},
		{"Brood said Lind took bribes. “They made it up,” Lind said.", "Brood alleges; Lind denies"},
		{"Brood accused Lind of fraud. “This is a witch hunt,” Lind said.", "Brood alleges; Lind denies"},
		{"Brood accused Lind of fraud. Lind called it a smear.", "Brood alleges; Lind denies to 1"},
		{"Brood accused Lind of fraud. “The claim is absurd,” Lind said.", "Brood alleges; Lind denies"},
		{"Brood accused Lind of fraud. Lind called the claim absurd.", "Brood alleges; Lind denies to 1"},
		{"Brood accused Lind of fraud. “That's incorrect,” Lind said.", "Brood alleges; Lind denies to 1"},
		{"The lawsuit is without merit, Lind said.", "Lind denies"},
		{"Lind described the claim as invented.", "Lind denies"},
		{"Navarro said that Tooley has done nothing wrong.", "Navarro denies"},
	}.check(t)
}

// TestPlainAdmissions reads what speakers say that they did.
func TestPlainAdmissions(t *testing.T) {
	acts{
		{"Police said Brann shot the clerk. “I did it,” Brann said.", "Police alleges; Brann confirms to 1"},
		{"Brann said: “I set the fire.”", "Brann confirms"},
		{"“I killed him,” Brann said.", "Brann confirms"},
		{"“I took bribes,” the mayor said.", "the mayor confirms"},
		{"“I'm guilty,” Brann said.", "Brann confirms"},
		{"“I take full responsibility,” the minister said.", "the minister confirms"},
		{"“I am responsible,” the minister said.", "the minister confirms"},
		{"“It was our fault,” the bank said.", "the bank confirms"},
		{"“We got it wrong,” the bank said.", "the bank confirms"},
		{"“We failed these children,” the minister said.", "the minister confirms"},
		{"The bank said it had made errors.", "The bank confirms"},
		{"Moray told the court he did it.", "Moray confirms"},
		{"Korb told the court he killed his wife.", "Korb confirms"},
		{"Tolan said he had lied to the court.", "Tolan confirms"},
		{"The bank said it misled customers.", "The bank confirms"},
		{"The Herald reported that Lind had left. “That is correct,” the company said.", "The Herald says; the company confirms to 1"},
		{"The Herald reported that Lind had left. “It is true,” the company said.", "The Herald says; the company confirms to 1"},
		{"The group claimed responsibility for the blast.", "The group confirms"},
	}.check(t)
}

// TestAccusesNobody reads as told what accuses nobody, promises nothing and orders nothing.
func TestAccusesNobody(t *testing.T) {
	acts{
		{"The landslide killed 12 people, the governor said.", "the governor says"},
		{"The war has killed 30,000 people, the ministry said.", "the ministry says"},
		{"“Our aircraft killed 30 militants,” the Averne army said.", "the Averne army says"},
		{"The army said it killed 30 militants.", "The army says"},
		{"The police killed two gunmen, the ministry said.", "the ministry says"},
		{"A painting was stolen from the museum, police said.", "police says"},
		{"“My car was stolen,” Dell said.", "Dell says"},
		{"Unknown gunmen killed nine people, police said.", "police says"},
		{"It is a crime to bribe an official, the prosecutor said.", "the prosecutor says"},
		{"The charity trains teachers to spot abuse, Lisk said.", "Lisk says"},
		{"The law punishes fraud with up to ten years, the minister said.", "the minister says"},
		{"The charge of murder was dropped, prosecutors said.", "prosecutors says"},
		{"If he took the money, that is a crime, Brood said.", "Brood says"},
		{"It is possible that Lind lied, Brood said.", "Brood says"},
		{"Brood said she did not know whether Lind had lied.", "Brood says"},
		{"Police are investigating who stole the painting, Chief Roe said.", "Chief Roe says"},
		{"A bear killed two sheep near Tarn, the ranger said.", "the ranger says"},
		{"Unknown men robbed the bank, police said.", "police says"},
		{"“We will miss her,” Hale said.", "Hale says"},
		{"“I will be 60 in May,” Hale said.", "Hale says"},
		{"“I will never forget it,” Hale said.", "Hale says"},
		{"“We will lose everything,” Hale said.", "Hale says"},
		{"“We will play Harrow on Sunday,” the coach said.", "the coach says"},
		{"Lind said nothing was stolen from the shop.", "Lind says"},
		{"“Thank you,” Dell said.", "Dell says"},
		{"“You must be 18 to vote,” the clerk said.", "the clerk says"},
		{"The road should be open by Monday, Stahl said.", "Stahl says"},
		{"“I never learned to read,” Dell said.", "Dell says"},
		{"“I have never seen the sea,” Dell said.", "Dell says"},
		{"“I didn't vote,” Dell said.", "Dell says"},
		{"“I never gave up,” Dell said.", "Dell says"},
		{"“We did not score enough goals,” the coach said.", "the coach says"},
		{"“I always wanted to be a doctor,” Ana Sol said.", "Ana Sol says"},
		{"“We are going to lose,” Hale said.", "Hale says"},
	}.check(t)
}

// TestCourtsFind reads what courts and auditors say was so.
func TestCourtsFind(t *testing.T) {
	acts{
		{"A judge said the ministry had broken the law.", "A judge finds"},
		{"“The ministry failed in its duty,” the judge said in her ruling.", "the judge finds"},
		{"The tribunal said the dismissal was unfair.", "The tribunal finds"},
		{"The coroner said the death was an accident.", "The coroner finds"},
		{"The auditor said the ministry wasted 3 million crowns.", "The auditor finds"},
		{"According to the inquiry, police failed the victims.", "the inquiry finds"},
		{"The ombudsman said the council had failed the family.", "The ombudsman finds"},
		{"The judge dismissed the claim.", "The judge finds"},
	}.check(t)
}

// TestWillDo reads what speakers, or theirs, will do.
func TestWillDo(t *testing.T) {
	acts{
		{"“If I lose, I will resign,” Hale said.", "Hale commits"},
		{"“When I win, I will cut taxes,” Hale said.", "Hale commits"},
		{"“I'll resign,” Hale said.", "Hale commits"},
		{"“We'll rebuild the town,” Hale said.", "Hale commits"},
		{"“Averne will retaliate,” its foreign minister said.", "its foreign minister commits"},
		{"The government will appeal, Hale said.", "Hale commits"},
		{"The company will pay all the victims, Lind said.", "Lind commits"},
		{"“My government will not raise taxes,” Hale said.", "Hale commits"},
		{"The union will strike on Monday, its leader said.", "its leader commits"},
	}.check(t)
}

// TestStandsAgainst reads what speakers are against.
func TestStandsAgainst(t *testing.T) {
	acts{
		{"“I will vote against it,” Brood said.", "Brood opposes"},
		{"Brood said she would vote against the bill.", "Brood opposes"},
		{"“I oppose the bill,” Hale said.", "Hale opposes"},
		{"“We reject this plan,” Hale said.", "Hale opposes"},
		{"“I am against the dam,” Hale said.", "Hale opposes"},
		{"The dam would ruin the valley, Hale said.", "Hale opposes"},
		{"The cuts are cruel, the union said.", "the union opposes"},
		{"The merger would be a disaster for customers, Hale said.", "Hale opposes"},
		{"The new tariff is unacceptable, Hale said.", "Hale opposes"},
	}.check(t)
}

// TestStandsFor reads what speakers are for.
func TestStandsFor(t *testing.T) {
	acts{
		{"“I am in favour of the merger,” Hale said.", "Hale supports"},
		{"“It is the right decision,” Hale said.", "Hale supports"},
		{"“It's a good bill,” Hale said.", "Hale supports"},
		{"“He has my full confidence,” Hale said.", "Hale supports"},
		{"“We are behind the strike,” Hale said.", "Hale supports"},
		{"“I am delighted with the ruling,” Hale said.", "Hale supports"},
	}.check(t)
}

// TestDemandsOutright reads what speakers demand in their own words.
func TestDemandsOutright(t *testing.T) {
	acts{
		{"“We demand an apology,” Hale said.", "Hale demands"},
		{"The minister ought to resign, Hale said.", "Hale demands"},
	}.check(t)
}

// TestKeepsSilent reads who will not talk about it.
func TestKeepsSilent(t *testing.T) {
	acts{
		{"Marsh sidestepped questions about the loan.", "Marsh declines"},
		{"Marsh dodged questions about the loan.", "Marsh declines to 2; asks"},
		{"“I'm not going to talk about that,” Marsh said.", "Marsh declines"},
		{"“I can't talk about it,” Marsh said.", "Marsh declines"},
		{"“That is a matter for the court,” Marsh said.", "Marsh declines"},
		{"It would not be appropriate to comment, Marsh said.", "Marsh declines"},
		{"The company wouldn't disclose its losses.", "The company declines"},
		{"Mr. Dahl wouldn't reveal the price when asked.", "Mr. Dahl declines"},
	}.check(t)
}
