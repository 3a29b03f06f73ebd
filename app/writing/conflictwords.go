package writing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/editing"
	"tideline/app/sheet"
	"tideline/timeline/edit"
	"tideline/timeline/edtf"
)

// side is what one side of a conflict says.
type side struct {
	text  string
	lines bool // as it stands in the file
}

// sidesOf are both, in words where both can be said so.
func sidesOf(c editing.Conflict, words edtf.Words) (mine, theirs side) {
	a, one := inWords(c.Mine, c.Field, words)
	b, both := inWords(c.Theirs, c.Field, words)
	if one && both {
		return side{text: a}, side{text: b}
	}
	return side{c.Mine, true}, side{c.Theirs, true}
}

// shown shows it under whose it is.
func (s side) shown(who string) fyne.CanvasObject {
	if s.text == "" {
		s = side{text: lang.L("taken away")}
	}
	l := sheet.Paragraph(s.text)
	if s.lines {
		l.TextStyle.Monospace = true
		l.SizeName = theme.SizeNameCaptionText
	}
	return container.NewBorder(widget.NewLabelWithStyle(who, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}), nil, nil, nil, l)
}

// inWords is what lines of the file say of a field, for people who do not read those: its value
// without its key, a date as it is written out, a list with commas between. It is false for what
// is only said by the lines themselves.
func inWords(text string, field edit.Path, words edtf.Words) (said string, ok bool) {
	if text == "" {
		return "", true
	}
	v, err := edit.ReadValue(text)
	if err != nil || len(field) == 0 {
		return text, false
	}
	if items := v.Items(); len(v.Keys()) == 1 && v.Keys()[0] == field[len(field)-1].Key {
		v = items[0]
	}
	switch {
	case len(v.Keys()) > 0:
		return text, false
	case editing.Count(v) > 1 || len(v.Items()) > 0:
		var all []string
		for _, item := range v.Items() {
			if len(item.Keys()) > 0 || len(item.Items()) > 0 {
				return text, false
			}
			all = append(all, item.Text())
		}
		return strings.Join(all, ", "), true
	case field[len(field)-1].Key == "date":
		if d, err := edtf.Parse(v.Text()); err == nil {
			return d.Human(words), true
		}
	}
	return strings.TrimSpace(v.Text()), true
}
