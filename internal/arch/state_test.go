package arch

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"testing"
)

// noImports resolves nothing: the names a package declares itself are all that is asked for.
type noImports struct{}

func (noImports) Import(string) (*types.Package, error) { return nil, errors.New("not looked at") }

// resolve finds out what the names in the code of p stand for; names of other packages stay unknown.
func resolve(fset *token.FileSet, p pkg) (*types.Package, *types.Info) {
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	conf := types.Config{Importer: noImports{}, Error: func(error) {}}
	checked, _ := conf.Check(p.dir, fset, files(p), info) // it complains of the imports, as it must
	return checked, info
}

func files(p pkg) []*ast.File {
	var list []*ast.File
	for _, name := range slices.Sorted(maps.Keys(p.code)) {
		list = append(list, p.code[name])
	}
	return list
}

// No package does anything when it is loaded, and nothing changes a package-level variable afterwards: whoever needs
// state is handed it. Errors, tables and flags that are set once, where they are declared, are fine.
func TestNoInitNoMutableState(t *testing.T) {
	fset, pkgs := packages(t)
	for _, p := range pkgs {
		checked, info := resolve(fset, p)
		check := func(at ast.Node, target ast.Expr, what string) {
			id := rootIdent(target)
			if id == nil {
				return
			}
			if v, ok := info.Uses[id].(*types.Var); ok && v.Parent() == checked.Scope() {
				t.Errorf("%s %s the package-level variable %s: pass the state in instead", fset.Position(at.Pos()), what, id.Name)
			}
		}
		for _, f := range files(p) {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.FuncDecl:
					if n.Recv == nil && n.Name.Name == "init" {
						t.Errorf("%s is an init function: build what is needed by an explicit call", fset.Position(n.Pos()))
					}
				case *ast.AssignStmt:
					if n.Tok != token.DEFINE {
						for _, l := range n.Lhs {
							check(n, l, "changes")
						}
					}
				case *ast.IncDecStmt:
					check(n, n.X, "changes")
				case *ast.CallExpr:
					if fn, ok := n.Fun.(*ast.Ident); ok && (fn.Name == "delete" || fn.Name == "clear" || fn.Name == "copy") && len(n.Args) > 0 {
						check(n, n.Args[0], "changes")
					}
				case *ast.GenDecl:
					if n.Tok == token.VAR {
						checkSync(t, fset, checked, n)
					}
				}
				return true
			})
		}
	}
}

// checkSync complains of package-level locks, maps and atomics: they are there to be changed. sync.OnceValue and its
// kin, which compute one value at first use, are functions and pass.
func checkSync(t *testing.T, fset *token.FileSet, checked *types.Package, decl *ast.GenDecl) {
	t.Helper()
	for _, spec := range decl.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok {
			continue
		}
		sel, ok := v.Type.(*ast.SelectorExpr)
		if !ok {
			continue
		}
		from, ok := sel.X.(*ast.Ident)
		if ok && (from.Name == "sync" || from.Name == "atomic") && checked.Scope().Lookup(v.Names[0].Name) != nil {
			t.Errorf("%s declares the package-level variable %s of type %s.%s, which is there to be changed: pass it in instead",
				fset.Position(v.Pos()), v.Names[0].Name, from.Name, sel.Sel.Name)
		}
	}
}

// rootIdent returns the name that an assignable expression starts with: x of x.f[i].g.
func rootIdent(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// Nothing that takes part in a reading asks what time it is.
func TestNoClock(t *testing.T) {
	fset, pkgs := packages(t)
	for _, p := range pkgs {
		if l := table[p.dir].level; l != pure && l != core {
			continue
		}
		for _, f := range files(p) {
			ast.Inspect(f, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				from, ok := sel.X.(*ast.Ident)
				if ok && from.Name == "time" && slices.Contains([]string{"Now", "Since", "Until", "After", "Sleep", "Tick", "NewTimer", "Local"}, sel.Sel.Name) {
					t.Errorf("%s uses time.%s: a reading depends on its input alone", fset.Position(n.Pos()), sel.Sel.Name)
				}
				return true
			})
		}
	}
}

// Scores are integers: a sum of floating point numbers may differ between platforms that fuse operations.
func TestNoFloats(t *testing.T) {
	fset, pkgs := packages(t)
	for _, p := range pkgs {
		if table[p.dir].level != core {
			continue
		}
		for _, f := range files(p) {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.Ident:
					if n.Name == "float64" || n.Name == "float32" {
						t.Errorf("%s uses %s: scores of the core are integers", fset.Position(n.Pos()), n.Name)
					}
				case *ast.BasicLit:
					if n.Kind == token.FLOAT {
						t.Errorf("%s uses the floating point number %s: scores of the core are integers", fset.Position(n.Pos()), n.Value)
					}
				}
				return true
			})
		}
	}
}
