package app

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestHandoutIsSaved(t *testing.T) {
	w, _ := openTest(t, "")
	story := &w.session.doc.Stories[1]
	path := filepath.Join(t.TempDir(), "handout.html")
	w.saveHandoutAs(story)
	answer(t, w, path)
	if len(w.sheets) > 0 {
		t.Fatalf("%d dialogs are open", len(w.sheets))
	}
	text := held(t, path)
	if !strings.HasPrefix(text, "<!DOCTYPE html>") || !strings.Contains(text, "<h1><bdi>"+story.Name+"</bdi></h1>") || !strings.Contains(text, `src="data:image/png`) {
		t.Errorf("the handout begins with %q", text[:min(80, len(text))])
	}
	if got := w.status.message.String(); got != "Saved handout.html in "+filepath.Dir(path) {
		t.Errorf("the status line says %q", got)
	}
	all := filepath.Join(t.TempDir(), "handout.html")
	w.saveHandoutAs(nil)
	answer(t, w, all)
	if strings.Count(held(t, all), "<article") != len(w.session.doc.Events) {
		t.Error("the handout of all events lacks some")
	}
}

// What could not be shown is told.
func TestHandoutTellsWhatIsMissing(t *testing.T) {
	w, _ := openTest(t, inFile(t, "lesson.yaml", "tideline: 1\ntitle: T\nevents: [{date: 1953, title: Signing, image: {file: no.png, alt: A table}}]\n"))
	path := filepath.Join(t.TempDir(), "handout.html")
	w.saveHandoutAs(nil)
	answer(t, w, path)
	if len(w.sheets) != 1 || !strings.Contains(held(t, path), "A table") {
		t.Fatalf("%d dialogs tell of the picture", len(w.sheets))
	}
}

func TestHandoutAsksWhichStoryAndWhere(t *testing.T) {
	w, _ := openTest(t, "")
	w.saveHandout()
	if len(w.sheets) != 1 {
		t.Fatalf("%d dialogs ask which story", len(w.sheets))
	}
	strike(w, fyne.KeyDown, fyne.KeyReturn)
	if name := find[*nameEntry](w.win.Canvas().Overlays().Top()); name == nil || len(w.sheets) != 1 {
		t.Fatal("after Enter nobody asks where to save")
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.saveHandout()
	stories := find[*choice](w.win.Canvas().Overlays().Top())
	strike(w, fyne.KeyDown)
	if stories == nil || stories.chosen != 1 {
		t.Error("the arrows choose no story")
	}
	strike(w, fyne.KeyReturn)
	if find[*choice](w.win.Canvas().Overlays().Top()) != nil || len(w.sheets) != 1 {
		t.Errorf("after Enter %d dialogs ask where to save", len(w.sheets))
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.session.doc.Stories = nil
	w.saveHandout()
	if len(w.sheets) != 1 {
		t.Errorf("%d dialogs ask where to save", len(w.sheets))
	}
}

// Where a part of the line is in view, a handout may tell of that alone.
func TestHandoutOfTheEventsInView(t *testing.T) {
	w, _ := openTest(t, "")
	if !w.stretchInView().All() {
		t.Fatal("all is in view, and a stretch is left out")
	}
	w.line.ZoomBy(6)
	stretch, shown := w.stretchInView(), 0
	for _, id := range w.session.order {
		if e, _ := w.session.doc.Event(id); stretch.Has(e) {
			shown++
		}
	}
	if all := len(w.session.order); shown == 0 || shown == all {
		t.Fatalf("%d of %d events are in view", shown, all)
	}
	w.saveHandout()
	offered := find[*choice](w.win.Canvas().Overlays().Top())
	if offered == nil || offered.options[len(offered.options)-1].name.Text != "The events in view" {
		t.Fatal("the events in view are not offered")
	}
	strike(w, fyne.KeyEnd, fyne.KeyReturn)
	path := filepath.Join(t.TempDir(), "part.html")
	answer(t, w, path)
	page := held(t, path)
	if got := strings.Count(page, "<article"); got != shown || !strings.Contains(page, "Stretch of time: ") {
		t.Errorf("it tells of %d events, %d are in view", got, shown)
	}
}
