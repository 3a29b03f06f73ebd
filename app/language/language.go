// Package language has the toolkit speak the language of our catalogues, so that the
// whole window speaks one.
package language

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/assets"
	"tideline/assets/locale"
	"tideline/timeline/edtf"
)

// KeyLanguage is the key under which each language of the toolkit tells its name.
const KeyLanguage = "tideline.language"

// keyCatalogue is the key under which each of our catalogues tells its tag.
const keyCatalogue = "tideline.catalogue"

// Speak gives the toolkit the texts of the window and sees that the whole window
// speaks one language. The toolkit follows the system's language with its own
// dialogs; where there is no whole catalogue of ours for that, they are put into
// English as well, for half a window in German helps nobody. The toolkit offers no
// way to choose the language, so the one it chose is told English under its own
// name, or what the set says always.
func Speak(languages locale.Set) error {
	if err := lang.AddTranslationsFS(assets.ToolkitNames, "toolkit/names"); err != nil {
		return err
	}
	ours := locale.With(locale.Handout, locale.Problems, locale.Window)
	for _, c := range ours {
		if err := addTexts(fyne.Locale(c.Tag), c.InWindow(), c.Tag); err != nil {
			return err
		}
	}
	chosen := fyne.Locale(lang.X(KeyLanguage, "en"))
	if tag := languages.Always(); tag != "" {
		return sayAlways(languages.For(tag), chosen)
	}
	if slices.ContainsFunc(ours, func(c *locale.Catalogue) bool { return fyne.Locale(c.Tag) == chosen }) {
		return nil
	}
	return sayAlways(locale.English(), chosen)
}

// sayAlways has the toolkit say everything in one language, whichever it chose
// itself.
func sayAlways(c *locale.Catalogue, chosen fyne.Locale) error {
	texts := map[string]any{}
	if err := json.Unmarshal(assets.ToolkitEnglish, &texts); err != nil {
		return err
	}
	if c.Tag == locale.TagPseudo {
		for key, text := range texts {
			texts[key] = accented(text)
		}
	}
	maps.Copy(texts, c.InWindow())
	for key, text := range texts {
		switch forms := text.(type) {
		case map[string]string:
			texts[key] = byNumber(forms["one"], forms["other"])
		case map[string]any: // of the toolkit
			texts[key] = byNumber(forms["one"], forms["other"])
		}
	}
	texts[KeyLanguage] = string(chosen)
	return addTexts(chosen, texts, c.Tag)
}

// accented is a text of the toolkit, or its forms, in the language for tests.
func accented(text any) any {
	switch t := text.(type) {
	case string:
		return locale.Accented(t)
	case map[string]any:
		forms := map[string]any{}
		for name, form := range t {
			forms[name] = accented(form)
		}
		return forms
	}
	return text
}

// addTexts hands texts to the toolkit under a language, and with them the tag of the
// catalogue that they are from.
func addTexts(under fyne.Locale, texts map[string]any, tag string) error {
	texts[keyCatalogue] = tag
	raw, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	return lang.AddTranslationsForLocale(raw, under)
}

// byNumber makes of an English singular and plural one text that chooses by N, for
// every form that a language may ask for.
func byNumber(one, other any) map[string]any {
	text := fmt.Sprintf("{{if eq .N 1}}%v{{else}}%v{{end}}", one, other)
	all := map[string]any{}
	for _, form := range []string{"zero", "one", "two", "few", "many", "other"} {
		all[form] = text
	}
	return all
}

// Window is the language that the window speaks, for what is told as a value.
type Window struct{}

// Pattern implements pattern.Language.
func (l Window) Pattern(english string, n int) string {
	return l.catalogue().ForWindow().Pattern(english, n)
}

// Number implements pattern.Counting.
func (l Window) Number(n int64) string { return l.catalogue().Number(n) }

// Dates returns the words of dates, for those in a text of the window.
func (l Window) Dates() edtf.Words { return l.catalogue().Dates() }

// catalogue is the one that the toolkit says everything from.
func (Window) catalogue() *locale.Catalogue { return locale.Set{}.For(lang.X(keyCatalogue, "en")) }
