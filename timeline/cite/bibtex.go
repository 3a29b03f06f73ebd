package cite

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// bibTeX writes an entry as biblatex reads it.
func bibTeX(s *timeline.Source, locator string) string {
	kind, in := "misc", "publisher"
	switch formOf(s) {
	case article, news:
		kind, in = "article", "journaltitle"
	case chapter, entry:
		kind, in = "incollection", "booktitle"
	case data:
		kind = "dataset"
	case page:
		kind = "online"
	case kept:
		kind, in = "unpublished", "howpublished"
	case book:
		if s.Publisher != "" {
			kind = "book"
		}
	}
	var b strings.Builder
	b.WriteString("@" + kind + "{" + s.ID)
	field := func(name, text string) {
		if text != "" {
			b.WriteString(",\n  " + name + " = {" + text + "}")
		}
	}
	who := readAuthors(flat(s.Author))
	role := "author"
	if who.editors {
		role = "editor"
	}
	var names []string
	for i := range who.all {
		if a := &who.all[i]; a.family != "" {
			names = append(names, escaped(words(", ", a.family, a.suffix, a.given)))
		} else {
			names = append(names, "{"+escaped(a.as)+"}") // one name, however it is written
		}
	}
	field(role, strings.Join(names, " and "))
	field("title", escaped(s.Title))
	field(in, escaped(s.Publisher))
	field("volume", escaped(s.Volume))
	field("number", escaped(s.Issue))
	field("pages", escaped(s.Pages))
	field("date", dated(s.Date))
	field("library", escaped(words(", ", s.Archive, s.CallNumber)))
	field("doi", s.DOI)
	field("url", s.URL)
	field("urldate", dated(s.Seen))
	field("note", escaped(locator))
	b.WriteString("\n}")
	return b.String()
}

// dated writes a date as it is: biblatex reads EDTF, its ~ and % too. What is none is a text.
func dated(text string) string {
	if d, err := edtf.Parse(text); err == nil && d.IsPlaced() {
		return text
	}
	return escaped(text)
}

// escaped writes a text so that it means itself in TeX.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`,
		"~", `\textasciitilde{}`, "^", `\textasciicircum{}`).Replace(text)
}
