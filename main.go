// Tideline draws an events file as an interactive timeline.
//
// The program decides here and nowhere else whether it works in the terminal
// or opens a window, before anything of the window is touched. window.go holds
// the only way to a window; nowindow.go takes its place in a build without cgo.
package main

import (
	"os"

	_ "embed"

	"tideline/app/cli"
)

// manifest is FyneApp.toml, where name, ID and version of the program live.
//
//go:embed FyneApp.toml
var manifest string

func main() {
	os.Exit(cli.Run(os.Args[1:], cli.Env{
		Stdout:     os.Stdout,
		Stderr:     os.Stderr,
		ReadFile:   cli.ReadFile,
		Version:    manifestValue("Version"),
		Words:      cli.English(),
		OpenWindow: openWindow,
	}))
}
