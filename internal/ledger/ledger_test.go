package ledger_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/hearsay-project/hearsay/internal/ledger"
)

// log is a log in memory.
type log struct {
	lines  [][]byte
	hashes []tlog.Hash
}

func (l *log) read(indexes []int64) ([]tlog.Hash, error) {
	var out []tlog.Hash
	for _, i := range indexes {
		out = append(out, l.hashes[i])
	}
	return out, nil
}

// add appends entries as a store does, several at once.
func (l *log) add(t *testing.T, entries ...ledger.Entry) {
	t.Helper()
	a := ledger.Appender{Size: int64(len(l.lines)), Old: l.read}
	for _, e := range entries {
		e.Time = "2031-03-05T08:00:00Z"
		line, err := a.Append(e)
		if err != nil {
			t.Fatal(err)
		}
		l.lines = append(l.lines, line)
	}
	for _, h := range a.Added() {
		if h.Index != int64(len(l.hashes)) {
			t.Fatalf("hash %d comes after %d others", h.Index, len(l.hashes))
		}
		l.hashes = append(l.hashes, h.Hash)
	}
}

func report(n int) ledger.Entry {
	return ledger.Entry{Kind: ledger.Add, Subject: fmt.Sprintf("r%d", n), Blob: fmt.Sprintf("b%d", n), Meta: "m", Origin: "o", Run: "1", Reading: "g", Rows: "w"}
}

func held(n int) ledger.Held {
	return ledger.Held{Subject: fmt.Sprintf("r%d", n), Blob: fmt.Sprintf("b%d", n), Meta: "m", Origins: []string{"o"}, Rows: "w", Readings: map[string]string{"1": "g"}}
}

// audit runs a whole audit and returns the problems as one text.
func audit(l *log, earlier ledger.Head, feed func(*ledger.Audit)) (string, ledger.Head) {
	var said []string
	a := ledger.NewAudit(func(p ledger.Problem) { said = append(said, p.String()) })
	at := int64(0)
	for i, line := range l.lines {
		n := ledger.Adds(int64(i))
		a.Entry(line, l.hashes[at:at+n])
		at += n
	}
	feed(a)
	if earlier.Size > 0 {
		a.Grew(earlier)
	}
	head := a.Finish()
	return strings.Join(said, "; "), head
}

func TestAudit(t *testing.T) {
	l := &log{}
	l.add(t, report(1), report(2), report(3))
	l.add(t, ledger.Entry{Kind: ledger.Origin, Subject: "r1", Origin: "p"}, ledger.Entry{Kind: ledger.Read, Subject: "r2", Run: "2", Reading: "h", Meta: "n", Rows: "x"},
		ledger.Entry{Kind: ledger.Forget, Subject: "r3", Blob: "b3", Text: "why"})
	one, two := held(1), held(2)
	one.Origins = []string{"p", "o"}
	two.Readings = map[string]string{"1": "g", "2": "h"}
	two.Meta, two.Rows = "n", "x"
	all := func(a *ledger.Audit) { a.Report(one); a.Report(two); a.Tombstone("r3", "b3") }
	said, head := audit(l, ledger.Head{}, all)
	if said != "" || head.Size != 6 {
		t.Fatalf("head %s: %s", head, said)
	}
	parsed, err := ledger.ParseHead(head.String())
	if err != nil || parsed != head {
		t.Errorf("a head written and read: %v, %v", parsed, err)
	}
	bad := two
	bad.Rows = "y"
	for _, c := range []struct {
		want string
		feed func(*ledger.Audit)
	}{
		{"r2: statements and parties: SHA-256 is y…, the log says x…", func(a *ledger.Audit) { a.Report(one); a.Report(bad); a.Tombstone("r3", "b3") }},
		{"r1: the log has it, and it is not held", func(a *ledger.Audit) { a.Report(two); a.Tombstone("r3", "b3") }},
		{"r4: it is held, and the log does not know it", func(a *ledger.Audit) { all(a); a.Report(held(4)) }},
		{"r3: it is held, and the log says that it was forgotten", func(a *ledger.Audit) { all(a); a.Report(held(3)) }},
		{"r1: the store says that it was forgotten, and the log does not", func(a *ledger.Audit) { all(a); a.Tombstone("r1", "b1") }},
		{"r3: tombstone: SHA-256 is b1…, the log says b3…", func(a *ledger.Audit) { a.Report(one); a.Report(two); a.Tombstone("r3", "b1") }},
	} {
		if said, _ := audit(l, ledger.Head{}, c.feed); said != c.want {
			t.Errorf("got  %s\nwant %s", said, c.want)
		}
	}
	for i := range l.lines { // one bit anywhere in the log
		for at := range l.lines[i] {
			l.lines[i][at] ^= 1
			if said, _ := audit(l, ledger.Head{}, all); said == "" {
				t.Fatalf("a bit flipped at byte %d of entry %d is not found", at, i)
			}
			l.lines[i][at] ^= 1
		}
	}
	for i := range l.hashes {
		l.hashes[i][7] ^= 1
		if said, _ := audit(l, ledger.Head{}, all); said == "" {
			t.Fatalf("a bit flipped in hash %d is not found", i)
		}
		l.hashes[i][7] ^= 1
	}
}

// A log that was written anew from the start is another log than the one whose head was kept.
func TestGrew(t *testing.T) {
	l, other := &log{}, &log{}
	l.add(t, report(1))
	early, err := ledger.HeadOf(1, l.read)
	if err != nil {
		t.Fatal(err)
	}
	l.add(t, report(2))
	changed := report(1)
	changed.Meta = "M"
	other.add(t, changed, report(2))
	nothing := func(a *ledger.Audit) { a.Report(held(1)); a.Report(held(2)) }
	if said, _ := audit(l, early, nothing); said != "" {
		t.Error(said)
	}
	if said, _ := audit(other, early, nothing); !strings.Contains(said, "its first 1 entries are not those of the head 1:") {
		t.Error(said)
	}
	if said, _ := audit(&log{}, early, func(*ledger.Audit) {}); !strings.Contains(said, "entries are missing") {
		t.Error(said)
	}
}

func TestParse(t *testing.T) {
	e := ledger.Entry{Seq: 4, Time: "2031-03-05T08:00:00Z", Kind: ledger.Forget, Subject: "r1", Text: "order of a court <a> & \"b\"\u2028"}
	if got, err := ledger.Parse(e.Line()); err != nil || got != e {
		t.Errorf("got %+v, %v", got, err)
	}
	for _, line := range []string{"", "{}", `{"seq":1}`, string(e.Line()) + " ", strings.Replace(string(e.Line()), "{", `{"x":1,`, 1), "null"} {
		if _, err := ledger.Parse([]byte(line)); err == nil {
			t.Errorf("%q is taken for an entry", line)
		}
	}
	for _, head := range []string{"", "1", ":x", "-1:" + strings.Repeat("A", 43) + "=", "x:" + strings.Repeat("A", 43) + "=", "1:AAAA"} {
		if _, err := ledger.ParseHead(head); err == nil {
			t.Errorf("%q is taken for a head", head)
		}
	}
}
