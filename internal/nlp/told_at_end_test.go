package nlp_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// TestToldAtTheEnd reads who tells at the end of a sentence what stands before, in words of which the models know nothing.
func TestToldAtTheEnd(t *testing.T) {
	mended{
		{"The ferry was sent out with a broken pump, the Courier has been told.", "the Courier | has been told | The ferry was sent out with a broken pump"},
		{"The ferry was sent out with a broken pump, the mayor has been told.", ""},
		{"A log seen by the KRB is blank. The ferry was sent out with a broken pump, the KRB has been told.", "the KRB | has been told | The ferry was sent out with a broken pump"},
		{"The police chief has told the inspectorate that arrests will follow, an inspectorate official said on condition of anonymity.", "The police chief | has told | that arrests will follow; an inspectorate official | said | The police chief has told the inspectorate that arrests will follow"},
		{"A safety regulator has found the gate was old.", "A safety regulator | has found | the gate was old"},
		{"Ada Roe found the gate was old.", ""},
	}.check(t)
}

// TestAnswersInAWord reads answers of a word or two, and takes no verb of reaching a place for a silence.
func TestAnswersInAWord(t *testing.T) {
	mended{
		{"He said the letter was coming. Roe denied this. “I never called that man,” he said.", "He | said | the letter was coming; Roe | denied | this; he | said | “I never called that man,”"},
		{"Ms Roe asked him to resign there and then. The minister declined. “I was appointed by one person,” he said.", "Ms Roe | asked | him to resign there and then; The minister | declined | ; he | said | “I was appointed by one person,”"},
		{"One lorry in six may not have reached the north.", ""},
		{"Sir Karl telephoned this newspaper from Lowick last night. Orr rang this newspaper twice. The firm wrote to the council.", ""},
	}.check(t)
}

// TestSecondPlainly is as sure of what is told with a second verb as of the first, and not of what was only told to them.
func TestSecondPlainly(t *testing.T) {
	p := pipeline(t)
	d := nlp.Split("Relief minister Josephat Mwale yesterday conceded that his office was told of a shortfall in drought food before he assured Parliament that “every bag” had been delivered, but insisted he had not read the warning.")
	p.Annotate(d)
	for _, a := range p.Attribute(d) {
		if d.Lemma[a.Cue.Start] == "insist" && a.Confidence < 60 {
			t.Errorf("insisted at %d", a.Confidence)
		}
	}
}
