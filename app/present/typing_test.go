package present

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/typing"
)

// A talk is led with keyboards of other scripts as well, and with their digits.
func TestTalkIsLedOnEveryKeyboard(t *testing.T) {
	const place = 48 // of B
	l := begin(t, func(c *Config, _ *lesson) {
		c.Keyboard = typing.Keyboard{Letter: func(scan int) rune { return map[int]rune{place: 'b'}[scan] }}
	})
	l.keyboard().key(&fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: place}})
	l.keyboard().char('и')
	if got := l.State().Blank; got != "black" {
		t.Errorf("the key of B makes the screen %q while it types и, want black", got)
	}
	l.keys("١", "٢", fyne.KeyReturn)
	l.stands(12)
}
