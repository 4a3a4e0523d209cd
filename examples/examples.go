// Package examples embeds the reports of this folder for hearsay demo.
package examples

import "embed"

// Files are the reports with their sidecars.
//
//go:embed *.txt *.html *.json
var Files embed.FS
