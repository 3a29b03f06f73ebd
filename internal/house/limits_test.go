package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"strings"
	"testing"
)

// The most that one package and one type hold: whoever changes them has to keep all of
// it in mind. Types of the window have less, as a window's type is where all else ends.
const (
	mostFiles      = 25 // of a package, without tests
	mostMethods    = 40
	mostAppMethods = 25
	mostAppFields  = 15
)

// No package and no type grows without bounds.
func TestNothingGrowsWithoutBounds(t *testing.T) {
	for what, n := range measure(t) {
		if most := limit(what); n > most {
			t.Errorf("%s: %d, where %d is the most; cut it along an idea", what, n, most)
		}
	}
}

// limit is how large something may be that measure counts.
func limit(what string) int {
	inApp := strings.HasPrefix(what, "app/") || strings.HasPrefix(what, "app.")
	switch {
	case strings.HasSuffix(what, " fields") && inApp:
		return mostAppFields
	case strings.HasSuffix(what, " methods") && inApp:
		return mostAppMethods
	case strings.HasSuffix(what, " methods"):
		return mostMethods
	case strings.HasSuffix(what, " fields"):
		return 1 << 30 // a record of the model has what it has
	}
	return mostFiles
}

// measure counts files, methods and fields, by “package”, “package.Type methods” and
// “package.Type fields”.
func measure(t *testing.T) map[string]int {
	t.Helper()
	sizes := map[string]int{}
	for _, name := range goFiles(t) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		room := path.Dir(name)
		sizes[room]++
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Recv != nil {
					sizes[room+"."+receiver(n.Recv.List[0].Type)+" methods"]++
				}
				return false
			case *ast.TypeSpec:
				if s, ok := n.Type.(*ast.StructType); ok {
					sizes[room+"."+n.Name.Name+" fields"] += s.Fields.NumFields()
				}
				return false
			}
			return true
		})
	}
	return sizes
}

// receiver is the name of the type that a method belongs to.
func receiver(of ast.Expr) string {
	switch of := of.(type) {
	case *ast.StarExpr:
		return receiver(of.X)
	case *ast.IndexExpr:
		return receiver(of.X)
	case *ast.IndexListExpr:
		return receiver(of.X)
	case *ast.Ident:
		return of.Name
	}
	return ""
}
