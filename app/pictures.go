package app

import (
	"image"
	"io/fs"
	"slices"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/store"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/picture"
	"tideline/timeline/review"
)

// What of a picture the panel keeps, in pixels: as wide as the panel may become,
// with two pixels to a px; and how many pictures, for going back and forth.
const (
	keptWidth    = 1600
	keptHeight   = 2 * pictureHeight
	keptPictures = 8
)

// pictures makes the pictures of the panel off the UI goroutine, one after the
// other: a file may be large, and its drive may hang. Its methods are called on
// the UI goroutine.
type pictures struct {
	run, ui func(func())
	letters picture.Letters
	folder  fs.FS  // of the present file
	ready   func() // called when one more can be had, or will never be

	kept   []*loaded // the last asked for at the end
	wanted *loaded
	making sync.Mutex // held while pixels are made, which takes memory
}

// loaded is a picture, or why there is none; neither while it is being made.
type loaded struct {
	name   string
	pixels image.Image
	why    error
	told   []func(*loaded)

	mu     sync.Mutex // guards what follows
	unused bool       // another one is asked for
}

// open lets go of all pictures: those of another folder come.
func (p *pictures) open(folder fs.FS) {
	for _, l := range p.kept {
		l.drop()
	}
	p.folder, p.kept, p.wanted = folder, nil, nil
}

// get calls done with a picture once it is there, at once where it is already.
// One that was asked for before and is not made yet is made no more.
func (p *pictures) get(name string, done func(*loaded)) {
	l := p.find(name)
	if l == nil {
		l = &loaded{name: name}
		p.start(l)
	}
	if p.wanted != nil && p.wanted != l && p.wanted.pending() {
		p.wanted.drop()
		p.forget(p.wanted)
	}
	p.forget(l)
	p.kept, p.wanted = append(p.kept, l), l
	if len(p.kept) > keptPictures {
		p.kept = slices.Delete(p.kept, 0, 1)
	}
	if l.pending() {
		l.told = []func(*loaded){done} // whoever asked before shows something else now
		return
	}
	done(l)
}

func (p *pictures) find(name string) *loaded {
	for _, l := range p.kept {
		if l.name == name {
			return l
		}
	}
	return nil
}

func (p *pictures) forget(l *loaded) {
	p.kept = slices.DeleteFunc(p.kept, func(other *loaded) bool { return other == l })
}

// start reads a picture and makes its pixels.
func (p *pictures) start(l *loaded) {
	folder := p.folder
	p.run(func() {
		file, err := picture.Read(folder, l.name)
		var pixels image.Image
		if err == nil {
			p.making.Lock()
			if !l.dropped() {
				pixels, err = file.Image(image.Pt(keptWidth, keptHeight), p.letters)
			}
			p.making.Unlock()
		}
		p.ui(func() {
			if l.dropped() {
				return
			}
			if l.why = err; err == nil {
				l.pixels = pixels
			}
			for _, done := range l.told {
				done(l)
			}
			l.told = nil
			p.ready()
		})
	})
}

// pictureState tells for the trace what became of the picture of the event that is
// selected.
func (w *window) pictureState() string {
	e, ok := w.session.doc.Event(w.selected)
	if !ok || e.Image == nil {
		return ""
	}
	switch l := w.pictures.find(e.Image.File); {
	case l == nil: // another page of the panel is open
		return ""
	case l.pending():
		return "loading"
	case l.why != nil:
		return "refused"
	}
	return "shown"
}

func (l *loaded) pending() bool { return l.pixels == nil && l.why == nil }

func (l *loaded) drop() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.unused = true
}

func (l *loaded) dropped() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.unused
}

// folder is where the pictures of the file lie. The bundled story has no
// address; its folder is part of the program. What a page was handed lies in none
// that may be read.
func (f eventsFile) folder() fs.FS {
	switch {
	case f.picked != nil:
		return nowhere{}
	case f.path == "":
		return data.Images()
	}
	return store.NewBeside(f.path)
}

// reviewPictures adds what of the pictures cannot be shown to the problems of the
// file that has been opened. The bundled story has none, and a page may not look.
func (w *window) reviewPictures(f eventsFile) {
	s, folder := w.session, w.pictures.folder
	if f.path == "" || len(s.doc.Pictures()) == 0 {
		return
	}
	w.config.Run(func() {
		found := review.Pictures(s.doc, f.name(), folder, w.fonts)
		w.config.UI(func() {
			if w.session != s || len(found) == 0 {
				return
			}
			s.problems = review.InOrder(append(found, s.problems...))
			w.status.problems(len(s.problems))
			w.traceNow()
		})
	})
}

// nowhere is the folder of a file that a page was handed.
type nowhere struct{}

// Open implements fs.FS.
func (nowhere) Open(name string) (fs.File, error) {
	return nil, &picture.Problem{Code: picture.InBrowser, Name: name}
}

// whyNot says in the language of the window why a picture cannot be shown.
func whyNot(err error) string { return review.Why(err, inWindow{}) }

// picture shows an event's image once it is there, or says in its place what it
// would show.
func (p *panel) picture(img *timeline.Picture) fyne.CanvasObject {
	waiting := canvas.NewRectangle(nil)
	waiting.SetMinSize(fyne.NewSize(0, pictureHeight)) // so that nothing jumps
	var note prose
	note.small(lang.L("Loading picture…"))
	frame := container.NewStack(waiting, container.NewCenter(p.block(&note)))
	shown := false
	p.calls.getPicture(img.File, func(l *loaded) {
		frame.Objects = []fyne.CanvasObject{p.pictureOf(l, img)}
		if shown { // its page has been laid out without it
			frame.Refresh()
			p.resettle()
		}
	})
	shown = true
	return frame
}

// pictureOf is what stands in the place of a picture: itself, or why it is not
// there.
func (p *panel) pictureOf(l *loaded, img *timeline.Picture) fyne.CanvasObject {
	var b prose
	if l.why != nil {
		b.small(lang.L("The picture could not be shown: {{.Why}}", map[string]any{"Why": whyNot(l.why)}))
		b.body(img.Alt)
		b.small(img.Credit)
		return p.block(&b)
	}
	pic := canvas.NewImageFromImage(l.pixels)
	pic.FillMode = canvas.ImageFillContain
	pic.SetMinSize(fyne.NewSize(0, pictureHeight))
	b.small(img.Alt)
	b.small(img.Credit)
	return column(0, pic, p.block(&b))
}

// resettle lays the page of the event out anew, where it was scrolled to.
func (p *panel) resettle() {
	if page, ok := p.event.page.Objects[0].(*container.Scroll); ok {
		page.Content.Refresh()
		page.Refresh()
	}
}

// pictureHeight is the room of an event's picture in the panel, in px.
const pictureHeight = 200
