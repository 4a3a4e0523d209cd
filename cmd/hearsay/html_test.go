package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/page"
	"github.com/hearsay-project/hearsay/internal/service"
)

func inputsOf(names ...string) []service.Input {
	var inputs []service.Input
	for _, n := range names {
		inputs = append(inputs, service.Input{Name: n})
	}
	return inputs
}

func TestPageNames(t *testing.T) {
	for _, c := range []struct{ inputs, want string }{
		{"a/bridge.txt", "bridge.html"},
		{"-", "stdin.html"},
		{"x.y.txt z.html w.TXT", "x.y.html z.html w.TXT.html"},
		{"a/bridge.txt b/bridge.txt", "bridge-b297cfe3.html bridge-1f7892e9.html"},
		{"b/bridge.txt c.txt a/Bridge.txt", "bridge-1f7892e9.html c.html Bridge-5e43f138.html"},
		{"a.txt a.txt", "a-18b7cb09.html a-18b7cb09-2.html"},
		{"index.txt", "index-52aa09f6.html"},
		{"...", "report.html"},
		{"größe.txt a%20b?#.txt", "größe.html a-20b.html"},
		{strings.Repeat("é", 120), strings.Repeat("é", 50) + ".html"},
	} {
		got := strings.Join(pageNames(inputsOf(strings.Fields(c.inputs)...)), " ")
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.inputs, got, c.want)
		}
	}
}

// Names differ whatever the case of letters, are plain, and are the same for the same inputs.
func TestPageNamesDiffer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.OneOf(rapid.String(), rapid.StringMatching(`[abAB]/(index|x|X|stdin|-|x-[0-9]).?(txt|html)?`))
		names := rapid.SliceOfN(name, 0, 8).Draw(t, "inputs")
		got := pageNames(inputsOf(names...))
		seen := map[string]bool{"index.html": true}
		for _, n := range got {
			if seen[strings.ToLower(n)] {
				t.Fatalf("%s is there twice in %q", n, got)
			}
			seen[strings.ToLower(n)] = true
			if strings.ContainsAny(n, "/\\:?#%*\"<>| \x00") || strings.HasPrefix(n, ".") || len(n) > 255 || !strings.HasSuffix(n, ".html") {
				t.Fatalf("%q is no name for a page", n)
			}
		}
		if again := pageNames(inputsOf(names...)); !slices.Equal(got, again) {
			t.Fatalf("%q the second time, %q the first", again, got)
		}
	})
}

// An archive that changed after its members were listed gives each report a page of its own, and none that of another.
func TestPagesOfWhatChanged(t *testing.T) {
	dir := t.TempDir()
	p, err := newPages(dir, nil, inputsOf("a.zip!x.txt", "a.zip!y.txt"), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p.failed("a.zip!y.txt", "empty")
	var want []string
	for i, name := range []string{"x", "z", "x", "a/Z"} {
		if err := p.read("a.zip!"+name+".txt", hearsay.Reading{Text: fmt.Sprint(i)}, io.Discard); err != nil {
			t.Fatal(err)
		}
		want = append(want, p.rows[i].Page)
	}
	if got := strings.Join(want, " "); got != "a.zip-x.html a.zip-z.html a.zip-x-2.html Z.html" {
		t.Error(got)
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 4 {
		t.Errorf("%d pages of 4 reports, %v", len(files), err)
	}
}

// There is a bar for what is piped in, which may be an archive, and none where somebody types.
func TestBarLength(t *testing.T) {
	one, piped, packed := service.Input{Name: "a.txt"}, service.Input{Name: service.Stdin}, service.Input{Name: "a.zip", Many: true}
	for _, c := range []struct {
		inputs []service.Input
		typed  bool
		want   int
	}{
		{[]service.Input{one, one}, false, 2}, {[]service.Input{one, packed}, false, unknown},
		{[]service.Input{piped}, false, unknown}, {[]service.Input{one, piped}, true, 2},
	} {
		if got := barLength(c.inputs, c.typed); got != c.want {
			t.Errorf("%v: %d, wanted %d", c.inputs, got, c.want)
		}
	}
}
