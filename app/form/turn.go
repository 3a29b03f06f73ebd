package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edit"
)

// Turn shows another record, or, of the zero one, what the file says of itself; Esc and a
// link lead back.
func (f *Form) Turn(to edit.Ref) {
	if f.new {
		f.Commit()
		f.new = false
	}
	f.turned = &to
	f.show(to, false)
}

// Index shows the records of a list, with the keyboard in the field in which one is found by its
// name, or made.
func (f *Form) Index(list edit.List) {
	f.Turn(edit.Ref{})
	if r := f.row(string(list)); r != nil && r.index != nil {
		f.calls.Focus(r.index.add)
		reveal(f, r.index.add)
	}
}

// Of is the record that is filled in.
func (f *Form) Of() edit.Ref { return f.of }

// Entry is a record that has a form of its own.
type Entry struct {
	Of         edit.Ref
	Name, Kind string // what it is called, and what it is
}

// Entries are the records of the open file besides its events.
func Entries(doc *timeline.Document) (all []Entry) {
	kinds := []struct {
		list edit.List
		name string
	}{{edit.Lanes, lang.L("Lane")}, {edit.People, lang.L("Person")}, {edit.Sources, lang.L("Source")}, {edit.Eras, lang.L("Era")}, {edit.Stories, lang.L("Story")}}
	for _, k := range kinds {
		for _, o := range known(doc, k.list) {
			all = append(all, Entry{edit.Ref{List: k.list, ID: o.value}, widgets.OneLine(widgets.Brief(o.name, widgets.MostTitle)), k.name})
		}
	}
	return all
}

// isThere reports whether a record is in the file.
func isThere(f *Form, of edit.Ref) bool {
	file, ok := f.calls.File()
	return ok && file.Has(of.List, of.ID)
}

// turnBack shows again what was turned from.
func turnBack(f *Form) {
	f.turned = nil
	f.Show(f.asked[0], f.asked[1])
	f.Take()
}

// headed says at the head what one makes, and leads back.
func (f *Form) headed() {
	text := ""
	if f.new {
		text = lang.L("A new event: its date, its title, then Enter. Esc leaves it.")
	}
	if n := len(f.many); n > 0 {
		text = lang.N("{{.N}} events are selected. What is changed here is changed in each of them; people and tags are added to each.", n, map[string]any{"N": n})
	}
	f.head.say(text)
	f.back.Objects = nil
	if f.turned != nil && !f.new {
		f.back.Objects = []fyne.CanvasObject{f.calls.Keys.Link("← "+lang.L("Back"), func() { turnBack(f) })}
	} else if !f.new {
		f.back.Objects = []fyne.CanvasObject{f.calls.Keys.Link("+ "+lang.L("Add an event"), func() { f.Begin("", "") })}
	}
	widgets.SetShown(f.back, len(f.back.Objects) > 0)
	f.back.Refresh()
}
