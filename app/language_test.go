package app

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"tideline/app/command"
	"tideline/app/language"
	"tideline/assets"
	"tideline/assets/locale"
	"tideline/timeline/pattern"
)

// inLanguage has the toolkit find another language on the system.
func inLanguage(t *testing.T, env map[string]string) {
	t.Helper()
	t.Cleanup(func() { // once the environment is again what it was
		if err := language.Speak(locale.Set{}); err != nil {
			t.Error(err)
		}
	})
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"} {
		t.Setenv(name, env[name])
	}
}

// shown is all that the window and its sheets with the toolkit's own words show.
func shown(t *testing.T, file string) string {
	t.Helper()
	w, _ := openTest(t, file)
	var b strings.Builder
	for _, menu := range menusOf(w.table.Menus()) {
		b.WriteString(menu.Label + "\n")
		for _, item := range menu.Items {
			b.WriteString(item.Label + "\n")
		}
	}
	b.WriteString(test.RenderToMarkup(w.win.Canvas()))
	for _, id := range []string{"new", "open", "save", "handout", "keys", "present", "about"} {
		at := slices.IndexFunc(w.table.Commands, func(c command.Command) bool { return c.ID == id })
		w.table.Perform(&w.table.Commands[at])
		if w.sheets.Len() != 1 {
			t.Fatalf("%s opens %d sheets", id, w.sheets.Len())
		}
		b.WriteString(id + "\n" + test.RenderToMarkup(w.win.Canvas()))
		w.sheets.Top().Hide()
	}
	return b.String()
}

// Whatever language the system speaks, the window is all in one, and nothing is
// said of a text that has no translation.
func TestTheWholeWindowSpeaksOneLanguage(t *testing.T) {
	nothingRunsBeside(t)
	t.Chdir(t.TempDir())
	file := inFile(t, "linked.yaml", linked+"stories: [{id: one, name: First, steps: [{event: a}]}]\n")
	inLanguage(t, map[string]string{"LC_ALL": "C"})
	want := shown(t, file)
	for _, env := range []map[string]string{
		{"LANG": "de_DE.UTF-8"},
		{"LANG": "de_CH"},
		{"LANG": "fr_FR.UTF-8"},
		{"LANG": "pt_BR.UTF-8"},
		{"LANG": "zh_CN.GB18030"},
		{"LANG": "ja_JP.eucJP"},
		{"LANG": "en_GB.UTF-8"},
		{"LANG": "fi_FI.UTF-8"},
		{"LANG": "nb_NO.UTF-8"},
		{"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr"},
		{"LC_MESSAGES": "ru_RU.UTF-8", "LANG": "en_US.UTF-8"},
	} {
		inLanguage(t, env)
		var said bytes.Buffer
		log.SetOutput(&said) //nolint:forbidigo // the toolkit logs what has no translation
		got := shown(t, file)
		log.SetOutput(os.Stderr) //nolint:forbidigo // likewise
		if said.Len() > 0 {
			t.Errorf("%v: it logs\n%s", env, said.String())
		}
		if got != want {
			t.Errorf("%v: the window is not that of an English system: %s", env, difference(got, want))
		}
	}
}

// difference is the first line in which two texts differ.
func difference(got, want string) string {
	lines := strings.Split(want, "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(lines) || line != lines[i] {
			return strconv.Itoa(i+1) + ": " + line
		}
	}
	return "something is missing"
}

// toolkitLanguages are those that tell their names, each its own.
func toolkitLanguages(t *testing.T) (names []fyne.Locale) {
	t.Helper()
	err := fs.WalkDir(assets.ToolkitNames, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := assets.ToolkitNames.ReadFile(path)
		if err != nil {
			return err
		}
		name := strings.TrimSuffix(d.Name(), ".json")
		var told map[string]string
		if err := json.Unmarshal(raw, &told); err != nil || told[language.KeyLanguage] != name {
			t.Errorf("%s tells %q, %v", path, told, err)
		}
		names = append(names, fyne.Locale(name))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// English has one singular, whichever language it is filed under.
func TestEnglishNumbersStayEnglish(t *testing.T) {
	for _, l := range toolkitLanguages(t) {
		inLanguage(t, map[string]string{"LANG": strings.ReplaceAll(string(l), "-", "_") + ".UTF-8"})
		if err := language.Speak(locale.Set{}); err != nil {
			t.Fatal(err)
		}
		for n, want := range map[int]string{0: "0 events", 1: "1 event", 2: "2 events", 5: "5 events", 21: "21 events", 1_000_000: "1000000 events"} {
			if got := lang.N("{{.N}} events", n, map[string]any{"N": n}); got != want {
				t.Errorf("%s: %q, want %q", l, got, want)
			}
		}
	}
}

// A problem tells its numbers in English as well, whatever the system speaks.
func TestNumbersOfProblemsStayEnglish(t *testing.T) {
	for _, l := range []string{"de_DE.UTF-8", "pl_PL.UTF-8", "ja_JP.UTF-8", "en_GB.UTF-8"} {
		inLanguage(t, map[string]string{"LANG": l})
		if err := language.Speak(locale.Set{}); err != nil {
			t.Fatal(err)
		}
		for n, want := range map[int]string{1: "1 more warning is not listed", 2: "2 more warnings are not listed"} {
			if got := pattern.T("{{.N}} more warnings are not listed", "N", n).In(language.Window{}); got != want {
				t.Errorf("%s: %q, want %q", l, got, want)
			}
		}
		plain := "{{.Script}} cannot be drawn yet (texts with it: {{.N}}, the first in this record)"
		if got := pattern.T(pattern.English(plain), "N", 1, "Script", "A").In(language.Window{}); !strings.HasPrefix(got, "A cannot be drawn yet (texts with it: 1,") {
			t.Errorf("%s: a text with one form is told as %q", l, got)
		}
	}
}

// The languages and the English words that we know of the toolkit are all it has.
func TestTheToolkitHasNoWordsBesides(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatal(err)
	}
	toolkit := strings.TrimSpace(string(out))
	have := map[string]string{}
	if err := json.Unmarshal(assets.ToolkitEnglish, &have); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(toolkit, "lang", "translations", "base.*.json"))
	if err != nil {
		t.Fatal(err)
	}
	var tags []fyne.Locale
	for _, name := range files {
		tag := strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(filepath.Base(name), "base."), ".json"), "_", "-")
		if tag != "en" {
			tags = append(tags, fyne.Locale(tag))
			continue
		}
		for key, text := range catalogue(t, name) {
			if have[key] != text {
				t.Errorf("the toolkit says %q for %s, our table %q", text, key, have[key])
			}
		}
	}
	ours := toolkitLanguages(t)
	slices.Sort(ours)
	slices.Sort(tags)
	if !slices.Equal(tags, ours) {
		t.Errorf("the toolkit speaks %v, our table says %v", tags, ours)
	}
	for key, at := range toolkitTexts(t, toolkit) {
		if _, ok := have[key]; !ok {
			t.Errorf("%s: the toolkit shows %q, which our table lacks", at, key)
		}
	}
}

// catalogue reads one of the toolkit's; a text in forms is that for any number.
func catalogue(t *testing.T, name string) map[string]string {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var table map[string]any
	if err := json.Unmarshal(raw, &table); err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for key, text := range table {
		if forms, ok := text.(map[string]any); ok {
			text = forms["other"]
		}
		texts[key], _ = text.(string)
	}
	return texts
}

// toolkitTexts are the keys that the toolkit's widgets and dialogs ask for, each
// with the file that does.
func toolkitTexts(t *testing.T, toolkit string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(toolkit, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && (name == "cmd" || name == "lang" || name == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		return callsOfLang(path, func(_ string, argument ast.Expr) {
			if lit, ok := argument.(*ast.BasicLit); ok {
				key, _ := strconv.Unquote(lit.Value)
				found[key] = path
			}
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) < 20 {
		t.Fatalf("only %d texts found in %s", len(found), toolkit)
	}
	return found
}
