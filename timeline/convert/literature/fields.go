package literature

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"tideline/timeline/pattern"
)

// ofLists is why something is left out that says nothing of a work.
const ofLists pattern.English = "it is for how the list is kept and printed"

// housekeeping are fields of BibTeX that say nothing of the work: how the list is sorted
// and printed, and what the program that wrote it keeps for itself.
func housekeeping(name string) bool {
	switch name {
	case "file", "owner", "timestamp", "creationdate", "modificationdate", "groups", "groupsearch", "groupstree", "keywordslist", "priority", "ranking", "readstatus", "printed",
		"added-at", "biburl", "interhash", "intrahash", "date-added", "date-modified", "bdsk-url-1", "bdsk-file-1", "rating", "optkey",
		"langidopts", "options", "sortkey", "sortname", "sorttitle", "sortyear", "sortshorthand", "presort", "shorttitle", "indextitle", "indexsorttitle", "label", "shorthand",
		"shortauthor", "shorteditor", "shortjournal", "shortseries", "hyphenation", "gender", "relatedtype", "relatedstring", "related", "relatedoptions", "keyoptions",
		"xref", "ids", "entryset", "execute", "bibsource", "nameaddon", "pagetotal", "pagination", "bookpagination", "eprinttype", "archiveprefix", "eprintclass", "primaryclass":
		return true
	}
	return strings.HasPrefix(name, "__") || strings.HasPrefix(name, "bdsk-") || strings.HasPrefix(name, "citeulike-") || strings.HasPrefix(name, "mendeley-")
}

// others keeps the fields that nothing else was made of, under the names that they have,
// and tells of those that are for the program which wrote the list.
func (r *reader) others(w *work, e entry, taken map[string]bool) {
	for _, name := range slices.Sorted(maps.Keys(e.fields)) {
		text := plain(e.fields[name])
		switch {
		case name == "crossref" || taken[name] || text == "":
		case housekeeping(name):
			r.Left(w.at, name, ofLists)
		default:
			w.add(name, text)
		}
	}
}

// inherit gives entries what they have from the works that they are in (crossref): of an
// article in a collection its title as that of the book, its date, its publisher. A chain
// of such entries goes no further than one step.
func inherit(all []entry) {
	byKey := map[string]entry{}
	for _, e := range all {
		byKey[strings.ToLower(strings.TrimSpace(e.key))] = e
	}
	for _, e := range all {
		within, ok := byKey[strings.ToLower(strings.TrimSpace(e.fields["crossref"]))]
		if e.fields["crossref"] != "" && ok && within.line != e.line {
			e.takeFrom(within)
		}
	}
}

// takeFrom gives an entry what it does not say itself from the work that it is in.
func (e entry) takeFrom(within entry) {
	names := []string{"publisher", "location", "address", "series", "isbn", "editor", "eventtitle", "venue", "organization"}
	if e.fields["date"]+e.fields["year"] == "" {
		names = append(names, "date", "year", "month")
	}
	for _, name := range names {
		if value := within.fields[name]; value != "" && e.fields[name] == "" {
			e.fields[name] = value
		}
	}
	title := cmp.Or(within.fields["booktitle"], within.fields["title"])
	if title == "" || e.fields["booktitle"] != "" {
		return
	}
	if subtitle := within.fields["subtitle"]; subtitle != "" {
		title += ": " + subtitle
	}
	e.fields["booktitle"] = title
}
