package start

import (
	"fyne.io/fyne/v2"

	"tideline/app/browser"
	"tideline/app/settings"
)

// kept is what is stored between visits: the toolkit does that in the browser's storage.
type kept struct{}

func findKept(Program, func(error)) kept { return kept{} }

func (kept) enter(func(error)) (leave, discard func()) { return func() {}, func() {} }

func (kept) app(a fyne.App) fyne.App { return browser.WithDriver(a) }

func (kept) crashes(string) (earlier string) { return "" }

func (kept) journals() string { return "" }

func (kept) told() settings.Presets { return settings.Presets{} }
