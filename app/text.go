package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/view"
)

// The spaces of the panels, in px on the 4 px grid.
const (
	gapInCard  = 8
	gapBetween = 12
	panelEdge  = 16
)

// hairSpace is about as wide as a bold J reaches out to the left.
const hairSpace = "\u200A"

// prose collects the paragraphs of one block of text. A single RichText keeps
// them on one left edge with even line spacing.
type prose struct {
	segments []widget.RichTextSegment
	cut      []string // whole texts of which only the beginning was added
}

// add appends a paragraph, or the beginning of a long one; empty text adds nothing.
func (p *prose) add(text string, size fyne.ThemeSizeName, ink fyne.ThemeColorName, style fyne.TextStyle) {
	if text == "" {
		return
	}
	most := mostField
	if size == theme.SizeNameSubHeadingText {
		most = mostTitle
	}
	shown := brief(text, most)
	if len(shown) < len(text) {
		p.cut = append(p.cut, text)
	}
	if style.Bold && view.Hangs(shown) {
		shown = hairSpace + shown // or Fyne would cut off the hook of a J
	}
	p.segments = append(p.segments, &widget.TextSegment{
		Text:  shown,
		Style: widget.RichTextStyle{SizeName: size, ColorName: ink, TextStyle: style},
	})
}

// title adds the name of what the panel shows.
func (p *prose) title(text string) {
	p.add(text, theme.SizeNameSubHeadingText, theme.ColorNameForeground, fyne.TextStyle{Bold: true})
}

// strong adds bold body text.
func (p *prose) strong(text string) {
	p.add(text, theme.SizeNameText, theme.ColorNameForeground, fyne.TextStyle{Bold: true})
}

// body adds plain body text.
func (p *prose) body(text string) {
	p.add(text, theme.SizeNameText, theme.ColorNameForeground, fyne.TextStyle{})
}

// quiet adds body text in the second ink.
func (p *prose) quiet(text string) {
	p.add(text, theme.SizeNameText, theme.ColorNamePlaceHolder, fyne.TextStyle{})
}

// small adds a caption in the second ink.
func (p *prose) small(text string) {
	p.add(text, theme.SizeNameCaptionText, theme.ColorNamePlaceHolder, fyne.TextStyle{})
}

// block returns the paragraphs as one wrapping text. What may be cut is shown with
// panel.block, which leads to the rest.
func (p *prose) block() fyne.CanvasObject {
	rich := widget.NewRichText(p.segments...)
	rich.Wrapping = fyne.TextWrapWord
	return rich
}

// heading is the name of a section of the panel.
func heading(text string) fyne.CanvasObject {
	var p prose
	p.add(text, theme.SizeNameText, theme.ColorNamePlaceHolder, fyne.TextStyle{Bold: true})
	return p.block()
}

// column stacks objects with a gap in px.
func column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

// row sets objects beside each other from the left, on as many lines as they
// need and without a gap: links bring their own padding.
func row(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{}, objects...)
}

// card raises a group of objects from the panel's ground.
func card(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(newSurface(theme.ColorNameInputBackground, theme.ColorNameSeparator), column(0, objects...))
}

// surface is a rounded ground that follows the theme.
type surface struct {
	widget.BaseWidget
	fill, rim fyne.ThemeColorName
}

func newSurface(fill, rim fyne.ThemeColorName) *surface {
	s := &surface{fill: fill, rim: rim}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{surface: s, rect: canvas.NewRectangle(nil)}
	r.colour()
	return r
}

type surfaceRenderer struct {
	surface *surface
	rect    *canvas.Rectangle
}

func (r *surfaceRenderer) colour() {
	th, variant := r.surface.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.rect.FillColor = th.Color(r.surface.fill, variant)
	r.rect.CornerRadius = cardRadius
	if r.surface.rim != "" {
		r.rect.StrokeColor = th.Color(r.surface.rim, variant)
		r.rect.StrokeWidth = 1
	}
}

// cardRadius is the corner radius of raised things, in px.
const cardRadius = 4

func (r *surfaceRenderer) Layout(size fyne.Size)        { r.rect.Resize(size) }
func (r *surfaceRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *surfaceRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *surfaceRenderer) Destroy()                     {}
func (r *surfaceRenderer) Refresh() {
	r.colour()
	r.rect.Refresh()
}
