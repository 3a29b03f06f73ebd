//go:build cgo

package screens

import (
	"os"
	"slices"
	"unsafe"

	"github.com/go-gl/glfw/v3.4/glfw"
	"golang.org/x/sys/windows"

	"tideline/app/stage"
)

// id names a display by the place where it is plugged in.
func id(m *glfw.Monitor) string { return m.GetWin32Monitor() }

// systemScale is the scale that the user has set for a display.
func systemScale(m *glfw.Monitor) float32 {
	scale, _ := m.GetContentScale()
	return scale
}

// info is what Windows tells of a display, with its handle: MONITORINFOEXW.
type info struct {
	size         uint32
	bounds, work windows.Rect
	flags        uint32
	device       [32]uint16
	handle       uintptr // not of Windows' own
}

// system is what Windows tells of the displays. GLFW remembers some of it for too
// long.
type system struct {
	infos []info
	add   uintptr // the function that is called for each display
}

// refresh looks at the displays again, and has GLFW look where they have changed:
// it waits for a message, which Wine does not send to all windows.
func (s *system) refresh() {
	const displayChange = 0x7e // WM_DISPLAYCHANGE
	user32 := windows.NewLazySystemDLL("user32.dll")
	first, before := s.add == 0, s.infos
	if first {
		getInfo := user32.NewProc("GetMonitorInfoW")
		s.add = windows.NewCallback(func(handle, _, _, _ uintptr) uintptr {
			i := info{handle: handle}
			i.size = uint32(unsafe.Offsetof(i.handle))
			if ok, _, _ := getInfo.Call(handle, uintptr(unsafe.Pointer(&i))); ok != 0 {
				s.infos = append(s.infos, i)
			}
			return 1
		})
	}
	s.infos = nil
	_, _, _ = user32.NewProc("EnumDisplayMonitors").Call(0, 0, s.add, 0)
	if first || slices.Equal(before, s.infos) {
		return
	}
	if helper := helperWindow(user32); helper != 0 {
		_, _, _ = user32.NewProc("SendMessageW").Call(helper, displayChange, 0, 0)
	}
}

// rects returns where a display lies, and what of it is left for windows; nothing
// for one that was pulled out just now.
func (s *system) rects(m *glfw.Monitor) (bounds, work stage.Rect) {
	adapter := m.GetWin32Adapter()
	for _, i := range s.infos {
		if windows.UTF16ToString(i.device[:]) == adapter {
			return rect(i.bounds), rect(i.work)
		}
	}
	return bounds, work
}

func rect(r windows.Rect) stage.Rect {
	return stage.Rect{X: int(r.Left), Y: int(r.Top), W: int(r.Right - r.Left), H: int(r.Bottom - r.Top)}
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
