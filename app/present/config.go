package present

import (
	"io/fs"
	"time"

	"fyne.io/fyne/v2/widget"

	"tideline/app/present/talk"
	"tideline/app/present/windows"
	"tideline/app/typing"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/picture"
	"tideline/timeline/scene"
)

// Config is what a presentation needs of the program.
type Config struct {
	Doc   *timeline.Document
	Steps []talk.Step // one at least
	From  int         // the step to start at, from 0
	Name  string      // of what is presented

	Look     Look
	Texts    Texts
	Pictures Pictures
	Windows  windows.Config

	// Now tells the time, and Every calls tick on the UI goroutine again and again
	// until it is stopped.
	Now   func() time.Time
	Every func(d time.Duration, tick func()) (stop func())

	// Keyboard is the one that the presenter types on.
	Keyboard typing.Keyboard
	// Kiosk shows a step for so long and goes on by itself; 0 is no kiosk.
	Kiosk time.Duration

	// OnShown hears where the talk is whenever that changes, OnEnd when it is left,
	// with the event last shown.
	OnShown func(State)
	OnEnd   func(event string)
	// OnSearch opens the search of the main window. Nil where there is none beside the
	// talk.
	OnSearch func()
}

// Look is how the timeline is drawn.
type Look struct {
	Mode          axis.Mode
	Palette       scene.Palette
	Measure       scene.Measurer
	ReducedMotion bool // cut instead of gliding
}

// Texts is how what the file says is written.
type Texts struct {
	Words edtf.Words // for dates
	// Markdown makes paragraphs of a text of the file.
	Markdown func(text string) []widget.RichTextSegment
	// Brief returns so many characters of a text at most, with “…” where it goes on.
	Brief func(text string, most int) string
	// Parts cuts a text into parts of so many characters at most.
	Parts func(text string, most int) []string
	// WhyNot tells why a picture cannot be shown.
	WhyNot func(error) string
}

// Pictures is where pictures come from.
type Pictures struct {
	Folder  fs.FS           // the pictures that events name
	Letters picture.Letters // draws the text in drawings
	// Run starts work off the UI goroutine and UI brings its result back.
	Run, UI func(func())
}

// State is what a talk shows, for traces and tests.
type State struct {
	Step, Steps int // from 1
	Event       string
	Blank       string // "", black or white
	Covered     bool   // something is still hidden
	Picture     bool   // the picture alone is shown, over the whole screen
	Spot        bool
	Audience    bool // its window is open
	Presenter   bool // likewise
}
