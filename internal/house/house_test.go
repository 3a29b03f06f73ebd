package house

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tideline/internal/golden"
)

// listed is what go list tells of a package.
type listed struct {
	ImportPath string
	Standard   bool
	Module     *struct{ Path string } // nil for the standard library
	Imports    []string
	Deps       []string
}

// The three builds: with a window, without, and for a browser.
func windowed() []string { return []string{"CGO_ENABLED=1"} }
func headless() []string { return []string{"CGO_ENABLED=0"} }
func inPage() []string   { return []string{"CGO_ENABLED=0", "GOOS=js", "GOARCH=wasm"} }

// onWindows is the third build as the command line has it there.
func onWindows() []string { return []string{"CGO_ENABLED=0", "GOOS=windows"} }

// packages lists our packages and all they reach in a build. Listing reads
// import lines only and needs no C compiler.
func packages(t *testing.T, build []string) map[string]listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Module,Imports,Deps", "./...")
	cmd.Env = append(cmd.Environ(), build...)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &complaint)
	}
	all := map[string]listed{}
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all[p.ImportPath] = p
	}
}

// within reports whether a package is name, or lies below it when name ends in /...
func within(path, name string) bool {
	base, below := strings.CutSuffix(name, "/...")
	return path == base || below && strings.HasPrefix(path, base+"/")
}

func withinAny(path string, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return within(path, name) })
}

// isOurs leaves out build/, which git ignores and make clean empties.
func isOurs(path string) bool {
	return within(path, "tideline/...") && !within(path, "tideline/build/...")
}

func TestArrowsRunOneWay(t *testing.T) {
	house := readHouse(t)
	drawn := map[string]arrow{}
	for _, build := range [][]string{headless(), windowed(), inPage(), onWindows()} {
		all := packages(t, build)
		for path, p := range all {
			if !isOurs(path) {
				continue
			}
			name := nameOf(path)
			for _, dep := range p.Imports {
				switch m := all[dep].Module; {
				case isOurs(dep):
					drawn[name] = drawn[name].with(nameOf(dep), "")
				case m != nil && !all[dep].Standard:
					drawn[name] = drawn[name].with("", m.Path)
				}
			}
			if _, there := drawn[name]; !there {
				drawn[name] = arrow{}
			}
		}
	}
	for name, is := range drawn {
		said, there := house.arrows[name]
		switch {
		case !there:
			t.Errorf("%s is in no room of the house: add it to the tree and the arrows of %s", name, housePage)
		case said.String() != is.String():
			t.Errorf("%s says\n  %s:%s\nbut it imports\n  %[2]s:%[4]s\nIf that is meant, write it there", housePage, name, said, is)
		}
	}
	for name := range house.arrows {
		if _, there := drawn[name]; !there {
			t.Errorf("%s has arrows of %s, which is not there", housePage, name)
		}
	}
}

// The tree of the house names each package once, and nothing else.
func TestTheTreeIsWhatIsThere(t *testing.T) {
	house := readHouse(t)
	for name := range house.arrows {
		if !slices.Contains(house.tree, name) {
			t.Errorf("the tree of %s does not tell of %s", housePage, name)
		}
	}
	for i, name := range house.tree {
		if info, err := os.Stat(name); name != "main" && (err != nil || !info.IsDir()) {
			t.Errorf("the tree of %s tells of %s, which is not there", housePage, name)
		}
		if slices.Contains(house.tree[:i], name) {
			t.Errorf("the tree of %s tells of %s twice", housePage, name)
		}
	}
}

// The linter holds the same arrows, so that an editor shows a wrong import while it
// is written. With -update the rules are written anew.
func TestTheLinterHoldsTheSameArrows(t *testing.T) {
	const begin, end = "        # Written by go test ./internal/house -update\n", "        # Until here\n"
	config, err := os.ReadFile(".golangci.yml")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begun := strings.Cut(string(config), begin)
	_, after, ended := strings.Cut(rest, end)
	if !begun || !ended {
		t.Fatalf(".golangci.yml has no lines %q and %q", begin, end)
	}
	golden.Equal(t, ".golangci.yml", before+begin+readHouse(t).linterRules()+end+after)
}

// Only app/start, and main with it, reaches the part of Fyne that needs cgo and OpenGL.
func TestOnlyTheStartReachesTheWindow(t *testing.T) {
	for _, build := range [][]string{windowed(), inPage()} {
		for path, p := range packages(t, build) {
			if !isOurs(path) {
				continue
			}
			reaches := slices.Contains(p.Deps, "fyne.io/fyne/v2/app")
			if want := path == "tideline" || path == "tideline/app/start"; reaches != want {
				t.Errorf("%s reaches fyne.io/fyne/v2/app: %t, want %t", path, reaches, want)
			}
		}
	}
	for path, p := range packages(t, headless()) {
		if isOurs(path) && slices.Contains(p.Deps, "fyne.io/fyne/v2/app") {
			t.Errorf("without cgo %s reaches fyne.io/fyne/v2/app", path)
		}
	}
	if main := packages(t, headless())["tideline"]; slices.ContainsFunc(main.Deps, func(dep string) bool { return strings.HasPrefix(dep, "fyne.io/") }) {
		t.Error("without cgo the program still links Fyne")
	}
}

// Nothing under timeline/ nor in app/cli, app/session, assets and data reaches Fyne.
func TestDomainKnowsNoToolkit(t *testing.T) {
	for path, p := range packages(t, windowed()) {
		if !withinAny(path, []string{"tideline/timeline/...", "tideline/app/cli", "tideline/app/display", "tideline/app/present/talk", "tideline/app/session", "tideline/app/store", "tideline/assets/...", "tideline/data/..."}) {
			continue
		}
		for _, dep := range p.Deps {
			if strings.HasPrefix(dep, "fyne.io/") {
				t.Errorf("%s reaches %s", path, dep)
			}
		}
	}
}

// Tideline calls nobody by itself. Of our packages only the one that asks for a display
// opens a connection, to the display, and only the one that fetches pictures where a
// reader asks for them reaches the web; without a window the program cannot open any.
func TestNothingPhonesHome(t *testing.T) {
	nets := []string{"net", "net/http", "net/rpc", "net/smtp", "golang.org/x/net/websocket"}
	for path, p := range packages(t, windowed()) {
		for _, dep := range p.Imports {
			if isOurs(path) && slices.Contains(nets, dep) && path != "tideline/app/display" && path != "tideline/app/fetching/album" {
				t.Errorf("%s imports %s", path, dep)
			}
			if dep == "net/http" && !p.Standard && !strings.HasPrefix(path, "fyne.io/fyne/v2") && path != "tideline/app/fetching/album" {
				t.Errorf("%s imports %s", path, dep)
			}
		}
	}
	for _, dep := range packages(t, headless())["tideline"].Deps {
		if slices.Contains(nets, dep) {
			t.Errorf("without cgo the program reaches %s", dep)
		}
	}
}

// Only two packages reach GLFW itself, which needs cgo and a display.
func TestOnlyTwoPackagesReachGLFW(t *testing.T) {
	may := []string{"tideline/app/screens", "tideline/app/keyboards"}
	for path, p := range packages(t, windowed()) {
		if isOurs(path) && !slices.Contains(may, path) && slices.ContainsFunc(p.Imports, func(dep string) bool { return strings.HasPrefix(dep, "github.com/go-gl/glfw") }) {
			t.Errorf("%s imports GLFW; what there is to ask of it is in app/screens and app/keyboards", path)
		}
	}
}

// The race detector takes several times as long and finds nothing where all is
// done in one goroutine, so scripts/test runs it on these rooms alone.
func TestGoroutinesAreStartedWhereTheyAreRaced(t *testing.T) {
	raced := []string{"app/", "timeline/layout/"}
	unraced := []string{"internal/window/desktop_test.go"} // it links nothing of the program
	for _, name := range goFiles(t) {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if _, starts := n.(*ast.GoStmt); starts && !slices.Contains(unraced, name) &&
				!slices.ContainsFunc(raced, func(room string) bool { return strings.HasPrefix(name, room) }) {
				t.Errorf("%s starts a goroutine; add its package to those that scripts/test runs with -race", name)
			}
			return true
		})
	}
}

// importers lists the files that import a package, whatever their build
// constraints.
func importers(t *testing.T, path string) (files []string) {
	t.Helper()
	for _, name := range goFiles(t) {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range f.Imports {
			if spec.Path.Value == strconv.Quote(path) {
				files = append(files, name)
			}
		}
	}
	return files
}

// goFiles lists the module's files of Go, whatever their build constraints, by
// paths with slashes.
func goFiles(t *testing.T) (files []string) {
	t.Helper()
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && name == "build" {
			return fs.SkipDir
		}
		if err == nil && !d.IsDir() && filepath.Ext(name) == ".go" {
			files = append(files, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Only app/browser speaks to the browser.
func TestOnlyOnePackageSpeaksToTheBrowser(t *testing.T) {
	for _, file := range importers(t, "syscall/js") {
		if !strings.HasPrefix(file, "app/browser/") || !strings.HasSuffix(file, "_js.go") {
			t.Errorf("%s imports syscall/js; what speaks to the browser is app/browser, in files for js alone", file)
		}
	}
}

// Every property draws the same values in every run: each package that tests with some
// imports what sees to it.
func TestPropertiesAreSteady(t *testing.T) {
	steady := map[string]bool{}
	for _, file := range importers(t, "tideline/internal/steady") {
		steady[filepath.Dir(file)] = true
	}
	for _, file := range importers(t, "pgregory.net/rapid") {
		if !steady[filepath.Dir(file)] && filepath.Dir(file) != "internal/steady" {
			t.Errorf("%s imports rapid, and none of its package tideline/internal/steady", file)
		}
	}
}

// What may have to be exchanged, or cannot be had everywhere, is behind one package, in as
// few of its files as it can be.
func TestOneFileImports(t *testing.T) {
	for path, want := range map[string][]string{
		"gopkg.in/yaml.v3":    {"timeline/file/syntax/tree/build.go", "timeline/file/syntax/yaml/convert.go", "timeline/file/syntax/yaml/parse.go"},
		"fyne.io/fyne/v2/app": {"app/start/window.go"},
	} {
		if got := importers(t, path); !slices.Equal(got, want) {
			t.Errorf("%s is imported by %q, want %q alone", path, got, want)
		}
	}
}
