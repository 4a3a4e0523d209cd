package nlp_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// TestForeign makes sure that a verb of English among words of another script has no speaker, and that what stands in another script is quoted all the same.
func TestForeign(t *testing.T) {
	p := pipeline(t)
	for _, tt := range []struct {
		src  string
		want string // the source, "" where nothing is told
	}{
		{"वह हमेशा करता है demand “यह चाहिए”।", ""},
		{"Mayor Ada Roe wrote: “यह पुल अच्छा है।”", "Mayor Ada Roe"},
		{"वह गया। Mayor Ada Roe said the bridge was safe.", "Mayor Ada Roe"},
	} {
		d := nlp.Split(tt.src)
		p.Annotate(d)
		got := ""
		for _, a := range p.Attribute(d) {
			if len(a.Source) > 0 {
				got += d.Span(a.Source[0]).In(d.Text)
			} else {
				got += "nobody"
			}
		}
		if got != tt.want {
			t.Errorf("%q is by %q, want %q", tt.src, got, tt.want)
		}
	}
}
