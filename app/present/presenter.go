package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Sizes in the presenter's window.
const (
	asideWidth   = 240 // px at least, beside the small screen
	leastPreview = 320 // px, the small screen
	previewPart  = 0.4 // of the window's height
)

// presenterView is what is in the presenter's window: what the audience sees, what
// comes next, the notes and sources of the present step, the steps and the clock.
type presenterView struct {
	mirror *mirror
	top    *fyne.Container // the mirror, and what is beside it
	clock  *clockRow
	steps  *stepsColumn
	notes  *notesPane
	guess  *guessRow
}

// fill puts the parts into a window.
func (v *presenterView) fill(win fyne.Window) {
	v.top = container.New(&preview{v.mirror, win}, v.mirror.content, v.notes.aside.scroll)
	middle := container.NewBorder(v.top, v.notes.turner.row, nil, nil, v.notes.main.scroll)
	win.SetContent(container.NewBorder(v.clock.content, v.guess.content, v.steps.content, nil, middle))
}

// reshape follows the size of the audience's screen.
func (v *presenterView) reshape() {
	v.top.Refresh()
	v.mirror.show()
}

// show brings the window to where the talk is.
func (v *presenterView) show(pointing, audienceOpen bool) {
	v.mirror.show()
	v.clock.show(pointing)
	v.steps.show()
	v.guess.show(audienceOpen)
	v.notes.show()
}

// tick is called once a second.
func (v *presenterView) tick() {
	v.clock.showTime()
	v.notes.fit()
}

// preview gives the small screen the shape of the audience's, and the rest of the width
// to what is beside it.
type preview struct {
	mirror *mirror
	win    fyne.Window
}

// Layout implements fyne.Layout.
func (p *preview) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	whole := p.mirror.of.content.Size()
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
	return fyne.NewSize(leastPreview+asideWidth, p.win.Canvas().Size().Height*previewPart)
}
