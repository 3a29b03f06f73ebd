package app

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/assets"
	"tideline/timeline/pattern"
)

// keyLanguage is the key under which each language of the toolkit tells its name.
const keyLanguage = "tideline.language"

// speak gives the toolkit the texts of the window and sees that the whole window
// speaks one language. The toolkit follows the system's language with its own
// dialogs; where there is no catalogue of ours for that, they are put into English
// as well, for half a window in German helps nobody. The toolkit offers no way to
// choose the language, so the one it chose is told English under its own name.
func speak() error {
	if err := lang.AddTranslationsFS(assets.Translations, "translations"); err != nil {
		return err
	}
	if err := lang.AddTranslationsFS(assets.ToolkitNames, "toolkit/names"); err != nil {
		return err
	}
	ours, err := catalogues()
	if err != nil {
		return err
	}
	chosen := fyne.Locale(lang.X(keyLanguage, "en"))
	if slices.Contains(ours, chosen) {
		return nil
	}
	english, err := englishForAll()
	if err != nil {
		return err
	}
	english[keyLanguage] = string(chosen)
	raw, err := json.Marshal(english)
	if err != nil {
		return err
	}
	return lang.AddTranslationsForLocale(raw, chosen)
}

// catalogues names the languages the window has texts in.
func catalogues() (ours []fyne.Locale, err error) {
	files, err := assets.Translations.ReadDir("translations")
	for _, f := range files {
		ours = append(ours, fyne.Locale(strings.TrimSuffix(f.Name(), ".json")))
	}
	return ours, err
}

// englishForAll is every English text, ours and the toolkit's, in a form that any
// language can hold: its plural follows the number and not the grammar of the
// language it is filed under, which may have no singular, or four plurals.
func englishForAll() (map[string]any, error) {
	texts := map[string]any{}
	if err := json.Unmarshal(assets.ToolkitEnglish, &texts); err != nil {
		return nil, err
	}
	raw, err := assets.Translations.ReadFile("translations/en.json")
	if err != nil {
		return nil, err
	}
	var own map[string]any
	if err := json.Unmarshal(raw, &own); err != nil {
		return nil, err
	}
	maps.Copy(texts, own)
	for key, text := range texts {
		if forms, ok := text.(map[string]any); ok {
			texts[key] = byNumber(forms)
		}
	}
	return texts, nil
}

// byNumber makes of an English singular and plural one text that chooses by N, for
// every form that a language may ask for.
func byNumber(english map[string]any) map[string]any {
	text := fmt.Sprintf("{{if eq .N 1}}%v{{else}}%v{{end}}", english["one"], english["other"])
	all := map[string]any{}
	for _, form := range []string{"zero", "one", "two", "few", "many", "other"} {
		all[form] = text
	}
	return all
}

// inWindow is the language that the window speaks, for what is told as a value.
type inWindow struct{}

// Pattern implements pattern.Language.
func (inWindow) Pattern(english string, n int) string {
	names := map[string]any{} // each fills itself: the values come later
	for _, name := range pattern.Names(english) {
		names[name] = "{{." + name + "}}"
	}
	if n >= 0 {
		return lang.N(english, n, names)
	}
	return lang.L(english, names)
}
