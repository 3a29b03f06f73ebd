package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edtf/guess"
)

// Form is the page. Show fills it.
type Form struct {
	Page *container.Scroll

	beginning

	calls  Calls
	of     edit.Ref   // what is filled in
	asked  [2]string  // the event and the source that were asked for last
	many   []edit.Ref // several events, where these are filled in at once
	turned *edit.Ref  // to which was turned from there; nil for none

	rows  []*row
	back  *fyne.Container // leads back from there
	head  *note           // above the fields
	grid  *fyne.Container
	kept  *fyne.Container // what the form does not know
	lines *lines          // the record as text; nil while the fields are shown
	still *widgets.Still  // while a button of the mouse is down
}

// Calls is what the form asks of the window.
type Calls struct {
	Keys    widgets.Keyboard // takes the keys that the form does not use
	State   *session.State
	Focused func() fyne.Focusable
	Focus   func(fyne.Focusable)
	File    func() (f edit.File, ok bool) // as it is edited
	Make    func(writing.Edit)
	Turn    func(ids []string, do func(ids []string)) // does something with events once all that was asked for before is shown
	Leave   func()                                    // gives the keyboard to the line
	Later   func(do func())                           // does something after what is being done now
	Picture func()                                    // asks for a picture of the event, and copies it beside the file
	Remove  func(of edit.Ref, name string)            // takes a record away that is no event
	Actions []Action                                  // on an event, at the foot
	Say     func(text string)
	// Lend opens a text in the text editor, under a name, and calls back with what is saved
	// there; nil where there is none.
	Lend func(name, text string, back func(saved string))
}

// Action is something that can be done with the event.
type Action struct {
	Name    string
	Do      func()
	Several bool // also with several events
}

// New makes an empty form.
func New(calls Calls) *Form {
	f := &Form{calls: calls, head: newNote(), back: widgets.Row(), grid: container.New(grid{}), kept: container.NewVBox()}
	f.still = &widgets.Still{Later: calls.Later}
	f.calls.Keys.Press = f.still.Press
	f.Page = widgets.Page(f.back, f.head.box, container.NewStack(widgets.NewGround(f.still.Press, func(at fyne.Position) { takeRow(f, at.Y) }), f.grid), f.kept).(*container.Scroll)
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
	if (f.new || isComing(f.of)) && event == f.beside {
		return // the event that is being made is not there yet
	}
	if waits(f, event, source) {
		return
	}
	if f.asked != [2]string{event, source} {
		f.asked, f.turned = [2]string{event, source}, nil
	}
	if f.turned != nil && isThere(f, *f.turned) {
		of = *f.turned
	} else if several := f.calls.State.Several; len(several) > 1 && event != "" {
		if f.new {
			f.Commit()
		}
		showMany(f, several)
		return
	}
	if f.new && f.isFilled() {
		f.create()
	}
	f.show(of, false)
}

// waits reports whether what the file says by now of what is filled in is shown only once no button
// of the mouse is down.
func waits(f *Form, event, source string) bool {
	if !f.still.Is() || f.asked != [2]string{event, source} {
		return false
	}
	f.still.Once(func() { f.Show(event, source) })
	return true
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
	if len(f.rows) == 0 || of.List != f.of.List || len(f.many) > 0 {
		f.many = nil
		f.buildOf(specs(of.List))
	}
	same := of.List == f.of.List && of.ID == f.of.ID && isNew == f.new || of.At == f.of.At && of.At > 0 && !isNew
	f.of, f.new = of, isNew
	f.headed()
	if !same {
		f.lines, f.fresh = nil, false
		f.Page.ScrollToOffset(fyne.Position{})
	}
	mend(f, file)
	for _, r := range f.rows {
		r.fill(same)
	}
	f.tell(file)
	f.foot(file)
	f.settle()
}

// buildOf makes the rows of some fields.
func (f *Form) buildOf(all []spec) {
	f.rows, f.grid.Objects = nil, nil
	for _, s := range all {
		r := newRow(f, s, nil)
		f.rows = append(f.rows, r)
		f.grid.Objects = append(f.grid.Objects, r.name, r.filled, r.note.box)
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
	switch {
	case f.lines != nil:
		f.calls.Focus(f.lines.field)
	default:
		if at := slices.IndexFunc(f.rows, func(r *row) bool { return r.filled.Visible() }); at >= 0 {
			f.calls.Focus(f.rows[at].first())
		}
	}
}

// AskOfPicture gives the keyboard to what the picture shows, which has yet to be said.
func (f *Form) AskOfPicture() {
	if r := f.row("image.alt"); r != nil && r.filled.Visible() {
		f.calls.Focus(r.field)
	}
}

// reveal scrolls the page so that what has the keyboard is seen.
func reveal(f *Form, o fyne.CanvasObject) {
	f.still.Once(func() { scrollTo(f, o) })
}

// scrollTo scrolls the page so that something is seen.
func scrollTo(f *Form, o fyne.CanvasObject) {
	top, _ := widgets.Below(f.Page.Content, o)
	from, high := f.Page.Offset.Y, f.Page.Size().Height
	switch {
	case high == 0:
	case top < from:
		f.Page.ScrollToOffset(fyne.NewPos(0, max(top-widgets.GapBetween, 0)))
	case top+o.Size().Height+roomBelow() > from+high:
		f.Page.ScrollToOffset(fyne.NewPos(0, min(top, top+o.Size().Height+roomBelow()-high)))
	}
}

// roomBelow is what is seen below what has the keyboard, in px: what may be meant by what is
// typed, and how it is read, stand there.
func roomBelow() float32 { return widgets.PanelEdge + 4*theme.TextSize() }

// mostNamed is how much of a title the menu shows.
const mostNamed = 32

// leave takes what was typed in a row. A new event is made only once it is asked for: until then
// one goes from field to field.
func (f *Form) leave(r *row) {
	if f.new {
		return
	}
	words := r.words()
	if r.field != nil {
		r.field.was = r.field.Text
	}
	if len(f.many) > 0 {
		leaveMany(f, r, words)
		return
	}
	r.shared.changes()
	name, in := f.called(r.spec), r.in.held()
	turn(f, f.of, func(of edit.Ref) {
		file, _ := f.calls.File()
		if do, ok := r.edit(file, of, in, words); ok {
			f.calls.Make(writing.Edit{Name: name, Do: do})
		}
	})
}

// turn does something with a record once all that was asked for before is shown, by the id that
// it has then.
func turn(f *Form, of edit.Ref, do func(of edit.Ref)) {
	var ids []string
	if of.List == edit.Events {
		ids = []string{of.ID}
	}
	f.calls.Turn(ids, func(ids []string) {
		if len(ids) > 0 && ids[0] != of.ID {
			of = edit.Ref{List: of.List, ID: ids[0]}
		}
		do(of)
	})
}

// said is what the file says at a path of the record.
func (f *Form) said(path edit.Path) (edit.Value, bool) {
	file, ok := f.calls.File()
	if !ok || f.new {
		return edit.Value{}, false
	}
	if v, there := file.ValueAt(f.of, path); there || f.of.List != edit.Whole {
		return v, there
	}
	if _, readable := file.Value(f.of); readable || len(path) != 1 {
		return edit.Value{}, false
	}
	return ofDocument(f.calls.State.Own().Doc, path[0].Key)
}

// next goes on from a row: to the next one, from the title of a new event to its sources, and
// from a source to another.
func (f *Form) next(r *row) {
	if f.new && r.spec.key == "title" && f.isFilled() {
		f.create()
		f.calls.Focus(f.row("sources").first())
		return
	}
	if r.in != nil && r.spec.key == r.in.of.row.spec.parts.enough {
		f.calls.Focus(r.in.of.add)
		return
	}
	all := f.all()
	for i, other := range all {
		for _, next := range all[i+1:] {
			if other == r && next.filled.Visible() {
				f.calls.Focus(next.first())
				return
			}
		}
	}
	if r.field != nil {
		r.field.leave() // behind the last there is none to go to
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
	} else if f.turned != nil {
		turnBack(f)
		return
	}
	f.calls.Leave()
}

// Commit takes what is being typed.
func (f *Form) Commit() {
	if f.new {
		if f.isFilled() {
			f.create()
		}
		return
	}
	for _, r := range f.all() {
		switch {
		case r.field != nil:
			r.field.leave()
		case r.parts != nil:
			r.parts.add.leave()
		}
	}
}

// all are the rows, with those of the parts that are open.
func (f *Form) all() (all []*row) {
	for _, r := range f.rows {
		if r.parts != nil {
			for _, one := range r.parts.all {
				all = append(all, one.rows...)
			}
		}
		all = append(all, r)
	}
	return all
}

// settle makes room for what has come, or takes away what is gone.
func (f *Form) settle() {
	f.grid.Refresh()
	f.Page.Content.Refresh()
	f.Page.Refresh()
}

// shownAs is how the form shows what the file says at a path.
func shownAs(f *Form, s spec, path edit.Path) string {
	v, ok := f.said(path)
	switch {
	case !ok:
		return ""
	case s.kind == record:
		return nameOf(f.calls.State.Doc, s.list, v.Text())
	case s.kind == date:
		if g := guess.Date(v.Text()); g.Kind == guess.Exact || g.Kind == guess.Read {
			return g.Date.Human(f.calls.State.Words)
		}
	}
	return v.Text()
}
