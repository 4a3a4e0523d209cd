package position

import "strings"

// act returns the position that lemma w, a verb, noun or adjective of a cue, takes by its meaning; ok is false for neutral and unknown words.
func act(w string) (p Position, ok bool) {
	if p, ok = acts[w]; !ok && len(w) > 3 {
		// The lemmas of a few verbs lack their e.
		p, ok = acts[w+"e"]
	}
	return p, ok
}

// acts are the lemmas by what they do. Words that do several things equally often stand nowhere.
var acts = words(map[Position]string{
	Alleges: `accuse allege allegedly alleged accusation allegation implicate incriminate slander libel insinuate insinuation purport
		reportedly sue indict impute
		charge lawsuit`,
	Denies: `deny dispute refute rebut contradict disclaim debunk repudiate denial rebuttal contest disprove refutation
		gainsay rubbish disbelieve`,
	Confirms: `confirm admit acknowledge concede confess corroborate verify authenticate admission confirmation confession
		acknowledgement acknowledgment apologize apologise apology concession admittedly`,
	Declines: `decline refuse refusal dodge sidestep evade deflect demur balk duck unwilling unwillingness
		withhold avoid skirt reticent coy noncommittal unresponsive stonewall silence mum abstain`,
	Demands: `urge demand implore exhort beseech press pressure petition order instruct command require recommend
		recommendation compel push appeal plead beg request seek encourage lobby direct warn advise invite solicit subpoena
		prod nudge agitate mandate remind necessitate advice warning urging
		plea persuade prescribe dictate convince caution pleading`,
	Commits: `vow promise pledge plan intend threaten swear undertake commit offer propose aim prepare decide volunteer
		proposal threat commitment decision guarantee try attempt resolve intention intent strive willing willingness ready poised
		determined opt choose elect announce introduce unveil pursue launch arrange schedule set
		goal priority assurance devote dedicate dedicated effort strategy implement vie scramble plot poise negotiate
		determination ambition`,
	Supports: `endorse back praise support defend applaud hail laud champion welcome commend favor favour embrace endorsement
		approve approval nominate thank congratulate advocate celebrate salute honor honour tout cheer defense defence
		compliment admire supporter proponent supportive extol vouch promote uphold backer backing hug trumpet
		adulation admiration bless sanction ratify adopt legalize legalise accept affirm pass grant appoint pick
		recognize recognise defender fan ally sympathize sympathise relish revere glorify romanticize credit side rally rave
		tribute sponsor co-sponsor cosponsor herald favorite favorable sympathetic gush crown extoll testimonial
		appreciative solidarity appreciation acclaim plaudit kudos congratulation rever respect admiring`,
	Opposes: `oppose disavow criticize criticise attack slam blast condemn denounce object decry deride mock ridicule rail lambaste
		assail bash disagree dismiss scold rebuke rip protest criticism condemnation opposition opponent critic critical
		disagreement chide lash skewer hammer belittle lament complain complaint disparage insult berate excoriate pan
		scoff denigrate boycott knock fault blame resist objection castigate chastise reprimand torch taunt mocking
		jab swipe diss disdain snub reject rejection discredit question challenge undermine bemoan trash scorn critique
		ban prohibit restrict block veto overturn outlaw fire oust censure sneer jeer boo heckle pillory vilify demonize
		demonise malign smear tar savage eviscerate broadside furor fury outrage backlash outcry dislike detest loathe despise
		aghast appalled angry furious upset decry grouse gripe grumble whine pounce zing needle mockery rant tirade
		diatribe denunciation dissent dispute-with fulminate thunder impugn deplore minimize downplay portray lampoon satirize
		bar curb abolish repeal disapprove disapproval unfavorable unfavorably anti-trump skeptic detractor foe blister
		upbraid admonish caricature dis burn clash feud spar quarrel
		renounce anger hit lambast harsh resistance hostility hostile dismissive outraged confront rebuff spurn
		harangue revil dislik railing scathing infuriate irritate bristle resent annoy distance withdraw discount
		incense enrage unhappy jeering scolding renunciation`,
	Asks: `ask inquire enquire wonder query quiz question-whether interrogate
		pose probe investigate explore interview`,
	Believes: `think believe hope fear feel expect want know see doubt suspect worry wish assume consider regard understand
		realize realise imagine learn remember prefer like belief expectation feeling desire concern view perceive recall
		love hate enjoy anticipate envision sense wary skeptical sceptical concerned worried confident convinced hopeful
		optimistic afraid sure certain aware unsure uncertain reluctant eager interpret deem perception impression
		presume suppose dread trust forget appear seem guess judge opinion conviction confidence thinking hopefully seemingly
		apparently presumably ponder contemplate await notice watch hear predict prediction forecast foresee speculate
		suspicion mindful anxious nervous happy glad proud sad disappointed surprised shocked excited frustrated frustration
		anxiety optimism pessimistic pessimism enthusiasm enthusiastic interested interest aspire aspiration dream yearn long
		curious intrigued baffled puzzled amazed fascinated impressed relieved thrilled mind care figure reckon conceive
		obvious clear evident likely unlikely probable possible think-of intrigue hesitate preference sentiment fond
		mistake misunderstand misread ignore overlook
		surprise shock passion faith thrill excite startle alarm distrust unsettle mystify muse apprehension leery
		comfort relief cynical keen zeal assumption disbelief dismay dismayed inclin inclined marvel mull regret
		attitude outlook reconsider scare desperate underestimate disappointment amusement enamor undecided affection
		sympathy amaze nervousness unease uneasy unnerve jubilant elated resigned rethink baffle perplex unimpressed
		envy amuse fascinate astonish astonished`,
	Finds: `find rule conclude determine estimate discover calculate show poll indicate reveal demonstrate measure
		ruling verdict finding prove uncover detect survey statistics data trial convict acquit sentence fact-check rate rank
		average count tally project projection strike void invalidate
		evidence research conclusion compile evaluate assess assessment tracker`,
})

// words turns lists of lemmas into a table.
func words(lists map[Position]string) map[string]Position {
	out := map[string]Position{}
	for p := range NumPositions {
		for w := range strings.FieldsSeq(lists[p]) {
			if _, ok := out[w]; !ok {
				out[w] = p
			}
		}
	}
	return out
}

// phrase is a row of lemmas of a cue; up to two other words may stand between two of them.
type phrase struct {
	lemmas   []string
	position Position
}

// phraseList is the phrases by what they do; one in a line.
func phraseList() map[Position]string {
	return map[Position]string{
		Alleges: `point the finger
			press charge
			file charge
			file suit
			file lawsuit`,
		Denies: `push back
			call false
			call untrue
			plead not guilty
			protest innocence
			not true
			reject claim
			reject allegation
			reject accusation
			reject suggestion
			reject notion
			reject idea
			reject charge
			dismiss claim
			dismiss allegation
			dismiss accusation
			dismiss suggestion
			dismiss notion
			dismiss report
			dismiss charge
			dismiss rumor
			dismiss rumour
			knock down
			shoot down
			have nothing to do with
			take exception`,
		Confirms: `plead guilty
			own up
			come clean
			claim responsibility
			take responsibility
			claim credit
			make no secret
			stand by
			bear out
			make admission`,
		Declines: `no comment
			not comment
			not answer
			not respond
			not return
			not reply
			not say
			not discuss
			not address
			not elaborate
			not provide
			not release
			not disclose
			not specify
			not offer
			not commit
			not name
			not identify
			not reveal
			not explain
			not confirm
			not be reach
			not be draw
			not get into
			refuse to say
			refuse to answer
			refuse to comment
			fail to respond
			stop short
			nothing to say
			neither confirm
			steer clear
			hang up
			remain silent
			remain mum
			keep mum
			stay mum
			stay silent
			keep quiet
			brush off question
			brush aside
			wave off
			avoid question
			ignore question
			take no question
			unavailable for comment
			not available
			decline to comment
			decline to say`,
		Demands: `call on
			call for
			call upon
			call to
			appeal to
			want to see
			ask for
			ask to
			tell to
			insist on
			insist that should
			make case for
			need to
			call up
			lean on
			put pressure
			caution against
			warn against
			cry for
			petition for
			push for
			press for
			agitate for
			campaign for
			lobby for`,
		Commits: `set out
			set to
			set about
			lay out plan
			plan to
			agree to
			be ready to
			be will to
			be prepare to
			be go to
			be determine to
			be try to
			would sign
			would let
			run for
			seek to
			look to
			look for way
			leave no doubt
			reserve the right`,
		Supports: `stand by
			stand behind
			stand with
			stand up for
			rally behind
			rally around
			line up behind
			get behind
			side with
			speak in favor
			in favor of
			in favour of
			vote for
			vote in favor
			vote to approve
			campaign for
			come out for
			make case for
			heap praise
			sing praise
			agree with
			agree that
			throw support
			throw weight
			sign off
			give credit
			pay tribute
			argue for
			defender of
			fan of
			come to defense
			speak highly
			warm to
			view favorably`,
		Opposes: `take issue
			take aim
			take swipe
			take shot
			take jab
			take to task
			hit out
			hit back
			fire back
			strike back
			lash out
			call out
			go after
			tear into
			rip into
			lay into
			light into
			speak out
			speak against
			come out against
			argue against
			vote against
			against
			campaign against
			rail against
			push back
			turn on
			pile on
			poke fun
			make fun
			laugh off
			scoff at
			rain on
			not support
			not endorse
			not vote for
			not agree
			not like
			not favor
			not back
			not accept
			refuse to endorse
			refuse to support
			refuse to back
			distance from
			heap scorn
			pour scorn
			pour cold water
			have problem with
			cast doubt
			raise question
			break with
			accuse of
			condemnation of
			hold accountable`,
		Asks: `ask whether
			ask if
			ask about
			ask how
			ask why
			ask what
			ask who
			ask when
			ask where
			raise question
			wonder whether
			want to know
			wonder aloud
			question whether`,
		Believes: `be sure
			be convince
			be concern
			be worry
			be aware
			be afraid
			be confident
			be certain
			look forward
			look like
			have faith
			have doubt
			have trouble
			make sure
			take interest
			keep in mind
			be skeptical
			in mind
			in eye
			in view
			would like
			would love
			would prefer
			come to see
			come to believe
			be think
			bet on
			count on
			have no idea`,
		Finds: `find that
			be find
			rule that
			rule against
			rule for
			rule in favor
			strike down
			accord to poll
			accord to data
			accord to survey
			accord to study`,
	}
}

// phrases returns the phrases by their first lemma.
func phrases(lists map[Position]string) map[string][]phrase {
	out := map[string][]phrase{}
	for p := range NumPositions {
		for line := range strings.Lines(lists[p]) {
			if l := strings.Fields(line); len(l) > 0 {
				out[l[0]] = append(out[l[0]], phrase{l, p})
			}
		}
	}
	return out
}

var phrasesByFirst = phrases(phraseList())

// neutral reports whether verb lemma w only tells that something was said: what the statement does is decided by its content.
func neutral(w string) bool { return neutrals[w] }

var neutrals = set(`say tell add write note state declare argue explain describe continue remark respond reply answer insist
	maintain claim assert contend tweet post observe comment mention report talk speak call put stress emphasize emphasise joke quip
	accord suggest reiterate repeat retort counter cite quote testify be have go respond : ? ) a. - – — " “ statement message
	reason recount relate point highlight underscore label dub name refer address discuss`)

// grave reports whether lemma w names wrongdoing, or calls somebody or something unlawful or dishonest.
func grave(w string) bool { return graves[w] }

var graves = set(`lie liar lying crime criminal crook crooked corrupt corruption fraud fraudulent steal theft rob bribe bribery launder
	rig rigged cheat cheater illegal illegally unlawful unlawfully violate violation murder murderer kill killer rape rapist
	assault abuse harass harassment molest grope conspire conspiracy collude collusion cover cover-up conceal hide hack hacker
	hacking leak smuggle smuggler traffic trafficker extort extortion blackmail defraud deceive deception dishonest dishonesty
	mislead misleading falsify falsehood forge forgery fake tamper manipulate plagiarize plagiarise misuse misappropriate embezzle
	perjury obstruct obstruction treason traitor terrorist wrongdoing misconduct negligent negligence incite felony guilty
	discriminate discrimination discriminatory racist intimidate intimidation suppress suppression sabotage spy espionage kickback
	unethical improper improperly scam con fabricate quid cronyism nepotism pay-to-play torture massacre
	interfere interference meddle meddling falsely lied stole stolen rapes murderers lies cheated bribed hid illegals impropriety
	charlatan cheating illicit lawlessness indictment indict felon thug thief plagiarism predator disenfranchise
	spying crimes criminals rapists sham shakedown slush perjure lawbreaker
	deceit deceitful duplicity duplicitous coerce coercion retaliate retaliation ripoff rip-off swindle scheme crony
	influence-peddling payoff pay-for-play hush whitewash inciting perjurer genocide biased unindicted cronies swindler looting
	loot peddle peddling entrap extortionist bigamy forger conman disenfranchisement cover-ups double-cross racketeering
	unaccountable illegitimate tampering doctored obfuscation`)

// harsh reports whether lemma w blames or belittles without naming wrongdoing.
func harsh(w string) bool { return harshes[w] }

var harshes = set(`bad wrong terrible horrible awful disgusting disgrace disgraceful disaster disastrous dangerous reckless irresponsible
	stupid dumb foolish ridiculous absurd outrageous unacceptable offensive insulting divisive hateful hate bigot bigotry failure fail
	failed weak incompetent incompetence unfit unqualified unstable ignorant embarrassing embarrassment shameful shame sad pathetic
	loser phony hypocrite hypocrisy hypocritical extreme extremist radical crazy insane nonsense wrongheaded misguided flawed mistake
	ruin destroy hurt harm damage wreck hollow empty unfair unjust cruel nasty ugly vile sexist xenophobic demagogue worst worse
	clown nut wacky scary frightening troubling disturbing disappointing disappoint problem undermine betray unprepared
	inappropriate unpresidential untrustworthy unconstitutional irrational hysterical inflammatory rhetoric deplorable
	poor poorly lousy mess debacle fiasco catastrophe catastrophic nightmare tragedy chaos broken rotten toxic poison insult
	intolerable ludicrous laughable joke silly naive clueless arrogant bully coward cowardly lazy low-energy selfish greedy
	thin-skinned temperament hostile attack mock demean demeaning degrade sick sickening repulsive abhorrent reprehensible
	despicable disrespect disrespectful scapegoat fear-mongering fearmongering racism hatred misogynist misogyny fascist fascism
	dictator authoritarian tyrant unamerican un-american socialist elitist establishment obsolete fiction chilling lawless trash
	third-rate lightweight puppet stooge anti-israel blowhard untested trigger-happy bombastic steal cost lose losing
	blunder bungle botch neglect abandon refuse stop never can't nothing no
	untenable blatant brash bellicose betrayal disturbed alienate alarming abysmal appalling atrocious callous
	careless condescending contempt cynical delusional deranged destructive disconcerting dysfunctional egregious
	erratic evil flip-flop futile garbage heartless idiot idiotic immoral impulsive ineffective inept inexcusable
	inexperienced insensitive intolerant jeopardize liability madness mean-spirited meltdown miserable miserably
	moron obscene offend oblivious opportunist oppressive outrage outraged overreach pander pandering paranoid petty
	pitiful prejudice propaganda reactionary regressive risky ruthless scandal self-serving senseless shady shameless
	short-sighted shortsighted sleazy slur spineless squander stunt tarnish terrify terrifying thoughtless tone-deaf
	tragic trivialize uninformed unpatriotic unpopular unrealistic vicious vindictive vulgar warmonger waste wasteful
	weaken weakness worthless hypocritically appalled divide demonize politicize exploit devastating crisis threat
	anger disrespectfully unfortunately sadly insensitivity
	disqualify disqualifying disqualified disingenuous crude bizarre weird inhumane bleak brutal brutality dire horrific useless
	vague stale stagnant problematic chaotic incoherent unpredictable provocative incendiary painful burden burdensome
	unnecessary detrimental disproportionate questionable unsustainable inadequate insufficient excessive costly doom undercut
	hawkish leftist cozy polarize polarizing bankrupt collapse turmoil disrupt dismantle gutter circus spectacle unfortunate
	volatile carelessness dirty thwart harmful distort distortion disregard screw damn crush deprive erode cripple crippling
	boring confuse confused confusing intrusion malaise ugliness stereotype mishandle mishandling skyrocket bullshit malarkey
	baggage backward backwards outdated out-of-touch half-baked half-hearted dishonor flout job-killing horror stoke stain wreak
	plague gut trample backfire embolden appease appeasement capitulate capitulation surrender twist obsess obsessed obsession
	trivial lack lacking incapable ill-equipped unserious unelectable unconvincing tepid anemic sellout carpetbagger mislabel
	offended scare irresponsibly recklessly foolishly shamefully disrespecting contemptible unworthy unhinged unglued
	temperamentally vulgarity profane juvenile childish petulant tantrum whiner gimmick farce travesty insanity idiocy stupidity
	folly fraught hypocrites extremism demagoguery nativist isolationist wishy-washy gutless aloof elitism smug pompous
	phoniness flip-flopper waffle waver squishy sloppy amateur amateurish inexperience overheated hyperbole overblown exaggerate
	exaggeration exaggerated counterproductive draconian punitive heavy-handed misogynistic homophobic anti-semitic islamophobic
	un-christian saber-rattling dumbest stupidest weakest poorest ugliest dangerously deadly suffer suffering misery despair
	decline decay rot rubber-stamp boondoggle giveaway handout bureaucratic bloated corrosive poisonous venom vitriol vitriolic`)

// kind reports whether lemma w praises.
func kind(w string) bool { return kinds[w] }

var kinds = set(`great good best wonderful excellent fantastic terrific strong smart brave courage courageous honest integrity decent decency
	proud pride leader leadership qualified experienced honorable respect respected admire love loved thoughtful caring impressive
	tremendous amazing incredible outstanding extraordinary deserve right hero champion fighter friend grateful thank congratulate
	support endorse endorsement agree ready brilliant dedicated passionate principled steady fit effective success successful bold
	capable competent trust trusted wise wisdom vision inspire inspiring inspired beautiful perfect genius class classy humble
	gracious generous generosity warm compassionate compassion fair true genuine authentic sincere tough strength stand unite
	uniter better important historic progress achievement accomplish accomplishment proven dignity loyal loyalty patriot patriotic
	extraordinarily incredibly tremendously fearless tireless tirelessly fan phenomenal superb masterful stellar
	singularly suited remarkable delighted honored pleased unify admirable appreciate appreciation astute awesome
	beloved blessed blessing bravery charismatic charming commend commendable congratulations credible dedication
	dependable devoted dignified diligent empathy exceptional exemplary fabulous faithful formidable gifted grace
	heroic honor ideal indispensable inspiration intelligent kindness legend likable magnificent noble pleasure
	powerful praise pragmatic promising reliable resilient respectful savvy selfless sensible smartest steadfast
	strongest superior talented talent thrilled truthful unifier unwavering valuable virtue warrior welcome
	well-qualified winner worthy judgment stronger finest glad
	positive reasonable healthy ethical efficient robust articulate trustworthy candid boon breakthrough milestone landmark
	transformative ambitious meaningful substantive inclusive constructive bipartisan greatness goodness humility competence
	credibility bright nice thrive heal healing uplift uplifting strengthen eloquent eloquently trailblazer trailblazing
	visionary charisma accomplished skillful deft encouraging helpful well-suited well-prepared prepared committed commitment
	consistent decisive resolute hard-working hardworking gutsy guts heroism selflessness tenacious tenacity backbone stamina
	smarts intellect intellectual statesman stateswoman graceful poise calm steadiness optimistic hopeful goodwill mentor
	role-model icon legendary unmatched unparalleled invaluable splendid marvelous superlative first-rate top-notch world-class
	unbelievable unsurpassed lovely sweet sincerely heartfelt trustworthiness deserving rightly bravely bravest greatest smartly
	wonderfully brilliantly exemplify embody cherish applaud gratitude thankful blessings flawless polished seasoned shrewd
	likeable personable approachable joyful sensibly prudent sound solid stable successfully exciting excited landmark fairer
	safer improve improvement benefit prosper prosperity`)

// untrue reports whether lemma w calls a proposition untrue.
func untrue(w string) bool { return untrues[w] }

var untrues = set(`false untrue fabrication fabricated fiction lie nonsense baseless unfounded groundless bogus inaccurate incorrect hoax
	categorically preposterous ludicrous rubbish myth untruth falsehood smear misrepresentation fake invented erroneous mistaken
	misunderstood misinterpreted mischaracterized unsubstantiated`)

func set(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[w] = true
	}
	return out
}
