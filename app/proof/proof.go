// Package proof shows what will be printed or saved before it is: its pages, one at a time, made
// away from the UI goroutine, and made anew when something else is chosen.
package proof

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// Pages are what is looked at.
type Pages interface {
	Pages() int
	// Page paints a page, counted from 0, within so many pixels. It may be called on any
	// goroutine.
	Page(page, width, height int) image.Image
	// Says tells what a page is, such as its size.
	Says(page int) string
}

// Proof shows pages. Its methods are called on the UI goroutine.
type Proof struct {
	Run, UI func(func()) // away from the UI goroutine, and back
	Content *fyne.Container

	picture    *canvas.Image
	edge       *widgets.Surface // of the page, whose paper may be as white as the sheet
	said       *widget.Label
	before, on *widgets.Button
	pages      Pages
	at         int
	making     bool
	next       func() (Pages, error) // what is made after what is being made; nil for nothing
	turns      int                   // counts the pages that were asked for
}

// The pixels of a page that is shown: enough for a dense display.
const (
	wide = 900
	high = 900
)

// New makes a proof that shows nothing yet, and is at least so many px wide and high.
func New(keys widgets.Keyboard, least fyne.Size, run, ui func(func())) *Proof {
	p := &Proof{Run: run, UI: ui, picture: &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}, said: widget.NewLabel("")}
	p.said.Alignment = fyne.TextAlignCenter
	p.said.Truncation = fyne.TextTruncateEllipsis
	p.picture.SetMinSize(least)
	p.before = keys.Button("", theme.NavigateBackIcon(), func() { p.Turn(-1) })
	p.on = keys.Button("", theme.NavigateNextIcon(), func() { p.Turn(1) })
	p.edge = widgets.NewEdge(theme.ColorNameInputBorder)
	foot := container.NewBorder(nil, nil, p.before, p.on, p.said)
	p.Content = container.NewBorder(nil, foot, nil, nil, container.New(leaf{p}, p.picture, p.edge))
	return p
}

// Make has pages made and shown. Of those that are asked for while others are made only the
// last are.
func (p *Proof) Make(what func() (Pages, error)) {
	p.next = what
	if p.making {
		return
	}
	p.making = true
	p.said.SetText(lang.L("Making the pages…"))
	p.work()
}

// work makes what is asked for, until nothing is.
func (p *Proof) work() {
	what := p.next
	p.next = nil
	p.Run(func() {
		pages, err := what()
		p.UI(func() {
			if p.next != nil {
				p.work()
				return
			}
			p.making = false
			if err != nil {
				p.refuse(err)
				return
			}
			p.pages, p.at = pages, min(p.at, pages.Pages()-1)
			p.show()
		})
	})
}

// refuse says why there are no pages.
func (p *Proof) refuse(why error) {
	p.pages = nil
	p.put(nil)
	p.said.SetText(why.Error())
	p.before.Disable()
	p.on.Disable()
}

// Turn turns so many pages on, or back below 0.
func (p *Proof) Turn(by int) {
	if p.pages == nil {
		return
	}
	if to := min(max(p.at+by, 0), p.pages.Pages()-1); to != p.at {
		p.at = to
		p.show()
	}
}

// show shows the present page.
func (p *Proof) show() {
	pages, at := p.pages, p.at
	widgets.SetShown(p.before, pages.Pages() > 1)
	widgets.SetShown(p.on, pages.Pages() > 1)
	able(p.before, at > 0)
	able(p.on, at+1 < pages.Pages())
	which := ""
	if pages.Pages() > 1 {
		which = lang.L("Page {{.Page}} of {{.Pages}}", map[string]any{"Page": at + 1, "Pages": pages.Pages()})
	}
	p.said.SetText(widgets.Joined(" · ", which, pages.Says(at)))
	p.turns++
	turn := p.turns
	p.Run(func() {
		pixels := pages.Page(at, wide, high)
		p.UI(func() {
			if turn == p.turns {
				p.put(pixels)
			}
		})
	})
}

// put puts a page on the sheet; nil for none.
func (p *Proof) put(pixels image.Image) {
	p.picture.Image = pixels
	widgets.SetShown(p.edge, pixels != nil)
	p.Content.Refresh()
	p.picture.Refresh()
}

// Showing returns what is shown; nil while there is nothing.
func (p *Proof) Showing() image.Image { return p.picture.Image }

// Said is what is said below the page.
func (p *Proof) Said() string { return p.said.Text }

// able enables a button or not.
func able(b *widgets.Button, can bool) {
	if can {
		b.Enable()
	} else {
		b.Disable()
	}
}
