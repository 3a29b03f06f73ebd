package writing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/editing"
	"tideline/app/language"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// MostNamed is how much of a title the menu shows.
const MostNamed = 32

// Duplicate adds an event once more, without its id, right behind itself.
func Duplicate(w *Writing, id string) {
	w.Turn([]string{id}, func(ids []string) { duplicate(w, ids[0]) })
}

func duplicate(w *Writing, id string) {
	f, ok := w.File()
	of := edit.Ref{List: edit.Events, ID: id}
	if !ok || !isThere(w, id) {
		w.Sheets.Say(lang.L("Select an event first."))
		return
	}
	v, ok := f.Value(of)
	if !ok || len(v.Keys()) == 0 {
		w.Sheets.Say(lang.L("This event can be changed only as text."))
		return
	}
	var pairs []edit.Pair
	title, _ := v.Get("title")
	if fresh := editing.NewID(f, edit.Events, title.Text()); fresh != "" {
		pairs = append(pairs, edit.Pair{Key: "id", Value: edit.Text(fresh)})
	}
	for i, key := range v.Keys() {
		if key != "id" {
			pairs = append(pairs, edit.Pair{Key: key, Value: v.Items()[i]})
		}
	}
	w.Make(Edit{
		Name: named(w, lang.L("duplicate"), id), New: true,
		Do: edit.Add{To: edit.Events, Record: edit.RecordOf(pairs...), Before: following(f, id)},
	})
}

// following is the event behind another; the zero Ref where that is the last.
func following(f edit.File, id string) edit.Ref {
	all := f.Records(edit.Events)
	for i, r := range all {
		if r.ID == id && i+1 < len(all) {
			return all[i+1]
		}
	}
	return edit.Ref{}
}

// Remove takes events away, as one step; what refers to them goes along, and is listed before.
func Remove(w *Writing, ids []string) {
	w.Turn(ids, func(ids []string) { remove(w, ids) })
}

func remove(w *Writing, ids []string) {
	ids = slices.DeleteFunc(ids, func(id string) bool { return !isThere(w, id) })
	if len(ids) == 0 {
		w.Sheets.Say(lang.L("Select an event first."))
		return
	}
	var uses []string
	for _, id := range ids {
		uses = append(uses, usesOf(w.State.Doc, id, ids)...)
	}
	name := named(w, lang.L("delete"), ids[0])
	if n := len(ids); n > 1 {
		name.Of = lang.N("{{.N}} events", n, map[string]any{"N": n})
	}
	do := func(ids []string) {
		var all edit.Many
		for _, id := range ids {
			all = append(all, edit.Remove{Of: edit.Ref{List: edit.Events, ID: id}})
		}
		w.Make(Edit{Name: name, Do: all})
	}
	if len(uses) == 0 {
		do(ids)
		return
	}
	title, text := lang.L("Delete the event?"), lang.L("These refer to it, and lose that with it:")
	if len(ids) > 1 {
		title, text = lang.L("Delete the events?"), lang.L("These refer to them, and lose that with them:")
	}
	if more := len(uses) - mostUses; more > 0 {
		uses = append(uses[:mostUses], lang.N("– and {{.N}} more", more, map[string]any{"N": more}))
	}
	text += "\n" + strings.Join(uses, "\n")
	w.Sheets.Ask(sheet.Sheet{Title: title, Content: sheet.Paragraph(text), Size: sheet.MessageSize()},
		lang.L("Delete"), lang.L("Keep it"), func() { w.Turn(ids, do) })
}

// isThere reports whether the file has an event.
func isThere(w *Writing, id string) bool {
	f, ok := w.File()
	return ok && id != "" && f.Has(edit.Events, id)
}

// mostUses is how much is listed that refers to what is deleted.
const mostUses = 8

// usesOf are what refers to an event, apart from those that are deleted with it: what led to
// it, and steps of stories.
func usesOf(doc *timeline.Document, id string, gone []string) (all []string) {
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			for _, l := range events[i].LeadsTo {
				if l.Event == id && !slices.Contains(gone, events[i].ID) {
					all = append(all, "– "+lang.L("“{{.Title}}” leads to it", map[string]any{"Title": widgets.Brief(events[i].Title, MostNamed)}))
				}
			}
		}
	}
	for _, s := range doc.Stories {
		for _, step := range s.Steps {
			if step.Event == id {
				all = append(all, "– "+lang.L("a step of the story “{{.Name}}”", map[string]any{"Name": widgets.Brief(s.Name, MostNamed)}))
			}
		}
	}
	return all
}

// named is the name of a step that is about an event.
func named(w *Writing, did, id string) history.Name {
	of := id
	if e, ok := w.State.Doc.Event(id); ok {
		of = e.Title
	}
	return history.Name{Did: did, Of: widgets.Brief(widgets.OneLine(of), MostNamed)}
}

// AsText returns the lines of events as they stand in the file, of several with a hyphen
// before each; "" for none, and while one only reads.
func AsText(w *Writing, ids []string) string {
	f, ok := w.File()
	var all []string
	for _, id := range ids {
		if ok && f.Has(edit.Events, id) {
			all = append(all, edit.Dedent(f.Source(edit.Ref{List: edit.Events, ID: id}, nil)))
		}
	}
	if len(all) < 2 {
		return strings.Join(all, "")
	}
	for i, text := range all {
		all[i] = "- " + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n  ") + "\n"
	}
	return strings.Join(all, "")
}

// Paste adds the events that a text holds, one or a list of them, as one step. An id that is
// taken is given for another.
func Paste(w *Writing, text string) {
	w.Turn(nil, func([]string) { paste(w, text) })
}

func paste(w *Writing, text string) {
	f, _ := w.File()
	v, err := edit.ReadValue(text)
	all := v.Items()
	if len(v.Keys()) > 0 {
		all = []edit.Value{v}
	}
	var steps edit.Many
	title, taken := "", map[string]bool{}
	for _, one := range all {
		if t, ok := one.Get("title"); ok && len(one.Keys()) > 0 {
			steps = append(steps, edit.Add{To: edit.Events, Record: fresh(f, one, taken)})
			title = t.Text()
		}
	}
	if err != nil || len(steps) == 0 {
		w.Sheets.Say(lang.L("There is no event on the clipboard."))
		return
	}
	w.Make(Edit{Name: history.Name{Did: lang.L("paste"), Of: widgets.Brief(widgets.OneLine(title), MostNamed)}, Do: steps, New: true})
}

// fresh is a record with an id that no other has, nor any that is pasted with it.
func fresh(f edit.File, v edit.Value, taken map[string]bool) edit.Value {
	given, there := v.Get("id")
	id := given.Text()
	if there && (taken[id] || f.Has(edit.Events, id)) {
		title, _ := v.Get("title")
		id = editing.FreeID(title.Text(), func(id string) bool { return taken[id] || f.Has(edit.Events, id) })
	}
	taken[id] = true
	if !there || id == given.Text() {
		return v
	}
	var pairs []edit.Pair
	for i, key := range v.Keys() {
		switch {
		case key != "id":
			pairs = append(pairs, edit.Pair{Key: key, Value: v.Items()[i]})
		case id != "":
			pairs = append(pairs, edit.Pair{Key: key, Value: edit.Text(id)})
		}
	}
	return edit.RecordOf(pairs...)
}

// RemoveRecord takes a record away that is no event: a lane, a person, a source, an era or a
// story. What else changes with it is told before.
func RemoveRecord(w *Writing, of edit.Ref, name string) {
	w.Turn(nil, func([]string) { removeRecord(w, of, name) })
}

func removeRecord(w *Writing, of edit.Ref, name string) {
	f, _ := w.File()
	e := Edit{Name: history.Name{Did: lang.L("delete"), Of: widgets.Brief(widgets.OneLine(name), MostNamed)}, Do: edit.Remove{Of: of}}
	w.Run(func() {
		_, step, err := f.Apply(e.Do)
		w.UI(func() {
			if err != nil || len(step.Notes) == 0 {
				w.Make(e)
				return
			}
			notes := []string{lang.L("With it goes:")}
			for _, n := range step.Notes {
				notes = append(notes, "– "+n.In(language.Window{}))
			}
			w.Sheets.Ask(sheet.Sheet{
				Title:   lang.L("Delete “{{.Name}}”?", map[string]any{"Name": e.Name.Of}),
				Content: sheet.Paragraph(strings.Join(notes, "\n")), Size: sheet.MessageSize(),
			}, lang.L("Delete"), lang.L("Keep it"), func() { w.Make(e) })
		})
	})
}
