package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/timeline/axis"
)

// Presets tells what became of the preferences that an administrator has preset.
type Presets struct {
	File    string   // path of the file
	Ignored []string // keys of what is not known or cannot be so
	Err     error    // why the file could not be read
}

// Presettable lists what can be preset, and tells of a value whether it is one that
// a preference can have. The keys are those of the preferences themselves.
func Presettable() map[string]func(any) bool {
	return map[string]func(any) bool{
		keyTheme:       isText(func(s string) bool { c := themeChoice(s); return c == alwaysLight || c == alwaysDark }),
		keyMode:        isText(func(s string) bool { _, err := axis.ParseMode(s); return err == nil }),
		keyStill:       isSwitch,
		keyPanelFolded: isSwitch,
		keyPanelWidth:  func(v any) bool { f, ok := v.(float64); return ok && f >= minPanelWidth && f <= maxPanelWidth },
		keySize:        isSize,
		keyMaximised:   isSwitch,
		keyFolder:      isText(filepath.IsAbs),
	}
}

func isSwitch(v any) bool { _, ok := v.(bool); return ok }

func isText(fits func(string) bool) func(any) bool {
	return func(v any) bool { s, ok := v.(string); return ok && fits(s) }
}

// isSize reports whether a value is the width and the height of a window, in px.
func isSize(v any) bool {
	list, ok := v.([]any)
	if !ok || len(list) != 2 {
		return false
	}
	for _, item := range list {
		if px, ok := item.(float64); !ok || !couldBe(px) {
			return false
		}
	}
	return true
}

// tellPresets tells once, in the status line, what of the presets does not count. A
// class is not to read it.
func (w *window) tellPresets() {
	p := w.config.Presets
	if w.talk != nil || w.config.Talk != nil {
		return
	}
	w.config.Presets = Presets{}
	switch file := filepath.Base(p.File); {
	case p.Err != nil:
		w.status.say(lang.L("The presets in {{.File}} cannot be read: {{.Why}}", map[string]any{"File": file, "Why": p.Err.Error()}))
	case len(p.Ignored) > 0:
		w.status.say(lang.L("Ignored in the presets of {{.File}}: {{.Names}}", map[string]any{"File": file, "Names": oneLine(strings.Join(p.Ignored, ", "))}))
	}
}
