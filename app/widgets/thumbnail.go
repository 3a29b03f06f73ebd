package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Thumbnail is a picture that opens on a click, and by Enter or Space once it has the
// focus, which a frame shows.
type Thumbnail struct {
	widget.BaseWidget
	picture *canvas.Image
	frame   *canvas.Rectangle
	keys    Keyboard
	open    func()
}

var (
	_ fyne.Tappable      = (*Thumbnail)(nil)
	_ fyne.Focusable     = (*Thumbnail)(nil)
	_ desktop.Cursorable = (*Thumbnail)(nil)
)

// Thumbnail shows a picture as large as its width allows, and at most so many px high.
func (k Keyboard) Thumbnail(m image.Image, height float32, open func()) *Thumbnail {
	t := &Thumbnail{picture: canvas.NewImageFromImage(m), frame: canvas.NewRectangle(nil), keys: k, open: open}
	t.picture.FillMode = canvas.ImageFillContain
	t.picture.SetMinSize(fyne.NewSize(0, height))
	t.frame.StrokeWidth, t.frame.CornerRadius = 2, cardRadius
	t.frame.Hide()
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *Thumbnail) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(t.picture, t.frame))
}

// Cursor implements desktop.Cursorable.
func (t *Thumbnail) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped implements fyne.Tappable.
func (t *Thumbnail) Tapped(*fyne.PointEvent) { t.open() }

// FocusGained implements fyne.Focusable.
func (t *Thumbnail) FocusGained() {
	t.frame.StrokeColor = t.Theme().Color(theme.ColorNameFocus, fyne.CurrentApp().Settings().ThemeVariant())
	t.frame.Show()
}

// FocusLost implements fyne.Focusable.
func (t *Thumbnail) FocusLost() { t.frame.Hide() }

// TypedRune implements fyne.Focusable.
func (t *Thumbnail) TypedRune(r rune) { t.keys.Char(r) }

// TypedKey implements fyne.Focusable.
func (t *Thumbnail) TypedKey(ev *fyne.KeyEvent) {
	if Pressed(ev) {
		t.open()
		return
	}
	t.keys.Key(ev)
}
