package app

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
		offering(w, "Print").Choose(1)
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

// The button that goes on says what comes then, and a choice by keys brings what it chooses into
// view.
func TestTheSheetOfPrintingLeads(t *testing.T) {
	nothingRunsBeside(t)
	w, _ := openTest(t, inFile(t, "lesson.yaml", "tideline: 1\ntitle: T\nevents: [{date: 1953, title: Signing}]\n"))
	w.win.Resize(fyne.NewSize(900, 420))
	w.table.Find("print").Do()
	for chosen, says := range []string{"Choose where…", "Print"} {
		to := offering(w, "Save as PDF")
		w.win.Canvas().Focus(to)
		to.TypedKey(&fyne.KeyEvent{Name: []fyne.KeyName{fyne.KeyHome, fyne.KeyEnd}[chosen]})
		if !slices.Contains(buttonsOf(w), says) {
			t.Errorf("the buttons say %q", buttonsOf(w))
		}
	}
	what := offering(w, "A list of the quotations")
	w.win.Canvas().Focus(what)
	d, scrolled := fyne.CurrentApp().Driver(), find[*container.Scroll](w.win.Canvas().Overlays().Top())
	for _, key := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome} {
		what.TypedKey(&fyne.KeyEvent{Name: key})
		top := d.AbsolutePositionForObject(what.Options[what.Chosen]).Y - d.AbsolutePositionForObject(scrolled).Y
		if high := what.Options[what.Chosen].Size().Height; top < -0.5 || top+high > scrolled.Size().Height+0.5 {
			t.Errorf("after %s the option stands at %g of %g px", key, top, scrolled.Size().Height)
		}
	}
}

// buttonsOf are the texts of the buttons of the topmost sheet.
func buttonsOf(w *window) (all []string) {
	visit(w.win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && b.Visible() {
			all = append(all, b.Text)
		}
	})
	return all
}

// offering returns the choice of the topmost sheet that has an option of this name.
func offering(w *window, name string) (found *widgets.Choice) {
	visit(w.win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if c, ok := o.(*widgets.Choice); ok && slices.ContainsFunc(namesOf(c), func(s string) bool { return s == name }) {
			found = c
		}
	})
	return found
}

func namesOf(c *widgets.Choice) (all []string) {
	for _, o := range c.Options {
		all = append(all, o.Name.Text)
	}
	return all
}

// An era, a story and what is in view can be printed alone, and the pages are shown before.
func TestPartsArePrinted(t *testing.T) {
	nothingRunsBeside(t)
	var printed []byte
	w := openWith(t, Config{Work: Work{Print: func(pdf []byte) error {
		printed = pdf
		return nil
	}}})
	doc := w.state.Doc
	w.chart.line.ZoomBy(6)
	w.table.Find("print").Do()
	part := offering(w, "All of the time")
	if got, want := len(part.Options), 2+len(doc.Eras)+len(doc.Stories); got != want {
		t.Fatalf("%d parts are offered, want %d: %q", got, want, namesOf(part))
	}
	sizes := map[int]bool{}
	for _, name := range []string{"All of the time", "The stretch of time in view", "Era: " + doc.Eras[0].Name, "Story: " + doc.Stories[0].Name} {
		part.Choose(slices.Index(namesOf(part), name))
		offering(w, "Print").Choose(1)
		printed = nil
		strike(w, fyne.KeyReturn)
		if !strings.HasPrefix(string(printed), "%PDF-") || sizes[len(printed)] {
			t.Errorf("%s: %d bytes are printed, as other parts have", name, len(printed))
		}
		sizes[len(printed)] = true
		w.table.Find("print").Do()
		part = offering(w, "All of the time")
	}
	offering(w, "A4").Changed(0)
	if told := told(w); !strings.Contains(told, "mm") {
		t.Errorf("the pages are not shown: %q", told)
	}
}
