package sourcing

// A Rule adds links to a chain or moves the speaker. It carries an example, and what is read there with it; in some the source, the
// cue and the content are marked.
type Rule struct {
	Name, Example string
	// Want is the speaker and behind it, after "<", the links from the innermost outwards, after "for" whom the speaker speaks for.
	Want string
	find func(*finder, int, *Sourcing)
}

// Rules returns the rules in the order in which they run, those that find outer links first.
func Rules() []Rule {
	return []Rule{
		{"beside", "Officials said the dam had cracked, according to the Lowick Herald.", "Officials < the Lowick Herald", (*finder).beside},
		{"by account", "By the clerk's account, the engineer said that the dam had cracked.", "the engineer < the clerk", (*finder).byAccount},
		{"cites", "The Lowick Herald, citing two officials, reported that the dam had cracked.", "two officials < The Lowick Herald", (*finder).cites},
		{"cites in a clause", "The dam had cracked, according to the Lowick Herald, which cited two officials.", "two officials < the Lowick Herald", (*finder).citesInClause},
		{"cited behind", "The Lowick Herald reported that the dam had cracked. The paper cited two officials.", "two officials < The Lowick Herald", (*finder).citedBehind},
		{"contained", "The Lowick Herald obtained a diary in which the engineer wrote that the dam had cracked.", "the engineer < The Lowick Herald", (*finder).contained},
		{"quotes as saying", "The Lowick Herald quoted a clerk as saying the dam had cracked.", "a clerk < The Lowick Herald", (*finder).quotesAs},
		{"passed", "A memo obtained by the Lowick Herald said the dam had cracked.", "A memo < the Lowick Herald", (*finder).passed},
		{"medium", "The engineer said in an interview with Vane News that the dam had cracked.", "The engineer < Vane News", (*finder).medium},
		{"sources of the press", "According to the Lowick Herald's sources, the dam had cracked.", "sources < the Lowick Herald", (*finder).sourcesOf},
		{"told", "The engineer told the Lowick Herald that the dam had cracked.", "The engineer < the Lowick Herald", (*finder).tells},
		{"heard", "The clerk overheard ⟦source the engineer⟧ ⟦cue say⟧ ⟦content that the dam had cracked⟧.", "the engineer < The clerk", (*finder).heard},
		{"learned", "⟦source The Pennant⟧ ⟦cue has learned⟧ from two people familiar with the sale ⟦content that the boat was sold⟧.", "two people familiar with the sale < The Pennant", (*finder).learned},
		{"heard from", "The clerk ⟦cue had heard from⟧ ⟦source the engineer⟧ ⟦content that the dam had cracked⟧.", "the engineer < The clerk", (*finder).hearer},
		{"told by", "The clerk ⟦cue had been told by⟧ ⟦source the engineer⟧ ⟦content that the dam had cracked⟧.", "the engineer < The clerk", (*finder).toldBy},
		{"told again", "The mayor said she had called the engineer, who told her that the dam had cracked.", "who < The mayor", (*finder).toldAgain},
		{"told on", "The engineer told the clerk, who told the Lowick Herald, that the dam had cracked.", "The engineer < the clerk < the Lowick Herald", (*finder).toldOn},
		{"passes on", "The report carries the ⟦cue account of⟧ ⟦source an engineer⟧ ⟦content that the dam had cracked⟧.", "an engineer < The report", (*finder).passesOn},
		{"had from", "The clerk had the story from an engineer, who said the dam had cracked.", "who < The clerk", (*finder).hadFrom},
		{"cites who", "The draft cites an engineer, who said the dam had cracked.", "who < The draft", (*finder).citesWho},
		{"spoke to", "The Lowick Herald said it had spoken to two officials, who said the dam had cracked.", "who < The Lowick Herald", (*finder).spokeTo},
		{"heard behind", "A harbour official said the dam had cracked. The official was told of it by a diver.", "a diver < A harbour official", (*finder).heardBehind},
		{"respondents", "Ten percent of respondents said in a Vane College poll that the dam had cracked.", "Ten percent of respondents < a Vane College poll", (*finder).respondents},
		{"maker", "A survey by Vane Research found that the dam had cracked.", "Vane Research", (*finder).maker},
		{"own account", "According to the engineer's account, the dam had cracked.", "the engineer", (*finder).ownAccount},
		{"authored", "The engineer wrote a memo in May. The memo said the dam had cracked.", "The engineer", (*finder).authored},
		{"handed on", "The engineer said in a note passed on by her brother that the dam had cracked.", "The engineer < her brother", (*finder).handedOn},
		{"missive from", "The clerk read out a letter from the engineer saying that the dam had cracked.", "the engineer < The clerk", (*finder).missiveFrom},
		{"reported in", "The strike followed a ⟦cue report⟧ in the Lowick Herald ⟦content that the dam had cracked⟧.", "the Lowick Herald", (*finder).reportedIn},
		{"through", "The mayor, through her lawyer, denied that the dam had cracked.", "her lawyer for The mayor", (*finder).through},
	}
}
