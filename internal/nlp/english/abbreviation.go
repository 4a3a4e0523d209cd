// Package english holds what the engine knows of English as data: word lists and exceptions, each with its own
// tests. Lists are sets of lower-case words. Another language is another package of the same shape.
package english

// Title reports whether w, without its stop, is a title that stands before a name: a stop behind it never ends a
// sentence.
func Title(w string) bool { return titles[w] }

// Abbreviation reports whether w, without its stop, is written with a stop that belongs to the word.
func Abbreviation(w string) bool { return titles[w] || abbreviations[w] }

var titles = set(`mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt cpl pvt spc pfc ssgt capt cmdr adm maj brig supt insp
	det rev fr hon pres amb cllr cllrs ald atty asst supt st mt ft messrs mme mlle sr sra vs v no nos pp fig figs
	vol dep secy`)

var abbreviations = set(`jr sr esq ph.d inc corp co cos ltd llc bros assn dept univ est etc al cf viz approx ca
	jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
	ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn
	tenn tex va vt wash wis wyo ont que alta sask n.s n.b b.c
	ave blvd rd hwy bldg apt ext tel min max avg dist div rte
	e.g i.e a.m p.m a.d b.c b.c.e c.e u.s u.k u.n e.u d.c p.s p.o r.i n.j n.y n.h n.m n.c n.d s.c s.d w.va
	ed eds trans repr rs`)

// StartsSentence reports whether the lower-case word w is one that, written with a capital behind an abbreviation, all
// but surely begins a new sentence ("in the U.S. The mayor ...").
func StartsSentence(w string) bool { return starters[w] }

var starters = set(`the a an he she it they we i you this that these those there his her its their our my your in on at
	for from with by as to of but and or so yet if when while after before since although though because however
	meanwhile also now then what who why how where which no not one two some many most all both each every more
	according asked other others another such even still only just last earlier later`)

// SpeechVerb reports whether the lower-case word w is a form of a common verb of saying that stands behind or before a
// quotation.
func SpeechVerb(w string) bool { return speech[w] }

var speech = set(`said says say asked asks added adds told tells wrote writes tweeted tweets replied replies shouted
	shouts yelled quipped joked continued continues explained explains responded responds answered answers asserted declared
	declares noted notes argued argues insisted insists exclaimed wondered wonders recalled recalls concluded concludes
	remarked commented observed stated states warned warns posted mused demanded called cried chanted announced
	urged urges read reads went goes thundered snapped retorted questioned questions whispered screamed`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	start := -1
	for i := 0; i <= len(words); i++ {
		space := i == len(words) || words[i] == ' ' || words[i] == '\n' || words[i] == '\t'
		if space && start >= 0 {
			m[words[start:i]] = true
			start = -1
		}
		if !space && start < 0 {
			start = i
		}
	}
	return m
}
