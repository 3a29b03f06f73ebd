package mending

import (
	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edit"
)

// RecordAt is the record of a document that begins last before a place of the file; the zero Ref,
// the file itself, for none.
func RecordAt(doc *timeline.Document, at diag.Pos) (of edit.Ref) {
	var from diag.Pos
	look := func(list edit.List, id string, pos diag.Pos) {
		if !at.Before(pos) && from.Before(pos) && !doc.OfGuest(id) {
			of, from = edit.Ref{List: list, ID: id}, pos
		}
	}
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			look(edit.Events, events[i].ID, events[i].Pos)
		}
	}
	for i := range doc.Sources {
		look(edit.Sources, doc.Sources[i].ID, doc.Sources[i].Pos)
	}
	for i := range doc.People {
		look(edit.People, doc.People[i].ID, doc.People[i].Pos)
	}
	for i := range doc.Lanes {
		look(edit.Lanes, doc.Lanes[i].ID, doc.Lanes[i].Pos)
	}
	for i := range doc.Eras {
		look(edit.Eras, doc.Eras[i].ID, doc.Eras[i].Pos)
	}
	for i := range doc.Stories {
		look(edit.Stories, doc.Stories[i].ID, doc.Stories[i].Pos)
	}
	return of
}
