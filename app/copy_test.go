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

	"tideline/app/citing"
	"tideline/app/clipboard"
	"tideline/app/widgets"
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
	w.side.settings.SetCitation(citing.BibTeX)
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
