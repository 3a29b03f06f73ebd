package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
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
	text    string   // names what is chosen
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
	p.text = widgets.Brief(text, mostPicked)
	p.fit(p.button.Size().Width)
}

// fit names what is chosen as far as there is room, in px: the toolkit's buttons write on
// beyond their edge.
func (p *picker) fit(width float32) {
	style := fyne.TextStyle{Bold: true}
	wide := func(text string) float32 { return fyne.MeasureText(text, theme.TextSize(), style).Width }
	room := width - (p.button.MinSize().Width - wide(p.button.Text))
	text, most := p.text, len([]rune(p.text))
	for width > 0 && most > 1 && wide(text) > room {
		most--
		text = widgets.Brief(p.text, most)
	}
	if p.button.Text != text {
		p.button.SetText(text)
	}
}

// fitting is the layout of what names no more than there is room for.
type fitting struct{ *picker }

// MinSize implements fyne.Layout.
func (fitting) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

// Layout implements fyne.Layout.
func (f fitting) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	f.fit(size.Width)
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
