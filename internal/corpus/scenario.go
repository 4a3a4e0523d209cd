package corpus

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Scenario is a story told by several reports with what somebody found in all of them together.
type Scenario struct {
	// Name is that of its folder.
	Name string
	// Renderings are the forms in which its reports are there, txt first.
	Renderings []Rendering
	Gold       ScenarioGold
}

// Rendering is the reports of a scenario in one form, in order of their names.
type Rendering struct {
	Form    string // txt or html
	Reports []ScenarioReport
}

// ScenarioReport is one report as it lies there.
type ScenarioReport struct {
	// File is the name that gold has for it, whatever its form: 01.txt.
	File string
	// Path is the name inside of the scenario: html/01.html.
	Path string
	Data []byte
	// Sidecar is the file beside it, nil without one.
	Sidecar []byte
}

// ScenarioGold is what gold.json of a scenario holds; what the other keys of that file hold is not read.
type ScenarioGold struct {
	Parties   []GoldParty    `json:"parties"`
	Claims    []GoldClaim    `json:"claims"`
	Chains    []GoldChain    `json:"chains"`
	Families  []GoldFamily   `json:"reprints"`
	Origins   []GoldOrigins  `json:"origins"`
	Revisions []GoldRevision `json:"revisions"`
}

// GoldParty is one party of a story with the words by which reports call it.
type GoldParty struct {
	Name    string   `json:"name"`
	Type    string   `json:"type"`
	Aliases []string `json:"aliases"`
}

// GoldClaim is a proposition and who stands where on it.
type GoldClaim struct {
	ID        string         `json:"id"`
	Text      string         `json:"text"`
	Positions []GoldPosition `json:"positions"`
}

// GoldPosition is the position of a party with the words that show it, which stand in the file that took it up first.
type GoldPosition struct {
	Party    string `json:"party"`
	Position string `json:"position"`
	Part     string `json:"part"`
	File     string `json:"first_report"`
	Date     string `json:"date"`
	Quote    string `json:"quote"`
}

// GoldChain is through whom some words of a file came, the original source last.
type GoldChain struct {
	File    string     `json:"file"`
	Content string     `json:"content"`
	Chain   []GoldLink `json:"chain"`
}

// GoldLink is one party of a chain.
type GoldLink struct {
	Party     string `json:"party"`
	Anonymous bool   `json:"anonymous"`
}

// GoldFamily is files that share text, the original among them.
type GoldFamily struct {
	Original string   `json:"original"`
	Files    []string `json:"files"`
}

// GoldOrigins tells on how many origins a claim rests: at least Min, at most Max.
type GoldOrigins struct {
	Claim string       `json:"claim"`
	Min   int          `json:"min_independent"`
	Max   int          `json:"max_independent"`
	List  []GoldOrigin `json:"list"`
}

// GoldOrigin is one origin and the files that rest on it.
type GoldOrigin struct {
	Origin string   `json:"origin"`
	Files  []string `json:"files"`
}

// GoldRevision is what changed between two versions of an article.
type GoldRevision struct {
	From    string       `json:"from"`
	To      string       `json:"to"`
	Changes []GoldChange `json:"changes"`
}

// GoldChange is one change; the words that are not there before or after are empty.
type GoldChange struct {
	Kind   string `json:"kind"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Scenarios reads every folder of fsys that has a gold.json, in order of their names; fsys may itself be one. An error tells the scenario and
// what is wrong: gold that is no JSON, that names a file or a party that is not there, or no reports.
func Scenarios(fsys fs.FS) ([]Scenario, error) {
	names := []string{"."}
	if _, err := fs.Stat(fsys, "gold.json"); err != nil {
		found, err := fs.Glob(fsys, "*/gold.json")
		if err != nil {
			return nil, err
		}
		names = nil
		for _, f := range found {
			names = append(names, path.Dir(f))
		}
	}
	if len(names) == 0 {
		return nil, errors.New("read scenarios: found no gold.json, neither here nor one folder below")
	}
	slices.Sort(names)
	var out []Scenario
	for _, name := range names {
		s, err := readScenario(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("read scenario %s: %w", name, err)
		}
		out = append(out, s)
	}
	return out, nil
}

func readScenario(fsys fs.FS, name string) (Scenario, error) {
	s := Scenario{Name: name}
	data, err := fs.ReadFile(fsys, path.Join(name, "gold.json"))
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(data, &s.Gold); err != nil {
		return s, fmt.Errorf("gold.json: %w", err)
	}
	for _, form := range []string{"txt", "html"} {
		r, err := readRendering(fsys, name, form)
		if err != nil {
			return s, err
		}
		if len(r.Reports) > 0 {
			s.Renderings = append(s.Renderings, r)
		}
	}
	return s, s.check()
}

// readRendering reads the reports of a form. That there are none is no error.
func readRendering(fsys fs.FS, name, form string) (Rendering, error) {
	reports, err := reportsIn(fsys, path.Join(name, form), form)
	return Rendering{Form: form, Reports: reports}, err
}

// reportsIn reads the reports of a folder in a form, each with its sidecar when it has one. That there are none is no error.
func reportsIn(fsys fs.FS, folder, form string) ([]ScenarioReport, error) {
	found, err := fs.Glob(fsys, path.Join(folder, "*."+form))
	if err != nil {
		return nil, err
	}
	var out []ScenarioReport
	for _, f := range found {
		stem := strings.TrimSuffix(f, "."+form)
		rep := ScenarioReport{File: path.Base(stem) + ".txt", Path: f}
		if rep.Data, err = fs.ReadFile(fsys, f); err != nil {
			return nil, err
		}
		rep.Sidecar, err = fs.ReadFile(fsys, stem+".meta.json")
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		out = append(out, rep)
	}
	return out, nil
}

// Wikinews returns the reports of Wikinews below data. That there are none is no error.
func Wikinews(data fs.FS) ([]ScenarioReport, error) {
	return reportsIn(data, "reports/wikinews", "txt")
}

// check makes sure that gold speaks of files and parties that are there.
func (s Scenario) check() error {
	if len(s.Renderings) == 0 || s.Renderings[0].Form != "txt" {
		return errors.New("found no txt/*.txt")
	}
	known := map[string]bool{"": true}
	for _, r := range s.Renderings[0].Reports {
		known[r.File] = true
	}
	for _, f := range s.Gold.files() {
		if !known[f] {
			return fmt.Errorf("gold.json: found file %q, which is not in txt", f)
		}
	}
	parties := map[string]bool{}
	for _, p := range s.Gold.Parties {
		parties[p.Name] = true
	}
	for _, p := range s.Gold.named() {
		if !parties[p] {
			return fmt.Errorf("gold.json: found party %q, which is not in its list of parties", p)
		}
	}
	return nil
}

// files are the files that gold names.
func (g ScenarioGold) files() []string {
	var out []string
	for _, c := range g.Claims {
		for _, p := range c.Positions {
			out = append(out, p.File)
		}
	}
	for _, c := range g.Chains {
		out = append(out, c.File)
	}
	for _, f := range g.Families {
		out = append(append(out, f.Original), f.Files...)
	}
	for _, o := range g.Origins {
		for _, x := range o.List {
			out = append(out, x.Files...)
		}
	}
	for _, r := range g.Revisions {
		out = append(out, r.From, r.To)
	}
	return out
}

// named are the parties that claims and chains name.
func (g ScenarioGold) named() []string {
	var out []string
	for _, c := range g.Claims {
		for _, p := range c.Positions {
			out = append(out, p.Party)
		}
	}
	for _, c := range g.Chains {
		for _, l := range c.Chain {
			out = append(out, l.Party)
		}
	}
	return out
}
