package service_test

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/ingest/table"
	"github.com/hearsay-project/hearsay/internal/service"
)

// writeZip makes a zip archive of names and texts by turns.
func writeZip(t *testing.T, dir, name string, members ...string) string {
	t.Helper()
	f, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	for i := 0; i < len(members); i += 2 {
		w, err := z.Create(members[i])
		if err == nil {
			_, err = io.WriteString(w, members[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(z.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	return f.Name()
}

// drain writes what a source gives, one on a line.
func drain(t *testing.T, src service.Source) string {
	t.Helper()
	var b strings.Builder
	for {
		in, err := src.Next(t.Context())
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s [%s %s]", in.Name, filepath.Base(in.Place), in.Container)
		if in.Beside != nil {
			fmt.Fprintf(&b, " %s", in.Beside.Outlet)
		}
		if in.Err != nil {
			fmt.Fprintf(&b, " ! %v\n", in.Err)
			continue
		}
		fmt.Fprintf(&b, " %q\n", in.Data)
	}
}

func TestBundles(t *testing.T) {
	t.Chdir(t.TempDir())
	writeZip(t, ".", "a.zip", "x/a.txt", "Mara.", "x/a.meta.json", `{"outlet": "Echo"}`, "x/e.txt", "", "t.csv", "body,paper\nOrr.,Post\n<p>Ida.</p>,\n", "t.jsonl", "")
	write(t, ".", "b.txt", "Plain.")
	write(t, ".", "c.jsonl", "{\"body\":\"Nils.\"}\n\n[]\n")
	write(t, ".", "d.zip", "no archive")
	write(t, ".", "folder/e.csv", "text\nnot asked for\n")
	write(t, ".", "folder/f.txt", "f")
	writeZip(t, "folder", "g.zip", "g.txt", "G.")
	writeZip(t, ".", "h.zip", "photo.jpg", "x")
	inputs := service.Find([]string{"a.zip", "b.txt", "c.jsonl", "d.zip", "folder", "gone", "h.zip"})
	if !service.HoldMany(inputs) || service.HoldMany(service.Find([]string{"b.txt"})) {
		t.Error("what holds many is not known")
	}
	src := service.Open(inputs, service.BundleOptions{Map: table.Map{"outlet": "paper"}})
	want := `a.zip!x/a.txt [a.zip x/a.txt] Echo "Mara."
a.zip!x/e.txt [a.zip x/e.txt]  ""
a.zip!t.csv:2 [a.zip t.csv:2] Post "Orr."
a.zip!t.csv:3.html [a.zip t.csv:3]  "<p>Ida.</p>"
a.zip!t.jsonl [a.zip t.jsonl] ! empty input: found no row in it, wanted one report in each
b.txt [. ] ""
c.jsonl:1 [c.jsonl 1]  "Nils."
c.jsonl:3 [c.jsonl 3]  ! cannot be read: column 1: found "[]", wanted one JSON object on the line
d.zip [. ] ! damaged: found no directory and no member of a zip archive
folder/f.txt [. ] ""
folder/g.zip!g.txt [g.zip g.txt]  "G."
gone [. ] ! no such file or folder
h.zip [h.zip ] ! empty input: found no report in it, wanted .txt or .html files or tables
`
	if got := strings.ReplaceAll(drain(t, src), `\`, "/"); got != strings.ReplaceAll(want, `\`, "/") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if src.Total() != 13 {
		t.Errorf("total %d", src.Total())
	}
	var told []string
	for _, o := range src.Opened() {
		told = append(told, fmt.Sprint(o))
	}
	if got, want := strings.Join(told, "\n"), `{a.zip!t.csv 2 [] [{text body 2} {outlet paper 1}]}
{a.zip!t.jsonl 0 [] []}
{a.zip 4 [{sidecar 1}] []}
{c.jsonl 2 [] [{text body 1}]}
{folder/g.zip 1 [] []}
{h.zip 0 [{neither .txt nor .html 1}] []}`; filepath.ToSlash(got) != want {
		t.Errorf("told\n%s\nwant\n%s", got, want)
	}
}

// TestBundlesCancelled ends in the middle of an archive, without an error that looks like damage.
func TestBundlesCancelled(t *testing.T) {
	var members []string
	for i := range 400 {
		members = append(members, fmt.Sprintf("%03d.txt", i), fmt.Sprintf("Mara said %d.", i))
	}
	path := writeZip(t, t.TempDir(), "a.zip", members...)
	for _, jobs := range []int{1, 4} {
		ctx, cancel := context.WithCancel(t.Context())
		n := 0
		src := service.Open(service.Find([]string{path}), service.BundleOptions{})
		_, err := service.ReadFrom(ctx, readerFunc(echo), src, service.Options{Jobs: jobs}, func(r service.Result) error {
			if r.Err != nil {
				t.Errorf("%s: %v", r.Name, r.Err)
			}
			if n++; n == 100 {
				cancel()
			}
			return nil
		})
		if !errors.Is(err, context.Canceled) || n < 100 || n == 400 {
			t.Errorf("%d jobs: %d reports, %v", jobs, n, err)
		}
	}
}

// TestNamesInsideAreNoFiles asks for a file outside by the name of a member.
func TestNamesInsideAreNoFiles(t *testing.T) {
	dir := t.TempDir()
	secret := write(t, dir, "secret.txt", "Secret.")
	in := service.Input{Name: secret, Place: "/a.zip", Container: "../secret.txt"}
	_, err := service.Read(t.Context(), readerFunc(echo), []service.Input{in}, service.Options{}, func(r service.Result) error {
		if r.Err == nil {
			t.Errorf("read %q", r.Reading.Text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
