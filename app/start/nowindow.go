//go:build !cgo && !js

package start

import (
	"fmt"
	"io"

	"tideline/app/cli"
)

// Window says how to get a window: this build has none.
func Window(_ cli.Window, _ Program, stderr io.Writer) int {
	fmt.Fprint(stderr, `tideline: this program was built without a window.
To get one, build it with a C compiler at hand (CGO_ENABLED=1); “make run” in
the source folder installs what that needs. Without a window you can draw a
picture: tideline export FILE -o timeline.png
`)
	return cli.Misused
}
