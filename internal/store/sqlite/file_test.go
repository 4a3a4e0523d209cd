package sqlite_test

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/proof"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// newest is the schema that this version writes. A new one gets a file of its own below testdata, made by -update, and the old ones stay.
const newest = 7

func pages() []storetest.Page {
	return []storetest.Page{
		{Place: "/in/ferry.txt", URL: "https://example.org/ferry", Outlet: "The Lowick Echo", Published: "2031-03-04", Text: "Mara Lindqvist says: the ferries will sail.\nharbour officials alleges: “the pilot was asleep”.\n"},
		{Place: "/in/bridge.txt", Outlet: "Vane News", Published: "2031-03-06", Text: "Tomas Orr denies: a plan to close the bridge.\n"},
	}
}

func fill(t *testing.T, st store.Store) {
	t.Helper()
	var b store.Batch
	for _, p := range pages() {
		b.Additions = append(b.Additions, p.Addition(t))
	}
	b.Failures = []store.Failure{{Origin: store.Origin{Place: "/in/empty.txt"}, Code: "empty", Message: "empty input"}}
	if _, err := st.Add(t.Context(), storetest.At(), b); err != nil {
		t.Fatal(err)
	}
	storetest.Decide(t, st, 2, review.Asked{Verb: review.Correct, Number: 1, Typed: []string{"position=declines"}, Note: "she heard it"})
}

func closed(t *testing.T, s *sqlite.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// made returns the path of a filled record that nobody has open.
func made(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hearsay.db")
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.Create, At: storetest.At()})
	if err != nil {
		t.Fatal(err)
	}
	fill(t, s)
	closed(t, s)
	return path
}

// Records of every released schema can be opened, and hold what they held.
func TestReleasedSchemas(t *testing.T) {
	if golden.Updating() {
		data, err := os.ReadFile(made(t))
		if err != nil {
			t.Fatal(err)
		}
		packed, err := zstd.NewWriter(nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(fmt.Sprintf("testdata/schema-%d.db.zst", newest), packed.EncodeAll(data, nil), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for schema := 1; schema <= newest; schema++ {
		s := open(t, released(t, schema), sqlite.Write)
		if from, to, brought := s.Brought(); brought != (schema < newest) || from != schema || to != newest {
			t.Errorf("schema %d: brought %v, from %d to %d", schema, brought, from, to)
		}
		st, err := s.Status(t.Context())
		if err != nil || st.Schema != newest || st.Reports != 2 || st.Statements != 3 || st.Failures["empty"] != 1 {
			t.Errorf("schema %d: %+v, %v", schema, st, err)
		}
		for query, want := range map[string]string{"ferry": "r1/s1", "pilot": "r1/s2", "bridge": "r2/s1"} {
			list, err := s.Search(t.Context(), store.Query{Words: []string{query}})
			if err != nil || len(list) != 1 || list[0].ID() != want {
				t.Errorf("schema %d: %q gives %v, %v", schema, query, list, err)
			}
		}
		if list, err := s.Reviews(t.Context(), store.ReviewQuery{}); err != nil || len(list) != min(1, schema-1) {
			t.Errorf("schema %d: reviews %v, %v", schema, list, err)
		}
		storetest.Decide(t, s, 1, review.Asked{Verb: review.Confirm, Number: 2})
		if list, err := s.Search(t.Context(), store.Query{Speaker: partyID(t, s, "lindqvist"), Position: "says"}); err != nil || len(list) != 1 {
			t.Errorf("schema %d: %v, %v", schema, list, err)
		}
		storetest.Verified(t, s)
	}
}

// Schema 3 had other tables for its first hours; a record of then is brought to the present schema too.
func TestFirstSchema3(t *testing.T) {
	s := open(t, unpacked(t, "schema-3-first"), sqlite.Write)
	st, err := s.Status(t.Context())
	if err != nil || st.Schema != newest || st.Reports != 2 || st.Statements != 3 || st.Reviews != 1 {
		t.Errorf("%+v, %v", st, err)
	}
	if state, err := s.State(t.Context()); err != nil || state.Reports != 2 {
		t.Errorf("%d reports are to be compared, want both: %v", state.Reports, err)
	}
	storetest.Verified(t, s)
}

// Who would only look at a record of an older schema is told how to, and can copy it as it is.
func TestOlderIsCopied(t *testing.T) {
	path, to := released(t, 4), filepath.Join(t.TempDir(), "b.db")
	_, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.ReadOnly})
	if !errors.Is(err, hearsay.ErrReadOnly) || !strings.Contains(err.Error(), "made by an older hearsay (schema 4, this one has 7): hearsay backup copies it as it is") {
		t.Errorf("to look at: %v", err)
	}
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.ReadOnly, Older: true})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, s)
	if err := s.Backup(t.Context(), to); err != nil {
		t.Fatal(err)
	}
	if from, _, brought := open(t, to, sqlite.Write).Brought(); !brought || from != 4 {
		t.Errorf("the copy has schema %d, want 4", from)
	}
}

// released returns the path of a record of a released schema.
func released(t *testing.T, schema int) string {
	t.Helper()
	return unpacked(t, fmt.Sprintf("schema-%d", schema))
}

// unpacked returns the path of a record that was kept below testdata.
func unpacked(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name + ".db.zst")
	if err != nil {
		t.Fatal(err)
	}
	unpack, err := zstd.NewReader(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer unpack.Close()
	if data, err = unpack.DecodeAll(data, nil); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "old.db")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func partyID(t *testing.T, s *sqlite.Store, name string) int64 {
	t.Helper()
	list, err := s.Parties(t.Context(), name, 1)
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	return list[0].ID
}

// What cannot be opened is told with what to do.
func TestRefused(t *testing.T) {
	dir := t.TempDir()
	alter := func(name, query string) string {
		path := filepath.Join(dir, name)
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.ExecContext(t.Context(), query); err != nil {
			t.Fatal(err)
		}
		return path
	}
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte("Mara said the ferry will sail, and then some more."), 0o600); err != nil {
		t.Fatal(err)
	}
	newer := made(t)
	func() {
		db, err := sql.Open("sqlite", newer)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.ExecContext(t.Context(), `INSERT INTO schema_version VALUES (99, 'x')`); err != nil {
			t.Fatal(err)
		}
	}()
	for _, c := range []struct {
		path string
		mode sqlite.Mode
		kind error
		says string
	}{
		{filepath.Join(dir, "gone.db"), sqlite.ReadOnly, hearsay.ErrNotFound, "make one with hearsay add"},
		{filepath.Join(dir, "gone.db"), sqlite.Write, hearsay.ErrNotFound, "--db"},
		{filepath.Join(dir, "no/folder.db"), sqlite.Create, hearsay.ErrNotFound, "folder"},
		{text, sqlite.Create, hearsay.ErrNotRecord, "notes.txt"},
		{dir, sqlite.Create, hearsay.ErrNotRecord, "name a file"},
		{alter("other.db", `CREATE TABLE songs (title TEXT)`), sqlite.Create, hearsay.ErrNotRecord, "database of something else"},
		{newer, sqlite.Create, hearsay.ErrNewer, "it has schema 99, this hearsay knows up to 7: install a newer one"},
		{newer, sqlite.ReadOnly, hearsay.ErrNewer, "schema 99"},
	} {
		s, err := sqlite.Open(t.Context(), c.path, sqlite.Options{Mode: c.mode, At: storetest.At()})
		if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %v and %q", c.path, err, c.kind, c.says)
		}
		if s != nil {
			closed(t, s)
		}
	}
}

// A writer that waits in vain for another says so and changes nothing; afterwards it goes on.
func TestLocked(t *testing.T) {
	path := made(t)
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.Write, At: storetest.At(), Wait: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, s)
	other, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	other.SetMaxOpenConns(1)
	if _, err := other.ExecContext(t.Context(), `BEGIN IMMEDIATE`); err != nil {
		t.Fatal(err)
	}
	p := pages()[0]
	p.URL, p.Place = "https://example.org/third", "/in/third.txt"
	batch := store.Batch{Additions: []store.Addition{p.Addition(t)}}
	if _, err := s.Add(t.Context(), storetest.At(), batch); !errors.Is(err, hearsay.ErrLocked) || !strings.Contains(err.Error(), "wait until that is done") {
		t.Errorf("a second writer: %v", err)
	}
	if _, err := other.ExecContext(t.Context(), `ROLLBACK`); err != nil {
		t.Fatal(err)
	}
	if out, err := s.Add(t.Context(), storetest.At(), batch); err != nil || out[0].Report != 3 {
		t.Errorf("afterwards: %v, %v", out, err)
	}
	storetest.Verified(t, s)
}

// A disk that is full ends a batch without a trace; what was added before stays.
func TestFull(t *testing.T) {
	path := made(t)
	s := open(t, path, sqlite.Write)
	if err := s.LimitPages(t.Context(), 80); err != nil {
		t.Fatal(err)
	}
	var err error
	added := 2
	for i := 0; err == nil && i < 1000; i++ {
		p := pages()[0]
		p.URL = fmt.Sprintf("https://example.org/%d", i)
		p.Text += strings.Repeat(fmt.Sprintf("Person %d says: word%d.\n", i, i), 20)
		if _, err = s.Add(t.Context(), storetest.At(), store.Batch{Additions: []store.Addition{p.Addition(t)}}); err == nil {
			added++
		}
	}
	if !errors.Is(err, hearsay.ErrFull) || !strings.Contains(err.Error(), "make room on the disk") {
		t.Errorf("a full disk: %v", err)
	}
	st, err := s.Status(t.Context())
	if err != nil || st.Reports != added {
		t.Errorf("%d reports of %d, %v", st.Reports, added, err)
	}
	storetest.Verified(t, s)
}

func TestReadOnly(t *testing.T) {
	path := made(t)
	s := open(t, path, sqlite.ReadOnly)
	if _, err := s.Add(t.Context(), storetest.At(), store.Batch{}); !errors.Is(err, hearsay.ErrReadOnly) {
		t.Errorf("add: %v", err)
	}
	if _, err := s.Review(t.Context(), storetest.At(), nil); !errors.Is(err, hearsay.ErrReadOnly) {
		t.Errorf("review: %v", err)
	}
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	dir := filepath.Dir(path)
	closed(t, s)
	for _, c := range []struct {
		name string
		mode os.FileMode
	}{{path, 0o400}, {dir, 0o500}} {
		if err := os.Chmod(c.name, c.mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod(dir, 0o700) }) //nolint:errcheck // so that it can be removed
	if _, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.Write, At: storetest.At()}); !errors.Is(err, hearsay.ErrReadOnly) {
		t.Errorf("a file that may not be written: %v", err)
	}
	still := open(t, path, sqlite.ReadOnly)
	storetest.Verified(t, still)
	if err := still.Backup(t.Context(), filepath.Join(t.TempDir(), "b.db")); err != nil {
		t.Errorf("back up a file that may not be written: %v", err)
	}
}

// Whatever is changed behind our back is found: one bit of whatever the log vouches for, a row more, a row less.
func TestTampering(t *testing.T) {
	flip := func(table, column, where string) string {
		return fmt.Sprintf(`UPDATE %[1]s SET %[2]s = substr(%[2]s, 1, 9) || x'5A' || substr(%[2]s, 11) WHERE %[3]s`, table, column, where)
	}
	for _, query := range []string{
		flip("blob", "zstd", "id = 1"), flip("reading", "zstd", "report = 2"), `UPDATE blob SET sha256 = zeroblob(32) WHERE id = 1`,
		`UPDATE reading SET zstd = (SELECT zstd FROM reading WHERE report = 1) WHERE report = 2`,
		`UPDATE statement SET position = 'confirms' WHERE report = 2`, `UPDATE statement SET content = 'x' WHERE report = 2`, `UPDATE statement SET first = first + 1 WHERE report = 2`,
		`UPDATE statement SET more = replace(more, '"source":[0,', '"source":[1,') WHERE report = 2`, `UPDATE statement SET id = id + (1 << 41) WHERE report = 2`,
		`UPDATE name SET name = 'Tomas Orx' WHERE name = 'Tomas Orr'`, `DELETE FROM statement WHERE report = 2`, `DELETE FROM party WHERE report = 2`,
		`UPDATE report SET about = replace(about, 'Vane', 'Lane')`, `UPDATE report SET given = replace(given, 'Vane', 'Lane')`, `UPDATE report SET added = '2030-01-01T00:00:00Z'`,
		`UPDATE report SET version = 2 WHERE id = 1`, `UPDATE article SET address = 'example.org/barge' WHERE id = 1`, `UPDATE origin SET key = zeroblob(32) WHERE report = 1`, `DELETE FROM origin WHERE report = 1`,
		`UPDATE origin SET place = '/in/barge.txt' WHERE report = 1`,
		`UPDATE ledger SET line = replace(line, 'add', 'Add') WHERE seq = 0`, `UPDATE ledger SET line = replace(line, '2031', '2030') WHERE seq = 1`, `DELETE FROM ledger WHERE seq = 1`,
		`UPDATE tree SET hash = zeroblob(32) WHERE id = 1`, `DELETE FROM tree WHERE id = 2`, `INSERT INTO tree VALUES (9, zeroblob(32))`,
		`DELETE FROM party; DELETE FROM statement; DELETE FROM reading; DELETE FROM origin; DELETE FROM report`,
		`INSERT INTO report SELECT 7, article, version, rendering_of, superseded_by, blob, run, outlet, statements, form, text_sha256, added, about, given FROM report WHERE id = 1`,
		`INSERT INTO tombstone VALUES (7, zeroblob(32), 'x', 'y')`, `UPDATE run SET key = 'x'`,
		`UPDATE review SET body = replace(body, 'Quill', 'Quil')`, `UPDATE review SET body = replace(body, 'heard', 'read')`, `UPDATE review SET at = '2030-01-01T00:00:00Z'`,
		`UPDATE review SET state = 'undone'`, `UPDATE review SET state = ''`, `UPDATE review SET statement = 2`, `UPDATE review SET report = 1`, `DELETE FROM review`,
		`INSERT INTO review SELECT 7, report, at, body, state, statement FROM review`, `UPDATE statement SET rejected = 1 WHERE report = 2`,
		`UPDATE statement SET more = replace(more, 'Quill', 'Quil') WHERE report = 2`,
	} {
		path := made(t)
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.ExecContext(t.Context(), query); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		db.Close()
		s := open(t, path, sqlite.ReadOnly)
		var said []string
		res, err := proof.Verify(t.Context(), s, ledger.Head{}, func(p ledger.Problem) { said = append(said, p.String()) }, nil)
		if res.Problems == 0 && err == nil {
			t.Errorf("%s: not found", query)
		}
		if testing.Verbose() {
			t.Log(query, "\n\t", strings.Join(said, "\n\t "), err)
		}
	}
}

// What is forgotten is in no file any more.
func TestForgottenIsGone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hearsay.db")
	s := open(t, path, sqlite.Create)
	secret := pages()[1]
	secret.URL, secret.Place, secret.Outlet = "https://example.net/zanzibarquay", "/in/zanzibarquay.txt", "Zanzibarquay Herald"
	secret.Text = "Zanzibarquay Orr denies: a plan to close zanzibarquay.\nzanzibarquay officials says: zanzibarquay.\n"
	if _, err := s.Add(t.Context(), storetest.At(), store.Batch{Additions: []store.Addition{pages()[0].Addition(t), secret.Addition(t)}}); err != nil {
		t.Fatal(err)
	}
	storetest.Decide(t, s, 2, review.Asked{Verb: review.Correct, Number: 1, Typed: []string{"content=zanzibarquay"}, Note: "heard at zanzibarquay"})
	storetest.Decide(t, s, 2, review.Asked{Verb: review.Confirm, Number: 2})
	storetest.Rule(t, s, review.Merge, review.OfParties, "r1/p1", "r2/p1") // kept with the other report
	if _, err := s.Forget(t.Context(), storetest.At(), 2, "order of a court"); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{path, path + "-wal"} {
		data, err := os.ReadFile(file)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		if i := strings.Index(strings.ToLower(string(data)), "anzibarq"); i >= 0 {
			t.Errorf("%s still has it at %d: %q", filepath.Base(file), i, data[max(0, i-60):min(len(data), i+60)])
		}
	}
	storetest.Verified(t, s)
}

func anything(*sqlite.Store) error { return nil }

// A backup of every released schema can be restored, and stays as it is.
func TestRestoreReleased(t *testing.T) {
	for schema := 1; schema <= newest; schema++ {
		backup, path := released(t, schema), filepath.Join(t.TempDir(), "hearsay.db")
		before, err := os.ReadFile(backup)
		if err != nil {
			t.Fatal(err)
		}
		if err := sqlite.Restore(t.Context(), backup, path, storetest.At(), func(s *sqlite.Store) error { storetest.Verified(t, s); return nil }); err != nil {
			t.Fatal(err)
		}
		if after, err := os.ReadFile(backup); err != nil || !bytes.Equal(before, after) {
			t.Errorf("schema %d: the backup was changed: %v", schema, err)
		}
		st, err := open(t, path, sqlite.ReadOnly).Status(t.Context())
		if err != nil || st.Schema != newest || st.Reports != 2 {
			t.Errorf("schema %d: %+v, %v", schema, st, err)
		}
	}
}

func TestBackup(t *testing.T) {
	path := made(t)
	s := open(t, path, sqlite.Write)
	dir := t.TempDir()
	to, again := filepath.Join(dir, "b.db"), filepath.Join(dir, "again.db")
	if err := s.Backup(t.Context(), to); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(t.Context(), to); !errors.Is(err, hearsay.ErrUsage) {
		t.Errorf("over a backup: %v", err)
	}
	if err := s.Backup(t.Context(), filepath.Join(dir, "gone", "b.db")); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("into a folder that is not there: %v", err)
	}
	if err := sqlite.Restore(t.Context(), to, path, storetest.At(), anything); !errors.Is(err, hearsay.ErrUsage) {
		t.Errorf("over a record: %v", err)
	}
	bad := errors.New("not that one")
	if err := sqlite.Restore(t.Context(), to, again, storetest.At(), func(*sqlite.Store) error { return bad }); !errors.Is(err, bad) {
		t.Errorf("what is refused: %v", err)
	}
	if err := sqlite.Restore(t.Context(), to, again, storetest.At(), anything); err != nil {
		t.Fatal(err)
	}
	if head, err := os.ReadFile(again); err != nil || head[18] != 2 { // of the format of SQLite: 2 is a log for writing ahead
		t.Errorf("readers and a writer stop one another: %v", err)
	}
	restored := open(t, again, sqlite.Write)
	if a, b := storetest.Verified(t, restored), storetest.Verified(t, s); a != b {
		t.Errorf("head %s, want %s", a, b)
	}
	p := pages()[0]
	p.URL = ""
	p.Text = "Mara says: more.\n"
	if _, err := restored.Add(t.Context(), storetest.At(), store.Batch{Additions: []store.Addition{p.Addition(t)}}); err != nil {
		t.Errorf("go on with what was restored: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.*.*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// Why a file cannot be written is told as it is: what cannot be looked at is not said to be there.
func TestNotLookedAt(t *testing.T) {
	path := made(t)
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, s)
	below := filepath.Join(path, "copy.db") // below a file nothing can be
	restored := sqlite.Restore(t.Context(), path, below, storetest.At(), func(*sqlite.Store) error { return nil })
	for name, err := range map[string]error{"back up": s.Backup(t.Context(), below), "restore": restored} {
		if !errors.Is(err, hearsay.ErrUsage) || strings.Contains(fmt.Sprint(err), "already") || !strings.Contains(fmt.Sprint(err), below+" cannot be looked at") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := s.Backup(t.Context(), path); !errors.Is(err, hearsay.ErrUsage) || !strings.Contains(fmt.Sprint(err), "already") {
		t.Errorf("onto itself: %v", err)
	}
}
