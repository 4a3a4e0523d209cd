package service

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// counts counts statements by position. The zero value has none.
type counts struct {
	of map[string]store.PositionCount
}

// add adds what is counted of one position.
func (c *counts) add(x store.PositionCount) {
	if c.of == nil {
		c.of = map[string]store.PositionCount{}
	}
	sum := c.of[x.Position]
	sum.Position, sum.Statements, sum.Last = x.Position, sum.Statements+x.Statements, max(sum.Last, x.Last)
	if sum.First == "" || x.First != "" && x.First < sum.First {
		sum.First = x.First
	}
	c.of[x.Position] = sum
}

func (c *counts) addAll(list []store.PositionCount) {
	for _, x := range list {
		c.add(x)
	}
}

// list returns what was counted, in the order of hearsay.Positions.
func (c *counts) list() []store.PositionCount {
	var out []store.PositionCount
	for _, x := range c.of {
		out = append(out, x)
	}
	order := hearsay.Positions()
	slices.SortFunc(out, func(a, b store.PositionCount) int {
		return cmp.Or(slices.Index(order, hearsay.Position(a.Position))-slices.Index(order, hearsay.Position(b.Position)), strings.Compare(a.Position, b.Position))
	})
	return out
}
