package locale

import (
	"reflect"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"tideline/timeline/edtf"
	"tideline/timeline/handout/phrase"
	"tideline/timeline/pattern"
)

// Part is a part of a catalogue.
type Part string

// The parts. What a handout says the window says as well, in the same words.
const (
	Dates    Part = "dates"
	Handout  Part = "handout"
	Problems Part = "problems"
	Window   Part = "window"
	Terminal Part = "terminal"
	Help     Part = "help"
)

// Parts lists them in the order of the file.
func Parts() []Part { return []Part{Dates, Handout, Problems, Window, Terminal, Help} }

// ofTexts lists the parts that are texts by their English.
func ofTexts() []Part { return []Part{Handout, Problems, Window, Terminal} }

// Catalogue is what the program says in one language. It is a pattern.Language for
// what is told beside the window: problems, dates and the terminal.
type Catalogue struct {
	Tag  string // BCP 47, such as de
	Name string // the language in itself

	tag   language.Tag
	dates edtf.Words
	texts map[Part]map[string]Forms
	help  map[string]string // by the command; that of the program is tideline
	lacks map[Part][]string // what a part has not that English has
}

// Forms is a text in the forms that a language has for numbers, by their names in
// Unicode. A text without a number has only “other”.
type Forms map[string]string

// pick returns the form for a number, which is −1 where the text tells none.
func (f Forms) pick(tag language.Tag, n int) string {
	if n >= 0 && len(f) > 1 {
		names := map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many"}
		if text, ok := f[names[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]]; ok {
			return text
		}
	}
	return f["other"]
}

// Has reports whether all of some parts are whole.
func (c *Catalogue) Has(parts ...Part) bool {
	for _, p := range parts {
		if _, there := c.texts[p]; !there && p != Dates && p != Help || len(c.lacks[p]) > 0 {
			return false
		}
	}
	return true
}

// Lacks returns what a part has not that English has; nil where it is whole.
func (c *Catalogue) Lacks(p Part) []string { return c.lacks[p] }

// Pattern implements pattern.Language.
func (c *Catalogue) Pattern(english string, n int) string {
	return c.pattern([]Part{Problems, Terminal, Handout}, english, n)
}

// pattern looks a pattern up in some parts, and then in those of English.
func (c *Catalogue) pattern(parts []Part, english string, n int) string {
	for _, p := range parts {
		if forms, ok := c.texts[p][english]; ok && c.Has(p) {
			return forms.pick(c.tag, n)
		}
	}
	if c.Tag != tagEnglish {
		return English().pattern(parts, english, n)
	}
	return english
}

// ForWindow returns the language of what the window tells that comes from below it,
// such as problems: some of that is worded otherwise there.
func (c *Catalogue) ForWindow() pattern.Language { return ofWindow{c} }

type ofWindow struct{ *Catalogue }

// Pattern implements pattern.Language.
func (w ofWindow) Pattern(english string, n int) string {
	return w.pattern([]Part{Window, Problems, Handout}, english, n)
}

// Dates returns the words of dates.
func (c *Catalogue) Dates() edtf.Words { return c.dates }

// Number implements pattern.Counting.
func (c *Catalogue) Number(n int64) string { return pattern.Grouped(n, c.dates.Thousands) }

// Phrases returns what a handout says.
func (c *Catalogue) Phrases() phrase.Book {
	book := phrase.English()
	if !c.Has(Handout) {
		return book
	}
	v := reflect.ValueOf(&book).Elem()
	for _, field := range v.Fields() {
		field.SetString(c.Pattern(field.String(), -1))
	}
	book.Lang = c.Tag
	return book
}

// Help returns the help of a command of the terminal, "" for that of the program.
func (c *Catalogue) Help(command string) string {
	if command == "" {
		command = "tideline"
	}
	if c.Has(Help) {
		return c.help[command]
	}
	return English().help[command]
}

// InWindow returns the texts of the window for fyne.io/fyne/v2/lang: those of all
// parts that it tells of, a text with forms as a map of them.
func (c *Catalogue) InWindow() map[string]any {
	all := map[string]any{}
	for _, p := range []Part{Handout, Problems, Window} { // the last counts
		for english, forms := range c.texts[p] {
			if text, alone := forms["other"]; alone && len(forms) == 1 {
				all[english] = text
			} else {
				all[english] = map[string]string(forms)
			}
		}
	}
	return all
}

// primary returns the first part of a language tag, which names its catalogue.
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return strings.ToLower(tag)
}
