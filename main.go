// Tideline draws an events file as an interactive timeline.
//
// The program decides here and nowhere else whether it works in the terminal
// or opens a window, before anything of the window is touched. window.go holds
// the only way to a window; nowindow.go takes its place in a build without cgo.
// terminal_windows.go finds where to print on Windows, and arguments_windows.go
// what *.yaml stands for.
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
	t := newTerminal()
	code := cli.Run(arguments(), cli.Env{
		Stdout:   t.out,
		Stderr:   t.err,
		ReadFile: cli.ReadFile,
		Version:  manifestValue("Version"),
		Words:    cli.English(),
		OpenWindow: func(want cli.Window) int {
			t.leaveToWindow()
			return openWindow(want, t.err)
		},
	})
	t.end(code)
	os.Exit(code)
}
