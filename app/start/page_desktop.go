//go:build cgo && !js

package start

import (
	"io"

	"tideline/app"
	"tideline/app/cli"
	"tideline/app/keyboards"
	"tideline/app/typing"
)

// page is the web page that the program runs in: on a desktop there is none.
func page() *app.Page { return nil }

// keyboard is the keyboard of the desktop.
func keyboard() typing.Keyboard { return keyboards.Desktop() }

// openTrace makes the file that frames are traced to.
func openTrace(name string) (io.WriteCloser, error) { return cli.OpenTrace(name) }
