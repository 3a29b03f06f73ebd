package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Choice offers options of which one is chosen. It has the focus as one: the
// arrows choose, and other keys go on, so that Enter confirms the sheet.
type Choice struct {
	widget.BaseWidget
	keys    Keyboard
	Options []*option
	Chosen  int         // which option
	Changed func(i int) // the user has chosen another; nil: nobody asks
	focused bool        // it has the keyboard

	within *container.Scroll // brings the option that keys choose into view; nil where nothing scrolls
}

// Asked is a page of choices, which may be higher than its room: keys bring into view what they
// choose.
func Asked(page fyne.CanvasObject, choices ...*Choice) fyne.CanvasObject {
	s := container.NewVScroll(page)
	for _, c := range choices {
		c.within = s
	}
	return s
}

// see brings the option that is chosen into view.
func (c *Choice) see() {
	if c.within == nil || !c.Visible() {
		return
	}
	o := c.Options[c.Chosen]
	top, _ := Below(c.within.Content, c)
	top += o.Position().Y
	to := min(max(c.within.Offset.Y, top+o.Size().Height-c.within.Size().Height), top)
	if to != c.within.Offset.Y {
		c.within.ScrollToOffset(fyne.NewPos(0, max(to, 0)))
	}
}

// Choice makes a choice of at least one option; the first is chosen.
func (k Keyboard) Choice(names ...string) *Choice {
	c := &Choice{keys: k}
	for i, name := range names {
		c.Options = append(c.Options, newOption(name, func() { c.pick(i) }))
	}
	c.choose(0)
	c.ExtendBaseWidget(c)
	return c
}

// choose chooses an option, or the nearest there is.
func (c *Choice) choose(i int) {
	c.Chosen = min(max(i, 0), len(c.Options)-1)
	c.mark()
}

// Choose chooses an option, or the nearest there is.
func (c *Choice) Choose(i int) { c.choose(i) }

// pick is choose by the user.
func (c *Choice) pick(i int) {
	was := c.Chosen
	c.choose(i)
	if c.Chosen != was && c.Changed != nil {
		c.Changed(c.Chosen)
	}
}

// mark shows which option is chosen, and whether the keyboard is there.
func (c *Choice) mark() {
	for i, o := range c.Options {
		o.mark(i == c.Chosen, c.focused)
	}
}

// CreateRenderer implements fyne.Widget.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	all := container.NewVBox()
	for _, o := range c.Options {
		all.Add(o)
	}
	return widget.NewSimpleRenderer(all)
}

// FocusGained implements fyne.Focusable.
func (c *Choice) FocusGained() {
	c.focused = true
	c.mark()
	c.see()
}

// FocusLost implements fyne.Focusable.
func (c *Choice) FocusLost() { c.focused = false; c.mark() }

// TypedRune implements fyne.Focusable.
func (c *Choice) TypedRune(r rune) { c.keys.Char(r) }

// TypedKey implements fyne.Focusable.
func (c *Choice) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		c.pick(c.Chosen - 1)
	case fyne.KeyDown, fyne.KeyRight:
		c.pick(c.Chosen + 1)
	case fyne.KeyHome:
		c.pick(0)
	case fyne.KeyEnd:
		c.pick(len(c.Options) - 1)
	case fyne.KeySpace: // what it would choose is chosen
	default:
		c.keys.Key(ev)
		return
	}
	c.see()
}

// option is one line of a choice.
type option struct {
	widget.BaseWidget
	sign *widget.Icon
	Name *widget.Label
	ring *Surface // shows where the keyboard is
	do   func()
}

var _ fyne.Tappable = (*option)(nil)

func newOption(name string, do func()) *option {
	o := &option{sign: widget.NewIcon(nil), Name: widget.NewLabel(name), ring: NewSurface(theme.ColorNameFocus, ""), do: do}
	o.Name.Truncation = fyne.TextTruncateEllipsis
	o.ExtendBaseWidget(o)
	return o
}

// Tapped implements fyne.Tappable.
func (o *option) Tapped(*fyne.PointEvent) { o.do() }

// CreateRenderer implements fyne.Widget.
func (o *option) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(o.ring, container.NewBorder(nil, nil, o.sign, nil, o.Name)))
}

// mark shows whether the option is chosen, and whether the keyboard is there.
func (o *option) mark(chosen, focused bool) {
	sign := theme.RadioButtonIcon()
	if chosen {
		sign = theme.NewPrimaryThemedResource(theme.RadioButtonCheckedIcon())
	}
	o.sign.SetResource(sign)
	SetShown(o.ring, chosen && focused)
}
