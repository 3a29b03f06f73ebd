package writing

import (
	"tideline/timeline"
	"tideline/timeline/edit"
	"tideline/timeline/edtf"
)

// foresee shows what an edit makes of the selected event before it is made, as far as that can be
// told from the edit alone: its date, its title and its lanes. To make the edit takes longer the
// more events there are. It reports whether there is anything to show.
func foresee(w *Writing, do edit.Edit) bool {
	e, ok := w.State.Doc.Event(w.State.Selected)
	if !ok {
		return false
	}
	will, changes := *e, false
	for _, one := range parts(do) {
		if set, is := one.(edit.Set); is && set.Of.List == edit.Events && set.Of.ID == e.ID && len(set.Field) == 1 {
			changes = become(&will, set.Field[0].Key, set.To) || changes
		}
	}
	if changes {
		w.Foresee(&will)
	}
	return changes
}

// parts are the edits of which one is made.
func parts(do edit.Edit) []edit.Edit {
	if many, is := do.(edit.Many); is {
		return many
	}
	return []edit.Edit{do}
}

// become gives a field of an event a value, where the line shows it; false where it does not.
func become(e *timeline.Event, key string, to edit.Value) bool {
	switch key {
	case "date":
		d, err := edtf.Parse(to.Text())
		if err != nil || e.Life != "" {
			return false
		}
		e.Date = d
	case "title":
		e.Title = to.Text()
	case "lanes":
		e.Lanes = nil
		for _, lane := range to.Items() {
			e.Lanes = append(e.Lanes, lane.Text())
		}
	default:
		return false
	}
	return true
}
