package app

import (
	"slices"

	"fyne.io/fyne/v2"
)

// newTalkWindow makes the windows of a talk: the desktop's, or, since a web page
// has no second one, windows that take the place of the main window's content.
func (w *window) newTalkWindow() func(title string) fyne.Window {
	if w.config.Page == nil {
		return w.app.NewWindow
	}
	p := &pageWindows{main: w, full: w.fullScreen()}
	return p.open
}

// pageWindows are windows inside the only one that a web page has. The topmost
// fills it; when none is left it holds again what it held before.
type pageWindows struct {
	main   *window
	full   bool          // it filled the display before
	stack  []*pageWindow // shown, the topmost last
	before func()        // puts back what the main window held; nil while it holds that
}

func (p *pageWindows) open(title string) fyne.Window {
	w := &pageWindow{Window: p.main.win, all: p, title: title, padded: true}
	w.canvas = &pageCanvas{Canvas: p.main.win.Canvas(), changed: p.settle}
	return w
}

// settle shows the topmost window, or what was there before all of them.
func (p *pageWindows) settle() {
	win := p.main.win
	if len(p.stack) == 0 {
		if put := p.before; put != nil {
			p.before = nil
			put()
		}
		return
	}
	if p.before == nil {
		p.before = p.makeRoom()
	}
	top := p.stack[len(p.stack)-1]
	win.SetTitle(top.title)
	win.SetPadded(top.padded)
	if win.Content() != top.content {
		win.SetContent(top.content)
	}
	win.Canvas().SetOnTypedKey(top.canvas.key)
	win.Canvas().SetOnTypedRune(top.canvas.char)
}

// makeRoom clears the main window of its menu and returns what puts everything back.
func (p *pageWindows) makeRoom() func() {
	win, title, content, menu, padded := p.main.win, p.main.win.Title(), p.main.win.Content(), p.main.win.MainMenu(), p.main.win.Padded()
	key, char := win.Canvas().OnTypedKey(), win.Canvas().OnTypedRune()
	win.SetMainMenu(nil)
	return func() {
		p.main.setFullScreen(p.full)
		win.SetTitle(title)
		win.SetPadded(padded)
		win.SetContent(content)
		win.SetMainMenu(menu)
		win.Canvas().SetOnTypedKey(key)
		win.Canvas().SetOnTypedRune(char)
	}
}

// take brings a window to the top, and drop takes it away.
func (p *pageWindows) take(w *pageWindow) {
	p.stack = append(p.without(w), w)
	p.settle()
}

func (p *pageWindows) drop(w *pageWindow) {
	p.stack = p.without(w)
	p.settle()
}

func (p *pageWindows) without(w *pageWindow) []*pageWindow {
	return slices.DeleteFunc(p.stack, func(other *pageWindow) bool { return other == w })
}

// pageWindow is one of them. What it does not do itself, the main window does.
type pageWindow struct {
	fyne.Window
	all     *pageWindows
	title   string
	padded  bool
	content fyne.CanvasObject
	canvas  *pageCanvas
	closed  func()
}

var _ fyne.Window = (*pageWindow)(nil)

// Title implements fyne.Window.
func (w *pageWindow) Title() string { return w.title }

// SetTitle implements fyne.Window.
func (w *pageWindow) SetTitle(title string) { w.title = title; w.all.settle() }

// Padded implements fyne.Window.
func (w *pageWindow) Padded() bool { return w.padded }

// SetPadded implements fyne.Window.
func (w *pageWindow) SetPadded(padded bool) { w.padded = padded; w.all.settle() }

// Content implements fyne.Window.
func (w *pageWindow) Content() fyne.CanvasObject { return w.content }

// SetContent implements fyne.Window.
func (w *pageWindow) SetContent(content fyne.CanvasObject) { w.content = content; w.all.settle() }

// Canvas implements fyne.Window.
func (w *pageWindow) Canvas() fyne.Canvas { return w.canvas }

// Resize implements fyne.Window. The page has the size it has.
func (w *pageWindow) Resize(fyne.Size) {}

// FullScreen implements fyne.Window.
func (w *pageWindow) FullScreen() bool { return w.all.main.fullScreen() }

// SetFullScreen implements fyne.Window.
func (w *pageWindow) SetFullScreen(full bool) { w.all.main.setFullScreen(full) }

// SetCloseIntercept implements fyne.Window. Nothing closes it but the program.
func (w *pageWindow) SetCloseIntercept(func()) {}

// SetOnClosed implements fyne.Window.
func (w *pageWindow) SetOnClosed(closed func()) { w.closed = closed }

// Show implements fyne.Window.
func (w *pageWindow) Show() { w.all.take(w) }

// RequestFocus implements fyne.Window.
func (w *pageWindow) RequestFocus() { w.all.take(w) }

// Hide implements fyne.Window.
func (w *pageWindow) Hide() { w.all.drop(w) }

// Close implements fyne.Window.
func (w *pageWindow) Close() {
	w.all.drop(w)
	if w.closed != nil {
		w.closed()
	}
}

// pageCanvas is the main window's canvas with keys of its own.
type pageCanvas struct {
	fyne.Canvas
	key     func(*fyne.KeyEvent)
	char    func(rune)
	changed func()
}

// OnTypedKey implements fyne.Canvas.
func (c *pageCanvas) OnTypedKey() func(*fyne.KeyEvent) { return c.key }

// SetOnTypedKey implements fyne.Canvas.
func (c *pageCanvas) SetOnTypedKey(typed func(*fyne.KeyEvent)) { c.key = typed; c.changed() }

// OnTypedRune implements fyne.Canvas.
func (c *pageCanvas) OnTypedRune() func(rune) { return c.char }

// SetOnTypedRune implements fyne.Canvas.
func (c *pageCanvas) SetOnTypedRune(typed func(rune)) { c.char = typed; c.changed() }
