package palette_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/app/palette"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
)

// What is typed while the index of a large file is made is found once, by all of what was
// typed.
func TestTypingAheadOfTheIndex(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.Resize(fyne.NewSize(800, 600))
	doc, _ := file.Parse("x.yaml", []byte("tideline: 1\ntitle: T\nevents:\n- {id: a, date: 1950, title: Plum}\n- {id: b, date: 1960, title: Pear}\n"))
	state := &session.State{Session: session.New(doc, nil), Words: edtf.English()}
	var made func()
	gone := ""
	p := &palette.Palette{
		State:    state,
		Finder:   &session.Finder{State: state, Run: func(work func()) { made = work }, UI: func(do func()) { do() }},
		Sheets:   &sheet.Stack{Win: w, Changed: func() {}},
		Commands: func() []palette.Entry { return nil },
		GoTo:     func(event string) { gone += event },
	}
	p.Show()
	field, ok := w.Canvas().Focused().(*widgets.Field)
	if !ok {
		t.Fatalf("%T has the keyboard", w.Canvas().Focused())
	}
	test.Type(field, "pl")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // nothing is found yet
	made()
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) // there is no second row
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if gone != "a" {
		t.Errorf("it leads to %q, want the only event that fits", gone)
	}
}
