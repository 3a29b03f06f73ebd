// Tideline draws an events file as an interactive timeline.
//
// The program decides here and nowhere else whether it works in the terminal
// or opens a window, before anything of the window is touched. window.go holds
// the only way to a window; nowindow.go takes its place in a build without cgo.
// tty_linux.go and its like tell a terminal from a file, terminal_windows.go finds
// where to print on Windows, and arguments_windows.go
// what *.yaml stands for.
package main

import (
	_ "embed"
	"os"
	"runtime/debug"

	"tideline/app/cli"
	"tideline/assets"
	"tideline/assets/locale"
)

// manifest is FyneApp.toml, where name, ID and version of the program live.
//
//go:embed FyneApp.toml
var manifest string

// licence is that of Tideline itself.
//
//go:embed LICENSE
var licence string

// format is the page that says what an events file may hold.
//
//go:embed docs/format.md
var format string

// languages are those of the program, or the only one that the environment asks for:
// qps shows which texts no translator reaches.
func languages() locale.Set { return locale.Only(os.Getenv("TIDELINE_LANGUAGE")) }

func main() {
	t := newTerminal()
	code := cli.Run(arguments(), cli.Env{
		Stdin:      os.Stdin,
		Stdout:     t.out,
		Stderr:     t.err,
		Typed:      isTerminal(os.Stdin),
		Shown:      t.shown(),
		ReadFile:   cli.ReadFile,
		Build:      built(debug.ReadBuildInfo()),
		Licence:    licence,
		ThirdParty: assets.ThirdParty(),
		Format:     format,
		Words:      cli.English(),
		Languages:  languages(),
		OpenWindow: func(want cli.Window) int {
			t.leaveToWindow()
			return openWindow(want, cli.Plain(t.err))
		},
	})
	t.end(code)
	os.Exit(code)
}
