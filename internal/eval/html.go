package eval

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-project/hearsay/internal/corpus"
)

// PageReading is what was taken out of one page.
type PageReading struct {
	Body      string        // the article without its headline
	Published string        // a date or a time, "" when none was found
	English   bool          // the article is in English
	Words     int           // of the text, parted by white space
	Mapped    int           // of them, those that lead back to bytes of the page, whole
	CPU       time.Duration // for which the processor worked on it, 0 when not measured
}

// PageReader takes the article out of a page.
type PageReader func(data []byte) (PageReading, error)

// Bodies tells how the articles taken out of pages agree with those that people marked, after evaluate.py of the article extraction
// benchmark of Scrapinghub: shingles of four words, as a multiset; precision and recall are means over pages and F1 is their harmonic
// mean. It is no mean of F1, and takes no part of a report.
type Bodies struct {
	Pages                 int
	Failed                []string // pages that could not be read, with the reason; they count as nothing found
	Precision, Recall, F1 float64  // in hundredths
	Exact                 int      // pages whose words agree altogether
	Words, Mapped         int
	Worst                 []PageScore // lowest first
	CPU                   time.Duration
}

// PageScore is the agreement of one page.
type PageScore struct {
	ID                string
	Precision, Recall float64 // in hundredths
}

// PagesPerSecond returns the speed of taking articles out, by the time the processor worked.
func (b Bodies) PagesPerSecond() float64 {
	if b.CPU <= 0 {
		return 0
	}
	return float64(b.Pages) / b.CPU.Seconds()
}

// ScoreBodies reads all pages one after the other.
func ScoreBodies(ctx context.Context, read PageReader, pages []corpus.Page) (Bodies, error) {
	out := Bodies{Pages: len(pages)}
	readings := make([]PageReading, len(pages))
	for i, p := range pages {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		r, err := read(p.HTML)
		if err != nil {
			out.Failed = append(out.Failed, p.ID+": "+err.Error())
			continue
		}
		readings[i] = r
		out.CPU += r.CPU
	}
	var precision, recall mean
	for i, p := range pages {
		r := readings[i]
		tp, fp, fn := shingleMatches(p.Body, r.Body)
		s := PageScore{ID: p.ID, Precision: 100 * share(tp, fp, fn), Recall: 100 * share(tp, fn, fp)}
		if tp+fp > 0 {
			precision.add(s.Precision)
		}
		if tp+fn > 0 {
			recall.add(s.Recall)
		}
		if fp == 0 && fn == 0 {
			out.Exact++
		}
		out.Words += r.Words
		out.Mapped += r.Mapped
		out.Worst = insertWorst(out.Worst, s)
	}
	out.Precision, out.Recall = precision.value(), recall.value()
	if sum := out.Precision + out.Recall; sum > 0 {
		out.F1 = 2 * out.Precision * out.Recall / sum
	}
	return out, nil
}

type mean struct {
	sum float64
	n   int
}

func (m *mean) add(v float64) { m.sum += v; m.n++ }

func (m mean) value() float64 {
	if m.n == 0 {
		return 0
	}
	return m.sum / float64(m.n)
}

// share is precision_score and, with the last two changed about, recall_score of evaluate.py.
func share(right, wrong, other int) float64 {
	switch {
	case wrong == 0 && other == 0:
		return 1
	case right == 0:
		return 0
	}
	return float64(right) / float64(right+wrong)
}

// insertWorst keeps the ten pages with the lowest sums of precision and recall.
func insertWorst(worst []PageScore, s PageScore) []PageScore {
	at := 0
	for at < len(worst) && worst[at].Precision+worst[at].Recall <= s.Precision+s.Recall {
		at++
	}
	worst = append(worst[:at], append([]PageScore{s}, worst[at:]...)...)
	return worst[:min(len(worst), 10)]
}

// shingleMatches counts the shingles of four words that gold and ours share, that only ours has, and that only gold has.
func shingleMatches(gold, ours string) (both, onlyOurs, onlyGold int) {
	g, o := shingles(gold), shingles(ours)
	for k, n := range g {
		both += min(n, o[k])
		onlyGold += max(0, n-o[k])
	}
	for k, n := range o {
		onlyOurs += max(0, n-g[k])
	}
	return both, onlyOurs, onlyGold
}

// shingles counts the runs of four words of a text; a shorter text is one run by itself.
func shingles(s string) map[string]int {
	const n = 4
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' })
	out := make(map[string]int)
	if len(words) == 0 {
		return out
	}
	for i := range max(1, len(words)-n+1) {
		out[strings.Join(words[i:min(i+n, len(words))], " ")]++
	}
	return out
}

// PageDates tells how dates of publication taken out of pages agree with those that people found. A page without a date is right
// when none is found.
type PageDates struct {
	All, English DateCounts
	Wrong        []WrongDate
}

// DateCounts counts pages by what became of their date.
type DateCounts struct{ N, Right, Wrong, None int }

func (c *DateCounts) add(gold, ours string) {
	c.N++
	switch {
	case gold == ours:
		c.Right++
	case ours == "":
		c.None++
	default:
		c.Wrong++
	}
}

// WrongDate is a page whose date is wrong or missing.
type WrongDate struct {
	ID, URL, Gold, Ours string
	English             bool
}

// ScorePageDates reads all pages one after the other.
func ScorePageDates(ctx context.Context, read PageReader, pages []corpus.Page) (PageDates, error) {
	var out PageDates
	for _, p := range pages {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		r, _ := read(p.HTML) // a page that cannot be read gives no date
		ours := r.Published[:min(len(r.Published), len(time.DateOnly))]
		out.All.add(p.Published, ours)
		if r.English {
			out.English.add(p.Published, ours)
		}
		if ours != p.Published {
			out.Wrong = append(out.Wrong, WrongDate{p.ID, p.URL, p.Published, ours, r.English})
		}
	}
	return out, nil
}

// Pages is what bench html tells.
type Pages struct {
	Bodies Bodies
	Dates  PageDates
}

// MarshalJSON writes the figures without addresses.
func (p Pages) MarshalJSON() ([]byte, error) {
	counts := func(c DateCounts) map[string]int {
		return map[string]int{"n": c.N, "right": c.Right, "wrong": c.Wrong, "none": c.None}
	}
	return json.Marshal(struct {
		Pages          int            `json:"pages"`
		Precision      decimal        `json:"precision"`
		Recall         decimal        `json:"recall"`
		F1             decimal        `json:"f1"`
		Failed         int            `json:"failed"`
		Words          int            `json:"words"`
		Mapped         int            `json:"mapped_words"`
		PagesPerSecond decimal        `json:"pages_per_second"`
		DatesEnglish   map[string]int `json:"dates_english"`
		DatesAll       map[string]int `json:"dates_all"`
	}{
		p.Bodies.Pages, decimal(p.Bodies.Precision), decimal(p.Bodies.Recall), decimal(p.Bodies.F1), len(p.Bodies.Failed), p.Bodies.Words, p.Bodies.Mapped,
		decimal(p.Bodies.PagesPerSecond()), counts(p.Dates.English), counts(p.Dates.All),
	})
}

func (p Pages) String() string {
	b := p.Bodies
	var t table
	t.row(fmt.Sprintf("articles, %d pages", b.Pages), "P", "R", "F1", "all words", "failed")
	t.row("body", b.Precision, b.Recall, b.F1, b.Exact, len(b.Failed))
	var u table
	u.row("dates of publication", "right %", "wrong %", "none %", "n")
	for _, r := range []struct {
		name string
		DateCounts
	}{{"English pages", p.Dates.English}, {"all pages", p.Dates.All}} {
		u.row(r.name, percent(r.Right, r.N), percent(r.Wrong, r.N), percent(r.None, r.N), r.N)
	}
	out := t.String() + "\n" + u.String() + fmt.Sprintf("\nwords that lead back to the page: %s %%, n = %d\n", decimal(percent(b.Mapped, b.Words)), b.Words)
	if b.CPU > 0 {
		out += fmt.Sprintf("pages per second of one core's time: %.1f\n", b.PagesPerSecond())
	}
	return out
}
