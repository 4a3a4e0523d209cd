package answer

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/picture"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Picture lays out on what a claim rests. Link tells where the box of a statement's report leads, and that of an origin by its number; nil for nowhere.
func (a *Across) Picture(c record.Claim, statement func(entry.Ref) string, origin func(int) string) picture.Picture {
	var paths []picture.Path
	for _, o := range c.Origins.List {
		for _, ref := range o.Statements {
			p := a.way(o, ref)
			if statement != nil {
				p.Report.Link = statement(ref)
			}
			if origin != nil {
				p.Origin.Link = origin(o.Number)
			}
			paths = append(paths, p)
		}
	}
	return picture.Draw(paths)
}

// way is the way of one statement to its origin.
func (a *Across) way(o record.Origin, ref entry.Ref) picture.Path {
	row := a.Row(ref)
	id := store.ReportID(ref.Report).String()
	p := picture.Path{
		Report: picture.Label{Key: id, Above: first(first(row.Outlet, row.Wire), path.Base(strings.ReplaceAll(row.Input, "\\", "/"))), Below: id, Full: row.Headline},
		Text:   picture.Label{Key: id, Above: "own text", Below: "of " + id, Full: "only " + id + " has this text"},
	}
	if day := date(row.Published); day != "" {
		p.Report.Below += " · " + day
	}
	for _, f := range a.Families {
		if f.Original == ref.Report || slices.ContainsFunc(f.Members, func(m record.Member) bool { return m.Report == ref.Report }) {
			n := len(f.Members) + 1
			p.Text = picture.Label{Key: fmt.Sprintf("f%d", f.Number), Above: fmt.Sprintf("one text, family f%d", f.Number), Below: plural(n, "report") + " share it", Full: f.Why}
		}
	}
	var names []string
	for _, n := range a.chainOf(ref) {
		names = append(names, a.Called(n))
	}
	if via := strings.Join(names, ", "); via != "" {
		p.Via = picture.Label{Key: via, Above: via, Below: "passes it on", Full: via}
	}
	source := "speaker not given"
	if len(o.Chain) > 0 {
		source = a.Called(o.Chain[len(o.Chain)-1])
	}
	p.Origin = picture.Label{Key: fmt.Sprint(o.Number), Above: source, Below: fmt.Sprintf("origin o%d", o.Number), Full: source}
	if o.Counted {
		p.Origin.Below += ", counted"
	}
	return p
}

// chainOf is through whom a statement came.
func (a *Across) chainOf(ref entry.Ref) []int {
	for i := range a.Statements {
		if a.Statements[i].Ref == ref {
			return a.Statements[i].Chain
		}
	}
	return nil
}
