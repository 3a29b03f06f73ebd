package comparing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// bar says what the open file is compared with, as long as it is.
type bar struct {
	content *fyne.Container
	says    *widget.Label
	away    *widgets.Button
}

// Content makes the bar.
func (c *Comparison) Content() fyne.CanvasObject {
	b := &c.bar
	b.says = widget.NewLabel("")
	b.says.Truncation = fyne.TextTruncateEllipsis
	b.away = c.Sheets.Keys.Button("", theme.CancelIcon(), c.TakeAway)
	b.away.Importance = widget.LowImportance
	edge := layout.NewCustomPaddedLayout(0, 0, widgets.GapInCard, widgets.GapInCard)
	b.content = container.New(edge, container.NewBorder(nil, nil, nil, b.away, b.says))
	c.Again()
	return b.content
}

// Again shows the bar as the open file is now.
func (c *Comparison) Again() {
	if c.bar.content == nil {
		return
	}
	if c.Laid != nil {
		defer c.Laid()
	}
	doc, called := c.State.Doc.Guest()
	if widgets.SetShown(c.bar.content, doc != nil); doc == nil {
		return
	}
	n := len(doc.Events) + len(doc.Undated)
	c.bar.says.SetText(lang.N("Compared with “{{.Name}}”: {{.N}} events, in the lanes with a thick edge", n, map[string]any{
		"Name": widgets.OneLine(widgets.Brief(called, widgets.MostTitle)), "N": n,
	}))
	c.bar.away.SetText(takeAway(c.State))
}

// Name is the file that the open one is compared with; "" for none.
func (c *Comparison) Name() string {
	if g := c.State.Guest; g != nil {
		return g.File.Name()
	}
	return ""
}
