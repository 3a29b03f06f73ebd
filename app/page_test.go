package app

import (
	"errors"
	"io"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideline/app/asking"
	"tideline/app/command"
	"tideline/app/language"
	"tideline/app/session"
	"tideline/data"
	"tideline/timeline/axis"
	"tideline/timeline/file"
	"tideline/timeline/review"
)

// fakePage is a page that a test holds.
type fakePage struct {
	tell  PageEvents
	hand  *session.Picked // what the user picks; nil for nothing
	saved map[string]string
	full  bool
	held  fyne.KeyModifier
	shown int
	size  fyne.Size
	lists []Contents // of events, for those who cannot see the drawing

	fragment  string   // of the address
	fragments []string // that the program has put there
	file      *session.Picked
}

// inPage opens the bundled story in a window that a page holds.
func inPage(t *testing.T) (*window, *fakePage) {
	t.Helper()
	f := &fakePage{saved: map[string]string{}, size: fyne.NewSize(1280, 800)}
	w := openWith(t, Config{
		Work: Work{Every: never},
		Page: f.page(),
	})
	return w, f
}

// page is what the program knows of the page.
func (f *fakePage) page() *Page {
	return &Page{
		Pick: func(picked func(session.Picked)) {
			if f.hand != nil {
				picked(*f.hand)
			}
		},
		Download:   func(name string, content []byte) { f.saved[name] = string(content) },
		FullScreen: func() bool { return f.full },
		SetFullScreen: func(full bool) {
			f.full = full
			f.tell.FullScreen()
		},
		Size:      func() (float32, float32) { return f.size.Width, f.size.Height },
		Modifiers: func() fyne.KeyModifier { return f.held },
		Listen:    func(e PageEvents) { f.tell = e },
		Shown:     func() { f.shown++ },
		Listed:    func(all Contents) { f.lists = append(f.lists, all) },
		Address:   func() string { return "https://example.org/lesson/" },
		Fragment:  func() string { return f.fragment },
		Show:      func(fragment string) { f.fragments = append(f.fragments, fragment) },
		File:      f.file,
	}
}

// pageFile is a file that the page hands over.
func pageFile(name, text string) session.Picked {
	return session.Picked{Name: name, Size: int64(len(text)), Read: func() ([]byte, error) { return []byte(text), nil }}
}

// command returns the command of an id.
func commandOf(t *testing.T, w *window, id string) *command.Command {
	t.Helper()
	for i := range w.table.Commands {
		if w.table.Commands[i].ID == id {
			return &w.table.Commands[i]
		}
	}
	t.Fatalf("there is no command %s", id)
	return nil
}

func TestThePageIsToldOnceThatAFileIsDrawn(t *testing.T) {
	w, f := inPage(t)
	if f.shown != 1 {
		t.Fatalf("told %d times, want once", f.shown)
	}
	w.chart.redraw()
	if f.shown != 1 {
		t.Error("it is told again with the next drawing")
	}
}

func TestAPickedFileOpens(t *testing.T) {
	w, f := inPage(t)
	before := w.state.File
	w.table.Perform(commandOf(t, w, "open"))
	if w.state.File != before || w.sheets.Len() > 0 {
		t.Error("picking nothing changes what is shown")
	}
	mine := pageFile("mine.yaml", evidence)
	f.hand = &mine
	w.table.Perform(commandOf(t, w, "open"))
	if w.state.File.Name() != "mine.yaml" || len(w.state.Doc.Events) == 0 || w.sheets.Len() > 0 {
		t.Fatalf("%s is shown with %d events", w.state.File.Name(), len(w.state.Doc.Events))
	}
	f.tell.Dropped(pageFile("dropped.yaml", evidence))
	if w.state.File.Name() != "dropped.yaml" {
		t.Errorf("after a drop %s is shown", w.state.File.Name())
	}
}

func TestAPickedFileThatCannotBeReadLeavesTheOtherAlone(t *testing.T) {
	w, f := inPage(t)
	title := w.win.Title()
	for name, bad := range map[string]session.Picked{
		"gone.yaml": {Name: "gone.yaml", Read: func() ([]byte, error) { return nil, errors.New("it is gone") }},
		"huge.yaml": {Name: "huge.yaml", Size: file.MaxSize + 1, Read: func() ([]byte, error) {
			t.Error("a file that is too large is read")
			return nil, nil
		}},
	} {
		f.tell.Dropped(bad)
		if w.sheets.Len() != 1 || w.win.Title() != title {
			t.Fatalf("%s: %d messages, and %q is shown", name, w.sheets.Len(), w.win.Title())
		}
		w.sheets.Top().Hide()
	}
}

// A browser reads a file again only while it is as it was when it was chosen.
func TestAPickedFileIsReadAgain(t *testing.T) {
	w, f := inPage(t)
	text, changed := evidence, false
	f.tell.Dropped(session.Picked{Name: "mine.yaml", Read: func() ([]byte, error) {
		if changed {
			return nil, errors.New("NotReadableError")
		}
		return []byte(text), nil
	}})
	text = strings.Replace(evidence, "title:", "title: Again", 1)
	w.files.Again()
	if w.state.File.Name() != "mine.yaml" || w.sheets.Len() > 0 {
		t.Fatal("the file is not read again")
	}
	changed = true
	w.files.Again()
	if w.sheets.Len() != 1 {
		t.Fatal("nothing says that the file has to be chosen again")
	}
	if label := find[*widget.Label](w.win.Canvas().Overlays().Top()); label == nil || !strings.Contains(label.Text, "choose it again") {
		t.Error("the message does not say what to do")
	}
}

func TestPicturesBesideAPickedFileAreToldOf(t *testing.T) {
	w, f := inPage(t)
	f.tell.Dropped(pageFile("mine.yaml", evidence))
	if err := whyPicture(t, w, "media/one.png"); err == nil || !strings.Contains(review.Why(err, language.Window{}), "beside it") {
		t.Errorf("a picture beside it: %v", err)
	}
}

func TestWhatIsSavedIsDownloaded(t *testing.T) {
	w, f := inPage(t)
	for extension, head := range map[string]string{".svg": "<svg", ".png": "\x89PNG"} {
		w.exports.savePictureAs(extension, pictureStyle{})
		if got := f.saved["cease-fire"+extension]; w.sheets.Len() > 0 || !strings.HasPrefix(got, head) {
			t.Errorf("%s: %d bytes are downloaded, beginning %q", extension, len(got), got[:min(8, len(got))])
		}
	}
	w.table.Perform(commandOf(t, w, "new"))
	if f.saved["timeline.tideline.yaml"] != string(data.Starter()) || w.state.File.Name() != "timeline.tideline.yaml" {
		t.Errorf("the new timeline: %d bytes are downloaded, %s is shown", len(f.saved["timeline.tideline.yaml"]), w.state.File.Name())
	}
}

// What could not be made is told and not downloaded.
func TestADownloadIsWholeOrNone(t *testing.T) {
	w, f := inPage(t)
	w.files.Asking.Save(asking.Output{Failed: "It failed", Name: "half.html", Endings: []string{".html"}, Write: func(string) func(io.Writer) error {
		return func(to io.Writer) error {
			_, _ = to.Write([]byte("half"))
			return errors.New("the ink is out")
		}
	}})
	if len(f.saved) > 0 || w.sheets.Len() != 1 {
		t.Errorf("%d files are downloaded, and %d messages told", len(f.saved), w.sheets.Len())
	}
}

func TestKeysOfThePageReachTheWindow(t *testing.T) {
	w, f := inPage(t)
	f.tell.Key(fyne.KeyEnd)
	if last := w.state.Order[len(w.state.Order)-1]; w.state.Selected != last {
		t.Errorf("End selects %q, want %q", w.state.Selected, last)
	}
	f.tell.Rune('?')
	if w.sheets.Len() != 1 {
		t.Error("? opens no page of keys")
	}
	w.sheets.Top().Hide()
	w.win.Canvas().Focus(w.chart.line)
	f.tell.Key(fyne.KeyHome)
	if w.state.Selected != w.state.Order[0] {
		t.Errorf("with the focus on the line Home selects %q", w.state.Selected)
	}
	f.tell.Rune('−')
	if commandOf(t, w, "new").Shortcut != nil || commandOf(t, w, "handout").Shortcut != nil {
		t.Error("New has a shortcut that the browser takes")
	}
}

func TestFullScreenIsThePages(t *testing.T) {
	w, f := inPage(t)
	full := commandOf(t, w, "full")
	w.table.Perform(full)
	if !f.full || !full.Checked() {
		t.Error("the page does not fill the display")
	}
	f.full = false // Esc, which a browser keeps
	f.tell.FullScreen()
	if full.Checked() {
		t.Error("the menu says that the page fills the display when it does no more")
	}
}

// A talk takes the place of the window's content and gives it back.
func TestATalkFillsThePage(t *testing.T) {
	w, f := inPage(t)
	content, menu, title := w.win.Content(), w.win.MainMenu(), w.win.Title()
	windows := len(w.look.app.Driver().AllWindows())
	w.talks.presentStory(w.state.Doc.Stories[0].ID, "")
	if w.talks.talk == nil || w.win.Content() == content || w.win.MainMenu() != nil || !f.full {
		t.Fatal("the talk does not fill the page")
	}
	if n := len(w.look.app.Driver().AllWindows()); n != windows {
		t.Fatalf("there are %d windows, before %d", n, windows)
	}
	f.tell.Key(fyne.KeyPageDown)
	if s := w.talks.talk.State(); s.Step != 2 {
		t.Errorf("Page down goes to step %d", s.Step)
	}
	f.tell.Dropped(pageFile("mine.yaml", evidence))
	if w.state.File.Name() == "mine.yaml" {
		t.Error("a drop takes the file from under the talk")
	}

	audience := w.win.Content()
	f.tell.Rune('n') // the presenter's page, and back
	if w.win.Content() == audience || !w.talks.talk.State().Presenter {
		t.Error("N does not show the notes")
	}
	f.tell.Rune('n')
	if w.win.Content() != audience || w.talks.talk.State().Presenter {
		t.Error("a second N does not go back to the slide")
	}

	f.tell.Key(fyne.KeyEscape)
	if w.talks.talk != nil || w.win.Content() != content || w.win.MainMenu() != menu || w.win.Title() != title || f.full {
		t.Error("the window does not come back as it was")
	}
	f.tell.Key(fyne.KeyEnd)
	if w.state.Selected != w.state.Order[len(w.state.Order)-1] {
		t.Error("the keys are not the window's again")
	}
}

// The address of the page follows what one looks at, and leads there.
func TestTheAddressOfThePage(t *testing.T) {
	nothingRunsBeside(t)
	w, f := inPage(t)
	id := w.state.Order[3]
	w.goTo(id)
	w.exports.link.Settled()
	if n := len(f.fragments); n == 0 || !strings.Contains(f.fragments[n-1], "event="+id) {
		t.Errorf("the address shows %q", f.fragments)
	}
	w.table.Find("link").Do()
	if got := w.look.app.Clipboard().Content(); !strings.HasPrefix(got, "https://example.org/lesson/#event="+id) {
		t.Errorf("%q is copied", got)
	}
	f.tell.Moved("event=" + w.state.Order[5])
	if w.state.Selected != w.state.Order[5] {
		t.Errorf("the address leads to %q", w.state.Selected)
	}
	w.files.Picked(pageFile("mine.yaml", "tideline: 1\ntitle: T\nevents: [{id: a, date: 1953, title: Signing}]\n"))
	w.look.app.Clipboard().SetContent("")
	w.table.Find("link").Do()
	if got := w.look.app.Clipboard().Content(); got != "" || w.status.Said() == "" {
		t.Errorf("%q is copied, where nothing leads to the file", got)
	}
}

// A page opens the file that it belongs to, where its address leads.
func TestThePageOpensItsFile(t *testing.T) {
	nothingRunsBeside(t)
	own := pageFile("own.yaml", "tideline: 1\ntitle: T\nevents: [{id: a, date: 1953, title: Signing}, {id: b, date: 1960, title: Later}]\n")
	f := &fakePage{saved: map[string]string{}, size: fyne.NewSize(1280, 800), file: &own, fragment: "event=b&scale=even"}
	w := openWith(t, Config{Page: f.page(), Work: Work{Every: never}})
	if w.state.Selected != "b" || w.state.Mode != axis.Even || w.state.File.Name() != "own.yaml" {
		t.Errorf("%s is open at %q", w.state.File.Name(), w.state.Selected)
	}
	if got := w.exports.link.Address(); got != "https://example.org/lesson/#event=b&scale=even" {
		t.Errorf("its address is %q", got)
	}
}

// The page gets a list of the events, in the order of time and once for each document, for
// those who cannot see the drawing; what it links to selects the event.
func TestThePageListsTheEvents(t *testing.T) {
	w, f := inPage(t)
	w.chart.line.ZoomBy(2)
	w.setMode(axis.Even)
	if len(f.lists) != 1 || len(f.lists[0].Events) != len(w.state.Doc.Events) || f.lists[0].Title != w.state.Doc.Title {
		t.Fatalf("%d lists are told", len(f.lists))
	}
	first := f.lists[0].Events[0]
	if first.ID != w.state.Order[0] || !strings.HasPrefix(first.Name, "27 July 1953: Korean Armistice") {
		t.Errorf("the first event is %+v", first)
	}
	f.tell.Moved("event=" + first.ID)
	if w.state.Selected != first.ID {
		t.Errorf("its link selects %q", w.state.Selected)
	}
	f.tell.Dropped(pageFile("other.yaml", evidence))
	if len(f.lists) != 2 || f.lists[1].Title != "Evidence" {
		t.Errorf("another file makes %d lists", len(f.lists))
	}
}

// On a telephone the menu stands behind a button, and a finger does what lies under it needs.
func TestAPageOnATelephone(t *testing.T) {
	nothingRunsBeside(t)
	f := &fakePage{saved: map[string]string{}, size: fyne.NewSize(390, 844)}
	w := openWith(t, Config{Work: Work{Every: never}, Page: f.page()})
	w.win.Resize(f.size)
	if w.win.MainMenu() != nil {
		t.Fatal("the menu lies above the toolbar")
	}
	touches := func(what string, x, y float64, want Touched) {
		t.Helper()
		if got := f.tell.Touched(x, y); got != want {
			t.Errorf("%s: %+v, want %+v", what, got, want)
		}
	}
	touches("the line", 250, 600, Touched{})
	touches("the toolbar", 200, 20, Touched{Scrolls: true})
	if w.chart.line.Reach == 0 {
		t.Error("a finger has to hit a mark as a mouse does")
	}
	w.selectEvent(w.state.Order[3])
	touches("the panel from below", 200, 700, Touched{Scrolls: true, Steps: true})
	f.tell.Step(1)
	if w.state.Selected != w.state.Order[4] {
		t.Errorf("a swipe leads to %q", w.state.Selected)
	}
	f.tell.Step(-1)
	if w.state.Selected != w.state.Order[3] {
		t.Errorf("a swipe back leads to %q", w.state.Selected)
	}
	if f.tell.Types() {
		t.Error("text is typed into the line")
	}
	w.table.Perform(w.table.Find("search"))
	touches("what was found", 200, 700, Touched{Scrolls: true})
	if !f.tell.Types() {
		t.Error("no text is typed into the search")
	}
	f.tell.Key(fyne.KeyEscape)
	f.size = fyne.NewSize(1024, 768)
	w.win.Resize(f.size)
	if w.win.MainMenu() == nil {
		t.Error("on a larger page the menu is still behind a button")
	}
	if f.tell.Mouse(); w.chart.line.Reach != 0 {
		t.Error("a mouse means what it does not hit")
	}
	w.talks.presentStory(w.state.Doc.Stories[0].ID, "")
	touches("a talk", 200, 100, Touched{Steps: true, Leaves: true})
	f.tell.Step(1)
	if s := w.talks.talk.State(); s.Step != 2 {
		t.Errorf("a swipe goes to step %d", s.Step)
	}
	if f.tell.Leave(); w.talks.talk != nil {
		t.Error("the talk goes on")
	}
}
