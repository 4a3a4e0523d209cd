package record

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// Parties and claims are called after their first member, the one of the report with the lowest number: P3.2 is the party of which party p2 of
// report r3 is the first, c3.4 the claim of which statement r3/s4 is. So they are called the same as long as that one is of them, whatever
// else is added. The number that stands for such a name is that of the report with that of the member behind it.
const (
	memberBits = 17
	memberMask = 1<<memberBits - 1
)

// ClaimNumber returns the number of the claim that is called after a statement.
func ClaimNumber(first entry.Ref) int { return int(first.Report)<<memberBits | first.Number&memberMask }

// PartyNumber returns the number of the party that is called after a party of a report.
func PartyNumber(first identity.Member) int {
	n, err := strconv.Atoi(strings.TrimPrefix(first.Party, "p"))
	if err != nil || n < 1 || n > memberMask {
		n = memberMask // of a reading that numbers its parties otherwise
	}
	return int(first.Report)<<memberBits | n
}

// MemberOf returns the party of a report that a party is called after.
func MemberOf(party int) identity.Member {
	return identity.Member{Report: int64(party >> memberBits), Party: "p" + strconv.Itoa(party&memberMask)}
}

// StatementOf returns the statement that a claim is called after.
func StatementOf(claim int) entry.Ref {
	return entry.Ref{Report: int64(claim >> memberBits), Number: claim & memberMask}
}

// Called is the name of a party or a claim for people: P3.2, c3.4. Number 0 has none, and a number of no report is told as it is.
func Called(prefix string, n int) string {
	switch {
	case n == 0:
		return ""
	case n <= memberMask:
		return prefix + strconv.Itoa(n)
	}
	return fmt.Sprintf("%s%d.%d", prefix, n>>memberBits, n&memberMask)
}

// ParseCalled reads what [Called] wrote.
func ParseCalled(prefix, s string) (int, bool) {
	rest, ok := strings.CutPrefix(s, prefix)
	report, member, dotted := strings.Cut(rest, ".")
	r, errR := strconv.Atoi(report)
	m, errM := strconv.Atoi(member)
	if !ok || !dotted || errR != nil || errM != nil || r < 1 || m < 1 || m > memberMask || Called(prefix, r<<memberBits|m) != s {
		return 0, false
	}
	return r<<memberBits | m, true
}
