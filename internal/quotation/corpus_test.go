package quotation

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/text"
)

var (
	corpus  = flag.String("corpus", "", "folder of unpacked data to measure on; without it the measurement is skipped")
	samples = flag.Int("samples", 0, "how many odd marks to show, every n-th")
)

// TestCorpus counts, over real news, the marks without a partner, and the share of annotated contents that begin and
// end with a mark and are exactly one run of ours. It shows words only with -samples, and keeps none.
func TestCorpus(t *testing.T) {
	if *corpus == "" {
		t.Skip("no -corpus given")
	}
	for _, glob := range []string{
		"attribution/polnear/train/text/*.txt", "attribution/polnear/dev/text/*.txt", "reports/wikinews/*.txt",
	} {
		measureTexts(t, filepath.Join(*corpus, glob))
	}
	measureContents(t, filepath.Join(*corpus, "attribution/polnear/train"))
	measureContents(t, filepath.Join(*corpus, "attribution/polnear/dev"))
}

func measureTexts(t *testing.T, glob string) {
	files, err := filepath.Glob(glob)
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts at %s", glob)
	}
	var all, odd, texts, crossing int
	var shown []string
	for _, file := range files {
		src := readText(t, file)
		before := odd
		for _, q := range Find(src, text.Lines(src)) {
			all++
			if strings.Contains(q.In(src), "\n") {
				crossing++
				shown = append(shown, show(src, file, q, "CROSS"))
			}
			if !q.Closed {
				odd++
				shown = append(shown, show(src, file, q, "ODD"))
			}
		}
		if odd > before {
			texts++
		}
	}
	t.Logf("%s: %d texts, %d quotations, %d not closed (%.2f %%) in %d texts, %d over paragraph ends",
		glob, len(files), all, odd, 100*float64(odd)/float64(all), texts, crossing)
	for i := 0; *samples > 0 && i < *samples && i < len(shown); i++ {
		t.Log(shown[i*max(1, len(shown) / *samples)%len(shown)])
	}
}

func readText(t *testing.T, file string) string {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func show(src, file string, q Quotation, label string) string {
	from, to := max(0, q.Start-150), min(len(src), q.End+150)
	body := q.In(src)
	if len(body) > 300 {
		body = body[:120] + " [...] " + body[len(body)-120:]
	}
	return label + " " + filepath.Base(file) + ":" + strconv.Itoa(q.Start) + "\n\t" +
		src[from:q.Start] + "⟦" + body + "⟧" + src[q.End:to]
}

// measureContents compares with brat standoff files, whose offsets are code points.
func measureContents(t *testing.T, dir string) {
	files, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts in %s", dir)
	}
	var n, one, several int
	var missed []string
	for _, file := range files {
		base := strings.TrimSuffix(filepath.Base(file), ".txt")
		anns, _ := filepath.Glob(filepath.Join(dir, "attributions", base+"*.ann"))
		if len(anns) == 0 {
			continue
		}
		src := readText(t, file)
		quotations := Find(src, text.Lines(src))
		for _, span := range quotedContents(src, readText(t, anns[0])) {
			n++
			switch covering(src, quotations, span) {
			case 1:
				one++
			case 2:
				several++
			default:
				missed = append(missed, filepath.Base(file)+": "+span.In(src))
			}
		}
	}
	t.Logf("%s: of %d contents between marks %d are one run, %d several runs side by side: %.1f %%",
		dir, n, one, several, 100*float64(one+several)/float64(n))
	for i := 0; i < *samples && i < len(missed); i++ {
		t.Log(missed[i])
	}
}

var contentLine = regexp.MustCompile(`(?m)^T\d+\tContent ([\d ;]+)\t`)

// quotedContents returns the byte spans of the contents that begin and end with a quotation mark; pieces of one
// content count together.
func quotedContents(src, ann string) []text.Span {
	offsets := make([]int, 0, len(src)+1)
	for i := range src {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(src))
	var spans []text.Span
	for _, m := range contentLine.FindAllStringSubmatch(ann, -1) {
		if strings.Contains(m[1], ";") {
			continue
		}
		var start, end int
		f := strings.Fields(m[1])
		start, _ = strconv.Atoi(f[0])
		end, _ = strconv.Atoi(f[1])
		s := text.Span{Start: offsets[start], End: offsets[end]}
		if s.Start > 0 && src[s.Start-1:s.Start+1] == "''" {
			s.Start-- // annotated from within a doubled mark
		}
		if w := s.In(src); betweenMarks(w) {
			spans = append(spans, s)
		}
	}
	return spans
}

// betweenMarks reports whether s begins and ends with a quotation mark.
func betweenMarks(s string) bool {
	k, n := glyph(s)
	if k == none || n >= len(s) {
		return false
	}
	for _, mark := range []string{"\"", "”", "’", "''", "“"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return false
}

// covering tells whether one run (1) or several runs with nothing but white space between (2) cover exactly span.
func covering(src string, quotations []Quotation, span text.Span) int {
	at, runs := span.Start, map[int]bool{}
	for _, q := range quotations {
		if q.Start < at || !span.Contains(q.Span) {
			continue
		}
		if strings.TrimSpace(src[at:q.Start]) != "" {
			return 0
		}
		runs[q.Run] = true
		at = q.End
	}
	if at != span.End {
		return 0
	}
	return min(len(runs), 2)
}
