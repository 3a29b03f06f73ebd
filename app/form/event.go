package form

import (
	"fyne.io/fyne/v2/lang"

	"tideline/timeline/edit"
)

// eventSpecs are the fields of an event, the date first.
func eventSpecs() []spec {
	return []spec{
		{key: "date", name: lang.L("Date"), kind: date, example: lang.L("27 July 1953 or c. 1960"), group: true},
		{key: "title", name: lang.L("Title"), kind: line, example: lang.L("What happened")},
		{key: "native", name: lang.L("Original title"), kind: line, example: lang.L("in another language"), later: true},
		{key: "text", name: lang.L("Text"), kind: text, example: lang.L("What there is to tell"), group: true},
		{key: "lanes", name: lang.L("Lanes"), kind: lanes, group: true},
		{key: "importance", name: lang.L("Importance"), kind: choice, options: importances()},
		{key: "status", name: lang.L("Status"), kind: choice, options: statuses()},
		{key: "place", name: lang.L("Place"), kind: line, like: "place", group: true},
		{key: "place.also", name: lang.L("Place also"), kind: list, example: lang.L("with commas"), after: "place"},
		{key: "place.geo", name: lang.L("On the map"), kind: point, example: lang.L("latitude, longitude"), after: "place"},
		{key: "people", name: lang.L("People"), kind: people, example: lang.L("with commas")},
		{key: "tags", name: lang.L("Tags"), kind: list, example: lang.L("with commas between"), like: "tag"},
		{key: "image.file", name: lang.L("Picture"), kind: picture, example: lang.L("choose or drop it"), group: true},
		{key: "image.alt", name: lang.L("What it shows"), kind: line, example: lang.L("for those who cannot see it"), after: "image.file"},
		{key: "image.credit", name: lang.L("Credit"), kind: line, example: lang.L("who made it, and its licence"), after: "image.file"},
		{key: "sources", name: lang.L("Sources"), kind: several, parts: citationParts(), group: true},
		{key: "quotes", name: lang.L("Quotations"), kind: several, parts: quoteParts(), group: true},
		{key: "dates", name: lang.L("Other dates given"), kind: several, parts: dateParts(), group: true},
		{key: "claims", name: lang.L("Claims and corrections"), kind: several, parts: claimParts()},
		{key: "leads_to", name: lang.L("Led to"), kind: several, parts: linkParts()},
		{key: "links", name: lang.L("Web links"), kind: several, parts: webParts()},
		{key: "checked.on", name: lang.L("Checked on"), kind: date, later: true},
		{key: "notes", name: lang.L("Notes"), kind: text, example: lang.L("For the presenter alone"), group: true},
	}
}

// citationParts are of a source of an event: which, where in it, and what it says of it.
func citationParts() parting {
	return parting{
		main: "id", add: lang.L("Add: title or address"), off: lang.L("Take this source away from the event"), early: true, enough: "locator",
		fields: []spec{
			{key: "locator", name: lang.L("Place in it"), kind: line, example: lang.L("page, paragraph, minute")},
			{key: "role", name: lang.L("It says"), kind: choice, options: roles()},
			{key: "id", name: lang.L("Source"), kind: record, list: edit.Sources},
		},
	}
}

// quoteParts are of a quotation: who said what, where it is printed, and how that was
// checked.
func quoteParts() parting {
	return parting{
		main: "text", add: lang.L("Add: the words"), off: lang.L("Take this quotation away"),
		fields: []spec{
			{key: "by", name: lang.L("Said by"), kind: record, list: edit.People},
			{key: "text", name: lang.L("Words"), kind: text},
			{key: "source", name: lang.L("Quoted in"), kind: record, list: edit.Sources, example: lang.L("title or address")},
			{key: "locator", name: lang.L("Place in it"), kind: line, example: lang.L("page, paragraph, minute")},
			{key: "date", name: lang.L("Said on"), kind: date},
			{key: "role", name: lang.L("Role then"), kind: line},
			{key: "affiliation", name: lang.L("Affiliation"), kind: line},
			{key: "checked.how", name: lang.L("Checked with"), kind: choice, options: checks()},
			{key: "checked.on", name: lang.L("Checked on"), kind: date},
			{key: "checked.at", name: lang.L("Read at"), kind: line, example: "https://…"},
			{key: "original.text", name: lang.L("In the original"), kind: text},
			{key: "original.lang", name: lang.L("Its language"), kind: line, example: lang.L("de, fr, ru …"), after: "original.text"},
			{key: "translation", name: lang.L("Translated"), kind: choice, options: translations(), after: "original.text"},
		},
	}
}

// dateParts are of another date that a source gives.
func dateParts() parting {
	return parting{
		main: "date", add: lang.L("Add: another date"), off: lang.L("Take this date away"),
		fields: []spec{
			{key: "source", name: lang.L("Source"), kind: record, list: edit.Sources, example: lang.L("title or address")},
			{key: "date", name: lang.L("Date"), kind: date},
			{key: "note", name: lang.L("Note"), kind: line},
		},
	}
}

// claimParts are of a statement, and of what the record says of it.
func claimParts() parting {
	return parting{
		main: "text", add: lang.L("Add: what is claimed"), off: lang.L("Take this claim away"),
		fields: []spec{
			{key: "by", name: lang.L("Said by"), kind: record, list: edit.People},
			{key: "text", name: lang.L("Claim"), kind: text},
			{key: "state", name: lang.L("It is"), kind: choice, options: states()},
			{key: "source", name: lang.L("Source"), kind: record, list: edit.Sources, example: lang.L("title or address")},
			{key: "locator", name: lang.L("Place in it"), kind: line, example: lang.L("page, paragraph, minute")},
			{key: "checked.on", name: lang.L("Checked on"), kind: date},
			{key: "correction.text", name: lang.L("Correction"), kind: text},
			{key: "correction.source", name: lang.L("Its source"), kind: record, list: edit.Sources, after: "correction.text"},
			{key: "correction.locator", name: lang.L("Place in it"), kind: line, after: "correction.text"},
		},
	}
}

// linkParts are of what an event led to.
func linkParts() parting {
	return parting{
		main: "id", add: lang.L("Add: title of an event"), off: lang.L("Take this link away"),
		fields: []spec{
			{key: "why", name: lang.L("Why"), kind: line},
			{key: "id", name: lang.L("Event"), kind: record, list: edit.Events},
		},
	}
}

// webParts are of a page in the web that tells more.
func webParts() parting {
	return parting{
		main: "url", add: lang.L("Add: web address"), off: lang.L("Take this link away"),
		fields: []spec{
			{key: "title", name: lang.L("Title"), kind: line},
			{key: "url", name: lang.L("Web address"), kind: line, example: "https://…"},
		},
	}
}
