package start

import (
	"io"

	"fyne.io/fyne/v2"

	"tideline/app"
	"tideline/app/program"
)

// kept is what outlives the page: the toolkit keeps it in the browser's storage.
type kept struct{}

func findKept(program.Manifest, io.Writer) kept { return kept{} }

func (kept) enter(io.Writer) (leave, discard func()) { return func() {}, func() {} }

func (kept) app(a fyne.App) fyne.App { return a }

func (kept) crashes(string) (earlier string) { return "" }

func (kept) told() app.Presets { return app.Presets{} }
