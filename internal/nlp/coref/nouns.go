package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// nouns tells what a common noun stands for, for nouns that news uses of parties, by lemma.
type nouns map[string]doc.EntityType

func newNouns() nouns {
	n := nouns{}
	n.add(doc.PersonType, `mp mep msp ceo cfo spokesman spokeswoman spokesperson president senator congressman congresswoman governor mayor minister secretary
		chairman chairwoman chair candidate nominee leader judge justice lawyer attorney prosecutor officer official aide adviser advisor
		strategist analyst expert professor doctor man woman boy girl person witness source diplomat ambassador director manager
		executive founder owner author writer reporter journalist editor columnist host anchor commentator critic supporter voter
		lawmaker legislator representative politician activist billionaire millionaire businessman tycoon mogul celebrity actor
		actress singer coach player student teacher worker employee resident neighbor neighbour victim suspect defendant
		archbishop politician rival opponent contender front-runner frontrunner hopeful incumbent successor predecessor veteran
		scientist researcher economist historian pollster surrogate operative staffer insider donor fundraiser delegate democrat
		republican conservative liberal libertarian king queen prince pope bishop priest pastor general colonel captain sergeant
		husband wife son daughter father mother brother sister friend colleague counterpart deputy narrator moderator
		whistleblower informant detective sheriff cop soldier guard pilot driver consultant counsel chief head boss chancellor
		premier lord commissioner speaker treasurer user participant attendee respondent neurosurgeon physicist
		newsman newswoman anchorman anchorwoman newscaster counselor ally
		marshal brigadier commodore commander commandant superintendent inspector constable coroner comptroller controller auditor accountant engineer nurse warden vice-president vice-chairman ex-president guest caller
		mum mom dad boyfriend girlfriend grandmother grandfather grandson granddaughter stepfather stepmother stepson stepdaughter fiancée fiancé nephew niece cousin aunt
		uncle widow widower agent publicist
		corporal cleaner headteacher principal academic photographer fireman cabbie commuter militant fugitive midfielder carer cleric elder
		councillor councilor magistrate surgeon architect solicitor barrister foreman supervisor conductor curator librarian archivist chemist geologist fisherman landlord tenant envoy ombudsman registrar bursar
		striker goalkeeper defender winger archdeacon curate vicar chaplain biologist ecologist hydrologist virologist epidemiologist seismologist meteorologist pathologist toxicologist psychologist psychiatrist
		therapist dentist pharmacist paramedic midwife firefighter electrician plumber technician mechanic welder programmer blogger novelist poet playwright filmmaker producer composer violinist pianist dancer
		choreographer sculptor trustee selectman assemblyman assemblywoman alderman bailiff skipper trader broker banker`)
	n.add(doc.OrganisationType, `agency company firm campaign party organization organisation group network newspaper paper magazine outlet
		station website bank union association foundation institute university college school hospital club team league church
		committee coalition corporation business publisher think-tank nonprofit charity board pac super-pac ngo news broadcaster startup
		airline carrier manufacturer maker retailer show program programme
		trust society alliance museum laboratory lab federation guild syndicate cooperative co-operative academy insurer lender supermarket brewery shipyard railway dairy watchdog observatory orchestra diocese clinic`)
	n.add(doc.GovernmentType, `government ministry department administration bureau court senate congress parliament house council commission
		embassy consulate state city county country nation kingdom republic police military army navy cabinet legislature chamber
		regulator authority panel office tribunal inspectorate directorate`)
	n.add(doc.GroupType, `people public media press crowd audience family couple electorate community majority staff leadership establishment
		delegation jury opposition millennial youth folk men women everybody elite gop base population`)
	n.add(doc.DocumentType, `report book e-mail email letter lawsuit complaint suit statement study document memo memorandum article story
		post tweet transcript filing affidavit indictment ruling opinion order decision editorial column op-ed ad advertisement
		commercial video film documentary bill law act measure treaty agreement accord resolution constitution testimony
		speech message note headline chyron review analysis research data figure statistics statistic record paper warrant brief
		petition manifesto blog interview list website proposal release findings survey-report`)
	n.add(doc.PollType, `poll survey census exit-poll polling`)
	return n
}

func (n nouns) add(t doc.EntityType, words string) {
	for _, w := range strings.Fields(words) {
		if _, ok := n[w]; !ok {
			n[w] = t
		}
	}
}

// typeOf returns what the noun at i stands for, NoType for what is no party.
func (w *work) typeOf(i int) doc.EntityType {
	d := w.d
	lemma := d.Lemma[i]
	if lemma == "state" && i+2 < d.Len() && d.Lemma[i+1] == "of" && !d.Form[i+2].Traits.Has(doc.Capital) || lemma == "board" && i > 0 && d.Lemma[i-1] == "on" ||
		lemma == "act" && i+1 < d.Len() && d.Lemma[i+1] == "of" && !d.Form[i].Traits.Has(doc.Capital) {
		return doc.NoType // a state of emergency, on board, an act of kindness
	}
	if lemma == "head" && i > 0 && d.Tag[i-1] == doc.PRPS && d.Head[i] >= 0 && w.tree.is(i, doc.Obj) && moved(d.Lemma[d.Head[i]]) {
		return doc.NoType // shook his head
	}
	if lemma == "ward" && !(i+2 < d.Len() && d.Lemma[i+1] == "of" && (d.Lemma[i+2] == "the" || d.Lemma[i+2] == "court")) {
		return doc.NoType // where councillors sit
	}
	if lemma == "trust" && (i == 0 || d.Tag[i-1] != doc.DT && !d.Tag[i-1].Noun()) {
		return doc.NoType // they have lost his trust
	}
	if english.PollingPlace(d.Lemma, i) {
		return doc.NoType
	}
	if t, ok := w.nouns[lemma]; ok {
		return t
	}
	if k := strings.LastIndexByte(lemma, '-'); k >= 0 {
		if t, ok := w.nouns[lemma[k+1:]]; ok {
			return t
		}
		if strings.HasSuffix(lemma, "-old") {
			return doc.PersonType
		}
	}
	if d.Tag[i] == doc.NN || d.Tag[i] == doc.NNS {
		if d.Sense[i] == doc.PersonNoun {
			return doc.PersonType
		}
	}
	return doc.NoType
}

// moved reports whether a verb is for what people do with their heads.
func moved(verb string) bool {
	switch verb {
	case "shake", "nod", "bow", "hang", "lower", "raise", "scratch", "shave", "turn", "bang":
		return true
	}
	return false
}

// roleHead returns the word that a noun for a role is matched by: what several words say of one office is one.
func roleHead(lemma string) string {
	switch lemma {
	case "spokeswoman", "spokesperson":
		return "spokesman"
	case "chairwoman", "chair", "chairperson":
		return "chairman"
	case "congresswoman", "rep", "representative":
		return "congressman"
	case "sen", "sens":
		return "senator"
	case "gov":
		return "governor"
	case "nominee", "hopeful", "contender", "front-runner", "frontrunner":
		return "candidate"
	case "pres":
		return "president"
	case "prof":
		return "professor"
	case "dr":
		return "doctor"
	case "gen":
		return "general"
	case "cllr":
		return "councillor"
	case "attorney":
		return "lawyer"
	case "e-mail":
		return "email"
	}
	return lemma
}

// attribute reports whether a noun for a person says what somebody is rather than whose: "the senator" takes up who is spoken of, "the
// lawyer" may be anybody's.
func attribute(lemma string) bool {
	if strings.HasSuffix(lemma, "-old") {
		return true
	}
	switch lemma {
	case "mp", "mep", "msp", "mca", "mla", "td", "mk", "mna", "mlc", "senator", "congressman", "lawmaker", "legislator", "republican", "democrat", "conservative", "liberal", "billionaire", "millionaire",
		"businessman", "businesswoman", "mogul", "tycoon", "magnate", "neurosurgeon", "surgeon", "celebrity", "actor", "actress", "singer",
		"candidate", "politician", "veteran", "activist", "developer", "economist", "scientist", "physicist", "star", "investor",
		"entrepreneur", "socialist", "libertarian", "incumbent", "newcomer", "outsider", "insurgent":
		return true
	}
	return false
}

// womanly and manly report whether a noun for a person tells the gender.
func womanly(lemma string) bool {
	switch lemma {
	case "woman", "girl", "spokeswoman", "congresswoman", "chairwoman", "businesswoman", "actress", "wife", "daughter", "mother", "sister", "queen",
		"princess", "lady", "mrs", "ms", "miss", "madam", "mme", "aunt", "niece", "widow", "girlfriend", "grandmother", "mom", "newswoman", "anchorwoman":
		return true
	}
	return false
}

func manly(lemma string) bool {
	switch lemma {
	case "man", "boy", "spokesman", "congressman", "businessman", "chairman", "husband", "son", "father", "brother", "king", "prince", "lord", "mr",
		"sir", "uncle", "nephew", "widower", "boyfriend", "grandfather", "dad", "pope", "priest", "newsman", "anchorman":
		return true
	}
	return false
}

// honorific reports whether the lower-case word w stands before the name of a person: as a form of address, or as an office with a capital.
func honorific(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "mr", "mrs", "ms", "mx", "miss", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt", "col", "sgt", "capt", "adm",
		"rev", "hon", "pres", "sir", "dame", "lord", "lady", "president", "senator", "senators", "congressman", "congresswoman", "representative",
		"governor", "mayor", "justice", "judge", "secretary", "minister", "chancellor", "premier", "prime", "vice", "speaker", "professor", "doctor",
		"king", "queen", "prince", "princess", "pope", "archbishop", "bishop", "cardinal", "father", "sister", "general", "colonel", "captain", "major",
		"lieutenant", "sergeant", "admiral", "chief", "ambassador", "attorney", "director", "chairman", "chairwoman", "deputy", "commissioner",
		"sheriff", "detective", "officer", "councilman", "councilwoman", "alderman", "democrat", "republican", "former", "ex-president",
		"vice-president", "mp", "nominee", "candidate", "leader", "aide", "spokesman", "spokeswoman", "uncle", "aunt", "ayatollah", "sheikh",
		"fox", "cnn", "house", "senate", "majority", "minority", "reverend", "rabbi", "imam", "pastor", "monsignor", "msgr", "cmdr", "maj", "supt", "insp",
		"marshal", "brigadier", "commodore", "commander", "commandant", "superintendent", "inspector", "constable", "coroner", "comptroller", "controller", "treasurer",
		"fr", "sr", "br", "cllr", "cr", "honourable", "honorable", "adv", "havildar", "naik", "subedar", "jemadar", "sepoy", "provost", "rector":
		return true
	}
	return false
}

// address reports whether the lower-case word w before a name is a form of address or an office and never part of the name.
func address(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "mr", "mrs", "ms", "mx", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "gen", "lt", "col", "sgt", "capt", "adm", "rev", "hon", "pres",
		"president", "senator", "congressman", "congresswoman", "representative", "governor", "minister", "secretary", "professor", "spokesman",
		"spokeswoman", "chairman", "chairwoman", "ambassador", "sheikh", "ayatollah", "rabbi", "reverend", "monsignor":
		return true
	}
	return false
}

// formOfAddress reports whether a word before a name says nothing of what somebody is.
func formOfAddress(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "mr", "mrs", "ms", "mx", "miss", "sir", "dame":
		return true
	}
	return false
}
