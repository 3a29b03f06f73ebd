package preferences

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"
)

// fits are preferences as the window has them.
func fits() map[string]func(any) bool {
	return map[string]func(any) bool{
		"theme": func(v any) bool { return v == "dark" || v == "light" },
		"still": func(v any) bool { _, ok := v.(bool); return ok },
	}
}

// What is known and can be so is preset; the rest is named.
func TestPresets(t *testing.T) {
	const dark = `{"theme": "dark"}`
	for text, want := range map[string]struct {
		preset  map[string]any
		ignored []string
		err     string
	}{
		dark:                             {preset: map[string]any{"theme": "dark"}},
		"\xef\xbb\xbf" + dark + "\r\n":   {preset: map[string]any{"theme": "dark"}}, // Notepad
		wide(binary.LittleEndian, dark):  {preset: map[string]any{"theme": "dark"}}, // PowerShell
		wide(binary.BigEndian, dark):     {preset: map[string]any{"theme": "dark"}},
		"{}":                             {},
		`{"theme": "pink", "still": 1}`:  {ignored: []string{"still", "theme"}},
		`{"Theme": "dark"}`:              {ignored: []string{"Theme"}},
		`{"still": true, "x": {"y": 1}}`: {preset: map[string]any{"still": true}, ignored: []string{"x"}},
		"":                               {err: "line 1 is not JSON"},
		"null":                           {err: "it holds nothing"},
		`["theme"]`:                      {err: "it must be one {…}"},
		"{\n \"theme\": \"dark\",\n}":    {err: "line 3 is not JSON"},
		"theme = dark":                   {err: "line 1 is not JSON"},
		strings.Repeat(" ", largest+1):   {err: "it is too large"},
	} {
		folder := t.TempDir()
		write(t, filepath.Join(folder, PresetsName), text)
		p := ReadPresets(folder, fits())
		if len(p.Values)+len(want.preset) > 0 && !reflect.DeepEqual(p.Values, want.preset) || !reflect.DeepEqual(p.Ignored, want.ignored) {
			t.Errorf("%.40q: preset %v, ignored %v; want %v, %v", text, p.Values, p.Ignored, want.preset, want.ignored)
		}
		if want.err == "" != (p.Fault == nil) || p.Fault != nil && !strings.Contains(p.Fault.Error(), want.err) {
			t.Errorf("%.40q: %v, want %q", text, p.Fault, want.err)
		}
		said := p.Trouble()
		if bad := want.err != "" || len(want.ignored) > 0; bad != (said != "") || bad && !strings.Contains(said, p.Path) {
			t.Errorf("%.40q: told is %q", text, said)
		}
	}
}

// No file is no trouble; a folder in its place is.
func TestPresetsThatAreNotThere(t *testing.T) {
	folder := t.TempDir()
	if p := ReadPresets(folder, fits()); p.Trouble() != "" || len(p.Values) > 0 {
		t.Errorf("without a file: %+v", p)
	}
	if err := os.Mkdir(filepath.Join(folder, PresetsName), 0o700); err != nil {
		t.Fatal(err)
	}
	if p := ReadPresets(folder, fits()); p.Fault == nil || p.Fault.Reason != Irregular {
		t.Error("a folder is taken for presets")
	}
}

// wide is a text in two bytes for each character, with the mark before it.
func wide(order binary.ByteOrder, text string) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		b = append(b, 0, 0)
		order.PutUint16(b[len(b)-2:], unit)
	}
	return string(b)
}
