package app

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tideline/internal/golden"
	"tideline/timeline/diag"
)

const tableFile = "../assets/translations/en.json"

// TestEveryTextIsInTheTable holds code and table together both ways: a text
// the window shows is in en.json, and en.json holds nothing else.
func TestEveryTextIsInTheTable(t *testing.T) {
	used := usedTexts(t)
	if golden.Updating(t) {
		writeTable(t, used)
	}
	raw, err := os.ReadFile(tableFile)
	if err != nil {
		t.Fatal(err)
	}
	var table map[string]any
	if err := json.Unmarshal(raw, &table); err != nil {
		t.Fatal(err)
	}
	for text := range used {
		if _, ok := table[text]; !ok {
			t.Errorf("the window shows %q, which %s lacks", text, tableFile)
		}
	}
	for text, shown := range table {
		if said, ok := shown.(string); ok && strings.Contains(said, "`tideline ") {
			t.Errorf("%s tells a user of the window what to type in a terminal: %q", tableFile, said)
		}
		if _, ok := used[text]; !ok {
			t.Errorf("%s holds %q, which the window never shows", tableFile, text)
		}
	}
}

// usedTexts finds the texts handed to lang.L (false) and lang.N (true, plural).
func usedTexts(t *testing.T) map[string]bool {
	t.Helper()
	var files []string
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(name) == ".go" {
			files = append(files, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		err := callsOfLang(name, func(function string, argument ast.Expr) {
			if function != "L" && function != "N" {
				return
			}
			if arg, isName := argument.(*ast.Ident); isName && filepath.Base(name) == "language.go" && arg.Name == "english" {
				return // the texts of diag.Kinds, added below
			}
			lit, ok := argument.(*ast.BasicLit)
			if !ok {
				t.Errorf("%s: the argument of lang.%s is no literal", name, function)
				return
			}
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			used[text] = function == "N"
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, k := range diag.Kinds() {
		for _, text := range []string{string(k.Message), string(k.Advice), string(k.Else)} {
			if text != "" {
				used[text] = false
			}
		}
	}
	return used
}

// callsOfLang goes through the calls of the package lang in a file, with the name of
// the function and its first argument.
func callsOfLang(path string, see func(function string, argument ast.Expr)) error {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		return err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
			if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "lang" {
				see(sel.Sel.Name, call.Args[0])
			}
		}
		return true
	})
	return nil
}

// writeTable adds the texts that are missing and drops those not used.
func writeTable(t *testing.T, used map[string]bool) {
	t.Helper()
	table := map[string]any{}
	if raw, err := os.ReadFile(tableFile); err == nil {
		if err := json.Unmarshal(raw, &table); err != nil {
			t.Fatal(err)
		}
	}
	for text := range table {
		if _, ok := used[text]; !ok {
			delete(table, text)
		}
	}
	for text, plural := range used {
		if _, ok := table[text]; ok {
			continue
		}
		if plural {
			one := strings.Replace(strings.Replace(text, "events", "event", 1), "problems", "problem", 1)
			table[text] = map[string]string{"one": one, "other": text}
		} else {
			table[text] = text
		}
	}
	keys := make([]string, 0, len(table))
	for k := range table {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var b strings.Builder
	b.WriteString("{\n")
	for i, k := range keys {
		b.WriteString("  " + encoded(k) + ": " + encoded(table[k]))
		if i < len(keys)-1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	b.WriteString("}\n")
	if err := os.WriteFile(tableFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func encoded(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(v)
	return strings.TrimSpace(b.String())
}
