package position

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// asksInForm: who issues a request or files a demand asks for it.
func (v *view) asksInForm() bool {
	if v.negated || v.modal != "" || v.source < 0 || v.root < 0 || v.quoted == 2 || !v.d.Tag[v.head].Verb() || v.passive {
		return false
	}
	switch v.verb {
	case "issue", "send", "file", "make", "submit", "lodge", "table", "renew", "repeat":
	default:
		return false
	}
	switch v.d.Lemma[v.root] {
	case "request", "demand", "plea", "appeal", "subpoena", "ultimatum":
		return int(v.d.Head[v.root]) == v.head && v.d.Label[v.root] == doc.Obj
	}
	return false
}

// callsGood: who calls a vote free and fair, or a deal acceptable, is for it. The words of approval end the content and stand behind what is called so, or are all that
// stands in quotation marks: fair game and barely acceptable approve of nothing.
func (v *view) callsGood() bool {
	switch v.verb {
	case "call", "describe", "term", "deem", "label", "brand", "pronounce":
	default:
		return false
	}
	if v.negated || v.modal != "" || v.passive || v.asks || v.idioms || v.source < 0 || v.cueHas("for", "on", "if", "whether") || v.has(harsh) || len(v.words) > longApproval {
		return false
	}
	d, approved := v.d, false
	for k := len(v.words) - 1; k >= 0; k-- {
		i := v.words[k]
		switch l := d.Lemma[i]; {
		case approving(l) || approved && l == "free":
			approved = true
		case approved && (heightens(l) || l == "and" || l == "as"):
		default:
			return approved && (d.Tag[i].Noun() || d.Tag[i] == doc.PRP || d.Quote[i] != d.Quote[v.words[k+1]])
		}
	}
	return false
}

const longApproval = 14 // words

// approving reports whether lemma w approves of what is called so.
func approving(w string) bool { return approvals[w] }

var approvals = set(`fair legitimate lawful legal constitutional acceptable reasonable sensible justified justifiable just appropriate proportionate sound wise
	constructive democratic transparent balanced proper generous prudent welcome overdue`)

// heightens reports whether lemma w makes an adjective stronger, or leaves it as it is.
func heightens(w string) bool {
	switch w {
	case "very", "entirely", "perfectly", "completely", "quite", "totally", "wholly", "fully", "absolutely", "both", "long", "eminently":
		return true
	}
	return false
}

// callsBad: to call something a power grab, a sham or a disgrace is to be against it.
func (v *view) callsBad() bool {
	switch v.verb {
	case "call", "describe", "term", "label", "brand", "dub":
	default:
		return false
	}
	return !v.negated && v.modal == "" && !v.passive && !v.asks && v.source >= 0 && !v.cueHas("for", "on", "if", "whether") && len(v.words) <= longApproval && v.has(shameful)
}

// shameful reports whether the noun or adjective w is for what nobody is for.
func shameful(w string) bool {
	switch w {
	case "grab", "sham", "farce", "travesty", "mockery", "disgrace", "betrayal", "outrage", "scandal", "stunt", "shambles", "fiasco", "insult", "blunder", "whitewash", "cover-up", "charade", "absurdity", "witch-hunt", "reckless", "irresponsible", "shameful", "disgraceful", "heartless":
		return true
	}
	return false
}

// callsGreat: to call somebody a hero, or something a triumph or brilliant, is to be for them. The adjective stands at the end, or before a noun that says neither good nor bad; not every great danger is praised.
func (v *view) callsGreat() bool {
	switch v.verb {
	case "call", "describe", "term", "label", "brand", "dub", "deem", "pronounce", "consider":
	default:
		return false
	}
	if v.negated || v.modal != "" || v.passive || v.asks || v.source < 0 || v.cueHas("for", "on", "if", "whether") || len(v.words) > longApproval || v.has(harsh) || v.has(shameful) || v.has(unsays) {
		return false
	}
	d := v.d
	for k, i := range v.words {
		next, noun := "", false
		if k+1 < len(v.words) {
			next, noun = d.Lemma[v.words[k+1]], d.Tag[v.words[k+1]].Noun()
		}
		switch l := d.Lemma[i]; {
		case k < 2:
		case d.Lemma[v.words[k-1]] == "of" || d.Lemma[v.words[k-2]] == "of":
			return false // the killing of a brave man
		case glories[l] && d.Tag[i].Noun() && !noun:
			return next != "of" || l != "triumph" && l != "victory" && l != "success"
		case praising[l] && (k+1 == len(v.words) || next == "and" || next == "for" || plainNoun(next)):
			return true
		}
	}
	return false
}

var glories = set(`triumph victory success champion hero heroine patriot breakthrough milestone masterpiece achievement blessing godsend landmark inspiration gem asset lifesaver`)

var praising = set(`excellent wonderful brilliant outstanding superb heroic courageous brave exemplary magnificent great terrific fantastic tremendous marvellous admirable splendid historic vital`)

// plainNoun reports whether the noun w says neither good nor bad of what it is for.
func plainNoun(w string) bool {
	switch w {
	case "man", "woman", "leader", "step", "day", "idea", "plan", "job", "move", "deal", "moment", "news", "thing", "one", "candidate", "friend", "person", "player", "work", "piece", "example", "decision", "result", "agreement", "achievement", "opportunity", "team":
		return true
	}
	return false
}

// unsays reports whether the word w takes back what follows it: not, hardly, so-called.
func unsays(w string) bool {
	switch w {
	case "not", "no", "never", "hardly", "scarcely", "so-called", "but", "less", "former", "if", "failed":
		return true
	}
	return false
}

// feelsWith: who expresses condolences, sympathy or sadness is against nothing.
func (v *view) feelsWith() bool {
	if v.negated || v.verb != "express" && v.verb != "offer" && v.verb != "send" && v.verb != "convey" || v.root < 0 {
		return false
	}
	switch v.d.Lemma[v.root] {
	case "condolence", "sympathy", "sadness", "grief", "sorrow":
		return true
	}
	return false
}
