package preferences

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf16"
)

// PresetsName is the name of the file beside the program that presets preferences
// for all users.
const PresetsName = "tideline.json"

// Presets is what an administrator wants where a user has chosen nothing.
type Presets struct {
	Path    string         // of the file
	Values  map[string]any // what counts
	Ignored []string       // keys that are not known, or whose value they cannot have, sorted
	Fault   *Fault         // why nothing in the file counts; nil where it was read
}

// ReadPresets reads the file in a folder, if there is one. Its keys are those of
// the file that a Store writes, so that one may be made by copying the other; fits
// tells for each key what value it can have.
func ReadPresets(folder string, fits map[string]func(any) bool) Presets {
	p := Presets{Path: filepath.Join(folder, PresetsName), Values: map[string]any{}}
	src, err := content(p.Path)
	if errors.Is(err, os.ErrNotExist) {
		return p
	}
	values := map[string]any{}
	if err != nil {
		p.Fault = &Fault{Reason: reasonOf(err), Err: err}
		return p
	}
	if p.Fault = unmarshal(asUTF8(src), &values); p.Fault != nil {
		return p
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if can, known := fits[key]; known && can(values[key]) {
			p.Values[key] = values[key]
		} else {
			p.Ignored = append(p.Ignored, key)
		}
	}
	return p
}

// Trouble is what is wrong with the presets, in a sentence; "" where nothing is.
func (p Presets) Trouble() string {
	switch {
	case p.Fault != nil:
		return fmt.Sprintf("the presets in %s cannot be read, and nothing is preset: %v", p.Path, p.Fault)
	case len(p.Ignored) > 0:
		return fmt.Sprintf("in the presets in %s these are not known, or cannot be what they say, and are ignored: %s",
			p.Path, strings.Join(p.Ignored, ", "))
	}
	return ""
}

// unmarshal reads an object, or reports why it is none.
func unmarshal(src []byte, values *map[string]any) *Fault {
	err := json.Unmarshal(src, values)
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind):
		return &Fault{Reason: NotObject}
	case err != nil:
		return &Fault{Reason: NotJSON, Line: faultLine(src, err), Err: err}
	case *values == nil:
		return &Fault{Reason: Empty}
	}
	return nil
}

// faultLine is the line, from 1, in which text stops being JSON.
func faultLine(src []byte, err error) int {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return 1
	}
	return 1 + bytes.Count(src[:min(int(syntax.Offset), len(src))], []byte("\n"))
}

// asUTF8 turns what Notepad and PowerShell write into what JSON is written in: they
// begin it with a mark, and may write two bytes for each character.
func asUTF8(src []byte) []byte {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(src, []byte("\xff\xfe")):
		order = binary.LittleEndian
	case bytes.HasPrefix(src, []byte("\xfe\xff")):
		order = binary.BigEndian
	default:
		return bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	}
	units := make([]uint16, 0, len(src)/2)
	for src = src[2:]; len(src) >= 2; src = src[2:] {
		units = append(units, order.Uint16(src))
	}
	return []byte(string(utf16.Decode(units)))
}
