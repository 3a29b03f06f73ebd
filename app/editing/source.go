package editing

import (
	"net/url"
	"strings"

	"tideline/timeline"
	"tideline/timeline/edit"
)

// FindSource returns the id of the source that somebody means by its id, its title or its
// web address; false for none.
func FindSource(doc *timeline.Document, typed string) (id string, ok bool) {
	for i := range doc.Sources {
		if s := &doc.Sources[i]; s.ID == typed || strings.EqualFold(strings.TrimSpace(s.Title), typed) || s.URL != "" && s.URL == typed {
			return s.ID, true
		}
	}
	return "", false
}

// NewSource returns what makes a source of a title or a web address, and the id that it gets.
func NewSource(f edit.File, typed string) (id string, add edit.Edit) {
	if id = NewID(f, edit.Sources, typed); id == "" {
		id = NewID(f, edit.Sources, "source")
	}
	pairs := []string{"id", id, "title", typed}
	if u, err := url.Parse(typed); err == nil && u.Host != "" {
		pairs = []string{"id", id, "title", u.Host + strings.TrimRight(u.Path, "/"), "url", typed}
	}
	return id, edit.Add{To: edit.Sources, Record: edit.Record(pairs...)}
}

// Count is how many items a value has as a list: one that stands alone is one.
func Count(v edit.Value) int {
	switch n := len(v.Items()); {
	case len(v.Keys()) > 0, n == 0 && v.Text() != "":
		return 1
	default:
		return n
	}
}
