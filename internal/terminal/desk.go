package terminal

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/desk"
	"github.com/hearsay-project/hearsay/internal/sentence"
)

// Findings returns what rules found in r, lines with newlines: each finding with the sentences of the statements that it is about.
func Findings(r hearsay.Reading, rules desk.Rules, found []desk.Finding, o Options) string {
	var out strings.Builder
	v := view{&out, o.withDefaults(), r, sentence.New(r, true)}
	v.head()
	v.section(counted(len(found), "finding", "no findings") + " by " + counted(len(rules.Rules), "rule", "no rules") + of(rules.Name))
	numbers := map[string]int{}
	for i, s := range r.Statements {
		numbers[s.ID] = i
	}
	for _, f := range found {
		p := v.bullet()
		p.text(f.Message, bold)
		p.words(v.opt.signs().dot+f.Rule+v.opt.signs().dot+v.place(f.Spans[0]), dim)
		p.end()
		if len(f.Counts) > 0 {
			continue // the table is in the message
		}
		for _, id := range f.Statements {
			p := v.paragraph(prefix{fmt.Sprintf("    %*d  ", len(fmt.Sprint(len(r.Statements))), numbers[id]+1), dim}, indent(6+len(fmt.Sprint(len(r.Statements)))))
			p.sentence(v.tell.Statement(numbers[id]))
			p.end()
		}
	}
	return out.String()
}

func of(name string) string {
	if name == "" {
		return ""
	}
	return " (" + name + ")"
}

// place tells in what line of the text a span begins.
func (v *view) place(s hearsay.Span) string {
	return fmt.Sprintf("line %d", 1+strings.Count(v.r.Text[:s.Start], "\n"))
}
