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

// shameful reports whether the noun w is for what nobody is for.
func shameful(w string) bool {
	switch w {
	case "grab", "sham", "farce", "travesty", "mockery", "disgrace", "betrayal", "outrage", "scandal", "stunt", "shambles", "fiasco", "insult", "blunder", "whitewash", "cover-up", "charade", "absurdity", "witch-hunt":
		return true
	}
	return false
}
