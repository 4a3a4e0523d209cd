package eval

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// Quotations tells what became of the quotation marks of documents.
type Quotations struct {
	// Marks counts the quotation marks of the texts and those that are an end of a quotation of the reading.
	Marks Share `json:"marks"`
	// Lost are the first few marks that are in no quotation.
	Lost []Mark `json:"lost,omitempty"`
	// Unresolved counts the quotations of the readings and those that are unresolved or unclosed.
	Unresolved Share `json:"unresolved"`
	// Status counts the labelled quotations and those whose reading has the same opening mark and status.
	Status Share `json:"status"`
	// Missing counts the labelled quotations for which the reading has none with the same opening mark.
	Missing  int            `json:"missing"`
	Statuses []StatusCounts `json:"statuses"`
}

// Mark is one quotation mark of a document, at a byte offset.
type Mark struct {
	Doc string `json:"doc"`
	At  int    `json:"at"`
}

// StatusCounts tells what the reading says of the quotations with one label.
type StatusCounts struct {
	Label hearsay.QuotationStatus `json:"label"`
	N     int                     `json:"n"`
	// As counts the quotations by the status that the reading gives, in the order of statuses.
	As []int `json:"as"`
}

// Label is what a person says of one quotation, marks included in the byte offsets.
type Label struct {
	Doc    string                  `json:"doc"`
	Start  int                     `json:"start"`
	End    int                     `json:"end"`
	Status hearsay.QuotationStatus `json:"status"`
}

// ReadLabels reads a file of labels, a JSON list.
func ReadLabels(fsys fs.FS, name string) ([]Label, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read labels: %w", err)
	}
	var labels []Label
	if err := json.Unmarshal(data, &labels); err != nil {
		return nil, fmt.Errorf("read labels %s: %w", name, err)
	}
	return labels, nil
}

// statuses lists the statuses in the order in which they are shown.
func statuses() []hearsay.QuotationStatus {
	return []hearsay.QuotationStatus{hearsay.Attributed, hearsay.Term, hearsay.Title, hearsay.Unresolved, hearsay.Unclosed}
}

// maxLost is how many lost marks a result names.
const maxLost = 20

// ScoreQuotations holds the quotations of readings against the marks of the texts and against labels. Labels of
// documents that are not among docs are left out.
func ScoreQuotations(docs []Doc, labels []Label) Quotations {
	var out Quotations
	for _, s := range statuses() {
		out.Statuses = append(out.Statuses, StatusCounts{Label: s, As: make([]int, len(statuses()))})
	}
	byDoc := map[string][]hearsay.Quotation{}
	for _, d := range docs {
		byDoc[d.ID] = d.Reading.Quotations
		out.addMarks(d)
		for _, q := range d.Reading.Quotations {
			out.Unresolved.add(q.Status == hearsay.Unresolved || q.Status == hearsay.Unclosed)
		}
	}
	for _, l := range labels {
		if quotations, ok := byDoc[l.Doc]; ok {
			out.addLabel(l, quotations)
		}
	}
	return out
}

func (out *Quotations) addMarks(d Doc) {
	end := map[int]bool{}
	for _, q := range d.Reading.Quotations {
		_, size := utf8.DecodeLastRuneInString(d.Text[q.Start:q.End])
		end[q.Start] = true
		end[q.End-size] = true
	}
	for _, at := range marks(d.Text) {
		out.Marks.add(end[at])
		if !end[at] && len(out.Lost) < maxLost {
			out.Lost = append(out.Lost, Mark{d.ID, at})
		}
	}
}

func (out *Quotations) addLabel(l Label, quotations []hearsay.Quotation) {
	got := hearsay.QuotationStatus("")
	for _, q := range quotations {
		if q.Start == l.Start {
			got = q.Status
			break
		}
	}
	out.Status.add(got == l.Status)
	out.Missing += count(got == "")
	for i := range out.Statuses {
		if out.Statuses[i].Label != l.Status {
			continue
		}
		out.Statuses[i].N++
		for j, s := range statuses() {
			out.Statuses[i].As[j] += count(got == s)
		}
	}
}

// marks returns the byte offsets of what is certainly a quotation mark in src: every double mark, straight ones
// unless they stand for inches behind feet, and a single opening mark unless it stands for letters left out. Other
// single marks may be apostrophes, so that it is for the pairing to tell.
func marks(src string) []int {
	var out []int
	for i, r := range src {
		switch r {
		case '“', '”', '„', '‟', '«', '»':
			out = append(out, i)
		case '"':
			if !inches(src[:i]) {
				out = append(out, i)
			}
		case '‘':
			// Two of them are one mark, at the first.
			behind := strings.TrimPrefix(src[i+len("‘"):], "‘")
			if !strings.HasSuffix(src[:i], "‘") && !elision(behind) {
				out = append(out, i)
			}
		}
	}
	return out
}

// inches reports whether s ends in feet and a number, as in 6' 2.
func inches(s string) bool {
	rest := strings.TrimRight(s, "0123456789½¼¾")
	if rest == s {
		return false
	}
	rest = strings.TrimRight(rest, " -")
	for _, prime := range []string{"'", "’", "′"} {
		if feet, ok := strings.CutSuffix(rest, prime); ok {
			return feet != strings.TrimRight(feet, "0123456789")
		}
	}
	return false
}

// elision reports whether s, behind a single mark, begins with a word or number that is written with an apostrophe
// in front.
func elision(s string) bool {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); i >= 0 {
		s = s[:i]
	}
	if s == "" {
		return true
	}
	switch strings.ToLower(s) {
	case "em", "til", "tis", "twas", "cause", "bout", "round", "n", "s":
		return true
	}
	return len(s) <= 3 && s[0] >= '0' && s[0] <= '9'
}
