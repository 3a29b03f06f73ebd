package app

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/asking"
	"tideline/app/printer"
	"tideline/app/widgets"
)

// What is chosen in the sheet of printing is saved where one says, by keys alone.
func TestPrintingIsSavedAsPDF(t *testing.T) {
	w, _ := openTest(t, inFile(t, "lesson.yaml", "tideline: 1\ntitle: T\nevents: [{date: 1953, title: Signing}]\n"))
	w.table.Find("print").Do()
	strike(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	name := find[*asking.NameEntry](w.win.Canvas().Overlays().Top())
	if name == nil || !strings.Contains(name.Text, "lesson") {
		t.Fatal("after Enter nobody asks where to save the pages")
	}
	path := filepath.Join(t.TempDir(), "lesson.pdf")
	answer(t, w, path)
	if text := held(t, path); !strings.HasPrefix(text, "%PDF-") || !strings.HasSuffix(text, "%%EOF\n") {
		t.Errorf("the document begins with %.20q", text)
	}
}

// The document is handed to the system, and what goes wrong there is told.
func TestPrintingIsHandedToTheSystem(t *testing.T) {
	nothingRunsBeside(t)
	var printed []byte
	fails := error(nil)
	w := openWith(t, Config{Work: Work{Print: func(pdf []byte) error {
		printed = pdf
		return fails
	}}})
	prints := func() {
		w.table.Find("print").Do()
		var last *widgets.Choice
		visit(w.win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
			if c, ok := o.(*widgets.Choice); ok {
				last = c
			}
		})
		last.Choose(1)
		strike(w, fyne.KeyReturn)
	}
	prints()
	if !strings.HasPrefix(string(printed), "%PDF-") || w.status.Said() == "" || w.sheets.Len() != 0 {
		t.Errorf("%d bytes are printed, and the line says %q", len(printed), w.status.Said())
	}
	for _, fails = range []error{printer.ErrNoWay, errors.New("the printer is on fire")} {
		prints()
		if w.sheets.Len() != 1 {
			t.Fatalf("%v is not told", fails)
		}
		w.sheets.Top().Hide()
	}
}
