package copies

import "slices"

// Fewest is the number of shingles that a text must have to be compared at all.
const Fewest = 20

// Index finds the texts that share words with one that is added. Texts are numbered from 0 in the order of adding. It takes about 3 bytes
// for every byte of text. The zero value is an empty index. It is not safe for many goroutines.
type Index struct {
	texts []Shingles
	lists table
	posts []post

	common  int32   // lists longer than that find nothing; 0 is everybodys
	changed []int32 // texts whose neighbours may be others since a key became everybody's
	count   []int32 // of the keys in common, by text; zero between two calls
	touched []int32
}

// list is the posts of one key: the last of them and how many there are. A place of a table without a key has none.
type list struct {
	key     uint32
	last, n int32
}

// table finds lists by their keys, which are as good as random: each stands at the place that its first bits name or behind it.
type table struct {
	places []list // a power of two, at most three of four in use
	used   int
}

// of returns the list of a key, which is empty when the key is new and must get a post then. It is good until the next call.
func (t *table) of(key uint32) *list {
	if t.used*4 >= len(t.places)*3 {
		t.grow()
	}
	l := t.find(key)
	if l.n == 0 {
		t.used++
		l.key, l.last = key, -1
	}
	return l
}

func (t *table) find(key uint32) *list {
	mask := len(t.places) - 1
	for i := int(key) & mask; ; i = (i + 1) & mask {
		if l := &t.places[i]; l.n == 0 || l.key == key {
			return l
		}
	}
}

func (t *table) grow() {
	old := t.places
	t.places = make([]list, max(1024, 2*len(old)))
	for _, l := range old {
		if l.n > 0 {
			*t.find(l.key) = l
		}
	}
}

// post is one text that has a key, and the post before it, -1 for none.
type post struct{ text, before int32 }

// everybodys is the number of texts above which a key finds nothing: it is a phrase that everybody uses. Texts that share more than such
// phrases are found by the rest.
const everybodys = 2000

// Neighbour is a text that shares shingles with another.
type Neighbour struct {
	Text   int
	Shared int // shingles
	Of     int // shingles of the text that has fewer
}

// PerMille is the containment in thousandths, rounded down.
func (n Neighbour) PerMille() int { return n.Shared * 1000 / max(1, n.Of) }

// Len returns the number of texts.
func (x *Index) Len() int { return len(x.texts) }

// Add adds a text and returns its neighbours among the earlier ones with a containment of at least perMille, in no order. A text with
// fewer than [Fewest] shingles has none.
func (x *Index) Add(s Shingles, perMille int) []Neighbour {
	n := len(x.texts)
	x.texts = append(x.texts, s)
	x.count = append(x.count, 0)
	if s.Len() < Fewest {
		return nil
	}
	for _, k := range s.keys {
		l := x.lists.of(k)
		if l.n < x.limit() {
			x.follow(l)
		}
		x.posts = append(x.posts, post{int32(n), l.last})
		l.last, l.n = int32(len(x.posts)-1), l.n+1
		if l.n == x.limit()+1 {
			x.change(l)
		}
	}
	return x.judge(n, perMille)
}

// Neighbours returns the neighbours of text n among all others, as they would be found if it were added now.
func (x *Index) Neighbours(n, perMille int) []Neighbour {
	if x.texts[n].Len() < Fewest {
		return nil
	}
	for _, k := range x.texts[n].keys {
		if l := x.lists.find(k); l.n <= x.limit() {
			x.follow(l)
		}
	}
	return x.judge(n, perMille)
}

// Changed returns the texts whose neighbours may be others than before, because a key that found them has become everybody's since the
// last call. Who asks for their neighbours again has what another order of adding would have given.
func (x *Index) Changed() []int {
	slices.Sort(x.changed)
	var out []int
	for _, t := range slices.Compact(x.changed) {
		out = append(out, int(t))
	}
	x.changed = nil
	return out
}

func (x *Index) change(l *list) {
	for at := l.last; at >= 0; at = x.posts[at].before {
		x.changed = append(x.changed, x.posts[at].text)
	}
}

// follow counts the key of l for every text that has it.
func (x *Index) follow(l *list) {
	for at := l.last; at >= 0; at = x.posts[at].before {
		t := x.posts[at].text
		if x.count[t] == 0 {
			x.touched = append(x.touched, t)
		}
		x.count[t]++
	}
}

// judge compares text n with those that were touched and may share enough, and forgets the counts.
func (x *Index) judge(n, perMille int) []Neighbour {
	var out []Neighbour
	for _, t := range x.touched {
		keys := int(x.count[t])
		x.count[t] = 0
		a, b := x.texts[n], x.texts[t]
		if int(t) == n || !enough(keys, a, b, perMille) {
			continue
		}
		nb := Neighbour{int(t), shared(a.all, b.all), min(a.Len(), b.Len())}
		if nb.Shared*1000 >= perMille*nb.Of {
			out = append(out, nb)
		}
	}
	x.touched = x.touched[:0]
	return out
}

func (x *Index) limit() int32 {
	if x.common > 0 {
		return x.common
	}
	return everybodys
}

// enough reports whether two texts with so many keys in common may share enough to be compared.
func enough(keys int, a, b Shingles, perMille int) bool {
	return keys > 0 && keys*slack*1000 >= perMille*min(len(a.keys), len(b.keys))
}

// slack is how many times fewer keys than shingles two texts may have in common, for their size, before they are left uncompared.
const slack = 3
