package nlp_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// throughWhom tells for each statement of a text through whom it came, by the name of each: Lowick Herald, Channel 6; the innermost last.
func throughWhom(p *nlp.Pipeline, src string) string {
	d := nlp.Split(src)
	p.Annotate(d)
	m := p.Interpret(d, p.Attribute(d), nil)
	var out []string
	for _, s := range m.Sourcing {
		var links []string
		for _, r := range s.Chain {
			name := d.Span(r).In(d.Text)
			if k := d.MentionOf(r, r.End-1); k >= 0 && d.Mention[k].Entity >= 0 {
				for _, k := range d.Entity[d.Mention[k].Entity].Mentions {
					if d.Mention[k].Form == doc.Named {
						name = d.Span(d.Mention[k].Range).In(d.Text)
						break
					}
				}
			}
			links = append(links, name)
		}
		out = append(out, strings.Join(links, " > "))
	}
	return strings.Join(out, "; ")
}

// TestOutlets makes sure that parliaments pass nothing on, that the number of a station is part of its name, and that the same paper is the one named before.
func TestOutlets(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"Mary Finch told the Dáil that the road was unsafe. She said it would be shut.", "; "},
		{"Mary Finch told the Bundestag that the road was unsafe.", ""},
		{"Mary Finch told the Lok Sabha that the road was unsafe.", ""},
		{"Mary Finch told the Irish Independent that the road was unsafe.", "Irish Independent"},
		{"Mary Finch told Channel 6 that the road was unsafe.", "Channel 6"},
		{"Mary Finch told Kanal 10 that the road was unsafe.", "Kanal 10"},
		{"In an interview with Radio Four, Mary Finch said the road was unsafe.", "Radio Four"},
		{"Mary Finch told 6 people that the road was unsafe.", ""},
		{"Mary Finch told Channel 6 that the road was unsafe. Dan Reed told the same channel that surveys were done.", "Channel 6; Channel 6"},
		{"Mary Finch told the Lorne Tribune that the road was unsafe. Dan Reed told the newspaper that surveys were done.", "Lorne Tribune; Lorne Tribune"},
		{"Mary Finch told the Lorne Tribune that the road was unsafe. The Halden Courier had the plan. Dan Reed told the newspaper that surveys were done.", "Lorne Tribune; the newspaper"},
		{"Mary Finch told Radio Lorne that the road was unsafe. Dan Reed told the newspaper that surveys were done.", "Radio Lorne; the newspaper"},
	} {
		if got := throughWhom(p, c.src); got != c.want {
			t.Errorf("%q: through %q, want %q", c.src, got, c.want)
		}
	}
}
