package opening

import (
	"errors"

	"fyne.io/fyne/v2/lang"

	"tideline/app/headroom"
	"tideline/app/store"
)

// unreadable says why a file could not be read, and what to do, in the same words
// on every system.
func unreadable(err error) error {
	switch store.WhyUnread(err) {
	case store.Folder:
		return errors.New(lang.L("This is a folder; choose the events file in it"))
	case store.Missing:
		return errors.New(lang.L("There is no such file; it may have been moved: choose another with “Open…”"))
	case store.Held:
		return errors.New(lang.L("Another program holds this file; close it there, and open it again"))
	case store.Denied:
		return errors.New(lang.L("You may not read this file; copy it to a folder of your own, or ask whose it is"))
	case store.BadName:
		return errors.New(lang.L("No file can have this name here; choose another"))
	}
	return err
}

// tooLarge says that a file has more bytes than are read.
func tooLarge(size int64) error {
	return errors.New(lang.L("It is {{.MB}} MB large, and with the memory that is free no more than {{.Most}} MB are read; close other programs and begin anew, or divide it into several files", map[string]any{
		"MB": (size + 1<<20 - 1) >> 20, "Most": headroom.Most() >> 20,
	}))
}
