package web_test

import (
	"bytes"
	"context"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

const pasted = "Mate says hull had cracked\r\n\r\nThe mate, Ada Brandt, said the hull had cracked in May.\r\n"

// Reading keeps nothing; what was read can be kept from its page.
func TestReadAndKeep(t *testing.T) {
	s := open(t)
	page := s.post("/read", url.Values{"text": {pasted}, "outlet": {"Norvik Echo"}, "published": {"2031-03-04"}}, http.StatusOK)
	s.has(page, "Read, and not kept.", "Ada Brandt (the mate) says", "Mate says hull had cracked")
	s.held(0)
	form := url.Values{}
	for _, m := range regexp.MustCompile(`<input type="hidden" name="(\w+)" value="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		form.Set(m[1], m[2])
	}
	if to := s.post("/add", form, http.StatusSeeOther); to != "/reports/r1?what=added" {
		t.Errorf("it goes to %s", to)
	}
	s.has(s.get("/reports/r1?what=added", http.StatusOK), "Read and kept.", "Norvik Echo · 2031-03-04")
	if raw := s.get("/reports/r1/original", http.StatusOK); raw != strings.ReplaceAll(pasted, "\r\n", "\n") {
		t.Errorf("kept as %q", raw)
	}
	if to := s.post("/add", url.Values{"text": {pasted}, "outlet": {"Norvik Echo"}, "published": {"2031-03-04"}}, http.StatusSeeOther); !strings.HasPrefix(to, "/reports/r1?what=") {
		t.Errorf("the same again goes to %s", to)
	}
	s.has(s.get("/", http.StatusOK), "1 report", "Recently added", "Mate says hull had cracked")
}

// held complains when another number of reports is held.
func (s *site) held(want int) {
	s.Helper()
	list, err := s.bench.Store.Reports(s.Context(), store.ReportQuery{})
	if err != nil || len(list) != want {
		s.Errorf("%d reports are held, wanted %d: %v", len(list), want, err)
	}
}

func TestDroppedFile(t *testing.T) {
	s := open(t)
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	f, err := w.CreateFormFile("file", "../../etc/mate.txt")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte(pasted)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/add", &b)
	r.Header.Set("Content-Type", w.FormDataContentType())
	s.do(r, http.StatusSeeOther)
	got, err := s.bench.Store.Report(t.Context(), 1)
	if err != nil || got.Input != "mate.txt" {
		t.Errorf("it was added as %q: %v", got.Input, err)
	}
}

// What cannot be read is told on the form, and typed text is not lost.
func TestGivenWrongly(t *testing.T) {
	s := open(t)
	s.bench.Fetch = func(context.Context, string) ([]byte, hearsay.Fetched, error) {
		return nil, hearsay.Fetched{}, hearsay.ErrUnreadable
	}
	for _, c := range []struct {
		form   url.Values
		status int
		want   string
	}{
		{url.Values{}, http.StatusBadRequest, "paste a text"},
		{url.Values{"text": {"  "}}, http.StatusBadRequest, "paste a text"},
		{url.Values{"text": {"x"}, "address": {"https://echo.example/"}}, http.StatusBadRequest, "give one of them"},
		{url.Values{"text": {"\x00\x01\x02\x00\x00\x00"}}, http.StatusUnprocessableEntity, "not text"},
		{url.Values{"back": {"%%%"}}, http.StatusBadRequest, "not whole"},
		{url.Values{"address": {"https://echo.example/"}}, http.StatusUnprocessableEntity, "cannot be read"},
		{url.Values{"text": {"The mate said so."}, "published": {"yesterday"}}, http.StatusBadRequest, "yesterday"},
		{url.Values{"text": {strings.Repeat("x", 24<<20)}}, http.StatusRequestEntityTooLarge, ""},
	} {
		for _, path := range []string{"/read", "/add"} {
			page := s.post(path, c.form, c.status)
			s.has(page, c.want)
			if text := c.form.Get("text"); len(text) > 5 && len(text) < 100 && text[0] != 0 && !strings.Contains(page, text) {
				t.Errorf("the text %q is lost", text)
			}
		}
	}
	s.held(0)
}

// An empty record teaches on its front page.
func TestFrontTeaches(t *testing.T) {
	s := open(t)
	s.has(s.get("/", http.StatusOK), "The record is empty", "hearsay demo", "Paste a report")
}
