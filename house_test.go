package main

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrow says what the packages under from may reach, directly or through
// others. A name that ends in /... takes in all packages below.
type arrow struct {
	from string
	ours []string // packages of this module
	// foreign lists prefixes of module paths beyond the standard library; nil
	// means none.
	foreign []string
}

// arrows is the house: which room may know of which. Every package of the
// module must be found here.
func arrows() []arrow {
	domain := []string{"tideline/timeline/...", "tideline/assets/...", "tideline/data", "tideline/app/store"}
	document := []string{"gopkg.in/yaml.v3"}
	drawing := []string{"golang.org/x/image", "golang.org/x/text", "golang.org/x/sys/cpu"}
	pages := append([]string{"github.com/yuin/goldmark"}, drawing...)
	return []arrow{
		{"tideline/timeline/pattern", nil, nil},
		{"tideline/timeline/edtf", nil, nil},
		{"tideline/timeline/edtf/guess", []string{"tideline/timeline/edtf"}, nil},
		{"tideline/timeline/scene", nil, nil},
		{"tideline/timeline/bidi", nil, []string{"golang.org/x/text"}},
		{"tideline/timeline/axis", []string{"tideline/timeline/edtf"}, nil},
		{"tideline/internal/golden", nil, nil},
		{"tideline/timeline/diag", nil, nil},
		{"tideline/timeline", []string{"tideline/timeline/diag", "tideline/timeline/edtf"}, nil},
		{"tideline/timeline/file/syntax", []string{"tideline/timeline/diag", "tideline/timeline/edtf/..."}, document},
		{"tideline/timeline/file/syntax/tree", nil, document},
		{"tideline/timeline/file", []string{"tideline/timeline", "tideline/timeline/diag", "tideline/timeline/edtf/...", "tideline/timeline/file/syntax/..."}, document},
		{"tideline/timeline/convert", []string{"tideline/timeline", "tideline/timeline/diag", "tideline/timeline/edtf/...", "tideline/timeline/file/..."}, document},
		{"tideline/timeline/picture/svg", nil, []string{"golang.org/x/image"}},
		{"tideline/timeline/picture", []string{"tideline/timeline/picture/svg"}, []string{"golang.org/x/image"}},
		{"tideline/timeline/review", []string{"tideline/timeline", "tideline/timeline/diag", "tideline/timeline/edtf", "tideline/timeline/picture", "tideline/timeline/picture/svg"}, []string{"golang.org/x/image"}},
		{"tideline/timeline/layout/place", []string{"tideline/timeline/axis", "tideline/timeline/edtf"}, nil},
		{"tideline/timeline/layout", []string{"tideline/timeline", "tideline/timeline/diag", "tideline/timeline/axis", "tideline/timeline/edtf", "tideline/timeline/layout/place", "tideline/timeline/scene"}, nil},
		{"tideline/timeline/paint", []string{"tideline/timeline/bidi", "tideline/timeline/scene", "tideline/timeline/picture", "tideline/timeline/picture/svg"}, []string{"golang.org/x/image", "golang.org/x/text", "golang.org/x/sys/cpu"}},
		{"tideline/timeline/handout/phrase", nil, nil},
		{"tideline/timeline/handout", []string{"tideline/timeline", "tideline/timeline/diag", "tideline/timeline/axis", "tideline/timeline/edtf", "tideline/timeline/scene", "tideline/timeline/layout", "tideline/timeline/layout/place", "tideline/timeline/paint", "tideline/timeline/bidi", "tideline/timeline/picture", "tideline/timeline/picture/svg", "tideline/timeline/handout/phrase"}, pages},
		{"tideline/assets/locale", []string{"tideline/timeline/edtf", "tideline/timeline/handout/phrase"}, []string{"golang.org/x/text"}},
		{"tideline/assets", nil, nil},
		{"tideline/data", nil, nil},
		{"tideline/app/choose", nil, []string{"github.com/godbus/dbus", "golang.org/x/sys"}},
		{"tideline/app/crash", nil, nil},
		{"tideline/app/display", nil, nil},
		{"tideline/app/halt", nil, nil},
		{"tideline/app/portable", nil, nil},
		{"tideline/app/preferences", []string{"tideline/app/store"}, []string{"golang.org/x/sys"}},
		{"tideline/app/store", nil, []string{"golang.org/x/sys"}},
		{"tideline/scripts/display", []string{"tideline/app/display"}, nil},
		{"tideline/scripts/licences", []string{"tideline/assets"}, nil},
		{"tideline/scripts/msi", nil, nil},
		{"tideline/scripts/pictures", []string{"tideline/timeline", "tideline/timeline/diag", "tideline/timeline/file/...", "tideline/timeline/edtf/...", "tideline/timeline/scene", "tideline/timeline/paint", "tideline/timeline/bidi", "tideline/timeline/picture", "tideline/timeline/picture/svg", "tideline/timeline/handout/phrase", "tideline/assets/..."}, append(document, drawing...)},
		{"tideline/scripts/icons", []string{"tideline/assets"}, []string{"golang.org/x/image"}},
		{"tideline/app/cli", domain, append(document, pages...)},
		{"tideline/app/view", []string{"tideline/timeline/bidi", "tideline/timeline/scene", "tideline/timeline/axis", "tideline/timeline/edtf"}, []string{""}},
		{"tideline/app/stage/rehearsal", []string{"tideline/app/stage"}, []string{""}},
		{"tideline/app/stage", nil, []string{""}},
		{"tideline/app/screens", []string{"tideline/app/stage"}, []string{""}},
		{"tideline/app/typing", nil, []string{""}},
		{"tideline/app/keyboards", []string{"tideline/app/typing"}, []string{""}},
		{"tideline/app/present", append([]string{"tideline/app/view", "tideline/app/stage", "tideline/app/typing"}, domain...), []string{""}},
		{"tideline/app/browser", append([]string{"tideline/app", "tideline/app/choose", "tideline/app/view", "tideline/app/present", "tideline/app/stage", "tideline/app/typing"}, domain...), []string{""}},
		{"tideline/app", append([]string{"tideline/app/choose", "tideline/app/view", "tideline/app/present", "tideline/app/stage", "tideline/app/typing"}, domain...), []string{""}},
		{"tideline", append([]string{"tideline/app/..."}, domain...), []string{""}},
	}
}

// listed is what go list tells of a package.
type listed struct {
	ImportPath string
	Standard   bool
	Imports    []string
	Deps       []string
	GoFiles    []string
}

// The three builds: with a window, without, and for a browser.
func windowed() []string { return []string{"CGO_ENABLED=1"} }
func headless() []string { return []string{"CGO_ENABLED=0"} }
func inPage() []string   { return []string{"CGO_ENABLED=0", "GOOS=js", "GOARCH=wasm"} }

// packages lists our packages and all they reach in a build. Listing reads
// import lines only and needs no C compiler.
func packages(t *testing.T, build []string) map[string]listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Imports,Deps,GoFiles", "./...")
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

// within says whether a package is name, or lies below it when name ends in /...
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
	for _, build := range [][]string{headless(), windowed(), inPage()} {
		all := packages(t, build)
		for path, p := range all {
			if !isOurs(path) {
				continue
			}
			i := slices.IndexFunc(arrows(), func(a arrow) bool { return within(path, a.from) })
			if i < 0 {
				t.Errorf("%s is in no room of the house: add it to arrows() and to .golangci.yml", path)
				continue
			}
			for _, dep := range p.Deps {
				if !allowed(arrows()[i], all[dep], dep) {
					t.Errorf("%s reaches %s; it may reach %q and beyond the module %q", path, dep, arrows()[i].ours, arrows()[i].foreign)
				}
			}
		}
	}
}

func allowed(a arrow, dep listed, path string) bool {
	if isOurs(path) {
		return within(path, a.from) || withinAny(path, a.ours) || path == "tideline/timeline/pattern" // texts for people, wherever they come from
	}
	return dep.Standard || path == "C" || slices.ContainsFunc(a.foreign, func(prefix string) bool { return strings.HasPrefix(path, prefix) })
}

// Only package main reaches the part of Fyne that needs cgo and OpenGL.
func TestOnlyMainReachesTheWindow(t *testing.T) {
	for _, build := range [][]string{windowed(), inPage()} {
		for path, p := range packages(t, build) {
			if !isOurs(path) {
				continue
			}
			reaches := slices.Contains(p.Deps, "fyne.io/fyne/v2/app")
			if want := path == "tideline"; reaches != want {
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

// Nothing under timeline/ nor in app/cli, assets and data reaches Fyne.
func TestDomainKnowsNoToolkit(t *testing.T) {
	for path, p := range packages(t, windowed()) {
		if !withinAny(path, []string{"tideline/timeline/...", "tideline/app/cli", "tideline/app/display", "tideline/app/store", "tideline/assets/...", "tideline/data/..."}) {
			continue
		}
		for _, dep := range p.Deps {
			if strings.HasPrefix(dep, "fyne.io/") {
				t.Errorf("%s reaches %s", path, dep)
			}
		}
	}
}

// Tideline calls nobody. Of our packages only the one that asks for a display
// opens a connection, to the display; without a window the program cannot open
// any; and with one, the web is in it for Fyne alone.
func TestNothingPhonesHome(t *testing.T) {
	nets := []string{"net", "net/http", "net/rpc", "net/smtp", "golang.org/x/net/websocket"}
	for path, p := range packages(t, windowed()) {
		for _, dep := range p.Imports {
			if isOurs(path) && slices.Contains(nets, dep) && path != "tideline/app/display" {
				t.Errorf("%s imports %s", path, dep)
			}
			if dep == "net/http" && !p.Standard && !strings.HasPrefix(path, "fyne.io/fyne/v2") {
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
	unraced := []string{"window.go", "desktop_test.go"} // of package main, which links OpenGL
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

// What may have to be exchanged, or cannot be had everywhere, stands behind one file,
// or one for each use.
func TestOneFileImports(t *testing.T) {
	for path, want := range map[string][]string{
		"gopkg.in/yaml.v3":    {"timeline/file/syntax/tree/build.go", "timeline/file/syntax/yaml.go"},
		"fyne.io/fyne/v2/app": {"window.go"},
	} {
		if got := importers(t, path); !slices.Equal(got, want) {
			t.Errorf("%s is imported by %q, want %q alone", path, got, want)
		}
	}
}
