package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"mime"
	"net/http"
	"path"
	"strings"

	"github.com/hearsay-project/hearsay/internal/page"
)

//go:embed assets
var files embed.FS

// assets are the style, scripts and pictures that pages load. The address of each holds its hash, so that browsers may keep it for good.
type assets struct {
	byPath map[string]asset  // by name with hash
	names  map[string]string // by name
}

type asset struct {
	kind       string
	body, zipt []byte
}

// newAssets prepares what is embedded.
func newAssets() *assets {
	a := &assets{byPath: map[string]asset{}, names: map[string]string{}}
	list, err := files.ReadDir("assets")
	if err != nil {
		panic(err) // it is embedded
	}
	for _, f := range list {
		body, err := files.ReadFile("assets/" + f.Name())
		if err != nil {
			panic(err) // it is embedded
		}
		a.add(f.Name(), body)
	}
	a.add("report.js", []byte(page.Script()))
	return a
}

func (a *assets) add(name string, body []byte) {
	sum := sha256.Sum256(body)
	ext := path.Ext(name)
	hashed := strings.TrimSuffix(name, ext) + "-" + hex.EncodeToString(sum[:6]) + ext
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		panic(err) // the level is a good one
	}
	_, _ = z.Write(body) // to memory
	_ = z.Close()
	a.names[name] = hashed
	a.byPath[hashed] = asset{kind: kindOf(ext), body: body, zipt: b.Bytes()}
}

// kindOf returns the media type; what the machine thinks of extensions makes no difference.
func kindOf(ext string) string {
	switch ext {
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	}
	return mime.TypeByExtension(ext)
}

// path returns the address of an asset.
func (a *assets) path(name string) string { return "/assets/" + a.names[name] }

// ServeHTTP serves one asset.
func (a *assets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x, ok := a.byPath[r.PathValue("name")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", x.kind)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("Vary", "Accept-Encoding")
	body := x.body
	if takesGzip(r) {
		h.Set("Content-Encoding", "gzip")
		body = x.zipt
	}
	_, _ = w.Write(body) // who went away needs nothing
}

func takesGzip(r *http.Request) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, q, _ := strings.Cut(strings.TrimSpace(part), ";")
		if name == "gzip" && strings.TrimSpace(q) != "q=0" {
			return true
		}
	}
	return false
}
