package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// lent is what a field says that is edited in a text editor. The form may show something else
// by the time it comes back.
type lent struct {
	form *Form
	row  *row
	of   edit.Ref
	path edit.Path
	name history.Name
	text string // as it was when it was lent, or came back last
}

// lend opens what the field says in the text editor; what is saved there comes back.
func (r *row) lend() {
	f := r.form
	if f.calls.Lend == nil || r.field == nil {
		return
	}
	r.field.leave()
	l := &lent{form: f, row: r, of: f.of, path: slices.Clone(r.path()), name: f.called(r.spec), text: r.field.Text}
	f.calls.Lend(r.spec.name, l.text, l.back)
}

// lending is a button that does so, beside a field of several lines.
func (r *row) lending() fyne.CanvasObject {
	if r.form.calls.Lend == nil {
		return r.field
	}
	b := r.form.calls.Keys.Button("", theme.FileTextIcon(), r.lend)
	b.Importance = widget.LowImportance
	b.Tip = lang.L("Edit in the text editor (F4 in any field); what is saved there comes back")
	return container.NewBorder(nil, nil, nil, container.NewVBox(b), r.field)
}

// back takes what was saved in the text editor.
func (l *lent) back(saved string) {
	f := l.form
	if l.row.spec.kind != text {
		saved = strings.Join(strings.Fields(saved), " ")
	}
	was := l.text
	l.text = saved
	if l.isShown() {
		l.row.field.leave() // what was typed here meanwhile is a step of its own
		l.row.field.SetText(saved)
		if !f.new {
			l.row.field.leave()
		}
		return
	}
	turn(f, l.of, func(of edit.Ref) {
		file, ok := f.calls.File()
		now, there := file.ValueAt(of, l.path)
		if !ok || !file.Has(of.List, of.ID) || now.Text() != was && (there || len(l.path) > 1) {
			f.calls.Say(lang.L("What was saved in the text editor has no place here any more: copy it from there."))
			l.text = was
			return
		}
		v, first := read(f.calls.State.Doc, file, l.row.spec, saved)
		f.calls.Make(writing.Edit{Name: l.name, Do: append(first, edit.Set{Of: of, Field: l.path, To: v})})
	})
}

// isShown reports whether the field is still one of the record that is filled in.
func (l *lent) isShown() bool {
	f := l.form
	return len(f.many) == 0 && f.lines == nil && f.of.List == l.of.List && f.of.ID == l.of.ID && slices.Contains(f.all(), l.row)
}

// sharing says that others use what the field says by its name, and offers to change it only
// here.
type sharing struct {
	row    *row
	box    *fyne.Container
	text   *widget.Label
	before *edit.Value // what all of them said before it was changed here last; nil where it was not
}

func newSharing(r *row) *sharing {
	s := &sharing{row: r, text: widget.NewLabel("")}
	s.text.SizeName, s.text.Importance = theme.SizeNameCaptionText, widget.LowImportance
	s.box = widgets.Row(s.text, r.form.calls.Keys.Link(lang.L("Only here"), s.part))
	s.box.Hide()
	return s
}

// show says so where it is so.
func (s *sharing) show(file edit.File) {
	r := s.row
	of, ok := file.SharedAt(r.form.of, r.path())
	if !ok || r.form.new {
		s.before = nil
	} else if of.Uses == of.Events {
		s.text.SetText(lang.N("also in {{.N}} other events", of.Events, map[string]any{"N": of.Events}))
	} else {
		s.text.SetText(lang.N("also in {{.N}} other places", of.Uses, map[string]any{"N": of.Uses}))
	}
	widgets.SetShown(s.box, ok && !r.form.new)
	r.note.told()
}

// changes takes note of what the value was, before it is changed.
func (s *sharing) changes() {
	if v, ok := s.row.form.said(s.row.path()); ok && s.box.Visible() && s.before == nil {
		s.before = &v
	}
}

// part has the value stand for itself, as it was changed: the others keep what they said.
func (s *sharing) part() {
	r := s.row
	f, path := r.form, r.path()
	do := edit.Many{edit.Alone{Of: f.of, Field: path}}
	if now, ok := f.said(path); ok && s.before != nil && !now.Equal(*s.before) {
		do = edit.Many{edit.Set{Of: f.of, Field: path, To: *s.before}, do[0], edit.Set{Of: f.of, Field: path, To: now}}
	}
	s.before = nil
	name := f.called(r.spec)
	f.calls.Make(writing.Edit{Name: name, Do: do, Fail: func(err error) {
		r.note.say("", fault(writing.Reason(err).Error()))
		f.settle()
	}})
}
