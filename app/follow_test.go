package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/container"
)

// followed is a window whose file other programs write to.
type followed struct {
	*window

	path    string
	watched []string
	changed func([]string)
	tick    func() // of the timer that runs; nil for none
}

func follow(t *testing.T, text string) *followed {
	t.Helper()
	f := &followed{path: inFile(t, "story.yaml", text)}
	c := Config{File: f.path}
	c.Work.Watch = func(changed func([]string)) func(...string) {
		f.changed = changed
		return func(files ...string) { f.watched = files }
	}
	c.Work.Every = func(_ time.Duration, tick func()) func() {
		f.tick = tick
		return func() { f.tick = nil }
	}
	f.window = openWith(t, c)
	return f
}

// save writes the file as an editor does, and tells of it.
func (f *followed) save(t *testing.T, text string) {
	t.Helper()
	if err := os.WriteFile(f.path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	f.changed([]string{f.path})
}

func (f *followed) banner() string { return f.trace.told() }

// What is saved beside the window is shown, where the view and the selection stay, and
// what has changed stands out for a while.
func TestASavedChangeIsShown(t *testing.T) {
	f := follow(t, evidence)
	if !slices.Contains(f.watched, f.path) {
		t.Fatalf("watched are %q", f.watched)
	}
	f.selectEvent("later")
	f.chart.line.ZoomBy(3)
	before := f.chart.line.View()
	f.save(t, strings.Replace(evidence, "title: Evidence", "title: Edited", 1))
	if f.state.Doc.Title != "Edited" || f.state.Selected != "later" || f.chart.line.View().Scale() != before.Scale() {
		t.Errorf("shown is %q with %q selected, at the scale %g", f.state.Doc.Title, f.state.Selected, f.chart.line.View().Scale())
	}
	shown := f.state.Session
	f.save(t, strings.Replace(evidence, "title: Evidence", "title: Edited", 1))
	if f.state.Session != shown {
		t.Error("what has not changed is read anew")
	}
	f.tick = nil
	f.save(t, strings.Replace(evidence, "id: later, date", "id: later, status: disputed, date", 1))
	if f.tick == nil {
		t.Fatal("nothing stands out")
	}
	f.tick()
	if f.tick != nil {
		t.Error("it stands out for ever")
	}
}

// The panel stays where it was scrolled to.
func TestASavedChangeLeavesThePanelAlone(t *testing.T) {
	long := strings.Replace(evidence, "They **sign** it.", strings.Repeat("They **sign** it. ", 400), 1)
	f := follow(t, long)
	f.selectEvent("signed")
	f.side.panel.Scroll(70)
	offset := func() float32 { return f.side.panel.Tabs.Open.Page.Objects[0].(*container.Scroll).Offset.Y }
	if offset() != 70 {
		t.Fatalf("the panel is scrolled by %g", offset())
	}
	f.save(t, strings.Replace(long, "title: Evidence", "title: Edited", 1))
	if offset() != 70 || f.state.Doc.Title != "Edited" {
		t.Errorf("after the file was saved it is scrolled by %g", offset())
	}
}

// A file that is broken, gone or empty leaves what is shown, and says so with the line,
// until it can be read again.
func TestABrokenSaveKeepsWhatIsShown(t *testing.T) {
	f := follow(t, evidence)
	shown := f.state.Session
	for what, text := range map[string]string{
		"broken": evidence + "\n  - {id: x, date: 1955, title: \"X\n",
		"cut":    "tideline: 1\ntitle: Evidence\nevents:\n",
		"empty":  "",
	} {
		f.save(t, text)
		if f.state.Session != shown || !strings.Contains(f.banner(), "story.yaml:") {
			t.Errorf("%s: %d events are shown, and the banner says %q", what, len(f.state.Doc.Events), f.banner())
		}
	}
	if err := os.Remove(f.path); err != nil {
		t.Fatal(err)
	}
	f.changed([]string{f.path})
	if f.state.Session != shown || f.banner() == "" || f.sheets.Len() > 0 {
		t.Errorf("gone: the banner says %q, and %d sheets are open", f.banner(), f.sheets.Len())
	}
	f.save(t, evidence)
	if f.banner() != "" {
		t.Errorf("it is whole again, and the banner says %q", f.banner())
	}
}

// Pictures are watched, and shown again when they are others.
func TestAChangedPictureIsShown(t *testing.T) {
	f := follow(t, strings.Replace(evidence, "id: later, date", "id: later, image: {file: media/a.png, alt: A}, date", 1))
	picture := filepath.Join(filepath.Dir(f.path), "media", "a.png")
	if !slices.Contains(f.watched, picture) {
		t.Fatalf("watched are %q", f.watched)
	}
	f.selectEvent("later")
	before := f.side.pictures.Kept
	f.changed([]string{picture})
	if len(before) == 0 || len(f.side.pictures.Kept) == 0 || f.side.pictures.Kept[0] == before[0] {
		t.Errorf("%d pictures before and %d after", len(before), len(f.side.pictures.Kept))
	}
}
