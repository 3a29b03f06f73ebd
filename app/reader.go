package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// reader shows something long. It scrolls by the wheel, and by the keyboard once it
// has the focus, which a frame shows.
type reader struct {
	widget.BaseWidget
	page  *container.Scroll
	frame *canvas.Rectangle
	keys  keyboard
}

// readerStep is how far an arrow key scrolls, in px.
const readerStep = 40

// reader makes what shows a content that may be higher than its place.
func (k keyboard) reader(content fyne.CanvasObject) *reader {
	r := &reader{page: container.NewVScroll(content), frame: canvas.NewRectangle(nil), keys: k}
	r.frame.StrokeWidth, r.frame.CornerRadius = 2, cardRadius
	r.frame.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// fromTop shows the content, which has changed, from its beginning.
func (r *reader) fromTop() {
	r.page.Refresh() // gives the content its new height
	r.page.ScrollToTop()
}

// CreateRenderer implements fyne.Widget.
func (r *reader) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.page, r.frame))
}

// FocusGained implements fyne.Focusable.
func (r *reader) FocusGained() {
	r.frame.StrokeColor = r.Theme().Color(theme.ColorNameFocus, fyne.CurrentApp().Settings().ThemeVariant())
	r.frame.Show()
}

// FocusLost implements fyne.Focusable.
func (r *reader) FocusLost() { r.frame.Hide() }

// TypedRune implements fyne.Focusable.
func (r *reader) TypedRune(c rune) { r.keys.char(c) }

// TypedKey implements fyne.Focusable. The arrows go by a few lines, Page up and
// Page down by what is seen, Home and End to the ends.
func (r *reader) TypedKey(ev *fyne.KeyEvent) {
	seen := max(readerStep, r.page.Size().Height-readerStep)
	switch ev.Name {
	case fyne.KeyUp:
		r.scrollBy(-readerStep)
	case fyne.KeyDown:
		r.scrollBy(readerStep)
	case fyne.KeyPageUp:
		r.scrollBy(-seen)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.scrollBy(seen)
	case fyne.KeyHome:
		r.page.ScrollToTop()
	case fyne.KeyEnd:
		r.page.ScrollToBottom()
	default:
		r.keys.key(ev)
	}
}

// scrollBy scrolls by px; Fyne keeps it within the text.
func (r *reader) scrollBy(px float32) {
	r.page.ScrollToOffset(fyne.NewPos(0, r.page.Offset.Y+px))
}
