package web

import (
	"context"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/store"
)

// toldTime is a time that a statement tells of, with the words for what was then.
type toldTime struct {
	store.Statement
	period
	value string // 2031-03-04
	mod   string // BEFORE ...
	words string
}

// timesTold returns the times that statements tell of, the earliest first. The readings of their reports are looked at, each once.
func (s *site) timesTold(ctx context.Context, list []store.Statement) ([]toldTime, error) {
	of := map[store.ReportID][]store.Statement{}
	var order []store.ReportID
	for _, st := range list {
		if of[st.Report] == nil {
			order = append(order, st.Report)
		}
		of[st.Report] = append(of[st.Report], st)
	}
	var out []toldTime
	for _, id := range order {
		line, err := s.bench.Store.Reading(ctx, id, 0)
		if err != nil {
			return nil, err
		}
		text, times, dates, err := format.ParseTimes(line)
		if err != nil {
			return nil, err
		}
		out = append(out, timesIn(text, times, dates, of[id])...)
	}
	slices.SortStableFunc(out, func(a, b toldTime) int {
		if d := a.from.Compare(b.from); d != 0 {
			return d
		}
		return a.to.Compare(b.to)
	})
	return out, nil
}

// timesIn returns the times of one report that stand in the content of some of its statements: each with the words of the event that it dates, otherwise
// with its own.
func timesIn(text string, times []hearsay.Time, dates []hearsay.Date, list []store.Statement) []toldTime {
	var out []toldTime
	for _, t := range times {
		p, ok := periodOfTime(t, times)
		st := around(list, t.Span)
		if !ok || st == nil {
			continue
		}
		words := t.In(text)
		for _, d := range dates {
			if d.Time == t.ID {
				words = d.In(text)
			}
		}
		out = append(out, toldTime{Statement: *st, period: p, value: t.Value, mod: t.Mod, words: shorten(one(words), contentLength)})
	}
	return out
}

// periodOfTime is the days of a time; of a duration with a beginning and an end, all between them.
func periodOfTime(t hearsay.Time, all []hearsay.Time) (period, bool) {
	if t.Type != "DURATION" {
		return periodOf(t.Value, t.Mod)
	}
	var from, to period
	var begins, ends bool
	for _, x := range all {
		switch x.ID {
		case t.Begin:
			from, begins = periodOf(x.Value, x.Mod)
		case t.EndPoint:
			to, ends = periodOf(x.Value, x.Mod)
		}
	}
	if !begins || !ends || to.to.Before(from.from) {
		return period{}, false
	}
	return period{from.from, to.to, from.before, to.after}, true
}

// around returns the statement whose content holds a place most closely, nil when none does.
func around(list []store.Statement, at hearsay.Span) *store.Statement {
	var found *store.Statement
	least := 0
	for i, st := range list {
		for _, c := range st.Content.Spans {
			if c.Contains(at) && (found == nil || c.Len() < least) {
				found, least = &list[i], c.Len()
			}
		}
	}
	return found
}

// periodWords tells a period: the day, or how much is known of it.
func (t toldTime) periodWords() string {
	words := t.value
	day, hour, timed := strings.Cut(words, "T")
	switch {
	case words == "" || words[0] == 'P' || strings.Contains(words, "-W"): // a duration has no value that tells when, and nobody counts weeks
		words = t.from.Format(hearsay.DateLayout) + " to " + t.to.Format(hearsay.DateLayout)
	case timed:
		words = day + ", " + first(map[string]string{"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "by day"}[hour], hour)
	}
	switch t.mod {
	case "START":
		return "early " + words
	case "MID":
		return "mid " + words
	case "END":
		return "late " + words
	case "APPROX":
		return "about " + words
	}
	switch {
	case t.before && t.after:
		return "about " + words
	case t.before:
		return words + " or before"
	case t.after:
		return words + " or after"
	}
	return words
}
