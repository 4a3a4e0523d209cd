package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
	"github.com/hearsay-project/hearsay/internal/ingest/table"
	"github.com/hearsay-project/hearsay/internal/service"
)

// columns reads --map.
func columns(s string) (table.Map, error) {
	if s == "" {
		return nil, nil
	}
	m, err := table.ParseMap(s)
	if err != nil {
		return nil, fmt.Errorf("--map: %w", err)
	}
	return m, nil
}

// bundles is a source of inputs with what is in archives and tables. One says that something is told that is true of one report only. Without stdin
// standard input is one report.
func bundles(inputs []service.Input, limit size, columnMap string, one bool, stdin io.Reader) (*service.Bundles, error) {
	m, err := columns(columnMap)
	if err != nil {
		return nil, err
	}
	return service.Open(inputs, service.BundleOptions{MaxBytes: int(limit), Map: m, One: one, Stdin: stdin}), nil
}

// tellable checks what --published and --map tell of reports.
func tellable(published, columnMap string) error {
	if published != "" {
		if _, _, err := plain.ParseDate(published); err != nil {
			return fmt.Errorf("--published: %w", err)
		}
	}
	_, err := columns(columnMap)
	return err
}

// tellsOfOne refuses flags that can only be true of one report where there are several.
func tellsOfOne(inputs []service.Input, url, headline string) error {
	if (len(inputs) > 1 || service.HoldMany(inputs)) && (url != "" || headline != "") {
		return fmt.Errorf("%w: --url and --headline describe one report, and here are %s", hearsay.ErrUsage, howMany(inputs))
	}
	return nil
}

// howMany is the number of inputs, in words when it is not known.
func howMany(inputs []service.Input) string {
	if service.HoldMany(inputs) {
		return "many"
	}
	return strconv.Itoa(len(inputs))
}

// ofMany is a number of the inputs, and how many there are when that is known.
func ofMany(n int, inputs []service.Input) string {
	if service.HoldMany(inputs) || n > len(inputs) { // what is piped in may hold many
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%d of %d", n, len(inputs))
}

// barLength is the length of a bar for inputs. What is piped in may be an archive; who types would write into the bar.
func barLength(inputs []service.Input, typed bool) int {
	piped := slices.ContainsFunc(inputs, func(in service.Input) bool { return in.Name == service.Stdin && in.Err == nil })
	if service.HoldMany(inputs) || piped && !typed {
		return unknown
	}
	return len(inputs)
}

// tellOpened tells on standard error what was in archives, tables and folders: what was passed over, and which columns were taken for what.
func (p process) tellOpened(src *service.Bundles, paths []string) {
	for _, o := range append(src.Opened(), service.PassedOver(paths)...) {
		if o.Reports > 0 || len(o.Skipped) > 0 { // else an error tells why not
			p.complain("%s", openedText(o))
		}
	}
}

func openedText(o service.Opened) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", o.Name, plural(o.Reports, "report"))
	for i, c := range o.Skipped {
		fmt.Fprintf(&b, "%s%d %s", separated(i, "; passed over: "), c.N, c.Reason)
	}
	for i, u := range o.Uses {
		fmt.Fprintf(&b, "%s%s=%s", separated(i, "; columns: "), u.Field, u.Column)
		if u.Rows != o.Reports {
			fmt.Fprintf(&b, " (%d of %d)", u.Rows, o.Reports)
		}
	}
	return b.String()
}

func separated(i int, before string) string {
	if i == 0 {
		return before
	}
	return ", "
}
