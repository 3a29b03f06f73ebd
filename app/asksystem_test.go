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
	w.openDialog()
	if w.session.doc.Title != "Other" || len(w.sheets) > 0 || w.settings.folder() != other {
		t.Errorf("%q is shown under %d sheets, and %s remembered", w.session.doc.Title, len(w.sheets), w.settings.folder())
	}
	q := s.asked[0]
	if q.Save || q.Title == "" || q.Act == "" || q.Folder != folder || q.Name != "" || len(q.Kinds) != 2 || len(q.Kinds[1].Endings) > 0 {
		t.Errorf("it is asked for as %+v", q)
	}
	for _, ending := range q.Kinds[0].Endings {
		if !isEventsFile("a" + ending) {
			t.Errorf("%s is offered", ending)
		}
	}
	if !slices.Contains(q.Kinds[0].Endings, ".yaml") {
		t.Errorf("%q are offered", q.Kinds[0].Endings)
	}
	s.path = filepath.Join(other, "gone.yaml")
	w.openDialog()
	if w.session.doc.Title != "Other" || len(w.sheets) != 1 || !strings.Contains(told(w), "no such file") {
		t.Errorf("of a file that has gone since %q is told", told(w))
	}
}

// A folder that is gone is not begun in, and nothing happens when nothing is chosen.
func TestNothingIsChosen(t *testing.T) {
	w, s, _ := withSystem(t, evidence)
	w.working = filepath.Join(t.TempDir(), "gone")
	before := w.session
	s.while = func(context.Context) {
		if len(w.sheets) != 1 {
			t.Errorf("%d sheets lie over the window meanwhile", len(w.sheets))
		}
	}
	for _, ask := range []func(){w.openDialog, w.newTimeline, func() { w.saveHandoutAs(nil) }, func() { w.savePictureAs(".svg") }} {
		ask()
		if len(w.sheets) > 0 || w.session != before {
			t.Fatalf("%d sheets are open", len(w.sheets))
		}
	}
	for _, q := range s.asked {
		if q.Folder != homeFolder() {
			t.Errorf("%s begins in %s", q.Title, q.Folder)
		}
	}
	if len(s.asked) != 4 || !w.systemAsks {
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
		{w.newTimeline, "timeline.tideline.yaml", "mine", "mine.tideline.yaml", "#", false},
		{w.newTimeline, "timeline.tideline.yaml", "other.yml", "other.yml", "#", false},
		{w.newTimeline, "timeline.tideline.yaml", "mine", "mine.tideline.yaml", "#", true},
		{w.newTimeline, "timeline.tideline.yaml", "other.yml", "other.yml", "#", false},
		{func() { w.saveHandoutAs(nil) }, "other.html", "page.html", "page.html", "<!DOCTYPE html>", false},
		{func() { w.saveHandoutAs(nil) }, "other.html", "page.html", "page.html", "<!DOCTYPE html>", false},
		{func() { w.saveHandoutAs(nil) }, "other.html", "page", "page.html", "<!DOCTYPE html>", true},
		{func() { w.savePictureAs(".png") }, "other.png", "picture.svg", "picture.svg", "<svg", false},
	} {
		s.path = filepath.Join(folder, c.says)
		c.save()
		if asks := len(w.sheets) == 1 && strings.Contains(told(w), "already"); asks != c.asks {
			t.Fatalf("%s: asked here: %v, by %d sheets", c.says, asks, len(w.sheets))
		}
		if c.asks {
			press(t, w, "Replace")
		}
		if src := held(t, filepath.Join(folder, c.saved)); !strings.HasPrefix(src, c.head) || len(w.sheets) > 0 {
			t.Errorf("%s begins with %.20q, under %d sheets", c.saved, src, len(w.sheets))
		}
		q := s.asked[len(s.asked)-1]
		if !q.Save || q.Name != c.name || q.Folder != folder || len(q.Kinds) != 1 || q.Kinds[0].Name == "" || !hasOne(q.Name, q.Kinds[0].Endings) {
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
		w.saveHandoutAs(nil)
		if len(w.sheets) != 1 || !strings.Contains(told(w), "could not be saved") {
			t.Fatalf("%s: %d sheets are open", says, len(w.sheets))
		}
		s.path = filepath.Join(there, "good.html")
		press(t, w, "Choose another…")
		held(t, s.path)
		if len(w.sheets) > 0 || len(s.asked) != 2 || s.asked[1].Name != "story.html" {
			t.Errorf("%s: asked %d times, under %d sheets", says, len(s.asked), len(w.sheets))
		}
		if err := os.Remove(s.path); err != nil {
			t.Error(err)
		}
	}
	if held(t, filepath.Join(folder, "story.tideline.yaml")) != before {
		t.Error("the open file has changed")
	}
	s.path = filepath.Join(folder, "story.tideline.yaml")
	w.newTimeline()
	if len(w.sheets) != 1 || !strings.Contains(told(w), "open") || held(t, s.path) == "" {
		t.Errorf("a new timeline over the open file: %d sheets, %q", len(w.sheets), told(w))
	}
}

// A system that cannot ask loses nothing: the window asks, now and from then on.
func TestWindowAsksWhereTheSystemCannot(t *testing.T) {
	w, s, folder := withSystem(t, evidence)
	s.err = errors.New("no dialog")
	w.saveHandoutAs(nil)
	answer(t, w, "page")
	held(t, filepath.Join(folder, "page.html"))
	w.openDialog()
	answerSheet(t, w, "story.tideline.yaml")
	if len(w.sheets) > 0 || len(s.asked) != 1 {
		t.Errorf("it is asked %d times, and %d sheets are open", len(s.asked), len(w.sheets))
	}
	w = openWith(t, Config{File: filepath.Join(folder, "story.tideline.yaml"), Dialogs: &stand{none: true}})
	w.openDialog()
	answerSheet(t, w, "story.tideline.yaml")
	if len(w.sheets) > 0 {
		t.Errorf("%d sheets are open", len(w.sheets))
	}
}

// answerSheet types a name into the sheet that asks what to open.
func answerSheet(t *testing.T, w *window, name string) {
	t.Helper()
	entry := find[*nameEntry](w.win.Canvas().Overlays().Top())
	entry.SetText(name)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// What lies on a server that no path leads to is told.
func TestWhatHasNoPathIsTold(t *testing.T) {
	w, s, _ := withSystem(t, evidence)
	s.err = choose.ErrFar
	w.openDialog()
	if len(w.sheets) != 1 || !strings.Contains(told(w), "copy it") || !w.systemAsks {
		t.Errorf("%d sheets say %q", len(w.sheets), told(w))
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
		w.saveHandoutAs(nil)
		if len(w.sheets) > 0 {
			t.Errorf("%s: %d sheets are open", name, len(w.sheets))
		}
	}
	s.while = func(context.Context) { press(t, w, "Choose here") }
	w.saveHandoutAs(nil)
	answer(t, w, "here")
	held(t, filepath.Join(folder, "here.html"))
	if _, err := os.Stat(s.path); err == nil {
		t.Error("a file is saved where nobody wants it any more")
	}
	if !w.systemAsks {
		t.Error("the system is not asked again")
	}
}
