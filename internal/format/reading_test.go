package format_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/desk"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/golden"
)

const text = "Mara Lindqvist said <no> & “never” on Tuesday."

// full has something in every key.
func full() hearsay.Reading {
	at := func(words string) hearsay.Span {
		i := strings.Index(text, words)
		return hearsay.Span{Start: i, End: i + len(words)}
	}
	who, tuesday := at("Mara Lindqvist"), at("Tuesday")
	return hearsay.Reading{
		Engine: hearsay.Engine{Version: "0.1.0", Models: []hearsay.Model{{Name: "attribution", Version: "3", SHA256: "ab12"}}},
		Report: hearsay.Report{
			ID: "sha256:00", Input: "a.txt", Encoding: "windows-1252", URL: "https://example.org/a", Outlet: "The Ferry Courier", Byline: "Jon Aske",
			Wire: "Meridian Press", Headline: "Never, says Lindqvist", Published: "2031-03-04", PublishedBy: hearsay.ByFlag, Modified: "2031-03-05", Language: "en",
		},
		Text:   text,
		Map:    []hearsay.MapRun{{Text: hearsay.Span{End: 20}, Raw: hearsay.Span{End: 20}}, {Text: hearsay.Span{Start: 20, End: 25}, Raw: hearsay.Span{Start: -1, End: -1}}},
		Blocks: []hearsay.Block{{Span: hearsay.Span{End: len(text)}, Role: hearsay.Body}},
		Parties: []hearsay.Party{{
			ID: "p1", Name: "Mara Lindqvist", Type: hearsay.Person, Named: true, Members: []string{"p2"},
			Roles: []hearsay.PartyRole{{Span: who, Status: "acting"}}, Mentions: []hearsay.Mention{{Span: who, Form: "name"}},
		}},
		Statements: []hearsay.Statement{{
			ID: "s1", Source: []hearsay.Span{who}, Cue: []hearsay.Span{at("said")}, Content: []hearsay.Span{at("<no>"), at("“never”")},
			Kind: hearsay.Mixed, Speaker: "p1", OnBehalfOf: "p3", Position: hearsay.Denies, Part: []hearsay.Span{at("never")}, About: []string{"p4"},
			Anonymous: &hearsay.Anonymous{Descriptor: who, Plural: true, PluralBasis: &who, Reason: &tuesday, ReasonClass: "safety", Basis: &tuesday, Specificity: 3},
			Chain:     []hearsay.Link{{Span: who, Party: "p5"}}, NestedIn: "s2", Answers: "s3", Repeats: "s4", Occasion: &tuesday, Prompt: &who,
			Said: &hearsay.Said{Value: "2031-03-04", Time: "t1"}, Confidence: hearsay.Confidence{Span: 91, Speaker: 100, Position: 5},
		}},
		Times:      []hearsay.Time{{ID: "t1", Span: tuesday, Type: "DATE", Value: "2031-03-04", Mod: "START", Anchor: "published", Begin: "b", EndPoint: "e", Rule: "weekday-past"}},
		Dates:      []hearsay.Date{{Span: tuesday, Value: "2031-03-04", Time: "t1", Statement: "s1"}},
		Quotations: []hearsay.Quotation{{Span: at("“never”"), Status: hearsay.Attributed, Statement: "s1"}},
		Notes:      []hearsay.Note{{Span: who, Code: hearsay.NoteDecoded, Text: "decoded from windows-1252"}},
	}
}

func TestReading(t *testing.T) {
	empty := hearsay.Reading{Report: hearsay.Report{ID: "sha256:11", Input: "-"}}
	bare := hearsay.Reading{Text: "x", Statements: []hearsay.Statement{{
		ID: "s1", Kind: hearsay.Direct, Position: hearsay.Says, Confidence: hearsay.Confidence{Span: 0, Speaker: -1, Position: -1},
	}}}
	var got strings.Builder
	for _, r := range []hearsay.Reading{full(), empty, bare} {
		line, err := format.Reading(r)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&got, "%s\n", line)
	}
	golden.Check(t, "testdata/reading.jsonl", got.String())
}

// Every key is there whatever is known: the keys of an empty reading and of a full one differ only below lists and nulls.
func TestKeysAreNeverMissing(t *testing.T) {
	want, got := keys(t, full()), keys(t, hearsay.Reading{})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("top-level keys differ (-full +empty):\n%s", diff)
	}
}

func keys(t *testing.T, r hearsay.Reading) map[string]bool {
	t.Helper()
	line, err := format.Reading(r)
	if err != nil {
		t.Fatal(err)
	}
	var top map[string]json.RawMessage
	if err := json.Unmarshal(line, &top); err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for k, v := range top {
		seen[k] = true
		var inner map[string]json.RawMessage
		if json.Unmarshal(v, &inner) == nil {
			for k2 := range inner {
				seen[k+"."+k2] = true
			}
		}
	}
	return seen
}

func TestReadingRefuses(t *testing.T) {
	for name, spoil := range map[string]func(*hearsay.Reading){
		"text that is not UTF-8": func(r *hearsay.Reading) { r.Text = "a\xff" },
		"span past the end":      func(r *hearsay.Reading) { r.Statements[0].Source[0].End = len(text) + 1 },
		"span before the start":  func(r *hearsay.Reading) { r.Notes[0].Start = -1 },
		"span turned round":      func(r *hearsay.Reading) { r.Quotations[0].Start = r.Quotations[0].End + 1 },
		"span inside a rune":     func(r *hearsay.Reading) { r.Quotations[0].Start++ },
		"optional span":          func(r *hearsay.Reading) { r.Statements[0].Prompt.End = 1000 },
	} {
		r := full()
		spoil(&r)
		if _, err := format.Reading(r); !errors.Is(err, hearsay.ErrInternal) {
			t.Errorf("%s: got error %v, want an internal error", name, err)
		}
	}
}

func TestParseText(t *testing.T) {
	line, err := format.Reading(full())
	if err != nil {
		t.Fatal(err)
	}
	got, err := format.ParseText(line)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := format.ParseReading(line)
	if err != nil {
		t.Fatal(err)
	}
	if len(whole.Blocks) == 0 || got.Text != whole.Text || !cmp.Equal(got.Blocks, whole.Blocks) {
		t.Errorf("got %q and blocks %v, want %q and %v", got.Text, got.Blocks, whole.Text, whole.Blocks)
	}
	for name, in := range map[string]string{
		"nothing":      "",
		"a list":       "[]",
		"cut":          string(line[:60]),
		"other format": strings.Replace(string(line), "reading/1", "reading/2", 1),
		"bad block":    `{"format":"hearsay.reading/1","text":"x","blocks":[{"start":0,"end":9,"role":"body"}]}`,
	} {
		if _, err := format.ParseText([]byte(in)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestParseReadingRefuses(t *testing.T) {
	line, err := format.Reading(full())
	if err != nil {
		t.Fatal(err)
	}
	for name, in := range map[string]string{
		"nothing":      "",
		"two values":   string(line) + "{}",
		"other format": strings.Replace(string(line), "reading/1", "reading/2", 1),
		"unknown key":  strings.Replace(string(line), `"text":`, `"txt":`, 1),
		"bad span":     strings.Replace(string(line), `"end":14`, `"end":1400`, 1),
		"bad run":      strings.Replace(string(line), `[20,25,null,null]`, `[20,25,null]`, 1),
		"confidence":   strings.Replace(string(line), `0.91`, `1.91`, 1),
	} {
		if _, err := format.ParseReading([]byte(in)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestError(t *testing.T) {
	err := fmt.Errorf("%w: gone \xff <away>", hearsay.ErrNotFound)
	got, encErr := format.Error("dir/\xfename.txt", err)
	if encErr != nil {
		t.Fatal(encErr)
	}
	want := `{"format":"hearsay.error/1","input":"dir/�name.txt","code":"not-found","message":"not found: gone � <away>"}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	got, _ = format.Error("x", fs.ErrClosed)
	if !strings.Contains(string(got), `"code":"internal"`) {
		t.Errorf("an error of no kind: got %s", got)
	}
}

// Writing, parsing and writing again gives the same value and the same bytes.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := anyReading(t)
		line, err := format.Reading(want)
		if err != nil {
			t.Fatal(err)
		}
		if strings.ContainsRune(string(line), '\n') {
			t.Fatalf("more than one line: %s", line)
		}
		got, err := format.ParseReading(line)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("changed on the way (-want +got):\n%s", diff)
		}
		again, err := format.Reading(got)
		if err != nil || string(again) != string(line) {
			t.Fatalf("second writing differs (%v):\n%s\n%s", err, line, again)
		}
	})
}

// anyReading draws a reading whose lists are nil or not empty.
func anyReading(t *rapid.T) hearsay.Reading {
	src := rapid.String().Draw(t, "text")
	borders := []int{}
	for i := range src {
		borders = append(borders, i)
	}
	borders = append(borders, len(src))
	word := rapid.StringN(0, 6, -1)
	span := rapid.Custom(func(t *rapid.T) hearsay.Span {
		a, b := rapid.SampledFrom(borders).Draw(t, "a"), rapid.SampledFrom(borders).Draw(t, "b")
		return hearsay.Span{Start: min(a, b), End: max(a, b)}
	})
	spans := some(span)
	perhaps := rapid.Ptr(span, true)
	hundredths := rapid.IntRange(-1, 100)
	return hearsay.Reading{
		Engine: rapid.Custom(func(t *rapid.T) hearsay.Engine {
			return hearsay.Engine{Version: word.Draw(t, "v"), Models: some(rapid.Make[hearsay.Model]()).Draw(t, "models")}
		}).Draw(t, "engine"),
		Report: rapid.Make[hearsay.Report]().Draw(t, "report"),
		Text:   src,
		Map: some(rapid.Custom(func(t *rapid.T) hearsay.MapRun {
			raw := hearsay.Span{Start: -1, End: -1}
			if rapid.Bool().Draw(t, "raw") {
				raw = span.Draw(t, "rawspan")
			}
			return hearsay.MapRun{Text: span.Draw(t, "textspan"), Raw: raw}
		})).Draw(t, "map"),
		Blocks: some(rapid.Custom(func(t *rapid.T) hearsay.Block {
			return hearsay.Block{Span: span.Draw(t, "s"), Role: hearsay.Role(word.Draw(t, "role"))}
		})).Draw(t, "blocks"),
		Parties: some(rapid.Custom(func(t *rapid.T) hearsay.Party {
			return hearsay.Party{
				ID: word.Draw(t, "id"), Name: word.Draw(t, "name"), Type: hearsay.PartyType(word.Draw(t, "type")), Named: rapid.Bool().Draw(t, "named"),
				Members: some(word).Draw(t, "members"),
				Roles: some(rapid.Custom(func(t *rapid.T) hearsay.PartyRole {
					return hearsay.PartyRole{Span: span.Draw(t, "s"), Status: word.Draw(t, "status")}
				})).Draw(t, "roles"),
				Mentions: some(rapid.Custom(func(t *rapid.T) hearsay.Mention {
					return hearsay.Mention{Span: span.Draw(t, "s"), Form: word.Draw(t, "form")}
				})).Draw(t, "mentions"),
			}
		})).Draw(t, "parties"),
		Statements: some(rapid.Custom(func(t *rapid.T) hearsay.Statement {
			return hearsay.Statement{
				ID: word.Draw(t, "id"), Source: spans.Draw(t, "source"), Cue: spans.Draw(t, "cue"), Content: spans.Draw(t, "content"),
				Kind: hearsay.Kind(word.Draw(t, "kind")), Speaker: word.Draw(t, "speaker"), OnBehalfOf: word.Draw(t, "for"),
				Anonymous: rapid.Ptr(rapid.Custom(func(t *rapid.T) hearsay.Anonymous {
					return hearsay.Anonymous{
						Descriptor: span.Draw(t, "d"), Plural: rapid.Bool().Draw(t, "plural"), PluralBasis: perhaps.Draw(t, "pb"), Reason: perhaps.Draw(t, "r"),
						ReasonClass: word.Draw(t, "rc"), Basis: perhaps.Draw(t, "b"), Specificity: rapid.IntRange(0, 4).Draw(t, "sp"),
					}
				}), true).Draw(t, "anonymous"),
				Position: hearsay.Position(word.Draw(t, "position")), Part: spans.Draw(t, "part"), About: some(word).Draw(t, "about"),
				Chain: some(rapid.Custom(func(t *rapid.T) hearsay.Link {
					return hearsay.Link{Span: span.Draw(t, "s"), Party: word.Draw(t, "party")}
				})).Draw(t, "chain"),
				NestedIn: word.Draw(t, "nested"), Answers: word.Draw(t, "answers"), Repeats: word.Draw(t, "repeats"),
				Occasion: perhaps.Draw(t, "occasion"), Prompt: perhaps.Draw(t, "prompt"),
				Said:       rapid.Ptr(rapid.Make[hearsay.Said](), true).Draw(t, "said"),
				Confidence: hearsay.Confidence{Span: hundredths.Draw(t, "c1"), Speaker: hundredths.Draw(t, "c2"), Position: hundredths.Draw(t, "c3")},
			}
		})).Draw(t, "statements"),
		Times: some(rapid.Custom(func(t *rapid.T) hearsay.Time {
			return hearsay.Time{
				ID: word.Draw(t, "id"), Span: span.Draw(t, "s"), Type: word.Draw(t, "type"), Value: word.Draw(t, "v"), Mod: word.Draw(t, "m"),
				Anchor: word.Draw(t, "a"), Begin: word.Draw(t, "b"), EndPoint: word.Draw(t, "e"), Rule: word.Draw(t, "r"),
			}
		})).Draw(t, "times"),
		Dates: some(rapid.Custom(func(t *rapid.T) hearsay.Date {
			return hearsay.Date{Span: span.Draw(t, "s"), Value: word.Draw(t, "v"), Time: word.Draw(t, "t"), Statement: word.Draw(t, "st")}
		})).Draw(t, "dates"),
		Quotations: some(rapid.Custom(func(t *rapid.T) hearsay.Quotation {
			return hearsay.Quotation{Span: span.Draw(t, "s"), Status: hearsay.QuotationStatus(word.Draw(t, "status")), Statement: word.Draw(t, "st")}
		})).Draw(t, "quotations"),
		Notes: some(rapid.Custom(func(t *rapid.T) hearsay.Note {
			return hearsay.Note{Span: span.Draw(t, "s"), Code: hearsay.NoteCode(word.Draw(t, "code")), Text: word.Draw(t, "text")}
		})).Draw(t, "notes"),
	}
}

// some draws nil or a short list.
func some[A any](g *rapid.Generator[A]) *rapid.Generator[[]A] {
	return rapid.Map(rapid.SliceOfN(g, 0, 2), func(s []A) []A {
		if len(s) == 0 {
			return nil
		}
		return s
	})
}

// FuzzParseReading: foreign lines never panic, and what is accepted survives another round.
func FuzzParseReading(f *testing.F) {
	line, err := format.Reading(full())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(line)
	f.Fuzz(func(t *testing.T, in []byte) {
		r, err := format.ParseReading(in)
		if err != nil {
			return
		}
		once, err := format.Reading(r)
		if err != nil {
			t.Fatal(err)
		}
		r, err = format.ParseReading(once)
		if err != nil {
			t.Fatal(err)
		}
		twice, err := format.Reading(r)
		if err != nil || string(once) != string(twice) {
			t.Fatalf("not the same again (%v):\n%s\n%s", err, once, twice)
		}
	})
}

func TestDesk(t *testing.T) {
	rules, err := desk.Parse([]byte("hearsay.rules/1\nname Ours\nrule alone\ncheck one-unnamed\nmessage {who}\nrule words\ncheck verbs\nwords said\nmessage {counts}\n"))
	if err != nil {
		t.Fatal(err)
	}
	r := hearsay.Reading{
		Report: hearsay.Report{ID: "sha256:ab", Input: "a.txt"}, Engine: hearsay.Engine{Version: "1"}, Text: "An aide said no. Osk said so.",
		Parties: []hearsay.Party{{ID: "p1", Name: "Osk", Type: hearsay.Person, Named: true}},
		Statements: []hearsay.Statement{
			{ID: "s1", Source: []hearsay.Span{{Start: 0, End: 7}}, Anonymous: &hearsay.Anonymous{Descriptor: hearsay.Span{Start: 0, End: 7}}, Confidence: hearsay.Confidence{Span: 90}},
			{ID: "s2", Source: []hearsay.Span{{Start: 17, End: 20}}, Cue: []hearsay.Span{{Start: 21, End: 25}}, Speaker: "p1", Confidence: hearsay.Confidence{Span: 90, Speaker: 90}},
		},
	}
	got, err := format.Desk(r, rules, rules.Check(r))
	const want = `{"format":"hearsay.desk/1","engine":{"version":"1","models":[]},"report":{"id":"sha256:ab","input":"a.txt"},"rules":{"name":"Ours","ids":["alone","words"]},"findings":[` +
		`{"rule":"alone","message":"“an aide”","spans":[{"start":0,"end":7}],"statements":["s1"],"party":null,"counts":[]},` +
		`{"rule":"words","message":"said 1","spans":[{"start":21,"end":25}],"statements":["s2"],"party":"p1","counts":[{"word":"said","count":1}]}]}`
	if err != nil || string(got) != want {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
	r.Text = "\xff"
	if _, err := format.Desk(r, rules, nil); err == nil {
		t.Error("text that is not UTF-8 is written")
	}
}
