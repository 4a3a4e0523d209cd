package api

import (
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// Paging is what every list takes.
type Paging struct {
	Limit  int    `query:"limit" default:"50" minimum:"1" maximum:"500" doc:"How many at most."`
	Cursor string `query:"cursor" maxLength:"64" doc:"Where to go on: the next of the page before."`
}

// FewPaging is Paging for lists of what is large.
type FewPaging struct {
	Limit  int    `query:"limit" default:"20" minimum:"1" maximum:"500" doc:"How many at most."`
	Cursor string `query:"cursor" maxLength:"64" doc:"Where to go on: the next of the page before."`
}

// List is one page of a list.
type List[T any] struct {
	Items []T     `json:"items" doc:"In order."`
	Next  *string `json:"next" doc:"The cursor of the next page; null when this is the last."`
}

// answered is what an operation answers with.
type answered[T any] struct{ Body T }

// at reads the place where a page begins: a number that means something to its list. Kind keeps the cursors of lists apart.
func (p Paging) at(kind string) (int64, error) {
	if p.Cursor == "" {
		return 0, nil
	}
	plain, err := base64.RawURLEncoding.DecodeString(p.Cursor)
	digits, ok := strings.CutPrefix(string(plain), kind+".")
	n, bad := strconv.ParseInt(digits, 10, 64)
	if err != nil || !ok || bad != nil {
		return 0, fmt.Errorf("%w: found the cursor %q, wanted the next of a page of this list", hearsay.ErrUsage, p.Cursor)
	}
	return n, nil
}

// from reads how many items come before a page.
func (p Paging) from(kind string) (int64, error) {
	n, err := p.at(kind)
	if err == nil && (n < 0 || n > 1<<40) {
		err = fmt.Errorf("%w: found the cursor %q, wanted the next of a page of this list", hearsay.ErrUsage, p.Cursor)
	}
	return n, err
}

func cursor(kind string, n int64) *string {
	s := base64.RawURLEncoding.EncodeToString(fmt.Appendf(nil, "%s.%d", kind, n))
	return &s
}

// cut takes one page out of a list that is there as a whole.
func cut[T any](p Paging, kind string, all []T) (page []T, next *string, err error) {
	from, err := p.at(kind)
	if err != nil {
		return nil, nil, err
	}
	if from < 0 || from > int64(len(all)) {
		from = int64(len(all)) // it has become shorter
	}
	page = all[from:min(len(all), int(from)+p.Limit)]
	if end := from + int64(len(page)); end < int64(len(all)) {
		next = cursor(kind, end)
	}
	return page, next, nil
}

// pageOf takes one page out of a list that begins at a place and may have one item more.
func pageOf[T any](p Paging, kind string, from int64, list []T) (page []T, next *string) {
	if len(list) <= p.Limit {
		return list, nil
	}
	return list[:p.Limit], cursor(kind, from+int64(p.Limit))
}

// items makes one of each of a list, which is never null.
func items[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, a := range in {
		out = append(out, f(a))
	}
	return out
}
