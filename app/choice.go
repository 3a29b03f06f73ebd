package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline"
)

// choice offers options of which one is chosen. It has the focus as one: the
// arrows choose, and other keys go on, so that Enter confirms the sheet.
type choice struct {
	widget.BaseWidget
	keys    keyboard
	options []*option
	chosen  int  // which option
	focused bool // it has the keyboard
}

// choice makes a choice of at least one option; the first is chosen.
func (k keyboard) choice(names ...string) *choice {
	c := &choice{keys: k}
	for i, name := range names {
		c.options = append(c.options, newOption(name, func() { c.choose(i) }))
	}
	c.choose(0)
	c.ExtendBaseWidget(c)
	return c
}

// choose chooses an option, or the nearest there is.
func (c *choice) choose(i int) {
	c.chosen = min(max(i, 0), len(c.options)-1)
	c.mark()
}

// mark shows which option is chosen, and whether the keyboard is there.
func (c *choice) mark() {
	for i, o := range c.options {
		o.mark(i == c.chosen, c.focused)
	}
}

// CreateRenderer implements fyne.Widget.
func (c *choice) CreateRenderer() fyne.WidgetRenderer {
	all := container.NewVBox()
	for _, o := range c.options {
		all.Add(o)
	}
	return widget.NewSimpleRenderer(all)
}

// FocusGained implements fyne.Focusable.
func (c *choice) FocusGained() { c.focused = true; c.mark() }

// FocusLost implements fyne.Focusable.
func (c *choice) FocusLost() { c.focused = false; c.mark() }

// TypedRune implements fyne.Focusable.
func (c *choice) TypedRune(r rune) { c.keys.char(r) }

// TypedKey implements fyne.Focusable.
func (c *choice) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		c.choose(c.chosen - 1)
	case fyne.KeyDown, fyne.KeyRight:
		c.choose(c.chosen + 1)
	case fyne.KeyHome:
		c.choose(0)
	case fyne.KeyEnd:
		c.choose(len(c.options) - 1)
	case fyne.KeySpace: // what it would choose is chosen
	default:
		c.keys.key(ev)
	}
}

// option is one line of a choice.
type option struct {
	widget.BaseWidget
	sign *widget.Icon
	name *widget.Label
	ring *surface // shows where the keyboard is
	do   func()
}

var _ fyne.Tappable = (*option)(nil)

func newOption(name string, do func()) *option {
	o := &option{sign: widget.NewIcon(nil), name: widget.NewLabel(name), ring: newSurface(theme.ColorNameFocus, ""), do: do}
	o.name.Truncation = fyne.TextTruncateEllipsis
	o.ExtendBaseWidget(o)
	return o
}

// Tapped implements fyne.Tappable.
func (o *option) Tapped(*fyne.PointEvent) { o.do() }

// CreateRenderer implements fyne.Widget.
func (o *option) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(o.ring, container.NewBorder(nil, nil, o.sign, nil, o.name)))
}

// mark shows whether the option is chosen, and whether the keyboard is there.
func (o *option) mark(chosen, focused bool) {
	sign := theme.RadioButtonIcon()
	if chosen {
		sign = theme.NewPrimaryThemedResource(theme.RadioButtonCheckedIcon())
	}
	o.sign.SetResource(sign)
	setShown(o.ring, chosen && focused)
}

// storyChoice offers the stories of a file, if it has any, and what else there is
// to choose. It returns how to ask for the story chosen: nil for what else there is.
func (k keyboard) storyChoice(stories []timeline.Story, rest ...string) (c *choice, chosen func() *timeline.Story) {
	var names []string
	for i := range stories {
		names = append(names, oneLine(brief(stories[i].Name, mostTitle)))
	}
	c = k.choice(slices.Concat(names, rest)...)
	return c, func() *timeline.Story {
		if c.chosen < len(stories) {
			return &stories[c.chosen]
		}
		return nil
	}
}
