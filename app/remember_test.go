package app

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/preferences"
	"tideline/app/settings"
	"tideline/app/widgets"
	"tideline/timeline/axis"
	"tideline/timeline/search"
)

// stay opens a file in a window that has the preferences of a file, and returns the
// window with what closes it.
func stay(t *testing.T, keptIn, file string) (w *window, trace *bytes.Buffer, shut func()) {
	t.Helper()
	a := test.NewTempApp(t)
	own := preferences.Open(keptIn, nil)
	t.Cleanup(func() { _ = own.Flush() }) // nothing is written any more when the folder goes
	trace = &bytes.Buffer{}
	w, err := newWindow(keeping{a, own}, Config{File: file, Trace: trace, Work: Work{Run: inline, UI: inline, Every: never}})
	if err != nil {
		t.Fatal(err)
	}
	w.win.Resize(fyne.NewSize(1280, 800))
	return w, trace, func() {
		w.win.Close()
		if err := own.Flush(); err != nil {
			t.Error(err)
		}
	}
}

// keeping is an application with the preferences of a file.
type keeping struct {
	fyne.App
	own fyne.Preferences
}

// Preferences implements fyne.App.
func (k keeping) Preferences() fyne.Preferences { return k.own }

// After the window was closed and opened again, each file is looked at as before.
func TestTheWindowRemembersEachFile(t *testing.T) {
	keptIn, file := filepath.Join(t.TempDir(), "preferences.json"), inFile(t, "some.yaml", evidence)
	w, trace, shut := stay(t, keptIn, "")
	id := w.state.Order[10]
	w.selectEvent(id)
	w.setMode(axis.Even)
	w.chart.line.ZoomBy(5)
	w.chart.line.PanScreen(0.31)
	w.chart.filter.Apply(search.ParseFilter("-tag:test"))
	w.side.panel.Tabs.Show(w.side.panel.Sources)
	w.side.split.Restore(410, false)
	w.table.Find("list").Do()
	story := lastTrace(t, trace)
	w.files.Path(file)
	if now := lastTrace(t, trace); now.Hidden != 0 || now.Selection != "" || !w.chart.line.Fitted() {
		t.Errorf("a file that was never open begins with %+v", now)
	}
	w.setMode(axis.True)
	w.side.toggle()
	shut()

	w, trace, shut = stay(t, keptIn, "")
	now := lastTrace(t, trace)
	if now.From != story.From || now.To != story.To || now.Mode != "even" || now.Hidden != story.Hidden || now.Selection != id || !now.Panel {
		t.Errorf("after a restart the story is at %+v, it was at %+v", now, story)
	}
	if w.trace.list() == nil || w.win.Canvas().Focused() != w.chart.line {
		t.Error("the list is not open, or has the keyboard")
	}
	if w.side.panel.Tabs.Open != w.side.panel.Sources || w.side.split.Given() != 410 {
		t.Errorf("another page of the panel is open, or it is %v px wide", w.side.split.Given())
	}
	w.files.Path(file)
	if now := lastTrace(t, trace); now.Panel || now.Mode != "true" {
		t.Errorf("the other file is at %+v", now)
	}
	w.files.Bundled()
	if now := lastTrace(t, trace); now.From != story.From || now.Selection != id || !now.Panel {
		t.Errorf("back in the story it is at %+v", now)
	}
	shut()
}

// The list of a file is sorted and scrolled as it was.
func TestTheListIsRemembered(t *testing.T) {
	keptIn, file := filepath.Join(t.TempDir(), "preferences.json"), inFile(t, "some.yaml", evidence)
	w, _, shut := stay(t, keptIn, "")
	w.table.Find("list").Do()
	type scrolls interface {
		ScrollToOffset(px float32)
		GetScrollOffset() float32
	}
	rows := w.win.Canvas().Focused().(scrolls)
	for _, o := range stopsOf(w) {
		if b, ok := o.(*widgets.Button); ok && b.Text == "Title" {
			b.OnTapped()
			b.OnTapped()
		}
	}
	rows.ScrollToOffset(300)
	before := *w.trace.list()
	if before.By != 1 || !before.Down {
		t.Fatalf("the list is %+v", before)
	}
	shut()

	w, _, shut = stay(t, keptIn, file)
	if l := w.trace.list(); l != nil {
		t.Errorf("the list of another file is open: %+v", l)
	}
	w.files.Bundled()
	if now := w.trace.list(); now == nil || now.By != 1 || !now.Down {
		t.Errorf("after a restart the list is %+v", now)
	}
	shut()
	w, _, shut = stay(t, keptIn, "")
	for _, o := range stopsOf(w) {
		if rows, ok := o.(scrolls); ok && w.trace.list() != nil {
			if got := rows.GetScrollOffset(); got != 300 {
				t.Errorf("the list is scrolled by %g", got)
			}
			break
		}
	}
	shut()
}

// What has gone from the file meanwhile is left out, and one that has come to lie in
// another time is shown whole.
func TestWhatIsRememberedMayHaveGone(t *testing.T) {
	keptIn, file := filepath.Join(t.TempDir(), "preferences.json"), inFile(t, "some.yaml", evidence)
	w, _, shut := stay(t, keptIn, file)
	w.selectEvent("later")
	w.chart.line.ZoomBy(40)
	w.chart.filter.FoldLane(w.state.Doc.Lanes[0].ID)
	shut()
	other := "tideline: 1\ntitle: Other\nscale: true\nevents:\n  - {id: a, date: 1600, title: A}\n  - {id: b, date: 1650, title: B}\n"
	if err := os.WriteFile(file, []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	w, trace, shut := stay(t, keptIn, file)
	if now := lastTrace(t, trace); now.InView != 2 || now.Selection != "" || now.Mode != "true" || !w.chart.line.Fitted() {
		t.Errorf("a file that is another now begins with %+v", now)
	}
	shut()
}

func TestRecentFiles(t *testing.T) {
	keptIn, file := filepath.Join(t.TempDir(), "preferences.json"), inFile(t, "some.yaml", evidence)
	gone := inFile(t, "gone.yaml", evidence)
	w, _, _ := stay(t, keptIn, gone)
	w.files.Path(file)
	menu := w.table.Find("recent").Under
	labels := func() (all []string) {
		for _, item := range menu.Items {
			if !item.IsSeparator {
				all = append(all, strings.SplitN(item.Label, " · ", 2)[0])
			}
		}
		return all
	}
	if got := labels(); !reflect.DeepEqual(got[:2], []string{"some.yaml", "gone.yaml"}) || menu.Items[1].Disabled {
		t.Errorf("the menu lists %v", got)
	}
	if err := os.Remove(gone); err != nil {
		t.Fatal(err)
	}
	w.look.app.Lifecycle().(interface{ OnEnteredForeground() func() }).OnEnteredForeground()()
	if !menu.Items[1].Disabled || menu.Items[0].Disabled {
		t.Error("a file that has gone is not greyed, or one that is there is")
	}
	w.files.Bundled()
	menu.Items[0].Action()
	if w.state.File.Path != file {
		t.Errorf("the menu opened %q", w.state.File.Path)
	}
	if got := w.files.Folder(); got != filepath.Dir(file) {
		t.Errorf("the next file is asked for in %q", got)
	}
	menu.Items[len(menu.Items)-1].Action() // forget
	if got := labels(); len(got) != 1 || !menu.Items[0].Disabled {
		t.Errorf("after forgetting the menu lists %v", got)
	}
}

// Where the first file cannot be read, the window offers what else could be opened.
func TestAnEmptyWindowOffersFiles(t *testing.T) {
	keptIn, file := filepath.Join(t.TempDir(), "preferences.json"), inFile(t, "some.yaml", evidence)
	_, _, shut := stay(t, keptIn, file)
	shut()
	w, _, _ := stay(t, keptIn, filepath.Join(t.TempDir(), "none.yaml"))
	w.sheets.Top().Hide()
	var offered func(o fyne.CanvasObject) *widgets.Button
	offered = func(o fyne.CanvasObject) *widgets.Button {
		if b, ok := o.(*widgets.Button); ok && strings.HasPrefix(b.Text, "some.yaml") {
			return b
		}
		for _, child := range childrenOf(o) {
			if b := offered(child); b != nil {
				return b
			}
		}
		return nil
	}
	b := offered(w.win.Content())
	if b == nil || !b.Visible() {
		t.Fatal("the file that was open last is not offered")
	}
	b.OnTapped()
	if w.state.File.Path != file {
		t.Errorf("open is %q", w.state.File.Path)
	}
}

func TestBrokenPreferencesAreTold(t *testing.T) {
	w := openWith(t, Config{Presets: settings.Presets{Aside: "/home/a/preferences.json.broken"}})
	if got := w.status.Said(); !strings.Contains(got, "/home/a/preferences.json.broken") {
		t.Errorf("the status line says %q", got)
	}
}
