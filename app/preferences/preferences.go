// Package preferences keeps what a user chose, over what was preset for all users
// of a computer. It also looks at the file before the toolkit reads it: one that
// the toolkit could not read would keep the program from starting, every time.
package preferences

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
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

// Check puts a file aside that the toolkit could not read, and returns where it lies now
// and what is wrong with it. The program then starts as it did the first time.
func Check(path string) (aside string, err error) {
	why := readable(path)
	if why == nil {
		return "", nil
	}
	why = fmt.Errorf("the preferences in %s cannot be read: %w", path, why)
	aside = path + broken
	if err := os.RemoveAll(aside); err != nil {
		return "", errors.Join(why, err)
	}
	if err := os.Rename(path, aside); err != nil {
		return "", errors.Join(why, err)
	}
	return aside, why
}

// readable returns what keeps the toolkit from reading a file; nil also where
// there is none.
func readable(path string) error {
	_, err := read(path)
	return err
}

// read returns the values of a file; none where there is no file.
func read(path string) (map[string]any, error) {
	src, err := content(path)
	if errors.Is(err, os.ErrNotExist) {
		return map[string]any{}, nil
	}
	if err != nil {
		return nil, err
	}
	return plain(src)
}

// content reads a file that is no larger than preferences are.
func content(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errIrregular // to open a pipe could take forever
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	src, err := io.ReadAll(io.LimitReader(f, largest+1))
	if err == nil && len(src) > largest {
		return nil, errTooLarge
	}
	return src, err
}

// plain reads an object as we write it: of words, numbers and switches, and lists of
// one kind of these. The toolkit panics at lists of different things.
func plain(src []byte) (map[string]any, error) {
	values := map[string]any{}
	if len(bytes.TrimSpace(src)) == 0 {
		return values, nil // as the toolkit leaves it for a moment
	}
	if err := json.Unmarshal(src, &values); err != nil {
		return nil, err
	}
	if values == nil {
		return map[string]any{}, nil // the file says null
	}
	for key, value := range values {
		list, ok := value.([]any)
		if !ok {
			list = []any{value}
		}
		for _, item := range list {
			if !simple(item) {
				return nil, fmt.Errorf("%q is neither a word nor a number", key)
			}
			if reflect.TypeOf(item) != reflect.TypeOf(list[0]) {
				return nil, fmt.Errorf("%q is a list of different things", key)
			}
		}
	}
	return values, nil
}

// simple reports whether a value is a word, a number or a switch.
func simple(value any) bool {
	switch value.(type) {
	case string, bool, float64:
		return true
	}
	return false
}
