// Package nested makes windows inside another one, for where there is no second: in a web
// page.
package nested

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Full is how the window that all others lie in fills its display, or does not.
type Full struct {
	Is  func() bool
	Set func(full bool)
}

// In returns what makes windows inside another: the topmost fills it, and when none is
// left it holds again what it held before.
func In(main fyne.Window, full Full) func(title string) fyne.Window {
	p := &windows{main: main, fills: full, full: full.Is()}
	return p.open
}

// windows are windows inside the only one that a web page has. The topmost
// fills it; when none is left it holds again what it held before.
type windows struct {
	main   fyne.Window
	fills  Full
	full   bool      // it filled the display before
	stack  []*window // shown, the topmost last
	before func()    // puts back what the main window held; nil while it holds that
}

func (p *windows) open(title string) fyne.Window {
	w := &window{Window: p.main, all: p, title: title, padded: true}
	w.canvas = &canvas{Canvas: p.main.Canvas(), changed: p.settle}
	return w
}

// settle shows the topmost window, or what was there before all of them.
func (p *windows) settle() {
	win := p.main
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
func (p *windows) makeRoom() func() {
	win, title, content, menu, padded := p.main, p.main.Title(), p.main.Content(), p.main.MainMenu(), p.main.Padded()
	key, char := win.Canvas().OnTypedKey(), win.Canvas().OnTypedRune()
	win.SetMainMenu(nil)
	return func() {
		p.fills.Set(p.full)
		win.SetTitle(title)
		win.SetPadded(padded)
		win.SetContent(content)
		win.SetMainMenu(menu)
		win.Canvas().SetOnTypedKey(key)
		win.Canvas().SetOnTypedRune(char)
	}
}

// take brings a window to the top, and drop takes it away.
func (p *windows) take(w *window) {
	p.stack = append(p.without(w), w)
	p.settle()
}

func (p *windows) drop(w *window) {
	p.stack = p.without(w)
	p.settle()
}

func (p *windows) without(w *window) []*window {
	return slices.DeleteFunc(p.stack, func(other *window) bool { return other == w })
}

// window is one of them. What it does not do itself, the main window does.
type window struct {
	fyne.Window
	all     *windows
	title   string
	padded  bool
	content fyne.CanvasObject
	canvas  *canvas
	closed  func()
}

var _ fyne.Window = (*window)(nil)

// Title implements fyne.Window.
func (w *window) Title() string { return w.title }

// SetTitle implements fyne.Window.
func (w *window) SetTitle(title string) { w.title = title; w.all.settle() }

// Padded implements fyne.Window.
func (w *window) Padded() bool { return w.padded }

// SetPadded implements fyne.Window.
func (w *window) SetPadded(padded bool) { w.padded = padded; w.all.settle() }

// Content implements fyne.Window.
func (w *window) Content() fyne.CanvasObject { return w.content }

// SetContent implements fyne.Window.
func (w *window) SetContent(content fyne.CanvasObject) { w.content = content; w.all.settle() }

// Canvas implements fyne.Window.
func (w *window) Canvas() fyne.Canvas { return w.canvas }

// Resize implements fyne.Window. The page has the size it has.
func (w *window) Resize(fyne.Size) {}

// FullScreen implements fyne.Window.
func (w *window) FullScreen() bool { return w.all.fills.Is() }

// SetFullScreen implements fyne.Window.
func (w *window) SetFullScreen(full bool) { w.all.fills.Set(full) }

// SetCloseIntercept implements fyne.Window. Nothing closes it but the program.
func (w *window) SetCloseIntercept(func()) {}

// SetOnClosed implements fyne.Window.
func (w *window) SetOnClosed(closed func()) { w.closed = closed }

// Show implements fyne.Window.
func (w *window) Show() { w.all.take(w) }

// RequestFocus implements fyne.Window.
func (w *window) RequestFocus() { w.all.take(w) }

// Hide implements fyne.Window.
func (w *window) Hide() { w.all.drop(w) }

// Close implements fyne.Window.
func (w *window) Close() {
	w.all.drop(w)
	if w.closed != nil {
		w.closed()
	}
}

// canvas is the main window's canvas with keys of its own.
type canvas struct {
	fyne.Canvas
	key     func(*fyne.KeyEvent)
	char    func(rune)
	changed func()
}

// OnTypedKey implements fyne.Canvas.
func (c *canvas) OnTypedKey() func(*fyne.KeyEvent) { return c.key }

// SetOnTypedKey implements fyne.Canvas.
func (c *canvas) SetOnTypedKey(typed func(*fyne.KeyEvent)) { c.key = typed; c.changed() }

// OnTypedRune implements fyne.Canvas.
func (c *canvas) OnTypedRune() func(rune) { return c.char }

// SetOnTypedRune implements fyne.Canvas.
func (c *canvas) SetOnTypedRune(typed func(rune)) { c.char = typed; c.changed() }
