package app

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/fetching"
	"tideline/app/language"
	"tideline/app/panel"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/sheet"
	"tideline/app/split"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/review"
)

// side is the panel beside the line, with its pictures and with what lays it out.
type side struct {
	panel    *panel.Panel
	marks    *widgets.Marks
	caret    *widgets.Caret
	edits    *edits
	pictures *panel.Pictures
	fetch    *fetching.Fetcher
	split    *split.Split
	state    *session.State
	settings settings.Settings
	sheets   *sheet.Stack

	over

	toLine  func() // gives the keyboard to the line
	changed func() // the panel came or went
	settled func() // likewise, and the line stays as it is
}

// over is what lies over the panel.
type over struct {
	holder *fyne.Container // of it
	leave  func()          // takes it away; nil while nothing lies there
	folded bool            // the panel was, before it came
}

// show shows the selected event, or the whole document. A drawer comes with an event and
// goes without one.
func (s *side) show() {
	if s.leave == nil && s.split.Call(s.state.Selected != "") {
		s.keepKeyboard()
		s.changed()
	}
	s.panel.Show(s.state.Session, s.state.Selected)
}

// content is the panel, with room for what lies over it.
func (s *side) content() fyne.CanvasObject {
	s.holder = container.NewStack()
	s.holder.Hide()
	return container.NewStack(s.panel.Tabs.Content, s.holder, container.NewWithoutLayout(s.caret))
}

// mark lets a text of the panel be marked by keys.
func (s *side) mark(focus func(fyne.Focusable), say func(string)) {
	s.leavePane()
	if !s.split.Open() {
		s.toggle()
	}
	if !s.caret.Begin() {
		say(lang.L("There is no text to mark on this page."))
		return
	}
	focus(s.caret)
	say(lang.L("The arrows move through the text, with Shift they mark it. Ctrl+C copies, Esc leaves."))
}

// lay lays a pane over the panel, which comes with it where it was folded away. A pane that
// lies there already makes way.
func (s *side) lay(pane fyne.CanvasObject, leave func()) {
	s.leavePane()
	s.holder.Objects = []fyne.CanvasObject{pane}
	s.leave, s.folded, s.split.Folded = leave, s.split.Folded, false
	s.panel.Tabs.Content.Hide()
	s.holder.Show()
	s.split.Call(true)
	s.split.Refresh()
	s.changed()
}

// clear takes the pane away, and the panel with it where it was not there before.
func (s *side) clear() {
	s.holder.Hide()
	s.holder.Objects, s.leave, s.split.Folded = nil, nil, s.folded
	s.panel.Tabs.Content.Show()
	s.split.Call(s.state.Selected != "")
	s.split.Refresh()
	s.toLine()
	s.changed()
}

// leavePane leaves the pane that lies over the panel, and reports whether there was one.
func (s *side) leavePane() bool {
	if s.leave == nil {
		return false
	}
	s.leave()
	return true
}

// toggle folds the panel away or brings it back.
func (s *side) toggle() {
	if s.leavePane() && s.split.Open() {
		return
	}
	s.split.Toggle()
	s.keepKeyboard()
	s.settings.SetPanelFolded(s.split.Folded)
	s.changed()
	s.settled()
}

// open opens a page of the panel and gives the panel the keyboard.
func (s *side) open(page *widgets.Tab) {
	s.leavePane()
	if !s.split.Open() {
		s.toggle()
	}
	s.panel.Tabs.Show(page)
	s.panel.Take()
}

// keepKeyboard gives the keyboard to the line when the panel that has it folds
// away.
func (s *side) keepKeyboard() {
	if !s.split.Open() && (s.panel.HoldsKeyboard() || s.caret.Visible()) {
		s.toLine()
	}
}

// pictureState tells for the trace what became of the picture of the event that is
// selected.
func (s *side) pictureState() string {
	e, ok := s.state.Doc.Event(s.state.Selected)
	if !ok || e.Image == nil {
		return ""
	}
	switch l := s.pictures.Find(e.Image.Name()); {
	case l == nil: // another page of the panel is open
		return ""
	case l.Pending():
		return "loading"
	case l.Why != nil:
		return "refused"
	}
	return "shown"
}

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
