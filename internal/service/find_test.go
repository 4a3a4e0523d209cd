package service_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/service"
)

func TestFind(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{
		"in/b.txt", "in/a/z.txt", "in/a b.txt", "in/a.txt", "in/a/.hidden.txt", "in/.git/x.txt", "in/notes.md", "in/b.meta.json", "in/b.txt.orig",
		"in/folder.txt/é.txt", "in/B.txt", "odd.name", ".dot/c.txt", "empty/readme.md",
	} {
		write(t, ".", name, "x")
	}
	for _, c := range []struct{ args, want string }{
		{"in", "in/B.txt in/a_b.txt in/a.txt in/a/z.txt in/b.txt in/folder.txt/é.txt"},
		{"in/", "in/B.txt in/a_b.txt in/a.txt in/a/z.txt in/b.txt in/folder.txt/é.txt"},
		{"in/a in/a", "in/a/z.txt in/a/z.txt"},
		{"odd.name in/b.txt", "odd.name in/b.txt"},
		{".dot", ".dot/c.txt"},
		{"- odd.name -", "- odd.name -:standard_input_can_be_read_only_once"},
		{"empty", "empty:no_.txt_or_.html_files_in_empty"},
		{"gone odd.name", "gone:no_such_file_or_folder odd.name"},
	} {
		if got := list(service.Find(strings.Fields(c.args))); got != c.want {
			t.Errorf("find %s:\ngot  %s\nwant %s", c.args, got, c.want)
		}
	}
	if got := list(service.Find([]string{""})); got != `"":an_empty_path_names_no_file_or_folder` {
		t.Errorf("find nothing: got %s", got)
	}
}

func TestFindLinks(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, ".", "in/sub/a.txt", "x")
	write(t, ".", "out/b.txt", "x")
	for link, to := range map[string]string{
		"in/loop": ".", "in/sub/up": "../..", "in/loop.txt": "..", "in/other": "../out", "in/b.txt": "../out/b.txt", "in/broken.txt": "nowhere",
	} {
		if err := os.Symlink(to, link); err != nil {
			t.Skip("no links here: ", err)
		}
	}
	if got, want := list(service.Find([]string{"in"})), "in/b.txt in/broken.txt in/sub/a.txt"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := list(service.Find([]string{"in/other"})), "in/other/b.txt"; got != want {
		t.Errorf("a link named outright: got %s, want %s", got, want)
	}
}

// list is readable and the same on every platform.
func list(inputs []service.Input) string {
	var out []string
	for _, in := range inputs {
		s := filepath.ToSlash(in.Name)
		if in.Err != nil {
			s += ":" + in.Err.Error()
		}
		out = append(out, strings.ReplaceAll(s, " ", "_"))
	}
	return strings.Join(slices.Clip(out), " ")
}
