package form

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Group leads, by as many as are given, to the group of fields after the one that has the
// keyboard now; of records that have none, from field to field. It is called once the form is
// seen.
func Group(f *Form, by int) (lead func()) {
	at := rowAtKeyboard(f)
	return func() {
		grouped := slices.ContainsFunc(f.rows, func(r *row) bool { return r.spec.group })
		for i := at + by; i >= 0 && i < len(f.rows); i += by {
			if r := f.rows[i]; (r.spec.group || !grouped) && r.filled.Visible() && f.grid.Visible() {
				f.calls.Focus(r.first())
				return
			}
		}
		if at < 0 {
			f.Take()
		} else if o := f.rows[at].first(); at < len(f.rows) {
			f.calls.Focus(o) // there is none beyond
		}
	}
}

// To gives the keyboard to a field of an event.
func To(f *Form, key string) {
	if r := f.row(key); r != nil && r.filled.Visible() && f.grid.Visible() {
		f.calls.Focus(r.first())
		return
	}
	f.Take()
}

// rowAtKeyboard is which row has the keyboard; -1 for none.
func rowAtKeyboard(f *Form) int {
	on := f.calls.Focused()
	return slices.IndexFunc(f.rows, func(r *row) bool { return on != nil && r.holds(on) })
}

// holds reports whether what has the keyboard is of the row.
func (r *row) holds(on fyne.Focusable) bool {
	if r.first() == on {
		return true
	}
	if r.parts == nil {
		return false
	}
	return slices.ContainsFunc(r.parts.all, func(p *part) bool {
		return fyne.Focusable(p.head) == on || slices.ContainsFunc(p.rows, func(r *row) bool { return r.holds(on) })
	})
}

// takeRow gives the keyboard to the field at a height of the grid, px, whose name or whose side was
// pressed: what is typed next would else be commands.
func takeRow(f *Form, y float32) {
	var at *row
	for _, r := range f.rows {
		if r.filled.Visible() && y >= r.name.Position().Y-rowGap/2 {
			at = r
		}
	}
	if at != nil && at.pick == nil {
		f.calls.Focus(at.first())
	}
}
