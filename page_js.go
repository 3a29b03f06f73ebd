package main

import (
	"io"
	"os"

	"tideline/app"
	"tideline/app/browser"
)

// page is the web page that the program runs in.
func page() *app.Page { return browser.Page() }

// openTrace traces to the browser's console, the only place there is.
func openTrace(string) (io.WriteCloser, error) { return os.Stdout, nil }
