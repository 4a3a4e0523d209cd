package web_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/web"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// reviewed is a record of one report, in which Ada Brandt says and Hald Lines denies.
func reviewed(t *testing.T) *site {
	t.Helper()
	s := open(t)
	s.add("The mate, Ada Brandt, said the hull had cracked in May.\n\nThe firm, Hald Lines, denied the hull had cracked. Jon Aske, its director, said the ship was sound.\n",
		hearsay.Metadata{Outlet: "Norvik Echo", Published: "2031-03-04", Headline: "Mate: hull had cracked"})
	return s
}

// rows are the statements of the report.
func (s *site) rows() []store.Statement {
	s.Helper()
	list, err := s.bench.Store.Statements(s.Context(), 1)
	if err != nil {
		s.Fatal(err)
	}
	return list
}

func TestReview(t *testing.T) {
	s := reviewed(t)
	page := s.get("/review/r1/s1", http.StatusOK)
	s.has(page, "Ada Brandt says", "In the text", "Confirm as shown", "Norvik Echo")

	by := url.Values{"by": {"Ada Quill"}, "then": {"stay"}}
	with := func(pairs ...string) url.Values {
		v := url.Values{}
		for k, list := range by {
			v[k] = list
		}
		for i := 0; i < len(pairs); i += 2 {
			v.Set(pairs[i], pairs[i+1])
		}
		return v
	}
	if to := s.post("/review/r1/s1", with("verb", "confirm"), http.StatusSeeOther); to != "/review/r1/s1?did=d1" {
		t.Errorf("after confirming it goes to %s", to)
	}
	s.has(s.get("/review/r1/s1?did=d1", http.StatusOK), "d1: r1/s1 confirmed by Ada Quill")

	s.post("/review/r1/s1", with("verb", "correct", "position", "alleges", "was-position", "says", "cue", "said", "was-cue", "said"), http.StatusSeeOther)
	if got := s.rows()[0].Position; got != "alleges" {
		t.Errorf("the corrected statement %s", got)
	}
	s.post("/review/r1/s1", with("verb", "correct", "content", "@25-45", "was-content", "x"), http.StatusSeeOther)
	s.post("/review/r1/s1", with("verb", "note", "note", "see the <b>tape</b>"), http.StatusSeeOther)
	s.has(s.get("/review?show=decided", http.StatusOK), "see the <b>tape</b>", "d4", "position")

	s.post("/review/r1/s1", with("verb", "reject"), http.StatusSeeOther)
	s.has(s.get("/review/r1/s1", http.StatusOK), "Rejected: this is no statement")
	s.has(s.get("/reports/r1", http.StatusOK), "Rejected: no statement.")
	if to := s.post("/review/undo/d5", with("back", "/review/r1/s1"), http.StatusSeeOther); to != "/review/r1/s1?did=d6" {
		t.Errorf("after undoing it goes to %s", to)
	}
	if s.rows()[0].Rejected {
		t.Error("it is rejected still")
	}
	if to := s.post("/review/r1/s2", url.Values{"by": {"Ada Quill"}, "verb": {"confirm"}, "then": {"next"}, "next": {"/review/r1/s3"}}, http.StatusSeeOther); to != "/review/r1/s3?did=d7" {
		t.Errorf("it goes on to %s", to)
	}
}

// What is decided wrongly is told on the form, with what was typed, and nothing is kept.
func TestReviewRefused(t *testing.T) {
	s := reviewed(t)
	for _, c := range []struct {
		path   string
		form   url.Values
		status int
		want   string
	}{
		{"/review/r1/s1", url.Values{"verb": {"confirm"}}, http.StatusBadRequest, "nobody is named who decides"},
		{"/review/r1/s1", url.Values{"verb": {"note"}, "by": {"Ada Quill"}}, http.StatusBadRequest, "no words to note"},
		{"/review/r1/s1", url.Values{"verb": {"correct"}, "by": {"Ada Quill"}, "speaker": {"Nobody Here"}, "was-speaker": {"Ada Brandt"}}, http.StatusBadRequest, "does not stand in the text"},
		{"/review/r1/s1", url.Values{"verb": {"correct"}, "by": {"Ada Quill"}}, http.StatusBadRequest, "nothing to correct"},
		{"/review/r1/s1", url.Values{"verb": {"burn"}, "by": {"Ada Quill"}}, http.StatusBadRequest, "found the verb"},
		{"/review/r1/s9", url.Values{"verb": {"confirm"}, "by": {"Ada Quill"}}, http.StatusNotFound, "no statement s9"},
		{"/review/r7/s1", url.Values{"verb": {"confirm"}, "by": {"Ada Quill"}}, http.StatusNotFound, "r7"},
		{"/review/undo/d9", url.Values{"by": {"Ada Quill"}}, http.StatusNotFound, "no review d9"},
		{"/review/rule", url.Values{"by": {"Ada Quill"}}, http.StatusBadRequest, "no verb"},
		{"/review/rule", url.Values{"by": {"Ada Quill"}, "verb": {"merge"}, "id": {"P1.1"}}, http.StatusBadRequest, ""},
		{"/review/r1/s1", url.Values{"verb": {"note"}, "by": {"Ada Quill"}, "note": {strings.Repeat("x", 300<<10)}}, http.StatusRequestEntityTooLarge, "Too large"},
	} {
		s.has(s.post(c.path, c.form, c.status), c.want)
	}
	page := s.post("/review/r1/s1", url.Values{"verb": {"correct"}, "by": {"Ada Quill"}, "speaker": {`"><script>alert(1)</script>`}, "was-speaker": {"x"}}, http.StatusBadRequest)
	if strings.Contains(page, "<script>alert") || !strings.Contains(page, "&lt;script&gt;") {
		t.Error("what was typed comes back as markup, or not at all")
	}
	list, err := s.bench.Store.Reviews(t.Context(), store.ReviewQuery{})
	if err != nil || len(list) > 0 {
		t.Errorf("%d decisions are kept: %v", len(list), err)
	}
}

// After deciding nobody is sent to another site.
func TestReviewStaysHere(t *testing.T) {
	s := reviewed(t)
	for _, elsewhere := range []string{"https://evil.example/", "//evil.example/", `/\evil.example`, "javascript:alert(1)", "review", `\\evil.example`, "http:/evil.example"} {
		to := s.post("/review/r1/s1", url.Values{"verb": {"note"}, "note": {"x"}, "by": {"Ada Quill"}, "then": {"next"}, "next": {elsewhere}}, http.StatusSeeOther)
		if !strings.HasPrefix(to, "/review?did=") {
			t.Errorf("%s leads to %s", elsewhere, to)
		}
	}
}

// Looking changes nothing, whatever the address says.
func TestLookingDecidesNothing(t *testing.T) {
	s := reviewed(t)
	s.get("/review/r1/s1?verb=reject&by=Ada+Quill", http.StatusOK)
	s.get("/review/undo/d1?by=Ada+Quill", http.StatusBadRequest)
	if s.rows()[0].Rejected {
		t.Error("a link rejected a statement")
	}
}

// Who decides is remembered in their browser, where no script can read it.
func TestReviewerIsRemembered(t *testing.T) {
	s := reviewed(t)
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/review/r1/s1", strings.NewReader("verb=confirm&by=Ada+Quill"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r)
	cookies := w.Result().Cookies()
	if len(cookies) != 1 || !cookies[0].HttpOnly || cookies[0].SameSite != http.SameSiteStrictMode {
		t.Fatalf("cookies %v", cookies)
	}
	next := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/review/r1/s2", http.NoBody)
	next.AddCookie(cookies[0])
	if page := s.do(next, http.StatusOK); !strings.Contains(page, `value="Ada Quill"`) {
		t.Error("the name is not in the form")
	}
}

// Folds are told apart and offers answered on the pages that show them.
func TestRule(t *testing.T) {
	s := open(t)
	s.stories()
	claim := regexp.MustCompile(`/claims/c[\d.]+`).FindString(s.get("/claims?q=rudder", http.StatusOK))
	page := s.get(claim, http.StatusOK)
	pair := regexp.MustCompile(`name="unfold" value="([^"]+)"`).FindStringSubmatch(page)
	if pair == nil {
		t.Fatal("no fold can be told apart")
	}
	to := s.post("/review/rule", url.Values{"unfold": {pair[1]}, "by": {"Ada Quill"}, "back": {claim + "#folds"}}, http.StatusSeeOther)
	if !strings.HasPrefix(to, claim+"?did=d1") {
		t.Fatalf("it goes to %s", to)
	}
	s.has(s.get(claim+"?did=d1", http.StatusOK), "told apart by Ada Quill")
	s.post("/review/undo/d1", url.Values{"by": {"Ada Quill"}}, http.StatusSeeOther)
	s.has(s.get("/review", http.StatusOK), "Doubtful, and not yet decided", "claim with", "statements, 0 rejected")
}

// A quotation that nobody was found for waits too, and leads to its place in the report.
func TestOpenQuotations(t *testing.T) {
	s := open(t)
	s.add("The ferry sailed at noon.\n\n“Nobody will ever know what we did. They never asked us,” was all.\n\nThe harbour was calm on Friday.\n", hearsay.Metadata{Outlet: "Norvik Echo"})
	page := s.get("/review", http.StatusOK)
	s.has(page, "Quotations without a speaker", "Nobody will ever know what we did.", "Norvik Echo")
	if !strings.Contains(page, `href="/reports/r1#q1"`) || !strings.Contains(s.get("/reports/r1", http.StatusOK), `id="q1"`) {
		t.Error("no way leads to the quotation")
	}
}

// A statement that was missed is added with its words, holds, and is taken back; what is given wrongly comes back as it was typed.
func TestAdd(t *testing.T) {
	s := reviewed(t)
	page := s.get("/reports/r1/add?at=4-8", http.StatusOK)
	s.has(page, "Add a statement that was missed", "Mate: hull had cracked", "Content words")
	if !strings.Contains(page, ">@4-8</textarea>") {
		t.Error("the words of the address are not in the form")
	}
	wrong := s.post("/reports/r1/add", url.Values{"by": {"Ada Quill"}, "content": {"<b>walrus</b>"}, "position": {"says"}}, http.StatusBadRequest)
	s.has(wrong, "does not stand in the text")
	if strings.Contains(wrong, "<b>walrus") || !strings.Contains(wrong, "&lt;b&gt;walrus") {
		t.Error("what was typed comes back as markup, or not at all")
	}
	s.has(s.post("/reports/r1/add", url.Values{"content": {"the ship"}}, http.StatusBadRequest), "nobody is named who decides")
	s.has(s.post("/reports/r1/add", url.Values{"by": {"Ada Quill"}}, http.StatusBadRequest), "found no words of a statement")
	s.get("/reports/r7/add", http.StatusNotFound)
	s.get("/reports/x/add", http.StatusBadRequest)

	before := len(s.rows())
	to := s.post("/reports/r1/add", url.Values{
		"by": {"Ada Quill"}, "content": {"the ship"}, "cue": {"was sound"}, "speaker": {"Hald Lines"}, "position": {"denies"}, "kind": {""}, "answers": {"s1"}, "said": {"2031-03"},
	}, http.StatusSeeOther)
	if !strings.HasPrefix(to, "/review/r1/s") || !strings.HasSuffix(to, "?did=d1") {
		t.Fatalf("it goes to %s", to)
	}
	s.has(s.get(to, http.StatusOK), "Hald Lines denies", "by Ada Quill")
	rows := s.rows()
	if len(rows) != before+1 {
		t.Fatalf("%d statements, before %d", len(rows), before)
	}
	if got := rows[before]; got.Speaker.Name != "Hald Lines" || got.Position != "denies" || got.Said != "2031-03" || got.Answers != 1 || got.Content.Text != "the ship" {
		t.Errorf("added is %+v", got)
	}
	back := strings.TrimSuffix(to, "?did=d1")
	if gone := s.post("/review/undo/d1", url.Values{"by": {"Ada Quill"}, "back": {back}}, http.StatusSeeOther); gone != "/reports/r1/add?did=d2" {
		t.Errorf("after undoing it goes to %s", gone)
	}
	if n := len(s.rows()); n != before {
		t.Errorf("%d statements are left, before %d", n, before)
	}
	s.get(back, http.StatusNotFound)
}

// Every field that the program corrects is corrected on the page.
func TestEveryField(t *testing.T) {
	s := reviewed(t)
	page := s.get("/review/r1/s1", http.StatusOK)
	for _, f := range review.Fields() {
		if !strings.Contains(page, `id="field-`+string(f)+`"`) {
			t.Errorf("%s cannot be corrected", f)
		}
	}
	s.post("/review/r1/s1", url.Values{"by": {"Ada Quill"}, "verb": {"correct"}, "then": {"stay"},
		"about": {"Hald Lines"}, "was-about": {""}, "repeats": {"s2"}, "was-repeats": {""}, "chain": {"Jon Aske; Hald Lines"}, "was-chain": {""},
		"occasion": {"in May"}, "was-occasion": {""}, "nested_in": {""}, "was-nested_in": {""}}, http.StatusSeeOther)
	page = s.get("/review/r1/s1", http.StatusOK)
	for _, part := range []string{`value="s2" selected`, `value="Jon Aske; Hald Lines"`, `value="in May"`} {
		if !strings.Contains(page, part) {
			t.Errorf("no %s on the page", part)
		}
	}
	if got := s.rows()[0]; got.Repeats != 2 || len(got.Chain) != 2 {
		t.Errorf("corrected is %+v", got)
	}
}

// anew is the pages of the same record for somebody who comes only now: on a slow machine those who were there before see the last state for a while.
func (s *site) anew() *site {
	n := *s
	n.bench = workbench.New(s.bench.Options)
	n.handler = web.New(n.bench, web.Options{})
	return &n
}

// On the page of a claim and of a party its members are told apart, moved, and put together with others.
func TestAcross(t *testing.T) {
	s := open(t)
	s.stories()
	id := func(path, pattern string) string {
		return regexp.MustCompile(pattern).FindStringSubmatch(s.get(path, http.StatusOK))[1]
	}
	claim, party := id("/claims?q=rudder", `/claims/(c[\d.]+)`), id("/parties?q=Sato", `/parties/(P[\d.]+)`)
	at := func(id string) string { return "/review/across?id=" + id }
	members := func(id string) []string {
		var out []string
		for _, m := range regexp.MustCompile(`name="id" value="([^"]+)"`).FindAllStringSubmatch(s.anew().get(at(id), http.StatusOK), -1) {
			out = append(out, m[1])
		}
		return out
	}
	for _, whole := range []string{claim, party} {
		list := members(whole)
		if len(list) < 2 {
			t.Fatalf("%s has the members %q", whole, list)
		}
		last := list[len(list)-1]
		to := s.post("/review/rule", url.Values{"verb": {"split"}, "of": {whole}, "id": {last}, "to": {"c1.1"}, "by": {"Ada Quill"}, "back": {at(whole)}}, http.StatusSeeOther)
		s.has(s.get(to, http.StatusOK), "by Ada Quill")
		if left := members(whole); len(left) != len(list)-1 {
			t.Errorf("%s: after the split there are %d of %d", whole, len(left), len(list))
		}
		did := regexp.MustCompile(`did=(d\d+)`).FindStringSubmatch(to)[1]
		s.post("/review/undo/"+did, url.Values{"by": {"Ada Quill"}}, http.StatusSeeOther)
		if back := members(whole); len(back) != len(list) {
			t.Errorf("%s: undone, and there are %d of %d", whole, len(back), len(list))
		}
	}
	other := regexp.MustCompile(`/claims/(c[\d.]+)`).FindAllStringSubmatch(s.get("/claims", http.StatusOK), -1)
	for _, o := range other {
		if o[1] == claim {
			continue
		}
		before, there := len(members(claim)), len(members(o[1]))
		to := s.post("/review/rule", url.Values{"verb": {"merge"}, "of": {claim}, "to": {o[1]}, "by": {"Ada Quill"}, "back": {at(claim)}}, http.StatusSeeOther)
		did := regexp.MustCompile(`did=(d\d+)`).FindStringSubmatch(to)[1]
		s.post("/review/undo/"+did, url.Values{"by": {"Ada Quill"}}, http.StatusSeeOther)
		if a, b := len(members(claim)), len(members(o[1])); a != before || b != there {
			t.Errorf("the merge is undone, and there are %d of %d and %d of %d", a, before, b, there)
		}
		break
	}
	pair := regexp.MustCompile(`name="unfold" value="([^"]+)"`).FindStringSubmatch(s.anew().get("/claims/"+claim, http.StatusOK))[1]
	from, on, _ := strings.Cut(pair, " ")
	to := s.anew().post("/review/rule", url.Values{"verb": {"unfold"}, "of": {claim}, "id": {on, from}, "to": {""}, "by": {"Ada Quill"}, "back": {at(claim)}}, http.StatusSeeOther)
	s.has(s.get(to, http.StatusOK), "told apart by Ada Quill")
	s.has(s.post("/review/rule", url.Values{"verb": {"merge"}, "of": {party}, "to": {party}, "by": {"Ada Quill"}}, http.StatusBadRequest), "twice")
	s.get(at("P9.99"), http.StatusNotFound)
	s.get(at("x"), http.StatusBadRequest)
	s.get(at("P9.99")+"&did=d1", http.StatusSeeOther)
}

// What a decision changed besides what was meant is told once it is made, with links, and nothing is told of others.
func TestChanged(t *testing.T) {
	s := open(t)
	s.add("LOWICK - Harbour master Mara Brown hid an audit of the Lowick ferry terminal for six weeks, two officials with knowledge of the matter said on Tuesday.\n\nBrown did not return calls.\n",
		hearsay.Metadata{Outlet: "Meridian Press", Published: "2031-03-04"})
	s.add("LOWICK - Harbour master Mara Brown hid an audit of the Lowick ferry terminal for six weeks, a clerk in the port's archive told the Echo.\n\nBrown denied that she hid an audit of the ferry terminal.\n",
		hearsay.Metadata{Outlet: "The Lowick Echo", Published: "2031-03-05"})
	s.get("/claims/c1.1", http.StatusOK)
	by := func(verb string) url.Values {
		return url.Values{"by": {"Ada Quill"}, "then": {"stay"}, "verb": {verb}, "note": {"see the audit"}}
	}
	page := s.get(s.post("/review/r1/s1", by("reject"), http.StatusSeeOther), http.StatusOK)
	s.has(page, "d1: r1/s1 rejected by Ada Quill", "Besides, this changed:", "called c1.1 before; 2 statements, before 4", "r1/s2: in no claim now, in c1.1 before", "What it was meant to change")
	for _, link := range []string{`<a href="/claims/c2.1">c2.1</a>`, `<a href="/reports/r1#s2">r1/s2</a>`} {
		if !strings.Contains(page, link) {
			t.Errorf("no %s on the page", link)
		}
	}
	s.has(s.get(s.post("/review/undo/d1", url.Values{"by": {"Ada Quill"}, "back": {"/review/r1/s1"}}, http.StatusSeeOther), http.StatusOK), "d2: d1 undone by Ada Quill", "called c2.1 before; 4 statements, before 2")
	s.has(s.get(s.post("/review/r2/s2", by("confirm"), http.StatusSeeOther), http.StatusOK), "Nothing else changed.")
	s.has(s.get(s.post("/review/rule", url.Values{"by": {"Ada Quill"}, "unfold": {"r1/s1 r2/s1"}, "back": {"/claims/c1.1"}}, http.StatusSeeOther), http.StatusOK), "2 origins, before 1", "Nothing else changed.")
	if page := s.get(s.post("/review/r1/s1", by("note"), http.StatusSeeOther), http.StatusOK); strings.Contains(page, "changed") {
		t.Error("a note changes something")
	}
}
