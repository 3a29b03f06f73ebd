package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/opening"
)

// The columns of a table can be chosen: the sheet says what they are, shows what comes of
// it, and the table is read again so.
func TestColumnsOfATable(t *testing.T) {
	w, _ := openTest(t, inFile(t, "table.csv", "Date,Name,Remark\n3/4/1950,Bandung,It rained\n5/6/1951,Geneva,It did not\n"))
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // the report
	opening.ChooseColumns(w.files)
	w.win.Canvas().FocusNext() // from the button that takes the columns to the list of them
	if said := told(w); !strings.Contains(said, ": Bandung") {
		t.Fatalf("the preview says %q", said)
	}
	strike(w, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn) // the order of days: the day first
	if said := told(w); !strings.Contains(said, "3 April 1950: Bandung") {
		t.Errorf("the preview says %q", said)
	}
	strike(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn) // “Name” becomes the date
	if said := told(w); strings.Contains(said, "Bandung") {
		t.Errorf("without a title the preview says %q", said)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	opening.ChooseColumns(w.files)
	w.win.Canvas().FocusNext()
	strike(w, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	w.win.Canvas().FocusPrevious()
	strike(w, fyne.KeyReturn)
	if got := w.state.Doc.Events[0].DateText; got != "1950-04-03" {
		t.Errorf("the first event is on %s", got)
	}
}

// What is no table has no columns to choose.
func TestColumnsOfNoTable(t *testing.T) {
	w, _ := openTest(t, "")
	opening.ChooseColumns(w.files)
	if w.sheets.Len() != 0 || !strings.Contains(w.status.Said(), "is no table") {
		t.Errorf("%d sheets, and %q", w.sheets.Len(), w.status.Said())
	}
}
