package train

import (
	"archive/tar"
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Gazetteer makes the lists of internal/gazetteer: first names with a gender, last names that several people have, short forms of first names, countries.
func Gazetteer(ctx context.Context, o Options) error {
	start := time.Now()
	lists, err := GazetteerLists(ctx, filepath.Join(o.Data, "gazetteer"))
	if err != nil {
		return err
	}
	for _, l := range lists {
		if err := os.WriteFile(filepath.Join(o.Gazetteer, l.Name), l.Data, 0o600); err != nil {
			return err
		}
		o.logf(start, "%s: %d lines", l.Name, bytes.Count(l.Data, []byte("\n")))
	}
	return nil
}

// List is a generated file.
type List struct {
	Name string
	Data []byte
}

// GazetteerLists reads the unpacked sources in dir: people of the United States' legislatures (Open States and congress-legislators, CC0),
// the shares of names that both women and men have (FiveThirtyEight, CC BY 4.0), nicknames (Apache-2.0), the World Factbook (public
// domain).
func GazetteerLists(ctx context.Context, dir string) ([]List, error) {
	people, err := countLegislators(ctx, dir)
	if err != nil {
		return nil, err
	}
	names, err := people.genderedNames(dir)
	if err != nil {
		return nil, err
	}
	short, err := shortNames(filepath.Join(dir, "nicknames/names.csv"))
	if err != nil {
		return nil, err
	}
	countries, err := countryLines(filepath.Join(dir, "factbook"))
	if err != nil {
		return nil, err
	}
	return []List{{"names.txt", lines(names)}, {"surnames.txt", lines(people.commonSurnames())}, {"nicknames.txt", lines(short)}, {"countries.txt", lines(countries)}}, nil
}

// lines joins sorted lines without doubles.
func lines(all []string) []byte {
	slices.Sort(all)
	return []byte(strings.Join(slices.Compact(all), "\n") + "\n")
}

// people counts those who have a name.
type people struct {
	genders  map[string]*[2]int // men, then women, of a first name
	surnames map[string]int     // of a last name
}

func (p people) add(first, gender string) {
	first = strings.ToLower(first)
	at := map[string]int{"M": 1, "Male": 1, "F": 2, "Female": 2}[gender]
	if at == 0 || !simple.MatchString(first) || len(first) < 3 {
		return
	}
	if p.genders[first] == nil {
		p.genders[first] = new([2]int)
	}
	p.genders[first][at-1]++
}

// countLegislators counts the people of the lists of legislators.
func countLegislators(ctx context.Context, dir string) (people, error) {
	p := people{map[string]*[2]int{}, map[string]int{}}
	if err := p.countStates(ctx, filepath.Join(dir, "openstates-people.tar.xz")); err != nil {
		return p, err
	}
	for _, name := range []string{"legislators-current.yaml", "executive.yaml"} {
		f, err := os.Open(filepath.Join(dir, "congress-legislators", name))
		if err != nil {
			return p, err
		}
		p.count(f)
		f.Close()
	}
	return p, nil
}

// commonSurnames returns the last names that two and more have.
func (p people) commonSurnames() []string {
	var out []string
	for name, n := range p.surnames {
		if n > 1 {
			out = append(out, name)
		}
	}
	return out
}

// genderedNames returns "name m" and "name f" for first names of which at least nine bearers in ten are of that gender.
func (p people) genderedNames(dir string) ([]string, error) {
	both, err := unisex(filepath.Join(dir, "fivethirtyeight-names/unisex-names/unisex_names_table.csv"))
	if err != nil {
		return nil, err
	}
	var out []string
	for name, n := range p.genders {
		switch {
		case both[name]:
		case n[0] >= 9*n[1]:
			out = append(out, name+" m")
		case n[1] >= 9*n[0]:
			out = append(out, name+" f")
		}
	}
	return out, nil
}

// countStates counts the people of a packed folder of Open States.
func (p people) countStates(ctx context.Context, archive string) error {
	packed, err := os.Open(archive)
	if err != nil {
		return err
	}
	defer packed.Close()
	xz := exec.CommandContext(ctx, "xz", "-dc")
	xz.Stdin = packed
	unpacked, err := xz.Output()
	if err != nil {
		return fmt.Errorf("unpack %s with xz: %w", archive, err)
	}
	for in := tar.NewReader(bytes.NewReader(unpacked)); ; {
		h, err := in.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", archive, err)
		}
		if strings.HasSuffix(h.Name, ".yml") {
			p.count(in)
		}
	}
}

var personLine = regexp.MustCompile(`^ *(first|given_name|gender|last|family_name): '?([^ ']+)`)

// count counts names and genders in lines of YAML, where a name comes before its gender.
func (p people) count(r io.Reader) {
	first := ""
	for in := bufio.NewScanner(r); in.Scan(); {
		m := personLine.FindStringSubmatch(in.Text())
		switch {
		case m == nil:
		case m[1] == "gender":
			p.add(first, m[2])
			first = ""
		case m[1] == "last", m[1] == "family_name":
			if last := strings.ToLower(m[2]); simple.MatchString(last) {
				p.surnames[last]++
			}
		default:
			first = m[2]
		}
	}
}

// unisex returns the names of which a fifth or more of the bearers are of the rarer gender.
func unisex(name string) (map[string]bool, error) {
	rows, err := table(name)
	if err != nil {
		return nil, err
	}
	out := map[string]bool{}
	for _, r := range rows[1:] {
		gap, err := strconv.ParseFloat(r[5], 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if gap <= 0.6 {
			out[strings.ToLower(r[1])] = true
		}
	}
	return out, nil
}

// table reads a file of comma-separated values with a first line of names.
func table(name string) ([][]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err == nil && len(rows) < 2 {
		err = errors.New("found no rows")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return rows, nil
}

// shortNames returns "name short short ..." for first names.
func shortNames(name string) ([]string, error) {
	rows, err := table(name)
	if err != nil {
		return nil, err
	}
	of := map[string][]string{}
	for _, r := range rows[1:] {
		if r[1] == "has_nickname" && simple.MatchString(r[0]) && simple.MatchString(r[2]) {
			of[r[0]] = append(of[r[0]], r[2])
		}
	}
	var out []string
	for full, short := range of {
		slices.Sort(short)
		out = append(out, full+" "+strings.Join(slices.Compact(short), " "))
	}
	return out, nil
}

// countryLines returns "name TAB adjective TAB capital" for every country of the World Factbook that has a nationality of its own.
func countryLines(dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.json"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("found no country in %s", dir)
	}
	if err != nil {
		return nil, err
	}
	var out []string
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		line, err := countryLine(raw)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if line != "" {
			out = append(out, line)
		}
	}
	return out, nil
}

type factText struct {
	Text string `json:"text"`
}

func countryLine(raw []byte) (string, error) {
	var c struct {
		Government struct {
			Name struct {
				Long  factText `json:"conventional long form"`
				Short factText `json:"conventional short form"`
			} `json:"Country name"`
			Capital struct {
				Name factText `json:"name"`
			} `json:"Capital"`
			Dependency factText `json:"Dependency status"`
		} `json:"Government"`
		People struct {
			Nationality struct {
				Adjective factText `json:"adjective"`
			} `json:"Nationality"`
		} `json:"People and Society"`
	}
	if err := json.Unmarshal(raw, &c); err != nil {
		return "", err
	}
	name := c.Government.Name.Short.Text
	if plainName(name) == "" || name == "none" {
		name = c.Government.Name.Long.Text
	}
	name, adjective := plainName(name), plainName(c.People.Nationality.Adjective.Text)
	if name == "" || adjective == "" || strings.Contains(adjective, " ") && !strings.Contains(name, " ") || c.Government.Dependency.Text != "" {
		return "", nil
	}
	if way, _, ok := strings.Cut(name, " "); ok && (way == "North" || way == "South") && !strings.HasPrefix(adjective, way) {
		adjective = way + " " + adjective
	}
	return name + "\t" + adjective + "\t" + plainName(c.Government.Capital.Name.Text), nil
}

// plainName cuts a name of the Factbook before its remarks, turns "Bahamas, The" about and drops "none".
func plainName(s string) string {
	s = html.UnescapeString(s)
	s = s[:cmp.Or(strings.IndexAny(s+"(;<*/", "(;<*/"), 0)]
	if name, rest, ok := strings.Cut(s, ","); ok {
		s = name
		if r := strings.TrimSpace(rest); r == "North" || r == "South" {
			s = r + " " + name
		}
	}
	s, _, _ = strings.Cut(s, " or ")
	s, _, _ = strings.Cut(s, " in ")
	s = strings.TrimPrefix(strings.TrimSpace(s), "The ")
	if s == "none" || s == "NA" || strings.IndexFunc(s, unicode.IsUpper) != 0 {
		return ""
	}
	return s
}
