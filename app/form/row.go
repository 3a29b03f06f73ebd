package form

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
	"tideline/timeline/edit"
	"tideline/timeline/edtf/calendar"
)

// row is a field with its name, and what is said of it.
type row struct {
	form   *Form
	spec   spec
	in     *part // of which it is a field; nil for the record itself
	name   *widget.Label
	filled fyne.CanvasObject
	note   *note
	field  *field   // where words are typed; nil for a choice
	pick   *picker  // of a choice; nil for words
	parts  *parts   // of several; nil for one
	index  *index   // of the records of the file; nil for none
	look   *preview // of a text
	shared *sharing // whether others use what it says by its name
	wrong  []remark
	common []string // of several events: what is in the list of each
}

func newRow(f *Form, s spec, in *part) *row {
	r := &row{form: f, spec: s, in: in, name: widget.NewLabel(s.name), note: newNote()}
	r.name.Alignment = fyne.TextAlignLeading
	r.name.Importance = widget.LowImportance
	r.shared = newSharing(r)
	r.note.has(r.shared.box)
	switch s.kind {
	case choice, lanes:
		r.pick = newPicker(f.calls.Keys, s.kind == lanes, func() { f.leave(r) })
		r.filled = container.New(fitting{r.pick}, r.pick.button)
	case several:
		r.parts = newParts(r)
		r.filled = container.New(wide{}, r.parts.column)
	case records:
		r.index = newIndex(r)
		r.filled = container.New(wide{}, r.index.column)
	default:
		r.typed()
	}
	return r
}

// typed makes the field in which words are typed, with what may be meant by them.
func (r *row) typed() {
	f, s := r.form, r.spec
	r.field = newField(f, s.kind == text)
	r.filled = rolled(f, r.field)
	r.field.suggest(s.example)
	r.field.left = func() { f.leave(r) }
	r.field.next = func() { f.next(r) }
	r.field.lend = r.lend
	offers := newOffers(r.field, r.note, r.candidates(), s.kind == list || s.kind == people, f.settle)
	r.field.OnChanged = func(string) {
		r.echo()
		offers.offer()
	}
	switch s.kind {
	case text:
		r.look = newPreview(s.key == "text" && r.in == nil || s.key == "description")
		r.field.OnChanged = func(string) { r.look.show(r.field.Text, f.settle) }
		r.filled = container.NewVBox(r.lending(), r.look.box)
	case record:
		if s.list == edit.Events {
			break
		}
		turn := f.calls.Keys.Button("", theme.DocumentCreateIcon(), func() {
			if id, ok := meant(f.calls.State.Doc, s.list, strings.TrimSpace(r.field.Text)); ok {
				f.Turn(edit.Ref{List: s.list, ID: id})
				f.Take()
			}
		})
		turn.Importance = widget.LowImportance
		turn.Tip = lang.L("Fill in what is known of it")
		r.filled = container.NewBorder(nil, nil, nil, turn, r.filled)
	case people:
		turn := f.calls.Keys.Button("", theme.DocumentCreateIcon(), r.turnToPerson)
		turn.Importance = widget.LowImportance
		turn.Tip = lang.L("Fill in what is known of a person")
		r.filled = container.NewBorder(nil, nil, nil, turn, r.filled)
	case picture:
		choose := f.calls.Keys.Button("", theme.FolderOpenIcon(), func() { f.calls.Picture() })
		choose.Tip = lang.L("Choose a picture: it is copied beside the file")
		r.field.next = func() {
			if strings.TrimSpace(r.field.Text) == "" {
				f.calls.Picture()
				return
			}
			f.next(r)
		}
		r.filled = container.NewBorder(nil, nil, nil, choose, r.filled)
	}
}

// turnToPerson leads to the form of the person that is named, or offers those that are.
func (r *row) turnToPerson() {
	f := r.form
	var all []*offer
	var lead func()
	for _, name := range items(r.field.Text) {
		if id, ok := meant(f.calls.State.Doc, edit.People, name); ok {
			lead = func() {
				r.note.offer(nil)
				f.Turn(edit.Ref{List: edit.People, ID: id})
				f.Take()
			}
			all = append(all, newOffer(widgets.Brief(nameOf(f.calls.State.Doc, edit.People, id), mostPicked), lead))
		}
	}
	if len(all) == 1 {
		lead()
		return
	}
	r.note.offer(all)
	f.settle()
}

// candidates are what may be meant in the field; nil for whatever one likes.
func (r *row) candidates() func() []string {
	doc := func() []option { return known(r.form.calls.State.Doc, r.spec.list) }
	switch {
	case r.spec.kind == people:
		doc = func() []option { return known(r.form.calls.State.Doc, edit.People) }
	case r.spec.like != "":
		return func() []string { return inUse(r.form.calls.State.Doc, r.spec.like) }
	case r.spec.kind != record:
		return nil
	}
	return func() (all []string) {
		for _, o := range r.form.recentFirst(doc()) {
			all = append(all, o.name)
		}
		return all
	}
}

// first is what can have the keyboard in the row.
func (r *row) first() fyne.Focusable {
	switch {
	case r.pick != nil:
		return r.pick.button
	case r.field != nil:
		return r.field
	case r.index != nil:
		return r.index.add
	}
	return r.parts.add
}

// path is the way to what the row shows, in the record.
func (r *row) path() edit.Path {
	var in edit.Path
	if r.in != nil {
		in = r.in.path()
	}
	file, ok := r.form.calls.File()
	if !ok || r.form.new {
		return r.spec.path(in)
	}
	return r.pathOf(file, r.form.of, in)
}

// pathOf is the way to it in a record, within a part of it: a place may have a name of its own,
// and a picture an address.
func (r *row) pathOf(file edit.File, of edit.Ref, in edit.Path) edit.Path {
	switch {
	case r.spec.key == "place":
		return file.PlaceField(of, in)
	case r.spec.key == pictureFile.String():
		return pictureField(file, of)
	}
	return r.spec.path(in)
}

// isWanted reports whether there is something to fill in here: of what is not there yet, the
// first words are enough, and a credit needs a picture.
func (r *row) isWanted() bool {
	switch {
	case r.spec.kind == lanes:
		return len(known(r.form.calls.State.Doc, edit.Lanes)) > 0
	case r.form.new:
		return r.spec.kind != several && r.spec.kind != picture && r.spec.after == "" && !r.spec.later
	case r.spec.after != "":
		other := *r
		other.spec.key = r.spec.after
		v, ok := r.form.said(other.path())
		return ok && v.Text() != ""
	}
	return true
}

// fill shows what the file says. What is being typed stays, where it is the same record.
func (r *row) fill(same bool) {
	f := r.form
	typing := same && f.calls.Focused() == fyne.Focusable(r.field)
	setRow(r, r.isWanted())
	if !same {
		r.shared.before = nil
	}
	if r.index != nil {
		r.index.fill()
		return
	}
	v, _ := f.said(r.path())
	switch r.spec.kind {
	case choice:
		r.pick.offer(r.spec.options, []string{v.Text()})
	case lanes:
		r.pick.offer(known(f.calls.State.Doc, edit.Lanes), texts(v))
	case several:
		r.parts.fill(v, same)
	case list, point:
		r.field.put(strings.Join(texts(v), ", "), typing)
	case people:
		var names []string
		for _, id := range texts(v) {
			names = append(names, nameOf(f.calls.State.Doc, edit.People, id))
		}
		r.field.put(strings.Join(names, ", "), typing)
	case date:
		r.field.put(dateOf(v), typing)
	case record:
		r.field.put(nameOf(f.calls.State.Doc, r.spec.list, v.Text()), typing)
	default:
		r.field.put(v.Text(), typing)
	}
	if r.look != nil {
		r.look.show(r.field.Text, nil)
	}
}

// dateOf writes a date as it is typed: one of another calendar with the name of that before
// it, as in “julian 1917-10-25”.
func dateOf(v edit.Value) string {
	for _, name := range calendar.Names() {
		if in, there := v.Get(string(name)); there {
			return string(name) + " " + in.Text()
		}
	}
	return v.Text()
}

// setRow shows a row or hides it.
func setRow(r *row, shown bool) {
	for _, o := range []fyne.CanvasObject{r.name, r.filled} {
		if shown != o.Visible() {
			widgets.SetShown(o, shown)
		}
	}
}

// texts are those of a list, or the one that stands for it.
func texts(v edit.Value) (all []string) {
	for _, item := range v.Items() {
		all = append(all, item.Text())
	}
	if len(all) == 0 && v.Text() != "" {
		all = append(all, v.Text())
	}
	return all
}

// dropDown is the sign of what offers several things.
func dropDown() fyne.Resource { return theme.MenuDropDownIcon() }
