package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/session"
)

// The window shows what the terminal has read and parsed before it, without doing so
// again. When the user asks for it the file is read again.
func TestTheWindowReadsNothingTwice(t *testing.T) {
	path := inFile(t, "a.yaml", evidence)
	reads := 0
	o := session.Open(session.FileAt(path), func() ([]byte, error) {
		reads++
		return os.ReadFile(path)
	})
	doc, _, err := o.Document()
	if err != nil {
		t.Fatal(err)
	}
	w := openWith(t, Config{File: path, Begun: Begun{File: o}})
	if w.state.Doc != doc || w.state.File.Path != path || reads != 1 {
		t.Errorf("the window shows another document of %q; the file was read %d times", w.state.File.Path, reads)
	}
	if w.files.Again(); w.state.Doc == doc || reads != 1 {
		t.Errorf("the file is not read again; the terminal has read it %d times", reads)
	}
}

// A file of another program is shown with what was made of it, and saved as an events
// file, which is open then; the other stays as it is.
func TestAFileOfAnotherProgramIsKept(t *testing.T) {
	const slides = `{"events": [{"start_date": {"year": -44}, "text": {"headline": "The Ides"}, "group": "Rome", "background": {"color": "red"}}]}`
	path := inFile(t, "rome.json", slides)
	w := openWith(t, Config{File: path})
	if len(w.state.Doc.Events) != 1 || w.sheets.Len() != 1 {
		t.Fatalf("%d events are shown, with %d sheets", len(w.state.Doc.Events), w.sheets.Len())
	}
	for _, want := range []string{"1 event", "44 BC", "x-background"} {
		if said := told(w); !strings.Contains(said, want) {
			t.Errorf("nothing is said of %q in %q", want, said)
		}
	}
	press(t, w, "Save as an events file…")
	answer(t, w, "rome")
	if w.state.File.Name() != "rome.tideline.yaml" || w.sheets.Len() > 0 || w.state.Imported != nil {
		t.Errorf("%s is shown, with %d sheets", w.state.File.Name(), w.sheets.Len())
	}
	if src, err := os.ReadFile(path); err != nil || string(src) != slides {
		t.Errorf("the file itself is %q, %v", src, err)
	}
	if made, err := os.ReadFile(filepath.Join(filepath.Dir(path), "rome.tideline.yaml")); err != nil || !strings.HasPrefix(string(made), "# Made from rome.json, a timeline for TimelineJS: 1 event.") {
		t.Errorf("it is saved as %q, %v", made, err)
	}
	w.files.SaveImported()
	if w.sheets.Len() > 0 {
		t.Error("an events file is to be saved as one")
	}
}

// Import asks what the columns of a table are, and then tells what was made of it; of a file
// that is no table it tells at once, also where opening it would say nothing.
func TestImport(t *testing.T) {
	w, _ := openTest(t, "")
	w.table.Find("import").Do()
	answerSheet(t, w, inFile(t, "table.csv", "Date,Name\n1950-04-03,Bandung\n1951-06-05,Geneva\n"))
	if said := told(w); w.sheets.Len() != 1 || !strings.Contains(said, "3 April 1950: Bandung") {
		t.Fatalf("of a table %d sheets say %q", w.sheets.Len(), said)
	}
	press(t, w, "Show the table so")
	if said := told(w); w.sheets.Len() != 1 || !strings.Contains(said, "2 events") {
		t.Errorf("of the columns %d sheets say %q", w.sheets.Len(), said)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.table.Find("import").Do()
	answerSheet(t, w, inFile(t, "ours.json", `{"title": "Ours", "events": [{"id": "a", "title": "A", "date": "1950"}], "undated": []}`))
	if said := told(w); w.sheets.Len() != 1 || !strings.Contains(said, "1 event") {
		t.Errorf("of our own JSON %d sheets say %q", w.sheets.Len(), said)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.table.Find("import").Do()
	answerSheet(t, w, inFile(t, "ours.yaml", evidence))
	if w.sheets.Len() != 0 || !strings.Contains(w.status.Said(), "is an events file already") {
		t.Errorf("of an events file %d sheets and %q", w.sheets.Len(), w.status.Said())
	}
}
