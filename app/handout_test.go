package app

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/asking"
	"tideline/app/widgets"
)

func TestHandoutIsSaved(t *testing.T) {
	w, _ := openTest(t, "")
	story := &w.state.Doc.Stories[1]
	path := filepath.Join(t.TempDir(), "handout.html")
	w.exports.saveHandoutAs(story)
	answer(t, w, path)
	if w.sheets.Len() > 0 {
		t.Fatalf("%d dialogs are open", w.sheets.Len())
	}
	text := held(t, path)
	if !strings.HasPrefix(text, "<!DOCTYPE html>") || !strings.Contains(text, "<h1><bdi>"+story.Name+"</bdi></h1>") || !strings.Contains(text, `src="data:image/png`) {
		t.Errorf("the handout begins with %q", text[:min(80, len(text))])
	}
	if got := w.status.Said(); got != "Saved handout.html in "+filepath.Dir(path) {
		t.Errorf("the status line says %q", got)
	}
	all := filepath.Join(t.TempDir(), "handout.html")
	w.exports.saveHandoutAs(nil)
	answer(t, w, all)
	if strings.Count(held(t, all), "<article") != len(w.state.Doc.Events) {
		t.Error("the handout of all events lacks some")
	}
}

// What could not be shown is told.
func TestHandoutTellsWhatIsMissing(t *testing.T) {
	w, _ := openTest(t, inFile(t, "lesson.yaml", "tideline: 1\ntitle: T\nevents: [{date: 1953, title: Signing, image: {file: no.png, alt: A table}}]\n"))
	path := filepath.Join(t.TempDir(), "handout.html")
	w.exports.saveHandoutAs(nil)
	answer(t, w, path)
	if w.sheets.Len() != 1 || !strings.Contains(held(t, path), "A table") {
		t.Fatalf("%d dialogs tell of the picture", w.sheets.Len())
	}
}

func TestHandoutAsksWhichStoryAndWhere(t *testing.T) {
	w, _ := openTest(t, "")
	w.exports.saveHandout()
	if w.sheets.Len() != 1 {
		t.Fatalf("%d dialogs ask which story", w.sheets.Len())
	}
	strike(w, fyne.KeyDown, fyne.KeyReturn)
	if name := find[*asking.NameEntry](w.win.Canvas().Overlays().Top()); name == nil || w.sheets.Len() != 1 {
		t.Fatal("after Enter nobody asks where to save")
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.exports.saveHandout()
	stories := find[*widgets.Choice](w.win.Canvas().Overlays().Top())
	strike(w, fyne.KeyDown)
	if stories == nil || stories.Chosen != 1 {
		t.Error("the arrows choose no story")
	}
	strike(w, fyne.KeyReturn)
	if find[*widgets.Choice](w.win.Canvas().Overlays().Top()) != nil || w.sheets.Len() != 1 {
		t.Errorf("after Enter %d dialogs ask where to save", w.sheets.Len())
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.state.Doc.Stories = nil
	w.exports.saveHandout()
	if w.sheets.Len() != 1 {
		t.Errorf("%d dialogs ask where to save", w.sheets.Len())
	}
}

// Where a part of the line is in view, a handout may tell of that alone.
func TestHandoutOfTheEventsInView(t *testing.T) {
	w, _ := openTest(t, "")
	if !w.exports.stretchInView().All() {
		t.Fatal("all is in view, and a stretch is left out")
	}
	w.chart.line.ZoomBy(6)
	stretch, shown := w.exports.stretchInView(), 0
	for _, id := range w.state.Order {
		if e, _ := w.state.Doc.Event(id); stretch.Has(e) {
			shown++
		}
	}
	if all := len(w.state.Order); shown == 0 || shown == all {
		t.Fatalf("%d of %d events are in view", shown, all)
	}
	w.exports.saveHandout()
	offered := find[*widgets.Choice](w.win.Canvas().Overlays().Top())
	if offered == nil || offered.Options[len(offered.Options)-1].Name.Text != "The events in view" {
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
