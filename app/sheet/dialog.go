package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// Custom is a dialog of a title, a content and a row of buttons, in one grid: the title, the
// texts and the buttons within the content begin at the same edge. The toolkit's has the
// title stand further left than the rest.
type Custom struct {
	pop     *widget.PopUp
	title   *widget.Label
	content fyne.CanvasObject
	buttons *fyne.Container
	closed  []func()
	agreed  bool // it was confirmed
}

var _ dialog.Dialog = (*Custom)(nil)

// NewCustom makes a dialog without buttons, which is not shown yet.
func NewCustom(title string, content fyne.CanvasObject, win fyne.Window) *Custom {
	d := &Custom{title: widget.NewLabel(title), content: content, buttons: container.NewHBox()}
	d.title.TextStyle.Bold = true
	d.title.Truncation = fyne.TextTruncateEllipsis
	d.pop = widget.NewModalPopUp(container.New(grid{d}, content, d.buttons, d.title), win.Canvas())
	return d
}

// SetButtons puts buttons at the foot.
func (d *Custom) SetButtons(buttons []fyne.CanvasObject) {
	d.buttons.Objects = buttons
	d.pop.Refresh()
}

// Say puts another text on the last button, which confirms.
func (d *Custom) Say(text string) {
	if n := len(d.buttons.Objects); n > 0 {
		d.buttons.Objects[n-1].(*widgets.Button).SetText(text)
		d.pop.Refresh()
	}
}

// Show implements dialog.Dialog.
func (d *Custom) Show() { d.pop.Show() }

// Hide implements dialog.Dialog.
func (d *Custom) Hide() {
	d.pop.Hide()
	for _, closed := range d.closed {
		closed()
	}
}

// Dismiss implements dialog.Dialog.
func (d *Custom) Dismiss() { d.Hide() }

// SetDismissText implements dialog.Dialog; the buttons have texts of their own.
func (d *Custom) SetDismissText(string) {}

// SetOnClosed implements dialog.Dialog: whatever asked to hear of it does.
func (d *Custom) SetOnClosed(closed func()) { d.closed = append(d.closed, closed) }

// SetOnLeft says what follows when a dialog is closed that nobody has confirmed.
func (d *Custom) SetOnLeft(left func()) {
	d.SetOnClosed(func() {
		if !d.agreed {
			left()
		}
	})
}

// Refresh implements dialog.Dialog.
func (d *Custom) Refresh() { d.pop.Refresh() }

// Resize implements dialog.Dialog. It is never smaller than what it shows.
func (d *Custom) Resize(size fyne.Size) { d.pop.Resize(size.Max(d.pop.MinSize())) }

// The space around the parts of a dialog, in px.
const (
	edge = widgets.PanelEdge
	gap  = widgets.GapInCard
)

// MinSize implements dialog.Dialog.
func (d *Custom) MinSize() fyne.Size { return d.pop.MinSize() }

// grid lays a dialog out: the title on top, the buttons at the foot, the content in all
// that is between.
type grid struct{ d *Custom }

var _ fyne.Layout = grid{}

// Layout implements fyne.Layout.
func (g grid) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	d := g.d
	head, foot := d.title.MinSize().Height, d.buttons.MinSize()
	d.title.Move(fyne.NewPos(edge, gap))
	d.title.Resize(fyne.NewSize(size.Width-2*edge, head))
	d.content.Move(fyne.NewPos(edge, gap+head+gap))
	d.content.Resize(fyne.NewSize(size.Width-2*edge, size.Height-3*gap-head-foot.Height-edge))
	d.buttons.Move(fyne.NewPos((size.Width-foot.Width)/2, size.Height-edge-foot.Height))
	d.buttons.Resize(foot)
}

// MinSize implements fyne.Layout.
func (g grid) MinSize([]fyne.CanvasObject) fyne.Size {
	middle, foot := g.d.content.MinSize(), g.d.buttons.MinSize()
	return fyne.NewSize(max(middle.Width, foot.Width)+2*edge, 3*gap+g.d.title.MinSize().Height+middle.Height+foot.Height+edge)
}
