// Tideline draws an events file as an interactive timeline.
//
// The program decides here and nowhere else whether it works in the terminal
// or opens a window, before anything of the window is touched.
package main

import (
	_ "embed"
	"os"
	"runtime/debug"

	"tideline/app/cli"
	"tideline/app/cli/terminal"
	"tideline/app/console"
	"tideline/app/program"
	"tideline/app/session"
	"tideline/app/start"
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
	info, ok := debug.ReadBuildInfo()
	p := start.Program{Manifest: program.Manifest(manifest), Licence: licence, Format: format, Languages: languages()}
	p.Build = program.Built(p.Manifest, info, ok)
	t := console.New()
	code := cli.Run(console.Arguments(), cli.Env{
		Stdin:      os.Stdin,
		Stdout:     t.Out,
		Stderr:     t.Err,
		Typed:      console.IsTerminal(os.Stdin),
		Shown:      t.Shown(),
		ReadFile:   session.ReadFile,
		Build:      p.Build,
		Licence:    p.Licence,
		ThirdParty: assets.ThirdParty(),
		Format:     p.Format,
		Language:   p.Languages.For(""),
		Languages:  p.Languages,
		OpenWindow: func(want cli.Window) int {
			t.LeaveToWindow()
			return start.Window(want, p, terminal.Plain(t.Err))
		},
	})
	t.End(code)
	os.Exit(code)
}
