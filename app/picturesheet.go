package app

import (
	"bytes"
	"image"
	"image/png"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/look"
	"tideline/app/proof"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline"
)

// pictured is what the sheet of pictures asks for.
type pictured struct {
	kind, part, size, density, theme, ground *widgets.Choice
	parts                                    []pictureStyle // one for each part
}

// pictureSizes are the sizes that pictures are offered in, px.
func pictureSizes() []fyne.Size {
	return []fyne.Size{{Width: pictureWidth, Height: pictureOutH}, {Width: 1200, Height: 1200}, {Width: 2400, Height: 900}, {Width: 1000, Height: 1400}}
}

// savePicture asks for the kind of picture, what of, how large and in which colours, shows it,
// and saves or copies it.
func (e *exports) savePicture() {
	if e.state.Layout == nil {
		return
	}
	p := e.askPicture()
	shows := proof.New(e.sheets.Keys, fyne.NewSize(250, 250), e.work.Run, e.work.UI)
	changed := func(int) { shows.Make(e.proofOf(p.style())) }
	for _, c := range []*widgets.Choice{p.part, p.size, p.theme, p.ground} {
		c.Changed = changed
	}
	shown := e.sheets.Ask(sheet.Sheet{Title: lang.L("Save picture"), Content: e.layPicture(p, shows), Size: fyne.NewSize(1040, 660), First: p.kind},
		e.asking.WhereNext(), lang.L("Cancel"), func() {
			how := p.style()
			e.sheets.Later(func() {
				if p.kind.Chosen == ontoClipboard {
					e.copyPictureOf(how)
					return
				}
				e.savePictureAs([]string{".png", ".svg"}[p.kind.Chosen], how)
			})
		})
	p.kind.Changed = func(int) {
		shown.Say(e.asking.WhereNext())
		if p.kind.Chosen == ontoClipboard {
			shown.Say(lang.L("Copy"))
		}
	}
	changed(0)
}

// ontoClipboard is the kind of picture that is copied.
const ontoClipboard = 2

// askPicture makes the choices.
func (e *exports) askPicture() *pictured {
	choice := e.sheets.Keys.Choice
	names, parts := e.pictureParts()
	return &pictured{
		kind: choice(lang.L("PNG, for slides and documents"), lang.L("SVG, for print and for editing"), lang.L("PNG, onto the clipboard")),
		part: choice(names...),
		size: choice(
			lang.L("Slide, {{.Width}} × {{.Height}}", map[string]any{"Width": 1600, "Height": 900}), lang.L("Square, {{.Width}} × {{.Height}}", map[string]any{"Width": 1200, "Height": 1200}),
			lang.L("Long, {{.Width}} × {{.Height}}", map[string]any{"Width": 2400, "Height": 900}), lang.L("Portrait, {{.Width}} × {{.Height}}", map[string]any{"Width": 1000, "Height": 1400})),
		density: choice(lang.L("Twice as fine, for print"), lang.L("As fine as screens"), lang.L("Three times as fine")),
		theme:   choice(lang.L("In the colours of the window"), lang.L("In black and white, with hatches"), lang.L("Light"), lang.L("Dark")),
		ground:  choice(lang.L("With its ground"), lang.L("Transparent (PNG)")),
		parts:   parts,
	}
}

// pictureParts lists what a picture can be of: what is in view, everything, a story, a lane.
func (e *exports) pictureParts() (names []string, styles []pictureStyle) {
	add := func(name string, s pictureStyle) { names, styles = append(names, name), append(styles, s) }
	doc := e.state.Doc
	if e.state.Filtered() {
		add(lang.L("What the filter shows; {{.N}} of {{.All}} events hidden", map[string]any{"N": e.state.Hidden(doc), "All": len(doc.Events) + len(doc.Undated)}), pictureStyle{})
		add(lang.L("Everything, hidden events too"), pictureStyle{all: true})
	} else {
		add(lang.L("What is in view"), pictureStyle{})
	}
	add(lang.L("All of the time"), pictureStyle{all: true, whole: true})
	for i := range doc.Stories {
		of := &doc.Stories[i]
		told := map[string]bool{}
		for k := range of.Steps {
			told[of.Steps[k].Event] = true
		}
		add(lang.L("Story: {{.Name}}", map[string]any{"Name": brief(of.Name)}), pictureStyle{whole: true, doc: doc.Only(func(id string) bool { return told[id] }, nil)})
	}
	if len(doc.Lanes) > 1 {
		for i := range doc.Lanes {
			id := doc.Lanes[i].ID
			add(lang.L("Lane: {{.Name}}", map[string]any{"Name": brief(doc.Lanes[i].Name)}), pictureStyle{whole: true, doc: ofLane(doc, id)})
		}
	}
	return names, styles
}

// ofLane is the document with one lane alone.
func ofLane(doc *timeline.Document, id string) *timeline.Document {
	return doc.Only(nil, func(lane string) bool { return lane == id })
}

func brief(text string) string { return widgets.OneLine(widgets.Brief(text, widgets.MostTitle)) }

// style is how the picture is drawn that was asked for.
func (p *pictured) style() pictureStyle {
	how := p.parts[p.part.Chosen]
	how.size = pictureSizes()[p.size.Chosen]
	how.density = []float64{2, 1, 3}[p.density.Chosen]
	how.clear = p.ground.Chosen == 1
	switch p.theme.Chosen {
	case 1:
		how.mono = true
	case 2, 3:
		colours := look.Palette(p.theme.Chosen == 3, false)
		how.palette = &colours
	}
	return how
}

// layPicture lays out the sheet.
func (e *exports) layPicture(p *pictured, shows *proof.Proof) fyne.CanvasObject {
	group := func(title string, of fyne.CanvasObject) fyne.CanvasObject {
		return container.NewVBox(widgets.Heading(title), of)
	}
	left := container.NewVBox(group(lang.L("To"), p.kind), group(lang.L("Part"), p.part))
	if names := e.state.Undrawn(language.Window{}); len(names) > 0 {
		left.Add(sheet.Paragraph(lang.L("{{.Scripts}} cannot be drawn yet: a PNG has faint lines in their place, and an SVG shows them where fonts for them are installed.",
			map[string]any{"Scripts": strings.Join(names, ", ")})))
	}
	right := container.NewVBox(group(lang.L("Size in px"), p.size), group(lang.L("Pixels of a PNG"), p.density), group(lang.L("Colours"), p.theme), group(lang.L("Ground"), p.ground))
	const narrow = 760 // px
	choices := []*widgets.Choice{p.kind, p.part, p.size, p.density, p.theme, p.ground}
	if e.sheets.Win.Canvas().Size().Width < narrow*widgets.Scale() {
		return widgets.Asked(container.NewVBox(left, right, shows.Content), choices...)
	}
	asked := widgets.Asked(container.NewGridWithColumns(2, left, right), choices...)
	return widgets.SideBySide(0.62, asked, shows.Content)
}

// proofOf returns what makes a picture to be looked at, pixel by pixel.
func (e *exports) proofOf(how pictureStyle) func() (proof.Pages, error) {
	how.density = 1
	draw := e.pictureOf(".png", how)
	return func() (proof.Pages, error) {
		var b bytes.Buffer
		if err := draw(&b); err != nil {
			return nil, err
		}
		pixels, err := png.Decode(&b)
		return drawnPicture{pixels}, err
	}
}

// drawnPicture is a picture that is looked at.
type drawnPicture struct{ pixels image.Image }

// Pages implements proof.Pages.
func (drawnPicture) Pages() int { return 1 }

// Page implements proof.Pages.
func (d drawnPicture) Page(int, int, int) image.Image { return d.pixels }

// Says implements proof.Pages.
func (drawnPicture) Says(int) string { return "" }

// copyPictureOf puts a picture onto the clipboard.
func (e *exports) copyPictureOf(how pictureStyle) { e.clip(e.pictureOf(".png", how), e.sheets.Say) }
