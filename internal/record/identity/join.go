package identity

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Points that evidence must have.
const (
	enough  = 2 // where two full names are the same
	strong  = 4 // where something is odd: other offices, names that many bear
	offered = 5 // how many suggestions one name gives at most
)

// usable reports whether a node has a name by which it may be joined with nodes of other reports.
func (n *node) usable() bool { return n.named && !n.anonymous && len(n.core) > 0 }

// joinOutlet joins the short name that a report has for its own outlet with the full one, wherever that stands.
func (w *joining) joinOutlet(i int) bool {
	n := &w.nodes[i]
	outlet, _ := w.strip(tokens(n.report.Reading.Report.Outlet), hearsay.Organisation)
	if len(outlet) < 2 || n.core[0] != outlet[0] && n.core[0] != outlet[len(outlet)-1] || !masthead(n.core[0]) && !capitals(n.party.Name) {
		return false
	}
	at, ok := w.outlets[strings.Join(outlet, " ")]
	if ok {
		w.join(at, i, fmt.Sprintf("“%s” is the outlet of the report", n.report.Reading.Report.Outlet))
	}
	return ok
}

// findOutlets finds a node with the full name of each outlet.
func (w *joining) findOutlets() {
	w.outlets = map[string]int{}
	for i := range w.reports {
		if name, _ := w.strip(tokens(w.reports[i].Reading.Report.Outlet), hearsay.Organisation); len(name) > 1 {
			w.outlets[strings.Join(name, " ")] = -1
		}
	}
	for i := range w.nodes {
		if n := &w.nodes[i]; n.usable() && len(n.core) > 1 {
			if at, ok := w.outlets[n.key()]; ok && at < 0 {
				w.outlets[n.key()] = i
			}
		}
	}
	maps.DeleteFunc(w.outlets, func(_ string, at int) bool { return at < 0 })
}

// joinReports joins what one report calls by two names where no other of its names can be meant.
func (w *joining) joinReports() {
	for from := 0; from < len(w.nodes); {
		to := from
		for to < len(w.nodes) && w.nodes[to].report == w.nodes[from].report {
			to++
		}
		var full []int
		for i := from; i < to; i++ {
			if w.nodes[i].usable() && len(w.nodes[i].core) > 1 {
				full = append(full, i)
			}
		}
		for i := from; i < to; i++ {
			w.joinWithin(i, full)
		}
		from = to
	}
}

// joinWithin looks for the full name of a short one: "Norvane" and "Norvane Foods Ltd.", "NFB" and "National Fisheries Board", "the ministry" and
// "Ministry of Works".
func (w *joining) joinWithin(i int, full []int) {
	n := &w.nodes[i]
	one, seat := n.definite(), n.seat()
	if n.firm() {
		w.joinFirm(i, full)
		return
	}
	if one == "" && seat == "" && !n.usable() {
		return
	}
	found, why := -1, ""
	for _, k := range full {
		if k == i {
			continue
		}
		reason := n.within(&w.nodes[k], one, seat, k < i)
		if reason == "" {
			continue
		}
		if found >= 0 && w.find(found) != w.find(k) {
			return
		}
		found, why = k, reason
	}
	if found >= 0 {
		w.join(i, found, why)
	}
}

// joinFirm joins "the company", and what a headline calls company, with the only firm that the report names as one, when it tells of no
// organisation more.
func (w *joining) joinFirm(i int, full []int) {
	at := -1
	for _, k := range full {
		o := &w.nodes[k]
		switch {
		case !o.cut:
		case at >= 0 && w.find(at) != w.find(k):
			return
		default:
			at = k
		}
	}
	if at < 0 || slices.ContainsFunc(full, func(k int) bool {
		o := &w.nodes[k]
		return o.party.Type == hearsay.Organisation && !slices.ContainsFunc(o.core, head) && len(o.party.Mentions) > len(w.nodes[at].party.Mentions)
	}) {
		return
	}
	w.join(i, at, fmt.Sprintf("“%s” is the only firm that the report names", w.nodes[at].party.Name))
}

// firm reports whether a description stands for a firm that is told of: the company, ferry company; but not a company, another company.
func (n *node) firm() bool {
	words := tokens(n.party.Name)
	if n.named || n.anonymous || len(words) == 0 || len(words) > 2 || n.party.Type == hearsay.Person {
		return false
	}
	last := words[len(words)-1]
	return (last == "company" || last == "firm") && (len(words) == 1 || !oneOfSome(words[0]))
}

// oneOfSome reports whether w before a noun means one of several, or the one of somebody.
func oneOfSome(w string) bool {
	switch w {
	case "a", "an", "one", "another", "other", "any", "each", "every", "no", "some", "this", "that", "his", "her", "its", "their", "our", "my", "your":
		return true
	}
	return false
}

// within tells why n, in the report of o, is o, which has a name of several words; "" when it is not.
func (n *node) within(o *node, definite, seat string, earlier bool) string {
	switch {
	case n.usable() && earlier && slices.Equal(n.core, o.core):
		a, b := n.traits(), o.traits()
		if a.agree(&b) {
			return "the report has the name twice"
		}
	case o.person:
	case seat != "" && o.ends(seat):
		return fmt.Sprintf("the report calls “%s” the seat of “%s”", n.party.Name, o.party.Name)
	case definite != "" && o.ends(definite):
		return fmt.Sprintf("“%s” is the only such name in the report", o.party.Name)
	case !n.usable() || len(n.core) != 1 || n.title != "":
	case head(n.core[0]) && o.ends(n.core[0]):
		return fmt.Sprintf("“%s” is the only such name in the report", o.party.Name)
	case n.short(o):
		return fmt.Sprintf("“%s” is short for “%s”", n.party.Name, o.party.Name)
	case n.initials(o):
		return fmt.Sprintf("“%s” are the initials of “%s”", n.party.Name, o.party.Name)
	}
	return ""
}

// seat returns the word for the body whose seat the text says it is: "Lamp House, the ministry's headquarters".
func (n *node) seat() string {
	if !n.usable() {
		return ""
	}
	text := n.report.Reading.Text
	for _, m := range n.party.Mentions {
		if m.Form != "name" && m.Form != "seat" || !strings.HasPrefix(text[m.End:], ", the ") {
			continue
		}
		words := strings.Fields(text[m.End+2 : min(len(text), m.End+60)])
		if len(words) < 3 {
			continue
		}
		body := strings.TrimSuffix(strings.TrimSuffix(words[1], "'s"), "’s")
		if at := strings.Trim(words[2], ",.;"); head(body) && (at == "headquarters" || at == "seat") {
			return body
		}
	}
	return ""
}

// definite returns the word of a description that stands for a body named in full: the ministry.
func (n *node) definite() string {
	if n.named || n.party.Type == hearsay.Person || len(n.party.Name) > 24 {
		return ""
	}
	words := tokens(n.party.Name)
	if len(words) == 2 && words[0] == "the" && head(words[1]) {
		return words[1]
	}
	return ""
}

func (n *node) ends(w string) bool { return n.core[0] == w || n.core[len(n.core)-1] == w }

// short reports whether a name of one word is short for that of a company. The name of a place is not short for a body of the place.
func (n *node) short(o *node) bool {
	return !o.made && n.core[0] == o.core[0] && !generic(n.core) && !slices.ContainsFunc(o.core[1:], placed) && !slices.ContainsFunc(o.core[1:], office) && (o.body || o.party.Type == hearsay.Organisation) ||
		len(o.core) == 2 && n.core[0] == o.core[0] && o.core[1] == "news" && capitals(n.party.Name)
}

// initials reports whether a name of one word is made of the initials of another.
func (n *node) initials(o *node) bool {
	if !capitals(n.party.Name) || post(n.core[0]) {
		return false
	}
	return len(n.core[0]) >= 2 && initialsOf(o) == n.core[0]
}

// post reports whether the letters of a name are short for what somebody is, and no initials: the MD.
func post(w string) bool {
	switch w {
	case "md", "mp", "mla", "mep", "msp", "td", "pm", "cm", "dg", "ag", "qc", "kc", "dci", "ceo", "cfo", "coo", "vp":
		return true
	}
	return false
}

// capitals reports whether a name is a few capital letters.
func capitals(name string) bool {
	n := 0
	for _, r := range name {
		if unicode.IsLetter(r) {
			if !unicode.IsUpper(r) {
				return false
			}
			n++
		}
	}
	return 2 <= n && n <= 6
}

// joinNames joins nodes of one full name.
func (w *joining) joinNames() {
	buckets := map[string][]int{}
	for i := range w.nodes {
		if n := &w.nodes[i]; n.usable() && (len(n.core) > 1 || n.country) {
			buckets[n.key()] = append(buckets[n.key()], i)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(buckets)) {
		w.joinBucket(buckets[key], enough)
	}
}

// bucket is nodes of one name while they are joined: where each piece of evidence was seen.
type bucket struct {
	role, company map[string][]int
	article       map[int64][]int
}

// joinBucket joins nodes of one name that something else speaks for, and offers what stays apart.
func (w *joining) joinBucket(nodes []int, need int) {
	if len(nodes) < 2 {
		return
	}
	b := bucket{map[string][]int{}, map[string][]int{}, map[int64][]int{}}
	if w.several(w.nodes[nodes[0]].core) {
		w.offerRest(nodes)
		return
	}
	if w.rareName(&w.nodes[nodes[0]]) {
		need = enough
	}
	first := w.across && w.firstName(nodes)
	for _, i := range nodes {
		n := &w.nodes[i]
		if n.country {
			if nodes[0] != i {
				w.join(nodes[0], i, fmt.Sprintf("“%s” and “%s” stand for the same country", w.nodes[nodes[0]].party.Name, n.party.Name))
			}
			continue
		}
		found := w.gather(&b, n)
		for _, root := range slices.Sorted(maps.Keys(found)) {
			e := found[root]
			if first && !e.office {
				continue // Tom of one story and Tom of another
			}
			if at := w.find(root); at != w.find(i) && w.allows(i, at, e.points, need) {
				w.join(root, i, append([]string{fmt.Sprintf("the same name “%s”", n.party.Name)}, e.why...)...)
			}
		}
		b.add(w, i)
	}
	w.joinKnown(nodes)
	w.joinRare(nodes)
	w.offerRest(nodes)
}

// several reports whether longer names end in a name, which is that of an office of a state, and begin with two different words: a "ministry of
// defence" may be that of Norvan or of Ostren then.
func (w *joining) several(core []string) bool {
	if !head(core[len(core)-1]) {
		return false
	}
	first := ""
	for i := range w.nodes {
		n := w.nodes[i].core
		from := len(n) - len(core)
		if from <= 0 || from > 2 || len(n[0]) < sameWords || empty(n[0]) || !slices.Equal(n[from:], core) {
			continue
		}
		if whose := n[0][:sameWords]; first == "" {
			first = whose
		} else if whose != first {
			return true
		}
	}
	return false
}

// sameWords is in how many letters the name of a state and its adjective begin alike: Norva, Norvan.
const sameWords = 4

// known is how many parties of one full name must be one before another of that name is taken for it too, across stories with any evidence at all.
const known = 12

// joinKnown joins what stayed apart with whoever nearly all of that name are.
func (w *joining) joinKnown(nodes []int) {
	count := map[int]int{}
	best := nodes[0]
	for _, i := range nodes {
		r := w.find(i)
		if count[r]++; count[r] > count[w.find(best)] || count[r] == count[w.find(best)] && r < w.find(best) {
			best = i
		}
	}
	root := w.find(best)
	if n := count[root]; n < known || 10*n < 8*len(nodes) || len(w.nodes[best].core) < 2 || generic(w.nodes[best].core) {
		return
	}
	for _, i := range nodes {
		if w.find(i) == w.find(root) {
			continue
		}
		a, b := &w.traits[w.find(i)], &w.traits[w.find(root)]
		if e := w.shared(a, b, w.nodes[i].key()); (e.points > 0 || !w.across) && a.agree(b) && !a.differ(b) {
			w.join(root, i, append([]string{fmt.Sprintf("nearly all “%s” are one", w.nodes[i].party.Name)}, e.why...)...)
		}
	}
}

// gather collects what speaks for a node being one of those seen before.
func (w *joining) gather(b *bucket, n *node) map[int]*evidence {
	if len(w.seen) < len(w.nodes) {
		w.seen = make([]int, len(w.nodes))
	}
	found := map[int]*evidence{}
	each := func(roots []int, f func(*evidence)) {
		w.looked++
		for _, r := range roots {
			root := w.find(r)
			if w.seen[root] == w.looked {
				continue
			}
			w.seen[root] = w.looked
			if found[root] == nil {
				found[root] = &evidence{}
			}
			f(found[root])
		}
	}
	each(b.article[n.report.Article], func(e *evidence) { e.points += strong; e.why = append(e.why, "two versions of one article") })
	for _, word := range n.roles {
		each(b.role[word], func(e *evidence) { e.role(word) })
	}
	for _, key := range n.company {
		if key != n.key() {
			each(b.company[key], func(e *evidence) { e.companion(key, w.often[key]) })
		}
	}
	return found
}

func (b *bucket) add(w *joining, i int) {
	n, root := &w.nodes[i], w.find(i)
	put := func(list []int) []int {
		for k, r := range list {
			list[k] = w.find(r)
		}
		if !slices.Contains(list, root) {
			list = append(list, root)
		}
		slices.Sort(list)
		return slices.Compact(list)
	}
	if n.report.Article != 0 {
		b.article[n.report.Article] = put(b.article[n.report.Article])
	}
	for _, word := range n.roles {
		b.role[word] = put(b.role[word])
	}
	for _, key := range n.company {
		b.company[key] = put(b.company[key])
	}
}

// allows reports whether so many points are enough to join a node with others.
func (w *joining) allows(i, root, points, need int) bool {
	a, b := &w.traits[w.find(i)], &w.traits[root]
	if a.differ(b) || generic(w.nodes[i].core) {
		need = strong
	}
	return points >= need && a.agree(b)
}

// offerRest offers the first few of one name that stayed apart.
func (w *joining) offerRest(nodes []int) {
	var roots []int
	for _, i := range nodes {
		if r := w.find(i); !slices.Contains(roots, r) {
			if roots = append(roots, r); len(roots) > offered {
				break
			}
		}
	}
	for k := 1; k < len(roots); k++ {
		if a, b := &w.traits[roots[0]], &w.traits[roots[k]]; a.agree(b) {
			w.offer(roots[0], roots[k], fmt.Sprintf("the same name “%s”, and nothing else in common", w.nodes[roots[k]].party.Name))
		}
	}
}

// joinVariants joins people whose names differ in a way in which names of one person do: Bill and William, J. and John, Osei-Brandt and Brandt.
func (w *joining) joinVariants() {
	blocks := map[string][]int{}
	for _, i := range w.people() {
		c := w.nodes[i].core
		blocks["* "+c[1]] = append(blocks["* "+c[1]], i)
		for _, part := range surnames(&w.nodes[i]) {
			key := c[0] + " " + part
			blocks[key] = append(blocks[key], i)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(blocks)) {
		list := blocks[key]
		for x, i := range list {
			for _, k := range list[x+1:] {
				w.joinVariant(i, k)
			}
		}
	}
}

// people returns the first node of every full name of somebody who may be a person.
func (w *joining) people() []int {
	var out []int
	seen := map[string]bool{}
	for i := range w.nodes {
		n := &w.nodes[i]
		if !n.usable() || len(n.core) != 2 || n.body || n.country || w.traits[w.find(i)].body {
			continue
		}
		if key := fmt.Sprint(n.key(), w.find(i)); !seen[key] {
			seen[key] = true
			out = append(out, i)
		}
	}
	return out
}

// surnames are what may be the last name of somebody with several.
func surnames(n *node) []string {
	out := strings.Split(n.core[1], "-")
	if len(out) > 1 {
		out = append(out, n.core[1])
	}
	if m := strings.Fields(n.middle); len(m) > 0 && len(m[len(m)-1]) > 1 {
		out = append(out, m[len(m)-1])
	}
	return out
}

func (w *joining) joinVariant(i, k int) {
	a, b := &w.nodes[i], &w.nodes[k]
	x, y := &w.traits[w.find(i)], &w.traits[w.find(k)]
	if w.find(i) == w.find(k) || a.key() == b.key() || !x.agree(y) {
		return
	}
	why, need := w.variant(a, b)
	if why == "" {
		return
	}
	e := w.shared(x, y, "")
	if x.differ(y) {
		need = max(need, strong)
	}
	if e.points >= need {
		w.join(i, k, append([]string{why}, e.why...)...)
		return
	}
	w.offer(i, k, append([]string{why}, e.why...)...)
}

// variant tells how two names differ, and how much must speak for their being the same.
func (w *joining) variant(a, b *node) (string, int) {
	x, y := a.core[0], b.core[0]
	if a.core[1] != b.core[1] {
		if x == y {
			return fmt.Sprintf("“%s” and “%s” may be names before and after a marriage", a.party.Name, b.party.Name), strong
		}
		return "", 0
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	switch {
	case len(x) == 1 && strings.HasPrefix(y, x):
		return fmt.Sprintf("“%s” may be an initial of “%s”", strings.ToUpper(x), y), strong
	case w.names.Short(x, y) || w.names.Short(y, x):
		return fmt.Sprintf("“%s” and “%s” are forms of one name", x, y), enough
	}
	return "", 0
}

// joinShort joins names of one word: last names of people, short names and initials of bodies. Where two bear the name in full, it stays alone.
func (w *joining) joinShort() {
	full := w.fullNames()
	w.findOutlets()
	rest := map[string][]int{}
	for i := range w.nodes {
		n := &w.nodes[i]
		if !n.usable() || len(n.core) != 1 || n.country || w.traits[w.find(i)].full || w.joinOutlet(i) || generic(n.core) {
			continue
		}
		if list := full[n.core[0]]; len(list) > 0 {
			w.attach(i, list)
		} else if n.title == "" && len(n.core[0]) > 2 {
			rest[n.core[0]] = append(rest[n.core[0]], i)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(rest)) {
		w.joinBucket(rest[key], enough)
	}
}

// joinFirms joins what firms are called for short with the name that tells what they do, too: Marl Voss with Marl Voss Shipping.
func (w *joining) joinFirms() {
	full, seen := map[string][]int{}, map[string]bool{}
	for i := range w.nodes {
		n := &w.nodes[i]
		last := len(n.core) - 1
		if !n.usable() || last < 2 || n.person || !english.Business(n.core[last]) {
			continue
		}
		if party := fmt.Sprint(n.key(), " ", w.find(i)); !seen[party] {
			seen[party] = true
			short := strings.Join(n.core[:last], " ")
			full[short] = append(full[short], i)
		}
	}
	for i := range w.nodes {
		if n := &w.nodes[i]; n.usable() && len(n.core) > 1 && len(full[n.key()]) > 0 && !generic(n.core) {
			w.attach(i, full[n.key()])
		}
	}
}

// fullNames are nodes, one of each party, by the word that may stand for them alone.
func (w *joining) fullNames() map[string][]int {
	out := map[string][]int{}
	seen := map[string]bool{}
	for i := range w.nodes {
		n := &w.nodes[i]
		if !n.usable() || len(n.core) < 2 {
			continue
		}
		key := fmt.Sprint(n.key(), " ", w.find(i))
		if seen[key] {
			continue
		}
		seen[key] = true
		if n.bears() {
			out[n.core[len(n.core)-1]] = append(out[n.core[len(n.core)-1]], i)
		}
		if !n.person {
			one := node{core: n.core[:1], party: n.party}
			if one.short(n) {
				out[n.core[0]] = append(out[n.core[0]], i)
			}
			if k := initialsOf(n); len(k) > 1 {
				out[k] = append(out[k], i)
			}
		}
	}
	return out
}

// initialsOf returns the first letters of the words of a name.
func initialsOf(n *node) string {
	var b strings.Builder
	for _, w := range tokens(n.party.Name) {
		if !empty(w) {
			first, _ := utf8.DecodeRuneInString(w)
			b.WriteRune(first)
		}
	}
	return b.String()
}

// attach joins a name of one word with the only party that bears it in full and has something else in common with it. A second one that
// has something in common too, or that stands in the same report, makes it doubtful.
func (w *joining) attach(i int, list []int) {
	n := &w.nodes[i]
	best, second := evidence{}, 0
	at, only, several := -1, -1, false
	for _, k := range list {
		o := &w.nodes[k]
		x, y := n.traits(), &w.traits[w.find(k)]
		if !x.agree(y) || at >= 0 && w.find(at) == w.find(k) || !n.maybe(o) {
			continue
		}
		if w.toldApart(n, k) {
			w.offer(k, i, fmt.Sprintf("“%s” may be “%s”", n.party.Name, o.party.Name))
			continue
		}
		e := w.shared(&x, y, "")
		if x.differ(y) {
			e.points -= enough
		}
		several = several || only >= 0 && w.find(only) != w.find(k)
		only = k
		if e.points > best.points {
			best, second, at = e, best.points, k
		} else {
			second = max(second, e.points)
		}
	}
	if only >= 0 && !several && best.points < enough && w.onlyOne(n, &w.nodes[only]) {
		w.join(only, i, fmt.Sprintf("“%s” is the only “%s” of the story", w.nodes[only].party.Name, n.party.Name))
		return
	}
	if at < 0 {
		return
	}
	why := append([]string{fmt.Sprintf("“%s” is the only “%s” in their company", w.nodes[at].party.Name, n.party.Name)}, best.why...)
	if best.points >= enough && second == 0 {
		w.join(at, i, why...)
		return
	}
	why[0] = fmt.Sprintf("“%s” may be “%s”", n.party.Name, w.nodes[at].party.Name)
	w.offer(at, i, why...)
}

// toldApart reports whether a report has a last name and the full name of a person who bears it, k among others, and reads them as two: a senator's wife is no
// senator.
func (w *joining) toldApart(n *node, k int) bool {
	return n.party.Type == hearsay.Person && slices.ContainsFunc(w.byReport[n.report], func(i int) bool {
		o := &w.nodes[i]
		return w.find(i) == w.find(k) && len(o.core) > 1 && o.party.Type == hearsay.Person && o.core[len(o.core)-1] == n.core[0]
	})
}

// maybe reports whether a name of one word can stand for a full one. Initials must be written as such.
func (n *node) maybe(o *node) bool {
	if n.core[0] == o.core[len(o.core)-1] && o.bears() || n.title != "" {
		return o.bears()
	}
	return n.core[0] == o.core[0] || n.initials(o)
}

// bears reports whether the last word of a name may be a last name.
func (n *node) bears() bool {
	return n.person || !n.body && (n.party.Type == hearsay.Person || n.party.Type == "")
}
