package app

import (
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	gotypes "go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tideline/timeline/pattern"
)

// listedPackage is what go list tells of a package.
type listedPackage struct {
	path, folder, export string
	files                []string
}

// goPackages lists packages and all that they import, with what the compiler knows
// of them.
func goPackages(t *testing.T, patterns ...string) (all []listedPackage) {
	t.Helper()
	args := append([]string{"list", "-export", "-deps", "-f", `{{.ImportPath}}|{{.Dir}}|{{.Export}}|{{join .GoFiles ","}}`}, patterns...)
	cmd := exec.Command("go", args...)
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		all = append(all, listedPackage{cells[0], cells[1], cells[2], strings.Split(cells[3], ",")})
	}
	return all
}

// englishIn finds the constants of type pattern.English in those packages of ours
// that match: whatever is told in the language of the reader.
func englishIn(t *testing.T, all []listedPackage, isWanted func(path string) bool) map[string]bool {
	t.Helper()
	fset := token.NewFileSet()
	exports := map[string]string{}
	for _, p := range all {
		exports[p.path] = p.export
	}
	from := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	found := map[string]bool{}
	for _, p := range all {
		if !isWanted(p.path) {
			continue
		}
		var files []*ast.File
		for _, name := range p.files {
			f, err := parser.ParseFile(fset, filepath.Join(p.folder, name), nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
		info := &gotypes.Info{Types: map[ast.Expr]gotypes.TypeAndValue{}}
		config := gotypes.Config{Importer: from}
		if _, err := config.Check(p.path, fset, files, info); err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			collectEnglish(f, info, found)
		}
	}
	return found
}

// collectEnglish adds the constants of a file, whole ones and not their parts.
func collectEnglish(f *ast.File, info *gotypes.Info, found map[string]bool) {
	ast.Inspect(f, func(n ast.Node) bool {
		expr, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		value := info.Types[expr]
		if value.Value == nil || value.Type == nil || value.Type.String() != "tideline/timeline/pattern.English" {
			return true
		}
		if text := constant.StringVal(value.Value); !saysNothing(text) {
			found[text] = true
		}
		return false
	})
}

// saysNothing reports whether a pattern has nothing to translate: only a name, or no
// text at all.
func saysNothing(text string) bool {
	for _, name := range pattern.Names(text) {
		text = strings.ReplaceAll(text, "{{."+name+"}}", "")
	}
	return text == ""
}
