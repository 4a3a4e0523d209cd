package engine_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// saidDays are texts of May 7, 2031, a Wednesday, with the days on which their statements were said, apart by " / ", "-" for none.
type saidDays []struct{ src, want string }

func (cases saidDays) check(t *testing.T) {
	t.Helper()
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		r, err := e.Read(t.Context(), engine.Input{Name: "a.txt", Data: []byte(c.src), Flags: hearsay.Metadata{Published: "2031-05-07"}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range r.Statements {
			day := "-"
			if s.Said != nil {
				day = s.Said.Value
			}
			got = append(got, day)
		}
		if w := strings.Join(got, " / "); w != c.want {
			t.Errorf("%q: said %s, want %s", c.src, w, c.want)
		}
	}
}

// TestSaidWhen reads a day right before the clause of who speaks, which is the day of both.
func TestSaidWhen(t *testing.T) {
	saidDays{
		{"Shares fell on Monday when Brandt Steel said it would close two plants.", "2031-05-05"},
		{"Shares fell on Monday as Brandt Steel said it would close two plants.", "2031-05-05"},
		{"The dispute began on March 2 when mayor Ada Roe accused the port of dumping sludge.", "2031-03-02"},
		{"The row broke out in March, when minister Karl Orr said the bridge was unsafe.", "2031-03"},
		{"The plan was thrown into doubt on April 9 when the court ordered the port to stop dredging.", "2031-04-09"},
		{"The mayor resigned on Monday after Ada Roe said the bridge was unsafe.", "-"},
	}.check(t)
}

// TestSaidWithin leaves what is told within another statement on the day that it tells itself.
func TestSaidWithin(t *testing.T) {
	saidDays{
		{"Mayor Ada Roe said on Monday that the bridge was safe.\n\n“Roe told me to keep quiet,” engineer Jan Renn said on Tuesday.", "2031-05-05 / 2031-05-06 / -"},
	}.check(t)
}

// TestSaidOnOccasion carries the day, month or year of an occasion to all that was said on it.
func TestSaidOnOccasion(t *testing.T) {
	saidDays{
		{"In a March 2030 meeting with the board of the Lowick Echo, Karl Orr said that the dam may need to be torn down. “We cannot afford it any more,” Orr said.", "2030-03 / 2030-03"},
		{"At a January rally in Tarn, Ada Roe said the port was failing. “We need change,” Roe said.", "2031-01 / 2031-01"},
		{"In a 2029 interview with the Echo, Mara Holt said the bridge was unsafe. “It shook when trucks passed,” Holt said.", "2029 / 2029"},
		{"In a speech in March, Ada Roe said the dam was safe. She now says it is cracked.", "2031-03 / -"},
		{"In an article founded on one page of the minister's 2025 tax return, Karl Orr said the law was old. “It is full of holes,” Orr said.", "- / -"},
	}.check(t)
}

// TestSaidInFront reads a day that opens the sentence before who speaks, whatever stands between them.
func TestSaidInFront(t *testing.T) {
	saidDays{
		{"In 2028, research conducted by the Lowick Institute found that eels were dying.", "2028"},
		{"In 2029, data gathered by the University of Harwell showed that children slept less.", "2029"},
		{"On Monday, a letter sent by the mayor's office said the port was safe.", "2031-05-05"},
		{"In May, prices rose, Ada Roe said.", "-"},
	}.check(t)
}

// TestSaidBesideEvent reads days that are told by what happened the day before.
func TestSaidBesideEvent(t *testing.T) {
	saidDays{
		{"On Tuesday, the day after the fire, Ada Roe blamed the port.", "2031-05-06"},
		{"On Monday, the night before the vote, Ada Roe said the port would close.", "2031-05-05"},
		{"Wednesday, the same day that he dropped out, Karl Orr endorsed his former rival, Jan Renn.", "2031-05-07"},
		{"On May 2, the day of the strike, the union accused the mill of lying.", "2031-05-02"},
		{"Karl Orr said on Monday that he slept. The night before the vote, Orr said he was ill.", "2031-05-05 / -"},
	}.check(t)
}

// TestSaidInFrame carries no day beyond another one that begins what is told.
func TestSaidInFrame(t *testing.T) {
	saidDays{
		{"On Monday, Ada Roe denied the charge.\n\nOn Tuesday, Roe met the pilots.\n\n“They are heroes,” Roe said.", "2031-05-05 / -"},
		{"On Monday, Ada Roe denied the charge.\n\nOn Tuesday, the pilots arrived in Tarn. Roe called them heroes.", "2031-05-05 / -"},
		{"On Monday, Ada Roe denied the charge.\n\nOn Tuesday, the pilots arrived in Tarn.\n\nRoe said she was tired.", "2031-05-05 / 2031-05-05"},
	}.check(t)
}

// TestSaidBefore dates nothing that was there before what the day is of.
func TestSaidBefore(t *testing.T) {
	saidDays{
		{"Karl Orr resigned on Monday despite calls by the union to stay.", "-"},
		{"The port reopened on Monday amid warnings from engineers that the crane was weak.", "-"},
		{"The minister was under pressure on Monday over claims that the pump was cracked.", "-"},
		{"Although the port reopened on Sunday, the mayor said it was not safe.", "-"},
		{"After the crane fell on Monday, Ada Roe blamed the port.", "-"},
		{"When the bridge fell on Monday, Ada Roe said she was shocked.", "2031-05-05"},
		{"The union issued a denial on Monday that it had paid the guards.", "2031-05-05"},
		{"Karl Orr's denial on Monday that he knew was false.", "2031-05-05"},
	}.check(t)
}

// TestSaidBeforeCouncil reads days behind those before whom one speaks, and of events which something was days after.
func TestSaidBeforeCouncil(t *testing.T) {
	saidDays{
		{"In testimony before the council on April 3, Mara Holt said the pump was old.", "2031-04-03"},
		{"At a hearing before the Senate panel on March 12, Karl Orr said the dam was safe.", "2031-03-12"},
		{"In a speech before the chamber on Friday, Ada Roe said rates would rise.", "2031-05-02"},
		{"Two days after the crash on May 2, the airline said the pilot was tired.", "-"},
		{"A week before the vote on April 30, Karl Orr said he would win.", "-"},
		{"After the hearing on Monday, Ada Roe said she was pleased.", "2031-05-05"},
		{"On the eve of the vote, Karl Orr said he was ready.", "-"},
		{"On Tuesday, the eve of the vote, Karl Orr said he was ready.", "2031-05-06"},
	}.check(t)
}

// TestSaidOfObject reads days that stand among the words for whom something is aimed at.
func TestSaidOfObject(t *testing.T) {
	saidDays{
		{"Ada Roe accused the mayor on Friday of leaving early.", "2031-05-02"},
		{"Prosecutors charged Karl Orr on Friday with fraud.", "2031-05-02"},
		{"Ada Roe praised the crew on Friday.", "2031-05-02"},
		{"Ada Roe praised her remarks on Friday.", "-"},
		{"The union called for a strike on Friday.", "-"},
	}.check(t)
}
