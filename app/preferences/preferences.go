// Package preferences looks at the file of preferences before the toolkit reads
// it: one that the toolkit could not read would keep the program from starting,
// every time.
package preferences

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// largest is how many bytes the file may have; ours has a few hundred.
const largest = 1 << 20

// broken is added to the name of a file that is put aside.
const broken = ".broken"

// Path is where the toolkit keeps the preferences of a program by its ID, on a
// system as GOOS names it.
func Path(id, goos string) (string, error) {
	home, err := os.UserHomeDir()
	switch goos {
	case "darwin":
		home = filepath.Join(home, "Library", "Preferences")
	case "windows":
		home = filepath.Join(home, "AppData", "Roaming")
	default:
		home, err = os.UserConfigDir()
	}
	return filepath.Join(home, "fyne", id, "preferences.json"), err
}

// Check puts a file aside that the toolkit could not read, and returns what is
// wrong with it. The program then starts as it did the first time.
func Check(path string) error {
	why := readable(path)
	if why == nil {
		return nil
	}
	why = fmt.Errorf("the preferences in %s cannot be read: %w", path, why)
	aside := path + broken
	if err := os.RemoveAll(aside); err != nil {
		return errors.Join(why, err)
	}
	return errors.Join(why, os.Rename(path, aside))
}

// readable returns what keeps the toolkit from reading a file; nil also where
// there is none.
func readable(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return errors.New("it is no plain file") // to open a pipe could take forever
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	src, err := io.ReadAll(io.LimitReader(f, largest+1))
	if err != nil {
		return err
	}
	return plain(src)
}

// plain returns what is not as we write it: an object of words, numbers and
// switches, and lists of numbers. The toolkit panics at lists of different things.
func plain(src []byte) error {
	if len(src) > largest {
		return errors.New("it is too large")
	}
	if len(bytes.TrimSpace(src)) == 0 {
		return nil // as the toolkit leaves it for a moment
	}
	var values map[string]any
	if err := json.Unmarshal(src, &values); err != nil {
		return err
	}
	for key, value := range values {
		switch value := value.(type) {
		case string, bool, float64:
		case []any:
			for _, item := range value {
				if _, ok := item.(float64); !ok {
					return fmt.Errorf("%q is no list of numbers", key)
				}
			}
		default:
			return fmt.Errorf("%q is neither a word nor a number", key)
		}
	}
	return nil
}
