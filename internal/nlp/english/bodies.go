package english

// BodyNoun reports whether a noun, in lower case, says what kind of body one is, and stands for it where the report has named it in full: the ministry, the bank.
func BodyNoun(w string) bool { return oneBody[w] || manyBodies[w] }

// OneBody reports whether a noun is for bodies of which a report mostly has one. Of all others it may well mean another than the one that it names, so that
// this must have been named by then.
func OneBody(w string) bool { return oneBody[w] }

var oneBody = set(`commission authority ministry agency inspectorate directorate bureau ombudsman tribunal inquiry institute foundation federation association union academy
	university council committee trust hospital department assembly league society alliance museum laboratory charity coalition guild syndicate cooperative co-operative
	airline watchdog observatory orchestra diocese prison airport mine exchange congress`)

var manyBodies = set(`bank court board network party group police college school church centre center clinic chamber panel fund office theatre theater gallery library port
	harbour campaign movement forum paper newspaper magazine station broadcaster channel`)
