package handout_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"tideline/assets/locale"
	"tideline/internal/untold"
	"tideline/timeline/axis"
	"tideline/timeline/file"
)

// spoken are the attributes that are read aloud or shown.
var spoken = regexp.MustCompile(`(?:alt|aria-label|title|placeholder)="([^"]*)"`)

// drawn are the words of the drawing, which wordsOf leaves out, perhaps with tags
// between them.
var (
	drawn = regexp.MustCompile(`(?s)<text[^>]*>(.*?)</text>`)
	tags  = regexp.MustCompile(`<[^>]*>`)
)

// Whatever a page says itself comes from its phrases and from the words of dates.
func TestEveryWordOfThePageIsTranslated(t *testing.T) {
	doc, problems := file.Parse("greek.yaml", untold.Greek)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	pseudo := locale.Only(locale.TagPseudo).For(doc.Lang)
	for _, mode := range axis.Modes() {
		o := options(t, doc)
		o.Dates, o.Phrases, o.Say, o.Mode = pseudo.Dates(), pseudo.Phrases(), pseudo, mode
		page, _ := written(t, doc, o)
		said := []string{wordsOf(t, page)}
		for _, match := range spoken.FindAllStringSubmatch(page, -1) {
			said = append(said, match[1])
		}
		for _, match := range drawn.FindAllStringSubmatch(page, -1) {
			said = append(said, tags.ReplaceAllString(match[1], ""))
		}
		for _, text := range said {
			words := slices.DeleteFunc(untold.Words(text), func(word string) bool { return word == "ru" }) // a tag of the file
			if len(words) > 0 {
				t.Errorf("%s: nobody translates %q in %q", mode, words, text)
			}
		}
		if !strings.Contains(page, pseudo.Phrases().Sources) {
			t.Error("the page is in another language")
		}
	}
}
