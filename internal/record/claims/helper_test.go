package claims

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// said is one statement of a test: who says what, how, and what more the reading tells.
type said struct {
	who, forWhom string
	position     hearsay.Position
	words        string
	cue          string // said when empty
	quote        bool   // a quotation
	anonymous    bool
	answers      int  // number of a statement, 0 for none
	same         bool // in the paragraph of the statement before
}

// people are the parties of all tests: what they are called, and by what pronoun.
func people() []string {
	return []string{
		"Mara Holt", "Jonas Reyk", "Port Elms", "Denvale", "the harbour board", "Ilse Brandt", "Tarn Shipping", "the Courant", "a dock worker",
		"two officials", "an interim report", "a newspaper", "the log of the old ferry", "the owner's lawyer", "the notice", "the inquiry panel",
		"unconfirmed reports", "a new report",
	}
}

// report makes a report of statements, each a paragraph. Parties are the same in all reports.
func report(number int64, published string, all ...said) Report {
	rd := hearsay.Reading{Report: hearsay.Report{Published: published}}
	mentions := map[string][]hearsay.Mention{}
	var b strings.Builder
	for i, s := range all {
		if i > 0 && s.same {
			b.WriteString(" ")
		} else if i > 0 {
			b.WriteString("\n\n")
		}
		rd.Statements = append(rd.Statements, statementOf(&b, mentions, s, i))
	}
	rd.Text = b.String()
	for i, name := range people() {
		p := hearsay.Party{ID: fmt.Sprintf("p%d", i+1), Name: name, Named: name[0] < 'a', Mentions: mentions[name]}
		switch {
		case strings.HasSuffix(name, "report"), strings.HasSuffix(name, "reports"):
			p.Type = hearsay.Document
		case strings.HasSuffix(name, "worker"), strings.HasSuffix(name, "lawyer"):
			p.Type = hearsay.Person
		}
		for at := 0; ; {
			k := strings.Index(rd.Text[at:], name)
			if k < 0 {
				break
			}
			form := "name"
			if !p.Named {
				form = "description"
			}
			p.Mentions = append(p.Mentions, hearsay.Mention{Span: hearsay.Span{Start: at + k, End: at + k + len(name)}, Form: form})
			at += k + len(name)
		}
		rd.Parties = append(rd.Parties, p)
	}
	return Report{Report: entry.Report{Number: number, SHA256: fmt.Sprint(number), Reading: rd}, Family: number, Party: party}
}

func party(id string) int {
	n := 0
	if _, err := fmt.Sscanf(id, "p%d", &n); err != nil {
		return 0
	}
	return n
}

func idOf(name string) string {
	for i, p := range people() {
		if p == name {
			return fmt.Sprintf("p%d", i+1)
		}
	}
	return ""
}

// statementOf writes a statement down: source, cue, content. In the content {Mara Holt|he} is a pronoun for a party.
func statementOf(b *strings.Builder, mentions map[string][]hearsay.Mention, s said, i int) hearsay.Statement {
	put := func(words string) hearsay.Span {
		start := b.Len()
		b.WriteString(words)
		return hearsay.Span{Start: start, End: b.Len()}
	}
	out := hearsay.Statement{ID: fmt.Sprintf("s%d", i+1), Speaker: idOf(s.who), OnBehalfOf: idOf(s.forWhom), Position: s.position, Kind: hearsay.Indirect,
		Confidence: hearsay.Confidence{Span: 90, Speaker: 90, Position: 90}}
	if out.Position == "" {
		out.Position = hearsay.Says
	}
	if s.quote {
		out.Kind = hearsay.Direct
	}
	if s.anonymous {
		out.Anonymous = &hearsay.Anonymous{}
	}
	if s.answers > 0 {
		out.Answers = fmt.Sprintf("s%d", s.answers)
	}
	out.Source = []hearsay.Span{put(s.who)}
	put(" ")
	out.Cue = []hearsay.Span{put(cmp.Or(s.cue, "said"))}
	put(" ")
	start := b.Len()
	for rest := s.words; rest != ""; {
		plain, after, ok := strings.Cut(rest, "{")
		put(plain)
		if !ok {
			break
		}
		who, more, _ := strings.Cut(after, "|")
		pronoun, tail, _ := strings.Cut(more, "}")
		mentions[who] = append(mentions[who], hearsay.Mention{Span: put(pronoun), Form: "pronoun"})
		rest = tail
	}
	if b.Len() > start {
		out.Content = []hearsay.Span{{Start: start, End: b.Len()}}
	}
	put(".")
	return out
}

// byRules is Group where the rules alone tell where statements stand.
func byRules(reports ...Report) []Claim {
	g := newGrouper(reports)
	g.stances = nil
	g.group()
	return g.claims()
}

// groups tells which statements are together: "r1/s1 r2/s1; r1/s2 r2/s3".
func groups(reports ...Report) string {
	claims, _ := group(reports)
	var out []string
	for _, c := range claims {
		var refs []string
		for _, r := range c.Statements {
			refs = append(refs, r.String())
		}
		out = append(out, strings.Join(refs, " "))
	}
	return strings.Join(out, "; ")
}

// group puts statements together where people decided nothing.
func group(reports []Report) ([]Claim, []Offer) {
	claims, offers, _ := Decide(reports, nil)
	return claims, offers
}

// stand returns the position of s on the claim of b by the rules.
func (s *statement) stand(b *board) hearsay.Position {
	p, _ := s.ruled(b)
	return p
}
