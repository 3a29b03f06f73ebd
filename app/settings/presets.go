package settings

import (
	"path/filepath"
	"slices"

	"tideline/app/editor"
	"tideline/app/look"
	"tideline/app/preferences"
	"tideline/timeline/axis"
	"tideline/timeline/cite"
)

// Presets tells what became of the preferences that an administrator has preset.
type Presets struct {
	File    string             // path of the file
	Ignored []string           // keys of what is not known or cannot be so
	Fault   *preferences.Fault // why nothing in the file counts; nil where it was read
	Aside   string             // where the user's own preferences lie that could not be read; "" for none
}

// Presettable lists what can be preset, and tells of a value whether it is one that
// a preference can have. The keys are those of the preferences themselves.
func Presettable() map[string]func(any) bool {
	return map[string]func(any) bool{
		keyTheme:       isText(func(s string) bool { c := look.Choice(s); return c == look.AlwaysLight || c == look.AlwaysDark }),
		keyMode:        isText(func(s string) bool { _, err := axis.ParseMode(s); return err == nil }),
		keyStill:       isSwitch,
		keySaves:       isSwitch,
		keyPanelFolded: isSwitch,
		keyPanelWidth:  func(v any) bool { f, ok := v.(float64); return ok && f >= MinPanelWidth && f <= MaxPanelWidth },
		keySize:        isSize,
		keyMaximised:   isSwitch,
		keyFolder:      isText(filepath.IsAbs),
		keyTextSize:    func(v any) bool { f, ok := v.(float64); return ok && f >= LeastTextSize && f <= MostTextSize },
		keyContrast:    isSwitch,
		keyCitation:    isText(func(s string) bool { return s != "" && slices.Contains(cite.Styles(), cite.Style(s)) }),
		keyEditor: isText(func(id string) bool {
			return slices.ContainsFunc([]string{"linux", "windows", "darwin"}, func(goos string) bool {
				return slices.ContainsFunc(editor.All(goos), func(e editor.Editor) bool { return e.ID == id })
			})
		}),
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
