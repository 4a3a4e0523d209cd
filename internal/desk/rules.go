package desk

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// Format is the first line of a file of rules.
const Format = "hearsay.rules/1"

// MaxSize is how many bytes a file of rules may have.
const MaxSize = 1 << 20

// Rules are the rules of a newsroom, in the order of their file.
type Rules struct {
	Name  string // whose they are, "" when the file does not tell
	Rules []Rule
}

// Rule is one of them.
type Rule struct {
	ID        string
	Message   string // with places: {who}
	Example   string // a text in which it finds something, for people
	kind      kind
	positions []hearsay.Position
	words     []string   // all of them
	groups    [][]string // line by line
	pattern   *regexp.Regexp
	cues      []string
	attribute *regexp.Regexp // matches any of cues
}

// Error tells what is wrong in which line of a file of rules.
type Error struct {
	Line          int // from 1
	Found, Wanted string
}

func (e *Error) Error() string {
	return fmt.Sprintf("line %d: found %s, wanted %s", e.Line, e.Found, e.Wanted)
}

// Parse reads a file of rules; docs/formats/desk.md describes it. It fails with an [Error].
func Parse(data []byte) (Rules, error) {
	if len(data) > MaxSize {
		return Rules{}, &Error{1, fmt.Sprintf("%d bytes", len(data)), fmt.Sprintf("at most %d", MaxSize)}
	}
	var p parser
	for line := range bytes.Lines(data) {
		p.line++
		if err := p.read(string(line)); err != nil {
			return Rules{}, err
		}
	}
	if err := p.end(); err != nil {
		return Rules{}, err
	}
	if !p.begun {
		return Rules{}, p.error("nothing", Format)
	}
	return p.rules, nil
}

// parser reads line by line.
type parser struct {
	rules Rules
	line  int
	begun bool // the format is told
	rule  *Rule
	began int // line of the rule
}

func (p *parser) error(found, wanted string) error { return &Error{max(p.line, 1), found, wanted} }

func (p *parser) read(line string) error {
	if !utf8.ValidString(line) {
		return p.error("bytes that are not UTF-8", "UTF-8")
	}
	line = strings.TrimSpace(line)
	if p.line == 1 {
		line = strings.TrimPrefix(line, "\uFEFF")
	}
	if line == "" || line[0] == '#' {
		return nil
	}
	if !p.begun {
		if line != Format {
			return p.error(quoted(line), Format)
		}
		p.begun = true
		return nil
	}
	key, value, _ := strings.Cut(line, " ")
	value = strings.TrimSpace(value)
	if value == "" {
		return p.error(quoted(line), fmt.Sprintf("words behind %s", quoted(key)))
	}
	return p.entry(key, value)
}

func (p *parser) entry(key, value string) error {
	switch {
	case key == "rule":
		return p.begin(value)
	case p.rule == nil && key == "name" && p.rules.Name == "":
		p.rules.Name = value
		return nil
	case p.rule == nil:
		return p.error(quoted(key), "rule, or name once before the first rule")
	case key == "check" && p.rule.kind.check == nil:
		return p.choose(value)
	case p.rule.kind.check == nil:
		return p.error(quoted(key), "check, which stands first in a rule")
	case key == "message" && p.rule.Message == "":
		return p.message(value)
	case key == "example" && p.rule.Example == "":
		p.rule.Example = value
		return nil
	case key == "positions" && p.rule.kind.positions:
		return p.positions(value)
	case key == "words" && p.rule.kind.words:
		return p.words(value)
	case key == "cues" && p.rule.kind.cues:
		return p.cues(value)
	}
	return p.error(quoted(key), p.rule.kind.wants())
}

// begin begins a rule.
func (p *parser) begin(id string) error {
	if err := p.end(); err != nil {
		return err
	}
	for _, r := range id {
		if (r < 'a' || 'z' < r) && (r < '0' || '9' < r) && r != '-' {
			return p.error(quoted(id), "a name of small letters, digits and -")
		}
	}
	for _, r := range p.rules.Rules {
		if r.ID == id {
			return p.error("a second rule "+id, "another name")
		}
	}
	p.rule, p.began = &Rule{ID: id}, p.line
	return nil
}

// end ends the rule that is being read, if there is one.
func (p *parser) end() error {
	r := p.rule
	p.rule = nil
	missing := ""
	switch {
	case r == nil:
		return nil
	case r.kind.check == nil:
		missing = "check"
	case r.Message == "":
		missing = "message"
	case r.kind.positions && len(r.positions) == 0:
		missing = "positions"
	case r.kind.words && len(r.words) == 0:
		missing = "words"
	case r.kind.cues && len(r.cues) == 0:
		missing = "cues"
	}
	if missing != "" {
		return &Error{p.began, fmt.Sprintf("rule %s without %s", r.ID, missing), "a line " + missing}
	}
	r.pattern, r.attribute = pattern(r.words), pattern(r.cues)
	p.rules.Rules = append(p.rules.Rules, *r)
	return nil
}

func (p *parser) choose(name string) error {
	var names []string
	for _, k := range kinds() {
		if k.name == name {
			p.rule.kind = k
			return nil
		}
		names = append(names, k.name)
	}
	return p.error("check "+quoted(name), "one of "+strings.Join(names, ", "))
}

// message takes a message whose places the check can fill.
func (p *parser) message(value string) error {
	for rest := value; ; {
		_, after, ok := strings.Cut(rest, "{")
		if !ok {
			break
		}
		place, behind, closed := strings.Cut(after, "}")
		if !closed || !slices.Contains(p.rule.kind.places, place) {
			return p.error(quoted("{"+place), "one of {"+strings.Join(p.rule.kind.places, "}, {")+"}")
		}
		rest = behind
	}
	p.rule.Message = value
	return nil
}

func (p *parser) positions(value string) error {
	for _, name := range list(value) {
		if !slices.Contains(hearsay.Positions(), hearsay.Position(name)) {
			var all []string
			for _, known := range hearsay.Positions() {
				all = append(all, string(known))
			}
			return p.error("position "+quoted(name), "one of "+strings.Join(all, ", "))
		}
		p.rule.positions = append(p.rule.positions, hearsay.Position(name))
	}
	return nil
}

func (p *parser) words(value string) error {
	words := list(value)
	if len(words) == 0 {
		return p.error(quoted(value), "words with commas between them")
	}
	p.rule.words = append(p.rule.words, words...)
	p.rule.groups = append(p.rule.groups, words)
	return nil
}

func (p *parser) cues(value string) error {
	cues := list(value)
	if len(cues) == 0 {
		return p.error(quoted(value), "words with commas between them")
	}
	p.rule.cues = append(p.rule.cues, cues...)
	return nil
}

// list takes a list with commas apart.
func list(value string) []string {
	var out []string
	for _, w := range strings.Split(value, ",") {
		if w = strings.Join(strings.Fields(w), " "); w != "" {
			out = append(out, w)
		}
	}
	return out
}

func quoted(s string) string {
	if len(s) > 40 {
		s = strings.ToValidUTF8(s[:40], "") + "..."
	}
	return fmt.Sprintf("%q", s)
}

// pattern matches any of the words, whatever the case, the white space and the form of apostrophes; nil for no words. The longest of those
// that begin alike counts.
func pattern(words []string) *regexp.Regexp {
	if len(words) == 0 {
		return nil
	}
	var quoted []string
	for _, w := range words {
		q := regexp.QuoteMeta(strings.ReplaceAll(w, "’", "'"))
		q = strings.ReplaceAll(strings.ReplaceAll(q, " ", `\s+`), "'", "['’]")
		quoted = append(quoted, q)
	}
	slices.SortStableFunc(quoted, func(a, b string) int { return len(b) - len(a) })
	return regexp.MustCompile("(?i)(?:" + strings.Join(quoted, "|") + ")") // quoted words always compile
}
