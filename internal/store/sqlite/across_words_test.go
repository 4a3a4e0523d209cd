package sqlite

import (
	"cmp"
	"database/sql"
	"fmt"
	"math/rand"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// lot is a story with so many claims and parties that every way of finding them by words is taken.
type lot struct {
	claims  []store.KeptClaim
	parties []store.KeptParty
}

// words are rare and common.
func lotWords() []string {
	return strings.Fields("alder alder alder alder alder alder birch birch birch birch cedar cedar dune elm")
}

func newLot(random *rand.Rand) lot {
	words := lotWords()
	some := func() string {
		return words[random.Intn(len(words))] + " " + words[random.Intn(len(words))] + " " + words[random.Intn(len(words))]
	}
	var l lot
	for i := range 3000 {
		l.parties = append(l.parties, store.KeptParty{ID: int64(1000 + i), Name: some(), Named: random.Intn(2) == 0, Aliases: []string{some()}, Statements: random.Intn(9)})
	}
	for i := range 7000 {
		c := store.KeptClaim{ID: int64(10_000 + i), Story: 1, Weight: random.Intn(40), Several: random.Intn(9) > 0, Last: fmt.Sprintf("2031-03-%02d", 1+random.Intn(28)), Words: some(), Body: []byte("{}")}
		for range random.Intn(3) {
			c.Takes = append(c.Takes, store.Takes{Name: l.parties[random.Intn(len(l.parties))].ID})
		}
		slices.SortFunc(c.Takes, func(a, b store.Takes) int { return cmp.Compare(a.Name, b.Name) })
		c.Takes = slices.Compact(c.Takes)
		l.claims = append(l.claims, c)
	}
	return l
}

func (l lot) keep(t *testing.T, s *Store) {
	t.Helper()
	st := store.KeptStory{ID: 1, Key: "k", Body: []byte("{}"), Claims: l.claims}
	var buckets []store.Bucket
	for _, p := range l.parties {
		n := store.KeptName{ID: p.ID, Story: 1, Bucket: store.BucketID(p.ID), Body: []byte("{}"), Shown: p}
		if !p.Named {
			n.Bucket = 0
		} else {
			buckets = append(buckets, store.Bucket{ID: n.Bucket, Parties: []store.KeptParty{p}, Same: map[int64]int64{p.ID: p.ID}})
		}
		st.Names = append(st.Names, n)
	}
	if err := s.KeepStories(t.Context(), 0, store.Found{Stories: []store.KeptStory{st}}); err != nil {
		t.Fatal(err)
	}
	if err := s.KeepNames(t.Context(), 1, buckets); err != nil {
		t.Fatal(err)
	}
}

func has(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(strings.Fields(text), w) })
}

// found is what a query for claims must find, looked for one by one.
func (l lot) found(q store.ClaimQuery) []int64 {
	names := map[int64]string{}
	for _, p := range l.parties {
		names[p.ID] = p.Name
	}
	list := slices.DeleteFunc(slices.Clone(l.claims), func(c store.KeptClaim) bool {
		return q.Several && !c.Several || slices.ContainsFunc(q.Words, func(w string) bool {
			return !has(c.Words, []string{w}) && !slices.ContainsFunc(c.Takes, func(x store.Takes) bool { return has(names[x.Name], []string{w}) })
		})
	})
	slices.SortFunc(list, func(a, b store.KeptClaim) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), strings.Compare(b.Last, a.Last), cmp.Compare(a.ID, b.ID))
	})
	var ids []int64
	for _, c := range list {
		ids = append(ids, c.ID)
	}
	return ids
}

// known is what a query for parties must find.
func (l lot) known(q store.PartyQuery) []int64 {
	list := slices.DeleteFunc(slices.Clone(l.parties), func(p store.KeptParty) bool {
		return !q.All && !p.Named || !has(p.Name+" "+strings.Join(p.Aliases, " "), q.Words)
	})
	slices.SortFunc(list, func(a, b store.KeptParty) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.ID, b.ID))
	})
	var ids []int64
	for _, p := range list {
		ids = append(ids, p.ID)
	}
	return ids
}

func page(ids []int64, skip, limit int) []int64 {
	ids = ids[min(skip, len(ids)):]
	if limit > 0 {
		ids = ids[:min(limit, len(ids))]
	}
	return ids
}

// Whatever way is taken, words find what looking at each claim and each party finds, in the same order.
func TestFoundByWords(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "words.db"), Options{Mode: Create, At: storetest.At()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	l := newLot(rand.New(rand.NewSource(1)))
	l.keep(t, s)
	for _, words := range [][]string{{"alder"}, {"elm"}, {"alder", "birch"}, {"alder", "elm"}, {"elm", "dune"}, {"cedar", "alder", "birch"}, {"elm", "nobody"}, {"nobody"}} {
		for _, skip := range []int{0, 35, 990, 20_000} {
			for _, wide := range []bool{false, true} {
				for _, limit := range []int{0, 20} {
					q := store.ClaimQuery{Words: words, Several: !wide, Skip: skip, Limit: limit}
					list, n, err := s.Claims(t.Context(), q)
					var ids []int64
					for _, c := range list {
						ids = append(ids, c.ID)
					}
					want := l.found(q)
					if err != nil || n != max(min(len(want), store.MostFound), len(ids)) || !slices.Equal(ids, page(want, skip, limit)) {
						t.Errorf("claims %+v: %d of %d, want %d, %v", q, len(ids), n, len(want), err)
					}
					x := store.PartyQuery{Words: words, All: wide, Skip: skip, Limit: limit}
					parties, n, err := s.Known(t.Context(), x)
					ids = nil
					for _, p := range parties {
						ids = append(ids, p.ID)
					}
					want = l.known(x)
					if err != nil || n != min(len(want), store.MostFound) || !slices.Equal(ids, page(want, skip, limit)) {
						t.Errorf("parties %+v: %d of %d, want %d, %v", x, len(ids), n, len(want), err)
					}
				}
			}
		}
	}
}

// The index of words holds what the view of ranks says, also when parties go and come.
func TestRanks(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "ranks.db"), Options{Mode: Create, At: storetest.At()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	l := newLot(rand.New(rand.NewSource(2)))
	l.parties, l.claims = l.parties[:200], nil
	l.parties[0].Statements = mostRanked + 7
	l.keep(t, s)
	other, err := sql.Open("sqlite", s.path)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	check := func() error {
		_, err := other.ExecContext(t.Context(), `INSERT INTO known_fts (known_fts, rank) VALUES ('integrity-check', 1)`)
		return err
	}
	if err := check(); err != nil {
		t.Error(err)
	}
	var buckets []store.Bucket
	for i, p := range l.parties {
		rank, err := s.numbers(t.Context(), `SELECT json_group_array(rank) FROM known_ranked WHERE id = ?`, p.ID)
		if err != nil || len(rank) != 1 || rank[0] != rankOf(p) {
			t.Errorf("%+v: rank %d and %d, %v", p, rank, rankOf(p), err)
		}
		if b := (store.Bucket{ID: store.BucketID(p.ID)}); p.Named && i%2 == 0 {
			if p.Statements++; i%4 == 0 {
				b.Parties = []store.KeptParty{p}
			}
			buckets = append(buckets, b)
		}
	}
	if err := s.KeepNames(t.Context(), 2, buckets); err != nil {
		t.Fatal(err)
	}
	if err := check(); err != nil {
		t.Error(err)
	}
	if _, err := other.ExecContext(t.Context(), `UPDATE known SET statements = statements + 1`); err != nil {
		t.Fatal(err)
	}
	if check() == nil {
		t.Error("the check cannot fail")
	}
}

// No question about what shows across reports walks over a table or sorts what it finds.
func TestAcrossPlans(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "plans.db"), Options{Mode: Create, At: storetest.At()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for query, index := range map[string]string{
		`SELECT rowid FROM known_fts WHERE known_fts MATCH 'orr' AND rowid < ` + fmt.Sprint(nameless) + ` ORDER BY rowid LIMIT 20`: "INDEX 64:M2<",
		`SELECT id FROM known WHERE named = 1 ORDER BY statements DESC, id LIMIT 20`:                                               "known_statements",
		`SELECT rank FROM known_ranked WHERE id = 7`:                                                                               "PRIMARY KEY",
		claimsAhead: "claim_weight",
		`SELECT json_group_array(t.claim) FROM json_each('[7]') j CROSS JOIN takes t ON t.party = j.value`:                                                 "takes_party",
		`SELECT t.claim, t.party FROM json_each('[7]') j CROSS JOIN takes t ON t.claim = j.value`:                                                          "takes_claim",
		`SELECT c.id FROM takes t JOIN claim c ON c.id = t.claim WHERE t.party = 7 AND t.weight >= 0 ORDER BY t.weight DESC, t.last DESC, t.claim LIMIT 9`: "takes_rank",
		`SELECT statement FROM tells WHERE party = 7 AND behalf = 0 ORDER BY statement DESC LIMIT 50`:                                                      "tells_party",
		`SELECT 1 FROM offer WHERE party_a = 7 AND party_a <> 0`:                                                                                           "offer_party_a",
		`SELECT 1 FROM about x WHERE x.claim = 7`:                                                                                                          "about_claim",
	} {
		steps := plan(t, s, query)
		for _, step := range steps {
			if strings.Contains(step, "TEMP B-TREE") || strings.HasPrefix(step, "SCAN") && !strings.Contains(step, "VIRTUAL TABLE") && query != claimsAhead {
				t.Errorf("%s: %s", query, step)
			}
		}
		if !strings.Contains(strings.Join(steps, "\n"), index) {
			t.Errorf("%s: %q does not use %s", query, steps, index)
		}
	}
}
