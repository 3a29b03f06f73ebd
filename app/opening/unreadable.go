package opening

import (
	"errors"

	"fyne.io/fyne/v2/lang"

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

// tooLarge says that a file has more than limit bytes.
func tooLarge(limit int64) error {
	return errors.New(lang.L("It is larger than {{.MB}} MB", map[string]any{"MB": limit >> 20}))
}
