package opening

import (
	"time"

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

// betweenPercents is how long what is told stays at least: each number is one more picture of
// the whole window, which without a graphics card takes longer than reading a hundredth of
// most files.
const betweenPercents = 200 * time.Millisecond

// Percents has whole parts of a hundred told, each once and no more than five in a second.
func (f Reader) Percents(tell func(percent int)) func(part float64) {
	now := f.Now
	if now == nil {
		now = time.Now
	}
	last, told := 0, now()
	return func(part float64) {
		percent := int(part * 100)
		if percent <= last {
			return
		}
		if at := now(); at.Sub(told) >= betweenPercents {
			last, told = percent, at
			tell(percent)
		}
	}
}
