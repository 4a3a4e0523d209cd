package dates_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"strings"
	"sync"
	"testing"

	"github.com/hearsay-project/hearsay/internal/dates"
	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// loaded is the pipeline of all tests: loading the models takes a while.
var loaded = sync.OnceValues(func() (*nlp.Pipeline, error) {
	set, err := models.Load(models.Embedded(), nlp.Wanted())
	if err != nil {
		return nil, err
	}
	return nlp.New(set)
})

func pipeline(t testing.TB) *nlp.Pipeline {
	t.Helper()
	p, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func annotate(p *nlp.Pipeline, src string) *doc.Doc {
	d := nlp.Split(src)
	p.Annotate(d)
	return d
}

// Every rule of the matcher has examples in its comment, and they come out as the comment says.
func TestExamplesOfTheRules(t *testing.T) {
	p := pipeline(t)
	fset := token.NewFileSet()
	//nolint:staticcheck // one folder without build tags
	pkgs, err := parser.ParseDir(fset, ".", func(f fs.FileInfo) bool { return !strings.HasSuffix(f.Name(), "_test.go") }, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range pkgs["dates"].Files {
		for _, decl := range f.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Doc == nil {
				continue
			}
			for _, c := range fn.Doc.List {
				line, ok := strings.CutPrefix(c.Text, "//\t")
				if !ok || strings.Count(line, " | ") < 1 {
					continue
				}
				n++
				t.Run(fn.Name.Name, func(t *testing.T) { example(t, p, line) })
			}
		}
	}
	if n < 100 {
		t.Errorf("found %d examples; the test does not see them", n)
	}
}

func example(t *testing.T, p *nlp.Pipeline, line string) {
	parts := strings.Split(line, " | ")
	marked := parts[1]
	src := strings.NewReplacer("[[", "", "]]", "").Replace(marked)
	var got []string
	var b strings.Builder
	at := 0
	for _, x := range dates.Find(annotate(p, src), parts[0]) {
		b.WriteString(src[at:x.Start] + "[[" + x.In(src) + "]]")
		at = x.End
		got = append(got, x.Type.String()+" "+x.Value)
	}
	b.WriteString(src[at:])
	if b.String() != marked {
		t.Errorf("expressions of %q: got %s", marked, b.String())
	}
	if want := parts[2:]; strings.Join(got, " | ") != strings.Join(want, " | ") {
		t.Errorf("values in %q: got %q, want %q", marked, got, want)
	}
}
