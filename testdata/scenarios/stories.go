// Package scenarios embeds the stories of this folder for hearsay demo and for tests.
package scenarios

import "embed"

// Files are the reports of each story as plain text, with their sidecars: ferry/txt/01.txt.
//
//go:embed */txt
var Files embed.FS
