package app

import (
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

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
	kind := widget.NewRadioGroup([]string{png, svg}, nil)
	kind.Required = true
	kind.SetSelected(png)
	note := widget.NewLabel(lang.L("The picture shows the stretch of time now in view, without the side panel."))
	note.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomConfirm(lang.L("Save picture"), lang.L("Choose where…"), lang.L("Cancel"),
		container.NewVBox(note, kind), func(yes bool) {
			if yes && kind.Selected == svg {
				w.later(func() { w.savePictureAs(".svg") })
			} else if yes {
				w.later(func() { w.savePictureAs(".png") })
			}
		}, w.win)
	w.present(d, messageWidth, 0)
}

func (w *window) savePictureAs(extension string) {
	d := dialog.NewFileSave(func(out fyne.URIWriteCloser, err error) {
		if err != nil {
			w.couldNot(lang.L("The picture could not be saved"), err)
		} else if out != nil {
			w.writePicture(out, extension)
		}
	}, w.win)
	name := w.file.name()
	d.SetFileName(strings.TrimSuffix(name, path.Ext(name)) + extension)
	d.SetFilter(storage.NewExtensionFileFilter([]string{extension}))
	w.present(d, fileDialogWidth, fileDialogHeight)
}

// writePicture draws what is in view into a file and says what came of it.
func (w *window) writePicture(out fyne.URIWriteCloser, extension string) {
	w.writeWhole(out, extension, lang.L("The picture could not be saved"), w.pictureOf(extension), func() {})
}

// writeWhole writes a file off the UI goroutine and says what came of it; then,
// if all went well, it calls saved. Nothing is written into a file whose name
// ends in something else, and nothing where not all of it could be made.
func (w *window) writeWhole(out fyne.URIWriteCloser, extension, failed string, write func(io.Writer) error, saved func()) {
	w.config.Run(func() {
		err := writeAll(out, func(to io.Writer) error {
			if out.URI().Extension() != extension {
				return errors.New(lang.L("the name must end in {{.Ext}}", map[string]any{"Ext": extension}))
			}
			var whole bytes.Buffer // before a byte of it is written
			if err := write(&whole); err != nil {
				return err
			}
			_, err := whole.WriteTo(to)
			return err
		})
		w.config.UI(func() {
			if err != nil {
				w.couldNot(failed, err)
				return
			}
			w.status.say(lang.L("Saved {{.File}}", map[string]any{"File": out.URI().Name()}))
			saved()
		})
	})
}

// pictureOf returns what draws the stretch of time now in view. It may be called
// on another goroutine: it holds only values that never change.
func (w *window) pictureOf(extension string) func(io.Writer) error {
	doc, fonts, palette := w.session.doc, w.fonts, w.palette()
	options := w.options(fyne.NewSize(pictureWidth, pictureOutH))
	fitted := w.line.Fitted()
	from, to := w.line.View().Range()
	return func(out io.Writer) error {
		p := layout.Prepare(doc, options)
		v := p.Fit()
		if !fitted {
			v = p.View(from, to)
		}
		var s scene.Scene
		p.Picture(&s, v)
		if extension == ".svg" {
			return paint.SVG(out, &s, palette, fonts, paint.Meta{Title: doc.Title, Description: doc.Description, Lang: doc.Lang})
		}
		return paint.PNG(out, &s, palette, fonts, pictureDensity)
	}
}
