package cite

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/cite/bibtex"
)

// bibTeX writes an entry as biblatex reads it.
func bibTeX(s *timeline.Source, locator string) string {
	kind, in := "misc", "publisher"
	switch FormOf(s) {
	case Article, News:
		kind, in = "article", "journaltitle"
	case Chapter, Entry:
		kind, in = "incollection", "booktitle"
	case Data:
		kind = "dataset"
	case Page:
		kind = "online"
	case Kept:
		kind, in = "unpublished", "howpublished"
	case Book:
		if s.Publisher != "" {
			kind = "book"
		}
	}
	who := readAuthors(flat(s.Author))
	as := bibtex.Entry{Kind: kind, In: in, Role: "author", Title: bibtex.Escape(s.Title), Note: locator}
	if who.editors {
		as.Role = "editor"
	}
	for i := range who.all {
		if a := &who.all[i]; a.family != "" {
			as.Names = append(as.Names, bibtex.Name(a.family, a.suffix, a.given))
		} else {
			as.Names = append(as.Names, bibtex.Kept(a.as)) // one name, however it is written
		}
	}
	var b strings.Builder
	as.Write(&b, s)
	return b.String()
}
