package plain

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
)

func TestParseSidecar(t *testing.T) {
	full := hearsay.Metadata{
		Outlet: "The Lowick Courier", URL: "https://courier.example/a", Published: "2031-03-04T14:05:00-04:00",
		Modified: "2031-03-05", Byline: "Odile Marchbank", Wire: "Meridian Press", Headline: "“Go”",
	}
	for _, test := range []struct {
		name, raw string
		want      hearsay.Metadata
	}{
		{"full", `{"outlet":"The Lowick Courier","url":"https://courier.example/a","published":"2031-03-04T14:05:00-04:00",
			"modified":"2031-03-05","byline":"Odile Marchbank","wire":"Meridian Press","headline":"“Go”"}`, full},
		{"nothing", `{}`, hearsay.Metadata{}},
		{"nulls", `{"outlet":null,"published":null}`, hearsay.Metadata{}},
		{"empty strings", `{"outlet":"","published":" "}`, hearsay.Metadata{}},
		{"other keys", `{"x":[{"outlet":1}],"outlet":" Courier ","X":{},"Outlet":3,"x":0}`, hearsay.Metadata{Outlet: "Courier"}},
		{"byte order mark", "\xEF\xBB\xBF{\"wire\":\"Meridian\"}\r\n", hearsay.Metadata{Wire: "Meridian"}},
		{"escapes", `{"headline":"\u201cGo\u201d"}`, hearsay.Metadata{Headline: "“Go”"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := ParseSidecar([]byte(test.raw))
			if err != nil || got != test.want {
				t.Errorf("ParseSidecar = %+v, %v, want %+v", got, err, test.want)
			}
		})
	}
}

func TestParseSidecarErrors(t *testing.T) {
	for _, test := range []struct{ name, raw, says string }{
		{"empty", " \n", "line 1, column 1: it is empty: write {} or remove it"},
		{"list", "[]", "line 1, column 1: it begins with a list; it must be one JSON object"},
		{"string", `"outlet"`, "it begins with a string"},
		{"number", "{\n  \"outlet\": 3}", `line 2, column 11: "outlet" is a number; it must be a string`},
		{"list value", `{"byline":["A","B"]}`, `line 1, column 10: "byline" is a list; it must be a string`},
		{"object value", `{"wire":{}}`, `"wire" is an object`},
		{"bool value", `{"wire":true}`, `"wire" is true or false`},
		{"twice", "{\"outlet\":\"a\",\n\"outlet\":\"b\"}", `line 2, column 9: "outlet" is there twice: keep one`},
		{"twice, null", `{"outlet":null,"outlet":"b"}`, `"outlet" is there twice`},
		{"date", `{"published":"yesterday"}`, `line 1, column 13: "published": "yesterday" is no date; write 2031-03-04 or 2031-03-04T14:05:00-04:00`},
		{"modified", `{"modified":"2031-02-30"}`, `"modified": "2031-02-30" is no date`},
		{"cut", `{"outlet":"a"`, "line 1, column 14: the object does not end"},
		{"cut value", `{"outlet":"a`, "line 1, column 13: the object does not end"},
		{"comma missing", "{\"outlet\":\"a\"\n\"wire\":\"b\"}", "line 2, column 1: not JSON"},
		{"comma behind", `{"outlet":"a",}`, "line 1, column 15: not JSON"},
		{"words", `{"outlet":Courier}`, "line 1, column 11: not JSON"},
		{"not JSON at all", `outlet: Courier`, "line 1, column 1: not JSON"},
		{"more", "{}\n{}", "line 2, column 1: not JSON: invalid character '{' after top-level value"},
		{"bytes", "{\"outlet\":\"caf\xe9\"}", "line 1, column 15: a byte that is not UTF-8"},
		{"deep", `{"x":` + strings.Repeat("[", 200000), "not JSON"},
		{"long", `{"x":"` + strings.Repeat("a", MaxSidecar) + `"}`, "it has 1048584 bytes; a sidecar has at most 1048576"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := ParseSidecar([]byte(test.raw))
			if !errors.Is(err, hearsay.ErrSidecar) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("ParseSidecar: %v, want %q", err, test.says)
			}
			if got != (hearsay.Metadata{}) {
				t.Errorf("ParseSidecar = %+v beside an error", got)
			}
		})
	}
}

func TestSidecarPath(t *testing.T) {
	for path, want := range map[string]string{
		"a.txt": "a.meta.json", "in/a.html": "in/a.meta.json", "in.d/a": "in.d/a.meta.json", "a.b.txt": "a.b.meta.json",
	} {
		if got := SidecarPath(path); got != want {
			t.Errorf("SidecarPath(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, test := range []struct {
		s    string
		want string // RFC 3339, "" for an error
		day  bool
	}{
		{"2031-03-04", "2031-03-04T00:00:00Z", true},
		{"2031-03-04T14:05:00-04:00", "2031-03-04T14:05:00-04:00", false},
		{"2031-03-04T14:05:00Z", "2031-03-04T14:05:00Z", false},
		{"2031-03-04T14:05:00.25Z", "2031-03-04T14:05:00Z", false},
		{s: "2031-02-29"}, {s: "2031-3-4"}, {s: "04.03.2031"}, {s: "2031-03-04 14:05:00Z"}, {s: "2031-03-04T14:05:00"},
		{s: "2031-03-04T1:05:00Z"}, {s: "2031-03-04T14:05:00,5Z"}, {s: "2031-03-04T14:05:00+24:00"}, {s: ""}, {s: "yesterday"},
		{s: "2031-03-04T25:05:00Z"}, {s: "20310304"},
	} {
		got, day, err := ParseDate(test.s)
		if test.want == "" {
			if err == nil {
				t.Errorf("ParseDate(%q) = %v", test.s, got)
			}
			continue
		}
		if err != nil || day != test.day || got.Format(time.RFC3339) != test.want {
			t.Errorf("ParseDate(%q) = %v, %t, %v", test.s, got, day, err)
		}
	}
}

func FuzzParseSidecar(f *testing.F) {
	for _, s := range []string{
		`{"outlet":"a","published":"2031-03-04"}`, `{}`, `[`, `{"a":{"b":[1,2,null,true]}}`, `{"outlet":"\ud800"}`, "\xEF\xBB\xBF{}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		meta, err := ParseSidecar(raw)
		if err != nil && !errors.Is(err, hearsay.ErrSidecar) {
			t.Fatalf("an error of another kind: %v", err)
		}
		if meta.Published != "" {
			if _, _, err := ParseDate(meta.Published); err != nil {
				t.Fatal(err)
			}
		}
	})
}
