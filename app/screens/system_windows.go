//go:build cgo

package screens

import (
	"os"
	"unsafe"

	"github.com/go-gl/glfw/v3.4/glfw"
	"golang.org/x/sys/windows"
)

// id names a display by the place where it is plugged in.
func id(m *glfw.Monitor) string { return m.GetWin32Monitor() }

// systemScale is the scale that the user has set for a display.
func systemScale(m *glfw.Monitor) float32 {
	scale, _ := m.GetContentScale()
	return scale
}

// system is how the desktop as a whole was when last looked: the number of its
// displays, and the rectangle around them.
type system struct{ metrics [5]uintptr }

// refresh has GLFW look for displays where it has not heard that they changed:
// it waits for a message, which not every system sends to all windows. Wine does
// not.
func (s *system) refresh() {
	const count, left, top, width, height = 80, 76, 77, 78, 79 // SM_CMONITORS, SM_XVIRTUALSCREEN …
	const displayChange = 0x7e                                 // WM_DISPLAYCHANGE
	user32 := windows.NewLazySystemDLL("user32.dll")
	now := system{}
	for i, metric := range []uintptr{count, left, top, width, height} {
		now.metrics[i], _, _ = user32.NewProc("GetSystemMetrics").Call(metric)
	}
	if first := s.metrics == [5]uintptr{}; first || *s == now {
		*s = now
		return
	}
	*s = now
	if helper := helperWindow(user32); helper != 0 {
		_, _, _ = user32.NewProc("SendMessageW").Call(helper, displayChange, 0, 0)
	}
}

// helperWindow is the hidden window in which GLFW hears of displays; 0 where it
// is not found.
func helperWindow(user32 *windows.LazyDLL) (helper uintptr) {
	class, err := windows.UTF16PtrFromString("GLFW3 Helper")
	if err != nil {
		return 0
	}
	for {
		helper, _, _ = user32.NewProc("FindWindowExW").Call(0, helper, uintptr(unsafe.Pointer(class)), 0)
		var process uint32
		if helper != 0 {
			_, _, _ = user32.NewProc("GetWindowThreadProcessId").Call(helper, uintptr(unsafe.Pointer(&process)))
		}
		if helper == 0 || int(process) == os.Getpid() {
			return helper
		}
	}
}
