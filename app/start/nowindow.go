//go:build !cgo && !js

package start

import (
	"io"

	"tideline/app/cli"
)

// Window prints how to get a window: this build has none.
func Window(_ cli.Window, p Program, stderr io.Writer) int {
	p.complain(stderr, cli.Unbuilt())
	return cli.Misused
}
