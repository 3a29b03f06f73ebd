//go:build !cgo && !js

package main

import (
	"fmt"
	"os"

	"tideline/app/cli"
)

// openWindow says how to get a window: this build has none.
func openWindow(cli.Window) int {
	fmt.Fprint(os.Stderr, `tideline: this program was built without a window.
To get one, build it with a C compiler at hand (CGO_ENABLED=1); “make run” in
the source folder installs what that needs. Without a window you can draw a
picture: tideline export FILE -o timeline.png
`)
	return cli.Misused
}
