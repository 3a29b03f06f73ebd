package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/settings"
	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// edited is a window in which its file is edited.
func edited(t *testing.T, text string) *followed {
	t.Helper()
	f := follow(t, text)
	commandOf(t, f.window, "editing").Do()
	if !f.side.edits.writing.IsEditing() {
		t.Fatalf("nothing can be edited: %q", told(f.window))
	}
	return f
}

// set sets a field of an event.
func (f *followed) set(id, field, to string) {
	f.side.edits.writing.Make(writing.Edit{
		Name: history.Name{Did: "change", Of: id},
		Do:   edit.Set{Of: edit.Ref{List: edit.Events, ID: id}, Field: edit.Field(field), To: edit.Text(to)},
	})
}

func (f *followed) title(id string) string {
	e, ok := f.state.Doc.Event(id)
	if !ok {
		return ""
	}
	return e.Title
}

func (f *followed) onDisk(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(f.path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// What is edited is shown at once, undone and done again by name, and saved with no byte
// changed that need not be.
func TestEditingAndSaving(t *testing.T) {
	f := edited(t, evidence)
	f.selectEvent("signed")
	f.set("later", "title", "Much later")
	if f.title("later") != "Much later" || !strings.Contains(f.win.Title(), "not saved") || f.onDisk(t) != evidence {
		t.Fatalf("shown is %q, in %q", f.title("later"), f.win.Title())
	}
	if f.state.Selected != "signed" {
		t.Errorf("selected is %q", f.state.Selected)
	}
	if undo := commandOf(t, f.window, "undo"); undo.Now.Says() != "Undo: change “later”" {
		t.Errorf("the menu says %q", undo.Now.Says())
	}
	shortcut(f.window, &fyne.ShortcutUndo{})
	if f.title("later") == "Much later" || strings.Contains(f.win.Title(), "not saved") || f.state.Selected != "later" {
		t.Errorf("after undo: %q, %q, selected %q", f.title("later"), f.win.Title(), f.state.Selected)
	}
	commandOf(t, f.window, "redo").Do()
	if f.title("later") != "Much later" {
		t.Error("nothing was done again")
	}
	commandOf(t, f.window, "keep").Do()
	saved := f.onDisk(t)
	if strings.Contains(f.win.Title(), "not saved") || !strings.Contains(saved, "Much later") {
		t.Fatalf("saved:\n%s", saved)
	}
	was, now := strings.Split(evidence, "\n"), strings.Split(saved, "\n")
	changed := 0
	for i := range was {
		if was[i] != now[i] {
			changed++
		}
	}
	if len(was) != len(now) || changed != 1 {
		t.Errorf("%d lines have changed", changed)
	}
	f.changed([]string{f.path}) // its own save is no other's
	if f.title("later") != "Much later" || f.sheets.Len() != 0 {
		t.Error("it takes its own save for another's")
	}
	commandOf(t, f.window, "undo").Do()
	if !strings.Contains(f.win.Title(), "not saved") {
		t.Error("what was saved cannot be undone")
	}
}

// While one edits, another program saves the file: both are there, and undo takes back
// what was done here alone.
func TestAnotherProgramSavesMeanwhile(t *testing.T) {
	f := edited(t, evidence)
	f.set("later", "title", "Mine")
	theirs := strings.Replace(evidence, "title: Evidence", "title: Theirs", 1)
	f.save(t, theirs)
	if f.title("later") != "Mine" || f.state.Doc.Title != "Theirs" || f.sheets.Len() != 0 {
		t.Fatalf("shown are %q and %q", f.title("later"), f.state.Doc.Title)
	}
	commandOf(t, f.window, "undo").Do()
	if f.title("later") == "Mine" || f.state.Doc.Title != "Theirs" {
		t.Errorf("undone: %q and %q", f.title("later"), f.state.Doc.Title)
	}
	commandOf(t, f.window, "redo").Do()
	if err := os.WriteFile(f.path, []byte(strings.Replace(theirs, "title: Theirs", "title: Again", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	commandOf(t, f.window, "keep").Do() // nobody has told of it
	if text := f.onDisk(t); !strings.Contains(text, "Again") || !strings.Contains(text, "Mine") {
		t.Errorf("saved:\n%s", text)
	}
}

// Where both change the same, theirs stands until the user says otherwise.
func TestConflictsAreShown(t *testing.T) {
	f := edited(t, evidence)
	was := f.title("later")
	f.set("later", "title", "Mine")
	f.save(t, strings.Replace(evidence, "title: "+was, "title: Theirs", 1))
	if f.title("later") != "Theirs" || f.sheets.Len() != 1 || f.side.edits.writing.Did() != "conflict" {
		t.Fatalf("%q, %d sheets, %q", f.title("later"), f.sheets.Len(), f.side.edits.writing.Did())
	}
	press(t, f.window, "Keep yours")
	inSheet(f.window, fyne.KeyEscape)
	if f.title("later") != "Mine" || f.sheets.Len() != 0 {
		t.Errorf("%q after it was chosen", f.title("later"))
	}
	f.save(t, evidence+"\n  - {id: broken, title: \"B\n")
	if f.title("later") != "Mine" || !strings.Contains(f.banner(), "story.yaml:") {
		t.Errorf("after a broken save: %q, %q", f.title("later"), f.banner())
	}
	f.set("later", "title", "Still mine")
	if f.title("later") != "Still mine" {
		t.Error("after a broken save nothing can be edited")
	}
}

// Whatever takes the place of what is not saved asks first.
func TestNothingUnsavedIsLostByAccident(t *testing.T) {
	other := inFile(t, "other.yaml", "tideline: 1\ntitle: Other\nevents:\n  - {date: 1953, title: One}\n")
	f := edited(t, evidence)
	f.set("later", "title", "Mine")
	f.files.Path(other)
	if f.sheets.Len() != 1 || f.state.Doc.Title != "Evidence" {
		t.Fatal("another file has taken its place")
	}
	press(t, f.window, "Go on editing")
	if f.title("later") != "Mine" || !f.side.edits.writing.IsDirty() {
		t.Error("who goes on editing has lost it")
	}
	f.files.Path(other)
	press(t, f.window, "Save")
	if f.state.Doc.Title != "Other" || !strings.Contains(f.onDisk(t), "Mine") || f.side.edits.writing.IsEditing() {
		t.Errorf("open is %q", f.state.Doc.Title)
	}
	f.files.Path(f.path)
	if !f.side.edits.writing.IsEditing() {
		t.Error("it is not remembered that the file was edited")
	}
	f.set("later", "title", "Not this")
	commandOf(t, f.window, "editing").Do()
	press(t, f.window, "Do not save")
	if f.title("later") != "Mine" || f.side.edits.writing.IsEditing() || strings.Contains(f.onDisk(t), "Not this") {
		t.Errorf("given up: %q", f.title("later"))
	}
}

// The bundled story is copied before it is edited, with its pictures.
func TestTheStoryIsCopiedToBeEdited(t *testing.T) {
	w, _ := openTest(t, "")
	commandOf(t, w, "editing").Do()
	if w.sheets.Len() != 1 {
		t.Fatal("nobody asks for a name")
	}
	folder := t.TempDir()
	press(t, w, "Choose where…")
	answer(t, w, filepath.Join(folder, "mine.tideline.yaml"))
	if !w.side.edits.writing.IsEditing() || w.state.File.Path != filepath.Join(folder, "mine.tideline.yaml") {
		t.Fatalf("edited is %+v: %s", w.state.File, told(w))
	}
	if len(w.state.Problems) != 0 {
		t.Errorf("its pictures are missing: %v", w.state.Problems[0])
	}
}

// Who asks for an edit of the bundled story is told at once that it has to be copied: one
// question, and then what was asked for.
func TestAnEditOfTheStoryAsksOneQuestion(t *testing.T) {
	w, _ := openTest(t, "")
	commandOf(t, w, "add").Do()
	if said := told(w); w.sheets.Len() != 1 || !strings.Contains(said, "Save a copy") {
		t.Fatalf("%d sheets: %q", w.sheets.Len(), said)
	}
	press(t, w, "Choose where…")
	answer(t, w, filepath.Join(t.TempDir(), "mine.tideline.yaml"))
	if !w.side.edits.writing.IsEditing() || w.sheets.Len() != 0 || w.side.panel.Tabs.Open != w.side.panel.Edit {
		t.Errorf("editing: %v, %d sheets", w.side.edits.writing.IsEditing(), w.sheets.Len())
	}
}

// What a window leaves that ends by a fault is offered at the next start.
func TestACrashLosesNothing(t *testing.T) {
	folder := t.TempDir()
	path := inFile(t, "story.yaml", evidence)
	open := func() *followed {
		return &followed{window: openWith(t, Config{File: path, Work: Work{Journals: folder}}), path: path}
	}
	f := open()
	commandOf(t, f.window, "editing").Do()
	f.set("later", "title", "Mine")
	f.set("later", "text", "Words")
	crashed, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(crashed) != 1 {
		t.Fatalf("journals: %q", crashed)
	}
	text, err := os.ReadFile(crashed[0])
	if err != nil {
		t.Fatal(err)
	}
	commandOf(t, f.window, "keep").Do()
	if left, _ := filepath.Glob(filepath.Join(folder, "*")); len(left) != 0 {
		t.Errorf("what is saved stays in the journal: %q", left)
	}
	for _, put := range []struct {
		name string
		text []byte
	}{{path, []byte(evidence)}, {crashed[0], text}} {
		if err := os.WriteFile(put.name, put.text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	g := open()
	if g.sheets.Len() != 1 {
		t.Fatal("nothing is offered")
	}
	press(t, g.window, "Show")
	if said := told(g.window); !strings.Contains(said, "+") || !strings.Contains(said, "Mine") {
		t.Errorf("shown is %q", said)
	}
	press(t, g.window, "Back")
	press(t, g.window, "Restore")
	if g.title("later") != "Mine" || !strings.Contains(g.win.Title(), "not saved") || g.onDisk(t) != evidence {
		t.Errorf("restored is %q", g.title("later"))
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*")); len(left) != 1 || slices.Contains(left, crashed[0]) {
		t.Errorf("journals: %q", left)
	}
}

// typed puts words into the field of the form that has the keyboard, and leaves it by Tab.
func (f *followed) typed(t *testing.T, text string, then fyne.KeyName) {
	t.Helper()
	field, ok := f.win.Canvas().Focused().(interface{ SetText(string) })
	if !ok {
		t.Fatalf("%T has the keyboard", f.win.Canvas().Focused())
	}
	field.SetText(text)
	if then == fyne.KeyTab {
		f.win.Canvas().FocusNext()
		return
	}
	strike(f.window, then)
}

// From nothing to a timeline that is saved, by keys alone and without a word of YAML.
func TestTheFirstMinute(t *testing.T) {
	f := &followed{window: openWith(t, Config{File: inFile(t, "other.yaml", evidence)})}
	f.path = filepath.Join(t.TempDir(), "mine.tideline.yaml")
	commandOf(t, f.window, "new").Do()
	answer(t, f.window, f.path)
	for _, e := range [][2]string{{"27 July 1953", "Cease-fire"}, {"c. 1960", "A time: of change"}, {"April 1954", "Geneva"}} {
		f.typed(t, e[0], fyne.KeyTab)
		f.typed(t, e[1], fyne.KeyReturn)
		strike(f.window, fyne.KeyReturn) // no source
	}
	strike(f.window, fyne.KeyEscape)
	commandOf(t, f.window, "keep").Do()
	const want = `tideline: 1
title: mine
events:
  - id: cease-fire
    date: 1953-07-27
    title: Cease-fire
  - id: geneva
    date: 1954-04
    title: Geneva
  - id: a-time-of-change
    date: 1960~
    title: "A time: of change"
`
	if text := f.onDisk(t); text != want {
		t.Errorf("saved is\n%s", text)
	}
	if len(f.state.Problems) != 0 || len(f.state.Doc.Events) != 3 {
		t.Errorf("%d events, problems %v", len(f.state.Doc.Events), f.state.Problems)
	}
}

// A field that is left is one step; what cannot be read is held, and told under its field.
func TestTheFormChangesWhatIsTyped(t *testing.T) {
	f := edited(t, evidence)
	f.goTo("later")
	commandOf(t, f.window, "form").Do()
	was := f.onDisk(t)
	f.typed(t, "about July 1955", fyne.KeyTab)
	e, _ := f.state.Doc.Event("later")
	if e.Date.String() != "1955-07~" {
		t.Fatalf("its date is %s", e.Date)
	}
	f.typed(t, "Another title", fyne.KeyTab)
	if f.title("later") != "Another title" || f.side.edits.writing.CanUndo() != "Undo: change “Title” of “Later”" {
		t.Errorf("%q; %q", f.title("later"), f.side.edits.writing.CanUndo())
	}
	commandOf(t, f.window, "undo").Do()
	commandOf(t, f.window, "undo").Do()
	if f.onDisk(t) != was || f.side.edits.writing.IsDirty() {
		t.Error("two fields are not two steps")
	}
	commandOf(t, f.window, "form").Do()
	f.typed(t, "soon", fyne.KeyTab)
	if said := textIn(f.side.edits.form.Page.Content); !strings.Contains(said, "not understood") {
		t.Errorf("nothing is said of it: %s", said)
	}
	if len(f.state.Problems) == 0 {
		t.Error("it is not a problem of the file")
	}
}

// An event is deleted with what refers to it, and duplicated with an id of its own.
func TestEventsAreDeletedAndDuplicated(t *testing.T) {
	f := edited(t, evidence)
	f.goTo("later")
	n := len(f.state.Doc.Events)
	commandOf(t, f.window, "duplicate").Do()
	if len(f.state.Doc.Events) != n+1 || f.state.Selected == "later" || f.state.Selected == "" {
		t.Fatalf("%d events, %q is selected", len(f.state.Doc.Events), f.state.Selected)
	}
	commandOf(t, f.window, "delete").Do()
	if f.sheets.Len() != 0 || len(f.state.Doc.Events) != n {
		t.Errorf("%d events after one was deleted, %d sheets", len(f.state.Doc.Events), f.sheets.Len())
	}
	commandOf(t, f.window, "undo").Do()
	commandOf(t, f.window, "undo").Do()
	if f.side.edits.writing.IsDirty() {
		t.Error("it cannot be undone")
	}
}

// Events go over the clipboard as they stand in the file, also twice.
func TestEventsAreCutAndPasted(t *testing.T) {
	f := edited(t, evidence)
	clip := f.side.edits.clipboard
	f.goTo("later")
	commandOf(t, f.window, "copy").Do()
	if text := clip.Content(); !strings.HasPrefix(text, "{id: later, date: 1954") {
		t.Fatalf("copied is %q", text)
	}
	n := len(f.state.Doc.Events)
	commandOf(t, f.window, "paste").Do()
	if len(f.state.Doc.Events) != n+1 || f.state.Selected == "later" || f.title(f.state.Selected) != "Later" {
		t.Errorf("%d events, %q is selected: %s", len(f.state.Doc.Events), f.state.Selected, told(f.window))
	}
	commandOf(t, f.window, "cut").Do()
	if len(f.state.Doc.Events) != n || !strings.Contains(clip.Content(), "Later") {
		t.Errorf("%d events after one was cut", len(f.state.Doc.Events))
	}
	clip.SetContent("id: signed\ndate: 1955\ntitle: Another\ntext: |-\n  Two\n\n  lines\n")
	commandOf(t, f.window, "paste").Do()
	if id := f.state.Selected; id != "another" || f.title(id) != "Another" {
		t.Errorf("%q is selected", id)
	}
	clip.SetContent("words: of no event")
	commandOf(t, f.window, "paste").Do()
	if len(f.state.Doc.Events) != n+1 {
		t.Error("what is no event was pasted")
	}
}

// While a talk is given nothing can be edited.
func TestNothingIsEditedWhileAClassLooksOn(t *testing.T) {
	f := edited(t, evidence)
	f.selectEvent("later")
	f.talks.presentFromHere()
	if f.talks.talk == nil {
		t.Fatal("no talk is given")
	}
	f.set("later", "title", "Mine")
	for _, id := range []string{"delete", "add", "form", "undo", "move-later", "paste"} {
		commandOf(t, f.window, id).Do()
	}
	if f.side.edits.writing.IsEditing() || f.side.edits.writing.IsDirty() || f.title("later") != "Later" || f.sheets.Len() != 0 {
		t.Errorf("edited is %q, %d sheets", f.title("later"), f.sheets.Len())
	}
	f.talks.leave()
	f.set("later", "title", "Mine")
	if f.title("later") != "Mine" {
		t.Error("after the talk nothing can be edited")
	}
}

// What is being typed is saved too, and asked for when the window is to close.
func TestWhatIsBeingTypedIsSaved(t *testing.T) {
	f := edited(t, evidence)
	f.goTo("later")
	commandOf(t, f.window, "form").Do()
	field := f.win.Canvas().Focused().(interface{ SetText(string) })
	field.SetText("1955")
	commandOf(t, f.window, "keep").Do()
	if text := f.onDisk(t); !strings.Contains(text, "{id: later, date: 1955,") {
		t.Errorf("saved is\n%s", text)
	}
	field.SetText("1956")
	commandOf(t, f.window, "close").Do()
	commandOf(t, f.window, "quit").Do() // impatient
	if f.sheets.Len() != 1 {
		t.Error("it is lost with the window")
	}
	press(t, f.window, "Go on editing")
	if e, _ := f.state.Doc.Event("later"); e.Date.String() != "1956" {
		t.Errorf("its date is %s", e.Date)
	}
}

// Where that is wanted, what is edited is saved by itself after a while.
func TestItSavesByItself(t *testing.T) {
	f := edited(t, evidence)
	settings.SetSaves(f.side.settings, true)
	f.set("later", "title", "Mine")
	if f.tick == nil || f.onDisk(t) != evidence {
		t.Fatal("it is saved at once, or never")
	}
	f.tick()
	if f.tick != nil || !strings.Contains(f.onDisk(t), "title: Mine") || f.side.edits.writing.IsDirty() {
		t.Error("it is not saved by itself")
	}
}

// What an edit makes of the selected event is seen before the edit is made, which takes longer the
// more there are; what cannot be made is not seen any more.
func TestAnEditIsSeenBeforeItIsMade(t *testing.T) {
	f := edited(t, evidence)
	f.selectEvent("later")
	before, _ := f.chart.line.Stands("later")
	var held func()
	e := f.side.edits.writing
	run := e.Run
	e.Run = func(work func()) { held = work }
	f.set("later", "date", "1961")
	if at, _ := f.chart.line.Stands("later"); at == before || at.Civil().Year != 1961 {
		t.Errorf("it stands at %v, before at %v", at, before)
	}
	run(held)
	if at, _ := f.chart.line.Stands("later"); at.Civil().Year != 1961 || f.state.Drawn != f.state.Doc {
		t.Errorf("made, it stands at %v", at)
	}
	e.Make(writing.Edit{
		Name: history.Name{Did: "change"}, Fail: func(error) {},
		Do: edit.Many{
			edit.Set{Of: edit.Ref{List: edit.Events, ID: "later"}, Field: edit.Field("date"), To: edit.Text("1958")},
			edit.Remove{Of: edit.Ref{List: edit.Events, ID: "none"}},
		},
	})
	if at, _ := f.chart.line.Stands("later"); at.Civil().Year != 1958 {
		t.Errorf("it is to stand at %v", at)
	}
	run(held)
	if at, _ := f.chart.line.Stands("later"); at.Civil().Year != 1961 {
		t.Errorf("refused, it stands at %v", at)
	}
}
