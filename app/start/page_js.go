package start

import (
	"io"
	"os"

	"tideline/app"
	"tideline/app/browser"
	"tideline/app/typing"
)

// page is the web page that the program runs in.
func page() *app.Page { return browser.Page() }

// keyboard is empty: the page reports characters itself.
func keyboard() typing.Keyboard { return typing.Keyboard{} }

// openTrace traces to the browser's console, the only place there is.
func openTrace(string) (io.WriteCloser, error) { return os.Stdout, nil }
