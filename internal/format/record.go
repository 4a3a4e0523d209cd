package format

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// RecordFormat names the format that [Record] writes.
const RecordFormat = "hearsay.record/1"

// Parts hand out the lists of a record, one after another and each once. After an error nothing more is asked.
type Parts struct {
	Reports    iter.Seq2[record.Report, error]
	Parties    iter.Seq2[identity.Party, error]
	Statements iter.Seq2[record.Statement, error]
	Claims     iter.Seq2[record.Claim, error]
	Families   iter.Seq2[record.Family, error]
	Revisions  iter.Seq2[record.Revision, error]
	Offers     iter.Seq2[record.Offer, error]
}

// Record writes a record that was read last by the engine e as one object of hearsay.record/1, one item of its lists on a line. Errors are
// those of w.
func Record(w io.Writer, e hearsay.Engine, r record.Record) error {
	return RecordOf(w, e, Parts{each(r.Reports), each(r.Parties), each(r.Statements), each(r.Claims), each(r.Families), each(r.Revisions), each(r.Offers)})
}

// each hands out a list that is there.
func each[T any](list []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range list {
			if !yield(x, nil) {
				return
			}
		}
	}
}

// RecordOf is Record for what is handed out piece by piece. Errors are those of w and of the parts; what was written before one is no whole object.
func RecordOf(w io.Writer, e hearsay.Engine, p Parts) error {
	o := &recordWriter{w: bufio.NewWriter(w)}
	head, err := encode(engine{e.Version, list(e.Models, toModel)})
	o.err = err
	o.write(fmt.Sprintf(`{"format":%q,"engine":%s`, RecordFormat, head))
	items(o, "reports", p.Reports, toRecordReport)
	items(o, "parties", p.Parties, toRecordParty)
	items(o, "statements", p.Statements, toRecordStatement)
	items(o, "claims", p.Claims, toRecordClaim)
	items(o, "families", p.Families, toRecordFamily)
	items(o, "revisions", p.Revisions, toRecordRevision)
	items(o, "quotation_checks", each([]int{}), func(int) int { return 0 })
	items(o, "offers", p.Offers, toRecordOffer)
	o.write("}\n")
	if o.err == nil {
		o.err = o.w.Flush()
	}
	return o.err
}

// The names of the formats of one party and one claim.
const (
	PartyFormat = "hearsay.party/1"
	ClaimFormat = "hearsay.claim/1"
)

// Party returns a party as hearsay.party/1: as hearsay.record/1 has it, with the name of the format.
func Party(p identity.Party) ([]byte, error) {
	return encode(struct {
		Format string `json:"format"`
		recordParty
	}{PartyFormat, toRecordParty(p)})
}

// Claim returns a claim as hearsay.claim/1: as hearsay.record/1 has it, with the name of the format, and without whom its origins are told, "" for as they are.
func Claim(c record.Claim, without string) ([]byte, error) {
	return encode(struct {
		Format string `json:"format"`
		recordClaim
		Without *string `json:"without"`
	}{ClaimFormat, toRecordClaim(c), opt(without)})
}

// The types of the JSON of one party and one claim, for whoever describes it or puts it into something larger.
type (
	// PartyJSON is a party of hearsay.record/1.
	PartyJSON = recordParty
	// ClaimJSON is a claim of hearsay.record/1.
	ClaimJSON = recordClaim
)

// PartyOf is a party as hearsay.record/1 has it.
func PartyOf(p identity.Party) PartyJSON { return toRecordParty(p) }

// ClaimOf is a claim as hearsay.record/1 has it.
func ClaimOf(c record.Claim) ClaimJSON { return toRecordClaim(c) }

type recordWriter struct {
	w   *bufio.Writer
	err error
}

func (o *recordWriter) write(s string) {
	if o.err == nil {
		_, o.err = o.w.WriteString(s)
	}
}

func items[A, B any](o *recordWriter, name string, in iter.Seq2[A, error], f func(A) B) {
	o.write(fmt.Sprintf(",\n%q:[", name))
	comma := ""
	if o.err == nil {
		for a, err := range in {
			var line []byte
			if err == nil {
				line, err = encode(f(a))
			}
			if o.err = errors.Join(o.err, err); o.err != nil {
				return
			}
			o.write(comma + "\n" + string(line))
			comma = ","
		}
	}
	o.write("]")
}

func toRecordReport(r record.Report) recordReport {
	rep := r.Reading.Report
	return recordReport{r.ID(), r.SHA256, printable(rep.Input), opt(rep.Outlet), opt(rep.URL), opt(rep.Published), fmt.Sprintf("a%d", r.Article), numbered("f", r.Family)}
}

func toRecordParty(p identity.Party) recordParty {
	return recordParty{
		*called("P", p.Number), printable(p.Name), opt(string(p.Type)), list(p.Aliases, printable),
		list(p.Members, toRecordMember),
		list(p.Joins, func(j identity.Join) recordJoin {
			return recordJoin{toRecordMember(j.A), toRecordMember(j.B), list(j.Why, printable)}
		}),
		list(p.Decided, toRecordDecision),
	}
}

func toRecordMember(m identity.Member) recordMember {
	return recordMember{fmt.Sprintf("r%d", m.Report), m.Party}
}

func toRecordStatement(s record.Statement) recordStatement {
	return recordStatement{
		s.String(), fmt.Sprintf("r%d", s.Report), called("P", s.Speaker), called("P", s.OnBehalfOf), s.Anonymous, list(s.Chain, partyID),
		s.Position, opt(s.Part), opt(s.Said), opt(s.Source), opt(s.Cue), list(s.Content, printable),
		list(s.Reviewed, func(d record.Reviewed) recordReviewed {
			return recordReviewed{d.Review, d.Verb, list(d.Fields, same), d.By, d.At}
		}),
	}
}

func toRecordClaim(c record.Claim) recordClaim {
	return recordClaim{
		*called("c", c.Number), printable(c.Title), c.TitleOf.String(), list(c.Statements, entry.Ref.String), list(c.Positions, toRecordPosition),
		recordOrigins{c.Origins.Min, c.Origins.Max, list(c.Origins.List, func(o record.Origin) recordOrigin {
			return recordOrigin{*numbered("o", o.Number), list(o.Chain, partyID), list(o.Statements, entry.Ref.String), opt(o.Kind), o.Counted}
		}), list(c.Origins.Folds, func(f record.Fold) recordFold {
			return recordFold{f.From.String(), f.To.String(), f.Why, list(f.Evidence, printable)}
		})},
		list(c.Why, printable),
		list(slices.Concat(c.Decided, c.Origins.Decided), toRecordDecision),
	}
}

func toRecordDecision(d entry.Decision) recordDecision {
	return recordDecision{d.Review, d.Verb, printable(d.By), d.At, opt(d.Note)}
}

func toRecordPosition(p record.Position) recordPosition {
	return recordPosition{called("P", p.Party), p.Position, opt(p.Part), opt(p.Day), p.Statement.String()}
}

func toRecordFamily(f record.Family) recordFamily {
	return recordFamily{
		*numbered("f", f.Number), fmt.Sprintf("r%d", f.Original), opt(f.Why), opt(f.Outside), list(f.Members, func(m record.Member) recordCopy {
			return recordCopy{fmt.Sprintf("r%d", m.Report), hundredths(m.Containment), m.Credited, opt(m.Why)}
		}),
	}
}

func toRecordRevision(r record.Revision) recordRevision {
	return recordRevision{
		fmt.Sprintf("a%d", r.Article), fmt.Sprintf("r%d", r.From), fmt.Sprintf("r%d", r.To), list(r.Changes, func(c record.Change) recordChange {
			return recordChange{c.Kind, opt(c.Before), opt(c.After), opt(c.Why)}
		}),
	}
}

func toRecordOffer(o record.Offer) recordOffer {
	prefix := map[string]string{"parties": "P", "claims": "c"}[o.What]
	if o.What == "reports" {
		return recordOffer{o.What, fmt.Sprintf("r%d", o.A), fmt.Sprintf("r%d", o.B), list(o.Why, printable)}
	}
	return recordOffer{o.What, record.Called(prefix, int(o.A)), record.Called(prefix, int(o.B)), list(o.Why, printable)}
}

func partyID(n int) string { return *called("P", n) }

// called returns the id of a party or a claim, nil for none.
func called(prefix string, n int) *string { return opt(record.Called(prefix, n)) }

// numbered returns an id, nil for number 0.
func numbered(prefix string, n int) *string {
	if n == 0 {
		return nil
	}
	return opt(fmt.Sprintf("%s%d", prefix, n))
}

// The types of the JSON. Their fields are in the order of the keys.
type (
	recordReport struct {
		ID        string  `json:"id"`
		SHA256    string  `json:"sha256"`
		Input     string  `json:"input"`
		Outlet    *string `json:"outlet"`
		URL       *string `json:"url"`
		Published *string `json:"published"`
		VersionOf string  `json:"version_of"`
		Family    *string `json:"family"`
	}
	recordParty struct {
		ID      string         `json:"id"`
		Name    string         `json:"name"`
		Type    *string        `json:"type"`
		Aliases []string       `json:"aliases"`
		Members []recordMember `json:"members"`
		Joins   []recordJoin   `json:"joins"`

		Reviewed []recordDecision `json:"reviewed"`
	}
	recordMember struct {
		Report string `json:"report"`
		Party  string `json:"party"`
	}
	recordJoin struct {
		A   recordMember `json:"a"`
		B   recordMember `json:"b"`
		Why []string     `json:"why"`
	}
	recordStatement struct {
		ID         string   `json:"id"`
		Report     string   `json:"report"`
		Speaker    *string  `json:"speaker"`
		OnBehalfOf *string  `json:"on_behalf_of"`
		Anonymous  bool     `json:"anonymous"`
		Chain      []string `json:"chain"`
		Position   string   `json:"position"`
		Part       *string  `json:"part"`
		Said       *string  `json:"said"`
		Source     *string  `json:"source"`
		Cue        *string  `json:"cue"`
		Content    []string `json:"content"`

		Reviewed []recordReviewed `json:"reviewed"`
	}
	recordReviewed struct {
		Review string   `json:"review"`
		Verb   string   `json:"verb"`
		Fields []string `json:"fields"`
		By     string   `json:"by"`
		At     string   `json:"at"`
	}
	recordClaim struct {
		ID         string           `json:"id"`
		Title      string           `json:"title"`
		TitleOf    string           `json:"title_of"`
		Statements []string         `json:"statements"`
		Positions  []recordPosition `json:"positions"`
		Origins    recordOrigins    `json:"origins"`
		Why        []string         `json:"why"`

		Reviewed []recordDecision `json:"reviewed"`
	}
	recordDecision struct {
		Review string  `json:"review"`
		Verb   string  `json:"verb"`
		By     string  `json:"by"`
		At     string  `json:"at"`
		Note   *string `json:"note"`
	}
	recordPosition struct {
		Party     *string `json:"party"`
		Position  string  `json:"position"`
		Part      *string `json:"part"`
		Date      *string `json:"date"`
		Statement string  `json:"statement"`
	}
	recordOrigins struct {
		Min   int            `json:"min"`
		Max   int            `json:"max"`
		List  []recordOrigin `json:"list"`
		Folds []recordFold   `json:"folds"`
	}
	recordOrigin struct {
		ID         string   `json:"id"`
		Chain      []string `json:"chain"`
		Statements []string `json:"statements"`
		Kind       *string  `json:"kind"`
		Counted    bool     `json:"counted"`
	}
	recordFold struct {
		From     string   `json:"from"`
		To       string   `json:"to"`
		Why      string   `json:"why"`
		Evidence []string `json:"evidence"`
	}
	recordFamily struct {
		ID       string       `json:"id"`
		Original string       `json:"original"`
		Why      *string      `json:"why"`
		Outside  *string      `json:"outside"`
		Reports  []recordCopy `json:"reports"`
	}
	recordCopy struct {
		Report      string     `json:"report"`
		Containment hundredths `json:"containment"`
		Credited    bool       `json:"credited"`
		Why         *string    `json:"why"`
	}
	recordRevision struct {
		Article string         `json:"article"`
		From    string         `json:"from"`
		To      string         `json:"to"`
		Changes []recordChange `json:"changes"`
	}
	recordChange struct {
		Kind   string  `json:"kind"`
		Before *string `json:"before"`
		After  *string `json:"after"`
		Why    *string `json:"why"`
	}
	recordOffer struct {
		What string   `json:"what"`
		A    string   `json:"a"`
		B    string   `json:"b"`
		Why  []string `json:"why"`
	}
)
