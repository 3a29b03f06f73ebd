package display

import (
	"errors"
	"strings"
)

// NoOpenGL is what is wrong where the display has no OpenGL, as on many remote
// desktops and virtual machines, with what helps there. System is as runtime.GOOS.
func NoOpenGL(system string) error {
	helps := []string{"the newest driver of the graphics card"}
	switch system {
	case "windows":
		helps = append(helps,
			"on a remote desktop, in a virtual machine or on ARM: Microsoft's “OpenCL, OpenGL & Vulkan Compatibility Pack” from the Microsoft Store",
			"without a graphics card: Mesa's opengl32.dll and libgallium_wgl.dll beside tideline.exe")
	case "linux":
		helps = append(helps, "without a graphics card: Mesa's drivers (on Debian and Ubuntu: libgl1-mesa-dri)")
	}
	helps = append(helps, "the version for browsers", "a page or a picture instead: tideline export FILE -o timeline.html")
	return errors.New("no window can open: the display offers no OpenGL. One of these helps:\n– " + strings.Join(helps, "\n– "))
}
