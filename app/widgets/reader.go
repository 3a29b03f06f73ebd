package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Reader shows something long. It scrolls by the wheel, and by the keyboard once it
// has the focus, which a frame shows.
type Reader struct {
	widget.BaseWidget
	Page  *container.Scroll
	Frame *canvas.Rectangle
	keys  Keyboard
}

// readerStep is how far an arrow key scrolls, in px.
const readerStep = 40

// Reader makes what shows a content that may be higher than its place.
func (k Keyboard) Reader(content fyne.CanvasObject) *Reader {
	r := &Reader{Page: container.NewVScroll(content), Frame: canvas.NewRectangle(nil), keys: k}
	r.Frame.StrokeWidth, r.Frame.CornerRadius = 2, cardRadius
	r.Frame.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// FromTop shows the content, which has changed, from its beginning.
func (r *Reader) FromTop() {
	r.Page.Refresh() // gives the content its new height
	r.Page.ScrollToTop()
}

// CreateRenderer implements fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.Page, r.Frame))
}

// FocusGained implements fyne.Focusable.
func (r *Reader) FocusGained() {
	r.Frame.StrokeColor = r.Theme().Color(theme.ColorNameFocus, fyne.CurrentApp().Settings().ThemeVariant())
	r.Frame.Show()
}

// FocusLost implements fyne.Focusable.
func (r *Reader) FocusLost() { r.Frame.Hide() }

// TypedRune implements fyne.Focusable.
func (r *Reader) TypedRune(c rune) { r.keys.Char(c) }

// TypedKey implements fyne.Focusable. The arrows go by a few lines, Page up and
// Page down by what is seen, Home and End to the ends.
func (r *Reader) TypedKey(ev *fyne.KeyEvent) {
	seen := max(readerStep, r.Page.Size().Height-readerStep)
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
		r.Page.ScrollToTop()
	case fyne.KeyEnd:
		r.Page.ScrollToBottom()
	default:
		r.keys.Key(ev)
	}
}

// scrollBy scrolls by px; Fyne keeps it within the text.
func (r *Reader) scrollBy(px float32) {
	r.Page.ScrollToOffset(fyne.NewPos(0, r.Page.Offset.Y+px))
}
