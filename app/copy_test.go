package app

import (
	"bytes"
	"errors"
	"image/png"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"tideline/app/clipboard"
	"tideline/app/widgets"
	"tideline/timeline/cite"
)

// A picture of the view goes to the clipboard, or it is said that there is no way.
func TestCopyingAPicture(t *testing.T) {
	nothingRunsBeside(t)
	var copied []byte
	fails := error(nil)
	w := openWith(t, Config{Work: Work{Picture: func(png []byte) error {
		copied = png
		return fails
	}}})
	w.table.Find("copy-picture").Do()
	if p, err := png.Decode(bytes.NewReader(copied)); err != nil || p.Bounds().Dx() != pictureWidth*pictureDensity || w.status.Said() == "" {
		t.Errorf("the picture is none: %v", err)
	}
	for _, fails = range []error{clipboard.ErrNoWay, errors.New("it would not")} {
		w.table.Find("copy-picture").Do()
		if w.sheets.Len() != 1 {
			t.Errorf("%v is not told", fails)
		}
		w.sheets.Top().Hide()
	}
}

// Ctrl+C copies what is marked in the panel, else the selected event with its sources.
func TestCopying(t *testing.T) {
	w, _ := openTest(t, inFile(t, "evidence.yaml", evidence))
	copied := func() string { return w.look.app.Clipboard().Content() }
	w.table.Shortcut(&fyne.ShortcutCopy{})
	if copied() != "" || w.status.Said() == "" {
		t.Errorf("with nothing selected %q is copied", copied())
	}
	w.selectEvent("signed")
	w.table.Shortcut(&fyne.ShortcutCopy{})
	e, _ := w.state.Doc.Event("signed")
	if got := copied(); !strings.Contains(got, e.Title) || !strings.Contains(got, "Sources:\n") {
		t.Errorf("the event is copied as %q", got)
	}
	w.side.settings.SetCitation(cite.BibTeX)
	w.table.Shortcut(&fyne.ShortcutCopy{})
	if got := copied(); !strings.Contains(got, "{"+e.Cited()[0]+",") {
		t.Errorf("in BibTeX it is copied as %q", got)
	}
	text := find[*widgets.LinkedText](w.side.panel.Event.Page)
	pad := theme.InnerPadding()
	text.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(pad, pad+2)}})
	text.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(900, pad+2)}})
	w.table.Shortcut(&fyne.ShortcutCopy{})
	if got := copied(); got != w.side.marks.Text() || got == "" || strings.Contains(got, "Sources") {
		t.Errorf("what is marked is copied as %q", got)
	}
	w.selectEvent("later")
	if got := w.side.marks.Text(); got != "" {
		t.Errorf("on another event %q is marked", got)
	}
}

// With F7 text of the panel is marked by keys: the arrows go on while Shift is held, Ctrl+C
// copies what is marked, and Esc gives the keyboard back to the line.
func TestMarkingByKeys(t *testing.T) {
	nothingRunsBeside(t)
	w, _ := openTest(t, inFile(t, "evidence.yaml", evidence))
	w.selectEvent("signed")
	press := func(key fyne.KeyName) { w.typedKey(&fyne.KeyEvent{Name: key}) }
	press(fyne.KeyF7)
	caret, ok := w.win.Canvas().Focused().(*widgets.Caret)
	if !ok {
		t.Fatalf("%T has the keyboard", w.win.Canvas().Focused())
	}
	caret.TypedShortcut(&fyne.ShortcutSelectAll{})
	caret.TypedShortcut(&fyne.ShortcutCopy{})
	got := w.look.app.Clipboard().Content()
	for _, want := range []string{"The text is signed", "They sign it.", "Led to", "Later", "It made room."} {
		if !strings.Contains(got, want) {
			t.Errorf("of %q %q is missing", got, want)
		}
	}
	if strings.Index(got, "Led to") < strings.Index(got, "They sign it.") {
		t.Errorf("the order is another: %q", got)
	}
	caret.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.win.Canvas().Focused() != w.chart.line || caret.Visible() {
		t.Error("Esc does not lead back to the line")
	}
	w.selectEvent("")
	w.side.open(w.side.panel.Sources) // a list
	press(fyne.KeyF7)
	if w.win.Canvas().Focused() == fyne.Focusable(caret) || w.status.Said() == "" {
		t.Error("in a list there is a text to mark")
	}
	w.side.panel.Tabs.Show(w.side.panel.Event)
	press(fyne.KeyF7)
	w.side.toggle()
	if w.win.Canvas().Focused() == fyne.Focusable(caret) {
		t.Error("a panel that is folded away has the keyboard")
	}
}
