package windows

import "tideline/app/stage"

// displays is what is known of the displays, and which of them the class looks at.
type displays struct {
	desktop stage.Desktop // nil where only their number is known
	count   func() int    // asked where there is no desktop

	number int             // when last checked
	now    []stage.Display // likewise, where there is a desktop
	before []stage.Display // before they last changed
	class  string          // the ID of the display that the class looks at, among several
}

// check asks which displays there are, and reports whether that has changed.
func (d *displays) check() (changed bool) {
	if d.desktop == nil {
		n := d.count()
		changed = n != d.number
		d.number = n
		return changed
	}
	now := stage.Places(d.desktop.Displays())
	if stage.Same(now, d.now) {
		return false
	}
	d.before, d.now = d.now, now
	d.number = len(now)
	return true
}

// settled forgets what was there before the last change.
func (d *displays) settled() { d.before = d.now }

// forClass returns the display that the audience's window is to fill, while the
// presenter is at the one with the ID home; false while all are off.
func (d *displays) forClass(home string) (stage.Display, bool) {
	return stage.ForClass(d.now, d.class, home, d.before)
}

// forPresenter returns the display for the presenter's window, home where possible.
func (d *displays) forPresenter(home string) (stage.Display, bool) {
	return stage.ForPresenter(d.now, d.class, home)
}

// shownToClass notes which display the class looks at from now on.
func (d *displays) shownToClass(on stage.Display) {
	if len(d.now) > 1 {
		d.class = on.ID
	}
}

// isUnmoved reports whether a display that the class looks at is where it was before
// the last change.
func (d *displays) isUnmoved(on stage.Display) bool {
	was, known := stage.Find(d.before, on.ID)
	return on.ID == d.class && known && was.Bounds == on.Bounds
}
