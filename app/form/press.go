package form

// pressing is what waits while a button of the mouse is down in the form. Until it comes up the
// page stays as it is: the toolkit gives a press to what lies under the pointer at both ends of
// it, and takes the keyboard from a field that has moved away between them.
type pressing struct {
	down  bool
	shows bool // what the file says is to be shown once it is up
	waits []func()
}

// press takes note that a button of the mouse goes down on something in the form, or comes up
// again; what was pressed does first what it does.
func (f *Form) press(down bool) {
	if down {
		f.down = true
		return
	}
	if f.down {
		f.calls.Later(f.calm)
	}
}

// calm does what waited for a button of the mouse to come up.
func (f *Form) calm() {
	f.down = false
	waits, shows := f.waits, f.shows
	f.waits, f.shows = nil, false
	if shows {
		f.Show(f.asked[0], f.asked[1])
	}
	for _, do := range waits {
		do()
	}
}

// once does something that moves parts of the page once no button of the mouse is down in it.
func (f *Form) once(do func()) {
	if f.down {
		f.waits = append(f.waits, do)
		return
	}
	do()
}

// waitsToShow reports whether what the file says by now of what is filled in waits for that, and
// takes note of it.
func (f *Form) waitsToShow(event, source string) bool {
	if f.down && f.asked == [2]string{event, source} {
		f.shows = true
		return true
	}
	return false
}
