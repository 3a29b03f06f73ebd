package preferences

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

// What a user chose wins over what was preset, and that over the fallback; a value
// of another kind counts as none.
func TestTheUsersOwnChoiceWins(t *testing.T) {
	presets := map[string]any{"theme": "dark", "still": true, "width": "wide", "size": []any{800.0, 600.0}}
	s := Open(filepath.Join(t.TempDir(), "preferences.json"), presets)
	check := func(what string, got, want any) {
		t.Helper()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is %v, want %v", what, got, want)
		}
	}
	check("the preset theme", s.StringWithFallback("theme", "light"), "dark")
	check("the preset size", s.FloatList("size"), []float64{800, 600})
	check("a preset of another kind", s.FloatWithFallback("width", 320), 320.0)
	check("what nobody chose", s.StringWithFallback("scale", "even"), "even")
	s.SetBool("still", false)
	s.SetFloatList("size", []float64{1280, 720})
	s.SetString("theme", "light")
	check("the chosen switch", s.Bool("still"), false)
	check("the chosen size", s.FloatList("size"), []float64{1280, 720})
	check("the chosen theme", s.String("theme"), "light")
	s.SetBool("theme", true)
	check("a choice of another kind", s.String("theme"), "dark")
	s.RemoveValue("theme")
	check("with the choice forgotten", s.String("theme"), "dark")
	if err := s.Flush(); err != nil { // or it would write while the test cleans up
		t.Error(err)
	}
}

// Every kind of value comes back from the file as it was chosen.
func TestEveryKindOfValueIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "preferences.json")
	s := Open(path, nil)
	changes := 0
	s.AddChangeListener(func() { changes++ })
	s.SetBool("on", true)
	s.SetBoolList("switches", []bool{true, false})
	s.SetInt("count", -7)
	s.SetIntList("counts", []int{1, 2})
	s.SetFloat("width", 1.5)
	s.SetFloat("width", 1.5) // no change
	s.SetFloatList("size", []float64{1, 2.5})
	s.SetString("name", "Jürgen")
	s.SetStringList("names", []string{`C:\a`, "<&>"})
	s.SetFloat("endless", math.Inf(1))
	s.SetFloatList("numbers", []float64{1, math.NaN()})
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	if _, err := Check(path); err != nil {
		t.Error(err)
	}
	if changes != 8 || len(s.ChangeListeners()) != 1 {
		t.Errorf("%d changes were told to %d listeners", changes, len(s.ChangeListeners()))
	}
	s = Open(path, nil)
	for what, same := range map[string]bool{
		"on": s.Bool("on"), "switches": slices.Equal(s.BoolList("switches"), []bool{true, false}),
		"count": s.Int("count") == -7, "counts": slices.Equal(s.IntList("counts"), []int{1, 2}),
		"width": s.Float("width") == 1.5, "size": slices.Equal(s.FloatList("size"), []float64{1, 2.5}),
		"name": s.String("name") == "Jürgen", "names": slices.Equal(s.StringList("names"), []string{`C:\a`, "<&>"}),
		"endless": s.FloatWithFallback("endless", 3) == 3, "numbers": s.FloatList("numbers") == nil,
		"a fraction for a whole number": s.IntWithFallback("width", 4) == 4,
	} {
		if !same {
			t.Errorf("%s came back as another", what)
		}
	}
}

// Two windows of one user keep what the other has chosen.
func TestTwoWindowsKeepEachOthersChoices(t *testing.T) {
	path := filepath.Join(t.TempDir(), "preferences.json")
	write(t, path, `{"theme": "dark", "old": 1}`)
	one, two := Open(path, nil), Open(path, nil)
	one.SetString("theme", "light")
	one.RemoveValue("old")
	if err := one.Flush(); err != nil {
		t.Fatal(err)
	}
	two.SetString("scale", "even")
	if err := two.Flush(); err != nil {
		t.Fatal(err)
	}
	three := Open(path, nil)
	if three.String("theme") != "light" || three.String("scale") != "even" || three.Int("old") != 0 {
		t.Errorf("kept is %v", three.values)
	}
}

// What cannot be written is kept until it can, and told.
func TestWhatCannotBeWrittenIsTriedAgain(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "folder")
	write(t, folder, "a file in the place of the folder")
	path := filepath.Join(folder, "preferences.json")
	s := Open(path, nil)
	s.SetString("theme", "dark")
	if err := s.Flush(); err == nil {
		t.Error("it was not told")
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	if err := s.Flush(); err != nil {
		t.Error(err)
	}
	if got := Open(path, nil).String("theme"); got != "dark" {
		t.Errorf("kept is %q", got)
	}
}

// A file that was broken since it was read is replaced by one that can be read.
func TestABrokenFileIsReplaced(t *testing.T) {
	for _, text := range []string{"null", "{", `{"a": {}}`, ""} {
		path := filepath.Join(t.TempDir(), "preferences.json")
		write(t, path, text)
		s := Open(path, nil)
		s.SetString("theme", "dark")
		if err := s.Flush(); err != nil {
			t.Errorf("%q: %v", text, err)
		}
		var values map[string]any
		src, err := os.ReadFile(path)
		if err != nil || json.Unmarshal(src, &values) != nil || len(values) != 1 || values["theme"] != "dark" {
			t.Errorf("%q: written is %s, %v", text, src, err)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
