package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// makeBundle is the command bundle: "bundle zip|tgz|jsonl FILE MEMBER..." makes an archive, or lines of JSON, of folders and of NAME=WORDS.
func makeBundle() {
	if err := writeBundle(os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func writeBundle(form, name string, members []string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	add, end := packer(form, f)
	for _, m := range members {
		if path, words, ok := strings.Cut(m, "="); ok {
			err = add(path, []byte(words))
		} else {
			err = filepath.WalkDir(m, func(path string, e fs.DirEntry, err error) error {
				if err != nil || e.IsDir() {
					return err
				}
				data, err := os.ReadFile(path)
				if err != nil {
					return err
				}
				return add(filepath.ToSlash(path), data)
			})
		}
		if err != nil {
			return err
		}
	}
	if err := end(); err != nil {
		return err
	}
	return f.Close()
}

func packer(form string, f io.Writer) (add func(name string, data []byte) error, end func() error) {
	switch form {
	case "zip":
		z := zip.NewWriter(f)
		return func(name string, data []byte) error {
			w, err := z.Create(name)
			if err == nil {
				_, err = w.Write(data)
			}
			return err
		}, z.Close
	case "jsonl":
		return func(name string, data []byte) error {
			_, err := fmt.Fprintf(f, "{\"file\": %q, \"body\": %q}\n", name, data)
			return err
		}, func() error { return nil }
	}
	g := gzip.NewWriter(f)
	t := tar.NewWriter(g)
	return func(name string, data []byte) error {
			err := t.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(data))})
			if err == nil {
				_, err = t.Write(data)
			}
			return err
		}, func() error {
			if err := t.Close(); err != nil {
				return err
			}
			return g.Close()
		}
}
