package opening

import (
	"fyne.io/fyne/v2/lang"

	"tideline/app/session"
)

// Underway says that a file is being opened, and how much of it has been read.
func Underway(file session.File, percent int) string {
	if percent == 0 {
		return lang.L("Opening {{.File}}…", map[string]any{"File": file.Name()})
	}
	return lang.L("Opening {{.File}}… {{.Percent}} %", map[string]any{"File": file.Name(), "Percent": percent})
}

// Percents has whole parts of a hundred told, each once.
func Percents(tell func(percent int)) func(part float64) {
	last := 0
	return func(part float64) {
		if now := int(part * 100); now > last {
			last = now
			tell(now)
		}
	}
}
