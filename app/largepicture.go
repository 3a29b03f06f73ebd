package app

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/review"
)

// showPicture shows a picture over the whole window, with whose it is under it. It comes
// once it is made.
func (s *side) showPicture(img *timeline.Picture) {
	place := container.NewStack(container.NewCenter(sheet.Paragraph(lang.L("Loading picture…"))))
	content := container.NewBorder(nil, sheet.Paragraph(img.Credit), nil, nil, place)
	shown := s.sheets.Show(sheet.Sheet{Title: widgets.OneLine(widgets.Brief(s.state.EventTitle(), widgets.MostTitle)), Content: content, Size: s.sheets.Win.Canvas().Size()})
	s.pictures.Large(img.Name(), func(pixels image.Image, err error) {
		if !s.sheets.Has(shown) {
			return
		}
		place.Objects = []fyne.CanvasObject{large(pixels, err)}
		place.Refresh()
	})
}

// large is a picture that takes all the room there is, or why there is none.
func large(pixels image.Image, err error) fyne.CanvasObject {
	if err != nil {
		return sheet.Paragraph(lang.L("The picture could not be shown: {{.Why}}", map[string]any{"Why": review.Why(err, language.Window{})}))
	}
	picture := canvas.NewImageFromImage(pixels)
	picture.FillMode = canvas.ImageFillContain
	return picture
}
