package train

import (
	"bufio"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay/internal/nlp/lexicon"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Lexicon makes the table of the classes of words from VerbNet and WordNet.
func Lexicon(_ context.Context, o Options) error {
	start := time.Now()
	verbs, err := readVerbNet(filepath.Join(o.Data, "verbs/verbnet3.4/verbnet3.4"))
	if err != nil {
		return err
	}
	net, err := readWordNet(o.WordNet)
	if err != nil {
		return err
	}
	rows := lexiconRows(verbs, net)
	if _, err := save(o.Out, "lexicon", lexicon.NumClasses, rows); err != nil {
		return err
	}
	o.logf(start, "%d words with classes", len(rows))
	return nil
}

// simple is a word that is one token of ours: letters, and hyphens between them.
var simple = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// readVerbNet returns the classes of every verb, in order, to the second figure of their numbers.
func readVerbNet(dir string) (map[string][]uint16, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.xml"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("found no class of VerbNet in %s", dir)
	}
	verbs := map[string][]uint16{}
	for _, name := range files {
		class, err := verbClass(name)
		if err != nil {
			return nil, err
		}
		members, err := readMembers(name)
		if err != nil {
			return nil, err
		}
		for _, m := range members {
			if simple.MatchString(m) && !slices.Contains(verbs[m], class) {
				verbs[m] = append(verbs[m], class)
			}
		}
	}
	return verbs, nil
}

// verbClass reads the number of a class off the name of its file: say-37.7.xml, spatial_configuration-47.6.xml.
func verbClass(name string) (uint16, error) {
	base := strings.TrimSuffix(filepath.Base(name), ".xml")
	figures := strings.Split(base[strings.LastIndexByte(base, '-')+1:], ".")
	major, err := strconv.Atoi(figures[0])
	minor := 0
	if err == nil && len(figures) > 1 {
		minor, err = strconv.Atoi(figures[1])
	}
	if err != nil || major < 0 || major > 127 || minor < 0 {
		return 0, fmt.Errorf("the file %s is not named after the number of a class", name)
	}
	return lexicon.VerbClass(major, minor), nil
}

// readMembers returns the verbs of a class and of its subclasses.
func readMembers(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var members []string
	for d := xml.NewDecoder(f); ; {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return members, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "MEMBER" {
			for _, a := range e.Attr {
				if a.Name.Local == "name" {
					members = append(members, a.Value)
				}
			}
		}
	}
}

// synset is a synset of WordNet: its lexicographer file, its words, and from which of them which words of other synsets derive.
type synset struct {
	file    int
	words   []string
	derived []derivation
}

// derivation leads from word number from of a synset to word number to of another; numbers begin at 1, 0 stands for the whole synset.
type derivation struct {
	part, synset string
	from, to     int
}

// wordNet3 is WordNet by part of speech (noun, verb, adj): the synsets by offset, and the offsets of the synsets of every word,
// commonest sense first.
type wordNet3 struct {
	synsets map[string]map[string]synset
	senses  map[string]map[string][]string
}

func readWordNet(dir string) (wordNet3, error) {
	w := wordNet3{synsets: map[string]map[string]synset{}, senses: map[string]map[string][]string{}}
	for _, part := range []string{"noun", "verb", "adj"} {
		synsets, senses := map[string]synset{}, map[string][]string{}
		if err := eachLine(filepath.Join(dir, "data."+part), func(f []string) error { return readSynset(synsets, f) }); err != nil {
			return w, err
		}
		if err := eachLine(filepath.Join(dir, "index."+part), func(f []string) error { return readSenses(senses, f) }); err != nil {
			return w, err
		}
		w.synsets[part], w.senses[part] = synsets, senses
	}
	return w, nil
}

// eachLine calls f with the fields of every line before the gloss, but for those of the licence, which begin with a space.
func eachLine(name string, f func([]string) error) error {
	file, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("%w: WordNet 3.0 is wanted; on Debian, install wordnet-base", err)
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		line, _, _ := strings.Cut(in.Text(), "|")
		if strings.HasPrefix(line, " ") {
			continue
		}
		if err := f(strings.Fields(line)); err != nil {
			return fmt.Errorf("%s, line %d: %w", name, n, err)
		}
	}
	return in.Err()
}

// fields reads numbers off the fields of a line and remembers the first that is none.
type fields struct {
	f   []string
	err error
}

func (f *fields) text(i int) string {
	if i < len(f.f) {
		return f.f[i]
	}
	if f.err == nil {
		f.err = fmt.Errorf("found %d fields, want more", len(f.f))
	}
	return ""
}

func (f *fields) number(i, base int) int {
	n, err := strconv.ParseInt(f.text(i), base, 32)
	if err != nil && f.err == nil {
		f.err = err
	}
	return int(n)
}

// readSynset reads a line of a data file (wndb(5WN)).
func readSynset(to map[string]synset, line []string) error {
	f := fields{f: line}
	s := synset{file: f.number(1, 10)}
	words := f.number(3, 16)
	for i := 0; i < words && f.err == nil; i++ {
		s.words = append(s.words, strings.ToLower(f.text(4+2*i)))
	}
	at := 4 + 2*words
	pointers := f.number(at, 10)
	for i := 0; i < pointers && f.err == nil; i++ {
		p := at + 1 + 4*i
		if f.text(p) != "+" {
			continue
		}
		between := f.number(p+3, 16)
		s.derived = append(s.derived, derivation{part: partNames[f.text(p+2)], synset: f.text(p + 1), from: between >> 8, to: between & 0xFF})
	}
	to[f.text(0)] = s
	return f.err
}

var partNames = map[string]string{"n": "noun", "v": "verb", "a": "adj", "s": "adj"}

// readSenses reads a line of an index file.
func readSenses(to map[string][]string, line []string) error {
	f := fields{f: line}
	if !simple.MatchString(f.text(0)) {
		return f.err
	}
	from := 6 + f.number(3, 10)
	if f.err == nil && from < len(line) {
		to[line[0]] = line[from:]
	}
	return f.err
}

// file returns the lexicographer file of the commonest sense of a word.
func (w wordNet3) file(part, word string) (int, bool) {
	senses := w.senses[part][word]
	if len(senses) == 0 {
		return 0, false
	}
	return w.synsets[part][senses[0]].file, true
}

// from returns the word of part of speech to that word derives from, or is derived from, in one of its three commonest senses.
func (w wordNet3) from(part, word, to string) string {
	senses := w.senses[part][word]
	for _, offset := range senses[:min(3, len(senses))] {
		s := w.synsets[part][offset]
		for _, d := range s.derived {
			if d.part != to || d.from > 0 && s.words[d.from-1] != word {
				continue
			}
			if words := w.synsets[to][d.synset].words; d.to <= len(words) && len(words) > 0 {
				return words[max(d.to, 1)-1]
			}
		}
	}
	return ""
}

// lexiconRows returns a row for every verb, noun and adjective that has a class.
func lexiconRows(verbs map[string][]uint16, net wordNet3) []linear.Row {
	rows := map[linear.Feature]linear.Row{}
	put := func(p lexicon.Part, word string, sense uint16, classes []uint16) {
		slices.Sort(classes)
		r := linear.Row{Feature: lexicon.Feature(p, word)}
		for _, c := range slices.Compact(classes) {
			weight := int16(1)
			if c == sense {
				weight = lexicon.SenseWeight
			}
			r.Weights = append(r.Weights, linear.Weight{Label: c, Weight: weight})
		}
		if len(r.Weights) > 0 {
			rows[r.Feature] = r
		}
	}
	ofVerb := func(verb string) (sense uint16, classes []uint16) {
		classes = slices.Clone(verbs[verb])
		if file, ok := net.file("verb", verb); ok {
			sense = lexicon.FileClass(file)
			classes = append(classes, sense)
		}
		return sense, classes
	}
	derived := func(classes []uint16) []uint16 {
		for i := range classes {
			classes[i] = lexicon.Derived(classes[i])
		}
		return classes
	}
	for verb := range verbs {
		sense, classes := ofVerb(verb)
		put(lexicon.Verb, verb, sense, classes)
	}
	for verb := range net.senses["verb"] {
		sense, classes := ofVerb(verb)
		put(lexicon.Verb, verb, sense, classes)
	}
	for noun := range net.senses["noun"] {
		file, _ := net.file("noun", noun)
		_, classes := ofVerb(net.from("noun", noun, "verb"))
		put(lexicon.Noun, noun, lexicon.FileClass(file), append(derived(classes), lexicon.FileClass(file)))
	}
	for adjective := range net.senses["adj"] {
		_, classes := ofVerb(net.from("adj", adjective, "verb"))
		if file, ok := net.file("noun", net.from("adj", adjective, "noun")); ok {
			classes = append(classes, lexicon.FileClass(file))
		}
		put(lexicon.Adjective, adjective, 0, derived(classes))
	}
	return slices.SortedFunc(maps.Values(rows), func(a, b linear.Row) int { return int(int64(a.Feature) - int64(b.Feature)) })
}
