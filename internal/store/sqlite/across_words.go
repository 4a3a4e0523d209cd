package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// This file finds parties and claims by words. A word may be in ten thousand names and as many claims, of which people see twenty: numbers of those
// that have a word are read as one value, and what is shown is fetched by itself.

// The rank of a party is its number in the index of words: bit 62 for those without names, 21 bits for how many statements it has, from the most
// down, then its own number.
const (
	rankedBits = 41 // of the numbers of parties
	nameless   = 1 << 62
	mostRanked = 1<<21 - 1 // statements
	rankedMask = 1<<rankedBits - 1
)

// rankOf is the rank of a party, as the view known_ranked has it.
func rankOf(p store.KeptParty) int64 {
	return (1-int64(bit(p.Named)))*nameless | int64(mostRanked-min(p.Statements, mostRanked))<<rankedBits | p.ID
}

// knownWith lists parties of the record with some words in their names, and counts them up to store.MostFound.
func (s *Store) knownWith(ctx context.Context, q store.PartyQuery) ([]store.KeptParty, int, error) {
	var all []string
	for _, w := range q.Words {
		all = append(all, quoted(w))
	}
	end := 0
	if q.Limit > 0 {
		end = q.Skip + q.Limit
	}
	bounds := []string{`< ` + strconv.Itoa(nameless), `>= ` + strconv.Itoa(nameless)}
	if !q.All {
		bounds = bounds[:1]
	}
	var ranks []int64
	count := 0
	for _, bound := range bounds {
		from, arg := `FROM known_fts WHERE known_fts MATCH ? AND rowid `+bound, strings.Join(all, " AND ")
		n, err := s.upTo(ctx, store.MostFound, from, arg)
		if err != nil {
			return nil, 0, err
		}
		query, args := window(`SELECT rowid `+from+` ORDER BY rowid`, []any{arg}, end, 0)
		some, err := s.numbers(ctx, `SELECT json_group_array(rowid) FROM (`+query+`)`, args...)
		if err != nil {
			return nil, 0, err
		}
		ranks, count = append(ranks, some...), min(count+n, store.MostFound)
	}
	slices.SortFunc(ranks, func(a, b int64) int { return cmp.Compare(a&^nameless, b&^nameless) })
	ranks = ranks[min(q.Skip, len(ranks)):]
	if q.Limit > 0 {
		ranks = ranks[:min(q.Limit, len(ranks))]
	}
	for i := range ranks {
		ranks[i] &= rankedMask
	}
	slices.Sort(ranks) // as they lie in the table
	list, err := s.known(ctx, `id IN (SELECT value FROM json_each(?))`, 0, text(ranks))
	return list, count, err
}

// numbers reads a list of numbers that a query gives as one value, which takes a fifth of the time that as many rows take.
func (s *Store) numbers(ctx context.Context, query string, args ...any) ([]int64, error) {
	var list string
	if err := s.again.QueryRowContext(ctx, query, args...).Scan(&list); err != nil {
		return nil, s.problem("search", err)
	}
	return numbersIn(list)
}

// numbersIn reads a JSON array of whole numbers.
func numbersIn(list string) ([]int64, error) {
	list = strings.Trim(list, "[]")
	if list == "" {
		return []int64{}, nil
	}
	out := make([]int64, 0, strings.Count(list, ",")+1)
	for digits := range strings.SplitSeq(list, ",") {
		n, err := strconv.ParseInt(digits, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", hearsay.ErrDamaged, err)
		}
		out = append(out, n)
	}
	return out, nil
}

// bearer is what has a word: claims, and parties of the record that have it in their names and so lend it to the claims on which they take a position.
// Both are in order of numbers.
type bearer struct {
	claims, parties []int64
}

func (b bearer) size() int { return len(b.claims) + len(b.parties) }

// bearersOf returns what has each of some words.
func (s *Store) bearersOf(ctx context.Context, words []string) ([]bearer, error) {
	bearers := make([]bearer, len(words))
	for i, w := range words {
		var err error
		if bearers[i].claims, err = s.numbers(ctx, `SELECT json_group_array(rowid) FROM claim_fts WHERE claim_fts MATCH ?`, quoted(w)); err != nil {
			return nil, err
		}
		if bearers[i].parties, err = s.numbers(ctx, `SELECT json_group_array(rowid & `+strconv.Itoa(rankedMask)+`) FROM known_fts WHERE known_fts MATCH ?`, "{name} : "+quoted(w)); err != nil {
			return nil, err
		}
		slices.Sort(bearers[i].claims)
		slices.Sort(bearers[i].parties)
	}
	return bearers, nil
}

// claimsWith returns the numbers of the claims that have all words, in order; nil for no words. The rarest word leads.
func (s *Store) claimsWith(ctx context.Context, bearers []bearer) ([]int64, error) {
	if len(bearers) == 0 {
		return nil, nil
	}
	slices.SortStableFunc(bearers, func(a, b bearer) int { return cmp.Compare(a.size(), b.size()) })
	lent, err := s.takenBy(ctx, bearers[0].parties)
	if err != nil {
		return nil, err
	}
	ids := union(bearers[0].claims, lent)
	for _, b := range bearers[1:] {
		if ids, err = s.among(ctx, ids, b); err != nil {
			return nil, err
		}
	}
	return ids, nil
}

// takenBy returns the claims on which parties take positions, in order.
func (s *Store) takenBy(ctx context.Context, parties []int64) ([]int64, error) {
	ids, err := s.numbers(ctx, `SELECT json_group_array(t.claim) FROM json_each(?) j CROSS JOIN takes t ON t.party = j.value`, text(parties))
	slices.Sort(ids)
	return slices.Compact(ids), err
}

// among leaves of claims those that have a word. Who takes positions on a few claims is looked up sooner than on what many parties take positions.
func (s *Store) among(ctx context.Context, ids []int64, b bearer) ([]int64, error) {
	own, others := split(ids, b.claims)
	const dearer = 4 // to look up the parties of a claim than the claims of a party
	lent := []int64{}
	if dearer*len(others) > len(b.parties) {
		taken, err := s.takenBy(ctx, b.parties)
		if err != nil {
			return nil, err
		}
		lent, _ = split(others, taken)
		return union(own, lent), nil
	}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var claim, party int64
		err := rows.Scan(&claim, &party)
		if _, has := slices.BinarySearch(b.parties, party); has {
			lent = append(lent, claim)
		}
		return err
	}, `SELECT t.claim, t.party FROM json_each(?) j CROSS JOIN takes t ON t.claim = j.value`, text(others))
	return union(own, lent), err
}

// split tells those of a list that are in another one from those that are not; both lists are in order.
func split(list, in []int64) (are, not []int64) {
	are, not = []int64{}, []int64{}
	for _, n := range list {
		i, found := slices.BinarySearch(in, n)
		if in = in[i:]; found {
			are = append(are, n)
		} else {
			not = append(not, n)
		}
	}
	return are, not
}

// union returns what is in one of two lists, in order, each once.
func union(a, b []int64) []int64 {
	out := append(append(make([]int64, 0, len(a)+len(b)), a...), b...)
	slices.Sort(out)
	return slices.Compact(out)
}

// manyClaims are so many that it is quicker to look for some of them in the order in which claims are shown than to look at each.
const manyClaims = 3000

// onlyWords reports whether a query selects some of the claims of several statements by words and nothing else.
func onlyWords(q store.ClaimQuery) bool {
	return q.Several && q.Limit > 0 && q.ID == 0 && q.IDs == nil && q.After == nil && q.Story == 0 && q.Changes == 0 && q.Party == 0 && q.Found == nil
}

// claimsAhead are the claims of several statements in the order in which they are shown.
const claimsAhead = `SELECT id FROM claim WHERE several = 1 ORDER BY weight DESC, last DESC, id`

// ahead returns, of many claims of several statements, those that are shown first.
func (s *Store) ahead(ctx context.Context, ids []int64, most int) ([]int64, error) {
	rows, err := s.again.QueryContext(ctx, claimsAhead)
	if err != nil {
		return nil, s.problem("search", err)
	}
	defer rows.Close()
	first := []int64{}
	for len(first) < most && rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, s.problem("search", err)
		}
		if _, has := slices.BinarySearch(ids, id); has {
			first = append(first, id)
		}
	}
	return first, s.problem("search", rows.Err())
}

// fewShown are so few claims that they are found soon in the order in which claims are shown, if many have the words.
const fewShown = 100

// firstWith returns, of the claims of several statements that have all words, those that are shown first, when so many have the words themselves that
// no more are counted; nil when they are fewer. To whom parties lend a word is then asked of few claims.
func (s *Store) firstWith(ctx context.Context, bearers []bearer, most int) ([]int64, error) {
	if len(bearers) == 0 || most > fewShown {
		return nil, nil
	}
	own := bearers[0].claims
	for _, b := range bearers[1:] {
		own, _ = split(own, b.claims)
	}
	if len(own) < store.MostFound {
		return nil, nil
	}
	if n, err := s.upTo(ctx, store.MostFound, claimsAmong+` AND c.several = 1`, text(own)); err != nil || n < store.MostFound {
		return nil, err
	}
	first := []int64{}
	for size, skip := fewShown, 0; len(first) < most; size, skip = 2*size, skip+size {
		ids, err := s.numbers(ctx, `SELECT json_group_array(id) FROM (`+claimsAhead+limitOf(size)+` OFFSET `+strconv.Itoa(skip)+`)`)
		if err != nil || len(ids) == 0 {
			return first, err
		}
		have, err := s.having(ctx, ids, bearers)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			if have[id] {
				first = append(first, id)
			}
		}
	}
	return first[:most], nil
}

// having tells which of some claims have all words.
func (s *Store) having(ctx context.Context, ids []int64, bearers []bearer) (map[int64]bool, error) {
	words := map[int64][]bool{} // by claim, which it has
	for _, id := range ids {
		words[id] = make([]bool, len(bearers))
		for i, b := range bearers {
			_, words[id][i] = slices.BinarySearch(b.claims, id)
		}
	}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var claim, party int64
		err := rows.Scan(&claim, &party)
		for i, b := range bearers {
			if !words[claim][i] {
				_, words[claim][i] = slices.BinarySearch(b.parties, party)
			}
		}
		return err
	}, `SELECT t.claim, t.party FROM json_each(?) j CROSS JOIN takes t ON t.claim = j.value`, text(ids))
	have := map[int64]bool{}
	for id, w := range words {
		have[id] = !slices.Contains(w, false)
	}
	return have, err
}
