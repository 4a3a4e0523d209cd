// Package scenarios embeds stories of this folder for hearsay demo and for tests.
package scenarios

import "embed"

// Files are the reports of three of the stories as plain text, with their sidecars: ferry/txt/01.txt. The others are for measuring alone.
//
//go:embed drone/txt ferry/txt match/txt
var Files embed.FS
