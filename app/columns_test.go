package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/opening"
	"tideline/app/widgets"
	"tideline/timeline/pattern"
)

// The columns of a table can be chosen: the sheet says what they are, shows what comes of
// it, and the table is read again so.
func TestColumnsOfATable(t *testing.T) {
	w, _ := openTest(t, inFile(t, "table.csv", "Date,Name,Remark\n3/4/1950,Bandung,It rained\n5/6/1951,Geneva,It did not\n"))
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // the report
	opening.ChooseColumns(w.files)
	if said := told(w); !strings.Contains(said, ": Bandung") {
		t.Fatalf("the preview says %q", said)
	}
	press(t, w, "3/4/1950: one of two days")
	strike(w, fyne.KeyDown, fyne.KeyReturn) // the day first
	if said := told(w); !strings.Contains(said, "3 April 1950: Bandung") {
		t.Errorf("the preview says %q", said)
	}
	press(t, w, "Show the table so")
	if got := w.state.Doc.Events[0].DateText; got != "1950-04-03" {
		t.Errorf("the first event is on %s", got)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	opening.ChooseColumns(w.files)
	for range 6 { // from the button that takes the columns past those above them
		w.win.Canvas().FocusNext()
	}
	strike(w, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn) // “Name” becomes the date
	if said := told(w); strings.Contains(said, "Bandung") {
		t.Errorf("without a title the preview says %q", said)
	}
}

// said is what the buttons of the topmost sheet say.
func said(w *window) (all string) {
	visit(w.win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && b.Visible() {
			all += "\n" + b.Text
		}
	})
	return all
}

// How a table is read can be chosen as well: its letters, what stands between its columns, the
// row that names them and the sign before decimals. The preview follows, and what was chosen
// is in the events file, from where it holds again.
func TestHowATableIsRead(t *testing.T) {
	w, _ := openTest(t, inFile(t, "table.csv", "Wann;Was\n1;2\nWhen;What\n2.500 Ma;\xcf\xf0\xe8\xe2\xe5\xf2\n1953;B|C\n1954;D|E\n"))
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // the report
	opening.ChooseColumns(w.files)
	for _, step := range []struct {
		button string
		down   int // to what is chosen then
		want   string
	}{
		{"Letters: Western European", 5, "Привет"},
		{"Decimals: commas (10.000,5)", 1, "2.5 million BC"},
		{"Names in row 1", 4, "Names in row 3"},
		{"Between columns: semicolons", 4, "Between columns: vertical bars"},
		{"Between columns: vertical bars", -2, "Between columns: semicolons"},
	} {
		press(t, w, step.button)
		for range step.down {
			strike(w, fyne.KeyDown)
		}
		for range -step.down {
			strike(w, fyne.KeyUp)
		}
		strike(w, fyne.KeyReturn)
		if said := told(w) + said(w); !strings.Contains(said, step.want) {
			t.Fatalf("after %s the sheet says %q", step.button, said)
		}
	}
	press(t, w, "Show the table so")
	text := string(w.state.Imported.File(pattern.InEnglish))
	for _, want := range []string{"# --encoding windows-1251\n", "# --decimal point\n", "# --header 3\n", "title: Привет\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the events file lacks %q:\n%s", want, text)
		}
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
