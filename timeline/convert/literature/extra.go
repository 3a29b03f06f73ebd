package literature

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
)

// detailName is a detail that an events file has no key for: where it is kept, and as what the
// lists know it.
type detailName struct{ key, csl, bibtex string }

// detailNames are those that are texts in both kinds of lists.
func detailNames() []detailName {
	return []detailName{
		{"x-edition", "edition", "edition"},
		{"x-isbn", "ISBN", "isbn"},
		{"x-issn", "ISSN", "issn"},
		{"x-series", "collection-title", "series"},
		{"x-place-of-publication", "publisher-place", "location"},
		{"x-language", "language", "language"},
		{"x-publisher", "publisher", "publisher"},
	}
}

// isOfCSL reports whether CSL knows a work by its name.
func isOfCSL(name string) bool {
	return isForm(name) && name != "reference" && name != "manual"
}

// cslTexts and cslNames are the variables of CSL, besides, that are texts and names.
func cslTexts() []string {
	return []string{
		"abstract", "keyword", "genre", "event-title", "event-place", "medium", "dimensions", "number", "number-of-pages", "number-of-volumes", "section", "version",
		"references", "archive-place", "archive_location", "authority", "PMID", "PMCID", "chapter-number", "collection-number", "jurisdiction", "original-title", "source", "status",
		"annote", "scale", "part-number", "part-title", "supplement-number", "printing-number", "volume-title", "division", "citation-number", "first-reference-note-number",
	}
}

func cslNames() []string {
	return []string{
		"translator", "container-author", "collection-editor", "composer", "director", "editorial-director", "illustrator", "interviewer", "recipient", "original-author",
		"reviewed-author", "chair", "compiler", "contributor", "curator", "executive-producer", "guest", "host", "narrator", "organizer", "performer", "producer", "script-writer", "series-creator",
	}
}

// extraKeys are the keys of a source that are its author's own, in their order, without those
// that are written as what they are.
func extraKeys(s *timeline.Source, but ...string) (keys []string) {
	for _, key := range slices.Sorted(maps.Keys(s.Extra)) {
		if !slices.Contains(but, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// textOf returns the value of a key that is an author's own, where it is a text.
func textOf(s *timeline.Source, key string) string {
	text, _ := s.Extra[key].(string)
	return text
}

// fieldForm is the name that a field of BibTeX may have.
var fieldForm = regexp.MustCompile(`^[a-z][a-z0-9_-]*$`)

// editorsOf returns the names of those who edited a work, where its author says that they are
// no more than that.
func editorsOf(s *timeline.Source) (names string, ok bool) {
	return strings.CutSuffix(s.Author, editorMark)
}

// editorMark stands behind the names of editors where a work has no other author.
const editorMark = " (ed.)"
