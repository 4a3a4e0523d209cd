package english

import "strings"

// Lemma returns the base form of a lower-case word used as a verb, a noun or another part of speech.
func Lemma(w string, verb, noun bool) string {
	switch {
	case verb:
		return verbLemma(w)
	case noun:
		return nounLemma(w)
	}
	return w
}

func verbLemma(w string) string {
	if base, ok := irregularVerbs[w]; ok {
		return base
	}
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4, strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"),
		strings.HasSuffix(w, "zzes"), strings.HasSuffix(w, "oes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 2:
		return w[:len(w)-1]
	case strings.HasSuffix(w, "eed"):
		return w
	case strings.HasSuffix(w, "ed") && len(w) > 3:
		return stem(w[:len(w)-2])
	case strings.HasSuffix(w, "ing") && len(w) > 4 && strings.ContainsAny(w[:len(w)-3], "aeiouy"):
		return stem(w[:len(w)-3])
	}
	return w
}

// stem mends the stem that -ed or -ing leaves: undoubles a final consonant, gives back a silent e.
func stem(s string) string {
	n := len(s)
	if n < 3 {
		return s + eIf(n == 2 && vowel(s[0]) && !vowel(s[1]))
	}
	a, b, c := s[n-3], s[n-2], s[n-1]
	switch {
	case b == c && c != 'l' && c != 's' && c != 'e' && c != 'o' && c != 'z' && c != 'f':
		return s[:n-1]
	case b == c && c == 'l' && doubledL[s]:
		return s[:n-1]
	case c == 'v' || c == 'u' || c == 'c' && b != 'i' || c == 'z' && b != 'z' || c == 's' && (vowel(b) || b == 'n' || b == 'r') && b != 's' && !keepS[s]:
		return s + "e"
	case c == 'g' && (b == 'n' && silentE[s] || b == 'r' || b == 'd' || vowel(b) && !vowelG[s]):
		return s + "e"
	case silentE[s]:
		return s + "e"
	case vowel(c):
		return s
	case !vowel(a) && vowel(b) && !vowel(c) && n <= 4 && c != 'w' && c != 'x' && c != 'y' && !shortNoE[s]:
		return s + "e"
	case strings.HasSuffix(s, "at") && (a != 'e' && a != 'o' || strings.HasSuffix(s, "creat")) && n > 4 && !keepAt[s], strings.HasSuffix(s, "ut") && n > 5 && !vowel(a),
		strings.HasSuffix(s, "ir") && n > 4 && !vowel(a), strings.HasSuffix(s, "id") && n > 4 && !keepAt[s],
		strings.HasSuffix(s, "bl") || strings.HasSuffix(s, "pl") || strings.HasSuffix(s, "tl") || strings.HasSuffix(s, "dl") || strings.HasSuffix(s, "gl") || strings.HasSuffix(s, "ckl"),
		strings.HasSuffix(s, "ur") && !vowel(a) && !keepAt[s]:
		return s + "e"
	}
	return s
}

func eIf(b bool) string {
	if b {
		return "e"
	}
	return ""
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func nounLemma(w string) string {
	if base, ok := irregularNouns[w]; ok {
		return base
	}
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && len(w) > 3:
		return w[:len(w)-1]
	}
	return w
}

var (
	doubledL = set(`travell cancell labell modell signall controll compell expell propell rebell patroll excell fuell
		levell counsell quarrell marvell dispell repell impell pedall tunnell equall channell duell`)
	keepS   = set(`focus bias canvas discuss gas bus`)
	silentE = set(`telephon describ prescrib subscrib inscrib ascrib promis believ argu chang challeng arrang rang plung lung hing
		declin defin determin imagin combin examin outlin undermin refin confin decid provid divid resid presid collid
		guid hid rid preclud conclud includ exclud concentrat rebuk provok invok evok revok invit unit cit excit incit
		ignit recit writ escap shap scrap tap wip hop cop scop compar declar prepar shar scar ensur assur measur secur
		endur captur featur figur injur admir acquir requir inquir desir retir fir hir tir wir inspir conspir expir
		explor ignor restor ador implor bor stor scor complet delet compet concret execut contribut disput distribut
		institut substitut constitut prosecut attribut refut comput salut conced preced reced supersed imped tak mak
		shak bak wak lik strik hik smok jok chok cloak provid persuad degrad upgrad invad evad trad parad rid cod erod
		explod fad mad wad smil fil pil compil reconcil rul schedul settl handl enabl troubl doubl assembl resembl tackl
		struggl circl titl battl cycl articl trampl sampl dwindl juggl mingl blam nam sham tam fram gam resum assum
		consum presum volum dim tim com welcom becom overcom nois pos expos oppos propos suppos disclos enclos clos
		los choos advis revis devis rais prais pleas eas ceas releas increas decreas purchas eras phras us accus excus
		refus confus abus amus caus paus hous rous arous manag damag encourag engag averag packag urg charg merg emerg
		forg quot promot devot vot remot wast tast past hast extradit fulfil di ti downgrad baffl defil encircl collaps oblig judg pledg acknowledg bridg alleg privileg`)
	vowelG   = set(`beg`)
	shortNoE = set(`visit edit enter order offer open happen listen mean lead read head need feed heed deal heal reveal
		appeal seem fail mail sail wait bait cook look book took plan stop drop chat plot cut put set let hit sit run win
		begin admit commit permit refer occur prefer add end act ask air aid aim own owe`)
	keepAt = set(`treat repeat defeat cheat float threat beat heat seat combat format avoid paid laid raid said occur incur
		recur concur blur spur stir`)
)

var irregularVerbs = pairs(`quizzed quiz quizzing quiz quizzes quiz was be were be is be are be am be been be being be 's be 're be 'm be has have had have 've have
	having have does do did do done do said say says say told tell went go gone go goes go made make got get gotten get
	took take taken take gave give given give came come saw see seen see knew know known know thought think felt feel
	found find left leave kept keep held hold brought bring bought buy taught teach caught catch sought seek fought fight
	wrote write written write spoke speak spoken speak broke break broken break chose choose chosen choose froze freeze
	rose rise risen rise drove drive driven drive rode ride ridden ride began begin begun begin ran run sang sing sung
	sing drank drink swam swim sank sink sunk sink rang ring rung ring became become overcame overcome stood stand
	understood understand withstood withstand lost lose won win met meet led lead read read fed feed bled bleed sped
	speed sent send spent spend lent lend bent bend built build meant mean dealt deal heard hear sold sell paid pay laid
	lay lay lay lain lie lied lie lying lie dying die tying tie sat sit shot shoot shook shake shaken shake swore swear
	sworn swear wore wear worn wear tore tear torn tear bore bear borne bear grew grow grown grow threw throw thrown throw
	flew fly flown fly drew draw drawn draw blew blow blown blow showed show shown show fell fall fallen fall ate eat
	eaten eat hid hide hidden hide bit bite bitten bite forgot forget forgotten forget forgave forgive forgiven forgive
	withdrew withdraw withdrawn withdraw undertook undertake undertaken undertake mistook mistake struck strike stuck
	stick swung swing hung hang dug dig spun spin clung cling stung sting flung fling slept sleep wept weep swept sweep
	crept creep slid slide lit light woke wake woken wake wound wind bound bind ground grind fled flee foresaw foresee
	foreseen foresee overheard overhear misled mislead rebuilt rebuild retold retell foretold foretell oversaw oversee
	overseen oversee upheld uphold withheld withhold beheld behold bade bid sued sue vowed vow quit quit cut cut put put
	set set let let hit hit hurt hurt cost cost shut shut split split spread spread burst burst cast cast broadcast
	broadcast forecast forecast rid rid bet bet shed shed agreed agree freed free guaranteed guarantee decreed decree
	disagreed disagree added add adding add born bear stolen steal stole steal froze freeze frozen freeze arose arise arisen arise proven prove seeing see agreeing agree fleeing flee using use used use dyeing dye focus focus died die tied tie lied lie vied vie wan want gon go `)

var irregularNouns = pairs(`men man women woman children child people people feet foot teeth tooth mice mouse geese goose
	lives life wives wife knives knife leaves leaf thieves thief halves half selves self wolves wolf criteria criterion
	phenomena phenomenon media media data data analyses analysis crises crisis theses thesis hypotheses hypothesis
	spokesmen spokesman spokeswomen spokeswoman congressmen congressman congresswomen congresswoman policemen policeman
	gunmen gunman businessmen businessman lawmen lawman news news series series species species politics politics
	economics economics headquarters headquarters sources source police police`)

func pairs(words string) map[string]string {
	f := strings.Fields(words)
	m := make(map[string]string, len(f)/2)
	for i := 0; i+1 < len(f); i += 2 {
		m[f[i]] = f[i+1]
	}
	return m
}
