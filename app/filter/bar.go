package filter

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/search"
)

// Bar filters the events. It is seen as long as a filter is on, and while it is asked
// for.
type Bar struct {
	State   *session.State
	Finder  *session.Finder
	Sheets  *sheet.Stack
	Keys    widgets.Keyboard
	Conceal func(gone func(event string) bool) // takes events off the line at once
	Redraw  func(bent bool)                    // places what is shown anew; bent: on another axis
	Changed func()                             // what is shown is another
	Focus   func(fyne.Focusable)
	Leave   func() // gives the keyboard to the line
	// Line is where the menu of a lane hangs that no click on its name has called.
	Line fyne.CanvasObject
	// Laid is called when the bar has come or gone or has become higher or lower: what it
	// stands in has to be laid out. It may be nil.
	Laid func()
	// Extra is what the menu of a lane offers besides; nil for nothing.
	Extra func(lane string) []*fyne.MenuItem

	content *fyne.Container // the bar; nil before Content
	parts   barParts
	asked   bool // it is wanted, filter or not
}

// barParts is what the bar is made of.
type barParts struct {
	row               *fyne.Container
	add, near, nobody *widgets.Button
	much              *widgets.Slide
	hidden            *widget.Label
}

// Content makes the bar.
func (b *Bar) Content() fyne.CanvasObject {
	p := &b.parts
	p.row = widgets.Row()
	p.add = b.Keys.Button(lang.L("Filter by"), theme.MenuDropDownIcon(), b.offer)
	p.add.IconPlacement = widget.ButtonIconTrailingText
	p.much = b.Keys.Slide(timeline.LeastImportance, timeline.MostImportance, b.howMuch)
	p.much.Value = timeline.MostImportance
	p.hidden = widget.NewLabel("")
	p.near = b.Keys.Button("", nil, b.SwitchAxis)
	p.nobody = b.Keys.Button(lang.L("Show all events"), theme.CancelIcon(), b.All)
	for _, button := range []*widgets.Button{p.near, p.nobody} {
		button.Importance = widget.LowImportance
	}
	edge := layout.NewCustomPaddedLayout(0, widgets.ToolGap, widgets.GapInCard, widgets.GapInCard)
	b.content = container.New(edge, p.row)
	b.show()
	return b.content
}

// Toggle calls the bar, with the keyboard, or takes it away where no filter is on.
func (b *Bar) Toggle() {
	b.asked = !b.asked || b.State.Filtered()
	b.show()
	if b.asked {
		b.Focus(b.parts.add)
	} else {
		b.Leave()
	}
	b.Changed()
}

// IsOpen reports whether the bar is seen.
func (b *Bar) IsOpen() bool { return b.asked || b.State.Filtered() }

// Apply shows what a filter keeps: what it hides is gone at once, and what is left gets
// its places a moment later.
func (b *Bar) Apply(filter search.Filter) { b.apply(filter, func() bool { return b.State.Close }) }

// Resume shows what a filter keeps, and leaves out the time of what it hides where close is
// set.
func (b *Bar) Resume(filter search.Filter, closeUp bool) {
	b.apply(filter, func() bool { return closeUp })
}

func (b *Bar) apply(filter search.Filter, closeUp func() bool) {
	b.Finder.Ready(func(ix *search.Index) {
		bent := b.State.Close
		b.State.Close = closeUp()
		b.State.Narrow(filter, ix) // which keeps no time free where it hides nothing
		bent = bent || b.State.Close
		shown := b.State.Kept()
		b.Conceal(func(id string) bool {
			e, ok := b.State.Doc.Event(id)
			return ok && shown != nil && !shown(e)
		})
		b.show()
		b.Redraw(bent)
		b.Changed()
	})
}

// All shows all events again.
func (b *Bar) All() { b.Apply(search.Filter{}) }

// Add has events meet one condition more.
func (b *Bar) Add(c search.Condition) { b.Apply(b.State.Filter.With(c)) }

// Again filters a document that was opened as the one before, where it is the same file.
func (b *Bar) Again() {
	if b.State.Filtered() {
		b.Apply(b.State.Filter)
		return
	}
	b.show()
}

// howMuch shows the more important events alone, the fewer the further the slider is to
// the left.
func (b *Bar) howMuch(much int) {
	least := timeline.MostImportance + timeline.LeastImportance - much
	was, on := b.State.Filter.Is(search.Importance)
	switch {
	case least > timeline.LeastImportance:
		c := search.Condition{Field: search.Importance, Values: []string{string(rune('0' + least))}}
		if !on || was.String() != c.String() {
			b.Add(c)
		}
	case on:
		b.Apply(b.State.Filter.Without(was))
	}
}

// SwitchAxis leaves out the time of the events that are hidden, or keeps it free. It is to be
// called while a filter is on.
func (b *Bar) SwitchAxis() {
	b.State.Close = !b.State.Close
	b.show()
	b.Redraw(true)
	b.Changed()
}

// show shows what is filtered.
func (b *Bar) show() {
	if b.content == nil {
		return
	}
	widgets.SetShown(b.content, b.IsOpen())
	p, s := &b.parts, b.State
	p.row.Objects = []fyne.CanvasObject{p.add}
	for _, c := range s.Filter.Conditions {
		p.row.Add(b.chip(c))
	}
	p.row.Add(widget.NewLabel(lang.L("How much to show")))
	p.row.Add(p.much)
	b.showMuch()
	if s.Filtered() {
		all := len(s.Doc.Events) + len(s.Doc.Undated)
		p.hidden.SetText(lang.L("{{.N}} of {{.All}} events hidden", map[string]any{"N": s.Hidden(s.Doc), "All": all}))
		p.near.SetText(lang.L("Shorten again"))
		if s.Close {
			p.near.SetText(lang.L("Keep the time of hidden events"))
		}
		p.row.Add(p.hidden)
		p.row.Add(p.near)
		p.row.Add(p.nobody)
	}
	p.row.Refresh()
	if b.Laid != nil {
		b.Laid()
	}
}

// showMuch puts the slider where the filter has it.
func (b *Bar) showMuch() {
	much := float64(timeline.MostImportance)
	if c, on := b.State.Filter.Is(search.Importance); on {
		much = timeline.MostImportance + timeline.LeastImportance - float64(c.Values[0][0]-'0')
	}
	if s := b.parts.much; s.Value != much && much >= s.Min && much <= s.Max {
		s.Value = much
		s.Refresh()
	}
}

// chip shows a condition; a press takes it away.
func (b *Bar) chip(c search.Condition) fyne.CanvasObject {
	chip := b.Keys.Button(chipText(b.State.Doc, c), theme.CancelIcon(), func() {
		b.Focus(b.parts.add)
		b.Apply(b.State.Filter.Without(c))
	})
	chip.IconPlacement, chip.Importance = widget.ButtonIconTrailingText, widget.MediumImportance
	chip.Tip = lang.L("Take away")
	return chip
}
