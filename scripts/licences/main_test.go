package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tideline/assets"
)

// What the program shows of its licences must be what go.mod says today.
func TestFileIsOfToday(t *testing.T) {
	want, err := thirdParty(filepath.Join("..", "..", "assets", "licences"))
	if err != nil {
		t.Fatal(err)
	}
	if assets.ThirdParty() != want {
		t.Error(errOld)
	}
}

// Every module that a package links stands in the file with its version.
func TestEveryModuleIsThere(t *testing.T) {
	found, err := shippedModules()
	if err != nil {
		t.Fatal(err)
	}
	if len(found) < 20 {
		t.Errorf("only %d modules were found", len(found))
	}
	all := assets.ReadComponents(assets.ThirdParty())
	for _, m := range inOrder(found) {
		i := slices.IndexFunc(all, func(c assets.Component) bool { return c.Name == m.path+" "+m.version })
		if i < 0 {
			t.Errorf("%s %s is missing", m.path, m.version)
		} else if all[i].PartOf == "" || len(all[i].Text) < 200 || all[i].Licence == "" {
			t.Errorf("%s is not whole: %.200q", m.path, all[i])
		}
	}
}

// Testdata holds a licence a file, named after the kind; a name that begins with
// “refused” or “unknown” is a licence that may not be shipped.
func TestRecognise(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no licences: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := strings.TrimSuffix(filepath.Base(file), ".txt")
		got, err := recognise(string(text))
		switch {
		case strings.HasPrefix(want, "refused"):
			if !errors.Is(err, errRefused) {
				t.Errorf("%s is taken for %q, %v", file, got, err)
			}
		case strings.HasPrefix(want, "unknown"):
			if !errors.Is(err, errUnknown) {
				t.Errorf("%s is taken for %q, %v", file, got, err)
			}
		case err != nil || !slices.Equal(got, []string{want}):
			t.Errorf("%s is taken for %q, %v", file, got, err)
		}
	}
}

// A module that nobody may ship, and a font that comes with a licence of its
// own, are told of.
func TestFaultsAreTold(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"free.go": "package free", "fonts/LICENSE_Font.txt": "a font", "testdata/LICENSE": "no matter", "cmd/LICENSE": "not linked", "cmd/main.go": "package main",
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	m := &module{path: "example.org/free", version: "v1.0.0", dir: dir, folders: map[string]bool{dir: true}}
	var p places
	if c, err := p.module(m); err == nil || c.Name != "example.org/free v1.0.0" {
		t.Errorf("a module without a licence passes: %q, %v", c, err)
	}
	faults := p.unclaimed(m)
	if len(faults) != 1 || !strings.Contains(faults[0].Error(), "example.org/free/fonts/LICENSE_Font.txt") {
		t.Errorf("of the licences in the module are told: %v", faults)
	}
	if _, err := p.extra(extra{name: "Gone", module: "example.org/gone"}); err == nil {
		t.Error("an entry of a module that is linked no more passes")
	}
}

// Entries whose licence is stated by hand give a reason.
func TestExceptionsHaveReasons(t *testing.T) {
	for _, e := range extras() {
		if (e.licence != "") != (e.why != "") {
			t.Errorf("%s: licence %q, why %q; both or neither", e.name, e.licence, e.why)
		}
	}
}
