package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Rule is a rule that decides a position where meaning leaves no doubt.
type Rule struct {
	Name     string
	Position Position
	// Example is a sentence, marked up with its source, cue and content, that the rule decides. It runs as a test.
	Example string

	when func(*view) bool
}

// Rules lists the rules. Of those that fit the first decides.
func Rules() []Rule {
	return []Rule{
		{"no answer came", NoResponse, "⟦source The Orrel council⟧ ⟦cue did not respond to⟧ ⟦content two requests for comment⟧.", (*view).noAnswer},
		{"there was no answer", NoResponse, "There ⟦cue was no immediate comment⟧ from ⟦source the port⟧.", (*view).noneCame},
		{"no answer from others either", NoResponse, "The port did not answer a call, ⟦cue nor did⟧ ⟦source its owner⟧.", (*view).eitherNoAnswer},
		{"others would not speak either", Declines, "The port declined to comment, ⟦cue as did⟧ ⟦source its owner⟧.", (*view).eitherSilent},
		{"sought in vain", NoResponse, "Attempts to reach ⟦source the clerk⟧ ⟦cue failed⟧.", (*view).soughtInVain},
		{"has others answer", Declines, "⟦source The clerk⟧ ⟦cue referred questions⟧ ⟦content to the bank⟧.", (*view).refersOn},
		{"leaves when asked", Declines, "⟦source The clerk⟧ ⟦cue walked away⟧ when asked about the fee.", (*view).leavesAsked},
		{"has been approached", NoResponse, "⟦source Ms Tarrow⟧ ⟦cue has been approached for comment⟧.", (*view).approached},
		{"could not be reached", NoResponse, "⟦source Ms Tarrow⟧ ⟦cue could not be reached⟧ on Monday.", (*view).unreached},
		{"neither confirm nor deny", Declines, "⟦source The academy⟧ ⟦cue would neither confirm nor deny⟧ ⟦content that the dean had left⟧.", (*view).neither},
		{"leaves it open", Declines, "⟦source The envoy⟧ ⟦cue left open⟧ ⟦content whether she would stay⟧.", (*view).leavesOpen},
		{"called in vain", NoResponse, "⟦source The envoy⟧ ⟦cue did not come to the phone⟧.", (*view).calledInVain},
		{"declines to speak", Declines, "⟦source A spokesman⟧ ⟦cue declined to say⟧ ⟦content how much the repair had cost⟧.", (*view).declinesToSpeak},
		{"stops short", Declines, "⟦source The envoy⟧ ⟦cue stopped short of confirming⟧ ⟦content the visit⟧.", (*view).stopsShort},
		{"does not say", Declines, "⟦source The firm⟧ ⟦cue would not comment on⟧ ⟦content the lawsuit⟧.", (*view).doesNotSay},
		{"said nothing", NoResponse, "⟦source The port⟧ ⟦cue said nothing⟧.", (*view).saidNothing},
		{"has yet to say", NoResponse, "⟦source The envoy⟧ ⟦cue has yet to say⟧ ⟦content whether she will go⟧.", (*view).yetToSpeak},
		{"is unable to say", Declines, "⟦source The port⟧ ⟦cue was unable to confirm⟧ ⟦content the report⟧.", (*view).unableToSay},
		{"bids somebody, who tells it", Demands, "The crew ⟦cue had been told by⟧ ⟦source the mate⟧ ⟦content to say the pump was new⟧.", (*view).bidThem},
		{"doubts", Opposes, "⟦source Two pilots⟧ ⟦cue doubt⟧ ⟦content that the ferry will sail⟧.", (*view).doubts},
		{"says that they do not believe it", Opposes, "⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content he did not believe the mayor had lied⟧.", (*view).saysDoubting},
		{"does not grant it", Denies, "⟦source Mr Orr⟧ ⟦cue does not accept⟧ ⟦content that he lied⟧.", (*view).grantsNot},
		{"takes it back", Denies, "⟦source Ms Orr⟧ ⟦cue retracted her claim⟧ ⟦content that the mayor took bribes⟧.", (*view).takesBack},
		{"holds to be innocent", Denies, "⟦source Mr Fenn⟧ ⟦cue protested⟧ ⟦content his innocence⟧.", (*view).upholdsInnocence},
		{"rejects all blame", Denies, "⟦source The mill⟧ ⟦cue rejected⟧ ⟦content any wrongdoing⟧.", (*view).rejectsBlame},
		{"calls out that it is untrue", Denies, "“⟦content Nonsense!⟧” ⟦cue said⟧ ⟦source the pilot⟧.", (*view).exclaimsUntrue},
		{"nobody was hurt", Says, "“⟦content Nobody was hurt⟧”, ⟦source the port⟧ ⟦cue said⟧.", (*view).noneHurt},
		{"says that it is not so", Denies, "Asked if the port was shut, ⟦source the mate⟧ ⟦cue said⟧ ⟦content it was not⟧.", (*view).saysThatNot},
		{"stresses that it is not so", Denies, "⟦content She is not⟧, ⟦source the mate⟧ ⟦cue said⟧, ⟦content a spy⟧.", (*view).notBeforeAside},
		{"answers no", Denies, "Asked if he had lied, ⟦source the mate⟧ ⟦cue said⟧ ⟦content no⟧.", (*view).answersNo},
		{"does not concede", Declines, "⟦source Ms Orr⟧ ⟦cue did not concede⟧ ⟦content defeat⟧.", (*view).concedesNot},
		{"does not dispute it", Confirms, "⟦source The minister⟧ ⟦cue did not dispute⟧ ⟦content that they had met⟧.", (*view).disputesItNot},
		{"has not denied", Says, "⟦source The minister⟧ ⟦cue has not denied⟧ ⟦content the meeting⟧.", (*view).notDenied},
		{"insists that it is not so", Denies, "⟦source The port⟧ ⟦cue insisted⟧ ⟦content the two spills were not linked⟧.", (*view).insistsNot},
		{"speaks of not speaking", Declines, "⟦source The coach⟧ ⟦cue said⟧ ⟦content he had nothing to say about the transfer⟧.", (*view).saysNothing},
		{"goes round questions", Declines, "⟦source The envoy⟧ ⟦cue shrugged off⟧ ⟦content questions about the loan⟧.", (*view).wentRound},
		{"keeps it back", Declines, "⟦source The mill⟧ ⟦cue would not reveal⟧ ⟦content the price⟧.", (*view).keepsBack},
		{"gives them until a day", Demands, "⟦source The guild⟧ ⟦cue gave⟧ ⟦content the mill until Friday to pay⟧.", (*view).givesUntil},
		{"will not talk about it", Declines, "“⟦content I am not going to talk about that⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).willNotTalk},
		{"never had it", Says, "“⟦content I never learned to read⟧”, ⟦source the pilot⟧ ⟦cue said⟧.", (*view).neverHad},
		{"did nothing wrong", Denies, "⟦source Ada Roe⟧ ⟦cue said⟧ ⟦content that the pilot has done nothing wrong⟧.", (*view).didNothingWrong},
		{"had not spoken of it", Denies, "⟦source The coach⟧ ⟦cue said⟧ ⟦content he had never discussed the transfer with the club⟧.", (*view).neverSpoke},
		{"wrong to comment", Declines, "⟦source The clerk⟧ ⟦cue said⟧ ⟦content it would be inappropriate to comment⟧.", (*view).unfitToComment},
		{"others should answer", Declines, "⟦source The clerk⟧ ⟦cue said⟧ ⟦content the bank was in a better position to comment⟧.", (*view).othersAnswer},
		{"a court rules on it", Finds, "⟦source The judge⟧ ⟦cue dismissed⟧ ⟦content the mayor's lawsuit⟧.", (*view).courtRules},
		{"a court dismisses it", Finds, "⟦source The judge⟧ ⟦cue dismissed⟧ ⟦content the claim⟧.", (*view).courtDismisses},
		{"rejects a denial", Opposes, "⟦source The union⟧ ⟦cue rejected⟧ ⟦content the minister's denial⟧.", (*view).rejectsDenial},
		{"rejects what is put", Denies, "⟦source The pilot⟧ ⟦cue rejects⟧ ⟦content any suggestion that he was asleep⟧.", (*view).rejectsClaim},
		{"what is put is rejected by", Denies, "⟦content The claim⟧ ⟦cue was rejected by⟧ ⟦source Mr Orr⟧.", (*view).claimRejected},
		{"not so strange an idea", Says, "⟦source Ms Orr⟧ ⟦cue said⟧ ⟦content it is not a radical idea to pay the crews⟧.", (*view).notStrange},
		{"says that it is untrue", Denies, "⟦source The brewer⟧ ⟦cue said⟧ ⟦content that all of the claims in the suit were false⟧.", (*view).saysUntrue},
		{"what is put is untrue", Denies, "“⟦content The suggestion that guards stole the grain is categorically false⟧”, ⟦source the port⟧ ⟦cue said⟧.", (*view).putIsUntrue},
		{"laughs it off", Denies, "⟦source The envoy⟧ ⟦cue poured cold water on⟧ ⟦content the report⟧.", (*view).laughsOff},
		{"denies", Denies, "⟦source Mr Fenn⟧ ⟦cue denied⟧ ⟦content that he had seen the letter⟧.", (*view).deniesIt},
		{"sets out to deny", Denies, "⟦source The bishop⟧ ⟦cue went on to rebut⟧ ⟦content the auditor's figures⟧.", (*view).setsOutToDeny},
		{"calls it untrue", Denies, "⟦source The clinic⟧ ⟦cue called⟧ ⟦content the report \"a fabrication\"⟧.", (*view).callsUntrue},
		{"no part of a plot", Denies, "⟦source Ms Orr⟧ ⟦cue said⟧ ⟦content the fire was not part of a plot⟧.", (*view).noPartOfPlot},
		{"none of theirs did", Denies, "⟦source The council⟧ ⟦cue said⟧ ⟦content no officer had ever seen the letter⟧.", (*view).noneOfTheirs},
		{"none of them knew", Denies, "“⟦content No member of the senior management knew of any failed test⟧”, ⟦source the orchard⟧ ⟦cue said⟧.", (*view).noneKnew},
		{"found no trace", Denies, "⟦source Vaultline⟧ ⟦cue said⟧ ⟦content that it had found no trace of an early opening⟧.", (*view).foundNone},
		{"never did besides", Denies, "⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content his company raised its offer and had never seen a rival's number⟧.", (*view).neverBesides},
		{"has not gone", Denies, "“⟦content Mr Orr is not resigning⟧”, ⟦source his agent⟧ ⟦cue said⟧.", (*view).stillThere},
		{"did not know what it was", Says, "“⟦content I did not know where the ferry was⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).knewNotWhat},
		{"was not aware", Denies, "“⟦content I was not aware of any warning⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).unaware},
		{"was none", Denies, "“⟦content I was not the driver⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", (*view).wasNone},
		{"did not do it", Denies, "“⟦content I did not sign that letter⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).didNot},
		{"not the time for it", Declines, "“⟦content Today is not the day for that⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).notTheTime},
		{"did nothing of the kind", Denies, "⟦source Dr Lisk⟧ ⟦cue told⟧ the inquiry ⟦content she had never seen the invoices⟧.", (*view).neverDid},
		{"never knew the like", Says, "“⟦content I have never seen such a storm⟧”, ⟦source the pilot⟧ ⟦cue said⟧.", (*view).neverKnewSuch},
		{"speaks of untrue claims", Denies, "⟦source The bishop⟧ ⟦cue told⟧ the synod ⟦content he was tired of such baseless rumours⟧.", (*view).untrueClaims},
		{"no truth in it", Denies, "⟦source Ms Orr⟧ ⟦cue said⟧ ⟦content there was no truth in the report⟧.", (*view).noTruth},
		{"says no", Denies, "“⟦content Absolutely not⟧”, ⟦source the pilot⟧ ⟦cue said⟧.", (*view).saysNo},
		{"says yes", Confirms, "“⟦content Absolutely⟧”, ⟦source the pilot⟧ ⟦cue said⟧.", (*view).saysYes},
		{"owns a mistake", Confirms, "“⟦content We made mistakes in the count⟧”, ⟦source the registrar⟧ ⟦cue said⟧.", (*view).ownsMistake},
		{"keeps silent", Declines, "⟦source The port⟧ ⟦cue kept silent about⟧ ⟦content the second spill⟧.", (*view).keepsSilent},
		{"stands by what was said", Confirms, "⟦source The ministry⟧ ⟦cue said⟧ ⟦content it stood by the estimate⟧.", (*view).standsBy},
		{"recommends somebody for an office", Supports, "⟦source The panel⟧ ⟦cue recommended⟧ ⟦content Ada Roe for the post⟧.", (*view).recommendsPerson},
		{"votes somebody into an office", Supports, "⟦source The council⟧ ⟦cue confirmed⟧ ⟦content Ada Roe as its head⟧.", (*view).confirmsInOffice},
		{"accepts what was found", Confirms, "⟦source The bishop⟧ ⟦cue accepted⟧ ⟦content the auditor's findings⟧.", (*view).acceptsFinding},
		{"accepts that it is so", Confirms, "⟦source The bishop⟧ ⟦cue accepts⟧ ⟦content that there was a dinner⟧.", (*view).acceptsFact},
		{"stands by words", Confirms, "⟦source The Orrel Courier⟧ ⟦cue stands by⟧ ⟦content its story⟧.", (*view).standsByWords},
		{"says that it is true", Confirms, "⟦source The bishop⟧ ⟦cue said⟧ ⟦content the report was accurate⟧.", (*view).saysTrue},
		{"says yes and what", Confirms, "⟦source The bishop⟧ ⟦cue said⟧ ⟦content yes, he had signed the letter⟧.", (*view).saysYesThat},
		{"confirms", Confirms, "⟦source The bishop⟧ ⟦cue acknowledged⟧ ⟦content that the roof had been neglected⟧.", (*view).confirmsIt},
		{"cannot grasp it", Says, "⟦source Ms Orr⟧ ⟦cue said⟧ ⟦content she could not make sense of the plan⟧.", (*view).cannotGrasp},
		{"was not there", Denies, "“⟦content I wasn't there⟧”, ⟦source the pilot⟧ ⟦cue said⟧.", (*view).wasNotThere},
		{"is none of them", Denies, "“⟦content I am not a crook⟧”, ⟦source the pilot⟧ ⟦cue said⟧.", (*view).notOne},
		{"had no part in it", Denies, "⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content he had no part in the sale⟧.", (*view).hadNoPart},
		{"broke none", Denies, "“⟦content We broke no laws⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).brokeNone},
		{"would never do it", Denies, "“⟦content I would never do that⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).wouldNeverDo},
		{"never took it", Denies, "⟦content The meeting never took place⟧, ⟦source her office⟧ ⟦cue said⟧.", (*view).neverTook},
		{"they have the wrong one", Denies, "“⟦content They have got the wrong man⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", (*view).wrongMan},
		{"has no merit", Denies, "⟦content The lawsuit is without merit⟧, ⟦source the mill⟧ ⟦cue said⟧.", (*view).noMerit},
		{"none was done", Denies, "⟦source The mill⟧ ⟦cue said⟧ ⟦content no losses were hidden⟧.", (*view).noneDone},
		{"says that it is not untrue", Confirms, "“⟦content The claim is not false⟧”, ⟦source the port⟧ ⟦cue said⟧.", (*view).isTrue},
		{"confirms it outright", Confirms, "“⟦content We can confirm that Karl Orr stabbed the clerk⟧”, ⟦source the port⟧ ⟦cue said⟧.", (*view).saysConfirms},
		{"that is so", Confirms, "“⟦content That is correct⟧”, ⟦source the mill⟧ ⟦cue said⟧.", (*view).thatIsSo},
		{"did it themselves", Confirms, "⟦source The bank⟧ ⟦cue said⟧ ⟦content it had misled its customers⟧.", (*view).didItThemselves},
		{"claims the act", Confirms, "⟦source A militia⟧ ⟦cue claimed⟧ ⟦content responsibility for the blast⟧.", (*view).claimsAct},
		{"abhors it", Opposes, "⟦source The guild⟧ ⟦cue said⟧ ⟦content it was appalled by the murder of the clerk⟧.", (*view).abhors},
		{"grieves over it", Says, "⟦source Ada Roe⟧ ⟦cue said⟧ ⟦content she was shocked by the murder of the clerk⟧.", (*view).aggrieved},
		{"has only seen it shown", Says, "“⟦content We have seen a video that purports to show the murder⟧”, ⟦source the port⟧ ⟦cue said⟧.", (*view).onlySaw},
		{"did it to themselves", Says, "⟦source Police⟧ ⟦cue said⟧ ⟦content the gang's leader had killed himself⟧.", (*view).didToSelf},
		{"its own force did", Says, "⟦source The army⟧ ⟦cue said⟧ ⟦content it had killed the rebels' leader⟧.", (*view).ownForce},
		{"whoever does it", Says, "“⟦content Anyone found guilty of theft can expect to be fined⟧”, ⟦source the guild⟧ ⟦cue said⟧.", (*view).whoeverDoes},
		{"another is none of them", Denies, "“⟦content Karl Orr is not a racist⟧”, ⟦source Ada Roe⟧ ⟦cue said⟧.", (*view).notAnother},
		{"a court or an auditor says so", Finds, "⟦source The coroner⟧ ⟦cue said⟧ ⟦content the death was an accident⟧.", (*view).examinerSays},
		{"accuses nobody", Says, "⟦source The governor⟧ ⟦cue said⟧ ⟦content the storm had killed twelve people⟧.", (*view).accusesNobody},
		{"a thing fails", Says, "⟦source The crew⟧ ⟦cue said⟧ ⟦content the steering was failing⟧.", (*view).thingFails},
		{"did wrong to somebody", Alleges, "⟦source Police⟧ ⟦cue said⟧ ⟦content Karl Orr stabbed the clerk⟧.", (*view).didWrong},
		{"was done wrong to by somebody", Alleges, "⟦source The port⟧ ⟦cue said⟧ ⟦content two pilots were killed by rebels⟧.", (*view).wrongedBy},
		{"used their office for it", Alleges, "⟦source The report⟧ ⟦cue claimed⟧ ⟦content the dean used his influence to have a clerk fired⟧.", (*view).usedOffice},
		{"reportedly", Says, "⟦content The crew⟧ ⟦cue reportedly⟧ ⟦content slept in the hall⟧.", (*view).merelyReported},
		{"alleges", Alleges, "⟦source The union⟧ ⟦cue alleged⟧ ⟦content that the mill had hidden two accidents⟧.", (*view).accuses},
		{"is alleged", Alleges, "Two clerks ⟦cue are alleged to⟧ ⟦content have altered deeds⟧.", (*view).isAlleged},
		{"a paper has learned it", Says, "⟦content The mayor knew of the letter⟧, ⟦source the Orrel Courier⟧ ⟦cue has learned⟧.", (*view).paperLearned},
		{"a report claims", Alleges, "⟦source Radio Orrel⟧ ⟦cue aired a report claiming⟧ ⟦content that the dean had sold places⟧.", (*view).reportClaims},
		{"claims a wrong", Alleges, "⟦source The union⟧ ⟦cue claimed⟧ ⟦content ballot fraud in three wards⟧.", (*view).claimsWrong},
		{"alleges besides", Alleges, "⟦source Radio Orrel⟧ ⟦cue published a report alleging⟧ ⟦content that the dean spoke with the bursar⟧.", (*view).goesOnToAllege},
		{"a noun for an accusation", Alleges, "The ⟦cue allegations⟧ ⟦content that the dean sold places⟧ are three years old.", (*view).accusation},
		{"a suit says", Alleges, "⟦source The lawsuit⟧ ⟦cue says⟧ ⟦content the mill kept two sets of books⟧.", (*view).suit},
		{"calls somebody a liar", Alleges, "⟦source Ms Orr⟧ ⟦cue called⟧ ⟦content the deputy a liar⟧.", (*view).callsLiar},
		{"lays wrongdoing at somebody", Alleges, "⟦source The clerk⟧ ⟦cue said⟧ ⟦content the deputy had lied to the inquiry⟧.", (*view).laysWrong},
		{"it befell somebody", Says, "⟦content Two deckhands were hurt⟧, ⟦source the port⟧ ⟦cue said⟧.", (*view).befell},
		{"confirms this but not that", Declines, "⟦source The port⟧ confirmed the spill but ⟦cue not⟧ ⟦content that anyone had been hurt⟧.", (*view).butNot},
		{"a question", Asks, "⟦source The driver⟧ ⟦cue said⟧: “⟦content Who pays for the repair?⟧”", (*view).onlyQuestion},
		{"a court hears it", Says, "The inquest ⟦cue heard⟧ ⟦content that the mate had slept⟧.", (*view).isHeard},
		{"calls a calamity the worst", Says, "⟦source The relief agency⟧ ⟦cue called⟧ ⟦content the drought the deadliest in memory⟧.", (*view).callsWorst},
		{"calls it bad", Opposes, "⟦source The guilds⟧ ⟦cue called⟧ ⟦content the move a \"power grab\"⟧.", (*view).callsBad},
		{"calls it good", Supports, "⟦source The envoy⟧ ⟦cue called⟧ ⟦content the vote \"free and fair\"⟧.", (*view).callsGood},
		{"feels with somebody", Says, "⟦source The envoy⟧ ⟦cue expressed⟧ ⟦content his sadness at the death⟧.", (*view).feelsWith},
		{"calls it great", Supports, "⟦source The envoy⟧ ⟦cue called⟧ ⟦content the deal \"a triumph\"⟧.", (*view).callsGreat},
		{"agrees that they did it", Confirms, "⟦source The pilot⟧ ⟦cue agreed⟧ ⟦content that he had slept on watch⟧.", (*view).agreesToOwn},
		{"agrees that it is so", Supports, "⟦source Most skippers⟧ ⟦cue agree⟧ ⟦content the new quay was a costly mistake⟧.", (*view).agreesSo},
		{"names a thing", Says, "⟦source Villagers⟧ have ⟦cue dubbed⟧ ⟦content the ferry the Heron⟧.", (*view).namesThing},
		{"supposes", Believes, "⟦source The authors⟧ ⟦cue hypothesized⟧ ⟦content the eels would feed at night⟧.", (*view).supposes},
		{"blames for a wrong", Alleges, "⟦source The mayor⟧ ⟦cue blamed⟧ ⟦content Tolmia for the bombing⟧.", (*view).blamesForWrong},
		{"punishes", Opposes, "⟦source The union of states⟧ ⟦cue sanctioned⟧ ⟦content Tolmia over the plot⟧.", (*view).punishes},
		{"calls it worse than another", Opposes, "“⟦content The new law is much worse than the old one⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).callsWorse},
		{"tells how it should be", Says, "⟦source The clerks⟧ ⟦cue spoke about⟧ ⟦content how the fee should be paid⟧.", (*view).tellsHow},
		{"only comes", Says, "“⟦content We will miss her⟧”, ⟦source the pilot⟧ ⟦cue said⟧.", (*view).onlyComes},
		{"votes against it", Opposes, "“⟦content I will vote against it⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).votesAgainst},
		{"votes for it", Supports, "“⟦content I will vote for it⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).votesFor},
		{"a body will", Commits, "⟦content The government will appeal⟧, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).bodyWill},
		{"stands for it", Supports, "“⟦content I support the bridge⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).standsFor},
		{"stands against it", Opposes, "“⟦content I am against the bridge⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).standsAgainst},
		{"judges a plan good", Supports, "“⟦content It is the right decision⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).judgesGood},
		{"judges a plan bad", Opposes, "⟦content The cuts are cruel⟧, ⟦source the guild⟧ ⟦cue said⟧.", (*view).judgesBad},
		{"demands it outright", Demands, "“⟦content We demand an apology⟧”, ⟦source the guild⟧ ⟦cue said⟧.", (*view).demandsIt},
		{"is no order", Says, "“⟦content You must be 18 to vote⟧”, ⟦source the clerk⟧ ⟦cue said⟧.", (*view).noOrder},
		{"wanted it once", Says, "“⟦content I always wanted to be a pilot⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).onceWanted},
		{"must have been", Believes, "⟦source The mate⟧ ⟦cue said⟧ ⟦content the owners must have known of the crack⟧.", (*view).mustHave},
		{"somebody else plans it", Says, "⟦source Aides⟧ ⟦cue said⟧ ⟦content Jonas Orr plans to announce that he will run⟧.", (*view).othersPlan},
		{"somebody else will", Says, "Ada Roe was ill. ⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content she would veto the plan⟧.", (*view).othersWill},
		{"swears that it was not", Denies, "⟦source Two nurses⟧ ⟦cue swear⟧ ⟦content they never saw the letter⟧.", (*view).swearsNot},
		{"swears that it is", Says, "⟦source Two nurses⟧ ⟦cue swear⟧ ⟦content the letter was there⟧.", (*view).swears},
		{"the speaker should have", Confirms, "“⟦content We should have counted the boats again⟧”, ⟦source the registrar⟧ ⟦cue said⟧.", (*view).selfShouldHave},
		{"somebody should have", Opposes, "⟦source The mate⟧ ⟦cue said⟧ ⟦content the owners should have come to him⟧.", (*view).othersShouldHave},
		{"may have to", Says, "⟦source The airline⟧ ⟦cue said⟧ ⟦content it may have to cancel flights⟧.", (*view).foresees},
		{"the speaker must admit it", Confirms, "“⟦content We must concede that the dyke was weak⟧”, ⟦source the warden⟧ ⟦cue said⟧.", (*view).mustAdmit},
		{"somebody does not dispute it", Confirms, "⟦source Her lawyer⟧ ⟦cue said⟧ ⟦content that she does not dispute that they met⟧.", (*view).disputesNot},
		{"there should be something", Demands, "⟦source The guild⟧ ⟦cue said⟧ ⟦content there should be an inquiry⟧.", (*view).thereShould},
		{"somebody has to go", Demands, "“⟦content He has to go⟧”, ⟦source the guild⟧ ⟦cue said⟧.", (*view).mustGo},
		{"should be no matter", Says, "⟦source The guild⟧ ⟦cue said⟧ ⟦content the smoke should not be a concern⟧.", (*view).noMatter},
		{"somebody should", Demands, "⟦source The guild⟧ ⟦cue said⟧ ⟦content the council should pay the fine⟧.", (*view).saysOught},
		{"warns of what the speaker will do", Commits, "“⟦content We warn the council that our strikes will go on⟧”, ⟦source the guild⟧ ⟦cue said⟧.", (*view).threatens},
		{"warns of what may be", Says, "⟦source The mayor⟧ ⟦cue warned⟧ ⟦content that the dyke could fail⟧.", (*view).warnsOfMay},
		{"warns somebody not to", Demands, "⟦source The guild⟧ ⟦cue warned⟧ ⟦content the council not to close the port⟧.", (*view).warnsOff},
		{"how it would be", Says, "⟦source The mayor⟧ ⟦cue said⟧ ⟦content she would be fine with a longer strike⟧.", (*view).wouldBe},
		{"the speaker will", Commits, "⟦source The mayor⟧ ⟦cue said⟧ ⟦content she would veto the plan⟧.", (*view).saysWill},
		{"asks that somebody do it", Demands, "⟦source The guild⟧ ⟦cue asked⟧ ⟦content that the mate be heard⟧.", (*view).asksThat},
		{"tells somebody to", Demands, "⟦source The chairman⟧ ⟦cue told⟧ ⟦content the clerk to \"lose the tape\"⟧.", (*view).bids},
		{"wants somebody to", Demands, "⟦source The guild⟧ ⟦cue wants⟧ ⟦content the mate to resign⟧.", (*view).wantsOf},
		{"it is time for somebody to", Demands, "⟦source The guild⟧ ⟦cue said⟧ ⟦content it was time for the mate to go⟧.", (*view).timeToGo},
		{"challenges somebody to do it", Demands, "⟦source Ms Orr⟧ ⟦cue challenged⟧ ⟦content Ada Roe to a public debate⟧.", (*view).challenges},
		{"asks for something", Demands, "⟦source Two deputies⟧ ⟦cue asked for⟧ ⟦content a new count of the ballots⟧.", (*view).asksFor},
		{"asks in due form", Demands, "⟦source The prosecutor⟧ ⟦cue issued⟧ ⟦content an extradition request for Ivo Lind⟧.", (*view).asksInForm},
		{"urges", Demands, "⟦source The guild⟧ ⟦cue has begun urging the council⟧ ⟦content to pay the fine⟧.", (*view).urges},
		{"asks it in so many words", Demands, "“⟦content I ask you to keep the ferry running⟧”, ⟦source Ms Orr⟧ ⟦cue wrote⟧.", (*view).asksOutright},
		{"the speaker thinks somebody should", Demands, "“⟦content I think the council should pay the fine⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).thinksOught},
		{"lets somebody do it", Demands, "“⟦content Let the clerks count the ballots again⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).lets},
		{"we need", Demands, "“⟦content We need new boats⟧”, ⟦source the mate⟧ ⟦cue said⟧.", (*view).weNeedIt},
		{"somebody needs to", Demands, "⟦source The guild⟧ ⟦cue said⟧ ⟦content that the council needs to pay the fine⟧.", (*view).needsTo},
		{"the speaker will not", Commits, "⟦source The envoy⟧ ⟦cue said⟧: “⟦content We have no part in and will not meddle in the harbour's affairs⟧.”", (*view).willNot},
		{"the speaker is committed", Commits, "⟦source The mill⟧ ⟦cue said⟧ ⟦content it was committed to reopening in spring⟧.", (*view).isCommitted},
		{"the speakers want it done", Demands, "“⟦content We want the files opened⟧”, ⟦source the guild⟧ ⟦cue said⟧.", (*view).wantsDone},
		{"the speaker wants to say so", Says, "⟦source The pilot⟧ ⟦cue said⟧ ⟦content he wanted to make clear that the fog would stay⟧.", (*view).wantsToSay},
		{"the speaker wants to thank somebody", Supports, "“⟦content I would like to thank the crew⟧”, ⟦source the pilot⟧ ⟦cue said⟧.", (*view).wantsToThank},
		{"says to want of somebody to do it", Demands, "“⟦content I want you to leave the port⟧”, ⟦source the mate⟧ ⟦cue said⟧.", (*view).saysWantsOf},
		{"the speaker hopes", Believes, "⟦source The pilot⟧ ⟦cue said⟧ ⟦content he hoped the fog would lift⟧.", (*view).saysHopes},
		{"an order not to, in quotation marks", Demands, "“⟦content Don't panic⟧”, ⟦source the mate⟧ ⟦cue said⟧.", (*view).saysOrderNot},
		{"an order in quotation marks", Demands, "“⟦content Lower the boats⟧”, ⟦source the mate⟧ ⟦cue said⟧.", (*view).saysOrder},
		{"the speaker will, in quotation marks", Commits, "“⟦content We will reopen the school at Orrel⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).quotesWill},
		{"offers to do it", Commits, "⟦source Ostren⟧ ⟦cue has offered to withdraw⟧ ⟦content its guns⟧.", (*view).offers},
		{"announces an intention", Commits, "⟦source Ms Orr⟧ ⟦cue announced⟧ ⟦content her intention to run for mayor⟧.", (*view).announcesIntention},
		{"promises again", Commits, "⟦source The mayor⟧ ⟦cue repeated⟧ ⟦content the pledge⟧.", (*view).promisesAgain},
		{"assures that it will be", Commits, "⟦source The envoy⟧ ⟦cue assured⟧ them ⟦content there would be no tolls⟧.", (*view).assures},
		{"turns down what others want", Opposes, "⟦source The minister⟧ ⟦cue dismissed calls for⟧ ⟦content a new vote⟧.", (*view).turnsDownCall},
		{"rules out", Opposes, "⟦source The minister⟧ ⟦cue ruled out⟧ ⟦content any rise in aid⟧.", (*view).rulesOut},
		{"a court holds", Finds, "⟦source The High Court⟧ ⟦cue held⟧ ⟦content that the sale was void⟧.", (*view).courtHolds},
		{"according to a person", Says, "⟦cue According to⟧ ⟦source Ada Roe⟧, ⟦content the bus was late⟧.", (*view).toPerson},
		{"somebody has it from them", Says, "The clerk ⟦cue had it from⟧ ⟦source the mate⟧ ⟦content that the bus was late⟧.", (*view).hadFrom},
		{"says only", Says, "⟦source The board⟧ ⟦cue said only⟧ ⟦content that a vote was held⟧.", (*view).saysOnly},
		{"tells what they did", Says, "⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he banned the casino⟧.", (*view).didIt},
		{"says that he opposes it", Opposes, "⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he opposed the casino⟧.", (*view).saysOpposes},
		{"says that he is against it", Opposes, "⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he was against the casino⟧.", (*view).saysAgainst},
		{"says that he supports it", Supports, "⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he supported the casino⟧.", (*view).saysSupports},
		{"says that he denies it", Denies, "⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he denied every word of it⟧.", (*view).saysDenies},
		{"somebody knew it to be untrue", Alleges, "“⟦content He knew that to be untrue⟧”, ⟦source the pilot⟧ ⟦cue said⟧.", (*view).knewUntrue},
		{"was done wrongly", Alleges, "⟦source Two nurses⟧ ⟦cue said⟧ ⟦content that the fire drills had been faked⟧.", (*view).doneWrongly},
		{"scientists propose how it is", Says, "⟦source The authors⟧ ⟦cue proposed⟧ ⟦content that eels feed at night⟧.", (*view).theorises},
		{"finds it to be so", Finds, "⟦source Researchers⟧ ⟦cue found⟧ ⟦content there was so much iron that the eels could not reach it⟧.", (*view).findsSo},
		{"a poll says", Finds, "⟦source A Marl Institute poll⟧ ⟦cue says⟧ ⟦content that six in ten want the ferry back⟧.", (*view).pollSays},
		{"the speaker has none", Denies, "⟦source Belmora⟧ ⟦cue said⟧ ⟦content it made no promise to the fleet⟧.", (*view).saysNone},
		{"tells its support again", Supports, "⟦source Mr Orr⟧ ⟦cue stressed⟧ ⟦content his full support for the bridge⟧.", (*view).restatesSupport},
		{"tells its opposition again", Opposes, "⟦source Mr Orr⟧ ⟦cue stressed⟧ ⟦content his opposition to the bridge⟧.", (*view).restatesOpposition},
		{"no regret", Believes, "⟦source Mr Orr⟧ ⟦cue expressed⟧ ⟦content no regret for the deaths⟧.", (*view).unrepentant},
		{"has nothing but good to say", Supports, "⟦source Ada Roe⟧ ⟦cue had nothing but good to say about⟧ ⟦content the plan⟧.", (*view).onlyGood},
		{"has nothing good to say", Opposes, "⟦source Ada Roe⟧ ⟦cue had nothing good to say about⟧ ⟦content the plan⟧.", (*view).nothingGood},
		{"questions a thing", Opposes, "⟦source The union⟧ ⟦cue questioned⟧ ⟦content the driver's account⟧.", (*view).questionsThing},
		{"questions somebody about something", Asks, "⟦source Two detectives⟧ ⟦cue questioned⟧ ⟦content Karl Orr about the fire⟧.", (*view).questionsAbout},
		{"asks", Asks, "⟦source Reporters⟧ ⟦cue asked⟧ ⟦content whether the bridge was safe⟧.", (*view).asksIt},
	}
}

// rule returns the first rule that fits.
func (v *view) rule() (Rule, bool) {
	for _, r := range ruleTable {
		if r.when(v) {
			return r, true
		}
	}
	return Rule{}, false
}

var ruleTable = Rules()

// cuePhrase reports whether the lemmas stand in the cue, or begin in it and end in the two words behind it.
func (v *view) cuePhrase(lemmas ...string) bool {
	d, c := v.d, v.a.Cue
	end := min(d.Sentence[d.SentenceOf[c.End-1]].End, c.End+2)
	for i := c.Start; i < c.End; i++ {
		if firstLemma(d, i) == lemmas[0] && (phrase{lemmas: lemmas}).at(d, i, end) {
			return true
		}
	}
	return false
}

func (v *view) cueOrContentHas(w string) bool {
	return v.cueHas(w) || v.has(func(l string) bool { return l == w })
}

// follows reports whether the words behind token i have these lemmas.
func (v *view) follows(i int, lemmas ...string) bool {
	for k, l := range lemmas {
		if i+1+k >= v.d.Len() || v.d.Lemma[i+1+k] != l {
			return false
		}
	}
	return true
}

// near reports whether a word with that lemma hangs on token h a little before it.
func (v *view) near(h int, lemma string) bool {
	for i := max(h-4, 0); i < h; i++ {
		if int(v.d.Head[i]) == h && v.d.Lemma[i] == lemma {
			return true
		}
	}
	return false
}

// tellsNothing reports whether the cue leaves it to the content what is done.
func (v *view) tellsNothing() bool { return !v.does && !v.idioms && !v.negated && neutral(v.verb) }

func (v *view) onlyQuestion() bool {
	if v.inTranscript() && v.asks && v.quoted == 0 {
		return true
	}
	return v.tellsNothing() && v.signs().has(question) && v.quoted == 2 && len(v.words) < 40 && v.opensQuestion()
}

// inTranscript reports whether the cue is what stands behind the name of who speaks in a transcript: Roe:, ((Roe)):
func (v *view) inTranscript() bool {
	for i := v.a.Cue.Start; i < v.a.Cue.End; i++ {
		if !v.d.Tag[i].Punct() {
			return false
		}
	}
	return v.a.Cue.Len() > 0
}

// opensQuestion reports whether the content begins as a question does, not as a statement with ", right?" behind it.
func (v *view) opensQuestion() bool {
	l := v.first(0)
	if l == "and" || l == "but" || l == "so" {
		l = v.first(1)
	}
	switch l {
	case "be", "do", "have", "can", "could", "will", "would", "should", "may", "shall", "at", "in", "to", "for", "whose":
		return true
	}
	return english.Interrogative(l)
}

// namesThing: "the craft, dubbed the Heron".
func (v *view) namesThing() bool {
	switch v.verb {
	case "dub", "nickname", "christen", "codename":
	case "call", "name":
		if !v.passive || v.source >= 0 {
			return false
		}
	default:
		return false
	}
	return !v.negated && len(v.words) <= 6 && !v.has(func(w string) bool { return tone(w) > 0 })
}

// tellsHow: what should be is spoken of, not demanded.
func (v *view) tellsHow() bool {
	switch v.first(0) {
	case "how", "what", "who", "when", "where":
		return v.tellsNothing() && v.quoted == 0 && !v.asks && v.signs().has(oughtFirst)
	}
	return false
}

func (v *view) asksIt() bool {
	return (v.verb == "ask" || v.verb == "wonder" || v.verb == "inquire") && !v.negated && english.Interrogative(v.first(0))
}

// questionsAbout: to question somebody about something is to ask, and so it is when the police do; to question a plan is to be against it.
func (v *view) questionsAbout() bool {
	asks := v.source >= 0 && investigates(v.d.Lemma[v.source]) || v.has(func(w string) bool { return w == "about" || w == "over" || w == "regarding" })
	return asks && v.verb == "question" && !v.negated && v.d.Tag[v.head].Verb() && v.root >= 0 && (v.agent(v.root) || v.d.Sense[v.root] == doc.PersonNoun)
}

// nothingGood: who has nothing good to say about a plan is against it, and not silent.
func (v *view) nothingGood() bool {
	return v.cueHas("nothing") && v.cueHas("good", "positive", "nice", "kind") && v.cueHas("say") && !v.cueHas("bad")
}

// onlyGood: who has nothing but good to say about it, and nothing but praise.
func (v *view) onlyGood() bool {
	return v.cueHas("nothing") && v.cueHas("but") && v.cueHas("good", "praise", "kind", "nice")
}

// questionsThing: an account or a figure that is questioned is doubted, whoever does it.
func (v *view) questionsThing() bool {
	return v.verb == "question" && !v.negated && !v.passive && v.modal == "" && v.d.Tag[v.head].Verb() && v.root >= 0 && v.d.Tag[v.root].Noun() && doubtable[v.d.Lemma[v.root]] && len(v.clauses) == 0
}

// doubtable are nouns for what is doubted when it is questioned; persons are asked.
var doubtable = set(`account claim figure motive decision need wisdom value policy legality credibility integrity fairness timing cost evidence finding accuracy validity judgment judgement handling use role sincerity loyalty
	version story statement testimony result independence honesty competence fitness authenticity legitimacy effectiveness commitment ability necessity logic method number`)

// self reports whether the subject of a clause is who speaks.
func (v *view) self(c clause) bool {
	who := v.who(c.subject)
	return who == 1 || who == hashOf("i") || who == hashOf("we")
}

// mainClause returns the first clause, if it is the main one of the content.
func (v *view) mainClause() (clause, bool) {
	if len(v.clauses) == 0 || v.clauses[0].verb != v.root {
		return clause{}, false
	}
	return v.clauses[0], true
}
