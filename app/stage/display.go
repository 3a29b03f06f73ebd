package stage

import "slices"

// Display is a display that is on.
type Display struct {
	// ID stays while the display is plugged in, and is the same when it is plugged in
	// again. Names cannot be used: most displays on Windows have the same one.
	ID     string
	Bounds Rect
	Work   Rect // without taskbar and panels
	// Scale is how many px of the display one px of the toolkit takes.
	Scale   float32
	Primary bool
}

// Places returns the displays that show different things: of those that mirror each other
// it returns one, the primary one where it is among them.
func Places(all []Display) (places []Display) {
	for _, d := range all {
		if d.Bounds.Empty() {
			continue // it is being disconnected
		}
		d.Work = usable(d)
		i := slices.IndexFunc(places, func(p Display) bool { return mirrored(p.Bounds, d.Bounds) })
		switch {
		case i < 0:
			places = append(places, d)
		case d.Primary:
			places[i] = d
		}
	}
	return places
}

// mirrored reports whether two displays show the same: most of the smaller one is within
// the other. Their sizes may differ.
func mirrored(a, b Rect) bool {
	return a.both(b).area()*2 > min(a.area(), b.area())
}

// usable is the part of a display that windows may take. Some window managers report one
// area for all displays together; what cannot be true is ignored.
func usable(d Display) Rect {
	work := d.Work.both(d.Bounds)
	if work.area()*2 < d.Bounds.area() {
		return d.Bounds
	}
	return work
}

// On returns the index of the display that a window is on: the one that has most of it,
// or the nearest where none has any. It is -1 where there is no display.
func On(places []Display, window Rect) int {
	on := -1
	for i, p := range places {
		if on < 0 || nearer(window, p.Bounds, places[on].Bounds) {
			on = i
		}
	}
	return on
}

// nearer reports whether a has more of a window than b, or is nearer to it.
func nearer(window, a, b Rect) bool {
	onA, onB := window.both(a).area(), window.both(b).area()
	if onA != onB {
		return onA > onB
	}
	return onA == 0 && window.apart(a) < window.apart(b)
}

// Find returns the display with an ID, or false where it is gone.
func Find(places []Display, id string) (Display, bool) {
	i := slices.IndexFunc(places, func(d Display) bool { return d.ID == id })
	if i < 0 {
		return Display{}, false
	}
	return places[i], true
}

// Same reports whether two lists have the same displays at the same positions. Taskbars
// that come and go make no difference.
func Same(a, b []Display) bool {
	return slices.EqualFunc(a, b, func(a, b Display) bool { return a.ID == b.ID && a.Bounds == b.Bounds && a.Scale == b.Scale })
}

// ForClass chooses the display that a class looks at. That is the one it has looked at
// before, while it is there. Otherwise it is one where the presenter's window is not:
// first one that has just been connected, then one that is not the primary, which is
// where people work. home is the ID of the presenter's. It returns false where there is
// no display at all.
func ForClass(places []Display, before, home string, known []Display) (Display, bool) {
	if len(places) == 0 {
		return Display{}, false
	}
	if d, found := Find(places, before); found {
		return d, true
	}
	free := others(places, home)
	if len(free) == 0 {
		return places[0], true
	}
	for _, d := range free {
		if _, was := Find(known, d.ID); !was && len(known) > 0 {
			return d, true
		}
	}
	return secondary(free), true
}

// ForPresenter chooses the display of the presenter's window: where that window, or else
// the program's, is already, unless the class looks there and another is free.
func ForPresenter(places []Display, class, home string) (Display, bool) {
	if len(places) == 0 {
		return Display{}, false
	}
	if d, found := Find(places, home); found && home != class {
		return d, true
	}
	free := others(places, class)
	if len(free) == 0 {
		return places[0], true
	}
	if i := slices.IndexFunc(free, func(d Display) bool { return d.Primary }); i >= 0 {
		return free[i], true
	}
	return free[0], true
}

// others returns the displays except one.
func others(places []Display, id string) []Display {
	return slices.DeleteFunc(slices.Clone(places), func(d Display) bool { return d.ID == id })
}

// secondary returns the first display that is not the primary one, if any.
func secondary(places []Display) Display {
	if i := slices.IndexFunc(places, func(d Display) bool { return !d.Primary }); i >= 0 {
		return places[i]
	}
	return places[0]
}
