package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// picker is a button that names what is chosen, and offers all.
type picker struct {
	button  *widgets.Button
	several bool // more than one can be chosen
	differ  bool // of several events: they have not the same
	options []option
	chosen  []string // values
	changed func()
}

func newPicker(keys widgets.Keyboard, several bool, changed func()) *picker {
	p := &picker{several: several, changed: changed}
	p.button = keys.Button("", dropDown(), nil)
	p.button.OnTapped = p.show
	p.button.Alignment, p.button.IconPlacement = widget.ButtonAlignLeading, widget.ButtonIconTrailingText
	return p
}

// mostPicked is how much of what is chosen the button names.
const mostPicked = 24

// offer sets what there is to choose, and what is chosen.
func (p *picker) offer(options []option, chosen []string) {
	p.options = options
	p.choose(chosen)
}

// choose sets what is chosen.
func (p *picker) choose(values []string) {
	p.chosen = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == "" && p.several })
	var names []string
	for _, v := range p.chosen {
		name := v
		for _, o := range p.options {
			if o.value == v {
				name = o.name
			}
		}
		names = append(names, name)
	}
	text := strings.Join(names, ", ")
	switch {
	case p.differ:
		text = widgets.Joined(", ", text, lang.L("they differ"))
	case text == "":
		text = lang.L("none chosen")
	}
	text = widgets.Brief(text, mostPicked)
	if p.button.Text != text {
		p.button.SetText(text)
	}
}

// first is the first value that is chosen; "" for none.
func (p *picker) first() string {
	if len(p.chosen) == 0 {
		return ""
	}
	return p.chosen[0]
}

// show offers all in a menu under the button.
func (p *picker) show() {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(p.button)
	if c == nil {
		return
	}
	var all []*fyne.MenuItem
	for _, o := range p.options {
		item := fyne.NewMenuItem(o.name, func() { p.take(o.value) })
		item.Checked = slices.Contains(p.chosen, o.value)
		all = append(all, item)
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", all...), c, d.AbsolutePositionForObject(p.button).AddXY(0, p.button.Size().Height))
}

// take chooses what was pointed at; of several it is taken away where it was chosen.
func (p *picker) take(value string) {
	chosen := []string{value}
	if p.several {
		chosen = slices.Clone(p.chosen)
		if i := slices.Index(chosen, value); i >= 0 {
			chosen = slices.Delete(chosen, i, i+1)
		} else {
			chosen = append(chosen, value)
		}
	}
	if !slices.Equal(chosen, p.chosen) {
		p.choose(chosen)
		p.changed()
	}
}
