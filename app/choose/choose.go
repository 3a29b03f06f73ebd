// Package choose has the system ask for a file, in the dialog that its users know:
// those of Windows and of macOS, and the one that a Linux desktop offers through its
// portal. It only asks: no file is opened, made or changed here, and the answer is a path.
package choose

import (
	"context"
	"errors"
	"strings"
)

// Dialogs asks for files in dialogs of the system.
type Dialogs interface {
	// There reports whether there are any. It may take a while.
	There() bool
	// Ask shows a dialog and returns the path that the user chose, "" where they chose
	// none. It returns when the dialog is closed, or at once when the context is done:
	// then the answer is ignored. An error means that the user could not be asked; ErrFar
	// that they chose something that has no path.
	Ask(ctx context.Context, q Question) (path string, err error)
}

// Question is what a dialog asks.
type Question struct {
	Save   bool     // asks where to save a file, and before an existing one is replaced
	Parent uintptr  // the system's handle of the window that asks; 0 where it is not known
	Title  string   // of the dialog
	Act    string   // on the button that confirms, where the system's own word does not fit
	Folder string   // to start in; "" leaves it to the system
	Name   string   // proposed; "" for none
	Kinds  []Filter // what can be listed: the first at the start, the others when the user selects them
}

// Filter is a kind of file that a dialog lists.
type Filter struct {
	Name    string
	Endings []string // such as .yaml; none means every file
}

// ErrFar means that the user chose something without a path, such as a file on a server
// that the desktop shows and the file system does not.
var ErrFar = errors.New("no path leads to this file")

// patterns are what the names of a kind of file match, in both cases where case matters.
func (f Filter) patterns(capitals bool) (all []string) {
	for _, e := range f.Endings {
		all = append(all, "*"+e)
		if upper := strings.ToUpper(e); capitals && upper != e {
			all = append(all, "*"+upper)
		}
	}
	if len(all) == 0 {
		return []string{"*"}
	}
	return all
}
