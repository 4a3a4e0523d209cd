// Package storetest is the suite that every store passes. It makes its readings by hand and knows no engine.
package storetest

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/proof"
)

// Run runs the suite. Open returns a new, empty store; what it needs to clean up it does with t.Cleanup.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	for _, c := range []struct {
		name string
		test func(*testing.T, store.Store)
	}{
		{"Empty", testEmpty}, {"Outcomes", testOutcomes}, {"Corrected", testCorrected}, {"CorrectedAtOnce", testCorrectedAtOnce}, {"RoundTrip", testRoundTrip}, {"Superseded", testSuperseded}, {"Search", testSearch},
		{"Pages", testPages}, {"HostileQueries", testHostileQueries}, {"Parties", testParties}, {"Failures", testFailures}, {"Overwritten", testOverwritten}, {"Atomic", testAtomic},
		{"Runs", testRuns}, {"Forget", testForget}, {"ForgetMain", testForgetMain}, {"Proof", testProof}, {"ManyAtOnce", testManyAtOnce},
		{"Ended", testEnded}, {"Reviews", testReviews}, {"ReviewsOverRuns", testReviewsOverRuns}, {"ForgetReviews", testForgetReviews}, {"ReviewsAcross", testReviewsAcross}, {"Doubtful", testDoubtful},
		{"Findings", testFindings}, {"FindingsAtOnce", testFindingsAtOnce}, {"ForgetFindings", testForgetFindings}, {"MovedNames", testMovedNames},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := open(t)
			c.test(t, st)
			Verified(t, st)
		})
	}
}

// Verified fails the test unless the store is what its log says, and returns the head of the log.
func Verified(t testing.TB, st store.Store) ledger.Head {
	t.Helper()
	res, err := proof.Verify(context.WithoutCancel(t.Context()), st, ledger.Head{}, func(p ledger.Problem) { t.Errorf("verify: %s", p) }, nil)
	if err != nil {
		t.Errorf("verify: %v", err)
	}
	return res.Head
}

// At is the time at which the tests add.
func At() time.Time { return time.Date(2031, 3, 5, 8, 0, 0, 0, time.UTC) }

// Page describes an input to be made: a text of sentences "NAME POSITION: WORDS." one a line. A name that begins with a small letter is
// that of an unnamed source.
type Page struct {
	Place, URL, Outlet, Published, Modified, Form, Text, Engine string
	Fetched                                                     hearsay.Fetched
	Doubtful                                                    int // the number of a statement that is doubtful, 0 for none
}

// Addition makes the addition of a page.
func (p Page) Addition(t testing.TB) store.Addition {
	t.Helper()
	if p.Form == "" {
		p.Form = "text/plain"
	}
	raw := p.Text
	if p.Form == "text/html" {
		raw = "<html>" + p.Text
	}
	return store.Addition{
		Origin: store.Origin{Place: p.Place}, Form: p.Form, Raw: []byte(raw), Taken: p.Taken(t),
		Given: store.Given{Input: p.Place, Sidecar: hearsay.Metadata{URL: p.URL, Outlet: p.Outlet, Published: p.Published, Modified: p.Modified}, Fetched: p.Fetched},
	}
}

// Taken makes the reading of a page.
func (p Page) Taken(t testing.TB) store.Taken {
	t.Helper()
	if p.Engine == "" {
		p.Engine = "1"
	}
	r := hearsay.Reading{
		Engine: hearsay.Engine{Version: p.Engine, Models: []hearsay.Model{{Name: "m", Version: p.Engine, SHA256: "00"}}},
		Report: hearsay.Report{ID: "sha256:00", Input: p.Place, Encoding: "utf-8", URL: p.URL, Outlet: p.Outlet, Published: p.Published, Modified: p.Modified, Language: "en"},
		Text:   p.Text,
	}
	if p.Published != "" {
		r.Report.PublishedBy = hearsay.BySidecar
	}
	at := 0
	for _, line := range strings.SplitAfter(p.Text, "\n") {
		addSentence(&r, line, at)
		at += len(line)
	}
	if p.Doubtful > 0 {
		r.Statements[p.Doubtful-1].Confidence.Span = hearsay.DoubtfulBelow - 1
	}
	line, err := format.Reading(r)
	if err != nil {
		t.Fatal(err)
	}
	return store.Take(r, line)
}

// addSentence adds the statement of one line that begins at offset at.
func addSentence(r *hearsay.Reading, line string, at int) {
	head, words, ok := strings.Cut(strings.TrimRight(line, ".\n"), ": ")
	name, position, ok2 := cutLast(head)
	if !ok || !ok2 {
		return
	}
	span := func(from, length int) []hearsay.Span {
		return []hearsay.Span{{Start: at + from, End: at + from + length}}
	}
	s := hearsay.Statement{
		ID: fmt.Sprintf("s%d", len(r.Statements)+1), Source: span(0, len(name)), Cue: span(len(name)+1, len(position)), Content: span(len(head)+2, len(words)),
		Kind: hearsay.Indirect, Position: hearsay.Position(position), Confidence: hearsay.Confidence{Span: 90, Speaker: 80, Position: -1},
	}
	party := hearsay.Party{ID: fmt.Sprintf("p%d", len(r.Parties)+1), Name: name, Type: hearsay.Person, Named: unicode.IsUpper([]rune(name)[0])}
	s.Speaker = party.ID
	if !party.Named {
		s.Anonymous = &hearsay.Anonymous{Descriptor: s.Source[0], Specificity: 2, Plural: true, Reason: &s.Cue[0], ReasonClass: "safety"}
		s.Chain = []hearsay.Link{{Span: s.Cue[0]}}
	}
	if strings.HasPrefix(words, "“") {
		s.Kind = hearsay.Direct
	}
	if _, day, found := strings.Cut(words, " on "); found {
		s.Said = &hearsay.Said{Value: day}
	}
	r.Parties, r.Statements = append(r.Parties, party), append(r.Statements, s)
}

func cutLast(s string) (before, after string, ok bool) {
	i := strings.LastIndex(s, " ")
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

// add adds pages in one batch and returns the outcomes as words.
func add(t *testing.T, st store.Store, pages ...Page) []string {
	t.Helper()
	var b store.Batch
	for _, p := range pages {
		b.Additions = append(b.Additions, p.Addition(t))
	}
	outcomes, err := st.Add(t.Context(), At(), b)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, o := range outcomes {
		words = append(words, fmt.Sprintf("%s %s a%d v%d", o.What, o.Report, o.Article, o.Version))
	}
	return words
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func must[T any](v T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// ids lists statements as people see them.
func ids(list []store.Statement) string {
	var out []string
	for _, s := range list {
		out = append(out, s.ID())
	}
	return strings.Join(out, " ")
}

// ferry is a page that most tests use.
func ferry() Page {
	return Page{Place: "/in/ferry.txt", URL: "https://example.org/ferry", Outlet: "The Lowick Echo", Published: "2031-03-04",
		Text: "Mara Lindqvist says: the ferries will sail on 2031-03-02.\nTomas Orr denies: that he took money.\nharbour officials alleges: “the pilot was asleep”.\n"}
}

func bridge() Page {
	return Page{Place: "/in/bridge.txt", URL: "https://example.org/bridge", Outlet: "Vane News", Published: "2031-03-06T10:00:00Z",
		Text: "Mara Lindqvist denies: a plan to close the bridge.\nÉlise Orr no_response: the café ferry.\n"}
}

// concurrently runs n calls at once and returns the first error.
func concurrently(n int, f func(i int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { errs[i] = f(i) })
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func background() context.Context { return context.Background() }
