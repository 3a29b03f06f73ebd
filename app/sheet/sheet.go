// Package sheet shows what lies over the window until it is closed: pages, lists,
// questions and messages, each of which can be walked and left by keys alone.
package sheet

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// The largest sizes of dialogs, in px.
const (
	Width        = 640
	Height       = 560
	Tall         = 720 // of a list between what is above it and what comes of it
	MessageWidth = 440
)

// Stack is the sheets that lie over a window, the topmost last. Keys and menus of the
// window belong to the topmost.
type Stack struct {
	Win     fyne.Window
	Keys    widgets.Keyboard  // takes the keys that a sheet does not use
	Later   func(do func())   // does something on the UI goroutine, after what it does now
	Say     func(text string) // to the user, in a line that stays
	Copy    func(text string) // to the clipboard
	Changed func()            // a sheet has come or gone

	open []dialog.Dialog
	own  map[dialog.Dialog]func(fyne.KeyName) // hear the keys of sheets that have some of their own
}

// Len is how many sheets are open.
func (s *Stack) Len() int { return len(s.open) }

// Top is the sheet that lies over all others; nil for none.
func (s *Stack) Top() dialog.Dialog {
	if len(s.open) == 0 {
		return nil
	}
	return s.open[len(s.open)-1]
}

// Has reports whether a sheet is open.
func (s *Stack) Has(d dialog.Dialog) bool { return slices.Contains(s.open, d) }

// Hear gives a sheet keys of its own.
func (s *Stack) Hear(d dialog.Dialog, keys func(fyne.KeyName)) {
	if s.own == nil {
		s.own = map[dialog.Dialog]func(fyne.KeyName){}
	}
	s.own[d] = keys
}

// Key does what a key means to the topmost sheet: Esc closes it, and some sheets have
// keys of their own.
func (s *Stack) Key(key fyne.KeyName) {
	top := s.Top()
	switch own := s.own[top]; {
	case key == fyne.KeyEscape:
		top.Hide()
	case own != nil:
		own(key)
	}
}

// Present shows a dialog over the window, of a size at the usual size of text, and no larger
// than the window allows. Until it
// is closed, keys and menus belong to it, and Esc closes it. Then the toolkit
// gives the keyboard back to what had it before.
func (s *Stack) Present(d dialog.Dialog, width, height float32) {
	s.open = append(s.open, d)
	d.SetOnClosed(func() {
		delete(s.own, d)
		if i := slices.Index(s.open, d); i >= 0 {
			s.open = slices.Delete(s.open, i, i+1)
		}
		s.Changed()
	})
	d.Show() // before Resize: a file dialog is made only when it is shown
	size := s.within(width, height)
	d.Resize(size)
	d.Resize(size) // once more: only now is known how many lines a text takes
	s.Changed()
}

// within returns a size at the usual size of text as the window allows it.
func (s *Stack) within(width, height float32) fyne.Size {
	room := s.Win.Canvas().Size()
	return fyne.NewSize(
		min(width*widgets.Scale(), room.Width-2*widgets.PanelEdge), min(height*widgets.Scale(), room.Height-2*widgets.PanelEdge))
}

// Sheet is one of them.
type Sheet struct {
	Title   string
	Content fyne.CanvasObject
	Size    fyne.Size      // at most, px at the usual size of text
	First   fyne.Focusable // has the keyboard at first; nil: the button that closes or confirms
	list    *widgets.Rows  // within Content; nil: Content itself may be a page or a list
}

// Show shows a page over the window, with a button that closes it.
func (s *Stack) Show(sh Sheet) dialog.Dialog {
	d := NewCustom(sh.Title, sh.Content, s.Win)
	shut := s.Keys.Button(lang.L("Close"), nil, d.Hide)
	d.SetButtons([]fyne.CanvasObject{shut})
	s.fit(d, sh)
	s.focusFirst(sh.First, shut)
	return d
}

// focusFirst gives the keyboard to the first of these that there is.
func (s *Stack) focusFirst(first fyne.Focusable, button *widgets.Button) {
	if first == nil {
		first = button
	}
	s.Win.Canvas().Focus(first)
}

// Ask shows a sheet that can be confirmed: by its button, by Enter wherever the
// keyboard is but on the other button, and by keys of its own.
func (s *Stack) Ask(sh Sheet, yes, no string, confirmed func(), own ...fyne.KeyName) *Custom {
	d := NewCustom(sh.Title, sh.Content, s.Win)
	confirm := func() {
		d.agreed = true
		d.Hide()
		confirmed()
	}
	leave := s.Keys.Button(no, theme.CancelIcon(), d.Hide)
	agree := s.Keys.Button(yes, theme.ConfirmIcon(), confirm)
	agree.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{leave, agree})
	s.Hear(d, func(key fyne.KeyName) {
		if widgets.Entered(key) || slices.Contains(own, key) {
			confirm()
		}
	})
	s.fit(d, sh)
	s.focusFirst(sh.First, agree)
	return d
}

// AskToSave asks what becomes of what is saved nowhere before it is left. Enter saves, by the
// button of that name; Esc leaves all as it is, as the button stay does.
func (s *Stack) AskToSave(title, text, save, stay string, saved, discarded func()) *Custom {
	d := NewCustom(title, Paragraph(text), s.Win)
	yes := s.Keys.Button(save, nil, func() { d.Hide(); saved() })
	yes.Importance = widget.HighImportance
	no := s.Keys.Button(lang.L("Do not save"), nil, func() { d.Hide(); discarded() })
	d.SetButtons([]fyne.CanvasObject{s.Keys.Button(stay, nil, d.Hide), no, yes})
	s.Present(d, MessageWidth, 0)
	s.Win.Canvas().Focus(yes)
	return d
}

// MessageSize is that of a sheet which is as high as its text.
func MessageSize() fyne.Size { return fyne.NewSize(MessageWidth, 0) }

// CouldNot tells what failed and why.
func (s *Stack) CouldNot(what string, why error) {
	s.Say(what)
	s.Show(Sheet{Title: lang.L("Not done"), Content: Paragraph(what + ".\n" + why.Error()), Size: MessageSize()})
}

// Paragraph is a text of a sheet, broken where it has to be; of a long one the beginning.
func Paragraph(text string) *widget.Label {
	l := widget.NewLabel(widgets.Brief(text, widgets.MostShown))
	l.Wrapping = fyne.TextWrapWord
	return l
}

// Page shows something over the window that may be higher than the sheet: then it
// takes the keyboard to be scrolled. For what is lower the sheet is as low.
func (s *Stack) Page(title string, content fyne.CanvasObject) {
	page := s.Keys.Reader(content)
	s.Show(Sheet{Title: title, Content: page, Size: fyne.NewSize(Width, Height)})
	if spare(page) < 0 {
		s.Win.Canvas().Focus(page)
	}
}

// fit shows a sheet. One of a page or a list that is lower than the sheet may be is as low.
func (s *Stack) fit(d dialog.Dialog, sh Sheet) {
	s.Present(d, sh.Size.Width, sh.Size.Height)
	high := sh.Content
	if sh.list != nil {
		high = sh.list
	}
	if empty := spare(high); empty > 0 {
		size := s.within(sh.Size.Width, sh.Size.Height)
		d.Resize(fyne.NewSize(size.Width, size.Height-empty))
	}
}

// spare is how much higher a page or a list is shown than it needs, in px; below 0 where it
// has to be scrolled, 0 for anything else.
func spare(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case *widgets.Reader:
		return o.Size().Height - o.Page.Content.MinSize().Height
	case *widgets.Rows:
		return o.Size().Height - o.Needs()
	}
	return 0
}

// Choose shows a list of what can be chosen, with something above it and what comes of it at
// its foot, and a button that takes it so, which has the keyboard at first.
func (s *Stack) Choose(title string, list *widgets.Rows, head, foot fyne.CanvasObject, yes string, confirmed func()) *Custom {
	return s.Ask(Sheet{
		Title: title, Content: widgets.Between(head, list, foot), Size: fyne.NewSize(Width, Tall), list: list,
	}, yes, lang.L("Cancel"), confirmed)
}

// List shows a list over the window, with the keyboard on its first row and
// what is to be seen beside it at its foot.
func (s *Stack) List(title string, list *widgets.Rows, foot fyne.CanvasObject) dialog.Dialog {
	var content fyne.CanvasObject = list
	if foot != nil {
		content = widgets.Between(nil, list, foot)
	}
	d := s.Show(Sheet{Title: title, Content: content, Size: fyne.NewSize(Width, Height), First: list, list: list})
	list.Point(0)
	return d
}
