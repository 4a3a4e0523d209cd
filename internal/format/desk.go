package format

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/desk"
)

// DeskFormat names the format that [Desk] writes.
const DeskFormat = "hearsay.desk/1"

// Desk returns what rules found in r as one line of hearsay.desk/1, without a newline. It fails where [Reading] does.
func Desk(r hearsay.Reading, rules desk.Rules, found []desk.Finding) ([]byte, error) {
	if err := check(r); err != nil {
		return nil, err
	}
	return encode(findings{
		Format:   DeskFormat,
		Engine:   engine{Version: r.Engine.Version, Models: list(r.Engine.Models, toModel)},
		Report:   deskReport{r.Report.ID, printable(r.Report.Input)},
		Rules:    deskRules{opt(rules.Name), list(rules.Rules, func(r desk.Rule) string { return r.ID })},
		Findings: list(found, toFinding),
	})
}

func toFinding(f desk.Finding) finding {
	return finding{
		Rule: f.Rule, Message: f.Message, Spans: list(f.Spans, toSpan), Statements: list(f.Statements, same), Party: opt(f.Party),
		Counts: list(f.Counts, func(c desk.Count) count { return count(c) }),
	}
}

// The types of the JSON. Their fields are in the order of the keys.
type (
	findings struct {
		Format   string     `json:"format"`
		Engine   engine     `json:"engine"`
		Report   deskReport `json:"report"`
		Rules    deskRules  `json:"rules"`
		Findings []finding  `json:"findings"`
	}
	deskReport struct {
		ID    string `json:"id"`
		Input string `json:"input"`
	}
	deskRules struct {
		Name *string  `json:"name"`
		IDs  []string `json:"ids"`
	}
	finding struct {
		Rule       string   `json:"rule"`
		Message    string   `json:"message"`
		Spans      []span   `json:"spans"`
		Statements []string `json:"statements"`
		Party      *string  `json:"party"`
		Counts     []count  `json:"counts"`
	}
	count struct {
		Word string `json:"word"`
		N    int    `json:"count"`
	}
)
