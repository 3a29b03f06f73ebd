package app

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
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
		if _, text := o.(*widget.RichText); text {
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
	for i := range w.session.doc.Events {
		e := &w.session.doc.Events[i]
		if e.Image == nil {
			continue
		}
		shown++
		pictures := imagesIn(w.panel.eventPage(e))
		if len(pictures) != 1 {
			t.Errorf("%s: the panel has %d pictures, want 1", e.ID, len(pictures))
			continue
		}
		if m := pictures[0].Image; m == nil || m.Bounds().Dx() > keptWidth || m.Bounds().Dy() > keptHeight || m.Bounds().Dy() < pictureHeight {
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
	var got *loaded
	w.pictures.get(name, func(l *loaded) { got = l })
	if got == nil || got.pending() {
		t.Fatalf("%s is neither there nor refused", name)
	}
	return got.why
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
	w.pictures.run, w.pictures.ui = l.add, l.add
	return w, l
}

// Nothing waits for a picture: its place says that it comes, and then it is there
// without another touch.
func TestAPictureComesLater(t *testing.T) {
	w, l := withPictures(t)
	w.selectEvent("a")
	page := w.panel.event.page.Objects[0]
	if text := textIn(page); !strings.Contains(text, "Loading picture…") || len(imagesIn(page)) != 0 {
		t.Errorf("before it is there the panel says %q", text)
	}
	l.do()
	if all := imagesIn(page); len(all) != 1 || all[0].Image.Bounds().Size() != image.Pt(30, 20) || all[0].Size().Height < pictureHeight {
		t.Errorf("then it shows %v", all)
	}
	if text := textIn(page); strings.Contains(text, "Loading") || !strings.Contains(text, "The first") {
		t.Errorf("then it says %q", text)
	}
	w.selectEvent("b")
	l.do()
	text := textIn(w.panel.event.page.Objects[0])
	if !strings.Contains(text, "The picture could not be shown: the image `b.svg` is damaged or cut short") || !strings.Contains(text, "The second") {
		t.Errorf("of a broken one it says %q", text)
	}
	w.selectEvent("c")
	l.do()
	if all := imagesIn(w.panel.event.page.Objects[0]); len(all) != 1 || all[0].Resource != nil || all[0].Image.Bounds().Dx() < 800 {
		t.Errorf("of a drawing it shows %v", all)
	}
	w.selectEvent("a")
	if all := imagesIn(w.panel.event.page.Objects[0]); len(all) != 1 || len(l.work) != 0 {
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
	page := w.panel.event.page.Objects[0]
	if all := imagesIn(page); len(all) != 1 || all[0].Image.Bounds().Dx() < 800 {
		t.Errorf("the panel of the last shows %v", all)
	}
	if len(w.pictures.kept) != 1 {
		t.Errorf("%d pictures are kept", len(w.pictures.kept))
	}
	w.selectEvent("a")
	w.openBundled()
	l.do() // the picture of a file that is shown no more
	if len(w.pictures.kept) != 0 || w.file.path != "" {
		t.Error("a picture of the file before comes into the next")
	}
}

// What will not be shown stands in the list of problems.
func TestPicturesThatWillNotBeShownAreProblems(t *testing.T) {
	w, _ := withPictures(t)
	if p := w.session.problems; len(p) != 1 || p[0].Code != "broken-image" || p[0].Pos.Line != 3 {
		t.Errorf("the problems are %v", p)
	}
}
