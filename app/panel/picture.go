package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/review"
)

// picture shows an event's image once it is there, or says in its place what it
// would show.
func (p *eventPage) picture(img *timeline.Picture) fyne.CanvasObject {
	waiting := canvas.NewRectangle(nil)
	waiting.SetMinSize(fyne.NewSize(0, pictureHeight)) // so that nothing jumps
	var note widgets.Prose
	note.Small(lang.L("Loading picture…"))
	frame := container.NewStack(waiting, container.NewCenter(p.block(&note)))
	shown := false
	if img.IsRemote() && !p.calls.Pictures.Has(img) {
		p.remote(frame, img, nil)
		return frame
	}
	p.calls.Pictures.Get(img.Name(), func(l *Loaded) {
		frame.Objects = []fyne.CanvasObject{p.pictureOf(l, img)}
		if shown { // its page has been laid out without it
			frame.Refresh()
			p.moves.resettle()
		}
	})
	shown = true
	return frame
}

// pictureOf is what stands in the place of a picture: itself, or why it is not
// there.
func (p *eventPage) pictureOf(l *Loaded, img *timeline.Picture) fyne.CanvasObject {
	var b widgets.Prose
	if l.Why != nil {
		b.Small(lang.L("The picture could not be shown: {{.Why}}", map[string]any{"Why": review.Why(l.Why, language.Window{})}))
		b.Body(img.Alt)
		b.Small(img.Credit)
		return p.block(&b)
	}
	small := p.calls.Keys.Thumbnail(l.pixels, pictureHeight, func() { p.calls.Pictures.Show(img) })
	b.Small(img.Credit)
	return widgets.Column(0, small, p.block(&b))
}

// pictureHeight is the room of an event's picture in the panel, in px.
const pictureHeight = 200
