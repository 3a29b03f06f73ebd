package widgets

import (
	"testing"

	"fyne.io/fyne/v2/widget"
)

// Room is made before a bold J alone.
func TestRoomForTheHookOfAJ(t *testing.T) {
	var p Prose
	p.Title("Jubilee")
	p.Strong("Peace in July")
	p.Body("July")
	for i, want := range []string{hairSpace + "Jubilee", "Peace in July", "July"} {
		if got := p.Segments[i].(*widget.TextSegment).Text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
