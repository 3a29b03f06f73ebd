package app

import (
	"bytes"
	"encoding/json"
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/axis"
	"tideline/timeline/convert"
	"tideline/timeline/file"
)

// inline does work at once on the calling goroutine.
func inline(work func()) { work() }

// openTest opens a file, or the bundled story for "", in a window of the test driver.
func openTest(t *testing.T, file string) (*window, *bytes.Buffer) {
	t.Helper()
	var trace bytes.Buffer
	return openWith(t, Config{File: file, Trace: &trace}), &trace
}

// openWith opens a window of the test driver that works at once. It is content
// with the small fonts: the toolkit never lets go of the 20 MB of the full ones.
func openWith(t *testing.T, c Config) *window {
	t.Helper()
	c.Build.Version, c.Run, c.UI = "1.2.3", inline, inline
	if c.full == nil {
		c.full = func() faces {
			f := smallFaces()
			f.full = true
			return f
		}
	}
	w, err := newWindow(test.NewTempApp(t), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if slices.Contains(w.app.Driver().AllWindows(), w.win) { // the test has not closed it
			w.win.Close()
		}
	})
	w.win.Resize(fyne.NewSize(1280, 800))
	return w
}

// inFile writes a file into the test's own folder and returns its path.
func inFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func lastTrace(t *testing.T, trace *bytes.Buffer) traceLine {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(trace.String()), "\n")
	var last traceLine
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &last); err != nil {
		t.Fatal(err)
	}
	return last
}

func TestWindowOpensTheBundledStory(t *testing.T) {
	w, trace := openTest(t, "")
	if got := w.win.Title(); got != "Cease-fire to summit – Tideline" {
		t.Errorf("the title is %q", got)
	}
	if n := len(w.session.problems); n > 0 {
		t.Errorf("the story has %d problems", n)
	}
	line := lastTrace(t, trace)
	if line.InView != len(w.session.doc.Events) || line.Mode != "shortened" || line.Selection != "" {
		t.Errorf("a fresh window traces %+v", line)
	}
}

func TestKeysStepThroughTheEvents(t *testing.T) {
	w, trace := openTest(t, "")
	first, second := w.session.order[0], w.session.order[1]
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, first},
		{fyne.KeyRight, second},
		{fyne.KeyLeft, first},
		{fyne.KeyLeft, first},
		{fyne.KeyEnd, w.session.order[len(w.session.order)-1]},
		{fyne.KeyHome, first},
		{fyne.KeyEscape, ""},
	} {
		w.line.TypedKey(&fyne.KeyEvent{Name: c.key})
		if w.selected != c.want || lastTrace(t, trace).Selection != c.want {
			t.Errorf("after %s %q is selected, want %q", c.key, w.selected, c.want)
		}
	}
}

func TestScaleChangesAndIsRemembered(t *testing.T) {
	w, trace := openTest(t, "")
	for _, m := range []axis.Mode{axis.True, axis.Even, axis.Shortened} {
		w.setMode(m)
		if got := lastTrace(t, trace).Mode; got != m.String() || w.settings.mode() != m {
			t.Errorf("mode %v: traced %q, remembered %v", m, got, w.settings.mode())
		}
	}
}

func TestWindowStaysFittedWhileItGrows(t *testing.T) {
	w, trace := openTest(t, "")
	w.win.Resize(fyne.NewSize(1600, 900))
	if !w.line.Fitted() {
		t.Error("a larger window no longer shows everything")
	}
	w.line.ZoomBy(3)
	zoomed := lastTrace(t, trace)
	w.win.Resize(fyne.NewSize(1280, 800))
	if w.line.Fitted() {
		t.Error("resizing lost what was zoomed to")
	}
	if now := lastTrace(t, trace); now.InView > zoomed.InView+5 {
		t.Errorf("resizing went from %d events in view to %d", zoomed.InView, now.InView)
	}
}

func TestFaultyFileOpensAsFarAsItCan(t *testing.T) {
	text := strings.Replace(evidence, "date: 1954,", "date: 3/4/1954,", 1)
	w, trace := openTest(t, inFile(t, "faulty.yaml", text))
	line := lastTrace(t, trace)
	if line.Problems != 1 || line.InView != 1 || !w.status.trouble.Visible() {
		t.Errorf("a bad date: %+v", line)
	}
	w.showProblems()
	if len(w.sheets) == 0 {
		t.Fatal("the list of problems does not open")
	}
	w.copyText(place(w.session.problems[0]))
	if got := w.app.Clipboard().Content(); !strings.HasPrefix(got, "faulty.yaml:") || strings.Count(got, ":") != 2 {
		t.Errorf("the place is copied as %q", got)
	}
}

func TestExportedJSONOpens(t *testing.T) {
	doc, _ := file.Parse("evidence.yaml", []byte(evidence))
	var exported strings.Builder
	if _, err := convert.JSON().Write(&exported, doc); err != nil {
		t.Fatal(err)
	}
	w, _ := openTest(t, inFile(t, "evidence.json", exported.String()))
	if got := w.session.doc; got.Title != doc.Title || len(got.Events) != len(doc.Events) || len(w.session.problems) > 0 {
		t.Errorf("the window shows %q with %d events and %v", got.Title, len(got.Events), w.session.problems)
	}
}

func TestUnreadableFilesAreToldAndLeaveTheWindow(t *testing.T) {
	w, _ := openTest(t, "")
	advice := map[string]string{"missing": "choose another", "folder": "choose the events file in it"}
	for name, path := range map[string]string{
		"missing": filepath.Join(t.TempDir(), "gone.yaml"),
		"folder":  t.TempDir(),
	} {
		w.openPath(path)
		if len(w.sheets) == 0 {
			t.Errorf("%s: nothing is said", name)
			continue
		}
		said := find[*widget.Label](w.win.Canvas().Overlays().Top())
		if said == nil || !strings.Contains(said.Text, advice[name]) {
			t.Errorf("%s: the message does not say %q", name, advice[name])
		}
		w.sheets[0].Hide()
		if got := w.session.doc.Title; got != "Cease-fire to summit" {
			t.Errorf("%s: the window now shows %q", name, got)
		}
	}
}

func TestMessageIsAsHighAsItsText(t *testing.T) {
	w, _ := openTest(t, inFile(t, "evidence.yaml", evidence))
	w.couldNot("It could not be done", errors.New("there is a reason, and what to do about it"))
	box := find[*widget.PopUp](w.win.Canvas().Overlays().Top())
	if box == nil {
		t.Fatal("no message is shown")
	}
	if got, want := box.Content.Size().Height, box.Content.MinSize().Height; got > want+1 {
		t.Errorf("the message is %g px high, its text needs %g", got, want)
	}
}

func TestAnEventWithoutADateDoesNotMoveTheView(t *testing.T) {
	text := strings.Replace(evidence, "date: 1954,", "date: 27.7.1954,", 1)
	w, trace := openTest(t, inFile(t, "undated.yaml", text))
	before := lastTrace(t, trace)
	w.goTo("later")
	after := lastTrace(t, trace)
	if after.Selection != "later" || after.From != before.From || after.To != before.To {
		t.Errorf("from %+v to %+v", before, after)
	}
}

func TestDroppedFileOpens(t *testing.T) {
	w, _ := openTest(t, "")
	path := inFile(t, "dropped.yaml", evidence)
	w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	if w.session.doc.Title != "Evidence" {
		t.Errorf("after a drop the window shows %q", w.session.doc.Title)
	}
}

func TestReloadReadsTheFileAgainAndKeepsTheSelection(t *testing.T) {
	path := inFile(t, "edited.yaml", evidence)
	w, _ := openTest(t, path)
	w.selectEvent("later")
	if err := os.WriteFile(path, []byte(strings.Replace(evidence, "title: Evidence", "title: Edited", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.reload()
	if w.session.doc.Title != "Edited" || w.selected != "later" {
		t.Errorf("after reading again: %q, selected %q", w.session.doc.Title, w.selected)
	}
}

// The switch of the panel reports whether it is seen, at any size of the window.
func TestPanelSwitchFollowsTheWindow(t *testing.T) {
	w, _ := openTest(t, "")
	checked := func() bool {
		for _, m := range w.win.MainMenu().Items {
			for _, item := range m.Items {
				if item.Label == "Side panel" {
					return item.Checked
				}
			}
		}
		t.Fatal("no such item")
		return false
	}
	if !checked() {
		t.Error("beside the line the panel is open, and its switch is off")
	}
	w.win.Resize(fyne.NewSize(800, 600))
	if checked() {
		t.Error("in a narrow window the drawer waits, and its switch is on")
	}
	w.step(1)
	if !checked() {
		t.Error("a selection opens the drawer, and its switch is off")
	}
}

func TestThemeIsSwitched(t *testing.T) {
	w, trace := openTest(t, "")
	was := w.dark()
	w.switchTheme()
	if w.dark() == was || lastTrace(t, trace).Dark == was {
		t.Error("the theme does not change")
	}
	w.chooseTheme(followSystem)
	if w.dark() != was {
		t.Error("the system's choice does not come back")
	}
}

func TestTooLargeAFileIsRefused(t *testing.T) {
	path := inFile(t, "large.yaml", "")
	if err := os.Truncate(path, file.MaxSize+1); err != nil { // a file of nothing but a hole
		t.Fatal(err)
	}
	if w, _ := openTest(t, path); len(w.sheets) != 1 || !strings.Contains(told(w), "larger than") {
		t.Errorf("%d sheets are open and say %q", len(w.sheets), told(w))
	}
}

func TestPicturesLieBesideTheFile(t *testing.T) {
	path := inFile(t, "with.yaml", evidence)
	w, _ := openTest(t, path)
	var dot bytes.Buffer
	if err := png.Encode(&dot, image.NewGray(image.Rect(0, 0, 2, 2))); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"dot.png": dot.Bytes(), "map.svg": []byte(`<svg><rect width="9" height="9"/></svg>`), "text.png": []byte("no picture")} {
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]bool{
		"dot.png": true, "./dot.png": true, "map.svg": true, "text.png": false, "missing.png": false,
		"../with.yaml": false, "/etc/passwd": false, "https://example.org/x.png": false,
	} {
		if err := whyPicture(t, w, name); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Each command that opens a dialog does so, alone, and Esc closes it again.
func TestDialogsOpenAndCloseWithEsc(t *testing.T) {
	w, trace := openTest(t, "")
	for _, id := range []string{"new", "open", "save", "handout", "keys", "claims", "problems", "about"} {
		for i := range w.table {
			if w.table[i].id == id {
				w.perform(&w.table[i])
				w.perform(&w.table[i]) // the keys belong to the dialog now
			}
		}
		if len(w.sheets) != 1 || !lastTrace(t, trace).Sheet {
			t.Fatalf("%s: %d dialogs are open", id, len(w.sheets))
		}
		w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if len(w.sheets) != 0 || lastTrace(t, trace).Sheet {
			t.Fatalf("%s: Esc leaves %d dialogs open", id, len(w.sheets))
		}
	}
	for _, extension := range []string{".svg", ".png"} {
		w.savePictureAs(extension)
		if len(w.sheets) != 1 {
			t.Errorf("%s: no dialog asks where to save", extension)
		}
		w.sheets[0].Hide()
	}
}

func TestProblemsAreShownWhole(t *testing.T) {
	w, _ := openTest(t, inFile(t, "faulty.yaml", strings.Replace(evidence, "date: 1954,", "date: 27.7.1954,", 1)))
	w.showProblems()
	top := w.win.Canvas().Overlays().Top()
	list := find[*rows](top)
	if list == nil {
		t.Fatal("no list of problems")
	}
	list.Select(0)
	if got := w.app.Clipboard().Content(); !strings.HasPrefix(got, "faulty.yaml:") {
		t.Errorf("a click copies %q", got)
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(w.sheets) != 0 {
		t.Error("Esc in the list does not close the sheet")
	}
}

// find returns the first object of a type on a canvas.
func find[T fyne.CanvasObject](from fyne.CanvasObject) (found T) {
	var walk func(o fyne.CanvasObject) bool
	walk = func(o fyne.CanvasObject) bool {
		if hit, ok := o.(T); ok {
			found = hit
			return true
		}
		return slices.ContainsFunc(childrenOf(o), walk)
	}
	walk(from)
	return found
}

// childrenOf lists what an object on a canvas is made of.
func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

func TestPanelIsReachedByKeys(t *testing.T) {
	w, _ := openTest(t, "")
	w.typedRune('s')
	list, ok := w.win.Canvas().Focused().(*rows)
	if !ok || w.panel.tabs.open != w.panel.sources {
		t.Fatal("s does not lead into the list of sources")
	}
	list.Select(0)
	if w.panel.source != w.session.doc.Sources[0].ID {
		t.Errorf("the source %q is open", w.panel.source)
	}
	w.typedRune('q')
	if w.panel.tabs.open != w.panel.quotes {
		t.Error("q does not open the quotes")
	}
	w.panel.scroll(panelScroll)
	if at := find[*rows](w.panel.quotes.page).GetScrollOffset(); at != panelScroll {
		t.Errorf("the list is scrolled to %v", at)
	}
	w.typedRune('e')
	w.panel.scroll(panelScroll)
	if page := find[*container.Scroll](w.panel.event.page); page.Offset.Y != panelScroll {
		t.Errorf("the page is scrolled to %v", page.Offset.Y)
	}
}

func TestSlowFileDoesNotReplaceALaterOne(t *testing.T) {
	w, _ := openTest(t, "")
	var slow func()
	w.config.Run = func(work func()) { slow = work }
	w.openPath(inFile(t, "slow.yaml", strings.Replace(evidence, "title: Evidence", "title: Slow", 1)))
	w.config.Run = inline
	w.openPath(inFile(t, "quick.yaml", evidence))
	slow()
	if got := w.session.doc.Title; got != "Evidence" {
		t.Errorf("the window shows %q", got)
	}
}

func TestBinaryFileIsTold(t *testing.T) {
	w, _ := openTest(t, inFile(t, "picture.png", "\x89PNG\r\n\x1a\n\x00\x00"))
	if got := w.win.Title(); got != "picture.png – Tideline" {
		t.Errorf("the title is %q", got)
	}
	if len(w.session.problems) == 0 || w.panel.event.button.Text != "Timeline" {
		t.Error("nothing is said of a binary file")
	}
}

func TestEveryCommandIsReachableOnce(t *testing.T) {
	w, _ := openTest(t, "")
	keys := map[string]string{}
	claim := func(key, id string) {
		if other, taken := keys[key]; taken {
			t.Errorf("%s belongs to %s and to %s", key, other, id)
		}
		keys[key] = id
	}
	for _, c := range w.table {
		if c.menu == notInMenu {
			t.Errorf("%s stands in no menu", c.id)
		}
		if s, ok := c.shortcut.(*desktop.CustomShortcut); ok {
			claim(s.ShortcutName(), c.id)
		}
		for _, k := range c.keys {
			claim(string(k), c.id)
		}
		for _, r := range c.runes {
			claim(string(r), c.id)
		}
	}
	w.showKeys()
	if len(w.sheets) == 0 {
		t.Error("the page of keys does not open")
	}
}
