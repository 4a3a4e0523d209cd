package sourcing

import "strings"

// The lists of this file are of lemmas in lower case.

type words map[string]bool

func list(s string) words {
	out := words{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// notPress are words of the names of whom things are told, or by whom papers are seen, who pass nothing on to the reader.
var notPress = list(`court committee commission council parliament congress senate house assembly commons lords inquiry inquest tribunal police
	ministry department office government board panel reporter reporters journalist journalists investigator prosecutor lawmaker
	legislator union university party jury judge authority service bank company club league association federation institute conference
	summit nations nato un eu who cabinet army navy force guard embassy fbi cia school church hospital county state city republican
	democrat group campaign hearing crowd rally audience group fund trust corp inc ltd regulator bureau confederation chamber coalition alliance caucus foundation forum
	dialogue academy guild federation
	dáil seanad knesset bundestag bundesrat landtag sejm senedd stortinget storting folketing riksdag eduskunta duma rada diet majlis cortes
	sabha stormont holyrood oireachtas`)

// passes are verbs that tell what a paper does with words that others wrote or said.
var passes = list(`see obtain review publish release quote cite carry report serialise serialize post leak print read view interview broadcast air excerpt reach contact
	hear examine verify unearth acquire analyse analyze`)

// cites are verbs with which one names on whose word one says a thing.
var cites = list(`cite quote credit`)

// reports are verbs with which the press passes on what others say.
var reports = list(`report say write tell note quote cite add reveal disclose according`)

// writings are nouns for what bears words.
var writings = list(`statement disclosure declaration letter email e-mail tweet post message memo memoir book column editorial op-ed essay article release blog
	note text transcript translation diary document interview ad advertisement newsletter release piece commentary filing affidavit brief ruling
	mail cable telegram press-release manifesto petition questionnaire biography autobiography video mailer deposition testimony interview`)

// events are nouns for where and when people speak.
var events = list(`interview speech rally debate conference hearing call caucus meeting event appearance remark address briefing convention podcast show
	program programme broadcast forum townhall summit session ceremony panel visit stop fundraiser dinner lunch breakfast festival
	lecture testimony trial inquest inquiry gathering discussion conversation tour trip filibuster town-hall townhall hall phone telephone
	vigil service funeral protest demonstration march parade opening reception presentation keynote appearance trail
	stage television tv radio account feed newscast q&a assembly parliament congress senate commons courtroom floor chamber`)

// venues are those to whom words are told in a place of their own: told the House, told a rally.
var venues = list(`house commons lords senate congress parliament assembly court inquest inquiry tribunal committee commission council rally
	crowd conference hearing convention meeting audience summit forum congregation jury panel board
	dáil seanad knesset bundestag bundesrat landtag sejm senedd stortinget storting folketing riksdag eduskunta duma rada diet majlis cortes
	sabha stormont holyrood oireachtas`)

// notices are verbs of giving out something written.
var notices = list(`issue post write send publish release tweet circulate pen`)

// times are nouns of time, which make no occasion.
var times = list(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
	december week month year day morning evening afternoon night today yesterday tomorrow time hour weekend decade century season fall
	spring summer winter midnight noon past future meantime end beginning minute moment date quarter jan feb aug sept oct nov dec`)

// publics are words before "attorney" that make it an office of the state.
var publics = list(`u.s. us united-states district county state state's city prosecuting commonwealth commonwealth's federal assistant`)

// presses are words for what those do who speak to the press for others.
var presses = list(`press media communication communications`)

// secret are nouns for those whose names are kept back, one or many.
var secret = list(`source official aide adviser advisor insider operative strategist spokesman spokeswoman spokesperson informant whistleblower
	associate ally friend confidant confidante diplomat prosecutor agent banker staffer organizer organiser
	investigator lieutenant emissary colleague negotiator intermediary`)

// staff are those who count as such when one speaks: an employee.
var staff = list(`employee worker executive staffer clerk manager host`)

// open are nouns for people who speak openly as a set.
var open = list(`expert analyst voter critic supporter lawmaker opponent resident economist scientist scholar observer student protester fan
	republican democrat conservative liberal progressive parent neighbour neighbor villager islander citizen researcher historian
	activist advocate campaigner delegate member candidate rival respondent reporter commentator union poll percent court staff police
	american senator legislator mp worker doctor nurse teacher farmer author judge jury justice`)

// seated are nouns for bodies whose members are few, so that who counts some of them keeps back their names.
var seated = list(`board council committee subcommittee panel cabinet commission jury directorate executive syndicate team crew delegation squad`)

// hides are words with which somebody asks that a name be kept back.
var hides = list(`anonymity anonymous anonymously unnamed unidentified`)

// hearers are verbs whose passive subject is who was told.
var hearers = list(`tell assure inform promise warn advise`)

// shows are nouns behind the name of a paper or a station whose words they carry: a CNN panel, the Herald story.
var shows = list(`panel interview show program programme podcast broadcast story report article column op-ed editorial newscast newsletter reporter
	correspondent anchor host journalist editor columnist website site blog page radio television tv station newspaper magazine newswire segment appearance`)

// pressPeople are nouns for people of the press.
var pressPeople = list(`reporter correspondent anchor host journalist editor columnist`)

// papers are nouns for the press that stand for one named before: told the paper.
var papers = list(`paper newspaper station agency channel broadcaster magazine website site blog outlet tabloid daily weekly network journal publication newswire programme show program podcast`)

// boards are nouns behind which the name of a paper may stand: the editorial board of the Pennant.
var boards = list(`board newsroom staff team edition episode`)

// deputies are nouns for those who speak for whom they belong to: the mayor’s office, his agent.
var deputies = list(`office agent manager`)

// bodies are nouns for public bodies that need no other word to tell which: a police spokesman.
var bodies = list(`police military army navy government`)
