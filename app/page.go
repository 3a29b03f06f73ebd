package app

import (
	"fyne.io/fyne/v2"

	"tideline/app/session"
)

// Page is the web page that the window fills when the program runs in a browser:
// what the browser does there in place of a desktop. It is called on the UI
// goroutine; what it is handed may be called on any. On a desktop there is none.
type Page struct {
	// Pick lets the user choose an events file of theirs. Nothing is called when
	// they choose none.
	Pick func(picked func(session.Picked))
	// Download gives the user a file, which the browser puts where it puts others.
	Download func(name string, content []byte)
	// FullScreen reports whether the page fills the display.
	FullScreen    func() bool
	SetFullScreen func(full bool)
	// Size is that of the page, in px.
	Size func() (width, height float32)
	// Modifiers reports which modifier keys are held.
	Modifiers func() fyne.KeyModifier
	// Letter is the letter that a keyboard of the United States has where the key
	// that was pressed last is, in lower case; 0 where that has none.
	Letter func() rune
	// Listen has the page tell what the toolkit cannot see.
	Listen func(PageEvents)
	// Address is that of the page without what stands behind its “#”, Fragment what does, and
	// Show puts another fragment there, in place of the one before.
	Address, Fragment func() string
	Show              func(fragment string)
	// File is the events file that the page belongs to; nil for the bundled story.
	File *session.Picked
	// Shown is called once, when the first file is drawn.
	Shown func()
	// Listed tells what the drawing has, for those who cannot see it; nil where nobody asks.
	Listed func(Contents)
}

// Contents are the events of a document as a page lists them: a canvas says nothing to who has
// it read aloud.
type Contents struct {
	Title, Lang string
	Events      []Named
}

// Named is an event of such a list: its id, and its date and title.
type Named struct{ ID, Name string }

// PageEvents is what a page tells. Keys and characters are those that the toolkit
// does not know in a browser. They are told where the toolkit tells its own: on
// the goroutine of the event, of which a browser runs one at a time. Through the
// queue of the UI goroutine they would come after what is typed later.
type PageEvents struct {
	Dropped    func(session.Picked)
	Moved      func(fragment string) // somebody has changed it
	Key        func(fyne.KeyName)
	Rune       func(rune)
	FullScreen func() // entered or left

	// Touched is asked, on the goroutine of the event, what a finger may do that comes down at a
	// place, in px of the page; Step goes to the next event or step, or to the one before where
	// by is below zero; Leave leaves a talk; Mouse tells that a mouse is used, and not a finger; Types reports whether
	// what has the keyboard takes text.
	Touched func(x, y float64) Touched
	Step    func(by int)
	Leave   func()
	Mouse   func()
	Types   func() bool
}

// Touched is what a finger may do at a place besides tapping. Where it may do neither, it drags.
type Touched struct {
	Scrolls bool // it scrolls what lies there
	Steps   bool // to the side it goes to the next event or step, or to the one before
	Leaves  bool // down it leaves what is gone through
}

// modifiers tells which modifier keys are held on the page; nil on a desktop, where the
// toolkit can tell.
func (p *Page) modifiers() func() fyne.KeyModifier {
	if p == nil {
		return nil
	}
	return p.Modifiers
}
