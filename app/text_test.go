package app

import (
	"testing"

	"fyne.io/fyne/v2/widget"
)

// Room is made before a bold J alone.
func TestRoomForTheHookOfAJ(t *testing.T) {
	var p prose
	p.title("Jubilee")
	p.strong("Peace in July")
	p.body("July")
	for i, want := range []string{hairSpace + "Jubilee", "Peace in July", "July"} {
		if got := p.segments[i].(*widget.TextSegment).Text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
