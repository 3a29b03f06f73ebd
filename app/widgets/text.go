package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/view/paper"
)

// The spaces of the panels, in px on the 4 px grid.
const (
	GapInCard  = 8
	GapBetween = 12
	PanelEdge  = 16
)

// ToolGap is the space between the buttons of a group, in px.
const ToolGap = 4

// hairSpace is about as wide as a bold J reaches out to the left.
const hairSpace = "\u200A"

// Prose collects the paragraphs of one block of text. A single RichText keeps
// them on one left edge with even line spacing.
type Prose struct {
	Segments []widget.RichTextSegment
	Cut      []string // whole texts of which only the beginning was added
	Linked   bool     // words of it lead somewhere: NewLinkedText shows it
}

// Add appends a paragraph, or the beginning of a long one; empty text adds nothing.
func (p *Prose) Add(text string, size fyne.ThemeSizeName, ink fyne.ThemeColorName, style fyne.TextStyle) {
	if text == "" {
		return
	}
	most := MostField
	if size == theme.SizeNameSubHeadingText {
		most = MostTitle
	}
	shown := Brief(text, most)
	if len(shown) < len(text) {
		p.Cut = append(p.Cut, text)
	}
	if style.Bold && paper.Hangs(shown) {
		shown = hairSpace + shown // or Fyne would cut off the hook of a J
	}
	p.Segments = append(p.Segments, &widget.TextSegment{
		Text:  shown,
		Style: widget.RichTextStyle{SizeName: size, ColorName: ink, TextStyle: style},
	})
}

// Title adds the name of what the panel shows.
func (p *Prose) Title(text string) {
	p.Add(text, theme.SizeNameSubHeadingText, theme.ColorNameForeground, fyne.TextStyle{Bold: true})
}

// Strong adds bold body text.
func (p *Prose) Strong(text string) {
	p.Add(text, theme.SizeNameText, theme.ColorNameForeground, fyne.TextStyle{Bold: true})
}

// Body adds plain body text.
func (p *Prose) Body(text string) {
	p.Add(text, theme.SizeNameText, theme.ColorNameForeground, fyne.TextStyle{})
}

// Quiet adds body text in the second ink.
func (p *Prose) Quiet(text string) {
	p.Add(text, theme.SizeNameText, theme.ColorNamePlaceHolder, fyne.TextStyle{})
}

// Small adds a caption in the second ink.
func (p *Prose) Small(text string) {
	p.Add(text, theme.SizeNameCaptionText, theme.ColorNamePlaceHolder, fyne.TextStyle{})
}

// Block returns the paragraphs as one wrapping text. What may be cut is shown with
// panel.block, which leads to the rest.
func (p *Prose) Block() fyne.CanvasObject {
	rich := widget.NewRichText(p.Segments...)
	rich.Wrapping = fyne.TextWrapWord
	return rich
}

// Section adds the name of a section.
func (p *Prose) Section(text string) {
	p.Add(text, theme.SizeNameText, theme.ColorNamePlaceHolder, fyne.TextStyle{Bold: true})
}

// Heading is the name of a section.
func Heading(text string) fyne.CanvasObject {
	var p Prose
	p.Section(text)
	return p.Block()
}

// Below is how far below the top of another thing, in px, something stands that is within it in
// containers. The toolkit's driver knows that only of what has been drawn.
func Below(in, o fyne.CanvasObject) (y float32, within bool) {
	if in == o {
		return 0, true
	}
	c, _ := in.(*fyne.Container)
	if c == nil {
		return 0, false
	}
	for _, child := range c.Objects {
		if y, within = Below(child, o); within {
			return y + child.Position().Y, true
		}
	}
	return 0, false
}

// Column stacks objects with a gap in px.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

// Between sets what takes all room between what stands above it and below it, either of which may
// be nil. The Tab key goes from the top to the bottom.
func Between(top, middle, bottom fyne.CanvasObject) *fyne.Container {
	inOrder := container.New(layout.NewBorderLayout(top, bottom, nil, nil))
	for _, o := range []fyne.CanvasObject{top, middle, bottom} {
		if o != nil {
			inOrder.Add(o)
		}
	}
	return inOrder
}

// Row sets objects beside each other from the left, on as many lines as they
// need and without a gap: links bring their own padding.
func Row(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{}, objects...)
}

// Buttons sets buttons beside each other from the left, on as many lines as they need.
func Buttons() *fyne.Container { return container.New(&flow{gap: ToolGap}) }

// Page is a scrolling column of sections. Texts bring half of the panel's edge
// themselves.
func Page(sections ...fyne.CanvasObject) fyne.CanvasObject {
	edge := layout.NewCustomPaddedLayout(GapInCard, GapBetween, PanelEdge/2, PanelEdge/2)
	return container.NewVScroll(container.New(edge, Column(GapInCard, sections...)))
}

// Card raises a group of objects from the panel's ground.
func Card(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(NewSurface(theme.ColorNameInputBackground, theme.ColorNameSeparator), Column(0, objects...))
}

// Surface is a rounded ground that follows the theme.
type Surface struct {
	widget.BaseWidget
	fill, rim fyne.ThemeColorName
	sharp     bool // its corners are not round
}

// NewEdge makes an edge of a colour of the theme with sharp corners, such as paper has.
func NewEdge(rim fyne.ThemeColorName) *Surface {
	s := NewSurface("", rim)
	s.sharp = true
	return s
}

// NewSurface makes a ground of one colour of the theme with an edge of another, "" for none.
func NewSurface(fill, rim fyne.ThemeColorName) *Surface {
	s := &Surface{fill: fill, rim: rim}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{surface: s, rect: canvas.NewRectangle(nil)}
	r.colour()
	return r
}

type surfaceRenderer struct {
	surface *Surface
	rect    *canvas.Rectangle
}

func (r *surfaceRenderer) colour() {
	th, variant := r.surface.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.rect.FillColor = th.Color(r.surface.fill, variant)
	if !r.surface.sharp {
		r.rect.CornerRadius = cardRadius
	}
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

// Scrim is the ground of bars: the raised colour with a hairline.
func Scrim(content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(NewSurface(theme.ColorNameHeaderBackground, ""), content)
}
