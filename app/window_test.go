package app

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/app/command"
	"tideline/app/editor"
	"tideline/app/headroom"
	"tideline/app/look"
	"tideline/app/widgets"
	"tideline/timeline/axis"
	"tideline/timeline/convert/resolved"
	"tideline/timeline/file"
)

// inline does work at once on the calling goroutine.
func inline(work func()) { work() }

// never ticks: a ticker would work on the window beside the test.
func never(time.Duration, func()) (stop func()) { return func() {} }

// nothingRunsBeside says that a test looks at texts, sizes and keys alone: what it
// starts in other goroutines, others start too. With the race detector, where -short
// is set, it would take ten times as long and find nothing more.
func nothingRunsBeside(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("nothing runs beside it that does not run beside others")
	}
}

// openTest opens a file, or the bundled story for "", in a window of the test driver.
func openTest(t *testing.T, file string) (*window, *bytes.Buffer) {
	t.Helper()
	var trace bytes.Buffer
	return openWith(t, Config{File: file, Trace: &trace}), &trace
}

// openWith opens a window of the test driver that works at once. It is content
// with the small fonts: the toolkit never lets go of the 20 MB of the full ones.
func openWith(t testing.TB, c Config) *window {
	t.Helper()
	c.Build.Version, c.Work.Run, c.Work.UI = "1.2.3", inline, inline
	if c.Work.Every == nil {
		c.Work.Every = never
	}
	if c.Work.Picture == nil {
		c.Work.Picture = func([]byte) error { return nil }
	}
	if c.Work.Editor == nil {
		c.Work.Editor = noEditors()
	}
	if c.Work.full == nil {
		c.Work.full = func() look.Faces {
			f := look.SmallFaces()
			f.Full = true
			return f
		}
	}
	w, err := newWindow(test.NewTempApp(t), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if slices.Contains(w.look.app.Driver().AllWindows(), w.win) { // the test has not closed it
			w.win.Close()
		}
	})
	w.win.Resize(fyne.NewSize(1280, 800))
	return w
}

// noEditors is a system without editors.
func noEditors() *editor.System {
	none := errors.New("there is none")
	return &editor.System{
		GOOS: "linux", Getenv: func(string) string { return "" }, Look: func(string) (string, error) { return "", none },
		Start: func(string, ...string) error { return none }, Output: func(string, ...string) (string, error) { return "", none },
	}
}

// inFile writes a file into the test's own folder and returns its path.
func inFile(t testing.TB, name, text string) string {
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
	if n := len(w.state.Problems); n > 0 {
		t.Errorf("the story has %d problems", n)
	}
	line := lastTrace(t, trace)
	if line.InView != len(w.state.Doc.Events) || line.Mode != "shortened" || line.Selection != "" {
		t.Errorf("a fresh window traces %+v", line)
	}
}

func TestKeysStepThroughTheEvents(t *testing.T) {
	nothingRunsBeside(t)
	w, trace := openTest(t, "")
	first, second := w.state.Order[0], w.state.Order[1]
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, first},
		{fyne.KeyRight, second},
		{fyne.KeyLeft, first},
		{fyne.KeyLeft, first},
		{fyne.KeyEnd, w.state.Order[len(w.state.Order)-1]},
		{fyne.KeyHome, first},
		{fyne.KeyEscape, ""},
	} {
		w.chart.line.TypedKey(&fyne.KeyEvent{Name: c.key})
		if w.state.Selected != c.want || lastTrace(t, trace).Selection != c.want {
			t.Errorf("after %s %q is selected, want %q", c.key, w.state.Selected, c.want)
		}
	}
}

func TestScaleChangesAndIsRemembered(t *testing.T) {
	w, trace := openTest(t, "")
	for _, m := range []axis.Mode{axis.True, axis.Even, axis.Shortened} {
		w.setMode(m)
		if got := lastTrace(t, trace).Mode; got != m.String() || w.look.settings.Mode() != m {
			t.Errorf("mode %v: traced %q, remembered %v", m, got, w.look.settings.Mode())
		}
	}
}

func TestWindowStaysFittedWhileItGrows(t *testing.T) {
	w, trace := openTest(t, "")
	w.win.Resize(fyne.NewSize(1600, 900))
	if !w.chart.line.Fitted() {
		t.Error("a larger window no longer shows everything")
	}
	w.chart.line.ZoomBy(3)
	zoomed := lastTrace(t, trace)
	w.win.Resize(fyne.NewSize(1280, 800))
	if w.chart.line.Fitted() {
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
	if line.Problems != 1 || line.InView != 1 || !w.status.Bar.(*fyne.Container).Objects[3].Visible() {
		t.Errorf("a bad date: %+v", line)
	}
	w.table.Find("problems").Do()
	if !w.lists.problems.IsOpen() || w.sheets.Len() != 0 {
		t.Fatal("the list of problems does not open beside the line")
	}
}

func TestExportedJSONOpens(t *testing.T) {
	doc, _ := file.Parse("evidence.yaml", []byte(evidence))
	var exported strings.Builder
	if _, err := resolved.Format().Write(&exported, doc); err != nil {
		t.Fatal(err)
	}
	w, _ := openTest(t, inFile(t, "evidence.json", exported.String()))
	if got := w.state.Doc; got.Title != doc.Title || len(got.Events) != len(doc.Events) || len(w.state.Problems) > 0 {
		t.Errorf("the window shows %q with %d events and %v", got.Title, len(got.Events), w.state.Problems)
	}
}

func TestUnreadableFilesAreToldAndLeaveTheWindow(t *testing.T) {
	w, _ := openTest(t, "")
	advice := map[string]string{"missing": "choose another", "folder": "choose the events file in it", "name": "No file can have this name"}
	for name, path := range map[string]string{
		"missing": filepath.Join(t.TempDir(), "gone.yaml"),
		"folder":  t.TempDir(),
		"name":    filepath.Join(t.TempDir(), strings.Repeat("a", 300)),
	} {
		w.files.Path(path)
		if w.sheets.Len() == 0 {
			t.Errorf("%s: nothing is said", name)
			continue
		}
		said := find[*widget.Label](w.win.Canvas().Overlays().Top())
		if said == nil || !strings.Contains(said.Text, advice[name]) {
			t.Errorf("%s: the message does not say %q", name, advice[name])
		}
		w.sheets.Top().Hide()
		if got := w.state.Doc.Title; got != "Cease-fire to summit" {
			t.Errorf("%s: the window now shows %q", name, got)
		}
	}
}

func TestMessageIsAsHighAsItsText(t *testing.T) {
	w, _ := openTest(t, inFile(t, "evidence.yaml", evidence))
	w.sheets.CouldNot("It could not be done", errors.New("there is a reason, and what to do about it"))
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
	w.files.Dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	if w.state.Doc.Title != "Evidence" {
		t.Errorf("after a drop the window shows %q", w.state.Doc.Title)
	}
}

func TestReloadReadsTheFileAgainAndKeepsTheSelection(t *testing.T) {
	path := inFile(t, "edited.yaml", evidence)
	w, _ := openTest(t, path)
	w.selectEvent("later")
	if err := os.WriteFile(path, []byte(strings.Replace(evidence, "title: Evidence", "title: Edited", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.files.Again()
	if w.state.Doc.Title != "Edited" || w.state.Selected != "later" {
		t.Errorf("after reading again: %q, selected %q", w.state.Doc.Title, w.state.Selected)
	}
}

// The switch of the panel reports whether it is seen, at any size of the window.
func TestPanelSwitchFollowsTheWindow(t *testing.T) {
	w, _ := openTest(t, "")
	checked := func() bool {
		for _, m := range w.win.MainMenu().Items {
			for _, item := range m.Items {
				if strings.HasPrefix(item.Label, "Side panel") {
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
	w.goTo(w.state.Step("", 1))
	if !checked() {
		t.Error("a selection opens the drawer, and its switch is off")
	}
}

func TestThemeIsSwitched(t *testing.T) {
	w, trace := openTest(t, "")
	was := w.look.dark()
	w.look.change()
	if w.look.dark() == was || lastTrace(t, trace).Dark == was {
		t.Error("the theme does not change")
	}
	w.look.choose(look.FollowSystem)
	if w.look.dark() != was {
		t.Error("the system's choice does not come back")
	}
}

func TestTooLargeAFileIsRefused(t *testing.T) {
	path := inFile(t, "large.yaml", "")
	size := (headroom.Most()>>20 + 100) << 20
	if err := os.Truncate(path, size); err != nil { // a file of nothing but a hole
		t.Fatal(err)
	}
	if w, _ := openTest(t, path); w.sheets.Len() != 1 || !strings.Contains(told(w), fmt.Sprintf("%d MB large", size>>20)) {
		t.Errorf("%d sheets are open and say %q", w.sheets.Len(), told(w))
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
	for _, id := range []string{"new", "open", "save", "handout", "keys", "claims", "about"} {
		for i := range w.table.Commands {
			if w.table.Commands[i].ID == id {
				w.table.Perform(&w.table.Commands[i])
				w.table.Perform(&w.table.Commands[i]) // the keys belong to the dialog now
			}
		}
		if w.sheets.Len() != 1 || !lastTrace(t, trace).Sheet {
			t.Fatalf("%s: %d dialogs are open", id, w.sheets.Len())
		}
		w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.sheets.Len() != 0 || lastTrace(t, trace).Sheet {
			t.Fatalf("%s: Esc leaves %d dialogs open", id, w.sheets.Len())
		}
	}
	for _, extension := range []string{".svg", ".png"} {
		w.exports.savePictureAs(extension, pictureStyle{})
		if w.sheets.Len() != 1 {
			t.Errorf("%s: no dialog asks where to save", extension)
		}
		w.sheets.Top().Hide()
	}
}

func TestProblemsAreShownWhole(t *testing.T) {
	w, _ := openTest(t, inFile(t, "faulty.yaml", strings.Replace(evidence, "date: 1954,", "date: 27.7.1954,", 1)))
	w.table.Find("problems").Do()
	list, ok := w.win.Canvas().Focused().(*widgets.Rows)
	if !ok {
		t.Fatal("the list of problems has not got the keyboard")
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.sheets.Len() != 1 { // there is no editor
		t.Error("Enter does not say that there is no editor")
	}
	w.sheets.Top().Hide()
	w.win.Canvas().Focus(list)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.lists.problems.IsOpen() || w.win.Canvas().Focused() != w.chart.line {
		t.Error("Esc in the list does not close it")
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
	w.table.Rune('s')
	list, ok := w.win.Canvas().Focused().(*widgets.Rows)
	if !ok || w.side.panel.Tabs.Open != w.side.panel.Sources {
		t.Fatal("s does not lead into the list of sources")
	}
	list.Select(0)
	if w.side.panel.Source() != w.state.Doc.Sources[0].ID {
		t.Errorf("the source %q is open", w.side.panel.Source())
	}
	w.table.Rune('q')
	if w.side.panel.Tabs.Open != w.side.panel.Quotes {
		t.Error("q does not open the quotes")
	}
	w.side.panel.Scroll(panelScroll)
	if at := find[*widgets.Rows](w.side.panel.Quotes.Page).GetScrollOffset(); at != panelScroll {
		t.Errorf("the list is scrolled to %v", at)
	}
	w.table.Rune('e')
	w.side.panel.Scroll(panelScroll)
	if page := find[*container.Scroll](w.side.panel.Event.Page); page.Offset.Y != panelScroll {
		t.Errorf("the page is scrolled to %v", page.Offset.Y)
	}
}

func TestSlowFileDoesNotReplaceALaterOne(t *testing.T) {
	w, _ := openTest(t, "")
	var slow func()
	w.files.Run = func(work func()) { slow = work }
	w.files.Path(inFile(t, "slow.yaml", strings.Replace(evidence, "title: Evidence", "title: Slow", 1)))
	w.files.Run = inline
	w.files.Path(inFile(t, "quick.yaml", evidence))
	slow()
	if got := w.state.Doc.Title; got != "Evidence" {
		t.Errorf("the window shows %q", got)
	}
}

func TestBinaryFileIsTold(t *testing.T) {
	w, _ := openTest(t, inFile(t, "picture.png", "\x89PNG\r\n\x1a\n\x00\x00"))
	if got := w.win.Title(); got != "picture.png – Tideline" {
		t.Errorf("the title is %q", got)
	}
	if len(w.state.Problems) == 0 || w.side.panel.Event.Button.Text != "Timeline" {
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
	for _, c := range w.table.Commands {
		if c.Menu == command.NoMenu {
			t.Errorf("%s stands in no menu", c.ID)
		}
		if s, ok := c.Shortcut.(*desktop.CustomShortcut); ok {
			claim(s.ShortcutName(), c.ID)
		}
		for _, k := range c.Keys {
			claim(string(k), c.ID)
		}
		for _, r := range c.Runes {
			claim(string(r), c.ID)
		}
	}
	file := w.win.MainMenu().Items[0].Items
	if last := file[len(file)-1]; !last.IsQuit { // the toolkit adds one to a menu that has none at its end
		t.Errorf("the File menu ends with %q", last.Label)
	}
	w.showKeys()
	if w.sheets.Len() == 0 {
		t.Error("the page of keys does not open")
	}
}

// evidence is a short document for the tests of the window.
const evidence = `tideline: 1
title: Evidence
description: A *short* file with [a page](https://example.org).
lanes:
  - {id: east, name: East, color: crimson}
  - {id: west, name: West, color: violet}
sources:
  - {id: text, kind: primary, title: The text, publisher: Press, date: 1953-07-27, url: "https://example.org/text"}
eras:
  - {id: calm, name: Calm, date: 1953/1961, note: Nothing much.}
events:
  - id: signed
    date: 1953-07-27
    title: The text is signed
    lanes: [east, west]
    importance: 5
    text: They **sign** it.
    sources: [{id: text, role: supports, locator: preamble}]
    leads_to: [{id: later, why: It made room.}]
  - {id: later, date: 1954, title: Later, lanes: [west], sources: [{id: text}]}
`
