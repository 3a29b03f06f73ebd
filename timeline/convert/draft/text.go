package draft

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"tideline/timeline"
	"tideline/timeline/file/markup"
	"tideline/timeline/pattern"
)

// Inline returns a text of a web page as plain text on one line.
func (d *Draft) Inline(html string) string { return Line(markup.Strip(html)) }

// longestTitle is how many characters a title may have that is made from a text.
const longestTitle = 80

// marks takes away the signs of Markdown for headings, emphasis and code.
var marks = strings.NewReplacer("*", "", "#", "", "`", "")

// linkForm is a link in Markdown, or a picture.
var linkForm = regexp.MustCompile(`!?\[([^\[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)`)

// Untitled gives an event without a title the first words of its text, and says so.
func (d *Draft) Untitled(e *timeline.Event) {
	if e.Title != "" {
		return
	}
	words := Line(marks.Replace(linkForm.ReplaceAllString(e.Text, "$1")))
	if words == "" {
		return
	}
	e.Title = firstWords(words)
	d.Guessed(e.Pos, e.Title, pattern.English("a title, from the first words of the text"), pattern.English("write a title that says what happened"))
}

// Nameless gives an event that has neither a title nor a text what it shows as its title, the
// first of these texts that there is, and says so.
func (d *Draft) Nameless(e *timeline.Event, shows ...string) {
	if e.Title != "" {
		return
	}
	const flip pattern.English = "write a title that says what happened"
	for _, text := range shows {
		if text = Line(text); text != "" {
			e.Title = firstWords(text)
			d.Guessed(e.Pos, e.Title, pattern.English("a title, from what it shows, as it has neither a title nor a text"), flip)
			return
		}
	}
	e.Title = "untitled"
	d.Guessed(e.Pos, e.Title, pattern.English("a title, as it has neither a title nor a text"), flip)
}

// firstWords cuts a text after its first sentence, or at a word.
func firstWords(s string) string {
	if sentence, _, found := strings.Cut(s, ". "); found && utf8.RuneCountInString(sentence) <= longestTitle {
		return sentence
	}
	if utf8.RuneCountInString(s) <= longestTitle {
		return s
	}
	cut := string([]rune(s)[:longestTitle])
	if i := strings.LastIndexByte(cut, ' '); i > longestTitle/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, ",;:–—- ") + "…"
}

// Address returns an http address that a text is, "" for none. One without a scheme, as
// pages write it, is taken as https.
func (d *Draft) Address(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "//") {
		s = "https:" + s
	}
	if !timeline.IsWebAddress(s) {
		return ""
	}
	return s
}
