// Package start opens the window: it checks that there is a display, finds what earlier
// runs have stored, and connects the window of package app with the toolkit's driver, the
// displays, the keyboard and the system. Only main imports it.
//
// It alone imports fyne.io/fyne/v2/app, which needs cgo and OpenGL, so that everything
// else can be tested without either. A build without cgo has no window and does not
// contain the toolkit.
package start

import (
	"io"

	"tideline/app/cli"
	"tideline/app/program"
	"tideline/assets/locale"
)

// Program is what main knows of the program: the files that only package main can embed,
// the commit it was built from, and its languages.
type Program struct {
	Manifest program.Manifest
	Build    program.Build
	Licence  string // of Tideline itself
	Format   string // what an events file may hold, in Markdown

	Languages locale.Set // what the window and its files speak
}

// complain prints an error of the window.
func (p Program) complain(stderr io.Writer, err error) {
	cli.Complain(stderr, p.Languages.For(""), err)
}
