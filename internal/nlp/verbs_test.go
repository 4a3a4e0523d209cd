package nlp_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// TestVerbs makes sure that verbs which headlines have behind a noun, and those without an object, are no part of who speaks and no participle.
func TestVerbs(t *testing.T) {
	p := pipeline(t)
	for _, tt := range []struct {
		src  string
		want string // source, cue and content of each
	}{
		{"Mine president steps aside and concedes he met engineer about cracked dam", "Mine president | concedes | he met engineer about cracked dam"},
		{"Bank chief steps back, rejects claims of fraud", "Bank chief | rejects | claims of fraud"},
		{"Minister resigns and denies wrongdoing", "Minister | denies | wrongdoing"},
		{"Ferry firm apologises and concedes hull was cracked", "Ferry firm | concedes | hull was cracked"},
		{"The minister resigned and denied wrongdoing.", "The minister | denied | wrongdoing"},
		{"A man who was arrested and denied bail left.", ""},
		{"The senator denied the judge a hearing.", ""},
		{"The mayor denied the clerk the chance to speak.", ""},
		{"The mayor denied the clerk was drunk.", "The mayor | denied | the clerk was drunk"},
		{"Old governor gone, new governor sworn in", ""},
	} {
		d := nlp.Split(tt.src)
		p.Annotate(d)
		var got []string
		for _, a := range p.Attribute(d) {
			w := ""
			for _, r := range a.Source {
				w += d.Span(r).In(d.Text)
			}
			w += " | " + d.Span(a.Cue).In(d.Text) + " |"
			for _, r := range a.Content {
				w += " " + d.Span(r).In(d.Text)
			}
			got = append(got, w)
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q: found %q, want %q", tt.src, s, tt.want)
		}
	}
}
