package app

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/asking"
	"tideline/app/choose"
)

// stand is a system whose dialogs are answered by a test.
type stand struct {
	none  bool // it has no dialogs
	path  string
	err   error
	asked []choose.Question
	while func(ctx context.Context) // a dialog is open
}

func (s *stand) There() bool { return !s.none }

func (s *stand) Ask(ctx context.Context, q choose.Question) (string, error) {
	s.asked = append(s.asked, q)
	if s.while != nil {
		s.while(ctx)
	}
	return s.path, s.err
}

// isAsked reports whether the window asks the system when it asks again.
func (s *stand) isAsked(w *window) bool {
	for w.sheets.Len() > 0 {
		w.sheets.Top().Hide()
	}
	n := len(s.asked)
	s.while, s.path, s.err = nil, "", nil
	w.files.Ask()
	return len(s.asked) == n+1
}

// withSystem opens a file in a window whose system has dialogs, and returns its folder.
func withSystem(t *testing.T, text string) (w *window, s *stand, folder string) {
	t.Helper()
	s = &stand{}
	path := inFile(t, "story.tideline.yaml", text)
	return openWith(t, Config{File: path, Trace: &bytes.Buffer{}, Dialogs: s}), s, filepath.Dir(path)
}

// What is opened is asked for beside the open file, among the files that check reads.
func TestSystemAsksWhatToOpen(t *testing.T) {
	w, s, folder := withSystem(t, evidence)
	other := t.TempDir()
	s.path = write(t, filepath.Join(other, "other.yml"), strings.Replace(evidence, "title: Evidence", "title: Other", 1))
	w.files.Ask()
	if w.state.Doc.Title != "Other" || w.sheets.Len() > 0 || w.look.settings.Folder() != other {
		t.Errorf("%q is shown under %d sheets, and %s remembered", w.state.Doc.Title, w.sheets.Len(), w.look.settings.Folder())
	}
	q := s.asked[0]
	if q.Save || q.Title == "" || q.Act == "" || q.Folder != folder || q.Name != "" || len(q.Kinds) != 3 || len(q.Kinds[2].Endings) > 0 {
		t.Errorf("it is asked for as %+v", q)
	}
	if !slices.Contains(q.Kinds[0].Endings, ".yaml") {
		t.Errorf("%q are offered", q.Kinds[0].Endings)
	}
	s.path = filepath.Join(other, "gone.yaml")
	w.files.Ask()
	if w.state.Doc.Title != "Other" || w.sheets.Len() != 1 || !strings.Contains(told(w), "no such file") {
		t.Errorf("of a file that has gone since %q is told", told(w))
	}
}

// A folder that is gone is not begun in, and nothing happens when nothing is chosen.
func TestNothingIsChosen(t *testing.T) {
	w, s, _ := withSystem(t, evidence)
	w.files.WorkIn(filepath.Join(t.TempDir(), "gone"))
	before := w.state.Session
	s.while = func(context.Context) {
		if w.sheets.Len() != 1 {
			t.Errorf("%d sheets lie over the window meanwhile", w.sheets.Len())
		}
	}
	for _, ask := range []func(){w.files.Ask, w.files.New, func() { w.exports.saveHandoutAs(nil) }, func() { w.exports.savePictureAs(".svg", pictureStyle{}) }} {
		ask()
		if w.sheets.Len() > 0 || w.state.Session != before {
			t.Fatalf("%d sheets are open", w.sheets.Len())
		}
	}
	for _, q := range s.asked {
		if q.Folder != asking.HomeFolder() {
			t.Errorf("%s begins in %s", q.Title, q.Folder)
		}
	}
	if len(s.asked) != 4 || !s.isAsked(w) {
		t.Errorf("it is asked %d times", len(s.asked))
	}
}

// What is saved goes where the user says, with the ending it needs. The dialog has
// asked about a file of that very name; of no file it is asked twice.
func TestSystemAsksWhereToSave(t *testing.T) {
	w, s, folder := withSystem(t, evidence)
	for _, c := range []struct {
		save  func()
		name  string // proposed
		says  string
		saved string
		head  string
		asks  bool // here, about the name with its ending
	}{
		{w.files.New, "timeline.tideline.yaml", "mine", "mine.tideline.yaml", "#", false},
		{w.files.New, "timeline.tideline.yaml", "other.yml", "other.yml", "#", false},
		{w.files.New, "timeline.tideline.yaml", "mine", "mine.tideline.yaml", "#", true},
		{w.files.New, "timeline.tideline.yaml", "other.yml", "other.yml", "#", false},
		{func() { w.exports.saveHandoutAs(nil) }, "other.html", "page.html", "page.html", "<!DOCTYPE html>", false},
		{func() { w.exports.saveHandoutAs(nil) }, "other.html", "page.html", "page.html", "<!DOCTYPE html>", false},
		{func() { w.exports.saveHandoutAs(nil) }, "other.html", "page", "page.html", "<!DOCTYPE html>", true},
		{func() { w.exports.savePictureAs(".png", pictureStyle{}) }, "other.png", "picture.svg", "picture.svg", "<svg", false},
	} {
		s.path = filepath.Join(folder, c.says)
		c.save()
		if asks := w.sheets.Len() == 1 && strings.Contains(told(w), "already"); asks != c.asks {
			t.Fatalf("%s: asked here: %v, by %d sheets", c.says, asks, w.sheets.Len())
		}
		if c.asks {
			press(t, w, "Replace")
		}
		if src := held(t, filepath.Join(folder, c.saved)); !strings.HasPrefix(src, c.head) || w.sheets.Len() > 0 {
			t.Errorf("%s begins with %.20q, under %d sheets", c.saved, src, w.sheets.Len())
		}
		q := s.asked[len(s.asked)-1]
		if !q.Save || q.Name != c.name || q.Folder != folder || len(q.Kinds) != 1 || q.Kinds[0].Name == "" || !slices.ContainsFunc(q.Kinds[0].Endings, func(e string) bool { return strings.HasSuffix(q.Name, e) }) {
			t.Errorf("%s is asked for as %+v", c.saved, q)
		}
	}
}

// What a file must not be called is told, and the user is asked again in that folder.
func TestSystemIsAskedAgain(t *testing.T) {
	w, s, folder := withSystem(t, evidence)
	there := t.TempDir()
	before := held(t, filepath.Join(folder, "story.tideline.yaml"))
	for _, says := range []string{
		filepath.Join(there, "story.png"), filepath.Join(there, ".html"), filepath.Join(folder, "story.tideline.yaml"),
		filepath.Join(there, "none", "story.html"),
	} {
		s.path, s.asked = says, nil
		w.exports.saveHandoutAs(nil)
		if w.sheets.Len() != 1 || !strings.Contains(told(w), "could not be saved") {
			t.Fatalf("%s: %d sheets are open", says, w.sheets.Len())
		}
		s.path = filepath.Join(there, "good.html")
		press(t, w, "Choose another…")
		held(t, s.path)
		if w.sheets.Len() > 0 || len(s.asked) != 2 || s.asked[1].Name != "story.html" {
			t.Errorf("%s: asked %d times, under %d sheets", says, len(s.asked), w.sheets.Len())
		}
		if err := os.Remove(s.path); err != nil {
			t.Error(err)
		}
	}
	if held(t, filepath.Join(folder, "story.tideline.yaml")) != before {
		t.Error("the open file has changed")
	}
	s.path = filepath.Join(folder, "story.tideline.yaml")
	w.files.New()
	if w.sheets.Len() != 1 || !strings.Contains(told(w), "open") || held(t, s.path) == "" {
		t.Errorf("a new timeline over the open file: %d sheets, %q", w.sheets.Len(), told(w))
	}
}

// A system that cannot ask loses nothing: the window asks, now and from then on.
func TestWindowAsksWhereTheSystemCannot(t *testing.T) {
	w, s, folder := withSystem(t, evidence)
	s.err = errors.New("no dialog")
	w.exports.saveHandoutAs(nil)
	answer(t, w, "page")
	held(t, filepath.Join(folder, "page.html"))
	w.files.Ask()
	answerSheet(t, w, "story.tideline.yaml")
	if w.sheets.Len() > 0 || len(s.asked) != 1 {
		t.Errorf("it is asked %d times, and %d sheets are open", len(s.asked), w.sheets.Len())
	}
	w = openWith(t, Config{File: filepath.Join(folder, "story.tideline.yaml"), Dialogs: &stand{none: true}})
	w.files.Ask()
	answerSheet(t, w, "story.tideline.yaml")
	if w.sheets.Len() > 0 {
		t.Errorf("%d sheets are open", w.sheets.Len())
	}
}

// answerSheet types a name into the sheet that asks what to open.
func answerSheet(t *testing.T, w *window, name string) {
	t.Helper()
	entry := find[*asking.NameEntry](w.win.Canvas().Overlays().Top())
	entry.SetText(name)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// What lies on a server that no path leads to is told.
func TestWhatHasNoPathIsTold(t *testing.T) {
	w, s, _ := withSystem(t, evidence)
	s.err = choose.ErrFar
	w.files.Ask()
	if w.sheets.Len() != 1 || !strings.Contains(told(w), "copy it") || !s.isAsked(w) {
		t.Errorf("%d sheets say %q", w.sheets.Len(), told(w))
	}
}

// While the dialog is open the question can be taken back, by Esc too, or be asked
// here; what the dialog says then counts for nothing.
func TestQuestionIsTakenBack(t *testing.T) {
	w, s, folder := withSystem(t, evidence)
	s.path = filepath.Join(folder, "late.html")
	for name, back := range map[string]func(){
		"Esc":    func() { inSheet(w, fyne.KeyEscape) },
		"Cancel": func() { press(t, w, "Cancel") },
	} {
		s.while = func(ctx context.Context) {
			back()
			if ctx.Err() == nil {
				t.Errorf("%s: the dialog hears nothing of it", name)
			}
		}
		w.exports.saveHandoutAs(nil)
		if w.sheets.Len() > 0 {
			t.Errorf("%s: %d sheets are open", name, w.sheets.Len())
		}
	}
	s.while = func(context.Context) { press(t, w, "Choose here") }
	w.exports.saveHandoutAs(nil)
	answer(t, w, "here")
	held(t, filepath.Join(folder, "here.html"))
	if _, err := os.Stat(s.path); err == nil {
		t.Error("a file is saved where nobody wants it any more")
	}
	if !s.isAsked(w) {
		t.Error("the system is not asked again")
	}
}
