package app

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/app/asking"
	"tideline/app/widgets"
)

// answer types a name into the sheet that asks for one and presses Enter.
func answer(t *testing.T, w *window, name string) {
	t.Helper()
	typeName(t, w, name)
	find[*asking.NameEntry](w.win.Canvas().Overlays().Top()).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// typeName types a name over the one that is proposed.
func typeName(t *testing.T, w *window, name string) {
	t.Helper()
	entry, ok := w.win.Canvas().Focused().(*asking.NameEntry)
	if !ok {
		t.Fatalf("the keyboard is on %T and not on the name", w.win.Canvas().Focused())
	}
	for _, r := range name {
		entry.TypedRune(r)
	}
	if entry.Text != name {
		t.Fatalf("typed was %q, and there stands %q", name, entry.Text)
	}
}

// held is what is in a file.
func held(t *testing.T, path string) string {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// told is everything that labels of the topmost sheet say.
func told(w *window) string {
	var all []string
	visit(w.win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if l, ok := o.(*widget.Label); ok && l.Visible() {
			all = append(all, l.Text)
		}
	})
	return strings.Join(all, "\n")
}

// inSheet presses a key where the keyboard is.
func inSheet(w *window, key fyne.KeyName) {
	ev := &fyne.KeyEvent{Name: key}
	if focused := w.win.Canvas().Focused(); focused != nil {
		focused.TypedKey(ev)
		return
	}
	w.win.Canvas().OnTypedKey()(ev)
}

func write(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// The open events file and its pictures stay byte for byte, by whatever name they
// are called, and the sheet says so.
func TestNothingIsSavedOverWhatIsOpen(t *testing.T) {
	text := strings.Replace(evidence, "events:\n", "events:\n  - {date: 1950, title: Map, image: {file: map.svg, alt: A map}}\n", 1)
	path := inFile(t, "story.yaml", text)
	folder := filepath.Dir(path)
	write(t, filepath.Join(folder, "map.svg"), "<svg/>")
	for link, to := range map[string]string{"hard.html": path, "hard.svg": path, "hard.yaml": path} {
		if err := os.Link(to, filepath.Join(folder, link)); err != nil {
			t.Fatal(err)
		}
	}
	w, _ := openTest(t, path)
	for _, c := range []struct {
		ask         func()
		name, reply string
	}{
		{func() { w.exports.saveHandoutAs(nil) }, "story.yaml", "must end in .html"},
		{func() { w.exports.saveHandoutAs(nil) }, path, "must end in .html"},
		{func() { w.exports.saveHandoutAs(nil) }, "hard.html", "is open"},
		{func() { w.exports.saveHandoutAs(nil) }, "hard", "is open"},
		{func() { w.exports.savePictureAs(".png", pictureStyle{}) }, "story.yaml", "must end in .png or .svg"},
		{func() { w.exports.savePictureAs(".png", pictureStyle{}) }, "hard.svg", "is open"},
		{func() { w.exports.savePictureAs(".svg", pictureStyle{}) }, "map.svg", "is open"},
		{func() { w.exports.savePictureAs(".svg", pictureStyle{}) }, "MAP.YAML", "must end in .svg or .png"},
		{w.files.New, "story.yaml", "is open"},
		{w.files.New, os.DevNull, "is a device"},
		{w.files.New, "hard.yaml", "is open"},
		{w.files.New, filepath.Join(folder, ".", "story.yaml"), "is open"},
	} {
		c.ask()
		answer(t, w, c.name)
		if w.sheets.Len() != 1 || !strings.Contains(told(w), c.reply) {
			t.Errorf("%s: %d sheets are open and say %q, want %q", c.name, w.sheets.Len(), told(w), c.reply)
		}
		inSheet(w, fyne.KeyReturn)
		inSheet(w, fyne.KeyEscape)
		if w.sheets.Len() != 0 {
			t.Fatalf("%s: after Esc %d sheets are open", c.name, w.sheets.Len())
		}
	}
	if held(t, path) != text || held(t, filepath.Join(folder, "map.svg")) != "<svg/>" {
		t.Error("an open file was changed")
	}
}

// A name without an ending gets it, a path is taken as one, and a folder is gone
// into; the sheet says where the file will be.
func TestNamesInTheSaveSheet(t *testing.T) {
	w, _ := openTest(t, inFile(t, "story.tideline.yaml", evidence))
	here, there := filepath.Dir(w.state.File.Path), t.TempDir()
	if err := os.Mkdir(filepath.Join(here, "sub"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, want string }{
		{"lesson", filepath.Join(here, "lesson.html")},
		{"Lesson 1.2", filepath.Join(here, "Lesson 1.2.html")},
		{filepath.Join(there, "a.html"), filepath.Join(there, "a.html")},
		{filepath.Join("sub", "b"), filepath.Join(here, "sub", "b.html")},
	} {
		w.files.WorkIn(here)
		w.exports.saveHandoutAs(nil)
		if name := find[*asking.NameEntry](w.win.Canvas().Overlays().Top()).Text; name != "story.html" {
			t.Errorf("proposed is %q", name)
		}
		typeName(t, w, c.name)
		if !strings.Contains(told(w), c.want) {
			t.Errorf("%s: the sheet says %q", c.name, told(w))
		}
		inSheet(w, fyne.KeyReturn)
		if w.sheets.Len() != 0 || !strings.HasPrefix(held(t, c.want), "<!DOCTYPE html>") {
			t.Errorf("%s: %d sheets are open", c.name, w.sheets.Len())
		}
	}
	w.files.WorkIn(here)
	w.exports.saveHandoutAs(nil)
	answer(t, w, "sub")
	if w.sheets.Len() != 1 || !strings.Contains(told(w), filepath.Join(here, "sub")) {
		t.Fatalf("a folder's name leads to %q", told(w))
	}
	inSheet(w, fyne.KeyReturn)
	if !strings.HasPrefix(held(t, filepath.Join(here, "sub", "story.html")), "<!DOCTYPE html>") {
		t.Error("in the folder nothing is saved")
	}
	if entries, err := os.ReadDir(here); err != nil || len(entries) != 4 {
		t.Errorf("the folder holds %v (%v)", entries, err)
	}
}

// A file is replaced only by who says so; Enter alone keeps it.
func TestReplacingIsAsked(t *testing.T) {
	w, _ := openTest(t, inFile(t, "story.yaml", evidence))
	old := write(t, filepath.Join(filepath.Dir(w.state.File.Path), "old.html"), "an older handout")
	for _, keys := range [][]fyne.KeyName{{fyne.KeyReturn}, {fyne.KeyEscape}} {
		w.exports.saveHandoutAs(nil)
		answer(t, w, "old")
		if w.sheets.Len() != 2 || !strings.Contains(told(w), "old.html") {
			t.Fatalf("%d sheets are open; the last says %q", w.sheets.Len(), told(w))
		}
		for _, k := range keys {
			inSheet(w, k)
		}
		if w.sheets.Len() != 1 || held(t, old) != "an older handout" {
			t.Fatalf("after %v %d sheets are open, and the file holds %q", keys, w.sheets.Len(), held(t, old)[:8])
		}
		inSheet(w, fyne.KeyEscape)
		inSheet(w, fyne.KeyReturn)
	}
	w.exports.saveHandoutAs(nil)
	answer(t, w, "old.html")
	w.win.Canvas().(interface{ FocusNext() }).FocusNext()
	inSheet(w, fyne.KeyReturn)
	if w.sheets.Len() != 0 || !strings.HasPrefix(held(t, old), "<!DOCTYPE html>") {
		t.Errorf("%d sheets are open; the file holds %q", w.sheets.Len(), held(t, old)[:8])
	}
}

// What cannot be made leaves the old file whole and is told.
func TestFailedSavingIsTold(t *testing.T) {
	w, system, folder := withSystem(t, evidence)
	old := write(t, filepath.Join(folder, "old.html"), "an older handout")
	o := asking.Output{Title: "T", Failed: "It failed", Name: "old.html", Endings: []string{".html"}, Write: func(string) func(io.Writer) error {
		return func(to io.Writer) error {
			_, _ = to.Write([]byte("half"))
			return errors.New("the ink is out")
		}
	}}
	system.path = old
	w.files.Asking.Save(o)
	if w.sheets.Len() != 1 || !strings.Contains(told(w), "It failed.\nthe ink is out") || held(t, old) != "an older handout" {
		t.Errorf("%q is told, and the file holds %q", told(w), held(t, old))
	}
	inSheet(w, fyne.KeyEscape)
	system.path = filepath.Join(folder, "new.html")
	o.Write = func(string) func(io.Writer) error { // it comes when nobody is asked any more
		write(t, system.path, "somebody else's")
		return func(io.Writer) error { return nil }
	}
	w.files.Asking.Save(o)
	if w.sheets.Len() != 1 || !strings.Contains(told(w), "by now") || held(t, system.path) != "somebody else's" {
		t.Errorf("%q is told, and the file holds %q", told(w), held(t, system.path))
	}
}

// The ending that is typed says which kind a picture is.
func TestPictureIsSaved(t *testing.T) {
	w, _ := openTest(t, inFile(t, "saved.yaml", evidence))
	for _, c := range []struct{ kind, name, saved, head string }{
		{".svg", "one", "one.svg", "<svg"},
		{".png", "two", "two.png", "\x89PNG"},
		{".png", "three.SVG", "three.SVG", "<svg"},
		{".svg", "four.png", "four.png", "\x89PNG"},
	} {
		w.exports.savePictureAs(c.kind, pictureStyle{})
		answer(t, w, c.name)
		path := filepath.Join(filepath.Dir(w.state.File.Path), c.saved)
		if w.sheets.Len() > 0 || !strings.HasPrefix(held(t, path), c.head) {
			t.Errorf("%s begins with %q", c.saved, held(t, path)[:8])
		}
	}
}

// By keys alone, from the kind to the file.
func TestPictureIsSavedByKeys(t *testing.T) {
	w, _ := openTest(t, inFile(t, "saved.yaml", evidence))
	w.exports.savePicture()
	strike(w, fyne.KeyDown, fyne.KeyReturn)
	inSheet(w, fyne.KeyReturn)
	if text := held(t, filepath.Join(filepath.Dir(w.state.File.Path), "saved.svg")); w.sheets.Len() > 0 || !strings.HasPrefix(text, "<svg") {
		t.Errorf("%d sheets are open, and it begins with %q", w.sheets.Len(), text[:8])
	}
}

// A new timeline gets the ending that a double click opens, and is shown.
func TestNewTimelineIsSavedAndOpened(t *testing.T) {
	w, _ := openTest(t, inFile(t, "saved.yaml", evidence))
	w.files.New()
	answer(t, w, "mine")
	if w.state.File.Name() != "mine.tideline.yaml" || w.sheets.Len() > 0 {
		t.Errorf("%s is shown, and %d sheets are open", w.state.File.Name(), w.sheets.Len())
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(w.state.File.Path), "mine.tideline.yaml")); err != nil {
		t.Error(err)
	}
}

// A new folder is made where the sheet is, and is gone into.
func TestNewFolderIsMade(t *testing.T) {
	w, _ := openTest(t, inFile(t, "story.yaml", evidence))
	w.exports.saveHandoutAs(nil)
	press(t, w, "New folder…")
	answer(t, w, "lessons")
	inSheet(w, fyne.KeyReturn)
	if w.sheets.Len() > 0 {
		t.Fatalf("%d sheets are open and say %q", w.sheets.Len(), told(w))
	}
	held(t, filepath.Join(filepath.Dir(w.state.File.Path), "lessons", "story.html"))
}

// press presses the button with this text on the topmost sheet.
func press(t *testing.T, w *window, text string) {
	t.Helper()
	pressed := false
	visit(w.win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && b.Text == text && !pressed {
			pressed = true
			b.OnTapped()
		}
	})
	if !pressed {
		t.Fatalf("there is no button %q", text)
	}
}

// visit calls seen with every object below one.
func visit(from fyne.CanvasObject, seen func(fyne.CanvasObject)) {
	seen(from)
	for _, child := range childrenOf(from) {
		visit(child, seen)
	}
}

// listed is what the list of the topmost sheet shows.
func listed(w *window) (names []string) {
	list := find[*asking.FolderList](w.win.Canvas().Overlays().Top())
	for i := range list.Length() {
		names = append(names, list.Shown(i))
	}
	return names
}

// The sheet for opening lists what check reads, in capitals too, and all on demand.
func TestOpenSheetListsEventsFiles(t *testing.T) {
	path := inFile(t, "story.yaml", evidence)
	folder := filepath.Dir(path)
	for _, name := range []string{"B.YML", "c.json", "d.txt", "E.Yaml", "noending", "photo.png"} {
		write(t, filepath.Join(folder, name), strings.Replace(evidence, "title: Evidence", "title: "+name, 1))
	}
	w, _ := openTest(t, path)
	w.files.Ask()
	up := "Folder above: " + filepath.Dir(folder)
	if got, want := strings.Join(listed(w), " "), up+" B.YML c.json d.txt E.Yaml noending story.yaml"; got != want {
		t.Errorf("listed are %q, want %q", got, want)
	}
	press(t, w, "Show all files")
	if got := strings.Join(listed(w), " "); !strings.Contains(got, "photo.png") {
		t.Errorf("all are %q", got)
	}
	list := find[*asking.FolderList](w.win.Canvas().Overlays().Top())
	list.Select(1) // one click shows its name, a second opens it
	if w.sheets.Len() != 1 || find[*asking.NameEntry](w.win.Canvas().Overlays().Top()).Text != "B.YML" {
		t.Error("a click does not choose the file")
	}
	list.Select(1)
	if w.sheets.Len() != 0 || w.state.Doc.Title != "B.YML" {
		t.Errorf("a second click opens %q", w.state.Doc.Title)
	}
}

// By keys alone: down to a file and Enter; a path that is typed; Esc.
func TestOpenSheetByKeys(t *testing.T) {
	path := inFile(t, "story.yaml", evidence)
	other := inFile(t, "other.yaml", strings.Replace(evidence, "title: Evidence", "title: Other", 1))
	w, _ := openTest(t, path)
	w.files.Ask()
	inSheet(w, fyne.KeyEnd)
	inSheet(w, fyne.KeyReturn)
	if w.sheets.Len() != 0 || w.state.Doc.Title != "Evidence" {
		t.Errorf("Enter on a file shows %q with %d sheets", w.state.Doc.Title, w.sheets.Len())
	}
	w.files.Ask()
	typed := "nowhere.yaml"
	for _, r := range typed {
		w.win.Canvas().Focused().TypedRune(r)
	}
	inSheet(w, fyne.KeyReturn)
	if w.sheets.Len() != 1 || !strings.Contains(told(w), "There is no file nowhere.yaml") {
		t.Errorf("%d sheets say %q", w.sheets.Len(), told(w))
	}
	find[*asking.NameEntry](w.win.Canvas().Overlays().Top()).TypedShortcut(&fyne.ShortcutSelectAll{})
	answer(t, w, other)
	if w.sheets.Len() != 0 || w.state.Doc.Title != "Other" {
		t.Errorf("a path shows %q with %d sheets", w.state.Doc.Title, w.sheets.Len())
	}
	w.files.Ask()
	inSheet(w, fyne.KeyReturn) // on the folder above
	if up := "Folder above: " + filepath.Dir(filepath.Dir(filepath.Dir(other))); w.sheets.Len() != 1 || listed(w)[0] != up {
		t.Errorf("Enter on the folder above leads to %q", listed(w)[0])
	}
	inSheet(w, fyne.KeyEscape)
	if w.sheets.Len() != 0 {
		t.Error("Esc in the list does not close the sheet")
	}
}

// Each sheet says what is saved, and Esc closes it from the name.
func TestSheetsSayWhatIsSaved(t *testing.T) {
	w, _ := openTest(t, inFile(t, "story.yaml", evidence))
	for title, ask := range map[string]func(){
		"Save picture as": func() { w.exports.savePictureAs(".png", pictureStyle{}) }, "Save handout as": func() { w.exports.saveHandoutAs(nil) },
		"Save new timeline as": w.files.New, "Open a timeline or a table": w.files.Ask,
	} {
		ask()
		if !strings.Contains(told(w), title) {
			t.Errorf("%q is not said: %q", title, told(w))
		}
		inSheet(w, fyne.KeyEscape)
		if w.sheets.Len() != 0 {
			t.Errorf("%s: Esc does not close the sheet", title)
		}
	}
}

// A folder that is gone since files were last in it is not where the sheet begins.
func TestSheetBeginsWhereThereIsAFolder(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	w, _ := openTest(t, "")
	for last, want := range map[string]string{filepath.Join(home, "gone"): home, t.TempDir(): ""} {
		w.look.settings.SetFolder(last)
		if want == "" {
			want = last
		}
		w.files.Ask()
		if list := find[*asking.FolderList](w.win.Canvas().Overlays().Top()); list.Here() != want {
			t.Errorf("from %s the sheet begins in %s", last, list.Here())
		}
		inSheet(w, fyne.KeyEscape)
	}
}

// A drive that does not answer keeps the sheet, not the window; Esc leaves it, and
// what comes then changes nothing.
func TestSlowDriveDoesNotHoldTheWindow(t *testing.T) {
	w, _ := openTest(t, inFile(t, "story.yaml", evidence))
	w.exports.saveHandoutAs(nil)
	var slow []func()
	w.files.Asking.Run = func(work func()) { slow = append(slow, work) }
	answer(t, w, "late")
	inSheet(w, fyne.KeyEscape)
	for _, work := range slow {
		work()
	}
	if w.sheets.Len() != 0 {
		t.Errorf("%d sheets are open", w.sheets.Len())
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(w.state.File.Path), "late.html")); err == nil {
		t.Error("a file is saved after Esc")
	}
}

// A name that will not do is told while it is typed, and looks different once it
// was refused: else nothing would be seen to happen.
func TestARefusalLooksDifferent(t *testing.T) {
	w, _ := openTest(t, inFile(t, "story.yaml", evidence))
	hint := func() *widget.Label {
		var found *widget.Label
		visit(w.win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
			if l, ok := o.(*widget.Label); ok && strings.Contains(l.Text, "must end in .html") {
				found = l
			}
		})
		if found == nil {
			t.Fatalf("the sheet says %q", told(w))
		}
		return found
	}
	w.exports.saveHandoutAs(nil)
	typeName(t, w, "story.yaml")
	if got := hint().Importance; got != widget.MediumImportance {
		t.Errorf("while it is typed the importance is %d", got)
	}
	inSheet(w, fyne.KeyReturn)
	if got := hint().Importance; got != widget.DangerImportance {
		t.Errorf("refused, the importance is %d", got)
	}
	w.win.Canvas().Focused().(*asking.NameEntry).TypedRune('x')
	if got := hint().Importance; got != widget.MediumImportance {
		t.Errorf("typed anew, the importance is %d", got)
	}
}

// A list and what stands beside it never touch the line between them, however
// narrow the sheet.
func TestColumnsKeepApart(t *testing.T) {
	test.NewTempApp(t)
	left, right := widget.NewLabel("A list"), widget.NewLabel("Beside it")
	both := widgets.SideBySide(0.25, left, right)
	for _, width := range []float32{both.MinSize().Width, 400, 1000} {
		both.Resize(fyne.NewSize(width, 100))
		line := both.Objects[1]
		gap := line.Position().X - left.Size().Width
		if beyond := right.Position().X - line.Position().X - line.Size().Width; gap <= 0 || beyond != gap {
			t.Errorf("in %g px there are %g before the line and %g after it", width, gap, beyond)
		}
		if end := right.Position().X + right.Size().Width; end != width || right.Size().Width < right.MinSize().Width || left.Size().Height != 100 {
			t.Errorf("in %g px it ends at %g, and has %v and %v", width, end, left.Size(), right.Size())
		}
	}
}
