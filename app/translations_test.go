package app

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tideline/assets/locale"
	"tideline/internal/golden"
	"tideline/timeline/handout/phrase"
	"tideline/timeline/pattern"
)

const catalogueFile = "../assets/locale/en.json"

// TestEveryTextIsInTheTable holds code and catalogue together both ways: a text that
// is told is in en.json, and en.json holds nothing else. With -update it is written
// anew, but for the words of dates and the help, which stand there alone.
func TestEveryTextIsInTheTable(t *testing.T) {
	nothingRunsBeside(t)
	used := usedTexts(t)
	raw, err := os.ReadFile(catalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	var table map[string]json.RawMessage
	if err := json.Unmarshal(raw, &table); err != nil {
		t.Fatal(err)
	}
	if golden.Updating(t) {
		writeCatalogue(t, string(raw), table, used)
		return
	}
	for part, texts := range used {
		have := textsOf(t, table, part)
		for text := range texts {
			if _, ok := have[text]; !ok {
				t.Errorf("%q is told, and %q of %s lacks it; run this test with -update", text, part, catalogueFile)
			}
		}
		for text := range have {
			if _, ok := texts[text]; !ok {
				t.Errorf("%q of %s holds %q, which is never told", part, catalogueFile, text)
			}
		}
	}
	for text, shown := range textsOf(t, table, locale.Window) {
		if said, ok := shown.(string); ok && strings.Contains(said, "`tideline ") {
			t.Errorf("%s tells a user of the window what to type in a terminal: %q, of %q", catalogueFile, said, text)
		}
	}
}

func textsOf(t *testing.T, table map[string]json.RawMessage, part locale.Part) map[string]any {
	t.Helper()
	var texts map[string]any
	if err := json.Unmarshal(table[string(part)], &texts); err != nil {
		t.Fatalf("%s: %v", part, err)
	}
	return texts
}

// usedTexts finds the texts of each part, and whether they have forms for numbers. A
// text of several parts is in the first of them. What tells of a command of the
// terminal is told otherwise in the window.
func usedTexts(t *testing.T) map[locale.Part]map[string]bool {
	t.Helper()
	all := goPackages(t, "./timeline/...", "./app/cli/...")
	used := map[locale.Part]map[string]bool{locale.Handout: {}, locale.Window: {}}
	book := reflect.ValueOf(phrase.English())
	for i := range book.NumField() {
		if book.Type().Field(i).Name != "Lang" {
			used[locale.Handout][book.Field(i).String()] = false
		}
	}
	// What stands on paper and in a drawing is told in the language of the file, as a handout is.
	ofDocuments := []string{"tideline/timeline/paper", "tideline/timeline/cite", "tideline/timeline/layout"}
	for text := range englishIn(t, all, func(path string) bool { return slices.Contains(ofDocuments, path) }) {
		used[locale.Handout][text] = slices.Contains(pattern.Names(text), "N")
	}
	used[locale.Problems] = englishIn(t, all, func(path string) bool { return strings.HasPrefix(path, "tideline/timeline") })
	used[locale.Terminal] = englishIn(t, all, func(path string) bool { return strings.HasPrefix(path, "tideline/app/cli") })
	own := shownTexts(t)
	for _, part := range []locale.Part{locale.Problems, locale.Terminal} {
		for text := range used[part] {
			_, known := used[locale.Handout][text]
			if _, other := used[locale.Problems][text]; known || other && part == locale.Terminal {
				delete(used[part], text)
				continue
			}
			used[part][text] = slices.Contains(pattern.Names(text), "N")
		}
	}
	for text, plural := range own {
		_, ofPage := used[locale.Handout][text]
		if _, ofFile := used[locale.Problems][text]; !ofPage && !ofFile {
			used[locale.Window][text] = plural
		}
	}
	for text := range used[locale.Problems] {
		if strings.Contains(text, "`tideline ") {
			used[locale.Window][text] = false
		}
	}
	return used
}

// shownTexts finds the texts handed to lang.L (false) and lang.N (true, plural) in
// all packages of the window.
func shownTexts(t *testing.T) map[string]bool {
	t.Helper()
	used := map[string]bool{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		return callsOfLang(name, func(function string, argument ast.Expr) {
			if function != "L" && function != "N" {
				return
			}
			if arg, isName := argument.(*ast.Ident); isName && filepath.Base(name) == "language.go" && arg.Name == "english" {
				return // a pattern that comes as a value
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
	})
	if err != nil {
		t.Fatal(err)
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

// writeCatalogue adds the texts that are missing and drops those that are not used.
func writeCatalogue(t *testing.T, old string, table map[string]json.RawMessage, used map[locale.Part]map[string]bool) {
	t.Helper()
	for part, texts := range used {
		have := textsOf(t, table, part)
		var b strings.Builder
		fmt.Fprintf(&b, "%q: {\n", part)
		for i, text := range slices.Sorted(maps.Keys(texts)) {
			if i > 0 {
				b.WriteString(",\n")
			}
			said, known := have[text]
			switch _, isPlural := said.(map[string]any); {
			case !texts[text] && (!known || isPlural):
				said = text
			case texts[text] && !isPlural:
				said = map[string]string{"one": text, "other": text} // to be looked at
			}
			b.WriteString("  " + encoded(text) + ": " + encoded(said))
		}
		b.WriteString("\n}")
		begin := fmt.Sprintf("\n%q: {", part)
		before, rest, found := strings.Cut(old, begin)
		_, after, whole := strings.Cut(rest, "\n}")
		if !found || !whole {
			t.Fatalf("%s has no part %q", catalogueFile, part)
		}
		old = before + "\n" + b.String() + after
	}
	if err := os.WriteFile(catalogueFile, []byte(old), 0o644); err != nil {
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
