//go:build !cgo || !(windows || linux)

package screens

import (
	"fyne.io/fyne/v2"

	"tideline/app/stage"
)

// New returns nil: here nothing can be told of the desktop.
func New(fyne.App) stage.Desktop { return nil }
