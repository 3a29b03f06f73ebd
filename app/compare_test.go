package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"tideline/app/asking"
	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline/search"
)

// rival is a file that uses the ids of evidence for something else.
const rival = `tideline: 1
title: Rival
sources: [{id: memo, title: Another memo}]
events:
  - {id: signed, date: 1955, title: Signed elsewhere, sources: [memo], image: {file: media/r.png, alt: R}}
  - {id: later, date: 1990, title: Much later}
`

// compare opens evidence beside rival.
func compare(t *testing.T) (f *followed, guest string) {
	t.Helper()
	f = follow(t, evidence)
	guest = inFile(t, "rival.yaml", rival)
	f.open(t, guest)
	return f, guest
}

// open adds a file for comparison, as the dialog does with the path that is chosen.
func (f *followed) open(t *testing.T, guest string) {
	t.Helper()
	f.table.Find("compare").Do()
	if f.sheets.Len() != 1 {
		t.Fatal("no sheet asks for the file")
	}
	put(t, f.window, guest)
}

// put types a path into the sheet that asks for a file to open.
func put(t *testing.T, w *window, path string) {
	t.Helper()
	entry := find[*asking.NameEntry](w.win.Canvas().Overlays().Top())
	if entry == nil {
		t.Fatal("no sheet asks for a file")
	}
	entry.SetText(path)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// panelText is what the panel shows.
func panelText(w *window) string { return test.RenderObjectToMarkup(w.side.panel.Tabs.Content) }

// A second file lies beside the first, in lanes of its own, with what it says and rests
// on; both are followed, and one command shows the first by itself again.
func TestAFileIsCompared(t *testing.T) {
	f, guest := compare(t)
	own := f.state.Own()
	if f.trace.with() != "rival.yaml" || !f.chart.line.Fitted() || len(f.state.Doc.Events) != len(own.Doc.Events)+2 {
		t.Fatalf("%q is beside, with %d events of %d", f.trace.with(), len(f.state.Doc.Events), len(own.Doc.Events))
	}
	pictures := filepath.Join(filepath.Dir(guest), "media", "r.png")
	if !slices.Contains(f.watched, f.path) || !slices.Contains(f.watched, guest) || !slices.Contains(f.watched, pictures) {
		t.Errorf("watched are %q", f.watched)
	}
	f.goTo("2/signed")
	if !strings.Contains(panelText(f.window), "Signed elsewhere") || !strings.Contains(panelText(f.window), "From: Rival") {
		t.Errorf("the panel shows %q", panelText(f.window))
	}
	if got := f.state.FileOf("2/signed").Path; got != guest {
		t.Errorf("its editor opens %s", got)
	}

	write(t, guest, strings.Replace(rival, "Much later", "Even later", 1))
	f.changed([]string{guest})
	if e, ok := f.state.Doc.Event("2/later"); !ok || e.Title != "Even later" || f.state.Selected != "2/signed" {
		t.Errorf("after it was saved there is %+v, selected is %q", e, f.state.Selected)
	}
	write(t, guest, rival+"  - {id: x, title: \"X\n")
	f.changed([]string{guest})
	if !strings.Contains(f.banner(), "rival.yaml:") || f.trace.with() == "" {
		t.Errorf("it is broken, and the banner says %q", f.banner())
	}
	f.save(t, strings.Replace(evidence, "title: Evidence", "title: Edited", 1))
	if f.state.Own().Doc.Title != "Edited" || f.trace.with() != "rival.yaml" || !strings.Contains(f.banner(), "rival.yaml:") {
		t.Errorf("the first is %q beside %q, and the banner says %q", f.state.Own().Doc.Title, f.trace.with(), f.banner())
	}
	write(t, guest, rival)
	f.changed([]string{guest})
	if f.banner() != "" {
		t.Errorf("it is whole, and the banner says %q", f.banner())
	}

	f.chart.filter.Apply(search.ParseFilter(`-lane:"2/events" importance:1`))
	f.table.Find("alone").Do()
	if f.trace.with() != "" || f.state.Selected != "" || slices.Contains(f.watched, guest) {
		t.Errorf("%q is still there, selected is %q, watched are %q", f.trace.with(), f.state.Selected, f.watched)
	}
	if got := f.state.Filter.String(); got != "importance:1" {
		t.Errorf("the filter is %q", got)
	}
}

// What cannot be compared is refused with a word, and what is shown stays.
func TestWhatCannotBeComparedIsRefused(t *testing.T) {
	f := follow(t, evidence)
	shown := f.state.Session
	for what, path := range map[string]string{
		"itself":    f.path,
		"broken":    inFile(t, "broken.yaml", rival+"  - {id: x, title: \"X\n"),
		"empty":     inFile(t, "empty.yaml", "tideline: 1\ntitle: Empty\nevents: []\n"),
		"no events": inFile(t, "none.yaml", ""),
	} {
		f.open(t, path)
		if f.sheets.Len() != 1 || f.state.Session != shown {
			t.Errorf("%s: %d sheets are open, shown is %q", what, f.sheets.Len(), f.state.Doc.Title)
		}
		f.sheets.Top().Hide()
	}
}

// A file is opened beside another from the start, and again when that is opened the next
// time; where it is gone then, the first is shown, with a word.
func TestWhatIsComparedIsRemembered(t *testing.T) {
	keptIn := filepath.Join(t.TempDir(), "preferences.json")
	file, guest := inFile(t, "some.yaml", evidence), inFile(t, "rival.yaml", rival)
	w, trace, shut := stay(t, keptIn, file)
	w.table.Find("compare").Do()
	put(t, w, guest)
	w.goTo("2/later")
	if lastTrace(t, trace).With != "rival.yaml" {
		t.Fatal("it is not beside")
	}
	shut()

	_, trace, shut = stay(t, keptIn, file)
	if now := lastTrace(t, trace); now.With != "rival.yaml" || now.Selection != "2/later" {
		t.Errorf("after a restart the window is at %+v", now)
	}
	shut()
	if err := os.Remove(guest); err != nil {
		t.Fatal(err)
	}
	w, trace, _ = stay(t, keptIn, file)
	if now := lastTrace(t, trace); now.With != "" || !strings.Contains(now.Banner, "rival.yaml") || w.sheets.Len() > 0 {
		t.Errorf("without it the window is at %+v", now)
	}
}

// The command line names both.
func TestTwoFilesAreNamed(t *testing.T) {
	guest := inFile(t, "rival.yaml", rival)
	w := openWith(t, Config{File: inFile(t, "some.yaml", evidence), Begun: Begun{Guest: session.OpenPath(guest)}})
	if w.trace.with() != "rival.yaml" {
		t.Fatalf("beside is %q", w.trace.with())
	}
	w.files.Path(inFile(t, "third.yaml", evidence))
	if w.trace.with() != "" {
		t.Errorf("beside another file is %q", w.trace.with())
	}
}

// What is compared stays beside the open file while that is edited, and keeps no edits.
func TestTheOpenFileIsEditedBesideAnother(t *testing.T) {
	f := edited(t, evidence)
	f.open(t, inFile(t, "rival.yaml", rival))
	f.set("later", "title", "Edited here")
	if f.title("later") != "Edited here" || f.trace.with() != "rival.yaml" || f.title("2/later") != "Much later" {
		t.Errorf("shown is %q beside %q", f.title("later"), f.title("2/later"))
	}
	f.side.edits.writing.Undo()
	f.table.Find("alone").Do()
	if f.title("later") == "Edited here" || f.trace.with() != "" || f.side.edits.writing.IsDirty() {
		t.Errorf("after it was undone, shown is %q beside %q", f.title("later"), f.trace.with())
	}
}

// Two files that are dropped together are compared, or one of them is opened, as one says.
func TestTwoFilesAreDropped(t *testing.T) {
	nothingRunsBeside(t)
	one, other := inFile(t, "evidence.yaml", evidence), inFile(t, "rival.yaml", rival)
	drop := func(w *window) (choices *widgets.Rows) {
		w.files.Dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(one), storage.NewFileURI(other)})
		choices, ok := w.win.Canvas().Focused().(*widgets.Rows)
		if !ok || w.sheets.Len() != 1 || choices.Length() != 3 {
			t.Fatal("nothing is asked")
		}
		return choices
	}
	w, _ := openTest(t, "")
	drop(w).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.state.File.Name() != "evidence.yaml" || w.trace.with() != "rival.yaml" || w.sheets.Len() > 0 {
		t.Errorf("%q is compared with %q", w.state.File.Name(), w.trace.with())
	}
	drop(w).Select(2)
	if w.state.File.Name() != "rival.yaml" || w.trace.with() != "" {
		t.Errorf("%q is open, with %q", w.state.File.Name(), w.trace.with())
	}
	drop(w)
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.state.File.Name() != "rival.yaml" || w.sheets.Len() > 0 {
		t.Error("Esc does not leave the question")
	}
}
