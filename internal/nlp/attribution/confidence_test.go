package attribution

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

func TestBin(t *testing.T) {
	cuts := []int32{-5, 0, 10}
	for v, want := range map[int32]int{-1 << 31: 0, -6: 0, -5: 1, -1: 1, 0: 2, 9: 2, 10: 3, 1<<31 - 1: 3} {
		if got := Bin(cuts, v); got != want {
			t.Errorf("Bin(%v, %d) = %d, want %d", cuts, v, got, want)
		}
	}
	if got := Bin(nil, 3); got != 0 {
		t.Errorf("without cuts: found bin %d, want the only one", got)
	}
}

// tables gives points to the first sign alone: 1 from zero on, 4 from ten on.
func tables() Confidence {
	c := Confidence{Sums: []int32{1, 4}, Percent: []int{10, 50, 90}, Cuts: make([][]int32, numSigns), Points: make([][]int32, numSigns)}
	for i := range c.Points {
		c.Points[i] = []int32{0}
	}
	c.Cuts[0], c.Points[0] = []int32{0, 10}, []int32{0, 1, 4}
	return c
}

func TestConfidence(t *testing.T) {
	c := tables()
	for first, want := range map[int32]int{-3: 10, 0: 50, 9: 50, 10: 90, 1 << 30: 90} {
		signs := make([]int32, numSigns)
		signs[0] = first
		if got := c.Of(signs); got != want {
			t.Errorf("a first sign of %d: found confidence %d, want %d", first, got, want)
		}
	}
	d, marked := read(t, "Roe *said no .")
	if got := len(NewContext(d).Signs(Attribution{Cue: span(marked[0], marked[0]+1)})); got != numSigns {
		t.Errorf("found %d signs of an attribution, want %d", got, numSigns)
	}
}

func TestSure(t *testing.T) {
	d, _ := read(t, "The ferry sank , according to police . The ferry sank , by police . Police issued a statement saying it sank .")
	at := func(cue, source int) Attribution {
		return Attribution{Cue: span(cue, source), Source: []doc.Range{span(source, source+1)}, Content: []doc.Range{span(0, 3)}}
	}
	according, by, sourceless := at(4, 6), at(12, 13), at(4, 6)
	sourceless.Source = nil
	d.Tag[16], d.Tag[18], d.Tag[19] = doc.VBD, doc.NN, doc.VBG
	written := Attribution{Cue: span(16, 20), Source: []doc.Range{span(15, 16)}, Content: []doc.Range{span(20, 22)}}
	c := NewContext(d)
	for _, tt := range []struct {
		name         string
		a            Attribution
		tables, want int
	}{
		{"according to", according, 46, 66},
		{"according to, nearly sure", according, 82, 90},
		{"according to, sure", according, 95, 95},
		{"another preposition", by, 46, 46},
		{"a statement with a verb", written, 46, 66},
		{"nobody", sourceless, 46, 46},
	} {
		if got := c.Sure(&Confidence{Cuts: make([][]int32, numSigns), Points: slices.Repeat([][]int32{{0}}, numSigns), Percent: []int{tt.tables}}, tt.a); got != tt.want {
			t.Errorf("%s: found %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestParseConfidence(t *testing.T) {
	for _, c := range []struct {
		name string
		harm func(*Confidence)
		says string // "" when it is good
	}{
		{"good", func(*Confidence) {}, ""},
		{"a sign too few", func(c *Confidence) { c.Cuts, c.Points = c.Cuts[1:], c.Points[1:] }, "want"},
		{"no points", func(c *Confidence) { c.Points = nil }, "want"},
		{"a cut without points", func(c *Confidence) { c.Cuts[2] = []int32{7} }, "sign 2"},
		{"no percentages", func(c *Confidence) { c.Percent = nil }, "percentages"},
		{"a percentage too many", func(c *Confidence) { c.Percent = append(c.Percent, 99) }, "percentages"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := tables()
			c.harm(&in)
			data, err := json.Marshal(in)
			if err != nil {
				t.Fatal(err)
			}
			out, err := ParseConfidence(data)
			switch {
			case c.says == "" && err != nil:
				t.Fatal(err)
			case c.says == "" && out.Of(make([]int32, numSigns)) != 50:
				t.Errorf("the tables are not those that were written: %+v", out)
			case c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)):
				t.Errorf("found error %v, want one that says %q", err, c.says)
			}
		})
	}
	for _, data := range []string{"", "{", "[]", "null"} {
		if _, err := ParseConfidence([]byte(data)); err == nil {
			t.Errorf("%q are tables without an error", data)
		}
	}
}
