package form

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/editing"
	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// Form is the page. Show fills it.
type Form struct {
	Page *container.Scroll

	calls  Calls
	of     edit.Ref // what is filled in
	new    bool     // of an event that is not there yet
	beside string   // what was selected when that was begun
	rows   []*row
	head   *note // above the fields
	grid   *fyne.Container
	kept   *fyne.Container // what the form does not know
	lines  *lines          // the record as text; nil while the fields are shown
}

// Calls is what the form asks of the window.
type Calls struct {
	Keys    widgets.Keyboard // takes the keys that the form does not use
	State   *session.State
	Focused func() fyne.Focusable
	Focus   func(fyne.Focusable)
	File    func() (f edit.File, ok bool) // as it is edited
	Make    func(writing.Edit)
	Leave   func()   // gives the keyboard to the line
	Actions []Action // on an event, at the foot
}

// Action is something that can be done with the event.
type Action struct {
	Name string
	Do   func()
}

// New makes an empty form.
func New(calls Calls) *Form {
	f := &Form{calls: calls, head: newNote(), grid: container.New(grid{}), kept: container.NewVBox()}
	f.Page = widgets.Page(f.head.box, f.grid, f.kept).(*container.Scroll)
	return f
}

// Show shows an event, or a source, or, where neither is there, what the file says of itself.
// What is being typed stays.
func (f *Form) Show(event, source string) {
	of := edit.Ref{}
	switch {
	case event != "":
		of = edit.Ref{List: edit.Events, ID: event}
	case source != "":
		of = edit.Ref{List: edit.Sources, ID: source}
	}
	if f.new && event == f.beside {
		return // the event that is being made is not there yet
	}
	if f.new && f.isFilled() {
		f.create(nil)
	}
	f.show(of, false)
}

// show fills the fields.
func (f *Form) show(of edit.Ref, isNew bool) {
	file, ok := f.calls.File()
	if !ok {
		return
	}
	for i, r := range file.Records(of.List) {
		if r.ID == of.ID {
			of.At = i + 1
		}
	}
	if len(f.rows) == 0 || of.List != f.of.List {
		f.build(of.List)
	}
	same := of.List == f.of.List && of.ID == f.of.ID && isNew == f.new || of.At == f.of.At && of.At > 0 && !isNew
	f.of, f.new = of, isNew
	f.headed()
	if !same {
		f.lines = nil
		f.Page.ScrollToOffset(fyne.Position{})
	}
	for _, r := range f.rows {
		r.fill(same)
	}
	f.tell(file)
	f.foot(file)
	f.Page.Content.Refresh()
	f.Page.Refresh()
}

// headed says at the head what one makes.
func (f *Form) headed() {
	text := ""
	if f.new {
		text = lang.L("A new event: its date, its title, then Enter. Esc leaves it.")
	}
	f.head.say(text)
}

// build makes the rows for the records of a list.
func (f *Form) build(of edit.List) {
	f.rows, f.grid.Objects = nil, nil
	for _, s := range specs(of) {
		r := newRow(f, s)
		f.rows = append(f.rows, r)
		f.grid.Objects = append(f.grid.Objects, r.name, r.filled, r.note.box)
	}
}

// Begin shows an empty form for a new event, with a date and a lane that are known already,
// and gives its first empty field the keyboard.
func (f *Form) Begin(date, lane string) {
	f.build(edit.Events)
	f.of, f.beside = edit.Ref{}, f.calls.State.Selected
	f.show(edit.Ref{List: edit.Events}, true)
	f.row("date").field.SetText(date)
	if lane != "" {
		f.row("lanes").pick.choose([]string{lane})
	}
	f.calls.Focus(f.row("date").field)
	if date != "" {
		f.calls.Focus(f.row("title").field)
	}
}

// row returns the row of a field.
func (f *Form) row(key string) *row {
	for _, r := range f.rows {
		if r.spec.key == key {
			return r
		}
	}
	return nil
}

// Take gives the keyboard to the first field.
func (f *Form) Take() {
	if len(f.rows) > 0 {
		f.calls.Focus(f.rows[0].field)
	}
}

// reveal scrolls the page so that what has the keyboard is seen.
func reveal(f *Form, o fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(f.Page.Content).Y
	from, high := f.Page.Offset.Y, f.Page.Size().Height
	switch {
	case high == 0:
	case top < from:
		f.Page.ScrollToOffset(fyne.NewPos(0, max(top-widgets.GapBetween, 0)))
	case top+o.Size().Height > from+high:
		f.Page.ScrollToOffset(fyne.NewPos(0, top+o.Size().Height+widgets.PanelEdge-high))
	}
}

// isFilled reports whether something was typed of an event that is not there yet.
func (f *Form) isFilled() bool {
	return f.row("date").field.Text != "" || f.row("title").field.Text != ""
}

// create makes the event that was filled in, as one step.
func (f *Form) create(then func()) {
	var pairs []edit.Pair
	title := strings.TrimSpace(f.row("title").field.Text)
	if file, ok := f.calls.File(); ok {
		if id := editing.NewID(file, edit.Events, title); id != "" {
			pairs = append(pairs, edit.Pair{Key: "id", Value: edit.Text(id)})
		}
	}
	for _, r := range f.rows {
		if v, ok := r.value(); ok {
			pairs = append(pairs, edit.Pair{Key: r.spec.key, Value: v})
		}
		if r.field != nil {
			r.field.was = r.field.Text
		}
	}
	f.new, f.of = false, edit.Ref{List: edit.Events, ID: "\x00"}
	f.calls.Make(writing.Edit{
		Name: history.Name{Did: lang.L("add"), Of: widgets.Brief(title, mostNamed)},
		Do:   edit.Add{To: edit.Events, Record: edit.RecordOf(pairs...)},
		New:  true, Then: then,
	})
}

// mostNamed is how much of a title the menu shows.
const mostNamed = 32

// leave takes what was typed in a row.
func (f *Form) leave(r *row) {
	if f.new {
		if f.row("title").field.Text != "" && (r.spec.key != "date" || f.row("date").field.Text != "") && r.spec.key != "date" {
			f.create(nil)
		}
		return
	}
	if r.field != nil {
		r.field.was = r.field.Text
	}
	f.calls.Make(writing.Edit{Name: f.called(r.spec), Do: f.edit(r)})
}

// called is the name of the step that changes a field.
func (f *Form) called(s spec) history.Name {
	of := f.of.ID
	if title, ok := f.said(edit.Field("title")); ok {
		of = title.Text()
	}
	return history.Name{Did: lang.L("change “{{.Field}}” of", map[string]any{"Field": s.name}), Of: widgets.Brief(widgets.OneLine(of), mostNamed)}
}

// edit is what makes the file say what a row says.
func (f *Form) edit(r *row) edit.Edit {
	path := f.path(r.spec)
	v, ok := r.value()
	if !ok {
		return edit.Unset{Of: f.of, Field: path}
	}
	return edit.Set{Of: f.of, Field: path, To: v}
}

// path is the way to what a row shows: a place may have a name of its own.
func (f *Form) path(s spec) edit.Path {
	path := edit.Field(s.key)
	if s.key == "place" {
		if v, ok := f.said(path); ok && len(v.Keys()) > 0 {
			return append(path, edit.Part{Key: "name"})
		}
	}
	return path
}

// said is what the file says at a path of the record.
func (f *Form) said(path edit.Path) (edit.Value, bool) {
	file, ok := f.calls.File()
	if !ok || f.new {
		return edit.Value{}, false
	}
	return file.ValueAt(f.of, path)
}

// next goes on from a row: to the next one, or, of a new event, to another new one once its
// title is there.
func (f *Form) next(r *row) {
	if f.new && r.spec.key == "title" && f.isFilled() {
		lane := f.row("lanes").pick.first()
		f.create(func() { f.Begin("", lane) })
		return
	}
	for i, other := range f.rows[:len(f.rows)-1] {
		if next := f.rows[i+1]; other == r {
			f.calls.Focus(next.first())
		}
	}
}

// out leaves the form; a new event that was not filled in is forgotten.
func (f *Form) out() {
	if f.new {
		f.new = false
		for _, r := range f.rows {
			if r.field != nil {
				r.field.SetText("")
				r.field.was = ""
			}
		}
		f.Show(f.calls.State.Selected, "")
	}
	f.calls.Leave()
}

// Commit takes what is being typed.
func (f *Form) Commit() {
	if f.new {
		if f.isFilled() {
			f.create(nil)
		}
		return
	}
	for _, r := range f.rows {
		if r.field != nil {
			r.field.leave()
		}
	}
}
