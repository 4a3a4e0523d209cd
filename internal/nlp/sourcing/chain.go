package sourcing

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// chain finds on whose word attribution i rests: the links that its own words show, behind those of the attribution that holds it.
func (f *finder) chain(i int) {
	if f.done[i] {
		return
	}
	f.done[i] = true
	s := &f.out[i]
	s.Speaker = f.piece(f.as[i])
	var outer []doc.Range
	if p := f.as[i].Within; p >= 0 && (s.Speaker.Len() > 0 || f.retold(i, p)) && !f.reactsTo(p, i) {
		f.chain(p)
		outer = append(outer, f.out[p].Chain...)
		if f.out[p].Speaker.Len() > 0 {
			outer = append(outer, f.out[p].Speaker)
		}
		f.out[p].Relay = f.out[p].Relay || f.relays(p, i)
	}
	s.Chain = outer
	for _, r := range Rules() {
		r.find(f, i, s)
	}
	s.Chain = f.tidy(s.Chain, s.Speaker)
}

// reactsTo reports whether attribution p tells what somebody makes of the claim or the warning that attribution i is, which so does not come through them: Orr dismissed Roe's claim that it was safe; but
// not what they only pass on: Orr repeated Roe's claim.
func (f *finder) reactsTo(p, i int) bool {
	d, a := f.d, f.as[i]
	n := a.Cue.End - 1
	if d.Lemma[n] == "by" && n > a.Cue.Start {
		n--
	}
	if len(a.Source) == 0 || !f.reacting(f.as[p].Cue) {
		return false
	}
	if s := a.Source[len(a.Source)-1]; d.Tag[n].Verb() && s.End == a.Cue.Start && d.Lemma[a.Cue.Start] == "that" {
		n = a.Cue.Start // denied reports from outlets that claim it was safe
	} else if !d.Tag[n].Noun() {
		return false
	}
	for _, r := range f.as[p].Content {
		if in(r, n) {
			for k := r.Start; k < n; k++ {
				if d.Tag[k].Tensed() {
					return false
				}
			}
			return true
		}
	}
	return false
}

// reacting reports whether a verb of a cue tells what is made of what somebody else claims.
func (f *finder) reacting(cue doc.Range) bool {
	return f.is(f.head(cue), reacts) || f.is(cue.End-1, reacts)
}

// reacts are verbs for what is made of what somebody else claims.
var reacts = list(`deny dismiss reject dispute refute rebut contest contradict challenge question doubt criticise criticize condemn denounce decry deride blame attack mock ridicule slam welcome back support endorse
	oppose ask accept believe hope address answer push brush scoff laugh refuse`)

// retold reports whether attribution i, which tells without saying by whom that something is told, is part of what p says: Reed said the pilots were supposedly late.
func (f *finder) retold(i, p int) bool {
	d := f.d
	inner, outer := f.head(f.as[i].Cue), f.head(f.as[p].Cue)
	for k := f.as[p].Cue.Start; k < f.as[p].Cue.End; k++ {
		if d.Lemma[k] == "not" || d.Lemma[k] == "n't" || d.Lemma[k] == "never" {
			return false
		}
	}
	tells := english.Tells(d.Lemma[outer]) && d.Tag[outer].Verb() && !english.DeniesIt(d.Lemma[outer]) || f.low(f.as[p].Cue.Start) == "according"
	return tells && len(f.as[i].Source) == 0 && (d.Tag[inner] == doc.RB || d.Tag[inner] == doc.VBN)
}

// piece returns the piece of the source of a that is its subject, without on whose word it was told: a clerk, according to the Pennant, said.
func (f *finder) piece(a doc.Attribution) doc.Range {
	r := f.subjectPiece(a)
	for k := r.Start + 1; k+1 < r.End; k++ {
		if f.low(k) == "according" && f.low(k+1) == "to" && f.d.Tag[k-1] == doc.Comma {
			r.End = k
		}
	}
	return f.trim(r)
}

func (f *finder) subjectPiece(a doc.Attribution) doc.Range {
	if len(a.Source) == 0 {
		return doc.Range{}
	}
	if sub := f.subject(f.head(a.Cue)); sub >= 0 {
		for _, r := range a.Source {
			if in(r, sub) {
				return f.trim(r)
			}
		}
	}
	return f.trim(a.Source[0])
}

// tidy leaves out links that are the speaker, the report's own outlet, or there already. Of pronouns the words do not tell: he said she was told by him.
func (f *finder) tidy(links []doc.Range, speaker doc.Range) []doc.Range {
	var out []doc.Range
	seen := map[string]bool{}
	if speaker.Len() > 0 && !(speaker.Len() == 1 && f.d.Tag[speaker.Start] == doc.PRP) {
		seen[f.text(speaker)] = true
	}
	for _, r := range links {
		if r = f.trim(r); r.Len() == 0 || seen[f.text(r)] || f.ours(r) || r.Start < speaker.End && speaker.Start < r.End || f.mute(r) || r.Len() == 1 && english.DayOrMonth(f.low(r.Start)) {
			continue
		}
		if len(out) > 0 && papers[f.d.Lemma[r.End-1]] && f.d.Lemma[r.Start] == "the" && r.Len() < 4 && !f.proper(r.End-1) {
			continue // the paper is one of those before
		}
		seen[f.text(r)] = true
		out = append(out, r)
	}
	return out
}

// mute reports whether r is for what happens, is done, felt or owned, through which no words come: the trip suggests that Roe wants to stay; according to its vision.
func (f *finder) mute(r doc.Range) bool {
	h := f.group(r.Start).End - 1
	if h < r.Start || h >= r.End || f.d.Form[h].Traits.Has(doc.Capital) || f.person(h) || f.pressLike(r) {
		return false
	}
	if x := f.head(r); x != h && (f.d.Form[x].Traits.Has(doc.Capital) || !mutes[f.d.Sense[x]]) {
		return false // currency and bond traders
	}
	l := f.d.Lemma[h]
	return mutes[f.d.Sense[h]] && !english.Keeps(l) && !english.Shown(l) && !english.Told(l) && !f.is(h, writings) && !f.is(h, events) && !f.is(h, inquiries) && !bodies[l]
}

// mutes are the lexicon's classes of nouns for what bears no words: acts, attributes, thoughts, events, feelings, phenomena, possessions, processes, shapes and states.
var mutes = map[doc.Class]bool{2<<13 | 4: true, 2<<13 | 7: true, 2<<13 | 9: true, 2<<13 | 11: true, 2<<13 | 12: true, 2<<13 | 19: true, 2<<13 | 21: true, 2<<13 | 22: true, 2<<13 | 25: true, 2<<13 | 26: true}

// inquiries are nouns of such classes for acts that end in words and for those who act.
var inquiries = list(`poll polling survey investigation inquiry audit review research examination test count analysis estimate projection forecast calculation ruling decision judgment judgement verdict campaign result return
	science authority force press project administration majority opposition leadership prosecution defence defense counsel party`)

// ours reports whether r names the report's own outlet or wire.
func (f *finder) ours(r doc.Range) bool {
	w := f.text(r)
	for _, o := range f.own {
		if w == o || strings.HasPrefix(w, o+" ") || runsOn(w, o) || len(w) > 3 && strings.HasSuffix(o, " "+w) || len(w) > 2 && (shortens(w, strings.Fields(o)) || broadcasts(o, w)) {
			return true
		}
	}
	return strings.HasPrefix(w, "this ") || w == "us" || w == "me" || f.oursAgain(r)
}

// runsOn reports whether w begins with the last two words of the name of an outlet or more, and goes on: Action News her lawyer, for Channel 6 Action News.
func runsOn(w, name string) bool {
	for _, rest, ok := strings.Cut(name, " "); ok; _, rest, ok = strings.Cut(rest, " ") {
		if strings.Contains(rest, " ") && strings.HasPrefix(w, rest+" ") && slices.ContainsFunc(strings.Fields(rest), english.PressName) {
			return true
		}
	}
	return false
}

// broadcasts reports whether the name of an outlet is w and words for how it is heard or seen, which the outlet leaves out where it tells of itself: KRB for KRB News, Northgate for the
// Northgate World Service.
func broadcasts(name, w string) bool {
	rest, ok := strings.CutPrefix(name, w+" ")
	return ok && !slices.ContainsFunc(strings.Fields(rest), func(how string) bool {
		switch how {
		case "news", "tv", "television", "radio", "online", "digital", "public", "world", "network", "service", "agency", "broadcasting":
			return false
		}
		return true
	})
}

// shortens reports whether w is made of the beginnings of words, in order: lowher for the Lowick Herald; lh would be too short.
func shortens(w string, words []string) bool {
	if len(words) == 0 {
		return w == ""
	}
	for n := min(len(w), len(words[0])); n > 0; n-- {
		if w[:n] == words[0][:n] && shortens(w[n:], words[1:]) {
			return true
		}
	}
	return false
}

// relays reports whether attribution p only passes on attribution i, which is all of its content: the Herald reported that officials said ...
func (f *finder) relays(p, i int) bool {
	a := f.as[p]
	if !f.pressLike(f.out[p].Speaker) || !f.is(f.head(a.Cue), reports) {
		return false
	}
	h := f.head(f.as[i].Cue)
	for _, c := range a.Content {
		if in(c, h) && f.head(c) == h {
			return true
		}
	}
	return f.container(i).Len() > 0
}

// pressLike reports whether r names a paper, a station, an agency or a programme, by its words or by what the report tells of it.
func (f *finder) pressLike(r doc.Range) bool {
	return r.Len() > 0 && f.outlet(r).Len() > 0
}

// outlet returns the words of r that name a paper, a station or an agency: of "Vane News’ Edda Marl" the first two. It is empty when
// none does. The title of a programme behind them belongs to it.
func (f *finder) outlet(r doc.Range) doc.Range {
	o := f.station(r)
	if o.Len() > 0 && o.End < f.d.Len() && f.d.Tag[o.End] == doc.POS {
		o.End = max(o.End, f.programme(o.End+1))
	}
	return o
}

// theName reports whether a name that begins with a capital article stands at token k: The Quarto.
func (f *finder) theName(k int) bool {
	d := f.d
	return k+1 < d.Len() && d.Lemma[k] == "the" && d.Form[k].Traits.Has(doc.Capital) && d.SentenceOf[k] == d.SentenceOf[k-1] && f.proper(k+1)
}

func (f *finder) station(r doc.Range) doc.Range {
	d := f.d
	if r.Len() <= 0 {
		return doc.Range{}
	}
	for k := r.Start; k < r.End; k++ {
		if d.Tag[k] == doc.POS {
			if o := f.outlet(doc.Range{Start: r.Start, End: k}); o.Len() > 0 {
				return o
			}
			if k > 0 && d.Name[k] == doc.Outside && d.Name[k-1] != doc.Outside && k+1 < r.End && f.proper(k+1) {
				if o := f.station(doc.Range{Start: k + 1, End: r.End}); o.Len() > 0 {
					return o // Orren’s Radio North
				}
			}
			break
		}
	}
	if l := d.Lemma[r.End-1]; shows[l] || boards[l] {
		if o := f.outlet(f.of(r)); o.Len() > 0 {
			return o // the broadcast of “Vane News Sunday”; the editorial board of the Pennant
		}
	}
	if d.Tag[r.Start] == doc.PRPS {
		return doc.Range{} // her blog
	}
	for k := r.Start; k+1 < r.End; k++ {
		if papers[d.Lemma[k]] && !f.proper(k) && (f.proper(k+1) || d.Form[k+1].Traits.Has(doc.AllCaps)) {
			return f.trim(doc.Range{Start: k + 1, End: r.End}) // the agency Centra
		}
	}
	if f.theName(r.End) && papers[d.Lemma[r.End-1]] && !f.proper(r.End-1) {
		return f.group(r.End) // the magazine The Quarto
	}
	r = f.withoutTime(r)
	if f.calledThe(r) && english.PressName(f.low(r.End-1)) && !f.d.Form[r.End-1].Traits.Has(doc.AllCaps) && !aired[d.Lemma[r.End-1]] {
		return r // the Mirror, which the tagger takes for a thing
	}
	for k := r.Start; k < r.End; k++ {
		if w := f.low(k); w == "news" && k+1 < r.End && !f.proper(k+1) && f.proper(r.Start) || k == r.End-1 && english.PressNoun(w) && d.Tag[k].Noun() {
			return f.trim(r)
		}
	}
	if f.stateMedia(r) {
		return f.trim(r)
	}
	name := r
	if last := d.Lemma[r.End-1]; !f.proper(r.End-1) && d.Tag[r.End-1].Noun() {
		if !shows[last] {
			return doc.Range{}
		}
		name.End-- // a CNN panel
		for name.Len() > 0 && !f.proper(name.End-1) {
			name.End--
		}
		for name.Len() > 0 && !f.proper(name.Start) {
			name.Start++
		}
	}
	for k := name.Start; k < name.End; k++ {
		if w := f.low(k); (f.proper(k) || d.Form[k].Traits.Has(doc.HasDigit)) && english.PressName(w) {
			if notPress[f.low(name.End-1)] && k == name.End-2 && w != "news" && !f.press[f.text(name)] {
				return doc.Range{} // the Atlantic Council is no paper
			}
			if n := k + 1; n < name.End && (d.Name[n].Begin() && d.Name[n].Class() == 1 || f.surnames[d.Word(n)] && n == r.End-1 && (n > name.Start+1 || d.Form[k].Traits.Has(doc.AllCaps))) {
				name.End = n // told CNBC Okafor had left
			}
			return f.trim(name)
		}
	}
	if f.press[f.text(name)] {
		return f.trim(name)
	}
	if of := f.of(name); of.Len() > 0 {
		return f.outlet(of) // Jan Orr of Vane News
	}
	return doc.Range{}
}

// aired are names for the press that are as often for what one hears or sees it on, or for all of it: the radio, the press.
var aired = list(`radio television tv channel press news network`)

// withoutTime takes off r the time that stands right behind it: told CNBC Saturday, told the Pennant last week.
func (f *finder) withoutTime(r doc.Range) doc.Range {
	d := f.d
	timed := false
	for r.Len() > 1 && (f.ofTime(r.End-1) || timed && (d.Lemma[r.End-1] == "late" || d.Lemma[r.End-1] == "early") || d.Lemma[r.End-1] == "last") && d.Name[r.End-1] == doc.Outside && !f.titled(r) && !f.today(r.End-1) {
		r.End, timed = r.End-1, true
	}
	return r
}

// ofTime reports whether token k is a noun of time, in whole or cut short: Wednesday, Oct.
func (f *finder) ofTime(k int) bool { return times[strings.TrimSuffix(f.low(k), ".")] }

// today reports whether token k ends the name of a paper or a station that is called after the day, as the capital tells: Vell Today.
func (f *finder) today(k int) bool {
	d := f.d
	if d.Word(k) == "TODAY" {
		return k > 1 && d.Form[k-1].Traits.Has(doc.AllCaps) && d.Tag[k-1].Proper() && !d.Form[k-2].Traits.Has(doc.Capital)
	}
	return d.Word(k) == "Today" && k > f.sentence(k).Start && d.Form[k-1].Traits.Has(doc.Capital) && d.Tag[k-1].Proper()
}

// stateMedia reports whether r names no outlet and yet one: state radio, local media, the official news agency.
func (f *finder) stateMedia(r doc.Range) bool {
	d := f.d
	switch d.Lemma[r.End-1] {
	case "radio", "television", "tv", "media", "agency", "press":
	default:
		return false
	}
	for k := r.Start; k+1 < r.End; k++ {
		switch f.low(k) {
		case "state", "state-run", "state-owned", "local", "official", "national", "public", "semi-official", "pro-government", "government-run":
			return d.Lemma[r.End-1] != "agency" || f.low(r.End-2) == "news"
		}
	}
	return false
}

// titled reports whether r stands alone in quotation marks, as the title of a programme does.
func (f *finder) titled(r doc.Range) bool {
	d := f.d
	return r.Start > 0 && r.End < d.Len() && d.Quote[r.Start] >= 0 && d.Quote[r.Start] == d.Quote[r.Start-1] && d.Form[r.Start-1].Traits.Has(doc.DoubleQuote) && d.Tag[r.End].Punct()
}

// programme returns the end of the title of a programme that begins at token k, behind the name of its station: CBS’s Facing the Coast. It is 0
// when none does.
func (f *finder) programme(k int) int {
	d, end, small := f.d, k, false
	for i := k; i < d.Len() && i < k+longTitle && d.Quote[i] == d.Quote[max(k-1, 0)]; i++ {
		switch w := d.Lemma[i]; {
		case d.Name[i].Class() == 1 || d.Tag[i].Punct():
			i = d.Len()
		case d.Form[i].Traits.Has(doc.Capital):
			end, small = i+1, small || w == "this"
		case i > k && (w == "the" || w == "of" || w == "with") && i+1 < d.Len() && d.Form[i+1].Traits.Has(doc.Capital):
			small = true
		default:
			i = d.Len()
		}
	}
	if !small {
		return 0
	}
	return end
}

// of returns the noun group behind "of" or "from" right after the person r, or the programme or the board r.
func (f *finder) of(r doc.Range) doc.Range {
	d := f.d
	if r.Len() == 0 || r.End+1 >= d.Len() || d.Lemma[r.End] != "of" && d.Lemma[r.End] != "from" || d.Name[r.End-1].Class() != 1 && !pressPeople[d.Lemma[r.End-1]] && !shows[d.Lemma[r.End-1]] && !boards[d.Lemma[r.End-1]] {
		return doc.Range{}
	}
	return f.group(r.End + 1)
}

// named reports whether r is a name of no person, place or body of those who pass nothing on: the Pennant.
func (f *finder) named(r doc.Range) bool {
	d := f.d
	if r.Len() == 0 || !f.proper(r.End-1) {
		return false
	}
	the := d.Lemma[r.Start] == "the" && r.Len() > 1
	for k := r.Start; k < r.End; k++ {
		if notPress[f.low(k)] || notPress[d.Lemma[k]] || d.Name[k].Class() == 1 && !the || d.Tag[k] == doc.CD {
			return false
		}
	}
	return true
}

// proper reports whether token k is part of a name, whatever the tagger took it for: the Evening Tide.
func (f *finder) proper(k int) bool {
	d := f.d
	switch w := d.Word(k); {
	case w == "TV" && !d.Tag[k].Proper():
		return k > 0 && f.proper(k-1) // al-Bahr TV
	case strings.HasPrefix(w, "al-"):
		return d.Tag[k].Proper()
	case d.Form[k].Traits.Has(doc.HasDigit) && d.Tag[k] == doc.NNP && k > 0 && english.PressName(f.low(k-1)):
		return f.proper(k - 1) // Channel 6
	}
	return d.Form[k].Traits.Has(doc.Capital) && (d.Tag[k].Proper() || d.Tag[k].Noun() && d.Name[k] != doc.Outside) && (!times[f.low(k)] || f.insideName(k)) || f.today(k)
}

// passer returns the words of r for somebody who is known to pass on what others wrote: a name, or a word for the press.
func (f *finder) passer(r doc.Range) doc.Range {
	if o := f.outlet(r); o.Len() > 0 {
		return o
	}
	if f.named(r) && !f.platform(r) {
		return f.trim(r)
	}
	return doc.Range{}
}

// platform reports whether r names a place where people write in public, which passes nothing on.
func (f *finder) platform(r doc.Range) bool {
	return r.Len() == 1 && (english.Platform(f.low(r.Start)) || f.d.Word(r.Start) == "X")
}

// told returns the words for whom the cue tells something, when that is the press: told the Pennant that; told ANR.
func (f *finder) told(r doc.Range) doc.Range {
	for k := r.Start + 1; k+1 < r.End; k++ {
		if f.d.Tag[k] == doc.CD && f.d.Name[k] == doc.Outside && f.d.Name[k-1] != doc.Outside && !f.proper(k+1) {
			r.End = k // told Allied Press | four sailors were safe
		}
	}
	if o := f.outlet(r); o.Len() > 0 {
		return o
	}
	d := f.d
	if r.Len() == 0 || f.demands(r.End) {
		return doc.Range{}
	}
	if f.theName(r.End) && papers[d.Lemma[r.End-1]] && !f.proper(r.End-1) {
		return f.group(r.End) // the magazine The Quarto
	}
	r = f.withoutTime(r)
	for k := r.Start; k+1 < r.End; k++ {
		if (f.proper(k) && english.PressName(f.low(k)) || k == r.Start && d.Form[k].Traits.Has(doc.AllCaps) && d.Tag[k].Proper() && d.Name[k].Class() != 3) && !f.proper(k+1) && d.Tag[k+1].Noun() && r.End < d.Len() && (d.Tag[r.End].Verb() || d.Tag[r.End] == doc.MD) {
			return f.trim(doc.Range{Start: r.Start, End: k + 1}) // told Agence France-Presse arson was used
		}
	}
	if r.Len() == 1 && siteName(d.Word(r.Start)) {
		return r
	}
	the := r.Len() > 1 && d.Lemma[r.Start] == "the" || r.Len() > 1 && f.low(r.Start) == "le"
	caps := r.Len() == 1 && d.Form[r.Start].Traits.Has(doc.AllCaps) && d.Name[r.Start].Class() != 3
	body := d.Name[r.End-1].Class() == 2 || d.Name[r.End-1].Class() == 4
	if (the || caps || body) && f.named(r) || the && papers[d.Lemma[r.End-1]] {
		return f.trim(r)
	}
	return doc.Range{}
}

// siteName reports whether w is the address of a site or written as the names of sites are: Folio.hu, TheLedger.
func siteName(w string) bool {
	if rest, ok := strings.CutPrefix(w, "The"); ok {
		if r := []rune(rest); len(r) > 2 && unicode.IsUpper(r[0]) && unicode.IsLower(r[1]) {
			return true
		}
	}
	name, domain, ok := strings.Cut(w, ".")
	return ok && len(name) > 1 && len(domain) > 1 && len(domain) < 8 && strings.IndexFunc(name+strings.ReplaceAll(domain, ".", ""), func(x rune) bool { return !unicode.IsLetter(x) && !unicode.IsDigit(x) && x != '-' }) < 0 &&
		domain == strings.ToLower(domain)
}

// demands reports whether "to" and a verb stand at token i: told Belmora to leave.
func (f *finder) demands(i int) bool {
	return i+1 < f.d.Len() && f.d.Tag[i] == doc.TO && f.d.Tag[i+1] == doc.VB
}

// gather fills press with the names of which the report shows that they pass on what others say.
func (f *finder) gather() {
	d := f.d
	for i := range d.Token {
		if d.Name[i].Class() == 1 && d.Form[i].Traits.Has(doc.Capital) {
			f.surnames[d.Word(i)] = true
		}
	}
	for i := range d.Token {
		switch {
		case d.Lemma[i] == "tell" && d.Tag[i].Verb() && i+1 < d.Len():
			f.note(f.told(f.group(i + 1)))
		case d.Lemma[i] == "report" && d.Tag[i].Verb():
			if s := f.subject(i); s >= 0 && d.Tag[s].Proper() {
				r := doc.Range{Start: int(f.lo[s]), End: s + 1}
				if f.named(r) && (d.Lemma[r.Start] == "the" || d.Name[s].Class() == 2) {
					f.note(r)
				}
			}
		}
	}
}

func (f *finder) note(r doc.Range) {
	if r.Len() > 0 && f.d.Tag[r.End-1].Proper() {
		f.press[f.text(r)] = true
	}
}
