package app

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/clipboard"
	"tideline/app/language"
	"tideline/app/sheet"
	"tideline/app/widgets"
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

// savePicture asks for the kind of picture and where to save it, and draws the
// stretch of time in view without panels.
func (e *exports) savePicture() {
	if e.state.Layout == nil {
		return
	}
	png, svg := lang.L("PNG, for slides and documents"), lang.L("SVG, for print and for editing")
	kind := e.sheets.Keys.Choice(png, svg)
	note := sheet.Paragraph(lang.L("The picture shows the stretch of time now in view, without the side panel."))
	if names := e.state.Undrawn(language.Window{}); len(names) > 0 {
		note.SetText(widgets.Joined(" ", note.Text, lang.L("{{.Scripts}} cannot be drawn yet: a PNG has faint lines in their place, and an SVG shows them where fonts for them are installed.",
			map[string]any{"Scripts": strings.Join(names, ", ")})))
	}
	which, narrow := scope(e.sheets.Keys, e.state)
	ink := e.sheets.Keys.Choice(lang.L("In the colours of the window"), lang.L("In black and white, with hatches"))
	e.sheets.Ask(sheet.Sheet{Title: lang.L("Save picture"), Content: container.NewVBox(note, kind, ink, which), Size: sheet.MessageSize(), First: kind},
		e.asking.WhereNext(), lang.L("Cancel"), func() {
			extension := []string{".png", ".svg"}[kind.Chosen]
			how := pictureStyle{all: e.state.Filtered() && !narrow(), mono: ink.Chosen == 1}
			e.sheets.Later(func() { e.savePictureAs(extension, how) })
		})
}

// pictureStyle is how a picture is drawn.
type pictureStyle struct {
	all  bool // what a filter hides is shown, too
	mono bool // in black and white
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
		Kind: lang.L("Pictures"), Name: e.stem() + extension, Endings: endings, Write: func(extension string) func(io.Writer) error { return e.pictureOf(extension, how) },
	})
}

// copyPicture puts a picture of the stretch of time in view onto the clipboard, as it would
// be saved, where the system has a way for that.
func (e *exports) copyPicture(work Work, say func(text string)) {
	if e.state.Layout == nil {
		return
	}
	draw := e.pictureOf(".png", pictureStyle{})
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
	doc, fonts, palette := e.state.Doc, e.chart.fonts, e.look.palette()
	options := e.chart.options(fyne.NewSize(pictureWidth, pictureOutH))
	options.TextScale = 1 // it is for others
	if how.all {
		options.Keep, options.Hidden, options.Lanes = nil, nil, nil
	}
	fitted := e.chart.line.Fitted()
	if fitted {
		options = options.ForAll(doc)
	}
	shown, folder := e.chart.line.View(), e.pictures.Folder
	return func(out io.Writer) error {
		p := layout.New(doc, options)
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
			return paint.SVG(out, &s, palette, fonts, paint.Meta{Title: doc.Title, Description: doc.Description, Lang: doc.Lang, Pictures: folder})
		}
		return paint.PNGWithPictures(out, &s, palette, fonts, pictureDensity, folder)
	}
}
