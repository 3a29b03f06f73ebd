package form

import (
	"strconv"

	"fyne.io/fyne/v2/lang"

	"tideline/timeline"
	"tideline/timeline/edit"
)

// specs are the fields of the records of a list.
func specs(of edit.List) []spec {
	switch of {
	case edit.Events:
		return eventSpecs()
	case edit.Sources:
		return sourceSpecs()
	case edit.Lanes:
		return []spec{
			{key: "name", name: lang.L("Name"), kind: line},
			{key: "color", name: lang.L("Colour"), kind: choice, options: colors()},
		}
	case edit.People:
		return personSpecs()
	case edit.Eras:
		return []spec{
			{key: "name", name: lang.L("Name"), kind: line},
			{key: "date", name: lang.L("From and to"), kind: date, example: "1960/1989"},
			{key: "note", name: lang.L("Note"), kind: text},
		}
	case edit.Stories:
		return []spec{
			{key: "name", name: lang.L("Name"), kind: line},
			{key: "steps", name: lang.L("Steps"), kind: several, parts: stepParts()},
		}
	}
	return fileSpecs()
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
		{key: "checked.on", name: lang.L("Checked on"), kind: date},
		{key: "volume", name: lang.L("Volume"), kind: line},
		{key: "issue", name: lang.L("Issue"), kind: line},
		{key: "pages", name: lang.L("Pages"), kind: line},
		{key: "doi", name: lang.L("DOI"), kind: line, example: "10.…"},
		{key: "archive", name: lang.L("Archive"), kind: line},
		{key: "call_number", name: lang.L("Call number"), kind: line},
		{key: "note", name: lang.L("Note"), kind: text},
	}
}

// personSpecs are the fields of a person.
func personSpecs() []spec {
	return []spec{
		{key: "name", name: lang.L("Name"), kind: line},
		{key: "native", name: lang.L("In their own script"), kind: line},
		{key: "also", name: lang.L("Also called"), kind: list, example: lang.L("with commas between")},
		{key: "born", name: lang.L("Born"), kind: date},
		{key: "died", name: lang.L("Died"), kind: date},
		{key: "role", name: lang.L("Role"), kind: line},
		{key: "affiliation", name: lang.L("Affiliation"), kind: line},
	}
}

// stepParts are of a step of a story: an event, and what to say and to ask there.
func stepParts() parting {
	return parting{
		main: "event", add: lang.L("Add: title of an event"), off: lang.L("Take this step away"),
		fields: []spec{
			{key: "say", name: lang.L("To say"), kind: text},
			{key: "ask", name: lang.L("To ask"), kind: line},
			{key: "event", name: lang.L("Event"), kind: record, list: edit.Events},
		},
	}
}

// fileSpecs are what a file says of itself, and the records that it has.
func fileSpecs() []spec {
	return []spec{
		{key: "title", name: lang.L("Title"), kind: line},
		{key: "description", name: lang.L("About"), kind: text},
		{key: "licence", name: lang.L("Licence"), kind: line, example: "CC BY 4.0"},
		{key: "lanes", name: lang.L("Lanes"), kind: records, list: edit.Lanes, example: lang.L("Add or find: a name")},
		{key: "people", name: lang.L("People"), kind: records, list: edit.People, example: lang.L("Add or find: a name")},
		{key: "sources", name: lang.L("Sources"), kind: records, list: edit.Sources, example: lang.L("Add or find: title or address")},
		{key: "eras", name: lang.L("Eras"), kind: records, list: edit.Eras, example: lang.L("Add or find: a name")},
		{key: "stories", name: lang.L("Stories"), kind: records, list: edit.Stories, example: lang.L("Add or find: a name")},
	}
}

// ofDocument is what was read of a field of the file, where some of its lines cannot be read and
// the field not be found in them; false where nothing was.
func ofDocument(doc *timeline.Document, key string) (v edit.Value, ok bool) {
	text := map[string]string{"title": doc.Title, "description": doc.Description, "licence": doc.Licence}[key]
	return edit.Text(text), text != ""
}

// colors are those that a lane can have.
func colors() []option {
	all := []option{{"", lang.L("the next one")}}
	for _, c := range timeline.Colors() {
		all = append(all, option{string(c), string(c)})
	}
	return all
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

// roles are what a source can be to an event.
func roles() []option {
	return []option{
		{"", lang.L("that it was so")},
		{string(timeline.Contradicts), lang.L("that it was otherwise")},
		{string(timeline.Context), lang.L("what belongs to it")},
	}
}

// checks are what the words of a quotation can be compared with.
func checks() []option {
	return []option{
		{"", lang.L("not checked")},
		{string(timeline.CheckedOriginal), lang.L("the original")},
		{string(timeline.CheckedCopy), lang.L("a copy")},
		{string(timeline.CheckedExcerpt), lang.L("an excerpt")},
	}
}

// translations are who can have translated a quotation.
func translations() []option {
	names := map[timeline.Translation]string{
		"official": lang.L("official"), "press": lang.L("by the press"), "scholarly": lang.L("by scholars"), "ours": lang.L("our own"),
	}
	all := []option{{"", lang.L("not said")}}
	for _, t := range timeline.Translations() {
		all = append(all, option{string(t), named(names[t], string(t))})
	}
	return all
}

// states are what can have become of a claim.
func states() []option {
	return []option{
		{"", lang.L("not said")},
		{string(timeline.ClaimSupported), lang.L("supported")},
		{string(timeline.ClaimDisputed), lang.L("disputed")},
		{string(timeline.ClaimWrong), lang.L("wrong")},
		{string(timeline.ClaimOpinion), lang.L("opinion")},
	}
}

// sourceKinds are what a source can be.
func sourceKinds() []option {
	names := map[timeline.SourceKind]string{
		"primary": lang.L("primary source"), "press": lang.L("press"), "scholarly": lang.L("scholarly work"), "reference": lang.L("reference work"),
		"data": lang.L("data"), "media": lang.L("media"), "other": lang.L("of another kind"),
	}
	all := []option{{"", lang.L("not said")}}
	for _, k := range timeline.SourceKinds() {
		all = append(all, option{string(k), named(names[k], string(k))})
	}
	return all
}

// named is a name, or the word of the file where it has none.
func named(name, word string) string {
	if name == "" {
		return word
	}
	return name
}
