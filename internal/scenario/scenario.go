// Package scenario reads the invented stories that the record is measured and learnt with, as a record would take them in.
package scenario

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Read reads the reports of a rendering and numbers them as hearsay add would. It returns the name of the file of each report too. Copies and
// renderings of what came before are left out.
func Read(ctx context.Context, e *engine.Engine, r corpus.Rendering) ([]entry.Report, map[int64]string, error) {
	files := map[int64]string{}
	var reports []entry.Report
	var n numberer
	for i, f := range r.Reports {
		var meta hearsay.Metadata
		if f.Sidecar != nil {
			var err error
			if meta, err = plain.ParseSidecar(f.Sidecar); err != nil {
				return nil, nil, fmt.Errorf("%s: %w", f.Path, err)
			}
		}
		rd, err := e.Read(ctx, engine.Input{Name: f.Path, Data: f.Data, Sidecar: meta})
		if err != nil {
			return nil, nil, err
		}
		article, version, kept := n.place(int64(i+1), r.Form, f.Data, rd)
		if !kept {
			continue
		}
		sum := sha256.Sum256(f.Data)
		files[int64(i+1)] = f.File
		reports = append(reports, entry.Report{Number: int64(i + 1), Article: article, Version: version, SHA256: hex.EncodeToString(sum[:]), Reading: rd})
	}
	return reports, files, nil
}

// numberer numbers articles and versions by the rules that every store shares.
type numberer struct {
	articles []string
	siblings map[int64][]store.Sibling
}

// place returns the article and the version of a report, and whether it is neither a copy nor a rendering of one before it.
func (n *numberer) place(id int64, form string, data []byte, rd hearsay.Reading) (article int64, version int, kept bool) {
	if n.siblings == nil {
		n.siblings = map[int64][]store.Sibling{}
	}
	sum, words := sha256.Sum256(data), sha256.Sum256([]byte(rd.Text))
	s := store.Sibling{
		Report: store.ReportID(id), SHA256: hex.EncodeToString(sum[:]), TextSHA256: hex.EncodeToString(words[:]), Form: form,
		Published: rd.Report.Published, Modified: rd.Report.Modified,
	}
	article = n.article(store.Address(rd.Report.URL))
	what, _ := store.Decide(s, n.siblings[article])
	if what == store.Copy || what == store.Rendering {
		return article, 0, false
	}
	s.Version = len(n.siblings[article]) + 1
	n.siblings[article] = append(n.siblings[article], s)
	return article, s.Version, true
}

func (n *numberer) article(address string) int64 {
	for i, a := range n.articles {
		if address != "" && a == address {
			return int64(i + 1)
		}
	}
	n.articles = append(n.articles, address)
	return int64(len(n.articles))
}
