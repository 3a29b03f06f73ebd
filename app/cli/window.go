package cli

import (
	"errors"
	"fmt"
	"io"

	"tideline/app/store"
	"tideline/timeline/pattern"
)

// Complain prints an error that is not from a command, in the language of the terminal.
// It keeps its line breaks.
func Complain(stderr io.Writer, l pattern.Language, err error) {
	fmt.Fprintf(stderr, "tideline: %s\n", pattern.Tell(wordsOf(err), l))
}

// NoDisplay is the error for a missing display.
func NoDisplay(why error) error {
	return fail("no window can open: {{.Why}}\nStart it in a desktop session, or draw a picture: tideline export FILE -o timeline.png", "Why", why)
}

// NoGraphics is the error for a display without OpenGL, as on many remote desktops and
// virtual machines, with what helps there and the toolkit's error, which may be nil.
func NoGraphics(system string, toolkit any) error {
	helps := []pattern.English{"the newest driver of the graphics card"}
	switch system {
	case "windows":
		helps = append(helps,
			"on a remote desktop, in a virtual machine or on ARM: Microsoft's “OpenCL, OpenGL & Vulkan Compatibility Pack” from the Microsoft Store",
			"without a graphics card: Mesa's opengl32.dll and libgallium_wgl.dll beside tideline.exe")
	case "linux":
		helps = append(helps, "without a graphics card: Mesa's drivers (on Debian and Ubuntu: libgl1-mesa-dri)")
	}
	helps = append(helps, "the version for browsers", "a page or a picture instead: tideline export FILE -o timeline.html")
	if toolkit != nil {
		return fail("no window can open: the display offers no OpenGL. One of these helps:{{.Helps}}\nThe toolkit says: {{.Why}}",
			"Helps", list(helps), "Why", fmt.Sprint(toolkit))
	}
	return fail("no window can open: the display offers no OpenGL. One of these helps:{{.Helps}}", "Helps", list(helps))
}

// list is texts, one a line, each after a dash.
type list []pattern.English

// In implements pattern.Value.
func (all list) In(l pattern.Language) (text string) {
	for _, item := range all {
		text += "\n– " + item.In(l)
	}
	return text
}

// Unbuilt is the error of a program that was built without a window: how to get one.
func Unbuilt() error {
	return fail(`this program was built without a window.
To get one, build it with a C compiler at hand (CGO_ENABLED=1); “make run” in
the source folder installs what that needs. Without a window you can draw a
picture: tideline export FILE -o timeline.png`)
}

// NothingKept is the error for a portable folder that cannot be written to.
func NothingKept(folder string, why error) error {
	return fail("nothing can be written in {{.Folder}}, so settings will not be saved: {{.Why}}", "Folder", folder, "Why", why)
}

// traceHead is the beginning of every trace, as the window writes it.
const traceHead = `{"frame":`

// OpenTrace makes the file that frames are traced to. Of existing files it replaces only
// an older trace.
func OpenTrace(path string) (io.WriteCloser, error) {
	f, err := store.Stream(path, []byte(traceHead))
	if failed, ok := errors.AsType[*store.Error](err); ok {
		return nil, notWritten(path, failed, "name another file with --trace", "name another file with --trace")
	} else if err != nil {
		return nil, err
	}
	return f, nil
}
