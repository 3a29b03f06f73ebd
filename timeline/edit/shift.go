package edit

import (
	"errors"
	"slices"

	"tideline/timeline"
	"tideline/timeline/edtf/shift"
)

func (e Shift) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	doc := d.document()
	id := d.records[e.Of.List][i].id
	is := func(one timeline.Event) bool { return one.ID == id }
	at := slices.IndexFunc(doc.Events, is)
	switch {
	case e.Of.List != Events:
		return refuse("only dates of events are moved: set that of {{.ID}} instead", "ID", quoted(id))
	case at < 0:
		return d.at(refuse("{{.ID}} has no date that could be moved", "ID", quoted(id)), d.records[Events][i].start)
	case !d.has(Events, i, Field("date")) && doc.Events[at].Life != "":
		return d.at(refuse("the date of {{.ID}} is that of a life: change the person’s born or died", "ID", quoted(id)), d.records[Events][i].start)
	}
	moved, err := shift.Date(doc.Events[at].Date, e.By)
	if told, ok := errors.AsType[shift.Error](err); ok {
		return d.at(&Refusal{Text: told.Text}, d.records[Events][i].start)
	}
	if err != nil {
		return err
	}
	return d.set(Events, i, Field("date"), Text(moved.String()))
}
