package app

import (
	"bytes"
	"errors"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/clipboard"
	"tideline/timeline"
	"tideline/timeline/layout"
	"tideline/timeline/mono"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// The size of a saved picture, in px: a slide of 16:9.
const (
	pictureWidth   = 1600
	pictureOutH    = 900
	pictureDensity = 2 // PNG pixels a px, so that it stays sharp on paper
)

// pictureStyle is how a picture is drawn, and what of.
type pictureStyle struct {
	all     bool // what a filter hides is shown, too
	whole   bool // all of the time, whatever is in view
	mono    bool // in black and white
	clear   bool // a PNG lets through what lies behind it
	size    fyne.Size
	density float64        // pixels of a PNG to a px; 0 for the usual
	palette *scene.Palette // nil for that of the window
	doc     *timeline.Document
}

// savePictureAs asks where to save the picture. The kind that was chosen is
// proposed; a name that ends in the other makes it that.
func (e *exports) savePictureAs(extension string, how pictureStyle) {
	endings := []string{".png", ".svg"}
	if extension == ".svg" {
		endings = []string{".svg", ".png"}
	}
	e.asking.Save(asking.Output{
		Title: lang.L("Save picture as"), Failed: lang.L("The picture could not be saved"),
		Kind: lang.L("Pictures"), Name: e.stem() + extension, Endings: endings, Write: func(path string) func(io.Writer) error { return e.pictureOf(asking.EndingOf(path, endings), how) },
	})
}

// copyPicture puts a picture of the stretch of time in view onto the clipboard, as it would
// be saved, where the system has a way for that.
func (e *exports) copyPicture(say func(text string)) {
	if e.state.Layout == nil {
		return
	}
	e.clip(e.pictureOf(".png", pictureStyle{}), say)
}

// clip puts what is drawn onto the clipboard, and says so or why not.
func (e *exports) clip(draw func(io.Writer) error, say func(text string)) {
	work := e.work
	work.Run(func() {
		var png bytes.Buffer
		err := draw(&png)
		if err == nil {
			err = work.Picture(png.Bytes())
		}
		work.UI(func() {
			switch {
			case err == nil:
				say(lang.L("A picture of the view is on the clipboard."))
			case errors.Is(err, clipboard.ErrNoWay):
				e.sheets.CouldNot(lang.L("The picture could not be copied"), errors.New(lang.L("This system has no program that puts pictures onto the clipboard, such as xclip or wl-copy; save the picture in its place")))
			default:
				e.sheets.CouldNot(lang.L("The picture could not be copied"), err)
			}
		})
	})
}

// pictureOf returns what draws the stretch of time now in view. It may be called
// on another goroutine: it holds only values that never change.
func (e *exports) pictureOf(extension string, how pictureStyle) func(io.Writer) error {
	fonts := e.chart.fonts
	doc, options, palette, density := e.drawnAs(how)
	fitted := how.whole || e.chart.line.Fitted()
	if fitted {
		options = options.ForAll(doc)
	}
	shown, folder := e.chart.line.View(), e.pictures.Folder
	return func(out io.Writer) error {
		p := layout.NewPicture(doc, options)
		v := p.Fit()
		if !fitted {
			v = p.Kept(shown)
		}
		var s scene.Scene
		p.Picture(&s, v)
		if how.mono {
			s, palette = *mono.Draw(&s), scene.Mono()
		}
		if extension == ".svg" {
			return paint.SVG(out, &s, palette, fonts, paint.Meta{Title: doc.Title, Description: doc.Description, Licence: doc.Licence, Lang: doc.Lang, Pictures: folder})
		}
		return paint.TitledPNG(out, &s, palette, fonts, density, paint.Meta{Title: doc.Title, Description: doc.Description, Licence: doc.Licence, Pictures: folder}, how.clear)
	}
}

// drawnAs is what a picture is drawn of and how, with what the style leaves open.
func (e *exports) drawnAs(how pictureStyle) (doc *timeline.Document, o layout.Options, p scene.Palette, density float64) {
	doc, p, density = e.state.Doc, e.look.palette(), pictureDensity
	size := how.size
	if size.IsZero() {
		size = fyne.NewSize(pictureWidth, pictureOutH)
	}
	o = e.chart.options(size)
	o.TextScale = 1 // it is for others
	if how.doc != nil {
		doc = how.doc
		o.Memo = nil
	}
	if how.all || how.doc != nil {
		o.Keep, o.Hidden, o.Lanes, o.Folded = nil, nil, nil, nil
	}
	if how.palette != nil {
		p = *how.palette
	}
	if how.density > 0 {
		density = how.density
	}
	return doc, o, p, density
}
