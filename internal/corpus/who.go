package corpus

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// WhoArticle is one article of the who-when collection: attributions whose spans are known, with what each means.
type WhoArticle struct {
	ID, Text string
	// Published is the date of publication, YYYY-MM-DD.
	Published    string
	Outlet       string // who published it, as its name tells
	Parties      []WhoParty
	Times        []WhoTime
	Attributions []WhoAttribution
}

// WhoParty is one party of an article with every string that names or describes it.
type WhoParty struct {
	Name, Type string
	Forms      []string
}

// WhoTime is one time expression: the n-th place, from 0, where its words stand.
type WhoTime struct {
	text.Span
	Value, Type string
}

// WhoAttribution is one attribution. Empty strings are for null.
type WhoAttribution struct {
	Attribution
	N          int
	Speaker    string // AUTHOR for the reporter
	Mentions   []string
	PartyType  string
	Named      bool
	Anonymous  *WhoAnonymous
	Position   string
	About      []string
	Kind       string
	Via        []string // outermost first
	Occasion   string
	SaidOn     string
	SaidOnText string
	Prompt     string
	Answers    int // N of another attribution, -1 for none
}

// WhoAnonymous is what is told of a source without a name.
type WhoAnonymous struct {
	Descriptor string `json:"descriptor"`
	Plural     bool   `json:"plural"`
	Reason     string `json:"reason"`
}

// Who reads one compartment, "train" or "dev", of the who-when collection at the root of fsys, in order of file name.
func Who(fsys fs.FS, compartment string) ([]WhoArticle, error) {
	names, err := fs.Glob(fsys, path.Join(compartment, "*.gold.json"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: %w: no *.gold.json", compartment, fs.ErrNotExist)
	}
	var out []WhoArticle
	for _, name := range names {
		a, err := whoArticle(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, a)
	}
	return out, nil
}

type whoText struct {
	ID           string `json:"id"`
	Published    string `json:"published"`
	Text         string `json:"text"`
	Attributions []struct {
		N     int                 `json:"n"`
		Spans map[string][][2]int `json:"spans"`
	} `json:"attributions"`
}

type whoGold struct {
	Parties []struct {
		Name  string   `json:"name"`
		Type  string   `json:"type"`
		Forms []string `json:"forms"`
	} `json:"parties"`
	Times []struct {
		Text       string `json:"text"`
		Occurrence int    `json:"occurrence"`
		Value      string `json:"value"`
		Type       string `json:"type"`
	} `json:"time_expressions"`
	Attributions []struct {
		N         int           `json:"n"`
		Speaker   string        `json:"speaker"`
		Mentions  []string      `json:"mentions"`
		PartyType string        `json:"party_type"`
		Named     bool          `json:"named"`
		Anonymous *WhoAnonymous `json:"anonymity"`
		Position  string        `json:"position"`
		About     []string      `json:"about"`
		Kind      string        `json:"kind"`
		Via       []string      `json:"via"`
		Occasion  string        `json:"occasion"`
		SaidOn    string        `json:"said_on"`
		SaidText  string        `json:"said_on_text"`
		Prompt    string        `json:"prompted_by"`
		Answers   *int          `json:"answers"`
	} `json:"attributions"`
}

func whoArticle(fsys fs.FS, name string) (WhoArticle, error) {
	var t whoText
	if err := readJSON(fsys, strings.TrimSuffix(name, ".gold.json")+".json", &t); err != nil {
		return WhoArticle{}, err
	}
	var g whoGold
	if err := readJSON(fsys, name, &g); err != nil {
		return WhoArticle{}, err
	}
	a := WhoArticle{ID: t.ID, Text: t.Text, Published: t.Published, Outlet: Outlet(t.ID)}
	for _, p := range g.Parties {
		a.Parties = append(a.Parties, WhoParty(p))
	}
	for _, x := range g.Times {
		at := nth(t.Text, x.Text, x.Occurrence)
		if at < 0 {
			return WhoArticle{}, fmt.Errorf("time expression %q does not stand %d times in the text", x.Text, x.Occurrence+1)
		}
		a.Times = append(a.Times, WhoTime{text.Span{Start: at, End: at + len(x.Text)}, x.Value, x.Type})
	}
	runes := runeOffsets(t.Text)
	spans := map[int]Attribution{}
	for _, x := range t.Attributions {
		var one Attribution
		for role, to := range map[string]*[]text.Span{"source": &one.Source, "cue": &one.Cue, "content": &one.Content} {
			for _, s := range x.Spans[role] {
				if s[0] < 0 || s[1] < s[0] || s[1] >= len(runes) {
					return WhoArticle{}, fmt.Errorf("attribution %d: %s span %v is outside of the text", x.N, role, s)
				}
				*to = append(*to, text.Span{Start: runes[s[0]], End: runes[s[1]]})
			}
		}
		spans[x.N] = one
	}
	for _, x := range g.Attributions {
		one, ok := spans[x.N]
		if !ok {
			return WhoArticle{}, fmt.Errorf("attribution %d has no spans", x.N)
		}
		answers := -1
		if x.Answers != nil {
			answers = *x.Answers
		}
		a.Attributions = append(a.Attributions, WhoAttribution{
			Attribution: one, N: x.N, Speaker: x.Speaker, Mentions: x.Mentions, PartyType: x.PartyType, Named: x.Named, Anonymous: x.Anonymous,
			Position: x.Position, About: x.About, Kind: x.Kind, Via: x.Via, Occasion: x.Occasion, SaidOn: x.SaidOn, SaidOnText: x.SaidText,
			Prompt: x.Prompt, Answers: answers,
		})
	}
	return a, nil
}

func readJSON(fsys fs.FS, name string, to any) error {
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, to); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// nth returns where s stands in src for the n-th time, from 0; -1 if it does not. Places may overlap.
func nth(src, s string, n int) int {
	at := 0
	for {
		k := strings.Index(src[at:], s)
		if k < 0 || s == "" {
			return -1
		}
		if n == 0 {
			return at + k
		}
		n--
		at += k + 1
	}
}

// Outlet returns the outlet that the name of an article begins with, "" for one that is not known.
func Outlet(id string) string {
	prefix, _, _ := strings.Cut(id, "_")
	return map[string]string{
		"breitbart": "Breitbart", "huff-post": "The Huffington Post", "nyt": "The New York Times", "politico": "POLITICO", "usa-today": "USA TODAY",
		"wash-post": "The Washington Post", "west-journal": "Western Journalism",
	}[prefix]
}
