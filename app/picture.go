package app

import (
	"io"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// The size of a saved picture, in px: a slide of 16:9.
const (
	pictureWidth   = 1600
	pictureOutH    = 900
	pictureDensity = 2 // PNG pixels a px, so that it stays sharp on paper
)

// savePicture asks for the kind of picture and where to save it, and draws the
// stretch of time in view without panels.
func (w *window) savePicture() {
	if w.drawing == nil {
		return
	}
	png, svg := lang.L("PNG, for slides and documents"), lang.L("SVG, for print and for editing")
	kind := w.keys().choice(png, svg)
	note := paragraph(lang.L("The picture shows the stretch of time now in view, without the side panel."))
	if names := w.session.undrawn(inWindow{}); len(names) > 0 {
		note.SetText(joined(" ", note.Text, lang.L("{{.Scripts}} cannot be drawn yet: a PNG has faint lines in their place, and an SVG shows them where fonts for them are installed.",
			map[string]any{"Scripts": strings.Join(names, ", ")})))
	}
	w.ask(sheet{title: lang.L("Save picture"), content: container.NewVBox(note, kind), size: messageSize(), first: kind},
		w.whereNext(), lang.L("Cancel"), func() {
			extension := []string{".png", ".svg"}[kind.chosen]
			w.later(func() { w.savePictureAs(extension) })
		})
}

// savePictureAs asks where to save the picture. The kind that was chosen is
// proposed; a name that ends in the other makes it that.
func (w *window) savePictureAs(extension string) {
	endings := []string{".png", ".svg"}
	if extension == ".svg" {
		endings = []string{".svg", ".png"}
	}
	w.saveAs(output{
		title: lang.L("Save picture as"), failed: lang.L("The picture could not be saved"),
		kind: lang.L("Pictures"), name: w.stem() + extension, endings: endings, write: w.pictureOf,
	})
}

// pictureOf returns what draws the stretch of time now in view. It may be called
// on another goroutine: it holds only values that never change.
func (w *window) pictureOf(extension string) func(io.Writer) error {
	doc, fonts, palette := w.session.doc, w.fonts, w.palette()
	options := w.options(fyne.NewSize(pictureWidth, pictureOutH))
	fitted := w.line.Fitted()
	shown := w.line.View()
	return func(out io.Writer) error {
		p := layout.New(doc, options)
		v := p.Fit()
		if !fitted {
			v = p.Kept(shown)
		}
		var s scene.Scene
		p.Picture(&s, v)
		if extension == ".svg" {
			return paint.SVG(out, &s, palette, fonts, paint.Meta{Title: doc.Title, Description: doc.Description, Lang: doc.Lang})
		}
		return paint.PNG(out, &s, palette, fonts, pictureDensity)
	}
}
