// Package page makes HTML pages of readings: one page for a report, on which every statement lights its words, and an
// index of several.
//
// A page is one file that asks for nothing else, and its content security policy forbids it to: style and script are
// inline and known by their hash. It can be read, printed and linked into without script, which only adds lighting and
// stepping. All words of the text are there, in their order; nothing in a text can become markup. Every marked word
// carries the byte range of the raw input that it comes from.
package page

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
	"sync"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/picture"
	"github.com/hearsay-project/hearsay/internal/sentence"
)

// Options say how pages are made. The zero value works.
type Options struct {
	Version string // of the program, told in the page; may be empty
	All     bool   // show statements of low confidence among the others
	Hidden  []int  // indices of statements that are not shown, and not marked
}

// Report returns the page of r. It fails only when memory does or this package is wrong.
func Report(r hearsay.Reading, o Options) ([]byte, error) {
	return render("report.tmpl", viewOf(r, o))
}

// Text is the text of a report as HTML, for pages of others: an h1 where the headline is, and paragraphs, with the words of statements marked as on
// a page of a report. A mark leads to the element with the id of its statement, and Script lights it.
type Text struct {
	HTML    template.HTML
	Headed  bool              // there is an h1
	Title   string            // the headline, or the name of the input where there is none
	Anchors map[string]string // from ids of statements, and of q1 for open quotations and n1 for notes, to the id of their words
}

// TextOf returns the text of r.
func TextOf(r hearsay.Reading, o Options) (Text, error) {
	var v view
	items := itemsOf(r, sentence.New(r, o.All, o.Hidden...))
	g := newSegmenter(r, items)
	v.paragraphs(r, g)
	var out bytes.Buffer
	if err := templates().ExecuteTemplate(&out, "paragraphs", v.Paragraphs); err != nil {
		return Text{}, fmt.Errorf("make the HTML of a text: %w", err)
	}
	t := Text{HTML: template.HTML(out.String()), Headed: v.Headed, Title: title(r), Anchors: map[string]string{}} //nolint:gosec // made by our template, which escapes
	for i, name := range g.names {
		t.Anchors[items[i].id] = name
	}
	return t, nil
}

// Script returns the script that lights words and steps through statements.
func Script() string { return file("page.js") }

// Row is a report in an index.
type Row struct {
	Page       string // address of its page, relative to the index
	Title      string
	Input      string
	Outlet     string
	Published  string
	Statements int // that are not doubtful
	Doubtful   int // statements of low confidence
	Open       int // quotations that nobody was found for, or never closed
}

// RowOf returns the row of r, whose page is at the address page.
func RowOf(r hearsay.Reading, page string) Row {
	row := Row{
		Page: page, Title: title(r), Input: r.Report.Input, Outlet: outlet(r.Report), Published: when(r.Report.Published),
		Open: len(sentence.Open(r)),
	}
	for _, s := range r.Statements {
		if s.Confidence.Span < hearsay.DoubtfulBelow {
			row.Doubtful++
		} else {
			row.Statements++
		}
	}
	return row
}

// Failure is a report that could not be read.
type Failure struct{ Input, Reason string }

// Index returns the page that lists reports and what could not be read, in the order given.
func Index(rows []Row, failures []Failure, o Options) ([]byte, error) {
	var v indexView
	v.Rows, v.Failures, v.Generator = rows, failures, generator(o)
	v.Assets = assets()
	for _, r := range rows {
		v.Statements += r.Statements
		v.Open += r.Open
	}
	return render("index.tmpl", v)
}

type indexView struct {
	Assets
	Generator        string
	Rows             []Row
	Failures         []Failure
	Statements, Open int
}

// HeadBytes is how many bytes of a file [Made] wants to see.
const HeadBytes = 256

// beginning is how every page begins, as the templates have it.
const beginning = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="hearsay`

// Made reports whether a file that begins with head is a page made by this package, and so may be made anew.
func Made(head []byte) bool { return bytes.HasPrefix(head, []byte(beginning)) }

func generator(o Options) string { return strings.TrimSpace("hearsay " + o.Version) }

// Assets are style and script with the policy that allows these and nothing else.
type Assets struct {
	Style  template.CSS
	Script template.JS
	Policy string // of report pages
	Quiet  string // of pages without script
}

//go:embed report.tmpl index.tmpl claim.tmpl page.css page.js
var files embed.FS

// templates parses the templates, once, when the first page is made.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{"counted": counted, "anchor": Anchor, "add": func(a, b int) int { return a + b },
		"does": does, "boxWidth": func() int { return picture.BoxWidth }, "boxHeight": func() int { return picture.BoxHeight }}).ParseFS(files, "*.tmpl"))
})

var assets = sync.OnceValue(func() Assets {
	style, script := file("page.css"), file("page.js")
	quiet := "default-src 'none'; style-src " + hash(style) + "; base-uri 'none'; form-action 'none'"
	return Assets{
		Style:  template.CSS(style), //nolint:gosec // our own file
		Script: template.JS(script), //nolint:gosec // our own file
		Policy: quiet + "; script-src " + hash(script),
		Quiet:  quiet,
	}
})

// file returns an embedded file with the line ends that browsers take the hash of.
func file(name string) string {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(err) // it is embedded
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

// hash is the source expression of a content security policy for an inline text.
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func render(name string, view any) ([]byte, error) {
	var out bytes.Buffer
	if err := templates().ExecuteTemplate(&out, name, view); err != nil {
		return nil, fmt.Errorf("make an HTML page: %w", err)
	}
	return out.Bytes(), nil
}

// does tells a position.
func does(position string) string {
	if position == "no_response" {
		return "gives no response"
	}
	return position
}

func counted(n int, noun string) string { return fmt.Sprintf("%d %s", n, plural(n, noun)) }
