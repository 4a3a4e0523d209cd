package record

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/stories"
)

// Digest is what must be known of a report to tell which others it is linked to.
type Digest struct {
	Report, Article int64
	Words           stories.Signature
	Shingles        copies.Shingles
}

// Digest makes the digest of a report. Of its reading it needs the text and the blocks, and when it was published.
func (b *Builder) Digest(r *entry.Report) Digest {
	var cut copies.Cutter
	t := copies.Of(r)
	return Digest{Report: r.Number, Article: r.Article, Words: b.signer.Sign(&r.Reading), Shingles: cut.Shingles(t.Source, t.Body)}
}

// Link tells how two reports are linked.
type Link struct {
	A, B     int64
	Kin      bool // they share text
	Strength int  // of a link between reports of one story, in thousandths; 0 for none
}

// Linked tells whether two reports are linked. That depends on nothing but the two.
func Linked(a, b *Digest) (Link, bool) {
	l := Link{A: a.Report, B: b.Report}
	if a.Article == b.Article && a.Article != 0 {
		l.Strength = stories.Together
		return l, true
	}
	l.Strength = stories.Strength(&a.Words, &b.Words)
	l.Kin = stories.Close(a.Words.Day, b.Words.Day) && copies.Kin(a.Shingles, b.Shingles)
	return l, l.Kin || l.Strength > 0
}

// Split divides reports that links hold together, and none of which is linked to another, into stories. Reports of one family stay together, as
// do versions of one article and statements that people decided on together.
func Split(reports []int64, links []Link, families []Family, rulings Rulings) [][]int64 {
	var list []stories.Link
	for _, l := range links {
		if l.Strength > 0 {
			list = append(list, stories.Link{A: l.A, B: l.B, Strength: l.Strength})
		}
	}
	for _, f := range families {
		for _, m := range f.Members {
			list = append(list, stories.Link{A: f.Original, B: m.Report, Strength: stories.Together})
		}
	}
	for _, l := range rulings.Links() {
		list = append(list, stories.Link{A: l.A, B: l.B, Strength: stories.Together})
	}
	return stories.Split(reports, list)
}

// Kin divides reports into those that share text with one another, in order of their numbers. One alone is not told.
func Kin(reports []int64, links []Link) [][]int64 {
	var list []stories.Link
	for _, l := range links {
		if l.Kin {
			list = append(list, stories.Link{A: l.A, B: l.B})
		}
	}
	var out [][]int64
	for _, c := range stories.Components(reports, list) {
		if len(c) > 1 {
			out = append(out, c)
		}
	}
	return out
}

// Links are between the reports of statements that people decided on together, which are of one story therefore. What they decided on parties holds across
// stories.
func (r Rulings) Links() []Link {
	var out []Link
	link := func(a, b int64) {
		if a != b {
			out = append(out, Link{A: a, B: b, Strength: stories.Together})
		}
	}
	for _, x := range r.Claims {
		for _, b := range x.B {
			link(x.A.Report, b.Report)
		}
	}
	for _, x := range r.Origins {
		link(x.A.Report, x.B.Report)
	}
	return out
}

// Of returns the rulings on some reports.
func (r Rulings) Of(reports map[int64]bool) Rulings {
	var out Rulings
	for _, x := range r.Parties {
		if reports[x.A.Report] || slices.ContainsFunc(x.B, func(m identity.Member) bool { return reports[m.Report] }) {
			out.Parties = append(out.Parties, x)
		}
	}
	for _, x := range r.Claims {
		if reports[x.A.Report] {
			out.Claims = append(out.Claims, x)
		}
	}
	for _, x := range r.Origins {
		if reports[x.A.Report] {
			out.Origins = append(out.Origins, x)
		}
	}
	return out
}
