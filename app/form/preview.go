package form

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// preview shows how a text will look that has marks of its own: **bold**, a list, a link.
// What has none looks as it is typed.
type preview struct {
	box  *fyne.Container
	text *widget.RichText // nil for a text in which marks mean nothing
	of   string
}

func newPreview(marked bool) *preview {
	p := &preview{}
	if marked {
		p.text = widget.NewRichText()
		p.text.Wrapping = fyne.TextWrapWord
	}
	p.box = container.NewStack()
	p.box.Hide()
	return p
}

// show shows a text, and has the form make room where that is needed.
func (p *preview) show(text string, settle func()) {
	if p.text == nil || text == p.of {
		return
	}
	p.of = text
	was := p.box.Visible()
	if !isMarked(text) {
		p.box.Hide()
	} else {
		p.text.Segments = widgets.Markdown(text)
		p.text.Refresh()
		p.box.Objects = []fyne.CanvasObject{p.text}
		p.box.Show()
	}
	if settle != nil && (was || p.box.Visible()) {
		settle()
	}
}

// isMarked reports whether a text looks other than it is typed.
func isMarked(text string) bool {
	if strings.ContainsAny(text, "*_`[") {
		return true
	}
	for line := range strings.Lines(text) {
		line = strings.TrimLeft(line, " ")
		for _, begin := range []string{"- ", "+ ", "#", ">", "1. ", "|"} {
			if strings.HasPrefix(line, begin) {
				return true
			}
		}
	}
	return false
}
