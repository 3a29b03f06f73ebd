package literature

import (
	"slices"
	"strings"
	"sync"

	"tideline/timeline"
	"tideline/timeline/cite"
)

// form is what a work is: an article, a book, a letter. Its name is the type of CSL, in which
// all lists are told here.
type form struct {
	name   string // of CSL
	bibtex string // the types of BibTeX, the one that is written first; "" for none of its own
	ris    string // the types of RIS
	kind   timeline.SourceKind
	within bool // it stands in what is named beside it: a journal, a book, a site
}

// forms lists all works that a list can have. Where two have the same word, the first is meant.
var forms = sync.OnceValue(func() []form {
	return []form{
		{"article-journal", "article", "JOUR EJOUR ABST JFULL", timeline.ScholarlySource, true},
		{"article-newspaper", "", "NEWS", timeline.PressSource, true},
		{"article-magazine", "", "MGZN", timeline.PressSource, true},
		{"article", "", "INPR", timeline.ScholarlySource, true},
		{"book", "book mvbook", "BOOK EBOOK WHOLE", timeline.ScholarlySource, false},
		{"chapter", "incollection inbook bookinbook suppbook", "CHAP ECHAP", timeline.ScholarlySource, true},
		{"collection", "collection mvcollection proceedings mvproceedings", "EDBOOK", timeline.ScholarlySource, false},
		{"thesis", "thesis phdthesis mastersthesis", "THES", timeline.ScholarlySource, false},
		{"paper-conference", "inproceedings conference", "CPAPER CONF", timeline.ScholarlySource, true},
		{"report", "report techreport", "RPRT GOVDOC", timeline.ScholarlySource, false},
		{"review", "review", "", timeline.ScholarlySource, true},
		{"review-book", "", "", timeline.ScholarlySource, true},
		{"entry-encyclopedia", "inreference", "ENCYC", timeline.ReferenceSource, true},
		{"entry-dictionary", "", "DICT", timeline.ReferenceSource, true},
		{"entry", "", "", timeline.ReferenceSource, true},
		{"reference", "reference mvreference", "", timeline.ReferenceSource, false},
		{"dataset", "dataset", "DATA", timeline.DataSource, false},
		{"motion_picture", "movie video", "MPCT VIDEO", timeline.MediaSource, false},
		{"song", "music audio", "SOUND MUSIC", timeline.MediaSource, false},
		{"broadcast", "", "", timeline.MediaSource, true},
		{"graphic", "image artwork", "ART ADVS FIGURE", timeline.MediaSource, false},
		{"speech", "", "SLIDE", timeline.MediaSource, false},
		{"performance", "performance", "", timeline.MediaSource, false},
		{"musical_score", "", "", timeline.MediaSource, false},
		{"figure", "", "", timeline.MediaSource, true},
		{"manuscript", "unpublished", "MANSCPT UNPB UNPD", timeline.PrimarySource, false},
		{"personal_communication", "letter", "PCOMM ICOMM", timeline.PrimarySource, false},
		{"interview", "", "", timeline.PrimarySource, true},
		{"legislation", "legislation", "STAT LEGAL", timeline.PrimarySource, false},
		{"legal_case", "jurisdiction", "CASE", timeline.PrimarySource, false},
		{"treaty", "legal", "", timeline.PrimarySource, false},
		{"bill", "", "BILL", timeline.PrimarySource, false},
		{"hearing", "", "HEAR", timeline.PrimarySource, false},
		{"regulation", "", "", timeline.PrimarySource, false},
		{"event", "", "", "", false},
		{"classic", "", "CLSWK", "", false},
		{"webpage", "online electronic www", "ELEC WEB", "", true},
		{"post-weblog", "", "BLOG", "", true},
		{"post", "", "", "", true},
		{"document", "misc", "GEN", "", false},
		{"pamphlet", "booklet", "PAMP", "", false},
		{"patent", "patent", "PAT", "", false},
		{"periodical", "periodical", "SER", "", false},
		{"map", "", "MAP", "", false},
		{"software", "software", "COMP", "", false},
		{"standard", "standard", "STAND", "", false},
		{"manual", "manual", "", "", false},
	}
})

// isForm reports whether something is known of the work that CSL names so.
func isForm(name string) bool {
	return slices.ContainsFunc(forms(), func(f form) bool { return f.name == name })
}

// formNamed returns the work that CSL names so; one of which nothing is known has no more
// than its name.
func formNamed(name string) form {
	for _, f := range forms() {
		if f.name == name {
			return f
		}
	}
	return form{name: name}
}

// formOf returns the work that a list calls so, by the words that are its own; one of which
// nothing is known has the word for its name.
func formOf(word string, words func(form) string) form {
	for _, f := range forms() {
		for one := range strings.FieldsSeq(words(f)) {
			if one == word {
				return f
			}
		}
	}
	return form{name: word}
}

func inBibTeX(f form) string { return f.bibtex }
func inRIS(f form) string    { return f.ris }

// typeKey is the key of a source under which the work that it is stands, as CSL names it, where
// it cannot be told from what else is known of it.
const typeKey = "x-type"

// workOf returns what work a source is: what its author says, or what is known of it.
func workOf(s *timeline.Source) form {
	if name, ok := s.Extra[typeKey].(string); ok && name != "" {
		return formNamed(name)
	}
	name := map[cite.Form]string{
		cite.Article: "article-journal", cite.News: "article-newspaper", cite.Chapter: "chapter", cite.Entry: "entry-encyclopedia",
		cite.Kept: "manuscript", cite.Page: "webpage", cite.Data: "dataset",
	}[cite.FormOf(s)]
	switch {
	case name == "article-journal" && s.Kind == timeline.PressSource:
		name = "article-magazine"
	case name == "": // it stands alone
		name = map[timeline.SourceKind]string{
			timeline.ScholarlySource: "book", timeline.ReferenceSource: "reference", timeline.MediaSource: "graphic", timeline.PrimarySource: "manuscript",
		}[s.Kind]
	}
	if name == "" {
		name = "document"
	}
	return formNamed(name)
}
