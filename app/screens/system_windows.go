//go:build cgo

package screens

import (
	"github.com/go-gl/glfw/v3.4/glfw"
)

// id names a display by the place where it is plugged in.
func id(m *glfw.Monitor) string { return m.GetWin32Monitor() }

// systemScale is the scale that the user has set for a display.
func systemScale(m *glfw.Monitor) float32 {
	scale, _ := m.GetContentScale()
	return scale
}
