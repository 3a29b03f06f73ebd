package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/stage"
)

// Sizes of the presenter's window, in px.
const (
	presenterWidth  = 1024
	presenterHeight = 700
	stepsWidth      = 240
	asideWidth      = 240 // at least, beside the small screen
	previewPart     = 0.4 // of the window's height
	largeFrom       = 960 // the height from which notes are written large
)

// presenterView is the presenter's window: what the audience sees, what comes next, the
// notes and sources of the present step, the steps and the clock.
type presenterView struct {
	*talkWindow
	presentation *Presentation
	mirror       *mirror

	face, elapsed *widget.Label
	top           *fyne.Container // the small screen and what stands beside it
	aside, notes  *widget.RichText
	scrolls       []*container.Scroll // of the two
	large         bool                // their text
	step          *Step               // that they show
	page          int                 // of the notes, from 0
	turn          *turner
	list          *list
	jump          *entry
	blank, spot   *button
	restore       *button
	audience      *button
	hides         map[Hide]*check
	showing       bool          // switches are being set, not clicked
	was           stage.Display // where it last was
}

// newPresenterView makes the window; it is not shown yet.
func newPresenterView(r *Presentation) *presenterView {
	d := &presenterView{presentation: r, mirror: newMirror(r), hides: map[Hide]*check{}}
	d.talkWindow = r.newWindow(lang.L("Presenter: {{.Name}}", map[string]any{"Name": r.config.Name}), r.presenterClosed)
	d.face = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	d.elapsed = widget.NewLabel("")
	for _, text := range []**widget.RichText{&d.aside, &d.notes} {
		*text = widget.NewRichText()
		(*text).Wrapping = fyne.TextWrapWord
		d.scrolls = append(d.scrolls, container.NewVScroll(*text))
	}
	d.top = container.New(&preview{d}, d.mirror.content, d.scrolls[0])
	d.turn = newTurner(d)
	middle := container.NewBorder(d.top, d.turn.row, nil, nil, d.scrolls[1])
	d.win.SetContent(container.NewBorder(d.bar(), d.switches(), d.steps(), nil, middle))
	d.win.Resize(fyne.NewSize(presenterWidth, presenterHeight))
	if r.pointing {
		d.mirror.spot.Show()
	}
	return d
}

// reshape follows the size of the audience's screen.
func (d *presenterView) reshape() {
	d.top.Refresh()
	d.mirror.show()
}

// preview gives the small screen the shape of the audience's, and the rest of the
// width to what stands beside it.
type preview struct{ view *presenterView }

// Layout implements fyne.Layout.
func (p *preview) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	whole := p.view.presentation.big.content.Size()
	if whole.Width < 1 || whole.Height < 1 {
		whole = fyne.NewSize(16, 9)
	}
	most := size.Width - asideWidth
	w, h := most, most*whole.Height/whole.Width
	if h > size.Height {
		w, h = size.Height*whole.Width/whole.Height, size.Height
	}
	objects[0].Resize(fyne.NewSize(w, h))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Resize(fyne.NewSize(size.Width-w, size.Height))
	objects[1].Move(fyne.NewPos(w, 0))
}

// MinSize implements fyne.Layout.
func (p *preview) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(320+asideWidth, p.view.win.Canvas().Size().Height*previewPart)
}

func (d *presenterView) arranged(changed bool) {
	if changed {
		d.list.Refresh()
		d.presentation.show()
	}
}

// show brings the window to where the talk is.
func (d *presenterView) show() {
	r := d.presentation
	d.showing = true
	defer func() { d.showing = false }()
	d.mirror.show()
	d.showTime()
	d.list.Select(r.talk.At())
	for hide, box := range d.hides {
		box.SetChecked(r.talk.Hides(hide))
	}
	d.blank.Importance = highIf(r.talk.Blank() != Showing)
	d.spot.Importance = highIf(r.pointing)
	d.blank.Refresh()
	d.spot.Refresh()
	if r.audience.open {
		d.audience.Hide()
	} else {
		d.audience.Show()
	}
	if r.talk.Arranged() {
		d.restore.Enable()
	} else {
		d.restore.Disable()
	}
	changed := d.step != r.talk.Step()
	if changed {
		d.step, d.page = r.talk.Step(), 0
	}
	d.showNotes()
	if changed {
		for _, s := range d.scrolls {
			s.ScrollToTop()
		}
	}
}

// showNotes writes both texts, in large letters where the window is high.
func (d *presenterView) showNotes() {
	d.large = d.win.Canvas().Size().Height >= largeFrom
	var pages int
	d.aside.Segments = d.presentation.asideNow(d.large)
	d.notes.Segments, pages = d.presentation.notesNow(d.large, d.page)
	d.aside.Refresh()
	d.notes.Refresh()
	d.turn.show(d.page, pages)
}

func highIf(on bool) widget.Importance {
	if on {
		return widget.HighImportance
	}
	return widget.MediumImportance
}

// showTime sets the clocks.
func (d *presenterView) showTime() {
	r := d.presentation
	d.face.SetText(r.clock.face())
	d.elapsed.Importance = widget.MediumImportance
	if r.clock.late(r.talk.At(), r.talk.Len()) {
		d.elapsed.Importance = widget.DangerImportance
	}
	d.elapsed.SetText(r.clock.elapsed())
	if d.large != (d.win.Canvas().Size().Height >= largeFrom) {
		d.showNotes()
	}
}
