//go:build cgo && (windows || linux)

package screens

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"

	"tideline/app/stage"
)

var _ stage.Sides = (*screens)(nil)

// HearSides implements stage.Sides. All other buttons, and nothing of these two, reach
// the toolkit: it would take a press of them for a click beside everything, and take the
// keyboard away.
func (s *screens) HearSides(w fyne.Window, pressed func(by int)) bool {
	g := window(w)
	if g == nil {
		return false
	}
	var toolkit glfw.MouseButtonCallback
	toolkit = g.SetMouseButtonCallback(func(g *glfw.Window, button glfw.MouseButton, action glfw.Action, held glfw.ModifierKey) {
		by := 0
		switch button {
		case glfw.MouseButton4:
			by = -1
		case glfw.MouseButton5:
			by = 1
		}
		switch {
		case by == 0 && toolkit != nil:
			toolkit(g, button, action, held)
		case by != 0 && action == glfw.Press:
			pressed(by)
		}
	})
	return true
}
