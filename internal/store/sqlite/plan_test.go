package sqlite

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// No question walks over all statements, and none sorts what it finds: each is a list in an index that lies in order of keys.
func TestPlans(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "plans.db"), Options{Mode: Create, At: storetest.At()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	yes, no := true, false
	for name, q := range map[string]store.Query{
		"word":              {Words: []string{"ferry"}},
		"words and days":    {Words: []string{"ferry", "the bridge"}, From: "2031-01-01", To: "2031-02-01"},
		"party":             {Party: "Orr", Oldest: true},
		"speaker":           {Speaker: 7},
		"speaker and days":  {Speaker: 7, From: "2031-01-01", Before: 5},
		"behalf":            {Behalf: 7},
		"behalf and word":   {Behalf: 7, Words: []string{"ferry"}},
		"positions":         {Position: "denies,declines"},
		"kinds":             {Kind: "indirect,mixed", Current: true},
		"outlet":            {Outlet: "The Lowick Echo"},
		"anonymous":         {Anonymous: &yes},
		"named":             {Anonymous: &no},
		"a kind":            {Kind: "direct"},
		"position":          {Position: "says"},
		"speaker, position": {Speaker: 7, Position: "says"},
		"rejected":          {Rejected: true, Words: []string{"ferry"}},
		"rejected alone":    {Rejected: true},
		"decided":           {Decided: &yes},
		"doubtful":          {Doubtful: true},
		"least sure":        {Doubtful: true, LeastSure: true},
		"doubtful of one":   {Doubtful: true, Party: "Orr", Decided: &no},
		"report":            {Report: 3},
		"article":           {Article: 3},
		"days":              {From: "2031-01-01", To: "2031-02-01"},
		"timeline":          {From: "0001-01-01", Oldest: true},
	} {
		sel, err := s.selection(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range plan(t, s, `SELECT `+sel.key+` AS id `+sel.from+sel.order+` LIMIT 50`, sel.args...) {
			if tooSlow(step) && !((q.Report != 0 || q.Rejected || q.Doubtful && !q.LeastSure) && strings.Contains(step, "ORDER BY")) { // few enough to be sorted
				t.Errorf("%s: %s", name, step)
			}
		}
	}
	for name, query := range map[string]string{
		"positions of a party": `SELECT position, count(*), min(id), max(id) FROM statement WHERE speaker = 7 AND rejected = 0 GROUP BY position`,
		"statement of a key":   `SELECT ` + statementColumns + ` FROM statement s` + statementJoins + `WHERE s.id = 7`,
		"said by":              `SELECT count(*) FROM statement WHERE speaker = 7 AND rejected = 0`,
		"reviews of a report":  `SELECT id FROM review WHERE state <> '' AND report = 7 ORDER BY id`,
		"orphans":              `SELECT id FROM review WHERE state <> '' AND state = 'orphan' ORDER BY id`,
		"reports with":         `SELECT count(DISTINCT report) FROM party WHERE name = 7`,
		"origins":              `SELECT place, container FROM origin WHERE report = 7 ORDER BY id`,
	} {
		for _, step := range plan(t, s, query) {
			if strings.HasPrefix(step, "SCAN") || strings.Contains(step, "TEMP B-TREE") && name != "reports with" {
				t.Errorf("%s: %s", name, step)
			}
		}
	}
	// The test can fail.
	if steps := plan(t, s, `SELECT id FROM statement WHERE content LIKE '%ferry%' ORDER BY said`); len(steps) < 2 || !tooSlow(steps[0]) || !tooSlow(steps[1]) {
		t.Errorf("a slow plan is taken for a quick one: %q", steps)
	}
}

// tooSlow reports whether a step reads a whole table or sorts. An index that holds no more than what is asked for may be read through.
func tooSlow(step string) bool {
	scan := strings.HasPrefix(step, "SCAN") && !strings.Contains(step, "VIRTUAL TABLE INDEX") && !strings.Contains(step, "statement_rejected") && !strings.Contains(step, "statement_decided")
	return scan || strings.Contains(step, "TEMP B-TREE")
}

// plan returns the steps that SQLite takes for a query.
func plan(t *testing.T, s *Store, query string, args ...any) []string {
	t.Helper()
	rows, err := s.read.QueryContext(t.Context(), `EXPLAIN QUERY PLAN `+query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var steps []string
	for rows.Next() {
		var id, parent, unused int
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			t.Fatal(err)
		}
		steps = append(steps, step)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return steps
}
