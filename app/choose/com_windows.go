package choose

import (
	"errors"
	"fmt"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// object is a COM object: it begins with a pointer to the table of its methods.
type object struct{ methods *[32]uintptr }

// The indices of the methods in the tables, as in shobjidl_core.h.
const (
	release         = 2  // of any object
	show            = 3  // of a file dialog, from here
	setFileTypes    = 4  //
	setOptions      = 9  //
	getOptions      = 10 //
	setFolder       = 12 //
	setFileName     = 15 //
	setTitle        = 17 //
	getResult       = 20 //
	getDisplayName  = 5  // of a shell item
	fileSystemsPath = 0x80058000
)

// failed is what a method that failed returned.
type failed uint32

// Error implements error.
func (f failed) Error() string { return fmt.Sprintf("Windows returned %#x", uint32(f)) }

// cancelled is returned when the user closes a dialog.
const cancelled failed = 0x800704C7

// call calls a method. What its arguments point to is not moved until the call returns.
//
//go:uintptrescapes
func (o *object) call(method int, arguments ...uintptr) error {
	all := append([]uintptr{uintptr(unsafe.Pointer(o))}, arguments...)
	result, _, _ := syscall.SyscallN(o.methods[method], all...)
	runtime.KeepAlive(o)
	return outcome(result)
}

// say calls a method that takes a text.
func (o *object) say(method int, text string) error {
	wide, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return err
	}
	return o.call(method, uintptr(unsafe.Pointer(wide)))
}

// outcome is the error in what a COM method or function returned.
func outcome(result uintptr) error {
	if int32(result) < 0 {
		return failed(uint32(result))
	}
	return nil
}

// free releases an object, unless it is nil.
func (o *object) free() {
	if o != nil {
		_ = o.call(release) // it returns the count of references
	}
}

// makeReady initialises COM on this thread.
func makeReady() error {
	const already = syscall.Errno(1) // each successful call must be undone
	err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE)
	if errors.Is(err, already) {
		return nil
	}
	return err
}

// newDialog makes a dialog for a file to open or to save.
func newDialog(save bool) (dialog *object, err error) {
	class := windows.GUID{Data1: 0xDC1C5A9C, Data2: 0xE88A, Data3: 0x4DDE, Data4: [8]byte{0xA5, 0xA1, 0x60, 0xF8, 0x2A, 0x20, 0xAE, 0xF7}}
	if save {
		class = windows.GUID{Data1: 0xC0B4E2F3, Data2: 0xBA21, Data3: 0x4773, Data4: [8]byte{0x8D, 0xBA, 0x33, 0x5E, 0xC9, 0x46, 0xEB, 0x8B}}
	}
	kind := windows.GUID{Data1: 0x42F85136, Data2: 0xDB7E, Data3: 0x439C, Data4: [8]byte{0x85, 0xF1, 0xE4, 0x07, 0x5D, 0x13, 0x5F, 0xC8}} // IFileDialog
	const inThisProcess = 1
	create := windows.NewLazySystemDLL("ole32.dll").NewProc("CoCreateInstance")
	if err := create.Find(); err != nil {
		return nil, err
	}
	result, _, _ := create.Call(uintptr(unsafe.Pointer(&class)), 0, inThisProcess, uintptr(unsafe.Pointer(&kind)), uintptr(unsafe.Pointer(&dialog)))
	return dialog, outcome(result)
}

// itemOf returns the shell item at a path.
func itemOf(path string) (item *object, err error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	kind := windows.GUID{Data1: 0x43826D1E, Data2: 0xE718, Data3: 0x42EE, Data4: [8]byte{0xBC, 0x55, 0xA1, 0xE2, 0x61, 0xC3, 0x7B, 0xFE}} // IShellItem
	find := windows.NewLazySystemDLL("shell32.dll").NewProc("SHCreateItemFromParsingName")
	if err := find.Find(); err != nil {
		return nil, err
	}
	result, _, _ := find.Call(uintptr(unsafe.Pointer(name)), 0, uintptr(unsafe.Pointer(&kind)), uintptr(unsafe.Pointer(&item)))
	return item, outcome(result)
}

// pathOf returns the path of an item, and fails where it has none.
func pathOf(item *object) (string, error) {
	var name *uint16
	if err := item.call(getDisplayName, fileSystemsPath, uintptr(unsafe.Pointer(&name))); err != nil {
		return "", err
	}
	defer windows.CoTaskMemFree(unsafe.Pointer(name))
	return windows.UTF16PtrToString(name), nil
}
