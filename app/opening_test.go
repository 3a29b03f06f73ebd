package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"tideline/app/opening"
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
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if said := told(w); w.sheets.Len() != 1 || !strings.Contains(said, "2 events") {
		t.Errorf("of columns that are left as they are %d sheets say %q", w.sheets.Len(), said)
	}
	press(t, w, "Choose the columns…")
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

// A table that was pasted is saved nowhere: it is left only when that was said. Nothing asks
// about it once it was saved.
func TestAPastedTableIsNotLostUnasked(t *testing.T) {
	w, _ := openTest(t, "")
	paste := func() {
		t.Helper()
		opening.Paste(w.files, "Date\tName\n1950\tBandung\n1951\tGeneva\n")
		press(t, w, "Show the table so")
		w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	paste()
	w.files.Bundled()
	w.files.Bundled()
	if said := told(w); w.sheets.Len() != 1 || !strings.Contains(said, "saved nowhere") || w.state.Doc.Events[0].Title != "Bandung" {
		t.Fatalf("%d sheets say %q", w.sheets.Len(), said)
	}
	press(t, w, "Cancel")
	if w.state.Doc.Events[0].Title != "Bandung" || w.sheets.Len() != 0 {
		t.Error("it is gone")
	}
	w.files.Bundled()
	press(t, w, "Do not save")
	if w.state.Doc.Events[0].Title == "Bandung" {
		t.Error("it is still shown")
	}
	paste()
	w.files.Bundled()
	press(t, w, "Save as an events file…")
	answerSheet(t, w, filepath.Join(t.TempDir(), "pasted.tideline.yaml"))
	if w.state.File.Picked != nil || w.sheets.Len() != 0 || w.state.Doc.Events[0].Title != "Bandung" {
		t.Errorf("%s is open, below %d sheets", w.state.File.Name(), w.sheets.Len())
	}
}

// A list of literature is added to the sources of the open file, as one step, but for what
// that has already; or it is opened in its place.
func TestAListOfLiteratureIsAddedToTheOpenFile(t *testing.T) {
	f := edited(t, "tideline: 1\ntitle: T\nsources:\n  - {id: carr, title: What is History?, author: E. H. Carr, date: 1961}\nevents:\n  - {id: a, date: 1950, title: A, sources: [carr]}\n")
	list := inFile(t, "list.bib", "@book{hist, title={What is History?}, author={Carr, Edward}, year=1961}\n@book{new, title={New}, author={Bell, A.}, year=2001}\n")
	imported := func() {
		t.Helper()
		f.table.Find("import").Do()
		answerSheet(t, f.window, list)
	}
	imported()
	for _, want := range []string{"2 sources", "1 of them is not in", "`hist` was left out: it is there already as carr"} {
		if said := told(f.window); f.sheets.Len() != 1 || !strings.Contains(said, want) {
			t.Fatalf("nothing is said of %q by %d sheets: %q", want, f.sheets.Len(), said)
		}
	}
	press(t, f.window, "Add 1 source")
	if n := len(f.state.Doc.Sources); n != 2 || !f.side.edits.writing.IsDirty() || f.state.File.Path != f.path {
		t.Fatalf("%d sources; %s is open", n, f.state.File.Name())
	}
	imported()
	if said := told(f.window); !strings.Contains(said, "has all of them already") {
		t.Errorf("of a list that is there is said %q", said)
	}
	f.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	commandOf(t, f.window, "undo").Do()
	if n := len(f.state.Doc.Sources); n != 1 || len(f.state.Doc.Events) != 1 {
		t.Errorf("undone, there are %d sources", n)
	}
	commandOf(t, f.window, "editing").Do()
	f.files.Dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(list)})
	press(t, f.window, "Open it by itself")
	if f.state.File.Path != list || len(f.state.Doc.Sources) != 2 {
		t.Errorf("%s is open, with %d sources", f.state.File.Name(), len(f.state.Doc.Sources))
	}
}

// Nothing is added to the bundled story, which is nobody's own, and while one only reads it is
// asked before whether to edit.
func TestAListOfLiteratureWhileOneReads(t *testing.T) {
	list := inFile(t, "list.bib", "@book{new, title={New}, author={Bell, A.}, year=2001}\n")
	w, _ := openTest(t, "")
	w.files.Dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(list)})
	if w.state.File.Path != list {
		t.Errorf("beside the story %q is told", told(w))
	}
	f := follow(t, evidence)
	n := len(f.state.Doc.Sources)
	f.files.Dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(list)})
	press(t, f.window, "Add 1 source")
	press(t, f.window, "Edit")
	if got := len(f.state.Doc.Sources); got != n+1 || !f.side.edits.writing.IsDirty() {
		t.Errorf("%d sources, %d before: %q", got, n, told(f.window))
	}
}
