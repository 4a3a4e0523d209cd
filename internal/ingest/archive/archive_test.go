package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/hearsay-project/hearsay"
)

// file is a member to be made; a name that ends in @ becomes a link.
type file struct{ name, text string }

// sample has whatever an archive may have.
func sample() []file {
	return []file{
		{"pack/b.html", "<p>Orr spoke."},
		{"pack/a.meta.json", `{"outlet": "The Echo"}`},
		{"pack/a.txt", "Mara said no."},
		{"pack/b.meta.json", `{"outlet": "The Vale Post"}`},
		{"pack/b_files/frame.html", "<p>part"},
		{"../../up.txt", "Up."},
		{"pack/c.txt", "Bad sidecar."},
		{"pack/c.meta.json", `{"outlet": 7}`},
		{"pack/photo.jpg", "\xff\xd8\xff"},
		{"pack/.secret.txt", "x"},
		{"__MACOSX/pack/._a.txt", "x"},
		{"pack/link.txt@", "/etc/passwd"},
		{"pack/inner.zip", "PK"},
		{"pack/a.txt", "Mara said yes."},
		{"pack/empty.txt", ""},
		{"pack/export.csv", "text\nWords.\n"},
	}
}

// wanted is what they give, in whatever form.
const wanted = `pack/b.html "<p>Orr spoke." The Vale Post
pack/a.txt "Mara said no." The Echo
../../up.txt "Up."
pack/c.txt ! pack/c.meta.json: bad sidecar: line 1, column 10: "outlet" is a number; it must be a string
pack/inner.zip ! cannot be read: an archive within an archive is not opened: unpack it and name it by itself
pack/a.txt (2) "Mara said yes." The Echo
pack/empty.txt ""
pack/export.csv TABLE "text\nWords.\n"
3 sidecar, 2 hidden, 1 part of a saved page, 1 neither .txt nor .html, 1 link`

func zipped(t testing.TB, files []file) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		name, link := strings.CutSuffix(f.name, "@")
		h := &zip.FileHeader{Name: name, Method: zip.Deflate}
		if link {
			h.SetMode(0o777 | 1<<27)
		}
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = io.WriteString(w, f.text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func tarred(t testing.TB, files []file) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		name, link := strings.CutSuffix(f.name, "@")
		h := &tar.Header{Name: name, Mode: 0o644, Size: int64(len(f.text))}
		if link {
			h = &tar.Header{Name: name, Typeflag: tar.TypeSymlink, Linkname: f.text}
		}
		err := w.WriteHeader(h)
		if err == nil && !link {
			_, err = io.WriteString(w, f.text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(data)
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zstded(t testing.TB, data []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll(data, nil)
}

// read writes all members of an archive, one on a line, and what was passed over.
func read(data []byte, name string, o Options) string {
	o.Table = func(name string) bool { return strings.HasSuffix(name, ".csv") }
	var b strings.Builder
	r, err := Open(bytes.NewReader(data), int64(len(data)), name, o)
	if err != nil {
		return "OPEN " + err.Error()
	}
	defer r.Close()
	for {
		m, err := r.Next()
		switch {
		case errors.Is(err, io.EOF):
			for i, c := range r.Skipped() {
				fmt.Fprintf(&b, "%s%d %s", strings.Repeat(", ", min(i, 1)), c.N, c.Reason)
			}
			return b.String()
		case err != nil:
			return b.String() + "END " + err.Error()
		case m.Err != nil:
			fmt.Fprintf(&b, "%s ! %v\n", m.Path, m.Err)
		case m.Body != nil:
			text, err := io.ReadAll(m.Body)
			fmt.Fprintf(&b, "%s TABLE %q", m.Path, text)
			if err != nil {
				fmt.Fprintf(&b, " ! %v", err)
			}
			b.WriteByte('\n')
		default:
			fmt.Fprintf(&b, "%s %q %s", m.Path, m.Data, m.Beside.Outlet)
			s := strings.TrimRight(b.String(), " ")
			b.Reset()
			b.WriteString(s + "\n")
		}
	}
}

func TestForms(t *testing.T) {
	tarball := tarred(t, sample())
	for name, data := range map[string][]byte{
		"a.zip": zipped(t, sample()), "a.tar": tarball, "a.tgz": gzipped(t, tarball), "a.tar.zst": zstded(t, tarball),
		"a.txt": zipped(t, sample()), "b.zip": tarball, // by their bytes, not by their names
	} {
		if got := read(data, name, Options{}); got != wanted {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", name, got, wanted)
		}
	}
}

func TestAlone(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
	}{
		{"a.txt.gz", "Mara said no.", "a.txt \"Mara said no.\"\n"},
		{"dir/export.csv.gz", "text\nx\n", "export.csv TABLE \"text\\nx\\n\"\n"},
		{"story.gz", "Mara.", "story.txt \"Mara.\"\n"},
		{"a.tar.gz", "Mara.", "END damaged: found no tar archive in it, wanted one by its name"},
		{"a.gz.gz", "Mara.", "a.gz ! cannot be read: an archive within an archive is not opened: unpack it and name it by itself\n"},
		{"crawl.warc.gz", "WARC/1.0", "crawl.warc ! cannot be read: an archive of a crawl (WARC) is not opened: take the pages out of it and read those\n"},
	} {
		if got := read(gzipped(t, []byte(c.in)), c.name, Options{}); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestTruncated reads what is whole, and tells of the rest.
func TestTruncated(t *testing.T) {
	var files []file
	for i := range 50 {
		files = append(files, file{fmt.Sprintf("%02d.txt", i), strings.Repeat(fmt.Sprintf("Mara said %d. ", i*i*i*7919), 200)})
	}
	for name, data := range map[string][]byte{
		"a.zip": zipped(t, files), "a.tar": tarred(t, files), "a.tgz": gzipped(t, tarred(t, files)), "a.tar.zst": zstded(t, tarred(t, files)),
	} {
		got := read(data[:len(data)*2/3], name, Options{})
		lines := strings.Split(got, "\n")
		whole := 0
		for i, line := range lines {
			if i < len(files) && line == fmt.Sprintf("%s %q", files[i].name, files[i].text) {
				whole++
			}
		}
		if last := lines[len(lines)-1]; whole < len(lines)-2 || name != "a.tar.zst" && whole < 20 || last != "END damaged: the archive ends in the middle; what came before was read" {
			t.Errorf("%s: %d whole of %d lines, then %.300q", name, whole, len(lines), last)
		}
	}
}

// TestRatio reads an archive that unpacks to more than any small one may, and to less than so many times its own size.
func TestRatio(t *testing.T) {
	var files []file
	for i := range 40 {
		files = append(files, file{fmt.Sprintf("%02d.txt", i), strings.Repeat("Mara said so again. ", 500)})
	}
	data := zipped(t, files)
	for ratio, whole := range map[int64]bool{1000: true, 2: false} {
		got := read(data, "a.zip", Options{Limits: Limits{Floor: 1000, Ratio: ratio}})
		if strings.Contains(got, "unpacks to too much") == whole {
			t.Errorf("%d times %d bytes, unpacked 400000: got %.200s", ratio, len(data), got[max(0, len(got)-200):])
		}
	}
}

// TestHostile makes what programs that unpack have fallen for.
func TestHostile(t *testing.T) {
	zeros := strings.Repeat("\x00", 1<<20)
	small := Options{MaxMember: 2 << 20, Limits: Limits{Floor: 4 << 20, Ratio: 10}}
	var many []file
	for i := range 8 {
		many = append(many, file{fmt.Sprintf("%d.txt", i), zeros})
	}
	bomb := "END too large: it unpacks to too much: more than 4194304 bytes, and more than 10 times its size; it looks made to do harm: if it is not, unpack it and name the folder"
	for name, data := range map[string][]byte{
		"a.zip": zipped(t, many), "a.tgz": gzipped(t, tarred(t, many)), "a.tar.zst": zstded(t, tarred(t, many)), "cut.zip": zipped(t, many)[:5000],
		"skipped.tgz": gzipped(t, tarred(t, []file{{"x.jpg", strings.Repeat(zeros, 8)}})),
	} {
		got := read(data, name, small)
		if got = strings.Replace(got, "OPEN", "END", 1); !strings.HasSuffix(got, bomb) {
			t.Errorf("%s: got %.300s", name, got[max(0, len(got)-300):])
		}
	}
	if got := read(zipped(t, []file{{"a.txt", zeros}, {"b.txt", "x"}}), "a.zip", Options{MaxMember: 1000}); got != "a.txt ! too large: larger than the limit of 1000 bytes; raise it with --max-size\nb.txt \"x\"\n" {
		t.Errorf("large member: got %.300s", got)
	}
	for name, data := range map[string][]byte{"a.zip": zipped(t, sample()), "a.tar": tarred(t, sample())} {
		if got := read(data, name, Options{Limits: Limits{Members: 5}}); !strings.HasPrefix(got, "OPEN too large: found more than 5 members") {
			t.Errorf("%s: many members: got %.300s", name, got)
		}
		if got := read(data, name, Options{Limits: Limits{Directory: 40}}); !strings.HasPrefix(got, "OPEN too large: found more than 40 bytes of names and sidecars") {
			t.Errorf("%s: long names: got %.300s", name, got)
		}
	}
	locked := zipped(t, []file{{"a.txt", "Mara."}})
	for _, at := range []int{6, bytes.Index(locked, []byte(dirHeader)) + 8} {
		locked[at] |= encrypted
	}
	const told = "a.txt ! cannot be read: it is encrypted: unpack the archive with its password and name the folder\n"
	if got := read(locked, "a.zip", Options{}); got != told {
		t.Errorf("encrypted: got %s", got)
	}
	if got := read(locked[:len(locked)-22], "a.zip", Options{}); !strings.HasPrefix(got, told) {
		t.Errorf("encrypted, cut: got %s", got)
	}
	bad := zipped(t, []file{{"a.txt", "Mara said no."}, {"b.txt", "Orr."}})
	bad[bytes.Index(bad, []byte(dirHeader))+16] ^= 1
	if got := read(bad, "a.zip", Options{}); got != "a.txt ! damaged: its bytes are not those that were packed (checksum)\nb.txt \"Orr.\"\n" {
		t.Errorf("checksum: got %s", got)
	}
	two := read(zipped(t, []file{{"a.txt", "x"}, {"a.meta.json", "{}"}, {"a.meta.json", `{"outlet":"B"}`}}), "a.zip", Options{})
	if !strings.HasPrefix(two, "a.txt ! bad sidecar: the archive has two called a.meta.json") {
		t.Errorf("two sidecars: got %s", two)
	}
	for _, c := range []struct{ name, in, want string }{
		{"a.zip", "no archive at all", "OPEN damaged: found no directory and no member of a zip archive"},
		{"a.tar", "no archive at all", "OPEN cannot be read: found no archive by how it begins, wanted zip, tar, gzip or zstd"},
		{"a.tgz", "\x1f\x8bxxxxxxxxxxxxxxx", "OPEN damaged: the archive breaks off"},
		{"a.tar.zst", "\x28\xb5\x2f\xfdxxxxxxxxxxxxxx", "OPEN damaged: "},
	} {
		if got := read([]byte(c.in), c.name, Options{}); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
	if got := hearsay.ErrorCode(fmt.Errorf("%w: %w", hearsay.ErrTooLarge, errBomb)); got != "too-large" {
		t.Errorf("code of a bomb: %s", got)
	}
}

func TestSniff(t *testing.T) {
	document := zipped(t, []file{{"[Content_Types].xml", "x"}})
	old := tarred(t, []file{{"a.txt", "x"}})
	copy(old[257:265], make([]byte, 8))
	sum := 8 * int(' ')
	for i, b := range old[:512] {
		if i < 148 || i >= 156 {
			sum += int(b)
		}
	}
	copy(old[148:156], fmt.Sprintf("%06o\x00 ", sum))
	for in, want := range map[string]Form{
		"": "", "Mara said no.": "", "PK\x05\x06": Zip, string(document): "", string(old): Tar, strings.Repeat("\x00", 600): "", strings.Repeat("words ", 200): "",
	} {
		if got := Sniff([]byte(in)); got != want {
			t.Errorf("%.20q: got %q, want %q", in, got, want)
		}
	}
}
