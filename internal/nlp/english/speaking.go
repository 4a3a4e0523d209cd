package english

import (
	"slices"
	"strings"
)

// Tells reports whether the verb lemma w, with a subject and a clause behind it, makes that clause a statement of the subject's: said
// that it was over, promised there would be no cuts, feared the worst was to come.
func Tells(w string) bool { return tells[w] }

var tells = set(`say tell claim allege report state announce declare write note add insist assure promise swear testify explain
	admit concede acknowledge confirm deny dispute warn argue suggest believe fear recall describe conclude predict vow
	complain boast joke repeat reply respond radio mutter whisper shout confess pledge propose maintain assert contend reveal
	disclose remark comment observe stress emphasise emphasize suspect reckon hint signal tweet post email e-mail text
	ask demand wonder confide quip grumble instruct order urge
	rule hold find exclaim retort counter inform notify advise caution mention imply indicate contest refute attest affirm
	reiterate profess brag lament muse speculate estimate worry hope threaten offer agree`)

// OnlyTells reports whether the verb lemma w is of telling and no form of it is a noun, so that it tells whatever a tagger takes it for.
func OnlyTells(w string) bool { return onlyTells[w] }

var onlyTells = set(`say maintain insist argue contend assert concede acknowledge admit allege deny explain swear reiterate`)

// SaysAloud reports whether the verb lemma w tells, and is of no use in a passive with who speaks before it: a clerk boasted.
func SaysAloud(w string) bool {
	return onlyTells[w] && w != "allege" && w != "admit" && w != "maintain" || saysAloud[w]
}

var saysAloud = set(`boast complain joke quip brag grumble remark reply retort`)

// Runs reports whether the verb lemma w tells in a relative clause what somebody runs, makes, leads or stands for (the firm that owns the ferry), and takes no
// clause itself.
func Runs(w string) bool { return runs[w] }

var runs = set(`run own operate build manage lead head chair oversee represent employ control found publish organise organize sponsor host sell supply
	command govern coach train insure finance fund back regulate administer maintain audit inspect carry`)

// Mere reports whether the verb lemma w tells what somebody thinks rather than says. First persons use such verbs to put their own
// statements ("I think it is over"), which makes no second one.
func Mere(w string) bool { return mere[w] }

var mere = set(`believe fear suspect reckon worry hope hold find agree offer estimate`)

// Bids reports whether the verb lemma w, with whom it is put to and an infinitive, makes these a demand of the subject's: told him to
// sign, ordered the crew to stay.
func Bids(w string) bool { return bids[w] }

var bids = set(`tell ask order urge instruct advise warn beg implore command direct`)

// Vows reports whether the verb lemma w, with an infinitive, makes that a commitment of the subject's: threatened to resign.
func Vows(w string) bool { return vows[w] }

var vows = set(`threaten promise vow pledge swear offer agree`)

// Shows reports whether the verb lemma w, with something for its subject in which things are kept, makes what it has for an object or a
// clause a statement of that: the log shows a leak, data show that it leaked.
func Shows(w string) bool { return w == "show" || w == "record" }

// Recounts reports whether the lemma w tells that a document has what somebody said: the minutes record her as saying.
func Recounts(w string) bool { return recounts[w] }

var recounts = set(`record quote show have describe capture`)

// Keeps reports whether the noun lemma w is for something in which things are written or kept: the log, a memo, pictures.
func Keeps(w string) bool { return keeps[w] }

var keeps = set(`log record data datum document memo memorandum email e-mail letter file filing note diary minutes ledger photograph photo picture
	image footage film video recording transcript measurement download invoice receipt contract audit slip paper register notebook
	page spreadsheet docket certificate deed sheet registry exhibit logbook manifest timesheet dossier cable telegram book`)

// Missive reports whether the noun lemma w is for what people write as their own words and send or put out: a letter, a post, a statement.
func Missive(w string) bool { return missives[w] }

var missives = set(`letter email e-mail memo memorandum note message post tweet statement`)

// Sent reports whether the noun lemma w is for words that go from one to another, written or not: a letter, a call, a warning.
func Sent(w string) bool { return missives[w] || sent[w] }

var sent = set(`call warning word instruction order voicemail text request cable telegram assurance plea appeal demand`)

// Citing returns, of the lemmas of a participle and the words behind it, how many stand before those on whose word something is told: citing | two clerks, quoting from | a memo,
// relying on | a doctor, attributing the figure to | a clerk, on the word of | a nurse. It is 0 for others.
func Citing(words ...string) int {
	at := func(k int) string {
		if k < len(words) {
			return words[k]
		}
		return ""
	}
	switch at(0) {
	case "quote", "cite", "credit":
		if at(1) == "from" {
			return 2
		}
		return 1
	case "rely", "draw":
		if at(1) == "on" {
			return 2
		}
	case "on":
		switch at(2) {
		case "word", "strength", "authority", "say-so":
			if at(1) == "the" && at(3) == "of" {
				return 4
			}
		}
	case "attribute":
		k := 1
		if at(k) == "the" && Told(at(k+1)) {
			k++
		} else if at(k) != "this" && at(k) != "that" && at(k) != "it" {
			return 0
		}
		if at(k+1) == "to" {
			return k + 2
		}
	}
	return 0
}

// Sees reports whether the verb lemma w tells how the press comes by what is written: documents seen by the paper.
func Sees(w string) bool { return sees[w] }

var sees = set(`see obtain review view read examine acquire verify publish release`)

// Shown reports whether the noun lemma w is for what is written to be read by others, beside where things are kept.
func Shown(w string) bool { return shown[w] }

var shown = set(`report study survey paper draft summary analysis assessment statement lawsuit complaint affidavit testimony dossier message text correspondence figure accounts
	account presentation transcript copy page`)

// Told reports whether the noun lemma w is for all that somebody has told: the account, the figures.
func Told(w string) bool {
	switch w {
	case "account", "information", "figure", "number", "detail", "claim", "report", "allegation", "assertion", "quote", "quotation", "remark", "statement", "news", "story":
		return true
	}
	return false
}

// Reaches reports whether the verb lemma w tells that somebody gets in touch with another from afar, so that it takes "to say" behind it.
func Reaches(w string) bool { return reaches[w] }

var reaches = set(`ring phone telephone call text email e-mail write radio cable message`)

// GetsInTouch reports whether the verb lemma w tells that somebody gets in touch with another, whom it takes for its object or, where it is not direct, behind "to" or
// "on": rang the desk, came to her, called on him.
func GetsInTouch(w string, direct bool) bool {
	if direct {
		return reaches[w] && w != "write" || inTouch[w]
	}
	return towards[w]
}

var (
	inTouch = set(`contact approach visit stop meet tweet phone fax alert pull take`)
	towards = set(`write go come speak talk text email e-mail radio cable turn run rush hurry return drop`)
)

// Passes reports whether the verb lemma w has whom it was put to for the subject of its passive: had been told by the bank that ...
func Passes(w string) bool { return passes[w] }

var passes = set(`tell assure reassure inform warn promise advise notify instruct brief remind caution`)

// Medium reports whether the noun lemma w, without an article behind "by", is for how something is told and not for who tells it: by telephone.
func Medium(w string) bool { return media[w] }

var media = set(`telephone phone email e-mail letter text post radio fax courier cable message`)

// Hearer reports whether the noun lemma w, without an article, is for those to whom things are told: told police the driver had left.
func Hearer(w string) bool { return hearers[w] }

var hearers = set(`police officer detective investigator reporter journalist parliament congress prosecutor inspector mp lawmaker senator councillor staff friend colleague relative aide official court jurors juror doctor`)

// Hears reports whether the verb lemma w tells how the words of another were come by: heard the minister say, recalled the owner saying.
func Hears(w string) bool { return hears[w] }

var hears = set(`hear overhear recall remember quote cite describe`)

// Addresses reports whether the verb lemma w, with those who listen behind it, tells that somebody speaks to them and not what is said.
func Addresses(w string) bool { return w == "address" || w == "speak" || w == "talk" || w == "brief" }

// Hearing reports whether the noun lemma w is for those before whom a matter is heard: a court, the jury, an inquest.
func Hearing(w string) bool { return hearing[w] }

var hearing = set(`court inquest inquiry enquiry jury juror tribunal hearing trial magistrate commission committee panel`)

// Silent reports whether the lemma w may be the heart of an act without words: declined to, did not respond, could not be reached, said
// nothing, stopped short of.
func Silent(w string) bool { return silent[w] }

var silent = set(`silent turn decline refuse respond reply answer comment reach contact draw nothing short return say discuss disclose elaborate speculate confirm claim
	get tight-lipped mum hang take give go press exercise invoke pin guess name identify characterise characterize add dodge sidestep evade duck deflect avoid choose opt prefer brush wave bat leave come reveal release provide share specify divulge`)

// Establishes reports whether the verb lemma w tells what somebody has looked into and found.
func Establishes(w string) bool { return w == "find" || w == "conclude" || w == "rule" }

// SilentAct reports whether what the verb lemma w says is a matter of words, so that who declines or refuses it says nothing.
func SilentAct(w string) bool { return silentAct[w] }

var silentAct = set(`comment say discuss answer respond elaborate speak talk confirm deny identify name disclose reveal provide give specify
	explain address characterise characterize speculate reply testify detail divulge`)

// Judges reports whether the verb lemma w, with somebody or something behind it, tells what the subject holds of that: calling it theft, accusing the firm.
func Judges(w string) bool { return judges[w] }

var judges = set(`call accuse blame criticise criticize condemn endorse denounce describe label brand back support apologise apologize reject dismiss
	praise hail slam term`)

// Assails reports whether the noun lemma w is for those who attack with more than words: gunmen, a mob, a bear.
func Assails(w string) bool { return assails[w] }

var assails = set(`assailant attacker gunman militant insurgent rebel fighter soldier troop force army militia mob crowd rioter hooligan robber bandit burglar intruder knifeman bomber terrorist jihadist
	pirate raider drone warplane jet plane helicopter missile bullet bat dog bear shark crocodile wolf bull lion tiger elephant bee wasp snake virus hacker separatist guerrilla extremist gang youth thug`)

// Rescue reports whether the lemma w is for those who are to be saved, or who try to save them.
func Rescue(w string) bool { return rescue[w] }

var rescue = set(`rescue rescuer trap trapped survivor miner diver climber hiker caver avalanche rubble wreckage stranded firefighter lifeboat coastguard missing drown`)

// Asked reports whether the noun lemma w is of what somebody may be asked to give in words.
func Asked(w string) bool { return asked[w] }

var asked = set(`figure number detail date tonnage view reason breakdown timeline timetable timescale cause value estimate explanation opinion total price percentage
	tally toll specifics particular answer comment assurance undertaking commitment guarantee`)

// Called reports whether the lemma w is what is not returned by who gives no answer.
func Called(w string) bool {
	switch w {
	case "call", "calls", "message", "request", "e-mail", "email", "inquiry", "text", "letter", "question", "query", "voicemail":
		return true
	}
	return false
}

// Alone reports whether the verb lemma w takes no object of what it is about: comment, respond.
func Alone(w string) bool { return alone[w] }

var alone = set(`comment respond elaborate speak talk speculate reply testify`)

// Nobody reports whether the lemma w, as a subject, names none who could make a statement that is told: nobody, anyone, and the first and
// second persons, who tell their own.
func Nobody(w string) bool { return nobody[w] }

var nobody = set(`i we you one anyone nobody anybody nothing everyone none people what it that which this there`)

// Pleads reports whether the verb lemma w may tell that somebody asks not to be named.
func Pleads(w string) bool { return pleads[w] }

var pleads = set(`ask request insist speak seek demand prefer want wish agree stipulate require say decline refuse`)

// Won reports whether the noun lemma w, as what somebody claims or acknowledges, is not said but won or met: the title, a life, the crowd.
func Won(w string) bool { return won[w] }

var won = set(`title crown medal victory win life scalp wicket trophy prize gold silver bronze point championship crowd applause fan cheer
	audience place spot lead territory land seat throne refund benefit`)

// DeniesIt reports whether the verb lemma w puts aside a proposition as not so.
func DeniesIt(w string) bool { return deniesIt[w] }

var deniesIt = set(`deny dispute reject dismiss refute contest repudiate rebut`)

// AnswersIt reports whether the verb lemma w, with a noun group behind it, answers what that is for: denied the charge, confirmed the payment, owned the mistake.
func AnswersIt(w string) bool { return deniesIt[w] || answersIt[w] }

var answersIt = set(`confirm concede admit acknowledge rubbish condemn criticise criticize denounce defend welcome own disown retract withdraw ridicule deplore decry`)

// Unveils reports whether the verb lemma w, with a noun group behind it, tells of that for the first time: announced the vote, unveiled a plan.
func Unveils(w string) bool { return unveils[w] }

var unveils = set(`announce unveil disclose reveal`)

// HeldToBe reports whether the verb lemma w, in the passive with an infinitive, tells what others say or hold somebody to be or to have done: is said to be ill.
func HeldToBe(w string) bool { return heldToBe[w] }

var heldToBe = set(`say report believe understand think allege claim know consider suspect reckon hold`)

// CallsIt reports whether the verb lemma w, with an object and a noun or an adjective behind that, tells what the subject calls it: called the affair a farce.
func CallsIt(w string) bool { return callsIt[w] }

var callsIt = set(`call term brand label dub deem consider pronounce`)

// TakesItAs reports whether the verb lemma w, with an object and "as" behind that, tells what the subject holds it to be: dismissed the claims as baseless.
func TakesItAs(w string) bool { return takesItAs[w] }

var takesItAs = set(`describe denounce dismiss characterise characterize condemn hail portray reject ridicule decry slam regard deride mock lambast criticise
	criticize disparage label brand`)

// AskedFor reports whether the noun lemma w is for what is asked for, so that who denies it grants it not: bail, entry, a motion.
func AskedFor(w string) bool { return askedFor[w] }

var askedFor = set(`status victory win title seat promotion citizenship bail parole motion petition appeal request application permission access entry visa asylum permit licence license leave admission treatment benefit
	refund loan boarding passage promotion injunction stay custody visit right chance opportunity justice aid care clemency extradition accreditation reinstatement bid
	adjournment compensation funding`)

// Suffers reports whether a form of the verb lemma w that may be a past tense is a passive without its auxiliary, because of the word behind it:
// charged with, accused of, urged to. As a past tense it would have somebody behind it.
func Suffers(w, next string) bool {
	switch w {
	case "charge":
		return next == "with"
	case "accuse", "suspect", "convict", "acquit", "clear":
		return next == "of"
	case "urge", "tell", "order", "advise", "instruct", "invite", "believe", "allege", "permit", "allow", "forbid", "press":
		return next == "to"
	}
	return false
}

// SuffersInBrief reports the same of verbs that may have the word behind them as a past tense too, which headlines do not use: warned about, blamed for.
func SuffersInBrief(w, next string) bool {
	switch w {
	case "charge", "criticise", "criticize", "blame", "praise", "condemn", "slam", "hail", "warn", "question", "challenge", "cite", "denounce", "rebuke", "fault", "sue", "quiz", "grill":
		return next == "for" || next == "over" || next == "about" || next == "of" || next == "after" || next == "in" || next == "by" || next == "as" || next == "to"
	case "ask":
		return next == "to" || next == "about"
	case "name", "identify", "describe", "reveal", "confirm":
		return next == "as" || next == "in"
	}
	return false
}

// Places reports whether the preposition w may begin the words for whom something is said to, or where: to the paper, in a letter.
func Places(w string) bool { return places[w] }

var places = set(`to in at on during through via by before`)

// Fronts reports whether the preposition w, before a gerund, leaves who does it unsaid: for saying, after telling.
func Fronts(w string) bool { return fronts[w] }

var fronts = set(`for after by without before of from in while when`)

// Rumours reports whether the adverb w says that something is told without saying by whom.
func Rumours(w string) bool {
	return w == "reportedly" || w == "allegedly" || w == "purportedly" || w == "supposedly"
}

// Understood reports whether the passive of the verb lemma w puts something forward: it is understood, is alleged to have, is accused of.
func Understood(w string) bool { return understood[w] }

var understood = set(`understand allege claim report rumour rumor believe say think accuse announce declare presume project`)

// Judged reports whether the subject of the passive of the verb lemma w is whom somebody else judges, asks or expects something of: was
// criticised for, is expected to.
func Judged(w string) bool { return judged[w] }

var judged = set(`credit criticise criticize blame charge accuse condemn denounce praise hail applaud commend fault slam blast chide rebuke scold laud
	urge ask call name label dub brand consider deem regard view expect cite quote describe portray depict indict mention question
	dismiss challenge know nominate release request recommend schedule instruct`)

// Alleges reports whether the verb lemma w, behind "as" and its subject, tells who says so too.
func Alleges(w string) bool { return alleges[w] }

var alleges = set(`allege claim assert contend maintain insist argue suggest suspect charge`)

// Tellers reports whether the noun w, beside the colon of a headline, tells what stands on its other side: report, police, poll.
func Tellers(w string) bool { return tellers[w] }

var tellers = set(`report reports poll polls survey study police source sources newspaper paper official officials minister ministry court
	lawyer lawyers prosecutor prosecutors watchdog inquiry inquest experts union unions expert campaign camp spokesman spokeswoman
	spokesperson army military government media coroner auditor ombudsman regulator judge mayor president witness witnesses researchers
	scientists agency memo documents filing insider insiders aide aides investigators whistleblower`)

// Examines reports whether the noun w is for a look that somebody takes into a matter, or for those who take it.
func Examines(w string) bool { return examines[w] }

var examines = set(`review audit autopsy probe investigation panel commission committee tribunal analysis research tests test`)

// Platform reports whether the word w is the name of a place where people write in public.
func Platform(w string) bool { return platforms[w] }

var platforms = set(`twitter facebook instagram youtube reddit snapchat tiktok telegram linkedin medium weibo tumblr periscope mastodon`)

// Interlocutor reports whether the noun w is for one who asks or answers before a court or on air, as it stands before the lines of a transcript.
func Interlocutor(w string) bool { return interlocutors[w] }

var interlocutors = set(`judge court coroner clerk counsel prosecutor prosecution defence defense defendant accused witness juror reporter journalist interviewer host
	presenter moderator anchor caller chair chairman chairwoman speaker foreman`)

// Relation reports whether the noun w is for one who is so to another, and may speak in a headline: ex-wife, neighbours, survivor.
func Relation(w string) bool { return relations[w] }

var relations = set(`wife husband widow widower father mother parents son daughter brother sister family neighbour neighbours neighbor neighbors friend friends
	survivor survivors victim victims colleague colleagues minister ministers`)

// Rubric reports whether the word w, first or last before the colon of a headline, makes these words the name of a column rather than of a
// speaker.
func Rubric(w string) bool { return rubric[w] }

var rubric = set(`the latest live watch video photos exclusive breaking opinion analysis editorial obituary correction update updated explainer
	review preview interview timeline factbox daily podcast gallery poll-tracker column letters profile recap scores results transcript
	page statement clarification clarifications corrections note apology sketch
	photo photograph photographs videos listen read more related recommended story stories caption image images picture pictures graphic infographic slideshow interactive advertisement`)

// Again reports whether the adverb w, between a speaker and a verb, goes with the verb: further wrote, then said.
func Again(w string) bool { return again[w] }

var again = set(`further also then later now still never once soon just already again often`)

// DayOrMonth reports whether the lemma w names a day of the week or a month and nothing else, as "may" does.
func DayOrMonth(w string) bool { return dayOrMonth[strings.TrimSuffix(strings.ToLower(w), ".")] }

var dayOrMonth = set(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
	november december jan feb aug sept oct nov dec`)

// Calendar reports whether the lemma w names a stretch of the calendar: a day of the week, a month, a week, a year.
func Calendar(w string) bool {
	return DayOrMonth(w) || calendar[strings.ToLower(w)] || len(w) == 4 && w > "1899" && w < "2100"
}

var calendar = set(`may week month year weekend morning evening`)

// Near reports whether the word w, before a stretch of the calendar, tells which: this month, last week.
func Near(w string) bool { return w == "this" || w == "last" || w == "next" || w == "earlier" }

// Relative reports whether the word w tells a time by that of the report: yesterday, tonight.
func Relative(w string) bool {
	switch strings.ToLower(w) {
	case "yesterday", "today", "tonight", "tomorrow", "afternoon":
		return true
	}
	return false
}

// Subordinates reports whether the word w, before a clause or a participle, makes it tell when or why something else was so.
func Subordinates(w string) bool { return subordinates[w] }

var subordinates = set(`after when while as although though because since before once`)

// Money reports whether the noun w, behind a number, makes it a sum of money.
func Money(w string) bool { return money[w] }

var money = set(`dollar pound euro crown krone krona franc yen peso rupee rand cent lira shilling dinar`)

// Argues reports whether the noun w, with its owner and before "was that", is for what somebody tells: Orr's argument was that.
func Argues(w string) bool { return argues[w] || Putting(w) }

var argues = set(`argument message answer response reply view opinion belief warning explanation defence defense theory position verdict conclusion excuse line stance account version evidence testimony case word`)

// Counts reports whether the noun w is for a number of which somebody says how high it is: placed the toll at 40.
func Counts(w string) bool { return counts[w] }

var counts = set(`toll number figure cost count loss damage total value price estimate crowd turnout quantity volume tonnage discharge`)

// Reckons reports whether the noun lemma w, with its owner and a preposition, tells by whose account something is so: by her count, in their view.
func Reckons(w string) bool { return byWhose[w] || inWhose[w] }

// ReckonedIn reports whether the preposition goes with such a noun: by her count, in his opinion, from their view.
func ReckonedIn(preposition, w string) bool {
	switch preposition {
	case "by":
		return byWhose[w]
	case "in":
		return inWhose[w]
	}
	return preposition == "from" && w == "view"
}

var byWhose = set(`account reckoning arithmetic tally count estimate estimation calculation admission sums telling`)

var inWhose = set(`opinion view recollection telling version reckoning estimation judgment judgement`)

// SpeaksUp reports whether the verb lemma w, with the lemma behind it, tells in a headline that somebody speaks up: breaks ranks, hits back, turns on.
func SpeaksUp(w, next string) bool {
	switch w {
	case "break":
		return next == "rank" || next == "ranks" || next == "silence"
	case "turn":
		return next == "on"
	case "hit", "lash", "speak", "open":
		return next == "back" || next == "out" || next == "up"
	}
	return w == "react" || w == "respond" || w == "confess"
}

// Manner reports whether the adjective lemma w tells how somebody speaks: on the letter she was short, he is careful.
func Manner(w string) bool { return manner[w] }

var manner = set(`careful brisk short curt blunt firm cautious guarded forthcoming adamant defiant unrepentant dismissive scathing emphatic candid frank terse evasive
	unapologetic vague philosophical clear brief unmoved unequivocal unambiguous succinct direct insistent furious scornful sceptical skeptical unconvinced unimpressed
	resigned upbeat optimistic pessimistic gloomy wry resolute certain sure contrite apologetic indignant incredulous`)

// Uttered reports whether the noun lemma w is for what somebody has to say: had a warning, had another explanation.
func Uttered(w string) bool { return uttered[w] }

var uttered = set(`answer version explanation message warning theory word account advice question verdict response story regret plea request reason retort rejoinder`)

// Findings reports whether the noun lemma w names what a list tells: other findings, the main points.
func Findings(w string) bool {
	switch w {
	case "finding", "conclusion", "recommendation", "point":
		return true
	}
	return false
}

// KeepsNameOut reports whether somebody is asked by the verb at place k of some lemmas to keep a name to themselves: asked us not to print her name.
func KeepsNameOut(lemmas []string, k int) bool {
	switch lemmas[k] {
	case "print", "publish", "use":
		return k > 1 && lemmas[k-1] == "to" && lemmas[k-2] == "not" && slices.Contains(lemmas[k:min(k+4, len(lemmas))], "name")
	}
	return false
}

// WhereSpoken reports whether w, a lemma behind "speaking on", "in", "by", "to", "from" or "through", tells that somebody spoke to the public: speaking
// on condition of anonymity, by telephone, to reporters, through an interpreter.
func WhereSpoken(w string) bool {
	switch w {
	case "condition", "behalf", "radio", "television", "tv", "interview", "parliament", "court", "telephone", "phone", "video", "reporter", "journalist", "press",
		"medium", "interpreter", "translator", "lawyer":
		return true
	}
	return false
}
