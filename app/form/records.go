package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/editing"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// index leads to the records of a list of the file, as its lanes: a link to each, and a field
// in which another is added, or one is found by its name.
type index struct {
	row    *row
	column *fyne.Container
	add    *field
	note   *note
	shown  []option
}

// mostLinks is how many records have a link; more are found by their names.
const mostLinks = 30

func newIndex(r *row) *index {
	f := r.form
	x := &index{row: r, add: newField(f, false), note: newNote(), column: widgets.Column(0)}
	x.add.suggest(r.spec.example)
	x.add.next = x.take
	names := (&row{form: f, spec: spec{kind: record, list: r.spec.list}}).candidates()
	offers := newOffers(x.add, x.note, names, false, f.settle)
	x.add.OnChanged = func(string) { offers.offer() }
	return x
}

// fill shows which records there are.
func (x *index) fill() {
	f := x.row.form
	all := known(f.calls.State.Doc, x.row.spec.list)
	if slices.Equal(all, x.shown) && len(x.column.Objects) > 0 {
		return
	}
	x.shown, x.column.Objects = all, nil
	for _, o := range all[:min(len(all), mostLinks)] {
		l := f.calls.Keys.Link(widgets.OneLine(widgets.Brief(o.name, widgets.MostTitle)), func() { x.turn(o.value) })
		l.Truncation = fyne.TextTruncateEllipsis
		x.column.Add(l)
	}
	if more := len(all) - mostLinks; more > 0 {
		n := newNote()
		n.say(lang.N("and {{.N}} more, found by its name", more, map[string]any{"N": more}))
		x.column.Add(n.box)
	}
	x.column.Add(rolled(f, x.add))
	x.column.Add(x.note.box)
}

// turn shows the form of a record.
func (x *index) turn(id string) {
	f := x.row.form
	f.Turn(edit.Ref{List: x.row.spec.list, ID: id})
	f.Take()
}

// take shows the form of the record that is called as was typed, which is made where the
// file does not have it.
func (x *index) take() {
	f, typed := x.row.form, strings.TrimSpace(x.add.Text)
	if typed == "" {
		return
	}
	x.add.was = ""
	x.add.SetText("")
	list := x.row.spec.list
	if id, there := meant(f.calls.State.Doc, list, typed); there {
		x.turn(id)
		return
	}
	name := history.Name{Did: lang.L("add to “{{.Field}}”", map[string]any{"Field": x.row.spec.name}), Of: widgets.Brief(widgets.OneLine(typed), mostNamed)}
	f.calls.Turn(nil, func([]string) {
		file, _ := f.calls.File()
		id, add := made(file, list, typed)
		n := len(file.Records(list))
		f.calls.Make(writing.Edit{Name: name, Do: add, Then: func() {
			if after, ok := f.calls.File(); ok && id == "" && n < len(after.Records(list)) {
				id = after.Records(list)[n].ID
			}
			x.turn(id)
		}})
	})
}

// made is what makes a record of its name, and the id that it gets: "" where the file makes
// one of the name.
func made(f edit.File, list edit.List, name string) (id string, add edit.Edit) {
	if list == edit.Sources {
		return editing.NewSource(f, name)
	}
	var pairs []string
	if id = editing.NewID(f, list, name); id != "" {
		pairs = append(pairs, "id", id)
	}
	return id, edit.Add{To: list, Record: edit.Record(append(pairs, "name", name)...)}
}
