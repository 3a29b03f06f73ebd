package form

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/timeline"
	"tideline/timeline/edit"
)

// kind is how a field is filled in.
type kind int

const (
	line    kind = iota // a line of words
	text                // several lines
	date                // a date as people write it
	list                // several words, with commas between
	people              // likewise, by id or name
	lanes               // some of the lanes of the file
	choice              // one of some words
	sources             // of what is said: which, and where in it
)

// spec is a field of a form.
type spec struct {
	key     string // as the file calls it
	name    string // as the form does
	kind    kind
	example string
	options []option // of a choice
}

// option is one of the words that a field may have.
type option struct{ value, name string }

// eventSpecs are the fields of an event, the date first.
func eventSpecs() []spec {
	return []spec{
		{key: "date", name: lang.L("Date"), kind: date, example: lang.L("27 July 1953 or c. 1960")},
		{key: "title", name: lang.L("Title"), kind: line, example: lang.L("What happened")},
		{key: "text", name: lang.L("Text"), kind: text, example: lang.L("What there is to tell")},
		{key: "lanes", name: lang.L("Lanes"), kind: lanes},
		{key: "importance", name: lang.L("Importance"), kind: choice, options: importances()},
		{key: "status", name: lang.L("Status"), kind: choice, options: statuses()},
		{key: "place", name: lang.L("Place"), kind: line},
		{key: "people", name: lang.L("People"), kind: people, example: lang.L("with commas between")},
		{key: "tags", name: lang.L("Tags"), kind: list, example: lang.L("with commas between")},
		{key: "notes", name: lang.L("Notes"), kind: text, example: lang.L("For the presenter alone")},
		{key: "sources", name: lang.L("Sources"), kind: sources},
	}
}

// sourceSpecs are the fields of a source.
func sourceSpecs() []spec {
	return []spec{
		{key: "title", name: lang.L("Title"), kind: line},
		{key: "author", name: lang.L("Author"), kind: line},
		{key: "publisher", name: lang.L("Publisher"), kind: line},
		{key: "date", name: lang.L("Date"), kind: date},
		{key: "kind", name: lang.L("Kind"), kind: choice, options: sourceKinds()},
		{key: "url", name: lang.L("Web address"), kind: line, example: "https://…"},
		{key: "seen", name: lang.L("Read on"), kind: date},
		{key: "note", name: lang.L("Note"), kind: text},
	}
}

// fileSpecs are what a file says of itself.
func fileSpecs() []spec {
	return []spec{
		{key: "title", name: lang.L("Title"), kind: line},
		{key: "description", name: lang.L("About"), kind: text},
	}
}

// specs are the fields of the records of a list.
func specs(of edit.List) []spec {
	switch of {
	case edit.Events:
		return eventSpecs()
	case edit.Sources:
		return sourceSpecs()
	}
	return fileSpecs()
}

// importances are how much an event can matter.
func importances() (all []option) {
	names := []string{lang.L("a detail"), "", "", "", lang.L("essential")}
	all = append(all, option{"", lang.L("as usual (3)")})
	for i := timeline.LeastImportance; i <= timeline.MostImportance; i++ {
		name := strconv.Itoa(i)
		if about := names[i-timeline.LeastImportance]; about != "" {
			name += " – " + about
		}
		all = append(all, option{strconv.Itoa(i), name})
	}
	return all
}

// statuses are how sure an event can be.
func statuses() []option {
	return []option{
		{"", lang.L("as reported")},
		{string(timeline.Verified), lang.L("verified")},
		{string(timeline.Reported), lang.L("reported")},
		{string(timeline.Disputed), lang.L("disputed")},
		{string(timeline.Opinion), lang.L("opinion")},
	}
}

// sourceKinds are what a source can be.
func sourceKinds() []option {
	names := map[string]string{
		"primary": lang.L("primary source"), "press": lang.L("press"), "scholarly": lang.L("scholarly work"), "reference": lang.L("reference work"),
		"data": lang.L("data"), "media": lang.L("media"), "other": lang.L("of another kind"),
	}
	all := []option{{"", lang.L("not said")}}
	for _, k := range timeline.SourceKinds() {
		name := names[string(k)]
		if name == "" {
			name = string(k)
		}
		all = append(all, option{string(k), name})
	}
	return all
}

// items are words with commas between.
func items(typed string) (all []string) {
	for item := range strings.SplitSeq(typed, ",") {
		if item = strings.TrimSpace(item); item != "" {
			all = append(all, item)
		}
	}
	return all
}
