package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Marks is what is marked in the texts of a window: what lies between two places, which may
// be in two texts of the same page. Texts do not take the keyboard for that, so that plain
// keys go on doing what they do.
type Marks struct {
	Copy func(text string) // to the clipboard
	// Page is where texts stand in the order in which they are read; what is marked in a
	// text that stands elsewhere ends with that. Nil where each stands by itself.
	Page func() fyne.CanvasObject

	from, to spot       // where marking began, and where it has got to
	shown    []markable // that show something marked, in order
}

// markable is a part of a page that can be marked.
type markable interface {
	fyne.CanvasObject
	// mark shows what lies between two places; nothing where that is nothing.
	mark(from, to place)
	// marked is what is marked.
	marked() string
	// end is the place behind its last character.
	end() place
}

// spot is a place of a text.
type spot struct {
	in markable
	place
}

// place is one between two characters of a text as it is laid out.
type place struct{ row, at int } // at counts runes

func (p place) before(q place) bool { return p.row < q.row || p.row == q.row && p.at < q.at }

// Text is what is marked, in the order in which it is read, with a line between two texts;
// "" for nothing.
func (m *Marks) Text() string {
	if m == nil {
		return ""
	}
	var parts []string
	for _, part := range m.shown {
		parts = append(parts, part.marked())
	}
	return Joined("\n\n", parts...)
}

// Clear marks nothing.
func (m *Marks) Clear() {
	if m != nil {
		m.show(nil, nil)
		m.from, m.to = spot{}, spot{}
	}
}

// Forget marks nothing where something of a text is marked, which is to show another one.
func (m *Marks) Forget(text *LinkedText) {
	if m != nil && slices.Contains(m.shown, markable(text)) {
		m.Clear()
	}
}

// take marks what lies between two places.
func (m *Marks) take(from, to spot) {
	if m == nil {
		return
	}
	m.from, m.to = from, to
	all := m.along(from.in)
	i, j := slices.Index(all, from.in), slices.Index(all, to.in)
	if i < 0 || j < 0 {
		m.Clear()
		return
	}
	if j < i || i == j && to.before(from.place) {
		i, j, from, to = j, i, to, from
	}
	m.show(all[i:j+1], func(part markable) (begin, end place) {
		end = part.end()
		if part == from.in {
			begin = from.place
		}
		if part == to.in {
			end = to.place
		}
		return begin, end
	})
}

// show shows what is marked in some parts, and nothing in those that showed something.
func (m *Marks) show(some []markable, between func(markable) (from, to place)) {
	for _, part := range m.shown {
		if !slices.Contains(some, part) {
			part.mark(place{}, place{})
		}
	}
	m.shown = append(m.shown[:0:0], some...)
	for _, part := range some {
		part.mark(between(part))
	}
}

// along is the parts of a page in the order in which they are read, those that hold a text;
// it alone where that stands elsewhere.
func (m *Marks) along(text markable) []markable {
	if m.Page != nil {
		if all := markablesOf(m.Page()); slices.Contains(all, text) {
			return all
		}
	}
	return []markable{text}
}

// markablesOf lists what can be marked of a part of a window, in the order in which it is
// read.
func markablesOf(o fyne.CanvasObject) (all []markable) {
	if o == nil || !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			all = append(all, markablesOf(child)...)
		}
	case *container.Scroll:
		return markablesOf(o.Content)
	case *LinkedText:
		return []markable{o}
	case *Hyperlink:
		if o.Read {
			return []markable{o}
		}
	}
	return all
}

// nearest is the place of a page that is nearest to a position on the canvas, seen from a
// text of it.
func (m *Marks) nearest(text markable, at fyne.Position) spot {
	d := fyne.CurrentApp().Driver()
	all := m.along(text)
	found := all[0]
	for _, part := range all {
		if d.AbsolutePositionForObject(part).Y <= at.Y {
			found = part
		}
	}
	return spot{found, placeIn(found, at.Subtract(d.AbsolutePositionForObject(found)))}
}

// placeIn is the place of a part that is nearest to a position in it.
func placeIn(part markable, at fyne.Position) place {
	if text, ok := part.(*LinkedText); ok {
		return text.placeAt(at)
	}
	if at.Y < part.Size().Height/2 {
		return place{}
	}
	return part.end()
}
