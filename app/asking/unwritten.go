package asking

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"tideline/app/store"
)

// Unwritten says why a file was not written or a folder not read, and what to do,
// in the same words on every system.
func Unwritten(err error) error {
	failed, ok := errors.AsType[*store.Error](err)
	if !ok {
		return err
	}
	names := map[string]any{"File": filepath.Base(failed.Path), "Folder": filepath.Dir(failed.Path), "Why": failed.System().Error()}
	if failed.Why < store.NoFolder {
		return errors.New(refused(failed.Why, names))
	}
	return errors.New(impossible(failed.Why, names))
}

// refused says why a file may not be written.
func refused(why store.Reason, names map[string]any) string {
	switch why {
	case store.Folder:
		return lang.L("{{.File}} is a folder; choose a name for a file in it", names)
	case store.Open:
		return lang.L("{{.File}} is open: it is the events file or one of its pictures, and stays as it is; choose another name", names)
	case store.Irregular:
		return lang.L("{{.File}} is a device, a pipe or a socket and not a file; choose another name", names)
	case store.Dangling:
		return lang.L("{{.File}} is a link that leads nowhere; choose another name", names)
	case store.Protected:
		return lang.L("{{.File}} is write-protected and stays as it is; choose another name", names)
	case store.Foreign:
		return lang.L("{{.File}} belongs to another user and stays as it is; choose another name", names)
	default:
		return lang.L("There is a file {{.File}} by now, and it stays as it is; save again", names)
	}
}

// impossible says why the system did not write a file. What was there is whole.
func impossible(why store.Reason, names map[string]any) string {
	switch why {
	case store.NoFolder:
		return lang.L("There is no folder {{.Folder}}; choose another, or make it first", names)
	case store.Denied:
		return lang.L("You may not use the folder {{.Folder}}; choose one of your own", names)
	case store.Full:
		return lang.L("The disk is full; make room, or choose a folder on another one. What was there before is as it was", names)
	case store.Held:
		return lang.L("Another program has {{.File}} open; close it there, then try again", names)
	case store.Gone:
		return lang.L("The drive with {{.Folder}} does not answer; choose a folder on another one", names)
	case store.BadName:
		return lang.L("This system takes no such name for a file; choose a shorter one, of letters and digits", names)
	default:
		return lang.L("The system reports: {{.Why}}. What was there before is as it was", names)
	}
}
