package models

import (
	"embed"
	"io/fs"
)

//go:embed data
var data embed.FS

// Embedded returns the models that the binary carries.
func Embedded() fs.FS {
	sub, err := fs.Sub(data, "data")
	if err != nil {
		return data // cannot happen: the folder is embedded
	}
	return sub
}
