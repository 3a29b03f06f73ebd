package app

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tideline/app/panel"
	"tideline/app/widgets"
	"tideline/timeline"
)

// imagesIn lists the pictures that stand in a tree of objects.
func imagesIn(o fyne.CanvasObject) (found []*canvas.Image) {
	switch o := o.(type) {
	case *canvas.Image:
		return []*canvas.Image{o}
	case *fyne.Container:
		for _, part := range o.Objects {
			found = append(found, imagesIn(part)...)
		}
	case *container.Scroll:
		return imagesIn(o.Content)
	case fyne.Widget:
		switch o.(type) {
		case *widget.RichText, *widgets.LinkedText:
			return nil
		}
		for _, part := range o.CreateRenderer().Objects() {
			found = append(found, imagesIn(part)...)
		}
	}
	return found
}

func TestPanelShowsThePicturesOfTheBundledStory(t *testing.T) {
	w, _ := openTest(t, "")
	shown := 0
	for i := range w.state.Doc.Events {
		e := &w.state.Doc.Events[i]
		if e.Image == nil {
			continue
		}
		shown++
		w.side.panel.Show(w.state.Session, e.ID)
		pictures := imagesIn(w.side.panel.Event.Page)
		if len(pictures) != 1 {
			t.Errorf("%s: the panel has %d pictures, want 1", e.ID, len(pictures))
			continue
		}
		if m := pictures[0].Image; m == nil || m.Bounds().Dx() > 1600 || m.Bounds().Dy() > 400 || m.Bounds().Dy() < 200 {
			t.Errorf("%s: the panel shows %v", e.ID, pictures[0])
		}
	}
	if shown < 6 {
		t.Errorf("%d events of the bundled story have a picture, want 6 at least", shown)
	}
}

func TestBundledStoryOpensNothingElse(t *testing.T) {
	w, _ := openTest(t, "")
	for _, name := range []string{"images", "images/missing.png", "images/../places.png", "cease-fire.yaml", "/etc/passwd"} {
		if whyPicture(t, w, name) == nil {
			t.Errorf("%s is opened", name)
		}
	}
}

// whyPicture returns why the panel cannot show a picture, nil where it can.
func whyPicture(t *testing.T, w *window, name string) error {
	t.Helper()
	var got *panel.Loaded
	w.side.pictures.Get(name, func(l *panel.Loaded) { got = l })
	if got == nil || got.Pending() {
		t.Fatalf("%s is neither there nor refused", name)
	}
	return got.Why
}

// later collects work instead of doing it.
type later struct{ work []func() }

func (l *later) add(f func()) { l.work = append(l.work, f) }

// do does what has been collected, and what that adds.
func (l *later) do() {
	for len(l.work) > 0 {
		f := l.work[0]
		l.work = l.work[1:]
		f()
	}
}

// textIn collects what the texts of a tree of objects say.
func textIn(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *fyne.Container:
		all := ""
		for _, part := range o.Objects {
			all += textIn(part) + "\n"
		}
		return all
	case *container.Scroll:
		return textIn(o.Content)
	case *widget.RichText:
		return o.String()
	case *widgets.LinkedText:
		return o.String()
	}
	return ""
}

// withPictures opens a file with three events, whose pictures are there, broken
// and a drawing, with work put off.
func withPictures(t *testing.T) (*window, *later) {
	t.Helper()
	path := inFile(t, "p.yaml", `{tideline: 1, title: P, events: [
		{id: a, date: 1953, title: A, image: {file: a.png, alt: The first}},
		{id: b, date: 1954, title: B, image: {file: b.svg, alt: The second}},
		{id: c, date: 1955, title: C, image: {file: c.svg, alt: The third}}]}`)
	var dot bytes.Buffer
	if err := png.Encode(&dot, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"a.png": dot.String(), "b.svg": `<svg><g id="x"><use href="#x"/></g><g>`, "c.svg": `<svg width="4" height="2"><rect width="4" height="2"/></svg>`,
	} {
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w, _ := openTest(t, path)
	l := &later{}
	w.side.pictures.Run, w.side.pictures.Ui = l.add, l.add
	return w, l
}

// Nothing waits for a picture: its place says that it comes, and then it is there
// without another touch.
func TestAPictureComesLater(t *testing.T) {
	w, l := withPictures(t)
	w.selectEvent("a")
	page := w.side.panel.Event.Page.Objects[0]
	if text := textIn(page); !strings.Contains(text, "Loading picture…") || len(imagesIn(page)) != 0 {
		t.Errorf("before it is there the panel says %q", text)
	}
	l.do()
	if all := imagesIn(page); len(all) != 1 || all[0].Image.Bounds().Size() != image.Pt(30, 20) || all[0].Size().Height < 200 {
		t.Errorf("then it shows %v", all)
	}
	if text := textIn(page); strings.Contains(text, "Loading") || strings.Contains(text, "The first") { // which is for those who cannot see it
		t.Errorf("then it says %q", text)
	}
	w.selectEvent("b")
	l.do()
	text := textIn(w.side.panel.Event.Page.Objects[0])
	if !strings.Contains(text, "The picture could not be shown: the image `b.svg` is damaged or cut short") || !strings.Contains(text, "The second") {
		t.Errorf("of a broken one it says %q", text)
	}
	w.selectEvent("c")
	l.do()
	if all := imagesIn(w.side.panel.Event.Page.Objects[0]); len(all) != 1 || all[0].Resource != nil || all[0].Image.Bounds().Dx() < 800 {
		t.Errorf("of a drawing it shows %v", all)
	}
	w.selectEvent("a")
	if all := imagesIn(w.side.panel.Event.Page.Objects[0]); len(all) != 1 || len(l.work) != 0 {
		t.Error("a picture that was there is made again")
	}
}

// Of pictures that one steps past none is made but the last.
func TestPicturesSteppedPastAreNotMade(t *testing.T) {
	w, l := withPictures(t)
	for _, id := range []string{"a", "b", "c"} {
		w.selectEvent(id)
	}
	l.do()
	page := w.side.panel.Event.Page.Objects[0]
	if all := imagesIn(page); len(all) != 1 || all[0].Image.Bounds().Dx() < 800 {
		t.Errorf("the panel of the last shows %v", all)
	}
	if len(w.side.pictures.Kept) != 1 {
		t.Errorf("%d pictures are kept", len(w.side.pictures.Kept))
	}
	w.selectEvent("a")
	w.files.Bundled()
	l.do() // the picture of a file that is shown no more
	if len(w.side.pictures.Kept) != 0 || w.state.File.Path != "" {
		t.Error("a picture of the file before comes into the next")
	}
}

// What will not be shown stands in the list of problems.
func TestPicturesThatWillNotBeShownAreProblems(t *testing.T) {
	w, _ := withPictures(t)
	if p := w.state.Problems; len(p) != 1 || p[0].Code != "broken-image" || p[0].Pos.Line != 3 {
		t.Errorf("the problems are %v", p)
	}
}

// A picture opens over the whole window by a click or a key, with whose it is; what went
// away meanwhile stays away.
func TestAPictureOpensLarge(t *testing.T) {
	w, _ := openTest(t, "")
	at := slices.IndexFunc(w.state.Doc.Events, func(e timeline.Event) bool { return e.Image != nil })
	e := &w.state.Doc.Events[at]
	w.selectEvent(e.ID)
	small := find[*widgets.Thumbnail](w.side.panel.Event.Page)
	for name, open := range map[string]func(){
		"a click": func() { small.Tapped(nil) },
		"Enter":   func() { small.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) },
	} {
		open()
		if w.sheets.Len() != 1 || !strings.Contains(told(w), e.Image.Credit) {
			t.Fatalf("%s opens %d sheets, which say %q", name, w.sheets.Len(), told(w))
		}
		all := imagesIn(w.win.Canvas().Overlays().Top())
		if len(all) == 0 || all[0].Image.Bounds().Dx() <= imagesIn(small)[0].Image.Bounds().Dx() {
			t.Errorf("%s: no larger picture", name)
		}
		w.sheets.Top().Hide()
	}
	var slow func()
	w.side.pictures.Run = func(work func()) { slow = work }
	small.Tapped(nil)
	w.sheets.Top().Hide()
	slow()
	if w.sheets.Len() != 0 {
		t.Error("a picture comes that nobody wants any more")
	}
	w.side.pictures.Run = inline
	w.side.pictures.Folder = fstest.MapFS{}
	small.Tapped(nil)
	if !strings.Contains(told(w), "could not be shown") {
		t.Errorf("of a picture that is gone %q is told", told(w))
	}
}
