package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand"
	"path"
	"slices"
	"strings"
	"time"
	"unicode"
)

// Many makes as many reports as are wanted out of few, to measure what only shows with many: paragraphs are left out or come from elsewhere,
// names are changed for others of the same collection, and each report has an address, an outlet and a day of its own. Report i is always the
// same for the same seed and texts. It is safe for many goroutines.
type Many struct {
	texts []string
	names []string
	seed  int64
}

// Made is one report that Many made.
type Made struct{ Name, Text, URL, Outlet, Published string }

// NewMany takes the texts of Wikinews and PolNeAR below data that are there. It fails with fs.ErrNotExist when there are none.
func NewMany(data fs.FS, seed int64) (*Many, error) {
	m := &Many{seed: seed}
	reports, err := Wikinews(data)
	if err != nil {
		return nil, err
	}
	for _, r := range reports {
		m.texts = append(m.texts, string(r.Data))
	}
	if polnear, err := fs.Sub(data, path.Join("attribution", "polnear")); err == nil {
		articles, err := PolNeAR(polnear, "train")
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, a := range articles {
			m.texts = append(m.texts, a.Text)
		}
	}
	if len(m.texts) == 0 {
		return nil, fmt.Errorf("texts to make many of: %w", fs.ErrNotExist)
	}
	m.names = namesIn(m.texts)
	return m, nil
}

// namesIn returns the distinct words with a capital that follow one without, sorted.
func namesIn(texts []string) []string {
	set := map[string]bool{}
	for _, t := range texts {
		before := ""
		for _, w := range strings.Fields(t) {
			if isName(w) && before != "" && unicode.IsLower([]rune(before)[0]) {
				set[w] = true
			}
			before = w
		}
	}
	names := make([]string, 0, len(set))
	for w := range set {
		names = append(names, w)
	}
	slices.Sort(names)
	return names
}

// isName reports whether w is a capital with at least three small letters behind it and nothing else.
func isName(w string) bool {
	for i, r := range w {
		if i == 0 && !unicode.IsUpper(r) || i > 0 && !unicode.IsLower(r) {
			return false
		}
	}
	return len(w) >= 4
}

// Report makes report i, from 0.
func (m *Many) Report(i int) Made {
	r := rand.New(rand.NewSource(m.seed<<32 + int64(i)))
	text := m.edit(r, m.texts[r.Intn(len(m.texts))])
	outlet := int(r.ExpFloat64() * 30)
	day := time.Date(2012, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.Intn(7000))
	return Made{
		Name: fmt.Sprintf("made/%07d.txt", i), Text: text, Outlet: fmt.Sprintf("Outlet %d", outlet), Published: day.Format(time.DateOnly),
		URL: fmt.Sprintf("https://outlet-%d.example/%s/%d", outlet, day.Format("2006/01/02"), i),
	}
}

func (m *Many) edit(r *rand.Rand, text string) string {
	paragraphs := strings.Split(text, "\n")
	var out []string
	for i, p := range paragraphs {
		switch k := r.Intn(40); {
		case k < 3 && i > 0:
			continue
		case k == 3:
			others := strings.Split(m.texts[r.Intn(len(m.texts))], "\n")
			out = append(out, others[r.Intn(len(others))])
		}
		out = append(out, p)
	}
	return m.rename(r, strings.Join(out, "\n"))
}

// rename changes a third of the names, each for the same one wherever it stands.
func (m *Many) rename(r *rand.Rand, text string) string {
	if len(m.names) == 0 {
		return text
	}
	to := map[string]string{}
	var b strings.Builder
	for len(text) > 0 {
		n := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		if n < 0 {
			n = len(text)
		}
		if w := text[:n]; isName(w) {
			if _, ok := to[w]; !ok {
				to[w] = w
				if _, known := slices.BinarySearch(m.names, w); known && r.Intn(3) == 0 {
					to[w] = m.names[r.Intn(len(m.names))]
				}
			}
			b.WriteString(to[w])
		} else {
			b.WriteString(w)
		}
		text = text[n:]
		n = strings.IndexFunc(text, unicode.IsLetter)
		if n < 0 {
			n = len(text)
		}
		b.WriteString(text[:n])
		text = text[n:]
	}
	return b.String()
}
