package engine_test

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/golden"
)

// TestExamples holds the readings of the examples against the promises of the vocabulary, and wants something in each.
func TestExamples(t *testing.T) {
	for _, in := range examples(t) {
		t.Run(in.Name, func(t *testing.T) {
			r := read(t, in)
			if what := broken(r, in.Data); what != "" {
				t.Error(what)
			}
			if r.Report.Language != "en" || len(r.Statements) < 8 || len(r.Blocks) < 2 || len(r.Quotations) == 0 {
				t.Errorf("found language %q, %d statements, %d blocks, %d quotations", r.Report.Language, len(r.Statements), len(r.Blocks), len(r.Quotations))
			}
			if r.Report.Input != in.Name || r.Report.Encoding != "utf-8" || r.Map != nil {
				t.Errorf("found report %+v and map %v", r.Report, r.Map)
			}
			for _, n := range r.Notes {
				if n.Code == hearsay.NoteStageFailed {
					t.Errorf("a stage failed: %s", n.Text)
				}
			}
		})
	}
}

// TestPlainSentences reads sentences that nobody could take otherwise.
func TestPlainSentences(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"“We will appeal the ruling,” Mayor Ada Roe said on Tuesday.", "Mayor Ada Roe | said | “We will appeal the ruling,”"},
		{"The minister said that the bridge would be closed until May.", "The minister | said | that the bridge would be closed until May"},
		{"The bridge will be closed until May, the minister said.", "the minister | said | The bridge will be closed until May"},
		{"The fund was empty by June, according to two former officials.", "two former officials | according to | The fund was empty by June"},
	} {
		if got := statements(read(t, engine.Input{Name: "plain", Data: []byte(c.src)})); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.src, got, c.want)
		}
	}
}

// TestSameEverywhere reads all examples in turn, and again by several goroutines at once with one engine.
func TestSameEverywhere(t *testing.T) {
	e, ins := load(t), examples(t)
	want := make([]hearsay.Reading, len(ins))
	for i, in := range ins {
		want[i] = read(t, in)
	}
	got := make([][]hearsay.Reading, 3)
	errs := make([]error, len(got))
	var wg sync.WaitGroup
	for g := range got {
		wg.Go(func() {
			got[g] = make([]hearsay.Reading, len(ins))
			for k := range ins {
				i := (k + 5*g) % len(ins) // each in an order of its own
				r, err := e.Read(context.Background(), ins[i])
				errs[g] = errors.Join(errs[g], err)
				got[g][i] = r
			}
		})
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	for g := range got {
		for i, in := range ins {
			if !reflect.DeepEqual(got[g][i], want[i]) {
				t.Errorf("%s: goroutine %d read it otherwise", in.Name, g)
			}
		}
	}
}

// TestReadKeepsNothing changes the bytes of an input after it was read.
func TestReadKeepsNothing(t *testing.T) {
	data := []byte("“We go,” Ada Roe said.")
	r := read(t, engine.Input{Data: data})
	before := statements(r)
	for i := range data {
		data[i] = 'x'
	}
	if after := statements(r); after != before || r.Text != "“We go,” Ada Roe said." {
		t.Errorf("the reading changed with the bytes: %q", after)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		in   engine.Input
		kind error
		says []string
	}{
		{"too large", engine.Input{Data: make([]byte, 101), MaxBytes: 100}, hearsay.ErrTooLarge, []string{"101", "100", "limit"}},
		{"too large without a limit given", engine.Input{Data: bytes.Repeat([]byte(" "), engine.DefaultMaxBytes+1)}, hearsay.ErrTooLarge, []string{"16777217", "16777216"}},
		{"no bytes", engine.Input{}, hearsay.ErrEmpty, nil},
		{"white space", engine.Input{Data: []byte(" \r\n\t")}, hearsay.ErrEmpty, nil},
		{"a picture", engine.Input{Data: []byte("\x89PNG\r\n\x1A\n\x00\x00\x00\rIHDR")}, hearsay.ErrBinary, []string{"PNG"}},
		{"data", engine.Input{Data: bytes.Repeat([]byte("\x00\x01\x02\x03ab"), 50)}, hearsay.ErrBinary, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.in.Name = "vell/report.txt"
			r, err := load(t).Read(context.Background(), c.in)
			if !errors.Is(err, c.kind) {
				t.Fatalf("found error %v, want one that wraps %q", err, c.kind)
			}
			for _, s := range append(c.says, "vell/report.txt") {
				if !strings.Contains(err.Error(), s) {
					t.Errorf("found error %q, want it to say %s", err, s)
				}
			}
			if !reflect.DeepEqual(r, hearsay.Reading{}) {
				t.Errorf("found a reading besides the error: %+v", r)
			}
		})
	}
}

func TestAsLargeAsAllowed(t *testing.T) {
	data := []byte("It rained.")
	if _, err := load(t).Read(context.Background(), engine.Input{Data: data, MaxBytes: len(data)}); err != nil {
		t.Error(err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := load(t).Read(ctx, examples(t)[0]); !errors.Is(err, context.Canceled) {
		t.Errorf("found error %v, want %q", err, context.Canceled)
	}
}

// wired is a report that tells of itself what it can.
const wired = `Harbour fund was empty, mayor says
By Ada Roe
LOWICK, March 4, 2031 (Meridian Press) — The harbour fund was empty by June, the mayor said on Tuesday.
“We looked twice,” she said. “There was nothing there.”
`

func TestMetadata(t *testing.T) {
	all := func(s string) hearsay.Metadata {
		return hearsay.Metadata{Outlet: s + " outlet", URL: "https://" + s + ".example/1", Byline: s + " byline", Wire: s + " wire", Headline: s + " headline", Published: "2030-01-02", Modified: "2030-01-03"}
	}
	for _, c := range []struct {
		name           string
		flags, sidecar hearsay.Metadata
		want           hearsay.Report // of the fields below
		by             hearsay.Authority
		disagree       []string // what the notes begin with
	}{
		{"the text alone", hearsay.Metadata{}, hearsay.Metadata{},
			hearsay.Report{Byline: "Ada Roe", Wire: "Meridian Press", Headline: "Harbour fund was empty, mayor says", Published: "2031-03-04"}, hearsay.ByText, nil},
		{"a sidecar that agrees", hearsay.Metadata{}, hearsay.Metadata{Byline: "ADA  ROE", Wire: "Meridian Press.", Published: "2031-03-04T09:00:00+02:00"},
			hearsay.Report{Byline: "ADA  ROE", Wire: "Meridian Press.", Headline: "Harbour fund was empty, mayor says", Published: "2031-03-04T09:00:00+02:00"}, hearsay.BySidecar, nil},
		{"a sidecar that says what the text does not", hearsay.Metadata{}, hearsay.Metadata{Outlet: "Vell Herald", URL: "https://herald.example/7"},
			hearsay.Report{Outlet: "Vell Herald", URL: "https://herald.example/7", Byline: "Ada Roe", Wire: "Meridian Press", Headline: "Harbour fund was empty, mayor says", Published: "2031-03-04"}, hearsay.ByText, nil},
		{"a sidecar that disagrees", hearsay.Metadata{}, hearsay.Metadata{Byline: "Jo Dace", Published: "2031-03-05"},
			hearsay.Report{Byline: "Jo Dace", Wire: "Meridian Press", Headline: "Harbour fund was empty, mayor says", Published: "2031-03-05"}, hearsay.BySidecar,
			[]string{`byline: the sidecar says "Jo Dace"`, `published: the sidecar says "2031-03-05"`}},
		{"a flag before a sidecar before the text", hearsay.Metadata{Byline: "Jo Dace"}, hearsay.Metadata{Byline: "Lind"},
			hearsay.Report{Byline: "Jo Dace", Wire: "Meridian Press", Headline: "Harbour fund was empty, mayor says", Published: "2031-03-04"}, hearsay.ByText,
			[]string{`byline: the flag says "Jo Dace", the sidecar says "Lind"`, `byline: the flag says "Jo Dace", the text says "Ada Roe"`}},
		{"flags alone", all("flag"), hearsay.Metadata{},
			hearsay.Report{Outlet: "flag outlet", URL: "https://flag.example/1", Byline: "flag byline", Wire: "flag wire", Headline: "flag headline", Published: "2030-01-02", Modified: "2030-01-03"}, hearsay.ByFlag,
			[]string{"byline: the flag", "headline: the flag", "published: the flag", "wire: the flag"}},
		{"white space says nothing", hearsay.Metadata{Byline: "  "}, hearsay.Metadata{Byline: " Ada Roe\n", Published: ""},
			hearsay.Report{Byline: "Ada Roe", Wire: "Meridian Press", Headline: "Harbour fund was empty, mayor says", Published: "2031-03-04"}, hearsay.ByText, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, engine.Input{Name: "n", Data: []byte(wired), Flags: c.flags, Sidecar: c.sidecar})
			got := r.Report
			if got.PublishedBy != c.by {
				t.Errorf("published by %q, want %q", got.PublishedBy, c.by)
			}
			got.ID, got.Input, got.Encoding, got.PublishedBy, got.Language = "", "", "", "", ""
			if got != c.want {
				t.Errorf("found %+v\nwant  %+v", got, c.want)
			}
			notes := noted(r, hearsay.NoteMetadataDisagrees)
			if len(notes) != len(c.disagree) {
				t.Fatalf("found notes %q, want %d", notes, len(c.disagree))
			}
			for i := range notes {
				if !strings.HasPrefix(notes[i], c.disagree[i]) {
					t.Errorf("note %d is %q, want it to begin %q", i, notes[i], c.disagree[i])
				}
			}
			if len(noted(r, hearsay.NoteNoPublished)) != 0 {
				t.Error("found a note that no date of publication is known")
			}
		})
	}
}

// TestMetadataChangesNoID reads the same bytes with and without metadata.
func TestMetadataChangesNoID(t *testing.T) {
	a := read(t, engine.Input{Data: []byte(wired)})
	b := read(t, engine.Input{Data: []byte(wired), Flags: hearsay.Metadata{Outlet: "Vell Herald", Published: "2031-03-09"}})
	if a.Report.ID != b.Report.ID || statements(a) != statements(b) {
		t.Errorf("found ids %s and %s, statements\n%s\nand\n%s", a.Report.ID, b.Report.ID, statements(a), statements(b))
	}
}

// Where and when a report was written, and by which wire, are no parties, and no pronoun stands for them.
func TestDatelineNamesNobody(t *testing.T) {
	r := read(t, engine.Input{Name: "report.txt", Data: []byte("LOWICK, May 3 (Vane Wire) - State Fire Marshal Dale Norris said his office had not ruled on the cause of the fire.\n")})
	var names []string
	for _, p := range r.Parties {
		names = append(names, p.Name)
	}
	if want := []string{"Dale Norris", "his office"}; !slices.Equal(names, want) {
		t.Errorf("found parties %q, want %q", names, want)
	}
}

func TestNoDateOfPublication(t *testing.T) {
	r := read(t, engine.Input{Data: []byte("“We go,” Ada Roe said.")})
	if r.Report.Published != "" || r.Report.PublishedBy != "" || len(noted(r, hearsay.NoteNoPublished)) != 1 {
		t.Errorf("found date %q by %q and notes %v", r.Report.Published, r.Report.PublishedBy, r.Notes)
	}
}

// TestForeignLanguages reads reports of ours in other languages: nothing is taken from them, but their marks are seen.
func TestForeignLanguages(t *testing.T) {
	for language, src := range map[string]string{
		"de": "„Wir haben nichts gefunden“, sagte die Bürgermeisterin am Dienstag vor dem Rathaus. Der Hafenfonds sei bereits im Juni leer gewesen, teilte die Stadt mit. Niemand habe davon gewusst, hieß es weiter, und die Prüfung werde noch bis zum Herbst dauern.",
		"fr": "« Nous n’avons rien trouvé », a déclaré mardi la maire devant l’hôtel de ville. Le fonds du port était déjà vide en juin, a indiqué la ville. Personne ne le savait, selon elle, et l’enquête durera encore jusqu’à l’automne prochain.",
		"es": "«No hemos encontrado nada», dijo el martes la alcaldesa ante el ayuntamiento. El fondo del puerto ya estaba vacío en junio, según informó la ciudad. Nadie lo sabía, añadió, y la investigación durará todavía hasta el próximo otoño.",
	} {
		t.Run(language, func(t *testing.T) {
			r := read(t, engine.Input{Data: []byte(src)})
			if r.Report.Language != language || len(r.Statements) != 0 {
				t.Errorf("found language %q and statements\n%s", r.Report.Language, statements(r))
			}
			if notes := noted(r, hearsay.NoteLanguageUnsupported); len(notes) != 1 || !strings.Contains(notes[0], language) {
				t.Errorf("found notes %q, want one that tells the language", notes)
			}
			if len(r.Quotations) != 1 {
				t.Errorf("found quotations %v, want one", r.Quotations)
			}
			if what := broken(r, []byte(src)); what != "" {
				t.Error(what)
			}
		})
	}
}

// TestLineEnds reads a report with the line ends of three systems: the same words, over bytes that stay as they are.
func TestLineEnds(t *testing.T) {
	for _, in := range examples(t)[:4] {
		unix := strings.ReplaceAll(string(in.Data), "\r\n", "\n")
		want := read(t, engine.Input{Data: []byte(unix)})
		for name, end := range map[string]string{"CRLF": "\r\n", "CR": "\r"} {
			src := strings.ReplaceAll(unix, "\n", end)
			got := read(t, engine.Input{Data: []byte(src)})
			if got.Text != src {
				t.Errorf("%s, %s: the text is not that of the file", in.Name, name)
			}
			golden.Equal(t, in.Name+" with "+name, strings.ReplaceAll(statements(got), end, "\n"), statements(want))
			if len(got.Blocks) != len(want.Blocks) || len(got.Quotations) != len(want.Quotations) {
				t.Errorf("%s, %s: found %d blocks and %d quotations, want %d and %d", in.Name, name, len(got.Blocks), len(got.Quotations), len(want.Blocks), len(want.Quotations))
			}
		}
	}
}

// TestEncodings reads a report in other encodings: the same statements, with a map and a note.
func TestEncodings(t *testing.T) {
	const src = "“We can’t go,” Élise Roe said – twice."
	want := statements(read(t, engine.Input{Data: []byte(src)}))
	for encoding, raw := range map[string]string{
		"windows-1252": "\x93We can\x92t go,\x94 \xC9lise Roe said \x96 twice.",
		"utf-16le":     utf16le(src),
	} {
		r := read(t, engine.Input{Data: []byte(raw)})
		if r.Text != src || r.Report.Encoding != encoding || r.Map == nil || len(noted(r, hearsay.NoteDecoded)) != 1 {
			t.Errorf("%s: found text %q, encoding %s, map %v, notes %v", encoding, r.Text, r.Report.Encoding, r.Map, r.Notes)
		}
		if got := statements(r); got != want {
			t.Errorf("%s: found statements\n%s\nwant\n%s", encoding, got, want)
		}
	}
}

// utf16le encodes characters of the basic plane, behind a byte order mark.
func utf16le(s string) string {
	out := []byte{0xFF, 0xFE}
	for _, r := range s {
		out = append(out, byte(r), byte(r>>8))
	}
	return string(out)
}

func TestAbout(t *testing.T) {
	e := load(t)
	about := e.About()
	if about.Version != engine.Version || len(about.Models) == 0 {
		t.Fatalf("found %+v", about)
	}
	for _, m := range about.Models {
		if m.Name == "" || m.Version == "" || len(m.SHA256) != 64 {
			t.Errorf("found model %+v", m)
		}
	}
	if r := read(t, engine.Input{Data: []byte("It rained.")}); !reflect.DeepEqual(r.Engine, about) {
		t.Errorf("a reading was made by %+v, want %+v", r.Engine, about)
	}
}
