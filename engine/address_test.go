package engine

import (
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestAddressOf(t *testing.T) {
	const at = "https://www.vale.example/2031/ferry?ref=home"
	for _, c := range []struct {
		fetched, said, want string
		notes               int
	}{
		{"", "", "", 0},
		{at, "", at, 0},
		{"", at, at, 0},
		{at, "https://www.vale.example/2031/ferry", "https://www.vale.example/2031/ferry", 0},
		{at, "http://VALE.example/2031/ferry", "http://VALE.example/2031/ferry", 0},
		{"https://m.vale.example/f", "https://vale.example/2031/ferry", "https://vale.example/2031/ferry", 0},
		{at, "https://echo.example/2031/ferry", at, 1},
		{at, "https://othervale.example/2031/ferry", at, 1},
		{at, "https://vale.example/", at, 0},
		{"https://vale.example", "https://vale.example/", "https://vale.example/", 0},
		{at, "ferry", at, 1},
	} {
		got, notes := addressOf(c.fetched, c.said, nil)
		if got != c.want || len(notes) != c.notes {
			t.Errorf("%q, %q: got %q, %v; want %q", c.fetched, c.said, got, notes, c.want)
		}
	}
}

// A page that was fetched has the address from which it came, and is decoded as the server says.
func TestFetched(t *testing.T) {
	e, err := New()
	if err != nil {
		t.Fatal(err)
	}
	in := Input{Name: "https://short.example/x", Data: []byte("The ferry costs 3 \xA4, Ola Brandt said on Monday.\n"),
		Fetched: hearsay.Fetched{Address: "https://vale.example/ferry", ContentType: "text/plain; charset=iso-8859-15"}}
	r, err := e.Read(t.Context(), in)
	if err != nil || r.Report.URL != "https://vale.example/ferry" || r.Report.Input != in.Name || r.Report.Encoding != "iso-8859-15" || r.Text != "The ferry costs 3 €, Ola Brandt said on Monday.\n" {
		t.Errorf("%+v, %q, %v", r.Report, r.Text, err)
	}
}
