package start

import (
	"fyne.io/fyne/v2"

	"tideline/app"
)

// kept is what outlives the page: the toolkit keeps it in the browser's storage.
type kept struct{}

func findKept(Program, func(error)) kept { return kept{} }

func (kept) enter(func(error)) (leave, discard func()) { return func() {}, func() {} }

func (kept) app(a fyne.App) fyne.App { return a }

func (kept) crashes(string) (earlier string) { return "" }

func (kept) told() app.Presets { return app.Presets{} }
