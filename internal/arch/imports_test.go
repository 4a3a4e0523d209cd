package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A pkg is one directory of Go files, parsed.
type pkg struct {
	dir   string // relative to the module, with slashes; "." is the root
	code  map[string]*ast.File
	tests map[string]*ast.File
}

// root is the directory of the module seen from this package.
const root = "../.."

// packages parses every package of the module, in order of directory. Folders that start with a dot or are called
// testdata or bin do not count.
func packages(t *testing.T) (*token.FileSet, []pkg) {
	t.Helper()
	fset := token.NewFileSet()
	byDir := map[string]*pkg{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if file != root && (strings.HasPrefix(name, ".") || name == "testdata" || name == "bin") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		parsed, err := parser.ParseFile(fset, file, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		dir := filepath.ToSlash(rel)
		if byDir[dir] == nil {
			byDir[dir] = &pkg{dir: dir, code: map[string]*ast.File{}, tests: map[string]*ast.File{}}
		}
		if strings.HasSuffix(name, "_test.go") {
			byDir[dir].tests[name] = parsed
		} else {
			byDir[dir].code[name] = parsed
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var pkgs []pkg
	for _, dir := range slices.Sorted(maps.Keys(byDir)) {
		pkgs = append(pkgs, *byDir[dir])
	}
	return fset, pkgs
}

// imports returns what files import, sorted: our packages relative to the module, others by their path.
func imports(t *testing.T, files map[string]*ast.File) []string {
	t.Helper()
	set := map[string]bool{}
	for _, f := range files {
		for _, spec := range f.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			switch {
			case p == module:
				p = "."
			case strings.HasPrefix(p, module+"/"):
				p = strings.TrimPrefix(p, module+"/")
			}
			set[p] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// standard reports whether an import path is of the standard library: its first element has no dot.
func standard(p string) bool {
	first, _, _ := strings.Cut(p, "/")
	_, ours := table[p]
	return !ours && !strings.Contains(first, ".") && first != "internal" && first != "cmd" && first != "engine"
}

// covered reports whether p is in list, where "a/..." stands for a and all below.
func covered(list []string, p string) bool {
	return slices.ContainsFunc(list, func(entry string) bool {
		dir, below := strings.CutSuffix(entry, "/...")
		return p == dir || below && strings.HasPrefix(p, dir+"/")
	})
}

func TestImportOrder(t *testing.T) {
	_, pkgs := packages(t)
	for _, p := range pkgs {
		r, ok := table[p.dir]
		if !ok {
			t.Errorf("package %s is not in the table: add a row to internal/arch/table_test.go that says what it may import and its level, and a line to the code map of ARCHITECTURE.md", p.dir)
			continue
		}
		allowed := slices.Concat(r.ours, r.others)
		for _, imp := range imports(t, p.code) {
			if !standard(imp) && !covered(allowed, imp) {
				t.Errorf("%s imports %s; internal/arch/table_test.go allows it %q", p.dir, imp, allowed)
			}
			if standard(imp) && covered(outOfReach[r.level], imp) {
				t.Errorf("%s imports %q, which is out of reach for a package of its level", p.dir, imp)
			}
		}
		allowed = slices.Concat(allowed, r.tests, testTools, []string{p.dir})
		for _, imp := range imports(t, p.tests) {
			if !standard(imp) && !covered(allowed, imp) {
				t.Errorf("a test of %s imports %s; internal/arch/table_test.go allows it %q", p.dir, imp, allowed)
			}
		}
	}
}

// reached returns from and all our packages that it imports, directly or through others.
func reached(t *testing.T, pkgs []pkg, from string) map[string]bool {
	t.Helper()
	byDir := map[string]pkg{}
	for _, p := range pkgs {
		byDir[p.dir] = p
	}
	seen := map[string]bool{}
	var visit func(string)
	visit = func(dir string) {
		p, ours := byDir[dir]
		if !ours || seen[dir] {
			return
		}
		seen[dir] = true
		for _, imp := range imports(t, p.code) {
			visit(imp)
		}
	}
	visit(from)
	return seen
}

// The binary that people install contains nothing that only developers need.
func TestBinaryHoldsNoTools(t *testing.T) {
	_, pkgs := packages(t)
	for dir := range reached(t, pkgs, "cmd/hearsay") {
		if table[dir].level == tools {
			t.Errorf("cmd/hearsay reaches %s, which is for developers only", dir)
		}
	}
}

// What reads a report is at least pure, whatever way it is reached.
func TestEngineIsPure(t *testing.T) {
	_, pkgs := packages(t)
	for dir := range reached(t, pkgs, "engine") {
		if l := table[dir].level; l != pure && l != core {
			t.Errorf("engine reaches %s, whose level is neither pure nor core", dir)
		}
	}
	for dir := range reached(t, pkgs, "internal/nlp") {
		if table[dir].level != core && dir != "internal/models" {
			t.Errorf("internal/nlp reaches %s, whose level is not core", dir)
		}
	}
}

// answers reports whether a package answers on a port of this machine. It may do that, and speak to nobody by itself.
func answers(dir string) bool {
	return slices.Contains([]string{"internal/serve", "internal/api", "internal/web", "cmd/hearsay"}, dir)
}

// What answers on a port opens no connection.
func TestServerOnlyAnswers(t *testing.T) {
	fset, pkgs := packages(t)
	asks := []string{
		"http.Get", "http.Post", "http.PostForm", "http.Head", "http.Client", "http.DefaultClient", "http.Transport", "http.DefaultTransport",
		"http.NewRequest", "http.NewRequestWithContext", "net.Dial", "net.DialTimeout", "net.Dialer", "net.DialTCP", "net.DialUDP", "net.DialIP", "net.DialUnix",
	}
	for _, p := range pkgs {
		if !answers(p.dir) {
			continue
		}
		for _, f := range p.code {
			ast.Inspect(f, func(n ast.Node) bool {
				s, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if x, ok := s.X.(*ast.Ident); ok && slices.Contains(asks, x.Name+"."+s.Sel.Name) {
					t.Errorf("%s: %s.%s asks another host: only internal/fetch does", fset.Position(s.Pos()), x.Name, s.Sel.Name)
				}
				return true
			})
		}
	}
}

// Only one package speaks to a network, and only the binary uses it.
func TestOnePackageFetches(t *testing.T) {
	_, pkgs := packages(t)
	for _, p := range pkgs {
		for _, imp := range imports(t, p.code) {
			speaks := imp == "net" || strings.HasPrefix(imp, "net/") && imp != "net/url" && imp != "net/netip" || imp == "crypto/tls" || strings.HasPrefix(imp, "golang.org/x/net/http")
			if speaks && p.dir != "internal/fetch" && p.dir != "internal/load" && !(answers(p.dir) && (imp == "net" || imp == "net/http")) {
				t.Errorf("%s imports %q, which speaks to a network: only internal/fetch does", p.dir, imp)
			}
			if imp == "internal/fetch" && p.dir != "cmd/hearsay" {
				t.Errorf("%s imports internal/fetch: only cmd/hearsay does, and hands it on", p.dir)
			}
		}
	}
}

// The table itself points one way: a row is of a package that exists and names only packages of the table, and no
// package reaches itself.
func TestTable(t *testing.T) {
	_, pkgs := packages(t)
	for _, dir := range slices.Sorted(maps.Keys(table)) {
		if !slices.ContainsFunc(pkgs, func(p pkg) bool { return p.dir == dir }) {
			t.Errorf("the table has a row for %s, which does not exist: take it out", dir)
		}
		for _, imp := range slices.Concat(table[dir].ours, table[dir].tests) {
			if _, ok := table[imp]; !ok {
				t.Errorf("the row of %s allows %s, which has no row", dir, imp)
			}
		}
		if allows(dir, dir, map[string]bool{}) {
			t.Errorf("the rows let %s import itself through others", dir)
		}
	}
}

func allows(from, to string, seen map[string]bool) bool {
	for _, imp := range table[from].ours {
		if imp == to {
			return true
		}
		if !seen[imp] {
			seen[imp] = true
			if allows(imp, to, seen) {
				return true
			}
		}
	}
	return false
}

// Every package says what it is for.
func TestPackageComments(t *testing.T) {
	_, pkgs := packages(t)
	for _, p := range pkgs {
		if len(p.code) == 0 {
			continue
		}
		documented := false
		for _, f := range p.code {
			documented = documented || f.Doc != nil
		}
		if !documented {
			t.Errorf("package %s has no package comment: say what it is for, what it promises and how it fails", p.dir)
		}
	}
}

// ARCHITECTURE.md names only what exists, and every package that exists.
func TestArchitecturePage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root, "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for i, word := range strings.Split(string(page), "`") {
		if i%2 == 1 { // between backquotes
			named[strings.TrimSuffix(word, "/")] = true
		}
	}
	for word := range named {
		first, _, _ := strings.Cut(word, "/")
		if !slices.Contains([]string{"internal", "engine", "cmd", "docs", "examples", "testdata"}, first) || strings.ContainsAny(word, " *.") && path.Ext(word) != ".md" && path.Ext(word) != ".go" {
			continue
		}
		if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(word))); err != nil {
			t.Errorf("ARCHITECTURE.md names `%s`, which does not exist", word)
		}
	}
	_, pkgs := packages(t)
	for _, p := range pkgs {
		if p.dir != "." && !named[p.dir] {
			t.Errorf("ARCHITECTURE.md does not name `%s`: add it to the code map", p.dir)
		}
	}
	tests := testNames(pkgs)
	for word := range named {
		if isTestName(word) && !tests[word] {
			t.Errorf("ARCHITECTURE.md names `%s`, and no test has that name", word)
		}
	}
}

func isTestName(word string) bool {
	return !strings.ContainsAny(word, " ./(") && (strings.HasPrefix(word, "Test") || strings.HasPrefix(word, "Fuzz"))
}

func testNames(pkgs []pkg) map[string]bool {
	names := map[string]bool{}
	for _, p := range pkgs {
		for _, f := range p.tests {
			for _, d := range f.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil {
					names[fn.Name.Name] = true
				}
			}
		}
	}
	return names
}
