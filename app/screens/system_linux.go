//go:build cgo

package screens

import (
	"os"
	"strconv"

	"github.com/go-gl/glfw/v3.4/glfw"

	"tideline/app/stage"
)

// id names a display by the plug it is at.
func id(m *glfw.Monitor) string { return strconv.FormatUint(uint64(m.GetX11Monitor()), 10) }

// systemScale is the scale that the toolkit computes from the size of a display:
// 1 for up to 120 px an inch, and where the size cannot be true.
func systemScale(m *glfw.Monitor) float32 {
	const usual, least, most = 120, 10, 1000 // px an inch
	mode := m.GetVideoMode()
	mm, _ := m.GetPhysicalSize()
	if off, err := strconv.ParseBool(os.Getenv("FYNE_DISABLE_DPI_DETECTION")); mode == nil || mm <= 0 || off && err == nil {
		return 1
	}
	density := float32(mode.Width) / (float32(mm) / 25.4)
	if density < least || density > most {
		return 1
	}
	return max(density/usual, 1)
}

// system is what has to be known of the desktop as a whole, which is nothing.
type system struct{}

// refresh does nothing: GLFW hears of displays itself.
func (system) refresh() {}

// rects returns where a display lies, and what of it is left for windows; nothing
// for one that was pulled out just now, for to ask on would crash.
func (system) rects(m *glfw.Monitor) (bounds, work stage.Rect) {
	mode := m.GetVideoMode()
	if mode == nil || mode.Width <= 0 || mode.Height <= 0 {
		return bounds, work
	}
	bounds.X, bounds.Y = m.GetPos()
	bounds.W, bounds.H = mode.Width, mode.Height
	work.X, work.Y, work.W, work.H = m.GetWorkarea()
	return bounds, work
}
