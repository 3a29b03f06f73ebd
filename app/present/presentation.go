package present

import (
	"io/fs"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"tideline/app/stage"
	"tideline/app/typing"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/picture"
	"tideline/timeline/scene"
)

// Config is what a presentation needs of the program.
type Config struct {
	App fyne.App
	// NewWindow makes the windows; nil means App's own.
	NewWindow func(title string) fyne.Window
	Doc       *timeline.Document
	Steps     []Step // one at least
	From      int    // the step to start at, from 0
	Name      string // of what is presented

	Mode          axis.Mode
	Palette       scene.Palette
	Words         edtf.Words
	Measure       scene.Measurer
	ReducedMotion bool // cut instead of gliding

	// Markdown makes paragraphs of a text of the file.
	Markdown func(text string) []widget.RichTextSegment
	// Brief returns so many characters of a text at most, with “…” where it goes on.
	Brief func(text string, most int) string
	// Parts cuts a text into parts of so many characters at most.
	Parts func(text string, most int) []string
	// Pictures is the folder of the pictures that events name, Letters draws the
	// text in drawings, and WhyNot says why one cannot be shown.
	Pictures fs.FS
	Letters  picture.Letters
	WhyNot   func(error) string
	// Run starts work off the UI goroutine and UI brings its result back.
	Run, UI func(func())
	// Now tells the time, and Every calls tick on the UI goroutine again and
	// again until it is stopped.
	Now   func() time.Time
	Every func(d time.Duration, tick func()) (stop func())
	// Displays counts the displays: 0 while all of them are off, as when the lid
	// of a laptop is closed, and 2 for two or more.
	Displays func() int
	// Desktop tells where displays and windows lie; nil where that cannot be told,
	// and only then Displays is asked. Home is the window of the program itself.
	Desktop stage.Desktop
	Home    fyne.Window

	// Keyboard is the one that the talk is led with.
	Keyboard typing.Keyboard

	// Kiosk shows a step for so long and goes on by itself; 0 is no kiosk.
	Kiosk time.Duration

	// OnShown hears where the talk is whenever that changes, OnEnd when it is
	// left, with the event last shown.
	OnShown func(State)
	OnEnd   func(event string)
}

// State is what a talk shows, for traces and tests.
type State struct {
	Step, Steps int // from 1
	Event       string
	Blank       string // "", black or white
	Covered     bool   // something is still kept back
	Picture     bool   // the picture alone is shown, over the whole screen
	Spot        bool
	Audience    bool // its window is open
	Presenter   bool // likewise
}

// Presentation is a talk with its two windows.
type Presentation struct {
	config Config
	talk   *Talk
	clock  clock
	images images
	kiosk  *kiosk
	table  []command
	typist typing.Typist
	typed  int           // a step's number, while it is being typed; 0 for none
	page   dialog.Dialog // of keys, while it is open

	palette   scene.Palette
	audience  *talkWindow
	big       *screen         // in the audience's window
	presenter *presenterView  // nil until it is opened
	displays  int             // when last looked
	places    []stage.Display // likewise, where they are known
	known     []stage.Display // before they last changed
	away      bool            // the presenter's window is to come back with the second display
	settling  bool            // displays have come or gone since the last tick
	onSecond  bool            // the audience's window was last asked to fill the second display
	filled    string          // the ID of the display that the audience's window was last brought to fill
	astray    stage.Rect      // where that window was found instead
	class     string          // the ID of the display that the class looks at, among several
	pointing  bool            // the spotlight is on
	stop      func()          // the ticks
	over      bool
}

// Start opens the windows of a talk: the audience's on the second display where
// there is one, and then the presenter's on the first; else the audience's here.
func Start(c Config) *Presentation {
	if c.NewWindow == nil {
		c.NewWindow = c.App.NewWindow
	}
	r := &Presentation{config: c, talk: NewTalk(c.Steps), palette: legible(c.Palette), typist: typing.Typist{Keyboard: c.Keyboard}}
	r.talk.Jump(c.From)
	r.clock = clock{now: c.Now}
	r.clock.start()
	r.images = images{folder: c.Pictures, letters: c.Letters, run: c.Run, ui: c.UI, ready: func(string) { r.show() }}
	r.table = r.commands()
	r.lookAround()
	r.big = newScreen(r)
	if c.Kiosk > 0 {
		r.kiosk = newKiosk(r, c.Kiosk)
	}
	r.audience = r.openAudience()
	if r.kiosk == nil && r.displays > 1 {
		r.openPresenter()
	}
	r.stop = c.Every(time.Second, r.tick)
	r.show()
	return r
}

// legible makes all text of a palette ink: at least 7:1 on the ground.
func legible(p scene.Palette) scene.Palette {
	p[scene.Second] = p[scene.Body]
	return p
}

// SetPalette changes the colours of both windows.
func (p *Presentation) SetPalette(colours scene.Palette) {
	p.palette = legible(colours)
	p.big.setPalette(p.palette)
	if p.presenter != nil {
		p.presenter.mirror.board.SetPalette(p.palette)
	}
}

// show brings both windows to where the talk is.
func (p *Presentation) show() {
	if p.over {
		return
	}
	p.images.want(p.pictureAt(0), p.pictureAt(1), p.pictureAt(-1))
	p.big.show()
	if p.presenter != nil {
		p.presenter.show()
	}
	if p.config.OnShown != nil {
		p.config.OnShown(p.State())
	}
}

// State returns what the talk shows.
func (p *Presentation) State() State {
	return State{
		Step: p.talk.At() + 1, Steps: p.talk.Len(), Event: p.talk.Step().Event.ID,
		Blank: [...]string{Showing: "", Black: "black", White: "white"}[p.talk.Blank()], Covered: p.talk.Covered(), Picture: p.enlarged() != nil,
		Spot: p.pointing, Audience: p.audience.open, Presenter: p.presenter != nil && p.presenter.open,
	}
}

func (p *Presentation) forward() {
	if p.talk.Forward() {
		p.show()
	}
}

func (p *Presentation) back() {
	if p.talk.Back() {
		p.show()
	}
}

// jump goes to the i-th step, from 0.
func (p *Presentation) jump(i int) {
	if p.talk.Jump(i) {
		p.show()
	}
}

// zoom zooms what both see about the present step; R returns to it. While that is
// covered, its place must not be told: then it zooms about the middle.
func (p *Presentation) zoom(factor float64) {
	p.big.set(func() {
		if p.talk.Covered() {
			p.big.line.ZoomBy(factor)
			return
		}
		p.big.line.ZoomAbout(p.big.stands(), factor)
	})
}

// picked goes to the step of an event that was clicked on the line. A kiosk
// stays where it is.
func (p *Presentation) picked(event string) {
	if p.kiosk != nil || event == "" {
		return
	}
	for i := range p.talk.Len() {
		if p.talk.StepAt(i).Event.ID == event {
			p.jump(i)
			return
		}
	}
}

// centre returns to the step after the line has been moved.
func (p *Presentation) centre() { p.big.centre() }

// moved hears that the line shows another stretch of time, and whether somebody's
// hand has moved it.
func (p *Presentation) moved(byHand bool) {
	if byHand && p.kiosk != nil {
		p.kiosk.touched()
	}
	if p.presenter != nil {
		p.presenter.mirror.board.Redraw()
	}
}

// switchSpot turns the spotlight on or off.
func (p *Presentation) switchSpot() {
	p.pointing = !p.pointing
	for _, s := range p.spots() {
		s.Hidden = !p.pointing
		s.Refresh()
	}
	p.show()
}

// pointAt moves the spotlight in both windows, to a place in parts of the screen.
func (p *Presentation) pointAt(at fyne.Position) {
	for _, s := range p.spots() {
		s.put(at)
	}
}

func (p *Presentation) spots() []*spot {
	if p.presenter == nil {
		return []*spot{p.big.spot}
	}
	return []*spot{p.big.spot, p.presenter.mirror.spot}
}

// tick keeps clocks, displays and a kiosk going, once a second.
func (p *Presentation) tick() {
	if p.over {
		return
	}
	switch changed := p.lookAround(); {
	case changed, p.strayed():
		p.displaysChanged()
	case p.settling && p.displays > 0:
		p.displaysSettled()
	default:
		p.keepWithin()
	}
	if p.kiosk != nil {
		p.kiosk.tick()
	}
	if p.presenter != nil {
		p.presenter.showTime()
	}
}

// Leave ends the talk and closes both windows.
func (p *Presentation) Leave() {
	if p.over {
		return
	}
	p.over = true
	p.stop()
	p.images.want() // lets go of all
	if p.presenter != nil {
		p.presenter.win.Close()
	}
	p.audience.win.Close()
	if p.config.OnEnd != nil {
		p.config.OnEnd(p.talk.Step().Event.ID)
	}
}
