package present

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/present/talk"
	"tideline/app/present/windows"
	"tideline/app/typing"
	"tideline/timeline"
	"tideline/timeline/scene"
)

// Presentation joins a talk, its clock and its two windows.
type Presentation struct {
	config  Config
	palette scene.Palette

	talk  *talk.Talk
	clock *talk.Clock
	deck  *deck
	keys  *keymap
	kiosk *kiosk // nil for a talk that a presenter gives
	light *spotlight

	screen    *screen        // in the audience's window
	presenter *presenterView // nil until its window is opened
	windows   *windows.Pair  // nil until the audience's is open

	stop func() // the ticks
	over bool
}

// Start opens the windows of a talk: the audience's on the second display where there
// is one, and then the presenter's on the first; else the audience's here.
func Start(c Config) *Presentation {
	t := talk.New(c.Steps)
	t.Jump(c.From)
	p := &Presentation{config: c, palette: legible(c.Look.Palette), talk: t, clock: talk.NewClock(c.Now), light: newSpotlight()}
	p.deck = &deck{talk: t, doc: c.Doc, words: c.Texts.Words, measure: c.Look.Measure, pictures: &pictures{
		folder: c.Pictures.Folder, letters: c.Pictures.Letters, run: c.Pictures.Run, ui: c.Pictures.UI, ready: p.show,
	}}
	p.screen = newScreen(p.deck, newLine(&c, t, p.palette), p.light, p.palette, p.resized)
	p.keys = &keymap{commands: p.commands(), typist: typing.Typist{Keyboard: c.Keyboard}, jump: t.Jump}
	if c.Kiosk > 0 {
		p.kiosk = newKiosk(t, c.Kiosk, c.Now, p.Leave)
	}
	p.listen()
	p.windows = windows.Open(c.Windows, windows.Content{
		Name: c.Name, PresenterName: lang.L("Presenter: {{.Name}}", map[string]any{"Name": c.Name}),
		Audience: p.screen.content, Presenter: p.fillPresenter, Alone: p.kiosk != nil,
		OnKey: p.keyboard().key, OnRune: p.keyboard().char, OnChange: p.show, OnLastClosed: p.Leave,
	})
	p.stop = c.Every(time.Second, p.tick)
	t.OnChange = p.show
	p.show()
	return p
}

// legible makes all text of a palette ink: at least 7:1 on the ground.
func legible(p scene.Palette) scene.Palette {
	p[scene.Second] = p[scene.Body]
	return p
}

// keyboard is what is typed where no widget takes it.
func (p *Presentation) keyboard() keyboard {
	if p.kiosk != nil {
		return p.kiosk.keyboard()
	}
	return p.keys.keyboard()
}

// listen follows what the user does to the timeline of the audience's screen.
func (p *Presentation) listen() {
	line := p.screen.line
	line.widget.OnKey, line.widget.OnRune = p.keyboard().key, p.keyboard().char
	if p.kiosk == nil { // which stays where it is
		line.widget.OnSelected = func(event string) { p.talk.JumpTo(event) }
	}
	line.onMoved(func(byUser bool) {
		if byUser && p.kiosk != nil {
			p.kiosk.touched()
		}
		if p.presenter != nil {
			p.presenter.mirror.board.Redraw()
		}
	})
}

// fillPresenter makes what is in the presenter's window.
func (p *Presentation) fillPresenter(win fyne.Window) {
	c := &controls{win: win, talk: p.keyboard()}
	notes := &speakerNotes{talk: p.talk, doc: func() *timeline.Document { return p.config.Doc }, texts: p.config.Texts, pictures: p.deck.pictures}
	p.presenter = &presenterView{
		mirror: newMirror(p.screen, p.light, p.palette),
		clock:  newClockRow(c, p.talk, p.clock, p.toggleSpotlight, p.Leave),
		steps:  newStepsColumn(c, p.talk, p.config.Texts.Brief),
		notes:  newNotesPane(c, notes),
		guess:  newGuessRow(c, p.talk, func() { p.windows.ShowAudience() }),
	}
	p.presenter.fill(win)
}

// SetPalette changes the colours of both windows.
func (p *Presentation) SetPalette(colours scene.Palette) {
	p.palette = legible(colours)
	p.screen.setPalette(p.palette)
	if p.presenter != nil {
		p.presenter.mirror.board.SetPalette(p.palette)
	}
}

// show brings both windows to where the talk is.
func (p *Presentation) show() {
	if p.over || p.windows == nil {
		return
	}
	p.deck.prefetch()
	p.screen.show()
	if p.presenter != nil {
		p.presenter.show(p.light.on, p.windows.AudienceOpen())
	}
	if p.config.OnShown != nil {
		p.config.OnShown(p.State())
	}
}

// State returns what the talk shows.
func (p *Presentation) State() State {
	return State{
		Step: p.talk.At() + 1, Steps: p.talk.Len(), Event: p.talk.Step().Event.ID,
		Blank: [...]string{talk.Showing: "", talk.Black: "black", talk.White: "white"}[p.talk.Blank()], Covered: p.talk.Covered(),
		Picture: p.deck.enlarged() != nil, Spot: p.light.on, Audience: p.windows.AudienceOpen(), Presenter: p.windows.PresenterOpen(),
	}
}

// resized follows the size of the audience's screen.
func (p *Presentation) resized() {
	if p.presenter != nil {
		p.presenter.reshape()
	}
}

// toggleSpotlight turns the spotlight on or off.
func (p *Presentation) toggleSpotlight() {
	p.light.toggle()
	p.show()
}

// tick keeps clocks, displays and a kiosk going, once a second.
func (p *Presentation) tick() {
	if p.over {
		return
	}
	p.windows.Tick()
	if p.kiosk != nil {
		p.kiosk.tick()
	}
	if p.presenter != nil {
		p.presenter.tick()
	}
}

// Focus brings the talk to the front: the presenter's window, or else the audience's.
func (p *Presentation) Focus() { p.windows.Focus() }

// Leave ends the talk and closes both windows.
func (p *Presentation) Leave() {
	if p.over {
		return
	}
	p.over = true
	p.stop()
	p.deck.pictures.want() // drops all
	p.windows.Close()
	if p.config.OnEnd != nil {
		p.config.OnEnd(p.talk.Step().Event.ID)
	}
}
