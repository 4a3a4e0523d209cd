// Package proof holds a whole store against its log: every entry in the tree, every byte that the log vouches for, and the store's own
// rules. It changes nothing and may run beside others.
package proof

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/hearsay-project/hearsay/internal/ledger"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Result is what was found.
type Result struct {
	Head     ledger.Head
	Reports  int
	Readings int
	Bytes    int64 // that were hashed
	Problems int
}

// Verify tells every problem to found. Earlier, when it is not the zero value, is a head that the log had once. Step, when it is not nil, is
// called for each report. Writers that come in between are no problem: what they add is left out or taken whole.
func Verify(ctx context.Context, st store.Store, earlier ledger.Head, found func(ledger.Problem), step func()) (Result, error) {
	v := verifier{}
	v.audit = ledger.NewAudit(func(p ledger.Problem) {
		v.Problems++
		found(p)
	})
	err := st.Snapshot(ctx, func(s store.Snapshot) error {
		if err := s.Log(ctx, v.entry); err != nil {
			return err
		}
		return s.Audit(ctx, func(a store.Audited) error {
			if step != nil {
				step()
			}
			v.report(a)
			return ctx.Err()
		})
	})
	if err != nil {
		return v.Result, err
	}
	if earlier.Size > 0 {
		v.audit.Grew(earlier)
	}
	v.Head = v.audit.Finish()
	return v.Result, st.Check(ctx, func(text string) { v.audit.Found(ledger.Problem{Subject: "store", Text: text}) })
}

type verifier struct {
	Result
	audit *ledger.Audit
}

func (v *verifier) entry(line []byte, hashes [][32]byte) error {
	stored := make([]tlog.Hash, len(hashes))
	for i, h := range hashes {
		stored[i] = h
	}
	v.audit.Entry(line, stored)
	return nil
}

func (v *verifier) report(a store.Audited) {
	subject := a.Report.String()
	if a.Tomb != "" {
		v.audit.Tombstone(subject, a.Tomb)
		return
	}
	v.Reports++
	held := ledger.Held{Subject: subject, Blob: v.hash(a.Raw, a.RawErr), Meta: a.Meta, Rows: a.Rows, Origins: a.Origins, Reviews: a.Reviews, Readings: map[string]string{}}
	for _, r := range a.Readings {
		v.Readings++
		held.Readings[r.Run] = v.hash(r.Line, r.Err)
	}
	v.audit.Report(held)
}

// hash returns the hash in hex, or words for what cannot be unpacked, which no log has.
func (v *verifier) hash(b []byte, err error) string {
	if err != nil {
		return fmt.Sprintf("unreadable (%v)", err)
	}
	v.Bytes += int64(len(b))
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
