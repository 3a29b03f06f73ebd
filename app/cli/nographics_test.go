package cli_test

import (
	"strings"
	"testing"

	"tideline/app/cli"
)

// Where there is no OpenGL each system is told what helps on it.
func TestWhatHelpsWithoutOpenGL(t *testing.T) {
	for system, helps := range map[string][]string{
		"linux":  {"driver of the graphics card", "libgl1-mesa-dri", "version for browsers", "tideline export FILE -o timeline.html"},
		"darwin": {"driver of the graphics card", "version for browsers", "tideline export FILE -o timeline.html"},
		"windows": {
			"driver of the graphics card", "remote desktop", "virtual machine", "ARM", "“OpenCL, OpenGL & Vulkan Compatibility Pack”", "Microsoft Store",
			"opengl32.dll and libgallium_wgl.dll beside tideline.exe", "version for browsers", "tideline export FILE -o timeline.html",
		},
	} {
		for _, help := range helps {
			if said := cli.NoGraphics(system, nil).Error(); !strings.Contains(said, help) {
				t.Errorf("on %s nothing is said of %q:\n%s", system, help, said)
			}
		}
	}
}
