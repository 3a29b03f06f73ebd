package panel

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// How much of a list of cards is shown at once: the toolkit lays out each of them
// anew with every change, and an event may have thousands of quotes.
const (
	mostCards     = 30
	mostInCards   = 12_000 // characters
	mostInOneCard = 20     // short entries that share a card, such as other dates
)

// someCards shows a list of cards, or a part of a long one and the way to the
// rest.
type someCards struct {
	p      *pages
	count  int
	card   func(i int) fyne.CanvasObject
	starts []int // where the parts begin that were shown; the last is the present one
	next   int   // where the part after it begins

	box          *fyne.Container
	back, onward *widgets.Hyperlink
}

// some shows so many cards in a column, or a part of them and the way to the rest.
func (p *pages) some(count int, card func(i int) fyne.CanvasObject) fyne.CanvasObject {
	s := &someCards{p: p, count: count, card: card, starts: []int{0}, box: widgets.Column(widgets.GapInCard)}
	s.back = p.calls.Keys.Link(lang.L("Show what is before"), func() { s.turn(s.starts[:len(s.starts)-1], s.onward) })
	s.onward = p.calls.Keys.Link(lang.L("Show more"), func() { s.turn(append(s.starts, s.next), s.back) })
	s.fill()
	return s.box
}

// turn shows another part from its beginning. The link that was used keeps the
// keyboard as long as it is there.
func (s *someCards) turn(starts []int, other *widgets.Hyperlink) {
	s.p.moves.change(func() {
		s.starts = starts
		s.fill()
		s.box.Refresh()
		s.p.moves.scrollTo(s.box)
	}, func() fyne.Focusable { return other })
}

// fill makes the cards of the present part.
func (s *someCards) fill() {
	first := s.starts[len(s.starts)-1]
	s.box.Objects = nil
	characters := 0
	for s.next = first; s.next < s.count && s.next-first < mostCards && characters < mostInCards; s.next++ {
		card := s.card(s.next)
		characters += charactersOf(card)
		s.box.Add(card)
	}
	if s.next-first == s.count {
		return
	}
	foot := widgets.Row()
	if first > 0 {
		foot.Add(s.back)
	}
	if s.next < s.count {
		foot.Add(s.onward)
	}
	shown := fmt.Sprintf("%d–%d", first+1, s.next)
	foot.Add(widget.NewLabel(lang.L("{{.N}} of {{.All}}", map[string]any{"N": shown, "All": s.count})))
	s.box.Add(foot)
}

// someGroups is some for short entries, a number of which share a card.
func (p *pages) someGroups(count int, card func(from, to int) fyne.CanvasObject) fyne.CanvasObject {
	groups := (count + mostInOneCard - 1) / mostInOneCard
	return p.some(groups, func(i int) fyne.CanvasObject {
		return card(i*mostInOneCard, min((i+1)*mostInOneCard, count))
	})
}

// charactersOf counts the bytes of text in a card, which are no fewer than its
// characters.
func charactersOf(o fyne.CanvasObject) (n int) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, below := range o.Objects {
			n += charactersOf(below)
		}
	case *container.Scroll:
		return charactersOf(o.Content)
	case *widget.RichText:
		return lettersOf(o)
	case *widgets.LinkedText:
		return lettersOf(&o.RichText)
	case *widgets.Hyperlink:
		return len(o.Text)
	}
	return n
}

func lettersOf(text *widget.RichText) (n int) {
	for _, s := range text.Segments {
		n += len(s.Textual())
	}
	return n
}
