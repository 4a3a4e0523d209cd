package service

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
)

// The types of what is kept as JSON; a store is asked for nothing in them. There are some fifty names in a report, so what stands beside them in the
// store, and what is nothing, is left out.
type (
	nameBody struct {
		Known   *knownBody        `json:"k,omitempty"`
		Members []identity.Member `json:"m,omitempty"` // none when it is only the one that it is called after
		Joins   []identity.Join   `json:"j,omitempty"`
		Decided []entry.Decision  `json:"d,omitempty"`
	}
	knownBody struct {
		Since   string `json:"s"`
		Core    string `json:"c"`           // one word after another
		Flags   string `json:"f,omitempty"` // c country, p person, b body
		Title   string `json:"t,omitempty"`
		Middle  string `json:"m,omitempty"`
		Suffix  string `json:"x,omitempty"`
		Born    int    `json:"y,omitempty"`
		Roles   string `json:"r,omitempty"` // one after another
		Company string `json:"w,omitempty"` // one after another, with | between
	}
	partyBody struct {
		Decided []entry.Decision `json:"d,omitempty"`
	}
	joinedBody struct { // none when it is of one story only
		Same  []int           `json:"s,omitempty"`
		Joins []identity.Join `json:"j,omitempty"` // between those of stories
	}
	claimBody struct {
		record.Claim
		Chains map[int][]int `json:",omitempty"` // of its statements, by their places
	}
	offerBody struct {
		Why []string `json:"w"`
		Tie string   `json:"t,omitempty"`
	}
	storyBody struct {
		Became map[string]entry.Outcome `json:",omitempty"`
	}
)

func encode(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // what is kept has no channels and no functions
	}
	return b
}

func decode(b []byte, v any) error {
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%w: what shows across reports: %w", hearsay.ErrDamaged, err)
	}
	return nil
}

// nameOf is what is kept of a party of a story besides what is shown of it.
func nameOf(p identity.Party, known *identity.Known) nameBody {
	b := nameBody{Joins: p.Joins, Decided: p.Decided}
	if len(p.Members) != 1 || p.Members[0] != record.MemberOf(p.Number) {
		b.Members = p.Members
	}
	if k := known; k != nil {
		b.Known = &knownBody{Since: k.Since, Core: strings.Join(k.Core, " "), Title: k.Title, Middle: k.Middle, Suffix: k.Suffix, Born: k.Born,
			Roles: strings.Join(k.Roles, " "), Company: strings.Join(k.Company, "|")}
		for _, f := range []struct {
			is   bool
			flag string
		}{{k.Country, "c"}, {k.Person, "p"}, {k.Body, "b"}} {
			if f.is {
				b.Known.Flags += f.flag
			}
		}
	}
	return b
}

// partyOf makes a party of a story again.
func partyOf(n store.KeptName) (identity.Party, nameBody, error) {
	p, err := Brief(n.Shown)
	if err != nil {
		return p, nameBody{}, err
	}
	var b nameBody
	if err := decode(n.Body, &b); err != nil {
		return p, b, err
	}
	p.Members, p.Joins, p.Decided = b.Members, b.Joins, b.Decided
	if len(p.Members) == 0 {
		p.Members = []identity.Member{record.MemberOf(p.Number)}
	}
	return p, b, nil
}

// encoded is nothing for what says nothing, as most do.
func (b partyBody) encoded() []byte {
	if len(b.Decided) == 0 {
		return nil
	}
	return encode(b)
}

// knownOf makes again what is known of a party of a story, and returns what people decided on it.
func knownOf(n store.KeptName) (identity.Known, []entry.Decision, error) {
	p, b, err := partyOf(n)
	if err != nil || b.Known == nil {
		return identity.Known{}, nil, err
	}
	x := b.Known
	k := identity.Known{
		Party: record.MemberOf(p.Number), Since: x.Since, Story: n.Story, Name: p.Name, Type: p.Type, Count: len(p.Members), Aliases: identity.FewNames(p.Aliases),
		Core: strings.Fields(x.Core), Country: strings.Contains(x.Flags, "c"), Person: strings.Contains(x.Flags, "p"), Body: strings.Contains(x.Flags, "b"),
		Title: x.Title, Middle: x.Middle, Suffix: x.Suffix, Born: x.Born, Roles: strings.Fields(x.Roles),
	}
	if x.Company != "" {
		k.Company = strings.Split(x.Company, "|")
	}
	for _, m := range p.Members { // of a reading that numbers its parties otherwise
		if record.PartyNumber(m) == p.Number {
			k.Party = m
			break
		}
	}
	return k, b.Decided, nil
}
