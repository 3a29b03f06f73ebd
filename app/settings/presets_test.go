package settings

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Every preference can be preset, whoever adds one.
func TestEveryPreferenceCanBePreset(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "settings.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || !strings.HasPrefix(spec.Names[0].Name, "key") {
			return true
		}
		found++
		key, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		if Presettable()[key] == nil {
			t.Errorf("%s, %q, is not in Presettable: say what values it can have", spec.Names[0].Name, key)
		}
		return true
	})
	if found < 5 || found != len(Presettable()) {
		t.Errorf("settings.go has %d keys, Presettable %d", found, len(Presettable()))
	}
}

func TestWhatAPresetCanBe(t *testing.T) {
	folder, err := filepath.Abs("history") // with a drive on Windows
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		key   string
		value any
		can   bool
	}{
		{keyTheme, "dark", true},
		{keyTheme, "Dark", false},
		{keyTheme, "", false},
		{keyTheme, true, false},
		{keyMode, "true", true},
		{keyMode, "nonsense", false},
		{keyStill, true, true},
		{keyStill, "true", false},
		{keySaves, true, true},
		{keyPanelFolded, 1.0, false},
		{keyPanelWidth, 300.0, true},
		{keyPanelWidth, 30.0, false},
		{keyPanelWidth, "300", false},
		{keySize, []any{1280.0, 700.0}, true},
		{keySize, []any{1280.0}, false},
		{keySize, []any{1280.0, "700"}, false},
		{keySize, []any{1280.0, -7.0}, false},
		{keySize, "1280x700", false},
		{keyMaximised, true, true},
		{keyMaximised, "yes", false},
		{keyFolder, folder, true},
		{keyFolder, "history", false},
	} {
		if got := Presettable()[c.key](c.value); got != c.can {
			t.Errorf("%s: %v can be: %v, want %v", c.key, c.value, got, c.can)
		}
	}
}
