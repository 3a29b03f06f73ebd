package choose

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// System returns the dialogs of Windows.
func System() Dialogs { return common{} }

// common are the common dialogs of Windows, IFileOpenDialog and IFileSaveDialog.
type common struct{}

// There implements Dialogs.
func (common) There() bool { return true }

// Ask implements Dialogs. The dialog runs on its own thread, which ends with it: what
// other programs hook into dialogs may change the state of the thread. Meanwhile Windows
// keeps mouse and keyboard from the window that asks, which goes on drawing.
func (common) Ask(ctx context.Context, q Question) (string, error) {
	type answer struct {
		path string
		err  error
	}
	answered := make(chan answer, 1)
	go func() {
		runtime.LockOSThread() // and never unlocked
		path, err := q.ask(ctx)
		answered <- answer{path, err}
	}()
	select {
	case a := <-answered:
		return a.path, a.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// ask shows the dialog on this thread.
func (q Question) ask(ctx context.Context) (string, error) {
	if err := makeReady(); err != nil {
		return "", err
	}
	defer windows.CoUninitialize()
	dialog, err := newDialog(q.Save)
	if err != nil {
		return "", err
	}
	defer dialog.free()
	if err := q.prepare(dialog); err != nil {
		return "", err
	}
	if ctx.Err() != nil { // finding the folder took too long, and the user gave up
		return "", ctx.Err()
	}
	if err := dialog.call(show, q.Parent); errors.Is(err, cancelled) {
		return "", nil
	} else if err != nil {
		return "", err
	}
	var item *object
	if err := dialog.call(getResult, uintptr(unsafe.Pointer(&item))); err != nil {
		return "", err
	}
	defer item.free()
	path, err := pathOf(item)
	if err != nil {
		return "", ErrFar
	}
	return path, nil
}

// The options of a dialog.
const (
	overwritePrompt         = 0x2     // asks before a file is replaced
	noChangeDir             = 0x8     // does not change the program's working folder
	forceFileSystem         = 0x40    // only items with a path
	pathMustExist           = 0x800   //
	fileMustExist           = 0x1000  //
	noTestFileCreate        = 0x10000 // otherwise it creates the file and removes it again
	createPrompt            = 0x2000
	strictFileTypes         = 0x4
	neverInOurs      uint32 = createPrompt | strictFileTypes
)

// prepare sets what a dialog asks. A folder that Windows does not find is left out: then
// Windows chooses where the dialog starts.
func (q Question) prepare(dialog *object) error {
	var options uint32
	if err := dialog.call(getOptions, uintptr(unsafe.Pointer(&options))); err != nil {
		return err
	}
	options = options&^neverInOurs | noChangeDir | forceFileSystem | pathMustExist
	if q.Save {
		options |= overwritePrompt | noTestFileCreate
	} else {
		options |= fileMustExist
	}
	if err := dialog.call(setOptions, uintptr(options)); err != nil {
		return err
	}
	if err := q.setKinds(dialog); err != nil {
		return err
	}
	if err := errors.Join(dialog.say(setTitle, q.Title), dialog.say(setFileName, q.Name)); err != nil {
		return err
	}
	if folder, err := itemOf(plain(q.Folder)); err == nil {
		defer folder.free()
		_ = dialog.call(setFolder, uintptr(unsafe.Pointer(folder))) // it starts elsewhere
	}
	return nil
}

// setKinds sets what a dialog lists. It sets no ending to add to names: the program does
// that, in the same way on every system.
func (q Question) setKinds(dialog *object) error {
	type spec struct{ name, patterns *uint16 }
	var specs []spec
	for _, k := range q.Kinds {
		name, err := windows.UTF16PtrFromString(k.Name)
		if err != nil {
			return err
		}
		patterns, err := windows.UTF16PtrFromString(q.listed(k))
		if err != nil {
			return err
		}
		specs = append(specs, spec{name, patterns})
	}
	if len(specs) == 0 {
		return nil
	}
	return dialog.call(setFileTypes, uintptr(len(specs)), uintptr(unsafe.Pointer(&specs[0])))
}

// listed returns the patterns of what a dialog lists. A dialog for saving may add the
// last part of the first ending to a name without one, .yaml of .tideline.yaml: then it
// lists everything, and the program adds the ending.
func (q Question) listed(k Filter) string {
	if q.Save && len(k.Endings) > 0 && strings.Count(k.Endings[0], ".") > 1 {
		return "*.*"
	}
	return strings.Join(k.patterns(false), ";")
}

// plain is a path as the dialog accepts it, without the prefix `\\?\` of one that Windows
// is to take literally.
func plain(path string) string {
	if share, ok := strings.CutPrefix(path, `\\?\UNC\`); ok {
		return `\\` + share
	}
	return strings.TrimPrefix(path, `\\?\`)
}
