// Package portable lets the program be carried about, as on a USB stick: where a
// folder of a certain name lies beside it, all that it keeps lies in there, and
// nothing is written elsewhere but what the user saves.
package portable

import (
	"errors"
	"os"
	"path/filepath"
)

// Name is that of the folder.
const Name = "tideline_portable"

// Folder is the folder beside a program, on a system as GOOS names it; "" where
// there is none. On macOS there never is: the program lies in a bundle, whose
// signature would not hold any more.
func Folder(program, goos string) string {
	path := filepath.Join(filepath.Dir(program), Name)
	if info, err := os.Stat(path); err != nil || !info.IsDir() || goos == "darwin" {
		return ""
	}
	return path
}

// Preferences is the file of preferences in the folder.
func Preferences(folder string) string { return filepath.Join(folder, "preferences.json") }

// Crashes is where a crash is kept in the folder.
func Crashes(folder string) string { return filepath.Join(folder, "crashes") }

// Enter has the toolkit, which asks Go and the system where a user's things lie,
// find the folder, on a system as GOOS names it; until leave is called. The toolkit
// makes folders and an index of the fonts when it starts, and nothing later. What
// the program starts, such as a browser, must find the user's own again, and so must
// the dialogs for files: so leave as soon as the window is there.
func Enter(folder, goos string) (leave func(), err error) {
	variables := map[string]string{}
	switch cache := filepath.Join(folder, "cache"); goos {
	case "windows": // the toolkit goes from the profile to AppData\Roaming by itself
		variables["USERPROFILE"], variables["LocalAppData"] = cache, cache
	default:
		variables["XDG_CONFIG_HOME"], variables["XDG_CACHE_HOME"] = cache, cache
	}
	for name, path := range variables {
		err = errors.Join(err, os.MkdirAll(path, 0o700))
		old, had := os.LookupEnv(name)
		err = errors.Join(err, os.Setenv(name, path))
		leave = then(leave, func() {
			if had {
				_ = os.Setenv(name, old) // what could be set can be set back
			} else {
				_ = os.Unsetenv(name)
			}
		})
	}
	return leave, err
}

// then is two things done after each other, the first of which may be nothing.
func then(first, second func()) func() {
	if first == nil {
		return second
	}
	return func() { first(); second() }
}
