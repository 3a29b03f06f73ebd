package app

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"tideline/app/preferences"
	"tideline/app/settings"
)

// What is wrong with the presets is told once, in the status line, and not to a class.
func TestPresetsThatDoNotCountAreTold(t *testing.T) {
	bad := settings.Presets{File: filepath.Join("C", "Tideline", "tideline.json"), Ignored: []string{"theem", "scale"}}
	w := openWith(t, Config{Presets: bad})
	if got := w.status.Said(); got != "Ignored in the presets of tideline.json: theem, scale" {
		t.Errorf("told is %q", got)
	}
	if w.files.Bundled(); w.status.Said() != "" {
		t.Errorf("with the next file %q is told", w.status.Said())
	}
	w = openWith(t, Config{Presets: settings.Presets{File: bad.File, Fault: &preferences.Fault{Reason: preferences.NotJSON, Line: 3, Err: errors.New("invalid character")}}})
	if got := w.status.Said(); got != "The presets in tideline.json cannot be read: line 3 is not JSON" {
		t.Errorf("told is %q", got)
	}
	if got := openWith(t, Config{}).status.Said(); got != "" {
		t.Errorf("without presets %q is told", got)
	}
	w = openWith(t, Config{Presets: bad, Talk: &Talk{Story: "tests"}})
	if strings.Contains(w.status.Said(), "presets") {
		t.Error("a class reads it")
	}
}
